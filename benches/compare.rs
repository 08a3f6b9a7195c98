//! Times the comparison of two versions of a plan: `cargo bench --bench compare`.
//!
//! `STRATC_BENCH_LARGE=1` adds plans of 50,000 elements.

use divan::{Bencher, black_box};
use stratc::diff::compare;
use stratc::view::PlanRecord;

#[path = "../examples/renames/made/mod.rs"]
#[expect(dead_code, unused_imports, reason = "what is measured here is time alone")]
mod made;

use made::{Shares, Style, edited, plan};

fn main() {
    divan::main();
}

/// Sizes of plans, in elements.
fn sizes() -> Vec<usize> {
    let large = std::env::var_os("STRATC_BENCH_LARGE").map(|_| 50_000);
    [5000, 10_000].into_iter().chain(large).collect()
}

fn time(bencher: Bencher<'_, '_>, elements: usize, shares: Shares) {
    let old = plan(elements, Style::Full, 1);
    let versions: [[PlanRecord; 1]; 2] = [[old.clone()], [edited(&old, &old, shares, 2).plan]];
    bencher.bench(|| compare(black_box(&versions[0]), black_box(&versions[1])).is_empty());
}

const NOTHING: Shares = Shares { renamed: 0.0, reworded: 0.0, replaced: 0.0 };

#[divan::bench(args = sizes())]
fn nothing_changed(bencher: Bencher<'_, '_>, elements: usize) {
    time(bencher, elements, NOTHING);
}

#[divan::bench(args = sizes())]
fn tenth_renamed_and_tenth_reworded(bencher: Bencher<'_, '_>, elements: usize) {
    time(bencher, elements, Shares { renamed: 0.1, reworded: 0.1, ..NOTHING });
}

#[divan::bench(args = sizes())]
fn all_renamed(bencher: Bencher<'_, '_>, elements: usize) {
    time(bencher, elements, Shares { renamed: 1.0, ..NOTHING });
}
