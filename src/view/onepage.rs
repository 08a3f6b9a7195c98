//! A plan on one sheet of paper: what is shown of it there, and whether that is likely to fit.

use crate::model::entity::{Entity as _, Value};
use schemars::JsonSchema;
use serde::Serialize;

use super::blocks::{self, Block, ProseId};
use super::goals::GoalNode;
use super::{Chapter, Content, ElementView, Group, PlanView};

/// What one sheet shows of a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OnePage<'a> {
    /// The values.
    pub values: Vec<&'a ElementView>,
    /// The goals: overall and main goals, or those at the top where a plan has neither. Goals below them are left out.
    pub goals: Vec<&'a GoalNode>,
    /// How many goals the plan has in all.
    pub all_goals: usize,
    /// The mission.
    pub mission: Option<ProseId>,
    /// Whether the small type is needed.
    pub is_dense: bool,
    /// Whether everything is likely to fit in that type.
    #[serde(skip)]
    pub fits: bool,
}

impl<'a> OnePage<'a> {
    /// The sheet of a plan.
    pub fn new(plan: &'a PlanView) -> Self {
        let groups = plan.sections.iter().flat_map(|section| &section.groups);
        let groups = groups.chain(plan.chapters.iter().filter_map(group));
        let values = groups.filter(|group| group.kind == Value::WORD).flat_map(|group| &group.elements);
        let tree = plan.chapters.iter().find_map(goals).unwrap_or_default();
        let mut page = Self {
            values: values.collect(),
            goals: shown(tree),
            all_goals: count(tree),
            mission: plan.mission,
            is_dense: false,
            fits: true,
        };
        page.is_dense = page.height(plan, &ROOMY) > SHEET;
        page.fits = !page.is_dense || page.height(plan, &DENSE) <= SHEET;
        page
    }

    /// How high the sheet's content is likely to be, in tenths of millimetres. Letters are taken to be as wide as those
    /// of wide typefaces, and every line to end a word early, so that what fits here fits on paper.
    fn height(&self, plan: &PlanView, size: &Size) -> usize {
        let head = HEAD + size.title.lines(&plan.title) * size.title.height;
        let vision = plan.vision.as_deref().map_or(0, |vision| size.vision.of(vision));
        let mission = self.mission.map_or(0, |id| size.text.of_prose(plan, id));
        let value = |value: &&ElementView| {
            size.third.of(&value.title) + value.text.map_or(0, |text| size.third.of_prose(plan, text))
        };
        let values: usize = self.values.chunks(3).map(|row| row.iter().map(value).max().unwrap_or(0)).sum();
        let goal = |goal: &&GoalNode| {
            let targets: usize = goal.targets.iter().map(|target| size.half.lines(target) * size.half.height).sum();
            size.half.of(&goal.title.text) + targets
        };
        let goals: usize = self.goals.chunks(2).map(|row| row.iter().map(goal).max().unwrap_or(0)).sum();
        head + vision + mission + values + goals
    }
}

fn group(chapter: &Chapter) -> Option<&Group> {
    if let Content::Group(group) = &chapter.content { Some(group) } else { None }
}

fn goals(chapter: &Chapter) -> Option<&[GoalNode]> {
    if let Content::Goals(goals) = &chapter.content { Some(goals) } else { None }
}

/// The goals that a sheet shows. An overall goal's main goals stand after it.
fn shown(tree: &[GoalNode]) -> Vec<&GoalNode> {
    let mut high = Vec::new();
    collect(tree, &|goal| matches!(goal.level_key, "overall" | "main"), &mut high);
    if high.is_empty() { tree.iter().collect() } else { high }
}

fn collect<'a>(tree: &'a [GoalNode], is_shown: &dyn Fn(&GoalNode) -> bool, found: &mut Vec<&'a GoalNode>) {
    for goal in tree {
        found.extend(is_shown(goal).then_some(goal));
        collect(&goal.children, is_shown, found);
    }
}

fn count(tree: &[GoalNode]) -> usize {
    tree.iter().map(|goal| 1 + count(&goal.children)).sum()
}

/// The largest height of a picture, as `onepage.css` has it, and the space around it.
const FIGURE: usize = 650;

/// The height between the margins, in tenths of millimetres.
const SHEET: usize = 2710;
/// What stands on every sheet: organisation, dates, headings, colophon, and the space between.
const HEAD: usize = 620;

/// A type size on the sheet: how many letters a line holds, how high it is, and the space after a piece of text.
struct Type {
    letters: usize,
    height: usize,
    gap: usize,
}

impl Type {
    /// A line seldom holds all its letters: the last word did not fit.
    fn lines(&self, text: &str) -> usize {
        text.chars().count().max(1).div_ceil(self.letters)
    }

    fn of(&self, text: &str) -> usize {
        self.lines(text) * self.height + self.gap
    }

    fn of_prose(&self, plan: &PlanView, id: ProseId) -> usize {
        plan.prose.get(id.0).map_or(0, |prose| {
            let footnotes = prose.footnotes.iter().flat_map(|footnote| &footnote.blocks);
            prose.blocks.iter().chain(footnotes).map(|block| self.of_block(block)).sum()
        })
    }

    fn of_block(&self, block: &Block) -> usize {
        let each = |blocks: &[Block]| blocks.iter().map(|block| self.of_block(block)).sum::<usize>();
        let row = |cells: &[Vec<blocks::Inline>]| cells.iter().map(|cell| self.of(&blocks::plain(cell))).sum::<usize>();
        match block {
            Block::Paragraph(inner) | Block::Heading(_, inner, _) => self.of(&blocks::plain(inner)),
            Block::List(_, items) => items.iter().map(|item| each(item)).sum(),
            Block::Quote(inner) => each(inner),
            Block::Notice(notice) => self.of(&notice.title) + each(&notice.blocks),
            Block::Terms(terms) => terms
                .iter()
                .map(|term| {
                    let meanings = term.meanings.iter().map(|inner| each(inner)).sum::<usize>();
                    self.of(&blocks::plain(&term.term)) + meanings
                })
                .sum(),
            Block::Code(code) => code.lines().map(|line| self.of(line)).sum(),
            Block::Table(head, rows, _) => row(head) + rows.iter().map(|cells| row(cells)).sum::<usize>(),
            Block::Rule => self.gap + self.height,
            Block::Figure(picture, _) => FIGURE + picture.caption.as_deref().map_or(self.gap, |words| self.of(words)),
        }
    }
}

/// The type sizes of a sheet, as `print/onepage.css` sets them.
struct Size {
    title: Type,
    vision: Type,
    text: Type,
    half: Type,
    third: Type,
}

const ROOMY: Size = Size {
    title: Type { letters: 32, height: 100, gap: 0 },
    vision: Type { letters: 40, height: 95, gap: 60 },
    text: Type { letters: 84, height: 52, gap: 20 },
    half: Type { letters: 36, height: 48, gap: 40 },
    third: Type { letters: 25, height: 48, gap: 15 },
};

const DENSE: Size = Size {
    title: Type { letters: 38, height: 85, gap: 0 },
    vision: Type { letters: 52, height: 72, gap: 40 },
    text: Type { letters: 100, height: 41, gap: 12 },
    half: Type { letters: 42, height: 38, gap: 27 },
    third: Type { letters: 28, height: 38, gap: 8 },
};
