//! What photos and drawings reveal about who made them, where and when: none of it gets out.

use stratc::theme::Image;

use super::forms::Forms;
use super::{JPEG, PNG, PROGRESSIVE, plan};

const SECRET: &[u8] = b"Kari Nordmann 59.91N";

/// A segment of a JPEG.
fn segment(marker: u8, contents: &[u8]) -> Vec<u8> {
    let length = u16::try_from(contents.len() + 2).expect("it is short").to_be_bytes();
    [&[0xff, marker], &length[..], contents].concat()
}

/// EXIF data with an orientation and an artist.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0]);
    exif.extend(b"\x3b\x01\x02\0");
    exif.extend(u32::try_from(SECRET.len()).expect("it is short").to_le_bytes());
    exif.extend(38_u32.to_le_bytes());
    exif.extend([0, 0, 0, 0]);
    exif.extend(SECRET);
    exif
}

/// A photo with all that telephones and programs write into one.
fn photo(plain: &[u8], orientation: u8) -> Vec<u8> {
    let xmp = [b"http://ns.adobe.com/xap/1.0/\0", SECRET].concat();
    let iptc = [b"Photoshop 3.0\0", SECRET].concat();
    let head = [
        segment(0xe1, &exif(orientation)),
        segment(0xe1, &xmp),
        segment(0xed, &iptc),
        segment(0xfe, SECRET),
        segment(0xe2, &[b"MPF\0", SECRET].concat()),
        segment(0xeb, SECRET),
    ];
    [&plain[..2], &head.concat(), &plain[2..], plain, SECRET].concat()
}

fn holds(bytes: &[u8], what: &[u8]) -> bool {
    memchr::memmem::find(bytes, what).is_some()
}

#[test]
fn a_photo_loses_what_it_tells_and_nothing_of_the_picture() {
    for plain in [JPEG, PROGRESSIVE] {
        let read = Image::read(photo(plain, 1)).expect("it is sound");
        assert_eq!((read.bytes.as_slice(), read.size, read.orientation), (plain, Some((60, 40)), 1));
    }
}

#[test]
fn a_photo_keeps_the_way_it_is_turned() {
    for orientation in 2..=8 {
        let read = Image::read(photo(JPEG, orientation)).expect("it is sound");
        assert_eq!(read.orientation, orientation);
        assert_eq!(read.size, Some(if orientation > 4 { (40, 60) } else { (60, 40) }));
        assert!(!holds(&read.bytes, SECRET) && !holds(&read.bytes, b"Kari"));
        // It can be read again, and stays as it is.
        assert_eq!(Image::read(read.bytes.clone()), Ok(read));
    }
}

#[test]
fn a_turned_photo_is_turned_in_every_form() {
    let bytes = photo(JPEG, 6);
    let forms = Forms::of(&plan("![Torget](../torg.jpg)", &[("torg.jpg", &bytes)]));
    assert!(forms.text("index.html").contains("width=\"40\" height=\"60\""));
    let paper = forms.paper();
    assert!(paper.contains("<a:xfrm rot=\"5400000\">") && paper.contains("<a:ext cx=\"571500\" cy=\"381000\"/>"));
    assert!(paper.contains(
        "<wp:extent cx=\"571500\" cy=\"381000\"/><wp:effectExtent l=\"0\" t=\"95250\" r=\"0\" b=\"95250\"/>"
    ));
    assert_eq!(forms.part("word/media/picture1.jpeg"), JPEG, "nothing turns it twice");
    assert!(!forms.hold(SECRET));
}

#[test]
fn a_png_loses_its_texts() {
    let chunk = |kind: &[u8; 4], contents: &[u8]| {
        let length = u32::try_from(contents.len()).expect("it is short").to_be_bytes();
        let body = [kind, contents].concat();
        [&length[..], &body, &crc(&body).to_be_bytes()].concat()
    };
    let texts: Vec<_> = [b"tEXt", b"iTXt", b"zTXt", b"eXIf", b"tIME", b"caBX"]
        .into_iter()
        .flat_map(|kind| chunk(kind, SECRET))
        .collect();
    // After the signature and the first chunk.
    let told = [&PNG[..33], &texts, &PNG[33..], SECRET].concat();
    assert_eq!(Image::read(told).map(|read| read.bytes), Ok(PNG.to_vec()));
}

/// The checksum of a chunk. Source: PNG (Third Edition), 5.5.
fn crc(bytes: &[u8]) -> u32 {
    let step = |crc: u32, _| if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 };
    !bytes.iter().fold(u32::MAX, |crc, byte| (0..8).fold(crc ^ u32::from(*byte), step))
}

#[test]
fn a_drawing_loses_what_programs_add() {
    let drawing = b"<!-- Kari Nordmann 59.91N --><svg xmlns='http://www.w3.org/2000/svg' xmlns:i='http://www.inkscape.org' \
        i:docname='Kari Nordmann 59.91N' viewBox='0 0 9 9'><metadata>Kari Nordmann 59.91N</metadata><path d='M0 0h9v9z'/></svg>";
    let forms = Forms::of(&plan("![Torget](../torg.svg)", &[("torg.svg", drawing)]));
    assert!(!forms.hold(SECRET) && forms.hold(b"M0 0h9v9z"));
}

#[test]
fn a_photo_that_a_text_leads_to_tells_no_more() {
    let bytes = photo(JPEG, 1);
    let forms = Forms::of(&plan("Se [bildet](../torg.jpg).", &[("torg.jpg", &bytes)]));
    assert_eq!(forms.view.attachments.len(), 1);
    assert_eq!(forms.view.attachments[0].file.bytes, JPEG);
}
