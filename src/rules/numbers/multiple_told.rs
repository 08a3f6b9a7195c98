//! N031.

use std::collections::HashSet;
use std::ops::Range;

use rust_decimal::Decimal;

use super::series::{self, Series};
use super::subjects::{Telling, references, telling};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Comparison, Measure};
use crate::model::{ElementId, Kind, Ref};
use crate::prose::words;
use crate::rules::{Context, Counted, Passage, rule};
use crate::source::Span;

rule! {
    /// The text tells another multiple than the target or the figure.
    ///
    /// "Dobles", "tredobles", "halveres", "tre ganger så mange" and the like are held against the factor of the indicator that the
    /// sentence refers to, or of the one indicator of the goal that the text belongs to or its measure is for; there, the sentence
    /// must have a word of its title that says what is counted. The factor is that of each target and reading to the baseline. In
    /// the text of an element with a figure that is a multiple, it is held against that. A multiple may be a sixth off. Sentences
    /// with a bound ("mer enn dobles"), with several multiples or with a negation are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A doubling is easily said and easily remembered. If the target is another one, readers have been promised
    /// what nobody measures.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   unge:
    ///     title: Flere unge gir innspill
    ///     text: Tallet på innspill skal tredobles.
    ///     indicators:
    ///       innspill: {title: Innspill fra unge, unit: innspill, baseline: {value: 45, at: 2025}, targets: [{at_least: 90, by: 2028}]}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   unge:
    ///     title: Flere unge gir innspill
    ///     text: Tallet på innspill skal dobles.
    ///     indicators:
    ///       innspill: {title: Innspill fra unge, unit: innspill, baseline: {value: 45, at: 2025}, targets: [{at_least: 90, by: 2028}]}
    /// ```
    "N031", "multiple-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let passages: Vec<Passage<'_, '_>> = context.passages(scope, |word| {
            let lower = word.to_lowercase();
            ["dob", "hal", "tredob", "firedob", "fordob", "gang", "gong"].iter().any(|start| lower.starts_with(start))
        });
        for (writing, sentences) in passages {
            for sentence in sentences {
                let counted = Counted { writing, sentence, quantities: &[] };
                let wrong = multiple(&sentence.text).and_then(|told| contradicted(context, &counted, &told));
                wrong.into_iter().for_each(|found| sink.push(found));
            }
        }
    }
}

/// A multiple that a sentence tells.
struct Told {
    factor: Decimal,
    range: Range<usize>,
}

/// What the words say, in per cent of what was.
const MULTIPLES: [(&str, i64); 16] = [
    ("fordobl", 200),
    ("dobl", 200),
    ("tredobl", 300),
    ("tridobl", 300),
    ("firedobl", 400),
    ("femdobl", 500),
    ("halver", 50),
    ("halvér", 50),
    ("dobbelt så", 200),
    ("halvparten så", 50),
    ("to ganger så", 200),
    ("tre ganger så", 300),
    ("fire ganger så", 400),
    ("fem ganger så", 500),
    ("to gonger så", 200),
    ("tre gonger så", 300),
];

fn multiple(text: &str) -> Option<Told> {
    let lower = text.to_lowercase();
    let spread: Vec<_> = words(&lower).map(|(at, word)| (at, word.len())).collect();
    let of = |(at, length): &(usize, usize)| {
        let rest = &lower[*at..];
        let (start, factor) = MULTIPLES.iter().find(|(start, _)| rest.starts_with(start))?;
        Some((*at..at + (*length).max(start.len()), *factor))
    };
    let mut all = spread.iter().filter_map(of);
    let (range, factor) = all.next().filter(|_| all.next().is_none())?;
    let open = [
        "enn dobl", "enn halver", "enn tredobl", "enn dobbelt", "nesten", "over dobl", "nær", "ikke", "ikkje",
        "halvere gapet", "prosent", "%",
    ];
    let same_length = lower.len() == text.len();
    (same_length && !open.iter().any(|words| lower.contains(words)))
        .then(|| Told { factor: Decimal::new(factor, 2), range })
}

/// How far off a multiple may be, as a part of it. Our own default.
const NEAR: Decimal = Decimal::from_parts(17, 0, 0, false, 2);

fn is_near(told: Decimal, factor: Decimal) -> bool {
    let most = factor.checked_mul(NEAR);
    told.checked_sub(factor).zip(most).is_some_and(|(off, most)| off.abs() <= most)
}

