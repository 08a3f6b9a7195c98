//! The nearest right name for a wrong one.

/// The candidate that `wanted` was most probably meant to be, if one is near enough to say so.
///
/// Distance is Damerau–Levenshtein: one typing slip in a short name, about one in three letters in a long one.
/// Among equals the alphabetically first is taken, so that messages are the same on every run.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let length = wanted.chars().count();
    let limit = (length / 3).clamp(1, 5);
    candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(wanted, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit && *distance < length)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_slips_but_not_other_words() {
        let names = ["owner", "title", "supports", "addresses"];
        assert_eq!(nearest("onwer", names), Some("owner"));
        assert_eq!(nearest("suports", names), Some("supports"));
        assert_eq!(nearest("budget", names), None);
        assert_eq!(nearest("", names), None);
    }
}
