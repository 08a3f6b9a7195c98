//! Whether a sentence tells something sensitive of one person who can be recognised without a name.

use std::ops::Range;

use crate::prose::words;

/// Words for one person, as they stand in a sentence about that person.
#[rustfmt::skip]
const ONE: [&str; 32] = [
    "jenta", "jenten", "gutten", "guten", "kvinnen", "kvinna", "mannen", "eleven", "pasienten", "barnet", "moren", "mora", "faren", "datteren", "dottera",
    "sønnen", "sonen", "ungdommen", "beboeren", "bebuaren", "naboen", "saksbehandleren", "rektoren", "rektor", "læreren", "lærar", "vaktmesteren",
    "rådgiveren", "språkrådgiveren", "webredaktøren", "assistenten", "resepsjonisten",
];
/// The same behind "en", "ei" or "et"; they tell of one person where an age, a class or a place follows.
#[rustfmt::skip]
const SOME: [&str; 14] = [
    "jente", "gutt", "gut", "kvinne", "mann", "elev", "pasient", "barn", "mor", "far", "beboer", "ungdom", "bruker", "innbygger",
];
/// What is nobody's business, by its beginnings.
#[rustfmt::skip]
const SENSITIVE: [&str; 34] = [
    "fosterhjem", "fosterheim", "barnevern", "deprimert", "depresjon", "kreft", "brystkreft", "lungekreft", "hudkreft", "demens", "gravid", "sykmeldt", "sjukmeldt", "sykemeldt", "innlagt",
    "selvmord", "sjølvmord", "selvskading", "spiseforstyrr", "anoreksi", "bulimi", "adhd", "autis", "epilepsi", "rusmis", "rusavheng", "voldsutsatt", "valdsutsett",
    "overgrep", "psykose", "schizo", "advarsel", "åtvaring", "oppsagt",
];
/// The same as whole words: in capitals, or too short for a beginning.
const DIAGNOSES: [&str; 5] = ["MS", "HIV", "ALS", "ME", "PTSD"];
/// Words that make the sentence one about anybody.
#[rustfmt::skip]
const ANYBODY: [&str; 31] = [
    "hvis", "dersom", "når", "skal", "kan", "må", "bør", "har", "tilbud", "tilbod", "tiltak", "rett", "rutine", "rutiner", "alle", "systemet", "planen", "enhver", "eksempel",
    "if", "tjenesten", "tenesta", "hvordan", "korleis", "antall", "andel", "prosent", "mange", "noen", "nokon", "uavhengig",
];

/// Whether a word may be about what is nobody's business. It rules out most sentences cheaply.
pub fn may_tell(word: &str) -> bool {
    let lower = word.to_lowercase();
    let begins = |beginnings: &[&str]| beginnings.iter().any(|start| lower.starts_with(start));
    DIAGNOSES.contains(&word) || begins(&SENSITIVE) || begins(&OF_HOUSEHOLD)
}

/// What is told of a household and is nobody's business, beside the words of [`SENSITIVE`], by its beginnings.
const OF_HOUSEHOLD: [&str; 12] = [
    "psykisk", "psykiatr", "rus", "sosialhjelp", "omsorgsovertak", "hjemmesykepleie", "tvang", "vold", "vald",
    "voldelig", "mishandl", "uføre",
];
/// Words for those who live somewhere, and for living there.
#[rustfmt::skip]
const LIVING: [&str; 22] = [
    "bor", "bur", "bodde", "budde", "familie", "familien", "leilighet", "leiligheten", "beboer", "beboeren", "søsken", "søsknene", "ektepar", "ekteparet", "barna",
    "mor", "far", "moren", "faren", "husstand", "husstanden", "enslig",
];
/// Words of an office that stands in a street.
const OFFICES: [&str; 9] =
    ["kontor", "åpent", "ope", "besøksadresse", "telefon", "holder", "poliklinikk", "avdeling", "senter"];
/// How the names of streets end.
const STREETS: [&str; 22] = [
    "vei", "veien", "veg", "vegen", "vn", "gate", "gaten", "gata", "gt", "allé", "alléen", "stien", "bakken", "lia",
    "tunet", "svingen", "løkka", "plassen", "åsen", "kroken", "ringen", "haugen",
];

/// Where a sentence names the house of somebody of whom it tells something sensitive: "I Strandveien 14 bor en familie …".
fn household(all: &[(usize, &str)], lower: &[String]) -> Option<Range<usize>> {
    let is_street = |nth: &usize| {
        let number = all.get(nth + 1).map_or("", |(_, number)| *number);
        let digits = number.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        // "Store gate", "Strandveien".
        let is_named =
            all[*nth].1.starts_with(char::is_uppercase) || *nth > 0 && all[*nth - 1].1.starts_with(char::is_uppercase);
        is_named && is_number && number.len() < digits.len() + 2 && STREETS.iter().any(|end| lower[*nth].ends_with(end))
    };
    let street = (0..all.len()).find(is_street)?;
    let begins = |beginnings: &[&str]| lower.iter().any(|word| beginnings.iter().any(|start| word.starts_with(start)));
    let is_sensitive =
        begins(&SENSITIVE) || begins(&OF_HOUSEHOLD) || all.iter().any(|(_, word)| DIAGNOSES.contains(word));
    let is_home = lower.iter().any(|word| LIVING.contains(&&**word)) && !begins(&OFFICES);
    let (last, number) = all[street + 1];
    (is_sensitive && is_home).then(|| all[street].0..last + number.len())
}

