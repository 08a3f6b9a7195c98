//! The findings for values that cannot be read: what is wrong, and what to write instead.

use crate::diag::{Code, Diagnostic, Message, say, suggest_word};
use crate::model::entity::Relation;
use crate::model::value::ValueFault;
use crate::source::Span;

/// `text` with its digits and marks replaced by `number`, which has no sign.
fn with_number(text: &str, number: &str) -> String {
    let start = text.find(|letter: char| letter.is_ascii_digit() || letter == '.').unwrap_or_default();
    let (before, rest) = text.split_at(start);
    let mut letters = rest.char_indices().peekable();
    let mut end = rest.len();
    while let Some((at, letter)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        if !(letter.is_ascii_digit() || matches!(letter, '.' | ',') || (letter.is_whitespace() && goes_on)) {
            end = at;
            break;
        }
    }
    format!("{before}{}{}", number.trim_start_matches(['-', '−']), &rest[end..])
}

/// What stands before the `,-` of a price.
fn price(text: &str) -> Option<&str> {
    text.trim().strip_suffix(['-', '–', '—'])?.strip_suffix(',')
}

/// The finding for the fault of `text`, which stands in a field called `field`.
pub fn explain(fault: &ValueFault, text: &str, span: Span, field: &str, code: &'static Code) -> Diagnostic {
    let diagnostic = |message: Message| Diagnostic::new(code, span, message);
    match fault {
        ValueFault::NotANumber if relation(field).is_some() && factor(text).is_some() => {
            let right = format!("{}: {}", Relation::Factor.key(), factor(text).unwrap_or_default());
            diagnostic(say!("\"{text}\" is not a number", text))
                .help(say!("write \"{right}\" instead of \"{field}\", or the level that is to be reached", right, field))
        }
        ValueFault::NotANumber => diagnostic(say!("\"{text}\" is not a number", text))
            .help(say!("write digits, such as 25, \"13,4\" or \"340 000\", and after them the unit if there is one")),
        ValueFault::AmbiguousNumber { thousands, decimal } => {
            diagnostic(say!("\"{text}\" can be read as two different numbers", text)).help(either(text, thousands, decimal))
        }
        ValueFault::DecimalComma { decimal } => {
            diagnostic(say!("\"{text}\" has a decimal comma, but the plan is in English", text))
                .help(say!("write {decimal}", decimal = with_number(text, decimal)))
        }
        ValueFault::TooLarge => diagnostic(say!("\"{text}\" is too large a number", text))
            .help(say!("use a larger unit, such as millions")),
        ValueFault::NotAMoment => diagnostic(say!("\"{text}\" is not a date", text)).help(say!(
            "write a year (2027), half-year (2026-H1), tertial (2026-T2), quarter (2026-Q3), season (2026-autumn), month (2026-03), week (2026-W12), day (2026-03-31) or school year (2026/2027)"
        )),
        ValueFault::NoSuchDate { last_day } => diagnostic(say!("there is no such day as {text}", text))
            .help(say!("that month has only {days} days", days = last_day.to_string())),
        ValueFault::NoSuchPart => diagnostic(say!("there is no such part of a year as {text}", text))
            .help(say!("a year has half-years H1–H2, tertials T1–T3, quarters Q1–Q4, months 01–12 and weeks W01–W52, some W53")),
        ValueFault::Recurring { every } => diagnostic(say!("\"{text}\" says how often, and not when", text))
            .help(say!("write \"every: {every}\", and \"{field}: ongoing\" if it does not end", every = every.as_str(), field)),
        ValueFault::NoYear | ValueFault::SeveralMoments { .. } | ValueFault::Undated => {
            diagnostic(say!("\"{text}\" is not a date", text)).help(no_moment(fault, text, field))
        }
        ValueFault::NotAPeriod => diagnostic(say!("\"{text}\" is not a period", text))
            .help(say!("write the first and the last year with a dash, such as 2024–2027")),
        ValueFault::PeriodBackwards => diagnostic(say!("the period {text} ends before it begins", text))
            .help(say!("put the earlier date first")),
        ValueFault::NotMoney => diagnostic(say!("\"{text}\" is not an amount of money", text))
            .help(say!("write it like \"850 000 kr\", \"2,5 mill. kr\" or \"EUR 2000\"")),
        ValueFault::UnknownCurrency => diagnostic(say!("\"{text}\" is in a currency that stratc does not know", text))
            .help(say!("use kr, NOK, SEK, DKK, EUR, USD or GBP")),
        ValueFault::Range { low, high } => diagnostic(say!("\"{text}\" is more than one value", text)).help(range(low, high, field)),
        ValueFault::Surrounded { words, value } => {
            diagnostic(say!("\"{text}\" says more than a value", text)).help(alone(words, value, field))
        }
        ValueFault::NotARecurrence => diagnostic(say!("\"{text}\" does not say how often", text))
            .help(say!("write day, week, month, quarter, tertial, half-year, year, continuous, or a number of them such as 6 months")),
    }
}

/// What to write instead of a number with a point that may divide thousands or decimals. A price has no decimals.
fn either(text: &str, thousands: &str, decimal: &str) -> Message {
    if let Some(price) = price(text) {
        let right = with_number(price, thousands);
        let right = if right.contains(char::is_alphabetic) { right } else { format!("{right} kr") };
        return say!("write {right} instead", right);
    }
    say!(
        "write \"{thousands}\" or \"{decimal}\", whichever you mean",
        thousands = with_number(text, thousands),
        decimal = with_number(text, decimal)
    )
}

