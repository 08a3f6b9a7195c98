//! Documents as Typst source: calls of the functions in `typst/style.typ`, which define how each part looks.
//!
//! Every text of an author is in a string, so none can become markup.

mod expression;
mod overview;
mod parts;
mod prose;
mod writer;

use std::collections::BTreeMap;

use super::figure::Picture;
use crate::document::{Document, End, InternalNotice};
use crate::locale::Locale;
use crate::view::PlanView;
use expression::{array, dictionary, string};
#[cfg(feature = "pdf")]
pub use prose::file_name;
use writer::Writer;

/// The source from which the PDF of a plan is typeset. `style` is the rendered `typst/style.typ`, `pictures` are the
/// figures by the names of the places that they illustrate.
pub fn typeset(style: &str, view: &PlanView, document: &Document, pictures: &BTreeMap<String, Picture>) -> String {
    let locale = Locale::for_code(document.language);
    let mut writer = Writer { prose: &view.prose, pictures, typst: style.to_owned() };
    writer.typst.push_str(&format!("\n#let this = {}\n", this(view, document, locale)));
    let described = string(&locale.label("page-attached-data"));
    writer.typst.push_str("#show: body => plan(this, body)\n");
    writer.typst.push_str(&format!(
        "#pdf.attach(\"plan.json\", relationship: \"data\", mime-type: \"application/json\", description: {described})\n"
    ));
    writer.line(&format!("cover(this, {})", writer.facts(&document.front.facts, 1)));
    writer.line(&format!("contents({})", string(&locale.label("text-contents"))));
    document.divisions.iter().for_each(|division| writer.division(division));
    end(&mut writer, &document.end);
    writer.typst
}

/// The arguments for the frame of the document: its metadata, and the headers and footers of its pages.
fn this(view: &PlanView, document: &Document, locale: &Locale) -> String {
    let front = &document.front;
    let notices = front.internal.iter().map(InternalNotice::line).chain(front.status.clone());
    let described = view.kind.as_ref().unwrap_or(&front.title);
    let fields = [
        ("id", string(&front.anchor)),
        ("language", string(document.language)),
        ("title", string(&front.title)),
        ("organisation", string(&front.organisation)),
        ("description", string(described)),
        ("notices", array(notices.map(|words| string(&words)))),
        ("marks", array(front.marks.iter().map(|mark| string(mark)))),
        ("source", string(&front.issue.join(" · "))),
        ("mark", string(&document.end.mark)),
        ("page", string(&locale.label("page-page"))),
        ("of", string(&locale.label("page-of"))),
    ];
    dictionary(fields)
}

fn end(writer: &mut Writer<'_>, end: &End) {
    for words in end.internal.iter().chain(&end.footer).chain(&end.status) {
        writer.line(&format!("ending({})", string(words)));
    }
    writer.line(&format!("colophon({}, {})", string(&end.colophon()), string(&end.mark)));
}
