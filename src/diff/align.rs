//! Makes two versions of a text comparable: with the keys of one version, and with nothing but their own words.

use std::collections::BTreeSet;

use crate::view::Piece;

/// Both texts with the keys of the new version; `follow` translates a key of the old one. Only references that both
/// texts print stay references, whatever they print now; links become their words, wherever they lead.
pub fn align(
    old: &[Vec<Piece>],
    new: &[Vec<Piece>],
    follow: &dyn Fn(&str) -> Vec<String>,
) -> (Vec<Vec<Piece>>, Vec<Vec<Piece>>) {
    let named = printed(new);
    let followed = |piece: &Piece| match piece {
        Piece::Printed(key, words) => {
            let keys = follow(key);
            let kept = keys.iter().find(|key| named.contains(&***key));
            Piece::Printed(kept.or(keys.first()).cloned().unwrap_or_default(), words.clone())
        }
        other => other.clone(),
    };
    let old: Vec<Vec<Piece>> = old.iter().map(|block| block.iter().map(followed).collect()).collect();
    (worded(&old, &named), worded(new, &printed(&old)))
}

/// The keys of what a text prints.
fn printed(blocks: &[Vec<Piece>]) -> BTreeSet<&str> {
    blocks.iter().flatten().filter_map(Piece::printed).collect()
}

/// The blocks with every reference turned into words, except those that print one of `shared`.
fn worded(blocks: &[Vec<Piece>], shared: &BTreeSet<&str>) -> Vec<Vec<Piece>> {
    let block = |pieces: &Vec<Piece>| {
        let mut found: Vec<Piece> = Vec::new();
        for piece in pieces {
            match (piece, found.last_mut()) {
                (Piece::Printed(key, _), _) if shared.contains(&**key) => found.push(piece.clone()),
                (_, Some(Piece::Text(before))) => before.push_str(piece.words()),
                _ => found.push(Piece::Text(piece.words().to_owned())),
            }
        }
        found
    };
    blocks.iter().map(block).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Piece {
        Piece::Text(words.to_owned())
    }

    fn printed(key: &str, words: &str) -> Piece {
        Piece::Printed(key.to_owned(), words.to_owned())
    }

    fn linked(key: &str, words: &str) -> Piece {
        Piece::Linked(key.to_owned(), words.to_owned())
    }

    /// Whether two texts are one when `a` has become `b` and `c`.
    fn is_one(old: &[Piece], new: &[Piece]) -> bool {
        let follow = |key: &str| match key {
            "a" => vec!["b".to_owned(), "c".to_owned()],
            "gone" => Vec::new(),
            other => vec![other.to_owned()],
        };
        let (old, new) = align(&[old.to_vec()], &[new.to_vec()], &follow);
        crate::diff::words::compare(&old, &new).is_empty()
    }

    #[test]
    fn what_is_printed_is_followed_and_may_say_something_else() {
        assert!(is_one(&[text("Målet er "), printed("a", "80 %")], &[text("Målet er "), printed("b", "78 %")]));
        assert!(is_one(&[printed("a", "Svar")], &[printed("c", "Raske svar")]));
        assert!(!is_one(&[printed("a", "Svar")], &[printed("d", "Brev")]));
        assert!(!is_one(&[printed("gone", "Svar")], &[printed("d", "Brev")]));
    }

    #[test]
    fn a_link_is_its_words() {
        let words = [text("Vi har et råd for unge.")];
        let link = [text("Vi har et "), linked("raad", "råd for unge"), text(".")];
        assert!(is_one(&link, &words) && is_one(&words, &link));
        assert!(is_one(&link, &[text("Vi har et "), linked("panel", "råd for unge"), text(".")]));
        assert!(is_one(&link, &[text("Vi har et "), printed("raad", "råd for unge"), text(".")]));
        assert!(!is_one(&link, &[text("Vi har et "), linked("raad", "panel for unge"), text(".")]));
    }
}
