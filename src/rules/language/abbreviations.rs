//! Abbreviations in capitals, and where they are explained.

use std::ops::Range;

use super::designations;
use crate::prose::words;

/// An abbreviation in a text.
#[derive(Debug, PartialEq, Eq)]
pub struct Abbreviation<'a> {
    /// Its letters, without endings.
    pub letters: &'a str,
    /// Where it stands in the text.
    pub range: Range<usize>,
}

/// Abbreviations that need no explanation, in alphabetical order: general ones, organisations better known by their
/// abbreviation, legal forms of companies, units, and some that a text has for other reasons. The selection is our own.
const KNOWN: &[&str] = &[
    "AA", "AB", "ADHD", "ADSL", "AI", "AIDS", "AP", "API", "APP", "AS", "ASA", "ASCII", "BA", "BBC", "BI", "BK", "BMW",
    "CC", "CD", "CE", "CET", "CO", "COVID", "CSV", "CT", "CV", "DA", "DHL", "DN", "DNA", "DNB", "DNS", "DRAFT", "DVD",
    "EF", "EKG", "EM", "EPC", "EU", "EØS", "FAQ", "FBI", "FC", "FIFA", "FK", "FM", "FN", "FRP", "FV", "FY", "GB",
    "GDPR", "GMBH", "GPS", "HF", "HIV", "HMS", "HR", "HTML", "HTTP", "HTTPS", "IBM", "ID", "IKEA", "IKS", "IKT", "IL",
    "IP", "ISBN", "ISO", "IT", "JPEG", "JPG", "KB", "KF", "KI", "KLM", "KLP", "KRF", "KS", "LED", "LO", "MB", "MDG",
    "MR", "MS", "NASA", "NATO", "NAV", "NB", "NHO", "NM", "NN", "NOK", "NOU", "NRK", "NS", "NSB", "NTB", "NTNU", "OBS",
    "OECD", "OK", "OL", "OS", "PC", "PDF", "PIN", "PISA", "PNG", "PR", "PS", "PST", "QR", "RAM", "RHF", "RSS", "RV",
    "SA", "SAS", "SFO", "SIM", "SINTEF", "SMS", "SOS", "SP", "SQL", "SSB", "SSH", "SV", "TB", "TBA", "TBD", "TOC",
    "TODO", "TV", "UEFA", "UK", "UN", "UNESCO", "UNICEF", "URL", "US", "USA", "USB", "UTF", "UTKAST", "VG", "VM",
    "VPN", "VR", "WCAG", "WHO", "XML", "XP",
];

/// A word with more letters than this is not an abbreviation, but a word in capitals.
const LONGEST: usize = 7;

/// The abbreviations in a sentence that may need an explanation.
pub fn in_sentence(text: &str) -> impl Iterator<Item = Abbreviation<'_>> {
    let words = (!is_shouted(text)).then(|| words(text)).into_iter().flatten();
    let words = words.filter(|(at, word)| !is_name_with_stop(&text[..*at]) && !is_mark_of_comment(text, *at, word));
    words
        .filter(|(at, word)| {
            !word.contains(['.', '@', '/', '&', 'Ã', 'Â']) && !designations::is_in_one(text, *at, word)
        })
        .flat_map(|(at, word)| in_word(at, word))
}

/// Whether the word behind `before` is a name that begins with a full stop, such as .NET.
fn is_name_with_stop(before: &str) -> bool {
    before.strip_suffix('.').is_some_and(|before| before.chars().next_back().is_none_or(|sign| " («\"/".contains(sign)))
}

/// Whether a word is what a word processor calls a comment by, `[KL1]` or `[Kommentar KL1]`, which has a finding of its own.
fn is_mark_of_comment(text: &str, at: usize, word: &str) -> bool {
    let open = text[..at]
        .rfind('[')
        .filter(|open| matches!(&text[open + 1..at], "" | "Kommentar " | "Kommentert " | "Comment "));
    open.is_some() && text[at + word.len()..].starts_with(']') && word.ends_with(|last: char| last.is_ascii_digit())
}

/// Whether a word may contain an abbreviation: it has two capitals in a row.
pub fn may_be_one(word: &str) -> bool {
    let mut before = false;
    word.chars().any(|letter| std::mem::replace(&mut before, letter.is_uppercase()) && before)
}

