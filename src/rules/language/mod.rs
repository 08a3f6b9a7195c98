//! L: whether the plan is easy to read.

mod abbreviations;
mod lengths;
mod marks;
mod name_endings;
mod officialese_words;
mod spellings;
mod standards;

use super::family;

family! {
    lix_high,
    long_sentence,
    very_long_sentence,
    officialese,
    term_variant,
    spelling_varies,
    abbreviation_unexplained,
    wrong_standard,
    reference_unclosed,
    repeated_word,
    quote_marks,
    emphasis_unread,
    words_unshown,
    picture_unusable,
    attachment_unusable,
    link_astray,
    address_apart,
}
