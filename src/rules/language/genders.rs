//! The gender of nouns, where it is sure: from what they end in, or from the last part of a compound.

/// The genders that words beside a noun agree with: Norwegian articles and adjectives tell neuter from the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// "En" and "ei".
    Common,
    /// "Et".
    Neuter,
}

/// How nouns end that are made of verbs and adjectives, all of which are of the common gender.
const MADE: [&str; 5] = ["sjon", "het", "heit", "else", "itet"];
/// Nouns that end like these and are neuter.
const NOT_MADE: [&str; 2] = ["værelse", "spøkelse"];

/// How nouns in -ing end that are made of verbs. Those in "-ting" may be assemblies, which are neuter.
const IN_ING: [&str; 10] = ["ering", "eling", "ning", "ring", "ling", "ding", "ging", "king", "ping", "ving"];
/// Nouns in -ing that are neuter, alone or as the last part of a compound.
const NEUTER_ING: [&str; 1] = ["spring"];

/// Nouns that are of the common gender, alone and as the last part of a compound. The selection is our own.
#[rustfmt::skip]
const COMMON: &[&str] = &[
    "kommune", "tjeneste", "strategi", "handlingsplan", "kommunikasjonsplan", "gruppe", "rapport", "kanal", "måte", "skole", "barnehage", "politikk",
    "kampanje", "analyse", "oversikt", "rutine", "plattform", "oppgave", "avtale", "metode", "periode", "forskrift", "innbygger", "leder", "veileder",
    "kunnskap", "egenskap", "vitenskap", "beredskap", "virksomhet", "målgruppe", "nettside", "prosess", "prosent", "organisasjon", "modell", "bedrift",
    "bygd", "idé", "frist", "sjef", "koordinator", "kollega", "medarbeider", "elev", "pasient", "mulighet", "økonomi", "industri", "forening", "melding",
    "ressurs", "indikator", "effekt", "konsekvens", "faktor", "struktur", "kultur", "region", "arena", "konferanse", "referanse", "erfaring", "artikkel",
];

/// Nouns that are neuter, alone and as the last part of a compound. The selection is our own.
#[rustfmt::skip]
const NEUTER: &[&str] = &[
    "tiltak", "vedtak", "mottak", "opptak", "unntak", "inntak", "budskap", "fellesskap", "landskap", "selskap", "regnskap", "vennskap", "ekteskap",
    "dokument", "departement", "argument", "element", "instrument", "abonnement", "arrangement", "engasjement", "museum", "sentrum", "forum",
    "bibliotek", "formål", "spørsmål", "hovedmål", "delmål", "verksted", "bosted", "kommunestyre", "hovedstyre", "ungdomsråd", "eldreråd", "fylkesting", "møte",
    "kontor", "senter", "budsjett", "system", "program", "prosjekt", "område", "tilbud", "behov", "språk", "brev", "skjema", "samarbeid", "nivå",
    "utvalg", "direktorat", "sekretariat", "nettsted", "nettverk", "nyhetsbrev", "innspill", "prinsipp", "kriterium", "resultat", "innlegg", "oppdrag",
    "bidrag", "grunnlag", "forslag", "utkast", "utgangspunkt", "tidspunkt", "perspektiv", "initiativ", "register", "firma", "problem",
    "utvalg", "samfunn", "lokalsamfunn", "sykehus", "rådhus", "sykehjem", "innhold", "forhold", "forbund", "verktøy", "vindu", "intervju",
];

/// Words that end like such a noun and are none.
const OTHERS: [&str; 3] = ["omkring", "ingenting", "rundtomkring"];

/// The gender of an indefinite noun in the singular, if it is sure.
pub fn gender(word: &str) -> Option<Gender> {
    let is_word = word.chars().all(|letter| letter.is_lowercase() || letter == '-') && word.chars().count() > 3;
    if !is_word || OTHERS.contains(&word) {
        return None;
    }
    let longest = |list: &[&str]| list.iter().filter(|noun| is_last_part(word, noun)).map(|noun| noun.len()).max();
    match (longest(COMMON), longest(NEUTER)) {
        (Some(common), neuter) if Some(common) > neuter => Some(Gender::Common),
        (_, Some(_)) => Some(Gender::Neuter),
        _ => is_made(word).then_some(Gender::Common),
    }
}

/// Whether a noun is another or a compound that ends in it. Few letters before it are more likely a part of another word.
fn is_last_part(word: &str, noun: &str) -> bool {
    word.strip_suffix(noun).is_some_and(|first| first.is_empty() || first.chars().count() > 2)
}

/// Whether a word ends as nouns do that are made of verbs and adjectives.
fn is_made(word: &str) -> bool {
    let ends = |list: &[&str]| list.iter().any(|ending| word.ends_with(ending));
    let is_long = word.chars().count() > 6;
    is_long && !ends(&NOT_MADE) && (ends(&MADE) || ends(&IN_ING) && !ends(&NEUTER_ING))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_gender_of_compounds_is_that_of_their_last_part() {
        for noun in
            ["kommune", "vertskommune", "undersøkelse", "mulighet", "stasjon", "kartlegging", "løsning", "beredskap"]
        {
            assert_eq!(gender(noun), Some(Gender::Common), "{noun}");
        }
        for noun in ["tiltak", "strakstiltak", "budskap", "vedtaksbrev", "fagsystem", "folkemøte", "kjernebudskap"] {
            assert_eq!(gender(noun), Some(Gender::Neuter), "{noun}");
        }
    }

    #[test]
    fn other_nouns_have_no_sure_gender() {
        for noun in
            ["kurs", "plan", "ting", "fylkesting", "utspring", "skap", "værelse", "Kommune", "tiltakene", "svar", ""]
        {
            assert_ne!(gender(noun), Some(Gender::Common), "{noun}");
        }
        for noun in ["kurs", "plan", "skap", "verk", "råd", "sak"] {
            assert_eq!(gender(noun), None, "{noun}");
        }
    }
}
