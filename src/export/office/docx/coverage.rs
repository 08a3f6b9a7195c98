//! Governing documents: their demands, and what answers each.

use super::body::{Body, Look, paragraph, plain_items, run};
use super::chapters::words;
use super::page::PORTRAIT_WIDTH;
use super::prose::Setting;
use super::xml::Node;
use crate::locale::Value;
use crate::view::{CoverageView, DemandView, Fact};

/// The facts of a demand that say where it stands in its document.
const PLACE: [&str; 3] = ["category", "chapter", "place"];

impl Body<'_> {
    /// Adds a document and its demands.
    pub fn document(&mut self, document: &CoverageView) {
        self.heading(2, &document.title, Some(&document.anchor));
        if let Some(text) = document.text {
            self.prose(text, Setting::below(2));
        }
        self.facts(&document.facts, Setting::below(2));
        let counts = [
            ("total", Value::Count(document.total)),
            ("answered", Value::Count(document.answered)),
            ("waived", Value::Count(document.waived)),
            ("open", Value::Count(document.open)),
        ];
        self.line("BodyText", &self.locale.label_with("text-coverage-counts", &counts));
        let rows = document.demands.iter().map(|demand| self.demand(demand)).collect();
        let keys = [("kind-demand", 8), ("field-place", 5), ("field-figures", 6), ("text-answered-by", 7)];
        self.overview(PORTRAIT_WIDTH, &keys, rows);
    }

    fn demand(&mut self, demand: &DemandView) -> Vec<Vec<Node>> {
        let title = vec![run(&format!("{}: ", demand.id), Look::BOLD), run(&demand.title, Look::default())];
        let title = self.bookmarked(&demand.anchor, title);
        let mut asked = vec![paragraph("TableText", Vec::new(), title)];
        if let Some(text) = demand.text {
            asked.extend(self.cell_prose(text));
            asked.push(paragraph("TableGap", Vec::new(), Vec::new()));
        }
        let place = demand.facts.iter().filter(|fact| PLACE.contains(&fact.name)).filter_map(first);
        let state = capitalised(&demand.state_label);
        let answer = match &demand.reason {
            _ if demand.state == "answered" => self.linked(&demand.answers),
            Some(reason) => words(&[format!("{state}: {reason}")]),
            None => self.linked(&plain_items(&[state])),
        };
        vec![asked, words(&place.collect::<Vec<_>>()), words(&demand.figures), answer]
    }
}

fn first(fact: &Fact) -> Option<String> {
    fact.items.first().map(|item| item.text.clone())
}

/// Words that begin a sentence or a line.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
