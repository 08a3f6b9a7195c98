//! The words of authors: none is lost, none becomes markup.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use stratc::compile::compile;
use stratc::world::Memory;

use super::read::Pdf;
use super::{built, failure, rendered};
use crate::support::{STRATEGY, TODAY, Workspace};

/// Pieces that mean something to Typst, to Markdown or to those who shape text.
const PIECES: &[&str] = &[
    "#import \"/etc/passwd\"", "#read(\"/etc/passwd\")", "#panic()", "#let x = 1;", "\\u{41}", "\\", "*_*", "__", "//",
    "/* */", "`", "```", "$x^2$", "<label>", "@ref", "= ", "- ", "+ ", "~", "---", "...", "'\"", "{{ title }}",
    "{% raw %}", "#{", "}", "[", "](", ")", "|", "\u{200b}", "\u{200d}", "\u{202e}", "\u{ad}", "\u{2060}", "\u{feff}",
    "\u{a0}", "\u{2028}", "\u{7}", "\u{1b}[0m", "\u{fffe}", "æøåÆØÅ", "čđŋšŧž", "«–»…", "e\u{301}", "−½²€§", "Ωж",
    "https://example.no/a_b#c",
];

fn any_words() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => select(PIECES).prop_map(str::to_owned), 2 => "[ -~]{1,6}", 2 => "[a-zæøå]{1,9} "];
    vec(piece, 1..8).prop_map(|pieces| format!("a{}z", pieces.concat()))
}

