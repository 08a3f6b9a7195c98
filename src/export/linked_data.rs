//! What a page tells search engines about its plan: schema.org as JSON-LD.

use serde_json::{Value, json};

use super::files::files;
use super::json::without_nulls;
use crate::format::Format;
use crate::view::{Edition, PlanView, Site};

/// The plan as a `DigitalDocument`, safe within a `script` element. (A `Report` would be about the past.) The internal
/// edition has none, since it must not be found.
pub fn linked_data(view: &PlanView, site: &Site, formats: &[Format]) -> Option<String> {
    (view.edition == Edition::Public).then(|| harmless(&document(view, site, formats).to_string()))
}

/// Escapes JSON so that nothing in it can end a `script` element or open a comment there.
fn harmless(json: &str) -> String {
    json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn document(view: &PlanView, site: &Site, formats: &[Format]) -> Value {
    let known = &view.publication;
    let folder = site.url.as_ref().map(|url| format!("{url}{}/", view.id)).unwrap_or_default();
    let page = [Format::Html, Format::Print].into_iter().find(|format| formats.contains(format));
    let page = page.and_then(Format::file).filter(|_| site.url.is_some());
    let encoding = files(view, formats).map(|(file, media_type)| {
        json!({"@type": "MediaObject", "contentUrl": format!("{folder}{file}"), "encodingFormat": media_type})
    });
    let builds_on = known
        .builds_on
        .iter()
        .map(|base| without_nulls(json!({"@type": "CreativeWork", "name": base.title, "url": base.url})));
    without_nulls(json!({
        "@context": "https://schema.org",
        "@type": "DigitalDocument",
        "name": view.title,
        "description": known.description,
        "inLanguage": view.language,
        "url": page.map(|page| format!("{folder}{page}")),
        "version": view.version,
        "creativeWorkStatus": view.status_label,
        "datePublished": known.adopted,
        "temporalCoverage": known.starts.as_ref().zip(known.ends.as_ref()).map(|(from, to)| format!("{from}/{to}")),
        "publisher": (!view.organisation.is_empty()).then(|| json!({"@type": "Organization", "name": view.organisation})),
        "license": site.licence,
        "isBasedOn": builds_on.collect::<Value>(),
        "encoding": encoding.collect::<Value>(),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_ends_the_script_that_it_stands_in() {
        let json = harmless(&json!({"name": "</script><!-- & -->"}).to_string());
        assert!(!json.contains(['<', '>', '&']), "{json}");
        let read: Value = serde_json::from_str(&json).expect("it is JSON");
        assert_eq!(read["name"], "</script><!-- & -->");
    }
}
