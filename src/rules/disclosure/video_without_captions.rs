//! D017.

use crate::diag::{Diagnostic, Sink, say};
use std::ops::Range;

use crate::model::Kind;
use crate::model::entity::ChannelForm;
use crate::prose::words;
use crate::rules::{Context, Words, rule};

rule! {
    /// A text leads to a video and does not say that it has captions, or says that a film has none.
    ///
    /// The rule also finds channels for films whose `accessibility` says nothing of captions, and sentences that say that films,
    /// sendings or podcasts have none.
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
    "tekstet", "teksta", "teksting", "undertekst", "tegnspråk", "teiknspråk", "uten tale", "utan tale", "caption",
    "subtitle", "transcript",
];

/// Words for films and sound, by their beginnings.
#[rustfmt::skip]
const FILMS: [&str; 16] = [
    "film", "video", "podkast", "podcast", "direktesending", "strømming", "strøyming", "livestream", "webinar", "opptak", "lydfil", "kortfilm", "reels",
    "sending", "strømmes", "strøymast",
];
/// Words that say that there are none.
const NOT: [&str; 10] = ["mangler", "manglar", "ikke", "ikkje", "uten", "utan", "ingen", "inga", "without", "no"];

/// Where a sentence says that a film or a sending has no captions.
fn goes_without(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).map(|(at, word)| (at..at + word.len(), word.to_lowercase())).collect();
    let is_caption = |word: &str| {
        word.starts_with("tekst")
            && !word.starts_with("tekstmelding")
            && !matches!(word, "tekst" | "teksten" | "tekster" | "tekstar")
            || word.starts_with("undertekst")
            || word.starts_with("caption")
            || word.starts_with("subtitle")
    };
    let film = all.iter().any(|(_, word)| FILMS.iter().any(|film| word.starts_with(film)));
    let at = (0..all.len()).find(|nth| {
        let is_near =
            |other: &str| all[nth.saturating_sub(2)..(nth + 3).min(all.len())].iter().any(|(_, word)| word == other);
        // "Ingen film er uten teksting" and "ingenting legges ut uten teksting" promise the contrary.
        let count = all
            .iter()
            .filter(|(_, word)| NOT.contains(&&**word) || matches!(&**word, "aldri" | "ingenting" | "never"))
            .count();
        all[*nth].1.starts_with("utekst")
            || is_caption(&all[*nth].1) && count == 1 && NOT.iter().any(|not| is_near(not))
    })?;
    let is_asked = text.contains('?')
        || all.iter().any(|(_, word)| matches!(&**word, "hvis" | "dersom" | "må" | "skal" | "if" | "når"));
    (film && !is_asked).then(|| all[at].0.clone())
}

/// The films of channels whose field on accessibility has words, but none about captions.
fn untold(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Channel) {
        let Some(channel) = element.channel() else { continue };
        let is_film = channel.form.as_ref().is_some_and(|form| form.value == ChannelForm::Video);
        let Some(text) = channel.accessibility.as_ref().filter(|text| is_film && !says_how(&text.markdown)) else {
            continue;
        };
        if !text.markdown.to_lowercase().contains("tekst") {
            sink.push(
                Diagnostic::new(
                    &CODE,
                    text.span,
                    say!(
                        "\"{title}\" has films, and nothing here says whether they have captions",
                        title = element.title()
                    ),
                )
                .help(say!("caption the films, and say so here")),
            );
        }
    }
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    untold(context, sink);
    for writing in context.written() {
        for sentence in writing
            .analysis
            .sentences
            .iter()
            .filter(|sentence| ["ekst", "caption", "subtitle"].iter().any(|part| sentence.text.contains(part)))
        {
            if let Some(range) = goes_without(&sentence.text) {
                sink.push(
                    Diagnostic::new(
                        &CODE,
                        writing.place(sentence, range),
                        say!("this says that there are no captions"),
                    )
                    .help(say!("caption it, or say how those who do not hear get the same")),
                );
            }
        }
        let Words::Prose(text) = writing.words else { continue };
        let videos = || writing.analysis.links.iter().filter(|link| is_video(&link.address));
        if videos().next().is_none() || says_how(&text.markdown) {
            continue;
        }
        for link in videos() {
            sink.push(
                Diagnostic::new(
                    &CODE,
                    writing.markdown_place(link.range.clone()),
                    say!("this leads to a video, and nothing says whether it has captions"),
                )
                .help(say!(
                    "caption the video, and say so beside the link, as in \"{example}\"",
                    example = "(tekstet)"
                )),
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
    let is_page = [
        "youtube.com/watch", "youtube.com/shorts/", "youtube.com/embed/", "youtu.be/", "tv.nrk.no/serie/",
        "tv.nrk.no/program/",
    ]
    .iter()
    .any(|page| lower.contains(page));
    let is_vimeo =
        lower.split_once("vimeo.com/").is_some_and(|(_, id)| id.starts_with(|first: char| first.is_ascii_digit()));
    is_file || is_page || is_vimeo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_goes_without_captions_is_told_from_promises() {
        for text in [
            "Videoen tekstes ikke.",
            "Filmene er så korte at vi legger dem ut uten teksting.",
            "Podkasten har ingen tekstversjon.",
            "Møtene strømmes uten teksting.",
            "Opptakene er utekstet.",
            "Filmen mangler teksting.",
        ] {
            assert!(goes_without(text).is_some(), "{text}");
        }
        for text in [
            "Alle filmer er tekstet.",
            "Ingen film legges ut uten teksting.",
            "Filmen skal ikke publiseres uten teksting.",
            "Teksten er kort, og ikke alle ser filmen.",
            "Hvis videoen ikke er tekstet, sier vi fra.",
            "Brevet er uten tekst.",
            "Vi sender ikke tekstmelding om filmen.",
        ] {
            assert!(goes_without(text).is_none(), "{text}");
        }
    }

    #[test]
    fn addresses_of_videos_are_told_from_those_of_channels() {
        for address in [
            "https://www.youtube.com/watch?v=a", "https://youtu.be/a", "https://vimeo.com/12", "film.MP4",
            "https://a.no/f.webm#t=1",
        ] {
            assert!(is_video(address), "{address}");
        }
        for address in
            ["https://www.youtube.com/@fjordvik", "https://vimeo.com/fjordvik", "https://a.no/video", "plan.pdf"]
        {
            assert!(!is_video(address), "{address}");
        }
    }
}
