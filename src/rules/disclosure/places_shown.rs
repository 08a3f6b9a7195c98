//! Where a text points by place or shape on the page.

use std::ops::Range;

use crate::prose::words;

/// Things on a page, by their beginnings.
#[rustfmt::skip]
const THINGS: [&str; 24] = [
    "boks", "ramme", "ramma", "kolonne", "knapp", "figur", "tabell", "bilde", "bilete", "spalte", "menyen", "feltet", "faktaboks", "ikon", "diagram", "graf", "kart",
    "box", "column", "button", "figure", "table", "picture", "chart",
];
/// Words that ask to look.
const LOOK: [&str; 14] =
    ["se", "sjå", "trykk", "klikk", "velg", "vel", "les", "lese", "finn", "finner", "finn", "see", "click", "press"];
/// Where on the page.
const SIDES: [&str; 7] = ["høyre", "høgre", "venstre", "høyrekant", "venstrekant", "right", "left"];
/// Shapes.
#[rustfmt::skip]
const SHAPES: [&str; 13] = [
    "runde", "rund", "firkantede", "firkanta", "firkantet", "trekantede", "trekanta", "ovale", "store", "største", "round", "square", "kvadratiske",
];

/// Where a text points to something on the page by its side or its shape alone.
pub fn find(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).map(|(at, word)| (at..at + word.len(), word.to_lowercase())).collect();
    let word = |nth: usize| all.get(nth).map_or("", |(_, word)| &**word);
    let is_thing = |nth: usize| {
        THINGS.iter().any(|thing| word(nth).starts_with(thing) && word(nth).chars().count() < thing.chars().count() + 5)
    };
    let looks = (0..all.len()).any(|nth| LOOK.contains(&word(nth)));
    // A name or a number says which one is meant.
    let has_name =
        |nth: usize| all.get(nth + 1).is_some_and(|(range, _)| text[range.clone()].starts_with(char::is_uppercase));
    let is_named = (0..all.len()).any(|nth| is_thing(nth) && has_name(nth))
        || text.contains(['«', '"'])
        || all.iter().any(|(_, word)| word.starts_with(|first: char| first.is_ascii_digit()));
    if !looks || is_named {
        return None;
    }
    let side = (1..all.len()).find(|nth| {
        let is_side = SIDES.contains(&word(*nth))
            && (matches!(word(nth - 1), "til" | "på" | "i" | "the" | "av") || is_thing(nth + 1));
        is_side && (nth.saturating_sub(4)..nth + 3).any(is_thing)
    });
    let shape = (0..all.len()).find(|nth| {
        SHAPES.contains(&word(*nth))
            && matches!(word(nth + 1), "knappen" | "boksen" | "ikonet" | "button" | "box" | "ramma" | "rammen")
    });
    let first = side.into_iter().chain(shape).min()?;
    let thing = (first.saturating_sub(4)..(first + 3).min(all.len())).find(|nth| is_thing(*nth))?;
    Some(all[first.min(thing)].0.start..all[first.max(thing)].0.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_on_the_page_are_found() {
        for (text, found) in [
            ("Se boksen til høyre.", "boksen til høyre"),
            ("Trykk på den runde knappen for å svare.", "runde knappen"),
            ("Les mer i kolonnen til venstre.", "kolonnen til venstre"),
            ("Sjå ramma til høgre for tal.", "ramma til høgre"),
            ("See the box on the right.", "box on the right"),
        ] {
            assert_eq!(find(text).map(|range| &text[range]), Some(found), "{text}");
        }
    }

    #[test]
    fn other_sides_and_shapes_are_left_alone() {
        for text in [
            "Se figur 3 til høyre.",
            "Ta til høyre ved boksen.",
            "Rådhuset ligger til venstre for kirka.",
            "Se faktaboksen «Slik klager du» til høyre.",
            "Boksen med innspill står til høyre i skranken.",
            "Vi ser at de store figurene øker.",
            "Velg språk i menyen.",
            "Klikk på knappen Åpne nede til høyre.",
            "Se tabellen nedenfor.",
        ] {
            assert_eq!(find(text), None, "{text}");
        }
    }
}
