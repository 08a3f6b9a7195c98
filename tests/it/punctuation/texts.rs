//! Texts with marks among their words, in every place of the sources that takes some.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use stratc::world::Memory;

use crate::support::TODAY;

/// A small plan with words of every kind in it. `@line` stands for a title or another single line, `@prose` for Markdown.
const SOURCES: [(&str, &str); 4] = [
    (
        "strategies/plan/strategy.yaml",
        "\
strategy:
  title: @line
  organisation: @line
  kind: communication-plan
  language: nb
  period: 2026–2029
  version: @line
  vision: @line
  mission: @prose
  scope: @prose
  owner: sjef
  builds_on: [lov]
  adopted: {by: @line, at: 2026-01, case: @line}
  waives: {lov/krav-2: @line}
",
    ),
    (
        "strategies/plan/alt.yaml",
        "\
roles:
  sjef: {title: @line, holder: @line, unit: @line, contact: @line}
values:
  aapen: {title: @line, text: @prose}
goals:
  svar:
    title: @line
    text: @prose
    covers: lov/krav-1
    owner: sjef
    by: 2028
    figures: [{quantity: @line, at_least: 80 %, by: 2028, note: @line}]
    indicators:
      andel:
        title: @line
        text: @prose
        unit: '%'
        source: @line
        method: @prose
        direction: increase
        baseline: {value: 61, at: 2025, note: @line}
        targets: [{at_least: 80, by: 2028, note: @line}, {words: @line, by: 2029}]
        readings: {2025-12: 63, 2026-06: 60}
      antall: {title: @line, unit: @line, targets: [{words: @line, by: 2028}]}
    measures:
      kurs:
        title: @line
        text: @prose
        deliverable: @prose
        effect: @prose
        audiences: [unge]
        channels: [nett]
        messages: [hjelp]
        owner: sjef
        start: 2026-02
        by: 2027-06
        cost: 2,5 mill. kr
        funding: @line
  under: {title: @line, text: @prose, parent: svar}
audiences:
  unge: {title: @line, text: @prose, insight: @prose, needs: @prose, do: @prose, languages: [@line, @line]}
messages:
  hjelp: {title: @line, text: @prose, audiences: [unge], proof: [@line, @line], tone: @line, call_to_action: @prose}
channels:
  nett: {title: @line, text: @prose, reaches: [unge], owner: sjef, accessibility: @prose}
risks:
  brist: {title: @line, cause: @prose, effect: @prose, mitigation: @prose, probability: high, consequence: low}
terms:
  ord: {title: @line, text: @prose, instead_of: [@line]}
reviews:
  aarlig: {title: @line, method: @prose, questions: [@line, @line], learning: @prose, every: year, next: 2027-01}
non_goals:
  ikke: {title: @line, reason: @prose}
principles:
  klart: {title: @line, text: @prose, visibility: internal}
",
    ),
    ("strategies/plan/kapitler/index.md", "---\nsection: innledning\n---\n# @title\n\n@body\n"),
    (
        "seeds/lov.yaml",
        "\
document: {id: lov, title: @line, text: @prose, publisher: @line, reference: @line}
demands:
  krav-1: {title: @line, text: @prose, category: @line, chapter: @line, place: @line}
  krav-2: {title: @line}
",
    ),
];

/// Marks, with what makes each hard: it takes several bytes, cannot be seen, changes what stands before it, runs from the
/// right, or has another length in small letters.
const MARKS: &[&str] = &[
    "…", "(…)", "[…]", "...", "–", "—", "-", "«", "»", "„", "“", "”", "‚", "‘", "’", "\"", "'", "§", "§§", "°", "½",
    "‰", "×", "−", "≥", "µ", "²", "€", "(", ")", ",", ".", ":", ";", "!", "?", "/", "%", "&", "@", "#", "+", "=", "~",
    "\u{ad}", "\u{a0}", "\u{202f}", "\u{200b}", "\u{200d}", "\u{2060}", "\u{301}", "\u{30a}", "\u{2028}", "🙂", "👩‍⚕️",
    "🇳🇴", "👍🏽", "خطة", "שלום", "ا", "İ", "ẞ", "ß", "ǅ", "ŉ", "ﬁ", "\u{212a}", "Å", "Ÿ", "Ω", "字", "①", "Ⅳ", "٣",
];

