//! T028.

use jiff::civil::Date;

use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Common, Indicator, Measure, MeasureStatus};
use crate::model::value::{Moment, Part};
use crate::model::{Element, ElementId, Kind, Ref};
use crate::prose::{Sentence, calendar, words};
use crate::rules::{Context, Writing, is_over, names_year, rule, status_of};
use crate::source::{At, Span};

rule! {
    /// The order of steps that the plan tells cannot be kept.
    ///
    /// The rule reports a measure whose text says that it comes after another ("når [[brevmal]] er ferdig", "bygger på [[brevmal]]")
    /// and that is over, or begins, before the other is due; one that is due before a measure under `depends_on`, although it begins
    /// in time; a figure of a measure, with a number, that is due outside the measure; an indicator that is measured for the first time after its
    /// last target; a measure whose result is published after its deadline; and a measure that begins and is due on the same day, unless its title tells of an event. Measures that are done
    /// or stopped are left alone, except for those that are done and say nothing of when.
    ///
    /// ## Why
    ///
    /// Our own judgement: The dates were set one by one. Those who do the work will find that out when it is too late to move them.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-01-11, by: 2027-12-31}
    ///   brukertest: {title: Brukertest av brev, text: "Vi tester når [[brevmal]] er ferdig.", start: 2027-02-01, by: 2027-05-31}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, start: 2027-01-11, by: 2027-12-31}
    ///   brukertest: {title: Brukertest av brev, text: "Vi tester når [[brevmal]] er ferdig.", start: 2028-02-01, by: 2028-05-31}
    /// ```
    "T028", "order-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Measure) {
        let Some(measure) = element.measure() else { continue };
        of_measure(context, element, measure).into_iter().for_each(|found| sink.push(found));
        published_late(element, measure).into_iter().for_each(|found| sink.push(found));
        figures_outside(element, measure, sink);
    }
    for (scope, _) in context.strategies() {
        for (writing, sentences) in context.passages(scope, |word| is_after(&word.to_lowercase())) {
            for sentence in sentences {
                told_after(context, writing, sentence).into_iter().for_each(|found| sink.push(found));
            }
        }
        for (writing, sentences) in
            context.passages(scope, |word| matches!(&*word.to_lowercase(), "første" | "fyrste" | "first"))
        {
            for sentence in sentences {
                measured_late(context, writing, sentence).into_iter().for_each(|found| sink.push(found));
            }
        }
    }
}

fn of_measure(context: &Context<'_>, element: &Element, measure: &Measure) -> Option<Diagnostic> {
    let title = element.title();
    let (start, by) = (measure.start.as_ref(), measure.due());
    if status_of(measure) == Some(MeasureStatus::Done)
        && start.is_none()
        && measure.by.is_none()
        && measure.last_done.is_none()
        && measure.publish.is_none()
        && !names_year(element)
    {
        let message = say!("\"{title}\" is done, but nothing says when", title);
        let span = measure.status.as_ref().map_or(element.span, |status| status.span);
        return Some(Diagnostic::new(&CODE, span, message).help(say!("write under \"by\" when it was done")));
    }
    if is_over(measure) {
        return None;
    }
    if let (Some(start), Some(by)) = (start, by)
        && matches!(by.precision(), Part::Day(..))
        && start.value == by.value
        && !is_event(title)
    {
        let message = say!("\"{title}\" begins and is due on the same day, {date}", title, date = by.value.to_string());
        let found = Diagnostic::new(&CODE, by.span, message).note(start.span, say!("the start stands here"));
        return Some(
            found.help(say!("correct the date that is wrong, or leave out \"start\" if it takes a single day")),
        );
    }
    let (start, by) = start.zip(by)?;
    let mut others = measure.depends_on.iter().filter_map(Ref::target).map(|id| context.plan.element(id));
    others.find_map(|other| {
        let own = other.measure().filter(|own| !is_over(own))?;
        let due = own.due()?;
        // T004 tells of those that begin too early.
        let begins_late = start.last_day() >= due.first_day();
        (begins_late && by.last_day() < due.first_day()).then(|| too_early(title, by, other.title(), due, by.span))
    })
}

/// A measure whose result is published when the measure should long be done.
fn published_late(element: &Element, measure: &Measure) -> Option<Diagnostic> {
    let (publish, by) = measure.publish.as_ref().zip(measure.due()).filter(|_| !is_over(measure))?;
    let message = say!(
        "\"{title}\" is published {publish}, after its deadline {by}",
        title = element.title(),
        publish = publish.value.to_string(),
        by = by.value.to_string()
    );
    (publish.first_day() > by.last_day()).then(|| {
        Diagnostic::new(&CODE, publish.span, message)
            .note(by.span, say!("the deadline stands here"))
            .help(say!("correct the date that is wrong: the measure is done when its result is out"))
    })
}

fn too_early(title: &str, at: &At<Moment>, other: &str, due: &At<Moment>, place: Span) -> Diagnostic {
    let message = say!(
        "\"{title}\" comes after \"{other}\", which is not done until {due}, but has the date {date}",
        title,
        other,
        due = due.value.to_string(),
        date = at.value.to_string()
    );
    Diagnostic::new(&CODE, place, message)
        .note(due.span, say!("the other measure is due then"))
        .help(say!("move one of the two dates, so that the one that comes first is done in time"))
}

