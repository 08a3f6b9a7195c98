//! What a new version promises differently, as a paper for those who decide: sentences about each change, and the text
//! itself as tracked changes. Accepting all of them leaves the new wording, rejecting them the old; sentences and
//! headings stay either way.

use std::collections::BTreeSet;
use std::io;

use jiff::civil::Date;

use super::body::{Body, Look, paragraph, run};
use super::package;
use super::page::{self, Orientation, PORTRAIT_WIDTH};
use super::table::{Column, table};
use super::xml::{Node, node, value};
use crate::export::office::properties::{Properties, tag};
use crate::locale::Locale;
use crate::theme::Theme;
use crate::view::{
    ChangeView, ChangesView, Edition, ElementChangesView, Formatter, JudgementCount, PlanChangesView, SaidView,
    SideView, WeightyChange, capitalised,
};

/// The paper while it is being written.
pub struct Paper<'a> {
    view: &'a ChangesView,
    locale: &'a Locale,
    /// Its text.
    pub body: Body<'a>,
    /// The date of the tracked changes: midnight at the start of the day of the comparison, as ISO 8601.
    pub moment: String,
    /// The number of moves so far.
    pub moves: usize,
}

/// Makes the paper for a comparison made on `day`.
///
/// # Errors
/// Those of the library that writes ZIP archives.
pub fn changes(view: &ChangesView, locale: &Locale, theme: &Theme, day: Date) -> io::Result<Vec<u8>> {
    let properties = Properties::of_changes(view, day, locale);
    let body = Body::new(&[], places(view));
    let mut paper = Paper { view, locale, body, moment: format!("{day}T00:00:00Z"), moves: 0 };
    paper.front(&Formatter { locale }.date(day));
    view.plans.iter().for_each(|plan| paper.plan(plan));
    if view.edition == Edition::Internal {
        paper.line("Mark", "text-end-internal");
    }
    theme.footer.iter().for_each(|words| paper.body.line("Footer", words));
    let Body { content, addresses, lists, .. } = paper.body;
    let text = page::part("w:document").and(node("w:body").holding(content).and(Orientation::Portrait.section()));
    let (addresses, lists, properties) = (&addresses, &lists, &properties);
    package::package(&package::Parts { text, addresses, lists, footnotes: &[], media: &[], properties, theme })
}

/// The elements, which the summary of the weightiest changes links to.
fn places(view: &ChangesView) -> BTreeSet<&str> {
    let groups = view.plans.iter().flat_map(|plan| &plan.groups);
    groups.flat_map(|group| &group.elements).map(|element| element.anchor.as_str()).collect()
}

