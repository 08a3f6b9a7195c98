//! Verbs that goals open with: those that name work, and those that name what the work is to change.

use super::wording::Wording;

/// Infinitives that name work: it is done once somebody has done it, whatever came of it. The
/// selection is our own.
#[rustfmt::skip]
const WORK: &[&str] = &[
    "ajourføre", "analysere", "annonsere", "arrange", "arrangere", "avhalde", "avholde", "bearbeide", "beskrive",
    "bestille", "besøke", "conduct", "distribuere", "dokumentere", "drive", "drøfte", "etablere", "establish",
    "evaluate", "evaluere", "filme", "formidle", "formulere", "gjennomføre", "gjennomgå", "host", "igangsette",
    "igangsetje", "implement", "implementere", "inform", "informere", "innføre", "innhente", "intervjue", "introduce",
    "invitere", "invite", "iverksette", "iverksetje", "kartlegge", "kartleggje", "kommunisere", "koordinere", "kurse",
    "lage", "lansere", "launch", "markedsføre", "marknadsføre", "omarbeide", "oppdatere", "oppgradere", "opplyse", "opprette", "organise",
    "organisere", "organize", "orientere", "pilotere", "planlegge", "planleggje", "prepare", "presentere", "produce",
    "produsere", "promotere", "publish", "publisere", "rapportere", "realisere", "redigere", "rettleie", "revidere", "rullere",
    "send", "sende", "skrive", "starte", "teste", "train", "undersøke", "update", "utarbeide", "utforme", "utgreie",
    "utrede", "veilede", "videreføre", "visualisere", "vurdere", "write",
];

/// Verbs that name work only with one of certain words behind them. The selection is our own.
#[rustfmt::skip]
const WORK_WITH: &[(&[&str], &[&str])] = &[
    (&["arbeide", "jobbe", "work"], &["for", "med", "mot", "on", "toward", "towards", "videre", "vidare", "aktivt", "systematisk", "målrettet", "kontinuerlig"]),
    (&["delta"], &["i", "på", "aktivt"]),
    (&["carry", "roll"], &["out"]),
    (&["draw", "set"], &["up"]),
    (&["legge", "leggje"], &["fram", "frem", "til", "ut"]),
    (&["fortsette", "fortsetje"], &["arbeidet"]),
    (&["dele", "spre"], &["erfaringer", "informasjon", "kunnskap"]),
    (&["svare"], &["på"]),
    (&["vise"], &["fram", "frem"]),
    (&["rulle", "lyse", "dele", "gi"], &["ut"]),
    (&["trykke", "følge", "følgje"], &["opp"]),
    (&["samle"], &["inn"]),
    (&["sette", "setje"], &["i", "opp", "ned"]),
    (&["ta"], &["i", "initiativ"]),
    (&["holde", "halde", "ha", "hold", "have"], EVENTS),
    (&["bygge", "byggje", "utvikle", "videreutvikle", "develop", "create"], &["en", "et", "ei", "ein", "eit", "ny", "nye", "nytt", "a", "an", "new"]),
];

/// What is held or had.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "arrangement", "arrangementer", "dialog", "dialogmøter", "folkemøte", "folkemøter", "foredrag", "frokostmøter",
    "kampanje", "kampanjer", "konferanse", "konferanser", "kontakt", "kurs", "courses", "meetings", "møte", "møter",
    "samtaler", "seminar", "seminarer", "workshop", "workshops",
];

/// Words between a verb and what is held or had.
const BETWEEN: &[&str] = &[
    "en", "et", "ei", "ein", "eit", "a", "jevnlig", "jevnlige", "jamlege", "løpende", "faste", "regular", "årlig",
    "årlige",
];

/// Infinitives that name a change. None is also an adjective, such as "trygge" or "bedre". The
/// selection is our own.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "auke", "begrense", "beholde", "bevare", "bygge", "dempe", "desentralisere", "doble", "effektivisere", "eliminere",
    "fjerne", "forbedre", "forebygge", "forenkle", "forkorte", "fornye", "fremme", "gi", "gjere", "gjøre", "halvere",
    "heve", "hindre", "improve", "increase", "inkludere", "integrere", "involvere", "konsolidere", "kutte", "lower",
    "minimere", "minske", "modernisere", "motvirke", "oppnå", "opprettholde", "raise", "reduce", "redusere", "regulere",
    "rekruttere", "samle", "samordne", "senke", "sikre", "skape", "standardisere", "stimulere", "strengthen", "styrke",
    "styrkje", "tiltrekke", "tredoble", "unngå", "utjevne", "utvide", "utvikle", "videreutvikle", "vinne", "øke",
];

