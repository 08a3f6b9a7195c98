//! Abbreviations that are written with a full stop, which may end the sentence too.

/// What can follow the full stop of an abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// The rest of the sentence, such as the name or number that it announces: "jf. Prop. 1 S", "avd. Oslo".
    Announces,
    /// A new sentence if there is a capital, since the abbreviation closes what it belongs to: "12 mill.", "o.l."
    Closes,
}

/// Those that announce something.
#[rustfmt::skip]
const ANNOUNCING: [&str; 73] = [
    "adr.", "ang.", "art.", "avd.", "bl.a.", "bnr.", "ca.", "chr.", "d.v.s.", "dok.", "dr.", "dvs.", "e.g.", "eks.",
    "ekskl.", "el.", "etg.", "ev.", "evt.", "f.eks.", "f.o.m.", "fig.", "fom.", "fork.", "gj.sn.", "gnr.", "hhv.",
    "hr.", "i.e.", "ifb.", "iflg.", "ifm.", "ift.", "iht.", "inkl.", "innst.", "jf.", "jfr.", "kap.", "kgl.", "kl.",
    "m.a.", "m.a.o.", "maks.", "meld.", "mht.", "mr.", "mrs.", "ms.", "mtp.", "nr.", "p.g.a.", "pga.", "pkt.", "pr.",
    "prof.", "prop.", "prp.", "res.", "s.k.", "såk.", "st.", "t.d.", "t.o.m.", "tab.", "tidl.", "tilsv.", "tlf.",
    "tsk.", "vedr.", "vha.", "vol.", "vs.",
];

/// Those that close something: amounts, dates and lists.
#[rustfmt::skip]
const CLOSING: [&str; 32] = [
    "al.", "apr.", "aug.", "dec.", "des.", "e.l.", "el.l.", "etc.", "feb.", "febr.", "jan.", "kr.", "m.fl.", "m.m.",
    "m.v.", "mfl.", "mill.", "min.", "mrd.", "mv.", "nov.", "o.a.", "o.fl.", "o.l.", "o.s.v.", "oct.", "okt.", "ol.",
    "osv.", "pst.", "sep.", "sept.",
];

/// The single letters that announce something: "f. Hansen", "s. 12", "v. Kari Nordmann".
const ANNOUNCING_LETTERS: [&str; 3] = ["f.", "s.", "v."];

impl Abbreviation {
    /// The abbreviation that `words` end in. They belong together, as in "bl. a.", or only the last part of the last one
    /// is the abbreviation, as in "St.meld."
    pub(super) fn at_end(words: &[&str]) -> Option<Self> {
        let joined = words.concat().to_lowercase();
        let parts = joined.match_indices('.').map(|(stop, _)| stop + 1);
        // The longest first: "m.m.", not "m."
        let mut endings = [0].into_iter().chain(parts).filter_map(|start| joined.get(start..));
        let known = endings.find_map(|ending| match ending {
            _ if ANNOUNCING.contains(&ending) => Some(Self::Announces),
            _ if CLOSING.contains(&ending) => Some(Self::Closes),
            _ => None,
        });
        known.or_else(|| Self::of_letter(words.last()?))
    }

    /// One small letter may be an abbreviation, as in "p. 12", or a word, as in "samfunnet vi lever i."
    fn of_letter(word: &str) -> Option<Self> {
        let mut letters = word.chars();
        let is_letter = letters.next().is_some_and(char::is_lowercase) && letters.as_str() == ".";
        let kind = if ANNOUNCING_LETTERS.contains(&word) { Self::Announces } else { Self::Closes };
        is_letter.then_some(kind)
    }
}

/// Whether a word is the initials of a name: "A.", "J.K."
pub(super) fn is_initials(word: &str) -> bool {
    let mut names = word.trim_end_matches('.').split('.').map(|name| name.trim_start_matches('-').chars());
    // Many scripts have no capitals.
    let is_capital = |letter: char| letter.is_alphabetic() && !letter.is_lowercase();
    names.all(|mut name| name.next().is_some_and(is_capital) && name.next().is_none())
}
