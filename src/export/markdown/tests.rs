use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{changes, escape, prose};
use crate::locale::Locale;
use crate::view::{Block, Inline, Numbers, Operation, Place, Prose, Side, WordsSegment};

/// Everything that some reader of Markdown may take for markup.
fn read(markdown: &str) -> Vec<Event<'_>> {
    let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    Parser::new_ext(markdown, options).collect()
}

fn text_of(markdown: &str) -> String {
    let events = read(markdown);
    assert!(
        events.iter().all(|event| matches!(
            event,
            Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) | Event::Text(_)
        )),
        "{markdown:?} is markup: {events:?}"
    );
    let texts = events.iter().filter_map(|event| if let Event::Text(text) = event { Some(&**text) } else { None });
    texts.collect()
}

/// Text with many characters that are special in Markdown.
fn hard_words() -> impl Strategy<Value = String> {
    let signs = "[-a0-9 .)(:=+#>*_~`|!\\[\\]{}<>&;/\\\\$^@\"'\\n\\t%æ«»\u{a0}]{0,24}";
    prop_oneof![signs, any::<String>(), Just("[x] <b> &amp; https://a.no".to_owned())]
}

fn shown(words: &str) -> String {
    let plain: String = words.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.trim().to_owned()
}

proptest! {
    #[test]
    fn words_are_read_as_they_were_written(words in hard_words()) {
        prop_assert_eq!(text_of(&escape::line(&escape::words(&words))), shown(&words));
    }

    #[test]
    fn code_is_read_as_it_was_written(words in "[a`  |\\\\*]{1,12}") {
        let code = escape::code(&words);
        let events = read(&code);
        let is_code = |event: &Event<'_>| matches!(event, Event::Code(code) if **code == *words);
        prop_assert!(words.trim().is_empty() || events.iter().any(is_code), "{code:?}: {events:?}");
    }

    #[test]
    fn lines_of_code_stay_in_their_fence(lines in "[a`~\\n#]{1,20}") {
        let code = lines.trim_matches('\n').to_owned();
        let written = prose::prose(&Prose { blocks: vec![Block::Code(code.clone())] }, "", None);
        let texts: String = read(&written).into_iter().filter_map(|event| match event {
            Event::Text(text) => Some(text.into_string()),
            Event::Start(Tag::CodeBlock(_)) | Event::End(TagEnd::CodeBlock) => None,
            other => Some(format!("{other:?}")),
        }).collect();
        prop_assert_eq!(texts.trim_end_matches('\n'), code.trim_end_matches('\n'));
    }
}

fn operation() -> impl Strategy<Value = Operation> {
    use Operation::{Deleted, Inserted, MovedAway, MovedHere, Same};
    prop_oneof![Just(Same), Just(Deleted), Just(Inserted), Just(MovedAway), Just(MovedHere)]
}

proptest! {
    #[test]
    fn whatever_is_deleted_or_inserted_is_marked(words in prop::collection::vec((operation(), hard_words()), 1..5)) {
        let block: Vec<_> = words.iter().map(|(operation, text)| WordsSegment { operation: *operation, text: text.clone() }).collect();
        let written = escape::line(&changes::words(&block, Locale::for_code("nb")));
        let events = read(&written);
        let marked = |operations: [Operation; 2]| {
            let is_marked = |(operation, text): &&(Operation, String)| operations.contains(operation) && !shown(text).is_empty();
            words.iter().filter(is_marked).count()
        };
        let count = |tag: &Tag<'_>| events.iter().filter(|event| matches!(event, Event::Start(other) if other == tag)).count();
        prop_assert_eq!(count(&Tag::Strikethrough), marked([Operation::Deleted, Operation::MovedAway]), "{:?}", written);
        prop_assert_eq!(count(&Tag::Strong), marked([Operation::Inserted, Operation::MovedHere]), "{:?}", written);
    }
}

fn text(words: &str) -> Vec<Inline> {
    vec![Inline::Text(words.to_owned())]
}

fn written(blocks: Vec<Block>) -> String {
    prose::prose(&Prose { blocks }, "", Some(2))
}

#[test]
fn blocks_keep_their_form() {
    let paragraph = |words: &str| Block::Paragraph(text(words));
    let list = Block::List(
        Some(Numbers::From(9)),
        vec![vec![paragraph("ni")], vec![paragraph("ti"), Block::Quote(vec![paragraph("q")])]],
    );
    assert_eq!(
        written(vec![Block::Heading(1, text("A #1"), Place::default()), list]),
        "### A \\#1\n\n9. ni\n10. ti\n\n    > q"
    );
    let table = Block::Table(
        vec![text("År"), text("Sum")],
        vec![vec![text("2026"), text("a|b")], vec![text("2027")]],
        vec![Side::Start, Side::End],
    );
    assert_eq!(written(vec![table]), "| År | Sum |\n| --- | --: |\n| 2026 | a\\|b |\n| 2027 |  |");
}

#[test]
fn two_lists_in_a_row_stay_two() {
    let list = |words: &str| Block::List(None, vec![vec![Block::Paragraph(text(words))]]);
    assert_eq!(written(vec![list("a"), list("b")]), "- a\n\n+ b");
}

#[test]
fn only_addresses_outside_are_links_and_an_exclamation_makes_no_picture() {
    let link = |address: &str| Inline::Link(address.to_owned(), text("her"));
    let words = [text("Se!"), vec![link("https://a.no/<b>?c&d"), link("#maal")]].concat();
    assert_eq!(written(vec![Block::Paragraph(words)]), "Se\\![her](<https://a.no/%3Cb%3E?c\\&d>)her");
}
