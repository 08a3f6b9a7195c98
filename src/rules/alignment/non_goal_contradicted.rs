//! A017.

use super::shunned::{Shunned, platforms};
use super::wording::{Titles, significant};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::MeasureStatus;
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose::NEGATIONS;
use crate::rules::{Context, rule, status};
use crate::source::Span;

rule! {
    /// A goal or a measure wants what the strategy has decided not to aim at, or makes it.
    ///
    /// Titles are compared by the words that carry their meaning, without "not" and the like; up to two
    /// words may be added. Goals and measures with a "not" in their title are left alone, and so are measures that have
    /// been stopped and non-goals of a single word. Where a non-goal names a thing behind a "not" ("Vi lager ikke egen app"), titles,
    /// texts, results and effects of goals and measures are also searched for it, alone or at the end of another word, as something that is made. So
    /// are chapters, and the texts of messages, audiences, responsibilities, policies, principles and focus areas.
    ///
    /// ## Why
    ///
    /// A choice that the plan itself goes back on is no choice. Those who lost out when something was left out will be
    /// the first to notice.
    ///
    /// Source: M. E. Porter, "What Is Strategy?", Harvard Business Review (1996): strategy is choosing what not to do.
    ///
    /// ## Faulty
    ///
    /// ```yaml valg.yaml
    /// non_goals:
    ///   ingen-app: Vi lager ikke egen app
    /// measures:
    ///   app: Lage egen app
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml valg.yaml
    /// non_goals:
    ///   ingen-app: Vi lager ikke egen app
    /// measures:
    ///   mobil: Gjøre nettsidene lette å bruke på mobil
    /// ```
    "A017", "non-goal-contradicted", Advice, check
}

/// With this many words or more, a title with one added word is still nearly the same. Our own choice.
const LEAST: usize = 3;

/// How many words a title may have besides those of a non-goal. Our own choice.
const ADDED: usize = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies().filter(|(scope, _)| context.has(*scope, Kind::NonGoal)) {
        let (mut unwanted, mut known) = (Titles::new(LEAST), Vec::new());
        for (id, non_goal) in context.plan.of_kind(scope, Kind::NonGoal) {
            let mut words = significant(non_goal.title());
            words.retain(|word| !NEGATIONS.contains(&&**word));
            // A single word, such as the name of a field, says too little.
            if words.len() > 1 {
                unwanted.add(&words, id);
                known.push((words, id));
            }
        }
        for kind in [Kind::Goal, Kind::Measure] {
            for (_, element) in
                context.plan.of_kind(scope, kind).filter(|(_, element)| status(element) != Some(MeasureStatus::Stopped))
            {
                let words = significant(element.title());
                let found = unwanted.find(&words).or_else(|| contained(&known, &words));
                if let Some(non_goal) = found {
                    report(element, context.plan.element(non_goal), sink);
                } else {
                    report_made(context, scope, element, sink);
                }
            }
        }
        told(context, scope, sink);
    }
}

/// The non-goal all of whose words stand in a title that has few others and denies nothing.
fn contained(known: &[(Vec<String>, ElementId)], title: &[String]) -> Option<ElementId> {
    let denies = title.iter().any(|word| NEGATIONS.contains(&word.as_str()));
    let is_in_title = |words: &[String]| words.iter().all(|word| title.contains(word));
    let found = known.iter().find(|(words, _)| title.len() <= words.len() + ADDED && is_in_title(words));
    found.filter(|_| !denies).map(|(_, id)| *id)
}

/// Reports the first text of a goal or a measure in which what is left out is made all the same.
fn report_made(context: &Context<'_>, scope: ScopeId, element: &Element, sink: &mut Sink) {
    let title = element.common.title.iter().map(|title| (&*title.value, title.span));
    let measure = element.measure().into_iter().flat_map(|measure| measure.deliverable.iter().chain(&measure.effect));
    let prose = element.common.text.iter().chain(measure).map(|text| (&*text.markdown, text.span));
    let texts: Vec<_> = title.chain(prose).collect();
    for (_, non_goal) in context.plan.of_kind(scope, Kind::NonGoal) {
        let shunned = Shunned::new(non_goal.title());
        let is_made =
            |text: &str| shunned.as_ref().is_some_and(|own| own.is_made_in(text) || own.is_taken_for_granted(text));
        let is_opened =
            |text: &str| Shunned::opens_account(non_goal.title(), text) && !is_on_already(context, scope, text);
        if let Some((text, span)) = texts.iter().find(|(text, _)| is_made(text) || is_opened(text)) {
            sink.push(against(text, *span, non_goal));
            return;
        }
    }
}

/// Kinds whose texts say what the organisation does or wants others to do.
const TOLD: [Kind; 8] = [
    Kind::Section,
    Kind::Strategy,
    Kind::Message,
    Kind::Audience,
    Kind::Responsibility,
    Kind::Policy,
    Kind::Principle,
    Kind::FocusArea,
];

/// Reports sentences of chapters and of other elements that say that what is left out is made. Those that refer to anything may tell
/// of the choice itself.
fn told(context: &Context<'_>, scope: ScopeId, sink: &mut Sink) {
    let left_out: Vec<_> = context.plan.of_kind(scope, Kind::NonGoal).map(|(_, non_goal)| non_goal).collect();
    for writing in context.writings(scope) {
        if !TOLD.contains(&context.plan.element(writing.element).kind()) {
            continue;
        }
        for sentence in writing.analysis.sentences.iter().filter(|sentence| sentence.references.is_empty()) {
            let text = &*sentence.text;
            let is_made = |non_goal: &&&Element| {
                Shunned::new(non_goal.title()).is_some_and(|own| own.is_launched_in(text))
                    || Shunned::opens_account(non_goal.title(), text) && !is_on_already(context, scope, text)
            };
            let Some(non_goal) = left_out.iter().find(is_made) else { continue };
            sink.push(against(text, writing.sentence_place(sentence), non_goal));
        }
    }
}

fn against(text: &str, place: Span, non_goal: &Element) -> Diagnostic {
    let message = say!(
        "\"{text}\" goes against what the strategy has decided: \"{non_goal}\"",
        text = shortened(text),
        non_goal = non_goal.title()
    );
    Diagnostic::new(&CODE, place, message)
        .note(non_goal.span, say!("left out on purpose here"))
        .help(say!("leave it out here too, or change the choice and give the reason"))
}

/// Whether a channel of the strategy is on the service that a text names.
fn is_on_already(context: &Context<'_>, scope: ScopeId, text: &str) -> bool {
    let mut channels = context.plan.of_kind(scope, Kind::Channel).map(|(_, channel)| channel.title().to_lowercase());
    channels.any(|channel| platforms(text).any(|service| channel.contains(service)))
}

/// The first sentence of a text.
fn shortened(text: &str) -> &str {
    text.split_once(". ").map_or(text, |(first, _)| first).trim()
}

fn report(element: &Element, non_goal: &Element, sink: &mut Sink) {
    let message = say!(
        "\"{title}\" is what the strategy has decided not to aim at: \"{non_goal}\"",
        title = element.title(),
        non_goal = non_goal.title()
    );
    sink.push(
        Diagnostic::new(&CODE, element.span, message)
            .note(non_goal.span, say!("left out on purpose here"))
            .help(say!("keep one of the two, or say in the titles what sets them apart")),
    );
}
