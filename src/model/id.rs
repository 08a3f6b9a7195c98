//! Ids: what an element may be called.

/// Whether `id` is made of `a`–`z`, digits, `-` and `.`, and starts and ends with a letter or digit.
///
/// Ids become anchors and parts of file names, so nothing else is allowed in them, nor is `..`.
pub fn is_valid_id(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let ends_plain = id.bytes().next().is_some_and(plain) && id.bytes().last().is_some_and(plain);
    ends_plain && !id.contains("..") && id.bytes().all(|byte| plain(byte) || byte == b'-' || byte == b'.')
}

/// The nearest thing to `wanted` that is a valid id: `Økt Åpenhet` gives `oekt-aapenhet`.
///
/// `None` when nothing usable is left.
pub fn nearest_valid_id(wanted: &str) -> Option<String> {
    let mut id = String::with_capacity(wanted.len());
    for letter in wanted.chars().flat_map(char::to_lowercase) {
        match letter {
            'a'..='z' | '0'..='9' => id.push(letter),
            'æ' | 'ä' => id.push_str("ae"),
            'ø' | 'ö' => id.push_str("oe"),
            'å' => id.push_str("aa"),
            'é' | 'è' | 'ê' => id.push('e'),
            '.' if !id.ends_with(['.', '-']) => id.push('.'),
            _ if !id.ends_with(['.', '-']) => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_matches(['-', '.']);
    is_valid_id(id).then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn knows_good_ids_from_bad() {
        for good in ["a", "1.2", "digital-first", "si-6.1-04"] {
            assert!(is_valid_id(good), "{good}");
        }
        for bad in ["", "-a", "a-", "../../x", "a..b", "Mål", "a b", "a/b", "A"] {
            assert!(!is_valid_id(bad), "{bad}");
        }
    }

    #[test]
    fn suggests_how_an_author_would_spell_it() {
        assert_eq!(nearest_valid_id("Økt Åpenhet").as_deref(), Some("oekt-aapenhet"));
        assert_eq!(nearest_valid_id("../../x").as_deref(), Some("x"));
        assert_eq!(nearest_valid_id("???"), None);
    }

    proptest! {
        #[test]
        fn a_suggestion_is_always_valid(wanted in ".*") {
            if let Some(id) = nearest_valid_id(&wanted) {
                prop_assert!(is_valid_id(&id), "{id}");
            }
        }
    }
}
