//! Kinds: what an element can be.

/// What a kind is to the rest of the program, beside its fields. It stands in the kind's declaration, in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindTag {
    /// Its elements are promises: one that goes without a successor is a promise dropped.
    Promise,
    /// It explains a word: adding or removing one changes no promise.
    Explanation,
    /// Goals, measures and messages can serve it.
    Aim,
    /// Others say it, in governing documents or in replies to a hearing: its elements stand in a strategy's files, and are
    /// not its own words, but for fields with the tag `Own`.
    Given,
    /// Titles do not tell its elements apart: they come from file names, or are mere words.
    Untold,
    /// Every plan has such elements with the same titles, such as an introduction or a director.
    Everywhere,
}

/// How high elements of a kind rank in a comparison: higher ones are reported first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The plan as a whole.
    Plan,
    /// What is to be reached.
    Goal,
    /// A part of what is to be reached.
    Part,
    /// What shows whether it is reached.
    Indicator,
    /// What is done for it.
    Measure,
    /// What the organisation holds to, and whom it speaks to.
    Ground,
    /// Everything else.
    Rest,
}

/// Hands the list of kinds to the macro `$make`, in the order in which help and documents show them.
macro_rules! each_kind {
    ($make:ident) => {
        $make! {
            Strategy,
            Value,
            Principle,
            Challenge,
            FocusArea,
            Programme,
            Goal,
            Indicator,
            Measure,
            Audience,
            Message,
            Channel,
            Role,
            Responsibility,
            Policy,
            Review,
            Risk,
            Term,
            NonGoal,
            Reply,
            Document,
            Demand,
            Section,
        }
    };
}
pub(crate) use each_kind;

macro_rules! kinds {
    ($($name:ident,)+) => {
        /// What an element is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $(#[doc = concat!("See [`", stringify!($name), "`](super::entity::", stringify!($name), ").")] $name,)+
        }

        impl Kind {
            /// Every kind, in the order in which they are explained.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];
        }
    };
}
each_kind!(kinds);
