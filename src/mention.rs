//! Words that must call nobody: comments on changes are read by services that look for names, numbers of other changes,
//! addresses and emoji in what Markdown has become, where no escape is left.

/// Put after a character that would begin one of these. It takes no room.
const UNSEEN: char = '\u{200b}';

/// The same words, none of which calls people or other changes into a comment.
pub fn muted(text: &str) -> String {
    let mut muted = String::with_capacity(text.len() + 16);
    let mut letters = text.char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        muted.push(letter);
        let next = letters.peek().map_or(' ', |(_, next)| *next);
        if opens(&text[..at], letter, next) {
            muted.push(UNSEEN);
        }
    }
    muted
}

/// Whether `letter` between `before` and `next` would begin something: `@name`, `#12`, `GH-12`, GitLab's `!12`,
/// `~label`, `%plan`, `&4`, `$7` and `^3`, `:emoji:`, an address such as `https://…` or `www.…`.
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
        assert_eq!(muted("@leder #12"), "@\u{200b}leder #\u{200b}12");
        assert_eq!(muted("GH-12, !3, :tada:"), "GH-\u{200b}12, !\u{200b}3, :\u{200b}tada:");
        assert_eq!(muted("WWW.y.no https://y.no"), "WWW.\u{200b}y.no https:\u{200b}//y.no");
        assert_eq!(muted("2026-03: 10 % – ja!"), "2026-03: 10 % – ja!");
    }
}
