//! Which codes there are.

use crate::diag::Code;
use crate::rules;

/// Every code that stratc can raise, in the order of the documentation.
pub fn codes() -> Vec<&'static Code> {
    let mut codes: Vec<_> = rules::codes().collect();
    codes.sort_by_key(|code| (code.family().map(|family| family as usize), code.id));
    codes
}
