//! D023.

use super::places_shown::find;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A text points to something by its place or its shape on the page alone.
    ///
    /// The rule looks for sentences that ask readers to look at a box, a column or a button "to the right" or "to the left", or
    /// to press a "round" one. One that also has a number, or a name between «…», is left alone.
    ///
    /// ## Why
    ///
    /// On a telephone the box to the right stands below the text, and those who have the page read aloud get no sides at all.
    ///
    /// Source: WCAG 2.1, 1.3.3 Sensory Characteristics.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se boksen til høyre for åpningstider.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Se boksen «Åpningstider» til høyre.
    /// ```
    "D023", "place-only", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let sides = |word: &str| {
        let lower = word.to_lowercase();
        ["høyre", "høgre", "venstre", "right", "left", "midten", "knappen", "boksen", "ikonet", "ramm", "button", "box"]
            .iter()
            .any(|start| lower.starts_with(start))
    };
    for (writing, sentences) in context.strategies().flat_map(|(scope, _)| context.passages(scope, sides)) {
        for sentence in sentences {
            if let Some(range) = find(&sentence.text) {
                sink.push(
                    Diagnostic::new(
                        &CODE,
                        writing.place(sentence, range),
                        say!("this relies on where something stands, or on its shape"),
                    )
                    .help(say!("name what is meant: its heading, its words or its number")),
                );
            }
        }
    }
}
