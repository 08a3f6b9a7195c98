//! The pages of codes in languages other than English; the English text is with the codes themselves.

use super::understood::understood;
use crate::model::value::Language;

/// The page of the code `id` for a reader of `language`, without its examples. `None` for English, and where no language
/// that such a reader knows has it.
///
/// A file has a heading `# A001` for each code, followed by its page.
pub fn page(language: Language, id: &str) -> Option<&'static str> {
    understood(language).iter().flat_map(|known| files(*known)).find_map(|text| section(text, id))
}

fn files(language: Language) -> &'static [&'static str] {
    match language {
        Language::Bokmal => texts! {
            "nb", "pages", "md":
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
        },
        Language::Nynorsk | Language::English | Language::NorthernSami => &[],
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
