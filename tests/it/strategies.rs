//! The strategies and governing documents of this repository: their findings have been read, the strategies answer
//! what their documents demand, and one of them shows everything that the language can say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use stratc::compile::{Compilation, compile};
use stratc::diag::emit::Report;
use stratc::diag::{Diagnostic, Translator};
use stratc::locale::{marks, sentences};
use stratc::model::entity::Common;
use stratc::model::value::Language;
use stratc::model::{Coverage, Element, ElementId, Field, Kind, Plan, Record as _, Scope, ScopeId, Shape, Shown};
use stratc::view::{Edition, PlanView, Visible};
use stratc::world::Disk;

use super::support::TODAY;

static OURS: LazyLock<Compilation> = LazyLock::new(|| compile(&Disk::new(env!("CARGO_MANIFEST_DIR")), Some(TODAY)));

/// What is found in each strategy is kept in `tests/findings`, where a careful reader has signed it: the two strategies
/// of health trusts are as their sources are. The three that show what a plan can be have no findings.
#[test]
fn our_strategies_raise_the_findings_that_a_reader_has_signed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/findings");
    let update = std::env::var_os("UPDATE_FIXTURES").is_some();
    for (_, scope) in plan().strategies() {
        let (found, path) = (findings_about(&scope.id), folder.join(format!("{}.txt", scope.id)));
        let signed = fs::read_to_string(&path).unwrap_or_default();
        if update && found != signed {
            fs::write(&path, &found).expect("the file can be written");
        } else {
            assert_eq!(found, signed, "{}: UPDATE_FIXTURES=1 rewrites it; then read it", path.display());
        }
    }
    assert_eq!(plan().strategies().count(), 5);
}

#[test]
fn the_plans_that_show_what_a_plan_can_be_have_no_findings() {
    for strategy in ["fjordvik-klimaplan", "fjordvik-kommunikasjonsplan", "fjordvik-samfunnsdel"] {
        assert_eq!(findings_about(strategy), "");
    }
}

/// What is found about a strategy, in Norwegian.
fn findings_about(strategy: &str) -> String {
    let prefix = format!("{strategy}/");
    let about = |found: &&Diagnostic| found.subject.as_deref().is_some_and(|subject| subject.starts_with(&prefix));
    let diagnostics: Vec<_> = OURS.diagnostics.iter().filter(about).cloned().collect();
    let translator = Translator::new(sentences(Language::Bokmal), marks(Language::Bokmal));
    Report { sources: &OURS.sources, diagnostics: &diagnostics, translator: &translator, folder: "" }.short()
}

/// The governing documents of the two health trusts, with the number of their demands.
const SEEDS: [(&str, usize); 2] = [("kommunikasjonsstrategi-hmn", 189), ("virksomhetsstrategi-si", 643)];

#[test]
fn the_documents_have_all_their_demands_each_with_an_id_of_its_own() {
    for (document, count) in SEEDS {
        let demands = demands(document);
        let ids: BTreeSet<_> = demands.iter().map(|id| &*plan().element(*id).id).collect();
        assert_eq!((demands.len(), ids.len()), (count, count), "{document}");
    }
}

#[test]
fn every_demand_is_answered_and_hardly_any_is_waived() {
    for (document, count) in SEEDS {
        let coverage = demands(document).into_iter().map(|id| (id, plan().coverage(id, &|_| true)));
        let (mut open, mut waived) = (Vec::new(), 0);
        for (id, coverage) in coverage {
            match coverage {
                Coverage::Answered(_) => {}
                Coverage::Waived(_) => waived += 1,
                Coverage::Open => open.push(&*plan().element(id).id),
            }
        }
        assert!(open.is_empty(), "{document}: nothing answers {open:?}");
        assert!(waived * 20 < count, "{document}: {waived} demands are waived");
    }
}

