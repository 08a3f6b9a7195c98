//! Pictures, attachments and addresses in texts: what each form shows of them, and what is said of those that are wrong.

mod addresses;
mod attachments;
mod forms;
mod photos;
mod pictures;

use stratc::compile::{Compilation, compile};
use stratc::world::Memory;

use crate::support::{STRATEGY, TODAY};

/// Photos without anything but the picture, 60 pixels wide and 40 high.
pub const JPEG: &[u8] = include_bytes!("torg.jpg");
pub const PROGRESSIVE: &[u8] = include_bytes!("progressive.jpg");
pub const PNG: &[u8] = include_bytes!("torg.png");
pub const SVG: &[u8] =
    b"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><path d=\"M0 0h9v9z\"/><text y=\"9\">Torg</text></svg>";

/// The same strategy with the rules about links and pictures.
pub fn strategy() -> String {
    STRATEGY.replace("off: [C, M, T, N, A, F, O, L, D]", "off: [C, M, T, N, A, F, O, L001, L002, L003, D006, D009]")
}

/// A plan whose chapter, in a folder of its own, holds a text, and other files in the plan's folder.
pub fn plan(text: &str, files: &[(&str, &[u8])]) -> Compilation {
    let world = Memory::new(TODAY)
        .with("strategies/plan/strategy.yaml", strategy())
        .with("strategies/plan/kapitler/01.md", format!("# Innledning\n\n{text}\n"));
    let put = |world: Memory, (path, bytes): &(&str, &[u8])| world.with(&format!("strategies/plan/{path}"), *bytes);
    compile(&files.iter().fold(world, put), None)
}

/// What is found: the code, the words that are wrong, and what a certain fix puts in their place.
pub fn found(compilation: &Compilation) -> Vec<(&'static str, String, Option<String>)> {
    let one = |found: &stratc::diag::Diagnostic| {
        let fix = found.fix.as_ref().map(|fix| {
            let (path, span) = (compilation.sources.file(found.span.file()).text(), fix.span.range());
            format!("{} → {}", &path[span], fix.replacement)
        });
        (found.code.id, compilation.sources.slice(found.span).to_owned(), fix)
    };
    compilation.diagnostics.iter().map(one).collect()
}

/// The messages of what is found, in English.
pub fn messages(compilation: &Compilation) -> Vec<String> {
    let translator = stratc::diag::Translator::new(
        stratc::locale::sentences(stratc::model::value::Language::English),
        stratc::locale::marks(stratc::model::value::Language::English),
    );
    compilation.diagnostics.iter().map(|found| found.message.text(&translator)).collect()
}
