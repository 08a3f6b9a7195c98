//! Dates and periods as people write them elsewhere, for suggesting how they are written here.

use super::lead::{self, Lead};
use super::terms::{is_year, month_called, number, ordinal};
use super::{Language, Moment, Part, Period, Recurrence, Respelt, ValueFault, vague};

/// Words and signs that people put between the ends of a period.
const BETWEEN: [&str; 8] = [" til og med ", " t.o.m. ", " til ", " to ", "–", "—", "-", "/"];

/// A moment that was understood, or why there is none.
type Read = Result<Respelt<Moment>, ValueFault>;

impl Moment {
    /// Reads a moment that is written as in letters and calendars: `30.06.2027`, `30/6/2027`, `30. juni 2027`,
    /// `juni 2027`, `2026-3`, `T2 2026`, `2. tertial 2026`, `3. kvartal 2026`, `innen 2028`, `30.06.27`. The day comes
    /// before the month; where a slash or the English language leaves room for doubt, it is not certain, and neither is a
    /// year of two digits.
    ///
    /// # Errors
    /// Those of [`Moment::new`], where the text has such a form but there is no such day or part, and those of what people
    /// say instead of a date: a season, a half-year, a week, several years, or nothing that is a date.
    pub fn respelt(text: &str, language: Language) -> Option<Result<Respelt<Self>, ValueFault>> {
        let text = text.trim().to_lowercase();
        let found = said(&text, language).or_else(|| several(&text, language).map(Err));
        // What repeats itself is no date, and neither is what nobody knows yet.
        let is_undated = || lead::is_undated(&text) || Recurrence::respelt(&text).is_some();
        found.or_else(|| is_undated().then_some(Err(ValueFault::Undated)))
    }

    /// Whether the text says itself that its moment is a last one: `innen 2028`.
    pub fn says_until(text: &str) -> bool {
        lead::split(&text.trim().to_lowercase()).is_some_and(|(lead, _)| lead == Lead::Until)
    }
}

/// What a text in lower case says of one moment, words such as "innen" before it or not. A remark or a time of day behind
/// it is left out.
fn said(text: &str, language: Language) -> Option<Read> {
    let bare = without_remark(text);
    if bare == text {
        return led(text, language);
    }
    let canonical = Moment::parse(bare).ok().map(|value| Ok(Respelt { value, certain: false }));
    let found = canonical.or_else(|| led(bare, language))?;
    Some(found.map(|found| Respelt { certain: false, ..found }))
}

/// A text without what follows the date in `2027-03-01t10:00`, `1.3.2027 kl. 10` and `2028 (foreløpig)`.
fn without_remark(text: &str) -> &str {
    let day = text.split_once('t').map(|(day, _)| day).filter(|day| day.len() == 10 && Moment::parse(day).is_ok());
    let has_digit = |text: &str| text.contains(|letter: char| letter.is_ascii_digit());
    let in_words =
        [" (", " – ", ", "].into_iter().filter_map(|mark| text.find(mark)).filter(|at| !has_digit(&text[*at..]));
    let remark = in_words.chain(text.find(" kl")).min().filter(|at| has_digit(&text[..*at]));
    day.or_else(|| text.get(..remark?)).map_or(text, str::trim)
}

/// A moment with words such as "innen" before it, or without.
fn led(text: &str, language: Language) -> Option<Read> {
    let Some((lead, rest)) = lead::split(text) else { return written(text, language) };
    let canonical = Moment::parse(rest).ok().map(|value| Ok(Respelt { value, certain: true }));
    let found = canonical.or_else(|| written(rest, language))?;
    Some(found.map(|Respelt { value, certain }| match lead {
        Lead::Until => Respelt { value, certain },
        Lead::Near => Respelt { value, certain: false },
        Lead::Before => Respelt { value: before(value).unwrap_or(value), certain: false },
    }))
}

/// What comes right before a moment: the year before a year, else a day.
fn before(moment: Moment) -> Option<Moment> {
    if moment.precision() == Part::Year {
        return Moment::new(moment.year() - 1, Part::Year).ok();
    }
    let day = moment.first_day().yesterday().ok()?;
    Moment::new(day.year(), Part::Day(day.month().cast_unsigned(), day.day().cast_unsigned())).ok()
}

/// A moment in another spelling, without words before it.
fn written(text: &str, language: Language) -> Option<Read> {
    let certain = |value| Some(Ok(Respelt { value, certain: true }));
    if let Some(Ok(value)) = text.strip_suffix('.').map(Moment::parse) {
        return certain(value);
    }
    let slashed = text.contains('/');
    let words: Vec<&str> =
        text.split(|letter: char| letter.is_whitespace() || matches!(letter, '.' | '/' | '-' | ',')).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let found = match words[..] {
        [day] if day.len() == 8 && without_dashes(day).is_some() => {
            return Some(Ok(Respelt { value: without_dashes(day)?, certain: true }));
        }
        _ => in_words(&words, text, language),
    };
    let Some((year, part, certain)) = found else {
        return short_year(&words, slashed, language).or_else(|| vague_moment(text, &words));
    };
    let year = Some(year).filter(|year| is_year(year))?.parse().ok()?;
    Some(Moment::new(year, part).map(|value| Respelt { value, certain }))
}

