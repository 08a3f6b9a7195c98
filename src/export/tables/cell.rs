//! Cells, each of the type that its value has.

use jiff::civil::Date;
use rust_decimal::Decimal;

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Text.
    Text(String),
    /// Several pieces of text, one per line.
    Lines(Vec<String>),
    /// An exact number.
    Number(Decimal),
    /// A day.
    Day(Date),
    /// Yes or no.
    Flag(bool),
    /// A judgement: its symbol and words, in a colour that says the same.
    Judgement(String, Tone),
}

/// The tone of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
    /// Unknown.
    Doubtful,
    /// Neither.
    Plain,
}

impl Cell {
    /// Text; empty text gives an empty cell.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }

    /// Text that may be missing.
    pub fn maybe(words: Option<&str>) -> Self {
        words.map_or(Self::Empty, Self::text)
    }

    /// Several pieces of text, or an empty cell.
    pub fn lines(lines: impl IntoIterator<Item = String>) -> Self {
        let lines: Vec<_> = lines.into_iter().collect();
        if lines.is_empty() { Self::Empty } else { Self::Lines(lines) }
    }

    /// A number in data format; text where it does not parse.
    pub fn number(number: Option<&str>) -> Self {
        let Some(words) = number else { return Self::Empty };
        words.parse().map_or_else(|_| Self::text(words), Self::Number)
    }

    /// A day in data format; text where it does not parse.
    pub fn day(day: Option<&str>) -> Self {
        let Some(words) = day else { return Self::Empty };
        words.parse().map_or_else(|_| Self::text(words), Self::Day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_a_number_or_a_day_becomes_one() {
        assert_eq!(Cell::number(Some("-12.5")), Cell::Number(Decimal::new(-125, 1)));
        assert_eq!(Cell::number(Some("=1+1")), Cell::Text("=1+1".to_owned()));
        assert_eq!(Cell::day(Some("2026-08-31")), Cell::Day(jiff::civil::date(2026, 8, 31)));
        assert_eq!(Cell::day(Some("snart")), Cell::Text("snart".to_owned()));
        assert_eq!([Cell::number(None), Cell::day(None), Cell::text(""), Cell::lines([])], [const { Cell::Empty }; 4]);
    }
}
