//! N022.

use rust_decimal::Decimal;

use super::change_of::{change, recurs};
use super::near::Near;
use super::subjects::Titles;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::value::KnownUnit;
use crate::prose::{Quantity, Sense, words};
use crate::rules::{Context, Counted, rule};

rule! {
    /// A change is told with two levels that give another change.
    ///
    /// The rule looks at sentences with one change and one pair of levels: "økt med 12 prosent, fra 61 til 69". It computes the
    /// change in per cent of the first level and in percentage points, and says which of the two the number fits, if any. It also
    /// looks at "doblet", "tredoblet", "halvert" and "dobbelt så mange", and at differences in the unit of the levels: "33 minutter
    /// raskere, 52 mot 75", "23 flere enn de 45 i 2025". The number may be rounded to its last digit, and a rough one
    /// ("om lag 12 prosent") may be a twentieth off; what is called a doubling may be a tenth off. Sentences with several
    /// changes or several pairs are left alone, and so are changes that are told of every year.
    ///
    /// One change in percentage points without its levels, in a sentence about one indicator or about a goal that has one, must lie
    /// between two values of the indicator. What a measure is to do (`effect`) may be a part of that.
    ///
    /// ## Why
    ///
    /// Our own judgement: From 61 to 69 per cent is eight percentage points, or 13 per cent. Who mixes them up promises something
    /// else than the table does, and both numbers will be quoted.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/svar.md
    /// # Svar
    ///
    /// Andelen har økt med 8 prosent, fra 61 til 69 prosent.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/svar.md
    /// # Svar
    ///
    /// Andelen har økt med 8 prosentpoeng, fra 61 til 69 prosent.
    /// ```
    "N022", "change-told", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let (titles, near) = (Titles::new(context, scope), Near::new(context, scope));
        for counted in context.counted(scope) {
            sink_all(&counted, sink);
            if let Some(found) = change(context, (&titles, &near), &counted).filter(|_| !titles.none) {
                let message = say!(
                    "the text tells a change of {told} percentage points, but \"{title}\" goes by {whole} to its target",
                    told = found.quantity.number.value.abs().normalize(),
                    title = context.plan.element(found.id).title(),
                    whole = found.whole.normalize()
                );
                let place = counted.writing.place(counted.sentence, found.quantity.number.range.clone());
                sink.push(
                    Diagnostic::new(&CODE, place, message)
                        .note(found.place, say!("the target stands here"))
                        .help(say!("find out which of the numbers is wrong, and correct it")),
                );
            }
        }
    }
}

fn sink_all(counted: &Counted<'_, '_>, sink: &mut Sink) {
    let (text, quantities) = (&*counted.sentence.text, counted.quantities);
    if let Some(apart) = apart(text, quantities) {
        let message = say!(
            "from {from} to {to} is a difference of {right}, but the text says {told}",
            from = apart.from.normalize(),
            to = apart.to.normalize(),
            right = apart.right.normalize(),
            told = apart.told.normalize()
        );
        let help = say!("find out which of the numbers is wrong, and correct it");
        sink.push(Diagnostic::new(&CODE, counted.writing.place(counted.sentence, apart.range), message).help(help));
        return;
    }
    let Some(wrong) = wrong(text, quantities) else { return };
    let place = counted.writing.place(counted.sentence, wrong.range.clone());
    sink.push(Diagnostic::new(&CODE, place, wrong.message()).help(wrong.help()));
}

/// A change that does not follow from the levels.
struct Wrong {
    from: Decimal,
    to: Decimal,
    /// In percentage points, or how much more or less it is.
    points: Decimal,
    /// In per cent of the first level.
    per_cent: Decimal,
    /// Whether the number would be right in percentage points, or in per cent.
    is_other: bool,
    in_points: bool,
    range: std::ops::Range<usize>,
}

impl Wrong {
    fn message(&self) -> Message {
        say!(
            "from {from} to {to} is a change of {per_cent} % or {points} in points, and the text says something else",
            from = self.from.normalize(),
            to = self.to.normalize(),
            per_cent = self.per_cent.round_dp(1).normalize(),
            points = self.points.normalize()
        )
    }

