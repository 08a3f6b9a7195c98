//! What the sources themselves say became of elements.

use super::Identity;
use crate::diff::version::Version;

/// Takes in what `replaces:` and `retired:` say.
pub fn settle(_identity: &mut Identity, _old: &Version<'_>, _new: &Version<'_>) {}
