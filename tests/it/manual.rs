//! `stratc explain --all`: the whole reference, as Markdown for a website and as text.

use std::collections::BTreeSet;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};
use stratc::model::entity::Common;
use stratc::model::{ChangeKind, Judgement, Kind, Record as _, Word as _};
use stratc::reference::{change_names, codes};

use super::support::Workspace;

const LANGUAGES: [&str; 2] = ["en", "nb"];

#[test]
fn every_code_every_kind_and_every_change_has_a_heading() {
    for language in LANGUAGES {
        let headings: Vec<_> = read(language).headings.into_iter().map(|(_, words)| words).collect();
        let wanted = codes().into_iter().map(|code| format!("{} {}", code.id, code.name));
        let of_comparisons = ChangeKind::SET.words.iter().chain(Judgement::SET.words).map(|spec| spec.word);
        let words = Kind::ALL.iter().map(|kind| kind.word()).chain(of_comparisons);
        for wanted in wanted.chain(words.map(str::to_owned)) {
            assert_eq!(headings.iter().filter(|words| **words == wanted).count(), 1, "{language}: {wanted}");
        }
    }
}

#[test]
fn headings_nest_without_a_gap_below_one_title() {
    for language in LANGUAGES {
        let headings = read(language).headings;
        assert_eq!(headings.iter().filter(|(level, _)| *level == 1).count(), 1, "{language}");
        for pair in headings.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{language}: {pair:?}");
        }
    }
}

#[test]
fn every_link_leads_to_an_anchor_and_every_code_and_change_has_its_own() {
    for language in LANGUAGES {
        let page = read(language);
        let anchors: BTreeSet<_> = page.anchors.iter().cloned().collect();
        assert_eq!(anchors.len(), page.anchors.len(), "{language}: two anchors are the same");
        assert!(codes().iter().all(|code| anchors.contains(code.id)), "{language}: {anchors:?}");
        assert!(change_names().iter().all(|name| anchors.contains(name)), "{language}: {anchors:?}");
        assert!(page.links.len() > Kind::ALL.len(), "{language}: {:?}", page.links);
        for link in page.links {
            assert!(link.strip_prefix('#').is_some_and(|anchor| anchors.contains(anchor)), "{language}: {link}");
        }
    }
}

/// A fence that is not closed, or closed too early, would swallow or spill text.
#[test]
fn every_example_is_a_block_of_its_own_and_nothing_else_is() {
    let of_codes: Vec<_> = codes().into_iter().flat_map(|code| examples(code.doc)).collect();
    assert!(of_codes.len() > 50);
    for language in LANGUAGES {
        let blocks = read(language).blocks;
        let ways = Kind::ALL.iter().map(|kind| match kind {
            Kind::Strategy | Kind::Demand => 1,
            _ => 2,
        });
        assert_eq!(blocks.len(), of_codes.len() + ways.sum::<usize>(), "{language}");
        assert_eq!(blocks[..of_codes.len()], of_codes, "{language}");
    }
}

#[test]
fn every_field_of_every_kind_is_explained() {
    let fields = Kind::ALL.iter().flat_map(|kind| kind.spec().record.fields).chain(Common::SPEC.fields);
    let count = fields.clone().count();
    for language in LANGUAGES {
        let page = markdown(language);
        assert_eq!(page.lines().filter(|line| line.starts_with("- `")).count(), count, "{language}");
        for field in fields.clone() {
            assert!(page.contains(&format!("\n- `{}` (", field.name)), "{language}: {}", field.name);
        }
    }
}

