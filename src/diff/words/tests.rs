use std::collections::BTreeMap;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;

/// The paragraphs of one version that differ.
fn side(blocks: &[WordsBlock], gone: [Operation; 2]) -> Vec<String> {
    let left = |block: &WordsBlock| {
        let left = block.iter().filter(|segment| !gone.contains(&segment.operation));
        left.map(|segment| &*segment.text).collect::<String>().trim_end().to_owned()
    };
    blocks.iter().map(left).filter(|words| !words.is_empty()).collect()
}

#[test]
fn each_version_can_be_read_whole_and_in_its_own_order() {
    for (old, new) in [
        (&["Vi får svar i tide"][..], &["Vi får svar"][..]),
        (&["Vi får svar."], &["Vi får svar. Alle får det."]),
        (&["Vi får svar. Alle får det."], &["Vi får svar."]),
        (&["Ut med dette. Vi svarer."], &["Vi svarer."]),
        (&["Vi svarer på alt.", "Ut med dette. Vi spør dem ofte."], &["Vi svarer på lite.", "Vi spør dem sjelden."]),
        (&["Vi svarer på alt.", "Ut med dette.", "Vi spør dem ofte."], &["Vi svarer på lite.", "Vi spør dem sjelden."]),
        (&["Vi svarer på alt.", "Ut med dette.", "Vi spør dem ofte."], &["Vi svarer på lite. Vi spør dem sjelden."]),
        (&["En svarer. To spør. Tre går.", "Fire blir igjen her."], &["Tre går. En svarer. To spør.", "Alt er nytt."]),
        (&["En svarer her. To spør raskt."], &["En svarer der.", "To spør sent."]),
        (&["Overskrift", "Vi svarer på alt."], &["Vi svarer på lite."]),
        (&["Gammelt her.", "Vi svarer."], &["Noe nytt står nå først.", "Vi svarer alle."]),
    ] {
        let blocks = |texts: &[&str]| texts.iter().map(|text| vec![Piece::Text((*text).to_owned())]).collect();
        let (before, after): (Vec<_>, Vec<_>) = (blocks(old), blocks(new));
        let compared = compare(&before, &after);
        let (gone, came) = ([Operation::Deleted, Operation::MovedAway], [Operation::Inserted, Operation::MovedHere]);
        assert_eq!(side(&compared, gone), new, "{old:?}: {compared:#?}");
        let words = side(&compared, came).join(" ");
        assert_eq!(words, old.join(" "), "{compared:#?}");
    }
}

/// Texts of a few words, so that sentences come again, move and lie near each other.
fn texts() -> impl Strategy<Value = Vec<String>> {
    let word = select(vec!["Vi", "svarer", "alle.", "raskt", "ikke", "nå.", "dem!", "3", "  ", "–"]);
    vec(vec(word, 0..9).prop_map(|words| words.join(" ")), 0..5)
}

/// How often each word comes.
fn bag<'a>(texts: impl IntoIterator<Item = &'a String>) -> BTreeMap<&'a str, i32> {
    let mut bag = BTreeMap::new();
    texts.into_iter().flat_map(|text| text.split_whitespace()).for_each(|word| *bag.entry(word).or_default() += 1);
    bag
}

proptest! {
    #[test]
    fn no_word_of_either_version_is_lost(old in texts(), new in texts()) {
        let blocks = |texts: &[String]| texts.iter().map(|text| vec![Piece::Text(text.clone())]).collect::<Vec<_>>();
        let compared = compare(&blocks(&old), &blocks(&new));
        let before = side(&compared, [Operation::Inserted, Operation::MovedHere]);
        let after = side(&compared, [Operation::Deleted, Operation::MovedAway]);
        // What is not shown is in both versions.
        let (mut hidden_old, mut hidden_new) = (bag(&old), bag(&new));
        bag(&before).into_iter().for_each(|(word, count)| *hidden_old.entry(word).or_default() -= count);
        bag(&after).into_iter().for_each(|(word, count)| *hidden_new.entry(word).or_default() -= count);
        hidden_old.retain(|_, count| *count != 0);
        hidden_new.retain(|_, count| *count != 0);
        prop_assert_eq!(&hidden_old, &hidden_new);
        prop_assert!(hidden_old.values().all(|count| *count > 0), "a word is shown that is not there");
        let mut words = new.iter().flat_map(|text| text.split_whitespace());
        let is_in_order = after.iter().flat_map(|text| text.split_whitespace()).all(|word| words.any(|new| new == word));
        prop_assert!(is_in_order, "{:?}", compared);
    }

    #[test]
    fn a_text_against_itself_gives_nothing(text in vec(".{0,60}", 0..4)) {
        let blocks: Vec<_> = text.into_iter().map(|text| vec![Piece::Text(text)]).collect();
        prop_assert!(compare(&blocks, &blocks).is_empty());
    }
}

#[test]
fn a_sentence_that_only_moves_is_marked_so_where_it_was_and_where_it_is() {
    let old = vec![vec![Piece::Text("En svarer. To spør. Tre går hjem.".to_owned())]];
    let new = vec![vec![Piece::Text("Tre går hjem. En svarer. To spør.".to_owned())]];
    let operations: Vec<_> = compare(&old, &new).concat().into_iter().map(|segment| segment.operation).collect();
    assert_eq!(operations, [Operation::MovedHere, Operation::Same, Operation::MovedAway]);
}

#[test]
fn a_paragraph_that_is_gone_or_new_stands_by_itself() {
    let blocks = |texts: &[&str]| texts.iter().map(|text| vec![Piece::Text((*text).to_owned())]).collect::<Vec<_>>();
    let (old, new) = (["Vi svarer.", "Ut med dette.", "Vi spør."], ["Vi svarer.", "Vi spør."]);
    for (old, new, operation) in [(&old[..], &new[..], Operation::Deleted), (&new[..], &old[..], Operation::Inserted)] {
        let compared = compare(&blocks(old), &blocks(new));
        let only = WordsSegment { operation, text: "Ut med dette.".to_owned() };
        assert_eq!(compared, [vec![only]]);
    }
}
