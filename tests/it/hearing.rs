//! Plans that are out for comments: how to reply stands in every form, nothing is judged before there is anything to
//! judge by, and what came of the replies is told.

use stratc::compile::Compilation;
use stratc::diag::Diagnostic;

use crate::support::{STRATEGY, Workspace, build_args, compile_files};

const FORMS: &str = "html,print,onepage,text,markdown,json,csv,ics";

/// What is said to those who read, of each form.
const READ: [&str; 5] = ["index.html", "print.html", "onepage.html", "plan.txt", "plan.md"];

const HEARING: &str = "  hearing:
    from: 2026-11-02
    by: 2027-01-15
    reply_to: [post@fjordvik.example, \"https://fjordvik.example/hoering\"]
    case: 112/26
    url: https://fjordvik.example/svar
";

const GOALS: &str = "\
goals:
  svar:
    title: Alle får svar
    indicators:
      andel: {title: Andel som får svar, unit: \"%\", baseline: {value: 50, at: 2025}, targets: {at_least: 60, by: 2028}, readings: {2026-10: 59}}
";

const REPLIES: &str = "\
replies:
  fra-raadet:
    title: Svar må komme fortere
    text: Rådet ber om et løfte.
    from: Eldrerådet
    at: 2026-11-10
    concerns: svar
    outcome: partly-followed
    answer: Målet gjelder fra 2028.
  fra-en-ansatt:
    title: Hemmelig bekymring
    from: Hemmelig avsender
    answer: Hemmelig svar
    visibility: {internal: {basis: offl. § 14}}
";

fn strategy(status: &str) -> String {
    format!("{STRATEGY}  status: {status}\n{HEARING}")
}

fn workspace(status: &str) -> Workspace {
    Workspace::empty()
        .with("strategies/plan/strategy.yaml", strategy(status))
        .with("strategies/plan/maal.yaml", GOALS)
        .with("strategies/plan/hoering.yaml", REPLIES)
}

/// Every file of the plan in an edition, by its name, with ordinary spaces and without the folds of calendars.
fn built(workspace: &Workspace, edition: &str) -> Vec<(String, String)> {
    let run = workspace.run(&build_args(edition, FORMS, edition));
    assert_eq!(run.status, 0, "{}", run.err);
    let entries = std::fs::read_dir(workspace.path(edition).join("plan")).expect("it is published");
    let files = entries.map(|entry| entry.expect("an entry").path()).filter(|path| path.is_file());
    let read = |path: std::path::PathBuf| {
        let bytes = std::fs::read(&path).expect("it can be read");
        let text = on_one_line(&String::from_utf8_lossy(&bytes).replace("\r\n ", ""));
        (path.file_name().expect("a name").to_string_lossy().into_owned(), text)
    };
    files.map(read).collect()
}

/// Without line ends, and with ordinary spaces.
fn on_one_line(text: &str) -> String {
    text.replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn file<'a>(files: &'a [(String, String)], name: &str) -> &'a str {
    &files.iter().find(|(other, _)| other == name).unwrap_or_else(|| panic!("{name} is not made")).1
}

#[test]
fn the_title_page_says_how_to_reply_and_by_when_in_every_form() {
    let files = built(&workspace("hearing"), "public");
    for form in READ {
        assert!(file(&files, form).contains("Svar innen 15. januar 2027."), "{form}");
    }
    for form in ["index.html", "print.html", "plan.txt", "plan.md", "plan.json"] {
        let text = file(&files, form).replace('\\', "");
        for words in ["post@fjordvik.example", "https://fjordvik.example/hoering", "112/26"] {
            assert!(text.contains(words), "{form}: {words}");
        }
    }
    assert!(file(&files, "index.html").contains("href=\"mailto:post@fjordvik.example\""));
}

#[test]
fn once_the_day_has_passed_the_title_page_says_so() {
    let workspace = workspace("hearing");
    let args = ["build", "--as-of", "2027-01-16", "--format", "text", "--output", "ut"];
    assert_eq!(workspace.run(&args).status, 0);
    let text = on_one_line(&workspace.read("ut/plan/plan.txt"));
    assert!(text.contains("Fristen for å svare var 15. januar 2027."), "{text}");
}

#[test]
fn an_adopted_plan_tells_of_its_hearing_but_asks_for_no_replies() {
    let adopted = strategy("adopted") + "  adopted: {by: Kommunestyret, at: 2027-02-18}\n";
    let workspace = workspace("hearing").with("strategies/plan/strategy.yaml", adopted);
    let files = built(&workspace, "public");
    for form in READ {
        let text = file(&files, form);
        assert!(!text.contains("post@") && !text.contains("Svar innen") && !text.contains("112/26"), "{form}");
    }
    assert!(file(&files, "plan.txt").contains("https://fjordvik.example/svar"));
}

#[test]
fn the_last_day_for_replies_stands_in_the_calendar() {
    let calendar = file(&built(&workspace("hearing"), "public"), "plan.ics").to_owned();
    for line in
        ["UID:plan.plan.hearing@stratc", "DTSTART;VALUE=DATE:20270115", "SUMMARY:Høringsfrist: Kommunikasjonsplan"]
    {
        assert!(calendar.contains(line), "{line}\n{calendar}");
    }
    assert!(calendar.contains("Svar sendes til: post@fjordvik.example"), "{calendar}");
}

#[test]
fn nobody_is_ahead_of_a_plan_that_nobody_has_adopted() {
    for (status, is_judged) in [("hearing", false), ("draft", false), ("adopted", true)] {
        let workspace = workspace(status);
        let mut said = file(&built(&workspace, "public"), "index.html").to_lowercase();
        let run = workspace.run(&["report", "--as-of", "2026-11-21", "--output", "rapport"]);
        assert_eq!(run.status, 0, "{}", run.err);
        said += &workspace.read("rapport/plan/report.html").to_lowercase();
        let judged = ["foran planen", "i rute per"].iter().any(|words| said.replace('\u{a0}', " ").contains(words));
        assert_eq!(judged, is_judged, "{status}");
        assert_eq!(said.contains("for tidlig å si per"), !is_judged, "{status}");
        assert!(said.contains("59"), "what was measured is told");
    }
}

#[test]
fn replies_and_answers_stand_in_every_form_and_internal_ones_in_no_public_byte() {
    let workspace = workspace("hearing");
    let (public, internal) = (built(&workspace, "public"), built(&workspace, "internal"));
    for form in ["index.html", "print.html", "plan.txt", "plan.md", "plan.json", "replies.csv"] {
        for words in ["Svar må komme fortere", "Eldrerådet", "delvis tatt til følge", "Målet gjelder fra 2028."] {
            let has = |files: &[(String, String)]| file(files, form).replace('\\', "").contains(words);
            assert!(has(&public) && has(&internal), "{form}: {words}");
        }
        assert!(file(&internal, form).contains("Hemmelig svar"), "{form}");
    }
    for (name, text) in &public {
        assert!(!text.contains("Hemmelig"), "{name}");
    }
}

#[test]
fn a_plan_without_replies_has_no_file_for_them() {
    let files = built(&Workspace::new(), "public");
    assert!(files.iter().all(|(name, text)| name != "replies.csv" && !text.contains("replies")));
}

#[test]
fn what_changed_after_the_hearing_is_told_in_the_plan() {
    let workspace = workspace("hearing");
    built(&workspace, "public");
    workspace.write("strategies/plan/maal.yaml", GOALS.replace("at_least: 60", "at_least: 75"));
    let adopted = strategy("adopted") + "  adopted: {by: Kommunestyret, at: 2027-02-18}\n";
    workspace.write("strategies/plan/strategy.yaml", adopted);
    let replies = format!(
        "{REPLIES}  fra-skolen: {{title: Spør elevene, from: Skolen, outcome: followed, answer: Ja., concerns: svar}}\n"
    );
    workspace.write("strategies/plan/hoering.yaml", replies);
    let args = ["build", "--as-of", "2027-03-01", "--since", "public", "--format", "text", "--output", "ny"];
    let run = workspace.run(&args);
    assert_eq!(run.status, 0, "{}", run.err);
    let text = on_one_line(&workspace.read("ny/plan/plan.txt"));
    let (_, log) = text.rsplit_once("Endringer siden").expect("the last chapter tells what has changed");
    for words in ["60 %", "75 %", "på høring", "vedtatt", "Spør elevene"] {
        assert!(log.contains(words), "{words}: {log}");
    }
    assert!(!log.contains("Hemmelig"), "{log}");
}

/// What is found in a plan with this `hearing`, and of this kind, as codes and messages.
fn found(kind: &str, status: &str, hearing: &str) -> Vec<(&'static str, String)> {
    let strategy = format!(
        "strategy:\n  title: Plan\n  organisation: Fjordvik kommune\n  kind: {kind}\n  language: nb\n  status: {status}\n  hearing: {hearing}\n"
    );
    let Compilation { diagnostics, .. } = compile_files(&[("strategies/plan/strategy.yaml", &strategy)]);
    let about = ["C020", "T001", "T020", "T040", "T041"];
    let said = |found: &Diagnostic| (found.code.id, format!("{:?} {:?}", found.message, found.help));
    diagnostics.iter().filter(|found| about.contains(&found.code.id)).map(said).collect()
}

fn codes(kind: &str, status: &str, hearing: &str) -> Vec<&'static str> {
    found(kind, status, hearing).into_iter().map(|(code, _)| code).collect()
}

