//! The edition as a catalogue of data sets in the vocabulary of DCAT-AP-NO, for those who harvest such catalogues.

use serde_json::{Value, json};

use super::files::files;
use super::json::without_nulls;
use crate::format::Format;
use crate::locale::Locale;
use crate::view::{IndexView, Item, PlanView, Site};

/// The catalogue of the plans. What is unknown is left out, not guessed.
pub fn catalogue(index: &IndexView, plans: &[&PlanView], site: &Site, formats: &[Format]) -> Value {
    let url = site.url.as_deref().unwrap_or_default();
    let organisations: Vec<_> = plans.iter().map(|plan| plan.organisation.as_str()).collect();
    let one = organisations.first().filter(|first| organisations.iter().all(|other| other == *first));
    let title = Locale::for_code(index.language).label("page-index-title");
    without_nulls(json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": format!("{url}catalog.jsonld"),
        "@type": "dcat:Catalog",
        "dct:title": worded(&title, index.language),
        "dct:description": worded(&index.publication.description, index.language),
        "dct:publisher": one.and_then(|name| agent(name)),
        "dct:language": language(index.language),
        "dct:license": site.licence.as_deref().map(named),
        "dcat:contactPoint": site.contact.as_ref().map(contact),
        "foaf:homepage": named(&format!("{url}index.html")),
        "dcat:dataset": plans.iter().map(|plan| dataset(plan, site, url, formats)).collect::<Value>(),
    }))
}

fn dataset(plan: &PlanView, site: &Site, url: &str, formats: &[Format]) -> Value {
    let known = &plan.publication;
    let folder = format!("{url}{}/", plan.id);
    let distributions = files(plan, formats).map(|(file, media_type)| {
        let address = named(&format!("{folder}{file}"));
        without_nulls(json!({
            "@id": format!("{folder}{file}#distribution"),
            "@type": "dcat:Distribution",
            "dcat:accessURL": address,
            "dcat:downloadURL": address,
            "dcat:mediaType": named(&format!("https://www.iana.org/assignments/media-types/{media_type}")),
            "dct:language": language(plan.language),
            "dct:license": site.licence.as_deref().map(named),
        }))
    });
    let period =
        known.starts.as_ref().zip(known.ends.as_ref()).map(
            |(from, to)| json!({"@type": "dct:PeriodOfTime", "dcat:startDate": day(from), "dcat:endDate": day(to)}),
        );
    without_nulls(json!({
        "@id": folder,
        "@type": "dcat:Dataset",
        "dct:identifier": plan.id,
        "dct:title": worded(&plan.title, plan.language),
        "dct:description": worded(&known.description, plan.language),
        "dct:publisher": agent(&plan.organisation),
        "dct:language": language(plan.language),
        // The edition holds only what everybody may see.
        "dct:accessRights": named("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
        "dct:issued": known.adopted.as_deref().map(day),
        "dct:temporal": period,
        "dcat:version": plan.version,
        "dcat:contactPoint": site.contact.as_ref().map(contact),
        "dcat:landingPage": formats.contains(&Format::Html).then(|| named(&format!("{folder}index.html"))),
        "dct:source": known.builds_on.iter().filter_map(|base| Some(named(base.url.as_ref()?))).collect::<Value>(),
        "dcat:distribution": distributions.collect::<Value>(),
    }))
}

fn named(address: &str) -> Value {
    json!({"@id": address})
}

fn worded(words: &str, language: &str) -> Value {
    json!({"@value": words, "@language": language})
}

fn agent(name: &str) -> Option<Value> {
    (!name.is_empty()).then(|| json!({"@type": "foaf:Agent", "foaf:name": name}))
}

fn contact(contact: &Item) -> Value {
    let address = contact.href.as_deref().unwrap_or_default();
    let field = if address.starts_with("mailto:") { "vcard:hasEmail" } else { "vcard:hasURL" };
    json!({"@type": "vcard:Kind", field: named(address)})
}

/// A day, month or year with its XML Schema type.
fn day(written: &str) -> Value {
    let kind = ["xsd:gYear", "xsd:gYearMonth", "xsd:date"][written.matches('-').count().min(2)];
    json!({"@value": written, "@type": kind})
}

/// A language as the European Union's authority table names it, which DCAT-AP asks for.
fn language(code: &str) -> Value {
    let listed = match code {
        "nn" => "NNO",
        "en" => "ENG",
        "se" => "SME",
        _ => "NOB",
    };
    named(&format!("http://publications.europa.eu/resource/authority/language/{listed}"))
}
