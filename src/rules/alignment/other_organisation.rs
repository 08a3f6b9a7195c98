//! A029.

use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Kind, Tag};
use crate::prose::{Sentence, has_beginning, words};
use crate::rules::{Context, rule};

rule! {
    /// A plan of one municipality speaks of another one as if it were the plan's own.
    ///
    /// The rule looks at plans whose organisation is called "… kommune", for the names of other municipalities ("Granvik
    /// kommune") and their addresses ("granvik.kommune.no"). It leaves alone governing documents, organisations that publish a
    /// document or have a strategy in the workspace, names behind words such as "med", "fra" and "hos", and sentences that name the
    /// own municipality too or tell of cooperation, neighbours and examples.
    ///
    /// ## Why
    ///
    /// Our own judgement: The name is left over from a plan that this one was made from. Readers wonder what else was copied,
    /// and whether the plan is meant for them.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   scope: Planen gjelder for alle ansatte i Granvik kommune.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   scope: Planen gjelder for alle ansatte i Fjordvik kommune.
    /// ```
    "A029", "other-organisation", Advice, check
}

/// Words before a name that make it somebody else.
#[rustfmt::skip]
const BESIDE: [&str; 20] = [
    "med", "fra", "frå", "hos", "av", "som", "enn", "både", "samt", "og", "eller", "til", "mot", "mellom", "gamle", "tidligere", "tidlegare", "kommunene", "kommunane",
    "nabokommunen",
];

/// Beginnings of words by which a sentence tells of others.
#[rustfmt::skip]
const OTHERS: [&str; 23] = [
    "samarbeid", "nabo", "inspir", "erfaring", "eksempel", "eksempla", "døme", "modell", "sammen", "saman", "felles", "interkommunal", "vertskommune", "besøk",
    "lært", "læring", "prøvd", "slik", "andre", "sammenlign", "samanlikn", "sammenslå", "grense",
];

/// Words in capitals before "kommune" that are no names.
const NO_NAMES: [&str; 14] =
    ["vår", "hele", "heile", "denne", "en", "ei", "ein", "hver", "kvar", "egen", "eigen", "som", "norsk", "aktuell"];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let known = known(context);
    for (scope, _) in context.standing() {
        let own = context
            .organisation(scope)
            .and_then(|name| name.to_lowercase().strip_suffix(" kommune").map(str::to_owned));
        let Some(own) = own else { continue };
        for (writing, sentences) in context.passages(scope, |word| word.to_lowercase().contains("kommune")) {
            let is_document = context.plan.element(writing.element).kind() == Kind::Document;
            if is_document || writing.field.is(Tag::Verbatim) {
                continue;
            }
            for sentence in sentences {
                let found = other(&own, sentence).filter(|(name, _)| !known.contains(name));
                let Some((name, range)) = found else { continue };
                let message = say!(
                    "the text speaks of \"{name}\", but the plan is that of {own}",
                    name = title(&name),
                    own = title(&own)
                );
                sink.push(Diagnostic::new(&CODE, writing.place(sentence, range), message).help(say!(
                    "write the own name if the other one is left over, or say what the other municipality has to do with it"
                )));
            }
        }
    }
}

/// The municipalities, in lower case, that publish a document or have a strategy in the workspace.
fn known(context: &Context<'_>) -> Vec<String> {
    let publishers = context
        .all(Kind::Document)
        .filter_map(|(_, element)| Some(element.document()?.publisher.as_ref()?.value.as_ref()));
    let organisations = context.strategies().filter_map(|(scope, _)| context.organisation(scope));
    let all = publishers.chain(organisations).map(|name: &str| name.trim().to_lowercase());
    all.filter_map(|name| name.strip_suffix(" kommune").map(str::to_owned)).collect()
}

/// The name of another municipality that a sentence takes for its own, in lower case, and where it stands.
fn other(own: &str, sentence: &Sentence) -> Option<(String, Range<usize>)> {
    let text = &*sentence.text;
    let tells = has_beginning(text, &OTHERS);
    let names_own = text
        .to_lowercase()
        .split(|letter: char| !letter.is_alphanumeric())
        .any(|word| own == word || own.ends_with(&format!(" {word}")));
    if tells || names_own {
        return None;
    }
    by_address(own, text).or_else(|| by_name(own, text))
}

/// "granvik.kommune.no".
fn by_address(own: &str, text: &str) -> Option<(String, Range<usize>)> {
    let end = text.find(".kommune.no")?;
    let from = text[..end].rfind(|letter: char| !letter.is_alphanumeric() && letter != '-').map_or(0, |at| at + 1);
    let label = text.get(from..end).filter(|label| label.chars().count() > 2 && *label != "www")?.to_lowercase();
    let plain = |name: &str| name.replace('å', "a").replace(['ø', 'ö'], "o").replace('æ', "a").replace([' ', '-'], "");
    let is_own =
        plain(&label).contains(&plain(own)) || plain(own).contains(&plain(&label)) || own.contains(['å', 'ø', 'æ']);
    (!is_own).then_some((label, from..end))
}

/// "Granvik kommune".
fn by_name(own: &str, text: &str) -> Option<(String, Range<usize>)> {
    let all: Vec<_> = words(text).collect();
    let nth = all.iter().position(|(_, word)| matches!(*word, "kommune" | "kommunes"))?;
    let is_name = |word: &str| word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase);
    let count = all[..nth].iter().rev().take_while(|(_, word)| is_name(word)).count().min(2);
    // A single word at the beginning of a sentence has a capital anyway: "Samlet kommune".
    let first = nth.checked_sub(count).filter(|first| count > 1 || (count == 1 && *first > 0))?;
    let (at, (last, word)) = (all[first].0, all[nth - 1]);
    let name = text.get(at..last + word.len())?.to_lowercase();
    let before = first.checked_sub(1).map(|at| all[at].1.to_lowercase());
    let is_beside = before.is_some_and(|word| BESIDE.contains(&&*word));
    let is_own = name == own || name.ends_with(&format!(" {own}"));
    (!is_beside && !is_own && !NO_NAMES.contains(&&*name)).then_some((name, at..last + word.len()))
}

/// A name with capitals again.
fn title(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    };
    name.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}
