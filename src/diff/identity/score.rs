//! How alike two elements are.

use super::features::{Corpus, Features};
use super::links::Links;
use crate::diff::version::Node;

/// Weights of the title, the text, the place in the graph and the figures.
const WEIGHTS: [f64; 4] = [0.45, 0.25, 0.2, 0.1];
/// How much an aspect counts that one of the elements says nothing about, where doubt is weighed.
const UNSAID: f64 = 0.5;
/// Words that are at least this alike, letter by letter, are one word misspelt.
const SPELLED: f64 = 0.8;

/// How alike two elements are, between 0 and 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Score {
    /// By what both say.
    pub alike: f64,
    /// The same, with doubt about whatever one of them leaves unsaid.
    pub sure: f64,
}

/// Compares what is known of an old element and a new one.
pub fn score(corpus: &Corpus, links: &Links, old: Node, new: Node) -> Score {
    let (one, other): (&Features, &Features) = (&corpus.old[old], &corpus.new[new]);
    let aspects = [
        title(corpus, &one.title, &other.title),
        common(&corpus.numbers.weights, &one.text, &other.text),
        common(&links.weights, &links.old[old], &links.new[new]),
        common(&corpus.numbers.weights, &one.figures, &other.figures),
    ];
    let (mut sum, mut said, mut sure) = (0.0, 0.0, 0.0);
    for (aspect, weight) in aspects.into_iter().zip(WEIGHTS) {
        sum += aspect.unwrap_or(0.0) * weight;
        said += if aspect.is_some() { weight } else { 0.0 };
        sure += aspect.unwrap_or(UNSAID) * weight;
    }
    Score { alike: if said > 0.0 { sum / said } else { 0.0 }, sure }
}

/// The weight of what both have as a share of the weight of what either has. `None` where one has nothing.
fn common(weights: &[u64], one: &[u32], other: &[u32]) -> Option<f64> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let [both, left, right] = sorted_apart(one, other).map(|numbers| weigh(weights, &numbers));
    share(both, both + left + right)
}

/// The same for titles, where a misspelt word is the same word.
fn title(corpus: &Corpus, one: &[u32], other: &[u32]) -> Option<f64> {
    if one.is_empty() || other.is_empty() {
        return None;
    }
    let weights = &corpus.numbers.weights;
    let [both, mut left, mut right] = sorted_apart(one, other);
    let spelled: Vec<(u32, u32)> = left
        .iter()
        .flat_map(|word| right.iter().map(move |other| (*word, *other)))
        .filter(|(word, other)| {
            is_respelled(&corpus.numbers.names[*word as usize], &corpus.numbers.names[*other as usize])
        })
        .collect();
    left.retain(|word| spelled.iter().all(|(one, _)| one != word));
    right.retain(|word| spelled.iter().all(|(_, other)| other != word));
    // The lighter word of each pair, so that both directions count the same.
    let respelled: u64 = spelled.iter().map(|(one, other)| weights[*one as usize].min(weights[*other as usize])).sum();
    let same = weigh(weights, &both) + respelled;
    share(same, same + weigh(weights, &left) + weigh(weights, &right))
}

/// Whether two words are one, misspelt in one of the titles. Numbers are never taken for misspelt.
fn is_respelled(one: &str, other: &str) -> bool {
    let has_digit = |word: &str| word.contains(|letter: char| letter.is_ascii_digit());
    // So that few words are compared letter by letter.
    let is_near = one.chars().next() == other.chars().next() && one.len().abs_diff(other.len()) * 4 <= one.len();
    is_near && !has_digit(one) && !has_digit(other) && strsim::normalized_levenshtein(one, other) >= SPELLED
}

/// What both lists have, and what only one has, of two sorted lists.
fn sorted_apart(one: &[u32], other: &[u32]) -> [Vec<u32>; 3] {
    let [mut both, mut left, mut right] = [Vec::new(), Vec::new(), Vec::new()];
    let mut rest = other.iter().copied().peekable();
    for number in one {
        while let Some(before) = rest.next_if(|next| next < number) {
            right.push(before);
        }
        match rest.next_if_eq(number) {
            Some(number) => both.push(number),
            None => left.push(*number),
        }
    }
    right.extend(rest);
    [both, left, right]
}

fn weigh<'a>(weights: &[u64], numbers: impl IntoIterator<Item = &'a u32>) -> u64 {
    numbers.into_iter().map(|number| weights[*number as usize]).sum()
}

#[expect(clippy::cast_precision_loss, reason = "sums far below 2^52")]
fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}