#[test]
fn a_hearing_is_judged_by_its_days_and_its_address() {
    let of = |hearing: &str| codes("action-plan", "hearing", hearing);
    assert_eq!(of("{from: 2027-01-11, by: 2027-02-22, reply_to: a@b.no}"), [""; 0], "six weeks to the day");
    assert_eq!(of("{from: 2027-01-11, by: 2027-02-19, reply_to: a@b.no}"), ["T041"]);
    assert_eq!(of("{from: 2027-01-11, by: 2027-02-27, reply_to: a@b.no}"), ["T020"], "a Saturday");
    assert_eq!(of("{from: 2027-03-01, by: 2027-05-17, reply_to: a@b.no}"), ["T020"], "a public holiday");
    assert_eq!(of("{from: 2027-03-01, by: 2027-05, reply_to: a@b.no}"), [""; 0], "a month is no day");
    assert_eq!(of("{from: 2026-08-03, by: 2026-11-20, reply_to: a@b.no}"), ["T040"]);
    assert_eq!(of("{from: 2026-08-03, by: 2026-11-23, reply_to: a@b.no}"), [""; 0]);
    assert_eq!(of("{from: 2027-03-01, reply_to: a@b.no}"), ["C020"]);
    assert_eq!(of("{from: 2027-01-11, by: 2027-03-12}"), ["C020"]);
    assert_eq!(of("{from: 2027-03-12, by: 2027-01-11, reply_to: a@b.no}"), ["T001"]);
}

#[test]
fn what_is_over_or_not_begun_is_let_be() {
    for status in ["adopted", "replaced"] {
        assert_eq!(
            codes("action-plan", status, "{from: 2026-03-02, by: 2026-03-08, reply_to: a@b.no}"),
            [""; 0],
            "{status}"
        );
    }
    assert_eq!(codes("action-plan", "draft", "{from: 2026-03-02, by: 2026-05-29}"), [""; 0]);
}

#[test]
fn the_law_is_named_where_it_applies() {
    let short = "{from: 2027-01-11, by: 2027-02-05, reply_to: a@b.no}";
    for (kind, is_law) in [("municipal-plan", true), ("action-plan", false)] {
        let found = found(kind, "hearing", short);
        assert_eq!((found.len(), found[0].1.contains("§ 11-14")), (1, is_law), "{found:?}");
    }
}
