//! Kinds: what an element can be.

/// What a kind is to the rest of the program, beside its fields. It stands in the kind's declaration, in brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindTag {
    /// It promises something. When an element of it goes without a successor, a promise is dropped.
    Promise,
    /// It explains a word: that it comes or goes changes nothing that is promised.
    Explanation,
    /// Goals, measures and messages can serve it.
    Aim,
    /// Titles say nothing of whether two of its elements are different ones: they come from file names, or are words.
    Untold,
    /// Every plan has elements of it with the same title, such as an introduction or a director.
    Everywhere,
}

/// How high an element of a kind stands in a comparison: what stands higher is told first.
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
    /// All else.
    Rest,
}

/// The list of kinds, in the order in which they are explained and documents show them. Hands it to the macro `$make`.
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
