//! L012.

use super::marks::is_wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::ScopeId;
use crate::model::value::Language;
use crate::rules::{Context, Scattered, Writing, rule};
use crate::source::Span;

rule! {
    /// A Norwegian plan uses other quotation marks beside «…».
    ///
    /// Looked for are "…" and “…” in plans in bokmål or nynorsk, where «…» stands elsewhere in the same plan. A
    /// plan that uses only one kind is left alone, and so are signs for inches, and single marks.
    ///
    /// Source: Språkrådet; «…» is the Norwegian form.
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
                say!("{count} quotations have other marks than the «…» that this plan also uses", count = count),
                say!("write «…» everywhere"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

/// The quotations with other marks, where the strategy also has the Norwegian ones.
fn others(context: &Context<'_>, scope: ScopeId) -> Vec<Diagnostic> {
    let writings = || context.writings(scope).iter().filter(|writing| is_wording(writing));
    let found: Vec<_> = writings().flat_map(quotations).collect();
    let is_norwegian = |writing: &Writing<'_>| writing.reading.sentences.iter().any(|sentence| sentence.text.contains('«'));
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
    let mut found = Vec::new();
    for sentence in &writing.reading.sentences {
        let text = &sentence.text;
        // Curly marks begin with the byte 0xe2.
        if memchr::memchr2(b'"', 0xe2, text.as_bytes()).is_none() {
            continue;
        }
        let mut rest = 0;
        while let Some(start) = text[rest..].find(['"', '“', '”']).map(|at| rest + at) {
            let after = start + text[start..].chars().next().map_or(1, char::len_utf8);
            let closing = text[after..].find(['"', '”', '“']).map(|at| after + at);
            let is_inch = text[..start].ends_with(|before: char| before.is_ascii_digit());
            match closing.filter(|_| !is_inch) {
                Some(end) => {
                    rest = end + text[end..].chars().next().map_or(1, char::len_utf8);
                    found.push(writing.place(sentence, start..rest));
                }
                None => rest = after,
            }
        }
    }
    found
}
