//! Half-formed plans, the normal case in an editor: whatever is taken out of the real strategies, every rule goes on
//! working, and what it says points to a place that exists.

use std::sync::LazyLock;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use stratc::compile::{Compilation, compile};
use stratc::diag::Translator;
use stratc::diag::emit::Report;
use stratc::world::{Disk, Memory, World as _};

use super::support::TODAY;

/// Every source of this repository.
static SOURCES: LazyLock<Vec<(String, String)>> = LazyLock::new(|| {
    let world = Disk::new(env!("CARGO_MANIFEST_DIR"));
    let paths = ["strategies", "seeds"].into_iter().flat_map(|folder| world.list(folder).files);
    let read = |path: String| {
        let bytes = world.read(&path).expect("our own files can be read");
        (path, String::from_utf8(bytes).expect("our own files are text"))
    };
    paths.map(read).collect()
});

/// Something taken out of a file.
#[derive(Debug, Clone)]
enum Gap {
    /// A line.
    Line { file: Index, line: Index },
    /// A line and all that is indented below it: a field, an element or a collection.
    Block { file: Index, line: Index },
    /// What follows the colon of a line.
    Value { file: Index, line: Index },
    /// A whole file.
    File { file: Index },
}

fn any_gap() -> impl Strategy<Value = Gap> {
    let place = (any::<Index>(), any::<Index>());
    prop_oneof![
        3 => place.clone().prop_map(|(file, line)| Gap::Line { file, line }),
        3 => place.clone().prop_map(|(file, line)| Gap::Block { file, line }),
        3 => place.prop_map(|(file, line)| Gap::Value { file, line }),
        1 => any::<Index>().prop_map(|file| Gap::File { file }),
    ]
}

fn make(gap: &Gap, files: &mut Vec<(String, String)>) {
    let (Gap::Line { file, .. } | Gap::Block { file, .. } | Gap::Value { file, .. } | Gap::File { file }) = gap;
    let at = file.index(files.len());
    let text = &mut files[at].1;
    let mut lines: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    match gap {
        Gap::File { .. } => drop(files.remove(at)),
        _ if lines.is_empty() => {}
        Gap::Line { line, .. } => {
            lines.remove(line.index(lines.len()));
            *text = lines.concat();
        }
        Gap::Block { line, .. } => {
            let first = line.index(lines.len());
            let depth = indent(&lines[first]);
            let inner =
                lines[first + 1..].iter().take_while(|line| line.trim().is_empty() || indent(line) > depth).count();
            lines.drain(first..=first + inner);
            *text = lines.concat();
        }
        Gap::Value { line, .. } => {
            let line = &mut lines[line.index(text.lines().count())];
            line.truncate(line.find(':').map_or(0, |colon| colon + 1));
            line.push('\n');
            *text = lines.concat();
        }
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn compiled(files: &[(String, String)]) -> Compilation {
    let world = files.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, text.as_str()));
    compile(&world, None)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_rule_goes_on_whatever_is_missing(gaps in vec(any_gap(), 1..20)) {
        let mut files = SOURCES.clone();
        gaps.iter().for_each(|gap| make(gap, &mut files));
        let Compilation { sources, diagnostics, .. } = compiled(&files);
        for found in &diagnostics {
            let places = found.notes.iter().map(|note| note.span).chain([found.span]);
            for place in places {
                let text = sources.file(place.file()).text();
                prop_assert!(text.get(place.range()).is_some(), "{:?} is no place in {}", place, sources.file(place.file()).path());
            }
        }
        let translator = Translator::default();
        Report { sources: &sources, diagnostics: &diagnostics, translator: &translator, folder: "" }.pretty(false, 100);
    }
}
