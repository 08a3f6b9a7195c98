//! Words that put off what should stand in their place: "kommer senere", "skal vurderes nærmere", "sett inn tekst".

use std::ops::Range;

/// Words that are placeholders only if they are all that is said.
const ALONE: [&str; 71] = [
    "...", "?", "??", "???", "avklares", "avklares senere", "coming", "fyll inn", "fyll ut", "fylles inn",
    "fylles inn senere", "fylles ut", "fylles ut senere", "ikke avklart", "kommer", "kommer senere", "kommer snart",
    "lorem", "må avklares", "må fylles inn", "må fylles ut", "settes inn", "settes inn senere", "skrives senere",
    "tba", "tbd", "tekst kommer", "tekst mangler", "to be decided", "todo", "…", "enter text here", "sett inn tekst",
    "sett inn tekst her", "set inn tekst", "set inn tekst her", "skriv her", "skriv inn tekst", "skriv inn tekst her",
    "skriv tekst her", "type your text here", "your text here", "skal vurderes nærmere", "vurderes nærmere",
    "må vurderes nærmere", "vurderes senere", "blir vurdert seinare", "skal vurderast nærare",
    "mer informasjon kommer", "meir informasjon kjem", "mer info kommer", "nærmere informasjon kommer",
    "detaljer kommer", "detaljer kommer senere", "kommer tilbake til", "kommer tilbake til dette",
    "vi kommer tilbake til dette", "bestemmes senere", "blir bestemt seinare", "ikke bestemt", "ikke bestemt ennå",
    "ikkje bestemt enno", "ikke fastsatt", "ikke fastsatt ennå", "fastsettes senere", "settes senere", "ikke klart",
    "ikke klart ennå", "to be confirmed", "to be determined", "kjem seinare",
];

/// The length of the longest of them, in bytes.
pub(super) const LONGEST: usize = 27;

/// The words in `range`, if they are nothing but a placeholder.
pub(super) fn alone(sentence: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &sentence[range.clone()];
    let bare = part.trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '[' | ']' | '<' | '>'));
    let bare = if bare.chars().all(|letter| letter == '.') { bare } else { bare.trim_end_matches(['.', '!']) };
    let start = range.start + (bare.as_ptr() as usize - part.as_ptr() as usize);
    // Dots in brackets show that a quotation leaves something out.
    let is_omission = bare.chars().all(|letter| matches!(letter, '.' | '…')) && sentence.contains(['(', '[']);
    let may_be = bare.len() <= LONGEST && !is_omission;
    (may_be && ALONE.contains(&&*bare.to_lowercase())).then(|| start..start + bare.len())
}

/// How words begin that promise what is to stand there, or ask for it.
const PROMISES: [&str; 15] = [
    "her kommer", "her kjem", "tekst kommer", "tekst kjem", "tall kommer", "tal kjem", "bilde kommer", "figur kommer",
    "sett inn", "set inn", "skriv inn", "legg inn", "fyll inn", "må avklares", "insert",
];
/// What a whole sentence that promises it says it is.
const PROMISED: [&str; 12] =
    ["tekst", "tall", "tal", "bilde", "figur", "tabell", "innhold", "innhald", "navn", "tittel", "text", "dato"];
/// The most words that it takes.
const SHORT: usize = 7;

/// The words in `range`, if they promise what is to stand there: "her kommer kartet". A whole sentence has to say that
/// it is a text, a number or the like: "Sett inn tall".
pub(super) fn promised(sentence: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = &sentence[range.clone()];
    let words = part.trim().to_lowercase();
    let is_whole = part.len() == sentence.len();
    let count = words.split_whitespace().count();
    let says_what = || {
        words
            .split_whitespace()
            .skip(2)
            .any(|word| PROMISED.contains(&word.trim_matches(|letter: char| !letter.is_alphanumeric())))
    };
    let is_one = count > 1 && count <= SHORT && PROMISES.iter().any(|begin| words.starts_with(begin));
    (is_one && !words.contains("skjema") && (!is_whole || says_what())).then(|| {
        let start = range.start + part.len() - part.trim_start().len();
        start..start + part.trim().len()
    })
}

/// What short sentences end in that put off what should stand there: "Tiltak skal vurderes nærmere".
const PUT_OFF: [&str; 8] = [
    "vurderes nærmere", "vurderast nærare", "skal avklares", "må avklares", "ikke fastsatt ennå", "ikke bestemt ennå",
    "fylles ut senere", "settes inn senere",
];

/// A sentence of few words that only puts something off.
pub(super) fn postponed(sentence: &str) -> Option<Range<usize>> {
    /// The most words of such a sentence.
    const FEW: usize = 4;
    let bare = sentence.trim().trim_end_matches('.');
    let is_short = bare.len() <= LONGEST + 8 && bare.split_whitespace().count() <= FEW;
    let lower = bare.to_lowercase();
    (is_short && PUT_OFF.iter().any(|end| lower.ends_with(end))).then(|| {
        let start = sentence.len() - sentence.trim_start().len();
        start..start + bare.len()
    })
}

/// Words that put off what a field should say, where they are the whole of it. In a table or behind a colon they tell how often.
#[rustfmt::skip]
const WHOLE: [&str; 9] = [
    "vurderes fortløpende", "etter behov", "ved behov", "etter nærmere avtale", "etter nærare avtale", "under arbeid", "under avklaring",
    "under utarbeidelse", "under utarbeiding",
];

/// Whether words put off what a field should say if they are the whole of it. `bare` has no full stop.
pub(super) fn is_whole(bare: &str) -> bool {
    bare.len() <= LONGEST && WHOLE.contains(&&*bare.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_placeholder_is_too_long_to_be_found() {
        assert_eq!(ALONE.iter().map(|words| words.len()).max(), Some(LONGEST));
    }
}
