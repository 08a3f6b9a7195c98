//! N011.

use std::collections::BTreeSet;
use std::ops::Range;

use super::known::{Known, Tense};
use super::mentions::{Mention, all_mentions, mentions};
use super::near::Near;
use super::series;
use super::subjects::{Subject, Titles, references};
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::ScopeId;
use crate::model::entity::Common;
use crate::model::value::{KnownUnit, Unit};
use crate::prose::{Grammar, Quantity, is_numeral, is_plain, named_years, other_whole, significant, words};
use crate::rules::{Context, Counted, grammar, rule, shown};

rule! {
    /// A number in the text contradicts the indicator that the sentence is about.
    ///
    /// A sentence is about an indicator if it refers to it (`[[id]]`, `[[id|words]]`), contains its whole title of at
    /// least three words, has all the words of the title that say what is counted and no others, or has enough of the words
    /// that the indicator uses of itself. In the text of a goal, a measure, a challenge, a risk or a message the indicators of
    /// its goals are looked at first. The number nearest to
    /// that, and those that plainly follow from it, in the indicator's unit or one that converts into it, in digits
    /// or in words ("fem prosent", "ni av ti", "halvparten", "70–75 %"), must be one of the indicator's own: baseline,
    /// target, reading, threshold, or the result of a change. A number that is said of a year must be one of that year,
    /// and one that is called the target or the baseline must be that. A share in round words ("åtte av ti") that is to be must be
    /// near the last target, and one that is or was, near the baseline or a reading.
    ///
    /// The rule leaves alone sentences about two indicators, about a year for which the indicator has no number, about
    /// another group or place (a part of the whole, other municipalities), about averages, comparisons and costs, and
    /// numbers that say how much something changes or how far two things are apart. The rest up to 100 % is not a
    /// contradiction ("20 prosent venter" if 80 per cent have had an answer), and a rough number ("nær 80 prosent") may be
    /// a twentieth off. A number that is the name of something (NOU 2023: 4, LIS 3, fase 2) is not taken for one.
    ///
    /// ## Why
    ///
    /// Our own judgement: The text is what people read, and the table what they are measured by. If they disagree, each
    /// will quote the one that suits them.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 61, at: 2025}
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ```markdown kapitler/svar.md
    /// ---
    /// section: svar
    /// ---
    /// # Svar
    ///
    /// [[svar-andel|Andelen som får svar samme dag]] skal opp til 85 prosent.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svar-andel:
    ///     title: Andel med svar samme dag
    ///     unit: "%"
    ///     direction: increase
    ///     baseline: {value: 61, at: 2025}
    ///     targets: [{at_least: 80, by: 2028}]
    /// ```
    ///
    /// ```markdown kapitler/svar.md
    /// ---
    /// section: svar
    /// ---
    /// # Svar
    ///
    /// [[svar-andel|Andelen som får svar samme dag]] skal opp til [[svar-andel#target]].
    /// ```
    "N011", "prose-contradicts", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (titles, grammar) = (Titles::new(context, scope), grammar(context.plan.language(scope)));
        let Some(grammar) = grammar.filter(|_| !titles.none) else { continue };
        let near = Near::new(context, scope);
        for counted in context.counted(scope) {
            let subject = titles.subject(context, &counted).or_else(|| {
                let is_named = !references(&counted, |id| context.plan.element(id).indicator().is_some()).is_empty();
                near.subject(context, &counted, &shares(&counted)).filter(|_| !is_named)
            });
            if let Some(subject) = subject
                && !is_own_title(context, &counted, &subject)
                && let Some(finding) = contradiction(context, scope, &counted, &subject, grammar)
            {
                sink.push(finding);
            }
        }
    }
}

/// Where a sentence gives shares.
fn shares(counted: &Counted<'_, '_>) -> Vec<Range<usize>> {
    let in_per_cent = |quantity: &&Quantity| {
        let unit = counted.sentence.text.get(quantity.unit_at..).and_then(KnownUnit::at_start);
        quantity.number.of.is_some() || unit == Some(KnownUnit::Share(100))
    };
    counted.quantities.iter().filter(in_per_cent).map(|quantity| quantity.number.range.clone()).collect()
}

