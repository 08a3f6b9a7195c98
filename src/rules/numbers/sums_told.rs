//! N030.

use std::ops::Range;

use rust_decimal::Decimal;

use super::costs::years_of;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::ScopeId;
use crate::model::value::KnownUnit;
use crate::prose::{Quantity, Sense, words};
use crate::rules::{Context, Counted, rule};

rule! {
    /// Numbers in a sentence do not give the sum, the rest or the mean that it tells.
    ///
    /// "12 filmer og 5 plakater, i alt 18": what is called the total ("i alt", "til sammen", "totalt") must be the sum of the other
    /// numbers of the sentence or of some of them, or one of them times another. "150 000 kroner i året i fire år, i alt …" and "ett
    /// møte i hver av de fem bygdene, i alt …" are multiplied. "Seks deler vaktene, og to slutter. Da er … igjen" is subtracted, a
    /// mean "i året" is held against the whole amount and the years, and "20 prosent av 500, altså …" is computed.
    /// "Med seks møter i året blir det … i perioden" is held against the years of the measure or the plan. Rough numbers,
    /// ranges, numbers of different kinds and sentences that name a part ("herav") are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers check what they can check in their heads. A sum that is wrong in one sentence makes them doubt the
    /// numbers that they cannot check.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/filmer.md
    /// # Filmer
    ///
    /// Vi lager 12 filmer og 5 plakater, i alt 18 produkter.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/filmer.md
    /// # Filmer
    ///
    /// Vi lager 12 filmer og 5 plakater, i alt 17 produkter.
    /// ```
    "N030", "sums-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let mut before: Option<Counted<'_, '_>> = None;
        for counted in context.counted(scope) {
            // "Six share the watches, and two leave" is the cause of a risk, and "then three are left" its effect.
            let previous = before.filter(|before| before.writing.element == counted.writing.element);
            let (text, quantities) = (&*counted.sentence.text, counted.quantities);
            let found = total(text, quantities)
                .or_else(|| left(previous.map(|before| (&*before.sentence.text, before.quantities)), text, quantities))
                .or_else(|| mean(text, quantities, years(context, scope)))
                .or_else(|| yearly(text, quantities, own_years(context, &counted).or(years(context, scope))))
                .or_else(|| part(text, quantities));
            if let Some(wrong) = found {
                let place = counted.writing.place(counted.sentence, wrong.range.clone());
                let help = say!("compute it again, and correct the number that is wrong");
                sink.push(Diagnostic::new(&CODE, place, wrong.message()).help(help));
            }
            before = Some(counted);
        }
    }
}

/// A number that the others do not give.
#[derive(Debug, PartialEq, Eq)]
struct Wrong {
    told: Decimal,
    right: Decimal,
    range: Range<usize>,
}

impl Wrong {
    fn of(quantity: &Quantity, right: Decimal) -> Self {
        Self { told: quantity.number.value, right, range: quantity.number.range.clone() }
    }

    fn message(&self) -> Message {
        say!(
            "the other numbers of the sentence give {right}, but it says {told}",
            right = self.right.round_dp(1).normalize(),
            told = self.told.normalize()
        )
    }
}

/// How many years a strategy applies for.
fn years(context: &Context<'_>, scope: ScopeId) -> Option<Decimal> {
    let period = context.period(scope)?;
    Some(Decimal::from(period.last_day().year() - period.first_day().year() + 1))
}

/// How many years the measure applies for in which a sentence stands.
fn own_years(context: &Context<'_>, counted: &Counted<'_, '_>) -> Option<Decimal> {
    context.plan.element(counted.writing.element).measure().and_then(years_of).map(Decimal::from)
}

fn unit(text: &str, quantity: &Quantity) -> Option<KnownUnit> {
    text.get(quantity.unit_at..).and_then(KnownUnit::at_start)
}

fn is_exact(quantity: &Quantity) -> bool {
    quantity.is_exact() && !quantity.leads_on
}

const TOTALS: [&str; 9] =
    ["i alt", "til sammen", "tilsammen", "til saman", "totalt", "sammenlagt", "alt i alt", "in all", "altogether"];

/// Whether a number is called the total: the words stand before it, or behind what it counts.
fn is_total(text: &str, quantity: &Quantity) -> bool {
    let before = text.get(..quantity.number.range.start).unwrap_or_default().trim_end().to_lowercase();
    let rest = text.get(quantity.number.range.end..).unwrap_or_default().to_lowercase();
    let clause = rest.split([',', ';', '.', ':', '(', ')']).next().unwrap_or_default();
    let behind: Vec<_> = words(clause).map(|(_, word)| word).skip(1).take(2).collect();
    let is_behind = matches!(&behind[..], ["i", "alt"] | ["til", "sammen" | "saman"] | ["totalt" | "tilsammen", ..]);
    TOTALS.iter().any(|words| before.ends_with(words)) || is_behind
}

