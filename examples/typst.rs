//! Writes the Typst of every plan of a workspace, with the data that it attaches, to hold the making of PDF against the
//! `typst` command on the same text:
//!
//! ```sh
//! cargo run --release --example typst -- WORKSPACE DIR
//! typst compile --features a11y-extras --pdf-standard ua-1,a-3a --font-path fonts --ignore-system-fonts DIR/ID/plan.typ
//! ```

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use clap::Parser;
use stratc::compile::compile;
use stratc::document::Document;
use stratc::export;
use stratc::render::{self, Engine};
use stratc::view::{Edition, PlanView, Visible};
use stratc::world::Disk;

/// Write the Typst of every plan of a workspace
#[derive(Debug, Parser)]
struct Args {
    /// The workspace
    workspace: PathBuf,

    /// The folder to write to
    folder: PathBuf,
}

fn main() -> Result<(), Box<dyn Error>> {
    let args = Args::parse();
    let compilation = compile(&Disk::new(&args.workspace), None);
    let (plan, as_of) = (&compilation.plan, compilation.as_of);
    let visible = Visible::new(plan, Edition::Public, as_of);
    let engine = Engine::new(&[])?;
    for view in plan.strategies().filter_map(|(id, _)| PlanView::new(plan, &visible, id, Edition::Public, as_of)) {
        let folder = args.folder.join(&view.id);
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("plan.typ"), render::typst(&engine, &view, &Document::new(&view, &[]))?)?;
        fs::write(folder.join("plan.json"), export::json(&view)?)?;
    }
    Ok(())
}