/// Whether a sentence is the title of the indicator itself or of a goal that it measures, which N023 looks at.
fn is_own_title(context: &Context<'_>, counted: &Counted<'_, '_>, subject: &Subject) -> bool {
    let id = counted.writing.element;
    let is_title = counted.writing.field.name == Common::TITLE.name && !counted.writing.is_prose();
    id == subject.id || (is_title && context.indicators_of(id).any(|(indicator, _, _)| indicator == subject.id))
}

fn contradiction(
    context: &Context<'_>,
    scope: ScopeId,
    counted: &Counted<'_, '_>,
    subject: &Subject,
    grammar: Grammar,
) -> Option<Diagnostic> {
    let element = context.plan.element(subject.id);
    let series = series::of_indicator(subject.id, element, element.indicator()?);
    let unit = &series.unit?.value;
    let text = &*counted.sentence.text;
    // A sentence that has all words of the title of something that is counted gives its number.
    let is_told = subject.range.is_empty() && unit.known().is_none();
    let mentioned =
        if is_told { all_mentions(text, counted.quantities, unit) } else { mentions(text, counted.quantities, unit) };
    if mentioned.is_empty() {
        return None;
    }
    let own = own_words(context, scope, element.title(), text.get(subject.range.clone()).unwrap_or_default());
    let known = Known::new(context, &series, unit, grammar)?;
    let named = [element.title(), context.organisation(scope).unwrap_or_default()].join(" ").to_lowercase();
    if other_whole(text, &own) || speaks_of_something_else(text, &named) {
        return None;
    }
    let foreign = named_years(text).iter().any(|time| !known.years.contains(&time.year));
    let is_wrong = |mention: &&&Mention<'_>| {
        let is_dated = mention.quantity.time.is_some() || !foreign;
        is_dated
            && !is_part_of_others(text, mention, subject.range.start)
            && known.has(mention, unit, Tense::of(text, mention)) == Some(false)
            && !is_news(&known, mention, text)
    };
    let about = about(text, &mentioned, subject, &own);
    let wrong = about.iter().find(is_wrong)?;
    Some(report(counted, wrong, (element.title(), &element.id), (&known, unit)))
}

fn report(
    counted: &Counted<'_, '_>,
    wrong: &Mention<'_>,
    (title, id): (&str, &str),
    (known, unit): (&Known, &Unit),
) -> Diagnostic {
    let here = match wrong.to {
        Some(to) => say!(
            "{low} to {high}",
            low = say!("{value}", value = wrong.value.round_dp(1)),
            high = shown(to.round_dp(1), Some(unit))
        ),
        None => shown(wrong.value.round_dp(1), Some(unit)),
    };
    let there = known.show(wrong, unit);
    let message: Message = match &wrong.quantity.time {
        Some(time) => say!(
            "the text says {here} of \"{title}\" in {year}, but the indicator has {there} for that year",
            here,
            title,
            year = time.year.to_string(),
            there
        ),
        None => say!("the text says {here} of \"{title}\", but the indicator has {there}", here, title, there),
    };
    let place = counted.writing.place(counted.sentence, wrong.quantity.number.range.clone());
    Diagnostic::new(&CODE, place, message).note(known.place, say!("the indicator says this")).help(say!(
        "correct one of the two; \"[[{id}#target]]\" writes the target by itself, so that they cannot differ",
        id
    ))
}

/// The words of what an indicator is about: its title, what the sentence calls it, and whose plan it is.
fn own_words(context: &Context<'_>, scope: ScopeId, title: &str, called: &str) -> BTreeSet<String> {
    let whose =
        [context.organisation(scope).unwrap_or_default(), context.plan.root(scope).map_or("", |root| root.title())];
    [title, called].into_iter().chain(whose).flat_map(significant).collect()
}

