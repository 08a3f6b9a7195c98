//! Sentences: where they end, what words they have, how hard they are to read.

use std::ops::Range;

/// Stands in a sentence's text for what a reference or a piece of code puts there.
pub const INSERTED: char = '\u{fffc}';

/// What a sentence stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph,
    /// An item of a list.
    Item,
    /// A heading, or a title.
    Heading,
    /// A cell of a table.
    Cell,
    /// A block of code, which has no sentences.
    Code,
}

/// A sentence, or a piece of text that stands for itself, such as a heading.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// The words as a reader sees them, without marks of Markdown. [`INSERTED`] stands for what is not known here.
    pub text: String,
    /// What it stands in.
    pub block: Block,
    /// The references in it.
    pub references: Vec<Reference>,
    /// Byte of `text` → byte of the Markdown, for each stretch that both have alike.
    places: Vec<(usize, usize)>,
    end: usize,
    /// Where its words begin and end. Many rules go over them.
    words: Box<[(u32, u32)]>,
}

/// A reference to an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// What is referred to, with `#field` where one is asked for.
    pub target: String,
    /// The byte of the sentence's text at which it, or its first word, stands.
    pub at: usize,
}

impl Sentence {
    /// Its words, with the bytes of the text at which they stand. See [`words`].
    pub fn words(&self) -> impl Iterator<Item = (usize, &str)> {
        let word = |(start, end): &(u32, u32)| (*start as usize, &self.text[*start as usize..*end as usize]);
        self.words.iter().map(word)
    }

    /// How many words it has. A reference whose words are put in later counts as one.
    pub fn word_count(&self) -> usize {
        self.words.len()
    }

    /// The bytes of the Markdown at which the bytes `range` of the text stand.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        let start = self.source(range.start);
        let end = if range.end > range.start { self.source(range.end - 1) + 1 } else { start };
        start..end.clamp(start, self.end.max(start))
    }

    /// The bytes of the Markdown that the whole sentence takes.
    pub fn whole(&self) -> Range<usize> {
        let skipped = self.text.len() - self.text.trim_start().len();
        self.place(skipped..self.text.trim_end().len().max(skipped))
    }

    fn source(&self, at: usize) -> usize {
        let nth = self.places.partition_point(|(text, _)| *text <= at);
        let (text, source) = nth.checked_sub(1).and_then(|nth| self.places.get(nth)).copied().unwrap_or_default();
        source + (at - text)
    }
}

/// A stretch of a block.
#[derive(Debug)]
pub(super) enum Run {
    /// Words, and whether the Markdown spells them in the same bytes.
    Words { text: String, range: Range<usize>, verbatim: bool },
    /// The end of a line.
    Space(Range<usize>),
    /// Something whose words are not known here.
    Inserted { range: Range<usize>, target: Option<String> },
    /// A reference whose words were the runs before.
    Reference { range: Range<usize>, target: String },
}

/// One piece of plain text as a sentence, such as a title.
pub fn sentence(text: &str) -> Sentence {
    let end = text.len();
    let (references, places, words) = (Vec::new(), vec![(0, 0)], found_words(text));
    Sentence { text: text.to_owned(), block: Block::Heading, references, places, end, words }
}

/// Splits a block into its sentences.
pub(super) fn split(runs: &[Run], block: Block, sentences: &mut Vec<Sentence>) {
    let whole = join(runs, block);
    let ends = if matches!(block, Block::Paragraph | Block::Item) { ends(&whole.text) } else { Vec::new() };
    let mut start = 0;
    for end in ends.into_iter().chain([whole.text.len()]) {
        if !whole.text[start..end].trim().is_empty() {
            sentences.push(part(&whole, start..end));
        }
        start = end;
    }
}

