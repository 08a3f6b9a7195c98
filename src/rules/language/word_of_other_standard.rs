//! L032.

use super::marks::{is_quoted, is_read};
use super::standard_words::is_surely_of_other;
use super::standards::{foreign, is_of_other, other};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Language;
use crate::prose::{Block, Sentence};
use crate::rules::{Context, Scattered, rule};

rule! {
    /// A word is in the other standard of Norwegian than the plan.
    ///
    /// The rule knows some hundred common words of each standard that the other has in no form ("ikkje", "frå" and
    /// "samlar" in bokmål, "ikke", "fra" and "åpner" in nynorsk), and endings and beginnings ("endringar", "sakleg",
    /// "vurderinger", "hvilke"). A title or a sentence in prose in which two or more of them stand, and none of the plan's own, is taken to be somebody else's words, or
    /// is judged by L008. What is between «…» is left alone, and so
    /// are words with a capital, which may be part of a name, and words beside one. If a strategy has more than three
    /// such words, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: A word from the other standard looks like a slip, and readers stop at it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi svarer på telefon og chat, men ikkje på søndager.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi svarer på telefon og chat, men ikke på søndager.
    /// ```
    "L032", "word-of-other-standard", Advice, check
}

/// This many words of the other standard, and none of the own, make a sentence one of the other standard.
const WHOLE: usize = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let own = context.plan.language(scope);
        let passages = context.passages(scope, |word| is_surely_of_other(&word.to_lowercase(), own));
        let mut found = Vec::new();
        for (writing, sentences) in passages.iter().filter(|(writing, _)| is_read(writing)) {
            for sentence in sentences {
                let slips = slips(sentence, own);
                // Two such words without any that only the plan's own standard has are no slip of one word, except on the
                // line of a field, which is too short for L008.
                let is_whole = slips.len() >= WHOLE || foreign(sentence, own).len() >= WHOLE;
                let is_own = || sentence.words().any(|(_, word)| is_of_other(word, other(own)));
                let is_title = || context.plan.element(writing.element).title() == writing.words.text();
                let is_line = !writing.is_prose() && !is_title();
                if is_whole && !is_line && !is_own() {
                    continue;
                }
                found.extend(slips.into_iter().map(|(at, word)| {
                    let message = if own == Language::Nynorsk {
                        say!("\"{word}\" is bokmål, but the plan is in nynorsk", word)
                    } else {
                        say!("\"{word}\" is nynorsk, but the plan is in bokmål", word)
                    };
                    Diagnostic::new(&CODE, writing.place(sentence, at..at + word.len()), message).help(say!(
                        "write the word of the plan's own standard, or put «…» around it if somebody else is quoted"
                    ))
                }));
            }
        }
        let many = |count: usize| {
            (
                say!("{count} words are in the other standard of Norwegian than the plan", count),
                say!("write the words of the plan's own standard, or correct \"language:\" in strategy.yaml"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

/// The words of the other standard in a sentence, each with its place.
fn slips(sentence: &Sentence, own: Language) -> Vec<(usize, &str)> {
    let all: Vec<_> = sentence.words().collect();
    let has_capital = |nth: usize| all.get(nth).is_some_and(|(_, word)| word.starts_with(char::is_uppercase));
    let is_slip = |nth: &usize| {
        let (at, word) = all[*nth];
        // The first word of a sentence has a capital anyway, so it shows no name.
        let is_in_name = has_capital(nth + 1) || (*nth > 1 && has_capital(nth - 1));
        // The first word of a sentence has a capital anyway, and so has that of a title or a line. Only one that stands
        // alone may be nothing but a name.
        let is_opening = *nth == 0 && all.len() > 1 && sentence.block != Block::Cell;
        let is_word = is_surely_of_other(word, own) || (is_opening && is_surely_of_other(&word.to_lowercase(), own));
        is_word && !is_in_name && !is_quoted(&sentence.text, at)
    };
    (0..all.len()).filter(is_slip).map(|nth| all[nth]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose;

    #[test]
    fn slips_are_told_from_names_and_quotations() {
        for (text, own, expected) in [
            ("Vi svarer, men ikkje på søndager.", Language::Bokmal, &["ikkje"][..]),
            ("Vi hentar tala fra registeret.", Language::Nynorsk, &["fra"]),
            ("Vi leser Nynorsk frå Sogn.", Language::Bokmal, &[]),
            ("Vi støtter Saman om Fjordvik.", Language::Bokmal, &[]),
            ("Planen heter «Saman er vi meir».", Language::Bokmal, &[]),
            ("Vi svarer samme dag.", Language::Bokmal, &[]),
            ("Den samlar innbyggere og kommune.", Language::Bokmal, &["samlar"]),
            ("From kva we know", Language::English, &[]),
        ] {
            let sentence = prose::sentence(text);
            let found: Vec<_> = slips(&sentence, own).into_iter().map(|(_, word)| word).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
