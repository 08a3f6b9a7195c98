//! Quantities: numbers with what their sentence says of them.

use std::ops::Range;

use super::parts::is_part;
pub use super::surroundings::Sense;
use super::surroundings::{Bound, Cue, bound, cue, is_rough, says_again, sense};
use super::years::{Time, named_years, time_of};
use super::{Grammar, Number, numbers};
use crate::prose::words;

/// A number in a sentence, with what the words around it say of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quantity {
    /// The number.
    pub number: Number,
    /// The byte at which its unit begins, if it has one: behind the number, or behind the one that it leads on to.
    pub unit_at: usize,
    /// What it says.
    pub sense: Sense,
    /// Whether it is said to be passed.
    pub bound: Option<Bound>,
    /// What it is called.
    pub cue: Option<Cue>,
    /// Whether it is a rough one.
    pub is_rough: bool,
    /// Whether it belongs to the number after it: "from 61 to 69 per cent".
    pub leads_on: bool,
    /// The year or the part of one that it is said of.
    pub time: Option<Time>,
}

impl Quantity {
    /// Whether it is one number and no more or less: not a range, a share of others, a bound or a rough number.
    pub fn is_exact(&self) -> bool {
        self.number.to.is_none() && self.number.of.is_none() && self.bound.is_none() && !self.is_rough
    }
}

/// Whether a word may be a number, or part of one. It rules out most sentences cheaply.
pub fn is_numeral(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit()) || is_in_words(word)
}

fn is_in_words(word: &str) -> bool {
    let lower = word.to_lowercase();
    let is_number = |grammar| super::number_words::read(&[&lower], 1, grammar).is_some();
    let is_part = lower.starts_with("halv") || lower == "half" || is_part(&lower);
    is_part || is_number(Grammar::Norwegian) || is_number(Grammar::English)
}

/// The quantities in a sentence, in order, with what is said of each.
pub fn quantities(text: &str, grammar: Grammar) -> Vec<Quantity> {
    let found = merged(text, numbers(text, grammar));
    if found.is_empty() {
        return Vec::new();
    }
    let times = named_years(text);
    let mut all: Vec<Quantity> = Vec::with_capacity(found.len());
    let mut opened = 0;
    for (nth, number) in found.iter().enumerate() {
        let following = found.get(nth + 1).filter(|next| is_span(text, number, next));
        // What stands before the first of two numbers holds of the second as well.
        opened = all.last().map_or(0, |last| if last.leads_on { opened } else { last.number.range.end });
        let ends = (opened, found.get(nth + 1).map_or(text.len(), |next| next.range.start));
        let mut quantity = of(text, number, following);
        let led = all.last().filter(|last| last.leads_on).map(|last| last.cue);
        quantity.time = time(text, &times, &quantity, ends);
        quantity.cue = led.unwrap_or(quantity.cue);
        if let Some(last) = all.last().filter(|last| matches!(last.sense, Sense::Change | Sense::Difference))
            && text.get(last.unit_at..number.range.start).is_some_and(says_again)
        {
            quantity.sense = last.sense;
        }
        all.push(quantity);
    }
    // What the second of two numbers is called does not hold of the first.
    all.iter_mut().filter(|quantity| quantity.leads_on).for_each(|quantity| quantity.cue = None);
    all
}

fn of(text: &str, number: &Number, following: Option<&Number>) -> Quantity {
    let until = text.get(..number.range.start).unwrap_or_default();
    let before: Vec<_> = words(until).map(|(_, word)| word).collect();
    let clause: Vec<_> =
        words(until.rsplit([',', ';', '(']).next().unwrap_or_default()).map(|(_, word)| word).collect();
    let unit_at = following.unwrap_or(number).range.end;
    let rest = text.get(unit_at..).unwrap_or_default();
    let behind = rest.find([',', ';', '.', ':']).map_or(rest, |end| &rest[..end]);
    let after: Vec<_> = words(behind).map(|(_, word)| word).take(2).collect();
    Quantity {
        number: number.clone(),
        unit_at,
        sense: sense(&before, &after),
        bound: bound(&before),
        cue: cue(&clause),
        is_rough: is_rough(&before),
        leads_on: following.is_some(),
        time: None,
    }
}

/// The time that a quantity is said of. What leads on to another number is said of a time of its own only if that follows.
fn time(text: &str, times: &[Time], quantity: &Quantity, (from, to): (usize, usize)) -> Option<Time> {
    let own = &quantity.number.range;
    let from = if quantity.leads_on { own.start } else { from };
    time_of(text, times, own, (from, to))
}

