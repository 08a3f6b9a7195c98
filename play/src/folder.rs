//! The files that were opened, and the workspaces among them.

use std::collections::BTreeMap;

use jiff::civil::Date;
use stratc::compile::{is_workspace, workspaces_below};
use stratc::world::Memory;

/// What programs for macOS put into zip files beside the files themselves.
const OF_MACOS: &str = "__MACOSX/";

/// The files that were opened, by their paths from what was opened on.
#[derive(Debug, Default)]
pub(crate) struct Folder {
    files: BTreeMap<String, Vec<u8>>,
}

impl Folder {
    /// Adds a file.
    pub(crate) fn add(&mut self, path: &str, contents: Vec<u8>) {
        if !path.starts_with(OF_MACOS) {
            self.files.insert(path.to_owned(), contents);
        }
    }

    /// The folders that are workspaces: what was opened, or what lies near in it.
    pub(crate) fn workspaces(&self) -> Vec<String> {
        // Only paths are looked at, so contents need not be copied.
        let paths = self.files.keys().fold(Memory::new(Date::ZERO), |world, path| world.with(path, Vec::new()));
        if is_workspace(&paths, "") { vec![String::new()] } else { workspaces_below(&paths) }
    }

    /// The files of one workspace as a world in which it is always `today`.
    pub(crate) fn world(&self, workspace: &str, today: Date) -> Memory {
        let start = if workspace.is_empty() { String::new() } else { format!("{workspace}/") };
        let inside = self.files.iter().filter_map(|(path, contents)| Some((path.strip_prefix(&start)?, contents)));
        inside.fold(Memory::new(today), |world, (path, contents)| world.with(path, contents.clone()))
    }
}

#[cfg(test)]
mod tests {
    use stratc::world::World as _;

    use super::*;

    fn folder(paths: &[&str]) -> Folder {
        let mut folder = Folder::default();
        paths.iter().for_each(|path| folder.add(path, path.as_bytes().to_vec()));
        folder
    }

    #[test]
    fn a_workspace_is_found_where_it_is_and_further_in() {
        assert_eq!(folder(&["strategies/a/strategy.yaml"]).workspaces(), [""]);
        assert_eq!(folder(&["plan/stratc.yaml", "plan/x.md"]).workspaces(), ["plan"]);
        assert_eq!(folder(&["all/b/stratc.yaml", "all/a/strategies/a/strategy.yaml"]).workspaces(), ["all/a", "all/b"]);
        assert!(folder(&["letters/x.md"]).workspaces().is_empty());
        assert!(folder(&["__MACOSX/strategies/a/._strategy.yaml"]).workspaces().is_empty());
    }

    #[test]
    fn the_world_of_a_workspace_has_its_files_alone() {
        let world =
            folder(&["plan/stratc.yaml", "plan/strategies/a/strategy.yaml", "planer/x.md"]).world("plan", Date::ZERO);
        assert_eq!(world.list("").files, ["stratc.yaml", "strategies/a/strategy.yaml"]);
        assert_eq!(world.read("stratc.yaml").unwrap(), b"plan/stratc.yaml");
    }
}