    fn help(&self) -> Message {
        match (self.is_other, self.in_points) {
            (true, false) => say!(
                "write \"percentage points\", or {number} per cent",
                number = self.per_cent.round_dp(0).normalize()
            ),
            (true, true) => say!("write \"per cent\", or {number} percentage points", number = self.points.normalize()),
            _ => say!("find out which of the numbers is wrong, and correct it"),
        }
    }
}

fn wrong(text: &str, quantities: &[Quantity]) -> Option<Wrong> {
    let (first, second) = pair(text, quantities)?;
    let (from, to) = (first.number.value, second.number.value);
    let sound = from > Decimal::ZERO
        && to >= Decimal::ZERO
        && from != to
        && first.number.of.is_none()
        && second.number.of.is_none();
    let points = to.checked_sub(from).filter(|_| sound)?;
    let per_cent = points.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(from)?;
    let of = |range, is_other, in_points| Wrong {
        from,
        to,
        points: points.abs(),
        per_cent: per_cent.abs(),
        is_other,
        in_points,
        range,
    };
    if recurs(text) {
        return None;
    }
    let mut changes = quantities.iter().filter(|quantity| quantity.sense == Sense::Change);
    let Some(change) = changes.next() else {
        let (range, least, most) = multiple(text)?;
        let ratio = to.checked_div(from)?;
        return (ratio < least || ratio > most).then(|| of(range, false, false));
    };
    let unit = text.get(change.unit_at..)?.trim_start().to_lowercase();
    let in_points = ["prosentpoeng", "%-poeng", "percentage point"].iter().any(|word| unit.starts_with(word));
    let in_per_cent = !in_points && ["%", "prosent", "per cent", "percent"].iter().any(|word| unit.starts_with(word));
    if changes.next().is_some() || !(in_points || in_per_cent) {
        return None;
    }
    let own = if in_points { points } else { per_cent };
    let other = if in_points { per_cent } else { points };
    let (fits, fits_other) = (is_near(change, own), is_near(change, other));
    (!fits).then(|| of(change.number.range.clone(), fits_other, in_points))
}

/// The two levels of a sentence, the earlier one first: "from 61 to 69", "69 against 61", "Fra elleve kontoer … ned til fire".
fn pair<'q>(text: &str, quantities: &'q [Quantity]) -> Option<(&'q Quantity, &'q Quantity)> {
    let before = |quantity: &Quantity| {
        words(text.get(..quantity.number.range.start).unwrap_or_default()).last().map(|(_, word)| word.to_lowercase())
    };
    let is = |quantity: &Quantity, wanted: &[&str]| before(quantity).is_some_and(|word| wanted.contains(&&*word));
    let levels: Vec<_> = quantities.iter().filter(|quantity| quantity.sense == Sense::Level).collect();
    let mut found = levels.windows(2).filter_map(|two| {
        let [first, second] = two else { return None };
        let gap = text.get(first.number.range.end..second.number.range.start)?;
        let is_close = !gap.contains([';', '.', ':']) && words(gap).count() <= 8;
        if is(first, &["fra", "frå", "from"]) && (first.leads_on || is(second, &["til", "to"])) {
            return Some((*first, *second)).filter(|_| is_close);
        }
        (is(second, &["mot", "against"]) && is_close && words(gap).count() <= 5).then_some((*second, *first))
    });
    found.next().filter(|_| found.next().is_none())
}

/// A difference that two levels do not have.
struct Apart {
    from: Decimal,
    to: Decimal,
    right: Decimal,
    told: Decimal,
    range: std::ops::Range<usize>,
}

