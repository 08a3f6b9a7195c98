//! What sentences claim of when something is done, begins or lasts, and of which element.

use std::collections::HashSet;

use super::cues::{Cue, cue_after, cue_before, is_partial, is_uncertain};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose::{Lead, When, has_beginning, significant, words};
use crate::rules::{Context, Dated};

/// What a sentence says of when an element is done, begins or lasts.
#[derive(Debug, Clone, Copy)]
pub struct Claim<'c> {
    /// The element.
    pub id: ElementId,
    /// What happens then.
    pub cue: Cue,
    /// When.
    pub when: &'c When,
    /// Whether it may be a part of the element only that the sentence speaks of.
    pub is_part: bool,
}

/// The elements with dates of a strategy, by the words of their titles.
#[derive(Debug, Default)]
pub struct Named {
    titles: Vec<(ElementId, HashSet<String>, String)>,
    /// The measures that are done once, by the words of their titles and ids.
    measures: Vec<(ElementId, HashSet<String>)>,
}

/// Kinds with dates of their own.
const DATED: [Kind; 6] = [Kind::Measure, Kind::Goal, Kind::Programme, Kind::FocusArea, Kind::Review, Kind::Indicator];
/// The fewest letters of a title of one word that is looked for in texts. Our own default.
const TELLING: usize = 10;

/// The fewest letters of a subject of one word, or of its stem: "Svarbasen", whose stem is short, and "Brevmalen".
const SUBJECT: usize = 8;
const STEM: usize = 6;
/// The most words of a subject.
const MOST: usize = 4;
/// Words in front of a subject that tell nothing.
const ARTICLES: [&str; 8] = ["den", "det", "de", "dei", "nye", "vår", "vårt", "hele"];
/// Verbs that end a subject of which a time is told.
#[rustfmt::skip]
const VERBS: [&str; 22] = [
    "er", "skal", "blir", "vert", "åpner", "opnar", "starter", "startar", "begynner", "byrjar", "tas", "kommer", "kjem", "må", "lanseres", "innføres",
    "leveres", "fullføres", "avsluttes", "går", "settes", "publiseres",
];

impl Named {
    /// The elements with dates of a strategy.
    pub fn new(context: &Context<'_>, scope: ScopeId) -> Self {
        let all = DATED.into_iter().flat_map(|kind| context.plan.of_kind(scope, kind));
        let titles =
            all.map(|(id, element)| (id, significant(element.title()).collect(), element.title().to_lowercase()));
        let measures = context.plan.of_kind(scope, Kind::Measure).filter(|(_, element)| !comes_back(element));
        let measures = measures.map(|(id, element)| (id, called(element)));
        Self { titles: titles.collect(), measures: measures.collect() }
    }

    /// The one measure that the subject of a sentence is called by: "Brevmalen er …" for `ny-brevmal`, "Den nye malen for
    /// vedtaksbrev tas …" for "Ny mal for vedtaksbrev".
    fn by_subject(&self, text: &str) -> Option<ElementId> {
        let subject = subject_words(text)?;
        let stems: HashSet<_> = subject.iter().flat_map(|word| significant(word)).collect();
        let is_long = stems.len() > 1
            || stems.iter().any(|stem| stem.chars().count() >= STEM)
            || subject.iter().any(|word| word.chars().count() >= SUBJECT);
        let is_called = |own: &HashSet<String>| stems.iter().all(|stem| is_among(stem, own));
        let mut called = self.measures.iter().filter(|(_, own)| !stems.is_empty() && is_called(own));
        let (id, _) = called.next().filter(|_| is_long)?;
        // Of a goal or an indicator with the same words, nobody can tell which is meant.
        let is_other = |(other, own, _): &(ElementId, HashSet<String>, String)| other != id && is_called(own);
        (called.next().is_none() && !self.titles.iter().any(is_other)).then_some(*id)
    }

    /// The one element whose title a sentence repeats, or all of whose words it has.
    fn find(&self, text: &str) -> Option<ElementId> {
        let (stems, lower): (HashSet<_>, _) = (significant(text).collect(), text.to_lowercase());
        let is_named = |(_, own, title): &&(ElementId, HashSet<String>, String)| {
            let is_word =
                own.len() == 1 && title.chars().count() >= TELLING && !title.contains(' ') && lower.contains(&**title);
            is_word || (own.len() > 1 && own.is_subset(&stems))
        };
        let mut found: Vec<_> = self.titles.iter().filter(is_named).collect();
        found.sort_by_key(|(_, own, _)| own.len());
        let (id, own, _) = found.pop()?;
        // Of two, the one with more words is meant if it has those of the other.
        found.iter().all(|(_, other, _)| other.is_subset(own) && other.len() < own.len()).then_some(*id)
    }
}

