//! How a workspace or a strategy wants its findings judged.

use rust_decimal::Decimal;

use super::record::record;
use super::text::Line;
use crate::source::At;

record! {
    /// Levels for findings: families (`A`), codes (`A001`) or names (`demand-open`).
    pub struct LevelLists {
        /// Findings that stop publication.
        error: Vec<Line>,
        /// Findings that a board would want to know.
        warning: Vec<Line>,
        /// Findings about craft.
        advice: Vec<Line>,
        /// Findings that are not reported.
        off: Vec<Line>,
    }
}

record! {
    #[derive(Default)]
    /// How findings are judged. `stratc.yaml` says it for the workspace, `strategy.yaml` for one strategy.
    pub struct CheckSettings {
        /// How much each finding of the content rules matters here.
        levels: Option<Box<LevelLists>>,
        /// The limits beyond which rules report something.
        limits: Option<Box<LimitSettings>>,
    }
}

/// Declares the limits: their settings and their defaults.
macro_rules! limits {
    ($($(#[doc = $doc:expr])+ $name:ident = $default:literal;)+) => {
        record! {
            /// The limits beyond which rules report something. A limit that is not set keeps its default.
            pub struct LimitSettings {
                $($(#[doc = $doc])+ $name: Option<At<Decimal>>,)+
            }
        }

        /// The limits in force.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct Limits {
            $($(#[doc = $doc])+ pub $name: Decimal,)+
        }

        impl Default for Limits {
            fn default() -> Self {
                Self { $($name: const { Decimal::from_parts($default, 0, 0, false, 0) }),+ }
            }
        }

        impl Limits {
            /// These limits, with those that `settings` sets in their place.
            #[must_use]
            pub fn with(self, settings: &LimitSettings) -> Self {
                let or = |set: &Option<At<Decimal>>, own: Decimal| {
                    set.as_ref().map(|set| set.value).filter(|limit| Self::is_possible(*limit)).unwrap_or(own)
                };
                Self { $($name: or(&settings.$name, self.$name)),+ }
            }

            /// Whether a number can be a limit: a whole one above zero.
            pub fn is_possible(limit: Decimal) -> bool {
                limit > Decimal::ZERO && limit.is_integer()
            }
        }
    };
}

limits! {
    /// The highest readability index (LIX) that an element's text may have: 55 by default.
    lix = 55;
    /// The fewest words a text must have for its readability to be judged: 100 by default.
    lix_words = 100;
    /// The most words a sentence may have before the advice is to split it: 25 by default.
    sentence_words = 25;
    /// The most words a sentence may have before a warning is given: 40 by default.
    long_sentence_words = 40;
    /// The most main goals a strategy may have: 7 by default.
    main_goals = 7;
    /// The largest share, in per cent, of goals and measures that one role may answer for: 60 by default.
    overload_share = 60;
    /// The fewest goals and measures with an owner for their spread to be judged: 10 by default.
    overload_least = 10;
    /// The largest multiple of its start that a repeated change may amount to: 5 by default.
    growth_times = 5;
    /// The share of its start that a repeated change must leave, in per cent: 10 by default.
    remaining_per_cent = 10;
    /// The share of a communication plan's costs that should go to evaluation, in per cent: 5 by default.
    evaluation_per_cent = 5;
}
