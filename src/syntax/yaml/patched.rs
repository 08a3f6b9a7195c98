//! A text that the parser reads past its slips.

use std::collections::BTreeMap;
use std::ops::Range;

use super::slip::Repair;

/// A text whose slips do not stop the parser. All places are those of the text that was written.
pub(super) struct Patched {
    /// What the parser reads.
    pub text: String,
    /// The texts of values that the parser must not see, by their first byte.
    pub values: BTreeMap<usize, (usize, String)>,
    /// What cannot be read.
    pub skipped: Vec<Range<usize>>,
}

impl Patched {
    /// A text as it was written.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), values: BTreeMap::new(), skipped: Vec::new() }
    }

    /// Lets the parser read on. Places in `repair` count from byte `from`.
    pub fn apply(&mut self, repair: Repair, from: usize) {
        match repair {
            Repair::Value(place, text) => {
                let place = from + place.start..from + place.end;
                self.mask(place.clone(), "x");
                self.values.insert(place.start, (place.end, text));
            }
            Repair::Spelling(place, right) => {
                self.text.replace_range(from + place.start..from + place.end, &right);
            }
            Repair::Skip(place) => {
                let place = from + place.start..from + place.end;
                self.mask(place.clone(), " ");
                self.skipped.push(place);
            }
        }
    }

    fn mask(&mut self, place: Range<usize>, with: &str) {
        let letters = self.text[place.clone()].bytes();
        let mask: String = letters.map(|byte| if byte == b'\n' { "\n" } else { with }).collect();
        self.text.replace_range(place, &mask);
    }
}
