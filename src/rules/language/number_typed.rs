//! L016.

use std::collections::HashMap;
use std::ops::Range;

use super::chapters::{Typed, typed, typed_goal};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Common, GoalLevel};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// A number was typed before the title of a chapter or a goal, which gets one anyway.
    ///
    /// Chapters are numbered when pages are made, so "2. Background" becomes "1 2. Background". The rule looks at the
    /// titles of numbered sections, and at the headings in their texts ("2.1 About the goals"). Goals are numbered too, so it looks
    /// for "Goal 1: …" and "1.2 …" in their titles. Letters and Roman numbers ("a) Background", "II. Background") are numbers too.
    /// Numbers that say something are left alone: "17 goals for the world",
    /// "2027 in brief", "1. mai", and so is "3 Goals", unless that is its number or other chapters have typed ones. Headings in a text
    /// that count steps from 1 are left alone too. A section with `unnumbered: true`
    /// may have any number, and so may measures and other elements that pages do not number.
    ///
    /// ## Why
    ///
    /// Our own judgement: Two numbers before one title make readers wonder which of them is meant when others refer to it,
    /// and a typed one is wrong as soon as a chapter is added or moved.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/bakgrunn.md
    /// # 2. Bakgrunn
    ///
    /// Kommunen vokser.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/bakgrunn.md
    /// # Bakgrunn
    ///
    /// Kommunen vokser.
    /// ```
    "L016", "number-typed", Advice, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let numbers = numbers(context, scope);
        let titles: Vec<_> =
            context.writings(scope).iter().filter_map(|writing| title(writing, &numbers, typed)).collect();
        // One title may begin with a count; of two, neither does.
        let are_several = titles.iter().filter(|(_, typed, _)| typed.is_certain || typed.is_low()).count() > 1;
        let is_meant =
            |typed: &Typed<'_>| typed.is_certain || typed.counts_nothing() || (are_several && typed.is_low());
        for (writing, typed, number) in
            titles.into_iter().filter(|(_, typed, number)| is_meant(typed) || typed.number == *number)
        {
            sink.push(of_title(writing, &typed, number));
        }
        let goals = goal_numbers(context, scope);
        let titles = context.writings(scope).iter().filter_map(|writing| title(writing, &goals, typed_goal));
        for (writing, typed, number) in titles.filter(|(_, typed, number)| typed.is_certain || typed.number == *number)
        {
            sink.push(of_goal(writing, &typed, number));
        }
        for writing in context.writings(scope).iter().filter(|writing| numbers.contains_key(&writing.element)) {
            headings(writing).into_iter().for_each(|found| sink.push(found));
        }
    }
}

/// The numbers that sections get.
fn numbers(context: &Context<'_>, scope: ScopeId) -> HashMap<ElementId, String> {
    let places = context.plan.sections(scope, &|_| true).into_iter();
    places.filter_map(|place| Some((place.id, place.number?))).collect()
}

/// The numbers that goals get, without the letter before them: as pages count them where nothing is hidden.
fn goal_numbers(context: &Context<'_>, scope: ScopeId) -> HashMap<ElementId, String> {
    let mut goals: Vec<_> = context.plan.of_kind(scope, Kind::Goal).collect();
    goals.sort_by_key(|(_, goal)| {
        let goal = goal.goal()?;
        let from_nesting = if goal.parent.is_some() { GoalLevel::Sub } else { GoalLevel::Goal };
        Some(goal.level.as_ref().map_or(from_nesting, |level| level.value))
    });
    let parent = |goal: &Element| {
        let parent = goal.goal().and_then(|goal| goal.parent.as_ref()?.target());
        parent.filter(|parent| context.plan.element(*parent).scope == scope)
    };
    let is_typed = |goal: &Element| typed_goal(goal.title()).is_some();
    if !goals.iter().any(|(_, goal)| is_typed(goal)) {
        return HashMap::new();
    }
    let mut below: HashMap<Option<ElementId>, Vec<ElementId>> = HashMap::new();
    goals.iter().for_each(|(id, goal)| below.entry(parent(goal)).or_default().push(*id));
    let (mut numbers, mut waiting) = (HashMap::new(), vec![(None, String::new())]);
    while let Some((above, prefix)) = waiting.pop() {
        for (nth, id) in below.remove(&above).unwrap_or_default().into_iter().enumerate() {
            let number = format!("{prefix}{}", nth + 1);
            waiting.push((Some(id), format!("{number}.")));
            numbers.insert(id, number);
        }
    }
    numbers
}

