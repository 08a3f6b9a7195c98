//! D014.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;

use super::hidden_names::{Hidden, hidden};
use super::reworded::{Known, stemmed};
use super::secrecy::Secrecy;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::ElementId;
use crate::rules::{Context, Writing, rule};

rule! {
    /// A public text has the words of an element that the public may not see.
    ///
    /// The rule compares the titles of internal elements, and of those under embargo, with what public elements say. It
    /// looks for three words that carry meaning in the same order, however they are inflected, if they are most of the
    /// title, and for the name in a title: what stands in quotation marks, or behind a word such as "kampanjen" or
    /// "prosjektet". It also looks for what the texts of hidden elements have in quotation marks, and, where only one public
    /// element has them, for four words in a row from those texts and for the long first word of the title. Words that an element to which the hidden one belongs has in its title too are known already, and
    /// left alone. A rewording is found where it keeps all words of a title but one in their order, or where it shares three words or
    /// more with a hidden sentence, most of them, and one of those stands in no other public element; and a public sentence
    /// about a campaign or a launch may not tell the day on which an embargo ends. The message never repeats the words.
    ///
    /// ## Why
    ///
    /// Our own judgement: The name of a campaign that is under embargo, or the wording of a risk that is internal, is
    /// published with the text around it, and cannot be called back.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Fjordløftet hjelper oss med det.
    /// measures:
    ///   kampanje:
    ///     title: Kampanjen «Fjordløftet»
    ///     visibility: {embargo: 2027-03-01}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Flere tiltak hjelper oss med det.
    /// measures:
    ///   kampanje:
    ///     title: Kampanjen «Fjordløftet»
    ///     visibility: {embargo: 2027-03-01}
    /// ```
    "D014", "hidden-words", Warning, check
}

/// In so many public elements words are known already.
const KNOWN: usize = 2;

fn check(context: &Context<'_>, sink: &mut Sink) {
    let secrecy = Secrecy::new(context.plan, context.as_of);
    let hidden: Vec<_> = secrecy.hidden().map(|id| hidden(context, &secrecy, id)).collect();
    if hidden.is_empty() {
        return;
    }
    let rare = rare(context, &secrecy, &hidden);
    for (which, writing) in context.written().enumerate() {
        let mut found = BTreeMap::new();
        for (each, rare) in
            hidden.iter().zip(&rare).filter(|(each, _)| secrecy.from(writing.element) < secrecy.from(each.element))
        {
            let rare = rare
                .iter()
                .filter(|(place, ..)| *place == which)
                .map(|(_, range, nth)| (range.start, range.clone(), *nth));
            for (at, range, nth) in places(writing, |text| each.find(text)).into_iter().chain(rare) {
                found.entry((nth, at)).or_insert((range, each));
            }
        }
        for ((nth, _), (range, each)) in found {
            let Some(sentence) = writing.analysis.sentences.get(nth) else { continue };
            let target = context.plan.element(each.element);
            sink.push(
                Diagnostic::new(
                    &CODE,
                    writing.place(sentence, range),
                    say!("these words are those of an element that is hidden from the public"),
                )
                .note(target.span, say!("hidden here, or by what it is nested in"))
                .help(say!("use other words, or give the element that says this the same \"visibility:\"")),
            );
        }
    }
}

/// The first place in each sentence of a text that has the words of a hidden element.
fn places(writing: &Writing<'_>, find: impl Fn(&str) -> Option<Range<usize>>) -> Vec<(usize, Range<usize>, usize)> {
    let sentences = writing.analysis.sentences.iter().enumerate();
    sentences.filter_map(|(nth, sentence)| find(&sentence.text).map(|range| (range.start, range, nth))).collect()
}

/// A place in what is written: which piece, the bytes of the sentence, and which sentence.
type Place = (usize, Range<usize>, usize);

/// For each hidden element, where public texts have words of it that no more than one of them has.
fn rare(context: &Context<'_>, secrecy: &Secrecy, hidden: &[Hidden]) -> Vec<Vec<Place>> {
    let known = known(context, secrecy);
    let mut found: Vec<(BTreeSet<ElementId>, Vec<Place>)> = hidden.iter().map(|_| Default::default()).collect();
    for (which, writing) in context.written().enumerate() {
        for (nth, sentence) in writing.analysis.sentences.iter().enumerate() {
            let all = stemmed(&sentence.text);
            for (each, (elements, places)) in hidden.iter().zip(&mut found) {
                let is_public = secrecy.from(writing.element) < secrecy.from(each.element);
                if let Some(range) = each
                    .find_rare(&all)
                    .or_else(|| each.find_sense(&all, &known))
                    .filter(|_| is_public && elements.len() < KNOWN)
                {
                    elements.insert(writing.element);
                    places.push((which, range, nth));
                }
            }
        }
    }
    found.into_iter().map(|(elements, places)| if elements.len() < KNOWN { places } else { Vec::new() }).collect()
}

/// How many public elements have each stem.
fn known(context: &Context<'_>, secrecy: &Secrecy) -> Known {
    let mut seen = BTreeSet::new();
    let mut known = Known::new();
    for writing in context.written().filter(|writing| secrecy.from(writing.element) == Date::MIN) {
        for sentence in &writing.analysis.sentences {
            for (_, stem) in stemmed(&sentence.text) {
                if seen.insert((writing.element, stem.clone())) {
                    *known.entry(stem).or_default() += 1;
                }
            }
        }
    }
    known
}
