//! A023.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Figure, Goal};
use crate::model::{ElementId, Kind};
use crate::prose::significant;
use crate::rules::{Context, rule};

rule! {
    /// A challenge states a figure, and no goal that addresses it measures anything.
    ///
    /// The rule looks at challenges that a goal addresses and whose figures say what is counted. A goal measures something
    /// if it, or a goal below it, has an indicator or figures that say what is to be reached. So does an indicator or a
    /// figure elsewhere that counts the same, by the words that carry meaning. Strategies without indicators are left
    /// alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: The figure is why the challenge is in the plan. If nobody measures it again, nobody will know
    /// whether the plan helped.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// challenges:
    ///   lang-ventetid:
    ///     title: Innbyggerne venter lenge på telefon
    ///     figures: [{quantity: ventetid på telefon, unit: minutter, baseline: {value: 14, at: 2025}}]
    /// goals:
    ///   gode-svar:
    ///     title: Innbyggerne får gode svar
    ///     addresses: lang-ventetid
    ///   klare-brev:
    ///     title: Folk forstår brevene våre
    ///     indicators:
    ///       forstaatt: {title: Andel som forstår brevet, unit: "%"}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// challenges:
    ///   lang-ventetid:
    ///     title: Innbyggerne venter lenge på telefon
    ///     figures: [{quantity: ventetid på telefon, unit: minutter, baseline: {value: 14, at: 2025}}]
    /// goals:
    ///   gode-svar:
    ///     title: Innbyggerne får gode svar
    ///     addresses: lang-ventetid
    ///     indicators:
    ///       ventetid: {title: Ventetid på telefon, unit: minutter}
    /// ```
    "A023", "challenge-unmeasured", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| context.has(*scope, Kind::Indicator)) {
        let elements = || context.plan.scope(scope).elements.iter().map(|id| context.plan.element(*id));
        let titles =
            elements().filter(|element| element.kind() == Kind::Indicator).map(|indicator| words(indicator.title()));
        let others = elements().filter(|element| element.kind() != Kind::Challenge);
        let counted = others.flat_map(|element| &element.common.figures).filter_map(quantity);
        let measured: Vec<_> = titles.chain(counted).collect();
        for (_, challenge) in
            context.plan.of_kind(scope, Kind::Challenge).filter(|(id, _)| is_left_unmeasured(context, *id))
        {
            for figure in &challenge.common.figures {
                let Some(quantity) = figure.quantity.as_ref().filter(|_| states_a_number(figure)) else { continue };
                let wanted = words(&quantity.value);
                let is_measured = measured
                    .iter()
                    .any(|known| wanted.iter().filter(|word| known.contains(word)).count() * 2 >= wanted.len());
                if wanted.is_empty() || is_measured {
                    continue;
                }
                let message = say!(
                    "the challenge \"{title}\" gives a figure for \"{quantity}\", but no goal that addresses it measures anything",
                    title = challenge.title(),
                    quantity = &*quantity.value
                );
                sink.push(
                    Diagnostic::new(&CODE, quantity.span, message)
                        .help(say!("give a goal that addresses the challenge an indicator for it")),
                );
            }
        }
    }
}

/// Whether goals address a challenge, and none of them, nor one below them, measures anything.
fn is_left_unmeasured(context: &Context<'_>, challenge: ElementId) -> bool {
    let mut goals: Vec<_> = context.plan.referrers(challenge, Goal::ADDRESSES).collect();
    let is_addressed = !goals.is_empty();
    while let Some(goal) = goals.pop() {
        if context.is_measured(goal) {
            return false;
        }
        goals.extend(context.plan.referrers(goal, Goal::PARENT));
    }
    is_addressed
}

fn words(text: &str) -> Vec<String> {
    significant(text).collect()
}

fn quantity(figure: &Figure) -> Option<Vec<String>> {
    Some(words(&figure.quantity.as_ref()?.value))
}

fn states_a_number(figure: &Figure) -> bool {
    figure.comparison().has_number() || figure.baseline.as_ref().is_some_and(|baseline| baseline.value.is_some())
}
