//! Any bytes as a published file whose mark `stratc verify` looks for. Seeds are Word documents and the other formats.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stratc::provenance::find;

fuzz_target!(|bytes: &[u8]| {
    find(bytes);
});