fn join(runs: &[Run], block: Block) -> Sentence {
    let (references, places, words) = (Vec::new(), Vec::new(), Box::default());
    let mut whole = Sentence { text: String::new(), block, references, places, end: 0, words };
    for run in runs {
        let at = whole.text.len();
        match run {
            Run::Words { text, range, verbatim } => {
                whole.places.push((at, range.start));
                whole.text.push_str(text);
                if !verbatim {
                    whole.places.push((whole.text.len(), range.end));
                }
                whole.end = range.end;
            }
            Run::Space(range) => {
                whole.places.push((at, range.start));
                whole.text.push(' ');
            }
            Run::Inserted { range, target } => {
                whole.places.push((at, range.start));
                whole.text.push(INSERTED);
                whole.places.push((whole.text.len(), range.end));
                whole.references.extend(target.clone().map(|target| Reference { target, at }));
                whole.end = range.end;
            }
            Run::Reference { range, target } => {
                let first =
                    whole.places.iter().find(|(_, source)| range.contains(source)).map_or(at, |(text, _)| *text);
                whole.references.push(Reference { target: target.clone(), at: first });
                whole.end = range.end;
            }
        }
    }
    whole
}

fn part(whole: &Sentence, range: Range<usize>) -> Sentence {
    let shift = |at: usize| at - range.start;
    let inner = whole.places.iter().filter(|(at, _)| range.contains(at) && *at > range.start);
    let places = std::iter::once((0, whole.source(range.start)));
    let references = whole.references.iter().filter(|reference| range.contains(&reference.at));
    Sentence {
        words: found_words(&whole.text[range.clone()]),
        text: whole.text[range.clone()].to_owned(),
        block: whole.block,
        references: references.map(|found| Reference { target: found.target.clone(), at: shift(found.at) }).collect(),
        places: places.chain(inner.map(|(at, source)| (shift(*at), *source))).collect(),
        end: whole.end,
    }
}

/// Abbreviations that end in a full stop and are followed by more of the sentence.
const ABBREVIATIONS: [&str; 44] = [
    "adr.", "ang.", "art.", "bl.a.", "ca.", "d.v.s.", "dr.", "dvs.", "e.g.", "eks.", "el.", "etc.", "ev.", "evt.",
    "f.eks.", "fork.", "gj.sn.", "hhv.", "i.e.", "inkl.", "innst.", "jf.", "jfr.", "kap.", "kl.", "maks.", "meld.",
    "mill.", "min.", "mrd.", "nr.", "o.l.", "ol.", "pga.", "pkt.", "prof.", "prop.", "pst.", "s.", "st.", "t.d.",
    "tlf.", "tsk.", "vs.",
];

/// Where sentences end in the text of a block, its own end left out.
///
/// A full stop after an abbreviation or an ordinal ends none, and a colon ends one only before a capital.
fn ends(text: &str) -> Vec<usize> {
    let mut ends = Vec::new();
    for (at, mark) in text.char_indices().filter(|(_, letter)| matches!(letter, '.' | '!' | '?' | '…' | ':')) {
        let after = &text[at + mark.len_utf8()..];
        let closed = after.trim_start_matches(['»', '"', '”', '’', ')', '\'']);
        let rest = closed.trim_start();
        if rest.len() == closed.len() || rest.is_empty() {
            continue;
        }
        let opens = rest.trim_start_matches(['«', '"', '“', '(', '–', '-', ' ']).chars().next();
        let begins = opens.is_some_and(|first| first.is_uppercase() || first.is_ascii_digit() || first == INSERTED);
        if begins && (mark != ':' || opens.is_some_and(char::is_uppercase)) && !goes_on(&text[..=at], mark, rest) {
            ends.push(text.len() - rest.len());
        }
    }
    ends
}

/// Whether a full stop at the end of `before` belongs to its last word, and the sentence goes on with `rest`.
fn goes_on(before: &str, mark: char, rest: &str) -> bool {
    if mark != '.' {
        return false;
    }
    let word = before.rsplit([' ', '\n', '(', '«']).next().unwrap_or_default().to_lowercase();
    let number = word.trim_end_matches('.');
    let is_ordinal = !number.is_empty() && number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_initial = number.chars().count() == 1 && number.chars().all(char::is_alphabetic);
    ABBREVIATIONS.contains(&&*word) || is_initial || (is_ordinal && !rest.starts_with(char::is_uppercase))
}

fn found_words(text: &str) -> Box<[(u32, u32)]> {
    let number = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    words(text).map(|(at, word)| (number(at), number(at + word.len()))).collect()
}

