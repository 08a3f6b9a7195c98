//! Goals of vague words alone: "God dialog", "Økt synlighet".

use std::ops::Range;

use super::verbs::{is_change, is_surely_finite};
use super::wording::Wording;

/// The roots of adjectives that say that something is good, without saying how.
#[rustfmt::skip]
const GOOD: &[&str] = &[
    "god", "bedre", "betre", "best", "beste", "good", "better", "profesjonel", "professional", "helhetlig", "heilskapleg", "holistic",
    "effektiv", "effective", "moderne", "modern", "inkluderende", "inkluderande", "proaktiv", "målrettet", "målretta", "strategisk", "strategic",
    "framtidsrettet", "fremtidsrettet", "framtidsretta", "attraktiv", "attractive", "positiv", "positive", "synlig", "synleg", "optimal",
    "smidig", "innovativ", "innovative", "tett", "troverdig", "truverdig", "enhetlig", "einskapleg", "samordnet", "samordna", "tydelig", "tydeleg",
    "åpen", "åpn", "open", "ærlig", "ærleg", "solid", "sterk", "strong", "dynamisk", "robust", "levende", "kvalitetsrik", "forbedret", "improved",
    "offensiv", "nyskapende", "nyskapande", "bærekraftig", "berekraftig", "kompetent", "utadvendt", "lyttende", "samlende", "aktiv", "sentral", "relevant", "tilgjengelig", "tilgjengeleg", "serviceinnstilt", "imøtekommende", "pålitelig", "påliteleg", "raus",
];

/// What an adjective may end in behind its root.
const INFLECTIONS: &[&str] = &["", "t", "e", "l", "le", "lt", "ere", "lere", "are", "de", "este"];

/// Adjectives that say that there is to be more of something.
#[rustfmt::skip]
const MORE: &[&str] = &[
    "økt", "økte", "auka", "høyere", "høgare", "større", "styrket", "styrka", "sterkere", "mer", "meir", "increased", "greater", "more", "stronger",
];

/// Nouns, alone or at the end of others, for what has no measure of its own.
#[rustfmt::skip]
const BOUNDLESS: &[&str] = &[
    "kommunikasjon", "dialog", "synlighet", "synlegheit", "omdømme", "formidling", "samhandling", "samarbeid", "informasjon", "informasjonsflyt",
    "åpenhet", "openheit", "medvirkning", "medverknad", "profil", "merkevare", "tilstedeværelse", "involvering", "engasjement", "bevissthet",
    "forankring", "service", "kultur", "kontakt", "forståelse", "fellesskap", "kommunikasjonsarbeid", "tydelighet", "communication", "dialogue",
    "visibility", "reputation", "information", "engagement", "collaboration", "awareness", "transparency",
];

/// How nouns end that are made from verbs and adjectives, and a few plurals that are as wide.
const ABSTRACT: &[&str] = &[
    "sjon", "het", "heit", "ing", "else", "skap", "itet", "løsninger", "løysingar", "tjenester", "tenester", "aktør",
    "pådriver", "pådrivar", "medspiller", "samarbeidspartner", "samarbeidspartnar", "samfunnsutvikler",
    "samfunnsutviklar", "tjenesteyter", "organisasjon", "prosesser", "prosessar", "kommune", "arbeidsgiver",
    "arbeidsgivar", "arbeidsplass",
];

/// Verbs between "skal" or the beginning and what is vague.
#[rustfmt::skip]
const HAVING: &[&str] = &["ha", "få", "gi", "være", "vere", "jobbe", "arbeide", "ensure", "have", "create", "achieve"];

/// Those that the plan belongs to, and who can only be said to be good or not.
#[rustfmt::skip]
const OURSELVES: &[&str] = &[
    "vi", "we", "kommunen", "fylkeskommunen", "foretaket", "etaten", "virksomheten", "verksemda", "organisasjonen", "direktoratet", "departementet",
    "sykehuset", "selskapet", "avdelingen", "avdelinga", "kommunikasjonsavdelingen", "kommunikasjonsavdelinga",
];

