//! The level that an indicator starts from.

use crate::model::entity::{Baseline, Indicator, Target};
use crate::model::value::Moment;
use crate::source::At;

/// What an indicator says about the level that it starts from.
#[derive(Debug)]
pub enum Base<'a> {
    /// Nothing is missing.
    Given,
    /// The baseline gives a date, but its value is stated nowhere.
    Dated(&'a At<Moment>),
    /// A target is a change or a multiple of something whose value is stated nowhere.
    Unknown(&'a Target),
    /// There is no baseline.
    Absent,
}

/// What `indicator` says about the level that it starts from.
pub fn base(indicator: &Indicator) -> Base<'_> {
    let baseline = indicator.baseline.as_deref();
    if let Some(at) = baseline.and_then(|baseline| dated(baseline, indicator)) {
        return Base::Dated(at);
    }
    let mut relative = indicator.targets.iter().filter(|target| target.comparison().is_relative());
    if let Some(target) = relative.find(|target| !is_known(indicator, target.from.as_ref())) {
        return Base::Unknown(target);
    }
    if baseline.is_none() { Base::Absent } else { Base::Given }
}

/// The date of a baseline whose value is given neither by the baseline nor by a reading of the same year.
fn dated<'a>(baseline: &'a Baseline, indicator: &Indicator) -> Option<&'a At<Moment>> {
    let at = baseline.at.as_ref().filter(|_| baseline.value.is_none())?;
    (!is_read(indicator, at.value) && !is_told(indicator, at.value)).then_some(at)
}

/// Whether a target that has a number says in its words or its note that this is the level of that year.
fn is_told(indicator: &Indicator, moment: Moment) -> bool {
    let told = |target: &Target, text: &str| {
        let rest = names_level(text, moment);
        let has_number = |rest: &str| rest.contains(|letter: char| letter.is_ascii_digit());
        rest.is_some_and(|rest| target.comparison().has_number() || has_number(&rest))
    };
    indicator.targets.iter().any(|target| {
        let mut texts = target.words.iter().chain(&target.note);
        texts.any(|text| told(target, &text.value))
    })
}

/// The rest of a text that speaks of the level of a year: "13,4, tilsvarende 2019-nivå".
pub fn names_level(text: &str, moment: Moment) -> Option<String> {
    let lower = text.to_lowercase();
    let rest = lower.replacen(&moment.year().to_string(), "", 1);
    let says_level = ["nivå", "level"].iter().any(|level| lower.contains(level));
    (rest.len() < lower.len() && says_level).then_some(rest)
}

fn is_read(indicator: &Indicator, moment: Moment) -> bool {
    indicator.readings.iter().any(|reading| reading.at.year() == moment.year())
}

/// Whether there is a value for the date that a change is measured from or, if no date is given, any value at all.
fn is_known(indicator: &Indicator, from: Option<&At<Moment>>) -> bool {
    let baseline = indicator.baseline.as_deref().filter(|baseline| baseline.value.is_some());
    let Some(from) = from else { return baseline.is_some() || !indicator.readings.is_empty() };
    let is_meant = |at: &At<Moment>| at.year() == from.year();
    baseline.is_some_and(|baseline| baseline.at.as_ref().is_none_or(is_meant)) || is_read(indicator, from.value)
}
