//! Images: in which format they are, and whether they are complete.

use serde::Serialize;
use serde::ser::SerializeStruct as _;

use super::embedded::{MAX_BYTES, data_address};
use super::stripped;
use super::svg::{self, SvgFault};

/// An image that pages can show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    /// Its media type.
    pub media_type: &'static str,
    /// The file's contents, without what they reveal about who made it, where and when.
    pub bytes: Vec<u8>,
    /// Width and height in pixels, as it is shown; `None` for SVG.
    pub size: Option<(usize, usize)>,
    /// How its pixels are to be turned, as EXIF counts it: 1 is upright.
    pub orientation: u8,
    /// Whether its colours are those of printing presses. Pages show them, and PDF/A does not allow them.
    pub is_cmyk: bool,
}

/// Why a file cannot be shown as an image.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImageFault {
    /// It has more bytes than it may have; how many.
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
pub const MOST_PIXELS: usize = 8_000;

impl Image {
    /// Checks a file that every page will hold a copy of.
    ///
    /// # Errors
    /// Why pages cannot show it.
    pub fn read(bytes: Vec<u8>) -> Result<Self, ImageFault> {
        Self::read_within(MAX_BYTES, bytes)
    }

    /// Checks a file that may have `most` bytes.
    ///
    /// # Errors
    /// Why pages cannot show it.
    pub fn read_within(most: usize, bytes: Vec<u8>) -> Result<Self, ImageFault> {
        if bytes.len() > most {
            return Err(ImageFault::TooLarge(bytes.len()));
        }
        match bytes.as_slice() {
            [0x89, b'P', b'N', b'G', ..] => {
                let size = pixels(&bytes, b"IEND\xae\x42\x60\x82")?;
                let bytes = stripped::png(bytes).ok_or(ImageFault::Broken)?;
                Ok(Self { media_type: "image/png", bytes, size: Some(size), orientation: 1, is_cmyk: false })
            }
            [0xff, 0xd8, 0xff, ..] => {
                let (width, height) = pixels(&bytes, b"\xff\xd9")?;
                let stripped::Photo { bytes, orientation, is_cmyk } =
                    stripped::jpeg(bytes).ok_or(ImageFault::Broken)?;
                // From 5 on, the picture lies on its side.
                let size = if orientation > 4 { (height, width) } else { (width, height) };
                Ok(Self { media_type: "image/jpeg", bytes, size: Some(size), orientation, is_cmyk })
            }
            _ if svg::looks_like(&bytes) => {
                let bytes = svg::cleaned(&bytes).map_err(ImageFault::Drawing)?;
                Ok(Self { media_type: "image/svg+xml", bytes, size: None, orientation: 1, is_cmyk: false })
            }
            _ => Err(ImageFault::UnknownKind),
        }
    }
}

impl Image {
    /// Its width and height in pixels, as it is shown; that of a drawing as browsers take it.
    pub fn extent(&self) -> (usize, usize) {
        self.size.unwrap_or_else(|| svg::size(&self.bytes))
    }

    /// What its kind is called.
    pub fn kind(&self) -> &'static str {
        match self.media_type {
            "image/png" => "PNG",
            "image/jpeg" => "JPEG",
            _ => "SVG",
        }
    }
}

/// The width and height of a complete file.
fn pixels(bytes: &[u8], end: &[u8]) -> Result<(usize, usize), ImageFault> {
    if !holds_end(bytes, end) {
        return Err(ImageFault::Broken);
    }
    let size = imagesize::blob_size(bytes).map_err(|_| ImageFault::Broken)?;
    match (size.width.min(size.height), size.width.max(size.height)) {
        (0, _) => Err(ImageFault::Broken),
        (_, most) if most > MOST_PIXELS => Err(ImageFault::TooManyPixels(most)),
        _ => Ok((size.width, size.height)),
    }
}

/// Whether a file has the end that a complete one has. Some programs and telephones append more.
fn holds_end(bytes: &[u8], end: &[u8]) -> bool {
    memchr::memmem::rfind(bytes, end).is_some()
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
