//! Soft hyphens: where a long word may be broken if its line is too short.
//!
//! Browsers hyphenate only languages for which they have a dictionary, and most have none for Norwegian. In headings
//! and narrow cells, long words would be broken anywhere or would not fit.

use hypher::Lang;

/// The length in letters from which a word gets soft hyphens; shorter ones seldom need to be broken.
const LONG: usize = 12;

/// The fewest letters before the first and after the last hyphen of a word.
const ENDS: usize = 4;

const SOFT_HYPHEN: char = '\u{ad}';

/// The hyphenation patterns of a language.
#[derive(Debug, Clone, Copy)]
pub struct Hyphens(Option<Lang>);

impl Hyphens {
    /// Those of the language with this ISO 639-1 code. Words of an unknown language are left whole.
    pub fn of(code: &str) -> Self {
        let code = <[u8; 2]>::try_from(code.as_bytes()).ok();
        Self(code.and_then(Lang::from_iso))
    }

    /// `text` with soft hyphens in its long words. Addresses and names with digits are left alone: a hyphen could be
    /// taken for part of them.
    pub fn soften(self, text: &str) -> String {
        let Some(language) = self.0 else { return text.to_owned() };
        let mut softened = String::with_capacity(text.len() + 8);
        for piece in text.split_inclusive(char::is_whitespace) {
            if is_address(piece) {
                softened.push_str(piece);
            } else {
                words(piece, language, &mut softened);
            }
        }
        softened
    }
}

fn is_address(piece: &str) -> bool {
    let inside = piece.trim_end().trim_end_matches(['.', ',', ':', ';']);
    inside.contains(['@', '\\', '_', '#', SOFT_HYPHEN])
        || inside.contains("://")
        || inside.contains('.')
        || inside.chars().any(|letter| letter.is_ascii_digit())
}

fn words(piece: &str, language: Lang, softened: &mut String) {
    let mut rest = piece;
    while let Some(start) = rest.find(char::is_alphabetic) {
        let (before, word) = rest.split_at(start);
        let (word, after) = word.split_at(word.find(|letter: char| !letter.is_alphabetic()).unwrap_or(word.len()));
        softened.push_str(before);
        if word.chars().count() < LONG {
            softened.push_str(word);
        } else {
            let syllables: Vec<_> = hypher::hyphenate_bounded(word, language, ENDS, ENDS).collect();
            softened.push_str(&syllables.join("\u{ad}"));
        }
        rest = after;
    }
    softened.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, language: &str) -> String {
        Hyphens::of(language).soften(text).replace(SOFT_HYPHEN, "|")
    }

    #[test]
    fn long_words_may_be_broken_and_short_ones_not() {
        assert_eq!(shown("Kommunikasjonsplan 2026", "nb"), "Kommu|ni|ka|sjons|plan 2026");
        assert_eq!(shown("Vi svarer i dag", "nb"), "Vi svarer i dag");
        assert_eq!(shown("Communication responsibilities", "en"), "Commu|ni|ca|tion respon|si|bil|i|ties");
    }

    #[test]
    fn marks_around_a_word_are_no_part_of_it() {
        assert_eq!(
            shown("«Pasientforløpene», helse-/omsorgstjenesten", "nn"),
            "«Pasi|ent|for|lø|pene», helse-/omsorgs|tje|nesten"
        );
    }

    #[test]
    fn addresses_and_other_signs_are_left_alone() {
        for text in [
            "kommunikasjonssjefen@fjordvik.no",
            "https://fjordvik.no/kommunikasjonsplan",
            "samhandlingsreformen.no",
            "kommunikasjonsplan2026",
            "🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂🙂",
            "خطة الاتصالات والتواصلوالتواصل",
            "",
        ] {
            assert_eq!(Hyphens::of("nb").soften(text), text);
        }
    }

    #[test]
    fn words_of_an_unknown_language_are_left_whole() {
        assert_eq!(shown("gulahallanstrategiija", "se"), "gulahallanstrategiija");
        assert_eq!(shown("kommunikasjonsplan", ""), "kommunikasjonsplan");
    }

    #[test]
    fn nothing_but_soft_hyphens_is_added() {
        let text = "  Spesialisthelsetjenesten\u{a0}og\tkommunehelsetjenesten \n";
        assert_eq!(Hyphens::of("nb").soften(text).replace(SOFT_HYPHEN, ""), text);
    }
}
