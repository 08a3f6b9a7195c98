//! What readers of each form come across, from the title to the last division, as plain text.

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

/// A plan in each of [`FORMS`].
pub fn told(view: &PlanView) -> Vec<(Format, String)> {
    let engine = Engine::new(&[]).expect("the templates are sound");
    let document = Document::new(view, &[]);
    let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
    let mut files = render::plan(&engine, view, &document, FORMS, FORMS).expect("it can be rendered");
    files.extend(export::plan(view, &document, FORMS, options).expect("it can be written"));
    #[cfg(feature = "pdf")]
    files.push(
        render::pdf(&engine, view, &document, export::json(view).expect("it is data")).expect("it can be typeset"),
    );
    let told = FORMS.iter().map(|format| {
        let name = format.file().expect("it is one file");
        let file = files.iter().find(|file| file.path.ends_with(&format!("/{name}"))).expect("it was made");
        (*format, plain(&text_of(*format, &file.bytes)))
    });
    told.collect()
}

/// Lower-case words with one space between them, and nothing that only says where lines may be broken.
fn plain(text: &str) -> String {
    let text = text.replace('\u{ad}', "").to_lowercase();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn text_of(format: Format, bytes: &[u8]) -> String {
    match format {
        Format::Html | Format::Print => page(&String::from_utf8_lossy(bytes)),
        Format::Docx => document(bytes),
        #[cfg(feature = "pdf")]
        Format::Pdf => pdf(bytes),
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
    let mut part = archive.by_name("word/document.xml").expect("it has a text");
    part.read_to_string(&mut text).expect("it is text");
    let text = without(&text, "<w:instrText", "</w:instrText>");
    let text = ["</w:p>", "<w:br/>", "<w:tab/>"].iter().fold(text, |text, end| text.replace(end, " "));
    text.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text)).collect()
}

/// The words of a PDF in the order of its structure, which is the order in which it is read out, without figures.
#[cfg(feature = "pdf")]
fn pdf(bytes: &[u8]) -> String {
    let told = crate::pdf::read::Pdf::open(bytes).ask("pdfinfo", &["-struct-text", "plan.pdf"]);
    let mut text = String::new();
    let mut figure = None;
    for line in told.lines() {
        let depth = line.len() - line.trim_start().len();
        if figure.is_some_and(|above| depth <= above) {
            figure = None;
        }
        match line.trim().strip_prefix('"') {
            Some(words) if figure.is_none() => text.push_str(&format!("{} ", words.trim_end_matches('"'))),
            None if line.trim_start().starts_with("Figure") => figure = figure.or(Some(depth)),
            _ => {}
        }
    }
    text
}
