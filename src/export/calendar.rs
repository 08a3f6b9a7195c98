//! Deadlines, reviews, interim targets and publications as an iCalendar file (RFC 5545).
//!
//! Every date is an all-day event. Its UID is derived from ids alone, so a calendar that imports the file again moves
//! the event instead of adding another.

use crate::document::not_in_force;
use crate::locale::{Locale, Value};
use crate::view::{DateData, Edition, PlanView, RepeatData};

/// The longest line in octets, excluding the line break, before it must be folded (RFC 5545, 3.1).
const LINE: usize = 75;

/// The plan's dates as an iCalendar file.
pub fn calendar(view: &PlanView) -> String {
    let locale = Locale::for_code(view.language);
    let mut file = File::default();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//stratc//stratc//EN");
    file.line("CALSCALE", "GREGORIAN");
    file.text("X-WR-CALNAME", &name(view, locale));
    file.text("X-WR-CALDESC", &about(view, locale));
    // A value of the type URI is not escaped, so the mark can be found verbatim.
    file.line("X-STRATC-MARK;VALUE=URI", &view.provenance.mark);
    for date in &view.data.dates {
        event(&mut file, view, date);
    }
    file.line("END", "VCALENDAR");
    file.text
}

/// The calendar's name: the title, and whether the plan is a draft or internal, since calendar apps list only names.
fn name(view: &PlanView, locale: &Locale) -> String {
    let status = view.status_label.clone().filter(|_| not_in_force(view.status).is_some());
    let edition = (view.edition == Edition::Internal).then(|| locale.label("page-internal"));
    let notes: Vec<_> = status.into_iter().chain(edition).collect();
    if notes.is_empty() { view.title.clone() } else { format!("{} ({})", view.title, notes.join(", ")) }
}

fn about(view: &PlanView, locale: &Locale) -> String {
    let version = view.version.as_ref();
    let parts = [
        Some(view.organisation.clone()).filter(|organisation| !organisation.is_empty()),
        version.map(|version| locale.label_with("page-version", &[("version", Value::Text(version))])),
        view.status_label.clone(),
        Some(locale.label_with("page-as-of", &[("date", Value::Text(&view.as_of))])),
        Some(locale.label(view.edition.label())),
        Some(format!("{} {}", locale.label("page-checksum"), view.provenance.short)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(". ")
}

fn event(file: &mut File, view: &PlanView, date: &DateData) {
    let compact = |day: &str| day.replace('-', "");
    file.line("BEGIN", "VEVENT");
    file.text("UID", &format!("{}.{}@stratc", view.id, date.id));
    // The edition's day rather than the time of the build, so that the same sources give the same file.
    file.line("DTSTAMP", &format!("{}T000000Z", compact(&view.data.as_of)));
    file.line("DTSTART;VALUE=DATE", &compact(&date.day));
    if let Some(repeat) = &date.repeat {
        file.line("RRULE", &rule(repeat, &date.day));
    }
    file.text("SUMMARY", &format!("{}: {}", date.label, date.title));
    let said = [date.words.clone(), Some(format!("{}. {}", date.element, view.title)), date.owner.clone()];
    let marks = date.marks.iter().map(|mark| mark.text.clone());
    let said: Vec<_> = said.into_iter().flatten().chain(marks).collect();
    file.text("DESCRIPTION", &said.join("\n"));
    file.text("CATEGORIES", &date.element);
    file.line("STATUS", if date.is_cancelled { "CANCELLED" } else { "CONFIRMED" });
    if !date.marks.is_empty() {
        file.line("CLASS", "CONFIDENTIAL");
    }
    file.line("TRANSP", "TRANSPARENT");
    file.line("END", "VEVENT");
}

/// How a day comes back (RFC 5545, 3.3.10). A rule by months alone would leave out every month that is too short for the
/// day, so such a day is the last of those that a month has.
fn rule(repeat: &RepeatData, day: &str) -> String {
    let number = |range| day.get(range).and_then(|digits: &str| digits.parse::<u32>().ok()).unwrap_or_default();
    let (month, day) = (number(5..7), number(8..10));
    let of_month = match day {
        _ if repeat.unit == "day" => String::new(),
        ..=28 if !(month == 2 && day == 28) => String::new(),
        30 if !matches!(month, 4 | 6 | 9 | 11) => ";BYMONTHDAY=28,29,30;BYSETPOS=-1".to_owned(),
        29 if month != 2 => ";BYMONTHDAY=28,29;BYSETPOS=-1".to_owned(),
        _ => ";BYMONTHDAY=-1".to_owned(),
    };
    let frequency = if repeat.unit == "day" { "DAILY" } else { "MONTHLY" };
    let until = repeat.until.as_ref().map_or(String::new(), |until| format!(";UNTIL={}", until.replace('-', "")));
    format!("FREQ={frequency};INTERVAL={}{of_month}{until}", repeat.interval)
}

#[derive(Default)]
struct File {
    text: String,
}

impl File {
    /// Writes a property of the type TEXT.
    fn text(&mut self, name: &str, words: &str) {
        self.line(name, &escaped(words));
    }

    /// Writes a content line, folded.
    fn line(&mut self, name: &str, value: &str) {
        let mut width = 0;
        for letter in format!("{name}:{value}").chars() {
            if width + letter.len_utf8() > LINE {
                self.text.push_str("\r\n ");
                width = 1;
            }
            self.text.push(letter);
            width += letter.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// Escapes a value of the type TEXT (RFC 5545, 3.3.11). Control characters other than tabs are not allowed there.
fn escaped(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for letter in words.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => text.extend(['\\', letter]),
            '\n' | '\r' => text.push_str("\\n"),
            '\t' => text.push('\t'),
            letter if letter.is_control() => {}
            letter => text.push(letter),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_at_75_octets_between_letters() {
        let mut file = File::default();
        let words = "æ🙂".repeat(60);
        file.text("SUMMARY", &words);
        let lines: Vec<_> = file.text.split("\r\n").collect();
        assert!(lines.len() > 4 && lines.iter().all(|line| line.len() <= LINE), "{lines:?}");
        assert_eq!(file.text.replace("\r\n ", ""), format!("SUMMARY:{words}\r\n"));
    }

    #[test]
    fn a_day_comes_back_at_the_end_of_short_months_too() {
        let rule =
            |unit, interval, day| rule(&RepeatData { unit, interval, until: Some("2029-12-31".to_owned()) }, day);
        let table = [
            (rule("month", 3, "2026-03-31"), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20291231"),
            (rule("month", 3, "2026-06-30"), "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20291231"),
            (rule("month", 1, "2026-01-30"), "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1;UNTIL=20291231"),
            (rule("month", 12, "2026-02-28"), "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=-1;UNTIL=20291231"),
            (rule("month", 6, "2026-10-05"), "FREQ=MONTHLY;INTERVAL=6;UNTIL=20291231"),
            (rule("day", 14, "2026-01-31"), "FREQ=DAILY;INTERVAL=14;UNTIL=20291231"),
        ];
        for (written, expected) in table {
            assert_eq!(written, expected);
        }
    }

    #[test]
    fn words_cannot_end_their_line_or_value() {
        assert_eq!(escaped("a\r\nEND:VEVENT\rb;c,d\\e\u{7}"), "a\\nEND:VEVENT\\nb\\;c\\,d\\\\e");
    }
}
