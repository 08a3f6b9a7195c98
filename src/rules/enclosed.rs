//! What is said of files that texts name and that cannot be used.

use std::ops::Range;

use super::context::Context;
use super::writing::{Words, Writing};
use crate::diag::{Code, Diagnostic, Message, Sink, say};
use crate::model::{EnclosureFault, EnclosureRole, KindTag, Shown, Tag};
use crate::prose::analyse;
use crate::source::Span;

/// The texts of governing documents and their demands that name files. They are no strategy's own, and are shown all the same.
pub fn governing<'a>(context: &Context<'a>) -> Vec<Writing<'a>> {
    let elements = context.plan.elements().filter(|(_, element)| element.kind().is(KindTag::Given));
    let shown =
        elements.flat_map(|(id, element)| element.show().into_iter().map(move |(field, shown)| (id, field, shown)));
    let named = shown.filter(|(_, field, _)| !field.is(Tag::Own)).filter_map(|(element, field, shown)| match shown {
        Shown::Text(text) if !text.enclosures.is_empty() => {
            Some(Writing { element, field, analysis: analyse(&text.markdown), words: Words::Prose(text) })
        }
        _ => None,
    });
    named.collect()
}

impl Writing<'_> {
    /// Reports the file at an address, which is in the link or picture at `range`, if it cannot be used.
    pub fn unusable(
        &self,
        code: &'static Code,
        (address, role): (&str, EnclosureRole),
        range: &Range<usize>,
        sink: &mut Sink,
    ) {
        let Words::Prose(text) = self.words else { return };
        let Some(Err(fault)) = text.enclosure(address, role).map(|enclosure| &enclosure.file) else { return };
        let (message, help) = said(address, role, fault);
        let found = Diagnostic::new(code, self.markdown_place(range.clone()), message);
        sink.push(match fault {
            EnclosureFault::Missing { nearest: Some((right, is_certain)) } => {
                self.readdressed(found, range, address, right, *is_certain)
            }
            _ => found.help(help),
        });
    }

    /// Asks whether `right` was meant as the address of the link or picture at `range`, and proposes it as the fix for what is
    /// `written` if that is certain.
    pub fn readdressed(
        &self,
        found: Diagnostic,
        range: &Range<usize>,
        written: &str,
        right: &str,
        is_certain: bool,
    ) -> Diagnostic {
        let found = found.help(say!("did you mean \"{right}\"?", right));
        match self.address_place(range, written).filter(|_| is_certain) {
            Some(place) => found.fix(place, right),
            None => found,
        }
    }

    /// Where the address stands in the link or picture at `range`, if it stands there as it is read.
    fn address_place(&self, range: &Range<usize>, written: &str) -> Option<Span> {
        let text = self.words.text().get(range.clone())?;
        let starts = ["](", "](<"].into_iter().filter_map(|start| {
            let at = text.rfind(&format!("{start}{written}"))? + start.len();
            let after = text[at + written.len()..].chars().next()?;
            (")> ".contains(after) || after == '\n').then_some(range.start + at)
        });
        let start = starts.into_iter().next()?;
        let place = self.markdown_place(start..start + written.len());
        (place.range().len() == written.len()).then_some(place)
    }
}

