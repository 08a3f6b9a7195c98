//! `--since`: what is wrong only beside an earlier version.

use std::path::Path;

use crate::cli::error::UserError;
use crate::cli::lookup::{element_of, scope_of};
use crate::cli::ui::Ui;
use crate::cli::versions::{ReadOptions, Sides};
use crate::compile::Compilation;
use crate::diag::codes::reference::{ID_REUSED, REMOVED_UNEXPLAINED};
use crate::diag::{Diagnostic, say};
use crate::diff::{Node, PlanComparison, compare};
use crate::model::Element;
use crate::view::Edition;

/// Adds the findings between the version called `words` and the workspace.
pub fn add(words: &str, compilation: &mut Compilation, workspace: &Path, ui: &Ui) -> Result<(), UserError> {
    let as_of = Some(compilation.as_of);
    let options = ReadOptions { workspace, edition: Edition::Internal, as_of, only: None };
    let sides = Sides::since(options, words, compilation)?;
    let comparison = compare(&sides.old.plans, &sides.new.plans);
    let reused = comparison.reused().into_iter().filter_map(|(old, new)| reused(&comparison, old, new, compilation));
    let gone = comparison.unexplained().into_iter().filter_map(|old| unexplained(&comparison, old, compilation));
    let found: Vec<_> = reused.chain(gone).collect();
    let settings = &compilation.settings;
    compilation.diagnostics.extend(found.into_iter().filter_map(|finding| settings.levels.apply(finding)));
    compilation.diagnostics.sort_by_key(|finding| (finding.span, finding.code.id));
    sides.warnings().iter().for_each(|warning| ui.note(warning));
    Ok(())
}

/// The element of the workspace that is called so.
fn element<'a>(compilation: &'a Compilation, plan: &str, id: &str) -> Option<&'a Element> {
    element_of(compilation, scope_of(compilation, plan)?, id)
}

fn reused(comparison: &PlanComparison<'_>, old: Node, new: Node, compilation: &Compilation) -> Option<Diagnostic> {
    let (before, after) = (comparison.old.element(old), comparison.new.element(new));
    let plan = &comparison.new.plan_of(new).id;
    let element = element(compilation, plan, &after.id)?;
    let message = say!(
        "\"{id}\" stands for \"{now}\" now, and stood for \"{then}\" in the earlier version",
        id = &after.id,
        now = &after.title,
        then = &before.title
    );
    let help = say!(
        "give the new one an id of its own, and write the old id under \"retired:\" in strategy.yaml with the reason; if it is the same element, approve it there under \"approved_changes:\""
    );
    Some(Diagnostic::new(&ID_REUSED, element.span, message).about(plan, &after.id).help(help))
}

fn unexplained(comparison: &PlanComparison<'_>, old: Node, compilation: &Compilation) -> Option<Diagnostic> {
    let before = comparison.old.element(old);
    let place = comparison.old.nodes.get(old)?.0;
    let changes = comparison.plans.iter().find(|changes| changes.old == Some(place))?;
    let new = comparison.new.plans.get(changes.new?)?;
    let strategy = element(compilation, &new.id, &new.root()?.id)?;
    let message = say!(
        "{kind} \"{title}\" ({id}) was in the earlier version, and nothing says what became of it",
        kind = &before.label,
        title = &before.title,
        id = &before.id
    );
    let help = say!(
        "write why under \"retired:\" ({example}), or \"replaces: {id}\" in what took its place",
        example = format!("{}: …", before.id),
        id = &before.id
    );
    Some(Diagnostic::new(&REMOVED_UNEXPLAINED, strategy.span, message).about(&new.id, &strategy.id).help(help))
}
