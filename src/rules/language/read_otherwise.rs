//! L025.

use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::CodeBlock;
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// Lines are shown as code, though they may be meant as text.
    ///
    /// The rule looks for a line of three backticks that nothing closes, so that all of the text after it is code, and for
    /// lines that are indented by four spaces or a tab. Indented sentences are read as the paragraphs that they plainly are,
    /// and indented lines with the marks of program code are left alone.
    ///
    /// ## Why
    ///
    /// Readers see smaller letters in another typeface, and no headings, lists or links in what follows.
    ///
    /// Source: CommonMark 0.31.2, 4.4 and 4.5, on blocks of code.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       Her svarer vi:
    ///
    ///           telefon og e-post
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       Her svarer vi:
    ///
    ///       telefon og e-post
    /// ```
    "L025", "read-otherwise", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let Words::Prose(text) = writing.words else { continue };
        for code in &writing.analysis.code {
            let lines = text.markdown.get(code.range.clone()).unwrap_or_default();
            report(writing, code, lines).into_iter().for_each(|found| sink.push(found));
        }
    }
}

fn report(writing: &Writing<'_>, code: &CodeBlock, lines: &str) -> Option<Diagnostic> {
    let first = code.range.start..code.range.start + lines.lines().next().map_or(0, |line| line.trim_end().len());
    let found = |range: Range<usize>, message| Diagnostic::new(&CODE, writing.markdown_place(range), message);
    if code.is_indented {
        return may_be_text(lines).then(|| {
            found(first, say!("this line is indented, so the page shows it as code"))
                .help(say!("remove the spaces before it; if it is code, put a line with ``` above and below it"))
        });
    }
    is_open(lines).then(|| {
        found(first, say!("nothing closes this block of code, so the page shows everything after it as code"))
            .help(say!("write a line with the same marks where the code ends"))
    })
}

/// Whether a block between fences has no second one.
fn is_open(block: &str) -> bool {
    let mark = if block.trim_start().starts_with('~') { '~' } else { '`' };
    let run = |line: &str| line.len() - line.trim_start_matches(mark).len();
    let opening = run(block.trim_start());
    let bare = |line: &str| line.trim_start_matches([' ', '\t', '>']).trim_end().to_owned();
    let last = block.trim_end().lines().skip(1).last().map(bare).unwrap_or_default();
    last.is_empty() || run(&last) < opening || last.chars().any(|letter| letter != mark)
}

/// Whether indented lines may be text: words, without the signs of programs and of other layouts.
fn may_be_text(block: &str) -> bool {
    let has_signs = block.contains(['{', '}', '<', '>', '=', '\\', '|', '`', '$', '_', ';', '/', '@', '#', '%', '"']);
    let words = block.split_whitespace().filter(|word| word.starts_with(char::is_alphabetic)).count();
    let is_spaced = block.lines().any(|line| line.trim().contains("  "));
    (words > 1 && !has_signs && !is_spaced) || block.lines().any(is_heading)
}

/// Whether a line is a heading. One `#` alone may begin a remark in a program.
fn is_heading(line: &str) -> bool {
    let words = line.trim_start().trim_start_matches('#');
    let marks = line.trim_start().len() - words.len();
    let has_capital = words.trim_start().starts_with(char::is_uppercase);
    (2..=6).contains(&marks) && words.starts_with(' ') && has_capital
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fence_is_open_until_another_closes_it() {
        for open in ["```", "```\nkode", "```rust\nkode\n``", "~~~\nkode\n```", "````\n```\n"] {
            assert!(is_open(open), "{open}");
        }
        for closed in ["```\nkode\n```", "~~~\n~~~~\n", "```\n> kode\n> ```"] {
            assert!(!is_open(closed), "{closed}");
        }
    }

    #[test]
    fn words_may_be_text_and_signs_are_code() {
        assert!(may_be_text("telefon og e-post\n"));
        assert!(may_be_text("## Mål\n"));
        for code in ["let a = b;\n", "cargo build --release\n  | tee", "a  b  c", "$ ls", "ord", "# Ord", "## ord"] {
            assert!(!may_be_text(code), "{code}");
        }
    }
}
