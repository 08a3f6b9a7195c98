//! Numbers, dates and amounts as a language writes them.

use rust_decimal::Decimal;

use crate::locale::{Locale, Value};
use crate::model::value::{BehindNumber, Interval, Moment, Money, Part, Period, Quantity, Recurrence, Unit};
use crate::model::{Word, WordSet};
use jiff::civil::Date;

/// Writes values in the language of a [`Locale`].
#[derive(Debug, Clone, Copy)]
pub struct Formatter<'a> {
    /// The labels.
    pub locale: &'a Locale,
}

impl Formatter<'_> {
    /// A number: `13,4`, `340 000`.
    pub fn number(self, number: Decimal) -> String {
        self.locale.number(number)
    }

    /// A number with a unit: `25 %`, `350 kr/m2`. `unit` is used where the quantity has none of its own.
    pub fn quantity(self, quantity: &Quantity, unit: Option<&Unit>) -> String {
        let unit = quantity.unit.as_ref().or(unit);
        self.with_unit(&self.counted(quantity.value, unit), unit)
    }

    /// A number as it stands before its unit: kroner have two decimals or none.
    pub fn counted(self, number: Decimal, unit: Option<&Unit>) -> String {
        if unit.is_some_and(Unit::is_in_kroner) { self.amount(number) } else { self.number(number) }
    }

    /// An amount of money without its currency: `850 000`, `1234,50`.
    fn amount(self, number: Decimal) -> String {
        let missing = if number.normalize().scale() == 1 { "0" } else { "" };
        format!("{}{missing}", self.number(number))
    }

    /// A written number with a unit.
    pub fn with_unit(self, number: &str, unit: Option<&Unit>) -> String {
        match unit {
            None => number.to_owned(),
            Some(unit) if unit.is_per_cent() => {
                self.locale.label_with("quantity-per-cent", &[("value", Value::Text(number))])
            }
            Some(unit) => match unit.behind_number() {
                BehindNumber::Alone(unit) => format!("{number}\u{a0}{unit}"),
                BehindNumber::Thousands(unit) => {
                    let values = [("value", Value::Text(number)), ("unit", Value::Text(unit))];
                    self.locale.label_with("quantity-thousand", &values)
                }
                BehindNumber::Times(unit) => format!("{number}\u{a0}×\u{a0}{unit}"),
            },
        }
    }

    /// An amount: `850 000 kr`.
    pub fn money(self, money: &Money) -> String {
        let key = format!("money-{}", money.currency.code().to_lowercase());
        self.locale.label_with(&key, &[("amount", Value::Text(&self.amount(money.amount)))])
    }

    /// A moment: `2027`, `2. tertial 2026`, `mars 2026`, `31. mars 2026`.
    pub fn moment(self, moment: Moment) -> String {
        let year = moment.year().to_string();
        let year = ("year", Value::Text(&year));
        match moment.precision() {
            Part::Year => moment.year().to_string(),
            Part::SchoolYear => {
                let years = moment.to_string();
                self.locale.label_with("moment-school-year", &[("years", Value::Text(&years))])
            }
            Part::HalfYear(number) => self.part("moment-half-year", number, year),
            Part::Season(season) => self.locale.label_with(&format!("moment-{}", season.word()), &[year]),
            Part::Week(number) => self.part("moment-week", number, year),
            Part::Tertial(number) => self.part("moment-tertial", number, year),
            Part::Quarter(number) => self.part("moment-quarter", number, year),
            Part::Month(month) => {
                let month = self.month(month);
                self.locale.label_with("moment-month", &[("month", Value::Text(&month)), year])
            }
            Part::Day(..) => self.date(moment.first_day()),
        }
    }

    fn part(self, key: &str, number: u8, year: (&str, Value<'_>)) -> String {
        self.locale.label_with(key, &[("number", Value::Text(&number.to_string())), year])
    }

    fn month(self, month: u8) -> String {
        self.locale.label(&format!("month-{month}"))
    }

    /// A day: `31. mars 2026`.
    pub fn date(self, date: Date) -> String {
        let (day, year) = (date.day().to_string(), date.year().to_string());
        let number = date.month();
        // In some languages a month takes another form beside a day.
        let month = self.locale.first_label(&[&format!("month-of-day-{number}"), &format!("month-{number}")]);
        let values = [("day", Value::Text(&day)), ("month", Value::Text(&month)), ("year", Value::Text(&year))];
        self.locale.label_with("moment-day", &values)
    }

    /// A period: `2024–2027`.
    pub fn period(self, period: Period) -> String {
        let (from, to) = (self.moment(period.from()), self.moment(period.to()));
        match from == to {
            true => from,
            false if from.contains(' ') || to.contains(' ') => format!("{from} – {to}"),
            false => format!("{from}–{to}"),
        }
    }

    /// How often: `hvert år`, `hver 6. måned`.
    pub fn recurrence(self, recurrence: Recurrence) -> String {
        match recurrence {
            Recurrence::Continuous => self.locale.label("recurrence-continuous"),
            Recurrence::Every { every: 1, unit } => self.locale.label(&format!("every-{}", unit.word())),
            Recurrence::Every { every, unit } => {
                let count = every.to_string();
                self.locale.label_with(&format!("every-n-{}", unit.word()), &[("count", Value::Text(&count))])
            }
        }
    }

    /// What a number counts for: `per år`.
    pub fn per(self, interval: Interval) -> String {
        self.locale.label(&format!("per-{}", interval.word()))
    }

    /// A word of a list: `pågår`.
    pub fn word(self, set: &WordSet, index: usize) -> String {
        let word = set.words.get(index).map_or("", |spec| spec.word);
        self.locale.label(&format!("{}-{word}", set.name))
    }

    /// A word of a list.
    pub fn word_of<W: Word>(self, word: W) -> String {
        self.word(&W::SET, word.index())
    }
}

