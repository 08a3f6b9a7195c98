//! O004.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId};
use crate::rules::{Context, Gathered, rule};

rule! {
    /// Nothing in the strategy refers to a role.
    ///
    /// A role that answers for nothing, does nothing and is told nothing need not be in the plan. A role that has a
    /// text or answers a demand itself says what it is there for, and is left alone. If most roles are unused, there is
    /// one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever holds the role reads the plan to find out what it asks of them, and finds nothing.
    /// Often a measure lacks its owner instead.
    ///
    /// ## Faulty
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: Webredaktøren
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml ansvar.yaml
    /// roles:
    ///   webredaktoer: Webredaktøren
    /// channels:
    ///   nettsidene: {title: Nettsidene, owner: webredaktoer}
    /// ```
    "O004", "role-unused", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked() {
        let roles: Vec<_> = context.plan.of_kind(scope, Kind::Role).collect();
        let unused = roles.iter().filter(|(id, role)| {
            role.common.text.is_none() && role.common.covers.is_empty() && context.plan.incoming(*id).is_empty()
        });
        gathered(scope, unused.map(|(id, _)| *id).collect(), roles.len()).report(context, sink);
    }
}

fn gathered<'a>(scope: ScopeId, missing: Vec<ElementId>, of: usize) -> Gathered<'a> {
    Gathered {
        scope,
        missing,
        of,
        one: &|role| {
            let message = say!("nothing in the strategy refers to the role \"{title}\"", title = role.title());
            Diagnostic::new(&CODE, role.span, message).help(say!(
                "name it where it has something to do, or consider leaving the role out at the next revision"
            ))
        },
        many: &|count, of| {
            (
                if count == of {
                    say!("nothing in the strategy refers to any of its {of} roles", of)
                } else {
                    say!("nothing in the strategy refers to {count} of its {of} roles", count, of)
                },
                say!(
                    "name each where it has something to do, and consider leaving out the roles that have nothing at the next revision"
                ),
            )
        },
    }
}