/// Words behind which a goal says who, when or compared with what.
#[rustfmt::skip]
const PRECISE: &[&str] = &[
    "som", "når", "at", "slik", "så", "enn", "hvis", "dersom", "fordi", "blant", "hos", "for", "til", "uten", "utan", "innen", "der", "that", "so", "when",
    "among", "for", "than", "without", "ikke", "ikkje", "not", "to",
];

/// Those whom nothing sets apart.
const EVERYBODY: &[&str] = &[
    "alle", "innbyggerne", "innbyggarane", "innbyggjarane", "publikum", "befolkningen", "omverdenen", "everybody",
    "everyone",
];

/// The vague words of a title that has no others: no number, no group, no state.
pub fn find(title: &str) -> Option<Range<usize>> {
    let words = Wording::new(title);
    let is_precise = |nth: usize| PRECISE.contains(&words.word(nth)) && !EVERYBODY.contains(&words.word(nth + 1));
    let opens = usize::from(words.find(&["bidra til"]).is_some()) * 2;
    if words.has_number() || (opens..words.len()).any(is_precise) {
        return None;
    }
    let (start, said) = opening(&words);
    said_of_ourselves(&words, start, said).or_else(|| improved(&words, start)).or_else(|| thing(&words, start, said))
}

/// How a title opens.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Opening {
    /// With what is wanted, maybe behind an infinitive.
    Bare,
    /// With the organisation, or what it does, as the one that is or has something.
    Said,
}

/// The word at which the wanted thing begins, and how the title opens before it.
fn opening(words: &Wording) -> (usize, Opening) {
    let is_ours = OURSELVES.contains(&words.word(0)) || is_boundless(words.word(0));
    let after_modal =
        |nth: usize| if matches!(words.word(nth), "skal" | "vil" | "will" | "shall") { nth + 1 } else { nth };
    if is_ours && matches!(words.word(1), "er" | "har" | "is" | "are" | "have" | "has") {
        return (2, Opening::Said);
    }
    if is_ours && after_modal(1) == 2 {
        let verb = words.word(2);
        return (if HAVING.contains(&verb) || is_change(verb) { 3 } else { usize::MAX / 2 }, Opening::Said);
    }
    let first = usize::from(words.word(0) == "å");
    if words.stands_at(first, "bidra til").is_some() {
        return (first + 2, Opening::Bare);
    }
    (if HAVING.contains(&words.word(first)) || is_change(words.word(first)) { first + 1 } else { first }, Opening::Bare)
}

/// "Kommunen er åpen, tydelig og ærlig": vague adjectives to the end of the title.
fn said_of_ourselves(words: &Wording, start: usize, said: Opening) -> Option<Range<usize>> {
    let rest = start..words.len();
    let is_vague = |nth: usize| is_good(words.word(nth)) || SMALL.contains(&words.word(nth));
    (said == Opening::Said
        && !rest.is_empty()
        && rest.clone().all(is_vague)
        && rest.clone().any(|nth| is_good(words.word(nth))))
    .then(|| words.bytes(rest))?
}

/// "Styrke omdømmet": something without a measure is to be changed, and that is all.
fn improved(words: &Wording, start: usize) -> Option<Range<usize>> {
    let is_changed = start > 0 && is_change(words.word(start - 1)) && is_boundless(words.word(start));
    (is_changed && is_vague_to_the_end(words, start + 1)).then(|| words.bytes(start - 1..start + 1))?
}

/// "God dialog", "mer helhetlig kommunikasjon": vague adjectives before a noun that has no measure.
fn thing(words: &Wording, start: usize, said: Opening) -> Option<Range<usize>> {
    let adjectives = (start..words.len()).take_while(|nth| {
        let word = words.word(*nth);
        is_good(word) || MORE.contains(&word) || SMALL.contains(&word)
    });
    let noun = start + adjectives.count();
    let first = (start..noun).find(|nth| is_good(words.word(*nth)) || MORE.contains(&words.word(*nth)))?;
    let is_good_thing = (start..noun).any(|nth| is_good(words.word(nth))) && is_abstract(words.word(noun));
    let is_vague = is_good_thing || is_boundless(words.word(noun));
    // A title such as "Bedre opplæring gir …" is a sentence of its own.
    let is_whole = said == Opening::Said || is_vague_to_the_end(words, noun + 1);
    (noun < words.len() && is_vague && is_whole && is_vague_to_the_end(words, noun + 1))
        .then(|| words.bytes(first..noun + 1))?
}

