//! Drawings without what drawing programs add to them: who made them, when, with what, and from which file.
//!
//! Only what SVG itself draws is kept, and no words that no reader sees.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use quick_xml::events::attributes::Attribute;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, Writer, XmlVersion};

use super::embedded::data_address;
use super::stripped;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";

/// Elements that draw nothing, and are shown nowhere when a drawing is a picture on a page: its text alternative is.
const UNDRAWN: [&str; 3] = ["metadata", "title", "desc"];

/// What is drawn of an SVG file that is harmless; `None` if it is not well-formed.
pub(super) fn only(text: &str) -> Option<Vec<u8>> {
    let kept = prefixes(text)?;
    let mut reader = Reader::from_str(text);
    let mut writer = Writer::new(Vec::new());
    let (mut skipped, mut is_root) = (0_usize, true);
    loop {
        let event = reader.read_event().ok()?;
        match event {
            Event::Start(_) if skipped > 0 => skipped += 1,
            Event::Start(element) if is_left_out(&element, &kept) => skipped = 1,
            Event::Start(element) => {
                writer.write_event(Event::Start(drawn(&element, &kept, std::mem::take(&mut is_root))?)).ok()?;
            }
            Event::End(_) if skipped > 0 => skipped -= 1,
            Event::Eof => return Some(writer.into_inner()),
            Event::Comment(_) | Event::PI(_) | Event::DocType(_) => {}
            _ if skipped > 0 => {}
            Event::Empty(element) if is_left_out(&element, &kept) => {}
            Event::Empty(element) => {
                writer.write_event(Event::Empty(drawn(&element, &kept, std::mem::take(&mut is_root))?)).ok()?;
            }
            other => writer.write_event(other).ok()?,
        }
    }
}

/// The width and height of a drawing in pixels, as browsers take them: from its own, else from what it is drawn on.
pub(super) fn size(text: &str) -> (usize, usize) {
    let mut reader = Reader::from_str(text);
    let root = loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => break element,
            Ok(Event::Eof) | Err(_) => return UNSIZED,
            Ok(_) => {}
        }
    };
    let said =
        |name: &str| root.attributes().flatten().find(|each| each.key.as_ref() == name).and_then(|each| value(&each));
    let (width, height) = (said("width").and_then(|text| length(&text)), said("height").and_then(|text| length(&text)));
    let sides = said("viewBox").map(|text| {
        text.split([' ', ',']).filter_map(|number| number.trim().parse::<f64>().ok()).skip(2).collect::<Vec<_>>()
    });
    let drawn = match sides.as_deref() {
        Some([width, height]) if *width > 0.0 && *height > 0.0 => Some((*width, *height)),
        _ => None,
    };
    match (width, height, drawn) {
        (Some(width), None, Some(on)) => (pixels(width), pixels(width * on.1 / on.0)),
        (None, Some(height), Some(on)) => (pixels(height * on.0 / on.1), pixels(height)),
        (Some(width), Some(height), _) | (None, None, Some((width, height))) => (pixels(width), pixels(height)),
        (width, height, None) => (width.map_or(UNSIZED.0, pixels), height.map_or(UNSIZED.1, pixels)),
    }
}

/// The size of a drawing that says none. Source: CSS 2.2, 10.3.2 and 10.6.2.
const UNSIZED: (usize, usize) = (300, 150);

/// A length in pixels; `None` for shares of what is around the drawing.
fn length(text: &str) -> Option<f64> {
    let text = text.trim();
    let end = text.find(|letter: char| letter.is_ascii_alphabetic() || letter == '%').unwrap_or(text.len());
    let number: f64 = text.get(..end)?.trim().parse().ok()?;
    let pixels = match &text[end..] {
        "" | "px" => 1.0,
        "pt" => 96.0 / 72.0,
        "pc" | "em" | "rem" => 16.0,
        "mm" => 96.0 / 25.4,
        "cm" => 96.0 / 2.54,
        "in" => 96.0,
        _ => return None,
    };
    Some(number * pixels).filter(|length| *length > 0.0)
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies between 1 and the most pixels")]
fn pixels(length: f64) -> usize {
    length.round().clamp(1.0, f64::from(MOST_PIXELS)) as usize
}

/// The largest side of a drawing, in pixels.
const MOST_PIXELS: u16 = 8_000;

/// The prefixes of names that belong to SVG, and of links in it.
fn prefixes(text: &str) -> Option<BTreeSet<String>> {
    let mut kept: BTreeSet<String> = ["", "xml"].map(str::to_owned).into();
    let mut reader = Reader::from_str(text);
    loop {
        match reader.read_event().ok()? {
            Event::Start(element) | Event::Empty(element) => {
                let declared = element.attributes().flatten().filter_map(|attribute| {
                    let prefix = attribute.key.as_ref().strip_prefix("xmlns:")?;
                    [SVG, XLINK].contains(&value(&attribute)?.trim()).then(|| prefix.to_owned())
                });
                kept.extend(declared);
            }
            Event::Eof => return Some(kept),
            _ => {}
        }
    }
}

fn is_left_out(element: &BytesStart<'_>, kept: &BTreeSet<String>) -> bool {
    let name = element.name();
    let (prefix, local) = split(name.as_ref());
    let is_foreign = |attribute: &Attribute<'_>| {
        attribute.key.as_ref() == "xmlns" && value(attribute).is_none_or(|space| space.trim() != SVG)
    };
    !kept.contains(prefix) || UNDRAWN.contains(&local) || element.attributes().flatten().any(|each| is_foreign(&each))
}

