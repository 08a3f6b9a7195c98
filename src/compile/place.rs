//! Which folders are workspaces, and where in one the plans lie.

use super::Compilation;
use crate::diag::codes;
use crate::model::ScopeId;
use crate::workspace::{SETTINGS_FILE, Settings};
use crate::world::World;

/// Whether `folder` in a world has what makes it a workspace.
pub fn is_workspace(world: &dyn World, folder: &str) -> bool {
    let strategies = Settings::default().strategies.path;
    world.entries(folder).iter().any(|name| *name == SETTINGS_FILE || *name == strategies)
}

/// The workspaces in a world that is none itself: folders that are near.
pub fn workspaces_below(world: &dyn World) -> Vec<String> {
    let nearest = world.entries("");
    let inside = |folder: &String| {
        let path = |name: String| format!("{folder}/{name}");
        world.entries(folder).into_iter().map(path).collect::<Vec<_>>()
    };
    let others: Vec<String> = nearest.iter().flat_map(inside).collect();
    nearest.into_iter().chain(others).filter(|folder| is_workspace(world, folder)).collect()
}

impl Compilation {
    /// Whether nothing was read, apart from what was reported as overlooked.
    pub fn is_empty(&self) -> bool {
        let overlooked = self.diagnostics.iter().filter(|found| found.code.id == codes::source::OVERLOOKED.id);
        let overlooked: Vec<_> = overlooked.map(|found| found.span.file()).collect();
        self.sources.iter().all(|(file, _)| overlooked.contains(&file))
    }

    /// The folder of a strategy, with `/` at its end; `None` where its main file cannot be read, or lies in no folder.
    pub fn folder_of(&self, scope: ScopeId) -> Option<String> {
        let root = self.plan.root(scope)?;
        let (folder, _) = self.sources.file(root.span.file()).path().rsplit_once('/')?;
        Some(format!("{folder}/"))
    }
}
