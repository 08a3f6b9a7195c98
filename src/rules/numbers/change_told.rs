//! N022.

use rust_decimal::Decimal;

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::prose::{Quantity, Sense, words};
use crate::rules::{Context, Counted, rule};

rule! {
    /// A change is told with two levels that give another change.
    ///
    /// The rule looks at sentences with one change and one pair of levels: "økt med 12 prosent, fra 61 til 69". It computes the
    /// change in per cent of the first level and in percentage points, and says which of the two the number fits, if any. It also
    /// looks at "doblet", "tredoblet" and "halvert". The number may be rounded to its last digit, and a rough one
    /// ("om lag 12 prosent") may be a twentieth off; what is called a doubling may be a tenth off. Sentences with several
    /// changes or several pairs are left alone, and so are changes that are told of every year.
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
        for counted in context.counted(scope) {
            sink_all(&counted, sink);
        }
    }
}

fn sink_all(counted: &Counted<'_, '_>, sink: &mut Sink) {
    let Some(wrong) = wrong(&counted.sentence.text, counted.quantities) else { return };
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
            from = self.from.normalize(), to = self.to.normalize(), per_cent = self.per_cent.round_dp(1).normalize(), points = self.points.normalize()
        )
    }

    fn help(&self) -> Message {
        match (self.is_other, self.in_points) {
            (true, false) => say!("write \"percentage points\", or {number} per cent", number = self.per_cent.round_dp(0).normalize()),
            (true, true) => say!("write \"per cent\", or {number} percentage points", number = self.points.normalize()),
            _ => say!("find out which of the numbers is wrong, and correct it"),
        }
    }
}

fn wrong(text: &str, quantities: &[Quantity]) -> Option<Wrong> {
    let mut spans = quantities.iter().enumerate().filter(|(_, quantity)| quantity.leads_on && quantity.sense == Sense::Level);
    let (nth, first) = spans.next().filter(|_| quantities.iter().filter(|quantity| quantity.leads_on).count() == 1)?;
    let opens = words(text.get(..first.number.range.start)?).last().is_some_and(|(_, word)| matches!(&*word.to_lowercase(), "fra" | "frå" | "from"));
    let (from, to) = (first.number.value, quantities.get(nth + 1)?.number.value);
    let sound = opens && from > Decimal::ZERO && to >= Decimal::ZERO && from != to && quantities[nth + 1].number.of.is_none();
    let points = to.checked_sub(from).filter(|_| sound)?;
    let per_cent = points.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(from)?;
    let of = |range, is_other, in_points| Wrong { from, to, points: points.abs(), per_cent: per_cent.abs(), is_other, in_points, range };
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

/// Whether a change is told of every year.
fn recurs(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["hvert år", "kvart år", "årlig", "årleg", "per år", "i året", "every year", "a year"].iter().any(|words| lower.contains(words))
}

/// "Doblet": where it stands, and between which ratios it is right.
fn multiple(text: &str) -> Option<(std::ops::Range<usize>, Decimal, Decimal)> {
    const MULTIPLES: [(&str, i64, i64); 5] =
        [("tredobl", 270, 330), ("firedobl", 360, 440), ("fordobl", 180, 220), ("dobl", 180, 220), ("halver", 45, 55)];
    let of = |(at, word): (usize, &str)| {
        let lower = word.to_lowercase();
        let (_, least, most) = MULTIPLES.iter().find(|(start, _, _)| lower.starts_with(start))?;
        Some((at..at + word.len(), Decimal::new(*least, 2), Decimal::new(*most, 2)))
    };
    // "Mer enn doblet" is a bound.
    let lower = text.to_lowercase();
    let bounded = ["enn dobl", "enn halver", "enn tredobl", "nesten", "over dobl", "nær"].iter().any(|words| lower.contains(words));
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
        wrong(text, &quantities(text, Grammar::Norwegian)).map(|wrong| (text[wrong.range.clone()].to_owned(), wrong.is_other))
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
