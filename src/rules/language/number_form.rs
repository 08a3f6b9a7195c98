//! L038.

use std::ops::Range;

use super::marks::{is_quoted, is_read};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::value::Language;
use crate::prose::words;
use crate::rules::{Context, Scattered, rule};

rule! {
    /// A number, a time or the name of a month or a language is written as in another language.
    ///
    /// The rule looks in Norwegian texts for a per cent sign that is joined to its number ("50%"), an amount that is joined
    /// to its "kr", thousands with a comma ("1,000"), "kl" without a full stop, short forms that are joined to
    /// their number ("ca.30"), and months and days of the week with a
    /// capital inside a sentence ("i Januar", "på Torsdager"), and languages and peoples with one ("til Engelsk"). "Mars" is also a
    /// planet and a brand, so it counts only where time is meant. If a strategy has more than three such places, there is one finding
    /// with a count.
    ///
    /// ## Why
    ///
    /// Our own judgement: "1,000" is one to a Norwegian reader. The other slips only look careless, but a plan with many
    /// numbers is trusted less for each.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi spør 1,000 innbyggere i Januar.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Vi spør 1 000 innbyggere i januar.
    /// ```
    "L038", "number-form", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        if !matches!(context.plan.language(scope), Language::Bokmal | Language::Nynorsk) {
            continue;
        }
        let mut found = Vec::new();
        let may_slip =
            |word: &str| word.contains(|letter: char| letter.is_ascii_digit()) || is_day(word) || is_people(word);
        for (writing, sentences) in context.passages(scope, may_slip) {
            for sentence in sentences.into_iter().filter(|_| is_read(writing)) {
                for (range, right) in slips(&sentence.text) {
                    let written = sentence.text.get(range.clone()).unwrap_or_default();
                    if is_quoted(&sentence.text, range.start) {
                        continue;
                    }
                    let message = say!("\"{written}\" is not how it is written in Norwegian", written);
                    found.push(
                        Diagnostic::new(&CODE, writing.place(sentence, range), message)
                            .help(say!("write \"{right}\"", right)),
                    );
                }
            }
        }
        let many = |count: usize| {
            (
                say!("{count} numbers, times or months are not written as in Norwegian", count),
                say!("write them as in \"{example}\"", example = "50 %, 1 000 kr, kl. 12, i januar"),
            )
        };
        Scattered { scope, found, many: &many }.report(context, sink);
    }
}

/// The months that are no names of people, and the days of the week, with a capital.
#[rustfmt::skip]
const DAYS: [&str; 21] = [
    "Januar", "Februar", "Mars", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Desember", "Mandag", "Måndag", "Tirsdag",
    "Onsdag", "Torsdag", "Fredag", "Lørdag", "Laurdag", "Søndag",
];
/// Words behind which a month or a day is no name.
#[rustfmt::skip]
const BEFORE: [&str; 17] = [
    "i", "av", "til", "fra", "frå", "innen", "på", "hver", "kvar", "siden", "sidan", "før", "etter", "om", "starten", "slutten", "neste",
];

/// What is written otherwise than in Norwegian, and how it should be.
fn slips(text: &str) -> Vec<(Range<usize>, String)> {
    let all: Vec<_> = words(text).collect();
    let mut found = Vec::new();
    for (nth, (at, word)) in all.iter().enumerate() {
        let after = all.get(nth + 1).map_or("", |(_, word)| *word);
        let range = *at..at + word.len();
        let is_digits = |text: &str| {
            !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b',' | b'.'))
        };
        let ends_number = word.ends_with(|last: char| last.is_ascii_digit());
        if ends_number
            && is_digits(word)
            && text[range.end..].starts_with('%')
            && !text[..*at].ends_with(['/', '=', '-'])
        {
            found.push((*at..range.end + 1, format!("{word} %")));
        } else if let Some(right) = amount(word).or_else(|| thousands(word)).or_else(|| joined(word)) {
            found.push((range, right));
        } else if matches!(*word, "kl" | "Kl")
            && text[range.end..].starts_with(' ')
            && after.starts_with(|first: char| first.is_ascii_digit())
        {
            found.push((*at..range.end + 1 + after.len(), format!("{word}. {after}")));
        } else if is_beside(text, *at)
            && !after.starts_with(char::is_uppercase)
            && (is_day(word) && is_time(&all, nth) || is_people(word) && is_no_name(&all, nth))
        {
            found.push((range, word.to_lowercase()));
        }
    }
    found
}

