//! S: texts that are written otherwise than they are meant.

use crate::diag::codes;

codes! {
    /// An invisible character is in the way: one without width, a no-break space where only an ordinary one separates, or
    /// a letter written as two characters.
    ///
    /// Such characters come along when text is copied from web pages, PDF files and other programs, or from a Mac, where
    /// Alt and the space bar together give a no-break space, and file names have å as an a and a ring. stratc reads what
    /// everybody sees: it skips characters without width, reads a no-break space in indentation, after a colon or after a
    /// dash as an ordinary one, and publishes each letter as one character. Remove them all the same, since other programs
    /// do not skip them, and searches miss such words; `stratc check --fix` does it.
    ///
    /// Spaces of another width in the same places, and line ends of other programs (`U+2028`), are read as ordinary spaces and
    /// reported in the same way.
    ///
    /// Two letters that are drawn as one, as typesetters do (`ﬁ`), are read as two and reported, since searches miss the word.
    ///
    /// No-break spaces inside a text, as in `10 000`, are right. So are those that keep a number with what it counts at the
    /// beginning of a line (`1. januar`, `- 3 %`). So are soft hyphens in a text, and joiners in emoji and in
    /// scripts that need them.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle fin​ner svaret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    UNSEEN = "S036", "unseen-character", Warning, fixable;

    /// A word of Latin letters has a letter of another alphabet in it.
    ///
    /// Cyrillic а, е, о, р, с and х and some Greek capitals look like Latin letters, and come along from other keyboards and
    /// from copied text. To programs they are different letters: an id or a word with one of them in it is not found. Where
    /// each of them looks like a Latin letter, stratc reads the word as everybody does, and `stratc check --fix` corrects
    /// it. Words that are entirely in another alphabet are left alone. A sign after a field that only looks like a colon, as
    /// `：` does, is read as one and reported in the same way.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svаret
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    OTHER_ALPHABET = "S037", "other-alphabet", Warning, fixable;

    /// A word that begins with # cuts off a text: YAML reads it and the rest of the line as a comment.
    ///
    /// In YAML, a comment begins with # after a space. What was meant as a hashtag is then missing from the plan. Put quotes
    /// around a text with a hashtag; `stratc check --fix` does it. For a comment, write a space after #.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle bruker #spør når de lurer
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: "Alle bruker #spør når de lurer"
    /// ```
    CUT_OFF = "S038", "cut-off", Warning, fixable;

    /// A whole text is in quotation marks that YAML does not know, so they are published with it.
    ///
    /// YAML knows only " and '. Word processors and phones turn them into “…” and ‘…’, which become part of the text. Remove
    /// them where nobody is quoted. stratc says nothing about a text in «…»: that is how quotations are written in Norwegian.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: ”Alle finner svaret”
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   aapenhet: Alle finner svaret
    /// ```
    MARKS_KEPT = "S039", "marks-kept", Advice, fixable;
}
