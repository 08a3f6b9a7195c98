//! L036.

use std::ops::Range;

use super::marks::is_quoted;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Visibility;
use crate::model::value::Language;
use crate::model::{KindTag, Shown};
use crate::prose::words;
use crate::rules::{Context, Words, rule};
use crate::source::Span;

rule! {
    /// A provision is not written as the law writes it.
    ///
    /// The rule looks for "§" without a space before its number ("§14"), and for a full stop where Norwegian laws have a
    /// hyphen ("§ 3.14"), and for chapters and articles that are joined to their numbers ("kap.3"). Regulations and by-laws may number with a full stop, so this is advice. A full stop behind the
    /// number ("§ 3. Formål") is fine, and so is what is between «…». English plans are left alone. Governing documents
    /// and legal bases are read too.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever looks the provision up searches for it as the law has it, and finds nothing.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Plikten følger av plan- og bygningsloven §5.1.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Plikten følger av plan- og bygningsloven § 5-1.
    /// ```
    "L036", "section-sign", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies().filter(|(scope, _)| context.plan.language(*scope) != Language::English) {
        for writing in context.writings(scope) {
            for sentence in &writing.analysis.sentences {
                let place = |range| writing.place(sentence, range);
                report(&sentence.text, place, sink);
            }
        }
    }
    // Governing documents and legal bases are no writings of a strategy, but they are where provisions stand.
    for (_, element) in
        context.plan.elements().filter(|(_, element)| context.plan.language(element.scope) != Language::English)
    {
        let is_governing = element.kind().is(KindTag::Given);
        let shown = element.show();
        let lines = shown
            .iter()
            .filter(|_| is_governing)
            .filter_map(|(_, shown)| if let Shown::Line(line) = shown { Some(*line) } else { None });
        let basis =
            if let Visibility::Internal { basis, .. } = &element.common.visibility { basis.as_ref() } else { None };
        for line in lines.chain(basis) {
            report(&line.value, |range| Words::Line(line.as_deref()).place(range), sink);
        }
    }
}

fn report(text: &str, place: impl Fn(Range<usize>) -> Span, sink: &mut Sink) {
    for (range, right) in slips(text) {
        let written = text.get(range.clone()).unwrap_or_default();
        let message = say!("\"{written}\" is not how Norwegian laws write it", written);
        sink.push(
            Diagnostic::new(&CODE, place(range), message).help(say!("write \"{right}\", if the law has it so", right)),
        );
    }
}

/// Where a provision is written otherwise, and how laws write it.
fn slips(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    // A section in an address is part of the address.
    let is_in_address =
        |at: usize| text[..at].rsplit(char::is_whitespace).next().is_some_and(|word| word.contains("://"));
    let is_free = |(at, _): &(usize, &str)| !is_quoted(text, *at) && !is_in_address(*at);
    for (at, sign) in text.match_indices('§').filter(is_free) {
        let rest = &text[at + sign.len()..];
        let bare = rest.trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        let number = bare
            .split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | '-'))
            .next()
            .unwrap_or_default();
        let number = number.trim_end_matches(['.', '-']);
        let is_number = number.starts_with(|first: char| first.is_ascii_digit());
        if is_number && (bare.len() == rest.len() || number.contains('.')) {
            let end = at + sign.len() + (rest.len() - bare.len()) + number.len();
            // "§§ 3 og 4" has two signs, of which the second one has the space.
            let start = if text[..at].ends_with('§') { at - sign.len() } else { at };
            found.push((
                start..end,
                format!("{} {}", if start < at { "§§" } else { "§" }, number.replacen('.', "-", 1)),
            ));
        }
    }
    found.extend(joined(text).filter(|(range, _)| is_free(&(range.start, ""))));
    found
}

/// Chapters, articles and points that are joined to their numbers: "kap.3".
fn joined(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    words(text).filter_map(|(at, word)| {
        let (short, number) = word.split_once('.')?;
        let is_number = number.starts_with(|first: char| first.is_ascii_digit());
        let is_short = matches!(&*short.to_lowercase(), "kap" | "art" | "pkt");
        (is_number && is_short).then(|| (at..at + word.len(), format!("{short}. {number}")))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn provisions_are_told_from_the_ends_of_sentences() {
        for (text, written, right) in [
            ("Etter loven §3.14 har vi plikt.", "§3.14", "§ 3-14"),
            ("Etter §14 har vi plikt.", "§14", "§ 14"),
            ("Etter § 3.14.", "§ 3.14", "§ 3-14"),
            ("Etter §§3 og 4", "§§3", "§§ 3"),
            ("Etter kap.3", "kap.3", "kap. 3"),
        ] {
            let found = slips(text);
            let shown: Vec<_> = found.iter().map(|(range, right)| (&text[range.clone()], &**right)).collect();
            assert_eq!(shown, [(written, right)], "{text}");
        }
        for text in [
            "Etter § 3-14 har vi plikt.", "§ 3. Formål", "Se § 14.", "§§ 3 og 4", "«§3.14»",
            "Tegnet § er et paragraftegn.", "§ 13 a",
        ] {
            assert!(slips(text).is_empty(), "{text}");
        }
    }
}
