//! N029.

use std::collections::{HashMap, HashSet};

use rust_decimal::Decimal;

use super::facts::{Fact, What, facts, is_level, value};
use super::subjects::{references, telling};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Common;
use crate::model::value::KnownUnit;
use crate::model::{ElementId, Kind};
use crate::prose::{Bound, Quantity, is_numeral, named_years, words};
use crate::rules::{Context, Counted, rule};

rule! {
    /// The text tells another number of something than the figure or the title of the element does.
    ///
    /// The rule looks at the figures of elements that count things, time or shares, and at the one number in
    /// the title of a goal, a measure or a policy ("Brukertest med 40 mottakere"). What the same element says elsewhere of the same
    /// things ("25 mottakere"), and a sentence elsewhere that refers to the element or tells the same in the same words, must give
    /// the same number. More than "at least" and less than "at most" are fine, unless the sentence says "minst" or "høyst" too.
    /// "Hverdager fra 8 til 16" is eight hours a day where a figure gives the opening hours, and what the method of an indicator
    /// counts ("30 mottakere leser et brev") must be told alike.
    ///
    /// Numbers of a part ("de første 10", "20 av dem"), of each, of what comes in addition, rough numbers, changes, and sentences
    /// with another year or several numbers of the same things are left alone. Amounts of money are left to N024.
    ///
    /// ## Why
    ///
    /// Our own judgement: A measure that promises 40 in its title and 25 below it will be reported as done by whoever chose the
    /// smaller number.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brukertest:
    ///     title: Brukertest av brevene med 40 mottakere
    ///     deliverable: En rapport om svarene fra 25 mottakere
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brukertest:
    ///     title: Brukertest av brevene med 40 mottakere
    ///     deliverable: En rapport om svarene fra 40 mottakere
    /// ```
    "N029", "figure-told", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let facts = facts(context, scope);
        let known = Known::new(&facts);
        for counted in context.counted(scope) {
            if facts.is_empty()
                || matches!(context.plan.element(counted.writing.element).kind(), Kind::Indicator | Kind::Term)
            {
                continue;
            }
            let told = known.contradicted(context, &counted);
            let told = told.map(|(fact, quantity)| (fact, value(quantity).unwrap_or_default(), quantity));
            if let Some(found) = told.or_else(|| known.opening(&counted)) {
                sink.push(report(context, &counted, found));
            }
        }
    }
}

fn report(
    context: &Context<'_>,
    counted: &Counted<'_, '_>,
    (fact, here, quantity): (&Fact, Decimal, &Quantity),
) -> Diagnostic {
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    let title = context.plan.element(fact.id).title();
    let (here, there) = (here.normalize(), fact.value.normalize());
    let message = if fact.is_figure {
        say!("the text says {here}, but the figure of \"{title}\" is {there}", here, title, there)
    } else {
        say!("the text says {here}, but \"{title}\" says {there}", here, title, there)
    };
    let found = Diagnostic::new(&CODE, place, message).note(fact.place, say!("the other number stands here"));
    found.help(say!("correct one of the two, or say what the number in the text counts besides"))
}

/// The facts of a strategy, by the elements that say them and by their words.
struct Known<'f> {
    facts: &'f [Fact],
    by_element: HashMap<ElementId, Vec<usize>>,
    by_stem: HashMap<&'f str, Vec<usize>>,
}

impl<'f> Known<'f> {
    fn new(facts: &'f [Fact]) -> Self {
        let mut by_element: HashMap<_, Vec<_>> = HashMap::new();
        let mut by_stem: HashMap<&str, Vec<_>> = HashMap::new();
        for (nth, fact) in facts.iter().enumerate() {
            by_element.entry(fact.id).or_default().push(nth);
            fact.stems.iter().for_each(|stem| by_stem.entry(stem).or_default().push(nth));
        }
        Self { facts, by_element, by_stem }
    }

