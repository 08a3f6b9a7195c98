//! A plan in every form that people read, and the words that readers come across in it.

use std::io::{Cursor, Read as _};

use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, Format};
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

/// A plan in each of [`FORMS`], from its title to its end, as the text that a reader comes across. Figures drawn from its
/// fields are left out: they say again what stands around them.
pub fn texts(view: &PlanView) -> Vec<(Format, String)> {
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
    let text = |format: &Format| {
        let name = format.file().expect("it is one file");
        let file = files.iter().find(|file| file.path.ends_with(&format!("/{name}"))).expect("it was made");
        (*format, text_of(*format, &file.bytes))
    };
    FORMS.iter().map(text).collect()
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

/// A page from its title to its end, without figures, which say again what stands around them, and without links to
/// other places.
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
