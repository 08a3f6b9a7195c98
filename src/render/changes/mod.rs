//! Comparisons of two versions: one page, or one text.

mod terminal;

use std::collections::BTreeMap;

use super::{Engine, TemplateError};
use crate::export::text;
use crate::format::{File, Format};
use crate::locale::Locale;
use crate::view::ChangesView;

pub use terminal::changes_for_terminal;

/// The fixed texts around what is said about a plan, by the names under which templates know them. They are in that
/// plan's language, which may differ from the page's.
const WORDS: [(&str, &str); 18] = [
    ("added", "changes-plan-added"),
    ("after", "changes-now"),
    ("before", "changes-before"),
    ("both", "changes-both"),
    ("deleted", "changes-deleted"),
    ("deleted_end", "changes-deleted-end"),
    ("inserted", "changes-inserted"),
    ("inserted_end", "changes-inserted-end"),
    ("likely", "changes-likely"),
    ("moved_away", "changes-moved-away"),
    ("moved_away_end", "changes-moved-away-end"),
    ("moved_here", "changes-moved-here"),
    ("moved_here_end", "changes-moved-here-end"),
    ("old_id", "changes-old-id"),
    ("others", "changes-others"),
    ("removed", "changes-plan-removed"),
    ("unsaid", "changes-unsaid"),
    ("wording", "changes-wording"),
];

/// The texts of [`WORDS`] in one language.
fn words(language: &str) -> BTreeMap<&'static str, String> {
    let locale = Locale::for_code(language);
    WORDS.into_iter().map(|(name, key)| (name, locale.label(key))).collect()
}

/// Renders a comparison in those of `formats` that have a template.
///
/// # Errors
/// What is wrong with the templates.
pub fn changes(engine: &Engine, view: &ChangesView, formats: &[Format]) -> Result<Vec<File>, TemplateError> {
    let mut page = engine.page(view, Locale::for_code(&view.language), &[], formats)?;
    let languages: BTreeMap<_, _> = view.plans.iter().map(|plan| (plan.id.as_str(), plan.language.as_str())).collect();
    let spoken: BTreeMap<_, _> = languages.values().map(|language| (*language, words(language))).collect();
    page.insert("languages", &languages);
    page.insert("words", &spoken);
    let mut files = Vec::new();
    for format in formats {
        let (path, content) = match format {
            Format::Html => ("changes.html", page.render("changes/changes.html")?),
            Format::Text => ("changes.txt", text::tidy(&page.render("changes/changes.txt")?)),
            _ => continue,
        };
        files.push(File { path: path.to_owned(), bytes: content.into_bytes() });
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_there_in_every_language() {
        for language in ["nb", "nn", "en", "se"] {
            let locale = Locale::for_code(language);
            let missing: Vec<_> = WORDS.into_iter().filter(|(_, key)| !locale.has(key)).collect();
            assert!(missing.is_empty(), "{language} lacks {missing:?}");
        }
    }
}
