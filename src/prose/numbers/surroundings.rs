//! What the words around a number say of it: whether it is a level, a change or a difference, a bound, or a rough one.

/// What a number says of what it counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Where it stands or is to stand.
    Level,
    /// How much it changes: "by 12 per cent".
    Change,
    /// How far it is from something else: "31 per cent shorter".
    Difference,
    /// How often something comes: "every 14 days".
    Step,
}

/// Whether a number is told as one that is passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// More than the number.
    Above,
    /// Less than the number.
    Below,
}

/// What a sentence calls a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cue {
    /// The target.
    Aim,
    /// The baseline.
    Start,
}

/// Words that come before a number that says how much something changes.
const MOVES: &[&str] = &["med", "by", "pluss", "minus"];
/// Verbs that a change follows without any other word: "has risen 12 per cent".
const VERBS: &[&str] = &[
    "øke", "øker", "økte", "økt", "auke", "aukar", "auka", "stige", "stiger", "steg", "steget", "synke", "synker",
    "sank", "sunket", "falle", "faller", "falt", "vokse", "vokser", "vokste", "redusere", "reduserer", "reduserte",
    "redusert", "kutte", "kutter", "kuttet", "spare", "sparer", "spart", "rose", "risen", "fell",
];
/// Nouns for changes: "an increase of 12 per cent".
const NOUNS: &[&str] = &[
    "økning", "økningen", "auke", "auking", "vekst", "veksten", "oppgang", "nedgang", "nedgangen", "reduksjon",
    "reduksjonen", "fall", "kutt", "forbedring", "forbetring", "besparelse", "increase", "decrease", "growth",
    "reduction",
];
/// Words that come before what is repeated.
const STEPS: &[&str] = &["hver", "kvar", "hvert", "kvart", "every"];
/// Words that turn the number before them into a comparison.
const COMPARES: &[&str] = &[
    "mer", "meir", "mindre", "flere", "fleire", "færre", "høyere", "høgare", "høgere", "lavere", "lågare", "raskere",
    "raskare", "bedre", "betre", "verre", "dårligere", "dårlegare", "kortere", "kortare", "lengre", "lenger", "større",
    "eldre", "yngre", "billigere", "billegare", "dyrere", "dyrare", "tidligere", "tidlegare", "senere", "seinere",
    "seinare", "oftere", "oftare", "sjeldnere", "sjeldnare", "nærmere", "over", "under", "more", "less", "fewer",
    "higher", "lower", "shorter", "longer", "faster", "better", "above",
];
/// Words that say that a number is a rough one.
const ROUGH: &[&str] = &[
    "nær", "nesten", "omtrent", "omlag", "lag", "rundt", "cirka", "ca", "knapt", "drøyt", "snaut", "vel", "om",
    "about", "around", "almost", "nearly",
];
/// Words between a cue and the number that it names.
const LINKS: &[&str] = &[
    "er", "var", "om", "på", "at", "minst", "høyst", "skal", "være", "vere", "bli", "vart", "ble", "ligge", "for", "i",
    "innen", "innan", "ved", "utgangen", "slutten", "av", "over", "under", "satt", "sett", "til", "vårt", "is", "was",
    "of", "to", "at", "least",
];

fn lower(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| word.to_lowercase()).collect()
}

/// What a number between these words says.
pub(super) fn sense(before: &[&str], after: &[&str]) -> Sense {
    let (before, after) = (lower(before), lower(after));
    let near = || before.iter().rev().take(3).map(String::as_str);
    let mut verbs = near().skip_while(|word| ROUGH.contains(word));
    if near().any(|word| STEPS.contains(&word)) {
        Sense::Step
    } else if names_change(&before)
        || near().any(|word| MOVES.contains(&word))
        || verbs.next().is_some_and(|word| VERBS.contains(&word))
    {
        Sense::Change
    } else if after.iter().take(2).any(|word| COMPARES.contains(&&**word)) {
        Sense::Difference
    } else {
        Sense::Level
    }
}

/// "En økning på om lag 12 prosent".
fn names_change(before: &[String]) -> bool {
    let mut words = before.iter().rev().map(String::as_str).skip_while(|word| ROUGH.contains(word));
    matches!(words.next(), Some("på" | "of")) && words.next().is_some_and(|word| NOUNS.contains(&word))
}

/// Whether the words before a number say that it is a rough one.
pub(super) fn is_rough(before: &[&str]) -> bool {
    before.last().is_some_and(|word| ROUGH.contains(&&*word.to_lowercase()))
}

/// Whether the words before a number say that it is passed.
pub(super) fn bound(before: &[&str]) -> Option<Bound> {
    let before = lower(before);
    let mut words = before.iter().rev().map(String::as_str);
    match (words.next()?, words.next().unwrap_or_default()) {
        ("over", _) | ("enn", "mer" | "meir" | "flere" | "fleire") | ("than", "more") => Some(Bound::Above),
        ("under", _) | ("enn", "mindre" | "færre") | ("than", "less" | "fewer") => Some(Bound::Below),
        _ => None,
    }
}

/// What the words before a number call it. Nothing but small words and years lies between.
pub(super) fn cue(before: &[&str]) -> Option<Cue> {
    let before = lower(before);
    let is_between = |word: &&str| LINKS.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit());
    match before.iter().rev().map(String::as_str).find(|word| !is_between(word))? {
        "målet" | "måltallet" | "måltalet" | "target" => Some(Cue::Aim),
        "utgangspunktet" | "baseline" => Some(Cue::Start),
        _ => None,
    }
}

/// Whether the words between two numbers say that the second is the first in other words.
pub(super) fn says_again(between: &str) -> bool {
    let between = between.to_lowercase();
    ["det er", "det vil si", "dvs", "tilsvarer", "tilsvarar", "svarer til", "altså", "that is", "which is", "utgjør"]
        .iter()
        .any(|words| between.contains(words))
}
