//! Published pages: every element can be linked to, readers find their way, nothing is fetched from the network, and
//! what the script adds is only there with the script.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

use base64::Engine as _;
use sha2::{Digest as _, Sha256};

use crate::support::{STRATEGY, Workspace, command};

/// The pages of our own strategies, by their paths.
fn pages() -> &'static BTreeMap<String, String> {
    static PAGES: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    PAGES.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let run = command(Path::new(env!("CARGO_MANIFEST_DIR")))
            .args(["build", "--as-of", "2026-11-21", "--format", "html,print,onepage,text,json,markdown", "-o"])
            .arg(folder.path().join("ut"))
            .output()
            .expect("the program starts");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let files = walkdir::WalkDir::new(folder.path().join("ut")).into_iter();
        let files = files.map(|entry| entry.expect("it can be read")).filter(|entry| entry.file_type().is_file());
        let read = |entry: walkdir::DirEntry| {
            let path = entry.path().strip_prefix(folder.path().join("ut")).expect("it lies there");
            (path.display().to_string(), std::fs::read_to_string(entry.path()).expect("it is text"))
        };
        files.map(read).filter(|(path, _)| !path.starts_with('.')).collect()
    })
}

fn html() -> impl Iterator<Item = (&'static String, &'static String)> {
    pages().iter().filter(|(path, _)| path.ends_with(".html"))
}

/// The web pages of plans, without the index.
fn plans() -> impl Iterator<Item = (&'static String, &'static String)> {
    html().filter(|(path, _)| path.ends_with("/index.html"))
}

/// A page from its body on, without scripts.
fn body(page: &str) -> String {
    let (_, body) = page.split_once("<body").expect("a page has a body");
    let mut pieces = body.split("<script");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, piece| text + piece.split_once("</script>").map_or("", |(_, after)| after))
}

/// The values of an attribute, in the order in which they stand.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let opening = format!(" {attribute}=\"");
    page.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

fn ids(page: &str) -> BTreeSet<&str> {
    values(page, "id").into_iter().collect()
}

// Finding the way.

#[test]
fn every_link_within_a_page_leads_somewhere() {
    for (path, page) in html() {
        let ids = ids(page);
        let lost: Vec<_> = values(page, "href")
            .into_iter()
            .filter_map(|href| href.strip_prefix('#'))
            .filter(|target| !ids.contains(target))
            .collect();
        assert!(lost.is_empty(), "{path}: {lost:?}");
    }
}

#[test]
fn every_id_stands_once() {
    for (path, page) in html() {
        assert_eq!(values(&body(page), "id").len(), ids(&body(page)).len(), "{path}");
    }
}

#[test]
fn every_element_has_a_link_to_itself_that_says_where_it_leads() {
    for (path, page) in plans() {
        let page = body(page);
        // The opening, the plan and what tables, figures and contents are called are not elements.
        let apart = |id: &&str| {
            !["_start", "_main"].contains(id)
                && !id.ends_with("-t")
                && !id.contains("-figure-")
                && !path.starts_with(id)
        };
        let linked: BTreeSet<_> = page
            .split("<a ")
            .skip(1)
            .filter(|link| link.starts_with("class=\"self\"") || link.starts_with("href=\"#"))
            .filter_map(|link| link.split("href=\"#").nth(1)?.split('"').next())
            .collect();
        let without: Vec<_> = ids(&page).into_iter().filter(apart).filter(|id| !linked.contains(id)).collect();
        assert!(without.is_empty(), "{path}: {without:?}");
        let named = page.split("class=\"self\"").skip(1).all(|link| {
            let label = link.split("aria-label=\"").nth(1).and_then(|rest| rest.split('"').next());
            label.is_some_and(|label| label.starts_with("Lenke hit: ") && label.len() > "Lenke hit: ".len())
        });
        assert!(named, "{path}");
    }
}

#[test]
fn readers_can_go_from_part_to_part_through_the_whole_plan_and_back() {
    for (path, page) in plans() {
        let steps = |class: &str| -> Vec<String> {
            let opening = format!("<li class=\"{class}\"><a href=\"#");
            let items = page.split(&opening).skip(1);
            items.filter_map(|item| item.split('"').next()).map(str::to_owned).collect()
        };
        let parts: Vec<_> =
            values(page, "class").into_iter().filter(|class| *class == "d1" || *class == "d1 chapter").collect();
        let (after, before) = (steps("after"), steps("before"));
        assert_eq!(after.last().map(String::as_str), Some("_main"), "{path}");
        assert_eq!(after.len(), parts.len() + 1, "{path}: {after:?}");
        // The way back is the way there.
        let back: Vec<_> =
            std::iter::once("_start").chain(after.iter().map(String::as_str)).take(before.len()).collect();
        assert_eq!(before, back, "{path}");
    }
}

#[test]
fn the_first_part_of_a_plan_without_an_opening_has_nothing_before_it() {
    let workspace = Workspace::new().with("strategies/plan/en.md", "# En\n").with("strategies/plan/to.md", "# To\n");
    assert_eq!(workspace.run(&["build"]).status, 0);
    let page = workspace.read("public/plan/index.html");
    assert_eq!(page.matches("<li class=\"before\">").count(), 1);
    assert!(page.contains("<li class=\"before\"><a href=\"#en\">"));
}

// The script.

