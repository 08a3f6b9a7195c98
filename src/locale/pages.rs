//! The pages of codes in languages other than English; the English text is with the codes themselves.

use crate::model::value::Language;

bokmal! {
    "pages", "md":
    "source",
    "reference",
    "completeness",
    "measurability",
    "time",
    "numbers",
    "alignment",
    "fit",
    "ownership",
    "language",
    "disclosure",
}

/// The page of the code `id` in `language`, without its examples. `None` for English, and where there is no
/// translation.
///
/// A file has a heading `# A001` for each code, followed by its page. Nynorsk readers get the bokmål pages.
pub fn page(language: Language, id: &str) -> Option<&'static str> {
    match language {
        Language::English => None,
        Language::Bokmal | Language::Nynorsk | Language::NorthernSami => {
            BOKMAL.iter().find_map(|text| section(text, id))
        }
    }
}

fn section<'a>(text: &'a str, id: &str) -> Option<&'a str> {
    let heading = format!("# {id}\n");
    let starts = text.match_indices(&heading).map(|(at, _)| at);
    let start = starts.into_iter().find(|at| *at == 0 || text[..*at].ends_with('\n'))? + heading.len();
    let rest = &text[start..];
    Some(rest[..rest.find("\n# ").map_or(rest.len(), |end| end + 1)].trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_goes_to_the_next_heading() {
        let text = "# A001\n\nEn.\n\n## Feil\n\n# A002\n\nTo.\n";
        assert_eq!(section(text, "A001"), Some("En.\n\n## Feil"));
        assert_eq!(section(text, "A002"), Some("To."));
        assert_eq!(section(text, "A003"), None);
    }
}
