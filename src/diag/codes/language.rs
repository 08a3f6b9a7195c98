//! L: texts that cannot be read as they were meant, seen where they are read.

use crate::diag::codes;

codes! {
    /// A text without `|` has paragraphs or a list, which YAML runs together.
    ///
    /// After `text: >`, in quotes and without any mark, YAML joins lines, and one empty line between two paragraphs is only
    /// the end of a line. So the paragraphs become one, and the items of a list, the rows of a table, headings and lines such
    /// as `Time: Wednesday` stand in one line. After `text: |`, everything stays as it is written. Text in which YAML only
    /// joins the lines of one paragraph is left alone.
    /// Fields of one line (`title`, `vision`) have no paragraphs and no lists, whatever stands before them, so a list or several
    /// paragraphs in one are reported too, and so are lines that plainly stand apart, as in an address.
    ///
    /// ## Why
    ///
    /// Readers get one long paragraph, with dashes in the middle of it.
    ///
    /// Source: YAML 1.2.2, 8.1.3, on folded scalars.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: >
    ///       Vi skal svare på:
    ///       - telefon
    ///       - e-post
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       Vi skal svare på:
    ///       - telefon
    ///       - e-post
    /// ```
    FOLDED = "L026", "folded", Warning, fixable;

    /// A file has the marks of two versions that git could not merge.
    ///
    /// When two people have changed the same lines, git puts both versions into the file, the first after `<<<<<<<`, the
    /// second after `=======`, up to `>>>>>>>`. Somebody has to choose. Until then the file cannot be read, and stratc
    /// says nothing else about it.
    ///
    /// ## Why
    ///
    /// Our own judgement: Both versions would be published, one after the other, with the marks between them.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    /// <<<<<<< HEAD
    ///     title: Innbyggerne får svar samme dag
    /// =======
    ///     title: Alle får svar samme dag
    /// >>>>>>> forslag
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    /// ```
    CONFLICT = "L027", "conflict-marks", Error;
}
