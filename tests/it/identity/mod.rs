//! Which element is which in two versions of a plan: how often a comparison is right, and in which cases.

#[path = "../../../examples/renames/made/mod.rs"]
#[expect(unused_imports, reason = "a test has the figures from one run")]
mod made;

mod cases;
mod order;

use made::{Shares, Style, edited, measured, plan};

const TENTH: Shares = Shares { renamed: 0.1, reworded: 0.1, replaced: 0.0 };

/// The figures of more seeds and other plans: `cargo run --release --example renames`.
#[test]
fn of_ten_per_cent_new_ids_and_ten_per_cent_new_titles_nearly_all_are_followed_and_none_wrongly() {
    let old = plan(5000, Style::Full, 1);
    let figures = measured(&old, &edited(&old, &old, TENTH, 2));
    assert!(figures.renamed > 400, "{figures:?}");
    assert!(figures.share_right() >= 0.98, "{figures:?}");
    assert_eq!((figures.sure_and_wrong, figures.divided), (0, 0), "{figures:?}");
}

#[test]
fn with_all_ids_new_the_elements_are_known_by_what_they_say() {
    let old = plan(400, Style::Full, 3);
    let figures = measured(&old, &edited(&old, &old, Shares { renamed: 1.0, ..TENTH }, 4));
    assert_eq!(figures.renamed, 400);
    assert!(figures.share_right() >= 0.95, "{figures:?}");
    assert_eq!(figures.sure_and_wrong, 0, "{figures:?}");
}

#[test]
fn titles_that_differ_by_a_number_are_told_apart() {
    let old = plan(400, Style::Numbered, 5);
    let figures = measured(&old, &edited(&old, &old, Shares { renamed: 0.5, reworded: 0.0, replaced: 0.0 }, 6));
    assert_eq!((figures.right, figures.wrong), (figures.renamed, 0), "{figures:?}");
}

#[test]
fn what_is_new_is_not_taken_for_what_is_gone() {
    let old = plan(400, Style::Full, 7);
    let figures = measured(&old, &edited(&old, &plan(400, Style::Full, 8), Shares { replaced: 0.2, ..TENTH }, 9));
    assert!(figures.share_right() >= 0.95, "{figures:?}");
    assert_eq!((figures.sure_and_wrong, figures.divided), (0, 0), "{figures:?}");
}
