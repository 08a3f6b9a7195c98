//! The spellings of words in a strategy.

use std::collections::{BTreeMap, HashSet};

use super::marks::{is_quantity, is_wording};
use crate::model::{Kind, ScopeId};
use crate::prose::words;
use crate::rules::{Context, Passage};
use crate::source::Span;

/// One spelling of a word.
#[derive(Clone)]
pub struct Spelling {
    /// The spelling, leaving aside an ordinary capital at the beginning.
    pub form: String,
    /// The spelling as it was first written.
    pub word: String,
    /// How often it is used.
    pub count: usize,
    /// Where it is first used.
    pub first: Span,
}

/// The spellings, in one strategy, of words that may have several. Their key is what the spellings of one word have in
/// common.
#[derive(Default)]
pub struct Spellings {
    by_word: BTreeMap<String, Vec<Spelling>>,
}

impl Spellings {
    /// Gathers the spellings of a strategy.
    pub fn of(context: &Context<'_>, scope: ScopeId) -> Self {
        let mut all = Self::default();
        all.gather(&context.passages(scope, is_striking), candidate);
        // A plain word matters only if the same word is also spelt in another way, say with a hyphen.
        let is_word = |spellings: &Vec<Spelling>| !spellings.iter().all(|spelling| is_compound_of_name(&spelling.word));
        let known: HashSet<_> =
            all.by_word.iter().filter(|(_, found)| is_word(found)).map(|(key, _)| key.clone()).collect();
        let plain = |word: &str| {
            let key = Some(word).filter(|word| is_plain(word) && side_by_side(word).is_none())?.to_lowercase();
            known.contains(&key).then(|| Candidate { form: key.clone(), key, shown: word.len() })
        };
        all.gather(&context.passages(scope, |word| plain(word).is_some()), |word, _| plain(word));
        all.forget_replaced(context, scope);
        all
    }

    /// The words that have more than one spelling.
    pub fn varying(&self) -> impl Iterator<Item = &Vec<Spelling>> {
        self.by_word.values().filter(|spellings| spellings.len() > 1)
    }

    fn gather(&mut self, passages: &[Passage<'_, '_>], candidate: impl Fn(&str, Option<&str>) -> Option<Candidate>) {
        for (writing, sentences) in passages.iter().filter(|(writing, _)| is_wording(writing) && !is_quantity(writing))
        {
            for sentence in sentences {
                let is_titled = is_title_case(&sentence.text);
                for (at, word) in sentence.words() {
                    // In "How Start-Ups Grow", the capitals are those of the title, and tell nothing of the word.
                    if is_titled && is_capitalised(word) {
                        continue;
                    }
                    let after = sentence.text.get(at + word.len()..).and_then(|rest| rest.strip_prefix(' '));
                    let Some(found) = candidate(word, after) else { continue };
                    let range = at..at + found.shown;
                    let shown = sentence.text.get(range.clone()).unwrap_or(word);
                    self.add(found, shown, || writing.place(sentence, range));
                }
            }
        }
    }

    fn add(&mut self, Candidate { key, form, .. }: Candidate, word: &str, place: impl FnOnce() -> Span) {
        let spellings = self.by_word.entry(key).or_default();
        match spellings.iter_mut().find(|spelling| spelling.form == form) {
            Some(spelling) => spelling.count += 1,
            None => spellings.push(Spelling { form, word: word.to_owned(), count: 1, first: place() }),
        }
    }

    /// Leaves out the words that a term replaces. Each use of one is a finding of its own.
    fn forget_replaced(&mut self, context: &Context<'_>, scope: ScopeId) {
        let terms = context.plan.of_kind(scope, Kind::Term).filter_map(|(_, element)| element.term());
        let replaced: HashSet<_> =
            terms.flat_map(|term| &term.instead_of).map(|line| line.value.to_lowercase()).collect();
        if !replaced.is_empty() {
            let is_kept = |spelling: &Spelling| !replaced.contains(&spelling.word.to_lowercase());
            self.by_word.values_mut().for_each(|spellings| spellings.retain(is_kept));
        }
    }
}

/// A word that may have several spellings.
struct Candidate {
    /// What its spellings have in common.
    key: String,
    /// See [`Spelling::form`].
    form: String,
    /// How many bytes of the text it takes.
    shown: usize,
}

/// Words shorter than this, not counting hyphens, have too much in common with others.
const SHORTEST: usize = 4;

