//! L015.

use crate::diag::{Diagnostic, Sink, say, suggest};
use crate::prose::{FootnoteFault, FootnoteSlip, footnote_faults, footnote_marks};
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// A footnote mark has no footnote, or a footnote has no mark.
    ///
    /// A footnote has a mark in the text, `[^1]`, and stands on a line of its own in the same text: `[^1]: SSB, table
    /// 12345`. The labels are free; readers see numbers. The rule looks for marks without a footnote, which pages show
    /// as they stand, also in a title or another field that is one line of plain text; for footnotes without a mark and
    /// second footnotes with the same label, which are shown nowhere; for empty footnotes; and for `^[words]`, which is not
    /// read as a footnote. A mark with a backslash before it is meant to be shown, and is left alone. So is code.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever wrote the source of a number believes that readers can look it up, and readers find a
    /// bracket that leads nowhere, or nothing at all.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       Hver tredje innbygger venter i dag en uke eller mer.[^kilde]
    ///
    ///       [^klide]: Innbyggerundersøkelsen
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: |
    ///       Hver tredje innbygger venter i dag en uke eller mer.[^kilde]
    ///
    ///       [^kilde]: Innbyggerundersøkelsen
    /// ```
    "L015", "footnote-unmatched", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        match writing.words {
            Words::Prose(text) => {
                let faults = footnote_faults(&text.markdown).into_iter();
                faults.for_each(|fault| sink.push(report(writing, fault)));
            }
            Words::Line(line) => {
                for range in footnote_marks(line.value) {
                    let message = say!("this field is one line of plain text, so the page shows the footnote mark");
                    let help = say!("leave the mark out here; only longer texts can have footnotes");
                    sink.push(Diagnostic::new(&CODE, writing.markdown_place(range), message).help(help));
                }
            }
        }
    }
}

fn report(writing: &Writing<'_>, fault: FootnoteFault) -> Diagnostic {
    let (place, label) = (writing.markdown_place(fault.range), &*fault.label);
    let found = |message| Diagnostic::new(&CODE, place, message);
    match fault.slip {
        FootnoteSlip::Undefined(labels) => {
            let message = say!("this text has no footnote \"{label}\", so the page shows the mark as it stands", label);
            let found = found(message);
            match suggest(label, labels.iter().map(String::as_str)) {
                Some(meant) => found.help(say!("did you mean [^{label}]?", label = meant.name)),
                None => {
                    found.help(say!("write the footnote in the same text, on a line of its own: [^{label}]: …", label))
                }
            }
            .help(say!("put a backslash before the bracket if it is to be shown"))
        }
        FootnoteSlip::Inline => found(say!("this is not read as a footnote, so the page shows it as it stands"))
            .help(say!("write a mark here, [^1], and the footnote on a line of its own: [^1]: …")),
        FootnoteSlip::InReference => {
            found(say!("a reference cannot contain a footnote mark, so the page shows its brackets"))
                .help(say!("put the mark after the reference: [[id|words]][^{label}]", label))
        }
        FootnoteSlip::Unused => found(say!("no mark in this text leads to this footnote, so it is shown nowhere"))
            .help(say!("write [^{label}] in the text where it belongs, or leave the footnote out", label)),
        FootnoteSlip::Twice(first) => {
            found(say!("this is the second footnote \"{label}\" in this text, and only the first is shown", label))
                .note(writing.markdown_place(first), say!("the first is here"))
                .help(say!("give one of them, and its marks, another label"))
        }
        FootnoteSlip::Empty => found(say!("this footnote is empty"))
            .help(say!("write its text after the colon, on the same line, or remove the footnote and its marks")),
    }
}
