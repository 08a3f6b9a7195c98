//! L041.

use std::ops::Range;

use super::fixed_forms::{abbreviation, apostrophe, may_be_in_one, pair, phrase};
use super::marks::{is_quoted, is_read};
use super::verb_forms::{self, verb_form};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Language;
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// A set phrase, a short form, a genitive or a form of a verb is written as Norwegian does not write it.
    ///
    /// The rule knows some forty forms that are sure: "tilstede" and "i følge" in one or two words, "f.eks" without its
    /// last full stop, "kommune's" with an apostrophe, "for de som" where "de" is no subject, "aldri ikke", and ", å så". In
    /// bokmål it also knows the forms of some sixty verbs, and finds one that the word before it cannot have: "må ligg", "vil
    /// gjør", "å svarer", "har skrive". Where the verb may belong to another clause ("de som vil får svar"), it says nothing.
    /// Names with an apostrophe ("Levi's") are left alone, and so is what is between «…».
    ///
    /// ## Why
    ///
    /// Our own judgement: These are slips that many readers know, and each makes them less sure that anybody has read
    /// the plan once more.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Innbyggertorget er tilstede for alle.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Innbyggertorget er til stede for alle.
    /// ```
    "L041", "miswritten", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let language = context.plan.language(scope);
        if !matches!(language, Language::Bokmal | Language::Nynorsk) {
            continue;
        }
        let own = context.organisation(scope).unwrap_or_default();
        let may_slip = |word: &str| may_be_in_one(word) || verb_forms::may_be_in_one(&word.to_lowercase());
        for (writing, sentences) in context.passages(scope, may_slip) {
            for sentence in sentences.into_iter().filter(|_| is_read(writing)) {
                for (range, right) in slips(&sentence.text, language, own) {
                    let written = sentence.text.get(range.clone()).unwrap_or_default();
                    if is_quoted(&sentence.text, range.start) {
                        continue;
                    }
                    let message = say!("\"{written}\" is not how Norwegian writes it", written);
                    sink.push(
                        Diagnostic::new(&CODE, writing.place(sentence, range), message)
                            .help(say!("write \"{right}\", if that is meant", right)),
                    );
                }
            }
        }
    }
}

/// What is written otherwise than in Norwegian, and how it should be.
fn slips(text: &str, language: Language, own: &str) -> Vec<(Range<usize>, String)> {
    let all: Vec<_> = words(text).map(|(at, word)| (at..at + word.len(), word)).collect();
    let mut found = Vec::new();
    for nth in 0..all.len() {
        let (range, word) = &all[nth];
        let genitive = || apostrophe(word, own).filter(|_| !is_english(text));
        if let Some(right) = abbreviation(word, &text[range.end..]).or_else(genitive) {
            found.push((range.clone(), right));
        } else if let Some((count, right)) = phrase(text, &all, nth, language)
            .or_else(|| pair(text, &all, nth))
            .or_else(|| verb_form(text, &all, nth, language))
        {
            found.push((range.start..all[nth + count - 1].0.end, right));
        }
    }
    found
}

/// Whether a sentence is in English, where a genitive has its apostrophe.
fn is_english(text: &str) -> bool {
    words(text).any(|(_, word)| matches!(word, "the" | "The" | "and" | "of"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_miswritten_is_found() {
        for (text, written, right) in [
            ("Vi er tilstede på torget.", "tilstede", "til stede"),
            ("I følge loven skal alle få svar.", "I følge", "ifølge"),
            ("Kanaler, f.eks radio og chat.", "f.eks", "f.eks."),
            ("Alle kommune's nyheter.", "kommune's", "kommunes"),
            ("Alt om NAV’s tjenester.", "NAV’s", "NAVs"),
            ("Fjordvik's innbyggere.", "Fjordvik's", "Fjordviks"),
            ("Det er plass for de som er nye.", "for de som", "for dem som"),
            ("Vi skal nå de som ikke leser.", "nå de som", "nå dem som"),
            ("Først ringer vi, å så skriver vi.", "å så", "og så"),
            ("Det er aldri ikke åpent.", "aldri ikke", "aldri"),
            ("Her og over alt ellers.", "over alt", "overalt"),
            ("Planen må ligg åpen.", "må ligg", "må ligge"),
            ("Vi vil gjør det enklere.", "vil gjør", "vil gjøre"),
            ("Vi skal ikke svarer på det.", "skal ikke svarer", "skal ikke svare"),
            ("Planen skal vedtatt i mai.", "skal vedtatt", "skal vedta"),
            ("Vi går ut å møter folk.", "å møter", "å møte"),
            ("Vi har skrive nye brev.", "har skrive", "har skrevet"),
            ("Brevene blir lage her.", "blir lage", "blir laget"),
        ] {
            let found = slips(text, Language::Bokmal, "Fjordvik kommune");
            let shown: Vec<_> = found.iter().map(|(range, right)| (&text[range.clone()], &**right)).collect();
            assert_eq!(shown, [(written, right)], "{text}");
        }
    }

    #[test]
    fn what_is_right_is_left_alone() {
        for text in [
            "I følge med brevet ligger et skjema.",
            "Kanaler, f.eks. radio og chat, bl.a. her.",
            "En CA utsteder dem.",
            "We read all of the municipality's letters.",
            "Vi liker McDonald's, Levi's og Hans' hage.",
            "De som ringer, får svar som de som skriver.",
            "Vi ringer, for de som venter, blir utålmodige.",
            "Nå svarer de som har vakt.",
            "Å så et frø tar tid.",
            "Vi har oversikt over alt innhold.",
            "Det er ikke aldeles slik.",
            "Vi er til stede.",
            "Ring oss. De som kan, svarer.",
            "De som vil får svar, og alt vi kan gjør vi.",
            "Det vi må gjør vi, og så godt vi kan svarer vi.",
            "Vi har få ansatte, og vi har møte og har lese- og skriveopplæring.",
            "De bor ved ei å som renner, og på Å er det stille.",
            "Du må lese og skrive, og du skal ha gjort det.",
        ] {
            assert_eq!(slips(text, Language::Bokmal, "Fjordvik kommune"), [], "{text}");
        }
    }
}
