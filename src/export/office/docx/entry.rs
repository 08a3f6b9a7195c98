//! Writing elements. Each has a heading, except those that consist of their title alone and those shown inside a goal:
//! they are list items, so that what follows belongs to the goal again.

use super::body::{Body, Look, paragraph, run};
use super::prose::Setting;
use super::xml::{Node, node};
use crate::document::{Entry, numbered};

impl Body<'_> {
    /// Adds an element with what is shown inside it.
    pub fn entry(&mut self, entry: &Entry, setting: Setting) {
        if entry.is_bare() {
            let title = self.title(entry);
            return self.paragraph("ListBullet", title);
        }
        let words = numbered(entry.number.as_deref(), &entry.title);
        let label = entry.label.iter().map(|label| format!("{label} "));
        let heading: String = label.chain([words]).collect();
        self.heading(entry.level, &heading, entry.anchor.as_deref());
        self.fields(entry, setting.under(entry.level));
        entry.children.iter().for_each(|child| self.entry(child, setting));
    }

    /// Adds what follows an element's title, except for the goals below it.
    fn fields(&mut self, entry: &Entry, setting: Setting) {
        self.marks(&entry.marks);
        entry.text.into_iter().for_each(|text| self.prose(text, setting));
        self.facts(&entry.numbers, setting);
        self.facts(&entry.facts, setting);
        entry.measured_label.iter().for_each(|label| self.label(label, setting));
        for inside in &entry.measured_by {
            let setting = setting.item();
            let mut properties: Vec<_> = setting.mark().into_iter().collect();
            if !inside.is_bare() {
                properties.insert(0, node("w:keepNext"));
                properties.push(node("w:spacing").with("w:before", "100"));
            }
            let title = self.title(inside);
            self.content.push(paragraph("ListBullet", properties, title));
            self.fields(inside, setting);
        }
        self.facts(entry.measures.as_slice(), setting);
    }

    /// The title of an element: bookmarked here, or a link to where it is. It is bold if more follows.
    fn title(&mut self, entry: &Entry) -> Vec<Node> {
        let words = numbered(entry.number.as_deref(), &entry.title);
        let look = Look { bold: !entry.is_bare(), link: entry.href.is_some(), ..Look::default() };
        let title = vec![run(&words, look)];
        match (&entry.anchor, &entry.href) {
            (Some(anchor), _) => self.bookmarked(anchor, title),
            (None, Some(address)) => self.link(address, title),
            (None, None) => title,
        }
    }
}