/// What a day of the week may end in.
const ENDINGS: [&str; 5] = ["en", "er", "ene", "ar", "ane"];

/// Whether a word is a month, or a day of the week in any form, with a capital.
fn is_day(word: &str) -> bool {
    let is_form = |day: &&str| word.strip_prefix(day).is_some_and(|rest| ENDINGS.contains(&rest));
    DAYS.contains(&word) || DAYS.iter().filter(|day| day.ends_with("dag")).any(is_form)
}

/// Whether the words before a month or a day show that time is meant. A rocket goes "til Mars".
fn is_time(all: &[(usize, &str)], nth: usize) -> bool {
    let word = |back: usize| nth.checked_sub(back).and_then(|nth| all.get(nth)).map_or("", |(_, word)| *word);
    let ends = ["starten", "slutten", "begynnelsen", "midten", "utgangen", "løpet", "byrjinga"];
    match (all[nth].1, word(1)) {
        ("Mars", "av") => ends.contains(&word(2)),
        ("Mars", before) => matches!(before, "i" | "innen" | "før" | "hver" | "kvar" | "siden" | "sidan" | "neste"),
        (_, before) => BEFORE.contains(&before),
    }
}

/// Languages and peoples, with a capital. Those that are also the first words of many names are found by what is before them.
#[rustfmt::skip]
const PEOPLES: [&str; 42] = [
    "Norsk", "Engelsk", "Svensk", "Dansk", "Tysk", "Fransk", "Spansk", "Polsk", "Russisk", "Ukrainsk", "Arabisk", "Somalisk", "Tyrkisk", "Kurdisk", "Persisk", "Dari", "Pashto",
    "Litauisk", "Finsk", "Samisk", "Nordsamisk", "Sørsamisk", "Lulesamisk", "Kvensk", "Bokmål", "Nynorsk", "Islandsk", "Italiensk", "Portugisisk", "Urdu", "Tegnspråk", "Nordmenn",
    "Svensker", "Dansker", "Polakker", "Ukrainere", "Syrere", "Somaliere", "Engelske", "Norske", "Kinesisk", "Nordmann",
];
/// Words behind which a language or a people is no name.
#[rustfmt::skip]
const BEFORE_PEOPLES: [&str; 22] = [
    "på", "til", "fra", "frå", "snakker", "snakkar", "kan", "forstår", "lærer", "skriver", "skriv", "både", "enten", "og", "eller", "leser", "les", "mange", "flere", "enkel", "godt", "dårlig",
];

fn is_people(word: &str) -> bool {
    PEOPLES.contains(&word)
}

/// Whether a language or a people is meant, and no name that begins with it: "på Engelsk", but not "i Norsk Industri".
fn is_no_name(all: &[(usize, &str)], nth: usize) -> bool {
    let before = nth.checked_sub(1).map_or("", |before| all[before].1);
    // "Og" joins another of the kind: "på engelsk og Polsk".
    let is_joined = matches!(before, "og" | "eller" | "både" | "enten");
    let other = nth.checked_sub(2).map_or("", |other| all[other].1).to_lowercase();
    let is_row = matches!(before, "både" | "enten") || PEOPLES.iter().any(|people| people.to_lowercase() == other);
    BEFORE_PEOPLES.contains(&before) && (!is_joined || is_row)
}

