//! Writing labels with their values.

use super::body::{Body, Look, paragraph, run};
use super::prose::Setting;
use super::xml::Node;
use crate::view::{Block, Fact, Item, ProseId};

/// Values longer than this, in characters, are easier to read as a list.
const LONG: usize = 110;

impl Body<'_> {
    /// Adds facts, each in a paragraph or a list of its own.
    pub fn facts(&mut self, facts: &[Fact], setting: Setting) {
        for fact in facts {
            match fact.prose {
                Some(prose) => self.labelled_prose(&fact.label, prose, setting),
                None => self.labelled(&fact.label, &fact.items, setting),
            }
        }
    }

    /// Adds "Label: one; two", or a list below the label if that would be long.
    fn labelled(&mut self, label: &str, items: &[Item], setting: Setting) {
        let letters: usize = items.iter().map(|item| item.text.chars().count() + 2).sum();
        if items.len() < 2 || letters <= LONG {
            let runs = self.labelled_items(label, items);
            self.content.push(paragraph("Fact", setting.indent().into_iter().collect(), runs));
            return;
        }
        self.label(label, setting);
        for item in items {
            let runs = self.item(item);
            self.content.push(paragraph("ListBullet", setting.item().mark().into_iter().collect(), runs));
        }
    }

    /// "Label: one; two".
    pub fn labelled_items(&mut self, label: &str, items: &[Item]) -> Vec<Node> {
        let label = run(&format!("{label}: "), Look::BOLD);
        [label].into_iter().chain(self.items(items)).collect()
    }

    /// Adds the label for what follows.
    pub fn label(&mut self, label: &str, setting: Setting) {
        let runs = vec![run(&format!("{label}:"), Look::BOLD)];
        self.content.push(paragraph("FactLabel", setting.indent().into_iter().collect(), runs));
    }

    /// Adds "Label: prose", in one paragraph if the prose is one.
    fn labelled_prose(&mut self, label: &str, id: ProseId, setting: Setting) {
        if let [Block::Paragraph(only)] = self.blocks(id) {
            let label = run(&format!("{label}: "), Look::BOLD);
            let runs = [label].into_iter().chain(self.inlines(only, Look::default())).collect();
            self.content.push(paragraph("Fact", setting.indent().into_iter().collect(), runs));
        } else {
            self.label(label, setting);
            self.prose(id, setting);
        }
    }
}
