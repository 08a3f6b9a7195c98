//! O003.

use super::owners::is_somebodys;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Measure;
use crate::model::{ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, Gathered, is_over, rule};

rule! {
    /// Nobody answers for a measure.
    ///
    /// Somebody does if the measure names a role in `owner` or `responsible`, if its programme has an owner, or if a
    /// responsibility with a role concerns it. Measures that are done or have been stopped are left alone. If most
    /// measures have no owner, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// What nobody has been asked to do does not get done, and those who wait for it have nobody to ask.
    ///
    /// Source: Digdir, Prosjektveiviseren, "Planlegge tiltak", on measures for the stakeholders of a project: a plan says
    /// at least what is to be done, by whom, when, and with what expected effect.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   felles-vakt: Felles vakt for chat og telefon
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// roles:
    ///   leder-innbyggertorget: Leder for innbyggertorget
    /// measures:
    ///   felles-vakt:
    ///     title: Felles vakt for chat og telefon
    ///     owner: leder-innbyggertorget
    /// ```
    "O003", "measure-without-owner", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let all = context.plan.of_kind(scope, Kind::Measure).filter_map(|(id, element)| Some((id, element.measure()?)));
        let going: Vec<_> = all.filter(|(_, measure)| !is_over(measure)).collect();
        let missing = going.iter().filter(|(id, measure)| !has_owner(context, *id, measure)).map(|(id, _)| *id);
        gathered(scope, missing.collect(), going.len()).report(context, sink);
    }
}

fn has_owner(context: &Context<'_>, id: ElementId, measure: &Measure) -> bool {
    let programme = measure.programme.as_ref().and_then(Ref::target);
    let programme = programme.and_then(|programme| context.plan.element(programme).programme());
    measure.owner.is_some()
        || !measure.responsible.is_empty()
        || programme.is_some_and(|programme| programme.owner.is_some())
        || is_somebodys(context, id)
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|measure| {
            let message = say!("it is not said who answers for the measure \"{title}\"", title = measure.title());
            Diagnostic::new(&CODE, measure.span, message).help(say!("name the role that answers under \"owner:\""))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("no owner is named for any of the {of} measures that are not over", of)
                } else {
                    say!("no owner is named for {count} of the {of} measures that are not over", count, of)
                },
                say!("name a role under \"owner:\" in each, beginning with those that have begun"),
            )
        },
    }
}
