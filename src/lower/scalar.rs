//! Scalars → typed values; faults say how the value should have been written.

use rust_decimal::Decimal;

use super::context::FileContext;
use crate::diag::{Code, Diagnostic, Message, Sink, codes::value as codes, say, suggest_word};
use crate::model::value::{
    Interval, Language, Moment, Money, Period, Quantity, Recurrence, Respelt, ValueFault, parse_number, respelt_number,
};
use crate::model::{ChangeKind, Word as _, WordSet};
use crate::source::{At, Span};

/// The right spelling of a value that is spelt as in another notation, if it is.
type Spelling = Option<Result<Respelt<String>, ValueFault>>;

/// How a typed value is parsed, and what to report when it cannot be.
pub struct Parse<T> {
    read: fn(&str, Language) -> Result<T, ValueFault>,
    /// Recognises other common spellings, and gives the right one.
    respell: fn(&str, Language) -> Spelling,
    code: &'static Code,
}

/// Numbers.
pub const NUMBER: Parse<Decimal> = Parse { read: parse_number, respell: respell_number, code: &codes::INVALID_NUMBER };
/// Quantities.
pub const QUANTITY: Parse<Quantity> =
    Parse { read: Quantity::parse, respell: respell_number, code: &codes::INVALID_NUMBER };
/// Amounts of money.
pub const MONEY: Parse<Money> = Parse { read: Money::parse, respell: respell_number, code: &codes::INVALID_MONEY };
/// Moments.
pub const MOMENT: Parse<Moment> = Parse {
    read: |text, _| Moment::parse(text),
    respell: |text, language| Some(Moment::respelt(text, language)?.map(|respelt| written(&respelt))),
    code: &codes::INVALID_MOMENT,
};
/// Periods.
pub const PERIOD: Parse<Period> = Parse {
    read: |text, _| Period::parse(text),
    respell: |text, language| Some(Period::respelt(text, language)?.map(|respelt| written(&respelt))),
    code: &codes::INVALID_PERIOD,
};
/// Recurrences.
pub const RECURRENCE: Parse<Recurrence> =
    Parse { read: |text, _| Recurrence::parse(text), respell: respell_recurrence, code: &codes::INVALID_RECURRENCE };

fn written<T: ToString>(respelt: &Respelt<T>) -> Respelt<String> {
    Respelt { value: respelt.value.to_string(), certain: respelt.certain }
}

fn respell_number(text: &str, language: Language) -> Spelling {
    respelt_number(text, language).map(Ok)
}

fn respell_recurrence(text: &str, _: Language) -> Spelling {
    let words = Interval::WORDS.iter().copied().chain(["continuous"]);
    let meant = suggest_word(text, words)?;
    Some(Ok(Respelt { value: meant.name.to_owned(), certain: meant.certain }))
}

/// Parses `found`, or reports why it cannot be parsed.
pub fn read<T>(found: At<&str>, how: &Parse<T>, context: FileContext<'_>, sink: &mut Sink) -> Option<At<T>> {
    match (how.read)(found.value, context.language) {
        Ok(value) => Some(At::new(value, found.span)),
        Err(fault) => {
            sink.push(how.fault(fault, &found, context));
            None
        }
    }
}

impl<T> Parse<T> {
    /// What is wrong with `found`, and its right spelling if that can be told.
    fn fault(&self, fault: ValueFault, found: &At<&str>, context: FileContext<'_>) -> Diagnostic {
        let respelt = is_unknown(&fault).then(|| (self.respell)(found.value, context.language)).flatten();
        let (fault, right) = match respelt {
            Some(Ok(right)) if (self.read)(&right.value, context.language).is_ok() => (fault, Some(right)),
            Some(Err(fault)) => (fault, None),
            _ => (fault, None),
        };
        let mut diagnostic = explain(&fault, found.value, found.span, self.code);
        let Some(right) = right else { return diagnostic };
        diagnostic.help = vec![say!("write {right} instead", right = right.value.as_str())];
        if right.certain {
            return diagnostic.with_fix(found.value, &right.value, found.span, context.raw(found.span));
        }
        diagnostic
    }
}

/// Whether a text has no form known to its field, so that it may be one of the other spellings.
fn is_unknown(fault: &ValueFault) -> bool {
    matches!(
        fault,
        ValueFault::NotANumber
            | ValueFault::NotMoney
            | ValueFault::NotAMoment
            | ValueFault::NotAPeriod
            | ValueFault::NotARecurrence
    )
}

