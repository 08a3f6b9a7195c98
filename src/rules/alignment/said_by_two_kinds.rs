//! A024.

use std::collections::HashMap;

use super::wording::{Titles, significant};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, Ref, ScopeId};
use crate::rules::{Context, is_over, rule};

rule! {
    /// Two elements that should say different things say the same, nearly word for word.
    ///
    /// Titles are compared within a strategy as those of goals are (A010), without verbs such as "få" and "gi": measures,
    /// principles, policies and responsibilities with goals, risks with challenges, policies, values and responsibilities with principles, messages with values, and
    /// measures, risks, messages, challenges, principles, policies and audiences with others of their kind. Titles of fewer than three words
    /// that carry meaning are left alone, and so are a policy that supports the goal, titles that tell of a need, and two of a kind that belong to different goals, sections or focus areas.
    /// Terms are compared by their letters and by what their texts say.
    ///
    /// ## Why
    ///
    /// Our own judgement: A measure says what is to be done, and a goal what is to be reached. Where the two are the same,
    /// one of them is missing. Two of a kind that say the same get two owners and two answers.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   raske-svar: {title: Innbyggerne får svar samme dag, goals: svar-samme-dag}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar-samme-dag: Innbyggerne får svar samme dag
    /// measures:
    ///   felles-vakt: {title: Felles vakt for chat og telefon, goals: svar-samme-dag}
    /// ```
    "A024", "said-by-two-kinds", Advice, check
}

/// The fewest words of titles that may differ by one. Our own choice.
const LEAST: usize = 5;
/// The fewest words that carry meaning in a title that is compared. Our own choice.
const SHORTEST: usize = 3;

/// Which kinds are compared with which.
const PAIRS: [(Kind, &[Kind]); 4] = [
    (Kind::Goal, &[Kind::Measure, Kind::Principle, Kind::Policy, Kind::Responsibility]),
    (Kind::Challenge, &[Kind::Risk]),
    (Kind::Principle, &[Kind::Policy, Kind::Value, Kind::Responsibility]),
    (Kind::Value, &[Kind::Message]),
];

/// Kinds whose elements are compared with one another. Goals have a rule of their own.
const ALIKE: [Kind; 7] =
    [Kind::Measure, Kind::Risk, Kind::Message, Kind::Challenge, Kind::Principle, Kind::Policy, Kind::Audience];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for (first, others) in PAIRS {
            let seen = titles(context, scope, first);
            let reworded: HashMap<_, _> = context
                .plan
                .of_kind(scope, first)
                .filter_map(|(id, element)| Some((alike(element.title())?, id)))
                .collect();
            for (_, element) in others.iter().flat_map(|kind| context.plan.of_kind(scope, *kind)) {
                let same = || alike(element.title()).and_then(|words| reworded.get(&words).copied());
                let other = seen.find(&telling(element.title())).or_else(same);
                if let Some(other) = other.filter(|other| first != Kind::Goal || !introduces(element, *other)) {
                    sink.push(report(element, context.plan.element(other)));
                }
            }
        }
        ALIKE.into_iter().for_each(|kind| compare(context, scope, kind, sink));
        terms(context, scope, sink);
    }
}

/// Whether a policy or a principle says that it supports a goal, or which need it answers, in nearly the same words: it
/// introduces the goal.
fn introduces(element: &Element, other: ElementId) -> bool {
    const NEEDS: [&str; 3] = ["det er behov for", "det er bruk for", "there is a need for"];
    let title = element.title().to_lowercase();
    let supports = element.policy().into_iter().flat_map(|policy| &policy.supports);
    supports.filter_map(Ref::target).any(|target| target == other) || NEEDS.iter().any(|need| title.starts_with(need))
}

/// The titles of a kind that have enough words.
fn titles(context: &Context<'_>, scope: ScopeId, kind: Kind) -> Titles<ElementId> {
    let mut seen = Titles::new(LEAST);
    for (id, element) in context.plan.of_kind(scope, kind) {
        let words = telling(element.title());
        if words.len() >= SHORTEST {
            seen.add(&words, id);
        }
    }
    seen
}

/// Compares the elements of one kind. Those that stand in different parts of the plan and have texts of their own are read
/// where they stand, and a measure that has ended may be repeated.
fn compare(context: &Context<'_>, scope: ScopeId, kind: Kind, sink: &mut Sink) {
    let mut seen = Titles::new(LEAST);
    for (id, element) in
        context.plan.of_kind(scope, kind).filter(|(_, element)| !element.measure().is_some_and(is_over))
    {
        let words = telling(element.title());
        if words.len() < SHORTEST {
            continue;
        }
        if let Some(other) =
            seen.find(&words).map(|other| context.plan.element(other)).filter(|other| !is_set_apart(element, other))
        {
            sink.push(report(element, other));
        }
        seen.add(&words, id);
    }
}

