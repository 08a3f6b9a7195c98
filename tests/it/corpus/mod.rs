//! Every word arrives: a long plan with all the marks that authors use, and documents of every shape, in every form.

mod dress;
mod sentences;
mod shapes;

use std::collections::BTreeSet;

use stratc::compile::Compilation;
use stratc::format::Format;
use stratc::view::{Edition, PlanView, Visible};

use crate::forms::texts;
use crate::support::{TODAY, compile_files};

/// A strategy of which nothing is asked but that its words arrive.
const STRATEGY: &str = "\
levels: {off: [C, M, T, N, A, F, O, D, L], warning: [L009, L014, A001, A002, N001, N002]}
strategy:
  title: Kommunikasjonsplan
  organisation: Fjordvik kommune
  kind: communication-plan
  language: nb
";

const GOALS: &str = "goals:\n  apenhet:\n    title: Kommunen er åpen\n";

/// The codes of findings that tell of words that no form shows.
const TELLING: [&str; 2] = ["L009", "L014"];

/// How many words the long plan has at least.
const WORDS: usize = 30_000;

#[test]
fn every_sentence_of_a_long_plan_stands_in_every_form() {
    let mut told = Vec::new();
    let mut next = || {
        told.push(sentences::sentence(told.len()));
        told[told.len() - 1].clone()
    };
    let chapters: Vec<_> = (0..30).map(|number| dress::chapter(number, &mut next)).collect();
    let words = told.iter().map(|sentence| sentence.split(' ').count()).sum::<usize>();
    assert!(words >= WORDS, "only {words} words");

    let (_, texts) = read(&chapters);
    for (format, text) in texts {
        let missing: Vec<_> = told.iter().filter(|sentence| !holds(&text, sentence)).collect();
        assert!(
            missing.is_empty(),
            "{}: {} are missing: {:?}",
            format.word(),
            missing.len(),
            &missing[..3.min(missing.len())]
        );
    }
}

#[test]
fn every_word_of_any_document_stands_in_every_form_or_is_told() {
    let documents: Vec<_> = (0..200).map(shapes::document).collect();
    let markdown: Vec<_> = documents.iter().map(|document| document.markdown.clone()).collect();
    let (compilation, texts) = read(&markdown);
    let mut faults = Vec::new();
    for (number, document) in documents.iter().enumerate() {
        let told = lines_with_findings(&compilation, &path(number));
        for word in &document.words {
            let line = document.markdown.lines().position(|line| line.contains(word.as_str())).expect("it is there");
            let lost = texts.iter().filter(|(_, text)| !holds_word(text, &letters(word)));
            let forms: Vec<_> = lost.map(|(format, _)| format.word()).collect();
            if !forms.is_empty() && !told.contains(&(line + 1)) {
                let source = document.markdown.lines().nth(line).unwrap_or_default();
                faults.push(format!("{number}:{line}: {word} is not in {}: {source}", forms.join(", ")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// A plan with these chapters, and its letters in every form.
fn read(chapters: &[String]) -> (Compilation, Vec<(Format, String)>) {
    let paths: Vec<_> = (0..chapters.len()).map(path).collect();
    let mut files = vec![("strategies/plan/strategy.yaml", STRATEGY), ("strategies/plan/mal.yaml", GOALS)];
    files.extend(paths.iter().map(String::as_str).zip(chapters.iter().map(String::as_str)));
    let compilation = compile_files(&files);
    assert!(!compilation.has_errors(), "{:?}", compilation.diagnostics.first());
    let visible = Visible::new(&compilation.plan, Edition::Public, TODAY);
    let (scope, _) = compilation.plan.strategies().next().expect("there is one strategy");
    let view = PlanView::new(&compilation.plan, &visible, scope, Edition::Public, TODAY).expect("it can be shown");
    let texts = texts(&view).into_iter().map(|(format, text)| (format, letters(&text))).collect();
    (compilation, texts)
}

/// The lines of a file, counted from 1, about which something was found that tells of lost words.
fn lines_with_findings(compilation: &Compilation, path: &str) -> BTreeSet<usize> {
    let sources = &compilation.sources;
    let told = compilation.diagnostics.iter().flat_map(|found| std::iter::once(found).chain(&found.parts));
    let told = told.filter(|found| TELLING.contains(&found.code.id));
    let told = told.filter(|found| sources.file(found.span.file()).path() == path);
    told.flat_map(|found| sources.start(found.span).line..=sources.end(found.span).line).collect()
}

fn path(number: usize) -> String {
    format!("strategies/plan/kapitler/{number:03}.md")
}

/// Whether a sentence stands in a text. What stands at the foot of a page may come between its words.
fn holds(text: &str, sentence: &str) -> bool {
    let parts = |at: usize| [letters(&sentence[..at]), letters(&sentence[at..])];
    text.contains(&letters(sentence))
        || sentence.match_indices(' ').any(|(at, _)| parts(at).iter().all(|part| text.contains(part)))
}

/// Whether a word stands in a text. Where a page ends inside it, what stands at the foot of the page comes between its
/// parts, each of which has three letters or more.
fn holds_word(text: &str, word: &str) -> bool {
    let ends: Vec<_> = word.char_indices().map(|(at, _)| at).collect();
    let inside = ends.get(3..ends.len().saturating_sub(2)).unwrap_or_default();
    text.contains(word) || inside.iter().any(|at| text.contains(&word[..*at]) && text.contains(&word[*at..]))
}

/// The letters and digits of a text in lower case, whatever separates them: forms break and hyphenate lines, and show
/// marks in their own ways.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