/// "12 films and 5 posters, 18 in all".
fn total(text: &str, quantities: &[Quantity]) -> Option<Wrong> {
    let mut totals = quantities.iter().filter(|quantity| is_total(text, quantity));
    let total = totals.next().filter(|total| totals.next().is_none() && is_exact(total))?;
    let parts: Vec<_> = quantities.iter().filter(|other| *other != total).collect();
    let lower = text.to_lowercase();
    let partial = [
        "herav", "derav", "hvorav", "av dem", "av disse", "av desse", "blant", "resten", "andre ", "inkludert",
        "medregnet", "over ", "prosent", "%",
    ];
    if !(2..=5).contains(&parts.len())
        || !parts.iter().all(|part| is_exact(part))
        || partial.iter().any(|word| lower.contains(word))
    {
        return None;
    }
    let (own, units): (_, Vec<_>) = (unit(text, total), parts.iter().map(|part| unit(text, part)).collect());
    let value = total.number.value;
    let product = || parts.iter().try_fold(Decimal::ONE, |all, part| all.checked_mul(part.number.value));
    let each = [
        "i året", "hvert år", "kvart år", "årlig", "årleg", "per år", "i hver av", "i kvar av", "for hver av",
        "hver av de", "kvar av dei",
    ];
    if parts.len() == 2 && each.iter().any(|words| lower.contains(words)) {
        return product().filter(|right| *right != value).map(|right| Wrong::of(total, right));
    }
    let values: Vec<_> = parts.iter().map(|part| part.number.value).collect();
    let is_one_kind = units.iter().all(|other| other.map(KnownUnit::base) == own.map(KnownUnit::base));
    let are_parts =
        parts.iter().all(|part| part.number.range.end < total.number.range.start) && are_listed(text, &parts, total);
    if !is_one_kind || !are_parts || own.is_some_and(|own| units.iter().any(|other| *other != Some(own))) {
        return None;
    }
    let sum: Decimal = values.iter().sum();
    let is_right = value == sum || product() == Some(value) || combined(&values).contains(&value);
    (!is_right).then(|| Wrong::of(total, sum))
}

/// Whether numbers are told one after the other, and then the total.
fn are_listed(text: &str, parts: &[&Quantity], total: &Quantity) -> bool {
    let gap =
        |from: &Quantity, to: &Quantity| text.get(from.number.range.end..to.number.range.start).unwrap_or_default();
    let joins = |gap: &str| gap.contains(" og ") || gap.contains(',') || gap.contains(" and ");
    let (Some(last), listed) = (parts.last(), parts.windows(2).all(|two| joins(gap(two[0], two[1])))) else {
        return false;
    };
    let apart = gap(last, total);
    listed
        && (apart.contains([',', '(', '–', ';']) || apart.contains("er det") || apart.contains("blir"))
        && parts.iter().any(|part| part.sense == Sense::Level)
}

/// What some of the numbers give together, by twos.
fn combined(values: &[Decimal]) -> Vec<Decimal> {
    let pairs =
        values.iter().enumerate().flat_map(|(nth, one)| values[nth + 1..].iter().map(move |other| (*one, *other)));
    let both = |(one, other): (Decimal, Decimal)| [one.checked_add(other), one.checked_mul(other)];
    pairs.flat_map(both).flatten().chain(values.iter().copied()).collect()
}

/// "Six share the watches, and two leave. Then three are left."
fn left(before: Option<(&str, &[Quantity])>, text: &str, quantities: &[Quantity]) -> Option<Wrong> {
    const GOES: [&str; 12] = [
        "slutter", "sluttar", "slutta", "sluttet", "lagt ned", "legges ned", "forsvinner", "forsvant", "avvikl",
        "stenges", "stengt", "fjernet",
    ];
    let mut words = words(text).map(|(_, word)| word.to_lowercase());
    if !words.any(|word| matches!(&*word, "igjen" | "att" | "gjenstår" | "left")) {
        return None;
    }
    let goes = |text: &str| GOES.iter().any(|word| text.to_lowercase().contains(word));
    let (all, rest) = match (quantities, before) {
        ([one], Some((told, others))) if goes(told) => (others.iter().map(|other| other.number.clone()).collect(), one),
        ([others @ .., last], _) if goes(text) => (others.iter().map(|other| other.number.clone()).collect(), last),
        _ => (Vec::new(), quantities.first()?),
    };
    let (whole, gone) = match &all[..] {
        [one] => (one.of?, one.value),
        // "To av elleve" and "elleve, og to" are told in either order.
        [one, other] if one.of.is_none() && other.of.is_none() => {
            (one.value.max(other.value), one.value.min(other.value))
        }
        _ => return None,
    };
    let right = whole.checked_sub(gone).filter(|right| *right > Decimal::ZERO)?;
    (is_exact(rest) && rest.number.value != right && rest.number.value != whole && rest.number.value != gone)
        .then(|| Wrong::of(rest, right))
}

