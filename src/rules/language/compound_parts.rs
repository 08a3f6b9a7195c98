//! Nouns that compounds in plans are made of, and where two of them beside each other can only be one word.

/// First parts that no sentence has before a noun by themselves, in lower case.
#[rustfmt::skip]
const FIRST: &[&str] = &[
    "kommunikasjon", "kommunikasjons", "informasjon", "informasjons", "medie", "presse", "utdannings", "forvaltnings", "kartleggings", "oppfølgings", "rekruttering", "planleggings", "veilednings", "rettleiings", "krise", "beredskap", "beredskaps", "dokument", "innbygger", "innbyggjar",
    "høring", "hørings", "høyrings", "medvirknings", "medverknads", "budskaps", "målgruppe", "tiltaks", "handlings", "saksbehandler", "vedtaks", "opplæring", "opplærings", "evaluerings",
    "prosjekt", "budsjett", "økonomi", "personal", "ledelses", "ansatt", "arbeids", "miljø", "klima", "nærings", "kultur", "idretts", "helse", "skole", "skule", "barnehage", "ungdom",
    "ungdoms", "barne", "familie", "klarspråk", "klarspråks", "språk", "tekst", "nett", "kommune", "fylkes", "samfunns", "tertial", "rekrutterings", "omdømme", "merkevare", "strategi",
    "virksomhets", "verksemds", "tjeneste", "teneste", "digitaliserings", "undersøkelses", "markeds", "kvalitets", "sikkerhets", "tryggleiks", "varslings", "svartids", "radio", "avis", "kanal",
    "befolknings", "frivillighets", "kriseteam", "innsikts", "brukertest", "medarbeider", "medarbeidar", "publikums", "folkemøte", "folkehelse", "næringslivs",
];
/// First parts that may be verbs too ("bruker", "prøve"), so they count only behind an article or a preposition.
const VERBS: [&str; 8] = ["bruker", "brukar", "leder", "leiar", "prøve", "møte", "film", "øvings"];

/// Second parts, by the beginnings of their forms, in lower case.
#[rustfmt::skip]
const SECOND: &[&str] = &[
    "plan", "rapport", "møte", "undersøkelse", "undersøking", "håndtering", "handtering", "senter", "senteret", "avdeling", "leder", "leiar", "kurs", "arbeid", "gruppe", "tiltak", "ansvarlig",
    "ansvarleg", "strategi", "kanal", "analyse", "språk", "brev", "mal", "system", "skjema", "tjeneste", "teneste", "melding", "utvalg", "utval", "sjef", "rådgiver", "rådgjevar", "kampanje",
    "budsjett", "evaluering", "kartlegging", "medarbeider", "medarbeidar", "nummer", "telefon", "torg", "panel", "vakt", "side", "arkiv", "øvelse", "øving", "verksted", "ordning", "måling",
    "pakke", "skriv", "hefte", "program", "opplegg", "materiell", "film", "video", "dag", "uke", "veke", "time", "periode", "grunnlag", "behov", "nivå", "perm", "mappe", "prosess", "område",
    "ansvar", "ressurs", "verktøy", "metode", "modell", "nettverk", "brosjyre", "plakat", "annonse",
    "oversikt", "rutine", "teknologi", "portal", "løsning", "løysing", "redaktør", "koordinator", "utvikling", "forum", "politikk", "profil",
];

/// Parts of compounds for people and their work, which need a word before a noun before them: "hver sak behandler" may also
/// be the beginning of a sentence in the old style.
const WORKERS: [(&str, &[&str]); 8] = [
    ("sak", &["behandler", "behandling", "behandlar"]),
    ("prosjekt", &["leder", "leiar"]),
    ("team", &["leder", "leiar"]),
    ("avdelings", &["leder", "leiar"]),
    ("kurs", &["holder", "leder", "haldar"]),
    ("plan", &["legger"]),
    ("fag", &["ansvarlig", "person", "ansvarleg"]),
    ("kontakt", &["person", "informasjon", "punkt"]),
];

/// Whether two words are one for a worker or the work, behind an article or its like.
fn is_worker(before: &str, first: &str, second: &str) -> bool {
    let is_form = |part: &&str| second.strip_prefix(*part).is_some_and(|rest| ENDINGS.contains(&rest));
    let is_pair = WORKERS.iter().any(|(noun, parts)| *noun == first && parts.iter().any(is_form));
    is_pair && (BEFORE_NOUN.contains(&before) || matches!(before, "enhver" | "egen" | "hver" | "kvar" | "som"))
}

/// Endings that the second part may have.
const ENDINGS: [&str; 16] =
    ["", "e", "en", "et", "a", "er", "ar", "ene", "ane", "n", "r", "s", "ens", "et", "erne", "enes"];

/// Words behind which a noun is expected.
#[rustfmt::skip]
const BEFORE_NOUN: [&str; 22] = [
    "en", "ei", "et", "ein", "eit", "i", "på", "av", "til", "for", "om", "med", "fra", "frå", "ny", "nye", "årlig", "felles", "god", "vår", "denne", "hver",
];

/// Whether two words beside each other are a compound written apart. `before` is the word before them.
pub fn is_apart(before: &str, first: &str, second: &str) -> bool {
    let (before, first) = (before.to_lowercase(), first.to_lowercase());
    if is_worker(&before, &first, second) {
        return true;
    }
    let is_second = SECOND.iter().any(|noun| second.strip_prefix(noun).is_some_and(|rest| ENDINGS.contains(&rest)));
    let is_first = FIRST.contains(&&*first) || (VERBS.contains(&&*first) && BEFORE_NOUN.contains(&&*before));
    // "Ungdom møter" and "skole leder" may be sentences.
    let is_verb = matches!(second, "møter" | "leder" | "leiar" | "kurset" | "maler") && !first.ends_with('s');
    is_first && is_second && !is_verb && !matches!(&*before, "hver" | "kvar" | "per" | "pr" | "slags" | "type")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_told_from_words_that_go_together() {
        for (before, first, second) in [
            ("", "Kommunikasjons", "planen"),
            ("i", "medie", "håndtering"),
            ("En", "prøve", "rapport"),
            ("", "Dokument", "senteret"),
            ("en", "bruker", "undersøkelse"),
            ("Hver", "sak", "behandler"),
            ("en", "kontakt", "person"),
        ] {
            assert!(is_apart(before, first, second), "{first} {second}");
        }
        for (before, first, second) in [
            ("Vi", "bruker", "kanaler"),
            ("å", "prøve", "rapporten"),
            ("Hun", "leder", "arbeidet"),
            ("en", "kommune", "planlegger"),
            ("Per", "kommune", "tiltak"),
            ("Når", "ungdom", "møter"),
            ("en", "rapport", "fra"),
            ("når", "sak", "behandler"),
        ] {
            assert!(!is_apart(before, first, second), "{first} {second}");
        }
    }
}
