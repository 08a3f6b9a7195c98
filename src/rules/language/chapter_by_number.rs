//! L017.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::chapters::{number, typed};
use super::other_works::is_of_another_work;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, KindTag, ScopeId};
use crate::prose::{Block, Sentence};
use crate::rules::{Context, Words, Writing, rule};

rule! {
    /// A text refers to a chapter by its number.
    ///
    /// The rule looks for "se kapittel 4", "i kapittel 4", "jf. punkt 3.2" and the like. If the plan has a chapter with
    /// that number, the message gives its id; if not, it says so. The rule is silent where the words around name another
    /// work: "kapittel 4 i folkehelseloven", "lovens kapittel 4", "kap. 1320 post 30", a sentence about a law, a report
    /// or another plan, and one that refers to a governing document.
    ///
    /// ## Why
    ///
    /// Our own judgement: Chapters get their numbers when pages are made. A typed one is wrong as soon as a chapter is
    /// added or moved, and leads nowhere; a reference leads there, and its author is told when the chapter is gone.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/bakgrunn.md
    /// # Bakgrunn
    ///
    /// Kommunen vokser, se kapittel 4.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/bakgrunn.md
    /// # Bakgrunn
    ///
    /// Kommunen vokser, se figuren under.
    /// ```
    "L017", "chapter-by-number", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let chapters = Chapters::new(context, scope);
        for writing in context.writings(scope).iter().filter(|writing| writing.is_prose()) {
            let sentences = &writing.analysis.sentences;
            for (nth, sentence) in sentences.iter().enumerate().filter(|(_, sentence)| sentence.block != Block::Heading)
            {
                let before = nth.checked_sub(1).and_then(|before| sentences.get(before));
                let around = || [Some(sentence), before].into_iter().flatten();
                let mentions = mentions(&sentence.text);
                if mentions.is_empty() || around().any(|near| is_of_another_work(near) || chapters.names_others(near)) {
                    continue;
                }
                let found = mentions.into_iter().filter_map(|mention| chapters.report(writing, sentence, &mention));
                found.for_each(|found| sink.push(found));
            }
        }
    }
}

/// The chapters of a strategy by number: that in their title if they have one, otherwise that on the pages.
struct Chapters<'a> {
    context: &'a Context<'a>,
    numbered: HashMap<String, ElementId>,
    /// The numbers of headings in texts, which nothing can refer to.
    inner: HashSet<String>,
    /// The ids of the strategy's own elements, other than governing documents.
    own: HashSet<&'a str>,
}

impl<'a> Chapters<'a> {
    fn new(context: &'a Context<'a>, scope: ScopeId) -> Self {
        let plan = context.plan;
        let places = plan.sections(scope, &|_| true);
        let in_title = |id: ElementId| typed(plan.element(id).title()).map(|typed| typed.number.to_owned());
        let titled = places.iter().filter_map(|place| Some((in_title(place.id)?, place.id)));
        let given = places.iter().filter_map(|place| Some((place.number.clone()?, place.id)));
        let inner = context.writings(scope).iter().flat_map(inner_numbers).collect();
        let elements = plan.scope(scope).elements.iter().map(|id| plan.element(*id));
        let own = elements.filter(|element| !element.kind().is(KindTag::Given));
        let own = own.map(|element| &*element.id).collect();
        Self { context, numbered: given.chain(titled).collect(), inner, own }
    }

    /// Whether a sentence refers to something that is not the strategy's own, whose chapters may be meant.
    fn names_others(&self, sentence: &Sentence) -> bool {
        let mut ids =
            sentence.references.iter().map(|reference| reference.target.split('#').next().unwrap_or_default());
        ids.any(|id| !self.own.contains(id.trim()))
    }

    fn report(&self, writing: &Writing<'_>, sentence: &Sentence, mention: &Mention<'_>) -> Option<Diagnostic> {
        let (number, place) = (mention.number, writing.place(sentence, mention.range.clone()));
        let found = |message| Diagnostic::new(&CODE, place, message);
        let Some(chapter) = self.numbered.get(number) else {
            let missing = || {
                found(say!("this plan has no chapter {number}", number))
                    .help(say!("write the id of the chapter you mean: [[id]]"))
                    .help(say!("if it belongs to another work, name that here: \"kapittel 4 i folkehelseloven\""))
            };
            return (!self.inner.contains(number)).then(missing);
        };
        let element = self.context.plan.element(*chapter);
        let (id, title, words) = (&*element.id, element.title(), &sentence.text[mention.range.clone()]);
        let message = say!("chapter {number} is \"{title}\" today, and may get another number", number, title);
        let help = if sentence.block == Block::Cell {
            say!("write [[{id}\\|{words}]], which leads there, or [[{id}]], which prints its title", id, words)
        } else {
            say!("write [[{id}|{words}]], which leads there, or [[{id}]], which prints its title", id, words)
        };
        Some(found(message).help(help))
    }
}

fn inner_numbers(writing: &Writing<'_>) -> Vec<String> {
    let Words::Prose(_) = writing.words else { return Vec::new() };
    let headings = writing.analysis.sentences.iter().filter(|sentence| sentence.block == Block::Heading);
    headings.filter_map(|heading| Some(typed(heading.text.trim())?.number.to_owned())).collect()
}

