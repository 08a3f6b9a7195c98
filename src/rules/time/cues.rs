//! The words that say what happens at a time.

use crate::prose::{Lead, When, words};

/// What happens at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// It is done.
    Done,
    /// It is done, or ready to begin.
    Ready,
    /// It begins.
    Start,
    /// It lasts until then, from then, or between the two.
    Span,
    /// Its result is published.
    Published,
    /// It was adopted.
    Adopted,
    /// It is revised.
    Revised,
    /// It takes place.
    Next,
}

/// The beginnings of words that say it.
const CUES: [(Cue, &[&str]); 7] = [
    (
        Cue::Done,
        &[
            "ferdig", "fullfør", "sluttfør", "avslutt", "sluttar", "slutter", "sluttdato", "frist", "nådd", "nås",
            "nåast", "done", "finished", "completed", "deadline", "due",
        ],
    ),
    (
        Cue::Ready,
        &[
            "klar", "klare", "klart", "plass", "drift", "bruk", "innført", "innføres", "innførast", "etablert",
            "etableres", "leveres", "levert", "leverast", "ready", "åpner", "åpnes", "opnar", "rulles", "rullet",
            "lanser",
        ],
    ),
    (
        Cue::Start,
        &[
            "starter", "startar", "starte", "starta", "start", "oppstart", "begynn", "byrj", "igangsett", "igangsatt",
            "gang", "begins", "starts",
        ],
    ),
    (Cue::Span, &["gjelder", "gjeld", "varer", "varar", "løper", "pågår", "runs", "lasts", "applies"]),
    (Cue::Published, &["publiser", "offentliggj", "kunngj"]),
    (Cue::Adopted, &["vedtatt", "vedtok", "vedteken", "vedtatte", "vedtek", "adopted", "godkjent", "datert"]),
    (Cue::Revised, &["revider", "rulle", "rullert", "revisjon", "revised"]),
];
/// The same for words that count as a whole only.
const WHOLE: [&str; 9] = ["start", "klar", "klare", "klart", "plass", "drift", "bruk", "gang", "due"];
/// What reviews do.
const TAKES_PLACE: [&str; 12] = [
    "kommer", "kjem", "holdes", "haldast", "blir", "er", "legges", "gjennomføres", "finner", "skjer", "evaluer",
    "ligger",
];

/// How many words may stand between what happens and when. Our own default.
const NEAR: usize = 5;

/// What happens at a time, by the words before it.
pub fn cue_before(before: &str, when: &When) -> Option<Cue> {
    let all: Vec<_> = words(before).collect();
    let is_set_going = |nth: usize| nth.checked_sub(1).and_then(|at| all.get(at)).is_some_and(|(_, word)| *word == "i");
    let found = all.iter().enumerate().rev().find_map(|(nth, (at, word))| {
        // "Skriver klart" is how, and no time.
        let is_how = ["klar", "klart", "klare"].contains(word) && !is_state(&all, nth);
        let cue = cue(word).filter(|_| !is_how && (*word != "gang" || is_set_going(nth)))?;
        Some((nth, at + word.len(), cue))
    });
    if let Some((nth, end, cue)) = found {
        let between = before.get(end..).unwrap_or_default();
        let count = all.len() - nth - 1;
        let goes_on = between.contains(',')
            || (words(between).any(|(_, word)| matches!(word, "og" | "men" | "mens" | "når" | "som" | "at"))
                && count > 1);
        return (count <= NEAR && !goes_on).then_some(cue);
    }
    let last = all.iter().rev().take(3).find(|(_, word)| TAKES_PLACE.contains(&&*word.to_lowercase()));
    // "Neste rapport kommer i februar 2027": of reviews alone.
    last.map(|_| Cue::Next).filter(|_| matches!(when.lead, Lead::In))
}

/// Whether the word before says that something is in a state.
fn is_state(all: &[(usize, &str)], nth: usize) -> bool {
    const IS: [&str; 11] = ["er", "være", "vere", "blir", "bli", "står", "stå", "ligger", "ligge", "meldes", "skal"];
    nth.checked_sub(1).and_then(|at| all.get(at)).is_none_or(|(_, word)| IS.contains(&&*word.to_lowercase()))
}

/// What happens at a time that opens the sentence.
pub fn cue_after(after: &str, when: &When) -> Option<Cue> {
    let found = words(after).take(8).find_map(|(_, word)| cue(word).filter(|_| word != "gang"));
    found.filter(|cue| !matches!(cue, Cue::Span) || when.is_range)
}

fn cue(word: &str) -> Option<Cue> {
    let lower = word.to_lowercase();
    let is_it = |start: &&str| if WHOLE.contains(start) { lower == **start } else { lower.starts_with(start) };
    CUES.iter().find(|(_, starts)| starts.iter().any(&is_it)).map(|(cue, _)| *cue)
}

/// Whether a sentence says what may be, might have been or is not to be.
pub fn is_uncertain(text: &str, times: &[When]) -> bool {
    const WORDS: [&str; 30] = [
        "ikke", "ikkje", "skulle", "ville", "kunne", "burde", "opprinnelig", "opprinnelige", "opphavleg", "hvis",
        "dersom", "trolig", "truleg", "kanskje", "kan", "prosent", "%", "tidligere", "tidlegare", "utsatt", "utsett",
        "forsinket", "forseinka", "not", "foreslår", "forslag", "vurderer", "vurderes", "hadde", "prosentpoeng",
    ];
    let is_in_time = |at: usize| times.iter().any(|time| time.range.contains(&at));
    words(text).any(|(at, word)| !is_in_time(at) && WORDS.contains(&&*word.to_lowercase())) || text.contains('%')
}

/// Whether a sentence speaks of a part of something.
pub fn is_partial(text: &str) -> bool {
    const STARTS: [&str; 22] = [
        "utkast", "prøve", "pilot", "del", "fase", "trinn", "etappe", "forprosjekt", "versjon", "halvpart", "noen",
        "nokre", "flere", "fleire", "enkelte", "resten", "mesteparten", "meste", "fleste", "halve", "milepæl", "hver",
    ];
    const WHOLE_WORDS: [&str; 6] = ["del", "deler", "hver", "hvert", "kvar", "kvart"];
    words(text).any(|(_, word)| {
        let lower = word.to_lowercase();
        WHOLE_WORDS.contains(&&*lower)
            || STARTS.iter().any(|start| !matches!(*start, "del" | "hver") && lower.starts_with(start))
    })
}
