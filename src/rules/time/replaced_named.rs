//! T032.

use std::ops::Range;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, Ref, ScopeId};
use crate::prose::{Sentence, has_word_or_beginning, words};
use crate::rules::{Context, Writing, rule};

rule! {
    /// The text names a document that another one has replaced, as if it still applied.
    ///
    /// The rule looks for documents with `replaced_by` in the texts of the plan: by a reference, or by the first word of the title
    /// ("språkprofilen" for "Språkprofil for Fjordvik kommune"), where it is long and no other title has it. A sentence that
    /// tells of the replacement or of earlier times, or names the successor, is left alone, and so are the documents themselves.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers look up what the plan names. Those who find the old document follow rules that no longer
    /// apply.
    ///
    /// ## Faulty
    ///
    /// ```yaml dokumenter.yaml
    /// documents:
    ///   spraakprofil: {title: Språkprofil for Fjordvik, at: 2019-03-14, replaced_by: skriveregler}
    ///   skriveregler: {title: Skriveregler for Fjordvik, at: 2026-06-18}
    /// policies:
    ///   klart: {title: Vi skriver klart, text: Brevene følger språkprofilen.}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml dokumenter.yaml
    /// documents:
    ///   spraakprofil: {title: Språkprofil for Fjordvik, at: 2019-03-14, replaced_by: skriveregler}
    ///   skriveregler: {title: Skriveregler for Fjordvik, at: 2026-06-18}
    /// policies:
    ///   klart: {title: Vi skriver klart, text: Brevene følger skrivereglene.}
    /// ```
    "T032", "replaced-named", Advice, check
}

/// The fewest letters of a first word of a title that is looked for in texts. Our own default.
const TELLING: usize = 8;

/// Beginnings of words by which a sentence tells that something has been replaced, or of earlier times.
#[rustfmt::skip]
const PAST: [&str; 39] = [
    "erstatt", "avløs", "avløys", "ikke", "ikkje", "tatt", "teke", "tok", "tidligere", "tidlegare", "gamle", "gamal", "gammel", "forrige", "førre", "opphev",
    "utgått", "gjaldt", "gjeldt", "var", "ble", "blei", "vart", "hadde", "brukte", "fulgte", "bygde", "siden", "sidan", "ny", "nye", "revider", "oppdater", "lenger",
    "replaced", "former", "was", "until", "videreføre",
];

/// A document that has been replaced.
struct Old<'a> {
    id: ElementId,
    element: &'a Element,
    successor: ElementId,
    /// The first word of its title, where that names it alone.
    head: Option<String>,
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let replaced = replaced(context, scope);
        if replaced.is_empty() {
            continue;
        }
        for writing in context.writings(scope) {
            if context.plan.element(writing.element).kind() == Kind::Document {
                continue;
            }
            for sentence in &writing.analysis.sentences {
                let found = replaced.iter().find_map(|old| Some((old, named(context, old, writing, sentence)?)));
                if let Some((old, range)) = found {
                    sink.push(report(context, old, writing, sentence, range));
                }
            }
        }
    }
}

/// The documents of a strategy whose successors already apply.
fn replaced<'a>(context: &Context<'a>, scope: ScopeId) -> Vec<Old<'a>> {
    let of_document = |(id, element): (ElementId, &'a Element)| {
        let successor = element.document()?.replaced_by.as_ref().and_then(Ref::target)?;
        let period = context.plan.element(successor).document().and_then(|own| own.period.as_ref());
        let is_later = period.is_some_and(|period| period.first_day() > context.as_of);
        (!is_later).then(|| Old { id, element, successor, head: head(context, scope, id, element) })
    };
    context.plan.of_kind(scope, Kind::Document).filter_map(of_document).collect()
}

/// The first word of a title in lower case, unless it is short or another title of the strategy has it too.
fn head(context: &Context<'_>, scope: ScopeId, id: ElementId, element: &Element) -> Option<String> {
    let first = words(element.title()).next()?.1.to_lowercase();
    let is_other = |own: &ElementId| {
        *own != id && words(context.plan.element(*own).title()).any(|(_, word)| word.to_lowercase().starts_with(&first))
    };
    let is_shared = context.plan.scope(scope).elements.iter().any(is_other);
    (first.chars().count() >= TELLING && !is_shared).then_some(first)
}

/// Where a sentence names a document as if it still applied.
fn named(context: &Context<'_>, old: &Old<'_>, writing: &Writing<'_>, sentence: &Sentence) -> Option<Range<usize>> {
    let leads_to = |id: ElementId| sentence.references.iter().find(move |one| writing.target(&one.target) == Some(id));
    let by_word = || {
        let head = old.head.as_deref()?;
        let is_it = |word: &str| {
            let lower = word.to_lowercase();
            lower
                .strip_prefix(head)
                .is_some_and(|end| matches!(end, "" | "en" | "a" | "n" | "et" | "ene" | "s" | "ens"))
        };
        sentence.words().find(|(_, word)| is_it(word)).map(|(at, word)| at..at + word.len())
    };
    let range = leads_to(old.id).map(|one| one.at..one.end).or_else(by_word)?;
    let is_past = has_word_or_beginning(&sentence.text, &PAST);
    let title = words(context.plan.element(old.successor).title()).next().map(|(_, word)| word.to_lowercase());
    let names_new = title.is_some_and(|title| sentence.text.to_lowercase().contains(&title));
    (!is_past && !names_new && leads_to(old.successor).is_none()).then_some(range)
}

fn report(
    context: &Context<'_>,
    old: &Old<'_>,
    writing: &Writing<'_>,
    sentence: &Sentence,
    range: Range<usize>,
) -> Diagnostic {
    let successor = context.plan.element(old.successor);
    let message = say!(
        "the text names \"{title}\", which \"{successor}\" has replaced",
        title = old.element.title(),
        successor = successor.title()
    );
    Diagnostic::new(&CODE, writing.place(sentence, range), message)
        .note(successor.span, say!("its successor"))
        .help(say!("name the successor, or say that the text is about earlier times"))
}
