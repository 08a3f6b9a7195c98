//! Laws, by their titles.

/// Whether a title is that of a law, whose name says which it is.
pub(crate) fn is_law(title: &str) -> bool {
    let lower = title.to_lowercase();
    lower.split(|letter: char| !letter.is_alphabetic()).any(|word| {
        ["loven", "lova", "lov"].iter().any(|end| word.ends_with(end))
            || word.contains("forskrift")
            || word.contains("forordning")
            || word.contains("konvensjon")
    })
}
