//! T030.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Common;
use crate::model::value::Recurrence;
use crate::model::{Element, ElementId, Kind};
use crate::prose::{Rhythm, Sentence, month, rhythms, words};
use crate::rules::{Context, Writing, rule};
use crate::source::At;

rule! {
    /// The text says that something comes more often, or more seldom, than its own field.
    ///
    /// The rule looks at reviews and measures (`every`), indicators (`frequency`) and channels (`cadence`): at how often their titles, texts and
    /// methods, and sentences that refer to nothing else, say that they take place, are measured or come out ("hvert kvartal", "to
    /// ganger i året", "årlig"). Texts that tell several rhythms, and words that say nothing of how often the element itself comes,
    /// are left alone. "I juni hvert år" in the text of a yearly review must be the month of its next time.
    ///
    /// ## Why
    ///
    /// Our own judgement: A board that has read "every quarter" waits for four reports a year. Those who write them plan by the
    /// field.
    ///
    /// ## Faulty
    ///
    /// ```yaml oppfoelging.yaml
    /// reviews:
    ///   rapport: {title: Rapport til styret hvert kvartal, every: tertial}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml oppfoelging.yaml
    /// reviews:
    ///   rapport: {title: Rapport til styret hvert kvartal, every: quarter}
    /// ```
    "T030", "rhythm-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let is_telling = |word: &str| {
        let lower = word.to_lowercase();
        let starts = ["hver", "kvar", "annenhver", "annethvert", "annakvart", "annankvar", "every", "each", "annual"];
        starts.iter().any(|start| lower.starts_with(start))
            || ["årlig", "årlige", "årleg", "årlege", "ganger", "gonger", "gang", "gong"].contains(&&*lower)
            || ["lig", "leg", "lige", "lege", "vis", "vise", "ly"].iter().any(|end| lower.ends_with(end))
    };
    for (scope, _) in context.strategies() {
        for (writing, sentences) in context.passages(scope, is_telling) {
            for sentence in sentences {
                let found = wrong(context, writing, sentence);
                found.into_iter().for_each(|found| sink.push(found));
            }
        }
    }
}

fn wrong(context: &Context<'_>, writing: &Writing<'_>, sentence: &Sentence) -> Option<Diagnostic> {
    let (id, element) = subject(context, writing, sentence)?;
    if let Some(found) = other_month(writing, sentence, element) {
        return Some(found);
    }
    let own = every(element)?;
    let told = rhythms(&sentence.text);
    let same = |rhythm: &Rhythm| parsed(rhythm).is_some_and(|every| every.is_same(own.value));
    let first = told.first()?;
    if told.iter().any(same)
        || told.iter().any(|rhythm| (rhythm.every, rhythm.unit) != (first.every, first.unit))
        || parsed(first).is_none()
    {
        return None;
    }
    let is_title = id == writing.element && writing.field.name == Common::TITLE.name;
    if own.value == Recurrence::Continuous || !(is_title || comes(&sentence.text)) {
        return None;
    }
    let words = sentence.text.get(first.range.clone())?.to_lowercase();
    let message = say!(
        "the text says that \"{title}\" comes \"{words}\", but its own field says otherwise",
        title = element.title(),
        words
    );
    Some(
        Diagnostic::new(&CODE, writing.place(sentence, first.range.clone()), message)
            .note(own.span, say!("the field says this"))
            .help(say!("find out which of the two is right, and correct the other")),
    )
}

/// "Kommer i juni hvert år", where the next time is in February.
fn other_month(writing: &Writing<'_>, sentence: &Sentence, element: &Element) -> Option<Diagnostic> {
    let own = element.review()?;
    let (every, next) = (own.every.as_ref()?, own.next.as_ref()?);
    let text = &*sentence.text;
    let [told] = &rhythms(text)[..] else { return None };
    let all: Vec<_> = words(text).collect();
    let months: Vec<_> = all
        .windows(2)
        .filter(|two| two[0].1 == "i")
        .filter_map(|two| Some((two[1], month(&two[1].1.to_lowercase())?)))
        .collect();
    let [((at, word), month)] = months[..] else { return None };
    let is_yearly = every.value.is_same(parsed(told)?) && (told.every, told.unit) == (1, "year");
    let is_next = (next.first_day().month()..=next.last_day().month()).contains(&month.cast_signed());
    if !is_yearly || is_next || next.first_day().year() != next.last_day().year() || !comes(text) {
        return None;
    }
    let message = say!(
        "the text says that \"{title}\" comes in {month} every year, but its next time is {next}",
        title = element.title(),
        month = word.to_lowercase(),
        next = next.value.to_string()
    );
    Some(
        Diagnostic::new(&CODE, writing.place(sentence, at..at + word.len()), message)
            .note(next.span, say!("the field says this"))
            .help(say!("find out which of the two is right, and correct the other")),
    )
}

fn parsed(rhythm: &Rhythm) -> Option<Recurrence> {
    Recurrence::parse(&format!("{} {}", rhythm.every, rhythm.unit)).ok()
}

fn every(element: &Element) -> Option<&At<Recurrence>> {
    let review = element.review().and_then(|own| own.every.as_ref());
    let indicator = element.indicator().and_then(|own| own.frequency.as_ref());
    let measure = element.measure().and_then(|own| own.every.as_ref());
    review.or(indicator).or(measure).or_else(|| element.channel()?.cadence.as_ref())
}

/// The element whose rhythm a sentence tells.
fn subject<'a>(context: &Context<'a>, writing: &Writing<'_>, sentence: &Sentence) -> Option<(ElementId, &'a Element)> {
    let element = |id: ElementId| Some((id, context.plan.element(id)));
    match &sentence.references[..] {
        [] => element(writing.element)
            .filter(|(_, own)| matches!(own.kind(), Kind::Review | Kind::Indicator | Kind::Channel | Kind::Measure)),
        // "A report every tertial": the rhythm is that of the only thing that the sentence refers to.
        [one] if !one.target.contains('#') => {
            let (id, own) = element(writing.target(&one.target)?)?;
            let before = sentence.text.get(..one.at).unwrap_or_default();
            let is_object = words(before).last().is_some_and(|(_, word)| {
                matches!(word, "til" | "for" | "av" | "i" | "på" | "om" | "med" | "fra" | "hos" | "under")
            });
            // "Bygger på [[undersøkelsen]] og kommer i juni hvert år", in the text of the review itself.
            if is_object && context.plan.element(writing.element).kind() == Kind::Review {
                return element(writing.element);
            }
            (matches!(own.kind(), Kind::Review | Kind::Indicator | Kind::Channel | Kind::Measure) && !is_object)
                .then_some((id, own))
        }
        _ => None,
    }
}

/// Whether a sentence says that something takes place, comes out or is measured.
fn comes(text: &str) -> bool {
    const COMES: [&str; 36] = [
        "kommer", "kjem", "sendes", "sendast", "holdes", "haldast", "utgis", "møtes", "møtast", "legges", "publiseres",
        "publiserer", "oppdateres", "måler", "måles", "målast", "måle", "telles", "teller", "teljast", "hentes",
        "rapporteres", "rapporterer", "rapport", "gjennomføres", "gjennomføring", "evaluerer", "evalueres",
        "evaluerast", "måling", "målinger", "utgave", "nummer", "møte", "gis", "får",
    ];
    let all: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let goes_out = all.windows(2).any(|two| matches!(&*two[0], "går" | "kjem" | "gitt") && two[1] == "ut");
    goes_out || all.iter().any(|word| COMES.contains(&&**word))
}
