//! Whether the sources still give a published file.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::mem::ManuallyDrop;
use std::path::Path;

use jiff::civil::Date;
use serde_json::Value;

use super::examine::PublishedFile;
use super::origin::{source_of, sources_of, sources_of_list};
use crate::cli::edition::views;
use crate::cli::error::UserError;
use crate::cli::lookup::scope_of;
use crate::cli::templates;
use crate::cli::ui::Ui;
use crate::cli::workspace::open;
use crate::compile::Compilation;
use crate::diag::{Message, say};
use crate::edition::{EditionBuilder, formats, site};
use crate::export;
use crate::format::Format;
use crate::provenance::{Difference, differences, find};
use crate::render::{self, Engine};
use crate::view::{Edition, IndexView, PlanView};
use crate::world::single_file;

/// What becomes of a published file.
#[derive(Debug)]
pub enum Verdict {
    /// The sources give it, byte for byte.
    Same,
    /// The sources say what it was made from. Whether its bytes are still its own cannot be told.
    SameContent(Unproven),
    /// The sources say what it was made from, but would give other bytes.
    Altered,
    /// The sources say something else now; what differs, where that can be told, each with its source.
    Changed {
        /// The elements; `None` where the plan as it was published is not at hand.
        differences: Option<Vec<Placed>>,
    },
    /// The edition does not show the plan now.
    NotShown,
    /// The workspace has no such plan.
    NotHere(String),
}

/// An element that differs, and the source that it stands in, if it is the plan's own.
pub type Placed = (Difference, Option<String>);

/// Why bytes could not be compared.
#[derive(Debug)]
pub enum Unproven {
    /// This build of the program cannot make the format.
    NotBuiltIn,
    /// Another version of the program made the file.
    OtherVersion(String),
}

/// A verdict, and what else there is to say.
#[derive(Debug)]
pub struct Verification {
    /// The verdict.
    pub verdict: Verdict,
    /// What a reader should know besides.
    pub details: Vec<Message>,
}

/// The workspace as it was on each day that a file was published for.
pub struct Verifier<'a> {
    workspace: &'a Path,
    templates: Option<&'a Path>,
    since: Option<&'a str>,
    ui: &'a Ui,
    compiled: BTreeMap<Date, ManuallyDrop<Compilation>>,
    sources: BTreeMap<Option<String>, Vec<String>>,
}

impl<'a> Verifier<'a> {
    /// Nothing is read yet.
    pub fn new(workspace: &'a Path, (templates, since): (Option<&'a Path>, Option<&'a str>), ui: &'a Ui) -> Self {
        Self { workspace, templates, since, ui, compiled: BTreeMap::new(), sources: BTreeMap::new() }
    }

    /// The sources of each plan that was judged.
    pub fn sources(&self) -> impl Iterator<Item = (Option<&str>, &[String])> {
        self.sources.iter().map(|(plan, sources)| (plan.as_deref(), sources.as_slice()))
    }

    /// Whether the workspace has errors.
    pub fn has_errors(&self) -> bool {
        self.compiled.values().any(|compilation| compilation.has_errors())
    }

    /// Judges one file.
    pub fn verify(&mut self, published: &PublishedFile) -> anyhow::Result<Verification> {
        let day = published.mark.as_of;
        let compilation = match self.compiled.entry(day) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(open(self.workspace, Some(day))?),
        };
        let edition = if published.mark.is_internal { Edition::Internal } else { Edition::Public };
        let settings = &compilation.settings;
        let templates = templates::find(self.templates, self.workspace, settings)?;
        let engine = templates.engine(&settings.theme).map_err(UserError::from)?.with_site(site(settings));
        let case = Case { published, compilation, engine: &engine };
        let views = views(compilation, edition, self.since, self.workspace, self.ui)?;
        let Some(plan) = &published.mark.plan else {
            self.sources.insert(None, sources_of_list(compilation));
            return Ok(case.list(&views, edition)?);
        };
        let Some(scope) = scope_of(compilation, plan) else {
            return Ok(Verification { verdict: Verdict::NotHere(plan.clone()), details: Vec::new() });
        };
        self.sources.insert(Some(plan.clone()), sources_of(compilation, scope));
        let Some(view) = views.iter().find(|view| view.id == *plan) else {
            return Ok(Verification { verdict: Verdict::NotShown, details: Vec::new() });
        };
        case.plan(view)
    }
}

/// A file, and what it is judged by.
struct Case<'a> {
    published: &'a PublishedFile,
    compilation: &'a Compilation,
    engine: &'a Engine,
}