/// Whether most words are in capitals, as in a heading that shouts.
fn is_shouted(text: &str) -> bool {
    let long = || {
        words(text)
            .map(|(_, word)| word)
            .filter(|word| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1)
    };
    let capitals = long().filter(|word| !word.contains(char::is_lowercase)).count();
    capitals > 1 && 2 * capitals > long().count()
}

/// The abbreviations in a word: the whole word if every part is one ("SAM-AKS"), else the parts that are
/// ("BUP-poliklinikk").
fn in_word(at: usize, word: &str) -> impl Iterator<Item = Abbreviation<'_>> {
    let whole =
        letters_of(word).is_none() && word.contains('-') && word.split('-').all(|part| letters_of(part) == Some(part));
    let parts = word.split('-').map(move |part| (at + (part.as_ptr() as usize - word.as_ptr() as usize), part));
    let parts: Vec<_> = if whole { vec![(at, word)] } else { parts.collect() };
    parts.into_iter().filter_map(move |(at, part)| {
        let letters = if whole { part } else { letters_of(part)? };
        let is_known = |letters: &str| KNOWN.binary_search(&letters).is_ok() || is_roman(letters);
        let is_wanted = !letters.split('-').all(is_known) && !is_formula(part) && !is_plain_word(letters);
        is_wanted.then_some(Abbreviation { letters, range: at..at + letters.len() })
    })
}

/// The letters of an abbreviation, without the ending in "NRKs" or the number in "LIS3".
fn letters_of(part: &str) -> Option<&str> {
    let end = part.find(|letter: char| !letter.is_uppercase()).unwrap_or(part.len());
    let (letters, rest) = part.split_at(end);
    let has_ending = rest.is_empty()
        || matches!(rest, "s" | "en" | "et" | "er" | "ene" | "ar" | "ane")
        || rest.bytes().all(|byte| byte.is_ascii_digit());
    (has_ending && (2..=LONGEST).contains(&letters.chars().count())).then_some(letters)
}

/// Whether two letters with a number are the name of a formula, a road or a product: "CH4", "MD5".
fn is_formula(part: &str) -> bool {
    let letters = part.chars().take_while(|letter| letter.is_uppercase()).count();
    letters <= 2 && part.ends_with(|last: char| last.is_ascii_digit())
}

/// The fewest letters of a word in capitals that is read as a word. Our own choice.
const SPOKEN: usize = 6;

/// Whether letters are an ordinary word in capitals, which is stressed: it is long, and two of its letters are vowels.
fn is_plain_word(letters: &str) -> bool {
    let vowels = letters.chars().filter(|letter| "AEIOUYÆØÅ".contains(*letter)).count();
    !letters.contains('-') && letters.chars().count() >= SPOKEN && vowels > 1
}

