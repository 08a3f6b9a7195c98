//! Translations of messages, by their English sentence.

use std::collections::HashMap;

use super::understood::understood;
use crate::model::value::Language;

macro_rules! messages {
    ($language:literal) => {
        texts! {
            $language, "messages", "txt":
            "program",
            "help",
            "allowed",
            "reference",
            "kinds",
            "completeness",
            "measurability",
            "time",
            "numbers",
            "alignment",
            "fit",
            "ownership",
            "language",
            "disclosure",
            "look",
            "git",
        }
    };
}

/// The translations for a reader of a language: English sentence → translation. Empty for English.
///
/// In the files, each entry is two lines: the English sentence, and its translation indented below it. Lines that begin
/// with `#` are comments. A sentence that is not said in the language is said in the next one that its readers know.
pub fn sentences(language: Language) -> HashMap<String, String> {
    understood(language).iter().rev().flat_map(|known| own_sentences(*known)).collect()
}

/// The translations that a language has itself.
pub fn own_sentences(language: Language) -> HashMap<String, String> {
    let files: &[&str] = match language {
        Language::Bokmal => messages!("nb"),
        Language::Nynorsk => messages!("nn"),
        Language::English | Language::NorthernSami => &[],
    };
    files.iter().flat_map(|text| parse(text)).collect()
}

fn parse(text: &str) -> HashMap<String, String> {
    let mut sentences = HashMap::new();
    let mut english = None;
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()) {
        if line.starts_with(' ') {
            sentences.extend(english.take().map(|english: &str| (english.to_owned(), line.trim().to_owned())));
        } else {
            english = Some(line);
        }
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_pairs_of_lines() {
        let read = parse("# kommentar\nno {kind}\n  ingen {kind}\n\nuten oversettelse\n");
        assert_eq!(read, HashMap::from([("no {kind}".to_owned(), "ingen {kind}".to_owned())]));
    }
}