impl Paper<'_> {
    /// Adds what is compared, and the summary.
    fn front(&mut self, day: &str) {
        let view = self.view;
        if view.edition == Edition::Internal {
            self.line("Mark", "text-internal");
        }
        self.body.line("Title", &view.title);
        let sides = [("changes-before", said(&view.before)), ("changes-now", said(&view.after))];
        let facts = sides.into_iter().chain([("diff-word-day", day.to_owned())]);
        for (key, words) in facts {
            self.fact(key, &words);
        }
        let gap = vec![node("w:spacing").with("w:before", "200")];
        self.body.content.push(paragraph("BodyText", gap, vec![run(&view.summary, Look::default())]));
        view.refiled_label.iter().for_each(|words| self.body.line("BodyText", words));
        if !view.plans.is_empty() {
            self.line("BodyText", "diff-word-reading");
        }
        self.counts(&view.counts);
        self.weightiest(&view.weightiest);
        if !view.omissions.is_empty() {
            self.heading("changes-left-out");
            view.omissions.iter().for_each(|words| self.body.line("BodyText", words));
        }
    }

    /// Adds a paragraph with a label.
    fn line(&mut self, style: &str, key: &str) {
        self.body.line(style, &self.locale.label(key));
    }

    fn heading(&mut self, key: &str) {
        let words = self.locale.label(key);
        self.body.heading(1, &words, None);
    }

    fn fact(&mut self, key: &str, words: &str) {
        let label = format!("{}: ", self.locale.label(key));
        self.body.paragraph("Fact", vec![run(&label, Look::BOLD), run(words, Look::default())]);
    }

    fn counts(&mut self, counts: &[JudgementCount]) {
        if counts.is_empty() {
            return;
        }
        self.heading("diff-word-counts");
        let columns = [("diff-word-judgement", 2), ("diff-word-elements", 1)];
        let columns = columns.map(|(key, share)| Column::of_words(&self.locale.label(key), share)).into();
        let cell = |words: &str| vec![paragraph("TableText", Vec::new(), vec![run(words, Look::default())])];
        let row = |count: &JudgementCount| vec![cell(&capitalised(&count.label)), cell(&count.count.to_string())];
        table(&mut self.body, PORTRAIT_WIDTH / 2, columns, counts.iter().map(row).collect());
    }

    fn weightiest(&mut self, changes: &[WeightyChange]) {
        if changes.is_empty() {
            return;
        }
        self.heading("changes-weightiest");
        let items = changes.iter().map(|change| self.weighty(change)).collect();
        self.body.numbered(items);
    }

    fn weighty(&mut self, change: &WeightyChange) -> Vec<Node> {
        let view = self.view;
        let link = vec![run(&change.sentence, Look { link: true, ..Look::default() })];
        let mut runs = vec![judged(&change.judgement_label)];
        runs.extend(self.body.link(&format!("#{}", change.anchor), link));
        let Some(plan) = view.plans.iter().find(|plan| plan.id == change.plan) else { return runs };
        if view.plans.len() > 1 {
            runs.push(run(&format!(" ({})", plan.title), Look::default()));
        }
        self.marked(&plan.language, runs)
    }

    /// Parts of the paper in which every run has its language, where that is not the paper's.
    fn marked(&self, language: &str, parts: Vec<Node>) -> Vec<Node> {
        let language = tag(language);
        if language == tag(&self.view.language) {
            return parts;
        }
        let property = value("w:lang", language);
        parts.into_iter().map(|part| part.each_with("w:r", "w:rPr", &property)).collect()
    }

    /// Adds a plan, in its own language.
    fn plan(&mut self, plan: &PlanChangesView) {
        let start = self.body.content.len();
        let locale = Locale::for_code(&plan.language);
        self.body.heading(1, &plan.title, None);
        match plan.state {
            "added" => self.body.line("BodyText", &locale.label("changes-plan-added")),
            "removed" => self.body.line("BodyText", &locale.label("changes-plan-removed")),
            _ => {}
        }
        if self.view.plans.len() > 1 {
            self.body.line("Fact", &counted(&plan.counts));
        }
        for group in &plan.groups {
            self.body.heading(2, &group.title, None);
            group.elements.iter().for_each(|element| self.element(element, locale));
        }
        let own = self.body.content.split_off(start);
        let own = self.marked(&plan.language, own);
        self.body.content.extend(own);
    }

    fn element(&mut self, element: &ElementChangesView, locale: &Locale) {
        let heading = format!("{} ({}, {})", element.title, element.kind_label, element.judgement_label);
        self.body.heading(3, &heading, Some(&element.anchor));
        element.approved.iter().for_each(|words| self.body.line("BodyText", words));
        for change in &element.changes {
            self.sentence(change, locale);
            self.tracked(change, element);
        }
    }

    fn sentence(&mut self, change: &ChangeView, locale: &Locale) {
        let likely = change.is_likely.then(|| locale.label("changes-likely"));
        let words = [Some(change.sentence.as_str()), change.reason.as_deref(), likely.as_deref()];
        let words = words.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let runs = vec![judged(&change.judgement_label), run(&words, Look::default())];
        self.body.paragraph("BodyText", runs);
    }

    /// Adds what the old version said and what the new one says.
    fn tracked(&mut self, change: &ChangeView, element: &ElementChangesView) {
        let label = change.field_label.as_deref().map(capitalised);
        if !change.words.is_empty() {
            label
                .iter()
                .for_each(|label| self.body.paragraph("FactLabel", vec![run(&format!("{label}:"), Look::BOLD)]));
            return self.words(&change.words);
        }
        let words = |said: &Option<SaidView>| said.as_ref().map(|said| said.words.clone());
        let (before, after) = match (change.kind, words(&change.before), words(&change.after)) {
            ("added" | "quantified", None, None) => (None, Some(element.title.clone())),
            ("removed" | "unquantified", None, None) => (Some(element.title.clone()), None),
            (_, before, after) if label.is_some() => (before, after),
            // Ids, kinds and plans are named by the sentence and are not wording.
            _ => return,
        };
        let exchanged = self.exchanged(before.as_deref(), after.as_deref());
        if exchanged.is_empty() {
            return;
        }
        let label = label.map(|label| run(&format!("{label}: "), Look::BOLD));
        self.body.paragraph("Tracked", label.into_iter().chain(exchanged).collect());
    }
}

/// The judgement of a change, before the sentence about it.
fn judged(label: &str) -> Node {
    run(&format!("{}. ", capitalised(label)), Look::BOLD)
}

/// A version with its day.
fn said(side: &SideView) -> String {
    match &side.date {
        Some(date) => format!("{}, {date}", side.name),
        None => side.name.clone(),
    }
}

/// "Svekket: 2 · Endret: 3".
fn counted(counts: &[JudgementCount]) -> String {
    let counts = counts.iter().map(|count| format!("{}: {}", capitalised(&count.label), count.count));
    counts.collect::<Vec<_>>().join(" · ")
}
