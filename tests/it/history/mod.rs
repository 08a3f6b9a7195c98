//! The life of our strategies in steps, each an edit as authors make them (`tests/history`): what the comparison of the
//! versions says of each, forwards and backwards, and that it says it coherently.

mod edits;
mod generated;
mod story;

use std::collections::{BTreeMap, BTreeSet};

use stratc::diff::{ElementChanges, PlanComparison, compare};
use stratc::model::{ChangeKind, Word as _};
use stratc::view::{Piece, ValueRecord};

use story::{STORY, Step};

/// `UPDATE_FIXTURES=1` rewrites what each step is expected to give; then read it.
#[test]
fn every_step_says_exactly_what_became_of_each_promise_in_both_directions() {
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    let story = &*STORY;
    let mut faults = Vec::new();
    for (nth, step) in story.steps.iter().enumerate() {
        let (before, after) = (story.version(nth), story.version(nth + 1));
        let found = [told(&compare(before, after)), told(&compare(after, before))];
        if update {
            step.write(&found);
        } else if found != step.expected {
            faults.push(format!(
                "{}:\n{}\n--- expected\n{}",
                step.name(),
                found.join("\n<\n"),
                step.expected.join("\n<\n")
            ));
        }
    }
    assert!(faults.is_empty(), "UPDATE_FIXTURES=1 rewrites them; then read them\n{}", faults.join("\n\n"));
}

#[test]
fn a_version_against_itself_gives_nothing() {
    let story = &*STORY;
    for nth in [0, story.steps.len() / 2, story.steps.len()] {
        let version = story.version(nth);
        assert_eq!(told(&compare(version, version)), "", "version {nth}");
    }
}

#[test]
fn the_reversed_comparison_is_the_mirrored_one() {
    let story = &*STORY;
    for (from, to) in story.spans() {
        let (before, after) = (story.version(from), story.version(to));
        let (forth, back) = (compare(before, after), compare(after, before));
        let mirrored: Vec<_> = facts(&forth).into_iter().map(Fact::mirrored).collect();
        let mut mirrored = mirrored;
        mirrored.sort();
        assert_eq!(mirrored, facts(&back), "versions {from} and {to}");
    }
}

/// What an element says in a field in the first version and in the last does not depend on what lay between.
#[test]
fn steps_compose_into_what_the_whole_span_says() {
    let story = &*STORY;
    for (from, to) in story.spans() {
        let middle = from + (to - from) / 2;
        if middle == from {
            continue;
        }
        let versions = [from, middle, to].map(|nth| story.version(nth));
        let (first, second) = (compare(versions[0], versions[1]), compare(versions[1], versions[2]));
        let whole = compare(versions[0], versions[2]);
        let composed = composed(values(&first), values(&second));
        let living = |id: &String| versions.iter().all(|version| story::has(version, id));
        let only_living =
            |values: Values| -> Values { values.into_iter().filter(|((id, ..), _)| living(id)).collect() };
        assert_eq!(only_living(composed), only_living(values(&whole)), "versions {from}, {middle} and {to}");
    }
}

/// What became of the promises, a line for each change.
pub fn told(comparison: &PlanComparison<'_>) -> String {
    let lines = comparison.plans.iter().flat_map(|plan| &plan.elements).flat_map(|element| lines(comparison, element));
    lines.collect::<Vec<_>>().join("\n")
}

fn lines(comparison: &PlanComparison<'_>, element: &ElementChanges) -> Vec<String> {
    let name = name(comparison, element);
    let mut lines = vec![format!("{name}: {}", element.judgement.word())];
    for change in &element.changes {
        let field = change.field.as_ref().map(|(name, _)| format!(" [{name}]")).unwrap_or_default();
        let said =
            |said: &Option<stratc::diff::Said>| said.as_ref().map_or("–".to_owned(), |said| short(&said.words));
        let values = if change.before.is_none() && change.after.is_none() {
            String::new()
        } else {
            format!(": {} → {}", said(&change.before), said(&change.after))
        };
        let reason = change.reason.map(|reason| format!(" ({})", reason.label())).unwrap_or_default();
        let others: Vec<_> = change.others.iter().map(|other| format!(" +{}/{}", other.plan, other.id)).collect();
        let likely = if change.is_likely { " ?" } else { "" };
        let approved = change.approval.as_ref().map(|by| format!(" (approved: {})", by.by)).unwrap_or_default();
        let note = change.note.as_ref().map(|note| format!(" «{note}»")).unwrap_or_default();
        lines.push(format!(
            "  {} {}{field}{values}{reason}{}{likely}{note}{approved}",
            change.judgement.word(),
            change.kind.word(),
            others.concat()
        ));
    }
    lines
}

