//! What a legal basis looks like.

use crate::prose::words;

/// How the names of laws and regulations end.
const ENDINGS: &[&str] = &[
    "loven",
    "lova",
    "lovens",
    "lovas",
    "forskrift",
    "forskriften",
    "forskrifta",
    "instruksen",
    "forordningen",
    "forordninga",
    "direktivet",
    "konvensjonen",
    "konvensjon",
    "taushetsplikt",
    "teieplikt",
    "taushetsplikten",
    "teieplikta",
];

/// What laws are called for short, and what provisions are.
#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "act", "regulation", "directive", "secrecy", "gdpr", "foia", "lov", "lovens", "offl", "off.l", "offentl", "fvl", "forvl", "pol", "popplyl", "arkl",
    "aml", "hpl", "pasrl", "sikl", "koml", "bvl", "eoff", "emk", "tvl", "strl", "strprl", "helseregisterl", "jf",
];

/// Words that name a provision if a number follows them.
const NUMBERED: &[&str] =
    &["art", "artikkel", "article", "section", "sec", "paragraf", "paragraph", "kapittel", "kap", "ledd", "bokstav"];

/// Whether the words for a legal basis name a law, a regulation or a provision.
pub fn names_provision(basis: &str) -> bool {
    if basis.contains('§') {
        return true;
    }
    let all: Vec<_> = words(basis).map(|(_, word)| word.to_lowercase()).collect();
    let is_number =
        |nth: usize| all.get(nth).is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    all.iter().enumerate().any(|(nth, word)| {
        SIGNS.contains(&&**word)
            || ENDINGS.iter().any(|ending| word.ends_with(ending))
            || (NUMBERED.contains(&&**word) && is_number(nth + 1))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn provisions_are_told_from_other_words() {
        for basis in [
            "offl. § 14",
            "§ 23 første ledd",
            "forvaltningsloven § 13",
            "personopplysningsloven",
            "taushetsplikt etter fvl. § 13",
            "Taushetsplikt",
            "GDPR art. 9",
            "personvernforordningen artikkel 9",
            "Freedom of Information Act section 14",
            "sikkerhetsloven",
            "offentleglova",
            "beskyttelsesinstruksen",
        ] {
            assert!(names_provision(basis), "{basis}");
        }
        for basis in [
            "intern",
            "Internt dokument",
            "ledelsen har bestemt det",
            "ikke klart",
            "konfidensielt",
            "vedtak 14",
            "lovlig",
            "",
        ] {
            assert!(!names_provision(basis), "{basis}");
        }
    }
}
