//! What the chapters of a plan are about, judging by their titles.

use crate::model::{Kind, ScopeId};
use crate::prose;
use crate::rules::Context;

/// Whether a strategy has a section with text whose title contains a word that begins in one of these ways.
pub fn has_chapter_about(context: &Context<'_>, scope: ScopeId, stems: &[&str]) -> bool {
    let sections = context.plan.of_kind(scope, Kind::Section).map(|(_, section)| section);
    let mut written = sections.filter(|section| section.common.text.is_some());
    let is_named = |word: &str| stems.iter().any(|stem| word.starts_with(stem));
    written.any(|section| prose::words(section.title()).any(|(_, word)| is_named(&word.to_lowercase())))
}