/// The number of a chapter in a sentence.
#[derive(Debug, PartialEq, Eq)]
struct Mention<'a> {
    number: &'a str,
    /// The bytes of the number and the word before it.
    range: Range<usize>,
}

/// What chapters are called, and what parts of them are.
const CHAPTER: [&str; 6] = ["kapittel", "kapitla", "kapitlene", "kap", "chapter", "chapters"];
const PART: [&str; 5] = ["punkt", "pkt", "avsnitt", "section", "sections"];
/// What sends readers elsewhere, and what says that something is there.
const SEE: [&str; 8] = ["se", "sjå", "jf", "jfr", "jamfør", "see", "cf", "compare"];
const INSIDE: [&str; 5] = ["i", "in", "under", "fra", "frå"];
/// What may stand between these and the chapter.
const FILLERS: [&str; 13] = [
    "også", "òg", "og", "gjerne", "mer", "meir", "særlig", "særleg", "spesielt", "nærmere", "nærare", "also",
    "especially",
];

/// The chapters of this plan that a sentence sends readers to by number.
fn mentions(text: &str) -> Vec<Mention<'_>> {
    let mut found = Vec::new();
    for (at, word) in crate::prose::words(text) {
        let name = word.to_lowercase();
        let (is_chapter, is_part) = (CHAPTER.contains(&&*name), PART.contains(&&*name));
        if !(is_chapter || is_part) || !is_pointed_to(&text[..at], is_chapter) {
            continue;
        }
        let tail = &text[at + word.len()..];
        let tail = tail.strip_prefix('.').unwrap_or(tail);
        let rest = tail.trim_start();
        let Some((number, after)) = number(rest).filter(|_| rest.len() < tail.len()) else { continue };
        // Points and paragraphs are counted in lists and texts too, where the number is a whole one.
        if (is_chapter || number.contains('.')) && is_of_this_plan(after) {
            found.push(Mention { number, range: at..text.len() - after.len() });
        }
    }
    found
}

/// Whether the words before a chapter send readers to it.
fn is_pointed_to(before: &str, is_chapter: bool) -> bool {
    let is_in_brackets = is_chapter && before.trim_end().ends_with('(');
    let words: Vec<_> = crate::prose::words(before).map(|(_, word)| word.to_lowercase()).collect();
    let mut last = words.iter().rev().skip_while(|word| FILLERS.contains(&word.as_str()));
    let is_after_word = !before.trim_end().ends_with([',', ';', ':', '(', ')', '–']);
    let points = |word: &String| {
        let word = word.trim_end_matches('.');
        SEE.contains(&word) || (is_chapter && INSIDE.contains(&word))
    };
    is_in_brackets || (is_after_word && last.next().is_some_and(points))
}

/// Whether what follows a number neither goes on with it nor says whose chapter it is.
fn is_of_this_plan(after: &str) -> bool {
    const OWNERS: [&str; 12] = ["i", "av", "til", "fra", "frå", "hos", "post", "in", "of", "from", "to", "ledd"];
    const OURS: [&str; 6] = ["denne", "dette", "vår", "vårt", "this", "our"];
    if after.starts_with(|letter: char| {
        letter.is_alphanumeric()
            || "%-/§,".contains(letter) && after[letter.len_utf8()..].starts_with(char::is_alphanumeric)
    }) {
        return false;
    }
    let mut words = crate::prose::words(after).map(|(_, word)| word.to_lowercase());
    let is_owned = words.next().is_some_and(|word| OWNERS.contains(&&*word));
    let is_ours = words.next().is_some_and(|word| OURS.contains(&&*word));
    !after.trim_start().starts_with('§') && (!is_owned || is_ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, &str)> {
        mentions(text).into_iter().map(|mention| (mention.number, &text[mention.range])).collect()
    }

    #[test]
    fn chapters_of_this_plan_are_found() {
        for (text, number, words) in [
            ("Se kapittel 4.", "4", "kapittel 4"),
            ("Sjå kapittel 4 for meir.", "4", "kapittel 4"),
            ("Vi deler dette inn (jf. punkt 3.2).", "3.2", "punkt 3.2"),
            ("Målene (kapittel 4) er mange.", "4", "kapittel 4"),
            ("Se også kap. 4.1.", "4.1", "kap. 4.1"),
            ("I kapittel 4 står målene.", "4", "kapittel 4"),
            ("Se kapittel 4 i denne planen.", "4", "kapittel 4"),
            ("See chapter 4.", "4", "chapter 4"),
            ("See section 3.2 below.", "3.2", "section 3.2"),
        ] {
            assert_eq!(found(text), [(number, words)], "{text}");
        }
    }

    #[test]
    fn chapters_of_other_works_are_not() {
        for text in [
            "Se kapittel 4 i folkehelseloven.", "Se kapittel 4 i planen fra 2019.", "Se lovens kapittel 4.",
            "Jf. folkehelseloven kapittel 4.", "Se kap. 1320 post 30.", "Se kap. 13 post 30.", "Se kapittel 4 § 2.",
            "Se punkt 3 i lista.", "Se punkt 3.", "Kapittel 4 handler om mål.", "Vi er i kapittel 4-fasen.",
            "Et nytt kapittel 2027.", "Se kapittel.",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
