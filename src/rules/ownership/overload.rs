//! O006.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::owners::owner;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, Ref};
use crate::rules::{Context, is_over, rule};

rule! {
    /// One role answers for most of the plan.
    ///
    /// The rule counts the goals and measures that name an owner, leaving out measures that are done or have been
    /// stopped. It reports a role that has more than 60 per cent of at least ten, unless `limits: {overload_share: …,
    /// overload_least: …}` in `stratc.yaml` or `strategy.yaml` says otherwise.
    ///
    /// ## Why
    ///
    /// Our own judgement: A person who answers for nearly everything answers in practice for little of it, and the plan
    /// stops when that person is away. The limits are our own defaults.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// limits: {overload_least: 3}
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// roles:
    ///   kommunikasjonssjef: Kommunikasjonssjefen
    ///   webredaktoer: Webredaktøren
    /// measures:
    ///   vakt: {title: Felles vakt for chat og telefon, owner: kommunikasjonssjef}
    ///   brevmal: {title: Ny mal for vedtaksbrev, owner: kommunikasjonssjef}
    ///   nettsider: {title: Skrive om nettsidene, owner: webredaktoer}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// limits: {overload_least: 3}
    /// strategy:
    ///   title: Kommunikasjonsplan
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    /// roles:
    ///   kommunikasjonssjef: Kommunikasjonssjefen
    ///   webredaktoer: Webredaktøren
    /// measures:
    ///   vakt: {title: Felles vakt for chat og telefon, owner: kommunikasjonssjef}
    ///   kurs: {title: Klarspråkskurs, owner: webredaktoer}
    ///   brevmal: {title: Ny mal for vedtaksbrev, owner: kommunikasjonssjef}
    ///   nettsider: {title: Skrive om nettsidene, owner: webredaktoer}
    /// ```
    "O006", "overload", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let mut shares: BTreeMap<ElementId, usize> = BTreeMap::new();
        for (_, element) in [Kind::Goal, Kind::Measure].into_iter().flat_map(|kind| context.plan.of_kind(scope, kind)) {
            if let Some(owner) =
                owner(element).and_then(Ref::target).filter(|_| !element.measure().is_some_and(is_over))
            {
                *shares.entry(owner).or_default() += 1;
            }
        }
        let (limits, of) = (context.limits(scope), shares.values().sum::<usize>());
        for (role, count) in shares.into_iter().filter(|_| Decimal::from(of) >= limits.overload_least) {
            // A limit that is too large for the type is one that nobody exceeds.
            let most = limits.overload_share.checked_mul(Decimal::from(of));
            if most.is_some_and(|most| Decimal::from(100 * count) > most) {
                let role = context.plan.element(role);
                let message = say!(
                    "\"{title}\" answers for {count} of the {of} goals and measures that have an owner",
                    title = role.title(),
                    count,
                    of
                );
                let place =
                    context.plan.root(scope).filter(|_| role.scope != scope).map_or(role.span, |root| root.span);
                sink.push(
                    Diagnostic::new(&CODE, place, message)
                        .help(say!("let those who do the work answer for more of it, each for their own")),
                );
            }
        }
    }
}
