//! The present day.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{Offset, TimeZone};

/// Norwegian time as a POSIX `TZ` string. Summer time lasts from the last Sunday of March to the last of October, as
/// Directive 2000/84/EC sets it for the whole EEA.
const NORWAY: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// The present day in Norway, whatever the machine's time zone, so that an embargo ends at the same moment everywhere.
pub(super) fn today() -> Date {
    day_in_norway(Timestamp::now())
}

fn day_in_norway(now: Timestamp) -> Date {
    let zone = TimeZone::posix(NORWAY).unwrap_or(TimeZone::fixed(Offset::constant(1)));
    zone.to_datetime(now).date()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_at_midnight_in_norway() {
        let table = [
            ("2026-01-14T22:59:59Z", "2026-01-14"),
            ("2026-01-14T23:00:00Z", "2026-01-15"),
            ("2026-03-28T22:59:59Z", "2026-03-28"),
            ("2026-03-29T21:59:59Z", "2026-03-29"),
            ("2026-03-29T22:00:00Z", "2026-03-30"),
            ("2026-10-24T22:00:00Z", "2026-10-25"),
            ("2026-10-25T22:59:59Z", "2026-10-25"),
            ("2026-10-25T23:00:00Z", "2026-10-26"),
        ];
        for (now, day) in table {
            let found = day_in_norway(now.parse().unwrap());
            assert_eq!(found.to_string(), day, "{now}");
        }
    }
}
