//! Random numbers and words, the same on every run.

/// A small generator of numbers (SplitMix64): good enough to spread things, and the same everywhere.
pub struct Random(pub u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`, which must not be 0.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).unwrap_or_default()
    }

    /// One of the words, of which there must be some.
    pub fn pick(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }
}

/// How titles begin.
#[rustfmt::skip]
pub const OPENINGS: [&str; 16] = [
    "Trygg", "Åpen", "Samlet", "Felles", "Tydelig", "Enklere", "Bedre", "Ny", "Delt", "Lik", "Rask", "Bærekraftig",
    "Jevn", "Nær", "Varig", "Levende",
];

/// What is done in them.
#[rustfmt::skip]
pub const VERBS: [&str; 16] = [
    "styrker", "bygger", "følger", "støtter", "samler", "løfter", "sikrer", "prøver", "former", "åpner", "måler",
    "deler", "leder", "bærer", "fremmer", "ordner",
];

/// What it is done to.
#[rustfmt::skip]
pub const NOUNS: [&str; 40] = [
    "innbyggere", "tjenester", "oppvekst", "skolevei", "helsehjelp", "medvirkning", "nærmiljø", "fagfolk", "svartid",
    "kystkultur", "næringsliv", "klimakutt", "sjømat", "havner", "fjordbygder", "eldreomsorg", "rekruttering",
    "kompetanse", "beredskap", "språkbruk", "barnehager", "frivillighet", "folkehelse", "arealbruk", "boliger",
    "kollektivtrafikk", "digitalisering", "økonomistyring", "personvern", "vannkvalitet", "energibruk", "lærlinger",
    "bibliotek", "idrettslag", "samarbeid", "arbeidsglede", "kunnskap", "tilgjengelighet", "veivedlikehold", "ungdom",
];
