//! T025.

use super::hours::{is_nightly, is_open, is_telling, times};
use crate::diag::{Diagnostic, Sink, say};
use crate::prose::{Clock, Sentence, words};
use crate::rules::{Context, Writing, rule};

rule! {
    /// A time of day does not exist, or a stretch of time ends before it begins.
    ///
    /// The rule looks at times of day after "kl." or "klokka" and at opening hours ("kl. 25", "åpent kl. 16–08"), and at years with
    /// a dash or "fra … til" between them ("2029–2026"). Hours that go over midnight may be meant where the sentence speaks of the
    /// night, of the whole day or of a watch.
    ///
    /// ## Why
    ///
    /// Our own judgement: Those who come at the time that they have read find a closed door.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/torget.md
    /// # Torget
    ///
    /// Torget er åpent kl. 16.00–08.00 alle hverdager.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/torget.md
    /// # Torget
    ///
    /// Torget er åpent kl. 08.00–16.00 alle hverdager.
    /// ```
    "T025", "impossible-time", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        for (writing, sentences) in context.passages(scope, is_telling) {
            for sentence in sentences {
                of_day(writing, sentence, sink);
            }
        }
        let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        for (writing, sentences) in context.passages(scope, is_year) {
            for sentence in sentences {
                let found = years_backwards(writing, sentence);
                found.into_iter().for_each(|found| sink.push(found));
            }
        }
    }
}

fn of_day(writing: &Writing<'_>, sentence: &Sentence, sink: &mut Sink) {
    for time in times(sentence) {
        let place = || writing.place(sentence, time.range.clone());
        if !time.is_possible() && time.is_named {
            let found = Diagnostic::new(&CODE, place(), say!("this time of day does not exist"));
            sink.push(found.help(say!("find out which time is meant, and correct it")));
        } else if is_open(sentence) && is_backwards(&time) && !is_nightly(sentence) {
            let found = Diagnostic::new(&CODE, place(), say!("these hours end before they begin"));
            sink.push(found.help(say!("change the two around, or write that it is open through the night")));
        }
    }
}

fn is_backwards(time: &Clock) -> bool {
    time.is_possible() && time.is_exact && time.to.is_some_and(|to| to <= time.from && to != (0, 0))
}

/// "2029–2026", "fra 2029 til 2026".
fn years_backwards(writing: &Writing<'_>, sentence: &Sentence) -> Option<Diagnostic> {
    let text = &*sentence.text;
    let all: Vec<_> = words(text).collect();
    let year = |nth: usize| {
        let (_, word) = all.get(nth)?;
        word.parse::<u16>().ok().filter(|year| word.len() == 4 && (1990..=2080).contains(year))
    };
    (0..all.len()).find_map(|nth| {
        let from = year(nth)?;
        let (at, end) = (all[nth].0, all[nth].0 + 4);
        let gap = |to: usize| all.get(to).and_then(|(next, _)| text.get(end..*next)).map_or("", str::trim);
        let (to, last) = if matches!(gap(nth + 1), "–" | "-" | "—") {
            (year(nth + 1)?, nth + 1)
        } else {
            let joins = nth > 0 && matches!(&*all[nth - 1].1.to_lowercase(), "fra" | "frå" | "from");
            let til = all.get(nth + 1).is_some_and(|(_, word)| matches!(*word, "til" | "to"));
            (year(nth + 2).filter(|_| joins && til)?, nth + 2)
        };
        let is_number =
            all.get(last + 1).is_some_and(|(_, word)| matches!(*word, "kroner" | "kr" | "innbyggere" | "personer"));
        let later = all.get(last).map_or(end, |(at, _)| at + 4);
        (to < from && !is_number).then(|| {
            Diagnostic::new(&CODE, writing.place(sentence, at..later), say!("these years end before they begin"))
                .help(say!("find out which years are meant, and correct them"))
        })
    })
}
