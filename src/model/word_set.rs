//! Closed lists of words, such as the states of a measure.

use super::value::Interval;

/// One word of a list.
#[derive(Debug)]
pub struct WordSpec {
    /// The word as written in sources.
    pub word: &'static str,
    /// What it means.
    pub doc: &'static str,
}

/// A closed list of words.
#[derive(Debug)]
pub struct WordSet {
    /// The list's name; with a word it keys the label that a plan prints, such as `status-ongoing`.
    pub name: &'static str,
    /// The words in their natural order.
    pub words: &'static [WordSpec],
}

/// A type that is one of a closed list of words.
pub trait Word: Copy + Sized + 'static {
    /// The list.
    const SET: WordSet;
    /// Every value, in the order of [`Word::SET`].
    const ALL: &'static [Self];

    /// The value's place in the list.
    fn index(self) -> usize;

    /// The word as written in sources.
    fn word(self) -> &'static str {
        Self::SET.words.get(self.index()).map_or("", |spec| spec.word)
    }
}

/// Declares an enum whose values are words.
macro_rules! words {
    ($(#[doc = $doc:expr])+ pub enum $name:ident = $label:literal {
        $($(#[doc = $word_doc:expr])+ $variant:ident = $word:literal,)+
    }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[doc = $word_doc])+ $variant,)+
        }

        impl $crate::model::Word for $name {
            const SET: $crate::model::WordSet = $crate::model::WordSet {
                name: $label,
                words: &[$($crate::model::WordSpec { word: $word, doc: concat!($($word_doc),+) }),+],
            };
            const ALL: &'static [Self] = &[$(Self::$variant),+];

            fn index(self) -> usize {
                self as usize
            }
        }
    };
}
pub(crate) use words;

impl Word for Interval {
    const SET: WordSet = WordSet {
        name: "interval",
        words: &[
            WordSpec { word: "day", doc: " Each day." },
            WordSpec { word: "week", doc: " Each week." },
            WordSpec { word: "month", doc: " Each month." },
            WordSpec { word: "quarter", doc: " Each quarter of a year." },
            WordSpec { word: "tertial", doc: " Each third of a year." },
            WordSpec { word: "half-year", doc: " Each half of a year." },
            WordSpec { word: "year", doc: " Each year." },
        ],
    };
    const ALL: &'static [Self] = &Self::IN_ORDER;

    fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_for_intervals_are_those_that_recurrences_read() {
        let words: Vec<_> = Interval::ALL.iter().map(|interval| Word::word(*interval)).collect();
        assert_eq!(words, Interval::WORDS);
    }
}
