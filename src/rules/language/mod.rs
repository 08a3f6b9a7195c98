//! L: whether the plan is easy to read.

mod abbreviations;
mod chapters;
mod compound_parts;
mod designations;
mod fixed_forms;
mod genders;
mod heavy_forms;
mod lengths;
mod lines;
mod mark_messages;
mod marks;
mod nameless;
mod officialese_words;
mod other_works;
mod places;
mod remarks;
mod signs;
mod spellings;
mod standard_words;
mod standards;
mod stray_links;
mod strays;
mod verb_forms;
mod worn;

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
    footnote_unmatched,
    number_typed,
    chapter_by_number,
    picture_unusable,
    attachment_unusable,
    link_astray,
    address_apart,
    marks_unread,
    leftover,
    garbled,
    read_otherwise,
    table_unread,
    word_of_other_standard,
    name_misspelt,
    written_apart,
    worn_phrases,
    section_sign,
    mark_spacing,
    number_form,
    infinitive_mark,
    shouting,
    miswritten,
    english_word,
    gender,
    clause_comma,
    list_in_line,
}
