//! What was found in each plan, as the internal edition shows it: in the plan's language, whoever builds.

use crate::compile::Compilation;
use crate::diag::{Diagnostic, Translator};
use crate::locale::{marks, sentences};
use crate::model::ScopeId;
use crate::view::FindingData;

/// The findings about one strategy, in reading order.
pub fn findings(compilation: &Compilation, scope: ScopeId) -> Vec<FindingData> {
    let Compilation { plan, sources, diagnostics, .. } = compilation;
    let strategy = &plan.scope(scope).id;
    let folder = compilation.folder_of(scope);
    let language = plan.language(scope);
    let translator = Translator::new(sentences(language), marks(language));
    let found = diagnostics.iter().filter_map(|found| {
        let path = sources.file(found.span.file()).path();
        let element = match found.subject.as_deref().and_then(|subject| subject.split_once('/')) {
            Some((owner, element)) => (owner == strategy.as_ref()).then_some(Some(element))?,
            None => folder.as_ref().is_some_and(|folder| path.starts_with(folder)).then_some(None)?,
        };
        Some(finding(compilation, found, element, &translator))
    });
    found.collect()
}

fn finding(
    compilation: &Compilation,
    found: &Diagnostic,
    element: Option<&str>,
    translator: &Translator,
) -> FindingData {
    FindingData {
        id: element.map(str::to_owned),
        level: found.level.word(),
        level_label: found.level.name().text(translator),
        code: found.code.id,
        message: found.message.text(translator),
        help: found.help.iter().map(|help| help.text(translator)).collect(),
        path: compilation.sources.file(found.span.file()).path().to_owned(),
        line: compilation.sources.start(found.span).line,
    }
}
