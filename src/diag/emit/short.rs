//! One line a finding.

use super::Report;

pub(super) fn emit(report: &Report<'_>) -> String {
    let mut text = String::new();
    for diagnostic in report.diagnostics {
        let at = report.sources.start(diagnostic.span);
        let path = report.sources.file(diagnostic.span.file()).path();
        let (level, message) = (report.level(diagnostic.level), report.say(&diagnostic.message));
        text.push_str(&format!("{path}:{}:{}: {level}[{}]: {message}\n", at.line, at.column, diagnostic.code));
    }
    text
}
