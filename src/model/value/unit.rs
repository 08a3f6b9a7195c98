//! Units that are known well enough to tell them apart, and to convert those that are of one kind.

use rust_decimal::Decimal;

/// A unit whatever its spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Parts of a hundred.
    PerCent,
    /// Differences between shares.
    PercentagePoints,
    /// A stretch of time, by how many minutes it has.
    Minutes(u32),
    /// A stretch of the calendar, by how many months it has.
    Months(u32),
    /// Money, by how many kroner it has.
    Kroner(u32),
    /// Points on a scale.
    Points,
}

/// Spellings in bokmål, nynorsk and English.
const SPELLINGS: [(Unit, &[&str]); 12] = [
    (Unit::PerCent, &["%", "prosent", "percent", "per cent", "pst", "pst."]),
    (Unit::PercentagePoints, &["prosentpoeng", "percentage points", "percentage point"]),
    (Unit::Minutes(1), &["minutt", "minutter", "minuttar", "min", "min.", "minute", "minutes"]),
    (Unit::Minutes(60), &["time", "timer", "timar", "hour", "hours"]),
    (Unit::Minutes(24 * 60), &["dag", "dager", "dagar", "døgn", "day", "days"]),
    (Unit::Minutes(7 * 24 * 60), &["uke", "uker", "veke", "veker", "week", "weeks"]),
    (Unit::Months(1), &["måned", "måneder", "månad", "månader", "month", "months"]),
    (Unit::Months(12), &["år", "year", "years"]),
    (Unit::Kroner(1), &["kr", "kr.", "krone", "kroner", "nok"]),
    (Unit::Kroner(1_000), &["tusen kroner", "tusen kr", "1000 kr"]),
    (Unit::Kroner(1_000_000), &["millioner kroner", "million kroner", "mill. kroner", "mill. kr", "mill kr"]),
    (Unit::Points, &["poeng", "points", "point"]),
];

impl Unit {
    /// The unit that this spelling means, if it is a known one.
    pub fn from_spelling(spelling: &str) -> Option<Self> {
        let spelling = spelling.trim().to_lowercase();
        SPELLINGS.iter().find(|(_, words)| words.contains(&&*spelling)).map(|(unit, _)| *unit)
    }

    /// The known unit that a text begins with: the one with the longest spelling.
    pub fn at_start(text: &str) -> Option<Self> {
        let text = text.trim_start();
        let begins = |spelling: &&&str| {
            let head = text.get(..spelling.len());
            let next = text.get(spelling.len()..).and_then(|rest| rest.chars().next());
            head.is_some_and(|head| head.to_lowercase() == **spelling) && !next.is_some_and(char::is_alphanumeric)
        };
        let spellings = SPELLINGS.iter().flat_map(|(unit, words)| words.iter().map(move |word| (unit, word)));
        spellings.filter(|(_, word)| begins(word)).max_by_key(|(_, word)| word.len()).map(|(unit, _)| *unit)
    }

    /// The smallest unit that this one can be counted in.
    #[must_use]
    pub fn smallest(self) -> Self {
        match self {
            Self::Minutes(_) => Self::Minutes(1),
            Self::Months(_) => Self::Months(1),
            Self::Kroner(_) => Self::Kroner(1),
            Self::PerCent | Self::PercentagePoints | Self::Points => self,
        }
    }

    /// What one of this unit is in `other`, where that can be said exactly: an hour is 60 minutes, but a month has no
    /// fixed number of days.
    pub fn in_terms_of(self, other: Self) -> Option<Decimal> {
        match (self, other) {
            _ if self == other => Some(Decimal::ONE),
            (Self::Minutes(one), Self::Minutes(two))
            | (Self::Months(one), Self::Months(two))
            | (Self::Kroner(one), Self::Kroner(two)) => Decimal::from(one).checked_div(Decimal::from(two)),
            _ => None,
        }
    }
}

/// Whether two spellings are of one unit: both known to be the same, or one the other's singular.
pub fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim().to_lowercase(), other.trim().to_lowercase());
    match (Unit::from_spelling(&one), Unit::from_spelling(&other)) {
        (Some(one), Some(other)) => one == other,
        (None, None) => {
            let (short, long) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
            short == long || (short.chars().count() > 3 && long.starts_with(&**short) && long.len() - short.len() <= 2)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_unit_are_the_same() {
        for (one, other) in
            [("dag", "Dager"), ("%", "prosent"), ("konto", "kontoer"), ("timar", "timer"), ("kr", "NOK")]
        {
            assert!(same(one, other), "{one} {other}");
        }
        for (one, other) in
            [("dager", "timer"), ("%", "prosentpoeng"), ("personer", "%"), ("saker", "møter"), ("dag", "dagar sjuk")]
        {
            assert!(!same(one, other), "{one} {other}");
        }
    }

    #[test]
    fn only_fixed_lengths_are_converted() {
        let minutes = |text: &str| Unit::from_spelling(text).and_then(|unit| unit.in_terms_of(Unit::Minutes(1)));
        assert_eq!(minutes("timer"), Some(Decimal::from(60)));
        assert_eq!(minutes("uker"), Some(Decimal::from(7 * 24 * 60)));
        assert_eq!((minutes("måneder"), minutes("kroner")), (None, None));
    }
}