/// "33 minutes faster, 52 against 75", "23 more than the 45 of 2025".
fn apart(text: &str, quantities: &[Quantity]) -> Option<Apart> {
    let unit = |quantity: &Quantity| text.get(quantity.unit_at..).and_then(KnownUnit::at_start);
    let mut moved = quantities.iter().filter(|quantity| matches!(quantity.sense, Sense::Change | Sense::Difference));
    let told = moved.next().filter(|_| moved.next().is_none())?;
    let (from, to) = pair(text, quantities).or_else(|| compared(text, quantities, told))?;
    let own = unit(told);
    let is_of_own = |level: &Quantity| {
        level.number.of.is_none()
            && level.number.to.is_none()
            && !level.is_rough
            && unit(level).is_none_or(|other| Some(other) == own)
    };
    let is_share = matches!(own, Some(KnownUnit::Share(_) | KnownUnit::PercentagePoints));
    let next =
        text.get(told.number.range.end..).and_then(|rest| words(rest).next()).map(|(_, word)| word.to_lowercase());
    let is_bare = next.is_some_and(|word| {
        matches!(
            &*word,
            "flere" | "fleire" | "færre" | "mer" | "meir" | "mindre" | "høyere" | "lavere" | "more" | "fewer"
        )
    });
    if is_share
        || !(own.is_some() || is_bare)
        || !told.is_exact()
        || !is_of_own(from)
        || !is_of_own(to)
        || recurs(text)
        || !is_of_those(text, told)
    {
        return None;
    }
    let right = to.number.value.checked_sub(from.number.value)?.abs();
    let off = right.checked_sub(told.number.value.abs())?.abs();
    let decimals = [from, to, told].iter().map(|quantity| quantity.number.value.scale()).max()?;
    let tolerance = if decimals == 0 { Decimal::ZERO } else { Decimal::new(15, decimals + 1) };
    let wrong = Apart {
        from: from.number.value,
        to: to.number.value,
        right,
        told: told.number.value,
        range: told.number.range.clone(),
    };
    (off > tolerance && !right.is_zero()).then_some(wrong)
}

/// "58, 23 more than the 45": the level that is compared with, and the one other level.
fn compared<'q>(text: &str, quantities: &'q [Quantity], told: &Quantity) -> Option<(&'q Quantity, &'q Quantity)> {
    let unit = |quantity: &Quantity| text.get(quantity.unit_at..).and_then(KnownUnit::at_start);
    let levels = || quantities.iter().filter(|quantity| quantity.sense == Sense::Level && *quantity != told);
    let is_other = |quantity: &&Quantity| {
        let gap = text.get(told.unit_at..quantity.number.range.start).unwrap_or_default();
        let words: Vec<_> = words(gap).map(|(_, word)| word.to_lowercase()).collect();
        words.len() <= 4
            && matches!(
                words.iter().rev().map(String::as_str).collect::<Vec<_>>()[..],
                ["enn", ..] | ["de" | "dei", "enn", ..]
            )
    };
    let from = levels().find(is_other)?;
    let mut others = levels().filter(|other| {
        *other != from && unit(other) == unit(from) && other.number.range.end <= told.number.range.start
    });
    let to = others.next().filter(|_| others.next().is_none())?;
    Some((from, to))
}

/// Whether a difference is not one to something else: "23 more than expected".
fn is_of_those(text: &str, told: &Quantity) -> bool {
    let rest = text.get(told.unit_at..).unwrap_or_default();
    let clause = rest.split([',', ';', '.']).next().unwrap_or_default();
    let next = words(clause).skip_while(|(_, word)| *word != "enn").nth(1).map(|(_, word)| word.to_lowercase());
    next.is_none_or(|word| {
        matches!(&*word, "i" | "de" | "dei" | "før" | "året" | "ved" | "for") || crate::prose::is_numeral(&word)
    })
}

/// Whether a change is told of every year.
/// "Doblet": where it stands, and between which ratios it is right.
fn multiple(text: &str) -> Option<(std::ops::Range<usize>, Decimal, Decimal)> {
    const MULTIPLES: [(&str, i64, i64); 8] = [
        ("tredobl", 270, 330),
        ("firedobl", 360, 440),
        ("fordobl", 180, 220),
        ("dobl", 180, 220),
        ("halver", 45, 55),
        ("dobbelt så", 180, 220),
        ("halvparten så", 45, 55),
        ("tre ganger så", 270, 330),
    ];
    let of = |(at, word): (usize, &str)| {
        let lower = text.get(at..)?.to_lowercase();
        let (_, least, most) = MULTIPLES.iter().find(|(start, _, _)| lower.starts_with(start))?;
        Some((at..at + word.len(), Decimal::new(*least, 2), Decimal::new(*most, 2)))
    };
    // "Mer enn doblet" is a bound.
    let lower = text.to_lowercase();
    let bounded = ["enn dobl", "enn halv", "enn tre", "enn dobbelt", "nesten", "over dobl", "nær", "ikke", "ikkje"]
        .iter()
        .any(|words| lower.contains(words));
    words(text).find_map(of).filter(|_| !bounded)
}

