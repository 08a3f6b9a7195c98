//! The view of one strategy.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::attached::Attachment;
use super::blocks::{Block, Prose, ProseId, plain};
use super::chapter::{self, Chapter, Turn};
use super::context::ViewContext;
use super::data::{self, DataView};
use super::fact::{self, Fact, Item};
use super::figures::{self, Figure};
use super::goals::Numbers;
use super::hearing;
use super::provenance::{Origin, Provenance};
use super::publication::{self, Publication};
use super::sections::{self, SectionView};
use super::{ChangeLog, Edition, FindingData, PlanRecord, Visible};
use crate::model::entity::Strategy;
use crate::model::{Element, ElementId, Kind, Outline, OutlinePart, Plan, ScopeId, Tag, Word as _};

/// One strategy, ready for templates.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PlanView {
    /// The strategy's id: the name of its folder among the published plans.
    pub id: String,
    /// The plan's language: `nb`, `nn`, `en` or `se`.
    pub language: &'static str,
    /// The edition.
    pub edition: Edition,
    /// The title.
    pub title: String,
    /// Whose strategy it is.
    pub organisation: String,
    /// What sort of plan it is.
    pub kind: Option<String>,
    /// The period it applies for.
    pub period: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// How far along it is, as a key.
    pub status: Option<&'static str>,
    /// The same in words.
    pub status_label: Option<String>,
    /// By when to reply, in a sentence; absent where the plan is not out for comments, or does not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hearing: Option<String>,
    /// The day as of which dates are judged, in words.
    pub as_of: String,
    /// The same day, for files that bear a date.
    #[serde(skip)]
    pub day: Date,
    /// What catalogues and search engines are told.
    pub publication: Publication,
    /// What the title page says.
    pub facts: Vec<Fact>,
    /// The vision.
    pub vision: Option<String>,
    /// The mission.
    pub mission: Option<ProseId>,
    /// Whom the strategy binds.
    pub scope: Option<ProseId>,
    /// The strategy's own text.
    pub text: Option<ProseId>,
    /// The figures that the strategy itself states, in words.
    pub figures: Vec<String>,
    /// The table of contents.
    pub contents: Vec<TocEntry>,
    /// The sections in order.
    pub sections: Vec<SectionView>,
    /// The chapters after them.
    pub chapters: Vec<Chapter>,
    /// What has changed since an earlier version, as the last chapter; absent where that is not shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub changes: Option<ChangeLog>,
    /// The files that its texts lead to, which are published beside it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Where the edition came from, for those who want to check it.
    pub provenance: Provenance,
    /// All prose; everything else refers to it by place.
    #[serde(skip)]
    pub prose: Vec<Prose>,
    /// Dates and numbers as data. Pages say them in words.
    #[serde(skip)]
    pub data: DataView,
    /// What is drawn. The chapters say it in words.
    #[serde(skip)]
    pub drawings: Vec<Figure>,
    /// In which order people read it.
    #[serde(skip)]
    pub outline: Outline,
    /// The elements field by field, for comparing versions.
    #[serde(skip)]
    pub record: PlanRecord,
}

/// A line of the table of contents.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct TocEntry {
    /// The number of the section.
    pub number: Option<String>,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub anchor: String,
    /// How deep it lies; 1 is outermost.
    pub depth: usize,
}

/// Where the change log stands.
pub const CHANGES: &str = "_changes";

impl PlanView {
    /// The view of the strategy `scope`; `None` when the edition may not show it.
    pub fn new(plan: &Plan, visible: &Visible, scope: ScopeId, edition: Edition, as_of: Date) -> Option<Self> {
        let root = plan.scope(scope).root.filter(|root| visible.sees(*root))?;
        let context = ViewContext::new(plan, visible, scope, (edition, as_of));
        let mut view = view(&context, root)?;
        (view.prose, view.attachments) = context.into_prose();
        view.place_headings();
        let elements = &plan.scope(scope).elements;
        view.lead_by_words(|name| elements.iter().any(|id| *plan.element(*id).id == *name));
        view.publication.description = described(&view);
        view.provenance = view.provenance();
        Some(view)
    }

    /// The provenance of a view that is otherwise complete.
    fn provenance(&self) -> Provenance {
        let (version, status) = (self.version.as_deref(), self.status);
        let (edition, as_of) = (self.edition, self.day);
        let origin = Origin { plan: Some(&self.id), version, status, edition, as_of };
        Provenance::new(&origin, &(self, &self.prose, &self.data, &self.record))
    }

    /// The view with what has changed since an earlier version as its last chapter. The log is no part of what the plan
    /// promises, so the plan's checksum stays the same.
    #[must_use]
    pub fn with_changes(mut self, changes: Option<ChangeLog>) -> Self {
        self.contents.retain(|line| line.anchor != CHANGES);
        self.contents.extend(changes.as_ref().map(|log| TocEntry {
            number: None,
            title: log.title.clone(),
            anchor: CHANGES.to_owned(),
            depth: 1,
        }));
        self.changes = changes;
        self
    }

    /// The view with what was found in its plan. A public edition takes none: a finding may quote what it hides.
    /// Findings are no part of what the plan says, so its checksum stays the same.
    #[must_use]
    pub fn with_findings(mut self, findings: Vec<FindingData>) -> Self {
        if self.edition == Edition::Internal {
            self.data.findings = findings;
        }
        self
    }
}

