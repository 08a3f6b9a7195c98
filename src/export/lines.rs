//! Documents as lines: the traversal that plain text and Markdown share.
//!
//! Neither has table cells that can hold paragraphs, nor links to every place. So a row of a table becomes an item with
//! a labelled line for each of its cells, and the target of a link is named.

use crate::document::{Cell, Division, Document, Entry, Front, Grid, Part, Row, Table, numbered};
use crate::locale::Locale;
use crate::view::{ElementChangesView, Fact, Footnote, GoalNode, Item, Mark, Prose, ProseId};

/// A format that is written line by line.
///
/// Items nest: an item of depth 0 is at the top level, one of depth 1 inside the last item of depth 0. Text is the
/// plan's own and not escaped yet.
pub trait Lines {
    /// A heading. Level 0 is the title of the plan, 1 that of a top-level division.
    fn heading(&mut self, level: usize, words: &str);
    /// A paragraph by itself, on one line or several.
    fn paragraph(&mut self, words: &str);
    /// Something that no reader may miss.
    fn notice(&mut self, depth: usize, words: &str);
    /// Separates the items that follow from a list right before them.
    fn begin_list(&mut self);
    /// An item that others are nested in.
    fn title(&mut self, depth: usize, number: Option<&str>, words: &str);
    /// An item that says one thing.
    fn item(&mut self, depth: usize, words: &str);
    /// A label with its values, of which there is at least one.
    fn labelled(&mut self, depth: usize, label: &str, values: &[String]);
    /// A label with a piece of prose.
    fn labelled_prose(&mut self, depth: usize, label: &str, prose: &Prose);
    /// A piece of prose in an item, or outside any (depth 0). `below` is the level of the heading above it; it is
    /// `None` in an item.
    fn prose(&mut self, depth: usize, prose: &Prose, below: Option<usize>);
    /// The footnotes of what was written since the last ones, under a label for media in which nothing else tells what
    /// they are.
    fn footnotes(&mut self, label: &str, footnotes: &[&Footnote]);
    /// Something that only programs read, verbatim.
    fn code(&mut self, words: &str);
}

/// What the lines of an item at `depth` begin with.
pub fn pad(depth: usize) -> String {
    "  ".repeat(depth)
}

/// Writes `document`. `prose` is that of the view from which the document was made.
pub fn write(document: &Document, prose: &[Prose], lines: &mut impl Lines) {
    let locale = Locale::for_code(document.language);
    let mut walk = Walk { lines, prose, footnotes: Vec::new(), footnotes_label: locale.label("page-footnotes-below") };
    walk.front(&document.front);
    walk.footnotes();
    walk.lines.heading(1, &locale.label("page-contents"));
    for entry in &document.contents {
        let words = numbered(entry.number.as_deref(), &entry.title);
        walk.lines.item(entry.depth.saturating_sub(1), &words);
    }
    for division in &document.divisions {
        if division.level <= 1 {
            walk.footnotes();
        }
        walk.division(division);
    }
    walk.footnotes();
    walk.end(document);
}

struct Walk<'a, L> {
    lines: &'a mut L,
    prose: &'a [Prose],
    /// The footnotes of what has been written, which stand at the end of the chapter.
    footnotes: Vec<&'a Footnote>,
    footnotes_label: String,
}

impl<'a, L: Lines> Walk<'a, L> {
    fn front(&mut self, front: &Front) {
        if let Some(notice) = &front.internal {
            self.lines.notice(0, &notice.line());
        }
        if !front.organisation.is_empty() {
            self.lines.paragraph(&front.organisation);
        }
        self.lines.heading(0, &front.title);
        front.status.iter().for_each(|status| self.lines.notice(0, status));
        self.facts(0, &front.facts);
    }

    fn end(&mut self, document: &Document) {
        let end = &document.end;
        end.internal.iter().for_each(|words| self.lines.notice(0, words));
        if !end.footer.is_empty() {
            self.lines.paragraph(&end.footer.join("\n"));
        }
        end.status.iter().for_each(|status| self.lines.notice(0, status));
        self.lines.paragraph(&end.colophon());
        self.lines.code(&end.mark);
    }

