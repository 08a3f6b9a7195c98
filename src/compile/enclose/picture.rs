//! Pictures: what they are, and what is wrong with those that cannot be shown.

use crate::model::{EnclosureFault, EnclosureRole, PictureFacts};
use crate::theme::{Image, ImageFault, MOST_PIXELS, SvgFault};
use crate::workspace::ending;
use crate::world::MAX_FILE_BYTES;

/// The largest picture that a text shows, in megabytes. Every page has its own copy.
pub(super) const MOST_MEGABYTES: usize = 2;

const MEGABYTE: usize = 1024 * 1024;

/// The endings of names of pictures, with the kinds that they stand for.
const ENDINGS: [(&str, &str); 4] = [("png", "PNG"), ("jpg", "JPEG"), ("jpeg", "JPEG"), ("svg", "SVG")];

/// Whether a file whose name has this ending is a picture that pages can show.
pub(super) fn is_named_like_one(ending: &str) -> bool {
    ENDINGS.iter().any(|(own, _)| *own == ending)
}

/// What is published of a picture, and what is known about it.
pub(super) fn read(path: &str, bytes: Vec<u8>, role: EnclosureRole) -> Result<(Vec<u8>, PictureFacts), EnclosureFault> {
    let most = match role {
        EnclosureRole::Picture => MOST_MEGABYTES * MEGABYTE,
        EnclosureRole::Attachment => usize::try_from(MAX_FILE_BYTES).unwrap_or(usize::MAX),
    };
    let image = Image::read_within(most, bytes).map_err(|fault| unusable(fault, role, most))?;
    if image.is_cmyk && role == EnclosureRole::Picture {
        return Err(EnclosureFault::Cmyk);
    }
    let (width, height) = image.extent();
    let named = ENDINGS.iter().find(|(own, _)| *own == ending(path));
    if named.is_none_or(|(_, kind)| *kind != image.kind()) {
        return Err(EnclosureFault::Misnamed(image.kind()));
    }
    let facts = PictureFacts { media_type: image.media_type, width, height, orientation: image.orientation };
    Ok((image.bytes, facts))
}

fn unusable(fault: ImageFault, role: EnclosureRole, most: usize) -> EnclosureFault {
    match fault {
        ImageFault::TooLarge(bytes) => EnclosureFault::TooLarge(bytes.div_ceil(MEGABYTE), most / MEGABYTE),
        // Its name is that of a picture.
        ImageFault::UnknownKind if role == EnclosureRole::Attachment => EnclosureFault::Broken,
        ImageFault::UnknownKind => EnclosureFault::UnknownKind,
        ImageFault::Broken => EnclosureFault::Broken,
        ImageFault::TooManyPixels(pixels) => EnclosureFault::TooManyPixels(pixels, MOST_PIXELS),
        ImageFault::Drawing(SvgFault::Malformed) => EnclosureFault::Malformed,
        ImageFault::Drawing(SvgFault::Script) => EnclosureFault::Unsafe("<script>".into()),
        ImageFault::Drawing(SvgFault::Foreign(what)) => EnclosureFault::Unsafe(what.into()),
        ImageFault::Drawing(SvgFault::External(address)) => EnclosureFault::External(address.into()),
    }
}
