//! The pages of an edition for search engines, in the format of sitemaps.org.

use quick_xml::escape::escape;

use crate::format::Format;
use crate::view::PlanView;

/// The sitemap of the list of plans and the page of each, for an edition published at `url`.
pub fn sitemap(plans: &[&PlanView], url: &str, formats: &[Format]) -> String {
    let page = [Format::Html, Format::Print].into_iter().find(|format| formats.contains(format)).and_then(Format::file);
    let pages = plans.iter().filter_map(|plan| Some((format!("{}/{}", plan.id, page?), changed(plan))));
    let entries = std::iter::once(("index.html".to_owned(), None)).chain(pages).map(|(path, day)| {
        let day = day.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        format!("  <url><loc>{}</loc>{day}</url>\n", escape(format!("{url}{path}")))
    });
    let entries: String = entries.collect();
    let namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"{namespace}\">\n{entries}</urlset>\n")
}

/// When a plan's content dates from: its adoption. The day as of which figures are judged changes with every build, and
/// search engines distrust a sitemap in which everything is always new.
fn changed(plan: &PlanView) -> Option<&str> {
    plan.publication.adopted.as_deref()
}
