//! Comparisons as Word documents whose insertions and deletions are tracked changes, and as JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::{Cursor, Read as _};
use std::process::Command;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use stratc::diff::{Frame, compare};
use stratc::export::{changes_docx, changes_json};
use stratc::theme::Theme;
use stratc::view::{
    ChangesView, Edition, Operation, PlanRecord, PlanView, SideView, Visible, WordsBlock, WordsSegment,
};

use crate::schema::validate;
use crate::support::{STRATEGY, TODAY, Workspace, compile_files};

const OLD: &str = "\
goals:
  svar:
    title: Innbyggerne får svar i tide
    text: |
      Alle henvendelser skal besvares innen to dager. Vi svarer på telefon. Vi svarer også på e-post.

      Svar gis på klart språk.
  besok:
    title: Alle kan besøke servicetorget
    text: Torget er åpent hver dag.
indicators:
  andel:
    title: Besvart innen fristen
    goals: [svar]
    unit: '%'
    direction: increase
    targets: [{at_least: 90, by: 2027}]
";

const NEW: &str = "\
goals:
  svar:
    title: Innbyggerne får raskt svar
    text: |
      Vi svarer også på e-post. Alle henvendelser bør besvares innen tre dager. Vi svarer på telefon.

      Den som er misfornøyd, kan klage.
  nettsted:
    title: Nettstedet sier det viktigste først
indicators:
  andel:
    title: Besvart innen fristen
    goals: [svar]
    unit: '%'
    direction: increase
    targets: [{at_least: 80, by: 2027}]
";

/// The plans that files hold, as comparisons see them.
fn records(files: &[(&str, &str)]) -> Vec<PlanRecord> {
    let plan = compile_files(files).plan;
    let visible = Visible::new(&plan, Edition::Public, TODAY);
    let views =
        plan.strategies().filter_map(|(scope, _)| PlanView::new(&plan, &visible, scope, Edition::Public, TODAY));
    views.map(|view| view.record).collect()
}

fn compared(old: &str, new: &str) -> ChangesView {
    let files = |text| records(&[("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/a.yaml", text)]);
    let side = |name: &str| SideView { name: name.to_owned(), date: Some("21. november 2026".to_owned()) };
    let frame = Frame {
        edition: Edition::Public,
        before: side("versjon 1.2"),
        after: side("arbeidsmappen"),
        omissions: vec!["Helseplanen kunne ikke leses.".to_owned()],
    };
    compare(&files(old), &files(new)).view(frame)
}

fn packed(view: &ChangesView) -> Vec<u8> {
    changes_docx(view, &Theme::default(), TODAY).expect("it can be written")
}

/// A part of a document.
fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut text = String::new();
    archive.by_name(name).expect("the part is there").read_to_string(&mut text).expect("it is text");
    text
}

fn document(view: &ChangesView) -> String {
    part(&packed(view), "word/document.xml")
}

/// What somebody does with all tracked changes.
#[derive(Clone, Copy, PartialEq)]
enum Review {
    Accept,
    Reject,
}

