//! Which files of a plan's folder are published beside it when a text leads there.

/// Kinds of documents that people open on any machine. What runs something when it is opened is not among them: web pages,
/// programs, and documents with macros.
const PUBLISHABLE: [&str; 27] = [
    "csv", "doc", "docx", "epub", "geojson", "gif", "ics", "jpeg", "jpg", "json", "mp3", "mp4", "odp", "ods", "odt",
    "pdf", "png", "ppt", "pptx", "rtf", "svg", "tsv", "txt", "webp", "xls", "xlsx", "zip",
];

/// The ending of a file's name, in small letters.
pub fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// Whether a file may be published beside a plan, as far as its name says.
pub fn is_publishable(path: &str) -> bool {
    PUBLISHABLE.contains(&&*ending(path))
}