/// Whether nothing but a space stands before a word.
fn is_beside(text: &str, at: usize) -> bool {
    text[..at].strip_suffix(' ').is_some_and(|before| before.ends_with(char::is_lowercase))
}

/// How an amount is written whose "kr" is joined to it.
fn amount(word: &str) -> Option<String> {
    let is_number = |text: &str| text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_digit());
    let digits = word.strip_suffix("kr").or_else(|| word.strip_prefix("kr")).filter(|digits| is_number(digits))?;
    Some(if word.starts_with("kr") { format!("kr {digits}") } else { format!("{digits} kr") })
}

/// Short forms in front of numbers, which a space follows.
const SHORT: [&str; 6] = ["kl", "nr", "ca", "tlf", "side", "mill"];

/// How a short form is written that is joined to its number: "ca.30".
fn joined(word: &str) -> Option<String> {
    let (short, number) = word.split_once('.')?;
    let is_number = number.starts_with(|first: char| first.is_ascii_digit());
    (is_number && SHORT.contains(&&*short.to_lowercase())).then(|| format!("{short}. {number}"))
}

/// How a number is written whose thousands have commas. Three digits behind a comma may be a fraction, unless they are
/// zeros or there are two commas.
fn thousands(word: &str) -> Option<String> {
    let mut parts = word.split(',');
    let first = parts.next().filter(|first| (1..=3).contains(&first.len()) && !first.starts_with('0'))?;
    let rest: Vec<_> = parts.collect();
    let is_group = |part: &&str| part.len() == 3 && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = first.bytes().all(|byte| byte.is_ascii_digit()) && !rest.is_empty() && rest.iter().all(is_group);
    (is_number && (rest.len() > 1 || rest == ["000"])).then(|| format!("{first} {}", rest.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_ways_of_writing_are_found() {
        for (text, written, right) in [
            ("Andelen er 50% i år.", "50%", "50 %"),
            ("Det koster 5000kr.", "5000kr", "5000 kr"),
            ("Vi spør 1,000 innbyggere.", "1,000", "1 000"),
            ("Rammen er 1,250,000 kroner.", "1,250,000", "1 250 000"),
            ("Vi ringer ca.30 av dem.", "ca.30", "ca. 30"),
            ("Vi åpner kl 12.", "kl 12", "kl. 12"),
            ("I slutten av Januar 2027.", "Januar", "januar"),
            ("Vi svarer på Mandag.", "Mandag", "mandag"),
            ("Møtene holdes på Torsdager.", "Torsdager", "torsdager"),
            ("Vi oversetter til Polsk.", "Polsk", "polsk"),
            ("Vi svarer på norsk og Engelsk.", "Engelsk", "engelsk"),
            ("I slutten av Mars er vi klare.", "Mars", "mars"),
        ] {
            let found = slips(text);
            assert_eq!(
                found.iter().map(|(range, right)| (&text[range.clone()], &**right)).collect::<Vec<_>>(),
                [(written, right)],
                "{text}"
            );
        }
    }

    #[test]
    fn norwegian_ways_are_left_alone() {
        for text in [
            "Andelen er 50 %, kl. 12.30, i januar.",
            "Verdien er 1,125 og 0,000.",
            "Januar er kald. Mandag er fri.",
            "Vi møter fru August og Mai Lunde.",
            "Planen er til August Strindberg.",
            "Se side 5 og kr 5000.",
            "Avisen Mandag Morgen skriver om det.",
            "Vi leser om Svarte Mandag.",
            "CO2 og width=50%",
            "En sonde på vei til Mars, og bilder av Mars.",
            "Vi er med i Norsk Industri og går til Norsk Tipping.",
            "Kommunen og Norsk institutt for vannforskning",
            "Samarbeid med KS og Tegnspråk Vest",
        ] {
            assert_eq!(slips(text), [], "{text}");
        }
    }
}