#[test]
fn the_reference_is_in_the_readers_language() {
    let (english, norwegian) = (markdown("en"), markdown("nb"));
    assert!(english.starts_with("# Reference\n\n"), "{english}");
    assert!(norwegian.starts_with("# Oppslagsverk\n\n"), "{norwegian}");
    for (ours, theirs) in [
        (
            "\n#### R001 unresolved\n\n*feil, kan rettes automatisk*\n\nEt navn viser til noe som ikke finnes.\n",
            "*error",
        ),
        ("\n##### Riktig\n\n`goals.yaml`:\n\n```yaml\n", "##### Sound"),
        ("\n### M: målbarhet\n", "measurability\n"),
        ("\n#### Egne felt\n", "Fields of"),
    ] {
        assert!(norwegian.contains(ours) && !norwegian.contains(theirs), "{ours:?} {theirs:?}");
    }
}

#[test]
fn as_text_it_is_all_pages_one_after_the_other() {
    let workspace = Workspace::empty();
    let all = workspace.run(&["explain", "--all"]).out;
    let mut rest = all.as_str();
    let names = codes().into_iter().map(|code| code.id).chain(Kind::ALL.iter().map(|kind| kind.word()));
    for name in names.map(str::to_owned).chain(change_names()) {
        let page = workspace.run(&["explain", &name]).out;
        rest = rest.trim_start().strip_prefix(page.as_str()).unwrap_or_else(|| panic!("{name} is not next"));
    }
    assert_eq!(rest, "");
}

#[test]
fn a_form_is_chosen_for_all_of_it_only() {
    let workspace = Workspace::empty();
    for args in [&["explain", "--format", "markdown"][..], &["explain", "R001", "--all"]] {
        let run = workspace.run(args);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains("--all"), "{args:?}: {}", run.err);
    }
}

fn markdown(language: &str) -> String {
    let run = Workspace::empty().run(&["explain", "--all", "--format", "markdown", "--lang", language]);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    run.out
}

/// A fenced block: its language, and the text in it.
type Block = (String, String);

/// What a website would make of the page.
#[derive(Default)]
struct Seen {
    headings: Vec<(usize, String)>,
    anchors: Vec<String>,
    links: Vec<String>,
    blocks: Vec<Block>,
}

fn read(language: &str) -> Seen {
    let mut seen = Seen::default();
    let mut heading: Option<(usize, String)> = None;
    let mut block: Option<Block> = None;
    for event in Parser::new(&markdown(language)) {
        match event {
            Event::Start(Tag::Heading { level, .. }) => heading = Some((level as usize, String::new())),
            Event::End(TagEnd::Heading(_)) => seen.headings.extend(heading.take()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                block = Some((info.to_string(), String::new()));
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => panic!("{language}: an indented block"),
            Event::End(TagEnd::CodeBlock) => seen.blocks.extend(block.take()),
            Event::Start(Tag::Link { dest_url, .. }) => seen.links.push(dest_url.to_string()),
            Event::Text(text) | Event::Code(text) => match (&mut heading, &mut block) {
                (Some((_, words)), _) | (None, Some((_, words))) => words.push_str(&text),
                (None, None) => assert!(!text.contains("```"), "{language}: a stray fence in {text}"),
            },
            Event::Html(html) | Event::InlineHtml(html) => seen.anchors.extend(anchor(&html)),
            _ => {}
        }
    }
    seen
}

/// The only raw HTML that the page has is anchors.
fn anchor(html: &str) -> Option<String> {
    let rest = html.trim().strip_prefix("<a id=\"");
    assert!(rest.is_some() || html.trim() == "</a>", "raw HTML: {html}");
    Some(rest?.split('"').next().unwrap_or_default().to_owned())
}

/// The fenced blocks of a doc comment, each with its language.
fn examples(doc: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for line in doc.lines().map(|line| line.strip_prefix(' ').unwrap_or(line)) {
        match line.strip_prefix("```") {
            Some(info) => {
                open = !open;
                let language = info.split(' ').next().unwrap_or_default();
                blocks.extend(open.then(|| (language.to_owned(), String::new())));
            }
            None if open => blocks.last_mut().expect("a block is open").1.push_str(&format!("{line}\n")),
            None => {}
        }
    }
    blocks
}
