//! Photos without what they reveal about where, when and by whom they were taken.
//!
//! Only what is needed to show a picture is kept: a list of what must go would miss what the next camera adds.

use img_parts::jpeg::{Jpeg, JpegSegment, markers};
use img_parts::png::Png;
use img_parts::{Bytes, ImageEXIF as _};

/// The chunks of a PNG that say how it looks. Source: PNG (Third Edition), 11.
const CHUNKS: [&[u8; 4]; 16] = [
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"cHRM", b"gAMA", b"iCCP", b"sBIT", b"sRGB", b"cICP", b"mDCV",
    b"cLLI", b"bKGD", b"hIST", b"pHYs",
];

/// The data of applications that say how a JPEG looks: its density, its colour profile, and how its colours are stored.
const APPLICATIONS: [(u8, &[u8]); 3] =
    [(markers::APP0, b"JFIF\0"), (markers::APP2, b"ICC_PROFILE\0"), (markers::APP14, b"Adobe")];

/// A JPEG with nothing but the picture; and how its pixels are to be turned, as EXIF counts it.
pub(super) struct Photo {
    pub bytes: Vec<u8>,
    pub orientation: u8,
    /// Whether its colours are those of printing presses.
    pub is_cmyk: bool,
}

/// A JPEG that no longer says how its pixels are to be turned, for forms that say so themselves.
pub fn unturned(bytes: &[u8]) -> Vec<u8> {
    let Ok(mut jpeg) = Jpeg::from_bytes(Bytes::copy_from_slice(bytes)) else { return bytes.to_vec() };
    jpeg.set_exif(None);
    jpeg.encoder().bytes().into()
}

/// A PNG without texts and other data; `None` if it is broken.
pub(super) fn png(bytes: Vec<u8>) -> Option<Vec<u8>> {
    let mut png = Png::from_bytes(bytes.into()).ok()?;
    png.chunks_mut().retain(|chunk| CHUNKS.contains(&&chunk.kind()));
    Some(png.encoder().bytes().into())
}

/// A JPEG without comments and application data; `None` if it is broken.
pub(super) fn jpeg(bytes: Vec<u8>) -> Option<Photo> {
    let mut jpeg = Jpeg::from_bytes(bytes.into()).ok()?;
    let orientation = jpeg.exif().as_deref().map_or(1, orientation);
    let segments = std::mem::take(jpeg.segments_mut());
    // Browsers show no frames other than these three kinds.
    let is_frame = |segment: &&JpegSegment| (markers::SOF0..=markers::SOF2).contains(&segment.marker());
    let colours = segments.iter().find(is_frame)?.contents().get(5).copied()?;
    for segment in segments.into_iter().filter(|segment| is_shown(segment.marker(), segment.contents())) {
        jpeg.segments_mut().push(if segment.marker() == markers::SOS { scans(&segment)? } else { segment });
    }
    if orientation > 1 {
        jpeg.set_exif(Some(turned(orientation)));
    }
    Some(Photo { bytes: jpeg.encoder().bytes().into(), orientation, is_cmyk: colours > 3 })
}

fn is_shown(marker: u8, contents: &[u8]) -> bool {
    match marker {
        markers::APP0..=markers::APP15 => {
            APPLICATIONS.iter().any(|(own, start)| marker == *own && contents.starts_with(start))
        }
        marker => marker != markers::COM,
    }
}

/// A scan and those after it, up to the end of the picture. What follows that, such as the pictures in a picture that some
/// telephones write, would keep all that they reveal.
fn scans(first: &JpegSegment) -> Option<JpegSegment> {
    let encoded = first.clone().encoder().bytes();
    let (head, data) = encoded.split_at_checked(first.len())?;
    let mut kept = Vec::with_capacity(data.len());
    let mut rest = data;
    loop {
        let at = memchr::memchr(0xff, rest)?;
        let marker = *rest.get(at + 1)?;
        let length = match marker {
            markers::EOI => {
                kept.extend_from_slice(rest.get(..at + 2)?);
                break;
            }
            // A byte of the picture, a restart, or a byte that only fills.
            0 | markers::RST0..=markers::RST7 => 2,
            0xff => 1,
            _ => 2 + usize::from(u16::from_be_bytes([*rest.get(at + 2)?, *rest.get(at + 3)?])),
        };
        let (piece, after) = rest.split_at_checked(at + length)?;
        let contents = piece.get(at + 4..).unwrap_or_default();
        let end = if length > 2 && !is_shown(marker, contents) { at } else { piece.len() };
        kept.extend_from_slice(piece.get(..end)?);
        rest = after;
    }
    let contents = Bytes::copy_from_slice(head.get(4..)?);
    Some(JpegSegment::new_with_entropy(markers::SOS, contents, kept.into()))
}

/// How EXIF data say that pixels are to be turned: 1 to 8.
fn orientation(exif: &[u8]) -> u8 {
    let read = exif::Reader::new().continue_on_error(true).read_raw(exif.to_vec());
    let read = read.or_else(|error| error.distill_partial_result(|_| {}));
    let field = read.as_ref().ok().and_then(|read| read.get_field(exif::Tag::Orientation, exif::In::PRIMARY));
    let value = field.and_then(|field| field.value.get_uint(0)).and_then(|value| u8::try_from(value).ok());
    value.filter(|value| (1..=8).contains(value)).unwrap_or(1)
}

/// EXIF data that say how pixels are to be turned, and nothing else: a TIFF header, one directory with one entry.
fn turned(orientation: u8) -> Bytes {
    let mut exif = b"MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.into()
}
