//! One line per finding.

use super::report::Report;

pub(super) fn emit(report: &Report<'_>) -> String {
    let mut text = String::new();
    for diagnostic in report.diagnostics {
        let place = report.place(diagnostic.span);
        let (level, message) = (report.level(diagnostic.level), report.say(&diagnostic.message).replace('\n', " "));
        text.push_str(&format!("{place}: {level}[{}]: {message}\n", diagnostic.code));
    }
    text
}
