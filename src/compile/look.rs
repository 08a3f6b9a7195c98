//! The files that the theme names: logo and typefaces, read and checked.

use crate::diag::{Diagnostic, Message, Sink, codes, say};
use crate::model::Line;
use crate::theme::{Font, FontFault, Image, ImageFault, Logo, MAX_BYTES, SvgFault, Typeface};
use crate::workspace::{Part, Settings, ThemeFile};
use crate::world::{ReadErrorKind, World};

/// Adds the contents of the theme's files to it, and reports those that cannot be used where the settings name them.
pub(super) fn load(world: &dyn World, settings: &mut Settings, sink: &mut Sink) {
    for file in std::mem::take(&mut settings.theme_files) {
        if let Err(Unusable { message, help }) = take_in(world, &file, settings) {
            let diagnostic = Diagnostic::new(&codes::look::THEME_FILE, file.path.span, message);
            sink.push(help.into_iter().fold(diagnostic, Diagnostic::help));
        }
        settings.theme_files.push(file);
    }
}

/// Why a file cannot be used, and what to do about it.
struct Unusable {
    message: Message,
    help: Option<Message>,
}

impl Unusable {
    fn new(message: Message, help: Message) -> Self {
        Self { message, help: Some(help) }
    }
}

fn take_in(world: &dyn World, file: &ThemeFile, settings: &mut Settings) -> Result<(), Unusable> {
    let path = &file.path;
    let bytes = world.read(path).map_err(|fault| unreadable(path, &fault.kind))?;
    let theme = &mut settings.theme;
    match &file.part {
        Part::Logo(alt) => {
            let image = Image::read(bytes).map_err(|fault| bad_image(path, &fault))?;
            theme.logo = Some(Logo { alt: alt.clone(), image, dark: None });
        }
        Part::LogoDark => {
            let image = Image::read(bytes).map_err(|fault| bad_image(path, &fault))?;
            theme.logo.iter_mut().for_each(|logo| logo.dark = Some(image.clone()));
        }
        Part::Typeface(role) => {
            let font = Font::read(bytes).map_err(|fault| bad_font(path, fault))?;
            theme.set_typeface(Typeface { role: *role, font });
        }
    }
    Ok(())
}

fn unreadable(path: &Line, kind: &ReadErrorKind) -> Unusable {
    let path = &*path.value;
    match kind {
        ReadErrorKind::Missing => Unusable::new(
            say!("there is no file {path}", path),
            say!("put the file there, or correct its name; paths begin in the folder of stratc.yaml"),
        ),
        ReadErrorKind::LeavesWorkspace { .. } => Unusable::new(
            say!("{path} is outside the workspace", path),
            say!("copy the file into the workspace, and write its path from the folder of stratc.yaml"),
        ),
        ReadErrorKind::NotARegularFile | ReadErrorKind::FolderNamedLikeFile => {
            Unusable::new(say!("{path} is not an ordinary file", path), say!("name the file itself, not its folder"))
        }
        ReadErrorKind::TooLarge { bytes, .. } => too_large(path, usize::try_from(*bytes).unwrap_or(usize::MAX)),
        ReadErrorKind::Unreadable { reason } => Unusable::new(
            say!("{path} cannot be read: {reason}", path, reason = reason.as_str()),
            say!("ask whoever owns the file to let you read it"),
        ),
        ReadErrorKind::LinkLoop => Unusable::new(say!("{path} leads back to itself", path), say!("remove the link")),
        ReadErrorKind::NameNotUtf8 => Unusable::new(
            say!("the name of {path} cannot be read", path),
            say!("rename the file, using ordinary letters"),
        ),
        ReadErrorKind::Submodule => Unusable::new(
            say!("{path} is a git repository of its own, whose files are kept elsewhere", path),
            say!("name the file itself, not its folder"),
        ),
        ReadErrorKind::Damaged { reason } => Unusable::new(
            say!("{path} is damaged in the git repository: {reason}", path, reason = reason.as_str()),
            say!("\"git fsck\" shows what is damaged; make a fresh clone"),
        ),
    }
}

/// The limit exists because every page holds its own copy, so that it makes no request.
fn too_large(path: &str, bytes: usize) -> Unusable {
    let message = say!(
        "{path} is {size} MB, but pages take in at most {limit} MB",
        path,
        size = bytes.div_ceil(MAX_BYTES),
        limit = MAX_BYTES / (1024 * 1024)
    );
    Unusable::new(message, say!("every page has its own copy of it; save a smaller one, as SVG if it is a logo"))
}

fn bad_image(path: &Line, fault: &ImageFault) -> Unusable {
    let path = &*path.value;
    match fault {
        ImageFault::TooLarge(bytes) => too_large(path, *bytes),
        ImageFault::UnknownKind => Unusable::new(
            say!("{path} is not a picture that pages can show", path),
            say!("save it as SVG, PNG or JPEG"),
        ),
        ImageFault::Broken => Unusable::new(
            say!("the picture {path} is cut off or broken", path),
            say!("save it again from the program that made it, and make sure that it opens there"),
        ),
        ImageFault::TooManyPixels(pixels) => Unusable::new(
            say!(
                "the picture {path} is {pixels} pixels wide or high, which is too large to show",
                path,
                pixels = *pixels
            ),
            say!("save a smaller one, as SVG if it is a logo"),
        ),
        ImageFault::Drawing(SvgFault::Malformed) => Unusable::new(
            say!("the drawing {path} is not valid SVG", path),
            say!("save it again from the program that made it, as plain SVG in UTF-8"),
        ),
        ImageFault::Drawing(SvgFault::Script) => Unusable::new(
            say!("the drawing {path} contains a script, which does not belong in a plan", path),
            say!("save it as plain SVG, without scripts"),
        ),
        ImageFault::Drawing(SvgFault::Foreign(what)) => Unusable::new(
            say!("the drawing {path} contains {what}, which pages must not include", path, what = what.as_str()),
            say!("save it again from the program that made it, as plain SVG in UTF-8"),
        ),
        ImageFault::Drawing(SvgFault::External(address)) => Unusable::new(
            say!(
                "the drawing {path} fetches \"{address}\", and no page of a plan fetches anything from elsewhere",
                path,
                address = address.as_str()
            ),
            say!("put what it fetches into the drawing itself: embed pictures, and turn text into paths"),
        ),
    }
}

fn bad_font(path: &Line, fault: FontFault) -> Unusable {
    let path = &*path.value;
    match fault {
        FontFault::TooLarge(bytes) => {
            let Unusable { message, .. } = too_large(path, bytes);
            let help = say!("save it as WOFF2, with the letters that your plans use and no others");
            Unusable::new(message, help)
        }
        FontFault::UnknownKind => Unusable::new(
            say!("{path} is not a typeface that pages can use", path),
            say!("use a file in WOFF2, TrueType or OpenType"),
        ),
        FontFault::Collection => Unusable::new(
            say!("{path} holds several typefaces", path),
            say!("save the one you want in a file of its own, as WOFF2, TrueType or OpenType"),
        ),
        FontFault::Broken => Unusable::new(
            say!("the typeface {path} is cut off or broken", path),
            say!("get the file again from where it came from"),
        ),
    }
}
