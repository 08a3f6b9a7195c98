//! What became of elements as wholes.

use super::sides::{Both, Sides};
use crate::diff::change::{Change, Reason, Said};
use crate::diff::identity::{How, Pair};
use crate::diff::version::{Node, Version};
use crate::diff::wording::verdict;
use crate::diff::words;
use crate::model::entity::{Common, Indicator};
use crate::model::{ChangeKind, Judgement, Kind, KindTag};
use crate::view::{ElementRecord, OtherElement, Piece, ValueRecord};

impl Both<'_> {
    /// An element that both versions have.
    pub fn kept(&self, pair: Pair) -> Vec<Change> {
        let sides = self.sides(pair);
        let mut changes = self.identity_changes(sides);
        changes.extend(retitled(sides));
        changes.extend(self.fields(sides));
        changes
    }

    /// A new id, a new kind, or what took the place of what.
    pub(super) fn identity_changes(&self, sides: Sides<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        let ids = (Some(Said::words(&*sides.old.id)), Some(Said::words(&*sides.new.id)));
        let named =
            |kind, judgement| Change { before: ids.0.clone(), after: ids.1.clone(), ..Change::new(kind, judgement) };
        match sides.pair.how {
            How::Declared => {
                let others = vec![subject(self.old, sides.pair.old)];
                changes.push(Change { others, ..named(ChangeKind::Replaced, Judgement::Changed) });
            }
            _ if sides.old.id != sides.new.id => {
                let renamed = named(ChangeKind::Renamed, Judgement::Neutral);
                changes.push(Change { is_likely: sides.pair.how == How::Likeness, ..renamed });
            }
            _ => {}
        }
        if sides.old.kind != sides.new.kind {
            let (before, after) = (Some(Said::words(&*sides.old.label)), Some(Said::words(&*sides.new.label)));
            changes.push(Change { before, after, ..Change::new(ChangeKind::Recast, Judgement::Changed) });
        }
        changes
    }

    /// What came from another plan, or went there, with what differs between the two.
    pub fn carried(&self, pair: Pair, came: bool) -> Vec<Change> {
        let sides = self.sides(pair);
        let other = if came { subject(self.old, pair.old) } else { subject(self.new, pair.new) };
        let plan = if came { self.old.plan_of(pair.old) } else { self.new.plan_of(pair.new) };
        let title = plan.root().map(|root| Said::words(&*root.title));
        let carried = Change { others: vec![other], ..Change::new(ChangeKind::CarriedOver, Judgement::Neutral) };
        let carried = if came { Change { before: title, ..carried } } else { Change { after: title, ..carried } };
        let mut changes = vec![carried];
        if !came && self.identity.has_come(pair) {
            // What differs is told where it is now.
            return changes;
        }
        changes.extend(retitled(sides));
        // Each plan has sections of its own.
        let is_placed = |change: &Change| change.field.as_ref().is_some_and(|(name, _)| name == Common::SECTION.name);
        changes.extend(self.fields(sides).into_iter().filter(|change| !is_placed(change)));
        changes
    }

    /// A new element, with the demands that only it answers.
    pub fn added(&self, node: Node) -> Vec<Change> {
        let element = self.new.element(node);
        let (judgement, reason) = whole(element, Judgement::Strengthened, Reason::NewPromise);
        let was_in_words = is_in_words(element, self.old, |key| self.predecessor(node, key));
        let (kind, reason) =
            if was_in_words { (ChangeKind::Quantified, Some(Reason::Measurable)) } else { (ChangeKind::Added, reason) };
        let mut changes = vec![Change { reason, ..Change::new(kind, judgement) }];
        changes.extend(self.demands(node, false));
        changes
    }

    /// An element that is gone, with the demands that nothing answers any longer.
    pub fn removed(&self, node: Node) -> Vec<Change> {
        let element = self.old.element(node);
        let (judgement, reason) = whole(element, Judgement::Dropped, Reason::NoSuccessor);
        let plan = self.old.nodes[node].0;
        let is_in_words = is_in_words(element, self.new, |key| {
            let target = self.old.resolve(plan, key)?;
            self.identity.successors(target).first().copied()
        });
        let (kind, judgement, reason) = if is_in_words {
            (ChangeKind::Unquantified, Judgement::Weakened, Some(Reason::NotMeasurable))
        } else {
            (ChangeKind::Removed, judgement, reason)
        };
        let mut changes = vec![Change { reason, note: self.why_retired(node), ..Change::new(kind, judgement) }];
        changes.extend(self.demands(node, true));
        changes
    }

    /// Why the new version says that it has taken an element out.
    fn why_retired(&self, node: Node) -> Option<String> {
        let plan = self.identity.new_plan(self.old.nodes[node].0)?;
        let retired = &self.new.plans[plan].declared.retired;
        let found = retired.iter().find(|(id, _)| *id == self.old.element(node).id);
        found.map(|(_, reason)| reason.clone()).filter(|reason| !reason.is_empty())
    }

    /// The old version of what a new element refers to by `key`.
    fn predecessor(&self, node: Node, key: &str) -> Option<Node> {
        let target = self.new.resolve(self.new.nodes[node].0, key)?;
        self.identity.pair_of_new(target).map(|pair| pair.old)
    }
}

