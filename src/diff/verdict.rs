//! What a new wording means for what a text promises.

use std::collections::{BTreeMap, BTreeSet};

use super::Reason;
use crate::model::Judgement;
use crate::prose::{NEGATIONS, weighty};

/// Words that bind fully, in bokmål, nynorsk and English: obligation, and all without exception.
const STRONG: [&str; 15] = [
    "skal", "må", "alle", "hver", "hvert", "kvar", "kvart", "alltid", "samtlige", "samtlege", "shall", "must", "all",
    "every", "always",
];

/// Words that bind less.
const WEAK: [&str; 30] = [
    "bør", "burde", "kan", "vil", "ønsker", "ønskjer", "tilstreber", "mange", "flere", "fleire", "noen", "nokon",
    "nokre", "ofte", "oftest", "vanligvis", "vanlegvis", "should", "may", "might", "could", "can", "aims", "many",
    "most", "some", "often", "usually", "fleste", "flest",
];

/// Short words that join others, and still decide what is promised: how many, against or from whom, one or the other.
const DECIDING: [&str; 13] = [
    "to", "en", "ett", "eitt", "mot", "eller", "or", "fra", "frå", "kommunen", "foretaket", "virksomheten",
    "organisasjonen",
];

/// Words that lead on from what was said before, and add nothing to it.
const LEADING_ON: [&str; 14] = [
    "da", "då", "så", "jo", "altså", "dermed", "derfor", "difor", "dette", "desse", "disse", "thus", "therefore",
    "this",
];

/// What differs between two wordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Only words of no weight.
    Editorial,
    /// The obligation has become weaker, and nothing else of weight differs.
    Weaker,
    /// The obligation has become stronger, and nothing else of weight differs.
    Stronger,
    /// Something of weight.
    Substantial,
}

impl Verdict {
    /// What it makes of the promise, and why.
    pub fn judgement(self) -> (Judgement, Option<Reason>) {
        match self {
            Self::Editorial => (Judgement::Neutral, None),
            Self::Weaker => (Judgement::Weakened, Some(Reason::WeakerWords)),
            Self::Stronger => (Judgement::Strengthened, Some(Reason::StrongerWords)),
            Self::Substantial => (Judgement::Changed, None),
        }
    }
}

/// Compares two wordings of one thing by their words of weight, whatever their order and form. A number, a negation or
/// a word that carries meaning is of weight; a misspelling that was mended is not.
pub fn verdict(old: &str, new: &str) -> Verdict {
    let (old, new) = (Words::of(old), Words::of(new));
    if !old.says_the_same(&new) {
        return Verdict::Substantial;
    }
    let bound = |words: &Words, list: &[&str]| words.binding.iter().filter(|word| list.contains(&&***word)).count();
    let (strong, weak) = ((bound(&old, &STRONG), bound(&new, &STRONG)), (bound(&old, &WEAK), bound(&new, &WEAK)));
    let is_weaker = strong.1 <= strong.0 && weak.1 >= weak.0;
    let is_stronger = strong.1 >= strong.0 && weak.1 <= weak.0;
    match (is_weaker, is_stronger) {
        (true, true) if sorted(&old.binding) == sorted(&new.binding) => Verdict::Editorial,
        (true, false) => Verdict::Weaker,
        (false, true) => Verdict::Stronger,
        _ => Verdict::Substantial,
    }
}

fn sorted(words: &[String]) -> Vec<&String> {
    let mut words: Vec<_> = words.iter().collect();
    words.sort_unstable();
    words
}

/// The words that count in a wording.
struct Words {
    /// Those that say how far it binds.
    binding: Vec<String>,
    /// Those that say what it says, with how often each comes.
    telling: BTreeMap<String, usize>,
}

impl Words {
    fn of(text: &str) -> Self {
        let all = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
        let is_binding = |word: &String| STRONG.contains(&&**word) || WEAK.contains(&&**word);
        let binding: Vec<_> = all.filter(is_binding).collect();
        let leading = LEADING_ON.into_iter().flat_map(weighty);
        let stems: BTreeSet<_> = binding.iter().flat_map(|word| weighty(word)).chain(leading).collect();
        let mut telling = BTreeMap::new();
        for stem in weighty(text).filter(|stem| !stems.contains(stem)) {
            *telling.entry(stem).or_insert(0) += 1;
        }
        let words = text.split(|letter: char| !letter.is_alphanumeric()).map(str::to_lowercase);
        for word in words.filter(|word| DECIDING.contains(&&**word)) {
            *telling.entry(word).or_insert(0) += 1;
        }
        for figure in figures(text) {
            *telling.entry(figure).or_insert(0) += 1;
        }
        Self { binding, telling }
    }

