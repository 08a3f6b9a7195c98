//! Text that mentions nobody. Services scan comments on changes for user names, issue numbers, addresses and emoji
//! after Markdown has been rendered, when no escape is left.

/// A zero-width space, put after a character that would start one of these.
const UNSEEN: char = '\u{200b}';

/// The same text, in which nothing mentions people or refers to other changes.
pub fn without_mentions(text: &str) -> String {
    let mut without_mentions = String::with_capacity(text.len() + 16);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        without_mentions.push(letter);
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        if opens(&text[..at], letter, next) {
            without_mentions.push(UNSEEN);
        }
    }
    without_mentions
}

/// Whether `letter`, between `before` and `next`, would start one of these: `@name`, `#12`, `GH-12`, GitLab's `!12`,
/// `~label`, `%plan`, `&4`, `$7` and `^3`, `:emoji:`, or an address such as `https://…` or `www.…`.
fn opens(before: &str, letter: char, next: char) -> bool {
    let follows = |word: &str| {
        before.get(before.len().saturating_sub(word.len())..).is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    match letter {
        '@' | '#' | '!' | '~' | '%' | '&' | '$' | '^' => next.is_alphanumeric() || "_\"'".contains(next),
        '-' => follows("gh"),
        ':' => next.is_alphanumeric() || "/+-_".contains(next),
        '.' => follows("www"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_and_nothing_is_mentioned() {
        assert_eq!(without_mentions("@leder #12"), "@\u{200b}leder #\u{200b}12");
        assert_eq!(without_mentions("GH-12, !3, :tada:"), "GH-\u{200b}12, !\u{200b}3, :\u{200b}tada:");
        assert_eq!(without_mentions("WWW.y.no https://y.no"), "WWW.\u{200b}y.no https:\u{200b}//y.no");
        assert_eq!(without_mentions("2026-03: 10 % – ja!"), "2026-03: 10 % – ja!");
    }
}
