//! Whom a sentence with numbers is about: the whole that a title names, or others.

use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use super::is_month;
use crate::prose::{significant, words};

/// Words that say nothing of what is counted, only how, when and by whom it is told.
#[rustfmt::skip]
const PLAIN: &[&str] = &[
    "andel", "andelen", "antall", "antallet", "talet", "tallet", "tall", "del", "mål", "målet", "måla", "målene", "måltall",
    "måltallet", "måltalet", "delmål", "delmålet", "innen", "innan", "perioden", "planperioden", "året", "år", "årene", "dag",
    "idag", "utgangspunkt", "utgangspunktet", "slutten", "utgangen", "løpet", "begynnelsen", "starten", "tertial", "kvartal",
    "halvår", "første", "andre", "tredje", "fjerde", "vår", "våren", "høst", "høsten", "haust", "sommeren", "vinteren", "minst",
    "høyst", "maks", "opp", "ned", "øke", "øker", "økte", "økt", "auke", "aukar", "auka", "stige", "stiger", "steg", "steget",
    "synke", "synker", "sank", "falle", "faller", "falt", "vokse", "vokser", "vokste", "nå", "når", "nådde", "nådd", "ligge",
    "ligger", "ligg", "lå", "ble", "blei", "vart", "blitt", "få", "får", "fikk", "fått", "hadde", "ha", "være", "vere", "vært",
    "bør", "bli", "heve", "senke", "redusere", "reduserer", "redusert", "holde", "holder", "prosent", "prosenten", "kroner",
    "kr", "mill", "millioner", "alle", "samlet", "totalt", "hele", "heile", "sist", "siste", "måling", "målinga", "målingen",
    "målt", "målte", "viser", "viste", "undersøkelse", "undersøkelsen", "resultat", "resultatet", "dermed", "derfor",
    "fortsatt", "allerede", "fjor", "ifjor", "gikk", "går", "gå", "fram", "frem", "nær", "nesten", "omtrent", "cirka", "ca",
    "knapt", "drøyt", "over", "under", "enn", "mens", "nåværende", "planen", "strategien", "strategiperioden", "indikator",
    "indikatoren", "baseline", "target", "period", "year", "share", "forventer", "ønsker", "så", "da", "da", "der", "her",
    "minimum", "maksimum", "siden", "sidan", "før", "etter", "dette", "disse",
    "ga", "gav", "kom",
];

/// Words for people or places that are a part of a whole or another one.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "menn", "mennene", "mennenes", "kvinner", "kvinnene", "kvinnenes", "jenter", "jentene", "gutter", "gutar", "guttene", "gutane",
    "unge", "ungdom", "ungdommer", "ungdommene", "ungdommane", "eldre", "barn", "barna", "studenter", "studentar", "pensjonister",
    "innvandrere", "innvandrarar", "aldersgruppa", "aldersgruppen", "aldersgruppe", "nabokommunen", "nabokommunane",
    "nabokommunene", "nabokommuner", "nabokommunar", "landet", "fylket", "fylkeskommunen", "regionen", "riket", "gjennomsnittet",
    "landsgjennomsnittet", "landssnittet", "snittet", "gjennomsnitt", "gjennomsnittlig", "nasjonalt", "regionalt", "nasjonale",
    "nasjonal", "bydelen", "bydeler", "kommunegruppa", "kommunegruppen", "kostragruppa", "kommunene", "kommunane", "kommuner",
    "utlandet", "men", "women", "young", "elderly", "neighbouring",
];

static PLAIN_STEMS: LazyLock<HashSet<String>> =
    LazyLock::new(|| PLAIN.iter().flat_map(|word| significant(word)).collect());

/// Whether a word of [`significant`] says nothing of what is counted.
pub fn is_plain(stem: &str) -> bool {
    stem.starts_with(|first: char| first.is_ascii_digit()) || is_month(stem) || PLAIN_STEMS.contains(stem)
}

