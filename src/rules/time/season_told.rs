//! T019.

use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::entity::{Common, Measure};
use crate::model::value::{Moment, Part};
use crate::model::{Element, Kind};
use crate::prose::{named_years, words};
use crate::rules::{Context, is_over, rule};

rule! {
    /// A goal or a measure names a season as its deadline, without a year or against its own dates.
    ///
    /// The rule looks at titles and texts of goals and measures: "innen sommeren", "før jul", "til høsten", "innen nyttår",
    /// and "hver vår". Where no year is named in the sentence and the element has no deadline, nobody knows which summer is
    /// meant. Where it has one, and that names a month or a day, it must fit the season; so must the start of what is done
    /// "hver vår". Sentences with a reference to another element, and measures that are done or have been stopped, are left
    /// alone, as are seasons that are no deadline ("om sommeren").
    ///
    /// ## Why
    ///
    /// Our own judgement: A plan for four years has four summers. Whoever reads it in the second one takes the deadline to be the
    /// next.
    ///
    /// ## Faulty
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, text: Malen skal være ferdig innen sommeren.}
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml tiltak.yaml
    /// measures:
    ///   brevmal: {title: Ny brevmal, text: Malen skal være ferdig innen sommeren., by: 2027-06-20}
    /// ```
    "T019", "season-told", Advice, check
}

/// A season that is named as a deadline, or as what something comes back in, with the months in which its dates may lie.
struct Season {
    words: &'static [&'static str],
    months: &'static [i8],
    is_start: bool,
}

const SEASONS: [Season; 10] = [
    Season { words: &["innen sommeren", "innan sommaren", "før sommeren", "før sommaren", "til sommeren", "til sommaren"], months: &[4, 5, 6, 7, 8], is_start: false },
    Season { words: &["før sommerferien", "innen sommerferien", "før sommarferien"], months: &[4, 5, 6, 7], is_start: false },
    Season { words: &["før jul", "innen jul", "innan jul", "til jul"], months: &[10, 11, 12], is_start: false },
    Season { words: &["før nyttår", "innen nyttår", "innan nyttår"], months: &[10, 11, 12, 1], is_start: false },
    Season { words: &["til høsten", "til hausten", "innen høsten", "innan hausten"], months: &[8, 9, 10, 11, 12], is_start: false },
    Season { words: &["til våren", "innen våren", "innan våren"], months: &[1, 2, 3, 4, 5, 6], is_start: false },
    Season { words: &["før påske", "innen påske", "innan påske", "til påske"], months: &[1, 2, 3, 4], is_start: false },
    Season { words: &["innen utgangen av året", "innan utgangen av året"], months: &[10, 11, 12], is_start: false },
    Season { words: &["hver vår", "kvar vår"], months: &[1, 2, 3, 4, 5, 6], is_start: true },
    Season { words: &["hver høst", "kvar haust"], months: &[7, 8, 9, 10, 11, 12], is_start: true },
];

/// The fields in which an element says what it is to do.
const OWN: [&str; 3] = [Common::TITLE.name, Common::TEXT.name, Measure::DELIVERABLE.name];

fn check(context: &Context<'_>, sink: &mut Sink) {
    let is_telling = |word: &str| {
        let lower = word.to_lowercase();
        ["somm", "jul", "nyttår", "høst", "haust", "vår", "påske", "utgangen"].iter().any(|start| lower.starts_with(start))
    };
    for (scope, _) in context.strategies() {
        for (writing, sentences) in context.passages(scope, is_telling) {
            let element = context.plan.element(writing.element);
            let is_over = element.measure().is_some_and(is_over);
            let is_own = matches!(element.kind(), Kind::Goal | Kind::Measure) && OWN.contains(&writing.field.name);
            for sentence in sentences.iter().filter(|sentence| is_own && !is_over && sentence.references.is_empty()) {
                let Some((range, message)) = wrong(element, &sentence.text) else { continue };
                let help = say!("write the year in the text, and the date under \"by\"");
                sink.push(Diagnostic::new(&CODE, writing.place(sentence, range), message).help(help));
            }
        }
    }
}

fn wrong(element: &Element, text: &str) -> Option<(std::ops::Range<usize>, Message)> {
    let (season, range) = SEASONS.iter().find_map(|season| Some((season, season.find(text)?)))?;
    let words = text.get(range.clone())?.to_lowercase();
    let named = ["neste", "denne", "første", "hvert", "kvart", "hver ", "årlig"].iter().any(|word| text.to_lowercase().contains(word));
    if !named_years(text).is_empty() || (named && !season.is_start) {
        return None;
    }
    let by = element.measure().and_then(|own| own.by.as_ref()).or_else(|| element.goal()?.by.as_ref());
    let date = if season.is_start { element.measure()?.start.as_ref() } else { by };
    match date {
        None if season.is_start => None,
        None => Some((range, say!("\"{words}\" does not say of which year, and \"{title}\" has no deadline", words, title = element.title()))),
        Some(date) if season.fits(date.value) => None,
        Some(date) => Some((range, say!("\"{words}\" does not fit the date {date}", words, date = date.value.to_string()))),
    }
}

impl Season {
    /// Where it is named.
    fn find(&self, text: &str) -> Option<std::ops::Range<usize>> {
        let all: Vec<_> = words(text).map(|(at, word)| (at, word.to_lowercase(), at + word.len())).collect();
        self.words.iter().find_map(|words| {
            let wanted: Vec<_> = words.split(' ').collect();
            let place = all.windows(wanted.len()).find(|here| here.iter().zip(&wanted).all(|((_, own, _), word)| own == word))?;
            Some(place.first()?.0..place.last()?.2)
        })
    }

    /// Whether a date may lie in it. One that names no month may.
    fn fits(&self, date: Moment) -> bool {
        match date.precision() {
            Part::Month(month) | Part::Day(month, _) => self.months.contains(&month.cast_signed()),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons_are_found_as_whole_words() {
        let found = |text: &str| SEASONS.iter().find_map(|season| season.find(text)).map(|range| text[range].to_owned());
        for (text, words) in [
            ("Ferdig innen sommeren.", Some("innen sommeren")),
            ("Før jul får alle svar.", Some("Før jul")),
            ("Kurs hver vår", Some("hver vår")),
            ("Før juli 2027", None),
            ("Åpent om sommeren", None),
            ("Vi svarer før julegata åpner.", None),
        ] {
            assert_eq!(found(text).as_deref(), words, "{text}");
        }
    }
}