    /// Whether the telling words are the same, but for misspellings.
    fn says_the_same(&self, other: &Self) -> bool {
        let lost: Vec<_> =
            self.telling.iter().filter(|(word, count)| other.telling.get(*word) != Some(*count)).collect();
        let new: Vec<_> =
            other.telling.iter().filter(|(word, count)| self.telling.get(*word) != Some(*count)).collect();
        let has_one = |word: &(&String, &usize), others: &[(&String, &usize)]| {
            others.iter().any(|(other, times)| word.1 == *times && is_respelled(word.0, other))
        };
        lost.len() == new.len()
            && lost.iter().all(|word| has_one(word, &new))
            && new.iter().all(|word| has_one(word, &lost))
    }
}

/// The numbers of a text with the signs inside them, which splitting into words would lose. Signs around them and the
/// length of a dash are mere typography.
fn figures(text: &str) -> impl Iterator<Item = String> {
    const AROUND: [char; 16] = ['.', ',', ':', ';', '(', ')', '[', ']', '!', '?', '«', '»', '“', '”', '"', '%'];
    let chunks = text.split_whitespace().map(|chunk| chunk.trim_matches(AROUND).replace(['–', '−'], "-"));
    let is_figure = |chunk: &String| chunk.contains(|letter: char| letter.is_ascii_digit());
    chunks.filter(is_figure).filter(|chunk| chunk.contains(|letter: char| !letter.is_alphanumeric()))
}

/// Whether two words are one, spelled in two ways. Short words are too like each other to tell.
fn is_respelled(word: &str, other: &str) -> bool {
    let is_long = |word: &str| word.chars().count() >= 6 && word.chars().all(char::is_alphabetic);
    let is_negation = |word: &str| NEGATIONS.contains(&word);
    is_long(word)
        && is_long(other)
        && !is_negation(word)
        && !is_negation(other)
        && strsim::damerau_levenshtein(word, other) == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_no_weight_are_editorial() {
        for (old, new) in [
            ("Vi svarer innen to dager.", "Innen to dager svarer vi!"),
            ("Innbyggerne får svar", "Innbyggeren får et svar"),
            ("Tilgjengelige tjenester", "Tilgjengelege tjenester"),
            ("satsing på språk", "satsning på språk"),
            ("Det gir tid til svar", "Dermed gir det da tid til svar"),
            ("Målet er 25% innen 2027", "Målet er 25 % (innen «2027»)"),
            ("Planen gjelder 2027-2030", "Planen gjelder 2027–2030"),
        ] {
            assert_eq!(verdict(old, new), Verdict::Editorial, "{old} / {new}");
            assert_eq!(verdict(new, old), Verdict::Editorial, "{new} / {old}");
        }
    }

    #[test]
    fn weaker_obligations_are_weaker_and_the_other_way_stronger() {
        for (old, new) in [
            ("Alle henvendelser skal besvares", "Alle henvendelser bør besvares"),
            ("Alle får svar", "Mange får svar"),
            ("Alle får svar", "De fleste får svar"),
            ("Every letter must be answered", "Every letter should be answered"),
            ("Vi skal møte pasientene", "Vi møter pasientene"),
        ] {
            assert_eq!(verdict(old, new), Verdict::Weaker, "{old} / {new}");
            assert_eq!(verdict(new, old), Verdict::Stronger, "{new} / {old}");
        }
    }

    #[test]
    fn numbers_negations_and_other_words_are_of_weight() {
        for (old, new) in [
            ("Svar innen 2 dager", "Svar innen 3 dager"),
            ("Ventetiden er under 13,4 dager", "Ventetiden er under 13,5 dager"),
            ("Vi legger ned tilbudet", "Vi legger ikke ned tilbudet"),
            ("Barn får svar", "Eldre får svar"),
            ("Bedre tjenester", "Gode tjenester"),
            ("Alle skal få svar", "Mange skal få raskt svar"),
            ("Avisa kommer to ganger i året", "Avisa kommer en gang i året"),
            ("Vi arbeider for utbygging", "Vi arbeider mot utbygging"),
            ("Svar på telefon og chat", "Svar på telefon eller chat"),
            ("Kommunen svarer", "Foretaket svarer"),
        ] {
            assert_eq!(verdict(old, new), Verdict::Substantial, "{old} / {new}");
            assert_eq!(verdict(new, old), Verdict::Substantial, "{new} / {old}");
        }
    }
}
