//! F011.

use std::collections::{HashMap, HashSet};

use super::plans::{audiences_of, is_inside, is_outside};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, Ref};
use crate::rules::{Context, is_over, rule};
use crate::source::Span;

rule! {
    /// A measure is for an audience that none of its channels reaches.
    ///
    /// The rule looks only at measures that have both audiences and channels, and only if each of the channels says
    /// whom it reaches. A channel that reaches everybody, or that mentions the audience in its text, reaches it too.
    /// Measures that are done or have been stopped are left alone. External audiences that are met only in internal
    /// channels are reported as such (F003).
    ///
    /// ## Why
    ///
    /// The work is done and paid for, and those it was meant for never see it.
    ///
    /// Source: Energiråd Innlandet, "Handlingsplan for kommunikasjon" (energirad-innlandet.no): not every channel suits
    /// every audience.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences: {unge: Unge, foresatte: Foresatte}
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, reaches: foresatte}
    /// measures:
    ///   kampanje:
    ///     title: Kampanje om medvirkning
    ///     audiences: [unge, foresatte]
    ///     channels: nyhetsbrevet
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// audiences: {unge: Unge, foresatte: Foresatte}
    /// channels:
    ///   nyhetsbrevet: {title: Nyhetsbrevet, reaches: foresatte}
    ///   skolebesoek: {title: Besøk på skolene, reaches: unge}
    /// measures:
    ///   kampanje:
    ///     title: Kampanje om medvirkning
    ///     audiences: [unge, foresatte]
    ///     channels: [nyhetsbrevet, skolebesoek]
    /// ```
    "F011", "measure-misses-audience", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let mut reached: HashMap<ElementId, Option<HashSet<ElementId>>> = HashMap::new();
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure().filter(|measure| !is_over(measure)) else { continue };
        let Some(channels) = measure.channels.iter().map(Ref::target).collect::<Option<Vec<_>>>() else { continue };
        for channel in &channels {
            reached.entry(*channel).or_insert_with(|| audiences_of(context, *channel));
        }
        let sets: Option<Vec<_>> = channels.iter().map(|channel| reached.get(channel)?.as_ref()).collect();
        let Some(sets) = sets.filter(|sets| !sets.is_empty()) else { continue };
        for audience in &measure.audiences {
            let Some(target) = audience.target() else { continue };
            if !sets.iter().any(|set| set.contains(&target)) && !is_mismatch(context, &channels, target) {
                report(element, context.plan.element(target), audience.link.span, measure.channels[0].link.span, sink);
            }
        }
    }
}

/// Whether an external audience is met only in internal channels.
fn is_mismatch(context: &Context<'_>, channels: &[ElementId], audience: ElementId) -> bool {
    let inside = |id: &ElementId| context.plan.element(*id).channel().is_some_and(is_inside);
    context.plan.element(audience).audience().is_some_and(is_outside) && channels.iter().all(inside)
}

fn report(measure: &Element, audience: &Element, place: Span, channels: Span, sink: &mut Sink) {
    let message = say!(
        "none of the channels of \"{measure}\" reaches \"{audience}\"",
        measure = measure.title(),
        audience = audience.title()
    );
    sink.push(
        Diagnostic::new(&CODE, place, message)
            .note(channels, say!("its channels"))
            .help(say!("add a channel that reaches them, or name them under \"reaches:\" in one of the channels")),
    );
}
