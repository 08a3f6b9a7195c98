//! L006.

use super::spellings::{Spelling, Spellings};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::rules::{Context, rule};

rule! {
    /// A word is spelt in several ways in one strategy.
    ///
    /// The rule compares words that differ in hyphens or inner capitals (e-helse, eHelse), abbreviations with a number
    /// (LIS3, LIS 3), and a few words that have two spellings in Norwegian (satsing and satsning, framtid and fremtid). The
    /// name of an organisation with and without its legal form (Helse Sør-Øst RHF, Helse Sør-Øst) is left alone: the one is
    /// the company, the other often the hospital or the region. A capital at the beginning of a word is ordinary and left alone, and so are the capitals of English
    /// titles ("How Start-Ups Grow"), compounds of names ("Høyre-velgerne" are not "høyrevelgerne"), words in capitals
    /// only, endings, and what a term lists in `instead_of`, which L005 looks for.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers wonder whether two different things are meant, and a search finds only one of them.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   trygg-ehelse:
    ///     title: Innbyggerne er trygge på e-helse
    ///     text: Vi lærer bort eHelse på biblioteket.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   trygg-ehelse:
    ///     title: Innbyggerne er trygge på e-helse
    ///     text: Vi lærer bort e-helse på biblioteket.
    /// ```
    "L006", "spelling-varies", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for spellings in Spellings::of(context, scope).varying() {
            report(spellings, sink);
        }
    }
}

fn report(spellings: &[Spelling], sink: &mut Sink) {
    // Of several equally common spellings, the first one counts as the usual one.
    let Some(usual) = spellings.iter().rev().max_by_key(|spelling| spelling.count) else { return };
    for other in spellings.iter().filter(|other| other.form != usual.form) {
        let message = say!(
            "this strategy writes \"{other}\" {count}, and \"{usual}\" {more}",
            other = &*other.word,
            count = times(other.count),
            usual = &*usual.word,
            more = times(usual.count)
        );
        let finding = Diagnostic::new(&CODE, other.first, message).note(usual.first, say!("the other spelling"));
        sink.push(finding.help(say!("choose one; to keep it so, list the other under \"instead_of:\" of a term")));
    }
}

/// How often a spelling is used.
fn times(count: usize) -> Message {
    if count == 1 { say!("once") } else { say!("{count} times", count) }
}
