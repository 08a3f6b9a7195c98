//! What can be wrong with a value.

/// Why a text is not the value it should be: data only, the words are the diagnostics' own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ValueFault {
    /// The text is not a number, or not a number followed by a unit.
    NotANumber,
    /// In a Norwegian plan "15.000" may be fifteen thousand or fifteen. Both fields are ready to be
    /// written instead, in that language, without a unit.
    AmbiguousNumber {
        /// The spelling if the mark separates thousands: "15 000".
        thousands: String,
        /// The spelling if the mark is a decimal mark: "15".
        decimal: String,
    },
    /// In an English plan "13,4" has a decimal comma.
    DecimalComma {
        /// The same number with a decimal point: "13.4".
        decimal: String,
    },
    /// The value can't be held exactly: a number of more than 28 digits, a recurrence of more than
    /// 65 535 intervals.
    TooLarge,
    /// The text is not a year or a part of one.
    NotAMoment,
    /// The month exists but has no such day: 2026-02-30, 2026-04-00.
    NoSuchDate {
        /// The last day of that month, 28 to 31.
        last_day: i8,
    },
    /// The year has no such half-year, tertial, quarter, month or week: 2026-T4, 2026-Q5, 2026-13, 2025-W53.
    NoSuchPart,
    /// The text is a day, month or other part of a year that it does not name.
    NoYear,
    /// The text names two moments where one is asked for: 2027/2028.
    SeveralMoments {
        /// The first.
        from: String,
        /// The last.
        to: String,
    },
    /// The text says that there is no date, or how often something happens: "løpende".
    Undated,
    /// The text says how often something is done, where a date is asked for: "hvert år".
    Recurring {
        /// How often, ready to be written.
        every: String,
    },
    /// The text is neither two moments with a dash between them nor one moment.
    NotAPeriod,
    /// The period ends before it begins.
    PeriodBackwards,
    /// The text is not an amount with at most one scale ("mill.") and one currency.
    NotMoney,
    /// The amount is in a currency that the language doesn't know.
    UnknownCurrency,
    /// The text is two amounts or numbers where one is asked for: "300 000–400 000 kr".
    Range {
        /// The lower one, ready to be written.
        low: String,
        /// The higher one.
        high: String,
    },
    /// A value with words around it that are no part of it: "ca. 30 %", "500 000 kr eks. mva.".
    Surrounded {
        /// The words before the value, or else those behind it.
        words: String,
        /// The value alone, ready to be written.
        value: String,
    },
    /// The text is neither an interval, nor a count of intervals, nor "continuous".
    NotARecurrence,
}
