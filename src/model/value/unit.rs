//! Units: as their authors spell them, equal where they mean the same.

use std::fmt;
use std::hash::{Hash, Hasher};

use rust_decimal::Decimal;

/// What a number is counted in. Two are equal where they are one unit, however each is spelt.
#[derive(Debug, Clone)]
pub struct Unit {
    written: Box<str>,
    known: Option<KnownUnit>,
    /// The same for all spellings of one unit.
    key: Box<str>,
}

impl Unit {
    /// The unit that a text spells, with single spaces in it; `None` for a text without words.
    pub fn new(text: &str) -> Option<Self> {
        let written = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = KnownUnit::from_spelling(&written);
        (!written.is_empty()).then(|| Self { key: key(&written).into(), known, written: written.into() })
    }

    /// Per cent: the unit of a change that names none.
    pub fn per_cent() -> Self {
        let sign: Box<str> = "%".into();
        Self { written: sign.clone(), known: Some(PER_CENT), key: sign }
    }

    /// Whether it is per cent.
    pub fn is_per_cent(&self) -> bool {
        self.known == Some(PER_CENT)
    }

    /// What is known of it, if it is a common unit.
    pub fn known(&self) -> Option<KnownUnit> {
        self.known
    }

    /// What all spellings of the unit have in common.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The unit as its author spelt it.
    pub fn as_written(&self) -> &str {
        &self.written
    }

    /// The unit as readers see it: its sign where it has a settled one, else what its author wrote.
    pub fn as_str(&self) -> &str {
        match self.known {
            Some(KnownUnit::Share(100 | 1_000)) => &self.key,
            _ => &self.written,
        }
    }

    /// How the unit is written after a number.
    pub fn behind_number(&self) -> BehindNumber<'_> {
        let unit = self.as_str();
        let of_thousands = ["1000 ", "1 000 "].iter().find_map(|thousand| unit.strip_prefix(thousand));
        match of_thousands {
            Some(unit) if !begins_with_digit(unit) => BehindNumber::Thousands(unit),
            _ if begins_with_digit(unit) => BehindNumber::Times(unit),
            _ => BehindNumber::Alone(unit),
        }
    }

    /// Whether it is kroner, or kroner per something: amounts that have two decimals or none.
    pub fn is_in_kroner(&self) -> bool {
        self.key.split('/').next() == Some("kr")
    }
}

