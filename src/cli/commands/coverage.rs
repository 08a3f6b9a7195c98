//! `stratc show coverage --format json`: what the plans say of governing documents, with ids and places.

use crate::compile::Compilation;
use crate::export::{
    AnswerData, COVERAGE_VERSION, CoverageCounts, CoverageData, CoverageState, DemandCoverage, DocumentCoverage,
    SourcePlace,
};
use crate::model::{Coverage, Element, ElementId, ScopeId};
use crate::source::Span;

/// How the strategies answer governing documents, or the one called `only`.
pub fn data(compilation: &Compilation, only: Option<&str>) -> CoverageData {
    let plan = &compilation.plan;
    let scopes = plan.strategies().map(|(scope, _)| scope);
    let all = scopes.flat_map(|scope| plan.documents_of(scope).into_iter().map(move |document| (scope, document)));
    let wanted = all.filter(|(_, document)| only.is_none_or(|only| *plan.element(*document).id == *only));
    let documents = wanted.map(|(scope, id)| document(compilation, scope, id));
    CoverageData {
        version: COVERAGE_VERSION,
        as_of: compilation.as_of.to_string(),
        // A document without demands asks for nothing.
        documents: documents.filter(|document| document.counts.total > 0).collect(),
    }
}

fn document(compilation: &Compilation, scope: ScopeId, id: ElementId) -> DocumentCoverage {
    let plan = &compilation.plan;
    let demands: Vec<_> = plan.demands_of(id).into_iter().map(|demand| of_demand(compilation, scope, demand)).collect();
    let count = |state: CoverageState| demands.iter().filter(|demand| demand.state == state).count();
    let element = plan.element(id);
    DocumentCoverage {
        id: element.id.to_string(),
        title: element.title().to_owned(),
        strategy: plan.scope(scope).id.to_string(),
        place: place(compilation, element.span),
        counts: CoverageCounts {
            total: demands.len(),
            answered: count(CoverageState::Answered),
            waived: count(CoverageState::Waived),
            open: count(CoverageState::Open),
        },
        demands,
    }
}

fn of_demand(compilation: &Compilation, scope: ScopeId, id: ElementId) -> DemandCoverage {
    let plan = &compilation.plan;
    let own = |from: ElementId| plan.element(from).scope == scope;
    let (state, answers) = match plan.coverage(id, &own) {
        Coverage::Answered(answers) => (CoverageState::Answered, answers),
        Coverage::Waived(_) => (CoverageState::Waived, Vec::new()),
        Coverage::Open => (CoverageState::Open, Vec::new()),
    };
    let element = plan.element(id);
    DemandCoverage {
        id: element.id.to_string(),
        title: element.title().to_owned(),
        state,
        place: place(compilation, element.span),
        answers: answers.into_iter().map(|id| answer(compilation, plan.element(id))).collect(),
        reason: (state == CoverageState::Waived)
            .then(|| plan.waiver_reason(scope, id))
            .flatten()
            .map(|reason| reason.value.to_string()),
    }
}

fn answer(compilation: &Compilation, element: &Element) -> AnswerData {
    AnswerData {
        id: element.id.to_string(),
        kind: element.kind().word(),
        title: element.title().to_owned(),
        place: place(compilation, element.span),
    }
}

fn place(compilation: &Compilation, span: Span) -> SourcePlace {
    let source = compilation.sources.file(span.file());
    SourcePlace { file: source.path().to_owned(), line: compilation.sources.start(span).line }
}
