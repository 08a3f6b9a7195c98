//! Amounts and numbers as people write them into running text: abbreviated, as a range, or with words around them.

use super::number::{all_digits, split_number};
use super::terms::is_year;
use super::{Language, Money, Quantity, Respelt, ValueFault, respelt_number};

/// What a text says in another spelling, or why it says more than a value.
type Spelling = Option<Result<Respelt<String>, ValueFault>>;

/// Signs that stand for words before a number.
const SIGNS: [char; 8] = ['>', '<', '≥', '≤', '=', '~', '≈', '±'];

/// Signs and words between the two ends of a range.
const BETWEEN: [&str; 13] = ["–", "—", "->", "→", "-", " til ", " to ", " og ", " and ", " eller ", " or ", "/", "…"];

/// Words before the first end of a range.
const FROM: [&str; 9] = ["mellom", "fra", "frå", "from", "between", "ca.", "ca", "rundt", "om lag"];

/// What people write for shares of all.
const SHARES: [(&[&str], &str); 4] = [
    (&["halvparten", "halvdelen", "helvta", "halve", "half"], "50 %"),
    (&["alle", "samtlige", "alt", "all"], "100 %"),
    (&["ingen", "inga", "none"], "0"),
    (&["en firedel", "en fjerdedel", "ein firedel", "a quarter"], "25 %"),
];

/// Longer texts are prose, in which no value is looked for.
const LONGEST: usize = 100;

/// An amount that is written in another way, such as `1,2 MNOK`, `500' kr` or `1.000.000 kr`.
///
/// # Errors
/// [`ValueFault::Range`] for two amounts, [`ValueFault::Surrounded`] for one with words around it.
pub fn respelt_money(text: &str, language: Language) -> Spelling {
    Values {
        parses: &|text| Money::parse(text, language).is_ok(),
        short: &|text| abbreviated(text, language),
        language,
        counts_anything: false,
    }
    .respelt(text)
}

/// A number with or without a unit that is written in another way.
///
/// # Errors
/// Those of [`respelt_money`], for numbers.
pub fn respelt_quantity(text: &str, language: Language) -> Spelling {
    Values {
        parses: &|text| Quantity::parse(text, language).is_ok(),
        short: &|_| None,
        language,
        counts_anything: true,
    }
    .respelt(text)
}

/// Values of one sort.
struct Values<'a> {
    parses: &'a dyn Fn(&str) -> bool,
    short: &'a dyn Fn(&str) -> Option<Respelt<String>>,
    language: Language,
    /// Whether what follows a bare number may be its unit. An amount of money is none of hours.
    counts_anything: bool,
}