    fn division(&mut self, division: &Division) {
        if let Some(title) = &division.title {
            self.lines.heading(division.level, &numbered(division.number.as_deref(), title));
        }
        self.marks(0, &division.marks);
        division.parts.iter().for_each(|part| self.part(part));
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading(heading) => {
                self.lines.heading(heading.level, &heading.words);
                self.marks(0, &heading.marks);
            }
            Part::Vision(words) => self.lines.paragraph(words),
            Part::Paragraph(paragraph) => self.lines.paragraph(&paragraph.words),
            Part::Prose(part) => self.prose(0, Some(part.id), Some(part.below)),
            Part::Facts(facts) => self.list(|walk| walk.facts(0, facts)),
            Part::Entries(entries) => self.list(|walk| entries.entries.iter().for_each(|each| walk.entry(0, each))),
            Part::Tree(goals) => self.list(|walk| goals.iter().for_each(|goal| walk.goal(0, goal))),
            Part::Table(table) => self.table(table),
            Part::Grid(grid) => self.grid(grid),
            // The parts around a picture say in words what it shows.
            Part::Picture(_) => {}
            Part::Counts(counts) => self.lines.paragraph(&counts.words),
            Part::Changes(elements) => self.list(|walk| elements.iter().for_each(|each| walk.changed(each))),
        }
    }

    fn list(&mut self, items: impl FnOnce(&mut Self)) {
        self.lines.begin_list();
        items(self);
    }

    fn prose(&mut self, depth: usize, id: Option<ProseId>, below: Option<usize>) {
        if let Some(prose) = self.piece(id) {
            self.lines.prose(depth, prose, below);
        }
    }

    /// A piece of prose that is about to be written.
    fn piece(&mut self, id: Option<ProseId>) -> Option<&'a Prose> {
        let prose = self.prose.get(id?.0)?;
        self.footnotes.extend(&prose.footnotes);
        Some(prose)
    }

    /// Writes the footnotes of the chapter that ends here.
    fn footnotes(&mut self) {
        if !self.footnotes.is_empty() {
            self.lines.footnotes(&self.footnotes_label, &std::mem::take(&mut self.footnotes));
        }
    }

    /// Writes the marks of the internal edition.
    fn marks(&mut self, depth: usize, marks: &[Mark]) {
        marks.iter().for_each(|mark| self.lines.notice(depth, &format!("[{}]", mark.text)));
    }

    fn facts(&mut self, depth: usize, facts: &[Fact]) {
        for fact in facts {
            match self.piece(fact.prose) {
                Some(prose) => self.lines.labelled_prose(depth, &fact.label, prose),
                None => self.lines.labelled(depth, &fact.label, &texts(&fact.items)),
            }
        }
    }

    /// Writes an element, and what is shown inside it.
    fn entry(&mut self, depth: usize, entry: &Entry) {
        let inner = depth + 1;
        let title = with_remark(&entry.title, entry.label.as_deref());
        self.lines.title(depth, entry.number.as_deref(), &title);
        self.marks(inner, &entry.marks);
        self.prose(inner, entry.text, None);
        self.facts(inner, &entry.numbers);
        self.facts(inner, &entry.facts);
        if let Some(label) = &entry.measured_label {
            self.lines.title(inner, None, &format!("{label}:"));
            entry.measured_by.iter().for_each(|each| self.entry(inner + 1, each));
        }
        self.facts(inner, entry.measures.as_slice());
        entry.children.iter().for_each(|child| self.entry(inner, child));
    }

    /// Writes a goal of the hierarchy, and its subgoals.
    fn goal(&mut self, depth: usize, goal: &GoalNode) {
        self.lines.title(depth, goal.number.as_deref(), &with_remark(&goal.title.text, Some(&goal.level)));
        self.marks(depth + 1, &goal.marks);
        goal.targets.iter().for_each(|target| self.lines.item(depth + 1, target));
        goal.children.iter().for_each(|child| self.goal(depth + 1, child));
    }

    fn table(&mut self, table: &Table) {
        self.lines.paragraph(&table.caption);
        self.list(|walk| table.rows.iter().for_each(|row| walk.row(table, row)));
    }

    /// Writes a row: its heading cells as a title, the others below it.
    fn row(&mut self, table: &Table, row: &Row) {
        let (heads, others) = row.cells.split_at(table.heads.min(row.cells.len()));
        let title: Vec<_> = heads.iter().map(|cell| said(cell).join("; ")).collect();
        self.lines.title(0, None, &title.join(": "));
        heads.iter().for_each(|cell| self.below(cell));
        for (column, cell) in table.columns.iter().skip(heads.len()).zip(others) {
            let said = said(cell);
            if !said.is_empty() {
                self.lines.labelled(1, &column.label, &said);
            }
            self.below(cell);
        }
    }

    /// Writes what a cell holds besides its items.
    fn below(&mut self, cell: &Cell) {
        self.marks(1, &cell.marks);
        self.prose(1, cell.prose, None);
        self.facts(1, &cell.facts);
    }

    fn grid(&mut self, grid: &Grid) {
        self.lines.paragraph(&grid.caption);
        self.list(|walk| {
            for row in &grid.rows {
                walk.lines.title(0, None, &row.audience.text);
                if row.is_gap {
                    walk.lines.item(1, &grid.gap);
                } else {
                    walk.lines.labelled(1, &grid.channel_label, &texts(&row.channels));
                }
            }
        });
    }

    /// Writes an element that differs from an earlier version.
    fn changed(&mut self, element: &ElementChangesView) {
        let about = format!("{}, {}", element.kind_label, element.judgement_label);
        self.lines.title(0, None, &with_remark(&element.title, Some(&about)));
        element.changes.iter().for_each(|change| self.lines.item(1, &change.sentence));
    }
}

/// The items of a cell as text, each with its remark.
fn said(cell: &Cell) -> Vec<String> {
    let items = texts(&cell.items);
    match &cell.note {
        Some(note) => vec![format!("{} – {note}", items.join("; "))],
        None => items,
    }
}

fn texts(items: &[Item]) -> Vec<String> {
    items.iter().map(|item| item.text.clone()).collect()
}

/// A title followed by its remark in brackets.
fn with_remark(title: &str, remark: Option<&str>) -> String {
    remark.map_or_else(|| title.to_owned(), |remark| format!("{title} ({remark})"))
}