/// Whether a sentence may tell a reading of a year for which the indicator has only a target.
fn is_news(known: &Known, mention: &Mention<'_>, text: &str) -> bool {
    let promises = ["skal", "mål", "innen", "innan", "vil ", "target", "will"];
    let lower = text.to_lowercase();
    known.has_only_aims(mention) && mention.quantity.cue.is_none() && !promises.iter().any(|word| lower.contains(word))
}

/// Whether a number before the indicator is a share of something else: "12 per cent of the callers".
fn is_part_of_others(text: &str, mention: &Mention<'_>, at: usize) -> bool {
    let between = text.get(mention.quantity.number.range.end..at).unwrap_or_default();
    let links: Vec<_> = words(between).filter(|(_, word)| matches!(*word, "av" | "of")).collect();
    links.first().is_some_and(|(place, link)| !between[place + link.len()..].trim().is_empty())
}

/// The mentions that are about the indicator: the nearest one after it, else the nearest before it, with the number it
/// belongs to, and those after it of which nothing else is said.
fn about<'m, 'q>(
    text: &str,
    mentions: &'m [Mention<'q>],
    subject: &Subject,
    own: &BTreeSet<String>,
) -> Vec<&'m Mention<'q>> {
    let after = mentions.iter().position(|mention| mention.quantity.number.range.start >= subject.range.start);
    let Some(nearest) = after.or(mentions.len().checked_sub(1)) else { return Vec::new() };
    let leads_on = |nth: usize| mentions.get(nth).is_some_and(|mention| mention.quantity.leads_on);
    let first = nearest.checked_sub(1).filter(|before| leads_on(*before)).unwrap_or(nearest);
    let mut found: Vec<_> = mentions[first..=nearest].iter().collect();
    for (nth, mention) in mentions.iter().enumerate().skip(nearest + 1) {
        let before = &mentions[nth - 1].quantity;
        let rest = text.get(mention.quantity.unit_at..).unwrap_or_default();
        let clause = rest.split([',', ';', '.', '(']).next().unwrap_or_default();
        let between = text.get(before.number.range.end..mention.quantity.number.range.start).unwrap_or_default();
        // The first word is the unit of the number before it.
        let behind = |text: &str| text.split_whitespace().skip(1).collect::<Vec<_>>().join(" ");
        let is_told =
            |words: &str| significant(words).all(|stem| own.contains(&stem) || is_plain(&stem) || is_numeral(&stem));
        let follows = leads_on(nth - 1) || (is_told(&behind(between)) && is_told(&behind(clause)));
        if !follows {
            break;
        }
        found.push(mention);
    }
    found
}

/// Parts of words that show that a number is about something else: averages, changes, costs.
const ELSEWHERE: [&str; 28] = [
    "gjennomsnitt", "snittet", "landet", "nasjonal", "nabo", "sammenlign", "samanlikn", "økning", "auking", "vekst",
    "nedgang", "reduksjon", "kutt", "forbedring", "koster", "kostar", "rammen", "ramma", "budsjett", "tidligere",
    "tidlegare", "average", "national", "other ", "compared", "growth", "budget", "costs",
];
/// What "andre" counts where it means the second one.
const SECOND: [&str; 8] = ["tertial", "kvartal", "halvår", "halvdel", "gang", "gong", "runde", "år"];

/// Whether a sentence speaks of what neither the title of the indicator nor the name of the organisation has.
fn speaks_of_something_else(text: &str, named: &str) -> bool {
    let lower = text.to_lowercase();
    let others = |(at, word): (usize, &str)| {
        let next = words(&lower[at + word.len()..]).next().map_or("", |(_, next)| next);
        matches!(word, "andre" | "andres") && !SECOND.iter().any(|counted| next.starts_with(counted))
    };
    words(&lower).any(others) || ELSEWHERE.iter().any(|part| lower.contains(part) && !named.contains(part))
}
