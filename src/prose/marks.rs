//! Marks around words: quotation marks, brackets, dashes and what stands for something left out.

/// Whether a mark can open a quotation or close one. Languages use the same marks both ways round: «Norwegian»,
/// „German“, “English”, ”Swedish” and »Danish«.
pub fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '\'' | '«' | '»' | '‹' | '›' | '„' | '‚' | '“' | '”' | '‘' | '’')
}

/// Whether a mark can stand before the first word of a sentence. A closing bracket can where something is left out, as in
/// "(…) Kommunen svarer".
pub(super) fn may_open(letter: char) -> bool {
    is_quotation_mark(letter) || matches!(letter, '(' | ')' | '[' | ']' | '–' | '—' | '-' | '…' | '.')
}

/// Whether a mark can stand after the last full stop of a sentence.
pub(super) fn may_close(letter: char) -> bool {
    is_quotation_mark(letter) || matches!(letter, ')' | ']')
}

/// Whether a mark closes something even where a space stands before it, as French sets its quotations.
pub(super) fn closes_apart(letter: char) -> bool {
    matches!(letter, '»' | '›' | '”' | ')' | ']')
}

/// Whether a character changes the letter before it, as the ring does where å is written as two characters.
pub(super) fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Whether an invisible character joins or divides two letters of one word: a soft hyphen, a joiner.
pub(super) fn joins_words(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{2060}')
}
