//! Markdown for a comment on a change: a summary line, then the findings of each file.
//!
//! What authors wrote stays text: it can neither become markup nor mention people or other changes.

use super::report::{Report, shown_notes};
use crate::diag::{Diagnostic, say};
use crate::mentions::without_mentions;

pub(super) fn emit(report: &Report<'_>) -> String {
    let mut text =
        format!("**{}**\n", escaped(&report.say(&super::report::summary(report.sources, report.diagnostics))));
    let mut file = None;
    for diagnostic in report.diagnostics {
        if file.replace(diagnostic.span.file()) != Some(diagnostic.span.file()) {
            text.push_str(&format!("\n### {}\n\n", code(&report.path(diagnostic.span))));
        }
        text.push_str(&finding(report, diagnostic));
    }
    text
}

fn finding(report: &Report<'_>, diagnostic: &Diagnostic) -> String {
    let line = report.sources.start(diagnostic.span).line;
    let place = report.say(&say!("line {line}", line = line.to_string()));
    let (level, message) = (report.level(diagnostic.level), escaped(&report.say(&diagnostic.message)));
    let mut text = format!("- **{level}** `{}` {place}: {message}\n", diagnostic.code);
    let (notes, others) = shown_notes(diagnostic);
    for note in notes {
        text.push_str(&format!("  - {}: {}\n", code(&report.place(note.span)), escaped(&report.say(&note.message))));
    }
    if let Some(others) = others {
        text.push_str(&format!("  - {}\n", escaped(&report.say(&others))));
    }
    for line in report.helps(diagnostic) {
        text.push_str(&format!("  - {}\n", escaped(&line)));
    }
    text
}

/// Text shown literally, on one line.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 16);
    for letter in without_mentions(text).chars() {
        if r"\`*_[]<>|~&$".contains(letter) {
            escaped.push('\\');
        }
        escaped.push(if letter.is_control() { ' ' } else { letter });
    }
    escaped
}

/// Text as a code span, in more backticks than it contains.
fn code(text: &str) -> String {
    let text: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    let longest = text.split(|letter| letter != '`').map(str::len).max().unwrap_or(0);
    let marks = "`".repeat(longest + 1);
    let room = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    format!("{marks}{room}{text}{room}{marks}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_an_author_wrote_becomes_markup() {
        assert_eq!(
            escaped("<!-- a --> **b** | `c` &amp;"),
            r"\<!-- a --\> \*\*b\*\* \| \`c\` \&amp;".replace("&a", "&\u{200b}a")
        );
        assert_eq!(escaped("[x](https://y.no)"), "\\[x\\](https:\u{200b}//y.no)");
        assert_eq!(escaped("WWW.y.no"), "WWW.\u{200b}y.no");
        assert_eq!(escaped("to\nlinjer\u{1b}"), "to linjer ");
    }

    #[test]
    fn a_path_is_code_whatever_it_holds() {
        assert_eq!(code("mål og tiltak.yaml"), "`mål og tiltak.yaml`");
        assert_eq!(code("`a``b"), "``` `a``b ```");
    }
}