    /// "Hverdager fra 8 til 16": hours that are open, where the element has a figure for them.
    fn opening<'q>(&self, counted: &Counted<'q, '_>) -> Option<(&'f Fact, Decimal, &'q Quantity)> {
        let [from, to] = counted.quantities else { return None };
        let text = &*counted.sentence.text;
        let is_hour =
            |quantity: &Quantity| quantity.number.value.is_integer() && quantity.number.value <= Decimal::from(24);
        let is_bare =
            text.get(to.unit_at..).is_some_and(|rest| !rest.starts_with(' ') || rest.trim_start().starts_with("og "));
        let own = self.by_element.get(&counted.writing.element)?;
        let hours = |nth: &&usize| {
            let fact = &self.facts[**nth];
            let is_open = fact.stems.iter().any(|stem| stem.starts_with("åpning") || stem.starts_with("opning"));
            is_open && fact.recurs && matches!(fact.what, What::Unit(KnownUnit::Seconds(3600)))
        };
        let fact = self.facts.get(*own.iter().find(hours)?)?;
        let here = to.number.value.checked_sub(from.number.value)?;
        let is_told = from.leads_on && is_hour(from) && is_hour(to) && is_bare && here > Decimal::ZERO;
        (is_told && here != fact.value).then_some((fact, here, to))
    }

    fn contradicted<'q>(&self, context: &Context<'_>, counted: &Counted<'q, '_>) -> Option<(&'f Fact, &'q Quantity)> {
        let text = &*counted.sentence.text;
        let stems: HashSet<_> = telling(text).filter(|stem| !is_numeral(stem)).collect();
        let mut own: HashSet<ElementId> = references(counted, |_| true).into_iter().map(|subject| subject.id).collect();
        own.insert(counted.writing.element);
        let near = own.iter().filter_map(|id| self.by_element.get(id)).flatten();
        let wide = stems.iter().filter_map(|stem| self.by_stem.get(&**stem)).flatten();
        let candidates: HashSet<_> = near.chain(wide).copied().collect();
        let mut found: Vec<_> = candidates.into_iter().collect();
        found.sort_unstable();
        let told = |nth: &usize| {
            let fact = self.facts.get(*nth).filter(|fact| !is_own_title(counted, fact))?;
            let (quantity, keeps) = told(text, counted.quantities, fact, (&stems, own.contains(&fact.id)))?;
            Some((fact, quantity, keeps))
        };
        let all: Vec<_> = found.iter().filter_map(told).collect();
        let (fact, quantity, _) = *all.first()?;
        // A number that another fact has is about that one.
        let is_told = all.iter().any(|(_, _, keeps)| *keeps);
        let is_measured = context
            .indicators_of(fact.id)
            .any(|(_, _, own)| own.readings.iter().any(|one| one.value.value.value == quantity.number.value));
        (!is_told && !is_measured && !is_of_others(text, fact, quantity)).then_some((fact, quantity))
    }
}

/// The fewest words that two sentences have in common that tell the same in other words. Our own default.
const ALIKE: usize = 4;

/// Whether a sentence is the title that a fact stands in.
fn is_own_title(counted: &Counted<'_, '_>, fact: &Fact) -> bool {
    counted.writing.element == fact.id && !fact.is_figure && counted.writing.field.name == Common::TITLE.name
}

/// The one number of a sentence that tells a fact, and whether it keeps it.
fn told<'q>(
    text: &str,
    quantities: &'q [Quantity],
    fact: &Fact,
    (stems, is_own): (&HashSet<String>, bool),
) -> Option<(&'q Quantity, bool)> {
    let of = |quantity: &'q Quantity| {
        let what = What::of(text, quantity).or_else(|| named_before(text, quantity));
        let (value, nouns) = fact.what.same(&what?, value(quantity)?)?;
        Some((quantity, value, nouns))
    };
    let mut all = quantities.iter().filter_map(of);
    let (quantity, value, nouns) = all.next().filter(|_| all.next().is_none())?;
    let is_share = matches!(fact.what, What::Unit(KnownUnit::Share(_)));
    let is_exact = quantity.number.to.is_none() && !quantity.is_rough && !quantity.leads_on && is_level(text, quantity);
    let common = stems.iter().filter(|stem| fact.stems.contains(*stem)).count();
    let foreign = stems.len() - common;
    let is_it = match (is_own, &fact.what) {
        (true, What::Things(_)) => common > 0 || !fact.is_figure,
        (true, What::Unit(_)) => common > 1 || (common > 0 && fact.is_figure),
        (false, _) if is_share => false,
        (false, What::Things(_)) => nouns > 1 || (common > 1 && foreign == 0) || (common >= ALIKE && foreign <= 2),
        (false, What::Unit(_)) => common > 1 && foreign == 0,
    };
    let keeps = keeps(text, fact, quantity, value);
    // "16 elever fra ungdomsskolen og 14 fra den videregående": parts of them.
    let is_from = |rest: &str| rest.trim_start().starts_with("fra ") || rest.trim_start().starts_with("frå ");
    let is_divided =
        quantities.iter().any(|other| other != quantity && text.get(other.number.range.end..).is_some_and(is_from));
    (is_exact && is_it && !is_divided).then_some((quantity, keeps))
}