/// A season, half-year, week or school year.
fn vague_moment(text: &str, words: &[&str]) -> Option<Read> {
    Some(vague::of(text, words)?.map(|value| Respelt { value, certain: true }))
}

/// `20270331`.
fn without_dashes(digits: &str) -> Option<Moment> {
    let (year, rest) = digits.split_at_checked(4)?;
    let (month, day) = rest.split_at_checked(2)?;
    let year = Some(year).filter(|year| year.starts_with("20") && is_year(year))?;
    Moment::parse(&format!("{year}-{month}-{day}")).ok()
}

/// The year, its part, and whether nothing else can be meant.
fn in_words<'a>(words: &[&'a str], text: &str, language: Language) -> Option<(&'a str, Part, bool)> {
    let slashed = text.contains('/');
    Some(match *words {
        [day, month, year] if number(day).is_some() && number(month).is_some() && is_year(year) => {
            let (day, month) = (number(day)?, number(month)?);
            let is_english = language == Language::English;
            (year, Part::Day(month, day), !(slashed || is_english) || day > 12 || day == month)
        }
        [day, month, year] if is_year(year) && month_called(month).is_some() => {
            (year, Part::Day(month_called(month)?, number(day)?), true)
        }
        [month, day, year] if is_year(year) && language == Language::English && month_called(month).is_some() => {
            (year, Part::Day(month_called(month)?, number(day)?), true)
        }
        [year, month, day] if is_year(year) => (year, Part::Day(number(month)?, number(day)?), !slashed),
        [nth, "tertial" | "tertialet", year] | ["tertial", nth, year] => (year, Part::Tertial(nth_of(nth)?), true),
        [nth, "kvartal" | "kvartalet" | "kv" | "quarter", year] | ["kvartal" | "kv" | "quarter", nth, year] => {
            (year, Part::Quarter(nth_of(nth)?), true)
        }
        [part, year] if is_year(year) && !(text.contains('-') && number(part).is_some()) => {
            (year, short_part(part)?, true)
        }
        [year, part] if is_year(year) && part.len() <= 2 && !slashed => (year, short_part(part)?, true),
        _ => return None,
    })
}

/// A date whose year has two digits: `30.06.27`, `1. mars 27`, `mars '27`. It could be another order or century.
fn short_year(words: &[&str], slashed: bool, language: Language) -> Option<Read> {
    let year = |word: &str| {
        let digits = word.trim_start_matches(['\'', '’', '‘']);
        number(digits).filter(|_| digits.len() == 2).map(|year| 2000 + i16::from(year))
    };
    let (year, part) = match *words {
        [day, month, short] => {
            let month = month_called(month).or_else(|| number(month))?;
            (year(short)?, Part::Day(month, number(day)?))
        }
        // "March 27" is a day in English.
        [month, short] if !slashed && (language != Language::English || number(short).is_none()) => {
            (year(short)?, Part::Month(month_called(month)?))
        }
        _ => return None,
    };
    Some(Moment::new(year, part).map(|value| Respelt { value, certain: false }))
}

/// The fault of a text that names two dates where one is asked for.
fn several(text: &str, language: Language) -> Option<ValueFault> {
    let period = Period::parse(text).ok().or_else(|| Some(Period::respelt(text, language)?.ok()?.value))?;
    (period.from() != period.to())
        .then(|| ValueFault::SeveralMoments { from: period.from().to_string(), to: period.to().to_string() })
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
        if let Some(found) = one(text, language) {
            return Some(found);
        }
        let splits = BETWEEN.into_iter().flat_map(|between| text.match_indices(between));
        let ends = splits.map(|(at, between)| (&text[..at], &text[at + between.len()..]));
        let mut read = ends.filter_map(|(from, to)| both(from, to, language));
        let ends = match read.next()? {
            (Ok(from), Ok(to)) => (from, to),
            (Err(fault), _) | (_, Err(fault)) => return Some(Err(fault)),
        };
        let certain = ends.0.certain && ends.1.certain && read.next().is_none();
        Some(Self::new(ends.0.value, ends.1.value).map(|value| Respelt { value, certain }))
    }
}

/// A period that is said in one piece: `mars 2027`, `1. halvår 2027`, `2027/28`.
fn one(text: &str, language: Language) -> Option<Result<Respelt<Period>, ValueFault>> {
    let two_years = text.split_once(['/', '-', '–']).filter(|(year, short)| is_year(year) && short.len() == 2);
    if let Some((year, short)) = two_years {
        let end = format!("{}{short}", year.get(..2)?);
        let period = Period::new(Moment::parse(year).ok()?, Moment::parse(&end).ok()?).ok()?;
        return (period.from() != period.to()).then_some(Ok(Respelt { value: period, certain: false }));
    }
    match written(text, language)? {
        Ok(Respelt { value, certain }) => Some(Period::new(value, value).map(|value| Respelt { value, certain })),
        // Two dates have the form of a period; what else it may be, its ends say.
        Err(_) => None,
    }
}