/// The words of a text, with the bytes at which they stand: letters and digits, with the marks that words have inside.
pub fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let mut word: Option<(usize, usize)> = None;
        while let Some(first) = text.as_bytes().get(at) {
            // Rules go over all words again and again, so letters of ASCII are not decoded.
            let (length, inside, part) =
                match *first {
                    byte if byte.is_ascii() => (1, byte.is_ascii_alphanumeric(), b"-'/&@.,".contains(&byte)),
                    _ => text.get(at..)?.chars().next().map(|letter| {
                        (letter.len_utf8(), letter.is_alphanumeric() || letter == INSERTED, letter == '’')
                    })?,
                };
            if inside {
                word = Some((word.map_or(at, |(start, _)| start), at + length));
            }
            at += length;
            if !inside && !part && word.is_some() {
                break;
            }
        }
        word.and_then(|(start, end)| Some((start, text.get(start..end)?)))
    })
}

/// A letter more makes a word long.
const LONG: usize = 6;

/// The readability index LIX of running text: words for each sentence, and long words (more than six letters) for each hundred.
/// `None` for a text with fewer than `least` words.
///
/// Source: C.-H. Björnsson, Läsbarhet (1968). In Norwegian, 40–50 is taken for medium and over 60 for very hard.
pub fn lix(sentences: &[Sentence], least: usize) -> Option<usize> {
    let running = || sentences.iter().filter(|sentence| matches!(sentence.block, Block::Paragraph | Block::Item));
    let total: usize = running().map(Sentence::word_count).sum();
    if total < least.max(1) {
        return None;
    }
    let letters = |word: &str| word.chars().filter(|letter| letter.is_alphanumeric()).count();
    let long = running().flat_map(Sentence::words).filter(|(_, word)| letters(word) > LONG).count();
    let count = running().count();
    // Rounded once, at the end: each of the two parts may have a half.
    Some((2 * (total * total + 100 * long * count) / (total * count)).div_ceil(2))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::*;

    fn texts(markdown: &str) -> Vec<String> {
        read(markdown).sentences.into_iter().map(|sentence| sentence.text.trim().to_owned()).collect()
    }

    #[test]
    fn a_sentence_ends_at_a_mark_before_a_capital() {
        assert_eq!(texts("Vi svarer. Alle får svar! Når? I dag."), ["Vi svarer.", "Alle får svar!", "Når?", "I dag."]);
        assert_eq!(texts("Tiltaket «Svar nå.» Neste tiltak."), ["Tiltaket «Svar nå.»", "Neste tiltak."]);
        assert_eq!(texts("Målet er klart: svar til alle."), ["Målet er klart: svar til alle."]);
    }

    #[test]
    fn abbreviations_and_ordinals_do_not_end_it() {
        for text in
            ["Det gjelder bl.a. Oslo og ca. 20 andre.", "Fristen er 1. januar 2027, jf. Prop. 1 S.", "Se nr. 4."]
        {
            assert_eq!(texts(text), [text]);
        }
        assert_eq!(
            texts("Planen gjelder til 2027. Da kommer en ny."),
            ["Planen gjelder til 2027.", "Da kommer en ny."]
        );
    }

    #[test]
    fn a_place_in_the_text_is_found_in_the_markdown() {
        let markdown = "Først. Vi skal **alltid** svare\n[[andel]] brukere.";
        let sentence = &read(markdown).sentences[1];
        for word in ["alltid", "svare", "brukere"] {
            let at = sentence.text.find(word).expect("the word is there");
            assert_eq!(&markdown[sentence.place(at..at + word.len())], word);
        }
        assert_eq!(&markdown[sentence.whole()], "Vi skal **alltid** svare\n[[andel]] brukere.");
    }

    #[test]
    fn words_have_marks_inside_but_not_around() {
        let found: Vec<_> = words("«LIS-3» og e-helse, 13,4 %.").map(|(_, word)| word).collect();
        assert_eq!(found, ["LIS-3", "og", "e-helse", "13,4"]);
    }

    #[test]
    fn lix_is_counted_as_its_author_did() {
        // 10 words in 2 sentences, 2 of them long: 10/2 + 100 * 2/10 = 25.
        let reading = read("Vi gir svar til alle innbyggere. De får det raskt elektronisk.");
        let total: usize = reading.sentences.iter().map(Sentence::word_count).sum();
        assert_eq!(total, 11);
        // 11/2 + 100 * 2/11 = 5.5 + 18.2
        assert_eq!(lix(&reading.sentences, 1), Some(24));
        assert_eq!(lix(&reading.sentences, 100), None);
    }
}
