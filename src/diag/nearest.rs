//! Finding the right name for a misspelt one.

use super::norwegian;

/// The candidate that `wanted` was most probably meant to be, if one is close enough.
///
/// Distance is Damerau–Levenshtein: one slip in a short name, about one for every three letters in a long one. Among
/// equals the alphabetically first wins, so that messages are the same on every run.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    near(wanted, candidates).into_iter().min().map(|(_, candidate)| candidate)
}

/// The name that a misspelt one was probably meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion<'a> {
    /// The right name.
    pub name: &'a str,
    /// Whether it can hardly have been another: only then may it be applied without asking.
    pub certain: bool,
}

/// What `wanted` was most probably meant to be, among names that authors make up.
///
/// It is certain where the slip is small and no other candidate is nearly as close. Names that differ in their digits,
/// such as `krav-1` and `krav-2`, are two names rather than one misspelt.
pub fn suggest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<Suggestion<'a>> {
    let mut near = near(wanted, candidates);
    near.sort_unstable();
    near.dedup();
    let (distance, name) = *near.first()?;
    let slips = match wanted.chars().count() {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    let alone = near.get(1).is_none_or(|(other, _)| *other > distance + 1);
    let certain = distance <= slips && alone && digits(wanted).eq(digits(name));
    Some(Suggestion { name, certain })
}

/// What `wanted` was most probably meant to be, among the language's own keys and words. These are English, and authors
/// often write the Norwegian ones.
pub fn suggest_word<'a>(wanted: &str, words: impl IntoIterator<Item = &'a str>) -> Option<Suggestion<'a>> {
    let words: Vec<_> = words.into_iter().collect();
    let in_english = norwegian::in_english(wanted).iter();
    let mut meant = in_english.filter_map(|english| words.iter().copied().find(|word| word == english));
    match meant.next() {
        Some(name) => Some(Suggestion { name, certain: meant.next().is_none() }),
        None => suggest(wanted, words),
    }
}

/// The candidates close enough to be suggested, each with its distance.
fn near<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<(usize, &'a str)> {
    let length = wanted.chars().count();
    let limit = (length / 3).clamp(1, 5);
    let near = candidates
        .into_iter()
        .filter(|candidate| candidate.chars().count().abs_diff(length) <= limit)
        .map(|candidate| (strsim::damerau_levenshtein(wanted, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit && *distance < length);
    near.collect()
}

fn digits(name: &str) -> impl Iterator<Item = char> {
    name.chars().filter(char::is_ascii_digit)
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

    #[test]
    fn a_small_slip_near_one_name_is_certain() {
        let certain =
            |wanted, names: &[&'static str]| suggest(wanted, names.iter().copied()).map(|found| found.certain);
        assert_eq!(certain("planed", &["planned", "ongoing"]), Some(true));
        assert_eq!(certain("planed", &["planned", "planet"]), Some(false), "two are as near");
        assert_eq!(certain("planed", &["planned", "plans"]), Some(false), "another is nearly as near");
        assert_eq!(certain("planed", &["planned", "planned"]), Some(true), "the same name twice is one");
        assert_eq!(certain("bu", &["by"]), Some(false), "too short to tell");
        assert_eq!(certain("kommunikasjsef", &["kommunikasjonssjef"]), Some(false), "too far to tell");
        assert_eq!(certain("krav-3", &["krav-1"]), Some(false), "another number is another name");
    }

    #[test]
    fn norwegian_words_mean_the_english_ones_that_are_known_there() {
        let found = |wanted, words: &[&'static str]| suggest_word(wanted, words.iter().copied());
        assert_eq!(found("eier", &["title", "owner"]), Some(Suggestion { name: "owner", certain: true }));
        assert_eq!(found("Mål", &["goals", "values"]), Some(Suggestion { name: "goals", certain: true }));
        assert_eq!(found("maal", &["goals", "targets"]), Some(Suggestion { name: "targets", certain: false }));
        assert_eq!(found("eier", &["title"]), None);
    }
}