/// How verbs that are borrowed end. Words for people ("innbyggere") and comparatives ("tydeligere") end otherwise.
const BORROWED: &[&str] =
    &["antere", "entere", "ifisere", "inere", "itere", "ormere", "ortere", "strere", "sjere", "uere", "ulere"];

/// Whether the infinitive `verb`, at word `nth`, names work.
pub fn is_work(verb: &str, words: &Wording, nth: usize) -> bool {
    let next = if BETWEEN.contains(&words.word(nth + 1)) { nth + 2 } else { nth + 1 };
    let goes_with = |wanted: &[&str]| wanted.contains(&words.word(nth + 1)) || wanted.contains(&words.word(next));
    WORK.contains(&verb)
        || is_borrowed(verb)
        || WORK_WITH.iter().any(|(verbs, wanted)| verbs.contains(&verb) && goes_with(wanted))
}

/// Whether a word is the infinitive of a verb that names a change.
pub fn is_change(word: &str) -> bool {
    CHANGES.contains(&word)
}

/// Whether a word is an infinitive that has an object.
pub fn is_infinitive(word: &str) -> bool {
    is_change(word) || WORK.contains(&word) || ["bli", "få", "nå", "korte"].contains(&word)
}

/// Whether a word is the present tense of a verb that names a change.
pub fn is_change_now(word: &str) -> bool {
    let now = word.strip_suffix('r').filter(|verb| verb.ends_with('e'));
    let nynorsk = word.strip_suffix("ar").map(|root| format!("{root}e"));
    now.is_some_and(is_change) || nynorsk.is_some_and(|verb| is_change(&verb))
}

/// Whether a word is a borrowed verb in the infinitive.
fn is_borrowed(word: &str) -> bool {
    let is_vowel = |letter: &char| "aeiouyæøå".contains(*letter);
    let root = word.strip_suffix("ere").unwrap_or_default();
    let is_long = root.chars().filter(is_vowel).count() > 1;
    is_long && BORROWED.iter().any(|ending| word.ends_with(ending)) && !is_change(word)
}

/// Verb forms found in sentences about results. Those in "-es" are recognised by their ending.
#[rustfmt::skip]
const FINITE: &[&str] = &[
    "er", "var", "har", "får", "blir", "kan", "skal", "vil", "må", "gir", "går", "øker", "synker", "vokser", "kommer",
    "tar", "bruker", "følger", "opplever", "forstår", "finner", "vet", "kjenner", "deltar", "møter", "bidrar", "sikrer",
    "styrker", "utvikler", "leverer", "mestrer", "støtter", "fremmer", "skaper", "dekker", "nærmer", "fortsetter",
    "reiser", "trives", "stoler", "velger", "svarer", "arbeider", "samarbeider", "medvirker", "fungerer", "bygger",
    "holder", "veks", "aukar", "gjev", "vert", "is", "are", "has", "have", "gets", "grows",
];

/// Whether a word is a verb that can carry a sentence.
pub fn is_finite(word: &str) -> bool {
    FINITE.contains(&word) || (word.ends_with("es") && word.chars().count() > 5)
}

/// The same, for words that can be nothing else.
pub fn is_surely_finite(word: &str) -> bool {
    FINITE.contains(&word) || is_change_now(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opens_with_work(text: &str) -> bool {
        let words = Wording::new(text);
        is_work(words.word(0), &words, 0)
    }

    #[test]
    fn work_is_told_from_change_and_from_people() {
        for text in ["lage en plan", "registrere saker", "ha jevnlige møter", "ta i bruk verktøy", "utvikle en app"] {
            assert!(opens_with_work(text), "{text}");
        }
        for text in [
            "redusere svartiden", "innbyggere i dialog", "finere byrom", "ha god helse", "ta vare på naturen",
            "utvikle bygdene", "tydeligere språk", "samle kommunen", "holde budsjettet", "",
        ] {
            assert!(!opens_with_work(text), "{text}");
        }
    }
}
