//! Any bytes as a source file. A digit before them chooses another place than the usual one, so that real files are
//! seeds as they are.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stratc_fuzz::{everything, workspace};

const PLACES: [&str; 4] =
    ["strategies/plan/strategy.yaml", "strategies/plan/tiltak.md", "seeds/lov.yaml", "stratc.yaml"];

fuzz_target!(|bytes: &[u8]| {
    let chosen = bytes.split_first().and_then(|(digit, rest)| {
        let place = PLACES.get(usize::from(digit.checked_sub(b'0')?))?;
        Some((*place, rest))
    });
    let (place, content) = chosen.unwrap_or(("strategies/plan/maal.yaml", bytes));
    everything(&workspace().with(place, content));
});
