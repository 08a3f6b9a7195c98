//! What elements are recognised by: their words and their figures.

use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

use crate::diff::share::share;
use crate::diff::version::Version;
use crate::model::KindTag;
use crate::prose::significant;
use crate::view::{ElementRecord, FieldRecord, Piece, ValueRecord};

/// Whether two titles say the same, apart from words of no weight and the order of words.
pub fn is_one_title(one: &str, other: &str) -> bool {
    let words = |title: &str| {
        let mut words: Vec<_> = significant(title).collect();
        words.sort_unstable();
        words
    };
    one == other || (words(one) == words(other) && !words(one).is_empty())
}

/// The features of elements as numbers, which compare fast.
#[derive(Debug)]
pub struct Names<K> {
    numbers: HashMap<K, u32>,
    counts: Vec<u32>,
}

/// The final numbers, once all elements are read. Rarer features have lower numbers, and none depends on the order of
/// the elements.
#[derive(Debug)]
pub struct Numbers<K> {
    /// What each number stands for.
    pub names: Vec<K>,
    /// What each number weighs: the more elements have it, the less it tells. Whole numbers, since their sum is the
    /// same whatever the order.
    pub weights: Vec<u64>,
    /// The final number for each that was given while reading.
    renumbered: Vec<u32>,
}

impl<K: Hash + Ord> Names<K> {
    pub fn new() -> Self {
        Self { numbers: HashMap::new(), counts: Vec::new() }
    }

    /// The numbers of what an element has, each once.
    pub fn read(&mut self, names: impl Iterator<Item = K>) -> Vec<u32> {
        let mut numbers: Vec<_> = names.map(|name| self.number(name)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        numbers.iter().for_each(|number| self.counts[*number as usize] += 1);
        numbers
    }

    fn number(&mut self, name: K) -> u32 {
        let next = u32::try_from(self.counts.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry(name).or_insert(next);
        if number == next {
            self.counts.push(0);
        }
        number
    }

    pub fn sorted(self) -> Numbers<K> {
        let counts = self.counts;
        let mut names: Vec<_> =
            self.numbers.into_iter().map(|(name, number)| (counts[number as usize], name, number)).collect();
        names.sort_unstable();
        let mut renumbered = vec![0; names.len()];
        for ((.., before), after) in names.iter().zip(0..) {
            renumbered[*before as usize] = after;
        }
        let weights = names.iter().map(|(count, ..)| telling(*count)).collect();
        Numbers { names: names.into_iter().map(|(_, name, _)| name).collect(), weights, renumbered }
    }
}

impl<K> Numbers<K> {
    /// Replaces numbers that were given while reading with the final ones, in order.
    pub fn renumber(&self, numbers: &mut [u32]) {
        numbers.iter_mut().for_each(|number| *number = self.renumbered[*number as usize]);
        numbers.sort_unstable();
    }
}

/// How much a feature of `count` elements tells. An element that both versions have is counted twice.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number between 0 and a million")]
fn telling(count: u32) -> u64 {
    (1_000_000.0 / (1.0 + f64::from(count.div_ceil(2).max(1)).ln())) as u64
}

/// What one element says.
#[derive(Debug)]
pub struct Features {
    /// The words of its title; none where it has no title of its own.
    pub title: Vec<u32>,
    /// The words of its texts.
    pub text: Vec<u32>,
    /// Its numbers and days.
    pub figures: Vec<u32>,
}

/// What the elements of two versions say, in numbers that both share.
#[derive(Debug)]
pub struct Corpus {
    pub old: Vec<Features>,
    pub new: Vec<Features>,
    pub numbers: Numbers<String>,
}

impl Corpus {
    /// Reads all elements.
    pub fn new(old: &Version<'_>, new: &Version<'_>) -> Self {
        let mut names = Names::new();
        let mut read = |version: &Version<'_>| -> Vec<Features> {
            version.nodes.iter().map(|(_, element)| features(element, &mut names)).collect()
        };
        let (mut old, mut new) = (read(old), read(new));
        let numbers = names.sorted();
        for Features { title, text, figures } in old.iter_mut().chain(&mut new) {
            [title, text, figures].into_iter().for_each(|list| numbers.renumber(list));
        }
        Self { old, new, numbers }
    }
}

fn features(element: &ElementRecord, names: &mut Names<String>) -> Features {
    // An element without a title is called by its id, which tells nothing once it is another.
    let title = if element.title == element.id { "" } else { &*element.title };
    Features {
        title: names.read(significant(title)),
        text: names.read(words_of(element).into_iter()),
        figures: names.read(figures(element).into_iter()),
    }
}

/// All that an element says in words, but for its title.
pub fn texts(element: &ElementRecord) -> Vec<String> {
    let mut found = Vec::new();
    for field in &element.fields {
        match &field.value {
            ValueRecord::Line(line) => found.push(line.clone()),
            ValueRecord::Lines(lines) => found.extend(lines.iter().cloned()),
            ValueRecord::Prose(blocks) => {
                found.extend(blocks.iter().map(|block| block.iter().map(Piece::words).collect()));
            }
            _ => {}
        }
    }
    found
}

/// All numbers and dates of an element, with what they are.
fn figures(element: &ElementRecord) -> Vec<String> {
    let mut found = Vec::new();
    element.fields.iter().for_each(|field| gather(field, &field.name, &mut found));
    found
}

fn gather(field: &FieldRecord, path: &str, found: &mut Vec<String>) {
    match &field.value {
        ValueRecord::Amount(amount) => found.push(format!("{path} {}", amount.number)),
        ValueRecord::Days(_, last) => found.push(format!("{path} {last}")),
        ValueRecord::Group(fields) => {
            fields.iter().for_each(|inner| gather(inner, &format!("{path}.{}", inner.name), found));
        }
        ValueRecord::Groups(groups) => {
            for inner in groups.iter().flatten() {
                gather(inner, &format!("{path}.{}", inner.name), found);
            }
        }
        ValueRecord::Readings(readings) => {
            found.extend(readings.iter().map(|read| format!("{path} {} {}", read.last, read.value.number)));
        }
        _ => {}
    }
}

/// Whether an element is not at all what another is: no word of weight of one title is in the other, and their texts
/// have hardly a word in common. Sections are named after their files, and terms are words, so nothing can be said of
/// those.
pub fn is_something_else(one: &ElementRecord, other: &ElementRecord) -> bool {
    let is_untold = one.declared().is_some_and(|kind| kind.is(KindTag::Untold));
    if is_untold || one.title == one.id || other.title == other.id {
        return false;
    }
    let words = |title: &str| -> BTreeSet<String> { significant(title).collect() };
    let (title, other_title) = (words(&one.title), words(&other.title));
    let has_words = !title.is_empty() && !other_title.is_empty();
    has_words && title.is_disjoint(&other_title) && common(&words_of(one), &words_of(other)) < FOREIGN
}

/// Texts that share less of their words than this are about different things.
const FOREIGN: f64 = 0.2;

/// The words that carry the meaning of an element's texts; those of its title are kept apart.
pub fn words_of(element: &ElementRecord) -> BTreeSet<String> {
    texts(element).iter().flat_map(|text| significant(text).collect::<Vec<_>>()).collect()
}

/// The share of the words of either that both have.
pub fn common(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    share(one.intersection(other).count(), one.union(other).count())
}
