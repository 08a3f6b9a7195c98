//! Pairs of elements that say the same under other ids.

use std::collections::HashMap;

use rayon::prelude::*;

use super::features::{Features, Graph, Names, is_one_title, name_of_new, name_of_old, texts};
use super::{How, Identity, Pair};
use crate::diff::version::{Node, Version};
use crate::prose::significant;
use crate::view::ElementRecord;

/// Weights of the title, the text, the graph and the figures in a score. What neither element has is left out.
const WEIGHTS: [f64; 4] = [0.45, 0.25, 0.2, 0.1];
/// From this score on, two elements may be one.
const LIKE: f64 = 0.5;
/// From this score on, there is no doubt.
const PLAIN: f64 = 0.75;
/// So much better than any other candidate must one be.
const MARGIN: f64 = 0.1;
/// A feature that more elements have than this finds no candidates: it would find them all.
const COMMON: u32 = 64;
/// So many candidates of an element are looked at closely.
const CANDIDATES: usize = 12;
/// After each round, more of the graph is known. More rounds than this find nothing.
const ROUNDS: usize = 4;

/// Pairs what is left of each plan.
pub fn pair(identity: &mut Identity, old: &Version<'_>, new: &Version<'_>) {
    for plan in 0..old.plans.len() {
        let Some(partner) = identity.new_plan(plan) else { continue };
        for _ in 0..ROUNDS {
            let (gone, came) = (identity.unpaired_old(old, plan), identity.unpaired_new(new, partner));
            if gone.is_empty() || came.is_empty() {
                break;
            }
            let pairs = round(identity, (old, &gone), (new, &came));
            if pairs.is_empty() {
                break;
            }
            pairs.into_iter().for_each(|pair| identity.add(pair));
        }
    }
}

/// The pairs of which each is the other's best candidate by a margin.
fn round(identity: &Identity, (old, gone): (&Version<'_>, &[Node]), (new, came): (&Version<'_>, &[Node])) -> Vec<Pair> {
    let mut names = Names::default();
    let (before, after) = (Graph::new(old, gone), Graph::new(new, came));
    let gone_features: Vec<_> =
        gone.iter().map(|node| before.features(*node, &mut names, &|node| name_of_old(identity, node))).collect();
    let came_features: Vec<_> =
        came.iter().map(|node| after.features(*node, &mut names, &|node| name_of_new(identity, node))).collect();
    let index = index(&came_features, &names);
    let scored = gone.par_iter().zip(&gone_features).enumerate().flat_map_iter(|(nth, (node, features))| {
        let candidates = candidates(features, &index, &names);
        let element = old.element(*node);
        let scored = candidates.into_iter().filter_map(|place| {
            let other = new.element(came[place]);
            let score = score((element, features), (other, &came_features[place]), &names);
            (element.kind == other.kind && score >= LIKE).then_some((nth, place, score))
        });
        scored.collect::<Vec<_>>()
    });
    let scored: Vec<(usize, usize, f64)> = scored.collect();
    let best_of_old = Best::of(gone.len(), scored.iter().map(|(nth, place, score)| (*nth, *place, *score)));
    let best_of_new = Best::of(came.len(), scored.iter().map(|(nth, place, score)| (*place, *nth, *score)));
    let mutual = scored.into_iter().filter(|(nth, place, score)| {
        best_of_old.is_clear(*nth, *place, *score) && best_of_new.is_clear(*place, *nth, *score)
    });
    let how = |score: f64| if score >= PLAIN { How::Content } else { How::Likeness };
    mutual.map(|(nth, place, score)| Pair { old: gone[nth], new: came[place], how: how(score) }).collect()
}

/// The elements that have each feature, but for features that very many have.
fn index(all: &[Features], names: &Names) -> HashMap<u32, Vec<usize>> {
    let mut index: HashMap<u32, Vec<usize>> = HashMap::new();
    for (place, features) in all.iter().enumerate() {
        let Features { title, text, graph, figures } = features;
        for number in [title, text, graph, figures].into_iter().flatten() {
            if names.count(*number) <= COMMON {
                index.entry(*number).or_default().push(place);
            }
        }
    }
    index
}

/// The elements that have most in common with one.
fn candidates(features: &Features, index: &HashMap<u32, Vec<usize>>, names: &Names) -> Vec<usize> {
    let Features { title, text, graph, figures } = features;
    let mut found: HashMap<usize, f64> = HashMap::new();
    for number in [title, text, graph, figures].into_iter().flatten() {
        for place in index.get(number).into_iter().flatten() {
            *found.entry(*place).or_default() += 1.0 / f64::from(names.count(*number).max(1));
        }
    }
    let mut found: Vec<_> = found.into_iter().collect();
    found.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    found.truncate(CANDIDATES);
    found.into_iter().map(|(place, _)| place).collect()
}

fn score(
    (one, features): (&ElementRecord, &Features),
    (other, others): (&ElementRecord, &Features),
    names: &Names,
) -> f64 {
    let title = names.likeness(&features.title, &others.title).unwrap_or(0.0).max(spelled(&one.title, &other.title));
    let aspects = [
        Some(title),
        names.likeness(&features.text, &others.text),
        names.likeness(&features.graph, &others.graph),
        names.likeness(&features.figures, &others.figures),
    ];
    let known = aspects.iter().zip(WEIGHTS).filter_map(|(score, weight)| Some((score.as_ref()?, weight)));
    let (sum, all) = known.fold((0.0, 0.0), |(sum, all), (score, weight)| (sum + score * weight, all + weight));
    sum / all
}

/// How alike two titles are letter by letter. Only what is nearly the same counts: short titles share letters by chance.
fn spelled(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let alike = strsim::normalized_levenshtein(&one.to_lowercase(), &other.to_lowercase());
    if alike >= 0.85 { alike } else { 0.0 }
}

/// Whether two elements of other plans say nearly the same.
pub fn is_plain(one: &ElementRecord, other: &ElementRecord) -> bool {
    is_one_title(&one.title, &other.title) || {
        let words = |element: &ElementRecord| -> Vec<String> {
            let mut words: Vec<_> =
                texts(element).iter().flat_map(|text| significant(text).collect::<Vec<_>>()).collect();
            words.extend(significant(&element.title));
            words.sort_unstable();
            words.dedup();
            words
        };
        let (one, other) = (words(one), words(other));
        let common = one.iter().filter(|word| other.binary_search(word).is_ok()).count();
        // Two thirds of the words of both.
        common * 3 >= (one.len() + other.len() - common) * 2
    }
}

/// The best candidate of each element, and how good the next one is.
struct Best(Vec<(Option<usize>, f64, f64)>);

impl Best {
    fn of(len: usize, scored: impl Iterator<Item = (usize, usize, f64)>) -> Self {
        let mut best = vec![(None, 0.0, 0.0); len];
        for (own, candidate, score) in scored {
            let (first, top, next) = &mut best[own];
            if score > *top {
                (*first, *next, *top) = (Some(candidate), *top, score);
            } else if score > *next {
                *next = score;
            }
        }
        Self(best)
    }

    /// Whether a candidate is the best, and by a margin.
    fn is_clear(&self, own: usize, candidate: usize, score: f64) -> bool {
        let (first, _, next) = self.0[own];
        first == Some(candidate) && score - next >= MARGIN
    }
}