/// Words and numbers that rules look for, or look past.
const WORDS: &[&str] = &[
    "Kommunen", "skal", "svare", "Så", "på", "ærlig", "Å", "ikke", "Vi", "vi", "mål", "a\u{30a}pen", "bl.a.", "f.eks.",
    "ca.", "kl.", "kr.", "S.", "nr.", "NAV", "BUP", "HF", "Helse Nord HF", "e-post", "epost", "herunder", "iverksette",
    "LIS3", "LIS-3", "TBD", "XX", "fyll inn", "her", "rødt", "merket", "prosent", "fem", "ni av ti", "én", "halvannen",
    "80 %", "61", "12,5", "1 000", "15.000", "2027", "31. mars", "01.02.2027", "2026-T2", "912 34 567", "010190 12345",
    "ola@gmail.com", "https://a.no/å", "mer", "Andel", "med", "samme", "dag", "\\", "0x10", "STRAẞE",
    "kommunikasjonsplanleggingsprosessen",
];

/// What means something in Markdown, and what looks as if it did.
const MARKUP: &[&str] = &[
    "*", "**", "_", "__", "***", "`", "``", "```", "~~", "[", "]", "[[", "]]", "|", "\\|", "\\*", "[[svar]]",
    "[[andel#target]]", "[[andel#by|fristen]]", "[[sjef|«sjefen» …]]", "[her](https://a.no)", "[ord](lang:en)",
    "[…](#svar)", "![…](a.png)", "<b>", "</b>", "<!-- … -->", "<!--", "-->", "&amp;", "&hellip;", "&nGt;", "&",
    "<!-- stratc: allow L002, fordi … -->", "\n", "\n\n", "\n- ", "\n1. ", "\n> ", "\n# ", "\n### ",
    "\n\n| a | b |\n|---|---|\n| ", " |\n| ", "\n\n---\n\n", "  \n", "\r\n", "\n    ", "\t",
];

fn piece(of: &'static [&'static str]) -> impl Strategy<Value = &'static str> {
    select(of)
}

/// Words with marks among them, on one line.
fn line() -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => piece(WORDS), 3 => piece(MARKS), 1 => select(&["*", "**", "_", "`", "[[", "|", "\\", "<b>"][..])];
    vec((piece, any::<bool>()), 1..14).prop_map(joined).prop_filter("a line has words", |line| {
        let line = line.trim();
        !line.is_empty() && !line.contains('\u{2028}')
    })
}

/// Markdown, or what people take for it.
pub fn markdown() -> impl Strategy<Value = String> {
    let piece = prop_oneof![4 => piece(WORDS), 4 => piece(MARKS), 3 => piece(MARKUP)];
    vec((piece, any::<bool>()), 1..40).prop_map(joined)
}

/// Pieces in a row; each says whether a space follows it.
fn joined(pieces: Vec<(&'static str, bool)>) -> String {
    pieces.into_iter().flat_map(|(piece, apart)| [piece, if apart { " " } else { "" }]).collect()
}

/// What is put into the sources, in turn.
#[derive(Debug, Clone)]
pub struct Texts {
    lines: Vec<String>,
    prose: Vec<String>,
}

pub fn texts() -> impl Strategy<Value = Texts> {
    (vec(line(), 5), vec(markdown(), 7)).prop_map(|(lines, prose)| Texts { lines, prose })
}

impl Texts {
    /// The workspace that says them.
    pub fn world(&self) -> Memory {
        let mut lines = self.lines.iter().cycle().map(|line| quoted(line.trim()));
        let mut prose = self.prose.iter().cycle().map(|text| quoted(text));
        let mut next = |mark: &str| match mark {
            "line" => lines.next(),
            "prose" => prose.next(),
            "title" => self.lines.first().cloned(),
            _ => self.prose.first().cloned(),
        };
        SOURCES.into_iter().fold(Memory::new(TODAY), |world, (path, source)| {
            let mut parts = source.split('@');
            let first = parts.next().unwrap_or_default().to_owned();
            let text = parts.fold(first, |text, part| {
                let end = part.find(|letter: char| !letter.is_ascii_lowercase()).unwrap_or(part.len());
                let (mark, rest) = part.split_at(end);
                text + &next(mark).unwrap_or_default() + rest
            });
            world.with(path, text)
        })
    }
}

/// A text as YAML in double quotes: line breaks are escaped, nothing else but what must be.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a text can be quoted")
}
