//! Boxes that stand out from the text: `> [!NOTE]`, with the words for them that people use here.

use super::breaks;
use super::lists::Edit;
use super::outline::Outline;

/// The words for a box, and what is read instead: alone on its line, and with words after it.
const KINDS: [(&[&str], [&str; 2]); 5] = [
    (&["note", "info", "merk", "obs", "nb"], ["[!NOTE]", "[!NOTE]\n> "]),
    (&["tip", "tips", "hint"], ["[!TIP]", "[!TIP]\n> "]),
    (&["important", "viktig"], ["[!IMPORTANT]", "[!IMPORTANT]\n> "]),
    (&["warning", "advarsel", "åtvaring"], ["[!WARNING]", "[!WARNING]\n> "]),
    (&["caution", "danger", "forsiktig", "fare", "varsam"], ["[!CAUTION]", "[!CAUTION]\n> "]),
];

/// The longest title of a box, in characters.
const LONGEST_TITLE: usize = 60;

/// The edits that make boxes of quotations that begin with such a word in brackets.
pub(super) fn edits(text: &str, outline: &Outline) -> Vec<Edit> {
    outline
        .quotes
        .iter()
        .flat_map(|quote| edit(text, quote.start).into_iter().chain(title(text, quote.start)))
        .collect()
}

fn edit(text: &str, at: usize) -> Option<Edit> {
    let line = text.get(at..)?.lines().next()?;
    let label = line.strip_prefix('>')?.trim_start_matches(' ');
    let start = at + line.len() - label.len();
    let (word, rest) = label.strip_prefix("[!")?.split_once(']')?;
    let words = rest.trim();
    let word = word.to_lowercase();
    let (_, [alone, with_words]) = KINDS.iter().find(|(names, _)| names.contains(&&*word))?;
    // Away from the left edge, there is no telling what the next line must begin with.
    let is_at_edge = at == 0 || text[..at].ends_with('\n');
    match words {
        "" => Some(Edit::new(start..start + label.len(), *alone)),
        _ if is_at_edge => Some(Edit::new(start..start + label.len() - rest.trim_start().len(), *with_words)),
        _ => None,
    }
}

/// The empty line that is missing between the title of a box and its text.
fn title(text: &str, at: usize) -> Option<Edit> {
    let line = text.get(at..)?.lines().next()?;
    let title = line.strip_prefix('>')?.trim_start().strip_prefix("[!")?.split_once(']')?.1.trim();
    let next = text[at + line.len()..].trim_start_matches('\r').strip_prefix('\n')?.lines().next()?;
    let is_meant = !title.is_empty()
        && title.chars().count() <= LONGEST_TITLE
        && breaks::begins_sentence(next.strip_prefix('>')?.trim_start())
        && !breaks::is_closed(title)
        && !breaks::is_open(title);
    let end = at + line.len();
    (is_meant && (at == 0 || text[..at].ends_with('\n'))).then(|| Edit::new(end..end, "\n>"))
}