impl Review {
    /// What is not left over.
    fn gone(self) -> [&'static str; 2] {
        match self {
            Self::Accept => ["w:del", "w:moveFrom"],
            Self::Reject => ["w:ins", "w:moveTo"],
        }
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().map(|each| each.expect("attributes are sound"));
    let mut found = found.filter(|each| each.key.as_ref() == name);
    found.next().map(|each| each.value.into_owned())
}

fn name(element: &BytesStart<'_>) -> String {
    element.name().as_ref().to_owned()
}

/// The paragraphs that are left of a document, each with its style. One that goes with its end leaves nothing.
fn reviewed(document: &str, review: Review) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(document);
    let (mut open, mut found): (Vec<String>, Vec<(String, String)>) = (Vec::new(), Vec::new());
    let (mut style, mut text, mut is_gone) = (String::new(), String::new(), false);
    loop {
        match reader.read_event().expect("it is well-formed") {
            Event::Start(element) => open.push(name(&element)),
            Event::Empty(element) => {
                let name = name(&element);
                let is_mark = open.last().is_some_and(|parent| parent == "w:rPr");
                is_gone |= is_mark && review.gone().contains(&name.as_str());
                if name == "w:pStyle" {
                    style = attribute(&element, "w:val").expect("a style has a name");
                }
                if name == "w:br" {
                    text.push('\n');
                }
            }
            Event::Text(words) if !open.iter().any(|name| review.gone().contains(&name.as_str())) => {
                text.push_str(&words.xml10_content());
            }
            Event::GeneralRef(entity) if !open.iter().any(|name| review.gone().contains(&name.as_str())) => {
                let entity = format!("&{};", entity.xml10_content());
                text.push_str(&quick_xml::escape::unescape(&entity).expect("entities are known"));
            }
            Event::End(_) => {
                let is_paragraph = open.pop().is_some_and(|name| name == "w:p");
                if is_paragraph {
                    let (style, text) = (std::mem::take(&mut style), std::mem::take(&mut text));
                    if !std::mem::take(&mut is_gone) || !text.is_empty() {
                        found.push((style, text));
                    }
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

/// What is left of the tracked words.
fn left(document: &str, review: Review) -> Vec<String> {
    let paragraphs = reviewed(document, review).into_iter().filter(|(style, _)| style == "Tracked");
    paragraphs.map(|(_, text)| text.trim_end().to_owned()).collect()
}

#[test]
fn accepting_all_changes_leaves_the_new_words_and_rejecting_them_the_old() {
    let document = document(&compared(OLD, NEW));
    let left = |review| left(&document, review).into_iter().filter(|words| !words.is_empty()).collect::<BTreeSet<_>>();
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<BTreeSet<_>>();
    let new = [
        "Innbyggerne får raskt svar",
        "Vi svarer også på e-post. Alle henvendelser bør besvares innen tre dager. Vi svarer på telefon.",
        "Den som er misfornøyd, kan klage.",
        "Måltall: minst 80\u{a0}% innen 2027",
        "Nettstedet sier det viktigste først",
    ];
    let old = [
        "Innbyggerne får svar i tide",
        "Alle henvendelser skal besvares innen to dager. Vi svarer på telefon. Vi svarer også på e-post.",
        "Svar gis på klart språk.",
        "Måltall: minst 90\u{a0}% innen 2027",
        "Alle kan besøke servicetorget",
    ];
    assert_eq!(left(Review::Accept), lines(&new));
    assert_eq!(left(Review::Reject), lines(&old));
}

#[test]
fn each_text_is_left_with_the_words_of_its_side() {
    let view = compared(OLD, NEW);
    let document = document(&view);
    let changes = view.plans.iter().flat_map(|plan| &plan.groups).flat_map(|group| &group.elements);
    let blocks: Vec<_> = changes.flat_map(|element| &element.changes).flat_map(|change| &change.words).collect();
    assert!(blocks.len() > 2);
    let said = |block: &WordsBlock, gone: [Operation; 2]| {
        let left = block.iter().filter(|segment| !gone.contains(&segment.operation));
        left.map(|segment| segment.text.as_str()).collect::<String>().trim_end().to_owned()
    };
    for (review, gone) in [
        (Review::Accept, [Operation::Deleted, Operation::MovedAway]),
        (Review::Reject, [Operation::Inserted, Operation::MovedHere]),
    ] {
        let left = left(&document, review);
        let mut left = left.iter();
        for words in blocks.iter().map(|block| said(block, gone)).filter(|words| !words.is_empty()) {
            assert!(left.any(|each| *each == words), "{words} is missing or out of order");
        }
    }
}

#[test]
fn whoever_reviews_the_words_keeps_headings_and_sentences() {
    let document = document(&compared(OLD, NEW));
    let kept = |review| {
        let paragraphs = reviewed(&document, review).into_iter().filter(|(style, _)| style != "Tracked");
        paragraphs.collect::<Vec<_>>()
    };
    assert_eq!(kept(Review::Accept), kept(Review::Reject));
    let headings = |style: &str| kept(Review::Accept).iter().filter(|(own, _)| own == style).count();
    assert_eq!((headings("Title"), headings("Heading3")), (1, 4));
}

#[test]
fn a_moved_sentence_is_one_move_with_two_ends() {
    let document = document(&compared(OLD, NEW));
    for end in ["<w:moveFromRangeStart ", "<w:moveFrom ", "<w:moveToRangeStart ", "<w:moveTo "] {
        assert_eq!(document.matches(end).count(), 1, "{end}");
    }
    assert_eq!(document.matches("w:name=\"move1\"").count(), 2);
}

#[test]
fn words_that_moved_one_way_only_are_deleted_or_inserted() {
    let mut view = compared(OLD, NEW);
    let segment = |operation, text: &str| WordsSegment { operation, text: text.to_owned() };
    let words = vec![vec![segment(Operation::MovedAway, "Til sammen to. "), segment(Operation::MovedHere, "Én. ")]];
    view.plans[0].groups[0].elements[0].changes[0].words = words;
    view.plans[0].groups.truncate(1);
    view.plans[0].groups[0].elements.truncate(1);
    view.plans[0].groups[0].elements[0].changes.truncate(1);
    let document = document(&view);
    assert!(!document.contains("w:move"), "{document}");
    assert_eq!(left(&document, Review::Accept), ["Én."]);
    assert_eq!(left(&document, Review::Reject), ["Til sammen to."]);
}

/// The annotations of a document with their ids: the ends of ranges apart, since they repeat that of their beginning.
fn annotations(document: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(document);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("it is well-formed") {
            Event::Start(element) | Event::Empty(element) => {
                if let Some(id) = attribute(&element, "w:id") {
                    let name = name(&element);
                    let is_signed = !name.starts_with("w:bookmark") && !name.ends_with("End");
                    let signature = ["w:author", "w:date"].map(|key| attribute(&element, key).unwrap_or_default());
                    let expected = if is_signed { ["stratc", "2026-11-21T00:00:00Z"] } else { [""; 2] };
                    assert_eq!(signature, expected, "{name}");
                    found.push((name, id));
                }
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn every_annotation_has_an_id_of_its_own_and_every_change_an_author_and_a_day() {
    let found = annotations(&document(&compared(OLD, NEW)));
    let (ends, starts): (Vec<_>, Vec<_>) = found.into_iter().partition(|(name, _)| name.ends_with("End"));
    let ids: BTreeMap<_, _> = starts.iter().map(|(name, id)| (id, name)).collect();
    assert!(ids.len() > 10 && ids.len() == starts.len(), "{starts:?}");
    for (name, id) in &ends {
        assert_eq!(ids[id].replace("Start", "End"), *name);
    }
}

#[test]
fn the_weightiest_changes_lead_to_their_elements() {
    let document = document(&compared(OLD, NEW));
    let names = |mark: &str| {
        let found = document.split(mark).skip(1).filter_map(|rest| rest.split('"').next());
        found.map(str::to_owned).collect::<BTreeSet<_>>()
    };
    let (links, places) = (names("<w:hyperlink w:anchor=\""), names("<w:bookmarkStart w:id=\"").len());
    assert!(links.len() > 1 && places >= links.len(), "{links:?}");
    assert!(links.iter().all(|link| document.contains(&format!("w:name=\"{link}\""))), "{links:?}");
}

#[test]
fn a_paper_says_what_is_compared_when_and_in_which_language() {
    let bytes = packed(&compared(OLD, NEW));
    let paragraphs: Vec<_> = reviewed(&part(&bytes, "word/document.xml"), Review::Accept);
    let has = |words: &str| paragraphs.iter().any(|(_, text)| text == words);
    for words in [
        "Før: versjon 1.2, 21. november 2026", "Nå: arbeidsmappen, 21. november 2026",
        "Sammenlignet: 21.\u{a0}november 2026", "Helseplanen kunne ikke leses.",
    ] {
        assert!(has(words), "{words} is missing in {paragraphs:#?}");
    }
    assert!(part(&bytes, "word/styles.xml").contains("<w:lang w:val=\"nb-NO\""));
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:language>nb-NO<") && !core.contains("dc:creator"), "{core}");
}

#[test]
fn words_in_another_language_than_the_paper_say_so() {
    let mut view = compared(OLD, NEW);
    assert!(!document(&view).contains("<w:lang"));
    view.language = "en".to_owned();
    let document = document(&view);
    let (front, plan) = document.split_once(">Kommunikasjonsplan<").expect("the plan has a heading");
    let marked = |part: &str| part.matches("<w:lang w:val=\"nb-NO\"/>").count();
    assert_eq!(marked(plan), plan.matches("<w:r>").count());
    // In front of the plan: two runs of each weighty change, and the one that its heading stands in.
    assert_eq!(marked(front), 2 * view.weightiest.len() + 1, "{front}");
}

#[test]
fn what_authors_write_stays_words() {
    let hostile = "</w:t></w:r></w:del>&amp;<w:p/>\u{1}]]> \"'";
    let shown = hostile.replace('\u{1}', "\u{fffd}");
    let mut view = compared(OLD, NEW);
    view.title = hostile.to_owned();
    view.plans[0].title = hostile.to_owned();
    let element = &mut view.plans[0].groups[0].elements[0];
    element.title = hostile.to_owned();
    element.anchor = hostile.to_owned();
    let segment = |operation| WordsSegment { operation, text: hostile.to_owned() };
    element.changes[0].words = vec![vec![segment(Operation::Deleted), segment(Operation::Same)]];
    let document = document(&view);
    let accepted = reviewed(&document, Review::Accept);
    for style in ["Title", "Heading1", "Tracked"] {
        assert!(accepted.contains(&(style.to_owned(), shown.clone())), "{style}");
    }
    assert!(left(&document, Review::Reject).contains(&shown.repeat(2)));
}

#[test]
fn the_same_comparison_gives_the_same_bytes() {
    let (here, there) = (compared(OLD, NEW), compared(OLD, NEW));
    assert!(packed(&here) == packed(&there));
    let json = |view| changes_json(view).expect("it can be written");
    assert_eq!(json(&here), json(&there));
}

#[test]
fn libreoffice_opens_a_paper_and_prints_old_and_new_words() {
    let folder = Workspace::empty();
    folder.write("paper.docx", packed(&compared(OLD, NEW)));
    let profile = format!("-env:UserInstallation=file://{}", folder.path("profil").display());
    let mut convert = Command::new("soffice");
    convert.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder.root());
    let run = convert.arg(folder.path("paper.docx")).output().expect("LibreOffice starts; tests/run installs it");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let run = Command::new("pdftotext").arg(folder.path("paper.pdf")).arg("-").output().expect("pdftotext starts");
    let shown = String::from_utf8(run.stdout).expect("it is text");
    for word in ["Innbyggerne", "tre", "to", "misfornøyd", "klart", "servicetorget", "Nettstedet", "Vurdering"] {
        assert!(shown.contains(word), "{word} is missing in {shown}");
    }
}

#[test]
fn json_keeps_to_the_published_schema_and_says_its_version_first() {
    let folder = Workspace::new();
    let text = changes_json(&compared(OLD, NEW)).expect("it can be written");
    assert!(text.starts_with("{\n  \"version\": 1,\n  \"comparison\": {\n    \"language\": \"nb\","), "{text}");
    folder.write("schema.json", folder.run(&["schema", "changes"]).out);
    folder.write("sound.json", &text);
    folder.write("broken.json", text.replacen("\"judgement\": \"", "\"dom\": \"", 1));
    let arguments = [OsString::from("--schemafile"), folder.path("schema.json").into()];
    assert_eq!(validate(&["--check-metaschema".into()], &[folder.path("schema.json")]), BTreeSet::new());
    assert_eq!(validate(&arguments, &[folder.path("sound.json")]), BTreeSet::new());
    let broken = folder.path("broken.json");
    assert_eq!(validate(&arguments, std::slice::from_ref(&broken)), BTreeSet::from([broken]));
}