fn view(context: &ViewContext<'_>, root: ElementId) -> Option<PlanView> {
    let element = context.plan.element(root);
    let strategy = element.strategy()?;
    let format = context.format;
    let numbers = Numbers::new(context);
    // Made in the order in which they are read.
    let facts = facts(context, element, strategy);
    let mission = strategy.mission.as_ref().map(|text| context.prose(text));
    let text = element.common.text.as_ref().map(|text| context.prose(text));
    let scope = strategy.scope.as_ref().map(|text| context.prose(text));
    let (sections, chapters) = divisions(context, &numbers);
    let data = data::data(context, &chapters);
    let drawings = figures::figures(context, &numbers, &chapters);
    Some(PlanView {
        id: context.plan.scope(context.scope).id.to_string(),
        language: format.locale.language().code(),
        edition: context.edition,
        title: element.title().to_owned(),
        organisation: strategy.organisation.as_ref().map(|line| line.to_string()).unwrap_or_default(),
        kind: strategy.kind.as_ref().map(|kind| format.word_of(kind.value)),
        period: strategy.period.as_ref().map(|period| format.period(period.value)),
        version: strategy.version.as_ref().map(|version| version.to_string()),
        status: strategy.status.as_ref().map(|status| status.value.word()),
        status_label: strategy.status.as_ref().map(|status| format.word_of(status.value)),
        hearing: hearing::deadline(context, strategy),
        as_of: format.date(context.as_of),
        day: context.as_of,
        publication: Publication::new(context, strategy),
        facts,
        vision: strategy.vision.as_ref().map(|vision| vision.to_string()),
        mission,
        scope,
        text,
        figures: format.figures(&element.common.figures),
        contents: contents(&sections, &chapters),
        sections,
        chapters,
        changes: None,
        attachments: Vec::new(),
        provenance: Provenance::default(),
        prose: Vec::new(),
        data,
        drawings,
        outline: context.plan.outline().clone(),
        record: PlanRecord::within(context)?,
    })
}

/// The facts of the title page: those of the strategy block and of its hearing, and the day of the numbers. How to reply
/// comes first as long as one can.
fn facts(context: &ViewContext<'_>, element: &Element, strategy: &Strategy) -> Vec<Fact> {
    let mut facts = fact::facts_of(context, element, |field| !field.is(Tag::TitlePage));
    let place = if hearing::is_open(strategy) { 0 } else { facts.len() };
    facts.splice(place..place, hearing::facts(context, strategy));
    let label = fact::label(context, Kind::Strategy, "as_of");
    let items = vec![Item::plain(context.format.date(context.as_of))];
    facts.push(Fact { name: "as_of", label, items, prose: None });
    facts
}

/// The sections of a plan and the chapters that we add, made in the order in which they are read: chapters on what goals rest
/// on before the first section with goals, the others after all sections, and those that are left out last.
fn divisions(context: &ViewContext<'_>, numbers: &Numbers) -> (Vec<SectionView>, Vec<Chapter>) {
    let outline = context.plan.outline();
    let (before, from_goals) = sections::places(context);
    let is_early = |part: &OutlinePart| !from_goals.is_empty() && outline.is_ground(*part);
    let (early, late): (Vec<_>, Vec<_>) = outline.parts().partition(is_early);
    let mut sections = sections::sections(context, numbers, before);
    let mut chapters = chapter::chapters(context, numbers, &early);
    let with_goals = sections::sections(context, numbers, from_goals);
    let first = with_goals.first().map(|section| section.anchor.clone());
    chapters.iter_mut().for_each(|chapter| chapter.precedes.clone_from(&first));
    sections.extend(with_goals);
    chapters.extend(chapter::chapters(context, numbers, &late));
    (sections, chapters)
}

fn contents(sections: &[SectionView], chapters: &[Chapter]) -> Vec<TocEntry> {
    let line = |told: Turn<'_>| match told {
        Turn::Section(section) => TocEntry {
            number: section.number.clone(),
            title: section.title.clone(),
            anchor: section.anchor.clone(),
            depth: section.depth,
        },
        Turn::Chapter(chapter) => {
            TocEntry { number: None, title: chapter.title.clone(), anchor: chapter.anchor.clone(), depth: 1 }
        }
    };
    chapter::in_order(sections, chapters).into_iter().map(line).collect()
}

/// The plan in a sentence or two: what it is, whose, when, and the vision or the first words of its text.
fn described(view: &PlanView) -> String {
    let kind = view.kind.as_ref().unwrap_or(&view.title);
    let organisation = Some(&view.organisation).filter(|name| !name.is_empty());
    let facts: Vec<_> =
        [Some(kind), organisation, view.period.as_ref()].into_iter().flatten().map(String::as_str).collect();
    let mut texts = [view.mission, view.text].into_iter().flatten();
    let words = view.vision.clone().or_else(|| texts.find_map(|id| first_words(view.prose.get(id.0)?)));
    let whole = format!("{}. {}", facts.join(", "), words.unwrap_or_default());
    publication::shortened(whole.trim())
}

fn first_words(prose: &Prose) -> Option<String> {
    prose.blocks.iter().find_map(|block| match block {
        Block::Paragraph(inner) => Some(plain(inner)),
        _ => None,
    })
}
