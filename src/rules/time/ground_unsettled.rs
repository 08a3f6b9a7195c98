//! T027.

use super::grounds::{Replaced, grounds};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose::{Sentence, words};
use crate::rules::{Context, Writing, rule};
use crate::source::Span;

rule! {
    /// The plan relies on a document that has not been adopted yet, is under revision, or no longer applies.
    ///
    /// Documents under `builds_on`, those whose demands the plan answers and those that elements refer to are looked at: their
    /// titles ("Utkast til", "Høringsforslag"), their texts ("er under revisjon", "gjelder ikke lenger") and sentences of the plan
    /// about a document. Documents that name their successor are another finding (T008), and texts that say what the plan does when
    /// the new one comes are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: What is under revision may ask for something else next year. The plan should say what it does then, or
    /// build on what has been adopted.
    ///
    /// ## Faulty
    ///
    /// ```yaml strategy.yaml
    /// strategy:
    ///   title: Kommunikasjonsplan 2026–2029
    ///   organisation: Fjordvik kommune
    ///   kind: communication-plan
    ///   language: nb
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Utkast til plan for digitalisering, at: 2026-05-12}
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
    ///   builds_on: digitaliseringsplan
    /// documents:
    ///   digitaliseringsplan: {title: Plan for digitalisering, at: 2026-05-12}
    /// ```
    "T027", "ground-unsettled", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let grounds = grounds(context, scope);
        for ground in grounds
            .iter()
            .filter(|ground| matches!(ground.replaced, Replaced::No) && ground.element.document().is_some())
        {
            let found = said_by_itself(ground.element).map(|state| report(ground.named, ground.element, state));
            found.into_iter().for_each(|found| sink.push(found));
        }
        for (_, document) in
            context.plan.of_kind(scope, Kind::Document).filter(|(id, own)| is_relied_on(context, *id, own))
        {
            let is_ground = grounds.iter().any(|ground| std::ptr::eq(ground.element, document));
            let found =
                said_by_itself(document).filter(|_| !is_ground).map(|state| report(document.span, document, state));
            found.into_iter().for_each(|found| sink.push(found));
        }
        told(context, scope, sink);
    }
}

fn is_relied_on(context: &Context<'_>, id: ElementId, document: &Element) -> bool {
    let is_replaced = document.document().is_some_and(|own| own.replaced_by.is_some());
    !is_replaced && context.is_named_by_own(id)
}

/// What is the matter with a document.
#[derive(Clone, Copy)]
enum State {
    Draft,
    Revision,
    Over,
}

fn report(place: Span, document: &Element, state: State) -> Diagnostic {
    let title = document.title();
    let message: Message = match state {
        State::Draft => say!("the plan relies on \"{title}\", which has not been adopted yet", title),
        State::Revision => say!("the plan relies on \"{title}\", which is under revision", title),
        State::Over => say!("the plan relies on \"{title}\", which no longer applies", title),
    };
    let found = Diagnostic::new(&CODE, place, message).note(document.span, say!("the document stands here"));
    found.help(match state {
        State::Over => say!("build on what applies now, or name the successor of the document under \"replaced_by\""),
        _ => say!("build on what has been adopted, or say what the plan does when the new one comes"),
    })
}

fn said_by_itself(document: &Element) -> Option<State> {
    let title = document.title().to_lowercase();
    let drafts = [
        "utkast", "høringsutkast", "høyringsutkast", "høringsforslag", "høyringsforslag", "forslag til",
        "framlegg til", "draft",
    ];
    let is_draft = drafts.iter().any(|start| {
        title.starts_with(start) || title.contains(&format!("({start}")) || title.ends_with(&format!(" {start}"))
    });
    if is_draft {
        return Some(State::Draft);
    }
    let texts = document.common.text.iter().map(|text| text.markdown.to_lowercase());
    texts.chain([title]).find_map(|text| state(&text))
}

