//! Plans as an earlier edition published them.

use std::path::Path;

use serde::Deserialize;
use serde_json::Value;

use super::side::{Name, Side};
use crate::cli::error::UserError;
use crate::diag::{Arg, say};
use crate::export::FORMAT_VERSION;
use crate::format::Format;
use crate::source::{masked_controls, shown};
use crate::view::{Edition, PlanRecord};
use crate::world::{Disk, World as _, single_file};

/// What is read of a published plan.
#[derive(Deserialize)]
struct PlanFile {
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
        Value::String(text) => *text = masked_controls(text).into_owned(),
        Value::Array(values) => values.iter_mut().for_each(blank),
        Value::Object(fields) => fields.values_mut().for_each(blank),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The plan in a file, or all plans in a folder.
pub fn in_folder(path: &Path, edition: Edition) -> Result<Side, UserError> {
    if single_file::is_file(path) {
        let bytes = single_file::read(path).map_err(|_| unreadable(path.into()))?;
        return published(&[(shown(path), bytes)], edition);
    }
    let world = Disk::new(path);
    let file = Format::Json.file().unwrap_or_default();
    let entries = world.list("").files;
    let plans = entries.iter().filter(|path| path.ends_with(&format!("/{file}")));
    let read = plans.map(|path| Ok((path.clone(), world.read(path).map_err(|_| unreadable(path.into()))?)));
    let read: Vec<_> = read.collect::<Result<_, UserError>>()?;
    if read.is_empty() {
        return Err(UserError::with_help(
            say!("there is no plan in {path} that can be compared", path),
            say!("publish with --format json, which makes {file}", file),
        ));
    }
    published(&read, edition)
}

fn unreadable(path: Arg) -> UserError {
    UserError::new(say!("{path} cannot be read; make sure that you may read it", path))
}

/// A side made of published plans.
pub fn published(files: &[(String, Vec<u8>)], edition: Edition) -> Result<Side, UserError> {
    let mut plans = Vec::new();
    let mut is_public = false;
    for (path, bytes) in files {
        let document = plan_file(path, bytes, edition)?;
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
        is_public_only: is_public && edition == Edition::Internal,
    })
}

/// A published plan that can be compared for an edition.
fn plan_file(path: &str, bytes: &[u8], edition: Edition) -> Result<PlanFile, UserError> {
    let document = parsed(bytes).ok_or_else(|| {
        UserError::with_help(
            say!("{path} is not a plan that stratc published as JSON", path),
            say!("name a plan.json, a folder, or a version in git"),
        )
    })?;
    if document.version > FORMAT_VERSION {
        return Err(UserError::with_help(
            say!("{path} was made by a newer stratc", path),
            say!("install that to compare it"),
        ));
    }
    if document.plan.edition != "public" && edition == Edition::Public {
        return Err(UserError::with_help(
            say!("{path} is from the internal edition, and a public comparison shows nothing from that", path),
            say!("add --edition internal"),
        ));
    }
    if document.record.is_none() {
        return Err(UserError::with_help(
            say!("{path} was made by an older stratc, which left out what comparisons need", path),
            say!("publish that version again, or name it in git"),
        ));
    }
    Ok(document)
}

fn parsed(bytes: &[u8]) -> Option<PlanFile> {
    let mut value: Value = serde_json::from_slice(bytes).ok()?;
    blank(&mut value);
    PlanFile::deserialize(value).ok()
}