impl Values<'_> {
    fn respelt(&self, text: &str) -> Spelling {
        let text = text.trim();
        if let Some(found) = self.one(text).or_else(|| self.share(text)) {
            return Some(Ok(found));
        }
        let is_short = text.len() <= LONGEST;
        let more = is_short.then(|| self.range(text).or_else(|| self.surrounded(text))).flatten();
        more.map(Err)
    }

    /// One value in another notation.
    fn one(&self, text: &str) -> Option<Respelt<String>> {
        if let Some(value) = text.strip_suffix('.').filter(|value| (self.parses)(value)) {
            return Some(Respelt { value: value.to_owned(), certain: true });
        }
        let found = (self.short)(text).or_else(|| respelt_number(text, self.language))?;
        (self.parses)(&found.value).then_some(found)
    }

    /// A share in words, such as "halvparten" or "9 av 10", in per cent. The unit may be another.
    fn share(&self, text: &str) -> Option<Respelt<String>> {
        let lower = text.to_lowercase();
        let named = || SHARES.iter().find(|(words, _)| words.contains(&&*lower)).map(|(_, share)| (*share).to_owned());
        let counted = || {
            let (part, whole) = lower.split_once(" av ").or_else(|| lower.split_once(" of "))?;
            let (part, whole): (u32, u32) = (part.trim().parse().ok()?, whole.trim().parse().ok()?);
            let hundreds = part.checked_mul(100).filter(|_| whole > 0 && part <= whole)?;
            (hundreds % whole == 0).then(|| format!("{} %", hundreds / whole))
        };
        let value = Some(()).filter(|()| self.counts_anything).and_then(|()| named().or_else(counted))?;
        Some(Respelt { value, certain: false })
    }

    /// A value as it is written, or as it would be.
    fn value(&self, text: &str) -> Option<String> {
        if (self.parses)(text) {
            return Some(text.to_owned());
        }
        self.one(text).map(|found| found.value)
    }

    /// Two values with a dash or a word between them. What only one of them says of their unit holds for both.
    fn range(&self, text: &str) -> Option<ValueFault> {
        let lower = text.to_lowercase();
        let from = FROM.iter().find(|word| lower.strip_prefix(**word).is_some_and(|rest| rest.starts_with(' ')));
        let text = text.get(from.map_or(0, |word| word.len())..)?.trim();
        let splits = BETWEEN.iter().flat_map(|between| text.match_indices(between));
        let mut ends = splits.map(|(at, between)| (text[..at].trim(), text[at + between.len()..].trim()));
        ends.find_map(|(low, high)| {
            let first = low.find(|letter: char| letter.is_ascii_digit())?;
            let second = high.find(|letter: char| letter.is_ascii_digit())?;
            let (_, behind) = split_number(&high[second..]);
            let shares = low.ends_with(|letter: char| letter.is_ascii_digit()) && !behind.is_empty();
            let low_end = if shares { format!("{low} {behind}") } else { low.to_owned() };
            let before = low[..first].trim();
            let high_end = if second == 0 && !before.is_empty() { format!("{before} {high}") } else { high.to_owned() };
            Some(ValueFault::Range { low: self.value(&low_end)?, high: self.value(&high_end)? })
        })
    }

    /// A value with words before or behind it, none of which has a digit, unless it is a year.
    fn surrounded(&self, text: &str) -> Option<ValueFault> {
        let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
        let is_end = |at: &usize| !has_digit(before_year(&text[*at..]));
        let is_start = |at: &usize| !has_digit(&text[..*at]);
        let starts: Vec<_> = boundaries(text).take_while(is_start).collect();
        let ends: Vec<_> = boundaries(text).chain([text.len()]).filter(is_end).collect();
        let parts = starts.iter().flat_map(|start| ends.iter().rev().map(move |end| (*start, *end)));
        parts.filter(|(start, end)| start < end && end - start < text.len()).find_map(|(start, end)| {
            let value = self.value(text[start..end].trim())?;
            let (before, behind) = (text[..start].trim(), text[end..].trim());
            let is_bare = value.trim_end().ends_with(|letter: char| letter.is_ascii_digit());
            if !behind.is_empty() && is_bare && !self.counts_anything {
                return None;
            }
            let words = if before.is_empty() { behind } else { before };
            Some(ValueFault::Surrounded { words: words.to_owned(), value })
        })
    }
}

/// What stands before the year that a text ends with, or the whole text.
fn before_year(text: &str) -> &str {
    let own = text.trim_end_matches([')', '.']);
    let (before, last) = own.rsplit_once([' ', '(']).unwrap_or(("", own));
    if is_year(last) { before } else { text }
}

/// Where words begin, and what follows signs.
fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    let is_edge = |letter: char| letter.is_whitespace() || SIGNS.contains(&letter) || letter == '(';
    let mut after_edge = true;
    text.char_indices().filter_map(move |(at, letter)| {
        let begins = after_edge && !letter.is_whitespace() && !SIGNS.contains(&letter);
        let is_open = letter == '(' || letter == '+';
        after_edge = is_edge(letter);
        (begins || is_open).then_some(at)
    })
}