/// How a unit is written after a number. In "450 1000 kr", the two numbers would be read as one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BehindNumber<'a> {
    /// As it is.
    Alone(&'a str),
    /// With the word for a thousand before it.
    Thousands(&'a str),
    /// With a sign of multiplication before it, since it begins with a number.
    Times(&'a str),
}

pub(super) fn begins_with_digit(text: &str) -> bool {
    text.starts_with(|character: char| character.is_ascii_digit())
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl PartialEq for Unit {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

impl Eq for Unit {}

impl Hash for Unit {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

/// A unit that is known well enough to be told from others and converted into others of its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KnownUnit {
    /// A part of a whole, by how many of it make up the whole: 100 for per cent.
    Share(u32),
    /// Differences between shares.
    PercentagePoints,
    /// A stretch of time, by how many seconds it has.
    Seconds(u32),
    /// A stretch of the calendar, by how many months it has.
    Months(u32),
    /// Money, by how many kroner it has.
    Kroner(u32),
    /// A stretch of land or floor, by how many square metres it has.
    SquareMetres(u32),
    /// Points on a scale.
    Points,
}

const PER_CENT: KnownUnit = KnownUnit::Share(100);

/// Spellings in bokmål, nynorsk, English and Northern Sámi, in lower case. The first stands for all of its unit.
const SPELLINGS: [(KnownUnit, &[&str]); 21] = [
    (KnownUnit::Share(1), &["andel", "del", "share", "fraction"]),
    (PER_CENT, &["%", "prosent", "percent", "per cent", "pst", "pst.", "pct", "pct.", "proseanta", "proseantta"]),
    (KnownUnit::Share(1_000), &["‰", "promille", "per mille"]),
    (KnownUnit::PercentagePoints, &["prosentpoeng", "%-poeng", "percentage points", "percentage point"]),
    (KnownUnit::Seconds(1), &["sekund", "sekunder", "sekundar", "sek", "sek.", "second", "seconds"]),
    (
        KnownUnit::Seconds(60),
        &["minutt", "minutter", "minuttar", "min", "min.", "minute", "minutes", "minuhtta", "minuhta"],
    ),
    (KnownUnit::Seconds(60 * 60), &["time", "timer", "timar", "hour", "hours", "diibmu", "diimmu"]),
    (KnownUnit::Seconds(DAY), &["dag", "dager", "dagar", "døgn", "day", "days", "beaivi", "beaivvi"]),
    (KnownUnit::Seconds(7 * DAY), &["uke", "uker", "veke", "veker", "week", "weeks", "vahkku", "vahku"]),
    (
        KnownUnit::Months(1),
        &["måned", "måneder", "månad", "månader", "mnd", "mnd.", "month", "months", "mánnu", "mánu"],
    ),
    (KnownUnit::Months(3), &["kvartal", "kvartaler", "kvartalar", "quarter", "quarters", "kvartála", "kvartálat"]),
    (KnownUnit::Months(4), &["tertial", "tertialer", "tertialar", "tertials", "tertiála", "tertiálat"]),
    (KnownUnit::Months(6), &["halvår", "half-year", "half-years", "half year", "half years"]),
    (KnownUnit::Months(12), &["år", "year", "years", "jahki", "jagi"]),
    (KnownUnit::Kroner(1), &["kr", "kr.", "krone", "kroner", "nok", "ruvdno", "ruvnnu"]),
    (
        KnownUnit::Kroner(1_000),
        &["tusen kroner", "tusen kr", "1000 kroner", "1000 kr", "1 000 kroner", "1 000 kr", "tkr"],
    ),
    (
        KnownUnit::Kroner(1_000_000),
        &[
            "millioner kroner", "millionar kroner", "million kroner", "mill. kroner", "mill. kr", "mill kr", "mkr",
            "mnok",
        ],
    ),
    (
        KnownUnit::Kroner(1_000_000_000),
        &["milliarder kroner", "milliardar kroner", "milliard kroner", "mrd. kroner", "mrd. kr", "mrd kr"],
    ),
    (KnownUnit::SquareMetres(1), &["m²", "m2", "kvm", "kvadratmeter", "square metres"]),
    (KnownUnit::SquareMetres(1_000), &["dekar", "daa"]),
    (KnownUnit::Points, &["poeng", "points", "point"]),
];

/// Seconds in a day.
const DAY: u32 = 24 * 60 * 60;

impl KnownUnit {
    /// The unit that this spelling means.
    fn from_spelling(spelling: &str) -> Option<Self> {
        let spelling = spelling.to_lowercase();
        SPELLINGS.iter().find(|(_, words)| words.contains(&&*spelling)).map(|(unit, _)| *unit)
    }

    /// The unit that prose begins with: the one with the longest spelling.
    pub fn at_start(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let begins = |spelling: &&&str| {
            let head = text.get(..spelling.len());
            let next = text.get(spelling.len()..).and_then(|rest| rest.chars().next());
            head.is_some_and(|head| head.to_lowercase() == **spelling) && !next.is_some_and(char::is_alphanumeric)
        };
        // "En del av dem" is not one whole of them.
        let of_text = SPELLINGS.iter().filter(|(unit, _)| *unit != Self::Share(1));
        let spellings = of_text.flat_map(|(unit, words)| words.iter().map(move |word| (unit, word)));
        spellings.filter(|(_, word)| begins(word)).max_by_key(|(_, word)| word.len()).map(|(unit, _)| *unit)
    }

    /// The smallest unit that this one can be counted in exactly; of shares, the whole.
    #[must_use]
    pub fn base(self) -> Self {
        match self {
            Self::Share(_) => Self::Share(1),
            Self::Seconds(_) => Self::Seconds(1),
            Self::Months(_) => Self::Months(1),
            Self::Kroner(_) => Self::Kroner(1),
            Self::SquareMetres(_) => Self::SquareMetres(1),
            Self::PercentagePoints | Self::Points => self,
        }
    }

    /// `value` in the unit `other`, where the two have a fixed ratio: an hour is 60 minutes, but a month has no fixed
    /// number of days. The value is multiplied before it is divided, so that 30 seconds are exactly half a minute.
    pub fn convert(self, value: Decimal, other: Self) -> Option<Decimal> {
        let (one, two) = match (self, other) {
            _ if self == other => return Some(value),
            (Self::Seconds(one), Self::Seconds(two))
            | (Self::Months(one), Self::Months(two))
            | (Self::Kroner(one), Self::Kroner(two))
            | (Self::SquareMetres(one), Self::SquareMetres(two))
            | (Self::Share(two), Self::Share(one)) => (one, two),
            _ => return None,
        };
        value.checked_mul(Decimal::from(one))?.checked_div(Decimal::from(two))
    }
}

/// What all spellings of a unit have in common. What is counted per something, such as "kr per m2", is two units.
fn key(written: &str) -> String {
    let lower = written.to_lowercase().replace(" per ", "/");
    let parts = lower.split('/').map(|part| {
        let part = part.trim();
        let known = SPELLINGS.iter().find(|(_, words)| words.contains(&part));
        let stems = || part.split(' ').map(stem).collect::<Vec<_>>().join(" ");
        known.and_then(|(_, words)| words.first()).map_or_else(stems, |first| (*first).to_owned())
    });
    parts.collect::<Vec<_>>().join("/")
}

/// A stem has at least this many letters.
const SHORTEST_STEM: usize = 3;

/// The plural endings. One of each list is taken off in turn: "lærarar" loses two, "cases" its "s" and then the "e"
/// that "case" has too.
const ENDINGS: [&[&str]; 6] = [&["s"], &["e"], &["er", "ar"], &["er", "ar"], &["s"], &["e"]];

/// A word without its plural ending in bokmål, nynorsk or English: "stilling", "stillinger" and "stillingar" are one.
fn stem(word: &str) -> &str {
    ENDINGS.iter().fold(word, |word, endings| endings.iter().find_map(|ending| strip(word, ending)).unwrap_or(word))
}

fn strip<'a>(word: &'a str, ending: &str) -> Option<&'a str> {
    let stem = word.strip_suffix(ending)?;
    let is_stem = stem.chars().count() >= SHORTEST_STEM && !(ending == "s" && stem.ends_with('s'));
    is_stem.then_some(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn unit(text: &str) -> Unit {
        Unit::new(text).expect("a unit")
    }

    #[test]
    fn spellings_of_one_unit_are_the_same() {
        let table = [
            "% prosent Prosent PST pst. pct Pct. proseantta",
            "promille ‰",
            "min min. minutt minutter minuttar",
            "dag Dager dagar døgn",
            "kr NOK kroner",
            "konto kontoer kontoar",
            "sak saker",
            "stilling stillinger stillingar",
            "kommune kommuner kommunar",
            "henvendelse henvendelser",
            "lærer lærere lærar lærarar",
            "plass plasser plassar",
            "kurs kursar",
            "case cases",
            "kr/m2 kroner/m²",
        ];
        for row in table {
            let (first, others) = row.split_once(' ').expect("several spellings");
            for other in others.split(' ') {
                assert_eq!(unit(first), unit(other), "{first} {other}");
            }
        }
        assert_eq!(unit("kr per sak"), unit("kroner / saker"));
        assert_eq!(unit("per  cent"), unit("%"));
    }

    #[test]
    fn other_units_are_others() {
        for (one, other) in [
            ("dager", "timer"),
            ("%", "prosentpoeng"),
            ("personer", "%"),
            ("saker", "møter"),
            ("dag", "dagar sjuk"),
            ("kr", "kr per sak"),
            ("kr per sak", "kr per møte"),
            ("tusen kr", "kr"),
            ("brev", "brevduer"),
        ] {
            assert_ne!(unit(one), unit(other), "{one} {other}");
        }
        assert!(Unit::new(" ").is_none());
    }

    #[test]
    fn only_settled_signs_take_the_place_of_what_was_written() {
        for (written, shown) in [
            ("Prosent", "%"),
            ("per cent", "%"),
            ("promille", "‰"),
            ("minuttar", "minuttar"),
            ("DDD/100  liggedøgn", "DDD/100 liggedøgn"),
            ("prosent av lønna", "prosent av lønna"),
        ] {
            assert_eq!(unit(written).to_string(), shown);
        }
    }

    #[test]
    fn a_unit_that_begins_with_a_number_is_kept_apart_from_the_number_before_it() {
        for (written, shown) in [
            ("1000 kr", BehindNumber::Thousands("kr")),
            ("1 000\u{a0}kroner", BehindNumber::Thousands("kroner")),
            ("1000 tonn", BehindNumber::Thousands("tonn")),
            ("100 m2", BehindNumber::Times("100 m2")),
            ("1000 000 kr", BehindNumber::Times("1000 000 kr")),
            ("mill. kr", BehindNumber::Alone("mill. kr")),
        ] {
            assert_eq!(unit(written).behind_number(), shown);
        }
    }

    #[test]
    fn parts_of_a_year_are_months() {
        for (written, months) in [("kvartal", 3), ("tertialer", 4), ("halvår", 6), ("half-years", 6), ("år", 12)] {
            let converted = unit(written).known().and_then(|unit| unit.convert(Decimal::ONE, KnownUnit::Months(1)));
            assert_eq!(converted, Some(Decimal::from(months)), "{written}");
        }
    }

    #[test]
    fn only_fixed_lengths_are_converted() {
        let minutes = |count: i64, text: &str| unit(text).known()?.convert(count.into(), KnownUnit::Seconds(60));
        assert_eq!(minutes(1, "timer"), Some(Decimal::from(60)));
        assert_eq!(minutes(2, "uker"), Some(Decimal::from(2 * 7 * 24 * 60)));
        assert_eq!(minutes(30, "sekunder"), Some(Decimal::new(5, 1)));
        assert_eq!((minutes(1, "måneder"), minutes(1, "kroner")), (None, None));
        assert_eq!(KnownUnit::Share(1).convert(Decimal::ONE, KnownUnit::Share(100)), Some(Decimal::ONE_HUNDRED));
    }
}
