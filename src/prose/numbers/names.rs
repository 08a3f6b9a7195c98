//! Numbers used as names: phase 2, chapter 4, LIS 3.

use super::chunk::Chunk;

/// Words that a number after them identifies rather than counts: phase 2, chapter 4.
const NAMED: [&str; 99] = [
    "§", "§§", "alternativ", "art", "artikkel", "avsnitt", "bind", "bokstav", "bok", "budskap", "del", "delmål", "dok",
    "fase", "fasane", "fasene", "figur", "gruppe", "hovedmål", "hovudmål", "indikator", "innst", "iso", "kap",
    "kapittel", "kapitla", "kapitlene", "kategori", "kl", "klasse", "klokka", "klokken", "kolonne", "krav", "ledd",
    "linje", "lov", "meld", "mobil", "modell", "mål", "måla", "målene", "nivå", "nou", "nr", "nummer", "nynorsk",
    "oppgave", "ot", "paragraf", "pkt", "postboks", "prinsipp", "prop", "punkt", "rom", "rundskriv", "runde", "s",
    "sak", "saka", "saken", "side", "sidene", "st", "steg", "søyle", "tabell", "telefon", "tema", "tiltak", "tlf",
    "trinn", "type", "utgave", "vedlegg", "versjon", "appendix", "article", "chapter", "clause", "figure", "goal",
    "group", "level", "no", "number", "objective", "page", "pages", "paragraph", "part", "phase", "phone", "section",
    "step", "table", "version",
];
/// Words between the numbers of one list.
const LINKS: [&str; 7] = ["og", "til", "eller", "and", "to", "or", "–"];

/// Keeps track, chunk by chunk, of whether numbers are names.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// Whether the previous number was a name.
    was_name: bool,
    /// Whether only a word such as "and" is between it and the present chunk.
    linked: bool,
}

impl Names {
    /// Whether what precedes the number at the chunk `at` makes it a name.
    pub(super) fn opens(&self, chunks: &[Chunk<'_>], at: usize) -> bool {
        if self.was_name && self.linked {
            return true;
        }
        let Some(before) = at.checked_sub(1).and_then(|before| chunks.get(before)) else { return false };
        let letters = before.core.chars().filter(|letter| letter.is_alphabetic());
        let acronym = before.core.chars().all(char::is_uppercase) && letters.count() > 1;
        // Punctuation after the word separates the two, except for the full stop of an abbreviation.
        let joined = before.after.is_empty() || before.after == ".";
        joined && (acronym || NAMED.contains(&&*before.core.to_lowercase()))
    }

    pub(super) fn number(&mut self, last: &Chunk<'_>, is_name: bool) {
        *self = Self { was_name: is_name, linked: is_name && matches!(last.after, "," | ":") };
    }

    pub(super) fn pass(&mut self, chunk: &Chunk<'_>) {
        self.linked = self.was_name && LINKS.contains(&&*chunk.core.to_lowercase());
        self.was_name = self.linked;
    }
}
