//! Who is who where people edit plans, case by case.

use stratc::compile::read;
use stratc::diff::{ElementChanges, PlanComparison, compare};
use stratc::model::{ChangeKind, Word as _};
use stratc::view::{Edition, PlanRecord, Visible};
use stratc::world::Memory;

use crate::support::{STRATEGY, TODAY};

/// Plans by the names of their folders, from the YAML of their elements.
fn plans(plans: &[(&str, &str)]) -> Vec<PlanRecord> {
    let world = plans.iter().fold(Memory::new(TODAY), |world, (name, elements)| {
        let folder = format!("strategies/{name}");
        let title = STRATEGY.replace("Kommunikasjonsplan", &format!("Plan for {name}"));
        world.with(&format!("{folder}/strategy.yaml"), title).with(&format!("{folder}/alt.yaml"), *elements)
    });
    let plan = read(&world, None).plan;
    let visible = Visible::new(&plan, Edition::Internal, TODAY);
    let scopes = plan.strategies().map(|(scope, _)| scope);
    scopes.filter_map(|scope| PlanRecord::new(&plan, &visible, scope, Edition::Internal, TODAY)).collect()
}

/// One plan.
fn plan(elements: &str) -> Vec<PlanRecord> {
    plans(&[("plan", elements)])
}

/// Who became whom, a line for each element that differs: its ids and what kinds of changes there are.
fn told(old: &[PlanRecord], new: &[PlanRecord]) -> Vec<String> {
    let comparison = compare(old, new);
    comparison.plans.iter().flat_map(|plan| &plan.elements).map(|element| line(&comparison, element)).collect()
}

fn line(comparison: &PlanComparison<'_>, element: &ElementChanges) -> String {
    let old = element.old.map(|node| &*comparison.old.element(node).id);
    let new = element.new.map(|node| &*comparison.new.element(node).id);
    let kinds = element.changes.iter().map(|change| {
        let others: Vec<_> = change.others.iter().map(|other| format!(" {}/{}", other.plan, other.id)).collect();
        let likely = if change.is_likely { "?" } else { "" };
        format!("{}{likely}{}", change.kind.word(), others.concat())
    });
    let kinds = kinds.collect::<Vec<_>>().join(", ");
    format!("{} → {}: {kinds}", old.unwrap_or("–"), new.unwrap_or("–"))
}

const GOALS: &str = "\
goals:
  svar:
    title: Innbyggerne får svar samme dag
    owner: sjef
    text: Den som spør på telefon eller e-post, skal få svar før arbeidsdagen er over.
  klarsprak:
    title: Alle forstår brevene fra kommunen
    text: Brev og skjema skrives om sammen med dem som får dem.
measures:
  kurs:
    title: Kurs i klarspråk for saksbehandlere
    goals: [klarsprak]
roles: {sjef: Kommunikasjonssjef}
";

#[test]
fn a_new_id_is_one_change_and_none_for_those_that_refer_to_it() {
    let new = GOALS.replace("klarsprak", "forstaaelige-brev");
    assert_eq!(told(&plan(GOALS), &plan(&new)), ["klarsprak → forstaaelige-brev: renamed"]);
}

#[test]
fn a_new_id_and_a_new_title_at_once() {
    let new = GOALS.replace("klarsprak", "brev").replace("Alle forstår brevene", "Folk skjønner alle brev");
    assert_eq!(told(&plan(GOALS), &plan(&new)), ["klarsprak → brev: retitled, renamed?"]);
}

#[test]
fn a_new_id_a_new_title_and_another_parent_at_once() {
    let old = format!("{GOALS}challenges: {{tillit: {{title: Svekket tillit}}}}\n");
    let old = old.replace("    title: Alle forstår", "    addresses: [tillit]\n    title: Alle forstår");
    let new = old
        .replace("  klarsprak:\n    addresses: [tillit]\n    title: Alle forstår brevene fra kommunen\n    text: ", "    goals:\n      brev:\n        addresses: [tillit]\n        title: Alle forstår brev fra kommunen\n        text: ")
        .replace("[klarsprak]", "[brev]");
    assert_eq!(told(&plan(&old), &plan(&new)), ["klarsprak → brev: moved, renamed, retitled"]);
}

