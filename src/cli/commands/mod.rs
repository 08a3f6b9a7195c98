//! The commands: a file each, with its arguments and what it does.

pub mod build;
pub mod check;
pub mod completions;
pub mod diff;
pub mod explain;
pub mod fix;
pub mod init;
pub mod man;
pub mod report;
pub mod rules;
pub mod schema;
pub mod show;
pub mod templates;
pub mod verify;

use std::mem::ManuallyDrop;
use std::path::Path;

use anyhow::{Context as _, bail};
use jiff::civil::Date;

use super::Outcome;
use super::ui::Ui;
use crate::compile::{Compilation, compile};
use crate::diag::emit::{self, Catalogue, Report};
use crate::diag::{Code, Message, say};
use crate::model::value::Language;
use crate::reference::{code_page, codes};
use crate::world::Disk;
use crate::world::environment::{absolute, is_folder};

/// Compiles the workspace in `folder`. A workspace without any source is misuse, not a finding.
///
/// The compilation is never taken apart: the process ends when the command is done.
fn open(folder: &Path, as_of: Option<Date>, ui: &Ui) -> anyhow::Result<ManuallyDrop<Compilation>> {
    let compilation = compile(&Disk::new(folder), as_of);
    must_hold_plans(&compilation, folder, ui)?;
    Ok(ManuallyDrop::new(compilation))
}

/// Fails where there was nothing to compile.
fn must_hold_plans(compilation: &Compilation, folder: &Path, ui: &Ui) -> anyhow::Result<()> {
    if !is_folder(folder) {
        bail!(ui.say(&say!("there is no folder {path}", path = folder.display().to_string())));
    }
    if compilation.sources.iter().next().is_none() {
        let folder = absolute(folder).with_context(|| ui.say(&say!("the current folder is gone")))?;
        bail!(ui.say(&say!(
            "there is no strategy in {path}; go to the folder that holds \"strategies\", or make a workspace with \"stratc init DIR\"",
            path = folder.display().to_string()
        )));
    }
    Ok(())
}

/// How a command ended that judged plans.
fn outcome(compilation: &Compilation) -> Outcome {
    if compilation.has_errors() { Outcome::Findings } else { Outcome::Fine }
}

/// The findings of a compilation in the reader's language.
fn report<'a>(compilation: &'a Compilation, ui: &'a Ui) -> Report<'a> {
    let Compilation { sources, diagnostics, .. } = compilation;
    Report { sources, diagnostics, translator: ui.translator(), folder: "" }
}

/// "2 errors and 1 warning", or that there are none.
fn summary(compilation: &Compilation) -> Message {
    emit::summary(&compilation.sources, &compilation.diagnostics)
}

/// Every code with its page in the reader's language. Readers of nynorsk get bokmål.
fn catalogue(ui: &Ui) -> Catalogue {
    let language = match ui.language() {
        Language::English => Language::English,
        Language::Bokmal | Language::Nynorsk | Language::NorthernSami => Language::Bokmal,
    };
    let page = |code: &Code| code_page(code.id, language, ui.translator()).map(|page| page.body).unwrap_or_default();
    Catalogue { language: language.code(), pages: codes().into_iter().map(|code| (code, page(code))).collect() }
}
