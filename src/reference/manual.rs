//! The reference as Markdown, for a website: every code by family, every kind of element, and the words of comparisons.
//!
//! Link targets have explicit anchors, since site generators differ in the anchors that they give to headings.

use super::change::{LISTS, List};
use super::codes::codes;
use super::kind::{Described, FieldText, common_fields, fields, nested, own_fields, said};
use super::page::{prose_of, sections_of};
use crate::diag::{Code, Family, Message, Translator, say};
use crate::locale::Locale;
use crate::model::entity::Common;
use crate::model::value::Language;
use crate::model::{Kind, Record as _};

/// The whole reference in the reader's language.
pub fn manual(language: Language, translator: &Translator) -> String {
    let writer = Writer { language, translator };
    format!("{}{}{}{}", writer.opening(), writer.findings(), writer.kinds(), writer.comparisons())
}

const FINDINGS: &str = "findings";
const KINDS: &str = "kinds";
const COMMON: &str = "fields";
const COMPARISONS: &str = "comparisons";

fn family_anchor(family: Family) -> String {
    format!("family-{}", family.letter())
}

fn kind_anchor(word: &str) -> String {
    format!("kind-{word}")
}

struct Writer<'a> {
    language: Language,
    translator: &'a Translator,
}

impl Writer<'_> {
    fn opening(&self) -> String {
        let mut text = format!("# {}\n\n", self.say(&say!("Reference")));
        text.push_str(&self.say(&say!("What stratc can find, what strategies and governing documents can say, and what can differ between two versions.")));
        text.push_str("\n\n");
        text.push_str(&format!("- {}\n", link(&self.say(&say!("Findings")), FINDINGS)));
        for family in families() {
            text.push_str(&format!("  - {}\n", link(&self.family(family), &family_anchor(family))));
        }
        text.push_str(&format!("- {}\n", link(&self.say(&say!("Kinds of elements")), KINDS)));
        text.push_str(&format!("  - {}\n", link(&self.say(&common_fields()), COMMON)));
        for kind in Kind::ALL {
            text.push_str(&format!("  - {}\n", kind_link(kind.word())));
        }
        text.push_str(&format!("- {}\n", link(&self.say(&comparisons()), COMPARISONS)));
        for list in &LISTS {
            text.push_str(&format!("  - {}\n", link(&self.say(&list.heading()), list.name)));
        }
        text
    }

    fn findings(&self) -> String {
        let mut text = format!("\n{}", anchored(2, FINDINGS, &self.say(&say!("Findings"))));
        for family in families() {
            text.push_str(&format!("\n{}", anchored(3, &family_anchor(family), &self.family(family))));
            for code in codes().into_iter().filter(|code| code.family() == Some(family)) {
                text.push_str(&format!("\n{}", self.code(code)));
            }
        }
        text
    }

    fn kinds(&self) -> String {
        let mut text = format!("\n{}\n", anchored(2, KINDS, &self.say(&say!("Kinds of elements"))));
        text.push_str(&format!("<a id=\"{COMMON}\"></a>\n\n"));
        text.push_str(&self.fields(&common_fields(), &fields(&Common::SPEC, self.translator), 3));
        for kind in Kind::ALL {
            text.push_str(&format!("\n{}", self.kind(&Described::new(*kind, self.translator))));
        }
        text
    }

    fn comparisons(&self) -> String {
        let mut text = format!("\n{}", anchored(2, COMPARISONS, &self.say(&comparisons())));
        let locale = Locale::of(self.language);
        LISTS.iter().for_each(|list| text.push_str(&self.words(list, locale)));
        text
    }

    fn words(&self, list: &List, locale: &Locale) -> String {
        let mut text = format!("\n{}", anchored(3, list.name, &self.say(&list.heading())));
        text.push_str(&format!("\n{}\n", self.say(&list.about())));
        for spec in list.words {
            let (label, doc) = (list.label(spec, locale), said(spec.doc, self.translator));
            text.push_str(&format!("\n{}", anchored(4, &list.full_name(spec), &format!("`{}`", spec.word))));
            text.push_str(&format!("\n*{label}*\n\n{doc}\n"));
        }
        text
    }

    fn code(&self, code: &Code) -> String {
        let mut text = anchored(4, code.id, &format!("{} {}", code.id, code.name));
        let level = code.level.name();
        let marks = if code.fixable { say!("{level}, fixable", level) } else { level };
        text.push_str(&format!("\n*{}*\n\n{}", self.say(&marks), prose_of(code, self.language)));
        for (heading, section) in sections_of(code, self.language) {
            text.push_str(&format!("\n{}\n{}", headed(5, &self.say(&heading)), with_paths(&section)));
        }
        text
    }

    fn kind(&self, kind: &Described) -> String {
        let mut text = anchored(3, &kind_anchor(kind.word), &format!("`{}`", kind.word));
        text.push_str(&format!("\n{}\n", kind.doc));
        for form in &kind.forms {
            text.push_str(&format!("\n{}\n\n```{}\n{}```\n", form.place, form.syntax, form.example));
        }
        if !kind.nests.is_empty() {
            let collections: Vec<_> = kind.nests.iter().map(|word| format!("`{word}`")).collect();
            text.push_str(&format!("\n{}\n", self.say(&nested(collections.join(", ")))));
        }
        if !kind.fields.is_empty() {
            text.push_str(&format!("\n{}", self.fields(&own_fields(), &kind.fields, 4)));
        }
        text
    }

    fn fields(&self, heading: &Message, fields: &[FieldText], level: usize) -> String {
        let mut text = format!("{}\n", headed(level, &self.say(heading)));
        fields.iter().for_each(|field| self.field(field, &mut text));
        text
    }

    fn field(&self, field: &FieldText, text: &mut String) {
        text.push_str(&format!("- `{}` ({}): {}", field.name, field.accepts, field.doc));
        if !field.refers_to.is_empty() {
            let kinds: Vec<_> = field.refers_to.iter().map(|word| kind_link(word)).collect();
            text.push_str(&format!(" {}.", self.say(&say!("Refers to {kinds}", kinds = kinds.join(", ")))));
        }
        text.push('\n');
        for part in &field.parts {
            let accepts = part.accepts.as_ref().map(|accepts| format!(" ({accepts})")).unwrap_or_default();
            text.push_str(&format!("  - `{}`{accepts}: {}\n", part.name, part.doc));
        }
    }

    fn family(&self, family: Family) -> String {
        format!("{}: {}", family.letter(), self.say(&family.name()))
    }

    fn say(&self, message: &Message) -> String {
        message.text(self.translator)
    }
}

/// The heading of the words for comparisons of versions.
fn comparisons() -> Message {
    say!("Comparisons of versions")
}

/// The families that have codes.
fn families() -> impl Iterator<Item = Family> {
    let codes = codes();
    Family::ALL.into_iter().filter(move |family| codes.iter().any(|code| code.family() == Some(*family)))
}

fn headed(level: usize, title: &str) -> String {
    format!("{} {title}\n", "#".repeat(level))
}

fn anchored(level: usize, anchor: &str, title: &str) -> String {
    format!("<a id=\"{anchor}\"></a>\n\n{}", headed(level, title))
}

fn link(words: &str, anchor: &str) -> String {
    format!("[{words}](#{anchor})")
}

fn kind_link(word: &str) -> String {
    link(&format!("`{word}`"), &kind_anchor(word))
}

/// A section with the names of files above its fenced blocks, where a website shows them.
fn with_paths(section: &str) -> String {
    let lines = section.lines().map(|line| match line.strip_prefix("```").and_then(|info| info.split_once(' ')) {
        Some((syntax, path)) => format!("`{}`:\n\n```{syntax}\n", path.trim_start_matches('/')),
        None => format!("{line}\n"),
    });
    lines.collect()
}
