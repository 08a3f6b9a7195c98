//! What a legal basis looks like.

use crate::prose::words;

/// How the names of laws and regulations end.
const ENDINGS: &[&str] = &[
    "loven", "lova", "lovens", "lovas", "forskrift", "forskriften", "forskrifta", "instruksen", "forordningen",
    "forordninga", "direktivet", "konvensjonen", "konvensjon", "taushetsplikt", "teieplikt", "taushetsplikten",
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
    // A section has a number; "se § i loven" is still to be looked up.
    if basis.split('§').skip(1).any(|rest| rest.trim_start().starts_with(|first: char| first.is_ascii_digit())) {
        return true;
    }
    if basis.contains('§') {
        return false;
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

/// The first and the last section of offentleglova that let anything be withheld, apart from § 5 (access later) and § 12 (the
/// rest of a document). The others are about access and procedure.
const WITHHOLDING: std::ops::RangeInclusive<u32> = 13..=27;
const ELSEWHERE: [u32; 2] = [5, 12];

/// What offentleglova is called, before a section.
const ACCESS: [&str; 8] =
    ["offl.", "offl", "off.l.", "offentl.", "offentleglova", "offentleglovas", "offentlighetsloven", "offentleglovens"];

/// The section of offentleglova that a legal basis names although it lets nothing be withheld.
pub fn gives_access(basis: &str) -> Option<u32> {
    let lower = basis.to_lowercase();
    // Where several provisions are named, another of them may do.
    let (before, after) = lower.split_once('§').filter(|(_, after)| !after.contains('§'))?;
    let is_access = before.split_whitespace().next_back().is_some_and(|word| ACCESS.contains(&word));
    let digits: String = after.trim_start().chars().take_while(char::is_ascii_digit).collect();
    let section =
        digits.parse().ok().filter(|section| !WITHHOLDING.contains(section) && !ELSEWHERE.contains(section))?;
    is_access.then_some(section)
}

/// Laws about other things, none of which lets anything be withheld.
#[rustfmt::skip]
const ELSEWHERE_LAWS: [&str; 14] = [
    "kommuneloven", "kommunelova", "markedsføringsloven", "markedsføringslova", "språkloven", "språklova", "plan- og bygningsloven", "plan- og bygningslova", "valgloven",
    "vallova", "likestillings- og diskrimineringsloven", "miljøinformasjonsloven", "grunnloven", "folketrygdloven",
];
/// Sections of those that do after all, such as those about closed meetings.
const AFTER_ALL: [&str; 2] = ["11-5", "23-3"];
/// What forvaltningsloven is called, before a section.
const ADMINISTRATION: [&str; 5] = ["fvl.", "fvl", "forvaltningsloven", "forvaltningslova", "forvl."];
/// The sections of forvaltningsloven about secrecy and about what parties may see.
const SECRECY: [u32; 2] = [13, 19];

/// Whether a legal basis is a single provision or law that is about something else than what may be withheld.
pub fn is_about_else(basis: &str) -> bool {
    let lower = basis.trim().to_lowercase();
    let (law, section) = lower.split_once('§').unwrap_or((&lower, ""));
    let (law, section) = (law.trim(), section.trim());
    let is_single = !section.contains('§') && !lower.contains("jf") && !lower.contains(',');
    let digits: String = section.chars().take_while(char::is_ascii_digit).collect();
    let is_procedure = ADMINISTRATION.contains(&law) && digits.parse().is_ok_and(|number| !SECRECY.contains(&number));
    let is_other = ELSEWHERE_LAWS.contains(&law) && !AFTER_ALL.iter().any(|number| section.starts_with(number));
    is_single && (is_procedure || is_other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn provisions_about_access_are_told_from_exemptions() {
        for (basis, section) in
            [("offl. § 3", Some(3)), ("offl. § 53 (taushetsplikt)", Some(53)), ("Offentleglova § 11", Some(11))]
        {
            assert_eq!(gives_access(basis), section, "{basis}");
        }
        for basis in
            ["offl. § 13", "offl. § 24 tredje ledd", "fvl. § 3", "offl. § 5", "offl. § 3 jf. § 13", "§ 3 i loven"]
        {
            assert_eq!(gives_access(basis), None, "{basis}");
        }
    }

    #[test]
    fn laws_about_other_things_are_told() {
        for basis in ["forvaltningsloven § 17", "kommuneloven", "markedsføringsloven § 15", "Fvl. § 16"] {
            assert!(is_about_else(basis), "{basis}");
        }
        for basis in [
            "forvaltningsloven § 13 første ledd nr. 2",
            "fvl. § 13 b",
            "kommuneloven § 11-5",
            "sikkerhetsloven § 5-4",
            "kommuneloven § 5-1 jf. offl. § 13",
            "fvl. § 19",
            "forvaltningsloven",
            "helsepersonelloven § 21",
        ] {
            assert!(!is_about_else(basis), "{basis}");
        }
    }

    #[test]
    fn provisions_are_told_from_other_words() {
        for basis in [
            "offl. § 14", "§ 23 første ledd", "forvaltningsloven § 13", "personopplysningsloven",
            "taushetsplikt etter fvl. § 13", "Taushetsplikt", "GDPR art. 9", "personvernforordningen artikkel 9",
            "Freedom of Information Act section 14", "sikkerhetsloven", "offentleglova", "beskyttelsesinstruksen",
        ] {
            assert!(names_provision(basis), "{basis}");
        }
        for basis in [
            "intern", "Internt dokument", "ledelsen har bestemt det", "ikke klart", "konfidensielt", "vedtak 14",
            "lovlig", "", "ikke avklart (se § i loven)", "av hensyn til ro", "ønske fra ledelsen",
        ] {
            assert!(!names_provision(basis), "{basis}");
        }
    }
}
