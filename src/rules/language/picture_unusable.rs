//! L018.

use crate::diag::Sink;
use crate::model::EnclosureRole;
use crate::rules::{Context, governing, rule};

rule! {
    /// A picture in a text cannot be shown.
    ///
    /// `![what it shows](bilder/torg.jpg "caption")` shows a picture: PNG, JPEG or SVG, at most 2 MB and 8000 pixels wide or
    /// high, in the plan's folder. Its path begins in the folder of the file that the text stands in. Every page has its own
    /// copy, so that it fetches nothing; pictures on the web cannot be shown. What a photo reveals about where it was taken,
    /// and by whom, is not published.
    ///
    /// ## Why
    ///
    /// Our own judgement: Readers would find a few words in the middle of a text, and nobody would know that there should
    /// have been a picture.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "![Svartiden har gått ned fra fire dager til to](bilder/Svartid.svg)"
    /// ```
    ///
    /// ```svg bilder/svartid.svg
    /// <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 2 40 18" stroke="#1f3a5f"/></svg>
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "![Svartiden har gått ned fra fire dager til to](bilder/svartid.svg)"
    /// ```
    ///
    /// ```svg bilder/svartid.svg
    /// <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 2 40 18" stroke="#1f3a5f"/></svg>
    /// ```
    "L018", "picture-unusable", Error, check, fixable
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written().chain(&governing(context)) {
        for image in &writing.analysis.images {
            writing.unusable(&CODE, (&image.address, EnclosureRole::Picture), &image.range, sink);
        }
    }
}