/// Words that are no more than the way to the next.
const SMALL: &[&str] = &[
    "en", "et", "ei", "ein", "eit", "og", "and", "mer", "meir", "enda", "svært", "meget", "alltid", "a", "an", "more",
    "very", "intern", "internt", "ekstern", "digital", "felles",
];

/// Whether nothing from word `nth` on carries a sentence of its own.
fn is_vague_to_the_end(words: &Wording, nth: usize) -> bool {
    (nth..words.len()).all(|nth| !is_surely_finite(words.word(nth)))
}

fn is_good(word: &str) -> bool {
    GOOD.iter().any(|root| word.strip_prefix(root).is_some_and(|rest| INFLECTIONS.contains(&rest)))
}

fn is_boundless(word: &str) -> bool {
    ["", "en", "a", "et", "t", "n"]
        .iter()
        .any(|ending| word.strip_suffix(ending).is_some_and(|noun| BOUNDLESS.iter().any(|known| noun.ends_with(known))))
}

fn is_abstract(word: &str) -> bool {
    let has_root = |noun: &str| {
        ABSTRACT.iter().any(|ending| {
            noun.strip_suffix(ending).is_some_and(|root| root.len() > 2 || (root.is_empty() && ending.len() > 6))
        })
    };
    is_boundless(word) || ["", "en", "a", "n"].iter().any(|ending| word.strip_suffix(ending).is_some_and(has_root))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_vague_words_alone_are_found() {
        for (title, words) in [
            ("Bedre kommunikasjon", "Bedre kommunikasjon"),
            ("God dialog med innbyggerne", "God dialog"),
            ("Økt synlighet i mediene", "Økt synlighet"),
            ("Profesjonell formidling av kommunens arbeid", "Profesjonell formidling"),
            ("En mer helhetlig kommunikasjon", "mer helhetlig kommunikasjon"),
            ("Vi skal ha et godt omdømme", "godt omdømme"),
            ("Sikre god og effektiv samhandling", "god og effektiv samhandling"),
            ("Kommunen er åpen, tydelig og ærlig", "åpen, tydelig og ærlig"),
            ("Kommunikasjonen er profesjonell", "profesjonell"),
            ("Styrke omdømmet", "Styrke omdømmet"),
            ("Betre openheit", "Betre openheit"),
            ("Better communication", "Better communication"),
            ("Bidra til god dialog", "god dialog"),
            ("En tydelig kommune", "tydelig kommune"),
            ("Mer åpenhet", "Mer åpenhet"),
            ("Bedre intern kommunikasjon", "Bedre intern kommunikasjon"),
            ("God informasjon til innbyggerne", "God informasjon"),
            ("Kommunen har et godt omdømme", "godt omdømme"),
        ] {
            let found = find(title).map(|range| &title[range]);
            assert_eq!(found.unwrap_or_default(), words, "{title}");
        }
    }

    #[test]
    fn titles_that_say_who_how_much_or_what_state_are_left_alone() {
        for title in [
            "Bedre lesbarhet for blinde",
            "Økt tillit blant unge",
            "God dialog med 80 prosent av lagene",
            "Flere unge gir innspill",
            "Øke andelen fornøyde innbyggere",
            "Innbyggerne har god helse",
            "Økt deltakelse ved valg",
            "Høyere svarprosent",
            "God økonomi",
            "Sykefraværet er lavere",
            "Kommunen er enkel å bruke",
            "Virksomheten er økonomisk bærekraftig",
            "Organisatoriske endringer skjer med åpenhet og involvering",
            "Bedre opplæring gir færre skader",
            "Kommunikasjonsplanen er vedtatt",
            "Godt språk i alle brev som sendes ut",
            "Kommunen har ikke flere kanaler enn den klarer å svare i",
            "Bedre tid",
            "Sterkere innsats for de store pasientgruppene",
            "",
        ] {
            assert_eq!(find(title), None, "{title}");
        }
    }
}
