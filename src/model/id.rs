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

/// What a place is called after its words, however programs spell that: `Mål for perioden`, `mål-for-perioden`,
/// `maal-for-perioden` and `m%C3%A5l-for-perioden` are one name.
pub fn named_after(words: &str) -> String {
    let mut name = String::with_capacity(words.len());
    for letter in decoded(words).chars().flat_map(char::to_lowercase) {
        match letter {
            'æ' | 'ä' => name.push_str("ae"),
            'ø' | 'ö' => name.push_str("oe"),
            'å' => name.push_str("aa"),
            'é' | 'è' | 'ê' => name.push('e'),
            letter if letter.is_alphanumeric() => name.push(letter),
            // Programs leave punctuation out, or put a hyphen there.
            letter if !name.ends_with('-') && (letter.is_whitespace() || matches!(letter, '-' | '_' | '–' | '—')) =>
            {
                name.push('-');
            }
            _ => {}
        }
    }
    name.trim_matches('-').to_owned()
}

/// A text with the letters that addresses write as numbers, `%C3%A5`.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let byte = (*first == b'%').then(|| tail.get(..2)).flatten();
        let byte = byte.and_then(|digits| u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &tail[2..] } else { tail };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_place_has_one_name_however_it_is_spelt() {
        for spelt in [
            "Mål for perioden", "mål-for-perioden", "maal-for-perioden", "m%C3%A5l-for-perioden",
            "Mål, for – perioden!",
        ] {
            assert_eq!(named_after(spelt), "maal-for-perioden", "{spelt}");
        }
        assert_eq!(named_after("100 % og %zz"), "100-og-zz");
    }

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
