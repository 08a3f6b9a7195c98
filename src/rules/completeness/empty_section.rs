//! C010.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Common, Section};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, rule};

rule! {
    /// A section is empty: it has no text, no elements and no sections below it.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers who find a heading with nothing under it think that the page is broken, or that the
    /// authors forgot something.
    ///
    /// ## Faulty
    ///
    /// ```yaml kapitler.yaml
    /// sections:
    ///   oppfoelging: Oppfølging
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kapitler.yaml
    /// sections:
    ///   oppfoelging:
    ///     title: Oppfølging
    ///     text: Kommunestyret får en rapport hvert tertial.
    /// ```
    "C010", "empty-section", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        for (id, section) in context.plan.of_kind(scope, Kind::Section) {
            if is_empty(context, id, section) {
                let message = say!("the section \"{title}\" has nothing in it", title = section.title());
                sink.push(
                    Diagnostic::new(&CODE, section.span, message)
                        .help(say!("write its text, let elements name it under \"section:\", or take it out")),
                );
            }
        }
    }
}

fn is_empty(context: &Context<'_>, id: ElementId, section: &Element) -> bool {
    let text = section.common.text.as_ref().is_some_and(|text| !text.markdown.trim().is_empty());
    let mut filled =
        [Common::SECTION, Section::PARENT].into_iter().map(|field| context.plan.referrers(id, field).next());
    !text && section.common.figures.is_empty() && filled.all(|from| from.is_none())
}
