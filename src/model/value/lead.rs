//! The words that people put before a date, and those that they put in the place of one.

/// What the words before a moment make of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// It is the last one: "innen 2028". A deadline means that anyhow.
    Until,
    /// It is one near it, or the first.
    Near,
    /// It comes right after the last one: "før 2028".
    Before,
}

/// The words before a moment; those that begin like others come first.
const LEADS: [(Lead, &[&str]); 3] = [
    (
        Lead::Until,
        &[
            "innen utgangen av", "innan utgangen av", "ved utgangen av", "innen slutten av", "ved slutten av",
            "i løpet av", "utgangen av", "slutten av", "innen", "innan", "senest", "seinast", "seinest",
            "by the end of", "by end of", "the end of", "end of", "by", "within", "during", "i år", "the year", "year",
            "året", "år", "i", "in",
        ],
    ),
    (
        Lead::Near,
        &[
            "fra og med", "fra", "frå og med", "frå", "f.o.m.", "from", "etter", "after", "primo", "medio", "ultimo",
            "midten av", "begynnelsen av", "starten av", "byrjinga av", "tidlig", "tidleg", "sent", "seint", "early",
            "late", "mid", "ca.", "ca", "rundt", "omkring", "om lag", "omtrent", "around", "about", "mot", "per",
            "pr.", "pr",
        ],
    ),
    (Lead::Before, &["før", "innen begynnelsen av", "before"]),
];

/// What people write where there is no date.
const UNDATED: &[&str] = &[
    "løpende", "løpande", "fortløpende", "fortløpande", "kontinuerlig", "kontinuerleg", "continuous", "ongoing",
    "jevnlig", "jamleg", "regelmessig", "snarest", "snarest mulig", "snarast", "snarast råd", "så snart som mulig",
    "så snart som råd", "as soon as possible", "asap", "straks", "nå", "no", "now", "tbd", "tba", "avklares",
    "må avklares", "avklarast", "må avklarast", "ikke avklart", "ikkje avklart", "ikke bestemt", "ikkje bestemt",
    "ikke satt", "ikkje sett", "ingen", "ingen frist", "none", "ukjent", "ukjend", "unknown", "kommer", "kjem", "n/a",
    "-", "–", "?",
];

/// Splits off the words that stand before a moment, if there are any. The text is in lower case.
pub fn split(text: &str) -> Option<(Lead, &str)> {
    let all = LEADS.iter().flat_map(|(lead, words)| words.iter().map(|word| (*lead, *word)));
    let behind = |(lead, word): (Lead, &str)| {
        let rest = text.strip_prefix(word)?;
        rest.starts_with(char::is_whitespace).then(|| (lead, rest.trim_start()))
    };
    all.filter_map(behind).min_by_key(|(_, rest)| rest.len())
}

/// Whether the text, in lower case, stands where there is no date.
pub fn is_undated(text: &str) -> bool {
    UNDATED.contains(&text.trim_end_matches('.'))
}

/// Whether a text says that nobody knows yet what belongs in its place, as "avklares", "n/a" and "?" do.
pub fn is_undecided(text: &str) -> bool {
    let lower = text.trim().to_lowercase();
    is_undated(&lower) || !lower.contains(char::is_alphanumeric)
}
