//! D007.

use crate::diag::{Diagnostic, Sink, say};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// A picture has no text alternative.
    ///
    /// The words in the square brackets are what those get of a picture who have the page read aloud, and what plain text and
    /// Markdown show instead of it. The name of a file is not a description, and nor is a word that says only that there
    /// is a picture ("bilde", "illustrasjon 2"). Whether other words say what the picture shows is for a person to
    /// judge.
    ///
    /// ## Why
    ///
    /// Without words the picture is not there for those who do not see it, and neither is whatever it was to say.
    ///
    /// Source: WCAG 2.1, 1.1.1 Non-text Content, which forskrift om universell utforming av IKT-løsninger makes a
    /// requirement.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "![](svartid.svg)"
    /// ```
    ///
    /// ```svg svartid.svg
    /// <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 2 40 18" stroke="#1f3a5f"/></svg>
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   svar:
    ///     title: Innbyggerne får svar samme dag
    ///     text: "![Svartiden har gått ned fra fire dager i 2023 til to i 2026](svartid.svg)"
    /// ```
    ///
    /// ```svg svartid.svg
    /// <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path d="M0 2 40 18" stroke="#1f3a5f"/></svg>
    /// ```
    "D007", "image-without-alternative", Error, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        for image in writing.analysis.images.iter().filter(|image| !describes(&image.alternative)) {
            if writing.words.text().get(image.range.clone()).is_some_and(|written| written.starts_with("![[")) {
                sink.push(in_double_brackets(writing.markdown_place(image.range.clone()), &image.address));
                continue;
            }
            let message = if image.alternative.trim().is_empty() {
                say!("this picture has no text alternative")
            } else {
                say!("\"{words}\" does not say what the picture shows", words = image.alternative.trim())
            };
            sink.push(Diagnostic::new(&CODE, writing.markdown_place(image.range.clone()), message).help(say!(
                "say in the square brackets what it shows: {example}",
                example = "![Svartiden går ned](svartid.png)"
            )));
        }
    }
}

/// A picture as notebooks write it, which has no place for words.
fn in_double_brackets(place: Span, address: &str) -> Diagnostic {
    let address = address.split('|').next().unwrap_or_default().trim();
    Diagnostic::new(&CODE, place, say!("this is not how a picture is written here, and it has no text alternative")).help(say!(
        "write the words in square brackets and the file in parentheses, and say in the words what the picture shows: {example}",
        example = format!("![…]({address})")
    ))
}

/// Whether the words for a picture say something, and are not just the name of its file.
fn describes(alternative: &str) -> bool {
    let words = alternative.trim().to_lowercase();
    let is_file = [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].iter().any(|ending| words.ends_with(ending));
    !words.is_empty() && !is_file && !is_only_a_picture(&words)
}

/// Words for any picture, in lower case.
#[rustfmt::skip]
const ANY: [&str; 32] = [
    "bilde", "bildet", "bilete", "biletet", "foto", "fotoet", "fotografi", "illustrasjon", "illustrasjonsbilde", "illustrasjonsfoto", "skjermbilde",
    "skjermdump", "figur", "graf", "diagram", "img", "image", "picture", "photo", "pic", "dsc", "screenshot", "illustration", "figure", "chart", "graph",
    "grafikk", "tegning", "teikning", "alt", "alt-tekst", "bildetekst",
];

/// Whether the words say only that there is a picture: "bilde", "image1".
fn is_only_a_picture(words: &str) -> bool {
    let name = words.trim_matches(|letter: char| !letter.is_alphabetic());
    let rest = words.trim_start_matches(|letter: char| !letter.is_alphabetic()).get(name.len()..).unwrap_or_default();
    ANY.contains(&name) && !rest.contains(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_any_picture_describe_none() {
        for words in ["", "Bilde", "bilde 2", "image1", "IMG_2024", "Illustrasjonsfoto.", "kart.png", "«Foto»"] {
            assert!(!describes(words), "{words}");
        }
        for words in [
            "Bilde av torget", "Kommunens logo", "Kart over Fjordvik", "Svartiden går ned", "Torget",
            "Figur 2: Svartiden",
        ] {
            assert!(describes(words), "{words}");
        }
    }
}