fn contradicted(context: &Context<'_>, counted: &Counted<'_, '_>, told: &Told) -> Option<Diagnostic> {
    let id = counted.writing.element;
    let element = context.plan.element(id);
    let place = counted.writing.place(counted.sentence, told.range.clone());
    let own: Vec<_> =
        element.common.figures.iter().map(|figure| figure.comparison()).filter(Comparison::is_relative).collect();
    let (title, factors) = if let [figure] = &own[..] {
        let step = figure.step()?;
        (element.title(), vec![(step.value, step.span)])
    } else {
        let (id, factors) = subject(context, counted)?;
        (context.plan.element(id).title(), factors)
    };
    let (factor, there) = factors.first().copied()?;
    if factors.iter().any(|(factor, _)| is_near(told.factor, *factor)) {
        return None;
    }
    let message = say!(
        "the text says {here} times as much, but the target of \"{title}\" gives {there} times",
        here = told.factor.normalize(),
        title,
        there = factor.round_dp(2).normalize()
    );
    let found = Diagnostic::new(&CODE, place, message).note(there, say!("the target stands here"));
    Some(found.help(say!("correct the text or the target, so that both promise the same")))
}

/// The indicator that a sentence is about, with its factors, that of the last target first.
fn subject(context: &Context<'_>, counted: &Counted<'_, '_>) -> Option<(ElementId, Vec<(Decimal, Span)>)> {
    let plan = context.plan;
    let named: HashSet<_> =
        references(counted, |id| plan.element(id).indicator().is_some()).iter().map(|subject| subject.id).collect();
    if !named.is_empty() {
        let id = named.iter().next().copied().filter(|_| named.len() == 1)?;
        return Some((id, factors(id, context)?));
    }
    let own = counted.writing.element;
    let goals: Vec<_> = match plan.element(own).measure() {
        Some(Measure { goals, .. }) => goals.iter().filter_map(Ref::target).collect(),
        None if plan.element(own).kind() == Kind::Goal => vec![own],
        None => return None,
    };
    let stems: HashSet<_> = telling(&counted.sentence.text).collect();
    let indicators: Vec<_> = goals.iter().flat_map(|goal| context.indicators_of(*goal)).collect();
    // What is counted comes first in most titles.
    let is_told = |title: &str| {
        let is_first = telling(title).next().is_some_and(|first| stems.contains(&first));
        is_first || Telling::new(title).needed.iter().filter(|stem| stems.contains(*stem)).count() > 1
    };
    let mut told = indicators.iter().filter(|(_, element, _)| is_told(element.title()));
    let (id, _, _) = told.next().filter(|_| told.next().is_none())?;
    Some((*id, factors(*id, context)?))
}

/// How many times the baseline each target and each reading is.
fn factors(id: ElementId, context: &Context<'_>) -> Option<Vec<(Decimal, Span)>> {
    let element = context.plan.element(id);
    let series: Series<'_> = series::of_indicator(id, element, element.indicator()?);
    let start = series.start()?.value.value;
    let ratio = |value: Decimal, span: Span| Some((value.checked_div(start)?, span));
    let aims = series.aims.iter().rev().filter_map(|aim| match aim.step() {
        Some(step) => Some((step.value, step.span)),
        None => aim.values().next().and_then(|value| ratio(value.value.value, value.span)),
    });
    let readings = element.indicator()?.readings.iter();
    let readings = readings.filter_map(|reading| ratio(reading.value.value.value, reading.value.span));
    Some(aims.chain(readings).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn multiples_are_read() {
        let told =
            |text: &str| multiple(text).map(|told| (told.factor.normalize().to_string(), text[told.range].to_owned()));
        for (text, factor, words) in [
            ("Tallet skal dobles innen 2028.", "2", "dobles"),
            ("Innspillene blir tredoblet.", "3", "tredoblet"),
            ("Antall kontoer skal halveres.", "0.5", "halveres"),
            ("Vi får tre ganger så mange henvendelser.", "3", "tre ganger så"),
        ] {
            assert_eq!(told(text), Some((factor.to_owned(), words.to_owned())), "{text}");
        }
        for text in [
            "Tallet skal mer enn dobles.", "Halvparten får svar.", "Tallet dobles og så tredobles.",
            "Vi møtes tre ganger i året.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
