//! What a new version promises differently, as pages and other formats show it.
//!
//! Comparisons are made in `diff`, which fills this in: sentences in the plan's language, and beside them the values.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Edition, ValueRecord};

/// What differs between two versions of a workspace's plans.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangesView {
    /// The language of the text about the whole: that of the first plan.
    pub language: String,
    /// The edition.
    pub edition: Edition,
    /// What the comparison is called.
    pub title: String,
    /// The old version.
    pub before: SideView,
    /// The new version.
    pub after: SideView,
    /// How much differs, in a sentence.
    pub summary: String,
    /// How many elements were judged how; judgements that no element has are left out.
    pub counts: Vec<JudgementCount>,
    /// The weightiest changes, five at most.
    pub weightiest: Vec<WeightyChange>,
    /// The plans in which something differs.
    pub plans: Vec<PlanChangesView>,
    /// What the comparison leaves out, in sentences.
    pub omissions: Vec<String>,
    /// How many elements are in other source files and say the same.
    pub refiled: usize,
    /// The same in a sentence; `None` where there are none.
    pub refiled_label: Option<String>,
}

/// One side of a comparison.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct SideView {
    /// What readers know it as: "versjon 1.2", "main", "arbeidsmappen".
    pub name: String,
    /// Its day, in words, where it has one.
    pub date: Option<String>,
}

/// How many elements were judged alike.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct JudgementCount {
    /// The judgement, as a key: `weakened`.
    pub judgement: &'static str,
    /// The same in words.
    pub label: String,
    /// How many elements.
    pub count: usize,
}

/// One of the weightiest changes.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct WeightyChange {
    /// The judgement, as a key.
    pub judgement: &'static str,
    /// The same in words.
    pub judgement_label: String,
    /// The whole in a sentence or two: which element, what became of it, and why it is judged so.
    pub sentence: String,
    /// The plan.
    pub plan: String,
    /// The name of the element's place in the comparison.
    pub anchor: String,
}

/// What differs in one plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanChangesView {
    /// The strategy's id: its new one, or the old one where it is gone.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: String,
    /// Whether it is there in both versions (`kept`), `added` or `removed`.
    pub state: &'static str,
    /// How many of its elements were judged how.
    pub counts: Vec<JudgementCount>,
    /// Its elements that differ, by focus area.
    pub groups: Vec<ChangeGroup>,
}

/// Elements that belong to one focus area, or to none.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeGroup {
    /// The focus area.
    pub title: String,
    /// The elements.
    pub elements: Vec<ElementChangesView>,
}

/// What became of one element.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ElementChangesView {
    /// The name of its place in the comparison: the plan's and its own id.
    pub anchor: String,
    /// Its id: the new one, or the old one where it is gone.
    pub id: String,
    /// Its old id, where that is another.
    pub old_id: Option<String>,
    /// Its kind, as a key: `goal`.
    pub kind: String,
    /// What the plan calls the kind.
    pub kind_label: String,
    /// Its title: the new one, or the old one where it is gone.
    pub title: String,
    /// What became of it, as a key.
    pub judgement: &'static str,
    /// The same in words.
    pub judgement_label: String,
    /// Who let it through, when and why. Only in the internal edition.
    pub approved: Option<String>,
    /// What differs, weightiest first.
    pub changes: Vec<ChangeView>,
}

/// One difference.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeView {
    /// What it is, as a key: `target-lowered`. "stratc explain change-target-lowered" says more.
    pub kind: &'static str,
    /// The same in words.
    pub kind_label: String,
    /// What it makes of the promise, as a key.
    pub judgement: &'static str,
    /// The same in words.
    pub judgement_label: String,
    /// What differs, in a sentence.
    pub sentence: String,
    /// Why it is judged so.
    pub reason: Option<String>,
    /// The key of the field that it is about.
    pub field: Option<String>,
    /// What the plan calls the field.
    pub field_label: Option<String>,
    /// What was said.
    pub before: Option<SaidView>,
    /// What is said now.
    pub after: Option<SaidView>,
    /// The paragraphs of a text in which words differ.
    pub words: Vec<WordsBlock>,
    /// The other elements that it is about: the parts of a split, what was merged, where it came from.
    pub others: Vec<OtherElement>,
    /// Whether it was found by likeness alone, and not with certainty.
    pub is_likely: bool,
}

impl ChangeView {
    /// Whether there are values to show beside the sentence. For a change of the whole element, such as of its title,
    /// the sentence or the list of other elements gives the old value, and the heading the new one.
    pub fn has_values(&self) -> bool {
        let is_untold = |said: &SaidView| self.others.is_empty() && !self.sentence.contains(&said.words);
        self.field.is_some() || self.before.as_ref().is_some_and(is_untold)
    }

    /// Whether the sentence tells what was said and what is said now, so that the values need not stand beside it.
    pub fn is_told_whole(&self) -> bool {
        [&self.before, &self.after].into_iter().flatten().all(|said| self.sentence.contains(&said.words))
    }
}

/// A value on one side.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SaidView {
    /// In the words of the plan.
    pub words: String,
    /// As data.
    pub value: Option<ValueRecord>,
}

/// Another element that a change involves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct OtherElement {
    /// The strategy that it belongs to.
    pub plan: String,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// A paragraph, heading, row or list item in which words differ, as stretches of words in reading order.
pub type WordsBlock = Vec<WordsSegment>;

/// A stretch of words with what became of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WordsSegment {
    /// What became of it.
    pub operation: Operation,
    /// The words, with the spaces between and after them.
    pub text: String,
}

/// What became of a stretch of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Operation {
    /// It is there in both versions.
    Same,
    /// It is gone.
    Deleted,
    /// It is new.
    Inserted,
    /// It stood here, and stands elsewhere in the text now.
    MovedAway,
    /// It stood elsewhere in the text.
    MovedHere,
}

/// The change log of a published plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChangeLog {
    /// What it is called: "Endringer siden versjon 1.2".
    pub title: String,
    /// How much differs, in a sentence.
    pub summary: String,
    /// How many elements were judged how.
    pub counts: Vec<JudgementCount>,
    /// The elements that differ, by focus area.
    pub groups: Vec<ChangeGroup>,
}
