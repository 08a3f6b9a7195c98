//! What browsers, search engines and catalogues are told of the published plans.

use serde_json::Value;

use crate::support::{Workspace, codes, compile_files};

const SITE: &str =
    "site: {url: https://www.fjordvik.no/planer, licence: https://creativecommons.org/licenses/by/4.0/}\n";

/// A strategy that says everything that catalogues ask for.
const KNOWN: &str = "\
levels: {off: [C, M, T, N, A, F, O, L, D]}
strategy:
  title: Plan </script> & «mer»
  organisation: Fjordvik kommune
  kind: communication-plan
  language: nb
  period: 2026–2029
  version: '1.2'
  status: adopted
  adopted: {by: Kommunestyret, at: 2026-06-18}
  vision: Alle får svar
  builds_on: rammer
measures:
  brev: Nye brev
";

const DOCUMENT: &str = "\
document: {title: Rammer, publisher: Fjordvik kommune, url: 'https://www.fjordvik.no/rammer'}
demands: {krav: Svar til alle}
";

fn known() -> Workspace {
    Workspace::empty()
        .with("stratc.yaml", SITE)
        .with("strategies/plan/strategy.yaml", KNOWN)
        .with("seeds/rammer.yaml", DOCUMENT)
}

fn build(workspace: &Workspace, args: &[&str]) {
    let run = workspace.run(&[&["build", "--as-of", "2026-11-21"], args].concat());
    assert_eq!(run.status, 0, "{}", run.err);
}

/// The description that a page carries for search engines.
fn linked_data(page: &str) -> Value {
    let (_, rest) = page.split_once("<script type=\"application/ld+json\">").expect("the page has linked data");
    let (json, _) = rest.split_once("</script>").expect("it ends");
    serde_json::from_str(json).expect("it is JSON")
}

#[test]
fn a_page_says_what_it_is_in_its_head() {
    let workspace = known();
    build(&workspace, &[]);
    let page = workspace.read("public/plan/index.html");
    for line in [
        "<title>Plan &lt;/script&gt; &amp; «mer» – Fjordvik kommune</title>",
        "<meta name=\"description\" content=\"Kommunikasjonsplan, Fjordvik kommune, 2026–2029. Alle får svar\">",
        "<link rel=\"canonical\" href=\"https://www.fjordvik.no/planer/plan/index.html\">",
        "<meta property=\"og:url\" content=\"https://www.fjordvik.no/planer/plan/index.html\">",
        "<meta property=\"og:type\" content=\"article\">",
        "<meta property=\"og:locale\" content=\"nb_NO\">",
        "<meta name=\"dcterms.issued\" content=\"2026-06-18\">",
        "<link rel=\"alternate\" type=\"text/plain\" href=\"plan.txt\">",
        "<link rel=\"alternate\" type=\"application/json\" href=\"plan.json\">",
    ] {
        assert!(page.contains(line), "{line}\nis not in\n{}", &page[..4000]);
    }
    let print = workspace.read("public/plan/print.html");
    assert!(print.contains("<link rel=\"canonical\" href=\"https://www.fjordvik.no/planer/plan/index.html\">"));
}

#[test]
fn linked_data_says_what_is_known_and_names_every_file() {
    let workspace = known();
    build(&workspace, &["--format", "html,print,text,json,csv,ics,markdown,docx,xlsx"]);
    let data = linked_data(&workspace.read("public/plan/index.html"));
    assert_eq!(data["name"], "Plan </script> & «mer»");
    assert_eq!(data["version"], "1.2");
    assert_eq!(data["datePublished"], "2026-06-18");
    assert_eq!(data["temporalCoverage"], "2026-01-01/2029-12-31");
    assert_eq!(data["publisher"]["name"], "Fjordvik kommune");
    assert_eq!(data["isBasedOn"][0]["url"], "https://www.fjordvik.no/rammer");
    let encodings = data["encoding"].as_array().expect("a list").iter();
    let mut named: Vec<_> = encodings.filter_map(|file| file["contentUrl"].as_str()?.rsplit('/').next()).collect();
    named.sort_unstable();
    let files = std::fs::read_dir(workspace.path("public/plan")).expect("it is there");
    let mut files: Vec<_> =
        files.map(|file| file.expect("a file").file_name().into_string().expect("a name")).collect();
    // It describes the tables, and says nothing of the plan.
    files.retain(|file| file != "csv-metadata.json");
    files.sort_unstable();
    assert_eq!(named, files);
}

#[test]
fn without_an_address_nothing_is_said_that_needs_one() {
    let workspace = known().with("stratc.yaml", "");
    build(&workspace, &[]);
    let page = workspace.read("public/plan/index.html");
    for word in ["canonical", "og:url", "license"] {
        assert!(!page.contains(word), "{word}");
    }
    let data = linked_data(&page);
    assert_eq!(data["encoding"][0]["contentUrl"], "index.html");
    assert_eq!(data.get("url"), None);
    assert!(!workspace.path("public/sitemap.xml").exists() && !workspace.path("public/catalog.jsonld").exists());
}

