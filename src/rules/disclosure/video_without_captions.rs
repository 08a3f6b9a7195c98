//! D017.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, Words, rule};

rule! {
    /// A text leads to a video and does not say that it has captions.
    ///
    /// The rule looks for links to the files of videos and to pages of `youtube.com`, `vimeo.com` and `tv.nrk.no` that show one, in texts
    /// that say nothing of captions, sign language or a transcript ("tekstet", "teksting", "tegnspråk", "captions"), or of
    /// a film without speech ("uten tale"). The rule cannot see the video, so it may well have captions: then say so.
    ///
    /// ## Why
    ///
    /// Those who do not hear, or who watch without sound, get nothing from a video without captions, and cannot tell
    /// beforehand whether it has any.
    ///
    /// Source: WCAG 2.1, 1.2.2 Captions (Prerecorded).
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "[Filmen om innbyggertorget](https://vimeo.com/123456789) viser hvordan."
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "[Filmen om innbyggertorget (tekstet)](https://vimeo.com/123456789) viser hvordan."
    /// ```
    "D017", "video-without-captions", Advice, check
}

/// Words that tell how those get along who do not hear.
const CAPTIONS: [&str; 11] = [
    "tekstet", "teksta", "teksting", "undertekst", "tegnspråk", "teiknspråk", "uten tale", "utan tale", "caption", "subtitle", "transcript",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let Words::Prose(text) = writing.words else { continue };
        let videos = || writing.analysis.links.iter().filter(|link| is_video(&link.address));
        if videos().next().is_none() || says_how(&text.markdown) {
            continue;
        }
        for link in videos() {
            sink.push(
                Diagnostic::new(&CODE, writing.markdown_place(link.range.clone()), say!("this leads to a video, and nothing says whether it has captions"))
                    .help(say!("caption the video, and say so beside the link, as in \"{example}\"", example = "(tekstet)")),
            );
        }
    }
}

fn says_how(text: &str) -> bool {
    let lower = text.to_lowercase();
    CAPTIONS.iter().any(|word| lower.contains(word))
}

/// Whether an address is that of a video, and not of a channel or the front page of a site.
fn is_video(address: &str) -> bool {
    let lower = address.to_lowercase();
    let path = lower.split(['?', '#']).next().unwrap_or_default();
    let is_file = [".mp4", ".mov", ".webm", ".m4v"].iter().any(|ending| path.ends_with(ending));
    let is_page = ["youtube.com/watch", "youtube.com/shorts/", "youtube.com/embed/", "youtu.be/", "tv.nrk.no/serie/", "tv.nrk.no/program/"]
        .iter()
        .any(|page| lower.contains(page));
    let is_vimeo = lower.split_once("vimeo.com/").is_some_and(|(_, id)| id.starts_with(|first: char| first.is_ascii_digit()));
    is_file || is_page || is_vimeo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_videos_are_told_from_those_of_channels() {
        for address in ["https://www.youtube.com/watch?v=a", "https://youtu.be/a", "https://vimeo.com/12", "film.MP4", "https://a.no/f.webm#t=1"] {
            assert!(is_video(address), "{address}");
        }
        for address in ["https://www.youtube.com/@fjordvik", "https://vimeo.com/fjordvik", "https://a.no/video", "plan.pdf"] {
            assert!(!is_video(address), "{address}");
        }
    }
}
