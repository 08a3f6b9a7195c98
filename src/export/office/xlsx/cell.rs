//! Cells, each of the type that its value has.

use jiff::civil::Date;

/// The value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
    /// A judgement: its sign and words, in a colour that says the same.
    Judgement(String, Tone),
}

/// How good a judgement is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As it should be.
    Good,
    /// Not as it should be.
    Bad,
    /// Nobody knows.
    Doubtful,
    /// Neither.
    Plain,
}

impl Cell {
    /// Words, or nothing.
    pub fn text(words: impl Into<String>) -> Self {
        let words = words.into();
        if words.is_empty() { Self::Empty } else { Self::Text(words) }
    }

    /// Words on lines of their own, or nothing.
    pub fn lines(lines: &[String]) -> Self {
        Self::text(lines.join("\n"))
    }

    /// A number as data writes it; words where it is none that a cell can hold.
    pub fn number(number: Option<&str>) -> Self {
        let Some(words) = number else { return Self::Empty };
        words.parse().ok().filter(|number: &f64| number.is_finite()).map_or_else(|| Self::text(words), Self::Number)
    }

    /// A day as data writes it. Excel knows none before 1900, and they stay words.
    pub fn day(day: Option<&str>) -> Self {
        let Some(words) = day else { return Self::Empty };
        words.parse().ok().filter(|day: &Date| day.year() > 1900).map_or_else(|| Self::text(words), Self::Day)
    }

    /// How many letters wide the cell wants to be.
    pub fn letters(&self) -> usize {
        match self {
            Self::Empty => 0,
            Self::Text(words) | Self::Judgement(words, _) => {
                words.lines().map(|line| line.chars().count()).max().unwrap_or(0)
            }
            Self::Number(_) | Self::Day(_) => 11,
        }
    }

    /// How many lines high the cell is, when it is `width` letters wide. Words that go to the next line leave a gap.
    pub fn lines_in(&self, width: usize) -> usize {
        let Self::Text(words) = self else { return 1 };
        let lines = words.lines().map(|line| (line.chars().count() * 11).div_ceil(width.max(1) * 10).max(1));
        lines.sum::<usize>().max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_excel_can_hold_is_a_number_or_a_day() {
        assert_eq!(Cell::number(Some("-12.5")), Cell::Number(-12.5));
        assert_eq!(Cell::number(Some("=1+1")), Cell::Text("=1+1".to_owned()));
        assert_eq!(Cell::day(Some("2026-08-31")), Cell::Day(jiff::civil::date(2026, 8, 31)));
        assert_eq!(Cell::day(Some("1814-05-17")), Cell::Text("1814-05-17".to_owned()));
        assert_eq!(Cell::text("Svar innen tre dager\nog alltid").lines_in(12), 3);
        assert_eq!((Cell::number(None), Cell::day(None), Cell::text("")), (Cell::Empty, Cell::Empty, Cell::Empty));
    }
}
