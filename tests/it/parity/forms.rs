//! What each form says: who is reached where, and everything else.

use stratc::format::Format;
use stratc::locale::Locale;
use stratc::model::value::Language;
use stratc::view::PlanView;

use crate::forms::texts;

/// What a form says.
pub struct Told {
    pub format: Format,
    /// Who is reached where: a grid in some forms, a list of channels for each audience in others.
    pub grid: String,
    /// Everything else.
    pub text: String,
}

/// A plan in each form that is read, text first.
pub fn told(view: &PlanView) -> Vec<Told> {
    let told = texts(view).into_iter().map(|(format, text)| {
        let (text, grid) = apart(&plain(&text));
        Told { format, grid, text }
    });
    told.collect()
}

/// A text without its grid, and the grid. The mark at the end, which only programs read, is in neither; below it, the last
/// page may have footnotes.
fn apart(text: &str) -> (String, String) {
    let locale = Locale::of(Language::Bokmal);
    let [start, end] = ["chapter-channels", "chapter-roles"].map(|key| locale.label(key).to_lowercase());
    let (text, tail) = text.rsplit_once("stratc:plan;").unwrap_or((text, ""));
    let below = tail.split_once(' ').map_or("", |(_, below)| below);
    // The table of contents names both chapters before.
    let (before, rest) = text.rsplit_once(&start).expect("there is a grid");
    let (grid, after) = rest.split_once(&end).expect("there are roles");
    (format!("{before} {after} {below}"), grid.to_owned())
}

/// Lower-case words with one space between them, and nothing that only says where lines may be broken.
fn plain(text: &str) -> String {
    let text = text.replace("\u{ad}\n", "").replace('\u{ad}', "").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
