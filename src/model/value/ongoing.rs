//! The words by which people say that something goes on.

/// The word as it is written in the sources of any language.
pub const WORD: &str = "ongoing";

/// What Norwegian plans say in its place: in every list of measures there is some "løpende", so it is read as well.
const NORWEGIAN: [&str; 2] = ["løpende", "løpande"];

/// Words that mean the same, for suggesting it.
const LIKE: [&str; 9] = [
    "fortløpende", "fortløpande", "kontinuerlig", "kontinuerleg", "continuous", "continuously", "pågår", "varig",
    "permanent",
];

/// Whether a text says that something goes on.
pub fn is_said(text: &str) -> bool {
    let lower = text.trim().trim_end_matches('.').to_lowercase();
    lower == WORD || NORWEGIAN.contains(&&*lower)
}

/// Whether a text means the same in a word that is not read.
pub fn is_meant(text: &str) -> bool {
    LIKE.contains(&&*text.trim().trim_end_matches('.').to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_plans_are_read() {
        for text in ["ongoing", " Løpende", "løpande", "løpende."] {
            assert!(is_said(text), "{text}");
        }
        for text in ["", "2027", "kontinuerlig", "hvert år"] {
            assert!(!is_said(text), "{text}");
        }
        assert!(is_meant("Kontinuerlig") && !is_meant("jevnlig"));
    }
}
