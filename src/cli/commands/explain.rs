//! `stratc explain`

use anyhow::bail;
use clap::Args;

use super::super::Outcome;
use super::super::ui::Ui;
use crate::diag::{nearest, say};
use crate::model::Kind;
use crate::reference::{Page, code_page, codes, kind_page};

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A code such as R001, its name, or a kind such as goal; without it, lists them all
    #[arg(value_name = "CODE|KIND")]
    what: Option<String>,
}

/// Prints the page of a code or kind.
pub fn run(args: &ExplainArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    let Some(what) = &args.what else {
        ui.print(&list())?;
        return Ok(Outcome::Fine);
    };
    let Some(Page { title, body }) = code_page(what, ui.language(), ui.translator()).or_else(|| kind_page(what)) else {
        bail!(unknown(what, ui))
    };
    ui.print(&format!("{title}\n\n{body}"))?;
    Ok(Outcome::Fine)
}

fn list() -> String {
    let mut text = "Codes:\n".to_owned();
    for code in codes() {
        text.push_str(&format!("  {} {} ({})\n", code.id, code.name, code.level.word()));
    }
    text.push_str("\nKinds:\n");
    for kind in Kind::ALL {
        text.push_str(&format!("  {}\n", kind.word()));
    }
    text
}

fn unknown(what: &str, ui: &Ui) -> String {
    let codes = codes().into_iter().flat_map(|code| [code.id, code.name]);
    let kinds = Kind::ALL.iter().flat_map(|kind| [kind.word(), kind.spec().collection]);
    match nearest(what, codes.chain(kinds).filter(|name| !name.is_empty())) {
        Some(right) => {
            ui.say(&say!("there is no code or kind \"{name}\"; did you mean \"{right}\"?", name = what, right = right))
        }
        None => ui.say(&say!("there is no code or kind \"{name}\"; \"stratc explain\" lists them", name = what)),
    }
}
