//! Which day a report is of, and which day it is compared with.

use jiff::civil::Date;

use super::super::progress::AsOf;
use crate::model::value::{Moment, Part, Season};

/// The days of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReportDays {
    /// The period or day that was asked for.
    pub moment: Moment,
    /// The day as of which everything is judged and embargoes count: its last, or today while it is running. It is
    /// never later than today, so that no report lifts an embargo before its day.
    pub day: Date,
    /// The day that it is compared with.
    pub since: Date,
    /// Whether `day` is today, so that all that the plan says is known by then. A report on a period that is over knows
    /// nothing of today: it is the same whenever it is made.
    pub is_today: bool,
}

/// Why there can be no report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodFault {
    /// The period has not begun.
    Ahead,
    /// What it is to be compared with does not come before it.
    NotBefore,
}

impl ReportDays {
    /// The days of a report on `moment`, or on today. It is compared with the last day of `since`, else of the period
    /// before, of the same length; a day is compared with the end of the tertial before its own, since it has no length
    /// in which anything could happen.
    ///
    /// # Errors
    /// [`PeriodFault`] where the days do not come one after the other.
    pub fn new(moment: Option<Moment>, since: Option<Moment>, today: Date) -> Result<Self, PeriodFault> {
        let is_today = moment.is_none_or(|moment| moment.last_day() > today);
        let moment = moment.or_else(|| day(today)).ok_or(PeriodFault::Ahead)?;
        if moment.first_day() > today {
            return Err(PeriodFault::Ahead);
        }
        let day = moment.last_day().min(today);
        let since = since.or_else(|| before(moment)).ok_or(PeriodFault::NotBefore)?.last_day();
        if since >= day { Err(PeriodFault::NotBefore) } else { Ok(Self { moment, day, since, is_today }) }
    }

    /// How everything is judged as of [`ReportDays::day`].
    pub fn now(self) -> AsOf {
        AsOf { day: self.day, is_today: self.is_today }
    }

    /// How everything is judged as of [`ReportDays::since`].
    pub fn before(self) -> AsOf {
        AsOf { day: self.since, is_today: false }
    }

    /// Whether the period is not over.
    pub fn is_running(self) -> bool {
        self.moment.last_day() > self.day
    }
}

fn day(date: Date) -> Option<Moment> {
    Moment::new(date.year(), Part::Day(date.month().unsigned_abs(), date.day().unsigned_abs())).ok()
}

/// The period before, of the same length.
fn before(moment: Moment) -> Option<Moment> {
    let (year, last) = (moment.year(), moment.year() - 1);
    let (year, part) = match moment.precision() {
        Part::Year => (last, Part::Year),
        Part::SchoolYear => (last, Part::SchoolYear),
        Part::HalfYear(1) => (last, Part::HalfYear(2)),
        Part::HalfYear(number) => (year, Part::HalfYear(number - 1)),
        Part::Season(Season::Winter) => (last, Part::Season(Season::Autumn)),
        Part::Season(season) => (year, Part::Season(season.before())),
        Part::Week(_) => {
            let week = moment.first_day().yesterday().ok()?.iso_week_date();
            (week.year(), Part::Week(week.week().unsigned_abs()))
        }
        Part::Tertial(1) => (last, Part::Tertial(3)),
        Part::Tertial(number) => (year, Part::Tertial(number - 1)),
        Part::Quarter(1) => (last, Part::Quarter(4)),
        Part::Quarter(number) => (year, Part::Quarter(number - 1)),
        Part::Month(1) => (last, Part::Month(12)),
        Part::Month(number) => (year, Part::Month(number - 1)),
        Part::Day(month, _) => match month.div_ceil(4) {
            1 => (last, Part::Tertial(3)),
            tertial => (year, Part::Tertial(tertial - 1)),
        },
    };
    Moment::new(year, part).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const TODAY: Date = jiff::civil::date(2026, 11, 21);

    fn any_moment() -> impl Strategy<Value = Moment> {
        let texts = [
            "[1-9][0-9]{3}(-H[12]|-W[1-4][0-9]|-autumn|-winter|-T[1-3]|-Q[1-4]|-0[1-9]|-1[0-2]-[12][0-9])?",
            "9999|1000|1000-T1|9999-12-31",
        ];
        prop_oneof![texts[0], texts[1]].prop_map(|text| moment(&text))
    }

    fn moment(text: &str) -> Moment {
        Moment::parse(text).expect("a moment")
    }

    #[test]
    fn a_period_is_compared_with_the_one_before_of_the_same_length() {
        let table = [
            ("2025", "2025-12-31", "2024-12-31"),
            ("2026-T1", "2026-04-30", "2025-12-31"),
            ("2026-T2", "2026-08-31", "2026-04-30"),
            ("2026-Q1", "2026-03-31", "2025-12-31"),
            ("2026-Q3", "2026-09-30", "2026-06-30"),
            ("2026-01", "2026-01-31", "2025-12-31"),
            ("2026-03", "2026-03-31", "2026-02-28"),
            ("2026-04-30", "2026-04-30", "2025-12-31"),
            ("2026-05-01", "2026-05-01", "2026-04-30"),
        ];
        for (text, day, since) in table {
            let days = ReportDays::new(Some(moment(text)), None, TODAY).expect("it is over");
            assert_eq!((days.day.to_string().as_str(), days.since.to_string().as_str()), (day, since), "{text}");
            assert!(!days.is_running() && !days.is_today, "{text}");
        }
    }

    #[test]
    fn a_day_that_is_asked_for_is_looked_back_on_from_the_first() {
        let asked = ReportDays::new(Some(moment("2026-11-21")), None, TODAY).expect("it has come");
        assert_eq!((asked.day, asked.is_today), (TODAY, false));
        assert_eq!(ReportDays::new(Some(moment("2026-11-21")), None, jiff::civil::date(2027, 3, 1)), Ok(asked));
    }

    #[test]
    fn a_period_that_is_running_is_judged_as_of_today() {
        let days = ReportDays::new(Some(moment("2026-T3")), None, TODAY).expect("it has begun");
        assert_eq!((days.day, days.is_running(), days.is_today), (TODAY, true, true));
        let days = ReportDays::new(None, None, TODAY).expect("today has come");
        assert_eq!((days.day, days.since.to_string().as_str(), days.is_running()), (TODAY, "2026-08-31", false));
        assert!(days.is_today);
    }

    proptest! {
        #[test]
        fn no_period_makes_it_fall(moment in any_moment(), since in any_moment(), today in any_moment()) {
            let today = today.last_day();
            for since in [None, Some(since)] {
                if let Ok(days) = ReportDays::new(Some(moment), since, today) {
                    prop_assert!(days.since < days.day && days.day <= today);
                    let later = today.tomorrow().unwrap_or(today);
                    if !days.is_today {
                        prop_assert_eq!(ReportDays::new(Some(moment), since, later), Ok(days));
                    }
                }
            }
        }
    }

    #[test]
    fn days_come_one_after_the_other() {
        let new = |text: &str, since: Option<&str>| ReportDays::new(Some(moment(text)), since.map(moment), TODAY);
        assert_eq!(new("2027-T1", None), Err(PeriodFault::Ahead));
        assert_eq!(new("2026-T1", Some("2026-T1")), Err(PeriodFault::NotBefore));
        assert_eq!(new("1000", None), Err(PeriodFault::NotBefore));
        assert_eq!(new("2026-T2", Some("2024")).map(|days| days.since.to_string()), Ok("2024-12-31".to_owned()));
    }
}
