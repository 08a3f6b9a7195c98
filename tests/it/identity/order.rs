//! That neither the order of the elements nor the direction of the comparison changes who is matched.

use std::collections::BTreeSet;

use fastrand::Rng;
use proptest::prelude::*;
use stratc::diff::compare;
use stratc::view::PlanRecord;

use super::made::{Shares, Style, edited, plan};

/// Old and new ids, and what is said of the two.
type Told = BTreeSet<(Option<String>, Option<String>, bool)>;

/// Who is who among all elements that differ.
fn told(old: &[PlanRecord], new: &[PlanRecord]) -> Told {
    let comparison = compare(old, new);
    let elements = comparison.plans.iter().flat_map(|plan| &plan.elements);
    let told = elements.map(|element| {
        let before = element.old.map(|node| comparison.old.element(node).id.clone());
        let after = element.new.map(|node| comparison.new.element(node).id.clone());
        (before, after, element.changes.iter().any(|change| change.is_likely))
    });
    told.collect()
}

/// Two versions of two plans, with much that is hard to tell apart.
fn versions(seed: u64, style: Style) -> (Vec<PlanRecord>, Vec<PlanRecord>) {
    let shares = Shares { renamed: 0.5, reworded: 0.4, replaced: 0.2 };
    let pairs = ["kart", "vei"].into_iter().zip(seed..).map(|(id, seed)| {
        let mut old = plan(60, style, seed);
        let mut new = edited(&old, &plan(60, style, seed + 500), shares, seed).plan;
        id.clone_into(&mut old.id);
        id.clone_into(&mut new.id);
        (old, new)
    });
    pairs.unzip()
}

/// The same plans with their elements, and they themselves, in another order. What stands for a plan stays first.
fn shuffled(plans: &[PlanRecord], rng: &mut Rng) -> Vec<PlanRecord> {
    let mut plans = plans.to_vec();
    plans.iter_mut().for_each(|plan| rng.shuffle(&mut plan.elements[1..]));
    rng.shuffle(&mut plans);
    plans
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_order_of_elements_does_not_matter(seed in 0_u64..10_000, is_full: bool) {
        let (old, new) = versions(seed, if is_full { Style::Full } else { Style::Titles });
        let mut rng = Rng::with_seed(seed);
        prop_assert_eq!(told(&shuffled(&old, &mut rng), &shuffled(&new, &mut rng)), told(&old, &new));
    }

    #[test]
    fn backwards_the_same_elements_are_matched(seed in 0_u64..10_000, is_full: bool) {
        let (old, new) = versions(seed, if is_full { Style::Full } else { Style::Titles });
        let mirrored: Told = told(&old, &new).into_iter().map(|(old, new, likely)| (new, old, likely)).collect();
        prop_assert_eq!(told(&new, &old), mirrored);
    }
}