/// "5,2 million for the period, 1,5 million a year on average": how far off a mean may be, as a part of it.
const MEAN: Decimal = Decimal::from_parts(5, 0, 0, false, 2);

fn mean(text: &str, quantities: &[Quantity], period: Option<Decimal>) -> Option<Wrong> {
    let lower = text.to_lowercase();
    let is_mean = [
        "i snitt", "i gjennomsnitt", "gjennomsnittlig", "on average", "det vil si", "dvs.", "altså", "eller", "that is",
    ]
    .iter()
    .any(|words| lower.contains(words));
    let amounts: Vec<_> =
        quantities.iter().filter(|quantity| matches!(unit(text, quantity), Some(KnownUnit::Kroner(_)))).collect();
    let bare = |quantity: &&Quantity| unit(text, quantity).is_none() && quantity.number.value >= Decimal::from(1000);
    let counts: Vec<_> = quantities.iter().filter(bare).collect();
    let (whole, each) = match (&amounts[..], &counts[..]) {
        ([whole, each], _) | ([whole], [each]) => (*whole, *each),
        _ => return None,
    };
    let is_after = |words: &[&str]| {
        let rest = text.get(each.number.range.end..).unwrap_or_default().to_lowercase();
        words.iter().any(|words| rest.contains(words))
    };
    let others: Vec<_> = quantities.iter().filter(|quantity| *quantity != whole && *quantity != each).collect();
    let count = match &others[..] {
        [years]
            if unit(text, years) == Some(KnownUnit::Months(12))
                || is_after(&["for hver av", "for kvar av", "per "]) =>
        {
            years.number.value
        }
        [] if is_mean && lower.contains("perioden") && is_after(&["i året", "per år", "hvert år", "årlig"]) => {
            period?
        }
        _ => return None,
    };
    let is_each = is_mean || is_after(&["for hver av", "for kvar av"]);
    let right = whole.number.value.checked_div(count).filter(|_| is_each && is_exact(whole) && is_exact(each))?;
    let off = right.checked_sub(each.number.value)?.abs();
    (off > right.checked_mul(MEAN)?).then(|| Wrong::of(each, right))
}

/// "Med seks møter i året blir det 36 møter i perioden": a number of each year, and what it comes to in all of them.
fn yearly(text: &str, quantities: &[Quantity], years: Option<Decimal>) -> Option<Wrong> {
    let [each, whole] = quantities else { return None };
    let between = text.get(each.number.range.end..whole.number.range.start)?.to_lowercase();
    let is_yearly = ["i året", "hvert år", "kvart år", "per år"].iter().any(|words| between.contains(words));
    let comes_to = ["blir det", "gir det", "det blir", "det gir", "til sammen", "i alt", "totalt"];
    let is_whole = comes_to.iter().any(|words| between.contains(words));
    let lower = text.get(whole.number.range.end..)?.to_lowercase();
    let is_period = lower.contains("perioden") || lower.contains("fram til") || lower.contains("frem til");
    let is_counted = unit(text, each).is_none() && unit(text, whole).is_none() && is_exact(each) && is_exact(whole);
    let most = each.number.value.checked_mul(years.filter(|years| *years > Decimal::ONE)?)?;
    let least = most.checked_sub(each.number.value)?;
    // In the first year and the last there may be fewer.
    let is_right = (least..=most).contains(&whole.number.value);
    (is_yearly && is_whole && is_period && is_counted && !is_right).then(|| Wrong::of(whole, most))
}

