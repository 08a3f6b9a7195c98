//! S: values that cannot be read as what their field accepts.

use crate::diag::codes;

codes! {
    /// A number cannot be read, or can be read in two ways.
    ///
    /// Numbers are read in the plan's language: in a Norwegian plan `13,4` and `340 000`. Since `15.000` may mean
    /// fifteen or fifteen thousand there, it is not accepted.
    ///
    /// ## Faulty
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   svar:
    ///     title: Antall svar
    ///     baseline: {value: "15.000"}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   svar:
    ///     title: Antall svar
    ///     baseline: {value: 15 000}
    /// ```
    INVALID_NUMBER = "S016", "invalid-number", Error;

    /// A date cannot be read, or does not exist.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     by: 2026-02-30
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     by: 2026-02-28
    /// ```
    INVALID_MOMENT = "S017", "invalid-moment", Error;

    /// A period cannot be read, or ends before it begins.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     period: 2027–2024
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet:
    ///     title: Alle finner svaret
    ///     period: 2024–2027
    /// ```
    INVALID_PERIOD = "S018", "invalid-period", Error;

    /// An amount of money cannot be read.
    ///
    /// ## Faulty
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   ny-mal:
    ///     title: Ny mal for vedtaksbrev
    ///     cost: rimelig
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   ny-mal:
    ///     title: Ny mal for vedtaksbrev
    ///     cost: 220 000 kr
    /// ```
    INVALID_MONEY = "S019", "invalid-money", Error;

    /// How often something recurs cannot be read.
    ///
    /// ## Faulty
    ///
    /// ```yaml reviews.yaml
    /// reviews:
    ///   rullering:
    ///     title: Rullering av planen
    ///     every: ofte
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml reviews.yaml
    /// reviews:
    ///   rullering:
    ///     title: Rullering av planen
    ///     every: year
    /// ```
    INVALID_RECURRENCE = "S020", "invalid-recurrence", Error;

    /// A word is not one of those that its field accepts.
    ///
    /// ## Faulty
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   ny-mal:
    ///     title: Ny mal for vedtaksbrev
    ///     status: ongoin
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml measures.yaml
    /// measures:
    ///   ny-mal:
    ///     title: Ny mal for vedtaksbrev
    ///     status: ongoing
    /// ```
    UNKNOWN_WORD = "S021", "unknown-word", Error, fixable;

    /// A target or a figure has fields that cannot stand together.
    ///
    /// A target says one thing about what should be reached: a bound (`at_least`, `above`, `at_most`, `below`), an
    /// interval between a lower and an upper bound, a value (`exactly`), a change (`change` or `factor`, with `from`),
    /// or `words`. The same goes for a figure. If it said two things, pages could show only one of them, and only that one
    /// would be followed up: the other would disappear without anybody noticing. `from` says what a change is measured
    /// from, and cannot stand together with a bound or a value.
    ///
    /// ## Faulty
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   svartid:
    ///     title: Svartid
    ///     unit: dager
    ///     baseline: {value: 200, at: 2025}
    ///     targets: [{at_most: 150, change: "-40 %", by: 2027}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indicators.yaml
    /// indicators:
    ///   svartid:
    ///     title: Svartid
    ///     unit: dager
    ///     baseline: {value: 200, at: 2025}
    ///     targets: [{at_most: 150, by: 2026}, {change: "-40 %", by: 2027}]
    /// ```
    EXCLUSIVE_FIELDS = "S034", "exclusive-fields", Error;
}
