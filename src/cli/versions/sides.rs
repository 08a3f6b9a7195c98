//! Two sides that can be compared.

use std::collections::BTreeSet;
use std::path::Path;

use super::compiled::{compiled, side_of};
use super::options::ReadOptions;
use super::published::{in_folder, published};
use super::side::{Name, Side, numbered, shortened, version_of};
use super::version::{HEAD, Version};
use crate::cli::error::UserError;
use crate::cli::strategy::unknown;
use crate::cli::workspace::must_be_folder;
use crate::compile::Compilation;
use crate::diag::{Message, say};
use crate::diff::{Frame, PlanComparison};
use crate::locale::{Locale, Value};
use crate::source::shown;
use crate::view::Edition;
use crate::world::environment::absolute;
use crate::world::git::{Content, GitError, Repository};
use crate::world::{Disk, World as _};

/// So many of the elements that are left out are named.
const NAMED: usize = 10;

/// Two sides that can be compared.
#[derive(Debug)]
pub struct Sides {
    /// The old version.
    pub old: Side,
    /// The new version.
    pub new: Side,
}

impl Sides {
    /// Reads both sides, side by side. Where one is about some plans only, the other is held to those.
    pub fn read(options: ReadOptions<'_>, old: &Version, new: &Version) -> Result<Self, UserError> {
        let (old, new) = rayon::join(|| side(options, old), || side(options, new));
        Self { old: old?, new: new? }.settled(options.only)
    }

    /// The workspace that was compiled already, beside an earlier version of it.
    pub fn since(options: ReadOptions<'_>, version: &str, compilation: &Compilation) -> Result<Self, UserError> {
        let old = side(options, &Version::named(version, options.workspace))?;
        Self { old, new: side_of(compilation, options.edition, Name::WorkingTree) }.settled(options.only)
    }

    /// Both sides without what is not to be compared.
    fn settled(mut self, only: Option<&str>) -> Result<Self, UserError> {
        self.leave_out_lost();
        self.hold_to_what_both_are_about();
        self.hold_to_one(only)?;
        Ok(self)
    }

    /// A plan that one side could not read is compared on neither.
    fn leave_out_lost(&mut self) {
        let Self { old, new } = self;
        old.plans.retain(|plan| !new.lost.contains(&plan.id));
        new.plans.retain(|plan| !old.lost.contains(&plan.id));
    }

    fn hold_to_what_both_are_about(&mut self) {
        let (of_old, of_new) = (self.old.about.clone(), self.new.about.clone());
        self.new.hold_to(of_old.as_deref());
        self.old.hold_to(of_new.as_deref());
    }

    fn hold_to_one(&mut self, only: Option<&str>) -> Result<(), UserError> {
        let Some(only) = only else { return Ok(()) };
        if self.old.lost.iter().chain(&self.new.lost).any(|lost| lost == only) {
            return Err(UserError::with_help(
                say!(
                    "the strategy {name} cannot be read in one of the versions, so it cannot be compared",
                    name = only
                ),
                say!("correct it first"),
            ));
        }
        let ids: BTreeSet<_> = self.old.plans.iter().chain(&self.new.plans).map(|plan| plan.id.as_str()).collect();
        if !ids.contains(only) {
            return Err(no_strategy(only, &ids.into_iter().collect::<Vec<_>>()));
        }
        self.old.plans.retain(|plan| plan.id == only);
        self.new.plans.retain(|plan| plan.id == only);
        Ok(())
    }

    /// What there is to know around their comparison, in the plan's language.
    pub fn frame(&self, comparison: &PlanComparison<'_>, edition: Edition) -> Frame {
        let locale = self.locale();
        let mut omissions: Vec<_> =
            [&self.old, &self.new].into_iter().flat_map(|side| side.omissions(locale)).collect();
        let titles: Vec<_> = comparison.left_out.iter().map(|element| element.title.as_str()).collect();
        if !titles.is_empty() {
            let (named, rest) = titles.split_at(titles.len().min(NAMED));
            let more = if rest.is_empty() { "" } else { " …" };
            let named = format!("{}{more}", named.join(", "));
            let values = [("count", Value::Count(titles.len())), ("titles", Value::Text(&named))];
            omissions.push(locale.label_with("diff-left-out", &values));
        }
        Frame { edition, before: self.old.view(locale), after: self.new.view(locale), omissions }
    }

