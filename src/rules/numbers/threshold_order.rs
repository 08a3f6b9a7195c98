//! N015.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Direction;
use crate::rules::{Context, rule};

rule! {
    /// The thresholds of an indicator are the wrong way round for its direction.
    ///
    /// For what is to increase, the threshold for "on track" is higher than the one for "off track"; for what is to
    /// decrease, it is lower. Two equal thresholds leave nothing between green and red, which is allowed. Indicators
    /// without a direction and those to be maintained are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The traffic light shows red for what goes well and green for what goes badly, and those who
    /// see only the colour decide accordingly.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   kontoer:
    ///     title: Kontoer i sosiale medier
    ///     unit: kontoer
    ///     direction: decrease
    ///     targets: [{at_most: 4, by: 2027}]
    ///     thresholds: {on_track: 11, off_track: 9}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   kontoer:
    ///     title: Kontoer i sosiale medier
    ///     unit: kontoer
    ///     direction: decrease
    ///     targets: [{at_most: 4, by: 2027}]
    ///     thresholds: {on_track: 9, off_track: 11}
    /// ```
    "N015", "threshold-order", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Indicator) {
        let Some(indicator) = element.indicator() else { continue };
        let Some(thresholds) = indicator.thresholds.as_deref() else { continue };
        let (Some(on), Some(off)) = (&thresholds.on_track, &thresholds.off_track) else { continue };
        let (on_value, off_value) = (on.value.value, off.value.value);
        let (reversed, order) = match indicator.direction.as_ref().map(|direction| direction.value) {
            Some(Direction::Increase) => (on_value < off_value, say!("higher")),
            Some(Direction::Decrease) => (on_value > off_value, say!("lower")),
            _ => continue,
        };
        if reversed && on.value.unit == off.value.unit {
            let message = say!(
                "\"{title}\" counts as on track from {on} and as off track from {off}, but on track must be the {order} one",
                title = element.title(),
                on = on_value,
                off = off_value,
                order
            );
            sink.push(
                Diagnostic::new(&CODE, on.span, message)
                    .note(off.span, say!("off track from here"))
                    .help(say!("swap the two thresholds, or correct the direction of the indicator")),
            );
        }
    }
}
