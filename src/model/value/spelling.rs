//! Dates and periods as people write them elsewhere, for suggesting how they are written here.

use super::number::all_digits;
use super::{Language, Moment, Part, Period, ValueFault};

/// What a text in another spelling says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Respelt<T> {
    /// The value.
    pub value: T,
    /// Whether it can mean nothing else.
    pub certain: bool,
}

/// The months in bokmål, nynorsk and English; a shorter form has at least three letters.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january"],
    &["februar", "february"],
    &["mars", "march"],
    &["april"],
    &["mai", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["desember", "december"],
];

/// Words and signs that people put between the ends of a period.
const BETWEEN: [&str; 8] = [" til og med ", " t.o.m. ", " til ", " to ", "–", "—", "-", "/"];

impl Moment {
    /// Reads a moment that is written as in letters and calendars: `30.06.2027`, `30/6/2027`, `30. juni 2027`,
    /// `juni 2027`, `2026-3`, `T2 2026`, `2. tertial 2026`, `3. kvartal 2026`. The day comes before the month; where a
    /// slash or the English language leaves room for doubt, it is not certain.
    ///
    /// # Errors
    /// Those of [`Moment::new`], where the text has such a form but there is no such day or part.
    pub fn respelt(text: &str, language: Language) -> Option<Result<Respelt<Self>, ValueFault>> {
        let text = text.trim().to_lowercase();
        let slashed = text.contains('/');
        let words: Vec<&str> =
            text.split(|letter: char| letter.is_whitespace() || matches!(letter, '.' | '/' | '-')).collect();
        let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
        let is_english = language == Language::English;
        let (year, part, certain) = match words[..] {
            [day, month, year] if all_digits(month) && is_year(year) => {
                let (day, month) = (number(day)?, number(month)?);
                (year, Part::Day(month, day), !(slashed || is_english) || day > 12 || day == month)
            }
            [day, month, year] if is_year(year) && month_called(month).is_some() => {
                (year, Part::Day(month_called(month)?, number(day)?), true)
            }
            [year, month, day] if is_year(year) => (year, Part::Day(number(month)?, number(day)?), !slashed),
            [nth, "tertial", year] => (year, Part::Tertial(number(nth)?), true),
            [nth, "kvartal" | "quarter", year] => (year, Part::Quarter(number(nth)?), true),
            [part, year] if is_year(year) && !(text.contains('-') && number(part).is_some()) => {
                (year, short_part(part)?, true)
            }
            [year, part] if is_year(year) && part.len() <= 2 && !slashed => (year, short_part(part)?, true),
            _ => return None,
        };
        let year = Some(year).filter(|year| is_year(year))?.parse().ok()?;
        Some(Self::new(year, part).map(|value| Respelt { value, certain }))
    }
}

impl Period {
    /// Reads a period between whose ends stands a word or another sign than a dash, or whose ends are written as
    /// [`Moment::respelt`] reads them: `2024 til 2027`, `fra 2024 til 2027`, `1.1.2024–31.12.2027`.
    ///
    /// # Errors
    /// [`ValueFault::PeriodBackwards`] if it ends before it begins, and those of [`Moment::respelt`].
    pub fn respelt(text: &str, language: Language) -> Option<Result<Respelt<Self>, ValueFault>> {
        let text = text.trim().to_lowercase();
        let text = ["fra ", "frå ", "from "].into_iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
        let splits = BETWEEN.into_iter().flat_map(|between| text.match_indices(between));
        let ends = splits.map(|(at, between)| (&text[..at], &text[at + between.len()..]));
        let mut read = ends.filter_map(|(from, to)| Some((end(from, language)?, end(to, language)?)));
        let ends = match read.next()? {
            (Ok(from), Ok(to)) => (from, to),
            (Err(fault), _) | (_, Err(fault)) => return Some(Err(fault)),
        };
        let certain = ends.0.certain && ends.1.certain && read.next().is_none();
        Some(Self::new(ends.0.value, ends.1.value).map(|value| Respelt { value, certain }))
    }
}

/// One end of a period, in the spelling of this language or another.
fn end(text: &str, language: Language) -> Option<Result<Respelt<Moment>, ValueFault>> {
    match Moment::parse(text) {
        Ok(value) => Some(Ok(Respelt { value, certain: true })),
        Err(ValueFault::NotAMoment) => Moment::respelt(text, language),
        Err(fault) => Some(Err(fault)),
    }
}

