//! L005.

use std::collections::BTreeMap;

use super::marks::{is_quoted, is_read};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{Element, ElementId, Kind, ScopeId};
use crate::prose::Phrases;
use crate::rules::{Context, Scattered, rule};

rule! {
    /// The strategy uses a word that one of its own terms replaces.
    ///
    /// The rule looks for what a term lists in `instead_of`, as whole words with simple endings (-en, -et, -er, -ene,
    /// -s …) and, if they have nine letters or more, in compounds, in everything that the strategy itself says. The terms themselves are left alone, since a definition may
    /// name what it replaces. So is the term's own name if the replaced word is part of it, and what is between
    /// «…». If a word is used in more than three places, there is one finding with a count.
    ///
    /// ## Why
    ///
    /// Readers who meet two words for one thing look for the difference. In a plan, that difference may be taken for a
    /// promise.
    ///
    /// Source: ISO 704, Terminology work: within a field, one concept ideally has one term.
    ///
    /// ## Faulty
    ///
    /// ```yaml terms.yaml
    /// terms:
    ///   innbyggertorg:
    ///     title: Innbyggertorg
    ///     text: Stedet der kommunen svarer på det meste.
    ///     instead_of: servicekontor
    /// measures:
    ///   lengre-aapningstid:
    ///     title: Holde servicekontoret åpent om kvelden
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml terms.yaml
    /// terms:
    ///   innbyggertorg:
    ///     title: Innbyggertorg
    ///     text: Stedet der kommunen svarer på det meste.
    ///     instead_of: servicekontor
    /// measures:
    ///   lengre-aapningstid:
    ///     title: Holde innbyggertorget åpent om kvelden
    /// ```
    "L005", "term-variant", Warning, check
}

/// Endings that a word may have in bokmål, nynorsk and English. In a word in -e they replace the last letter.
const ENDINGS: [&str; 20] = [
    "", "e", "s", "en", "et", "a", "er", "ar", "r", "n", "t", "ene", "ane", "ens", "ets", "ers", "enes", "anes", "es",
    "as",
];
/// Endings are ignored for words with fewer letters than this: too many other words would look like them.
const TOO_SHORT: usize = 4;
/// The fewest letters of a word that is looked for in compounds.
const TELLING: usize = 9;
/// The fewest letters of the other part of a compound.
const PART: usize = 4;

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let variants: Vec<_> =
            context.plan.of_kind(scope, Kind::Term).flat_map(|(_, term)| Variant::all(term)).collect();
        if variants.is_empty() {
            continue;
        }
        for (place, found) in uses(context, scope, &variants) {
            let Some(variant) = variants.get(place) else { continue };
            let many = |count: usize| {
                (
                    say!(
                        "\"{word}\" appears in {count} places, although the term \"{term}\" replaces it",
                        word = variant.word,
                        count,
                        term = variant.term.title()
                    ),
                    say!(
                        "write \"{term}\" there, or remove \"{word}\" from the term's \"instead_of:\"",
                        term = variant.term.title(),
                        word = variant.word
                    ),
                )
            };
            Scattered { scope, found, many: &many }.report(context, sink);
        }
    }
}

/// A word and the term that replaces it. A term's own name is kept too, so that it is not taken for the word.
struct Variant<'a> {
    term: &'a Element,
    word: &'a str,
    replaced: bool,
}

impl<'a> Variant<'a> {
    fn all(element: &'a Element) -> Vec<Self> {
        let Some(term) = element.term().filter(|term| !term.instead_of.is_empty()) else { return Vec::new() };
        let own = element.title();
        let replaced = term.instead_of.iter().map(|line| line.value.trim());
        let replaced = replaced.filter(|word| !word.is_empty() && !word.eq_ignore_ascii_case(own));
        let replaced = replaced.map(|word| Self { term: element, word, replaced: true });
        replaced.chain([Self { term: element, word: own, replaced: false }]).collect()
    }

    /// The beginning of every form of the word.
    fn stem(&self) -> &'a str {
        self.word.strip_suffix('e').filter(|_| self.takes_endings()).unwrap_or(self.word)
    }

    fn takes_endings(&self) -> bool {
        self.word.chars().count() >= TOO_SHORT
    }

    /// Whether a word is a compound that begins or ends with it: "forespørselsskjema". Short words are in too many others.
    fn is_in_compound(&self, word: &str) -> bool {
        if !self.replaced || self.word.chars().count() < TELLING || !self.word.chars().all(char::is_alphabetic) {
            return false;
        }
        let (lower, own) = (word.to_lowercase(), self.word.to_lowercase());
        let has_more = lower.chars().count() >= own.chars().count() + PART;
        let is_last =
            || ENDINGS.iter().any(|ending| lower.strip_suffix(ending).is_some_and(|root| root.ends_with(&own)));
        has_more && lower.chars().all(char::is_alphabetic) && (lower.starts_with(&own) || is_last())
    }

    /// Whether `found`, which begins with the stem, is a form of the word.
    fn has_form(&self, found: &str) -> bool {
        found.len() == self.word.len() || (self.takes_endings() && found.len() > self.word.len())
    }
}

/// Where the replaced words are used, by the index of the variant.
fn uses(context: &Context<'_>, scope: ScopeId, variants: &[Variant<'_>]) -> BTreeMap<usize, Vec<Diagnostic>> {
    let phrases = Phrases::new(variants.iter().map(Variant::stem));
    let replaced = Phrases::new(variants.iter().filter(|variant| variant.replaced).map(Variant::stem));
    let is_term = |id: ElementId| context.plan.element(id).kind() == Kind::Term;
    let mut uses: BTreeMap<_, Vec<_>> = BTreeMap::new();
    let compounds = |word: &str| variants.iter().position(|variant| variant.is_in_compound(word));
    let passages = context.passages(scope, |word| replaced.may_hold(word, &ENDINGS) || compounds(word).is_some());
    for (writing, sentences) in passages.iter().filter(|(writing, _)| is_read(writing) && !is_term(writing.element)) {
        for sentence in sentences {
            let whole: Vec<_> = phrases.find_with(&sentence.text, &ENDINGS).collect();
            let is_free = |at: usize| !whole.iter().any(|(_, range)| range.contains(&at));
            let parts = sentence.words().filter(|(at, _)| is_free(*at));
            let parts = parts.filter_map(|(at, word)| Some((compounds(word)?, at..at + word.len())));
            for (place, range) in whole.iter().cloned().chain(parts) {
                let word = sentence.text.get(range.clone()).unwrap_or_default();
                let meant = |variant: &&Variant<'_>| {
                    variant.replaced
                        && (variant.has_form(word) || variant.is_in_compound(word))
                        && !is_quoted(&sentence.text, range.start)
                };
                let Some(variant) = variants.get(place).filter(meant) else { continue };
                let message = say!(
                    "\"{word}\" is used, although the term \"{term}\" replaces it",
                    word,
                    term = variant.term.title()
                );
                let finding = Diagnostic::new(&CODE, writing.place(sentence, range), message)
                    .note(variant.term.span, say!("the term"))
                    .help(say!(
                        "write \"{term}\" there, or remove \"{word}\" from the term's \"instead_of:\"",
                        term = variant.term.title(),
                        word = variant.word
                    ));
                uses.entry(place).or_default().push(finding);
            }
        }
    }
    uses
}
