//! Scalars → typed values; faults say how the value should have been written.

use rust_decimal::Decimal;

use super::context::FileContext;
use super::faults::{change, explain, is_said_by};
use super::labels::{self, Named};
use crate::diag::{Code, Diagnostic, Sink, Suggestion, codes::value as codes, say, suggest_word};
use crate::model::value::{
    Interval, Language, Moment, Money, Period, Quantity, Recurrence, Respelt, ValueFault, ongoing, parse_number,
    respelt_money, respelt_number, respelt_quantity,
};
use crate::model::{ChangeKind, Deadline, Field, Tag, Word as _, WordSet};
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
    Parse { read: Quantity::parse, respell: respelt_quantity, code: &codes::INVALID_NUMBER };
/// Amounts of money.
pub const MONEY: Parse<Money> = Parse { read: Money::parse, respell: respelt_money, code: &codes::INVALID_MONEY };
/// Moments.
pub const MOMENT: Parse<Moment> = Parse {
    read: |text, _| Moment::parse(text),
    respell: |text, language| Some(Moment::respelt(text, language)?.map(|respelt| written(&respelt))),
    code: &codes::INVALID_MOMENT,
};
/// Moments, or none for what goes on.
pub const DEADLINE: Parse<Option<Moment>> =
    Parse { read: |text, _| Deadline::parse(text), respell: respell_deadline, code: &codes::INVALID_MOMENT };
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

fn respell_deadline(text: &str, language: Language) -> Spelling {
    if ongoing::is_meant(text) {
        return Some(Ok(Respelt { value: ongoing::WORD.to_owned(), certain: true }));
    }
    match Recurrence::respelt(text) {
        Some(found) => Some(Err(ValueFault::Recurring { every: found.value.to_string() })),
        None => (MOMENT.respell)(text, language),
    }
}

fn respell_number(text: &str, language: Language) -> Spelling {
    respelt_number(text, language).map(Ok)
}

fn respell_recurrence(text: &str, _: Language) -> Spelling {
    if let Some(found) = Recurrence::respelt(text) {
        return Some(Ok(written(&found)));
    }
    let words = Interval::WORDS.iter().copied().chain(["continuous"]);
    let meant = suggest_word(text, words)?;
    Some(Ok(Respelt { value: meant.name.to_owned(), certain: meant.certain }))
}

/// Parses `found`, which stands in `field`, or reports why it cannot be parsed.
pub fn read<T>(
    found: At<&str>,
    how: &Parse<T>,
    field: &Field,
    context: FileContext<'_>,
    sink: &mut Sink,
) -> Option<At<T>> {
    if let Some(found) = change(found.value, found.span, field.name, how.code) {
        sink.push(found);
        return None;
    }
    match (how.read)(found.value, context.language) {
        Ok(value) => Some(At::new(value, found.span)),
        Err(fault) => {
            sink.push(how.fault(fault, &found, field, context));
            None
        }
    }
}

impl<T> Parse<T> {
    /// What is wrong with `found`, and its right spelling if that can be told.
    fn fault(&self, fault: ValueFault, found: &At<&str>, field: &Field, context: FileContext<'_>) -> Diagnostic {
        let respelt = is_unknown(&fault).then(|| (self.respell)(found.value, context.language)).flatten();
        let (fault, right) = match respelt {
            Some(Ok(right)) if (self.read)(&right.value, context.language).is_ok() => (fault, Some(right)),
            Some(Err(ValueFault::Surrounded { words, value })) if is_said_by(&words, field.name) => {
                (ValueFault::Surrounded { words, value: value.clone() }, Some(Respelt { value, certain: true }))
            }
            Some(Err(fault)) => (fault, None),
            _ => (fault, None),
        };
        let mut diagnostic = explain(&fault, found.value, found.span, field.name, self.code);
        let Some(right) = right else { return diagnostic };
        diagnostic.help = vec![say!("write {right} instead", right = right.value.as_str())];
        // "innen 2028" is a last day: what begins has the first day of a year.
        let is_moved = Moment::says_until(found.value) && field.is(Tag::Begin);
        if right.certain && !is_moved {
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
pub fn period(from: &At<Moment>, to: &At<Moment>, span: Span, field: &str, sink: &mut Sink) -> Option<At<Period>> {
    match Period::new(from.value, to.value) {
        Ok(period) => Some(At::new(period, span)),
        Err(fault) => {
            let written = format!("{}–{}", from.value, to.value);
            sink.push(explain(&fault, &written, span, field, &codes::INVALID_PERIOD));
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
        sink.push(match meant(found.value, set, context.language) {
            Some(right) => diagnostic.suggesting(right, found.value, found.span, context.raw(found.span)),
            None if set.name == ChangeKind::SET.name => {
                diagnostic.help(say!("write one of the words that \"stratc explain changes\" lists"))
            }
            None => diagnostic.help(say!("write one of: {words}", words = words.collect::<Vec<_>>().join(", "))),
        });
    }
    index.map(|index| At::new(index, found.span))
}

/// The word of a set that was most probably meant: what pages call it, what people say, or what is spelt like it.
fn meant(written: &str, set: &'static WordSet, language: Language) -> Option<Suggestion<'static>> {
    let named = |word: &'static str| Named { name: word, labels: vec![vec![format!("{}-{word}", set.name)]] };
    let words = || set.words.iter().map(|spec| spec.word);
    let interval = || match Recurrence::respelt(written).filter(|_| set.name == Interval::SET.name)?.value {
        Recurrence::Every { every: 1, unit } => Some(Suggestion { name: Interval::word(unit), certain: true }),
        _ => None,
    };
    let candidates: Vec<_> = words().map(named).collect();
    labels::meant(written, language, &candidates).or_else(|| suggest_word(written, words())).or_else(interval)
}