/// Whether a sentence is about another whole than the one whose own words, as [`significant`] gives them, are `own`: a part
/// of it, or another group or place.
pub fn other_whole(text: &str, own: &BTreeSet<String>) -> bool {
    let words: Vec<_> = words(text).map(|(_, word)| word).collect();
    let is_foreign = |word: &str| significant(word).any(|stem| !own.contains(&stem) && !is_plain(&stem));
    let names = |words: &[&str]| {
        let own = words.iter().take(4).take_while(|word| !is_verb(word));
        own.copied().any(is_foreign)
    };
    let others = words.iter().any(|word| OTHERS.contains(&&*word.to_lowercase()) && is_foreign(word));
    let part = words.iter().enumerate().any(|(nth, word)| {
        let rest = &words[nth + 1..];
        match &*word.to_lowercase() {
            "blant" | "hos" | "among" => names(rest),
            // "Av dem som ringer": what comes first narrows down what follows.
            "av" | "of" => {
                nth == 0 && matches!(rest.first(), Some(&("dem" | "de" | "dei" | "those"))) && names(&rest[1..])
            }
            "på" | "i" | "ved" | "for" | "in" | "at" => (nth == 0 && names(rest)) || is_place(rest.first(), own),
            _ => false,
        }
    });
    others || part || has_age(&words) || opens_with_place(&words, own)
}

fn is_verb(word: &str) -> bool {
    const VERBS: [&str; 24] = [
        "er", "var", "har", "hadde", "får", "fikk", "skal", "ligger", "lå", "blir", "ble", "nådde", "kan", "må", "vil",
        "svarer", "svarte", "is", "was", "has", "had", "will", "fekk", "låg",
    ];
    VERBS.contains(&&*word.to_lowercase())
}

/// Whether a word after a preposition is the name of another place.
fn is_place(word: Option<&&str>, own: &BTreeSet<String>) -> bool {
    let is_name =
        |word: &&&str| word.starts_with(char::is_uppercase) && !word.chars().all(|letter| !letter.is_lowercase());
    word.filter(is_name).is_some_and(|word| significant(word).any(|stem| !own.contains(&stem) && !is_plain(&stem)))
}

/// Whether a sentence begins with the name of another place, which has something.
fn opens_with_place(words: &[&str], own: &BTreeSet<String>) -> bool {
    let has = words.get(1).is_some_and(|word| matches!(*word, "har" | "hadde" | "ligger" | "lå" | "nådde" | "kommune"));
    has && is_place(words.first(), own) && !matches!(words.first(), Some(&("Vi" | "De" | "Det" | "Den")))
}

/// Whether an age is named: "under 30 år", "de over 67".
fn has_age(words: &[&str]) -> bool {
    let is_limit = |word: &&str| {
        matches!(&*word.to_lowercase(), "under" | "over" | "mellom" | "fra" | "og" | "til" | "frå" | "enn")
    };
    let is_age = |word: &&str| word.parse::<u8>().is_ok_and(|age| (10..=90).contains(&age));
    let is_of_years = |word: &str| matches!(word, "år" | "years");
    let named = words
        .iter()
        .any(|word| word.ends_with("-åringer") || word.ends_with("-åringene") || word.ends_with("-åringar"));
    let limited = words.windows(3).any(|three| is_limit(&three[0]) && is_age(&three[1]) && is_of_years(three[2]));
    let range = words.windows(3).any(|three| is_age(&three[0]) && is_age(&three[1]) && is_of_years(three[2]));
    named || limited || range
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_groups_and_places_are_told_from_the_whole() {
        let own: BTreeSet<_> = significant("Andel innbyggere i Fjordvik som får svar samme dag").collect();
        for text in [
            "Blant dem under 30 år er andelen 40 prosent",
            "Blant ansatte er andelen 40 prosent",
            "For kvinner er andelen 40 prosent",
            "I Storvik er andelen 40 prosent",
            "Andelen er 40 prosent i Storvik kommune",
            "Storvik har 40 prosent",
            "På legevakta fikk 40 prosent svar",
            "Av dem som ringer, fikk 40 prosent svar samme dag",
            "Nabokommunen ligger på 40 prosent",
            "18–24 år: 40 prosent",
        ] {
            assert!(other_whole(text, &own), "{text}");
        }
        for text in [
            "Andelen er 85 prosent",
            "I andre tertial 2026 var andelen 85 prosent",
            "Blant innbyggerne er andelen 85 prosent",
            "I Fjordvik er andelen 85 prosent",
            "I dag får 85 prosent svar samme dag",
            "Vi har 85 prosent i dag",
            "I løpet av planperioden skal 85 prosent få svar samme dag",
            "For 85 prosent av innbyggerne kommer svaret samme dag",
        ] {
            assert!(!other_whole(text, &own), "{text}");
        }
    }
}
