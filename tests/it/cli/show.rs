//! `stratc show` and `stratc explain`.

use std::collections::BTreeSet;

use serde_json::Value;
use snapbox::{assert_data_eq, str};
use stratc::model::{ChangeKind, Judgement, Kind, Word as _};
use stratc::reference::codes;

use super::{plain, small_plan};
use crate::support::{STRATEGY, Workspace};

#[test]
fn show_goals_prints_the_hierarchy_with_its_targets() {
    let run = small_plan().run(&["show", "goals"]);
    assert_eq!(run.status, 0);
    assert_data_eq!(
        plain(&run.out),
        str![[r"
Kommunikasjonsplan
  M1 En åpen kommune [aapen]
    M1.1 Alle får raske svar [raske-svar]
      > Andel svar samme dag: minst 80 % innen 2028
  M2 Klart språk [klart-spraak]


"]]
    );
}

#[test]
fn show_goals_of_one_strategy_leaves_out_the_others() {
    let workspace = small_plan()
        .with("strategies/andre/strategy.yaml", STRATEGY.replace("Kommunikasjonsplan", "En annen plan"))
        .with("strategies/andre/goals.yaml", "goals:\n  annet: Et annet mål\n");
    let (both, one) = (workspace.run(&["show", "goals"]), workspace.run(&["show", "goals", "andre"]));
    assert!(both.out.contains("Et annet mål") && both.out.contains("En åpen kommune"), "{}", both.out);
    assert!(one.out.contains("Et annet mål") && !one.out.contains("En åpen kommune"), "{}", one.out);
}

#[test]
fn show_tells_of_an_element_where_it_stands_what_it_says_and_what_points_at_it() {
    let out = plain(&small_plan().run(&["show", "raske-svar"]).out);
    let lines: Vec<_> = out.lines().collect();
    assert!(lines[0].starts_with("Alle får raske svar (") && lines[0].ends_with("plan/raske-svar)"), "{out}");
    assert_eq!(lines[1], "  strategies/plan/goals.yaml:5");
    assert!(lines.contains(&"  Gjelder alle kanaler."), "{out}");
    assert!(lines.contains(&"  -> Innbyggerne får svar (rammer/svar)"), "{out}");
    let incoming: BTreeSet<_> = lines.iter().filter_map(|line| line.strip_prefix("  <- ")?.split_once(": ")).collect();
    let from: BTreeSet<_> = incoming.into_iter().map(|(_, from)| from).collect();
    let expected = ["Andel svar samme dag (plan/andel)", "Svarvakt (plan/vakt)", "Klart språk (plan/klart-spraak)"];
    assert_eq!(from, BTreeSet::from(expected));
}

#[test]
fn show_finds_an_element_by_its_full_name_and_documents_and_demands_as_well() {
    let workspace = small_plan();
    for (name, title) in [
        ("plan/sjef", "Kommunikasjonssjef ("),
        ("plan", "Kommunikasjonsplan ("),
        ("rammer", "Rammer ("),
        ("rammer/svar", "Innbyggerne får svar ("),
        ("svar", "Innbyggerne får svar ("),
    ] {
        let run = workspace.run(&["show", name]);
        assert!(run.status == 0 && run.out.starts_with(title), "{name}: {}{}", run.out, run.err);
    }
}

#[test]
fn show_prints_every_element_with_the_id() {
    let workspace = small_plan()
        .with("strategies/andre/strategy.yaml", STRATEGY)
        .with("strategies/andre/roles.yaml", "roles:\n  sjef: En annen sjef\n");
    let run = workspace.run(&["show", "sjef"]);
    assert!(run.out.contains("plan/sjef)") && run.out.contains("andre/sjef)"), "{}", run.out);
    let run = workspace.run(&["show", "andre/sjef"]);
    assert!(!run.out.contains("plan/sjef)") && run.out.contains("andre/sjef)"), "{}", run.out);
}

#[test]
fn show_coverage_counts_demands_and_names_what_answers_them() {
    for args in [&["show", "coverage"][..], &["show", "coverage", "rammer"]] {
        let out = plain(&small_plan().run(args).out);
        let lines: Vec<_> = out.lines().map(str::trim).collect();
        assert_eq!(lines[0], "Rammer");
        let answer =
            lines.iter().position(|line| line.ends_with(": svar – Innbyggerne får svar")).expect("it is listed");
        assert_eq!(lines[answer + 1], "- Alle får raske svar");
        let waived =
            lines.iter().position(|line| line.ends_with(": nynorsk – Planen er på nynorsk")).expect("it is listed");
        assert_eq!(lines[waived + 1], "- Kommunen er språknøytral");
        assert!(lines.iter().any(|line| line.ends_with(": spraak – Språket er klart")), "{out}");
    }
}

#[test]
fn show_coverage_as_json_has_the_state_of_every_demand() {
    let run = small_plan().run(&["show", "coverage", "rammer", "--format", "json"]);
    let data: Value = serde_json::from_str(&run.out).expect("it is JSON");
    let document = &data["documents"][0];
    assert_eq!((data["version"].as_u64(), data["documents"].as_array().map(Vec::len)), (Some(1), Some(1)));
    for (count, expected) in [("total", 3), ("answered", 1), ("waived", 1), ("open", 1)] {
        assert_eq!(document["counts"][count], expected, "{count}");
    }
    assert_eq!((document["id"].as_str(), document["strategy"].as_str()), (Some("rammer"), Some("plan")));
    let answered = &document["demands"][0];
    assert_eq!(answered["place"], serde_json::json!({"file": "seeds/rammer.yaml", "line": 5}));
    let answer = serde_json::json!({
        "id": "raske-svar", "kind": "goal", "title": "Alle får raske svar",
        "place": {"file": "strategies/plan/goals.yaml", "line": 5},
    });
    assert_eq!(answered["answers"], Value::from(vec![answer]));
    assert_eq!(document["demands"][2]["reason"], "Kommunen er språknøytral");
    let demands = document["demands"].as_array().expect("it is a list").iter();
    let states = demands.map(|demand| (demand["id"].as_str(), demand["state"].as_str()));
    let expected = [("svar", "answered"), ("spraak", "open"), ("nynorsk", "waived")];
    assert_eq!(states.collect::<Vec<_>>(), expected.map(|(id, state)| (Some(id), Some(state))));
}

#[test]
fn show_suggests_the_nearest_name() {
    let workspace = small_plan();
    for (args, right) in [
        (&["show", "raske-sva"][..], "raske-svar"),
        (&["show", "goals", "pln"], "plan"),
        (&["show", "coverage", "ramer"], "rammer"),
    ] {
        let run = workspace.run(args);
        let wrong = args[args.len() - 1];
        let expected = format!("error: nothing is called \"{wrong}\"; did you mean \"{right}\"?\n");
        assert_eq!((run.status, run.out.as_str(), run.err), (2, "", expected));
    }
}

#[test]
fn show_works_on_a_plan_with_errors_and_says_that_something_may_be_missing() {
    let workspace = small_plan().with("strategies/plan/feil.yaml", "goals:\n  feil: {owner: ingen}\n");
    let run = workspace.run(&["show", "goals"]);
    assert_eq!(run.status, 0);
    assert!(run.out.contains("Alle får raske svar"), "{}", run.out);
    assert!(run.err.contains("The plans have errors"), "{}", run.err);
}

// explain

#[test]
fn explain_finds_a_code_by_number_and_name() {
    let workspace = Workspace::empty();
    let page = workspace.run(&["explain", "R001"]);
    assert_eq!(page.status, 0);
    assert!(page.out.starts_with("R001 unresolved (error)\n\nA name refers to nothing.\n"), "{}", page.out);
    assert!(page.out.contains("## Faulty") && page.out.contains("## Sound"), "{}", page.out);
    for name in ["r001", "unresolved"] {
        assert_eq!(workspace.run(&["explain", name]).out, page.out, "{name}");
    }
}

#[test]
fn explain_finds_a_kind_by_word_and_collection() {
    let workspace = Workspace::empty();
    let page = workspace.run(&["explain", "goal"]);
    assert_eq!(page.status, 0);
    assert!(page.out.starts_with("goal (kind)\n\nA goal: "), "{}", page.out);
    for field in ["supports", "addresses", "owner", "title", "covers"] {
        assert!(page.out.contains(&format!("\n  {field}: ")), "{field} is not in {}", page.out);
    }
    assert!(page.out.contains("- overall: ") && page.out.contains("refers to: challenge\n"), "{}", page.out);
    for name in ["goals", "Goal"] {
        assert_eq!(workspace.run(&["explain", name]).out, page.out, "{name}");
    }
}

#[test]
fn explain_alone_lists_everything_it_can_explain() {
    let workspace = Workspace::empty();
    let list = workspace.run(&["explain"]).out;
    let names: Vec<_> = list.lines().filter_map(|line| line.strip_prefix("  ")?.split(' ').next()).collect();
    assert!(names.len() > 50, "{list}");
    for name in names {
        assert_eq!(workspace.run(&["explain", name]).status, 0, "{name}");
    }
}

#[test]
fn explain_finds_a_change_with_and_without_what_stands_before_it() {
    let workspace = Workspace::empty();
    let page = workspace.run(&["explain", "change-reading-added"]);
    assert_eq!(
        (page.status, page.out.as_str()),
        (
            0,
            "reading-added (change)\n\nA measured value is new. Counts as neutral: it is no promise.\n\n\
             Comparisons call it \"New reading\".\n"
        )
    );
    assert_eq!(workspace.run(&["explain", "Reading-added"]).out, page.out);
    let norwegian = workspace.run(&["explain", "weakened", "--lang", "nb"]).out;
    for name in ["judgement-weakened", "Svekket"] {
        assert_eq!(norwegian, workspace.run(&["explain", name, "--lang", "nb"]).out, "{name}");
    }
    assert!(norwegian.starts_with("weakened (vurdering)\n\nDet lover mindre, eller senere.\n"), "{norwegian}");
}

#[test]
fn explain_lists_the_changes_and_the_judgements() {
    let workspace = Workspace::empty();
    for (name, words, first) in [
        ("changes", ChangeKind::SET.words, "- added: An element is new.\n"),
        ("judgements", Judgement::SET.words, "- dropped: It is gone, and nothing has taken its place.\n"),
    ] {
        let list = workspace.run(&["explain", name]).out;
        assert!(list.contains(first), "{list}");
        let listed = list.lines().filter_map(|line| line.strip_prefix("- ")?.split(':').next());
        assert_eq!(listed.collect::<Vec<_>>(), words.iter().map(|spec| spec.word).collect::<Vec<_>>());
    }
    let norwegian = |name| workspace.run(&["explain", name, "--lang", "nb"]).out;
    assert_eq!(norwegian("endringer"), norwegian("changes"));
}

#[test]
fn every_change_can_be_explained_by_its_word_alone() {
    let taken = codes().into_iter().flat_map(|code| [code.id, code.name]);
    let taken: BTreeSet<_> =
        taken.chain(Kind::ALL.iter().flat_map(|kind| [kind.word(), kind.spec().collection])).collect();
    let words = ChangeKind::SET.words.iter().chain(Judgement::SET.words).map(|spec| spec.word);
    let words: Vec<_> = words.chain(["changes", "judgements"]).collect();
    assert!(words.iter().all(|word| !taken.contains(word)));
    assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), words.len());
}

#[test]
fn explain_points_from_a_family_to_its_list() {
    let run = Workspace::empty().run(&["explain", "m"]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert_eq!(run.err, "error: M is a family of findings; \"stratc rules M\" lists them\n");
}

#[test]
fn explain_suggests_the_nearest_name() {
    let workspace = Workspace::empty();
    for (wrong, right) in [
        ("gaol", "goal"),
        ("unresolvd", "unresolved"),
        ("R0001", "R001"),
        ("change-target-lowerd", "change-target-lowered"),
        ("deadline-move", "deadline-moved"),
        ("judgments", "judgements"),
    ] {
        let expected = format!("error: there is no code, kind or change \"{wrong}\"; did you mean \"{right}\"?\n");
        let run = workspace.run(&["explain", wrong]);
        assert_eq!((run.status, run.out.as_str(), run.err), (2, "", expected));
    }
    let run = workspace.run(&["explain", "fotball"]);
    assert_eq!(run.status, 2);
    assert!(run.err.contains("\"stratc explain\" lists them"), "{}", run.err);
}
