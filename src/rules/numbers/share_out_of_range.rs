//! N012.

use rust_decimal::Decimal;

use super::series;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Unit;
use crate::rules::{Context, rule};

rule! {
    /// A share is less than nothing or more than everything.
    ///
    /// The rule looks at values in per cent of what is called a share: "andel", "svarprosent", "share of". Baselines,
    /// targets, readings and thresholds lie between 0 and 100. Growth, change and other numbers in per cent may go
    /// further and are left alone, and so are changes and factors.
    ///
    /// ## Why
    ///
    /// Our own judgement: No share of a whole can be 120 per cent, so either the number or the title is wrong. Such a
    /// number gets a plan quoted for the wrong reasons.
    ///
    /// ## Faulty
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svarandel:
    ///     title: Andel som svarer på undersøkelsen
    ///     unit: "%"
    ///     targets: [{at_least: 120, by: 2028}]
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml indikatorer.yaml
    /// indicators:
    ///   svarandel:
    ///     title: Andel som svarer på undersøkelsen
    ///     unit: "%"
    ///     targets: [{at_least: 60, by: 2028}]
    /// ```
    "N012", "share-out-of-range", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for series in series::all(context).filter(|series| is_share(series.title)) {
        for (value, span) in series::values(&series) {
            let possible = (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&value.value);
            if !possible && series.unit_of(value).is_some_and(Unit::is_per_cent) {
                let message =
                    say!("\"{title}\" is a share and cannot be {value} %", title = series.title, value = value.value);
                sink.push(Diagnostic::new(&CODE, span, message).help(say!(
                    "a share lies between 0 and 100 %; correct the value, or the title if it is not a share"
                )));
            }
        }
    }
}

/// Words for a share.
const SHARES: [&str; 8] =
    ["andel", "andelen", "prosentandel", "prosentandelen", "svarandel", "svarprosent", "share", "proportion"];
/// Parts of words for what may exceed 100 %.
const CHANGES: [&str; 10] =
    ["vekst", "endring", "økning", "auke", "auking", "reduksjon", "nedgang", "growth", "change", "increase"];

/// Whether a title plainly calls something a share.
fn is_share(title: &str) -> bool {
    let title = title.to_lowercase();
    let mut words = title.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| SHARES.contains(&word)) && !CHANGES.iter().any(|change| title.contains(change))
}

#[cfg(test)]
mod tests {
    use super::is_share;

    #[test]
    fn a_share_is_what_is_called_one() {
        for title in ["Andel som svarer", "Prosentandel gjengangere", "Svarprosent", "Share of callers answered"] {
            assert!(is_share(title), "{title}");
        }
        for title in [
            "Handel med nabokommuner", "Vekst i andel digitale søknader", "Samhandel", "Kostnad mot budsjett",
            "Endring i andelen",
        ] {
            assert!(!is_share(title), "{title}");
        }
    }
}