#[test]
fn the_policy_of_a_page_allows_its_own_script_and_no_other() {
    for (path, page) in html() {
        // What is data for programs is no script.
        let is_data = |script: &&str| script.starts_with(" type=\"application/ld+json\"");
        let scripts: Vec<_> = page.split("<script").skip(1).filter(|script| !is_data(script)).collect();
        let policy = page.split("Content-Security-Policy\" content=\"").nth(1).and_then(|rest| rest.split('"').next());
        let policy = policy.expect("a page has a policy");
        assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
        let Some(script) = scripts.first() else {
            assert!(!policy.contains("script-src"), "{path}: {policy}");
            continue;
        };
        let (_, script) = script.split_once('>').expect("the tag ends");
        let (source, _) = script.split_once("</script>").expect("the script ends");
        let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(source));
        assert!(policy.contains(&format!("; script-src 'sha256-{hash}';")), "{path}: {policy}");
        assert_eq!(scripts.len(), 1, "{path}");
    }
    assert!(plans().all(|(_, page)| page.contains("<script")));
}

#[test]
fn a_script_of_ones_own_is_allowed_in_its_place() {
    let workspace = Workspace::new().with("maler/html/page.js", "/* {{ vår */\r\nlet a = 1 < 2;\r\n");
    assert_eq!(workspace.run(&["build", "--templates", "maler"]).status, 0);
    let page = workspace.read("public/plan/index.html");
    let source = "/* {{ vår */\nlet a = 1 < 2;\n";
    assert!(page.contains(&format!(">{source}</script>")), "{page}");
    let hash = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(source));
    assert!(page.contains(&format!("'sha256-{hash}'")));
}

#[test]
fn a_page_has_no_control_that_needs_the_script() {
    for (path, page) in html() {
        for control in ["<button", "<input", "<select", "<form", "<textarea", " onclick=", " onload=", "javascript:"] {
            assert!(!body(page).contains(control), "{path} has {control}");
        }
    }
}

#[test]
fn no_request_leaves_a_page() {
    for (path, page) in html() {
        for request in [
            "rel=\"stylesheet", "rel=\"preload", "<img", "<iframe", "<object", "<embed", "@import", " src=", " srcset=",
        ] {
            assert!(!page.contains(request), "{path} has {request}");
        }
        let styles = page.split("<style>").skip(1).filter_map(|rest| rest.split("</style>").next());
        let mut addresses = styles.flat_map(|style| style.split("url(").skip(1));
        assert!(addresses.all(|address| address.starts_with("\"data:")), "{path}");
    }
}

// Words.

#[test]
fn soft_hyphens_are_in_what_is_shown_on_pages_and_nowhere_else() {
    for (path, page) in pages() {
        if !path.ends_with(".html") {
            assert!(!page.contains('\u{ad}'), "{path}");
            continue;
        }
        let tags = page.split('<').filter_map(|piece| piece.split('>').next());
        let torn: Vec<_> = tags.filter(|tag| tag.contains('\u{ad}')).collect();
        assert!(torn.is_empty(), "{path}: {torn:?}");
    }
    let page = &pages()["helse-midt-norge/index.html"];
    assert!(page.contains("<h1 dir=\"auto\">Kommu\u{ad}ni\u{ad}ka\u{ad}sjons\u{ad}stra\u{ad}tegi for"));
}

#[test]
fn every_printed_page_says_that_a_plan_is_a_draft() {
    let strategy = format!("{STRATEGY}  status: draft\n");
    let workspace = Workspace::empty().with("strategies/plan/strategy.yaml", strategy);
    assert_eq!(workspace.run(&["build"]).status, 0);
    for page in ["index.html", "print.html"] {
        let page = workspace.read(&format!("public/plan/{page}"));
        assert!(page.contains("@top-right{content:\"Utkast\""));
    }
}

#[test]
fn a_title_without_end_stays_on_the_page() {
    let title = "Kommunikasjonsplan ".repeat(105) + "\u{5e9}\u{5dc}\u{5d5}\u{5dd} 🙂";
    let strategy = STRATEGY.replace("Kommunikasjonsplan", &title);
    let workspace = Workspace::empty().with("strategies/plan/strategy.yaml", strategy);
    let run = workspace.run(&["build", "--format", "html,print,onepage"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let page = workspace.read("public/plan/print.html");
    assert!(page.contains("<h1 dir=\"auto\" class=\"long\">"));
    let running = page.split("@top-left{content:\"").nth(1).and_then(|rest| rest.split('"').next());
    assert!(
        running.is_some_and(|running| running.chars().count() < 200 && running.ends_with("\\2026 ")),
        "{running:?}"
    );
}

// One page.

#[test]
fn one_page_has_the_gist_of_the_plan_and_says_what_it_leaves_out() {
    let page = &pages()["fjordvik-kommunikasjonsplan/onepage.html"];
    let text = page.replace('\u{ad}', "");
    for words in
        ["Alle skal finne fram, forstå og få svar", "Etterrettelig", "Innbyggerne er fornøyd med svaret de får"]
    {
        assert!(text.contains(words), "{words}");
    }
    assert!(text.contains("De øverste målene: 3 av 9"), "{text}");
    assert!(!text.contains("M1.1"));
}

#[test]
fn a_plan_that_is_too_much_for_one_page_is_told_of() {
    let goals = |count: usize| {
        let goal = |number| {
            format!(
                "  maal-{number}: {{title: 'Innbyggerne har fått svar nummer {number} på alt de har spurt om', level: main}}\n"
            )
        };
        "goals:\n".to_owned() + &(0..count).map(goal).collect::<String>()
    };
    for (count, is_told) in [(3, false), (90, true)] {
        let workspace = Workspace::new().with("strategies/plan/maal.yaml", goals(count));
        let run = workspace.run(&["build", "--format", "onepage"]);
        assert_eq!(run.status, 0, "{}", run.err);
        assert_eq!(run.err.contains("will probably not fit on one page"), is_told, "{count}: {}", run.err);
        assert!(workspace.read("public/plan/onepage.html").contains("får ikke plass på ett A4"));
        let run = workspace.run(&["build", "--format", "html"]);
        assert!(!run.err.contains("one page"), "{}", run.err);
    }
}
