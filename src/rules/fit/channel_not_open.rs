//! F016.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Measure;
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, is_over, rule};

rule! {
    /// A measure uses a channel that opens only after the measure has ended.
    ///
    /// The rule looks at channels whose text says that they open, start or are ready with a measure that it refers to, and
    /// at other measures with that channel. Measures that are done or have been stopped are left alone, and so are those
    /// without a deadline.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever carries the measure out looks for the channel and does not find it, and its audience hears nothing.
    ///
    /// ## Faulty
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   svarbasen: {title: Svarbasen, text: "Den åpner når [[bygge-svarbase|tiltaket]] er ferdig."}
    /// measures:
    ///   bygge-svarbase: {title: Én svarbase for alle ansatte, channels: svarbasen, by: 2028-03-31}
    ///   kurs: {title: Klarspråkskurs, channels: svarbasen, by: 2027-06-15}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml kommunikasjon.yaml
    /// channels:
    ///   svarbasen: {title: Svarbasen, text: "Den åpner når [[bygge-svarbase|tiltaket]] er ferdig."}
    /// measures:
    ///   bygge-svarbase: {title: Én svarbase for alle ansatte, channels: svarbasen, by: 2028-03-31}
    ///   kurs: {title: Klarspråkskurs, channels: svarbasen, by: 2028-06-15}
    /// ```
    "F016", "channel-not-open", Warning, check
}

/// Words that say that a channel is not there yet.
const OPENING: [&str; 14] = [
    "åpner", "åpnes", "opnar", "starter", "startar", "lanseres", "lanserast", "er ferdig", "er klar", "blir klar",
    "tas i bruk", "blir teke i bruk", "kommer når", "opens",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, channel) in context.all(Kind::Channel) {
        let Some((opener, opening)) = opened_by(context, channel) else { continue };
        let Some(opens) = opening.measure().and_then(Measure::due).map(|by| by.last_day()) else {
            continue;
        };
        for user in context.plan.referrers(id, Measure::CHANNELS).filter(|user| *user != opener) {
            let element = context.plan.element(user);
            let Some(measure) = element.measure().filter(|measure| !is_over(measure)) else { continue };
            let link = measure.channels.iter().find(|channel| channel.target() == Some(id));
            let ends = measure.due().is_some_and(|by| by.last_day() < opens);
            if let Some(link) = link.filter(|_| ends) {
                let message = say!(
                    "the measure \"{measure}\" ends before \"{channel}\" opens, which is when \"{opening}\" is done",
                    measure = element.title(),
                    channel = channel.title(),
                    opening = opening.title()
                );
                sink.push(
                    Diagnostic::new(&CODE, link.link.span, message)
                        .note(channel.span, say!("the channel"))
                        .help(say!("give the measure a channel that is there already, or move one of the two")),
                );
            }
        }
    }
}

/// The measure that opens a channel, if its text tells of one and no other.
fn opened_by<'a>(context: &Context<'a>, channel: &Element) -> Option<(ElementId, &'a Element)> {
    let text = channel.common.text.as_ref()?;
    let lower = text.markdown.to_lowercase();
    let measures = text
        .links
        .iter()
        .filter_map(|link| link.link.target)
        .filter(|id| context.plan.element(*id).kind() == Kind::Measure);
    let mut measures = measures.filter(|_| OPENING.iter().any(|word| lower.contains(word)));
    let opener = measures.next().filter(|first| measures.all(|other| other == *first))?;
    Some((opener, context.plan.element(opener)))
}