/// `words` with a capital letter first, as at the beginning of a line.
pub fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Language;

    fn show(language: Language, show: impl Fn(Formatter<'_>) -> String) -> String {
        let locale = Locale::of(language);
        show(Formatter { locale }).replace('\u{a0}', " ")
    }

    #[test]
    fn numbers_and_dates_follow_the_language() {
        let decimal = |text: &str| text.parse::<Decimal>().unwrap_or_default();
        assert_eq!(show(Language::Bokmal, |f| f.number(decimal("340000"))), "340 000");
        assert_eq!(show(Language::Bokmal, |f| f.number(decimal("-13.40"))), "−13,4");
        assert_eq!(show(Language::English, |f| f.number(decimal("1234567.5"))), "1,234,567.5");
        let quantity = |text| Quantity::parse(text, Language::Bokmal).unwrap_or_else(|_| unreachable!());
        assert_eq!(show(Language::Nynorsk, |f| f.quantity(&quantity("25 %"), None)), "25 %");
        assert_eq!(show(Language::English, |f| f.quantity(&quantity("25 %"), None)), "25%");
        let moment = |text| Moment::parse(text).unwrap_or_else(|_| unreachable!());
        assert_eq!(show(Language::Bokmal, |f| f.moment(moment("2026-03-31"))), "31. mars 2026");
        assert_eq!(show(Language::Bokmal, |f| f.moment(moment("2026-T2"))), "2. tertial 2026");
        assert_eq!(show(Language::Bokmal, |f| f.moment(moment("2026-H1"))), "1. halvår 2026");
        assert_eq!(show(Language::Nynorsk, |f| f.moment(moment("2026-autumn"))), "hausten 2026");
        assert_eq!(show(Language::Bokmal, |f| f.moment(moment("2026-W07"))), "uke 7 2026");
        assert_eq!(show(Language::English, |f| f.moment(moment("2026/2027"))), "the school year 2026/2027");
        assert_eq!(show(Language::English, |f| f.moment(moment("2026-03-31"))), "31 March 2026");
        assert_eq!(show(Language::NorthernSami, |f| f.moment(moment("2026-03-31"))), "njukčamánu 31. b. 2026");
        assert_eq!(show(Language::NorthernSami, |f| f.moment(moment("2026-03"))), "njukčamánnu 2026");
        assert_eq!(show(Language::NorthernSami, |f| f.number(decimal("340000.5"))), "340 000,5");
    }
}
