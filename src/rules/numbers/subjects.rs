//! Which indicator a sentence is about.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use crate::model::{ElementId, Kind, ScopeId};
use crate::prose::{is_numeral, is_plain, significant, words};
use crate::rules::{Context, Counted};

/// An indicator that a sentence is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The indicator.
    pub id: ElementId,
    /// The words that name it; empty where the whole sentence says what is counted.
    pub range: Range<usize>,
}

/// The titles of a strategy's indicators, to be found in sentences.
#[derive(Debug, Default)]
pub struct Titles {
    /// Whether there are none.
    pub none: bool,
    /// The words of each title in lower case, by the first of them.
    by_opening: HashMap<String, Vec<(Vec<String>, ElementId)>>,
    /// The indicators whose titles say what is counted with a word, by that word.
    by_stem: HashMap<String, Vec<ElementId>>,
    /// Those words of each title. Whose share it is may be left out: "andel henvendelser med svar".
    telling: HashMap<ElementId, Telling>,
}

/// The words of a title that say what is counted.
#[derive(Debug, Default)]
pub struct Telling {
    /// All of them.
    pub all: HashSet<String>,
    /// Those that say what it is a share of the whole that is counted.
    pub needed: HashSet<String>,
}

impl Telling {
    /// Those of a title.
    pub fn new(title: &str) -> Self {
        let words: Vec<_> = words(title).map(|(_, word)| word.to_lowercase()).collect();
        let is_share = words.first().is_some_and(|first| matches!(&**first, "andel" | "andelen" | "del" | "share"));
        let with = words
            .iter()
            .position(|word| matches!(&**word, "som" | "med" | "that" | "who" | "with"))
            .filter(|_| is_share);
        let needed = with.map_or_else(|| telling(title).collect(), |at| telling(&words[at..].join(" ")).collect());
        Self { all: telling(title).collect(), needed }
    }
}

/// How many words of a title are looked up at once. Shorter titles are too common to be looked for.
const OPENING: usize = 3;
/// The fewest words that say what is counted for a title to be found in other words. Our own default.
const TELLING: usize = 2;

impl Titles {
    /// The titles of the indicators of a strategy.
    pub fn new(context: &Context<'_>, scope: ScopeId) -> Self {
        let mut titles = Self { none: true, ..Self::default() };
        for (id, element) in context.plan.of_kind(scope, Kind::Indicator) {
            titles.none = false;
            titles.add(element.title(), id);
        }
        titles
    }

    fn add(&mut self, title: &str, id: ElementId) {
        let words: Vec<_> = in_small_letters(title).map(|(_, word)| word).collect();
        if let Some(opening) = words.get(..OPENING) {
            self.by_opening.entry(opening.join(" ")).or_default().push((words, id));
        }
        let telling = Telling::new(title);
        if telling.needed.len() >= TELLING {
            telling.needed.iter().for_each(|stem| self.by_stem.entry(stem.clone()).or_default().push(id));
            self.telling.insert(id, telling);
        }
    }

    /// The one indicator that a sentence is about.
    pub fn subject(&self, context: &Context<'_>, counted: &Counted<'_, '_>) -> Option<Subject> {
        let mut found = references(counted, |id| context.plan.element(id).indicator().is_some());
        found.extend(self.named(&counted.sentence.text));
        let Some(first) = found.iter().min_by_key(|subject| subject.range.start) else {
            return self.told(&counted.sentence.text);
        };
        found.iter().all(|subject| subject.id == first.id).then(|| first.clone())
    }

    fn named(&self, text: &str) -> Vec<Subject> {
        let (places, words): (Vec<_>, Vec<_>) = in_small_letters(text).unzip();
        let mut found = Vec::new();
        for (nth, opening) in words.windows(OPENING).enumerate() {
            let titles = self.by_opening.get(&opening.join(" ")).into_iter().flatten();
            let here = titles.filter(|(title, _)| words[nth..].starts_with(title));
            found.extend(here.map(|(title, id)| {
                let end = places.get(nth + title.len()).copied().unwrap_or(text.len());
                Subject { id: *id, range: places[nth]..end }
            }));
        }
        found
    }

    /// The indicator for which a sentence has the words of the title that say what is counted, and no others.
    fn told(&self, text: &str) -> Option<Subject> {
        // A number of the title ("the last twelve months") must stand in the sentence too; others are what it says.
        let all: HashSet<_> = telling(text).collect();
        let stems: HashSet<_> = all.iter().filter(|stem| !is_numeral(stem)).cloned().collect();
        let mut hits: BTreeMap<ElementId, usize> = BTreeMap::new();
        for id in all.iter().filter_map(|stem| self.by_stem.get(stem)).flatten() {
            *hits.entry(*id).or_default() += 1;
        }
        let is_whole = |(id, count): &(ElementId, usize)| {
            let telling = self.telling.get(id);
            telling.is_some_and(|own| own.needed.len() == *count && stems.is_subset(&own.all))
        };
        let mut whole = hits.into_iter().filter(is_whole);
        let (id, _) = whole.next()?;
        whole.next().is_none().then_some(Subject { id, range: 0..0 })
    }
}

/// The words of a text that say what is counted.
pub fn telling(text: &str) -> impl Iterator<Item = String> {
    significant(text).filter(|stem| !is_plain(stem))
}

/// The words of a text in lower case, each with its byte offset in the text. Offsets in a lower-cased text would be
/// others: İ takes two bytes, and its lower-case form three.
fn in_small_letters(text: &str) -> impl Iterator<Item = (usize, String)> {
    words(text).map(|(at, word)| (at, word.to_lowercase()))
}

/// The elements that a sentence refers to and that `wanted` lets through.
pub fn references(counted: &Counted<'_, '_>, wanted: impl Fn(ElementId) -> bool) -> Vec<Subject> {
    let found = counted.sentence.references.iter().filter_map(|reference| {
        let id = counted.writing.target(&reference.target)?;
        Some(Subject { id, range: reference.at..reference.end })
    });
    found.filter(|subject| wanted(subject.id)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_found_where_it_stands() {
        let mut titles = Titles::default();
        let id = ElementId::new(7);
        titles.add("Andel med svar samme dag", id);
        titles.add("Svar nå", ElementId::new(8));
        for before in ["", "Målet: ", "STRAẞE, İİİİ og ǅ … "] {
            let text = format!("{before}«Andel med SVAR samme dag» er 61 %.");
            let found: Vec<_> =
                titles.named(&text).into_iter().map(|subject| (subject.id, subject.range.start)).collect();
            assert_eq!(found, [(id, before.len() + "«".len())], "{text}");
        }
        for text in ["Andel med svar samme dager er 61 %.", "Andel med svar", "Svar nå er 5 %.", ""] {
            assert!(titles.named(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn a_title_is_found_in_other_words_that_say_the_same() {
        let mut titles = Titles::default();
        let id = ElementId::new(7);
        titles.add("Andel med svar samme dag", id);
        titles.add("Andel henvendelser på chat med svar innen et minutt", ElementId::new(8));
        for text in
            ["I 2025 fikk 61 prosent svar samme dag.", "Målet er at fire av fem skal få svar samme dag innen 2028."]
        {
            assert_eq!(titles.told(text).map(|subject| subject.id), Some(id), "{text}");
        }
        for text in [
            "61 prosent av brevene fikk svar samme dag.",
            "61 prosent fikk svar.",
            "På telefon får 90 prosent svar samme dag.",
        ] {
            assert_eq!(titles.told(text), None, "{text}");
        }
    }
}
