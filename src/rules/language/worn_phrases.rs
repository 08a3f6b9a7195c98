//! L035.

use super::marks::{is_quoted, is_wording};
use super::worn::{self, WORN};
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A sentence has two worn phrases or more.
    ///
    /// The rule knows some sixty phrases in bokmål, nynorsk and English that mean little because they are used of everything:
    /// "løfte blikket", "spille på lag", "sømløse", "i verdensklasse". One in a sentence is left alone, and so is what is
    /// between «…».
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers skim what they have read in every other plan, and what the sentence promises goes with
    /// it. The selection of phrases is our own.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi skal løfte blikket, spille på lag og levere sømløse tjenester.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Innbyggertorget og fagavdelingene svarer etter de samme rutinene.
    /// ```
    "L035", "worn-phrases", Advice, check
}

/// This many in a sentence are too many.
const MANY: usize = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for (writing, sentences) in context.passages(scope, |word| WORN.may_hold(word, &worn::ENDINGS)) {
            for sentence in sentences.into_iter().filter(|_| is_wording(writing)) {
                let found: Vec<_> = worn::find(&sentence.text)
                    .into_iter()
                    .filter(|range| !is_quoted(&sentence.text, range.start))
                    .collect();
                let [first, .., last] = &found[..] else { continue };
                if found.len() >= MANY {
                    let words: Vec<_> = found.iter().filter_map(|range| sentence.text.get(range.clone())).collect();
                    let message = say!("this sentence has worn phrases: {words}", words = words.join(", "));
                    sink.push(
                        Diagnostic::new(&CODE, writing.place(sentence, first.start..last.end), message)
                            .help(say!("say what is to be done, by whom, and how anybody will notice")),
                    );
                }
            }
        }
    }
}
