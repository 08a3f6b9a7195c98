//! The names of standards, such as NS-EN ISO 9001:2015: their letters say who issued them, and need no explanation.

/// The letters before the numbers of standards.
const LETTERS: [&str; 21] = [
    "ASTM", "CEN", "CLC", "CWA", "DIN", "DS", "EN", "ETSI", "HD", "IEC", "IEEE", "ISO", "ITU", "NEK", "NORSOK", "NS",
    "PAS", "SN", "SS", "TR", "TS",
];

/// Whether the word at byte `at` of a text belongs to the name of a standard: nothing but such letters, up to a number.
pub(super) fn is_in_one(text: &str, at: usize, word: &str) -> bool {
    if !word.split(['-', '/']).any(|part| LETTERS.contains(&part)) {
        return false;
    }
    let mut words = text[at..].split_whitespace();
    let is_number = |part: &str| part.starts_with(|first: char| first.is_ascii_digit());
    let is_letters = |part: &str| LETTERS.contains(&part);
    // The number may follow a hyphen, and its year a colon.
    words.by_ref().take(5).find_map(|word| {
        let mut parts = word.split(['-', '/']).skip_while(|part| is_letters(part));
        parts.next().map(|part| is_number(part) && part.bytes().filter(u8::is_ascii_digit).count() > 1)
    }) == Some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_a_standard_are_told_from_others() {
        let first = |text: &str| text.split_whitespace().next().map(|word| is_in_one(text, 0, word));
        for text in [
            "NS-EN ISO 9001:2015 gjelder", "NS 5814", "NS-EN 301549", "EN ISO/IEC 27001.", "SN-TS 3420", "ISO 26000",
            "NORSOK S-006",
        ] {
            let expected = !text.starts_with("NORSOK S");
            assert_eq!(first(text), Some(expected), "{text}");
        }
        for text in ["NS gir råd", "EN av 10", "TR og 12", "DSB 2027", "SS 1", "NS"] {
            assert_eq!(first(text), Some(false), "{text}");
        }
    }
}
