//! Markup that must not reach a page.

use super::{found, run};
use crate::support::Workspace;

/// Every page that `build` makes of a strategy with these files.
fn pages(files: &[(&str, &str)]) -> Vec<String> {
    let workspace = files.iter().fold(Workspace::new(), |workspace, (path, content)| {
        workspace.with(&format!("strategies/plan/{path}"), content)
    });
    // A control character, as in an address that means to deceive, is found and does not stop the build.
    let others: Vec<_> = found(&workspace).into_iter().filter(|found| !found.contains("S033")).collect();
    assert_eq!(others, [""; 0]);
    assert_eq!(run(&workspace, &["build"]).status, 0);
    ["index.html", "plan/index.html", "plan/print.html"].map(|page| workspace.read(&format!("public/{page}"))).into()
}

/// The part of the plan's page below the heading of the section `innledning`.
fn prose(markdown: &str) -> String {
    let pages = pages(&[("innledning.md", &format!("# Innledning\n{markdown}\n"))]);
    let (_, below) = pages[1].split_once("</h2>\n").expect("the page has a section");
    let (_, below) = below.split_once("<div class=\"prose\">").expect("the section has text");
    below.split_once("</div>").expect("the text ends").0.trim().to_owned()
}

/// The opening tags of a page, as they are written.
fn tags(page: &str) -> impl Iterator<Item = &str> {
    page.split('<').skip(1).filter_map(|rest| rest.split('>').next()).filter(|tag| !tag.starts_with('/'))
}

/// A tag's name and the names of its attributes, without their values.
fn names(tag: &str) -> Vec<&str> {
    tag.split('"').step_by(2).flat_map(str::split_whitespace).map(|name| name.trim_end_matches('=')).collect()
}

/// A page without the data in its head, which browsers do not run, and the script that stratc puts at its end.
fn without_own_script(page: &str) -> String {
    let page = &match page.split_once("<script type=\"application/ld+json\">") {
        Some((before, rest)) => format!("{before}{}", rest.split_once("</script>").expect("the data ends").1),
        None => page.to_owned(),
    };
    let Some((before, rest)) = page.split_once("\n<script data-copied=") else { return page.to_owned() };
    let (_, after) = rest.split_once("</script>\n").expect("the script ends");
    format!("{before}{after}")
}

/// Asserts that no page has an element or attribute that could act, and that nothing is fetched from anywhere.
fn assert_harmless(pages: &[String]) {
    for page in pages {
        for tag in tags(&without_own_script(page)) {
            let names = names(tag);
            assert!(!["script", "img", "iframe", "object", "embed", "form", "b", "svg"].contains(&names[0]), "<{tag}>");
            assert!(!names.iter().any(|name| name.starts_with("on")), "<{tag}>");
            assert!(!tag.to_lowercase().contains("href=\"javascript"), "<{tag}>");
        }
    }
}

const SCRIPT: &str = "<script>alert(1)</script>";

#[test]
fn raw_html_is_shown_as_the_text_that_it_is() {
    assert_eq!(
        prose("Før <b onclick=\"x()\">fet</b> <img src=x onerror=\"y()\"> etter\n"),
        "<p>Før &lt;b onclick=&quot;x()&quot;&gt;fet&lt;/b&gt; &lt;img src=x onerror=&quot;y()&quot;&gt; etter</p>"
    );
}

#[test]
fn a_block_of_raw_html_is_shown_as_the_text_that_it_is() {
    assert_eq!(prose("\n<script>\nalert(1)\n</script>\n"), "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>");
}

#[test]
fn code_is_shown_as_it_is() {
    assert_eq!(
        prose(&format!("`{SCRIPT}`\n\n```html\n{SCRIPT}\n```\n")),
        "<p><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></p>\n<pre>&lt;script&gt;alert(1)&lt;/script&gt;</pre>"
    );
}

#[test]
fn safe_addresses_and_places_in_the_plan_become_links() {
    for address in [
        "http://fjordvik.example/", "https://fjordvik.example/side#sted", "HTTPS://FJORDVIK.EXAMPLE/",
        "mailto:post@fjordvik.example", "tel:+4712345678", "#innledning",
    ] {
        assert_eq!(prose(&format!("[ord]({address})")), format!("<p><a href=\"{address}\">ord</a></p>"));
    }
    assert_eq!(prose("[[innledning]]"), "<p><a href=\"#innledning\">Innledning</a></p>");
}