/// Whether two elements of one kind belong to different things: other goals, sections or focus areas.
fn is_set_apart(one: &Element, other: &Element) -> bool {
    let goals =
        |element: &Element| element.measure().map(|measure| measure.goals.iter().map(Ref::target).collect::<Vec<_>>());
    let areas = |element: &Element| element.common.focus_area.iter().map(Ref::target).collect::<Vec<_>>();
    goals(one) != goals(other) || one.shown_in() != other.shown_in() || areas(one) != areas(other)
}

/// Terms that are one word in two spellings, or are explained with the same words.
fn terms(context: &Context<'_>, scope: ScopeId, sink: &mut Sink) {
    let (mut names, mut texts) = (HashMap::new(), HashMap::new());
    for (_, element) in context.plan.of_kind(scope, Kind::Term) {
        let name = significant(element.title()).concat();
        let text = element.common.text.as_ref().map_or_else(Vec::new, |text| significant(&text.markdown));
        let said = Some(text.join(" ")).filter(|_| text.len() >= SHORTEST);
        let known = names.get(&name).or_else(|| texts.get(said.as_ref()?)).copied();
        if let Some(other) = known {
            sink.push(report(element, other));
        }
        names.entry(name).or_insert(element);
        if let Some(said) = said {
            texts.entry(said).or_insert(element);
        }
    }
}

/// Verbs that tell a goal from a measure and say nothing else, stemmed: "få svar" and "gi svar".
#[rustfmt::skip]
const LIGHT: [&str; 31] = [
    "få", "får", "fått", "gi", "gir", "gitt", "gis", "gje", "gjev", "ha", "hatt", "bli", "være", "vere", "sikr", "sørg", "syt", "gjør", "gjer", "la",
    "lar", "skap", "oppn", "kunn", "skull", "gå", "går", "komm", "så", "slik", "alltid",
];

/// The words of a title that tell what it is about.
fn telling(title: &str) -> Vec<String> {
    let mut words = significant(title);
    words.retain(|word| !LIGHT.contains(&&**word));
    words
}

/// Words that are used for each other in titles, stemmed: the first one stands for the rest.
#[rustfmt::skip]
const SYNONYMS: [&[&str]; 9] = [
    &["samm", "lik", "likt", "ens", "same"], &["fortell", "sier", "si", "seier"], &["innbygg", "borg", "folk"], &["forstå", "skjønn", "fatt"],
    &["rask", "fort", "hurtig", "kvikt"], &["all", "hel", "heil", "samtlig", "hver"], &["fler", "fleir"], &["bestem", "bestemm", "vedt", "avgjør"],
    &["medieh", "journalist", "press"],
];
/// Words that a title in other words may leave out, stemmed.
const LEFT_OUT: [&str; 8] = ["del", "først", "vi", "du", "man", "når", "no", "det"];

/// The words of a title that tell what it is about, in any order and with one word for those that mean the same. `None` where they
/// are too few to be compared.
fn alike(title: &str) -> Option<Vec<String>> {
    let one = |word: String| SYNONYMS.iter().find(|all| all.contains(&&*word)).map_or(word, |all| all[0].to_owned());
    let mut words: Vec<_> = telling(title).into_iter().map(one).collect();
    words.retain(|word| !LEFT_OUT.contains(&&**word));
    words.sort_unstable();
    words.dedup();
    (words.len() >= SHORTEST).then_some(words)
}

fn report(element: &Element, other: &Element) -> Diagnostic {
    let (title, other_title) = (element.title(), other.title());
    let message = match (element.kind(), other.kind()) {
        (Kind::Measure, Kind::Goal) => {
            say!("the measure \"{title}\" says nearly the same as the goal \"{other}\"", title, other = other_title)
        }
        (Kind::Principle, Kind::Goal) => {
            say!("the principle \"{title}\" says nearly the same as the goal \"{other}\"", title, other = other_title)
        }
        (Kind::Risk, Kind::Challenge) => {
            say!("the risk \"{title}\" says nearly the same as the challenge \"{other}\"", title, other = other_title)
        }
        _ => say!("\"{title}\" says nearly the same as \"{other}\"", title, other = other_title),
    };
    let help = if element.kind() == other.kind() {
        say!("keep one of the two, or say in the titles what sets them apart")
    } else {
        say!(
            "let the goal say what is to get better, and the other what you do or what may go wrong; if they are one thing, keep it in one place"
        )
    };
    Diagnostic::new(&CODE, element.span, message).note(other.span, say!("the other one")).help(help)
}