/// The word that `word` may be a spelling of. `after` is the text that follows, for spellings with a space in them.
fn candidate(word: &str, after: Option<&str>) -> Option<Candidate> {
    if !word.chars().all(|letter| letter.is_alphanumeric() || letter == '-') || !word.contains(char::is_alphabetic) {
        return None;
    }
    side_by_side(word).or_else(|| numbered(word, after)).or_else(|| marked(word))
}

/// Whether a word can be a candidate at all.
fn is_striking(word: &str) -> bool {
    let is_mark = |letter: char| letter == '-' || letter.is_ascii_digit() || letter.is_uppercase();
    side_by_side(word).is_some()
        || word.starts_with(|first: char| first.is_ascii_digit())
        || word.chars().skip(1).any(is_mark)
}

/// Words with two correct spellings in Norwegian. The selection is our own.
fn side_by_side(word: &str) -> Option<Candidate> {
    let form = word.to_lowercase();
    for stem in ["satsing", "satsning"] {
        if form.contains(stem) {
            return Some(Candidate { key: "satsing".to_owned(), form: stem.to_owned(), shown: word.len() });
        }
    }
    let rest = form.strip_prefix("fram").or_else(|| form.strip_prefix("frem"))?;
    // "fremme" and "fremmed" are words of their own.
    let key = format!("fram{rest}");
    (!rest.starts_with('m') && !rest.is_empty()).then_some(Candidate { key, form, shown: word.len() })
}

/// An abbreviation with a number: LIS3, LIS-3 or LIS 3, whatever is joined to it by a hyphen.
fn numbered(word: &str, after: Option<&str>) -> Option<Candidate> {
    let letters = word.chars().take_while(|letter| letter.is_uppercase()).map(char::len_utf8).sum::<usize>();
    let (name, rest) = word.split_at(letters);
    if name.chars().count() < 2 {
        return None;
    }
    let (shown, digits) = match rest.strip_prefix('-').unwrap_or(rest) {
        "" => (letters + 1, leading_digits(after?)),
        joined => (word.len() - joined.len(), leading_digits(joined)),
    };
    // A year is not part of a name.
    let is_number =
        (1..=4).contains(&digits.len()) && !(digits.len() == 4 && rest.is_empty() && digits.starts_with("20"));
    let shown = shown + digits.len();
    is_number.then(|| Candidate {
        key: format!("{}{digits}", name.to_lowercase()),
        form: format!(
            "{name}{}{digits}",
            if rest.is_empty() {
                " "
            } else if rest.starts_with('-') {
                "-"
            } else {
                ""
            }
        ),
        shown,
    })
}

/// The digits at the beginning of a text, if no letter is joined to them except by a hyphen.
fn leading_digits(text: &str) -> &str {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at(end);
    if rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, ',' | '.' | '/') && rest.len() > 1) {
        ""
    } else {
        digits
    }
}

/// A word with a hyphen or a digit, or with a capital inside.
fn marked(word: &str) -> Option<Candidate> {
    let mut letters = word.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let is_abbreviation = first.is_uppercase() && second.is_uppercase();
    let has_mark = word.contains(|letter: char| letter == '-' || letter.is_ascii_digit());
    let has_capital = !is_abbreviation && word.chars().skip(1).any(char::is_uppercase);
    let key: String = word.chars().filter(|letter| *letter != '-').flat_map(char::to_lowercase).collect();
    if !(has_mark || has_capital)
        || is_ending_or_short_head(word)
        || key.chars().count() < SHORTEST
        || !key.contains(char::is_alphabetic)
    {
        return None;
    }
    let form =
        if is_abbreviation { word.to_owned() } else { first.to_lowercase().chain(word.chars().skip(1)).collect() };
    Some(Candidate { key, form, shown: word.len() })
}

/// Articles and endings that a hyphen may join to a sign or a foreign word: "bit-en", "server-ene".
const ARTICLES: [&str; 12] = ["en", "et", "a", "er", "ene", "ens", "ets", "n", "ar", "ane", "s", "t"];

/// Whether the part behind the last hyphen is an ending, or a head so short that the letters of both parts may also make
/// another word: "fil-tre" beside "filtre".
fn is_ending_or_short_head(word: &str) -> bool {
    let Some((first, last)) = word.rsplit_once('-') else { return false };
    let head = ["et", "en", "er", "ene", "a"].iter().find_map(|ending| last.strip_suffix(ending)).unwrap_or(last);
    let is_short = first.chars().count() <= SHORT && head.chars().count() <= SHORT;
    ARTICLES.contains(&last)
        || (is_short && first.chars().count() > 1 && word.chars().all(|letter| !letter.is_uppercase()))
}

