//! Which old plan each new one is a version of, and what moved from one plan to another.

use std::collections::{BTreeSet, HashMap};

use super::features::{common, is_one_title, words_of};
use super::found::{How, Identity, Pair};
use crate::diff::share::share;
use crate::diff::version::{Node, Version};
use crate::model::KindTag;
use crate::prose::significant;
use crate::view::ElementRecord;

/// The share of ids that two plans with different ids must have in common to be one.
const COMMON_IDS: f64 = 0.5;

/// The new version of each old plan: by id; else the one with most of the same ids, or the same title and some of them;
/// else, where each version has only one plan, that one.
pub fn partners(old: &Version<'_>, new: &Version<'_>) -> Vec<Option<usize>> {
    let mut taken = BTreeSet::new();
    let by_id = old.plans.iter().map(|plan| new.plan(&plan.id).filter(|partner| taken.insert(*partner)));
    let mut partners: Vec<Option<usize>> = by_id.collect();
    let gone: Vec<_> = (0..old.plans.len()).filter(|plan| partners[*plan].is_none()).collect();
    let came: Vec<_> = (0..new.plans.len()).filter(|plan| !taken.contains(plan)).collect();
    let (before, after) = (Contents::of(old, &gone), Contents::of(new, &came));
    let alike = before.iter().flat_map(|one| after.iter().map(move |two| (one, two)));
    let mut alike: Vec<_> = alike.filter_map(|(one, two)| Some((one.likeness(two)?, one, two))).collect();
    // What has most in common comes first, whatever the order of the plans.
    alike.sort_by(|one, two| two.0.total_cmp(&one.0).then_with(|| (one.1.id, one.2.id).cmp(&(two.1.id, two.2.id))));
    for (_, one, two) in alike {
        if partners[one.plan].is_none() && taken.insert(two.plan) {
            partners[one.plan] = Some(two.plan);
        }
    }
    if let ([only], [_]) = (&mut partners[..], new.plans) {
        *only = only.or(Some(0));
    }
    partners
}

/// What a plan is recognised by.
struct Contents<'a> {
    plan: usize,
    id: &'a str,
    title: &'a str,
    ids: BTreeSet<&'a str>,
}

impl<'a> Contents<'a> {
    fn of(version: &Version<'a>, plans: &[usize]) -> Vec<Self> {
        let of_plan = |plan: &usize| {
            let record = &version.plans[*plan];
            let ids = record.elements.iter().skip(1).map(|element| &*element.id).collect();
            Self { plan: *plan, id: &record.id, title: record.root().map_or("", |root| &root.title), ids }
        };
        plans.iter().map(of_plan).collect()
    }

    /// The share of ids that both have; `None` where they are not versions of one plan.
    fn likeness(&self, other: &Contents<'_>) -> Option<f64> {
        let share = share(self.ids.intersection(&other.ids).count(), self.ids.union(&other.ids).count());
        let has_title = is_one_title(self.title, other.title);
        let is_one = share >= COMMON_IDS || (has_title && (self.ids.is_empty() || other.ids.is_empty() || share > 0.0));
        is_one.then_some(share)
    }
}

/// Finds what came from, or went to, another plan: the same id and kind there, and nearly the same words. What another
/// plan still has in both versions counts too, since a plan is often the successor of one that stays in place.
pub fn carried_over(identity: &mut Identity, old: &Version<'_>, new: &Version<'_>) {
    if old.plans.len().max(new.plans.len()) < 2 {
        return;
    }
    let (before, after) = (Places::new(old), Places::new(new));
    for node in (0..new.nodes.len()).filter(|node| identity.is_free_new(*node)).collect::<Vec<_>>() {
        let origin = before.elsewhere((new, node), |plan| identity.new_plans[plan] == Some(new.nodes[node].0));
        if let Some(old) = origin {
            identity.came.insert(node, Pair { old, new: node, how: How::Content });
            identity.copies.entry(old).or_default().push(node);
        }
    }
    for node in (0..old.nodes.len()).filter(|node| identity.is_free_old(*node)).collect::<Vec<_>>() {
        let target = after.elsewhere((old, node), |plan| identity.old_plans[plan] == Some(old.nodes[node].0));
        let target = target.map(|new| Pair { old: node, new, how: How::Content });
        identity.went.extend(target.map(|pair| (node, pair)));
    }
}

/// The elements of all plans of a version by their ids.
struct Places<'a> {
    version: &'a Version<'a>,
    by_id: HashMap<&'a str, Vec<Node>>,
}

impl<'a> Places<'a> {
    fn new(version: &'a Version<'a>) -> Self {
        let mut by_id: HashMap<&str, Vec<Node>> = HashMap::new();
        for (node, (_, element)) in version.nodes.iter().enumerate() {
            by_id.entry(&element.id).or_default().push(node);
        }
        by_id.values_mut().for_each(|nodes| nodes.sort_by_key(|node| &*version.plan_of(*node).id));
        Self { version, by_id }
    }

    /// The element of another plan that has the same id and kind, and says nearly the same.
    fn elsewhere(&self, (own, node): (&Version<'_>, Node), is_own: impl Fn(usize) -> bool) -> Option<Node> {
        let element = own.element(node);
        let is_it = |found: &&Node| {
            let candidate = self.version.element(**found);
            !is_own(self.version.nodes[**found].0)
                && !self.version.is_root(**found)
                && !own.is_root(node)
                && candidate.kind == element.kind
                && is_plain(element, candidate)
        };
        self.by_id.get(&*element.id)?.iter().find(is_it).copied()
    }
}

/// Elements of different plans say nearly the same if they share at least this much of their words: two of three.
const NEARLY: f64 = 0.66;

/// Whether two elements of different plans say nearly the same. Every plan has an introduction and a director, so the
/// titles of such elements prove nothing.
fn is_plain(one: &ElementRecord, other: &ElementRecord) -> bool {
    let has_telling_title = !one.declared().is_some_and(|kind| kind.is(KindTag::Everywhere));
    (has_telling_title && is_one_title(&one.title, &other.title)) || {
        let words = |element: &ElementRecord| {
            let mut words = words_of(element);
            words.extend(significant(&element.title));
            words
        };
        common(&words(one), &words(other)) >= NEARLY
    }
}