/// The title of a numbered section or goal that may have a typed number too, with both.
fn title<'a, 'b>(
    writing: &'a Writing<'b>,
    numbers: &'a HashMap<ElementId, String>,
    typed: impl Fn(&'b str) -> Option<Typed<'b>>,
) -> Option<(&'a Writing<'b>, Typed<'b>, &'a str)> {
    let number = numbers.get(&writing.element).filter(|_| writing.field.name == Common::TITLE.name)?;
    let Words::Line(line) = writing.words else { return None };
    Some((writing, typed(line.value)?, number))
}

fn of_title(writing: &Writing<'_>, typed: &Typed<'_>, number: &str) -> Diagnostic {
    let title = writing.words.text();
    let message =
        say!("chapters are numbered when pages are made, so this one becomes \"{number} {title}\"", number, title);
    report(writing, 0..title.len() - typed.words.len(), typed.words, message)
}

fn of_goal(writing: &Writing<'_>, typed: &Typed<'_>, number: &str) -> Diagnostic {
    let length = writing.words.text().len() - typed.words.len();
    let place = writing.markdown_place(0..length);
    let message = say!("goals are numbered when pages are made, so this one gets a second number");
    let found = Diagnostic::new(&CODE, place, message).help(say!("remove the typed number"));
    // Another number than its own may be one that readers know from elsewhere. YAML reads `Null` as no title.
    let is_title = !typed.words.eq_ignore_ascii_case("null");
    let is_certain = typed.number == number && is_title && place.range().len() == length;
    if is_certain { found.fix(place, "") } else { found }
}

/// The headings in the text of a section that have typed numbers. What counts steps has whole numbers from one, and is left alone.
fn headings(writing: &Writing<'_>) -> Vec<Diagnostic> {
    let Words::Prose(text) = writing.words else { return Vec::new() };
    let of = |range: &Range<usize>| {
        let line = text.markdown.get(range.clone())?.lines().next()?;
        let title = line.trim_start().trim_start_matches('#').trim_start();
        Some((range.start + line.len() - title.len(), title, typed(title)?))
    };
    let found: Vec<_> = writing.analysis.headings.iter().filter_map(|heading| of(&heading.range)).collect();
    let is_whole = |title: &str| title.starts_with(|first: char| first.is_ascii_digit());
    let whole: Vec<_> = found.iter().filter(|(_, title, typed)| is_whole(title) && !typed.is_of_part()).collect();
    let are_steps = whole.first().is_some_and(|(_, _, typed)| typed.number == "1");
    let is_meant = |title: &str, typed: &Typed<'_>| {
        let is_number =
            !are_steps && (typed.is_certain || typed.counts_nothing() || (whole.len() > 1 && typed.is_low()));
        typed.is_of_part() || typed.is_lettered() || !is_whole(title) || is_number
    };
    let meant = found.iter().filter(|(_, title, typed)| is_meant(title, typed));
    let report = |(start, title, typed): &(usize, &str, Typed<'_>)| {
        let message = say!("this number was typed, and stays as it is when chapters are moved");
        report(writing, *start..start + title.len() - typed.words.len(), typed.words, message)
    };
    meant.map(report).collect()
}

fn report(writing: &Writing<'_>, range: Range<usize>, words: &str, message: Message) -> Diagnostic {
    let (length, place) = (range.len(), writing.markdown_place(range));
    let found = Diagnostic::new(&CODE, place, message)
        .help(say!("remove the typed number"))
        .help(say!("if the chapter should have no number, write \"unnumbered: true\" in its fields"));
    // Where it is not known how a title lies in its source, its place is all of it. YAML reads `Null` as no title.
    let is_certain = place.range().len() == length && !words.eq_ignore_ascii_case("null");
    if is_certain { found.fix(place, "") } else { found }
}