#[test]
fn the_map_lists_the_pages_of_plans_that_are_to_be_found() {
    let draft = KNOWN.replace("status: adopted", "status: draft").replacen("title: ", "title: Hemmelig utkast til ", 1);
    let workspace = known().with("strategies/utkast/strategy.yaml", draft);
    build(&workspace, &[]);
    let head = workspace.read("public/index.html").split("</head>").next().map(str::to_owned).unwrap_or_default();
    assert!(!head.contains("Hemmelig utkast"), "the list of plans may be indexed, and its description names no draft");
    let expected = "\
<?xml version=\"1.0\" encoding=\"UTF-8\"?>
<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">
  <url><loc>https://www.fjordvik.no/planer/index.html</loc></url>
  <url><loc>https://www.fjordvik.no/planer/plan/index.html</loc><lastmod>2026-06-18</lastmod></url>
</urlset>
";
    assert_eq!(workspace.read("public/sitemap.xml"), expected);
    assert!(workspace.read("public/utkast/index.html").contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!workspace.read("public/plan/index.html").contains("noindex"));
    assert!(!workspace.read("public/catalog.jsonld").to_lowercase().contains("utkast"));
}

#[test]
fn the_catalogue_has_a_data_set_for_each_plan_and_a_distribution_for_each_file() {
    let workspace = known();
    build(&workspace, &["--format", "html,json"]);
    let catalogue: Value = serde_json::from_str(&workspace.read("public/catalog.jsonld")).expect("it is JSON");
    assert_eq!(catalogue["@type"], "dcat:Catalog");
    assert_eq!(catalogue["dct:publisher"]["foaf:name"], "Fjordvik kommune");
    let plan = &catalogue["dcat:dataset"][0];
    assert_eq!(plan["@id"], "https://www.fjordvik.no/planer/plan/");
    assert_eq!(plan["dct:issued"]["@type"], "xsd:date");
    assert_eq!(plan["dct:temporal"]["dcat:endDate"]["@value"], "2029-12-31");
    let json = &plan["dcat:distribution"][1];
    assert_eq!(json["dcat:downloadURL"]["@id"], "https://www.fjordvik.no/planer/plan/plan.json");
    assert_eq!(json["dcat:mediaType"]["@id"], "https://www.iana.org/assignments/media-types/application/json");
    assert_eq!(json["dct:license"]["@id"], "https://creativecommons.org/licenses/by/4.0/");
}

#[test]
fn the_internal_edition_asks_not_to_be_found_and_describes_itself_to_nobody() {
    let workspace = known();
    build(&workspace, &["--edition", "internal"]);
    for page in ["index.html", "plan/index.html", "plan/print.html"] {
        let page = workspace.read(&format!("internal/{page}"));
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"));
        assert!(!page.contains("ld+json") && !page.contains("og:") && !page.contains("canonical"));
    }
    assert!(!workspace.path("internal/sitemap.xml").exists() && !workspace.path("internal/catalog.jsonld").exists());
}

#[test]
fn a_description_is_cut_after_a_word() {
    let workspace = known();
    workspace.write("strategies/plan/strategy.yaml", KNOWN.replace("Alle får svar", &"Alle får svar. ".repeat(40)));
    build(&workspace, &[]);
    let page = workspace.read("public/plan/index.html");
    let (_, rest) = page.split_once("name=\"description\" content=\"").expect("it is there");
    let description = rest.split('"').next().expect("it ends");
    assert!(description.chars().count() <= 302, "{description}");
    assert!(description.ends_with("svar. …") || description.ends_with("Alle …") || description.ends_with("får …"));
}

#[test]
fn readers_are_told_whom_to_turn_to_and_where_the_declaration_is() {
    let site = "site: {contact: post@fjordvik.no, accessibility: 'https://uustatus.no/nb/erklaringer/1'}\n";
    let workspace = known().with("stratc.yaml", site);
    build(&workspace, &[]);
    for page in ["index.html", "plan/index.html", "plan/print.html"] {
        let page = workspace.read(&format!("public/{page}"));
        assert!(page.contains("<summary>Tilgjengelighet</summary>"));
        assert!(page.contains("<a href=\"mailto:post@fjordvik.no\">post@fjordvik.no</a>"));
        assert!(page.contains("<a href=\"https://uustatus.no/nb/erklaringer/1\">"));
    }
}

#[test]
fn a_page_of_other_templates_does_not_say_that_it_was_tested() {
    let workspace = known().with("maler/html/theme.css", "");
    let said = |workspace: &Workspace| workspace.read("public/plan/index.html").contains("WCAG");
    build(&workspace, &[]);
    assert!(said(&workspace));
    build(&workspace, &["--templates", "maler"]);
    assert!(!said(&workspace));
}

#[test]
fn an_address_that_cannot_be_one_is_reported() {
    for address in ["www.fjordvik.no", "ftp://fjordvik.no", "https://fjordvik.no/?side=1", "javascript:alert(1)"] {
        let settings = format!("site: {{url: '{address}'}}\n");
        let compilation = compile_files(&[("stratc.yaml", &settings)]);
        assert!(codes(&compilation).contains(&"S021"), "{address}: {:?}", codes(&compilation));
    }
}

#[test]
fn words_in_another_language_say_which() {
    let text = "Etter [the **Act**](lang:en) og [ordene](lang:engelsk).";
    let workspace = known();
    workspace.write("strategies/plan/verdier.yaml", format!("values: {{svar: {{title: Svar, text: '{text}'}}}}\n"));
    build(&workspace, &["--format", "html,text,markdown"]);
    let page = workspace.read("public/plan/index.html");
    assert!(page.contains("Etter <span lang=\"en\">the <strong>Act</strong></span> og ordene."));
    assert!(workspace.read("public/plan/plan.txt").contains("Etter the Act og ordene."));
    assert!(workspace.read("public/plan/plan.md").contains("Etter the **Act** og ordene."));
}
