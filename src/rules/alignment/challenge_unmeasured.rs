//! A023.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Figure, Goal};
use crate::model::{ElementId, Kind};
use crate::prose::significant;
use crate::rules::{Context, rule};

rule! {
    /// A challenge states a figure that no goal measures.
    ///
    /// The rule looks at challenges that a goal addresses and whose figures say what is counted. It reports a figure if none of
    /// these goals, nor one below them, has an indicator or figures that say what is to be reached, and nothing else in the plan counts the same by at
    /// least half of the words that carry meaning. Where they do measure something, it reports figures that share no longer word
    /// with anything that the plan counts. Strategies without indicators are left alone.
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
        for (id, challenge) in context.plan.of_kind(scope, Kind::Challenge).filter(|(id, _)| is_addressed(context, *id))
        {
            let is_left = is_left_unmeasured(context, id);
            for figure in &challenge.common.figures {
                let Some(quantity) = figure.quantity.as_ref().filter(|_| states_a_number(figure)) else { continue };
                let wanted = words(&quantity.value);
                let is_measured = measured
                    .iter()
                    .any(|known| wanted.iter().filter(|word| known.contains(word)).count() * 2 >= wanted.len());
                let is_akin = !is_left && measured.iter().any(|known| are_akin(&wanted, known));
                if wanted.is_empty() || is_measured || is_akin {
                    continue;
                }
                let message = say!(
                    "the challenge \"{title}\" gives a figure for \"{quantity}\", but no goal that addresses it measures that",
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

fn is_addressed(context: &Context<'_>, challenge: ElementId) -> bool {
    context.plan.referrers(challenge, Goal::ADDRESSES).next().is_some()
}

/// The fewest letters of a word that two things have in common if they are akin. Our own default.
const TELLING: usize = 4;

/// Whether two things that are counted share a word, or a part of one: "brev" in "brevtyper".
fn are_akin(wanted: &[String], known: &[String]) -> bool {
    let is_in = |one: &str, other: &str| one.chars().count() >= TELLING && other.contains(one);
    wanted.iter().any(|one| known.iter().any(|other| is_in(one, other) || is_in(other, one)))
}

/// Whether none of the goals that address a challenge, nor one below them, measures anything.
fn is_left_unmeasured(context: &Context<'_>, challenge: ElementId) -> bool {
    let mut goals: Vec<_> = context.plan.referrers(challenge, Goal::ADDRESSES).collect();
    while let Some(goal) = goals.pop() {
        if context.is_measured(goal) {
            return false;
        }
        goals.extend(context.plan.referrers(goal, Goal::PARENT));
    }
    true
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