#[test]
fn other_addresses_leave_only_their_words() {
    for address in [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)", "vbscript:x", "data:text/html;base64,PHNjcmlwdD4=", "file:///etc/passwd",
        "ftp://fjordvik.example/", "//fjordvik.example/", "/etc/passwd", "../../hemmelig.html", "annen-side.html", "",
    ] {
        assert_eq!(prose(&format!("[ord]({address})")), "<p>ord</p>", "{address}");
    }
}

#[test]
fn no_other_way_of_writing_a_link_gets_past() {
    assert_eq!(prose("<javascript:alert(1)>"), "<p>javascript:alert(1)</p>");
    assert_eq!(prose("[ord][1]\n\n[1]: javascript:alert(1)"), "<p>ord</p>");
    assert_eq!(prose("![bilde](https://fjordvik.example/spor.png)"), "<p>bilde</p>");
    assert_eq!(prose("[![bilde](x.png)](javascript:alert(1))"), "<p>bilde</p>");
}

#[test]
fn an_address_cannot_end_its_attribute() {
    assert_eq!(
        prose("[ord](<https://x.example/\" onclick=\"x()>)"),
        "<p><a href=\"https://x.example/&quot; onclick=&quot;x()\">ord</a></p>"
    );
}

#[test]
fn the_words_of_a_reference_are_text() {
    assert_eq!(
        prose(&format!("[[innledning|{SCRIPT}]]")),
        "<p><a href=\"#innledning\">&lt;script&gt;alert(1)&lt;/script&gt;</a></p>"
    );
}

#[test]
fn what_acts_would_be_noticed() {
    let acting = ["<script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<img src=\"x\">"];
    for page in acting {
        assert!(std::panic::catch_unwind(|| assert_harmless(&[page.to_owned()])).is_err(), "{page}");
    }
}

#[test]
fn titles_and_facts_are_text_on_every_page() {
    let strategy = "\
levels: {off: [C, M, T, N, A, F, O, L, D]}
strategy:
  title: \"</title><script>alert(1)</script>\"
  organisation: \"<img src=x onerror=alert(1)>\"
  kind: communication-plan
  language: nb
  version: \"</style><script>\"
  vision: \"<b onclick=x>\"
  mission: \"<svg onload=x>\"
";
    let elements = "\
goals:
  maal: {title: \"<script>alert(1)</script> \\\" onmouseover=\\\"x\", text: \"<iframe src=x>\"}
indicators:
  andel: {title: \"<b>\", goals: maal, unit: \"<b>\", source: \"<b>\", targets: [{words: \"<b>\", note: \"<b>\"}]}
roles:
  sjef: {title: \"<b>\", holder: \"<b>\", contact: \"javascript:alert(1)\"}
documents:
  lov: {title: \"<b>\", url: \"javascript:alert(1)\", publisher: \"<b>\"}
";
    let pages = pages(&[("strategy.yaml", strategy), ("elementer.yaml", elements)]);
    assert_harmless(&pages);
    let escaped = "&lt;script&gt;alert(1)&lt;/script&gt;";
    assert!(pages.iter().all(|page| page.contains(escaped)), "the title is on every page");
    assert!(pages[1].contains("&lt;script&gt;alert(1)&lt;/script&gt; &quot; onmouseover=&quot;x"), "{}", pages[1]);
    assert!(pages[1].contains("&lt;iframe src=x&gt;"), "{}", pages[1]);
}

#[test]
fn a_title_in_markdown_is_text_on_every_page() {
    let heading =
        format!("# {SCRIPT} **fet**\n## {SCRIPT}\n\n| {SCRIPT} |\n|---|\n| {SCRIPT} |\n\n> {SCRIPT}\n\n- {SCRIPT}\n");
    let pages = pages(&[("innledning.md", &heading)]);
    assert_harmless(&pages);
    assert_eq!(pages[1].matches("&lt;script&gt;alert(1)&lt;/script&gt;").count(), 10, "{}", pages[1]);
}
