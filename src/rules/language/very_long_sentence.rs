//! L003.

use super::lengths::longer_than;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A sentence has more than 40 words.
    ///
    /// Words are counted as in L002, and each sentence is reported at its place. The limit can be changed with `limits:
    /// {long_sentence_words: 45}`.
    ///
    /// ## Why
    ///
    /// Few readers can hold so much in mind. Most start again, or skip the sentence.
    ///
    /// Source: språklova § 9, for public bodies: clear language that suits the audience. The limit of 40 is our own
    /// default.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: >-
    ///       Når noen spør oss om noe på telefon, på chat eller på innbyggertorget, skal de få et svar som de
    ///       forstår, samme dag og helst med det samme, og hvis vi ikke vet svaret med en gang, skal vi si når
    ///       vi kan gi det, og hvem de kan spørre så lenge.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: >-
    ///       Noen spør oss på telefon, på chat eller på innbyggertorget. De skal få et svar de forstår, samme dag.
    ///       Vet vi ikke svaret med en gang, sier vi når det kommer.
    /// ```
    "L003", "very-long-sentence", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let limit = context.limits(scope).long_sentence_words;
        for sentence in longer_than(context, scope, limit) {
            let message = say!(
                "this sentence has {words} words; over {limit}, most readers lose the thread",
                words = sentence.words,
                limit
            );
            sink.push(
                Diagnostic::new(&CODE, sentence.span, message)
                    .help(say!("write one sentence for each thought; often a list says it better")),
            );
        }
    }
}