fn retitled(sides: Sides<'_>) -> Option<Change> {
    if sides.old.title == sides.new.title || has_no_title(sides.old) && has_no_title(sides.new) {
        return None;
    }
    let (judgement, reason) = sides.weighed(verdict(&sides.old.title, &sides.new.title));
    let is_message = sides.new.is(Kind::Message) && judgement != Judgement::Neutral;
    let kind = if is_message { ChangeKind::MessageChanged } else { ChangeKind::Retitled };
    let piece = |title: &str| vec![vec![Piece::Text(title.to_owned())]];
    let change = Change::new(kind, judgement);
    Some(Change {
        reason,
        before: Some(Said::words(&*sides.old.title)),
        after: Some(Said::words(&*sides.new.title)),
        words: words::compare(&piece(&sides.old.title), &piece(&sides.new.title)),
        ..change
    })
}

/// Whether the other version, which lacks the indicator, has its target number in the words of a goal that it measures.
fn is_in_words(element: &ElementRecord, other: &Version<'_>, find: impl Fn(&str) -> Option<Node>) -> bool {
    let numbers = target_numbers(element);
    if !element.is(Kind::Indicator) || numbers.is_empty() {
        return false;
    }
    let goals = element.references(Indicator::GOALS.name).iter().filter_map(|key| find(key));
    let said = goals.map(|goal| other.element(goal)).map(|goal| format!("{} {}", goal.title, prose(goal)));
    said.into_iter().any(|said| numbers.iter().any(|number| has_number(&said, number)))
}

/// How an element that is new or gone is judged: as a promise, as the explanation of a word, or as anything else.
fn whole(element: &ElementRecord, of_promise: Judgement, reason: Reason) -> (Judgement, Option<Reason>) {
    match element.declared() {
        Some(kind) if kind.is(KindTag::Promise) => (of_promise, Some(reason)),
        Some(kind) if kind.is(KindTag::Explanation) => (Judgement::Neutral, None),
        _ => (Judgement::Changed, None),
    }
}

/// An element without a title is called by its id, and a new id is no new title.
fn has_no_title(element: &ElementRecord) -> bool {
    element.title == element.id
}

pub fn subject(version: &Version<'_>, node: Node) -> OtherElement {
    let element = version.element(node);
    OtherElement { plan: version.plan_of(node).id.clone(), id: element.id.clone(), title: element.title.clone() }
}

/// The numbers of an indicator's targets.
fn target_numbers(element: &ElementRecord) -> Vec<String> {
    let Some(ValueRecord::Groups(groups)) = element.field(Indicator::TARGETS.name).map(|field| &field.value) else {
        return Vec::new();
    };
    let number = |value: &ValueRecord| match value {
        ValueRecord::Amount(amount) => Some(amount.number.trim_start_matches('-').to_owned()),
        _ => None,
    };
    groups.iter().flatten().filter_map(|field| number(&field.value)).collect()
}

fn prose(element: &ElementRecord) -> String {
    match element.field(Common::TEXT.name).map(|field| &field.value) {
        Some(ValueRecord::Prose(blocks)) => {
            blocks.iter().map(|block| block.iter().map(Piece::words).collect::<String>()).collect::<Vec<_>>().join(" ")
        }
        _ => String::new(),
    }
}

/// Whether a text has a number as a word of its own, with either decimal sign, and with or without spaces between
/// thousands.
pub fn has_number(text: &str, number: &str) -> bool {
    let text = joined(text);
    let chunks = text.split(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ',')));
    chunks
        .map(|chunk| chunk.trim_matches(['.', ',']))
        .any(|chunk| !chunk.is_empty() && chunk.replace(',', ".") == number)
}

/// A text without the spaces between thousands, so that there is no 25 in 25 000.
fn joined(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let is_digit = |at: usize| letters.get(at).is_some_and(char::is_ascii_digit);
    let is_gap = |at: usize| {
        matches!(letters[at], ' ' | '\u{a0}' | '\u{202f}')
            && at.checked_sub(1).is_some_and(is_digit)
            && (1..=3).all(|after| is_digit(at + after))
            && !is_digit(at + 4)
    };
    (0..letters.len()).filter(|at| !is_gap(*at)).map(|at| letters[at]).collect()
}

#[cfg(test)]
mod tests {
    use super::has_number;

    #[test]
    fn numbers_are_found_whole() {
        for (text, number) in [("minst 25 prosent", "25"), ("13,4 dager", "13.4"), ("25 000 innbyggere", "25000")] {
            assert!(has_number(text, number), "{text}");
        }
        for (text, number) in [("25 000 innbyggere", "25"), ("125 svar", "25"), ("2,5 dager", "25")] {
            assert!(!has_number(text, number), "{text}");
        }
    }
}
