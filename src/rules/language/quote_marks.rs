//! L012.

use std::ops::Range;

use super::marks::is_wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::ScopeId;
use crate::model::value::Language;
use crate::rules::{Context, Scattered, Writing, rule};
use crate::source::Span;

rule! {
    /// A Norwegian plan uses other quotation marks alongside «…».
    ///
    /// The rule looks for "…", “…” and „…“ in plans in bokmål or nynorsk if «…» is used elsewhere in the same plan. A
    /// plan that uses only one kind is left alone, and so are signs for inches, and single marks.
    ///
    /// ## Why
    ///
    /// Mixed marks make readers wonder whether they mean different things, and look careless.
    ///
    /// Source: Språkrådet's rules on punctuation: «…» are the usual marks in Norwegian.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Alle får svar
    ///     text: Vi sier aldri «ta kontakt med andre», og aldri "det er ikke vårt bord".
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Alle får svar
    ///     text: Vi sier aldri «ta kontakt med andre», og aldri «det er ikke vårt bord».
    /// ```
    "L012", "quote-marks", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let is_norwegian = matches!(context.plan.language(scope), Language::Bokmal | Language::Nynorsk);
        let found = if is_norwegian { others(context, scope) } else { Vec::new() };
        let many = |count: usize| {
            (
                say!("{count} quotations have other marks than the «…» that this plan also uses", count),
                say!("write «…» everywhere"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

/// The quotations with other marks, if the strategy also uses the Norwegian ones.
fn others(context: &Context<'_>, scope: ScopeId) -> Vec<Diagnostic> {
    let writings = || context.writings(scope).iter().filter(|writing| is_wording(writing));
    let found: Vec<_> = writings().flat_map(quotations).collect();
    let is_norwegian =
        |writing: &Writing<'_>| writing.analysis.sentences.iter().any(|sentence| sentence.text.contains('«'));
    if found.is_empty() || !writings().any(is_norwegian) {
        return Vec::new();
    }
    let one = |place: Span| {
        Diagnostic::new(&CODE, place, say!("this quotation has other marks than the «…» that the plan uses elsewhere"))
            .help(say!("write «…» here too"))
    };
    found.into_iter().map(one).collect()
}

fn quotations(writing: &Writing<'_>) -> Vec<Span> {
    let sentences = writing.analysis.sentences.iter();
    sentences.flat_map(|sentence| in_other_marks(&sentence.text).map(|range| writing.place(sentence, range))).collect()
}

/// Where a text has quotations in marks other than the Norwegian ones.
fn in_other_marks(text: &str) -> impl Iterator<Item = Range<usize>> {
    // Curly marks begin with the byte 0xe2.
    let mut rest = if memchr::memchr2(b'"', 0xe2, text.as_bytes()).is_some() { 0 } else { text.len() };
    std::iter::from_fn(move || {
        loop {
            let (at, mark) = text[rest..].char_indices().find(|(_, letter)| matches!(letter, '"' | '„' | '“' | '”'))?;
            let start = rest + at;
            rest = start + mark.len_utf8();
            let is_inch = text[..start].ends_with(|before: char| before.is_ascii_digit());
            let closing = text[rest..].char_indices().find(|(_, letter)| matches!(letter, '"' | '“' | '”'));
            if let Some((at, mark)) = closing.filter(|_| !is_inch) {
                rest += at + mark.len_utf8();
                return Some(start..rest);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_found_whole() {
        let found = |text: &'static str| in_other_marks(text).map(|range| &text[range]).collect::<Vec<_>>();
        assert_eq!(found("„Åpen“ og „nær …“ kommune"), ["„Åpen“", "„nær …“"]);
        assert_eq!(found("“Åpen” og ”nær” og \"fri\""), ["“Åpen”", "”nær”", "\"fri\""]);
        for text in ["en skjerm på 24\"", "«Åpen» – nær …", "‘Åpen’", "\"Åpen"] {
            assert!(found(text).is_empty(), "{text}");
        }
    }
}
