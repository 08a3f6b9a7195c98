//! Typefaces: in which format a file is, and whether it is complete.

use serde::Serialize;
use serde::ser::SerializeStruct as _;
use ttf_parser::{Face, Tag};

use super::embedded::{MAX_BYTES, data_address};

/// A font file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// Its media type.
    pub media_type: &'static str,
    /// The name of the format in style sheets.
    pub format: &'static str,
    /// Whether it is a variable font.
    pub is_variable: bool,
    /// The file's contents.
    pub bytes: Vec<u8>,
}

/// Why a file cannot be used as a typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// It is larger than [`MAX_BYTES`](super::MAX_BYTES); its size in bytes.
    TooLarge(usize),
    /// It is in no format that pages can use.
    UnknownKind,
    /// It is a font collection.
    Collection,
    /// It is truncated or corrupt.
    Broken,
}

const VARIATIONS: [u8; 4] = *b"fvar";

impl Font {
    /// Checks a file.
    ///
    /// # Errors
    /// Why pages cannot use it.
    pub fn read(bytes: Vec<u8>) -> Result<Self, FontFault> {
        if bytes.len() > MAX_BYTES {
            return Err(FontFault::TooLarge(bytes.len()));
        }
        let made = |media_type, format, is_variable| Ok((media_type, format, is_variable));
        let (media_type, format, is_variable) = match bytes.get(..4) {
            Some(b"wOF2") => woff2_tables(&bytes)
                .ok_or(FontFault::Broken)
                .and_then(|tables| made("font/woff2", "woff2", tables.contains(&VARIATIONS)))?,
            Some(b"\0\x01\0\0" | b"true") => made("font/ttf", "truetype", sfnt_is_variable(&bytes)?)?,
            Some(b"OTTO") => made("font/otf", "opentype", sfnt_is_variable(&bytes)?)?,
            Some(b"ttcf") => return Err(FontFault::Collection),
            _ => return Err(FontFault::UnknownKind),
        };
        Ok(Self { media_type, format, is_variable, bytes })
    }

    /// A WOFF2 file of ours, with one weight.
    pub(super) fn woff2(bytes: Vec<u8>) -> Self {
        Self { media_type: "font/woff2", format: "woff2", is_variable: false, bytes }
    }
}

fn sfnt_is_variable(bytes: &[u8]) -> Result<bool, FontFault> {
    let face = Face::parse(bytes, 0).map_err(|_| FontFault::Broken)?;
    // Without glyph outlines it would leave pages empty.
    let has = |name: &[u8; 4]| face.raw_face().table(Tag::from_bytes(name)).is_some();
    let has_shapes = [b"glyf", b"CFF ", b"CFF2"].into_iter().any(has);
    has_shapes.then(|| has(&VARIATIONS)).ok_or(FontFault::Broken)
}

/// The tags of the tables in a WOFF2 file, from its table directory (W3C WOFF File Format 2.0); `None` if that or the
/// file's length is wrong. The tables themselves are compressed, and browsers validate them.
fn woff2_tables(bytes: &[u8]) -> Option<Vec<[u8; 4]>> {
    const HEADER: usize = 48;
    let length = u32::from_be_bytes(bytes.get(8..12)?.try_into().ok()?);
    let count = u16::from_be_bytes(bytes.get(12..14)?.try_into().ok()?);
    let compressed = u32::from_be_bytes(bytes.get(20..24)?.try_into().ok()?);
    if usize::try_from(length).ok()? != bytes.len() || count == 0 {
        return None;
    }
    let mut rest = bytes.get(HEADER..)?;
    let mut tables = Vec::new();
    for _ in 0..count {
        tables.push(woff2_entry(&mut rest)?);
    }
    (rest.len() >= usize::try_from(compressed).ok()?).then_some(tables)
}

/// An entry of the table directory: the number or the four letters of a tag, and one or two lengths.
fn woff2_entry(rest: &mut &[u8]) -> Option<[u8; 4]> {
    const NAMED_BY_LETTERS: u8 = 63;
    const FVAR: u8 = 47;
    let flags = take(rest)?;
    let number = flags & 63;
    let name = if number == NAMED_BY_LETTERS {
        [take(rest)?, take(rest)?, take(rest)?, take(rest)?]
    } else if number == FVAR {
        VARIATIONS
    } else {
        // Tags that nobody asks for are represented by their number.
        [0, 0, 0, number]
    };
    skip_number(rest)?;
    let is_shapes = matches!(number, 10 | 11);
    // The tables `glyf` and `loca` are transformed unless the version of the transformation is 3; all others are unless
    // it is 0.
    let is_transformed = if is_shapes { flags >> 6 != 3 } else { flags >> 6 != 0 };
    if is_transformed {
        skip_number(rest)?;
    }
    Some(name)
}

/// A number in the encoding `UIntBase128`: up to five bytes, of which all but the last have their highest bit set.
fn skip_number(rest: &mut &[u8]) -> Option<()> {
    for _ in 0..5 {
        if take(rest)? & 0x80 == 0 {
            return Some(());
        }
    }
    None
}

fn take(rest: &mut &[u8]) -> Option<u8> {
    let (first, after) = rest.split_first()?;
    *rest = after;
    Some(*first)
}

impl Serialize for Font {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Font", 3)?;
        fields.serialize_field("format", self.format)?;
        fields.serialize_field("is_variable", &self.is_variable)?;
        fields.serialize_field("source", &data_address(self.media_type, &self.bytes))?;
        fields.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SANS: &[u8] = include_bytes!("../../fonts/SourceSans3-Regular.ttf");

    /// A WOFF2 file whose directory has these tables, all empty.
    fn woff2(tables: &[u8]) -> Vec<u8> {
        let mut bytes = b"wOF2\0\x01\0\0".to_vec();
        let length = u32::try_from(48 + 2 * tables.len()).expect("it is short");
        bytes.extend(length.to_be_bytes());
        bytes.extend(u16::try_from(tables.len()).expect("they are few").to_be_bytes());
        bytes.resize(48, 0);
        tables.iter().for_each(|table| bytes.extend([*table, 0]));
        bytes
    }

    #[test]
    fn kinds_are_told_by_what_the_file_holds() {
        let read = |bytes: &[u8]| Font::read(bytes.to_vec()).map(|font| (font.format, font.is_variable));
        assert_eq!(read(SANS), Ok(("truetype", false)));
        assert_eq!(read(&woff2(&[0, 1])), Ok(("woff2", false)));
        assert_eq!(read(&woff2(&[0, 47])), Ok(("woff2", true)));
        assert_eq!(read(b"ttcf\0\x01\0\0"), Err(FontFault::Collection));
        assert_eq!(read(b"<html>"), Err(FontFault::UnknownKind));
        assert_eq!(read(b""), Err(FontFault::UnknownKind));
        assert_eq!(read(&vec![0; MAX_BYTES + 1]), Err(FontFault::TooLarge(MAX_BYTES + 1)));
    }

    #[test]
    fn a_file_that_is_cut_off_is_broken() {
        assert_eq!(Font::read(SANS[..400].to_vec()), Err(FontFault::Broken));
        let cut = woff2(&[0, 1]);
        assert_eq!(Font::read(cut[..cut.len() - 1].to_vec()), Err(FontFault::Broken));
        assert_eq!(Font::read(b"wOF2".to_vec()), Err(FontFault::Broken));
    }
}
