//! Cells of tables, read as amounts.

use rust_decimal::Decimal;

use crate::model::value::{Language, parse_number};

/// What a cell holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// A number.
    Number {
        /// Its value.
        value: Decimal,
        /// What follows it or comes before it, in small letters.
        unit: String,
    },
    /// Nothing, or the dash that stands for it.
    Nothing,
    /// Something else.
    Words,
}

impl Amount {
    /// What a cell holds.
    pub fn of(text: &str, language: Language) -> Self {
        let text = text.trim();
        if text.is_empty() || text.chars().all(|letter| matches!(letter, '-' | '–' | '—' | '−')) {
            return Self::Nothing;
        }
        let text = text.strip_suffix(",-").or_else(|| text.strip_suffix(",–")).unwrap_or(text);
        let is_first = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '–' | '−' | '+');
        let Some(start) = text.find(is_first) else { return Self::Words };
        let end = text.rfind(|letter: char| letter.is_ascii_digit()).map_or(start, |last| last + 1);
        if end <= start {
            return Self::Words;
        }
        let (before, after) = (text[..start].trim().to_lowercase(), text[end..].trim().to_lowercase());
        let unit = format!("{before}{after}");
        match parse_number(&text[start..end], language) {
            Ok(value) if (before.is_empty() || after.is_empty()) && is_unit(&unit) => Self::Number { value, unit },
            _ => Self::Words,
        }
    }

    /// Its value; nothing is zero.
    pub fn value(&self) -> Option<Decimal> {
        match self {
            Self::Number { value, .. } => Some(*value),
            Self::Nothing => Some(Decimal::ZERO),
            Self::Words => None,
        }
    }

    /// Its unit, if it has a number.
    pub fn unit(&self) -> Option<&str> {
        match self {
            Self::Number { unit, .. } => Some(unit),
            _ => None,
        }
    }
}

/// Whether what stands beside a number can be its unit: a sign or a few words without a further number.
fn is_unit(text: &str) -> bool {
    let sound = |letter: char| {
        letter.is_alphabetic() || matches!(letter, ' ' | '.' | '%' | '/' | '€' | '$' | '£' | '²' | '\u{a0}')
    };
    text.chars().all(sound) && text.split_whitespace().count() <= 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read() {
        let number = |text: &str| match Amount::of(text, Language::Bokmal) {
            Amount::Number { value, unit } => format!("{} {unit}", value.normalize()),
            other => format!("{other:?}"),
        };
        let table = [
            ("1 234,5", "1234.5 "),
            ("900 000 kr", "900000 kr"),
            ("kr 350,-", "350 kr"),
            ("−5", "-5 "),
            ("45 %", "45 %"),
            ("2,4 mill. kr", "2.4 mill. kr"),
            ("–", "Nothing"),
            ("", "Nothing"),
            ("ca. 5 av 7", "Words"),
            ("uavklart", "Words"),
            ("2026–2029", "Words"),
            ("31.12.2026", "Words"),
        ];
        for (text, expected) in table {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
