//! L019.

use crate::diag::Sink;
use crate::model::EnclosureRole;
use crate::rules::{Context, governing, rule};

rule! {
    /// A link leads to a file that cannot be published with the plan.
    ///
    /// `[the form](vedlegg/skjema.pdf)` leads to a file in the plan's folder. Its path begins in the folder of the file that
    /// the text stands in. The file is published with the plan, unchanged, if it is a document that people can open on any
    /// computer and is 16 MB at most: PDF, office documents without macros, pictures, tables, plain text, sound, film,
    /// calendars and ZIP files. The sources of plans are not published.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers who need the form would find its name, but no way to get to it.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Slik måler vi [svartiden](vedlegg/svartid.csv).
    /// ```
    ///
    /// ```csv vedlegg/svartider.csv
    /// 2026;2
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: Slik måler vi [svartiden](vedlegg/svartider.csv).
    /// ```
    ///
    /// ```csv vedlegg/svartider.csv
    /// 2026;2
    /// ```
    "L019", "attachment-unusable", Warning, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written().chain(&governing(context)) {
        for link in &writing.analysis.links {
            writing.unusable(&CODE, (&link.address, EnclosureRole::Attachment), &link.range, sink);
        }
    }
}
