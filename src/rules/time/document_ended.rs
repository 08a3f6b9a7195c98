//! T008.

use super::grounds::{Ground, Replaced, grounds};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Period;
use crate::model::{Element, ScopeId};
use crate::prose::calendar;
use crate::rules::{Context, rule};

rule! {
    /// The plan relies on a document that had expired before the plan began, or that another has replaced.
    ///
    /// The rule looks at the documents and strategies under `builds_on`, at the documents whose demands the plan answers,
    /// and at those that its goals and policies support. A document without a period is judged by the years in its title. One that names its successor under `replaced_by` is left alone if the
    /// plan relies on the successor too, or if the successor does not apply yet. So is a document for the one year in which the plan was
    /// written, as letters of commission are. The text that the plan renders is not
    /// looked at.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan answers demands that may no longer apply, and may miss those that do.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, period: 2021–2024}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   period: 2026–2029
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, period: 2025–2029}
    /// ```
    "T008", "document-ended", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for ground in grounds(context, scope) {
            let found = match ground.replaced {
                Replaced::By(successor) => Some(replaced(&ground, Some(successor))),
                Replaced::Yes => Some(replaced(&ground, None)),
                Replaced::No => ended(context, scope, &ground),
                Replaced::Later | Replaced::ByAnotherGround => None,
            };
            found.into_iter().for_each(|found| sink.push(found));
        }
    }
}

fn replaced(ground: &Ground<'_>, successor: Option<&Element>) -> Diagnostic {
    let title = ground.element.title();
    let Some(successor) = successor else {
        let message = say!("the plan relies on \"{title}\", which has been replaced", title);
        return Diagnostic::new(&CODE, ground.named, message).help(say!("build on what applies now"));
    };
    let message = say!(
        "the plan relies on \"{title}\", which \"{successor}\" has replaced",
        title,
        successor = successor.title()
    );
    Diagnostic::new(&CODE, ground.named, message)
        .note(successor.span, say!("its successor"))
        .help(say!("go through what the successor asks for, and build on it instead"))
}

fn ended(context: &Context<'_>, scope: ScopeId, ground: &Ground<'_>) -> Option<Diagnostic> {
    let period = context.period(scope)?;
    let Some(ended) = ground.period else { return ended_by_title(period, ground) };
    let message = say!(
        "the plan for {period} builds on \"{title}\", which was for {ended}",
        period = period.to_string(),
        title = ground.element.title(),
        ended = ended.value.to_string()
    );
    let is_letter = ground.element.document().is_some() && is_of_year_before(ended.value, period);
    (ended.last_day() < period.first_day() && !is_letter).then(|| {
        Diagnostic::new(&CODE, ground.named, message)
            .note(ended.span, say!("the period stands here"))
            .help(say!("build on what applies now, or name the successor of the document under \"replaced_by\""))
    })
}

/// Whether a document is for the one year in which the plan was written, as letters of commission are.
fn is_of_year_before(document: Period, plan: Period) -> bool {
    let (first, last) = (document.first_day().year(), document.last_day().year());
    first == last && last + 1 == plan.first_day().year()
}

/// A document without a period whose title names years that were over before the plan began: "Handlingsplan 2021–2024".
fn ended_by_title(period: Period, ground: &Ground<'_>) -> Option<Diagnostic> {
    let title = ground.element.title();
    let years = calendar(title).into_iter().find(|when| when.is_range)?;
    let message = say!(
        "the plan for {period} builds on \"{title}\", which was for {ended}",
        period = period.to_string(),
        title,
        ended = title.get(years.range.clone())?.to_owned()
    );
    (years.last < period.first_day()).then(|| {
        Diagnostic::new(&CODE, ground.named, message)
            .note(ground.element.span, say!("the title stands here"))
            .help(say!("build on what applies now, or name the successor of the document under \"replaced_by\""))
    })
}
