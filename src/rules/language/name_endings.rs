//! Names of organisations, with and without the ending for their legal form.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;

use super::marks::{is_quoted, is_wording};
use super::spellings::Spelling;
use crate::model::{Kind, ScopeId};
use crate::prose::{Block, INSERTED, Phrases, Sentence, words};
use crate::rules::{Context, Writing};
use crate::source::Span;

/// The endings of legal forms.
const ENDINGS: [&str; 7] = ["AS", "ASA", "HF", "IKS", "KF", "RHF", "SA"];
/// To give the full name at the first mention is usual. With this many of each form, the strategy mixes them.
const FEWEST: usize = 2;
/// The most words in lower case, other than links, between the beginning of a name and its ending: one in "Oslo
/// universitetssykehus HF".
const SMALL_WORDS: usize = 1;

/// The names that running text has both with and without their ending.
pub fn mixed(context: &Context<'_>, scope: ScopeId) -> Vec<[Spelling; 2]> {
    let full = full_names(context, scope);
    let names: Vec<&str> = full.keys().map(|(name, _)| &**name).collect();
    if names.is_empty() {
        return Vec::new();
    }
    let phrases = Phrases::new(names.iter().copied());
    let mut bare: BTreeMap<&str, Spelling> = BTreeMap::new();
    for (writing, sentence) in running(context, scope, |word| phrases.may_hold(word, &[""])) {
        for (place, range) in phrases.find(&sentence.text) {
            let Some(name) = names.get(place).filter(|name| is_bare(&sentence.text, name, &range)) else { continue };
            count(bare.entry(name), name, || writing.place(sentence, range));
        }
    }
    let replaced = replaced(context, scope);
    let is_mixed = |pair: &[Spelling; 2]| {
        pair.iter().all(|form| form.count >= FEWEST && !replaced.contains(&form.word.to_lowercase()))
    };
    let pairs = full.iter().filter_map(|((name, _), full)| Some([full.clone(), bare.get(&**name)?.clone()]));
    pairs.filter(is_mixed).collect()
}

/// The names with an ending, by name and ending.
fn full_names(context: &Context<'_>, scope: ScopeId) -> BTreeMap<(String, &'static str), Spelling> {
    let endings = Phrases::new(ENDINGS);
    let mut found = BTreeMap::new();
    for (writing, sentence) in running(context, scope, |word| endings.may_hold(word, &[""])) {
        for (place, ending) in endings.find(&sentence.text) {
            let Some(name) = name_before(&sentence.text, ENDINGS[place], &ending) else { continue };
            let whole = &sentence.text[name.start..ending.end];
            let key = (sentence.text[name.clone()].to_owned(), ENDINGS[place]);
            count(found.entry(key), whole, || writing.place(sentence, name.start..ending.end));
        }
    }
    found.retain(|_, spelling: &mut Spelling| spelling.count >= FEWEST);
    found
}

/// The sentences of running text in the strategy's own wording with a word that `wanted` accepts.
fn running<'c, 'a>(
    context: &'c Context<'a>,
    scope: ScopeId,
    wanted: impl Fn(&str) -> bool,
) -> impl Iterator<Item = (&'c Writing<'a>, &'c Sentence)> {
    let passages = context.passages(scope, wanted).into_iter();
    let own = passages.filter(|(writing, _)| writing.is_prose() && is_wording(writing));
    let sentences = own.flat_map(|(writing, sentences)| sentences.into_iter().map(move |sentence| (writing, sentence)));
    sentences.filter(|(_, sentence)| matches!(sentence.block, Block::Paragraph | Block::Item))
}

/// The words that terms replace. Each use of one is a finding of its own (L005).
fn replaced(context: &Context<'_>, scope: ScopeId) -> Vec<String> {
    let terms = context.plan.of_kind(scope, Kind::Term).filter_map(|(_, element)| element.term());
    terms.flat_map(|term| &term.instead_of).map(|line| line.value.to_lowercase()).collect()
}

fn count(uses: Entry<'_, impl Ord, Spelling>, word: &str, first: impl FnOnce() -> Span) {
    let new = || Spelling { form: word.to_owned(), word: word.to_owned(), count: 0, first: first() };
    uses.or_insert_with(new).count += 1;
}

/// Words that begin a sentence before a name and are not part of it.
const OPENERS: [&str; 32] = [
    "Av", "Because", "Both", "By", "Da", "Derfor", "Difor", "Etter", "For", "Fra", "From", "Frå", "Hos", "I", "In",
    "Kan", "Med", "Mellom", "Men", "Når", "Og", "Om", "På", "Since", "Skal", "Som", "The", "Til", "Under", "Ved",
    "When", "With",
];