fn is_roman(letters: &str) -> bool {
    letters.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// Whether a sentence explains an abbreviation that it contains.
pub fn is_introduced(text: &str, Abbreviation { letters, range }: &Abbreviation<'_>) -> bool {
    let (before, after) = (text.get(..range.start).unwrap_or_default(), text.get(range.end..).unwrap_or_default());
    in_parentheses(before, after)
        || is_called(before)
        || goes_on_with_its_words(after)
        || is_beside_its_words(letters, before, after)
        || is_spelt_out(letters, before)
        || is_spelt_out(letters, after)
}

/// "(DPS)" after words, "(heretter DPS)" or "(DPS og BUP)": the parentheses contain nothing but abbreviations and small
/// words.
fn in_parentheses(before: &str, after: &str) -> bool {
    let Some((outside, inside)) = before.rsplit_once('(') else { return false };
    let Some((rest, _)) = after.split_once(')') else { return false };
    let is_small = |(_, word): (usize, &str)| {
        letters_of(word.trim_end_matches('-')).is_some()
            || word.split_once('-').is_some_and(|(first, _)| letters_of(first).is_some())
            || matches!(
                word,
                "heretter" | "forkortet" | "forkorta" | "kalt" | "kalla" | "eller" | "også" | "og" | "hereafter" | "or"
            )
    };
    !inside.contains(')')
        && outside.contains(char::is_alphabetic)
        && words(inside).all(is_small)
        && words(rest).all(is_small)
}

/// Whether what stands before calls what it told by the abbreviation: "inter-process communication, eller i kortform IPC".
fn is_called(before: &str) -> bool {
    let calling =
        ["i kortform ", "kort ", "forkortet ", "forkorta ", "forkortes ", "forkortast ", "også kalt ", "short "];
    let in_brackets = before.rsplit_once('(').is_some_and(|(_, inside)| {
        !inside.contains(')') && inside.contains(char::is_lowercase) && inside.ends_with(" eller ")
    });
    in_brackets || calling.iter().any(|words| before.ends_with(words))
}

/// "DPS (distriktspsykiatrisk senter)", "DPS står for …", "DPS er en …".
fn goes_on_with_its_words(after: &str) -> bool {
    let after = after.trim_start_matches('»');
    // "BCD-tal (binærkoda desimal)".
    let compound = after.strip_prefix('-').map(|rest| rest.trim_start_matches(char::is_alphabetic));
    let after = compound.filter(|rest| rest.starts_with(" (")).unwrap_or(after).trim_start();
    if let Some(inside) = after.strip_prefix('(') {
        return inside.split(')').next().is_some_and(|inside| inside.contains(char::is_lowercase));
    }
    let says = [
        "står for ", "er en ", "er et ", "er ei ", "er ein ", "er eit ", "er navnet ", "er namnet ",
        "er forkortelsen ", "betyr ", "stands for ", "is a ", "is an ", "is the ", "means ",
    ];
    says.iter().any(|words| after.starts_with(words))
}

/// Words between those that an abbreviation is made from.
const SMALL: [&str; 11] = ["og", "for", "i", "av", "på", "til", "med", "and", "of", "the", "om"];

/// "DSB, Direktoratet for samfunnssikkerhet …", "DPS – distriktspsykiatrisk senter", "distriktspsykiatrisk senter, DPS":
/// words beside the abbreviation, behind a comma, a dash or a colon, that begin with its first letter and are two at
/// least.
fn is_beside_its_words(letters: &str, before: &str, after: &str) -> bool {
    let signs = [", ", " – ", " - ", ": ", " — ", " = "];
    let Some(first) = letters.chars().next() else { return false };
    let begins = |word: &str| word.chars().next().is_some_and(|letter| letter.to_uppercase().eq(first.to_uppercase()));
    let spells = |text: &str| {
        let phrase = text.split([',', '.', ';', '(', ')', '–', ':']).next().unwrap_or_default();
        let all: Vec<_> = words(phrase).map(|(_, word)| word).collect();
        let (Some(opening), rest) = (all.first(), all.iter().skip(1)) else { return false };
        let later = rest.filter(|word| !SMALL.contains(word)).collect::<Vec<_>>();
        // The letters that follow the first have to be somewhere in the words, in their order.
        let mut row = phrase.chars().flat_map(char::to_uppercase);
        let in_order = letters.chars().all(|letter| row.any(|other| other == letter));
        begins(opening)
            && opening.chars().any(char::is_lowercase)
            && (!later.is_empty() || opening.len() > 9)
            && in_order
    };
    let behind = signs.iter().find_map(|sign| after.strip_prefix(sign)).is_some_and(spells);
    let ahead = signs.iter().find_map(|sign| before.strip_suffix(sign)).is_some_and(|text| {
        let phrase = text.rsplit([',', '.', ';', '(', ')', '–', ':']).next().unwrap_or_default();
        // The words may come late in what stands before.
        phrase
            .char_indices()
            .filter(|(at, _)| *at == 0 || phrase[..*at].ends_with(' '))
            .any(|(at, _)| spells(&phrase[at..]))
    });
    behind || ahead
}

/// Whether consecutive words begin with the letters: "legar i spesialisering" spells LIS, "Barne- og ungdomspsykiatri"
/// does not spell BUP.
fn is_spelt_out(letters: &str, text: &str) -> bool {
    let initials: Vec<char> = words(text).filter_map(|(_, word)| word.chars().next()?.to_uppercase().next()).collect();
    let weighty = words(text).filter(|(_, word)| !SMALL.contains(word));
    let without_small: Vec<char> = weighty.filter_map(|(_, word)| word.chars().next()?.to_uppercase().next()).collect();
    let letters: Vec<char> = letters.chars().collect();
    let is_in = |initials: &[char]| initials.windows(letters.len()).any(|window| window == letters);
    letters.len() > 2 && (is_in(&initials) || is_in(&without_small))
}

/// Whether letters are the initials of an organisation's name, with or without its small words and its legal form:
/// "SI" of "Sykehuset Innlandet HF", "HMN" of "Helse Midt-Norge".
pub fn are_initials(letters: &str, name: &str) -> bool {
    let parts =
        || name.split([' ', '-']).filter(|word| !matches!(*word, "AS" | "ASA" | "HF" | "IKS" | "KF" | "RHF" | "SA"));
    let initials = |small: bool| -> String {
        let words = parts().filter(|word| small || !SMALL.contains(word));
        words.filter_map(|word| word.chars().next()).flat_map(char::to_uppercase).collect()
    };
    [true, false].iter().any(|small| initials(*small) == letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        in_sentence(text).map(|found| found.letters).collect()
    }

    #[test]
    fn initials_of_the_organisation_are_told() {
        for (letters, name) in [
            ("SI", "Sykehuset Innlandet HF"),
            ("HMN", "Helse Midt-Norge"),
            ("SIV", "Sykehuset i Vestfold HF"),
            ("SV", "Sykehuset i Vestfold HF"),
        ] {
            assert!(are_initials(letters, name), "{letters}");
        }
        assert!(!are_initials("MTU", "Sykehuset Innlandet HF"));
    }

    #[test]
    fn known_abbreviations_are_in_order() {
        assert!(KNOWN.is_sorted());
    }

    #[test]
    fn finds_abbreviations_with_endings_numbers_and_hyphens() {
        let table = [
            ("Vi bruker VR-teknologi i BUPs tilbud", &["BUP"][..]),
            ("SAM-AKS og LIS3-leger", &["SAM-AKS", "LIS"]),
            ("FACT-teamene ved DPSene, ØLP", &["FACT", "DPS", "ØLP"]),
            ("EU, NRKs, IKT-drift, kapittel IV, 13,4 MW/h, www.NAV.no", &[]),
            ("Vi bruker .NET og C#", &[]),
            ("Flytt FUGLANE, les om UNGDOM", &[]),
            ("CH4, MD5 og EU-US Privacy Shield", &[]),
            ("Vi bruker (.NET)", &[]),
            ("Vi venter ...NET og …NET", &["NET", "NET"]),
            ("Vi svarer.[KL1] Vi spør [Kommentar KL2]: takk", &[]),
            ("Vi spør [KL] og [KLB1 i dag]", &["KL", "KLB"]),
            ("SYKEHUSET INNLANDET FELLES", &[]),
            ("Sykehuset Innlandet A", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(found(text), expected, "{text}");
        }
    }

    #[test]
    fn tells_where_an_abbreviation_is_explained() {
        let table = [
            ("tverrfaglig spesialisert rusbehandling (TSB)", true),
            ("Sentrene (heretter DPS) er åpne", true),
            ("Vi logger inn i to trinn (multifactor authentication eller MFA)", true),
            ("inter-process communication, eller i kortform IPC", true),
            ("Et BCD-tall (binærkodet desimal) er kort", true),
            ("DPS (distriktspsykiatrisk senter) er åpent", true),
            ("LIS står for lege i spesialisering.", true),
            ("Lege i spesialisering, LIS", true),
            ("DSB, Direktoratet for samfunnssikkerhet og beredskap, varsler oss.", true),
            ("DPS – distriktspsykiatrisk senter", true),
            ("Vi spør distriktspsykiatrisk senter, DPS, om det.", true),
            ("Flexible Assertive Community Treatment (FACT-team)", true),
            ("DPS, dagsenteret og skolen", false),
            ("Vi har DPS, skoler og barnehager", false),
            ("Kommunen, DPS og skolene", false),
            ("SAM-AKS er navnet på samarbeidet", true),
            ("Det gjelder (se DPS)", false),
            ("Sentrene (ved DPS i nord) er åpne", false),
            ("DPS er åpent", false),
            ("(DPS)", false),
        ];
        for (text, expected) in table {
            let found = in_sentence(text).next().expect("there is one");
            assert_eq!(is_introduced(text, &found), expected, "{text}");
        }
    }
}