/// What to write instead of a time that is no moment.
fn no_moment(fault: &ValueFault, text: &str, field: &str) -> Message {
    match fault {
        ValueFault::NoYear => say!("write the year too, such as 2027-03 for a month or 2027-03-31 for a day"),
        ValueFault::SeveralMoments { from, to } => {
            say!("write one date: {from} or {to}, whichever is meant", from = from.as_str(), to = to.as_str())
        }
        _ => say!("where there is no date, leave \"{field}\" out, and say \"{text}\" in the text", field, text),
    }
}

/// What to write instead of two values.
fn range(low: &str, high: &str, field: &str) -> Message {
    if relation(field).is_some() {
        return say!(
            "write both ends with a field each: {both}",
            both = format!("{}: {low}, {}: {high}", Relation::AtLeast.key(), Relation::AtMost.key())
        );
    }
    say!("write one of them, {low} or {high}, and say the rest in the text", low, high)
}

/// What to write instead of a value with `words` around it.
fn alone(words: &str, value: &str, field: &str) -> Message {
    match (relation(field), meant_by(words)) {
        (Some(here), Some(meant)) if here != meant => say!(
            "the word \"{words}\" is a field of its own: write \"{right}\" instead of \"{field}\"",
            words,
            right = format!("{}: {value}", meant.key()),
            field
        ),
        (Some(_), Some(_)) => say!("write {value} alone: \"{field}\" says the rest", value, field),
        (Some(_), None) if change_in(words).is_some() => {
            instead_of_change(words, &format!("{}{value}", change_in(words).unwrap_or_default()), field)
        }
        _ => say!("write {value} alone, and say \"{words}\" in the text", value, words),
    }
}

/// The finding for a text such as "+5 %", where `field` asks for the level that is to be reached: a share with a plus is a change.
pub fn change(text: &str, span: Span, field: &str, code: &'static Code) -> Option<Diagnostic> {
    let value = text.trim().strip_prefix('+').filter(|_| relation(field).is_some())?;
    let is_share = value.contains('%') || value.to_lowercase().contains("prosent") || value.contains("per cent");
    let found = Diagnostic::new(code, span, say!("\"{text}\" says more than a value", text));
    is_share.then(|| found.help(instead_of_change("+", value.trim(), field)))
}

/// What to write instead of a change.
fn instead_of_change(words: &str, change: &str, field: &str) -> Message {
    say!(
        "\"{words}\" tells of a change: write \"{right}\" instead of \"{field}\", or the level that is to be reached",
        words,
        right = format!("{}: {change}", Relation::ChangeAmount.key()),
        field
    )
}

/// What a level is to be multiplied by, where a word says it.
fn factor(text: &str) -> Option<&'static str> {
    match &*text.trim().to_lowercase() {
        "dobles" | "doble" | "dobling" | "dobbelt" | "dobla" | "double" | "doubled" => Some("2"),
        "tredobles" | "tredoble" | "tredobling" | "triple" => Some("3"),
        "halveres" | "halvere" | "halvering" | "halverast" | "halved" => Some("0.5"),
        _ => None,
    }
}

/// The sign of the change that words around a number tell of.
fn change_in(words: &str) -> Option<&'static str> {
    const UP: [&str; 11] =
        ["opp", "opp med", "øke", "øke med", "økning", "økning på", "økt med", "auke", "auke på", "up", "up by"];
    const DOWN: [&str; 8] =
        ["ned", "ned med", "redusere med", "reduksjon", "reduksjon på", "redusert med", "down", "down by"];
    let lower = words.to_lowercase();
    if UP.contains(&&*lower) { Some("") } else { DOWN.contains(&&*lower).then_some("-") }
}

/// Whether the words around a value say no more than its field does: `at_least: minst 80 %`.
pub fn is_said_by(words: &str, field: &str) -> bool {
    relation(field).is_some_and(|here| meant_by(words) == Some(here))
}

/// The relation that a field stands for, where it does.
fn relation(field: &str) -> Option<Relation> {
    Relation::ALL.into_iter().find(|relation| relation.is_absolute() && relation.key() == field)
}

/// The relation that words around a number mean.
fn meant_by(words: &str) -> Option<Relation> {
    const OR: [&str; 4] = ["eller ", "og ", "or ", "and "];
    const MORE: [&str; 16] = [
        "mer", "meir", "flere", "fleire", "høyere", "høgare", "bedre", "betre", "over", "oppover", "more", "higher",
        "better", "above", "up", "pluss",
    ];
    const LESS: [&str; 14] = [
        "mindre", "færre", "lavere", "lågare", "kortere", "kortare", "raskere", "raskare", "under", "nedover", "less",
        "fewer", "lower", "below",
    ];
    match words {
        ">" => return Some(Relation::Above),
        "<" => return Some(Relation::Below),
        // A plus stands behind a number; before one, it is the number's sign.
        "≥" | ">=" | "+" => return Some(Relation::AtLeast),
        "≤" | "<=" => return Some(Relation::AtMost),
        "=" => return Some(Relation::Exactly),
        _ => {}
    }
    let lower = words.to_lowercase();
    if let Some(than) = OR.iter().find_map(|or| lower.strip_prefix(or)) {
        let is_it = |words: &[&str]| words.contains(&than.trim());
        return is_it(&MORE).then_some(Relation::AtLeast).or_else(|| is_it(&LESS).then_some(Relation::AtMost));
    }
    let keys = Relation::ALL.into_iter().filter(|relation| relation.is_absolute()).map(Relation::key);
    suggest_word(words, keys).filter(|meant| meant.certain).and_then(|meant| relation(meant.name))
}
