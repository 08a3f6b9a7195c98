//! S: texts that are written otherwise than they are meant.

use crate::diag::codes;

codes! {
    /// A character that nobody sees is in the way: without width, a no-break space where only an ordinary one separates, or a
    /// letter written as two characters.
    ///
    /// Such characters come along when text is copied from web pages, PDF files and other programs, or from a Mac, where
    /// Alt and the space bar together give a no-break space and the names of files have å as an a and a ring. stratc reads
    /// what everybody sees: it leaves out what has no width, takes a no-break space in indentation, after a colon or after a
    /// dash for an ordinary one, and publishes each letter as one character. Take them out as well, since other programs
    /// do not, and searching does not find such words; `stratc check --fix` does it.
    ///
    /// Spaces of another width in the same places, and line ends of other programs (`U+2028`), are read as ordinary spaces and
    /// reported in the same way.
    ///
    /// No-break spaces inside a text, as in `10 000`, are right. So are soft hyphens in a text, and joiners in emoji and in
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
    /// from copied text. For programs they are others: an id or a word with one is not found. Where each of them looks like
    /// a Latin letter, stratc reads the word as everybody does, and `stratc check --fix` corrects it. Words that are wholly in
    /// another alphabet are left alone. A sign behind a field that only looks like a colon, as `：` does, is read as one and
    /// reported in the same way.
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

    /// A word that begins with # cuts off a text: YAML takes it and what follows for a comment.
    ///
    /// In YAML, a comment begins with # after a space. What was meant as a hashtag is then in no plan. Put quotes around a
    /// text with a hashtag; `stratc check --fix` does it. For a comment, write a space after #.
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
    /// YAML knows " and ' only. Word processors and phones make “…” and ‘…’ of them, and those belong to the text. Take them away
    /// where nobody is quoted. Of a text in «…» stratc says nothing: that is how a quotation is written in Norwegian.
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