/// A part of a year in one word: `juni`, `t2`, `q3`, `3`.
fn short_part(word: &str) -> Option<Part> {
    let numbered = |letter| word.strip_prefix(letter).and_then(number);
    let month = || month_called(word).or_else(|| number(word)).map(Part::Month);
    let quarter = || numbered('q').or_else(|| numbered('k')).map(Part::Quarter);
    numbered('t').map(Part::Tertial).or_else(quarter).or_else(month)
}

fn month_called(word: &str) -> Option<u8> {
    let is_short = |name: &str| word.len() >= 3 && name.starts_with(word);
    let at = MONTHS.iter().position(|names| names.iter().any(|name| is_short(name)))?;
    u8::try_from(at + 1).ok()
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && all_digits(word)
}

fn number(word: &str) -> Option<u8> {
    let plain = word.len() <= 2 && all_digits(word);
    plain.then(|| word.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn moment(text: &str, language: Language) -> String {
        match Moment::respelt(text, language) {
            Some(Ok(Respelt { value, certain })) => format!("{value}{}", if certain { "" } else { "?" }),
            Some(Err(fault)) => format!("{fault:?}"),
            None => "-".to_owned(),
        }
    }

    #[test]
    fn dates_are_read_as_norwegians_write_them() {
        let table = [
            ("30.06.2027", "2027-06-30"),
            ("1.7.2027", "2027-07-01"),
            ("1. 7. 2027", "2027-07-01"),
            ("30. juni 2027", "2027-06-30"),
            ("30.juni 2027", "2027-06-30"),
            ("1. des. 2026", "2026-12-01"),
            ("juni 2027", "2027-06"),
            ("2026-3", "2026-03"),
            ("2026-3-1", "2026-03-01"),
            ("T2 2026", "2026-T2"),
            ("2026 T2", "2026-T2"),
            ("2. tertial 2026", "2026-T2"),
            ("3. kvartal 2026", "2026-Q3"),
            ("06.2027", "2027-06"),
            ("1-2027", "-"),
            ("30/6/2027", "2027-06-30"),
            ("1/7/2027", "2027-07-01?"),
            ("31.06.2027", "NoSuchDate { last_day: 30 }"),
            ("1.13.2027", "NoSuchPart"),
            ("30.06.27", "-"),
            ("våren 2027", "-"),
            ("2027", "-"),
            ("2026/27", "-"),
            ("", "-"),
        ];
        for (text, expected) in table {
            assert_eq!(moment(text, Language::Bokmal), expected, "{text}");
        }
    }

    #[test]
    fn in_english_the_month_may_come_first() {
        for (text, expected) in [("1.7.2027", "2027-07-01?"), ("30.06.2027", "2027-06-30"), ("3.3.2027", "2027-03-03")]
        {
            assert_eq!(moment(text, Language::English), expected, "{text}");
        }
    }

    #[test]
    fn periods_are_read_with_words_between_their_ends() {
        let table = [
            ("2024 til 2027", "2024–2027"),
            ("fra 2024 til 2027", "2024–2027"),
            ("2024 t.o.m. 2027", "2024–2027"),
            ("2024/2027", "2024–2027"),
            ("1.1.2024 - 31.12.2027", "2024-01-01–2027-12-31"),
            ("jan 2024–juni 2025", "2024-01–2025-06"),
        ];
        for (text, expected) in table {
            let read = Period::respelt(text, Language::Bokmal).and_then(Result::ok);
            assert_eq!(
                read.map(|read| (read.value.to_string(), read.certain)),
                Some((expected.to_owned(), true)),
                "{text}"
            );
        }
        assert_eq!(Period::respelt("2027 til 2024", Language::Bokmal), Some(Err(ValueFault::PeriodBackwards)));
        let several = Period::respelt("2024 til 2025-2026", Language::Bokmal);
        assert_eq!(several, None);
        for text in ["", "2024", "2024-25", "neste år", "til 2027", "2024 til"] {
            assert_eq!(Period::respelt(text, Language::Bokmal), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "[0-9., /tqøj-]{0,12}") {
            for language in Language::ALL {
                let _ = (Moment::respelt(&text, language), Period::respelt(&text, language));
                let _ = (Moment::respelt(&near, language), Period::respelt(&near, language));
            }
        }
    }
}
