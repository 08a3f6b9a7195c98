//! Scalars → typed values, with a fault that says how the value should have been written.

use rust_decimal::Decimal;

use crate::diag::{Code, Diagnostic, Message, Sink, codes::value as codes, nearest, say};
use crate::model::WordSet;
use crate::model::value::{Language, Moment, Money, Period, Quantity, Recurrence, ValueFault, parse_number};
use crate::source::{At, Span};

/// How a typed value is read, and what to report when it cannot be.
pub struct Parse<T> {
    parse: fn(&str, Language) -> Result<T, ValueFault>,
    code: &'static Code,
}

/// Numbers.
pub const NUMBER: Parse<Decimal> = Parse { parse: parse_number, code: &codes::INVALID_NUMBER };
/// Quantities.
pub const QUANTITY: Parse<Quantity> = Parse { parse: Quantity::parse, code: &codes::INVALID_NUMBER };
/// Amounts of money.
pub const MONEY: Parse<Money> = Parse { parse: Money::parse, code: &codes::INVALID_MONEY };
/// Moments.
pub const MOMENT: Parse<Moment> = Parse { parse: |text, _| Moment::parse(text), code: &codes::INVALID_MOMENT };
/// Periods.
pub const PERIOD: Parse<Period> = Parse { parse: |text, _| Period::parse(text), code: &codes::INVALID_PERIOD };
/// Recurrences.
pub const RECURRENCE: Parse<Recurrence> =
    Parse { parse: |text, _| Recurrence::parse(text), code: &codes::INVALID_RECURRENCE };

/// Reads `found`, or reports why it cannot be read.
pub fn read<T>(found: At<&str>, how: &Parse<T>, language: Language, sink: &mut Sink) -> Option<At<T>> {
    match (how.parse)(found.value, language) {
        Ok(value) => Some(At::new(value, found.span)),
        Err(fault) => {
            sink.push(explain(&fault, found.value, found.span, how.code));
            None
        }
    }
}

/// Makes a period of its two ends.
pub fn period(from: &At<Moment>, to: &At<Moment>, span: Span, sink: &mut Sink) -> Option<At<Period>> {
    match Period::new(from.value, to.value) {
        Ok(period) => Some(At::new(period, span)),
        Err(fault) => {
            let written = format!("{}–{}", from.value, to.value);
            sink.push(explain(&fault, &written, span, &codes::INVALID_PERIOD));
            None
        }
    }
}

/// Finds the word written at `found` in `set`.
pub fn word(found: At<&str>, field: &str, set: &'static WordSet, sink: &mut Sink) -> Option<At<usize>> {
    let index = set.words.iter().position(|spec| spec.word == found.value.trim());
    if index.is_none() {
        let message = say!("\"{word}\" cannot stand in \"{field}\"", word = found.value, field = field);
        let diagnostic = Diagnostic::new(&codes::UNKNOWN_WORD, found.span, message);
        let words: Vec<_> = set.words.iter().map(|spec| spec.word).collect();
        sink.push(match nearest(found.value, words.iter().copied()) {
            Some(right) => diagnostic.help(say!("did you mean \"{right}\"?", right = right)).fix(found.span, right),
            None => diagnostic.help(say!("write one of: {words}", words = words.join(", "))),
        });
    }
    index.map(|index| At::new(index, found.span))
}

fn explain(fault: &ValueFault, text: &str, span: Span, code: &'static Code) -> Diagnostic {
    let diagnostic = |message: Message| Diagnostic::new(code, span, message);
    match fault {
        ValueFault::NotANumber => diagnostic(say!("\"{text}\" is not a number", text = text))
            .help(say!("write digits, such as 25, \"13,4\" or \"340 000\", and after them the unit if there is one")),
        ValueFault::AmbiguousNumber { thousands, decimal } => {
            diagnostic(say!("\"{text}\" can be read as two different numbers", text = text)).help(say!(
                "write \"{thousands}\" or \"{decimal}\", whichever you mean",
                thousands = thousands.clone(),
                decimal = decimal.clone()
            ))
        }
        ValueFault::DecimalComma { decimal } => {
            diagnostic(say!("\"{text}\" has a decimal comma, but the plan is in English", text = text))
                .help(say!("write {decimal}", decimal = decimal.clone()))
        }
        ValueFault::TooLarge => diagnostic(say!("\"{text}\" is too large a number", text = text))
            .help(say!("use a larger unit, such as millions")),
        ValueFault::NotAMoment => diagnostic(say!("\"{text}\" is not a date", text = text)).help(say!(
            "write a year (2027), tertial (2026-T2), quarter (2026-Q3), month (2026-03) or day (2026-03-31)"
        )),
        ValueFault::NoSuchDate { last_day } => diagnostic(say!("there is no such day as {text}", text = text))
            .help(say!("that month has only {days} days", days = last_day.to_string())),
        ValueFault::NoSuchPart => diagnostic(say!("there is no such part of a year as {text}", text = text))
            .help(say!("a year has tertials T1–T3, quarters Q1–Q4 and months 01–12")),
        ValueFault::NotAPeriod => diagnostic(say!("\"{text}\" is not a period", text = text))
            .help(say!("write the first and the last year with a dash, such as 2024–2027")),
        ValueFault::PeriodBackwards => diagnostic(say!("the period {text} ends before it begins", text = text))
            .help(say!("put the earlier date first")),
        ValueFault::NotMoney => diagnostic(say!("\"{text}\" is not an amount of money", text = text))
            .help(say!("write it like \"850 000 kr\", \"2,5 mill. kr\" or \"EUR 2000\"")),
        ValueFault::UnknownCurrency => diagnostic(say!("\"{text}\" is in a currency that stratc does not know", text = text))
            .help(say!("use kr, NOK, SEK, DKK, EUR, USD or GBP")),
        ValueFault::NotARecurrence => diagnostic(say!("\"{text}\" does not say how often", text = text))
            .help(say!("write day, week, month, quarter, tertial, half-year, year, continuous, or a number of them such as 6 months")),
    }
}