/// The kinds that can answer a demand of a category.
fn answering(category: &str) -> &'static [Kind] {
    match category {
        "verdi" => &[Kind::Value],
        "prinsipp" => &[Kind::Principle],
        "utfordring" => &[Kind::Challenge],
        "program" => &[Kind::Programme],
        "satsingsområde" => &[Kind::FocusArea],
        "overordnet mål" | "hovedmål" | "mål" | "delmål" | "virksomhetsmål" | "kommunikasjonsmål" => {
            &[Kind::Goal]
        }
        "indikator" => &[Kind::Indicator],
        "tiltak" | "satsing" => &[Kind::Measure],
        "målgruppe" => &[Kind::Audience],
        "budskap" => &[Kind::Message],
        "kanal" | "arena" => &[Kind::Channel],
        "rolle" => &[Kind::Role],
        "ansvar" => &[Kind::Responsibility],
        "planprosess" => &[Kind::Review],
        "styringsdokument" => &[Kind::Document],
        "visjon" => &[Kind::Strategy],
        // What a chapter is there for stands in its text, and so does what is known.
        "oppdrag" => &[Kind::Strategy, Kind::Section],
        "retningslinje" => &[Kind::Policy, Kind::Section],
        "faktum" => &[Kind::Section],
        other => panic!("no kind answers demands of the category {other}"),
    }
}

/// Demands that something else answers: the communication policy of Fjordvik calls a goal what its communication
/// plan measures.
const ANSWERED_OTHERWISE: [(&str, Kind); 4] = [
    ("fkp-svar", Kind::Indicator),
    ("fkp-brev", Kind::Indicator),
    ("fkp-kontoer", Kind::Indicator),
    ("fkp-varsling", Kind::Indicator),
];

#[test]
fn a_demand_is_answered_by_an_element_of_its_own_kind() {
    let mut otherwise = BTreeSet::new();
    for (id, demand) in plan().elements() {
        let Some(category) = demand.demand().map(|demand| demand.category.as_ref()) else { continue };
        let category = category.unwrap_or_else(|| panic!("{} has no category", demand.id));
        let Coverage::Answered(answers) = plan().coverage(id, &|_| true) else { continue };
        let kinds = answers.into_iter().map(|answer| plan().element(answer).kind());
        let others = kinds.filter(|kind| !answering(&category.value).contains(kind));
        otherwise.extend(others.map(|kind| (&*demand.id, kind)));
    }
    assert_eq!(otherwise, BTreeSet::from(ANSWERED_OTHERWISE));
}

#[test]
fn the_chapters_of_sykehuset_innlandet_have_the_numbers_and_titles_of_its_source() {
    let view = public_view("sykehuset-innlandet");
    let entries = view.contents.iter().filter_map(|entry| Some((entry.number.clone()?, entry.title.replace('–', "-"))));
    let published: BTreeMap<_, _> = entries.collect();
    let source = chapters("virksomhetsstrategi-si");
    assert_eq!(source.len(), 31, "{source:#?}");
    for (number, title) in &source {
        assert_eq!(published.get(number), Some(title), "chapter {number}");
    }
}

#[test]
fn sykehuset_innlandet_has_the_chapters_1_to_10_4_in_order() {
    let numbers: Vec<_> = public_view("sykehuset-innlandet").contents.into_iter().filter_map(|it| it.number).collect();
    let expected = "1 2 3 4 4.1 4.2 5 5.1 5.2 6 6.1 6.2 6.3 6.4 6.4.1 6.4.2 6.5 6.5.1 6.5.2 6.5.3 6.6 \
                    7 7.1 7.2 8 8.1 8.2 9 9.1 9.2 10 10.1 10.2 10.3 10.4";
    assert_eq!(numbers.join(" "), expected);
}

const SHOWCASE: &str = "fjordvik-kommunikasjonsplan";

