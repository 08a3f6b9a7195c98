//! Whether a line ends where its author ended it, or where the width of a page did.

/// The narrowest width that texts are wrapped at, in characters.
const NARROWEST: usize = 50;

/// Words that a thought does not end with: what follows them belongs to them.
const OPEN_WORDS: [&str; 66] = [
    "og", "eller", "men", "samt", "som", "at", "om", "å", "i", "på", "av", "til", "for", "fra", "frå", "med", "hos",
    "ved", "under", "over", "mellom", "mot", "etter", "før", "uten", "utan", "blant", "mens", "når", "fordi", "en",
    "ei", "et", "ein", "eit", "den", "det", "de", "dei", "denne", "dette", "disse", "vår", "vårt", "våre", "sin",
    "sitt", "sine", "er", "var", "skal", "kan", "vil", "må", "bør", "har", "blir", "vi", "jeg", "eg", "ikke", "ikkje",
    "the", "and", "of", "to",
];

/// Whether the break between two lines was meant: the first word of the next one had fitted on the line before it, by the
/// longest of the lines around them, in characters.
pub(super) fn is_meant(before: &str, next: &str, longest: usize) -> bool {
    let word = next.split_whitespace().next().unwrap_or_default().chars().count();
    before.trim().chars().count() + 1 + word <= longest.max(NARROWEST) && !is_open(before)
}

/// Whether a line cannot be the end of anything.
pub(super) fn is_open(line: &str) -> bool {
    let line = line.trim();
    // A word alone on its line may be a name or a value: «Mot».
    let last = line.rsplit_once(char::is_whitespace).map(|(_, last)| last.to_lowercase()).unwrap_or_default();
    line.ends_with([',', '-', '–', '(', '/']) || OPEN_WORDS.contains(&&*last)
}

/// Whether a line goes on with what stands above it.
pub(super) fn goes_on(line: &str) -> bool {
    let word = line.split_whitespace().next().unwrap_or_default();
    OPEN_WORDS.contains(&word)
}

/// Whether a line ends a sentence or what leads to a list.
pub(super) fn is_closed(line: &str) -> bool {
    without_close(line).ends_with(['.', ':', ';', '!', '?'])
}

/// Whether a line begins as a sentence does.
pub(super) fn begins_sentence(line: &str) -> bool {
    let words = line.trim_start_matches(['*', '_', '«', '"', '“', '”', '„', '\'']);
    words.starts_with(char::is_uppercase)
}

/// A line without the marks that may stand behind its last full stop.
pub(super) fn without_close(line: &str) -> &str {
    line.trim_end().trim_end_matches(['*', '_', '»', '"', '”', '“', ')', ']'])
}

/// Whether lines that follow one another may be meant apart though Markdown joins them. It rules out most texts cheaply.
pub(super) fn may_be_in(markdown: &str) -> bool {
    let lines = || markdown.lines().map(|line| line.trim_start_matches([' ', '\t', '>']).trim_end());
    lines().zip(lines().skip(1)).any(|(before, next)| {
        let mut letters = next.chars();
        let is_running_on =
            letters.next().is_some_and(char::is_lowercase) && !letters.take(6).any(|letter| ".):".contains(letter));
        let is_word = |line: &str| line.split_whitespace().count() < 3;
        let is_divided = before.ends_with([':', ';']) || (is_word(before) && is_word(next));
        !before.is_empty() && !next.is_empty() && (!is_running_on || is_divided)
    })
}