fn name(comparison: &PlanComparison<'_>, element: &ElementChanges) -> String {
    let old =
        element.old.map(|node| format!("{}/{}", comparison.old.plan_of(node).id, comparison.old.element(node).id));
    let new =
        element.new.map(|node| format!("{}/{}", comparison.new.plan_of(node).id, comparison.new.element(node).id));
    match (old, new) {
        (Some(old), Some(new)) if old != new => format!("{old} = {new}"),
        (old, new) => new.or(old).unwrap_or_default(),
    }
}

fn short(words: &str) -> String {
    let line = words.replace('\n', " ¶ ");
    if line.chars().count() <= 100 { line } else { line.chars().take(99).chain(['…']).collect() }
}

/// A change without the words that only one direction has.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Fact {
    old: Option<String>,
    new: Option<String>,
    kind: &'static str,
    judgement: &'static str,
    field: String,
    before: String,
    after: String,
    others: Vec<String>,
}

impl Fact {
    fn mirrored(self) -> Self {
        let kind = mirror(self.kind);
        let judgement = match (self.kind, self.judgement) {
            // A new element is a new promise or none; the other way it is dropped, or as it was.
            ("added", "strengthened") => "dropped",
            ("reading-added", _) => "changed",
            ("reading-removed", _) => "neutral",
            (_, "strengthened") => "weakened",
            ("removed", "dropped") | (_, "weakened") => "strengthened",
            (_, other) => other,
        };
        Self { old: self.new, new: self.old, kind, judgement, before: self.after, after: self.before, ..self }
    }
}