    /// What readers of a plan know the old version by: its number, or else what it was asked for as.
    pub fn known_as(&self, plan: &str, language: &str) -> String {
        let locale = Locale::for_code(language);
        let version = self.old.plans.iter().find(|record| record.id == plan).and_then(version_of);
        version.map_or_else(|| self.old.called(locale), |version| numbered(locale, version))
    }

    /// What to tell whoever runs the comparison of what it could not read.
    pub fn warnings(&self) -> Vec<Message> {
        let told = [&self.old, &self.new].into_iter().filter(|side| side.faults > 0);
        let message = |side: &Side| match &side.name {
            Name::WorkingTree => Some(say!(
                "Faults in the working folder: {count}. The comparison says what it leaves out because of them; \"stratc check\" shows the faults.",
                count = side.faults
            )),
            Name::Given(name) => Some(say!(
                "Faults in {side}: {count}. The comparison says what it leaves out because of them.",
                side = shortened(name),
                count = side.faults
            )),
            // What was published had no faults.
            Name::Published => None,
        };
        told.filter_map(message).collect()
    }

    fn locale(&self) -> &'static Locale {
        let first = self.new.plans.first().or(self.old.plans.first());
        Locale::for_code(first.map_or("nb", |plan| &*plan.language))
    }
}

fn no_strategy(name: &str, known: &[&str]) -> UserError {
    if known.is_empty() {
        return UserError::with_help(
            say!("there is no public strategy here: what was asked for is internal or under embargo"),
            say!("add --edition internal"),
        );
    }
    unknown(name, known)
}

/// One side.
fn side(options: ReadOptions<'_>, source: &Version) -> Result<Side, UserError> {
    let ReadOptions { workspace, edition, as_of, .. } = options;
    match source {
        Version::WorkingTree => {
            let compilation = compiled(&Disk::new(workspace), as_of, workspace.into())?;
            Ok(side_of(&compilation, edition, Name::WorkingTree))
        }
        Version::Folder(folder, only) => {
            let name = only.clone().unwrap_or_else(|| name_of(folder));
            let compilation = compiled(&Disk::new(folder), as_of, folder.into())?;
            let mut side = side_of(&compilation, edition, Name::Given(name));
            if let Some(only) = only {
                side.plans.retain(|plan| plan.id == *only);
                side.about = Some(vec![only.clone()]);
            }
            Ok(side)
        }
        Version::Edition(path) => in_folder(path, edition),
        Version::Revision(name) => revision(options, name),
    }
}

/// A version in git.
fn revision(options: ReadOptions<'_>, name: &str) -> Result<Side, UserError> {
    must_be_folder(options.workspace)?;
    let today = Disk::new(Path::new("")).today();
    let repository = Repository::discover(options.workspace).map_err(|error| no_such_place(error, name))?;
    let snapshot = repository.snapshot(name, today)?;
    let given = Name::Given(name.to_owned());
    let side = match snapshot.content {
        Content::Workspace(world) => {
            let compilation = compiled(&*world, options.as_of, name.into())?;
            side_of(&compilation, options.edition, given)
        }
        Content::File { path, bytes } => Side { name: given, ..published(&[(path, bytes)], options.edition)? },
    };
    Ok(Side { day: Some(snapshot.day), ..side })
}

/// A name that no folder has is looked up in git. Where there is no git, the folder may be what was misspelt.
fn no_such_place(error: GitError, name: &str) -> UserError {
    match error {
        GitError::NotARepository { path } if name != HEAD => UserError::with_help(
            say!(
                "\"{name}\" is no folder, and {path} is not in a git repository that could have such a version",
                name,
                path
            ),
            say!("name the folder that has the earlier version"),
        ),
        error => error.into(),
    }
}

/// What readers are told of a folder: its name, and not where on somebody's machine it lies.
fn name_of(folder: &Path) -> String {
    let whole = absolute(folder).unwrap_or_else(|_| folder.to_owned());
    whole.file_name().map_or_else(|| shown(folder), |name| name.to_string_lossy().into_owned())
}