/// "20 per cent of 500, that is 120".
fn part(text: &str, quantities: &[Quantity]) -> Option<Wrong> {
    let [share, whole, told] = quantities else { return None };
    let gap = |from: usize, to: &Quantity| text.get(from..to.number.range.start).map(|gap| gap.trim().to_lowercase());
    let is_of = matches!(
        &*gap(share.number.range.end, whole)?,
        "prosent av" | "% av" | "prosent av de" | "% av de" | "prosent av dei" | "per cent of" | "% of"
    );
    let again = gap(whole.number.range.end, told)?;
    let is_again = ["altså", "det vil si", "dvs.", "det er", "that is"].iter().any(|words| again.ends_with(words));
    if !is_of
        || !is_again
        || !is_exact(whole)
        || !is_exact(told)
        || share.is_rough
        || unit(text, told) == Some(KnownUnit::Share(100))
    {
        return None;
    }
    let right = share.number.value.checked_mul(whole.number.value)?.checked_div(Decimal::ONE_HUNDRED)?;
    let off = right.checked_sub(told.number.value)?.abs();
    let rounded = whole.number.value.checked_mul(Decimal::new(6, 3))?.max(Decimal::ONE);
    (off > rounded).then(|| Wrong::of(told, right))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Grammar, quantities};

    fn wrong(text: &str) -> Option<String> {
        let read = |text: &str| quantities(text, Grammar::Norwegian);
        let (before, text) =
            text.rsplit_once(" | ").map_or((None, text), |(before, text)| (Some((before, read(before))), text));
        let found = read(text);
        let before = before.as_ref().map(|(text, found)| (*text, &found[..]));
        let wrong = total(text, &found).or_else(|| left(before, text, &found));
        let wrong = wrong.or_else(|| mean(text, &found, Some(4.into()))).or_else(|| part(text, &found));
        let wrong = wrong.or_else(|| yearly(text, &found, Some(4.into())));
        wrong.map(|wrong| format!("{} {}", wrong.told.normalize(), wrong.right.round_dp(1).normalize()))
    }

    #[test]
    fn what_does_not_add_up_is_found() {
        for (text, expected) in [
            ("Vi lager 12 filmer og 5 plakater, i alt 18 produkter.", "18 17"),
            ("Kommunen har 420 barn i barnehage og 980 i skolen, til sammen 1 500 barn.", "1500 1400"),
            ("Panelet møtes fire ganger i året, ti ganger i alt på to år.", "10 8"),
            ("Den koster 150 000 kroner i året i fire år, i alt 420 000 kroner.", "420000 600000"),
            ("Ett møte i hver av de fem bygdene, i alt seks møter", "6 5"),
            ("Seks ansatte deler vaktene, og to slutter i 2027. | Da er tre igjen.", "3 4"),
            ("To av elleve kontoer ble lagt ned, så åtte er igjen.", "8 9"),
            ("Rammen er 5,2 millioner kroner for hele perioden, i snitt 1,5 millioner i året.", "1500000 1300000"),
            (
                "Rammen er 5,2 millioner kroner for hele perioden, det vil si 1,5 millioner kroner i året.",
                "1500000 1300000",
            ),
            ("Den koster 420 000 kroner, 120 000 kroner for hver av de fire rundene.", "120000 105000"),
            ("Vi spurte 20 prosent av 500 innbyggere, altså 120 personer.", "120 100"),
            ("Med seks møter i året blir det 36 møter i perioden.", "36 24"),
        ] {
            assert_eq!(wrong(text).as_deref(), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_adds_up_or_cannot_be_known_is_left_alone() {
        for text in [
            "Vi lager 12 filmer og 5 plakater, i alt 17 produkter.",
            "Panelet møtes fire ganger i året, åtte ganger i alt på to år.",
            "Panelet møtes fire ganger i året, åtte ganger i alt.",
            "Ti elever fra hver av tre skoler, til sammen 30.",
            "Med seks møter i året blir det 22 møter i perioden.",
            "Vi har 12 filmer, herav 5 nye, og i alt 40 saker.",
            "I alt 30 elever er med, 16 jenter og 14 gutter.",
            "Vi svarte på 420 brev og 980 telefoner i 2025, og totalt har vi 12 ansatte.",
            "Seks ansatte deler vaktene, og to slutter i 2027. | Da er fire igjen.",
            "Rammen er 5,2 millioner kroner for hele perioden, i snitt 1,3 millioner i året.",
            "Den koster i snitt 105 000 kroner for hver av de fire rundene.",
            "Vi har to hus og tre hytter, og totalt sett er det nok.",
            "Vi spurte 20 prosent av 500 innbyggere, altså 100 personer.",
        ] {
            assert_eq!(wrong(text), None, "{text}");
        }
    }
}
