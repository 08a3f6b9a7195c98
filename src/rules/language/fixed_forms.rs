//! Forms of Norwegian that are written in one way only, and the other ways in which people write them.

use std::ops::Range;

use crate::model::value::Language;

/// A word of a text, with its place.
type Placed<'a> = (Range<usize>, &'a str);

/// Phrases that people write as one word, and how they are written.
#[rustfmt::skip]
const APART: [(&str, &str); 16] = [
    ("tilstede", "til stede"), ("istedet", "i stedet"), ("istaden", "i staden"), ("idag", "i dag"), ("igår", "i går"), ("imorgen", "i morgen"), ("imorgon", "i morgon"),
    ("ifjor", "i fjor"), ("iår", "i år"), ("ikveld", "i kveld"), ("ihvertfall", "i hvert fall"), ("igang", "i gang"), ("tilslutt", "til slutt"),
    ("isåfall", "i så fall"), ("tiltross", "til tross"), ("ihenhold", "i henhold"),
];

/// Abbreviations that end in a full stop, without it.
#[rustfmt::skip]
const STOPPED: [&str; 21] = [
    "f.eks", "bl.a", "m.m", "m.fl", "m.v", "mv", "o.l", "o.a", "t.o.m", "f.o.m", "s.k", "dvs", "osv", "evt", "pga", "mht", "ifm", "mfl", "jf", "ca", "inkl",
];

/// Abbreviations that people write without any full stop, and how they are written.
const SPELT: [(&str, &str); 4] = [("feks", "f.eks."), ("d.v.s", "dvs."), ("o.s.v", "osv."), ("p.g.a", "pga.")];

/// English words with an apostrophe, which a text may have in a name or a title.
const ENGLISH: [&str; 9] = ["it's", "that's", "what's", "let's", "who's", "here's", "there's", "today's", "world's"];

/// Words that "de som" never is the subject behind. "For" may be one that begins a sentence, so it counts only without a
/// comma before it.
#[rustfmt::skip]
const BEFORE_THEM: &[&str] = &[
    "for", "til", "med", "av", "hos", "mot", "blant", "mellom", "uten", "rundt", "overfor", "på", "fra",
    "hjelpe", "nå", "treffe", "varsle", "spørre", "informere", "inkludere", "takke", "støtte", "involvere", "inviter", "invitere", "kontakte", "følge",
];

/// Verbs behind which an infinitive stands. "Nå" is also the word for now, and "følge" a noun.
const BEFORE_INFINITIVE: [&str; 10] = ["å", "skal", "vil", "kan", "må", "bør", "skulle", "ville", "kunne", "måtte"];

/// Two words that deny what one of them denies.
#[rustfmt::skip]
const TWICE: [(&str, &str); 10] = [
    ("aldri", "ikke"), ("aldri", "ikkje"), ("ikke", "aldri"), ("ikkje", "aldri"), ("ingen", "ikke"), ("ingenting", "ikke"), ("ikke", "ingenting"),
    ("ikkje", "ingenting"), ("ikke", "ingen"), ("ikkje", "ingen"),
];

/// Words that a slip of two words or three ends with, or has in it.
const IN_PHRASES: [&str; 10] = ["følge", "følgje", "alt", "så", "de", "ikke", "ikkje", "aldri", "ingen", "ingenting"];

/// Whether a sentence with a word may have one of these slips. It rules out most sentences cheaply.
pub fn may_be_in_one(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_written = |list: &[(&str, &str)]| list.iter().any(|(written, _)| *written == lower);
    let is_genitive = lower.ends_with("'s") || lower.ends_with("’s");
    is_genitive
        || is_written(&APART)
        || is_written(&SPELT)
        || STOPPED.contains(&&*lower)
        || IN_PHRASES.contains(&&*lower)
}

/// How an abbreviation is written that `word` is, where its last full stop is missing.
pub fn abbreviation(word: &str, after: &str) -> Option<String> {
    let lower = word.to_lowercase();
    // "CA" is another abbreviation than "ca."
    if after.starts_with('.') || word.chars().all(char::is_uppercase) {
        return None;
    }
    let spelt = SPELT.iter().find(|(written, _)| *written == lower).map(|(_, right)| (*right).to_owned());
    spelt.or_else(|| STOPPED.contains(&&*lower).then(|| format!("{word}.")))
}