/// Parts that are as short as this make other words together.
const SHORT: usize = 3;

/// Whether a word is a compound of a name: "Høyre-velgerne" are those of Høyre, "høyrevelgerne" are others.
fn is_compound_of_name(word: &str) -> bool {
    word.split_once('-').is_some_and(|(name, rest)| {
        let is_name = name.starts_with(char::is_uppercase) && name.chars().skip(1).all(char::is_lowercase);
        is_name && name.chars().count() > 2 && rest.chars().all(|letter| letter.is_lowercase() || letter == '-')
    })
}

/// Whether each part of a word begins with a capital and has no other: "Start-Ups".
fn is_capitalised(word: &str) -> bool {
    word.contains('-')
        && word.split('-').all(|part| {
            let mut letters = part.chars();
            letters.next().is_some_and(char::is_uppercase) && letters.all(char::is_lowercase)
        })
}

/// Whether a text is written as English titles are: most long words begin with a capital.
fn is_title_case(text: &str) -> bool {
    let long: Vec<_> = words(text).map(|(_, word)| word).filter(|word| word.chars().count() > 3).collect();
    let capitals = long.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    capitals > 1 && 3 * capitals > 2 * long.len()
}

/// Whether a word is in lower case, leaving aside its first letter.
fn is_plain(word: &str) -> bool {
    word.chars().all(char::is_alphabetic) && !word.chars().skip(1).any(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<(String, String)> {
        let candidates =
            words(text).filter_map(|(at, word)| candidate(word, text[at + word.len()..].strip_prefix(' ')));
        candidates.map(|found| (found.key, found.form)).collect()
    }

    #[test]
    fn spellings_of_one_word_have_a_key_in_common() {
        let table = [
            ("e-helse eHelse e-Helse E-helse", "ehelse", &["e-helse", "eHelse", "e-Helse", "e-helse"][..]),
            ("LIS3 LIS-3 LIS 3 LIS3-leger LIS 3-leger", "lis3", &["LIS3", "LIS-3", "LIS 3", "LIS3", "LIS 3"]),
            ("NS 3424 og NS3424.", "ns3424", &["NS 3424", "NS3424"]),
            ("satsingen Satsningsområder", "satsing", &["satsing", "satsning"]),
            ("framtid Fremtid", "framtid", &["framtid", "fremtid"]),
            ("fil-tre bit-en filserver-ene", "filtre", &[]),
            ("FACT-team Fact-team", "factteam", &["FACT-team", "fact-team"]),
        ];
        for (text, key, expected) in table {
            let found = forms(text).into_iter().filter(|(found, _)| found == key).map(|(_, form)| form);
            assert_eq!(found.collect::<Vec<_>>(), expected, "{text}");
        }
    }

    #[test]
    fn ordinary_words_and_names_are_left_alone() {
        for text in ["Kommunen SAMMEN 2024–2027 NRKs", "fremme fremmed", "NOU 2023: 4", "LIS 3,5", "1A 3-4 kap. 2"] {
            assert_eq!(forms(text), [], "{text}");
        }
    }

    #[test]
    fn only_what_belongs_to_the_spelling_is_pointed_at() {
        let shown = |word, after| candidate(word, after).map(|found| found.shown);
        assert_eq!((shown("LIS", Some("3-leger")), shown("LIS3-leger", None)), (Some(5), Some(4)));
        assert_eq!(shown("LIS-3", None), Some(5));
    }

    #[test]
    fn capitals_of_names_and_titles_are_told() {
        assert!(
            is_compound_of_name("Høyre-velgerne") && !is_compound_of_name("e-helse") && !is_compound_of_name("E-helse")
        );
        assert!(is_title_case("How Start-Ups Grow") && is_capitalised("Start-Ups"));
        assert!(!is_title_case("Vi hjelper Start-Ups i Fjordvik med å vokse") && !is_capitalised("e-Helse"));
    }

    #[test]
    fn a_plain_word_has_small_letters() {
        let found: Vec<_> =
            words("ehelse eHelse Ehelse").filter(|(_, word)| is_plain(word)).map(|(_, word)| word).collect();
        assert_eq!(found, ["ehelse", "Ehelse"]);
    }
}