/// Two goals that differ by one word.
const TWINS: &str = "\
goals:
  telefon:
    title: Vi svarer raskt på telefonen
    text: Den som spør, skal få svar samme dag.
  epost:
    title: Vi svarer raskt på e-posten
    text: Den som spør, skal få svar samme dag.
";

#[test]
fn of_two_near_duplicates_the_renamed_one_is_found() {
    let new = TWINS.replace("  epost:", "  skriftlig:");
    assert_eq!(told(&plan(TWINS), &plan(&new)), ["epost → skriftlig: renamed"]);
    let new = new.replace("  telefon:", "  muntlig:");
    assert_eq!(told(&plan(TWINS), &plan(&new)), ["telefon → muntlig: renamed", "epost → skriftlig: renamed"]);
}

#[test]
fn the_two_that_say_the_very_same_are_not_guessed_at() {
    let old = TWINS.replace("e-posten", "telefonen");
    let new = old.replace("  epost:", "  en:").replace("  telefon:", "  to:");
    let told = told(&plan(&old), &plan(&new));
    assert!(told.iter().all(|line| line.ends_with("added") || line.ends_with("removed")), "{told:#?}");
}

/// An id is a promise that readers link to, so it goes before everything else. `check --since` warns about it.
#[test]
fn an_id_that_goes_to_something_else_takes_its_history_along() {
    let new = TWINS.replace("  epost:", "  brev:").replace("  telefon:", "  epost:");
    assert_eq!(told(&plan(TWINS), &plan(&new)), ["telefon → –: removed", "epost → epost: retitled", "– → brev: added"]);
    let swapped = TWINS.replace("  epost:", "  x:").replace("  telefon:", "  epost:").replace("  x:", "  telefon:");
    assert_eq!(told(&plan(TWINS), &plan(&swapped)), ["epost → epost: retitled", "telefon → telefon: retitled"]);
}

#[test]
fn an_id_of_another_kind_and_title_is_another_element() {
    let old = "goals: {fravaer: {title: Lavere sykefravær}}\n";
    let recast = "measures: {fravaer: {title: Lavere sykefravær}}\n";
    assert_eq!(told(&plan(old), &plan(recast)), ["fravaer → fravaer: recast"]);
    let other = "measures: {fravaer: {title: Skjema for egenmelding på nett}}\n";
    assert_eq!(told(&plan(old), &plan(other)), ["fravaer → –: removed", "– → fravaer: added"]);
}

const WHOLE: &str = "goals: {svar: {title: Raske svar på telefon og e-post}}\n";

#[test]
fn a_goal_is_divided_with_its_id_in_one_part_or_in_none() {
    let kept = "goals: {svar: {title: Raske svar på telefon}, epost: {title: Raske svar på e-post}}\n";
    assert_eq!(told(&plan(WHOLE), &plan(kept)), ["svar → svar: split plan/epost"]);
    let gone = kept.replace("svar:", "telefon:");
    assert_eq!(told(&plan(WHOLE), &plan(&gone)), ["svar → –: split plan/telefon plan/epost"]);
}

#[test]
fn goals_are_put_together() {
    let old = "goals: {svar: {title: Raske svar på telefon}, epost: {title: Raske svar på e-post}}\n";
    assert_eq!(told(&plan(old), &plan(WHOLE)), ["svar → svar: merged plan/epost"]);
    let gone = WHOLE.replace("svar:", "henvendelser:");
    assert_eq!(told(&plan(old), &plan(&gone)), ["– → henvendelser: merged plan/svar plan/epost"]);
}

#[test]
fn a_new_goal_that_shares_a_word_is_no_part() {
    let new = "goals: {svar: {title: Raske svar på telefon}, apper: {title: Trygg e-post i skolen}}\n";
    assert_eq!(told(&plan(WHOLE), &plan(new)), ["svar → svar: retitled", "– → apper: added"]);
}

