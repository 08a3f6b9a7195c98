//! O013.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Measure, Role};
use crate::model::{Kind, Ref};
use crate::rules::{Context, rule};

rule! {
    /// A role that answers for a measure or carries it out is also to be consulted or informed about it.
    ///
    /// One who answers for a measure may carry it out as well; that is common. What the rule reports is a role that is
    /// named both there and among those who are asked for advice or told of the result, or in both of these.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody needs to ask or inform themselves. Where the same role stands twice, another one was
    /// usually meant, and is now left out.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren, jurist: Juristen}
    /// measures:
    ///   nettsider:
    ///     title: Skrive om nettsidene
    ///     owner: webredaktoer
    ///     consulted: [jurist, webredaktoer]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// roles: {webredaktoer: Webredaktøren, jurist: Juristen}
    /// measures:
    ///   nettsider:
    ///     title: Skrive om nettsidene
    ///     owner: webredaktoer
    ///     consulted: jurist
    /// ```
    "O013", "role-twice", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some((role, first)) = element.measure().and_then(twice) else { continue };
        let Some(target) = role.target().map(|id| context.plan.element(id)) else { continue };
        let message = say!(
            "\"{role}\" stands twice among those who have to do with the measure \"{title}\"",
            role = target.title(),
            title = element.title()
        );
        sink.push(
            Diagnostic::new(&CODE, role.link.span, message)
                .note(first.link.span, say!("named here too"))
                .help(say!("keep the part that matters most, and name whoever was meant in the other")),
        );
    }
}

/// The first role that is named again, and where it was named before.
fn twice(measure: &Measure) -> Option<(&Ref<Role>, &Ref<Role>)> {
    let doing: Vec<_> = measure.owner.iter().chain(&measure.responsible).collect();
    let same = |one: &Ref<Role>, other: &Ref<Role>| one.target().is_some() && one.target() == other.target();
    let before = |role: &Ref<Role>, named: &[&'_ Ref<Role>]| named.iter().position(|known| same(known, role));
    let consulted = measure.consulted.iter().find_map(|role| Some((role, doing[before(role, &doing)?])));
    let known: Vec<_> = doing.iter().copied().chain(&measure.consulted).collect();
    consulted.or_else(|| measure.informed.iter().find_map(|role| Some((role, known[before(role, &known)?]))))
}