/// Whether two numbers make one statement: "61 to 69".
fn is_span(text: &str, number: &Number, next: &Number) -> bool {
    let between = between(text, number, next).trim();
    matches!(between, "til" | "to" | "prosent til" | "% til" | "per cent to")
}

fn between<'a>(text: &'a str, number: &Number, next: &Number) -> &'a str {
    let gap: Range<usize> = number.range.end..next.range.start;
    text.get(gap).unwrap_or_default()
}

/// "Between 70 and 75" is one number with two ends.
fn merged(text: &str, found: Vec<Number>) -> Vec<Number> {
    let mut all: Vec<Number> = Vec::with_capacity(found.len());
    for number in found {
        let joins = |last: &Number| {
            let before = text.get(..last.range.start).unwrap_or_default();
            let opens =
                words(before).last().is_some_and(|(_, word)| matches!(&*word.to_lowercase(), "mellom" | "between"));
            opens
                && matches!(between(text, last, &number).trim(), "og" | "and" | "prosent og" | "% og")
                && last.value < number.value
        };
        match all.last_mut().filter(|last| last.to.is_none() && last.of.is_none() && number.of.is_none() && joins(last))
        {
            Some(last) => {
                last.to = Some(number.value);
                last.range.end = number.range.end;
            }
            None => all.push(number),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<String> {
        let show = |quantity: &Quantity| {
            let mut told = quantity.number.value.normalize().to_string();
            quantity.number.to.iter().for_each(|to| told.push_str(&format!("–{}", to.normalize())));
            match quantity.sense {
                Sense::Level => {}
                other => told.push_str(&format!(" {other:?}")),
            }
            quantity.bound.iter().for_each(|bound| told.push_str(&format!(" {bound:?}")));
            quantity.cue.iter().for_each(|cue| told.push_str(&format!(" {cue:?}")));
            quantity.time.iter().for_each(|time| told.push_str(&format!(" in {}", time.year)));
            told
        };
        quantities(text, Grammar::Norwegian).iter().map(show).collect()
    }

    #[test]
    fn a_number_is_a_level_a_change_or_a_difference() {
        let table: [(&str, &[&str]); 12] = [
            ("Andelen er 80 prosent.", &["80"]),
            ("Andelen øker med om lag ti prosent.", &["10 Change"]),
            ("Andelen har økt 12 prosent.", &["12 Change"]),
            ("Andelen økte til 80 prosent.", &["80"]),
            ("Ventetida er 31 prosent kortere enn før, og det er 23 minutter.", &["31 Difference", "23 Difference"]),
            ("Vi svarer 20 prosent raskere.", &["20 Difference"]),
            ("Vi måler hver 14. dag, hver 3 uker.", &["3 Step"]),
            ("Mellom 20 og 30 saker", &["20–30"]),
            ("mellom 13 prosent og 25 prosent", &["13–25"]),
            ("over 60 prosent", &["60 Above"]),
            ("mindre enn halvparten", &["1 Below"]),
            ("over fem møter og 12 brev", &["5 Above", "12"]),
        ];
        for (text, expected) in table {
            assert_eq!(told(text), expected, "{text}");
        }
    }

    #[test]
    fn each_number_has_its_own_year_and_name() {
        let table: [(&str, &[&str]); 9] = [
            ("I 2025 var andelen 61 prosent og i 2028 80 prosent", &["61 in 2025", "80 in 2028"]),
            ("61 prosent i 2025 og 80 prosent i 2028", &["61 in 2025", "80 in 2028"]),
            ("Andelen er 61 prosent, og i 2028 skal den være 80", &["61", "80 in 2028"]),
            ("Innen 2028 skal andelen øke fra 61 til 80 prosent", &["61", "80 in 2028"]),
            ("Fra 2025 til 2028 skal den øke fra 61 til 80 prosent", &["61", "80 in 2028"]),
            ("fra 61 til 69 prosent siden 2025", &["61", "69"]),
            ("Målet i 2028 er at minst 80 prosent får svar", &["80 Aim in 2028"]),
            ("Målet er å gå fra 61 til 80", &["61", "80"]),
            ("Utgangspunktet var 61, og vi ligger under målet, på 69", &["61 Start", "69"]),
        ];
        for (text, expected) in table {
            assert_eq!(told(text), expected, "{text}");
        }
    }
}
