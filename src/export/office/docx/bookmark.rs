//! Bookmarks: the link targets of a plan.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use crate::document::{Document, Entry, Part};
use crate::view::Prose;

/// The name of the document in its plan's folder, by which other plans link to it.
pub const FILE: &str = "plan.docx";

/// The longest name of a bookmark that Word accepts, in characters.
const LONGEST: usize = 40;

/// The name of the bookmark for an anchor. Word accepts letters, digits and underscores, with a letter first. Where
/// more than the hyphens of a name had to be changed, part of a hash of the whole name keeps it distinct.
pub fn name(anchor: &str) -> String {
    let name: String = anchor.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' }).collect();
    let is_plain = anchor.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
    if is_plain && anchor.starts_with(|first: char| first.is_ascii_alphabetic()) && name.len() <= LONGEST {
        return name;
    }
    let digest = Sha256::digest(anchor);
    let digest = digest.iter().take(4).fold(0_u32, |number, byte| number << 8 | u32::from(*byte));
    format!("p_{name:.28}_{digest:08x}")
}

/// The anchors that a document has, and its prose.
pub fn places<'a>(document: &'a Document, prose: &'a [Prose]) -> BTreeSet<&'a str> {
    let mut places = BTreeSet::from([document.front.anchor.as_str()]);
    places.extend(prose.iter().flat_map(Prose::anchors));
    for division in &document.divisions {
        places.extend(division.title.is_some().then_some(division.anchor.as_str()));
        division.parts.iter().for_each(|part| of_part(part, &mut places));
    }
    places
}

fn of_part<'a>(part: &'a Part, places: &mut BTreeSet<&'a str>) {
    match part {
        Part::Heading(heading) => places.extend(heading.anchor.as_deref()),
        Part::Entries(entries) => entries.entries.iter().for_each(|entry| of_entry(entry, places)),
        Part::Table(table) => places.extend(table.rows.iter().filter_map(|row| row.anchor.as_deref())),
        _ => {}
    }
}

fn of_entry<'a>(entry: &'a Entry, places: &mut BTreeSet<&'a str>) {
    places.extend(entry.anchor.as_deref());
    entry.measured_by.iter().chain(&entry.children).for_each(|inner| of_entry(inner, places));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_ids_where_word_takes_them() {
        assert_eq!(name("digital-first"), "digital_first");
    }

    #[test]
    fn other_names_stay_apart_and_short() {
        let names = ["a.b", "a_b", "si-6.1-04", "1-a", "_goals", &"lang-".repeat(20), &"lang-".repeat(21)].map(name);
        assert_eq!(names.iter().collect::<BTreeSet<_>>().len(), names.len());
        for name in names {
            assert!(name.len() <= LONGEST && name.starts_with('p'), "{name}");
        }
    }
}
