//! M016.

use super::values;
use super::wording::Wording;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::Kind;
use crate::model::value::Unit;
use crate::rules::{Context, rule};

rule! {
    /// A count has per cent as its unit, or a share does not.
    ///
    /// The rule looks at titles that begin with "Antall", "Andel" and the like. A share may have any unit that could be
    /// one of a share; only plain counts such as "antall", "stk." and "personer" are reported, and units that the title names
    /// as what is counted.
    ///
    /// ## Why
    ///
    /// Our own judgement: "Antall klager: 20 %" and "Andel klager: 20 stk." can both be read in two ways, and the two
    /// readings give different results.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// indicators:
    ///   klager:
    ///     title: Antall klager på vedtak
    ///     unit: "%"
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// indicators:
    ///   klager:
    ///     title: Andel vedtak som blir påklaget
    ///     unit: "%"
    /// ```
    "M016", "count-in-per-cent", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Indicator) {
        let Some((indicator, unit)) = element.indicator().and_then(|own| Some((own, values::unit(own)?))) else {
            continue;
        };
        let Some((message, help)) = clash(element.title(), unit) else { continue };
        let span = indicator.unit.as_ref().map_or(element.span, |unit| unit.span);
        sink.push(Diagnostic::new(&CODE, span, message).help(help));
    }
}

/// Words that begin the title of a count.
const COUNTS: [&str; 6] = ["antall", "antallet", "tal", "talet", "tallet", "number"];

/// Words that begin the title of a share.
const SHARES: [&str; 8] = ["andel", "andelen", "del", "delen", "prosentandel", "share", "percentage", "proportion"];

/// Units of plain counts.
const PLAIN: [&str; 13] = [
    "antall", "stk", "stk.", "stykk", "stykker", "tal", "personer", "innbyggere", "ansatte", "pasienter", "number",
    "people", "pieces",
];

/// Whether a unit is what is counted: a word of the title, or one that stands for people or pieces.
fn is_plain_count(unit: &Unit, title: &Wording) -> bool {
    let unit = unit.as_written().to_lowercase();
    let is_in_title = title.words().skip(1).any(|word| word == unit) && unit.chars().all(char::is_alphabetic);
    PLAIN.contains(&&*unit) || is_in_title
}

/// What is wrong with a title and a unit that do not go together, and what to do about it.
fn clash(title: &str, unit: &Unit) -> Option<(Message, Message)> {
    let words = Wording::new(title);
    let first = words.word(0);
    if COUNTS.contains(&first) && unit.is_per_cent() {
        return Some((
            say!("\"{title}\" is a count, but its unit is %", title),
            say!("write what is counted as the unit; if it is a share, begin the title with \"Andel\""),
        ));
    }
    (SHARES.contains(&first) && is_plain_count(unit, &words)).then(|| {
        (
            say!("\"{title}\" is a share, but its unit is \"{unit}\"", title, unit = unit.as_str()),
            say!("write % as the unit; if it is a count, begin the title with \"Antall\""),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_units_that_clash_are_found() {
        for (title, unit, clashes) in [
            ("Antall klager", "prosent", true),
            ("Andel klager", "stk.", true),
            ("Andel klager på vedtak", "vedtak", true),
            ("Andel lærere med fordypning", "lærere", true),
            ("Andel av rammen", "kroner", false),
            ("Antall klager", "klager", false),
            ("Andel klager", "%", false),
            ("Andel fossil energi", "promille", false),
            ("Endring i antall klager", "%", false),
        ] {
            let unit = Unit::new(unit).expect("a unit");
            assert_eq!(clash(title, &unit).is_some(), clashes, "{title}: {unit}");
        }
    }
}
