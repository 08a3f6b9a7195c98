//! T018.

use jiff::civil::{Date, Weekday};

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::{Day, days, is_month};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// A day in the text does not exist, or is another day of the week.
    ///
    /// The rule reads days that are written with the name of the month: "31. april", "30. februar 2027", "mandag 5. mai 2027". 29
    /// February exists in leap years only, and without a year it is taken to exist. The day of the week is compared where a year
    /// follows the date.
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
    }
}

/// What is wrong with a day.
enum Wrong {
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
        Wrong::Missing(last) => Diagnostic::new(&CODE, place, say!("this day does not exist: the month has {last} days", last = last.to_string()))
            .help(say!("find out which day is meant, and correct the date")),
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
    fn days_that_cannot_be_are_found() {
        for text in ["31. april 2027", "30. februar", "29. februar 2027", "mandag 5. mai 2027", "0. mai", "Mandag, 6. juni 2027", "tysdag 5. mai 2027"] {
            assert!(is_wrong(text), "{text}");
        }
        for text in ["30. april 2027", "29. februar", "29. februar 2028", "onsdag 5. mai 2027", "Søndag, 6. juni 2027", "mandag 5. mai", "31. desember"] {
            assert!(!is_wrong(text), "{text}");
        }
    }
}
