//! Reading the steps, and making the versions that lie between them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use stratc::compile::{Compilation, read};
use stratc::view::{Edition, PlanRecord, Visible};
use stratc::world::{Disk, Memory, World as _};

use crate::support::TODAY;

/// The files of a version, by their paths.
type Files = BTreeMap<String, String>;

/// The story is read once for all tests: every version of it is compiled.
pub static STORY: LazyLock<Story> = LazyLock::new(Story::read);

/// All steps, and the versions between them.
pub struct Story {
    pub steps: Vec<Step>,
    versions: Vec<Vec<PlanRecord>>,
}

/// One step: what is edited, and what comparisons say of it, forwards and backwards.
pub struct Step {
    path: PathBuf,
    text: String,
    edits: Vec<Edit>,
    pub expected: [String; 2],
}

/// An edit of a file.
enum Edit {
    /// Replaces lines by others.
    Replace {
        path: String,
        old: String,
        new: String,
    },
    /// Makes a file, or puts another in its place.
    New {
        path: String,
        text: String,
    },
    Delete {
        path: String,
    },
    Move {
        from: String,
        to: String,
    },
}

/// The headings below which a step says what is expected.
const HEADINGS: [&str; 2] = ["## Fram", "## Tilbake"];

impl Story {
    /// The steps in `tests/history`, from our own strategies on.
    fn read() -> Self {
        let folder = Path::new("tests/history");
        let entries = fs::read_dir(folder).expect("the steps can be listed");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry can be read").path()).collect();
        paths.retain(|path| path.extension().is_some_and(|ending| ending == "md"));
        paths.sort();
        let steps: Vec<_> = paths.into_iter().filter(|path| !path.ends_with("README.md")).map(Step::read).collect();
        let mut files = our_own();
        let mut versions = vec![version(&files, "the beginning")];
        for step in &steps {
            step.edits.iter().for_each(|edit| edit.apply(&mut files, &step.name()));
            versions.push(version(&files, &step.name()));
        }
        Self { steps, versions }
    }

    /// The version after so many steps.
    pub fn version(&self, nth: usize) -> &[PlanRecord] {
        &self.versions[nth]
    }

    /// Some spans of several steps, long and short.
    pub fn spans(&self) -> Vec<(usize, usize)> {
        let last = self.steps.len();
        let single = (0..last).map(|nth| (nth, nth + 1));
        let pairs = (0..last.saturating_sub(1)).map(|nth| (nth, nth + 2));
        let long = (0..last).step_by(5).map(|nth| (nth, (nth + 10).min(last)));
        single.chain(pairs).chain(long).chain([(0, last)]).collect()
    }
}

/// Whether every plan of a version that should have an element has it.
pub fn has(version: &[PlanRecord], id: &str) -> bool {
    version.iter().any(|plan| plan.elements.iter().any(|element| element.id == id))
}

/// What the public edition shows of all plans.
fn records(compilation: &Compilation) -> Vec<PlanRecord> {
    let (plan, edition) = (&compilation.plan, Edition::Public);
    let visible = Visible::new(plan, edition, TODAY);
    let scopes = plan.strategies().map(|(scope, _)| scope);
    scopes.filter_map(|scope| PlanRecord::new(plan, &visible, scope, edition, TODAY)).collect()
}

fn our_own() -> Files {
    let disk = Disk::new(".");
    let mut files = Files::new();
    for folder in ["strategies", "seeds"] {
        for path in disk.list(folder).files {
            let bytes = disk.read(&path).expect("our own sources can be read");
            files.insert(path, String::from_utf8(bytes).expect("our own sources are text"));
        }
    }
    files
}

fn version(files: &Files, after: &str) -> Vec<PlanRecord> {
    let world = files.iter().fold(Memory::new(TODAY), |world, (path, text)| world.with(path, text.as_str()));
    let compilation = read(&world, None);
    let faults: Vec<_> = compilation.diagnostics.iter().filter(|found| found.is_source_error()).collect();
    assert!(faults.is_empty(), "after {after}, the plans cannot be read whole: {faults:#?}");
    records(&compilation)
}

impl Step {
    fn read(path: PathBuf) -> Self {
        let text = fs::read_to_string(&path).expect("a step can be read");
        let edits = blocks(&text).filter_map(|(info, body)| Edit::read(info, body)).collect();
        let expected = HEADINGS.map(|heading| {
            let part = text.split_once(heading).map_or("", |(_, rest)| rest);
            blocks(part)
                .find(|(info, _)| info.trim() == "text")
                .map(|(_, body)| body.trim_end().to_owned())
                .unwrap_or_default()
        });
        Self { path, text, edits, expected }
    }

    /// The name of its file.
    pub fn name(&self) -> String {
        self.path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Writes down what was found as what is expected.
    pub fn write(&self, found: &[String; 2]) {
        let head = self.text.split(HEADINGS[0]).next().unwrap_or_default().trim_end();
        let parts: Vec<_> = HEADINGS
            .iter()
            .zip(found)
            .map(|(heading, found)| format!("{heading}\n\n```text\n{found}\n```\n"))
            .collect();
        fs::write(&self.path, format!("{head}\n\n{}", parts.join("\n"))).expect("a step can be written");
    }
}

/// The fenced blocks of a text: what follows the fence, and the lines.
fn blocks(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts: Vec<_> = text.split("\n```").collect();
    let blocks: Vec<_> = parts.into_iter().skip(1).step_by(2).collect();
    blocks.into_iter().map(|block| block.split_once('\n').unwrap_or((block, "")))
}

impl Edit {
    /// `edit PATH` with lines that begin with `-`, `+` or a space; `new PATH` with the file; `delete PATH`; `move PATH PATH`.
    fn read(info: &str, body: &str) -> Option<Self> {
        let mut words = info.split_whitespace();
        let (what, path) = (words.next()?, words.next().map(str::to_owned));
        let lines = |signs: [char; 2]| {
            let own = body.lines().filter(|line| line.is_empty() || line.starts_with(signs));
            own.map(|line| line.get(1..).unwrap_or_default()).collect::<Vec<_>>().join("\n")
        };
        match what {
            "edit" => Some(Self::Replace { path: path?, old: lines(['-', ' ']), new: lines(['+', ' ']) }),
            "new" => Some(Self::New { path: path?, text: format!("{body}\n") }),
            "delete" => Some(Self::Delete { path: path? }),
            "move" => Some(Self::Move { from: path?, to: words.next()?.to_owned() }),
            _ => None,
        }
    }

    fn apply(&self, files: &mut Files, step: &str) {
        match self {
            Self::Replace { path, old, new } => {
                let text = files.get_mut(path).unwrap_or_else(|| panic!("{step}: there is no {path}"));
                assert_eq!(text.matches(old.as_str()).count(), 1, "{step}: {path} has this not exactly once:\n{old}");
                *text = text.replace(old.as_str(), new);
            }
            Self::New { path, text } => drop(files.insert(path.clone(), text.clone())),
            Self::Delete { path } => assert!(files.remove(path).is_some(), "{step}: there is no {path}"),
            Self::Move { from, to } => {
                let text = files.remove(from).unwrap_or_else(|| panic!("{step}: there is no {from}"));
                files.insert(to.clone(), text);
            }
        }
    }
}