/// What is wrong with the file at `path`, and what to do about it.
fn said(path: &str, role: EnclosureRole, fault: &EnclosureFault) -> (Message, Message) {
    match fault {
        EnclosureFault::OnTheWeb => (
            say!("this picture is on the web, and no page of a plan fetches anything from elsewhere"),
            say!(
                "save it in the plan's folder, if you may use it, and write its path: {example}",
                example = "![…](bilder/torg.jpg)"
            ),
        ),
        EnclosureFault::NoPath => (
            say!("\"{path}\" is not the path of a file in the plan's folder", path),
            say!(
                "put the file into the plan's folder, and write its path from the folder of this text: {example}",
                example = "bilder/torg.jpg"
            ),
        ),
        EnclosureFault::Missing { .. } => (
            say!("there is no file {path}", path),
            say!("put the file there, or correct its name; paths begin in the folder of this text"),
        ),
        EnclosureFault::Outside => (
            say!("{path} is outside the plan's folder", path),
            say!("copy the file into the plan's folder, and write its path from the folder of this text"),
        ),
        EnclosureFault::Folder => {
            (say!("{path} is not an ordinary file", path), say!("name the file itself, not its folder"))
        }
        EnclosureFault::Empty => (
            say!("there is nothing in the file {path}", path),
            say!("put the whole file there: it may have been cut off when it was copied"),
        ),
        EnclosureFault::Source if role == EnclosureRole::Attachment => (
            say!("{path} is one of the plans' sources, which are not published", path),
            say!("write [[id]] to lead readers to an element of a plan"),
        ),
        EnclosureFault::UnknownKind if role == EnclosureRole::Attachment => (
            say!("{path} is a kind of file that is not published with plans", path),
            say!("save it as PDF, or as another document that people can open on any computer"),
        ),
        EnclosureFault::Unreadable(reason) => (
            say!("{path} cannot be read: {reason}", path, reason = &**reason),
            say!("ask whoever owns the file to let you read it"),
        ),
        in_it => unshowable(path, role, in_it),
    }
}

/// What is wrong with what is in a file.
fn unshowable(path: &str, role: EnclosureRole, fault: &EnclosureFault) -> (Message, Message) {
    let again = || say!("save it again from the program that made it, as plain SVG in UTF-8");
    match fault {
        EnclosureFault::Misnamed(kind) => (
            say!("{path} is a picture of the kind {kind}, but its name says otherwise", path, kind = *kind),
            say!("give its name the right ending (.png, .jpg or .svg), both here and in the folder"),
        ),
        EnclosureFault::Cmyk => (
            say!("{path} is in the colours of printing presses (CMYK), which the PDF of a plan cannot show", path),
            say!("save it in the colours of screens (RGB)"),
        ),
        EnclosureFault::Broken => (
            say!("the picture {path} is cut off or broken", path),
            say!("save it again from the program that made it, and make sure that it opens there"),
        ),
        EnclosureFault::TooLarge(size, limit) => too_large(path, role, (*size, *limit)),
        EnclosureFault::TooManyPixels(pixels, limit) => (
            say!(
                "the picture {path} is {pixels} pixels wide or high, which is too large to show",
                path,
                pixels = *pixels
            ),
            say!(
                "save a smaller one: the limit is {limit} pixels, and 1600 is wide enough for any page",
                limit = *limit
            ),
        ),
        EnclosureFault::Malformed => (say!("the drawing {path} is not valid SVG", path), again()),
        EnclosureFault::Unsafe(what) => {
            (say!("the drawing {path} contains {what}, which pages must not include", path, what = &**what), again())
        }
        EnclosureFault::External(address) => (
            say!(
                "the drawing {path} fetches \"{address}\", and no page of a plan fetches anything from elsewhere",
                path,
                address = &**address
            ),
            say!("put what it fetches into the drawing itself: embed pictures, and turn text into paths"),
        ),
        _ => (say!("{path} is not a picture that pages can show", path), say!("save it as SVG, PNG or JPEG")),
    }
}

fn too_large(path: &str, role: EnclosureRole, (size, limit): (usize, usize)) -> (Message, Message) {
    match role {
        EnclosureRole::Picture => (
            say!("{path} is {size} MB, but pages take in at most {limit} MB", path, size, limit),
            say!("every page has its own copy of it; save a smaller one, 1600 pixels wide at most"),
        ),
        EnclosureRole::Attachment => (
            say!(
                "{path} is {size} MB, but a file that is published with a plan can be {limit} MB at most",
                path,
                size,
                limit
            ),
            say!("save a smaller one, or publish it elsewhere and link to it there"),
        ),
    }
}
