//! What readers of each form come across, from the title to the last division, as plain text.

use std::io::{Cursor, Read as _};

use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, Format};
use stratc::locale::Locale;
use stratc::model::value::Language;
use stratc::render::{self, Engine};
use stratc::theme::Theme;
use stratc::view::PlanView;

/// The forms that are read, text first.
pub const FORMS: &[Format] = &[
    Format::Text,
    Format::Markdown,
    Format::Docx,
    Format::Html,
    Format::Print,
    #[cfg(feature = "pdf")]
    Format::Pdf,
];

/// What a form tells.
pub struct Told {
    pub format: Format,
    /// Who is reached where: a grid in some forms, a list of channels for each audience in others.
    pub grid: String,
    /// All else.
    pub text: String,
}

/// A plan in each of [`FORMS`].
pub fn told(view: &PlanView) -> Vec<Told> {
    let engine = Engine::new(&[]).expect("the templates are sound");
    let document = Document::new(view, &[]);
    let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
    let mut files = render::plan(&engine, view, &document, FORMS, FORMS).expect("it can be rendered");
    files.extend(export::plan(view, &document, FORMS, options).expect("it can be written"));
    // Pictures in a PDF have letters, and pages keep theirs apart; other parts say the same in words.
    #[cfg(feature = "pdf")]
    files.push({
        let view = PlanView { drawings: Vec::new(), ..view.clone() };
        let data = export::json(&view).expect("it is data");
        render::pdf(&engine, &view, &document, data).expect("it can be typeset")
    });
    let told = FORMS.iter().map(|format| {
        let name = format.file().expect("it is one file");
        let file = files.iter().find(|file| file.path.ends_with(&format!("/{name}"))).expect("it was made");
        let text = plain(&text_of(*format, &file.bytes));
        let (text, grid) = apart(&text);
        Told { format: *format, grid, text }
    });
    told.collect()
}

/// A text without its grid, and the grid. The mark at the end, which only programs read, is in neither; below it, the last
/// page may have footnotes.
fn apart(text: &str) -> (String, String) {
    let locale = Locale::of(Language::Bokmal);
    let [start, end] = ["chapter-channels", "chapter-roles"].map(|key| locale.label(key).to_lowercase());
    let (text, mark) = text.rsplit_once("stratc:plan;").unwrap_or((text, ""));
    let below = mark.split_once(' ').map_or("", |(_, below)| below);
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

fn text_of(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Html | Format::Print => page(&String::from_utf8_lossy(bytes)),
        Format::Docx => document(bytes),
        #[cfg(feature = "pdf")]
        Format::Pdf => crate::pdf::read::Pdf::open(bytes).text(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

/// A page from its title to its end, without figures, which say again what stands around them, and without ways to other
/// places.
fn page(html: &str) -> String {
    let (_, text) = html.split_once("<header class=\"cover\"").expect("it has a title");
    let (text, _) = text.rsplit_once("</main>").expect("it has an end");
    let text = without(&without(text, "<figure", "</figure>"), "<ul class=\"turn\">", "</ul>");
    tagless(&text)
}

/// What stands between tags.
fn tagless(text: &str) -> String {
    text.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect::<Vec<_>>().join(" ")
}

fn without(text: &str, start: &str, end: &str) -> String {
    let mut parts = text.split(start);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(end).map_or("", |(_, rest)| rest))
}

/// The words of a Word document. A word may be set in several runs.
fn document(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("it is an archive");
    let mut text = String::new();
    for name in ["word/footnotes.xml", "word/document.xml"] {
        let mut part = archive.by_name(name).expect("it has a text and footnotes");
        part.read_to_string(&mut text).expect("it is text");
    }
    let text = without(&text, "<w:instrText", "</w:instrText>");
    let text = ["</w:p>", "<w:br/>", "<w:tab/>"].iter().fold(text, |text, end| text.replace(end, " "));
    text.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}