/// Combines the two ends of a period, and reports them if they are in the wrong order.
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

/// Looks up the word at `found` in `set`, and reports it if it is not there.
pub fn word(
    found: At<&str>,
    field: &str,
    set: &'static WordSet,
    context: FileContext<'_>,
    sink: &mut Sink,
) -> Option<At<usize>> {
    let index = set.words.iter().position(|spec| spec.word == found.value.trim());
    if index.is_none() {
        let message = say!("\"{field}\" cannot be \"{word}\"", word = found.value, field);
        let diagnostic = Diagnostic::new(&codes::UNKNOWN_WORD, found.span, message);
        let words = set.words.iter().map(|spec| spec.word);
        sink.push(match suggest_word(found.value, words.clone()) {
            Some(right) => diagnostic.suggesting(right, found.value, found.span, context.raw(found.span)),
            None if set.name == ChangeKind::SET.name => {
                diagnostic.help(say!("write one of the words that \"stratc explain changes\" lists"))
            }
            None => diagnostic.help(say!("write one of: {words}", words = words.collect::<Vec<_>>().join(", "))),
        });
    }
    index.map(|index| At::new(index, found.span))
}

/// `text` with its digits and points replaced by `number`, which has no sign.
fn with_number(text: &str, number: &str) -> String {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == '.';
    let start = text.find(is_part).unwrap_or_default();
    let end = text[start..].find(|letter| !is_part(letter)).map_or(text.len(), |length| start + length);
    let number = number.trim_start_matches(['-', '−']);
    format!("{}{number}{}", &text[..start], &text[end..])
}

fn explain(fault: &ValueFault, text: &str, span: Span, code: &'static Code) -> Diagnostic {
    let diagnostic = |message: Message| Diagnostic::new(code, span, message);
    match fault {
        ValueFault::NotANumber => diagnostic(say!("\"{text}\" is not a number", text))
            .help(say!("write digits, such as 25, \"13,4\" or \"340 000\", and after them the unit if there is one")),
        ValueFault::AmbiguousNumber { thousands, decimal } => {
            diagnostic(say!("\"{text}\" can be read as two different numbers", text)).help(say!(
                "write \"{thousands}\" or \"{decimal}\", whichever you mean",
                thousands = with_number(text, thousands),
                decimal = with_number(text, decimal)
            ))
        }
        ValueFault::DecimalComma { decimal } => {
            diagnostic(say!("\"{text}\" has a decimal comma, but the plan is in English", text))
                .help(say!("write {decimal}", decimal = decimal.clone()))
        }
        ValueFault::TooLarge => diagnostic(say!("\"{text}\" is too large a number", text))
            .help(say!("use a larger unit, such as millions")),
        ValueFault::NotAMoment => diagnostic(say!("\"{text}\" is not a date", text)).help(say!(
            "write a year (2027), tertial (2026-T2), quarter (2026-Q3), month (2026-03) or day (2026-03-31)"
        )),
        ValueFault::NoSuchDate { last_day } => diagnostic(say!("there is no such day as {text}", text))
            .help(say!("that month has only {days} days", days = last_day.to_string())),
        ValueFault::NoSuchPart => diagnostic(say!("there is no such part of a year as {text}", text))
            .help(say!("a year has tertials T1–T3, quarters Q1–Q4 and months 01–12")),
        ValueFault::NotAPeriod => diagnostic(say!("\"{text}\" is not a period", text))
            .help(say!("write the first and the last year with a dash, such as 2024–2027")),
        ValueFault::PeriodBackwards => diagnostic(say!("the period {text} ends before it begins", text))
            .help(say!("put the earlier date first")),
        ValueFault::NotMoney => diagnostic(say!("\"{text}\" is not an amount of money", text))
            .help(say!("write it like \"850 000 kr\", \"2,5 mill. kr\" or \"EUR 2000\"")),
        ValueFault::UnknownCurrency => diagnostic(say!("\"{text}\" is in a currency that stratc does not know", text))
            .help(say!("use kr, NOK, SEK, DKK, EUR, USD or GBP")),
        ValueFault::NotARecurrence => diagnostic(say!("\"{text}\" does not say how often", text))
            .help(say!("write day, week, month, quarter, tertial, half-year, year, continuous, or a number of them such as 6 months")),
    }
}
