//! C017.

use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::model::entity::Common;
use crate::prose::{Block, words};
use crate::rules::{Context, rule};
use crate::source::Span;

rule! {
    /// A heading says no more than that what follows fitted nowhere else: "Diverse", "Annet", "Øvrig".
    ///
    /// The rule looks at headings in chapters and at the titles of sections that consist of such a word, also with a plain noun
    /// behind it ("Andre forhold", "Øvrig informasjon"). A heading that names what it is about ("Øvrige tiltak", "Andre kanaler")
    /// is left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Nobody looks for anything under "Diverse", and screen readers read out the headings alone. What stands
    /// there is either about something, which the heading can say, or it can be left out.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/papiravisa.md
    /// # Diverse
    ///
    /// Papiravisa slutter i juni.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/papiravisa.md
    /// # Papiravisa slutter
    ///
    /// Les nytt fra kommunen på nettsidene.
    /// ```
    "C017", "leftover-heading", Advice, check
}

/// Words for what is left over.
const LEFT: [&str; 18] = [
    "diverse", "annet", "anna", "andre", "øvrig", "øvrige", "ymse", "ymist", "blandet", "restpunkter", "eventuelt",
    "other", "miscellaneous", "misc", "various", "varia", "alt", "forskjellig",
];

/// Nouns that say no more.
const PLAIN: [&str; 16] = [
    "forhold", "informasjon", "opplysninger", "opplysningar", "temaer", "tema", "punkter", "punkt", "saker", "ting",
    "momenter", "annet", "anna", "matters", "information", "og",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for writing in context.written() {
        let is_section = context.plan.element(writing.element).kind() == Kind::Section;
        let is_title = is_section && writing.field.id == Common::TITLE;
        for sentence in &writing.analysis.sentences {
            if (is_title || (writing.is_prose() && sentence.block == Block::Heading)) && says_nothing(&sentence.text) {
                sink.push(report(writing.sentence_place(sentence), &sentence.text));
            }
        }
    }
}

fn report(span: Span, title: &str) -> Diagnostic {
    Diagnostic::new(&CODE, span, say!("the heading \"{title}\" does not say what follows", title = title.trim()))
        .help(say!("name what it is about, or move each part to where it belongs"))
}

/// Whether a heading has only words for what is left over.
fn says_nothing(heading: &str) -> bool {
    let all: Vec<_> = words(heading).map(|(_, word)| word.to_lowercase()).collect();
    let Some((first, rest)) = all.split_first() else { return false };
    let is_whole = !matches!(&**first, "andre" | "alt" | "blandet" | "other" | "various" | "forskjellig");
    LEFT.contains(&&**first)
        && (is_whole || !rest.is_empty())
        && rest.iter().all(|word| PLAIN.contains(&&**word) || LEFT.contains(&&**word))
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn headings_for_what_is_left_over_are_found() {
        for heading in
            ["Diverse", "Annet", "Øvrig", "Andre forhold", "Øvrig informasjon", "Diverse og annet", "Alt annet"]
        {
            assert!(says_nothing(heading), "{heading}");
        }
        for heading in ["Øvrige tiltak", "Andre kanaler", "Diverse kanaler og møter", "Alt om klarspråk", "Andre", ""]
        {
            assert!(!says_nothing(heading), "{heading}");
        }
    }
}