/// An element with those of its attributes that are about drawing.
fn drawn(element: &BytesStart<'_>, kept: &BTreeSet<String>, is_root: bool) -> Option<BytesStart<'static>> {
    let name = element.name();
    let mut own = BytesStart::new(name.as_ref().to_owned());
    // Without its namespace, browsers do not read a file as a drawing.
    if is_root && split(name.as_ref()).0.is_empty() {
        own.push_attribute(("xmlns", SVG));
    }
    for attribute in element.attributes() {
        let attribute = attribute.ok()?;
        let key = attribute.key.as_ref();
        let is_kept = match split(key) {
            ("", "xmlns") => false,
            ("xmlns", prefix) => kept.contains(prefix),
            (prefix, local) => kept.contains(prefix) && !local.starts_with("data-"),
        };
        if is_kept {
            let value = value(&attribute)?;
            let is_picture = split(key).1 == "href" && value.trim_start().starts_with("data:");
            let value = if is_picture { inside(value.trim())? } else { value };
            own.push_attribute((key, value.as_str()));
        }
    }
    Some(own)
}

/// A picture inside a drawing, without what else it reveals.
fn inside(address: &str) -> Option<String> {
    let Some((kind, data)) = address.split_once(";base64,") else { return Some(address.to_owned()) };
    let data: String = data.split_whitespace().collect();
    let bytes = STANDARD.decode(data).ok()?;
    let bytes = match bytes.as_slice() {
        [0x89, b'P', b'N', b'G', ..] => stripped::png(bytes)?,
        [0xff, 0xd8, 0xff, ..] => stripped::jpeg(bytes)?.bytes,
        _ => bytes,
    };
    Some(data_address(kind.trim_start_matches("data:"), &bytes))
}

fn value(attribute: &Attribute<'_>) -> Option<String> {
    attribute.normalized_value(XmlVersion::Implicit1_0).ok().map(std::borrow::Cow::into_owned)
}

/// The prefix of a name, and the rest.
fn split(name: &str) -> (&str, &str) {
    name.split_once(':').unwrap_or(("", name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        String::from_utf8(only(text).unwrap()).unwrap()
    }

    #[test]
    fn what_programs_add_is_left_out() {
        let text = "<?xml version=\"1.0\"?><!-- Kari --><!DOCTYPE svg PUBLIC 'a' 'b'>\
            <svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
            xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" inkscape:export-filename=\"C:\\kari.png\" \
            data-name=\"Kari\" viewBox=\"0 0 9 9\"><metadata><a:b xmlns:a=\"a\">Kari</a:b></metadata><title>Kari</title>\
            <inkscape:grid><path/></inkscape:grid><path d=\"M0 0h9\" fill=\"url(#a)\"/><use xlink:href=\"#a\"/>\
            <text>Torg &amp; «mer»</text></svg>";
        assert_eq!(
            shown(text),
            "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" \
             xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9\" fill=\"url(#a)\"/>\
             <use xlink:href=\"#a\"/><text>Torg &amp; «mer»</text></svg>"
        );
    }

    #[test]
    fn a_drawing_is_one_whatever_the_prefix_of_its_names() {
        let text = "<s:svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:path d=\"M0 0\"/></s:svg>";
        assert_eq!(shown(text), text);
        assert_eq!(size("<svg width='2cm' viewBox='0 0 10 20'/>"), (76, 151));
        assert_eq!((size("<svg viewBox='0,0,10,20'/>"), size("<svg width='100%'/>")), ((10, 20), UNSIZED));
        assert_eq!(shown("<svg><g/></svg>"), "<svg xmlns=\"http://www.w3.org/2000/svg\"><g/></svg>");
    }
}
