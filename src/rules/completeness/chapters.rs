//! What the chapters of a plan are about, as far as their titles say.

use crate::model::{Kind, ScopeId};
use crate::prose;
use crate::rules::Context;

/// Whether a section that has a text says in its title that it is about one of the things whose names begin so.
pub fn has_chapter_about(context: &Context<'_>, scope: ScopeId, stems: &[&str]) -> bool {
    let sections = context.plan.of_kind(scope, Kind::Section).map(|(_, section)| section);
    let mut written = sections.filter(|section| section.common.text.is_some());
    let is_named = |word: &str| stems.iter().any(|stem| word.starts_with(stem));
    written.any(|section| prose::words(section.title()).any(|(_, word)| is_named(&word.to_lowercase())))
}