/// "Liks 45": a number behind its unit.
fn named_before(text: &str, quantity: &Quantity) -> Option<What> {
    let (_, word) = words(text.get(..quantity.number.range.start)?).last()?;
    Some(What::Things(telling(word).collect()))
}

/// How far off a share in round words may be, in per cent of the whole. Our own default.
const NEAREST: Decimal = Decimal::from_parts(45, 0, 0, false, 1);

/// Whether a number, in the unit of a fact, keeps what the fact promises.
fn keeps(text: &str, fact: &Fact, quantity: &Quantity, value: Decimal) -> bool {
    let lower = text.to_lowercase();
    let says_bound = [
        "minst", "høyst", "høgst", "maks", "eller lavere", "eller lågare", "eller færre", "eller mer", "eller meir",
        "at least", "at most",
    ];
    // "Innen 20 minutter" promises another time than "innen 30 minutter".
    let before = text.get(..quantity.number.range.start).unwrap_or_default().to_lowercase();
    let is_limit = words(&before).last().is_some_and(|(_, word)| matches!(word, "innen" | "innan" | "within"));
    let is_bound = says_bound.iter().any(|word| lower.contains(word)) || quantity.bound.is_some() || is_limit;
    let passes = match fact.bound {
        Some(Bound::Above) => value > fact.value && !is_bound,
        Some(Bound::Below) => value < fact.value && !is_bound,
        None => false,
    };
    let near = |value: Decimal| {
        value
            .checked_sub(fact.value)
            .is_some_and(|off| off.is_zero() || (quantity.number.of.is_some() && off.abs() <= NEAREST))
    };
    let is_share = matches!(fact.what, What::Unit(KnownUnit::Share(_)));
    let rest = Decimal::ONE_HUNDRED.checked_sub(value).filter(|_| is_share && !fact.is_change);
    passes || near(value) || rest.is_some_and(near)
}

/// Whether a number is one of a part: "20 av dem", "av de 30 elevene er 20 jenter".
fn is_part(text: &str, quantity: &Quantity) -> bool {
    let is_of = |word: &str| matches!(word, "av" | "of");
    let behind = text.get(quantity.number.range.end..).is_some_and(|rest| words(rest).any(|(_, word)| is_of(word)));
    let before: Vec<_> =
        words(text.get(..quantity.number.range.start).unwrap_or_default()).map(|(_, word)| word).collect();
    behind
        || before.first().is_some_and(|word| is_of(&word.to_lowercase()))
        || before.iter().rev().take(2).any(|word| is_of(word))
}

/// Whether a sentence counts a part, what comes in addition, or another time.
fn is_of_others(text: &str, fact: &Fact, quantity: &Quantity) -> bool {
    const OTHERS: [&str; 40] = [
        "av", "første", "fyrste", "hver", "hvert", "kvar", "kvart", "per", "andre", "flere", "fleire", "nye", "ekstra",
        "tillegg", "resten", "ytterligere", "opprinnelig", "tidligere", "tidlegare", "hittil", "foreløpig", "allerede",
        "igjen", "neste", "siste", "ny", "først", "ett", "en", "én", "fra", "frå", "omgang", "runde", "halvparten",
        "gangen", "snitt", "gjennomsnitt", "ikke", "ikkje",
    ];
    let words: Vec<_> = words(text).map(|(_, word)| word.to_lowercase()).collect();
    let lets = |word: &str| match fact.what {
        What::Things(_) => matches!(word, "fra" | "frå" | "en" | "én" | "ett"),
        What::Unit(KnownUnit::Share(_)) => matches!(word, "av" | "en" | "én" | "ett" | "ny" | "nye" | "fra" | "frå"),
        What::Unit(_) => false,
    };
    // In "Brukertest av brev med 60 mottakere", what stands before the number is no part of it.
    let is_before = |word: &str| matches!(word, "av" | "of") && !is_part(text, quantity);
    let named = words.iter().any(|word| OTHERS.contains(&&**word) && !lets(word) && !is_before(word));
    let is_other_year = named_years(text).iter().any(|time| !fact.years.contains(&time.year));
    let intervals = ["år", "måned", "månad", "uke", "veke", "dag", "tertial", "kvartal"];
    let is_once = fact.recurs && !words.iter().any(|word| intervals.iter().any(|start| word.starts_with(start)));
    named || is_other_year || is_once || (fact.value <= Decimal::ONE && matches!(fact.what, What::Things(_)))
}