/// `1,2 MNOK`, `500 tkr`, `500' kr`, `2 mill.kr`, `500k`.
fn abbreviated(text: &str, language: Language) -> Option<Respelt<String>> {
    let start = text.find(|letter: char| letter.is_ascii_digit())?;
    let (number, behind) = split_number(&text[start..]);
    let before = text[..start].trim();
    if let Some(rest) = behind.strip_prefix(['\'', '’', '´'])
        && before.is_empty()
        && all_digits(number)
    {
        let currency = if rest.trim().is_empty() { "kr" } else { rest.trim() };
        return Some(Respelt { value: format!("{number} 000 {currency}"), certain: false });
    }
    let marker = match (before, behind) {
        ("", marker) | (marker, "") => marker.to_lowercase(),
        _ => return None,
    };
    let english = language == Language::English;
    let (million, thousand) = if english { ("million", "thousand") } else { ("mill.", "tusen") };
    let (scale, currency, certain) = match marker.trim_end_matches('.') {
        "mnok" => (million, "NOK", true),
        "tnok" | "knok" => (thousand, "NOK", true),
        "mkr" | "mill.kr" | "mill.kroner" | "mill,kr" => (million, "kr", true),
        "tkr" | "kkr" => (thousand, "kr", true),
        "mrd.kr" => ("mrd.", "kr", true),
        "meur" => (million, "EUR", true),
        "keur" | "teur" => (thousand, "EUR", true),
        "musd" => (million, "USD", true),
        "m" => (million, "kr", false),
        "k" => (thousand, "kr", false),
        _ => return None,
    };
    Some(Respelt { value: format!("{number} {scale} {currency}"), certain })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(spelling: Spelling) -> String {
        match spelling {
            Some(Ok(Respelt { value, certain })) => format!("{value}{}", if certain { "" } else { "?" }),
            Some(Err(ValueFault::Range { low, high })) => format!("{low} | {high}"),
            Some(Err(ValueFault::Surrounded { words, value })) => format!("{value} ({words})"),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let table = [
            ("1,2 MNOK", "1,2 mill. NOK"),
            ("MNOK 1,2", "1,2 mill. NOK"),
            ("500 TNOK", "500 tusen NOK"),
            ("500 tkr", "500 tusen kr"),
            ("500' kr", "500 000 kr?"),
            ("500'", "500 000 kr?"),
            ("2 mill.kr", "2 mill. kr"),
            ("500k", "500 tusen kr?"),
            ("300 000–400 000 kr", "300 000 kr | 400 000 kr"),
            ("300 000 - 400 000 kr", "300 000 kr | 400 000 kr"),
            ("kr 300 000 – 400 000", "kr 300 000 | kr 400 000"),
            ("2-3 mill. kr", "2 mill. kr | 3 mill. kr"),
            ("mellom 300 000 og 400 000 kr", "300 000 kr | 400 000 kr"),
            ("ca. 500 000 kr", "500 000 kr (ca.)"),
            ("inntil 1,5 mill. kr", "1,5 mill. kr (inntil)"),
            ("500 000 kr eks. mva.", "500 000 kr (eks. mva.)"),
            ("500 000 kr (eks. mva.)", "500 000 kr ((eks. mva.))"),
            ("500 000 kr per år", "500 000 kr (per år)"),
            ("ca. 2 MNOK", "2 mill. NOK (ca.)"),
            ("gratis", "None"),
            ("", "None"),
        ];
        for (text, expected) in table {
            assert_eq!(shown(respelt_money(text, Language::Bokmal)), expected, "{text}");
        }
        assert_eq!(shown(respelt_money("1.2 MNOK", Language::English)), "1.2 million NOK");
    }

    #[test]
    fn numbers_are_found_among_words() {
        let table = [
            ("ca. 30 %", "30 % (ca.)"),
            ("over 80 %", "80 % (over)"),
            ("minst 80 prosent", "80 prosent (minst)"),
            ("mer enn 80 %", "80 % (mer enn)"),
            ("≥ 80 %", "80 % (≥)"),
            (">80", "80 (>)"),
            ("70–80 %", "70 % | 80 %"),
            ("70 %–80 %", "70 % | 80 %"),
            ("mellom 70 og 80 %", "70 % | 80 %"),
            ("mange", "None"),
            ("80 % eller mer", "80 % (eller mer)"),
            ("5 dager eller kortere", "5 dager (eller kortere)"),
            ("80%+", "80% (+)"),
            ("80 % i 2027", "80 % (i 2027)"),
            ("80 % (2027)", "80 % ((2027))"),
            ("80 %.", "80 %"),
            ("80 % - 90 %", "80 % | 90 %"),
            ("70 % → 80 %", "70 % | 80 %"),
            ("halvparten", "50 %?"),
            ("9 av 10", "90 %?"),
            ("2 av 3", "None"),
            ("opp 5 %", "5 % (opp)"),
            ("5 % opp", "5 % (opp)"),
        ];
        for (text, expected) in table {
            assert_eq!(shown(respelt_quantity(text, Language::Bokmal)), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "[ca. ><≥(+–/-]{0,4}[0-9 .,']{0,8}[ %krMNOKø–)-]{0,8}") {
            for language in Language::ALL {
                for text in [&text, &near] {
                    let _ = (respelt_money(text, language), respelt_quantity(text, language));
                }
            }
        }
    }
}
