//! C012.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, Kind};
use crate::rules::{Context, Gathered, lacking, rule};

rule! {
    /// A term has no definition.
    ///
    /// The text of a term is its definition. Terms that list the words they replace (`instead_of`) are left alone: they
    /// say which word to use. A strategy in which most terms lack a definition gets one finding with a count.
    ///
    /// ## Why
    ///
    /// Readers look a word up because they do not know what it means here. A list of terms without explanations sends
    /// them away empty-handed.
    ///
    /// Source: språklova § 9, for public bodies: clear language that suits the audience. According to Språkrådet, writers
    /// should consider what readers know already, and what has to be explained.
    ///
    /// ## Faulty
    ///
    /// ```yaml begreper.yaml
    /// terms:
    ///   vedtaksbrev: Vedtaksbrev
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml begreper.yaml
    /// terms:
    ///   vedtaksbrev:
    ///     title: Vedtaksbrev
    ///     text: Brevet som forteller hva kommunen har bestemt i saken din.
    /// ```
    "C012", "term-without-definition", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Term, |_, element| {
            let defines = element.term().is_some_and(|term| term.instead_of.is_empty());
            defines.then(|| element.common.text.is_none())
        });
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn one(term: &Element) -> Diagnostic {
    let message = say!("the term \"{title}\" has no definition", title = term.title());
    Diagnostic::new(&CODE, term.span, message).help(say!("write what the term means here under \"text:\""))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("none of the {of} terms has a definition", of)
        } else {
            say!("{count} of {of} terms have no definition", count, of)
        },
        say!("write what each term means here under \"text:\", or take out those that everybody knows"),
    )
}