#[test]
fn what_another_plan_had_is_carried_over_whether_that_plan_stays_or_goes() {
    let elements = "goals: {svar: {title: Innbyggerne får svar samme dag}}\n";
    let old = plans(&[("2024", elements)]);
    let (both, moved) =
        (plans(&[("2024", elements), ("2028", elements)]), plans(&[("2024", "goals: {}\n"), ("2028", elements)]));
    let told_of = |new: &[PlanRecord], id: &str| -> Vec<String> {
        told(&old, new).into_iter().filter(|line| line.contains(id)).collect()
    };
    assert_eq!(told_of(&both, "svar"), ["– → svar: carried-over 2024/svar"]);
    assert_eq!(told_of(&moved, "svar"), ["svar → –: carried-over 2028/svar", "– → svar: carried-over 2024/svar"]);
}

#[test]
fn a_plan_in_a_new_folder_is_the_same_plan() {
    let (old, new) = (plans(&[("planen", GOALS), ("annen", TWINS)]), plans(&[("annen", TWINS), ("ny-plan", GOALS)]));
    let comparison = compare(&old, &new);
    let partners: Vec<_> = comparison.plans.iter().map(|plan| (plan.old, plan.new)).collect();
    let place = |plans: &[PlanRecord], id: &str| plans.iter().position(|plan| plan.id == id);
    assert!(partners.contains(&(place(&old, "planen"), place(&new, "ny-plan"))), "{partners:?}");
    assert!(comparison.changes().all(|(_, change)| change.kind != ChangeKind::Added), "{:#?}", told(&old, &new));
}

#[test]
fn one_plan_on_each_side_is_one_plan_whatever_its_name_and_ids() {
    let new = GOALS.replace("klarsprak", "brev").replace("svar:", "svartid:").replace("kurs:", "opplaering:");
    let told = told(&plans(&[("gammel", GOALS)]), &plans(&[("ny", &new)]));
    for line in ["svar → svartid: renamed", "klarsprak → brev: renamed", "kurs → opplaering: renamed"] {
        assert!(told.contains(&line.to_owned()), "{told:#?}");
    }
}

#[test]
fn empty_versions_and_ids_twice_do_not_trip_it() {
    let empty = [PlanRecord { id: "plan".to_owned(), ..PlanRecord::default() }];
    let mut twice = plan(GOALS);
    let again = twice[0].elements[1].clone();
    twice[0].elements.push(again);
    for old in [&[][..], &empty, &plan(GOALS), &twice] {
        for new in [&[][..], &empty, &plan(GOALS), &twice] {
            let told = told(old, new);
            assert!(old != new || told.is_empty(), "{told:#?}");
        }
    }
}

/// What the sources say settles it: otherwise the first goal here would count as new, and the second as the one that is gone.
#[test]
fn what_the_sources_declare_goes_before_likeness() {
    let old = plan(TWINS);
    let mut new = plan(&TWINS.replace("  epost:", "  brev:").replace("Vi svarer raskt på e-posten", "Brev besvares"));
    let brev = new[0].elements.iter_mut().find(|element| element.id == "brev").expect("it is there");
    brev.replaces = vec!["epost".to_owned()];
    assert_eq!(told(&old, &new), ["epost → brev: retitled, replaced plan/epost"]);
    let mut new = plan(&TWINS.replace("  epost:", "  skriftlig:"));
    new[0].declared.retired = vec![("epost".to_owned(), "Flyttet til en annen enhet".to_owned())];
    assert_eq!(told(&old, &new), ["epost → –: removed", "– → skriftlig: added"]);
}

#[test]
fn several_that_replace_one_are_its_parts() {
    let old = plan("goals: {svar: {title: God kontakt med innbyggerne}}\n");
    let mut new = plan("goals: {telefon: {title: Vi tar telefonen}, torg: {title: Åpent torg hver fredag}}\n");
    new[0].elements.iter_mut().skip(1).for_each(|element| element.replaces = vec!["svar".to_owned()]);
    assert_eq!(told(&old, &new), ["svar → –: split plan/telefon plan/torg"]);
    assert_eq!(told(&new, &old), ["– → svar: merged plan/telefon plan/torg"]);
}
