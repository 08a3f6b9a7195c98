//! What holds for any plan: a baseline knows all that was found, and comments to the compiler change nothing else.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use stratc::baseline::Baseline;
use stratc::compile::{Compilation, compile};
use stratc::diag::Level;
use stratc::source::{FileId, SourceFile};
use stratc::view::{Edition, PlanView, Visible};
use stratc::world::Memory;

use crate::properties::{REAL, cases, real_with, slipped_file};
use crate::support::TODAY;

/// What is found and not known once a baseline has been written.
fn left_after_writing(mut compilation: Compilation) -> Vec<String> {
    let text = Baseline::of(&compilation.diagnostics, &compilation.sources).text();
    let file = compilation.sources.add(SourceFile::new("kjent.yaml", text.as_str()));
    let baseline = Baseline::read(file, &text).expect("what was written can be read");
    let found = std::mem::take(&mut compilation.diagnostics);
    let errors = found.iter().filter(|found| found.level == Level::Error).count();
    let stale = baseline.stale(&found, &compilation.sources, &|_| true);
    let unknown = baseline.unknown(&found, &compilation.sources);
    let left = unknown.iter().filter(|found| found.level != Level::Error).chain(&stale);
    assert_eq!(unknown.iter().filter(|found| found.level == Level::Error).count(), errors, "errors are always shown");
    left.map(|found| format!("{found:?}")).collect()
}

/// The real sources without some lines.
fn thinned(deletions: &[(usize, Index)]) -> Memory {
    let mut files = REAL.clone();
    for (file, line) in deletions {
        let nth = file % files.len();
        let (_, text) = &mut files[nth];
        let lines: Vec<_> = text.split_inclusive('\n').collect();
        if !lines.is_empty() {
            let gone = line.index(lines.len());
            *text = lines.iter().enumerate().filter(|(nth, _)| *nth != gone).map(|(_, line)| *line).collect();
        }
    }
    files.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, text.as_str()))
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn after_writing_a_baseline_nothing_is_new(
        deletions in proptest::collection::vec((any::<usize>(), any::<Index>()), 0..30),
    ) {
        prop_assert_eq!(left_after_writing(compile(&thinned(&deletions), None)), Vec::<String>::new());
    }

    #[test]
    fn after_writing_a_baseline_of_a_broken_plan_nothing_is_new((path, text) in slipped_file()) {
        prop_assert_eq!(left_after_writing(compile(&real_with(&path, &text), None)), Vec::<String>::new());
    }

    #[test]
    fn no_text_makes_the_reader_of_baselines_panic(text in "([a-z/\": {}\n-]|M001|\\PC){0,80}") {
        if let Ok(baseline) = Baseline::read(FileId::new(0), &text) {
            let again = Baseline::read(FileId::new(0), &baseline.text()).expect("what was written can be read");
            prop_assert_eq!(again.text(), baseline.text());
        }
    }
}

/// A comment to the compiler in each form, with all that people get wrong.
fn any_comment() -> impl Strategy<Value = (&'static str, &'static str)> {
    select(vec![
        ("# stratc: allow A001, because det er slik", "<!-- stratc: allow A001, fordi det er slik -->"),
        ("# stratc: allow S024 C003 N001: because ja", "<!--stratc: allow\nA001 fordi\nja-->"),
        ("# stratc: allow [[ingen]], R001", "<!-- stratc: allow [[ingen]], R001 -->"),
        ("# stratc: \"{[|> ", "<!-- stratc: **\"`[[ -->"),
    ])
}

/// `text` with `added` as a line of its own above one of its lines, indented as that line is.
fn with_line(text: &str, at: Index, added: &str) -> String {
    let lines: Vec<_> = text.split_inclusive('\n').collect();
    let at = at.index(lines.len());
    let indent: String = lines[at].chars().take_while(|letter| *letter == ' ').collect();
    format!("{}{indent}{added}\n{}", lines[..at].concat(), lines[at..].concat())
}

/// Everything that the internal edition shows of the real sources, `text` in the place of `path`.
fn published(path: &str, text: &str) -> Vec<String> {
    let Compilation { plan, as_of, .. } = compile(&real_with(path, text), None);
    let visible = Visible::new(&plan, Edition::Internal, as_of);
    let views =
        plan.strategies().filter_map(|(scope, _)| PlanView::new(&plan, &visible, scope, Edition::Internal, as_of));
    views.map(|view| format!("{view:?}")).collect()
}

proptest! {
    #![proptest_config(cases(12))]

    #[test]
    fn comments_to_the_compiler_are_comments_like_others(
        file in select(REAL.as_slice()), at in any::<Index>(), (yaml, markdown) in any_comment(),
    ) {
        let (path, text) = (&*file.0, &*file.1);
        let body = text.strip_prefix("---\n").and_then(|rest| rest.find("\n---\n")).map_or(0, |end| end + 9);
        let plain = published(path, text);
        if path.ends_with(".md") {
            let (front, body) = text.split_at(body);
            let with = format!("{front}{}", with_line(body, at, markdown));
            prop_assert_eq!(published(path, &with), plain, "{}", with);
        } else if published(path, &with_line(text, at, "# noe annet")) == plain {
            // In the middle of a text, a line with this sign is text.
            let with = with_line(text, at, yaml);
            prop_assert_eq!(published(path, &with), plain, "{}", with);
        }
    }
}