/// How a genitive is written that has an apostrophe: of an ordinary word, of an abbreviation, or of the organisation's name.
pub fn apostrophe(word: &str, own: &str) -> Option<String> {
    let root = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s"))?;
    let is_plain = root.chars().count() > 2 && root.chars().all(char::is_lowercase);
    let is_short = root.chars().count() > 1 && root.chars().all(char::is_uppercase);
    let is_ours = own.split(' ').any(|name| name == root);
    let is_english = ENGLISH.contains(&&*word.to_lowercase().replace('’', "'"));
    ((is_plain || is_short || is_ours) && !is_english).then(|| format!("{root}s"))
}

/// Whether words stand beside each other with nothing but a space between them.
fn are_beside(text: &str, all: &[Placed<'_>], nth: usize, count: usize) -> bool {
    all.get(nth..nth + count)
        .is_some_and(|row| row.windows(2).all(|pair| text.get(pair[0].0.end..pair[1].0.start) == Some(" ")))
}

/// A phrase that begins at a word and is written wrongly: how many words it has, and how it is written.
pub fn phrase(text: &str, all: &[Placed<'_>], nth: usize, language: Language) -> Option<(usize, String)> {
    let lower = |nth: usize| all.get(nth).map_or(String::new(), |(_, word)| word.to_lowercase());
    let first = lower(nth);
    if let Some((_, right)) = APART.iter().find(|(written, _)| *written == first) {
        return Some((1, (*right).to_owned()));
    }
    let second = lower(nth + 1);
    if !are_beside(text, all, nth, 2) {
        return None;
    }
    let before = nth.checked_sub(1).map_or(String::new(), lower);
    match (&*first, &*second) {
        ("i", "følge") if lower(nth + 2) != "med" && !matches!(&*before, "være" | "slå") => {
            Some((2, "ifølge".to_owned()))
        }
        ("i", "følgje") if lower(nth + 2) != "med" && !matches!(&*before, "vere" | "slå") => {
            Some((2, "ifølgje".to_owned()))
        }
        ("over", "alt") if is_everywhere(text, all, nth, &before) => Some((2, "overalt".to_owned())),
        ("å", "så") if text.get(..all[nth].0.start).is_some_and(|before| before.ends_with(", ")) => {
            Some((2, "og så".to_owned()))
        }
        (_, "de") if language == Language::Bokmal && is_object(text, all, nth, &before) => {
            Some((3, format!("{} dem som", all[nth].1)))
        }
        _ => None,
    }
}

/// Whether "over alt" means everywhere: nothing that it counts follows.
fn is_everywhere(text: &str, all: &[Placed<'_>], nth: usize, before: &str) -> bool {
    const RULES: [&str; 8] = ["oversikt", "kontroll", "råder", "går", "hever", "glede", "makt", "oversikten"];
    let next = all.get(nth + 2).map(|(_, word)| word.to_lowercase());
    let ends =
        text.get(all[nth + 1].0.end..).is_some_and(|rest| rest.starts_with(['.', ',', '!', '?']) || rest.is_empty());
    !RULES.contains(&before)
        && (ends || next.is_some_and(|next| matches!(&*next, "ellers" | "elles" | "hvor" | "der" | "hos")))
}

/// Whether "de som" behind a word is no subject.
fn is_object(text: &str, all: &[Placed<'_>], nth: usize, before: &str) -> bool {
    let first = all[nth].1;
    let is_row = are_beside(text, all, nth, 3) && all[nth + 2].1 == "som" && all[nth + 1].1 == "de";
    let is_clause =
        text.get(..all[nth].0.start).is_some_and(|before| before.trim_end().ends_with([',', ':', ';', '–']));
    // "Av" and "på" may belong to the verb before: "slå på".
    let is_infinitive = first.ends_with('e') || first == "nå";
    is_row
        && BEFORE_THEM.contains(&first)
        && !is_clause
        && (!is_infinitive
            || BEFORE_INFINITIVE.contains(&before)
            || nth > 1 && BEFORE_INFINITIVE.contains(&all[nth - 2].1))
}

/// Two words at a place that deny the same thing.
pub fn pair(text: &str, all: &[Placed<'_>], nth: usize) -> Option<(usize, String)> {
    let (first, second) = (all.get(nth)?.1.to_lowercase(), all.get(nth + 1)?.1);
    let is_pair = TWICE.contains(&(&*first, second)) && are_beside(text, all, nth, 2);
    let kept = if matches!(second, "ikke" | "ikkje") { all[nth].1 } else { second };
    is_pair.then(|| (2, kept.to_owned()))
}
