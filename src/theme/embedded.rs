//! Files that pages hold a copy of.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

/// The largest image or font file that is embedded in pages, in bytes. Each page holds a copy.
pub const MAX_BYTES: usize = 1024 * 1024;

/// A file as a data URL.
pub fn data_address(media_type: &str, bytes: &[u8]) -> String {
    format!("data:{media_type};base64,{}", STANDARD.encode(bytes))
}
