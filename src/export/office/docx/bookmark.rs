//! Bookmarks: the places of a plan that links lead to.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};

use crate::view::{CHANGES, Content, ElementView, Group, PlanView};

/// Longest name of a bookmark that Word accepts.
const LONGEST: usize = 40;

/// The name of the bookmark for a place. Word takes letters, digits and underscores, and a letter first: where that
/// changes more of the name than its hyphens, a few digits made from the whole name keep it apart from others.
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

/// The places that a plan's document has.
pub fn places(view: &PlanView) -> BTreeSet<&str> {
    let mut places = BTreeSet::from([view.id.as_str()]);
    for section in &view.sections {
        places.insert(&section.anchor);
        section.groups.iter().for_each(|group| of_group(group, &mut places));
    }
    for chapter in &view.chapters {
        places.insert(&chapter.anchor);
        match &chapter.content {
            Content::Group(group) => of_group(group, &mut places),
            Content::Coverage(documents) => {
                let demands = documents.iter().flat_map(|document| &document.demands);
                places.extend(demands.map(|demand| demand.anchor.as_str()));
                places.extend(documents.iter().map(|document| document.anchor.as_str()));
            }
            _ => {}
        }
    }
    places.extend(view.changes.iter().map(|_| CHANGES));
    places
}

fn of_group<'a>(group: &'a Group, places: &mut BTreeSet<&'a str>) {
    group.elements.iter().for_each(|element| of_element(element, places));
}

fn of_element<'a>(element: &'a ElementView, places: &mut BTreeSet<&'a str>) {
    places.insert(&element.anchor);
    element.measured_by.iter().chain(&element.children).for_each(|inner| of_element(inner, places));
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