/// What a sentence claims.
pub fn claims<'c>(context: &Context<'_>, dated: &Dated<'c, '_>, named: &Named) -> Vec<Claim<'c>> {
    let text = &*dated.sentence.text;
    if is_uncertain(text, dated.times) {
        return Vec::new();
    }
    let claim = |(nth, when): (usize, &'c When)| {
        // "From 2026 until 2029": what stands before the first of the two is said of both.
        let opening = nth.checked_sub(1).filter(|last| goes_on(text, &dated.times[*last], when)).unwrap_or(nth);
        let from = opening.checked_sub(1).and_then(|last| dated.times.get(last)).map_or(0, |last| last.range.end);
        let to = dated.times.get(nth + 1).map_or(text.len(), |next| next.range.start);
        let before = text.get(from..dated.times[opening].range.start).unwrap_or_default();
        let before = before.rsplit([';', '(']).next().unwrap_or_default();
        let after = text.get(when.range.end..to).unwrap_or_default();
        let after = after.split([',', ';', ':', '(']).next().unwrap_or_default();
        let is_opening = words(before).count() < 2;
        let cue = cue_before(before, when).or_else(|| cue_after(after, when).filter(|_| is_opening))?;
        if when.lead == Lead::Other {
            return None;
        }
        let (id, is_part) = subject(context, dated, named, (from, to))?;
        let cue = if context.plan.element(id).review().is_some() && cue != Cue::Adopted { Cue::Next } else { cue };
        Some(Claim { id, cue, when, is_part })
    };
    dated.times.iter().enumerate().filter_map(claim).collect()
}

/// Whether a time is the end of a stretch that another one begins.
fn goes_on(text: &str, begin: &When, end: &When) -> bool {
    let is_next = text.get(begin.range.end..end.range.start).is_some_and(|gap| gap.trim().is_empty());
    begin.lead == Lead::From && end.lead == Lead::Until && is_next
}

/// What the part of a sentence between two places speaks of, and whether it may be a part of it.
fn subject(
    context: &Context<'_>,
    dated: &Dated<'_, '_>,
    named: &Named,
    (from, to): (usize, usize),
) -> Option<(ElementId, bool)> {
    let text = &*dated.sentence.text;
    let references = &dated.sentence.references;
    let own = context.plan.element(dated.writing.element);
    if !references.is_empty() {
        let inside: Vec<_> = references.iter().filter(|reference| (from..to).contains(&reference.at)).collect();
        let all: Vec<_> = references.iter().collect();
        let [one] = (if inside.is_empty() { &all[..] } else { &inside[..] }) else { return None };
        let id = dated.writing.target(&one.target).filter(|_| !one.target.contains('#'))?;
        let is_whole = is_spoken_of(text.get(..one.at).unwrap_or_default()) && !is_partial(text);
        return is_whole.then_some((id, false));
    }
    if is_partial(text) {
        return None;
    }
    if let Some(root) = context.plan.scope(own.scope).root
        && matches!(own.kind(), Kind::Section | Kind::Strategy | Kind::Review)
        && names_plan(context, root, text)
    {
        let is_of_other = dated.before.is_some_and(|before| {
            before.references.iter().any(|reference| {
                let target = dated.writing.target(&reference.target).map(|id| context.plan.element(id).kind());
                matches!(target, Some(Kind::Document | Kind::Strategy | Kind::Measure | Kind::Programme))
            })
        });
        return (!is_of_other).then_some((root, false));
    }
    if DATED.contains(&own.kind()) {
        // The aim of a measure may be reached long after it is done.
        if own.kind() != Kind::Goal
            && ["målet", "måla", "målene"].iter().any(|aim| text.trim_start().to_lowercase().starts_with(aim))
        {
            return None;
        }
        return Some((dated.writing.element, !is_about_itself(text, own.title())));
    }
    named.find(text).or_else(|| named.by_subject(text)).map(|id| (id, false))
}

/// Whether a stem is among others. Words of three letters keep a part of their ending: "malen" and "mal".
fn is_among(stem: &str, all: &HashSet<String>) -> bool {
    let is_short = |known: &String| known.chars().count() == 3 && stem.chars().count() == 4;
    all.contains(stem) || all.iter().any(|known| is_short(known) && stem.starts_with(&**known))
}

/// The words of the title and of the id of an element.
fn called(element: &Element) -> HashSet<String> {
    significant(element.title()).chain(significant(&element.id)).collect()
}

/// Whether a measure is done again and again, so that a date may be that of any time.
fn comes_back(element: &Element) -> bool {
    let deliverable = element.measure().and_then(|measure| measure.deliverable.as_ref());
    element.common.figures.iter().any(|figure| figure.per.is_some())
        || has_beginning(element.title(), &["hver", "kvar", "årlig", "årleg", "månedlig", "halvårlig"])
        || deliverable
            .is_some_and(|text| has_beginning(&text.markdown, &["året", "årlig", "årleg", "ganger", "gonger"]))
}