/// Whether a number tells a change, rounded to its last digit.
fn is_near(change: &Quantity, value: Decimal) -> bool {
    let told = change.number.value.abs();
    let half = Decimal::new(5, told.scale() + 1);
    let rough = if change.is_rough { told.checked_mul(Decimal::new(5, 2)).unwrap_or_default() } else { Decimal::ZERO };
    let inside = change.number.to.is_some_and(|to| (told..=to).contains(&value.abs()));
    let passed = change.bound.is_some();
    inside || passed || value.abs().checked_sub(told).is_some_and(|off| off.abs() <= half.max(rough))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::{Grammar, quantities};

    fn told(text: &str) -> Option<(String, bool)> {
        wrong(text, &quantities(text, Grammar::Norwegian))
            .map(|wrong| (text[wrong.range.clone()].to_owned(), wrong.is_other))
    }

    #[test]
    fn changes_that_do_not_follow_are_found() {
        for (text, number, is_other) in [
            ("Andelen har økt med 8 prosent, fra 61 til 69 prosent.", "8", true),
            ("Andelen har økt med 12 prosent, fra 61 til 69.", "12", false),
            ("Fra 61 til 69 prosent er en økning på 13 prosentpoeng.", "13", true),
            ("Ventetida falt fra 75 til 30 minutter, en nedgang på 45 prosent.", "45", true),
            ("Antallet er doblet, fra 20 til 30.", "doblet", false),
        ] {
            assert_eq!(told(text), Some((number.to_owned(), is_other)), "{text}");
        }
    }

    #[test]
    fn differences_are_computed() {
        let told = |text: &str| {
            apart(text, &quantities(text, Grammar::Norwegian)).map(|apart| apart.right.normalize().to_string())
        };
        for (text, right) in [
            ("Den første meldingen kommer 33 minutter raskere nå, 52 minutter mot 75 i 2025.", "23"),
            ("Tiden til første melding har gått ned med 31 minutter, fra 75 til 52.", "23"),
            ("Fra elleve kontoer i sosiale medier skal vi ned til fire, altså ni færre.", "7"),
            ("Unge ga 58 innspill, 23 flere enn de 45 i 2025.", "13"),
        ] {
            assert_eq!(told(text).as_deref(), Some(right), "{text}");
        }
        for text in [
            "Den første meldingen kommer 23 minutter raskere nå, 52 minutter mot 75 i 2025.",
            "Fra elleve kontoer i sosiale medier skal vi ned til fire, altså sju færre.",
            "Unge ga 58 innspill, 23 flere enn ventet, mot 45 i 2025.",
            "Andelen har økt med 8 prosentpoeng, 69 mot 61 prosent.",
            "Ventetida falt fra 75 til 52 minutter, og køen ble ti personer kortere.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }

    #[test]
    fn changes_that_follow_are_left_alone() {
        for text in [
            "Andelen har økt med 13 prosent, fra 61 til 69 prosent.",
            "Andelen har økt med 8 prosentpoeng, fra 61 til 69 prosent.",
            "Ventetida falt fra 75 til 30 minutter, en nedgang på 60 prosent.",
            "Antallet er doblet, fra 20 til 41.",
            "Antallet er mer enn doblet, fra 20 til 70.",
            "Andelen øker med 2 prosent hvert år, fra 61 til 69.",
            "Andelen går fra 61 til 69 prosent, og kostnaden øker med 5 kroner.",
            "Andelen har økt med om lag 13 prosent, fra 61 til 69.",
            "Den økte med 5 prosent i 2025 og med 8 prosent i 2026, fra 61 til 69.",
        ] {
            assert_eq!(told(text), None, "{text}");
        }
    }
}
