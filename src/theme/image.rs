//! Images: in which format they are, and whether they are complete.

use serde::Serialize;
use serde::ser::SerializeStruct as _;

use super::embedded::{MAX_BYTES, data_address};
use super::svg::{self, SvgFault};

/// An image that pages can show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its media type.
    pub media_type: &'static str,
    /// The file's contents.
    pub bytes: Vec<u8>,
    /// Width and height in pixels; `None` for SVG.
    pub size: Option<(usize, usize)>,
}

/// Why a file cannot be shown as an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImageFault {
    /// It is larger than [`MAX_BYTES`](super::MAX_BYTES); its size in bytes.
    TooLarge(usize),
    /// It is in no format that pages can show.
    UnknownKind,
    /// It is truncated or corrupt.
    Broken,
    /// It is too wide or too high; the larger of the two, in pixels.
    TooManyPixels(usize),
    /// An SVG drawing that cannot be used.
    Drawing(SvgFault),
}

/// The largest width and height in pixels. A small file can claim to be far larger, and would exhaust the reader's
/// memory.
const MOST_PIXELS: usize = 8_000;

impl Image {
    /// Checks a file.
    ///
    /// # Errors
    /// Why pages cannot show it.
    pub fn read(bytes: Vec<u8>) -> Result<Self, ImageFault> {
        if bytes.len() > MAX_BYTES {
            return Err(ImageFault::TooLarge(bytes.len()));
        }
        match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', ..] => Self::pixels("image/png", bytes, b"IEND\xae\x42\x60\x82"),
            [0xff, 0xd8, 0xff, ..] => Self::pixels("image/jpeg", bytes, b"\xff\xd9"),
            _ if svg::looks_like(&bytes) => {
                svg::check(&bytes).map_err(ImageFault::Drawing)?;
                Ok(Self { media_type: "image/svg+xml", bytes, size: None })
            }
            _ => Err(ImageFault::UnknownKind),
        }
    }

    fn pixels(media_type: &'static str, bytes: Vec<u8>, end: &[u8]) -> Result<Self, ImageFault> {
        ends_with(&bytes, end).then_some(()).ok_or(ImageFault::Broken)?;
        let size = imagesize::blob_size(&bytes).map_err(|_| ImageFault::Broken)?;
        match (size.width.min(size.height), size.width.max(size.height)) {
            (0, _) => Err(ImageFault::Broken),
            (_, most) if most > MOST_PIXELS => Err(ImageFault::TooManyPixels(most)),
            _ => Ok(Self { media_type, bytes, size: Some((size.width, size.height)) }),
        }
    }
}

/// Whether a file ends as a complete one does. Some programs append a few bytes.
fn ends_with(bytes: &[u8], end: &[u8]) -> bool {
    const AFTER: usize = 32;
    let last = bytes.get(bytes.len().saturating_sub(end.len() + AFTER)..).unwrap_or_default();
    last.windows(end.len()).any(|found| found == end)
}

impl Serialize for Image {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Image", 4)?;
        fields.serialize_field("media_type", self.media_type)?;
        fields.serialize_field("source", &data_address(self.media_type, &self.bytes))?;
        fields.serialize_field("width", &self.size.map(|(width, _)| width))?;
        fields.serialize_field("height", &self.size.map(|(_, height)| height))?;
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One pixel.
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\0\0\0\nIDATx\x9cc\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";

    #[test]
    fn kinds_are_told_by_what_the_file_holds() {
        let read = |bytes: &[u8]| Image::read(bytes.to_vec());
        assert_eq!(read(PNG).map(|image| (image.media_type, image.size)), Ok(("image/png", Some((1, 1)))));
        assert_eq!(
            read(b"<svg xmlns='http://www.w3.org/2000/svg'/>").map(|image| image.media_type),
            Ok("image/svg+xml")
        );
        assert_eq!(read(b"GIF89a\x01\0\x01\0\0\0\0;"), Err(ImageFault::UnknownKind));
        assert_eq!(read(b""), Err(ImageFault::UnknownKind));
        assert_eq!(read(&vec![0; MAX_BYTES + 1]), Err(ImageFault::TooLarge(MAX_BYTES + 1)));
    }

    #[test]
    fn a_file_that_is_cut_off_is_broken() {
        assert_eq!(Image::read(PNG[..PNG.len() - 6].to_vec()), Err(ImageFault::Broken));
        assert_eq!(Image::read(b"\xff\xd8\xff\xe0\0\x10JFIF".to_vec()), Err(ImageFault::Broken));
    }

    #[test]
    fn a_picture_that_claims_to_be_enormous_is_refused() {
        let mut huge = PNG.to_vec();
        huge[16..20].copy_from_slice(&60_000_u32.to_be_bytes());
        assert_eq!(Image::read(huge), Err(ImageFault::TooManyPixels(60_000)));
    }
}
