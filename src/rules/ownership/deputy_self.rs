//! O010.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind};
use crate::rules::{Context, rule};

rule! {
    /// A role is its own deputy, or its deputy is a role held by the same person.
    ///
    /// Two roles that are deputies for each other are fine.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody steps in when that person is away, and that is the only time a deputy is needed.
    ///
    /// ## Faulty
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: {title: Webredaktøren, deputy: webredaktoer}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: {title: Webredaktøren, deputy: spraakraadgiver}
    ///   spraakraadgiver: {title: Språkrådgiveren, deputy: webredaktoer}
    /// ```
    "O010", "deputy-self", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (id, element) in context.all(Kind::Role) {
        let Some(deputy) = element.role().and_then(|role| role.deputy.as_ref()) else { continue };
        let Some(target) = deputy.target() else { continue };
        let message = if target == id {
            say!("\"{title}\" is its own deputy", title = element.title())
        } else if is_same_person(context, element, target) {
            say!(
                "the deputy of \"{title}\" is \"{deputy}\", which the same person holds",
                title = element.title(),
                deputy = context.plan.element(target).title()
            )
        } else {
            continue;
        };
        sink.push(Diagnostic::new(&CODE, deputy.link.span, message).help(say!("name a role that somebody else holds")));
    }
}

/// Whether one person holds both roles. An organisation may hold many.
fn is_same_person(context: &Context<'_>, role: &Element, deputy: ElementId) -> bool {
    let holder = |element: &Element| {
        let holder = element.role()?.holder.as_ref()?;
        Some(holder.value.trim().to_lowercase()).filter(|holder| holder.contains(' '))
    };
    holder(role).is_some_and(|own| holder(context.plan.element(deputy)) == Some(own))
}
