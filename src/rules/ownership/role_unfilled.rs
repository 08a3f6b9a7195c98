//! O005.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, Tag};
use crate::rules::{Context, rule};

rule! {
    /// Nobody holds a role that answers for something.
    ///
    /// The rule looks at two things: a role whose `holder` says that it is vacant, and a role without a holder where at
    /// least three, and three in four, of the roles that answer for something have one. A strategy that names roles by
    /// function alone, as it may, is left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The plan says that somebody answers for it, but there is nobody to ask. Until the position is
    /// filled, the work stands still.
    ///
    /// ## Faulty
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: {title: Webredaktøren, holder: Vakant}
    /// channels:
    ///   nettsidene: {title: Nettsidene, owner: webredaktoer}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: {title: Webredaktøren, holder: Kari Lunde}
    /// channels:
    ///   nettsidene: {title: Nettsidene, owner: webredaktoer}
    /// ```
    "O005", "role-unfilled", Advice, check
}

/// A strategy with this many roles that have a holder names its holders. Our own default.
const NAMING: usize = 3;
/// Words that say under `holder` that the role is vacant.
const VACANT: [&str; 10] =
    ["vakant", "ledig", "ubesatt", "ikke besatt", "ikke tilsatt", "ikkje tilsett", "ingen", "under tilsetting", "vacant", "nobody"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let roles = context.plan.of_kind(scope, Kind::Role).filter(|(id, _)| answers(context, *id));
        let roles: Vec<_> = roles.map(|(_, element)| (element, holder(element))).collect();
        let unnamed = roles.iter().filter(|(_, holder)| holder.is_none()).count();
        let names = roles.len() - unnamed >= NAMING && 4 * unnamed <= roles.len();
        for (role, holder) in roles {
            let is_vacant = holder.is_some_and(|holder| VACANT.contains(&&*holder.trim().to_lowercase()));
            if is_vacant || (names && holder.is_none()) {
                report(role, sink);
            }
        }
    }
}

fn answers(context: &Context<'_>, role: ElementId) -> bool {
    context.plan.tagged_referrers(role, Tag::Duty).next().is_some()
}

fn holder(role: &Element) -> Option<&str> {
    role.role()?.holder.as_ref().map(|holder| &*holder.value)
}

fn report(role: &Element, sink: &mut Sink) {
    let span = role.role().and_then(|role| role.holder.as_ref()).map_or(role.span, |holder| holder.span);
    let message = say!("nobody holds the role \"{title}\", which answers for something", title = role.title());
    sink.push(
        Diagnostic::new(&CODE, span, message)
            .help(say!("say under \"holder:\" who holds it, or let another role answer until somebody does")),
    );
}
