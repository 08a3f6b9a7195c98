//! Edits of the sound plans that are as sound as before: what an adviser would call right raises nothing.
//!
//! `tests/quiet/*.txt` holds them, a file for each family, written as mutants are, but with a name instead of a code.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::mutants::{edits, sound, unexpected};

/// Fewest sound edits that there are to be.
const FEWEST: usize = 120;

#[test]
fn sound_edits_raise_nothing() {
    let (files, edits) = (sound(), edits("tests/quiet"));
    let faults: Vec<_> = edits.par_iter().filter_map(|edit| unexpected(edit, &files, &BTreeSet::new())).collect();
    assert!(faults.is_empty(), "{} of {} sound edits:\n{}", faults.len(), edits.len(), faults.concat());
    assert!(edits.len() >= FEWEST, "{} sound edits", edits.len());
}

#[test]
fn every_sound_edit_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    let twice: Vec<_> =
        edits("tests/quiet").into_iter().map(|edit| edit.name).filter(|name| !names.insert(name.clone())).collect();
    assert_eq!(twice, Vec::<String>::new());
}
