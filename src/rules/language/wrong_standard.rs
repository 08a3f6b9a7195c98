//! L008.

use std::collections::HashSet;

use super::lengths::is_running;
use super::standards::{foreign, is_of_other, other};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::value::Language;
use crate::prose::Sentence;
use crate::rules::{Context, Scattered, Writing, rule};

rule! {
    /// A text is in bokmål although the plan is in nynorsk, or the other way round.
    ///
    /// A text counts as being in the other standard if sentences in it have words that only that standard has (ikke and
    /// ikkje, hvordan and korleis …), at least three different ones in all, and none of the plan's own. Texts under 12
    /// words, titles, headings and tables are left alone, and so is what is between «…». A strategy with more than
    /// three such texts gets one finding with a count: its `language` may be wrong.
    ///
    /// The rule does not say which of the two a plan should be in.
    ///
    /// ## Why
    ///
    /// A plan that changes standard halfway looks as if it had been pasted together, and readers stop to wonder who is
    /// speaking.
    ///
    /// Source: språklova § 4: bokmål and nynorsk have equal status in public bodies, so a plan may be in either. That
    /// one plan should keep to one of them is our own judgement.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: >-
    ///       Alle skal få svar samme dag. Det gjelder på telefon og chat. Vi har prøvd dette i ett år, og det virker.
    ///       Mange veit ikkje kven dei skal spørje. Då hjelper det at nokon tek telefonen.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: >-
    ///       Alle skal få svar samme dag. Det gjelder på telefon og chat. Vi har prøvd dette i ett år, og det virker.
    ///       Mange vet ikke hvem de skal spørre. Da hjelper det at noen tar telefonen.
    /// ```
    "L008", "wrong-standard", Warning, check
}

/// A text with fewer words than this is not judged. Our own default.
const LEAST: usize = 12;
/// This many different words of the other standard show that a text is written in it. Our own default.
const TELLING: usize = 3;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let own = context.plan.language(scope);
        let passages = context.passages(scope, |word| is_of_other(word, own));
        let found = passages.iter().filter_map(|(writing, _)| judge(writing, own)).collect();
        let many = |count: usize| {
            (
                say!(
                    "{count} texts are in {other}, but the plan is in {own}",
                    count,
                    other = name(other(own)),
                    own = name(own)
                ),
                say!("rewrite them, or correct \"language:\" in strategy.yaml"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

fn judge(writing: &Writing<'_>, own: Language) -> Option<Diagnostic> {
    let running = || writing.analysis.sentences.iter().filter(|sentence| is_running(sentence));
    let foreign: Vec<_> =
        running().map(|sentence| (sentence, foreign(sentence, own))).filter(|(_, found)| !found.is_empty()).collect();
    let distinct: HashSet<_> = foreign.iter().flat_map(|(_, found)| found).collect();
    let count: usize = running().map(Sentence::word_count).take_while(|_| distinct.len() >= TELLING).sum();
    // The sentence with the most such words; of several, the first.
    let (sentence, telling) = foreign.iter().rev().max_by_key(|(_, found)| found.len()).filter(|_| count >= LEAST)?;
    let message = say!("this is in {other}, but the plan is in {own}", other = name(other(own)), own = name(own));
    Some(
        Diagnostic::new(&CODE, writing.sentence_place(sentence), message)
            .label(say!("it shows in: {words}", words = telling.join(", ")))
            .help(say!("rewrite it, or put «…» around it if somebody else is quoted")),
    )
}

fn name(standard: Language) -> Message {
    if standard == Language::Nynorsk { say!("nynorsk") } else { say!("bokmål") }
}
