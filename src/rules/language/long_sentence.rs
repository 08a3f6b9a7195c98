//! L002.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use super::lengths::longer_than;
use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, Scattered, rule};

rule! {
    /// A sentence has more than 25 words.
    ///
    /// The words of running text, of lists and of the lines of fields are counted; a reference that gets its words later counts as one. Titles,
    /// headings and tables are left alone. Sentences of more than 40 words are reported by L003. Up to three are
    /// reported, each at its place. A strategy with more of them gets one finding with a count and the longest ones.
    /// The limit can be changed with `limits: {sentence_words: 30}`.
    ///
    /// ## Why
    ///
    /// The longer a sentence is, the more a reader has to hold in mind before it makes sense.
    ///
    /// Source: A. Kaarbø, "Spar ikke på punktum og kulepunkter", Kommunal Rapport (2017), who calls 50 words more than
    /// twice what a sentence should have. Hence our default of 25.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: >-
    ///       Når noen spør oss om noe på telefon, på chat eller på innbyggertorget, skal de få et svar som de
    ///       forstår, samme dag og helst med det samme.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: >-
    ///       Noen spør oss på telefon, på chat eller på innbyggertorget. De skal få et svar samme dag, og svaret
    ///       skal være lett å forstå.
    /// ```
    "L002", "long-sentence", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let limits = context.limits(scope);
        let limit = limits.sentence_words;
        let mut long = longer_than(context, scope, limit);
        long.retain(|sentence| Decimal::from(sentence.words) <= limits.long_sentence_words);
        long.sort_by_key(|sentence| (Reverse(sentence.words), sentence.span));
        let longest = long.first().map_or(0, |sentence| sentence.words);
        let one = |words: usize, span| {
            let message = say!("this sentence has {words} words; more than {limit} are hard to follow", words, limit);
            Diagnostic::new(&CODE, span, message).help(say!("split it, or leave out what the reader can do without"))
        };
        let many = |count: usize| {
            (
                say!(
                    "{count} sentences have more than {limit} words; the longest has {longest}",
                    count,
                    limit,
                    longest
                ),
                say!("begin with the longest: split them, or leave out what the reader can do without"),
            )
        };
        let found = long.iter().map(|sentence| one(sentence.words, sentence.span)).collect();
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}