fn mirror(kind: &'static str) -> &'static str {
    let pairs = [
        ("added", "removed"),
        ("split", "merged"),
        ("target-added", "target-removed"),
        ("target-raised", "target-lowered"),
        ("quantified", "unquantified"),
        ("deadline-set", "deadline-removed"),
        ("reading-added", "reading-removed"),
        ("audience-added", "audience-lost"),
        ("relation-added", "relation-removed"),
        ("demand-covered", "demand-uncovered"),
    ];
    let other = pairs.iter().find_map(|(one, two)| match kind {
        _ if kind == *one => Some(*two),
        _ if kind == *two => Some(*one),
        _ => None,
    });
    other.unwrap_or(kind)
}

fn facts(comparison: &PlanComparison<'_>) -> Vec<Fact> {
    let fact = |(element, change): (&ElementChanges, &stratc::diff::Change)| {
        let words =
            |said: &Option<stratc::diff::Said>| said.as_ref().map(|said| said.words.clone()).unwrap_or_default();
        let mut others: Vec<_> = change.others.iter().map(|other| format!("{}/{}", other.plan, other.id)).collect();
        // As to what took the place of what, each direction names the other one.
        if change.kind == ChangeKind::Replaced {
            others.clear();
        }
        let old = element.old.map(|node| comparison.old.element(node).id.clone());
        let new = element.new.map(|node| comparison.new.element(node).id.clone());
        // What moved from one plan to another is reported in full where it is now, and so, looking back, in the other
        // plan.
        let has_gone_over = element.changes.iter().any(|change| change.kind == ChangeKind::CarriedOver);
        let (old, new) = if has_gone_over { (old.clone().or(new.clone()), new.or(old)) } else { (old, new) };
        Fact {
            old,
            new,
            kind: change.kind.word(),
            judgement: change.judgement.word(),
            field: change.field.clone().map(|(name, _)| name).unwrap_or_default(),
            before: words(&change.before),
            after: words(&change.after),
            others,
        }
    };
    let mut facts: Vec<_> = comparison.changes().map(fact).collect();
    facts.sort();
    facts
}

/// What fields say before and after: by element, field and what the field speaks of.
type Values = BTreeMap<(String, String, String), (Vec<String>, Vec<String>)>;

fn values(comparison: &PlanComparison<'_>) -> Values {
    let mut values = Values::new();
    for (element, change) in comparison.changes() {
        let (Some(old), Some(new)) = (element.old, element.new) else { continue };
        let (old, new) = (comparison.old.element(old), comparison.new.element(new));
        let Some((field, _)) = change.field.as_ref().filter(|_| old.id == new.id) else { continue };
        // What a field refers to is identified by its key, a reading by its day; targets are compared as a set.
        let item = match field.as_str() {
            "targets" | "figures" => String::new(),
            _ => change.item.clone().unwrap_or_default(),
        };
        let entry = values.entry((new.id.clone(), field.clone(), item)).or_default();
        entry.0.extend(change.before.iter().map(own_words));
        entry.1.extend(change.after.iter().map(own_words));
    }
    for (before, after) in values.values_mut() {
        // A target of which two things differ is named twice.
        before.sort();
        before.dedup();
        after.sort();
        after.dedup();
    }
    values.retain(|_, (before, after)| before != after);
    values
}

/// What is said, without what a text prints of other elements: that is theirs.
fn own_words(said: &stratc::diff::Said) -> String {
    let Some(ValueRecord::Prose(blocks)) = &said.value else { return said.words.clone() };
    let own = |piece: &Piece| if piece.printed().is_some() { "…".to_owned() } else { piece.words().to_owned() };
    blocks.iter().map(|block| block.iter().map(own).collect::<String>()).collect::<Vec<_>>().join("\n")
}

fn composed(first: Values, second: Values) -> Values {
    let mut composed = first;
    for (key, (before, after)) in second {
        match composed.get_mut(&key) {
            None => drop(composed.insert(key, (before, after))),
            Some((_, end)) => {
                // Items of a set that the second step leaves alone stay as the first left them.
                let kept: Vec<_> = end.iter().filter(|item| !before.contains(item)).cloned().collect();
                let untouched: Vec<_> = before.iter().filter(|item| !end.contains(item)).cloned().collect();
                *end = kept.into_iter().chain(after).collect();
                end.sort();
                composed.get_mut(&key).expect("it was there").0.extend(untouched);
            }
        }
    }
    for (before, after) in composed.values_mut() {
        let both: Vec<_> = before.iter().filter(|item| after.contains(item)).cloned().collect();
        before.retain(|item| !both.contains(item));
        after.retain(|item| !both.contains(item));
        before.sort();
    }
    composed.retain(|_, (before, after)| !(before.is_empty() && after.is_empty()));
    composed
}

#[test]
fn steps_are_told_apart_by_their_numbers() {
    let story = &*STORY;
    let names: Vec<_> = story.steps.iter().map(Step::name).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(names, sorted);
}

#[test]
fn the_story_has_forty_steps_and_every_kind_of_change() {
    assert!(STORY.steps.len() >= 40, "{} steps", STORY.steps.len());
    let lines = STORY.steps.iter().flat_map(|step| &step.expected).flat_map(|text| text.lines());
    let told: BTreeSet<_> = lines.filter_map(|line| line.strip_prefix("  ")?.split([' ', ':']).nth(1)).collect();
    // Said in internal editions only, or of source files only: these have tests of their own.
    let elsewhere = [ChangeKind::VisibilityChanged, ChangeKind::EmbargoChanged, ChangeKind::FileMoved];
    let wanted = ChangeKind::ALL.iter().filter(|kind| !elsewhere.contains(kind)).map(|kind| kind.word());
    let missing: Vec<_> = wanted.filter(|word| !told.contains(word)).collect();
    assert!(missing.is_empty(), "no step has: {missing:?}");
}