/// The words before the verb of a sentence that begins with a definite noun, without articles and "new".
fn subject_words(text: &str) -> Option<Vec<String>> {
    let lower: Vec<_> = words(text).take(MOST + 3).map(|(_, word)| word.to_lowercase()).collect();
    let verb = lower.iter().position(|word| VERBS.contains(&&**word))?;
    let subject: Vec<_> = lower[..verb].iter().filter(|word| !ARTICLES.contains(&&***word)).cloned().collect();
    let is_definite = |word: &String| ["en", "et", "a", "ene"].iter().any(|end| word.ends_with(end));
    (subject.len() <= MOST && subject.first().is_some_and(is_definite)).then_some(subject)
}

/// Whether what stands before a reference leaves it as what the sentence speaks of, as "arbeidet med" does and "kurset i" does not.
fn is_spoken_of(before: &str) -> bool {
    let words: Vec<_> = words(before).map(|(_, word)| word.to_lowercase()).collect();
    let Some((last, rest)) = words.split_last() else { return true };
    let whole = [
        "frist", "arbeid", "start", "oppstart", "innfør", "lanser", "gjennomfør", "ferdig", "utvikl", "prosjekt",
        "levering",
    ];
    match &**last {
        "med" => rest
            .last()
            .is_none_or(|word| whole.iter().any(|start| word.starts_with(start)) || word == "i" || word == "gang"),
        "for" | "av" | "til" | "i" | "på" | "om" | "fra" | "frå" | "hos" | "under" | "gjennom" | "etter" | "før" => {
            rest.last().is_some_and(|word| whole.iter().any(|start| word.starts_with(start)))
        }
        _ => true,
    }
}

/// Words for an element, or for what happens to it, that open a sentence about it.
#[rustfmt::skip]
const OPENINGS: [&str; 22] = [
    "tiltaket", "arbeidet", "prosjektet", "programmet", "satsingen", "satsinga", "løftet", "målet", "frist", "fristen", "ferdig", "start", "oppstart", "starter",
    "startar", "begynner", "byrjar", "varer", "gjennomføres", "leveres", "lanseres", "klar",
];

/// Whether a sentence in the text of an element begins with a word for the element, or with what happens to it.
fn is_about_itself(text: &str, title: &str) -> bool {
    let mut all = words(text).map(|(_, word)| word.to_lowercase());
    let (Some(first), second) = (all.next(), all.next().unwrap_or_default()) else { return false };
    let is_pronoun = matches!(&*first, "den" | "det" | "denne" | "dette")
        && matches!(
            &*second,
            "er" | "skal"
                | "blir"
                | "vert"
                | "starter"
                | "startar"
                | "begynner"
                | "byrjar"
                | "varer"
                | "varar"
                | "tas"
                | "settes"
                | "må"
                | "vil"
        );
    let is_duty = matches!(&*first, "skal" | "må" | "blir" | "er")
        && matches!(&*second, "være" | "vere" | "ferdig" | "klar" | "bli");
    let opening = words(title).next().map(|(_, word)| word.to_lowercase());
    // "Vakta starter" in the text of "Felles vakt for chat og telefon".
    let is_named = subject_words(text).is_some_and(|subject| {
        let own: Vec<_> = significant(title).take(2).collect();
        subject.len() == 1 && significant(&subject[0]).all(|stem| own.contains(&stem))
    });
    is_pronoun
        || is_duty
        || is_named
        || OPENINGS.contains(&&*first)
        || opening.is_some_and(|opening| opening == first && opening.chars().count() > 4)
}

/// Whether a sentence begins with a word for the plan that it stands in.
fn names_plan(context: &Context<'_>, root: ElementId, text: &str) -> bool {
    let title = context.plan.element(root).title();
    let own = words(title).next().map(|(_, word)| word.to_lowercase()).unwrap_or_default();
    let mut all = words(text).map(|(_, word)| word.to_lowercase());
    let first = all.next().unwrap_or_default();
    let is_own =
        |word: &str| !own.is_empty() && word.strip_prefix(&*own).is_some_and(|end| matches!(end, "en" | "a" | "n"));
    match &*first {
        "planen" | "strategien" => true,
        "denne" => all.next().is_some_and(|word| matches!(&*word, "planen" | "strategien") || is_own(&word)),
        "kommunestyret" | "styret" | "formannskapet" | "fylkestinget" => {
            let next: Vec<_> = all.take(3).collect();
            next.first().is_some_and(|word| matches!(&**word, "vedtok" | "vedtar" | "vedtek"))
                && next.iter().any(|word| matches!(&**word, "planen" | "strategien") || is_own(word))
        }
        word => is_own(word),
    }
}
