//! Any text as a chapter of a plan, which is shown in every format.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stratc_fuzz::{everything, workspace};

fuzz_target!(|text: &str| {
    everything(&workspace().with("strategies/plan/kapitler/01-kapittel.md", format!("# Kapittel\n\n{text}\n")));
});
