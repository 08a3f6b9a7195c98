//! T018.

use std::ops::Range;

use jiff::civil::{Date, Weekday};

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::{Day, days, in_figures, is_month, weekday, words};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// A day in the text does not exist, or is another day of the week.
    ///
    /// The rule reads days that are written with the name of the month or in figures: "31. april", "30. februar 2027", "31.06.2027",
    /// "mandag 5. mai 2027". 29 February exists in leap years only, and without a year it is taken to exist. The day of the week is
    /// compared where a year follows the date. Parts of a year that no year has, such as "fjerde tertial", "tredje halvår" and "uke
    /// 54", are told too.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who are to meet a deadline or come to a meeting cannot know which of the two is meant. Some
    /// will come on the wrong day.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/frister.md
    /// # Frister
    ///
    /// Innspill må være sendt innen 31. april 2027.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/frister.md
    /// # Frister
    ///
    /// Innspill må være sendt innen 30. april 2027.
    /// ```
    "T018", "impossible-day", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for (writing, sentences) in context.passages(scope, |word| is_month(&word.to_lowercase())) {
            for sentence in sentences {
                let found = days(&sentence.text).into_iter().filter_map(|day| Some((day.range.clone(), wrong(&day)?)));
                found.for_each(|(range, wrong)| sink.push(report(writing.place(sentence, range), &wrong)));
            }
        }
        for (writing, sentences) in
            context.passages(scope, |word| is_part(&word.to_lowercase()) || in_figures(word).is_some())
        {
            for sentence in sentences {
                let found = figures(&sentence.text).into_iter().chain(parts(&sentence.text));
                found.for_each(|(range, wrong)| sink.push(report(writing.place(sentence, range), &wrong)));
            }
        }
    }
}

/// The days in figures in a text that cannot be.
fn figures(text: &str) -> Vec<(Range<usize>, Wrong)> {
    let all: Vec<_> = words(text).collect();
    let read = |(nth, (at, word)): (usize, &(usize, &str))| {
        let (year, month, day) = in_figures(word)?;
        let range = *at..at + word.len();
        let Ok(first) = Date::new(year, month, 1) else { return Some((range, Wrong::Month)) };
        let last = first.days_in_month();
        if !(1..=last).contains(&day) {
            return Some((range, Wrong::Missing(last)));
        }
        let (before, named) = nth.checked_sub(1).and_then(|before| all.get(before))?;
        let own = Date::new(year, month, day).ok()?.weekday();
        let is_other = weekday(named).is_some_and(|told| own.to_monday_one_offset().cast_unsigned() != told);
        is_other.then_some((*before..range.end, Wrong::Weekday(own)))
    };
    all.iter().enumerate().filter_map(read).collect()
}

/// Whether a word names a part of the year that is counted.
fn is_part(word: &str) -> bool {
    matches!(word, "tertial" | "kvartal" | "halvår" | "uke" | "veke" | "week" | "quarter")
}

/// The parts of a year in a text that no year has.
fn parts(text: &str) -> Vec<(Range<usize>, Wrong)> {
    let all: Vec<_> = words(text).map(|(at, word)| (at, at + word.len(), word.to_lowercase())).collect();
    let read = |nth: usize| {
        let (at, end, word) = all.get(nth)?;
        let most = match &**word {
            "tertial" => 3,
            "kvartal" | "quarter" => 4,
            "halvår" => 2,
            "uke" | "veke" | "week" => 53,
            _ => return None,
        };
        let is_week = most == 53;
        let (from, to, count) = if is_week { all.get(nth + 1) } else { all.get(nth.checked_sub(1)?) }?;
        let gap = text.get(if is_week { *end..*from } else { *to..*at })?.trim();
        let ordinals = ["første", "andre", "tredje", "fjerde", "femte"];
        let number = ordinals.iter().position(|own| own == count).map(|nth| nth + 1).filter(|_| !is_week);
        let number = number.or_else(|| count.parse().ok().filter(|_| is_week || gap == "."))?;
        let is_next = if is_week { gap.is_empty() } else { gap.is_empty() || gap == "." };
        let is_counted = nth > 1 && matches!(&*all[nth - 2].2, "hver" | "hvert" | "kvar" | "kvart");
        // "Hvert fjerde kvartal" counts them through the years.
        (is_next && !is_counted && (number > most && number < 100 || number == 0))
            .then(|| ((*at).min(*from)..(*end).max(*to), Wrong::Part(most)))
    };
    (0..all.len()).filter_map(read).collect()
}

