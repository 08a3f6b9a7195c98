//! L011.

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::INSERTED;
use crate::rules::{Context, Writing, rule};

rule! {
    /// The same word appears twice in a row.
    ///
    /// Words that are often rightly doubled are left alone: "det det", "som som", "de de", "for for", "mye mye" and the
    /// like, and so are numbers, single letters, and words with a sign between them.
    ///
    /// ## Why
    ///
    /// Our own judgement: A doubled word shows that nobody read the text once more, and makes readers less sure of what
    /// it says.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme samme dag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    /// ```
    "L011", "repeated-word", Warning, check
}

/// Words that may rightly appear twice in a row, in alphabetical order.
const MAY_BE_REPEATED: [&str; 37] = [
    "at", "av", "da", "de", "dei", "dem", "den", "der", "det", "do", "for", "fra", "frå", "had", "han", "har", "her", "ho", "hun",
    "i", "ja", "langt", "lenge", "med", "mye", "mykje", "nei", "om", "over", "på", "som", "så", "that", "til", "ut", "var", "veldig",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for writing in context.writings(scope) {
            find(writing, sink);
        }
    }
}

fn find(writing: &Writing<'_>, sink: &mut Sink) {
    for sentence in &writing.analysis.sentences {
        let mut before: Option<(usize, &str)> = None;
        for (at, word) in sentence.words() {
            let repeats = |(start, other): &(usize, &str)| {
                let between = sentence.text.get(start + other.len()..at).unwrap_or_default();
                other.len() == word.len() && between.chars().all(char::is_whitespace) && is_repeated(other, word)
            };
            if let Some((start, _)) = before.filter(repeats) {
                let place = writing.place(sentence, start..at + word.len());
                sink.push(
                    Diagnostic::new(&CODE, place, say!("\"{word}\" appears twice in a row", word))
                        .help(say!("remove one of the two, or put in the word that was meant")),
                );
            }
            before = Some((at, word));
        }
    }
}

/// Whether the second of two words repeats the first by mistake.
fn is_repeated(first: &str, second: &str) -> bool {
    let is_word = second.chars().count() > 1 && !second.contains(|letter: char| letter.is_numeric() || letter == INSERTED);
    // A name such as Bora Bora has two capitals.
    let is_name = first.starts_with(char::is_uppercase) && second.starts_with(char::is_uppercase);
    is_word && !is_name && first.to_lowercase() == second.to_lowercase() && MAY_BE_REPEATED.binary_search(&&*second.to_lowercase()).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_may_be_repeated_are_in_order() {
        assert!(MAY_BE_REPEATED.is_sorted());
    }

    #[test]
    fn tells_a_slip_from_what_is_meant() {
        for (first, second) in [("og", "og"), ("er", "er"), ("Vi", "vi"), ("målet", "målet")] {
            assert!(is_repeated(first, second), "{first} {second}");
        }
        for (first, second) in [("det", "det"), ("Det", "det"), ("som", "som"), ("20", "20"), ("Bora", "Bora"), ("i", "i")] {
            assert!(!is_repeated(first, second), "{first} {second}");
        }
    }
}
