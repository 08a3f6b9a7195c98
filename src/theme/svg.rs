//! Drawings: SVG that is safe in a page, because it neither runs anything nor loads anything.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::drawn;

/// Why a drawing cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SvgFault {
    /// It is not well-formed XML in UTF-8.
    Malformed,
    /// It contains a script.
    Script,
    /// It declares entities, or contains elements of web pages; their name.
    Foreign(String),
    /// It loads something from elsewhere; the address.
    External(String),
}

/// Whether a file looks like SVG, judging by its first 4,096 bytes.
pub fn looks_like(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start = &text[..text.len().min(4_096)];
    start.starts_with(b"<") && start.windows(4).any(|found| found == b"<svg")
}

/// The drawing without what it reveals about who made it and with what, if it contains nothing that a page must not
/// include.
///
/// # Errors
/// The first thing that a page must not include, or that keeps the file from being SVG.
pub fn cleaned(bytes: &[u8]) -> Result<Vec<u8>, SvgFault> {
    check(bytes)?;
    let text = std::str::from_utf8(bytes).map_err(|_| SvgFault::Malformed)?;
    drawn::only(text.trim_start_matches('\u{feff}')).ok_or(SvgFault::Malformed)
}

/// The width and height of a drawing in pixels.
pub fn size(bytes: &[u8]) -> (usize, usize) {
    drawn::size(&String::from_utf8_lossy(bytes))
}

/// Looks for anything that a page must not include.
///
/// # Errors
/// The first thing that a page must not include, or that keeps the file from being SVG.
fn check(bytes: &[u8]) -> Result<(), SvgFault> {
    let text = std::str::from_utf8(bytes).map_err(|_| SvgFault::Malformed)?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().check_end_names = true;
    let (mut depth, mut roots, mut in_style) = (0_usize, 0_usize, false);
    loop {
        let event = reader.read_event().map_err(|_| SvgFault::Malformed)?;
        match &event {
            Event::Start(element) | Event::Empty(element) => {
                let name = local(element.name().as_ref());
                if depth == 0 {
                    roots += 1;
                    (name == "svg").then_some(()).ok_or(SvgFault::Malformed)?;
                }
                element_is_harmless(&name, element)?;
                let opens = matches!(event, Event::Start(_));
                depth += usize::from(opens);
                in_style = opens && name == "style";
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                in_style = false;
            }
            Event::Text(words) if in_style => style_is_harmless(words)?,
            Event::CData(words) if in_style => style_is_harmless(words)?,
            Event::GeneralRef(name) if in_style => return Err(SvgFault::Foreign(format!("&{};", &**name))),
            Event::DocType(words) if words.contains('[') => {
                return Err(SvgFault::Foreign("<!DOCTYPE […]>".to_owned()));
            }
            Event::PI(words) if words.starts_with("xml-stylesheet") => {
                return Err(SvgFault::External("xml-stylesheet".to_owned()));
            }
            Event::Eof => return if depth == 0 && roots == 1 { Ok(()) } else { Err(SvgFault::Malformed) },
            _ => {}
        }
    }
}

fn element_is_harmless(name: &str, element: &BytesStart<'_>) -> Result<(), SvgFault> {
    match name {
        "script" => return Err(SvgFault::Script),
        "foreignObject" | "iframe" | "object" | "embed" => return Err(SvgFault::Foreign(format!("<{name}>"))),
        _ => {}
    }
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|_| SvgFault::Malformed)?;
        let value = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| SvgFault::Malformed)?;
        let key = local(attribute.key.as_ref());
        let value = value.trim();
        match key.to_ascii_lowercase().as_str() {
            key if key.starts_with("on") => return Err(SvgFault::Script),
            // Links cannot be followed, since the drawing is shown as an image.
            "href" if name == "a" => {}
            "href" | "src" if !is_inside(value) => return Err(SvgFault::External(value.to_owned())),
            _ if attribute.key.as_ref().starts_with("xmlns") => {}
            // Other programs' own data, such as the path of a file.
            _ if attribute.key.as_ref().contains(':') => {}
            _ => style_is_harmless(value)?,
        }
    }
    Ok(())
}

/// Styles load through `url(…)` and `@import`. Escapes in them are not decoded here, so they are refused.
fn style_is_harmless(style: &str) -> Result<(), SvgFault> {
    let lower = style.to_ascii_lowercase();
    if lower.contains('\\') {
        return Err(SvgFault::Foreign("\\".to_owned()));
    }
    if lower.contains("@import") {
        return Err(SvgFault::External("@import".to_owned()));
    }
    for (at, _) in lower.match_indices("url(") {
        let inside = style.get(at + 4..).and_then(|rest| rest.split(')').next()).unwrap_or_default();
        let address = inside.trim().trim_matches(['"', '\'']);
        if !is_inside(address) {
            return Err(SvgFault::External(address.to_owned()));
        }
    }
    Ok(())
}

/// Whether an address refers to something in the drawing, or contains its target.
fn is_inside(address: &str) -> bool {
    address.starts_with('#') || address.to_ascii_lowercase().starts_with("data:image/") || address.is_empty()
}

/// A name without its namespace prefix.
fn local(name: &str) -> String {
    name.rsplit(':').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checked(inside: &str) -> Result<(), SvgFault> {
        check(format!("<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">{inside}</svg>").as_bytes())
    }

    #[test]
    fn what_drawing_programs_write_is_let_through() {
        let sound = [
            "<path d='M0 0h9v9z' fill='url(#farge)' style='fill:url(\"#farge\")'/>",
            "<style>.a{fill:#0b4f5c}</style><use xlink:href='#a'/>",
            "<image href='data:image/png;base64,AAAA'/><title>Fjordvik</title>",
            "<a href='https://fjordvik.no'><path/></a>",
            "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
        ];
        for inside in sound {
            assert_eq!(checked(inside), Ok(()), "{inside}");
        }
        assert_eq!(check(b"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'><svg/>"), Ok(()));
    }

    #[test]
    fn what_runs_or_fetches_is_refused() {
        let external = |address: &str| Err(SvgFault::External(address.to_owned()));
        assert_eq!(checked("<script>alert(1)</script>"), Err(SvgFault::Script));
        assert_eq!(checked("<path onload='alert(1)'/>"), Err(SvgFault::Script));
        assert_eq!(checked("<foreignObject/>"), Err(SvgFault::Foreign("<foreignObject>".to_owned())));
        assert_eq!(checked("<image xlink:href='https://a.no/b.png'/>"), external("https://a.no/b.png"));
        assert_eq!(checked("<use href='annen.svg#a'/>"), external("annen.svg#a"));
        assert_eq!(checked("<style>@font-face{src:url('//a.no/f')}</style>"), external("//a.no/f"));
        assert_eq!(checked("<style><![CDATA[@import 'a.css';]]></style>"), external("@import"));
        assert_eq!(checked("<path style='fill:&#117;rl(http://a.no)'/>"), external("http://a.no"));
        assert_eq!(
            check(b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>"),
            Err(SvgFault::Foreign("<!DOCTYPE […]>".to_owned()))
        );
    }

    #[test]
    fn what_is_not_well_formed_is_refused() {
        for text in
            ["<svg>", "<svg></g></svg>", "<svg/><svg/>", "<html><svg/></html>", "<svg a=b/>", "<svg a='&fjord;'/>"]
        {
            assert_eq!(check(text.as_bytes()), Err(SvgFault::Malformed), "{text}");
        }
    }
}
