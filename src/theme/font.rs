//! Typefaces: what kind of file they are, and whether it is whole.

use serde::Serialize;
use serde::ser::SerializeStruct as _;
use ttf_parser::{Face, Tag};

use super::embedded::{MAX_BYTES, data_address};

/// A file with a typeface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Font {
    /// Its media type.
    pub media_type: &'static str,
    /// What style sheets call the kind.
    pub format: &'static str,
    /// Whether it has all weights in it.
    pub is_variable: bool,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Why a file cannot be used as a typeface.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// It is larger than pages should be.
    TooLarge(usize),
    /// It is none of the kinds that pages can use.
    UnknownKind,
    /// It holds several typefaces.
    Collection,
    /// It is cut off or garbled.
    Broken,
}

const VARIATIONS: [u8; 4] = *b"fvar";

impl Font {
    /// Looks at a file.
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
    // Without shapes for its letters it would leave the page empty.
    let has = |name: &[u8; 4]| face.raw_face().table(Tag::from_bytes(name)).is_some();
    let has_shapes = [b"glyf", b"CFF ", b"CFF2"].into_iter().any(has);
    has_shapes.then(|| has(&VARIATIONS)).ok_or(FontFault::Broken)
}

/// The names of the tables of a WOFF2 file, from its directory; `None` where that or the length is wrong. The tables
/// themselves are compressed, and browsers judge them with care.
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

/// One line of the directory: a number or four letters for the name, and one or two lengths.
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
        // Names that nobody asks for are told apart by their number.
        [0, 0, 0, number]
    };
    skip_number(rest)?;
    let is_shapes = matches!(number, 10 | 11);
    // The shapes of letters are transformed unless they say 3; everything else is unless it says 0.
    let is_transformed = if is_shapes { flags >> 6 != 3 } else { flags >> 6 != 0 };
    if is_transformed {
        skip_number(rest)?;
    }
    Some(name)
}

/// A number of up to five bytes, all but the last with their highest bit set.
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

    /// A WOFF2 file with a directory of these tables, each of no length.
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
