//! D011.

use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// A text points to something by its colour alone.
    ///
    /// The rule looks for a colour together with what it marks ("de grønne feltene", "røde punkter") or with the
    /// marking ("merket med rødt", "vist i gult"), in Norwegian and English. Colours that name other things (røde tall,
    /// den røde tråden, grønn omstilling) are left alone, and so are sentences that also name a shape, a sign or a
    /// word. The rule cannot know whether the text nearby says the same in words.
    ///
    /// ## Why
    ///
    /// Not everyone sees colours, and a printout may have none. Those readers cannot tell which measures are on track.
    ///
    /// Source: WCAG 2.1, 1.4.1 Use of Color.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tjenester som ligger etter, er merket med rødt.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Tjenester som ligger etter, er merket med rødt og ordet «forsinket».
    /// ```
    "D011", "colour-only", Advice, check
}

/// Colours, in order.
const COLOURS: [&str; 26] = [
    "blue", "blå", "blåe", "blått", "green", "grey", "grå", "grått", "grøn", "grøne", "grønn", "grønne", "grønt",
    "gul", "gule", "gult", "orange", "oransje", "raud", "raude", "raudt", "red", "rød", "røde", "rødt", "yellow",
];

/// Things on a page that can be coloured, in order.
const COLOURED: [&str; 56] = [
    "boks", "boksane", "boksen", "boksene", "bokser", "boxes", "celle", "cellene", "celler", "cells", "felt", "felta", "feltene", "feltet", "fields", "lines", "linja", "linje", "linjen", "linjene", "linjer", "markering", "markeringen", "merke", "merkene", "merket", "pil", "pila", "pilen", "pilene", "piler", "prikk", "prikken", "prikkene", "prikker", "punkt", "punkta", "punktene", "punkter", "punktet", "rows", "ruta", "rute", "ruten", "rutene", "ruter", "skrift", "stolpen", "stolpene", "søyle", "søylen", "søylene", "søyler", "tekst", "teksten", "text",
];

/// Ways of marking, in order.
const MARKING: [&str; 23] = [
    "angitt", "farga", "fargelagt", "farget", "framheva", "framhevet", "fremhevet", "highlighted", "marked",
    "markert", "markerte", "merka", "merket", "merkt", "shown", "skravert", "skrevet", "skrive", "utheva",
    "uthevet", "vises", "vist", "written",
];

/// Words for what says the same without a colour, in order.
const OTHERWISE: [&str; 23] = [
    "feit", "fet", "form", "ikon", "kryss", "kursiv", "label", "ord", "ordet", "shape", "sign", "stjerne", "strek",
    "symbol", "symbolet", "tegn", "tegnet", "teikn", "tekst", "teksten", "trekant", "utropstegn", "word",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let is_colour = |word: &str| COLOURS.binary_search(&&*word.to_lowercase()).is_ok();
    for (writing, sentences) in context.strategies().flat_map(|(scope, _)| context.passages(scope, is_colour)) {
        for sentence in sentences {
            if let Some(range) = find(&sentence.text) {
                sink.push(
                    Diagnostic::new(&CODE, writing.place(sentence, range), say!("this relies on colour alone"))
                        .help(say!("say it in words too, or name a sign that goes with the colour")),
                );
            }
        }
    }
}

/// Where something is marked by a colour and by nothing else.
fn find(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).collect();
    let is_in = |list: &[&str], nth: usize| all.get(nth).is_some_and(|(_, word)| list.binary_search(&&*word.to_lowercase()).is_ok());
    let coloured = |nth: usize| {
        let marked = nth >= 2 && is_in(&["i", "in", "med", "with"], nth - 1) && is_in(&MARKING, nth - 2);
        is_in(&COLOURS, nth) && (is_in(&COLOURED, nth + 1) || marked)
    };
    let nth = (0..all.len()).find(|nth| coloured(*nth))?;
    // In "rød tekst" the text is what is coloured.
    if (0..all.len()).any(|other| other != nth + 1 && is_in(&OTHERWISE, other)) {
        return None;
    }
    let last = if is_in(&COLOURED, nth + 1) { nth + 1 } else { nth };
    let (start, end) = (all.get(nth)?, all.get(last)?);
    Some(start.0..end.0 + end.1.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_order() {
        assert!(COLOURS.is_sorted() && COLOURED.is_sorted() && MARKING.is_sorted() && OTHERWISE.is_sorted());
    }

    #[test]
    fn finds_what_points_by_colour() {
        let table = [
            ("De grønne feltene er ferdige.", Some("grønne feltene")),
            ("Tiltak i rute er markert med grønt.", Some("grønt")),
            ("Forsinkede tiltak står med rød skrift.", Some("rød skrift")),
            ("Delayed measures are shown in red.", Some("red")),
            ("Røde punkter er forsinket.", Some("Røde punkter")),
            ("Rød tekst er ny.", Some("Rød tekst")),
        ];
        for (text, expected) in table {
            assert_eq!(find(text).map(|range| &text[range]), expected, "{text}");
        }
    }

    #[test]
    fn colours_of_other_things_are_left_alone() {
        let texts = [
            "Driften går med røde tall.",
            "Den røde tråden er åpenhet.",
            "Vi satser på grønn omstilling.",
            "Forsinkede tiltak er merket med rødt og et kryss.",
            "Røde Kors er med.",
            "Blå lys varsler om uvær.",
        ];
        for text in texts {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
