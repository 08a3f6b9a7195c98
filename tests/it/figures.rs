//! Figures: sound pictures, and words beside them that say the same.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use snapbox::{assert_data_eq, str};
use stratc::compile::compile;
use stratc::render::figure::{for_pages, standalone};
use stratc::theme::{Palette, Theme};
use stratc::view::{Bar, CoverageBars, Drawing, Edition, Figure, GoalMap, MapGoal, PlanView, ReachMap, Told, Visible};
use stratc::world::Disk;

use crate::support::{STRATEGY, TODAY, Workspace};

/// What an SVG says and what it draws with.
struct Svg {
    texts: Vec<String>,
    ids: Vec<String>,
    links: Vec<String>,
    colours: BTreeSet<String>,
}

/// Reads SVG as XML, as strictly as XML is read.
fn read(svg: &str) -> Svg {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut read = Svg { texts: Vec::new(), ids: Vec::new(), links: Vec::new(), colours: BTreeSet::new() };
    let mut depth = 0;
    loop {
        match reader.read_event().unwrap_or_else(|error| panic!("{error}: {svg}")) {
            Event::Start(element) => {
                depth += 1;
                note(&element, &mut read);
                if element.name().as_ref() == "text" {
                    read.texts.push(String::new());
                }
            }
            Event::Empty(element) => note(&element, &mut read),
            Event::End(_) => depth -= 1,
            Event::Text(text) => {
                let text = text.as_ref().to_owned();
                read.texts.last_mut().into_iter().for_each(|last| last.push_str(&text));
            }
            Event::GeneralRef(entity) => {
                let letter = match entity.as_ref() {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    "#39" => '\'',
                    other => panic!("&{other}; is not known in SVG"),
                };
                read.texts.last_mut().into_iter().for_each(|last| last.push(letter));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(depth, 0, "{svg}");
    read
}

fn note(element: &BytesStart<'_>, read: &mut Svg) {
    for attribute in element.attributes() {
        let attribute = attribute.expect("attributes are sound");
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).expect("it is text").into_owned();
        match attribute.key.as_ref() {
            "id" => read.ids.push(value),
            "href" => read.links.push(value),
            "fill" | "stroke" => drop(read.colours.insert(value)),
            _ => {}
        }
    }
}

/// The figures of our own strategies.
fn figures(edition: Edition) -> Vec<Figure> {
    let compilation = compile(&Disk::new(Path::new(env!("CARGO_MANIFEST_DIR"))), Some(TODAY));
    let visible = Visible::new(&compilation.plan, edition, TODAY);
    let scopes: Vec<_> = compilation.plan.strategies().map(|(scope, _)| scope).collect();
    let views = scopes.iter().filter_map(|scope| PlanView::new(&compilation.plan, &visible, *scope, edition, TODAY));
    views.flat_map(|view| view.drawings).collect()
}

/// Everything that stands in words beside a figure.
fn words(figure: &Figure) -> String {
    let mut all = vec![&figure.title, &figure.summary];
    all.extend(figure.facts.iter().flat_map(|told| [&told.text].into_iter().chain(&told.below)));
    all.extend(&figure.left_out);
    if let Drawing::Reach(map) = &figure.drawing {
        all.push(&map.reaches);
    }
    all.into_iter().map(|text| plain(text)).collect::<Vec<_>>().join("\n")
}

fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

#[test]
fn the_strategies_have_figures_of_every_sort() {
    let count =
        |is_one: fn(&Drawing) -> bool| figures(Edition::Public).iter().filter(|figure| is_one(&figure.drawing)).count();
    assert_eq!(count(|drawing| matches!(drawing, Drawing::Goals(_))), 5);
    assert_eq!(count(|drawing| matches!(drawing, Drawing::Coverage(_))), 3);
    assert_eq!(count(|drawing| matches!(drawing, Drawing::Reach(_))), 3);
    assert!(count(|drawing| matches!(drawing, Drawing::Timeline(_))) >= 2);
    assert!(count(|drawing| matches!(drawing, Drawing::Trajectory(_))) > 15);
}

#[test]
fn what_is_written_in_a_figure_stands_in_words_beside_it() {
    for figure in figures(Edition::Public).iter().chain(&figures(Edition::Internal)) {
        let words = words(figure);
        for text in read(&standalone(figure, &palette())).texts {
            let is_number = !text.contains(char::is_alphabetic);
            assert!(is_number || text.contains('…') || words.contains(&plain(&text)), "«{text}» is not in:\n{words}");
        }
    }
}

#[test]
fn figures_for_pages_have_ids_of_their_own_and_links_that_lead_somewhere() {
    let mut ids = BTreeSet::new();
    for figure in figures(Edition::Public) {
        let Some(drawn) = for_pages(&figure) else { continue };
        let svg = read(&format!("<figures>{}</figures>", drawn.svg));
        assert!(svg.links.iter().all(|link| link.starts_with('#')), "{:?}", svg.links);
        assert_eq!(svg.colours.iter().filter(|colour| *colour != "none").count(), 0, "pages decide on colours");
        // Plans are pages of their own; within each, ids must differ.
        let own: BTreeSet<_> = svg.ids.iter().collect();
        assert_eq!(own.len(), svg.ids.len());
        ids.extend(svg.ids);
    }
    assert!(!ids.is_empty());
}

#[test]
fn a_figure_of_its_own_has_plain_colours_and_no_links() {
    let palette = palette();
    for figure in figures(Edition::Public) {
        let svg = standalone(&figure, &palette);
        assert!(!svg.contains("class=") && !svg.contains("var("));
        let read = read(&svg);
        assert!(read.links.is_empty() && read.ids.is_empty());
        assert!(read.colours.iter().all(|colour| colour == "none" || colour.starts_with('#')), "{:?}", read.colours);
    }
}

#[test]
fn a_timeline_is_limited_and_says_so() {
    let measure = |number: usize| format!("  m{number}: {{title: Tiltak {number}, by: 2027-03, status: planned}}\n");
    let measures: String = (1..=60).map(measure).collect();
    let workspace = Workspace::new()
        .with("strategies/plan/strategy.yaml", STRATEGY)
        .with("strategies/plan/tiltak.yaml", format!("measures:\n{measures}"));
    let run = workspace.run(&["build", "--as-of", "2026-11-21"]);
    assert_eq!(run.status, 0, "{}", run.err);
    let page = workspace.read("public/plan/index.html");
    assert!(page.contains("20 tiltak til står bare i tabellen."));
}

#[test]
fn nothing_is_drawn_where_there_is_nothing_to_see() {
    let workspace = Workspace::new()
        .with("strategies/plan/maal.yaml", "goals:\n  svar: {title: Alle får svar}\n")
        .with("strategies/plan/tiltak.yaml", "measures:\n  vakt: {title: Felles vakt, goals: [svar], by: 2027}\n");
    let run = workspace.run(&["build", "--as-of", "2026-11-21"]);
    assert_eq!(run.status, 0, "{}", run.err);
    assert!(!workspace.read("public/plan/index.html").contains("<figure"));
}

#[test]
fn a_small_figure_looks_like_this() {
    let bar = |label: &str, counts| Bar { label: label.to_owned(), counts, words: String::new() };
    let states = ["besvart", "fraveket", "ubesvart"].map(str::to_owned);
    let bars = CoverageBars { states, total: bar("Alt", [3, 0, 1]), parts: Vec::new() };
    assert_data_eq!(
        standalone(&figure(Drawing::Coverage(bars), "Krav"), &palette()),
        str![[r##"
<svg xmlns="http://www.w3.org/2000/svg" width="720" height="56" viewBox="0 0 720 56">
<title>Krav</title>
<desc>Krav</desc>
<rect x="1" y="1" width="16" height="14" fill="#1b6e3c" stroke="#ffffff" stroke-width="1"/>
<text x="23" y="13" fill="#4a5a68" font-family="Source Sans 3, Noto Sans, sans-serif" font-size="12">besvart: 3</text>
<rect x="103" y="1" width="16" height="14" fill="#ffffff" stroke="#5b4a8a" stroke-width="1.2"/>
<path d="M103 7L109 1M103 13L115 1M107 15L119 3M113 15L119 9" fill="none" stroke="#5b4a8a" stroke-width="1.2"/>
<text x="125" y="13" fill="#4a5a68" font-family="Source Sans 3, Noto Sans, sans-serif" font-size="12">fraveket: 0</text>
<rect x="210" y="1" width="16" height="14" fill="#ffffff" stroke="#9a3b12" stroke-width="2.4"/>
<text x="232" y="13" fill="#4a5a68" font-family="Source Sans 3, Noto Sans, sans-serif" font-size="12">ubesvart: 1</text>
<text x="0" y="42" fill="#14202b" font-family="Source Sans 3, Noto Sans, sans-serif" font-size="13" font-weight="600">Alt</text>
<rect x="288" y="29" width="259" height="16" fill="#1b6e3c" stroke="#ffffff" stroke-width="1"/>
<rect x="547" y="29" width="87" height="16" fill="#ffffff" stroke="#9a3b12" stroke-width="2.4"/>
<text x="719" y="42" fill="#4a5a68" font-family="Source Sans 3, Noto Sans, sans-serif" font-size="12" font-weight="600" text-anchor="end">3 / 4</text>
</svg>

"##]]
    );
}

fn figure(drawing: Drawing, text: &str) -> Figure {
    Figure {
        of: "her".to_owned(),
        title: text.to_owned(),
        summary: text.to_owned(),
        facts: vec![Told { text: text.to_owned(), below: vec![text.to_owned()] }],
        left_out: None,
        drawing,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_an_author_writes_the_figure_is_sound(text in any::<String>(), long in "\\PC{0,40}", count in 0..3_usize) {
        let text = text + &long.repeat(count * 30);
        let goal = MapGoal {
            label: text.clone(),
            title: text.clone(),
            href: Some(text.clone()),
            counts: Some(text.clone()),
            below: Vec::new(),
            more: None,
        };
        let goals = GoalMap { vision: Some((text.clone(), text.clone())), tops: vec![goal] };
        let bar = Bar { label: text.clone(), counts: [count, 1, count], words: text.clone() };
        let states = [text.clone(), text.clone(), text.clone()];
        let bars = CoverageBars { states, total: bar.clone(), parts: vec![bar; count] };
        let (channels, rows) = (vec![text.clone(); count], vec![(text.clone(), vec![count > 1; count])]);
        let reach = ReachMap { channels, rows, reaches: text.clone(), gap: text.clone() };
        for drawing in [Drawing::Goals(goals), Drawing::Coverage(bars), Drawing::Reach(reach)] {
            let figure = figure(drawing, &text);
            read(&standalone(&figure, &palette()));
            for_pages(&figure).into_iter().for_each(|drawn| drop(read(&format!("<figures>{}</figures>", drawn.svg))));
        }
    }
}

fn palette() -> Palette {
    Theme::default().light.on_white()
}
