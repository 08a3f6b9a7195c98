//! N016.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Measure;
use crate::model::{Element, Kind, ScopeId};
use crate::rules::{Context, rule};

rule! {
    /// A communication plan spends next to nothing on finding out whether it works.
    ///
    /// The costs of measures whose title is about evaluation, surveys, measuring, reports or user tests are compared
    /// with the costs of all measures. They are reported if they come to less than 5 % (limit `evaluation_per_cent`).
    /// The rule looks at communication strategies and plans in which at least three measures have a cost and no more
    /// than a third lack one. Measures in another currency than the first are left out.
    ///
    /// ## Why
    ///
    /// Without evaluation, nobody learns which channels and messages worked, and the next plan is made on guesswork
    /// again.
    ///
    /// Source: Government Communication Service (GCS), evaluation framework (2018): 5–10 % of a campaign's budget goes
    /// to evaluation. Our limit is the lower of the two.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   filmer: {title: Fire korte filmer, cost: 300 000 kr}
    ///   plakater: {title: Plakater på alle skoler, cost: 80 000 kr}
    ///   spoerreundersoekelse: {title: Spørreundersøkelse etter kampanjen, cost: 10 000 kr}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   filmer: {title: Fire korte filmer, cost: 300 000 kr}
    ///   plakater: {title: Plakater på alle skoler, cost: 80 000 kr}
    ///   spoerreundersoekelse: {title: Spørreundersøkelse etter kampanjen, cost: 30 000 kr}
    /// ```
    "N016", "evaluation-unfunded", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if context.is_about_communication(scope)
            && let Some(share) = share(context, scope)
            && share < context.limits(scope).evaluation_per_cent
            && let Some(root) = context.plan.root(scope)
        {
            let message = say!(
                "{share} % of what the measures of \"{title}\" cost goes to finding out whether they work",
                share = share.round_dp(1),
                title = root.title()
            );
            let help =
                say!("set aside 5 to 10 % for surveys, user tests or other evaluation, as a measure with a cost");
            sink.push(Diagnostic::new(&CODE, root.span, message).help(help));
        }
    }
}

/// The share of the costs that goes to evaluation, in per cent, if enough is known to tell.
fn share(context: &Context<'_>, scope: ScopeId) -> Option<Decimal> {
    let measures: Vec<_> = context.plan.of_kind(scope, Kind::Measure).map(|(_, measure)| measure).collect();
    let cost = |measure: &Element| measure.measure().and_then(Measure::one_cost).map(|cost| cost.value);
    let costs: Vec<_> = measures.iter().filter_map(|measure| Some((*measure, cost(measure)?))).collect();
    let currency = costs.first().map(|(_, cost)| cost.currency)?;
    if costs.len() < 3 || costs.len() * 3 < measures.len() * 2 {
        return None;
    }
    let of = |wanted: &dyn Fn(&Element) -> bool| {
        let chosen = costs.iter().filter(|(measure, cost)| cost.currency == currency && wanted(measure));
        chosen.map(|(_, cost)| cost.amount).try_fold(Decimal::ZERO, Decimal::checked_add)
    };
    let all = of(&|_| true).filter(|all| *all > Decimal::ZERO)?;
    of(&evaluates)?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(all)
}

/// Parts of words for evaluation, in bokmål, nynorsk and English.
const EVALUATION: [&str; 17] = [
    "rapport", "report", "evaluer", "undersøk", "spørreskjema", "måling", "brukertest", "brukartest", "fokusgruppe",
    "analyse", "innsikt", "etterprøv", "evaluat", "survey", "user test", "focus group", "insight",
];

fn evaluates(measure: &Element) -> bool {
    let title = measure.title().to_lowercase();
    EVALUATION.iter().any(|part| title.contains(part))
}
