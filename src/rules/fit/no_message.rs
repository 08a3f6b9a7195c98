//! F019.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::prose::words;
use crate::rules::{Context, rule};

rule! {
    /// The title of a message says nothing that anybody could take away: it is a topic, a question or a single word.
    ///
    /// The rule looks at titles of one word ("Klarspråk"), those that only ask ("Hva mener du?"), those that begin with "Om" or
    /// "Informasjon om", and two or three abstract nouns ("Åpenhet og medvirkning"). Titles with an answer behind the question are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: A topic tells the writer what the text is about, but not what readers are to know afterwards. Two people
    /// who write from it say different things.
    ///
    /// ## Faulty
    ///
    /// ```yaml budskap.yaml
    /// messages:
    ///   klarspraak: Om klarspråk i kommunen
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml budskap.yaml
    /// messages:
    ///   klarspraak: Vi skriver så du forstår
    /// ```
    "F019", "no-message", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, element) in context.all(Kind::Message) {
        let Some(title) = element.common.title.as_ref().filter(|title| says_nothing(&title.value)) else { continue };
        let message = say!(
            "the message \"{title}\" is a topic or a question, and says nothing to take away",
            title = element.title()
        );
        sink.push(
            Diagnostic::new(&CODE, title.span, message)
                .help(say!("write a whole sentence that people are to remember, and keep the topic for its text")),
        );
    }
}

/// What titles of topics begin with.
const TOPICS: [&str; 12] = [
    "om ", "informasjon om ", "informasjon til ", "generell informasjon", "nytt om ", "tema:", "fakta om ",
    "orientering om ", "about ", "information about ", "kommunikasjon om ", "budskap om ",
];

/// How abstract nouns end.
const ABSTRACT: [&str; 12] =
    ["het", "heten", "heit", "heita", "sjon", "sjonen", "ing", "ingen", "inga", "skap", "språk", "språket"];

/// The most words of a title that is only nouns.
const FEW: usize = 3;

fn says_nothing(title: &str) -> bool {
    let bare = title.trim().trim_matches(['«', '»', '"', '”', '“']).trim_end_matches('.');
    let lower = bare.to_lowercase();
    let words: Vec<_> = words(&lower).map(|(_, word)| word).collect();
    let is_abstract = |word: &&str| ABSTRACT.iter().any(|ending| word.ends_with(ending)) && word.chars().count() > 5;
    let are_nouns =
        words.len() <= FEW && words.iter().all(|word| is_abstract(word) || matches!(*word, "og" | "and" | "for"));
    let asks = bare.ends_with('?') && !bare.trim_end_matches('?').contains(['.', '!', '?', '–']);
    words.len() == 1 || asks || are_nouns && !words.is_empty() || TOPICS.iter().any(|topic| lower.starts_with(topic))
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn topics_and_questions_are_told_from_messages() {
        for nothing in [
            "Klarspråk", "Hva mener du?", "Om kommunens tjenester", "Informasjon om høringer",
            "Åpenhet og medvirkning", "Trygghet!", "Klarspråk og medvirkning",
        ] {
            assert!(says_nothing(nothing), "{nothing}");
        }
        for message in [
            "Vi skriver så du forstår", "Spør i dag, få svar i dag", "Trenger du hjelp? Ring oss.",
            "«På lag med deg for din helse!»", "Si det før vi sier det", "Du kan påvirke før vi bestemmer",
            "Omsorg er noe vi gjør sammen", "Vi lytter", "Kom innom", "",
        ] {
            assert!(!says_nothing(message), "{message}");
        }
    }
}