/// The name before an ending.
fn name_before(text: &str, ending: &str, at: &Range<usize>) -> Option<Range<usize>> {
    if text.get(at.clone())? != ending || is_quoted(text, at.start) {
        return None;
    }
    let before: Vec<_> = words(text.get(..at.start)?).collect();
    let (mut name, mut next, mut small) = (Vec::new(), at.start, 0);
    for (place, word) in before.iter().rev() {
        let has_capital = word.starts_with(char::is_uppercase);
        let is_inside = name.is_empty() && small < SMALL_WORDS && word.chars().count() > LINK;
        if text.get(place + word.len()..next)? != " " || !(has_capital || is_inside) {
            break;
        }
        next = *place;
        if has_capital { name.push((*place, *word)) } else { small += 1 }
    }
    if let Some((0, word)) = name.last().filter(|_| name.len() > 1)
        && OPENERS.contains(word)
    {
        name.pop();
    }
    let (start, word) = *name.last()?;
    let is_part = name.len() + small == 1 && (word.chars().count() < SHORTEST || hangs_on_another(text, start));
    (!is_part).then_some(start..at.start - 1)
}

/// The most letters in a word that only links others (i, på, for, med).
const LINK: usize = 3;
/// The fewest letters in a one-word name.
const SHORTEST: usize = 3;

/// Whether a word is the last part of a name such as "Sykehuset i Vestfold".
fn hangs_on_another(text: &str, start: usize) -> bool {
    let before: Vec<_> = words(text.get(..start).unwrap_or_default()).map(|(_, word)| word).collect();
    let [.., outer, link] = &before[..] else { return false };
    link.chars().count() <= LINK && outer.starts_with(char::is_uppercase)
}

/// Whether a name stands alone, without an ending and not as part of a longer name.
fn is_bare(text: &str, name: &str, at: &Range<usize>) -> bool {
    let (Some(found), Some(before), Some(after)) = (text.get(at.clone()), text.get(..at.start), text.get(at.end..))
    else {
        return false;
    };
    let opens = before.trim().is_empty();
    let follows_capital = before.ends_with(' ')
        && words(before).last().is_some_and(|(start, word)| start > 0 && word.starts_with(char::is_uppercase));
    let goes_on = after.starts_with('-')
        || after
            .strip_prefix(' ')
            .is_some_and(|after| after.starts_with(|next: char| next.is_uppercase() || next == INSERTED));
    let is_whole = if name.contains(' ') {
        !follows_capital
    } else {
        !opens && !follows_capital && !hangs_on_another(text, at.start)
    };
    found == name && is_whole && !goes_on && !is_quoted(text, at.start)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_name_before_an_ending() {
        let name = |text: &str| {
            let found = Phrases::new(ENDINGS).find(text).next().map(|(place, at)| (ENDINGS[place], at));
            found.and_then(|(ending, at)| name_before(text, ending, &at)).map(|range| text[range].to_owned())
        };
        let table = [
            ("Styret i Sykehuset Innlandet HF vedtok planen.", Some("Sykehuset Innlandet")),
            ("Ved Helse Nordsjø HF er det slik.", Some("Helse Nordsjø")),
            ("Vi er en del av Helse Vest RHF.", Some("Helse Vest")),
            ("Avtalen med Oslo universitetssykehus HF gjelder.", Some("Oslo universitetssykehus")),
            ("Vannet kommer fra Fjordvann IKS.", Some("Fjordvann")),
            ("Eier er Sykehuset i Vestfold HF.", None),
            ("Selskapet er et AS.", None),
            ("Han sa det som et HF.", None),
            ("«Sykehuset Innlandet HF» er navnet.", None),
        ];
        for (text, expected) in table {
            assert_eq!(name(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn a_name_is_bare_where_nothing_hangs_on_it() {
        let bare = |text: &str, name: &str| {
            let at = text.find(name).expect("it is there");
            is_bare(text, name, &(at..at + name.len()))
        };
        for text in ["Sykehuset Innlandet har", "Vi i Sykehuset Innlandet.", "I Sykehuset Innlandet"] {
            assert!(bare(text, "Sykehuset Innlandet"), "{text}");
        }
        for text in [
            "Sykehuset Innlandet HF",
            "Sykehuset Innlandet Elverum",
            "Vi i Nye Sykehuset Innlandet",
            "Sykehuset Innlandet-modellen",
        ] {
            assert!(!bare(text, "Sykehuset Innlandet"), "{text}");
        }
        assert!(!bare("Fjordvann er navnet", "Fjordvann"));
        assert!(bare("Vi spør Fjordvann om det", "Fjordvann"));
    }
}
