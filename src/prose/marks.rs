//! Punctuation around words: quotation marks, brackets, dashes and ellipses.

/// Whether a character can open or close a quotation. Languages use the same marks in both directions: «Norwegian»,
/// „German“, “English”, ”Swedish” and »Danish«.
pub fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '«' | '»' | '‹' | '›' | '„' | '‚' | '“' | '”' | '‘' | '’')
}

/// Whether a character can precede the first word of a sentence. A closing bracket can where something is left out, as
/// in "(…) Kommunen svarer".
pub(super) fn may_open(letter: char) -> bool {
    is_quotation_mark(letter) || matches!(letter, '(' | ')' | '[' | ']' | '–' | '—' | '-' | '…' | '.')
}

/// Whether a character can follow the last full stop of a sentence.
pub(super) fn may_close(letter: char) -> bool {
    is_quotation_mark(letter) || matches!(letter, ')' | ']')
}

/// Whether a character closes something even after a space, as French sets its quotations.
pub(super) fn closes_apart(letter: char) -> bool {
    matches!(letter, '»' | '›' | '”' | ')' | ']')
}

/// Whether a character modifies the letter before it, such as the combining ring of å in two characters.
pub(super) fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether an invisible character joins or separates two letters of one word: a soft hyphen, a joiner.
pub(super) fn joins_words(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
}