/// What can be seen of a text. Hyphens at the ends of lines cannot be told from soft ones.
fn seen(text: &str) -> String {
    let is_seen = |letter: &char| {
        !letter.is_whitespace()
            && !letter.is_control()
            && !matches!(*letter,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{202a}'..='\u{202e}')
    };
    text.chars().filter(is_seen).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_the_text_that_it_is(titles in vec(any_words(), 1..12), prose in vec(any_words(), 1..6)) {
        let goals = titles.iter().enumerate().map(|(index, title)| {
            let (title, text) = (serde_json::json!(title), serde_json::json!(prose.join("\n\n")));
            format!("  maal-{index}: {{title: {title}, text: {text}}}\n")
        });
        let world = Memory::new(TODAY)
            .with("strategies/plan/strategy.yaml", STRATEGY)
            .with("strategies/plan/maal.yaml", format!("goals:\n{}", goals.collect::<String>()));
        let compilation = compile(&world, None);
        prop_assume!(!compilation.has_errors());
        let text = seen(&Pdf::open(&rendered(&compilation, "plan")).text());
        for (_, element) in compilation.plan.elements() {
            // Right-to-left marks turn the order of what is drawn, not of what is read; extraction follows the drawing.
            if !element.title().contains('\u{202e}') {
                prop_assert!(text.contains(&seen(element.title())), "{:?} is not in {text:?}", element.title());
            }
        }
    }
}

#[test]
fn a_character_that_no_typeface_has_is_named_with_its_place() {
    let goals = "goals:\n  svar: {title: Raskt svar, text: 'Vi feirer 🎉 når alle har fått svar.'}\n";
    let run = failure(&Workspace::new().with("strategies/plan/maal.yaml", goals));
    assert_eq!(
        run.err,
        "error: no typeface of the PDF has the character 🎉 (U+1F389) in \"Vi feirer 🎉 når alle har fått svar.\", \
         in or after the element plan/svar; write it in words, or publish without pdf\n"
    );
}

#[test]
fn so_are_marks_that_no_typeface_has_with_their_letter_and_characters_for_private_use() {
    let goal = |title: &str| format!("goals: {{svar: {{title: \"{title}\"}}}}\n");
    // The goals are named first at a glance, before any element.
    let table =
        |cell: &str| format!("goals: {{svar: {{title: Svar, text: \"| A | B |\\n|---|---|\\n| 1 | {cell} |\"}}}}\n");
    for (file, words, place, character) in [
        (goal("Mål x\u{20d7} her"), "Mål x\u{20d7} her", " at the beginning of the plan plan", "\u{20d7} (U+20D7)"),
        (goal("Mål 7\u{20dd} her"), "Mål 7\u{20dd} her", " at the beginning of the plan plan", "\u{20dd} (U+20DD)"),
        (table("Tast 1\u{20e3} nå"), "Tast 1\u{20e3} nå", ", in or after the element plan/svar", "\u{20e3} (U+20E3)"),
        (goal("Mål \u{e000} her"), "Mål \u{e000} her", " at the beginning of the plan plan", "\u{e000} (U+E000)"),
        (table("En \u{f8ff} to"), "En \u{f8ff} to", ", in or after the element plan/svar", "\u{f8ff} (U+F8FF)"),
        (
            goal("Mål \u{10fffd} her"),
            "Mål \u{10fffd} her",
            " at the beginning of the plan plan",
            "\u{10fffd} (U+10FFFD)",
        ),
    ] {
        let run = failure(&Workspace::new().with("strategies/plan/a.yaml", file));
        let expected = format!(
            "error: no typeface of the PDF has the character {character} in \"{words}\"{place}; \
             write it in words, or publish without pdf\n"
        );
        assert_eq!(run.err, expected);
    }
}

#[test]
fn marks_that_a_typeface_has_are_set() {
    let title = "Mål a\u{30a}pent, e\u{301}n, s\u{323}\u{307} og x\u{feff}y";
    let pdf =
        built(&Workspace::new().with("strategies/plan/a.yaml", format!("goals: {{svar: {{title: \"{title}\"}}}}\n")));
    assert!(pdf.text().contains("pent"), "{}", pdf.text());
}

#[test]
fn a_title_of_two_thousand_characters_and_a_word_without_end_fit_on_the_pages() {
    let (long, endless) = ("Et langt mål ".repeat(150), "x".repeat(300));
    let goals = format!(
        "goals:\n  lang: {{title: '{long}'}}\n  ord: {{title: {endless}}}\n\
         measures:\n  tiltak: {{title: '{long}', goals: [lang, ord]}}\n"
    );
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", goals);
    let pdf = super::built(&workspace);
    let (all, inside) = letters_and_those_within(&pdf);
    assert_eq!(all, inside, "words run off the page");
    assert!(seen(&pdf.text()).contains(&endless));
}

/// How many letters stand on the pages, and how many of them within the margins.
fn letters_and_those_within(pdf: &Pdf) -> (usize, usize) {
    let whole = seen(&pdf.ask("pdftotext", &["plan.pdf", "-"]));
    let inside = seen(&pdf.ask("pdftotext", &["-x", "30", "-y", "0", "-W", "540", "-H", "842", "plan.pdf", "-"]));
    (whole.len(), inside.len())
}

#[test]
fn a_matrix_of_forty_channels_fits_on_the_pages() {
    let each = |line: fn(usize) -> String| (1..=40).map(line).collect::<String>();
    let channels = each(|number| format!("  kanal-{number}: Kanal nummer {number}\n"));
    let reached = each(|number| format!("kanal-{number}, "));
    let yaml = format!(
        "channels:\n{channels}audiences:\n  alle: {{title: Alle innbyggere}}\n  unge: {{title: Unge}}\n\
         measures:\n  tiltak: {{title: Nå ut, audiences: [alle], channels: [{reached}]}}\n"
    );
    let pdf = super::built(&Workspace::new().with("strategies/plan/alt.yaml", yaml));
    let (all, inside) = letters_and_those_within(&pdf);
    assert_eq!(all, inside, "words run off the page");
    assert!(pdf.text().contains("Kanal nummer 40"));
}

#[test]
fn prose_nested_as_deep_as_it_may_be_and_goals_ten_deep_are_typeset() {
    let quotes = format!("{}dypt sitat", "> ".repeat(40));
    let steps: Vec<_> = (0..40).map(|depth| format!("{}- trinn {depth}", "  ".repeat(depth))).collect();
    let list = steps.join("\n");
    let stress = format!("{}midt{}", "*a **b ".repeat(20), "** c*".repeat(20));
    let text = "> ".repeat(9) + "x";
    let goal = |depth| format!("  maal-{depth}: {{title: Mål {depth}, parent: maal-{}, text: '{text}'}}", depth - 1);
    let goals = (1..10).map(goal).collect::<Vec<_>>().join("\n");
    let workspace = Workspace::new()
        .with("strategies/plan/om.md", format!("# Om\n\n{quotes}\n\n{list}\n\n{stress}\n"))
        .with("strategies/plan/maal.yaml", format!("goals:\n  maal-0: Mål 0\n{goals}\n"));
    let text = super::built(&workspace).text();
    for words in ["dypt sitat", "trinn 39", "midt", "Mål 9"] {
        assert!(text.contains(words), "{words} is not in {text}");
    }
}
