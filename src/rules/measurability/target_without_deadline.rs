//! M005.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Direction, Indicator, Target};
use crate::model::value::Unit;
use crate::model::{Element, Kind, Ref};
use crate::rules::{Context, Gathered, lacking, names_goals, rule};

use super::threshold_unstated::limit;
use super::values;

rule! {
    /// A target does not say when it is to be reached.
    ///
    /// A target has a deadline in `by`, or applies to each interval in `per`. The last target of an indicator may also
    /// take its deadline from a goal that it measures, if that goal has a `by` or a `period` of its own, or from a
    /// heading that names one ("Mål 2024–2027"). The period of the plan is a deadline only for a number of things, such as
    /// 70 employees or 12 000 documents: a share or a time may be meant to hold from the first day.
    /// A target in words may say when in its words.
    /// Indicators with `direction: maintain` are left alone, since their targets apply all the time. A strategy in
    /// which most targets have no deadline gets one finding with a count.
    ///
    /// ## Why
    ///
    /// A promise without a date cannot be broken, and so it cannot be kept either.
    ///
    /// Source: G. T. Doran in Management Review (1981), who introduced SMART goals: a goal is time-related.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kort-svartid:
    ///     title: Innbyggerne får raskt svar
    ///     indicators:
    ///       svartid:
    ///         title: Svartid på henvendelser
    ///         unit: dager
    ///         baseline: {value: 12, at: 2025}
    ///         targets: [{at_most: 5}]
    ///         source: Henvendelsessystemet
    ///         frequency: tertial
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   kort-svartid:
    ///     title: Innbyggerne får raskt svar
    ///     indicators:
    ///       svartid:
    ///         title: Svartid på henvendelser
    ///         unit: dager
    ///         baseline: {value: 12, at: 2025}
    ///         targets: [{at_most: 5, by: 2028}]
    ///         source: Henvendelsessystemet
    ///         frequency: tertial
    /// ```
    "M005", "target-without-deadline", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (missing, of) = lacking(context, scope, Kind::Indicator, |_, element| {
            let indicator = element.indicator().filter(|indicator| has_to_be_reached(indicator))?;
            Some(open(context, element, indicator).is_some())
        });
        let one = |element: &Element| one(context, element);
        Gathered { scope, missing, of, one: &one, many: &many }.report(context, sink);
    }
}

fn has_to_be_reached(indicator: &Indicator) -> bool {
    let maintain = indicator.direction.as_ref().is_some_and(|direction| direction.value == Direction::Maintain);
    !maintain && indicator.targets.iter().any(|target| target.comparison().says_something())
}

/// The first target of an indicator that has no deadline.
fn open<'a>(context: &Context<'_>, element: &Element, indicator: &'a Indicator) -> Option<&'a Target> {
    let mut stating = indicator.targets.iter().filter(|target| target.comparison().says_something()).rev();
    let last = stating.next().filter(|target| {
        is_open(target) && !goals_say_when(context, indicator) && !is_for_period(context, element, indicator, target)
    });
    stating.rfind(|target| is_open(target)).or(last)
}

fn is_open(target: &Target) -> bool {
    // Words that point to an unstated level have a finding of their own (M010), and no deadline would mend them.
    let is_told = |words: &str| names_a_time(words) || limit(words).is_some();
    target.by.is_none() && target.per.is_none() && !target.words.as_ref().is_some_and(|words| is_told(&words.value))
}

/// Whether a target is plainly for the end of a period: the heading above it names one, or it is a number of things to
/// be built up or worked down in a plan that has one. A share or a time may be meant to hold from the first day.
fn is_for_period(context: &Context<'_>, element: &Element, indicator: &Indicator, target: &Target) -> bool {
    let is_headed = element.shown_in().is_some_and(|section| names_a_period(context.plan.element(section).title()));
    let counts = target.comparison().values().next().is_some() && values::unit(indicator).is_some_and(is_count);
    is_headed || (counts && context.period(element.scope).is_some())
}

/// Whether a heading names a period of years, and goals: "Mål 2024–2027".
fn names_a_period(heading: &str) -> bool {
    let years =
        heading.split(|letter: char| !letter.is_ascii_digit()).filter(|word| word.len() == 4 && word.starts_with("20"));
    years.count() > 1 && names_goals(heading)
}

/// Whether a unit is a word for things that are counted: "personer", "grupper".
fn is_count(unit: &Unit) -> bool {
    unit.known().is_none() && unit.as_written().chars().all(|letter| letter.is_alphabetic() || letter == '-')
}

/// Whether words say when: with a year, or "every year" and the like.
fn names_a_time(words: &str) -> bool {
    const REPEATED: [&str; 8] =
        ["hvert år", "kvart år", "årlig", "årleg", "til enhver tid", "til ei kvar tid", "every year", "each year"];
    let is_year =
        |word: &str| word.len() == 4 && word.starts_with("20") && word.bytes().all(|byte| byte.is_ascii_digit());
    let words = words.to_lowercase();
    REPEATED.iter().any(|repeated| words.contains(repeated))
        || words.split(|letter: char| !letter.is_alphanumeric()).any(is_year)
}

fn goals_say_when(context: &Context<'_>, indicator: &Indicator) -> bool {
    let goals = indicator.goals.iter().filter_map(Ref::target).filter_map(|id| context.plan.element(id).goal());
    goals.into_iter().any(|goal| goal.by.is_some() || goal.period.is_some())
}

fn one(context: &Context<'_>, element: &Element) -> Diagnostic {
    let target = element.indicator().and_then(|indicator| open(context, element, indicator));
    let place = target.and_then(|target| target.comparison().span()).unwrap_or(element.span);
    let is_in_words = target.is_some_and(|target| !target.comparison().has_number());
    let message = if is_in_words {
        say!("nothing says when the aim of the indicator \"{title}\" is to be reached", title = element.title())
    } else if element.indicator().is_some_and(|indicator| indicator.targets.len() > 1) {
        say!("a target of the indicator \"{title}\" has no deadline", title = element.title())
    } else {
        say!("the target of the indicator \"{title}\" has no deadline", title = element.title())
    };
    Diagnostic::new(&CODE, place, message)
        .help(say!("add \"by:\" with a year or a date; where the target holds for every year, add \"per: year\""))
}

fn many(count: usize, of: usize) -> (Message, Message) {
    (
        if count == of {
            say!("all of the {of} indicators have a target without a deadline", of)
        } else {
            say!("{count} of {of} indicators have a target without a deadline", count, of)
        },
        say!("add \"by:\" with a year or a date to each target; where it holds for every year, add \"per: year\""),
    )
}
