//! What a workspace or a strategy says of how findings are judged.

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
        /// Findings that are not to be made.
        off: Vec<Line>,
    }
}

record! {
    #[derive(Default)]
    /// How findings are judged. `stratc.yaml` says it for the workspace, `strategy.yaml` for one strategy.
    pub struct CheckSettings {
        /// How much each finding of the content rules matters here.
        levels: Option<Box<LevelLists>>,
        /// From where on the rules speak.
        limits: Option<Box<LimitSettings>>,
    }
}

/// Declares the limits: their settings, and the values that hold where nothing is set.
macro_rules! limits {
    ($($(#[doc = $doc:expr])+ $name:ident = $default:literal;)+) => {
        record! {
            /// From where on the rules speak. Each limit has a value of its own where nothing is set.
            pub struct LimitSettings {
                $($(#[doc = $doc])+ $name: Option<At<Decimal>>,)+
            }
        }

        /// The limits that hold somewhere.
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
            /// These limits where `settings` says nothing else.
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
    /// The highest readability index (LIX) of an element's text: 55 unless it says otherwise.
    lix = 55;
    /// The fewest words of a text whose readability is judged: 100 unless it says otherwise.
    lix_words = 100;
    /// The most words of a sentence before splitting it is advised: 25 unless it says otherwise.
    sentence_words = 25;
    /// The most words of a sentence before a warning is given: 40 unless it says otherwise.
    long_sentence_words = 40;
    /// The most main goals of a strategy: 7 unless it says otherwise.
    main_goals = 7;
    /// The largest share, in per cent, of goals and measures that one role may answer for: 60 unless it says otherwise.
    overload_share = 60;
    /// The fewest goals and measures with an owner before their spread is judged: 10 unless it says otherwise.
    overload_least = 10;
    /// How many times as much a change that is repeated may come to: 5 unless it says otherwise.
    growth_times = 5;
    /// How much a change that is repeated must leave, in per cent: 10 unless it says otherwise.
    remaining_per_cent = 10;
    /// How much of a communication plan's costs goes to evaluation, in per cent: 5 unless it says otherwise.
    evaluation_per_cent = 5;
}