impl Case<'_> {
    fn plan(&self, view: &PlanView) -> anyhow::Result<Verification> {
        if view.provenance.digest != self.published.mark.digest {
            let verdict = Verdict::Changed { differences: self.differences(view)? };
            return Ok(Verification { verdict, details: self.changed(view) });
        }
        let formats: Vec<_> = Format::ALL.into_iter().filter(|format| self.may_be(*format)).collect();
        let built_in: Vec<_> = formats.iter().copied().filter(|format| format.is_built_in()).collect();
        let beside: Vec<_> = Format::ALL.into_iter().filter(|format| self.is_beside(*format, "")).collect();
        let settings = &self.compilation.settings;
        let is_same = self.any_edition(&beside, |published| {
            let builder = EditionBuilder { settings, engine: self.engine, formats: &built_in, published };
            let made = builder.files_of(view).map_err(UserError::from)?;
            Ok(made.iter().any(|file| file.bytes == self.published.bytes))
        })?;
        let verdict = self.same_content(is_same, built_in.is_empty());
        Ok(Verification { verdict, details: Vec::new() })
    }

    /// The page that lists all plans.
    fn list(&self, views: &[PlanView], edition: Edition) -> Result<Verification, UserError> {
        let index = IndexView::new(&views.iter().collect::<Vec<_>>(), edition, self.compilation.as_of);
        if index.provenance.digest != self.published.mark.digest {
            let verdict = Verdict::Changed { differences: Some(Vec::new()) };
            return Ok(Verification { verdict, details: self.other_version().into_iter().collect() });
        }
        let folder = views.first().map(|view| format!("{}/", view.id)).unwrap_or_default();
        let beside: Vec<_> = Format::ALL.into_iter().filter(|format| self.is_beside(*format, &folder)).collect();
        let is_same = self.any_edition(&beside, |published| {
            let made = render::index(self.engine, &index, published).map_err(UserError::from)?;
            Ok(made.bytes == self.published.bytes)
        })?;
        Ok(Verification { verdict: self.same_content(is_same, false), details: Vec::new() })
    }

    /// Whether the file may be of a format, as far as its content tells.
    fn may_be(&self, format: Format) -> bool {
        let is = |ending: &&str| format.file().is_some_and(|file| file.ends_with(ending));
        let is_tables = self.published.endings.iter().any(|ending| matches!(*ending, ".csv" | ".json"));
        self.published.endings.iter().any(is) || format == Format::Csv && is_tables
    }

    /// Whether a file of a format lies beside this one, or in `folder` beside it.
    fn is_beside(&self, format: Format, folder: &str) -> bool {
        let file = format.file().unwrap_or(export::TABLES_FILE);
        single_file::is_file(&self.published.beside(&format!("{folder}{file}")))
    }

    /// Pages lead to the formats that were published with them. Those are the ones that lie beside the file, or, where
    /// it was sent on alone, those of the settings.
    fn any_edition(
        &self,
        beside: &[Format],
        is_same: impl Fn(&[Format]) -> Result<bool, UserError>,
    ) -> Result<bool, UserError> {
        let usual = formats(&[], &self.compilation.settings);
        Ok(is_same(beside)? || beside != usual && is_same(&usual)?)
    }

    fn same_content(&self, is_same: bool, is_not_built_in: bool) -> Verdict {
        let made_by = &self.published.mark.made_by;
        if is_same {
            Verdict::Same
        } else if is_not_built_in {
            Verdict::SameContent(Unproven::NotBuiltIn)
        } else if made_by != env!("CARGO_PKG_VERSION") {
            Verdict::SameContent(Unproven::OtherVersion(made_by.clone()))
        } else {
            Verdict::Altered
        }
    }

    /// What differs, where the plan is at hand as it was published: as the file itself, or beside it.
    fn differences(&self, view: &PlanView) -> anyhow::Result<Option<Vec<Placed>>> {
        let is_of_same_edition =
            |bytes: &Vec<u8>| find(bytes).1.is_some_and(|mark| mark.digest == self.published.mark.digest);
        let read =
            |bytes: &Vec<u8>| serde_json::from_slice(bytes).ok().filter(|value: &Value| value["plan"].is_object());
        let beside = || Format::Json.file().and_then(|file| single_file::read(&self.published.beside(file)).ok());
        let before =
            read(&self.published.bytes).or_else(|| beside().filter(is_of_same_edition).as_ref().and_then(read));
        let Some(before) = before else { return Ok(None) };
        let now: Value = serde_json::from_str(&export::json(view)?)?;
        let scope = scope_of(self.compilation, &view.id);
        let path = |anchor: &str| source_of(self.compilation, scope?, anchor);
        let found = differences(&before, &now).into_iter();
        let placed = found.map(|found| {
            let path = path(&found.anchor);
            (found, path)
        });
        Ok(Some(placed.collect()))
    }

    /// What else to say of a file that does not match.
    fn changed(&self, view: &PlanView) -> Vec<Message> {
        let (old, new) = (&self.published.mark.version, &view.version);
        let versions = match (old, new) {
            (Some(old), Some(new)) if old != new => {
                Some(say!("the file says version {old}, the sources say version {new}", old, new))
            }
            _ => None,
        };
        versions.into_iter().chain(self.other_version()).collect()
    }

    fn other_version(&self) -> Option<Message> {
        let made_by = self.published.mark.made_by.as_str();
        (made_by != env!("CARGO_PKG_VERSION")).then(|| {
            say!("it was made by stratc {version}; another version can word things in another way", version = made_by)
        })
    }
}
