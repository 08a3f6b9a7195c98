//! Any bytes as a plan that somebody published: compared with itself and with nothing, and the comparison shown.

#![no_main]

use libfuzzer_sys::fuzz_target;
use serde_json::Value;
use stratc::diff::{Frame, compare};
use stratc::export;
use stratc::theme::Theme;
use stratc::view::{Edition, PlanRecord, SideView};
use stratc_fuzz::TODAY;

fuzz_target!(|bytes: &[u8]| {
    let Ok(mut file) = serde_json::from_slice::<Value>(bytes) else { return };
    let Some(record) = file.get_mut("record") else { return };
    let Ok(plan) = serde_json::from_value::<PlanRecord>(record.take()) else { return };
    let plans = [plan];
    assert!(compare(&plans, &plans).is_empty(), "a plan differs from itself");
    show(&plans, &[]);
    show(&[], &plans);
});

fn show(old: &[PlanRecord], new: &[PlanRecord]) {
    let side = |name: &str| SideView { name: name.to_owned(), date: None };
    let frame = Frame { edition: Edition::Public, before: side("før"), after: side("nå"), omissions: Vec::new() };
    let view = compare(old, new).view(frame);
    export::changes_json(&view).expect("a comparison is written as JSON");
    export::changes_docx(&view, &Theme::default(), TODAY).expect("a comparison is written for Word");
}
