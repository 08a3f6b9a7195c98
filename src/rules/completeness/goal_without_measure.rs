//! C007.

use std::collections::HashSet;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Goal, GoalLevel, Measure, Programme, StrategyKind};
use crate::model::{Element, ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, Gathered, Topics, is_activity, lacking, level, rule};

rule! {
    /// No measure says how a goal is to be reached.
    ///
    /// A measure, a programme, a policy or a responsibility counts if it names the goal, or links to it in its text. So
    /// does a measure without goals, or a programme without goals and measures, in the same section. Overall goals are
    /// left alone, and so are goals that other goals are part of or serve, goals that are activities (M012), and goals about
    /// the same as a measure that names no goal. So are strategies that have neither measures
    /// nor programmes, since their measures are in other plans; but action plans, communication plans and development
    /// plans have to say what is to be done. A strategy in which many goals lack a measure gets one finding with a
    /// count.
    ///
    /// ## Why
    ///
    /// Those who are to carry out the plan need to know what to do on Monday. A goal that nobody works towards is
    /// reached by luck, if at all.
    ///
    /// Source: R. Rumelt, Good Strategy/Bad Strategy (2011): a strategy contains coherent action. For municipal master
    /// plans, also plan- og bygningsloven § 11-1: the action part says how the plan is to be followed up.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskt-svar: Innbyggerne får svar samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   raskt-svar:
    ///     title: Innbyggerne får svar samme dag
    ///     measures:
    ///       felles-vakt: Felles vakt for chat og telefon
    /// ```
    "C007", "goal-without-measure", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for scope in context.linked().filter(|scope| says_what_is_done(context, *scope)) {
        let unbound = unbound(context, scope);
        // Where most measures name no goal (A003), nobody knows which goals have none.
        let measures = context.plan.of_kind(scope, Kind::Measure).count();
        if unbound.iter().filter(|(_, element)| element.measure().is_some()).count() * 2 > measures {
            continue;
        }
        let busy: HashSet<_> = unbound.iter().filter_map(|(_, measure)| measure.shown_in()).collect();
        let topics = Topics::of(unbound);
        let (missing, of) = lacking(context, scope, Kind::Goal, |id, goal| {
            let is_near = goal.shown_in().is_some_and(|section| busy.contains(&section));
            (!is_left_to_others(context, id, goal))
                .then(|| !is_near && !is_worked_for(context, id) && !topics.tell_of(id, goal))
        });
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

/// Whether a strategy is of a kind that has to say what is to be done.
fn says_what_is_done(context: &Context<'_>, scope: ScopeId) -> bool {
    let is_plan = matches!(
        context.strategy_kind(scope),
        Some(StrategyKind::ActionPlan | StrategyKind::CommunicationPlan | StrategyKind::DevelopmentPlan)
    );
    is_plan || [Kind::Measure, Kind::Programme].iter().any(|kind| context.has(scope, *kind))
}

/// The measures and programmes that name no goal, and so may serve any goal in the same section, or one about the same.
fn unbound<'a>(context: &Context<'a>, scope: ScopeId) -> Vec<(ElementId, &'a Element)> {
    let plan = context.plan;
    let elements = plan.scope(scope).elements.iter().map(|id| (*id, plan.element(*id)));
    elements.filter(|(id, element)| is_unbound(context, *id, element)).collect()
}

/// Whether an element is a measure without goals, or a programme without goals and measures.
fn is_unbound(context: &Context<'_>, id: ElementId, element: &Element) -> bool {
    let is_goal = |id: ElementId| context.plan.element(id).kind() == Kind::Goal;
    let is_alone = |programme: &Programme| {
        let mut measures = context.plan.referrers(id, Measure::PROGRAMME);
        measures.next().is_none() && !programme.supports.iter().filter_map(Ref::target).any(is_goal)
    };
    element.measure().is_some_and(|measure| measure.goals.is_empty()) || element.programme().is_some_and(is_alone)
}

fn is_left_to_others(context: &Context<'_>, id: ElementId, goal: &Element) -> bool {
    level(goal) == Some(GoalLevel::Overall) || is_served_by_goals(context, id) || is_activity(goal.title())
}

fn is_served_by_goals(context: &Context<'_>, goal: ElementId) -> bool {
    let mut fields = [Goal::PARENT, Goal::SUPPORTS].into_iter();
    fields.any(|field| context.plan.referrers(goal, field).next().is_some())
}

fn is_worked_for(context: &Context<'_>, goal: ElementId) -> bool {
    let mut from = context.plan.incoming(goal).iter().map(|link| context.plan.element(link.from).kind());
    from.any(|kind| matches!(kind, Kind::Measure | Kind::Programme | Kind::Policy | Kind::Responsibility))
}

fn one(goal: &Element) -> Diagnostic {
    let message = say!("no measure says how the goal \"{title}\" is to be reached", title = goal.title());
    Diagnostic::new(&CODE, goal.span, message).help(say!(
        "add a measure with this goal under \"goals:\", or a responsibility that says in which plan its measures are"
    ))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!(
                "none of the {of} goals that should have measures has one, so nothing says how they are to be reached",
                of
            )
        } else {
            say!(
                "{count} of the {of} goals that should have measures have none, so nothing says how they are to be reached",
                count,
                of
            )
        },
        say!("give the goals that matter most a measure, or name those that existing measures serve under \"goals:\""),
    )
}
