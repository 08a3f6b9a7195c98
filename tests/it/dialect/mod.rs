//! Markdown as people mean it: what each form shows of it, line by line.

mod forms;
mod lines;
mod lists;
mod meant;
mod rows;
mod signs;
mod stacked;

use std::sync::LazyLock;

use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, Format};
use stratc::render::{self, Engine};
use stratc::theme::Theme;
use stratc::view::{Edition, PlanView, Visible};

use crate::support::{STRATEGY, TODAY, compile_files};
use forms::EDGES;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the templates are sound"));

const FORMS: &[Format] = &[Format::Text, Format::Markdown, Format::Docx, Format::Html, Format::Print];

/// Asserts what each form shows of each text.
fn assert_shown(cases: &[(&str, &[&str])]) {
    let faults: Vec<_> = cases.iter().flat_map(|(source, expected)| faults(source, expected)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The forms that do not show a text as expected.
fn faults(source: &str, expected: &[&str]) -> Vec<String> {
    let [first, last] = EDGES;
    let chapter = format!("# Innledning\n\n{first}\n\n{source}\n\n{last}\n");
    let files = [("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/kapitler/01.md", &chapter)];
    let compilation = compile_files(&files);
    let visible = Visible::new(&compilation.plan, Edition::Public, TODAY);
    let (scope, _) = compilation.plan.strategies().next().expect("there is one strategy");
    let view = PlanView::new(&compilation.plan, &visible, scope, Edition::Public, TODAY).expect("it can be shown");
    let document = Document::new(&view, &[]);
    let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
    let mut files = render::plan(&ENGINE, &view, &document, FORMS, FORMS).expect("it can be rendered");
    files.extend(export::plan(&view, &document, FORMS, options).expect("it can be written"));
    let fault = |format: &Format| {
        let name = format.file().expect("it is one file");
        let bytes = &files.iter().find(|file| file.path.ends_with(&format!("/{name}"))).expect("it was made").bytes;
        let text = String::from_utf8_lossy(bytes);
        let (shown, expected) = match format {
            Format::Text => (forms::text(&text), expected.iter().map(|line| in_text(line)).collect()),
            Format::Markdown => (forms::markdown(&text), owned(expected)),
            Format::Docx => (forms::paper(bytes), owned(expected)),
            _ => (forms::page(&text), owned(expected)),
        };
        (shown != expected).then(|| format!("{} of {source:?}: {shown:?}", format.word()))
    };
    FORMS.iter().filter_map(fault).collect()
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// A line as plain text has it, where marks look like text.
fn in_text(line: &str) -> String {
    match line.strip_prefix('#').and_then(|line| line.split_once(' ')) {
        Some((number, words)) => format!("{number}. {words}"),
        None => line.replacen("• ", "- ", 1),
    }
}

#[test]
fn dates_and_ordinals_are_text() {
    assert_shown(&[
        ("1. januar 2027 starter arbeidet.", &["1. januar 2027 starter arbeidet."][..]),
        (
            "15. juni er fristen.\n\n1. mars 2028 er vi ferdige.",
            &["15. juni er fristen.", "1. mars 2028 er vi ferdige."],
        ),
        ("1. mars: frist\n15. juni: svar", &["1. mars: frist", "15. juni: svar"]),
        ("Frister:\n1. mars: søknad\n1. mars: svar", &["Frister:", "1. mars: søknad", "1. mars: svar"]),
        ("1. Feb. er fristen.", &["1. Feb. er fristen."]),
        ("15. aug. åpner vi, og\n1. des. stenger vi.", &["15. aug. åpner vi, og", "1. des. stenger vi."]),
        ("Arbeidet starter\n1. mars og varer.", &["Arbeidet starter 1. mars og varer."]),
        ("1. njukčamánnu álgit.", &["1. njukčamánnu álgit."]),
        ("2027. Da er vi ferdige.", &["2027. Da er vi ferdige."]),
        ("1. Spørre\n2. Lytte\n\n2027. Da er vi ferdige.", &["#1 Spørre", "#2 Lytte", "2027. Da er vi ferdige."]),
        ("1. etasje er åpen.", &["1. etasje er åpen."]),
        ("2. kvartal 2027 evaluerer vi.", &["2. kvartal 2027 evaluerer vi."]),
        ("1. tertial\n\nRo.\n\n3. ledd gjelder.", &["1. tertial", "Ro.", "3. ledd gjelder."]),
        ("- 1. mars: frist\n- 15. juni: svar", &["• 1. mars: frist", "• 15. juni: svar"]),
        ("> 1. mars", &["> 1. mars"]),
    ]);
}

#[test]
fn signs_belong_to_their_numbers() {
    assert_shown(&[
        ("- 3 % færre klager.", &["- 3 % færre klager."][..]),
        ("+ 5 prosent flere svar.", &["+ 5 prosent flere svar."]),
        ("> 90 % av svarene kommer i tide.", &["> 90 % av svarene kommer i tide."]),
        ("- 3 % færre\n- 5 % flere", &["• 3 % færre", "• 5 % flere"]),
        ("- 3 % færre klager\n+ 5 % flere svar", &["- 3 % færre klager", "+ 5 % flere svar"]),
        ("Slik gikk det:\n−3 % klager\n+5 % svar", &["Slik gikk det:", "−3 % klager", "+5 % svar"]),
        ("Fra 2026 til 2027 er det\n-3 % i snitt", &["Fra 2026 til 2027 er det -3 % i snitt"]),
        ("- 3 nye stillinger", &["• 3 nye stillinger"]),
        ("> 90 år gammel, og like blid.", &["> 90 år gammel, og like blid."]),
        ("5*3*2 = 30", &["5*3*2 = 30"]),
        ("2**3**2 og *viktig*", &["2**3**2 og viktig"]),
        ("H*2*O og 5*3", &["H2O og 5*3"]),
    ]);
}

#[test]
fn numbers_stand_as_written() {
    assert_shown(&[
        ("1. Spørre\n3. Lytte\n7. Svare", &["#1 Spørre", "#3 Lytte", "#7 Svare"][..]),
        ("1. Spørre\n1. Lytte\n1. Svare", &["#1 Spørre", "#2 Lytte", "#3 Svare"]),
        ("4) Spørre\n5) Lytte", &["#4 Spørre", "#5 Lytte"]),
        ("1. Spørre\n   1. Hvem\n   2. Hva\n2. Lytte", &["#1 Spørre", "#1 Hvem", "#2 Hva", "#2 Lytte"]),
        ("1. hva folk sa\n2. hva vi endret", &["#1 hva folk sa", "#2 hva vi endret"]),
        ("1. Januar-kampanjen\n2. Mai-kampanjen", &["#1 Januar-kampanjen", "#2 Mai-kampanjen"]),
        ("1. Januar\n2. Februar", &["#1 Januar", "#2 Februar"]),
    ]);
}

#[test]
fn lists_are_lists_whatever_their_marks() {
    assert_shown(&[
        ("1.Spørre\n2.Lytte", &["#1 Spørre", "#2 Lytte"][..]),
        ("Vi skal\n-spørre\n-lytte", &["Vi skal", "• spørre", "• lytte"]),
        ("Vi skal:\na) spørre\nb) lytte", &["Vi skal:", "• a) spørre", "• b) lytte"]),
        ("•\tSpørre\n•\tLytte", &["• Spørre", "• Lytte"]),
        ("\u{b7}        Spørre\n\n\u{b7}\u{a0}\u{a0}\u{a0}\u{a0} Lytte", &["• Spørre", "• Lytte"]),
        ("\u{f0b7} Spørre\n\u{f0b7} Lytte", &["• Spørre", "• Lytte"]),
        ("o\tSpørre\no\tLytte", &["• Spørre", "• Lytte"]),
        ("– Spørre\n– Lytte", &["• Spørre", "• Lytte"]),
        ("▪ Spørre\n▪ Lytte **mer**", &["• Spørre", "• Lytte mer"]),
        // What somebody says is no list, nor is a single line.
        ("– Vi spør.\n\n– Vi lytter.", &["– Vi spør.", "– Vi lytter."]),
        ("a) Spørre", &["a) Spørre"]),
        ("-spørre", &["-spørre"]),
        ("1.1 Spørre\n1.2 Lytte", &["1.1 Spørre", "1.2 Lytte"]),
    ]);
}

#[test]
fn findings_stand_where_the_words_are() {
    let found = stratc::prose::analyse("Vi skal:\na) spørre **alle\nb) lytte\n1.Spørre\n2.Lytte og **svare");
    let places: Vec<_> = found.unread.iter().map(|unread| unread.range.clone()).collect();
    assert_eq!(places, [20..22, 57..59]);
}
