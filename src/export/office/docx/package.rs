//! Packing the parts of a document into one file that is the same on every run.

use std::io::{self, Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use super::body::link_id;
use super::footnotes::{self, SEPARATORS};
use super::media::{Media, picture_id};
use super::numbering::numbering;
use super::page::{FOOTER_ID, HEADER_ID, footer, header};

use super::xml::{Node, node, value};
use crate::export::office::properties::Properties;
use crate::theme::Theme;

/// What a document consists of.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The body.
    pub text: Node,
    /// Targets of links that leave the document.
    pub addresses: &'a [String],
    /// The first number of each numbered list.
    pub lists: &'a [u64],
    /// Its footnotes.
    pub footnotes: &'a [Node],
    /// The pictures in it.
    pub media: &'a [Media],
    /// Its document properties.
    pub properties: &'a Properties,
    /// Its colours.
    pub theme: &'a Theme,
}

const STYLES: &str = include_str!("styles.xml");
/// The colours in the styles that the theme's accent replaces: that of headings and rules, and that of links.
const ACCENTS: [&str; 2] = ["1F3A5F", "0B4F9E"];
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";

/// Packs a document.
///
/// # Errors
/// Those of the library that writes ZIP archives.
pub fn package(parts: &Parts<'_>) -> io::Result<Vec<u8>> {
    let properties = parts.properties;
    let accent = parts.theme.light.on_white().brand.to_string();
    let styles = STYLES.replace("LANGUAGE", properties.language);
    let styles =
        ACCENTS.iter().fold(styles, |styles, own| styles.replace(own, accent.trim_start_matches('#'))).into_bytes();
    let has_footnotes = !parts.footnotes.is_empty();
    let mut files = vec![
        ("[Content_Types].xml", content_types(has_footnotes).part()?),
        ("_rels/.rels", root_relations().part()?),
        ("docProps/core.xml", core(properties).part()?),
        ("docProps/app.xml", app(properties).part()?),
        ("docProps/custom.xml", custom(properties).part()?),
        ("word/document.xml", parts.text.part()?),
        ("word/_rels/document.xml.rels", text_relations(parts).part()?),
        ("word/styles.xml", styles),
        ("word/numbering.xml", numbering(parts.lists).part()?),
        ("word/settings.xml", settings(properties, has_footnotes).part()?),
        ("word/header.xml", header(properties).part()?),
        ("word/footer.xml", footer(properties).part()?),
    ];
    if has_footnotes {
        files.push(("word/footnotes.xml", footnotes::part(parts.footnotes).part()?));
        let relations = relations().holding(links(parts.addresses)).holding(pictures(parts.media));
        files.push(("word/_rels/footnotes.xml.rels", relations.part()?));
    }
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .system(System::Unix) // Otherwise it names the system on which stratc runs.
        .unix_permissions(0o644);
    let files = files.into_iter().map(|(name, bytes)| (name.to_owned(), bytes));
    let media = parts.media.iter().map(|media| (format!("word/media/{}", media.name), media.bytes.clone()));
    for (name, bytes) in files.chain(media) {
        archive.start_file(name, options)?;
        archive.write_all(&bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

fn content_types(has_footnotes: bool) -> Node {
    let default = |ending: &str, kind: &str| node("Default").with("Extension", ending).with("ContentType", kind);
    let part = |name: &str, kind: String| node("Override").with("PartName", name).with("ContentType", kind);
    let word = ["styles", "numbering", "settings", "header", "footer"].into_iter();
    let word = word.chain(has_footnotes.then_some("footnotes"));
    let office = "application/vnd.openxmlformats-officedocument";
    node("Types")
        .with("xmlns", format!("{PACKAGE}/content-types"))
        .and(default("rels", "application/vnd.openxmlformats-package.relationships+xml"))
        .and(default("xml", "application/xml"))
        .and(default("png", "image/png"))
        .and(default("jpeg", "image/jpeg"))
        .and(part("/word/document.xml", format!("{WORD}.document.main+xml")))
        .holding(word.map(|name| part(&format!("/word/{name}.xml"), format!("{WORD}.{name}+xml"))))
        .and(part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()))
        .and(part("/docProps/app.xml", format!("{office}.extended-properties+xml")))
        .and(part("/docProps/custom.xml", format!("{office}.custom-properties+xml")))
}

fn relation(id: &str, kind: String, target: &str) -> Node {
    node("Relationship").with("Id", id).with("Type", kind).with("Target", target)
}

fn relations() -> Node {
    node("Relationships").with("xmlns", format!("{PACKAGE}/relationships"))
}

fn root_relations() -> Node {
    relations()
        .and(relation("rDocument", format!("{RELATIONS}/officeDocument"), "word/document.xml"))
        .and(relation("rCore", format!("{PACKAGE}/relationships/metadata/core-properties"), "docProps/core.xml"))
        .and(relation("rApp", format!("{RELATIONS}/extended-properties"), "docProps/app.xml"))
        .and(relation("rCustom", format!("{RELATIONS}/custom-properties"), "docProps/custom.xml"))
}

/// The links of a part. Each part of a package has its own, and those of the text and its footnotes are the same.
fn links(addresses: &[String]) -> impl Iterator<Item = Node> {
    addresses.iter().enumerate().map(|(number, address)| {
        relation(&link_id(number), format!("{RELATIONS}/hyperlink"), address).with("TargetMode", "External")
    })
}

/// The pictures of a part, which each part has of its own too.
fn pictures(media: &[Media]) -> impl Iterator<Item = Node> {
    media.iter().enumerate().map(|(number, media)| {
        relation(&picture_id(number), format!("{RELATIONS}/image"), &format!("media/{}", media.name))
    })
}

fn text_relations(parts: &Parts<'_>) -> Node {
    let part = |id: &str, name: &str| relation(id, format!("{RELATIONS}/{name}"), &format!("{name}.xml"));
    relations()
        .and(part("rStyles", "styles"))
        .and(part("rNumbering", "numbering"))
        .and(part("rSettings", "settings"))
        .and(part(HEADER_ID, "header"))
        .and(part(FOOTER_ID, "footer"))
        .holding((!parts.footnotes.is_empty()).then(|| part("rFootnotes", "footnotes")))
        .holding(links(parts.addresses))
        .holding(pictures(parts.media))
}

fn core(properties: &Properties) -> Node {
    let day = format!("{}T00:00:00Z", properties.day);
    let moment = |name| node(name).with("xsi:type", "dcterms:W3CDTF").text(&day);
    let version = properties.version.as_deref().map(|version| node("cp:version").text(version));
    let status = properties.status.as_deref().map(|status| node("cp:contentStatus").text(status));
    node("cp:coreProperties")
        .with("xmlns:cp", format!("{PACKAGE}/metadata/core-properties"))
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .and(node("dc:title").text(&properties.title))
        .and(node("dc:subject").text(&properties.subject))
        .holding(properties.organisation.as_deref().map(|organisation| node("dc:creator").text(organisation)))
        .and(node("dc:language").text(properties.language))
        .and(node("cp:category").text(&properties.edition))
        .holding(status)
        .holding(version)
        .and(moment("dcterms:created"))
        .and(moment("dcterms:modified"))
}

fn app(properties: &Properties) -> Node {
    node("Properties")
        .with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties")
        .and(node("Application").text("stratc"))
        .holding(properties.organisation.as_deref().map(|organisation| node("Company").text(organisation)))
}

fn custom(properties: &Properties) -> Node {
    let entries = properties.custom().into_iter().enumerate().map(|(index, (name, text))| {
        node("property")
            .with("fmtid", "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}")
            .with("pid", (index + 2).to_string())
            .with("name", name)
            .and(node("vt:lpwstr").text(&text))
    });
    node("Properties")
        .with("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties")
        .with("xmlns:vt", "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes")
        .holding(entries)
}

fn settings(properties: &Properties, has_footnotes: bool) -> Node {
    let mode = node("w:compatSetting")
        .with("w:name", "compatibilityMode")
        .with("w:uri", "http://schemas.microsoft.com/office/word")
        .with("w:val", "15");
    super::page::part("w:settings")
        .and(node("w:autoHyphenation"))
        .and(value("w:defaultTabStop", "709"))
        .holding(has_footnotes.then(|| {
            let separators = SEPARATORS.map(|(id, ..)| node("w:footnote").with("w:id", id));
            node("w:footnotePr").holding(separators)
        }))
        .and(node("w:compat").and(mode))
        .and(value("w:themeFontLang", properties.language))
}
