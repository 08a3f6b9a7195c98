//! Any bytes as a picture of a plan: what passes the check is drawn, too.

#![no_main]

use libfuzzer_sys::fuzz_target;
use stratc::theme::{Image, raster};

fuzz_target!(|bytes: &[u8]| {
    let Ok(image) = Image::read(bytes.to_vec()) else { return };
    image.extent();
    raster::png(bytes, 40);
});