/// What is wrong with a day.
enum Wrong {
    /// There is no such month.
    Month,
    /// A year has only so many of these parts.
    Part(usize),
    /// The month has only so many days.
    Missing(i8),
    /// It is another day of the week.
    Weekday(Weekday),
}

fn wrong(day: &Day) -> Option<Wrong> {
    // A leap year, so that 29 February without a year exists.
    let first = Date::new(day.year.unwrap_or(2028), day.month.cast_signed(), 1).ok()?;
    let last = first.days_in_month();
    if !(1..=last).contains(&day.day.cast_signed()) {
        return Some(Wrong::Missing(last));
    }
    let weekday = Date::new(day.year?, day.month.cast_signed(), day.day.cast_signed()).ok()?.weekday();
    let told = day.weekday?;
    (weekday.to_monday_one_offset().cast_unsigned() != told).then_some(Wrong::Weekday(weekday))
}

fn report(place: Span, day: &Wrong) -> Diagnostic {
    match day {
        Wrong::Missing(last) => Diagnostic::new(
            &CODE,
            place,
            say!("this day does not exist: the month has {last} days", last = last.to_string()),
        )
        .help(say!("find out which day is meant, and correct the date")),
        Wrong::Month => Diagnostic::new(&CODE, place, say!("this day does not exist: a year has 12 months"))
            .help(say!("find out which day is meant, and correct the date")),
        Wrong::Part(most) => {
            Diagnostic::new(&CODE, place, say!("there is no such part of a year: it has {most} of them", most = *most))
                .help(say!("find out which one is meant, and correct it"))
        }
        Wrong::Weekday(weekday) => {
            let message = match weekday {
                Weekday::Monday => say!("this day is a Monday"),
                Weekday::Tuesday => say!("this day is a Tuesday"),
                Weekday::Wednesday => say!("this day is a Wednesday"),
                Weekday::Thursday => say!("this day is a Thursday"),
                Weekday::Friday => say!("this day is a Friday"),
                Weekday::Saturday => say!("this day is a Saturday"),
                Weekday::Sunday => say!("this day is a Sunday"),
            };
            Diagnostic::new(&CODE, place, message).help(say!("correct the day of the week or the date"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_wrong(text: &str) -> bool {
        days(text).iter().any(|day| wrong(day).is_some())
    }

    #[test]
    fn figures_and_parts_that_cannot_be_are_found() {
        let is_wrong = |text: &str| !figures(text).is_empty() || !parts(text).is_empty();
        for text in [
            "31.06.2027", "2027-02-30", "12.13.2027", "mandag 02.06.2027", "fjerde tertial", "3. halvår 2027",
            "5. kvartal", "uke 54",
        ] {
            assert!(is_wrong(text), "{text}");
        }
        for text in [
            "30.06.2027", "onsdag 02.06.2027", "tredje tertial", "hvert fjerde tertial", "4. kvartal", "uke 53",
            "uke 2027", "versjon 31.6",
        ] {
            assert!(!is_wrong(text), "{text}");
        }
    }

    #[test]
    fn days_that_cannot_be_are_found() {
        for text in [
            "31. april 2027", "30. februar", "29. februar 2027", "mandag 5. mai 2027", "0. mai",
            "Mandag, 6. juni 2027", "tysdag 5. mai 2027",
        ] {
            assert!(is_wrong(text), "{text}");
        }
        for text in [
            "30. april 2027", "29. februar", "29. februar 2028", "onsdag 5. mai 2027", "Søndag, 6. juni 2027",
            "mandag 5. mai", "31. desember",
        ] {
            assert!(!is_wrong(text), "{text}");
        }
    }
}