const DRAFT: [&str; 18] = [
    "sendt på høring", "sendt på høyring", "sendt ut på høring", "ikke vedtatt", "ikkje vedteke", "ikkje vedteken",
    "er på høring", "er på høyring", "ute på høring", "ute til høring", "ute på høyring", "ute til høyring",
    "er et utkast", "er eit utkast", "foreløpig utkast", "førebels utkast", "ventes vedtatt", "skal vedtas",
];
const REVISION: [&str; 25] = [
    "ny versjon kommer", "ny versjon kjem", "ny utgave kommer", "under revisjon", "under revidering",
    "under rullering", "er til revisjon", "revideres nå", "blir revidert", "skal revideres", "under arbeid",
    "blir revidert no", "ny plan ventes", "ny versjon ventes", "ny utgave ventes", "ventes revidert", "skal erstattes",
    "blir erstattet", "skal bytes ut", "vil bli erstattet", "erstattes av", "blir avløst", "avløses av",
    "skal avløses", "ny plan kommer",
];
const OVER: [&str; 19] = [
    "gjelder ikke lenger", "gjeld ikkje lenger", "er opphevet", "er oppheva", "er utløpt", "har utløpt", "gikk ut ",
    "gjekk ut ", "har gått ut", "er utgått", "utløp i ", "er erstattet", "er erstatta", "er avløst", "har avløst",
    "er foreldet", "ikke lenger gyldig", "gjaldt til ", "gjaldt ut ",
];

/// Whether a text in lower case says what follows from a document that changes.
fn is_met(text: &str) -> bool {
    [
        "tilpass", "oppdater", "føring", "går gjennom planen", "når den nye", "når ny ", "bygger vi på", "inntil",
        "i mellomtid", "derfor",
    ]
    .iter()
    .any(|words| text.contains(words))
}

/// What a text in lower case says of a document, unless it also says what follows from it.
fn state(text: &str) -> Option<State> {
    let has = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    let found = match () {
        () if has(&OVER) => State::Over,
        () if has(&REVISION) => State::Revision,
        () if has(&DRAFT) => State::Draft,
        () => return None,
    };
    (!is_met(text)).then_some(found)
}

/// What sentences of the plan say of documents that they refer to.
fn told(context: &Context<'_>, scope: ScopeId, sink: &mut Sink) {
    const TELLING: [&str; 14] = [
        "lenger", "lengre", "revisjon", "revidering", "rullering", "revideres", "revidert", "vedtatt", "vedteke",
        "vedteken", "høring", "høyring", "utkast", "utgått",
    ];
    let is_telling = |word: &str| {
        let lower = word.to_lowercase();
        TELLING.contains(&&*lower)
            || ["oppheve", "utløp", "erstatt", "ventes", "avløs", "foreld", "gjaldt"]
                .iter()
                .any(|start| lower.starts_with(start))
    };
    for (writing, sentences) in context.passages(scope, is_telling) {
        for sentence in sentences {
            let Some((document, place, state)) = told_of(context, writing, sentence) else { continue };
            // What the document says itself has been told at its place.
            if said_by_itself(document).is_none() {
                sink.push(report(place, document, state));
            }
        }
    }
}

/// Whether the next sentence says what follows from it: "Den vil legge føringer".
fn is_met_next(writing: &Writing<'_>, sentence: &Sentence) -> bool {
    let mut sentences = writing.analysis.sentences.iter().skip_while(|own| !std::ptr::eq(*own, sentence)).skip(1);
    sentences.next().is_some_and(|next| is_met(&next.text.to_lowercase()))
}

fn told_of<'a>(
    context: &Context<'a>,
    writing: &Writing<'_>,
    sentence: &Sentence,
) -> Option<(&'a Element, Span, State)> {
    let [one] = &sentence.references[..] else { return None };
    let document = context.plan.element(writing.target(&one.target)?);
    document.document().filter(|own| own.replaced_by.is_none())?;
    let after = sentence.text.get(one.end..)?.to_lowercase();
    let before = sentence.text.get(..one.at)?;
    let is_object = words(before)
        .last()
        .is_some_and(|(_, word)| matches!(&*word.to_lowercase(), "av" | "i" | "etter" | "til" | "fra" | "med" | "for"));
    let state = state(&after).filter(|_| !is_object && !is_met_next(writing, sentence))?;
    Some((document, writing.place(sentence, one.at..sentence.text.trim_end().len()), state))
}