/// Whether a title tells of something that takes a single day.
fn is_event(title: &str) -> bool {
    const EVENTS: [&str; 30] = [
        "møte", "samling", "konferanse", "øvelse", "øving", "dag", "kurs", "markering", "lanser", "seminar", "besøk",
        "valg", "åpning", "opning", "messe", "fest", "webinar", "workshop", "verksted", "verkstad", "presentasjon",
        "høring", "utsending", "publiser", "konsert", "arrangement", "feiring", "brev", "flytt", "stenge",
    ];
    let lower = title.to_lowercase();
    EVENTS.iter().any(|event| lower.contains(event))
}

/// Figures of a measure that are due outside it.
fn figures_outside(element: &Element, measure: &Measure, sink: &mut Sink) {
    let (Some(end), false) = (last(measure), is_over(measure)) else { return };
    // A direction without a number is an effect, which comes after the work.
    let figures = element.common.figures.iter().filter(|figure| figure.comparison().has_number());
    for due in figures.filter_map(|figure| figure.by.as_ref()) {
        let early = measure.start.as_ref().is_some_and(|start| due.last_day() < start.first_day());
        if early || due.first_day() > end.0 {
            let message = say!(
                "a figure of \"{title}\" is due {date}, but the measure runs until {end}",
                title = element.title(),
                date = due.value.to_string(),
                end = end.1.value.to_string()
            );
            sink.push(
                Diagnostic::new(&CODE, due.span, message)
                    .note(end.1.span, say!("the deadline stands here"))
                    .help(say!("correct the date that is wrong")),
            );
        }
    }
}

fn last(measure: &Measure) -> Option<(Date, &At<Moment>)> {
    measure.due().into_iter().chain(&measure.publish).map(|at| (at.last_day(), at)).max_by_key(|(last, _)| *last)
}

/// Words by which a sentence says that something comes after something else.
fn is_after(word: &str) -> bool {
    matches!(
        word,
        "når"
            | "etter"
            | "snart"
            | "bygger"
            | "byggjer"
            | "avhenger"
            | "forutsetter"
            | "føreset"
            | "venter"
            | "ventar"
            | "builds"
            | "after"
            | "once"
    )
}

/// A measure whose text says that it comes after another one that is due later.
fn told_after(context: &Context<'_>, writing: &Writing<'_>, sentence: &Sentence) -> Option<Diagnostic> {
    const OWN: [&str; 3] = [Common::TEXT.name, Measure::DELIVERABLE.name, Measure::EFFECT.name];
    let element = context.plan.element(writing.element);
    let measure = element.measure().filter(|own| !is_over(own) && OWN.contains(&writing.field.name))?;
    let [one] = &sentence.references[..] else { return None };
    let id: ElementId = writing.target(&one.target).filter(|_| !one.target.contains('#'))?;
    let is_listed = measure.depends_on.iter().filter_map(Ref::target).any(|known| known == id);
    let other = context.plan.element(id);
    let own = other.measure().filter(|own| !is_listed && id != writing.element && !is_over(own))?;
    let before: Vec<_> = words(sentence.text.get(..one.at)?).map(|(_, word)| word.to_lowercase()).collect();
    let after: Vec<_> = words(sentence.text.get(one.end..)?).map(|(_, word)| word.to_lowercase()).take(4).collect();
    let has = |word: &str| before.iter().rev().take(3).any(|own| own == word);
    let is_done = after.iter().any(|word| {
        ["ferdig", "klar", "plass", "fullført", "avsluttet", "drift", "levert", "lansert"]
            .iter()
            .any(|start| word.starts_with(start))
    });
    let follows = (is_done && (has("når") || has("etter") || has("snart")))
        || (before.last().is_some_and(|word| word == "på")
            && (has("bygger") || has("byggjer") || has("venter") || has("ventar")))
        || has("forutsetter");
    let due = own.due().filter(|_| follows)?;
    let at = measure.start.as_ref().or(measure.due())?;
    let is_early = at.last_day() < due.first_day() || measure.due().is_some_and(|by| by.last_day() < due.first_day());
    is_early.then(|| too_early(element.title(), at, other.title(), due, writing.place(sentence, one.at..one.end)))
}

/// An indicator that is measured for the first time when its last target has passed.
fn measured_late(context: &Context<'_>, writing: &Writing<'_>, sentence: &Sentence) -> Option<Diagnostic> {
    let own = match &sentence.references[..] {
        [] => writing.element,
        [one] => writing.target(&one.target)?,
        _ => return None,
    };
    let element = context.plan.element(own);
    let indicator: &Indicator = element.indicator()?;
    let lower = sentence.text.to_lowercase();
    let is_first = [
        "første måling", "første gang", "måles først", "fyrste måling", "fyrste gong", "første gong", "målast først",
        "første tall", "første resultat",
    ]
    .iter()
    .any(|words| lower.contains(words));
    let times = calendar(&sentence.text);
    let [when] = &times[..] else { return None };
    let due = indicator.targets.iter().filter_map(|target| target.by.as_ref()).max_by_key(|by| by.last_day())?;
    let message = say!(
        "\"{title}\" is measured for the first time after {due}, when its target is due",
        title = element.title(),
        due = due.value.to_string()
    );
    (is_first && when.first > due.last_day()).then(|| {
        Diagnostic::new(&CODE, writing.place(sentence, when.range.clone()), message)
            .note(due.span, say!("the deadline stands here"))
            .help(say!("measure before the target is due, or set a later target"))
    })
}
