//! Groups of kinds that reference fields accept.

use crate::model::kind::{Kind, KindTag};
use crate::model::reference::Targets;

/// What goals, measures and messages can serve.
#[derive(Debug)]
pub struct Aim;

impl Targets for Aim {
    const KINDS: &'static [Kind] = &tagged::<{ count(KindTag::Aim) }>(KindTag::Aim);
}

/// What a strategy can build on.
#[derive(Debug)]
pub struct Builds;

impl Targets for Builds {
    const KINDS: &'static [Kind] = &[Kind::Document, Kind::Strategy];
}

/// Every kind.
#[derive(Debug)]
pub struct Anything;

impl Targets for Anything {
    const KINDS: &'static [Kind] = Kind::ALL;
}

/// The kinds with a tag, of which there are `N`.
const fn tagged<const N: usize>(tag: KindTag) -> [Kind; N] {
    let (mut found, mut len, mut nth) = ([Kind::Strategy; N], 0, 0);
    while nth < Kind::ALL.len() {
        if has(Kind::ALL[nth], tag) {
            found[len] = Kind::ALL[nth];
            len += 1;
        }
        nth += 1;
    }
    found
}

const fn count(tag: KindTag) -> usize {
    let (mut len, mut nth) = (0, 0);
    while nth < Kind::ALL.len() {
        len += has(Kind::ALL[nth], tag) as usize;
        nth += 1;
    }
    len
}

const fn has(kind: Kind, tag: KindTag) -> bool {
    let (tags, mut nth) = (kind.tags(), 0);
    while nth < tags.len() {
        if tags[nth] as u8 == tag as u8 {
            return true;
        }
        nth += 1;
    }
    false
}
