//! L001.
//!
//! The formula and the six letters are C.-H. Björnsson's (Läsbarhet, 1968). The bands on the page are those in use for
//! Norwegian; Danish ones differ. The limits are our own defaults: excerpts of hospital strategies came to 53 and 55.

use super::lengths::is_running;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::ScopeId;
use crate::prose;
use crate::rules::{Context, Writing, rule};

rule! {
    /// A text is hard to read, judging by its LIX.
    ///
    /// LIX is the average number of words in a sentence plus the number of long words (more than six letters) in every
    /// hundred. 40–50 counts as medium, 50–60 as hard and over 60 as very hard. The limit is 55, and can be changed
    /// with `limits: {lix: 50}`. Texts of fewer than 100 words (`lix_words`) are left alone, since a few long names
    /// would decide the result. Headings and tables do not count, nor do titles and other single lines. LIX cannot tell
    /// whether a text is clear; it shows where to look first.
    ///
    /// ## Why
    ///
    /// Readers give up on a text that is hard going, and those who most need to know what it says give up first.
    ///
    /// Sources: språklova § 9, for public bodies: clear language that suits the audience. C.-H. Björnsson, Läsbarhet
    /// (1968), for the formula. The limits are our own defaults.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// limits: {lix_words: 15}
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   mission: >-
    ///     Kommunikasjonsavdelingen koordinerer virksomhetenes informasjonsformidling gjennom systematisk
    ///     virksomhetsplanlegging, kompetansehevende opplæringsaktiviteter og kvalitetssikrede
    ///     publiseringsrutiner for samtlige kommunale tjenesteområder.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// limits: {lix_words: 15}
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   mission: >-
    ///     Vi hjelper alle i kommunen med å fortelle hva de gjør. Vi lager planer sammen, holder kurs og leser
    ///     gjennom tekster før de blir lagt ut.
    /// ```
    "L001", "lix-high", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for writing in context.writings(scope).iter().filter(|writing| writing.is_prose()) {
            judge(context, scope, writing).into_iter().for_each(|finding| sink.push(finding));
        }
    }
}

fn judge(context: &Context<'_>, scope: ScopeId, writing: &Writing<'_>) -> Option<Diagnostic> {
    let limits = context.limits(scope);
    let least = usize::try_from(limits.lix_words).unwrap_or_default();
    let lix = prose::lix(&writing.analysis.sentences, least)?;
    if rust_decimal::Decimal::from(lix) <= limits.lix {
        return None;
    }
    let running = writing.analysis.sentences.iter().filter(|sentence| is_running(sentence));
    // The first of several equally long sentences: `max_by_key` keeps the last, so they are read backwards.
    let longest = running.rev().max_by_key(|sentence| sentence.word_count())?;
    let element = context.plan.element(writing.element);
    let message = say!(
        "the text of \"{title}\" is hard to read: LIX {lix}, and the limit is {limit}",
        title = element.title(),
        lix,
        limit = limits.lix
    );
    let finding = Diagnostic::new(&CODE, writing.sentence_place(longest), message);
    let finding = finding.label(say!("the longest sentence, with {count} words", count = longest.word_count()));
    Some(finding.help(say!("begin with this sentence: split it, and replace long words with short ones")))
}