/// Both ends of a period. What names the year of the last may leave it out in the first: `1. mars–30. juni 2027`.
fn both(from: &str, to: &str, language: Language) -> Option<(Read, Read)> {
    let (first, last) = (end(from, language)?, end(to, language)?);
    let first = match (&first, &last) {
        (Err(ValueFault::NoYear), Ok(last)) => {
            let dotted = if from.trim().ends_with('.') { "" } else { " " };
            end(&format!("{}{dotted}{}", from.trim(), last.value.year()), language)?
        }
        _ => first,
    };
    Some((first, last))
}

/// One end of a period, in the spelling of this language or another.
fn end(text: &str, language: Language) -> Option<Read> {
    match Moment::parse(text) {
        Ok(value) => Some(Ok(Respelt { value, certain: true })),
        Err(ValueFault::NotAMoment) => said(text.trim(), language),
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

/// The number of a part in digits or as a word: `2`, `andre`, `2nd`.
fn nth_of(word: &str) -> Option<u8> {
    number(word).or_else(|| ordinal(word).and_then(|nth| u8::try_from(nth).ok()))
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
            ("2027", "-"),
            ("tull", "-"),
            ("neste år", "-"),
            ("", "-"),
        ];
        for (text, expected) in table {
            assert_eq!(moment(text, Language::Bokmal), expected, "{text}");
        }
    }

    #[test]
    fn what_people_say_of_dates_is_understood() {
        let table = [
            ("30.06.27", "2027-06-30?"),
            ("1. mars 27", "2027-03-01?"),
            ("mars '27", "2027-03?"),
            ("innen 2028", "2028"),
            ("innen utgangen av mars 2028", "2028-03"),
            ("før 2028", "2027?"),
            ("før 1. juni 2028", "2028-05-31?"),
            ("medio mars 2027", "2027-03?"),
            ("1. kvartal 2027", "2027-Q1"),
            ("kv. 2 2027", "2027-Q2"),
            ("20270331", "2027-03-31"),
            ("2027.", "2027"),
            ("2027-03-01T10:00", "2027-03-01?"),
            ("2028 (foreløpig)", "2028?"),
            ("ođđajagimánnu 2027", "2027-01"),
            ("våren 2027", "2027-spring"),
            ("innen hausten 2027", "2027-autumn"),
            ("1. halvår 2027", "2027-H1"),
            ("andre halvår 2027", "2027-H2"),
            ("3. halvår 2027", "NoSuchPart"),
            ("skoleåret 2026/2027", "2026/2027"),
            ("skuleåret 2026/27", "2026/2027"),
            ("uke 53 2027", "NoSuchPart"),
            ("u12 2027", "2027-W12"),
            ("uke 12 2027", "2027-W12"),
            ("uke 12", "NoYear"),
            ("desember", "NoYear"),
            ("30.6.", "NoYear"),
            ("2. tertial", "NoYear"),
            ("2027/2029", "SeveralMoments { from: \"2027\", to: \"2029\" }"),
            ("2026/27", "SeveralMoments { from: \"2026\", to: \"2027\" }"),
            ("mars–april 2027", "SeveralMoments { from: \"2027-03\", to: \"2027-04\" }"),
            ("løpende", "Undated"),
            ("hvert år", "Undated"),
        ];
        for (text, expected) in table {
            assert_eq!(moment(text, Language::Bokmal), expected, "{text}");
        }
    }

    #[test]
    fn in_english_the_month_may_come_first() {
        let table = [
            ("1/7/2027", "2027-07-01?"),
            ("1.7.2027", "2027-07-01?"),
            ("30.06.2027", "2027-06-30"),
            ("3.3.2027", "2027-03-03"),
            ("30/06/2027", "2027-06-30"),
            ("March 1, 2028", "2028-03-01"),
            ("March 27", "NoYear"),
            ("by the end of 2027", "2027"),
        ];
        for (text, expected) in table {
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
            ("mars 2027", "2027-03"),
            ("1. mars–30. juni 2027", "2027-03-01–2027-06-30"),
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
        for text in ["2024-25", "2024/25"] {
            let read = Period::respelt(text, Language::Bokmal).and_then(Result::ok);
            assert_eq!(
                read.map(|read| (read.value.to_string(), read.certain)),
                Some(("2024–2025".to_owned(), false)),
                "{text}"
            );
        }
        let several = Period::respelt("2024 til 2025-2026", Language::Bokmal);
        assert_eq!(several, None);
        for text in ["", "2024", "neste år", "til 2027", "2024 til"] {
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