#[test]
fn the_showcase_and_its_document_use_every_kind() {
    let used: BTreeSet<_> = showcase().map(Element::kind).collect();
    let unused: Vec<_> = Kind::ALL.iter().filter(|kind| !used.contains(kind)).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_showcase_and_its_document_use_every_field_of_every_kind() {
    let used = used_fields();
    let own = Kind::ALL.iter().flat_map(|kind| kind.spec().record.fields.iter().map(|field| (kind.word(), field.name)));
    let common = Common::SPEC.fields.iter().map(|field| (Common::SPEC.name, field.name));
    let unused: Vec<_> = own.chain(common).filter(|field| !used.contains(field)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

#[test]
fn the_showcase_and_its_document_use_every_field_of_every_record() {
    let used = used_fields();
    let unused: Vec<_> = record_fields().into_iter().filter(|field| !used.contains(field)).collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

fn plan() -> &'static Plan {
    &OURS.plan
}

fn scope(id: &str) -> (ScopeId, &'static Scope) {
    plan().scopes().find(|(_, scope)| &*scope.id == id).unwrap_or_else(|| panic!("nothing is called {id}"))
}

/// The demands of a governing document.
fn demands(document: &str) -> Vec<ElementId> {
    plan().demands_of(scope(document).1.root.expect("a document has a block of its own"))
}

fn public_view(strategy: &str) -> PlanView {
    let visible = Visible::new(plan(), Edition::Public, TODAY);
    PlanView::new(plan(), &visible, scope(strategy).0, Edition::Public, TODAY).expect("the strategy is public")
}

/// The numbered chapters that the demands of a document stand in: number → title.
fn chapters(document: &str) -> BTreeMap<String, String> {
    let demands = demands(document).into_iter().filter_map(|id| plan().element(id).demand());
    let chapters = demands.filter_map(|demand| demand.chapter.as_ref()?.value.split_once(' '));
    let numbered = chapters.filter(|(number, _)| number.starts_with(|first: char| first.is_ascii_digit()));
    numbered.map(|(number, title)| (number.to_owned(), title.to_owned())).collect()
}

/// The elements of the showcase, and of the documents that it builds on and that stand in a file of their own.
fn showcase() -> impl Iterator<Item = &'static Element> {
    let (own, of_strategy) = scope(SHOWCASE);
    let root = of_strategy.root.and_then(|root| plan().element(root).strategy()).expect("a strategy has a block");
    let built_on = root.builds_on.iter().filter_map(|built| Some(plan().element(built.target()?)));
    let documents = built_on.filter(|element| element.kind() == Kind::Document).map(|element| element.scope);
    let scopes: BTreeSet<_> = documents.chain([own]).collect();
    plan().elements().map(|(_, element)| element).filter(move |element| scopes.contains(&element.scope))
}

/// A field, by the word of its kind or the name of its record, and its own name.
type FieldName = (&'static str, &'static str);

/// The fields of all records that stand in fields of elements, such as targets, and in fields of those.
fn record_fields() -> BTreeSet<FieldName> {
    let mut found = BTreeSet::new();
    let own = Kind::ALL.iter().flat_map(|kind| kind.spec().record.fields);
    let mut fields: Vec<_> = own.chain(Common::SPEC.fields).collect();
    while let Some(field) = fields.pop() {
        if let Shape::Record(spec) | Shape::Records(spec) = field.shape {
            found.extend(spec.fields.iter().map(|field| (spec.name, field.name)));
            fields.extend(spec.fields);
        }
    }
    found
}

/// The fields that have a value somewhere in the showcase.
fn used_fields() -> BTreeSet<FieldName> {
    let mut used = BTreeSet::new();
    for element in showcase() {
        use_fields(Common::SPEC.name, element.common.show(), &mut used);
        use_fields(element.kind().word(), element.body.show(), &mut used);
    }
    used
}

fn use_fields(of: &'static str, shown: Vec<(&'static Field, Shown<'_>)>, used: &mut BTreeSet<FieldName>) {
    for (field, shown) in shown.into_iter().filter(|(_, shown)| !shown.is_empty()) {
        used.insert((of, field.name));
        match (field.shape, shown) {
            (Shape::Record(spec), Shown::Record(group)) => use_fields(spec.name, group.fields, used),
            (Shape::Records(spec), Shown::Records(groups)) => {
                groups.into_iter().for_each(|group| use_fields(spec.name, group.fields, used));
            }
            _ => {}
        }
    }
}
