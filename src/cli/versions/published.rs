//! Plans as an earlier edition published them.

use std::path::Path;

use anyhow::{anyhow, bail};
use serde::Deserialize;
use serde_json::Value;

use super::{Name, Reading, Side};
use crate::diag::say;
use crate::export::FORMAT_VERSION;
use crate::format::Format;
use crate::source::blanked;
use crate::view::{Edition, PlanRecord};
use crate::world::{Disk, World as _, lone};

/// What is read of a published plan.
#[derive(Deserialize)]
struct Document {
    version: u32,
    plan: Head,
    record: Option<PlanRecord>,
}

#[derive(Deserialize)]
struct Head {
    edition: String,
}

/// Takes control characters out of all texts, as reading a source does.
fn blank(value: &mut Value) {
    match value {
        Value::String(text) => *text = blanked(text).into_owned(),
        Value::Array(values) => values.iter_mut().for_each(blank),
        Value::Object(fields) => fields.values_mut().for_each(blank),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

impl Reading<'_> {
    /// The plan in a file, or all plans in a folder.
    pub(super) fn edition(self, path: &Path) -> anyhow::Result<Side> {
        let cannot =
            |path: &str| anyhow!(self.ui.say(&say!("{path} cannot be read; see that you may read it", path = path)));
        if lone::is_file(path) {
            let bytes = lone::read(path).map_err(|_| cannot(&path.display().to_string()))?;
            return self.published(&[(path.display().to_string(), bytes)]);
        }
        let world = Disk::new(path);
        let file = Format::Json.file().unwrap_or_default();
        let entries = world.list("").files;
        let plans = entries.iter().filter(|path| path.ends_with(&format!("/{file}")));
        let read = plans.map(|path| Ok((path.clone(), world.read(path).map_err(|_| cannot(path))?)));
        let read: Vec<_> = read.collect::<anyhow::Result<_>>()?;
        if read.is_empty() {
            bail!(self.ui.say(&say!(
                "there is no plan in {path} that can be compared; publish with --format json, which makes {file}",
                path = path.display().to_string(),
                file = file
            )));
        }
        self.published(&read)
    }

    /// A side made of published plans.
    pub(super) fn published(self, files: &[(String, Vec<u8>)]) -> anyhow::Result<Side> {
        let mut plans = Vec::new();
        let mut is_public = false;
        for (path, bytes) in files {
            let document = self.document(path, bytes)?;
            is_public |= document.plan.edition == "public";
            plans.extend(document.record);
        }
        let about = Some(plans.iter().map(|plan| plan.id.clone()).collect());
        Ok(Side {
            plans,
            name: Name::Published,
            day: None,
            lost: Vec::new(),
            faults: 0,
            about,
            is_public_only: is_public && self.edition == Edition::Internal,
        })
    }

    fn document(self, path: &str, bytes: &[u8]) -> anyhow::Result<Document> {
        let other = || {
            self.ui.say(&say!(
                "{path} is no plan that stratc published as JSON; name a plan.json, a folder, or a version in git",
                path = path
            ))
        };
        let mut value: Value = serde_json::from_slice(bytes).map_err(|_| anyhow!(other()))?;
        blank(&mut value);
        let document = Document::deserialize(value).map_err(|_| anyhow!(other()))?;
        if document.version > FORMAT_VERSION {
            bail!(self.ui.say(&say!("{path} was made by a newer stratc; install that to compare it", path = path)));
        }
        if document.plan.edition != "public" && self.edition == Edition::Public {
            bail!(self.ui.say(&say!(
                "{path} is of the internal edition, and a public comparison shows nothing of that; add --edition internal",
                path = path
            )));
        }
        if document.record.is_none() {
            bail!(self.ui.say(&say!(
                "{path} was made by an older stratc, which left out what comparisons need; publish that version again, or name it in git",
                path = path
            )));
        }
        Ok(document)
    }
}