/// Where a sentence tells something sensitive of one person. It shows in a place, an age or a class beside the person, or in a
/// function that one person has.
pub fn find(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    let lower: Vec<_> = all.iter().map(|(_, word)| word.to_lowercase()).collect();
    if let Some(place) = household(&all, &lower) {
        return Some(place);
    }
    let is_sensitive =
        |nth: usize| DIAGNOSES.contains(&all[nth].1) || SENSITIVE.iter().any(|start| lower[nth].starts_with(start));
    let sensitive = (0..all.len()).find(|nth| is_sensitive(*nth))?;
    let person = (0..all.len()).find(|nth| {
        let has_article = *nth > 0 && matches!(&*lower[nth - 1], "en" | "ei" | "et" | "ein" | "eit");
        ONE.contains(&&*lower[*nth]) || is_function(&lower[*nth]) || (has_article && SOME.contains(&&*lower[*nth]))
    })?;
    let is_function = is_function(&lower[person]);
    let is_told = is_function && tells(&lower, sensitive);
    let is_marked = !is_function && is_marked(&all, &lower, person);
    let is_anybody =
        lower.iter().filter(|word| *word != "har" || !is_marked && !is_told).any(|word| ANYBODY.contains(&&**word));
    (!is_anybody && (is_told || is_marked)).then(|| {
        let (first, last) = (person.min(sensitive), person.max(sensitive));
        all[first].0..all[last].0 + all[last].1.len()
    })
}

/// Whether a word names a function that one person has.
fn is_function(word: &str) -> bool {
    let ends = [
        "sjefen", "lederen", "leiaren", "koordinatoren", "giveren", "gjevaren", "behandleren", "redaktøren",
        "mesteren", "isten", "læreren", "læraren",
    ];
    word.starts_with("rektor") || ends.iter().any(|end| word.ends_with(end)) || word == "assistenten"
}

/// Whether the sentence says it of somebody: "er gravid", "har fått en advarsel".
fn tells(lower: &[String], sensitive: usize) -> bool {
    let before = &lower[sensitive.saturating_sub(4)..sensitive];
    before.iter().any(|word| matches!(&**word, "er" | "ble" | "vart" | "blei" | "fått" | "fikk" | "fekk" | "var"))
}

/// Whether an age, a class or a place tells who a person is: "på 14", "(15)", "i 9B", "på Nesøya".
fn is_marked(all: &[(usize, &str)], lower: &[String], person: usize) -> bool {
    (person + 1..(person + 8).min(all.len())).any(|nth| {
        let before = &*lower[nth - 1];
        let word = all[nth].1;
        let is_place = word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase);
        let is_age = word.parse::<u32>().is_ok_and(|age| age < 110);
        let is_class = word.len() == 2
            && word.starts_with(|first: char| first.is_ascii_digit())
            && word.ends_with(|last: char| last.is_ascii_uppercase());
        matches!(before, "på" | "i" | "ved" | "fra" | "frå") && (is_place || is_class || (before == "på" && is_age))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_can_be_recognised_is_found() {
        for text in [
            "De tror ikke at voksne bryr seg, sier ei jente på 14 i fosterhjem på Ytre Fjordvik skole.",
            "Kvinnen på Nesøya med MS får lese hjemme.",
            "Språkrådgiveren er dessuten gravid og går ut i permisjon.",
            "Saksbehandleren for oppvekst har fått en skriftlig advarsel for ikke å svare.",
            "Eleven i 9B er deprimert og møter ikke.",
            "Gutten på Vågen som er i barnevernet, svarte ikke.",
            "I Strandveien 14 bor en familie som har tiltak fra barnevernet.",
            "Familien i Storgata 3B får hjelp mot rusen.",
        ] {
            assert!(find(text).is_some(), "{text}");
        }
    }

    #[test]
    fn what_is_said_of_anybody_is_left_alone() {
        for text in [
            "Barnevernet svarer barn og unge.",
            "Eleven har rett til vern mot overgrep.",
            "En pasient med kreft skal få svar innen 14 dager.",
            "Kvinner på Nesøya får tilbud om prøver mot kreft.",
            "Læreren skal si fra til barnevernet hvis noe er galt.",
            "Andelen gravide på Nesøya øker.",
            "Barnet i fosterhjem kan klage.",
            "Saksbehandleren i barnevernet svarer på spørsmål.",
            "Pasienten med demens må få et enkelt brev.",
            "Kommunen ga en advarsel om vannet.",
            "En innbygger i Fjordvik spør om barnehage.",
            "Vi hjelper den som er sykmeldt, på Nav.",
            "Barnevernet har kontor i Strandveien 14, der familier kan komme.",
            "Psykiatrisk poliklinikk, Storgata 3, er åpen for alle familier.",
            "Beboerne i Strandveien 14 får nytt tak.",
        ] {
            assert!(find(text).is_none(), "{text}");
        }
    }
}
