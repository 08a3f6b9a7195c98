//! Where a text points by colour.

use std::ops::Range;

use crate::prose::words;

/// Colours, as they end: "mørkeblå" is one too.
#[rustfmt::skip]
const COLOURS: &[&str] = &[
    "blue", "blå", "blåe", "blått", "green", "grey", "grå", "grått", "grøn", "grøne", "grønn", "grønne", "grønt", "gul", "gule", "gult", "lilla",
    "orange", "oransje", "raud", "raude", "raudt", "red", "rød", "røde", "rødt", "yellow",
];

/// What colours may have before them.
const SHADES: &[&str] = &["", "mørk", "mørke", "lys", "lyse"];

/// The colours of a traffic light, by their beginnings.
const LIGHTS: &[&str] = &["rød", "raud", "gul", "grøn", "red", "yellow", "green"];

/// Things on a page that can be coloured, without their endings.
#[rustfmt::skip]
const THINGS: &[&str] = &[
    "boks", "celle", "felt", "firkant", "graf", "knapp", "kolonne", "kurve", "linj", "markering", "merk", "merkelapp", "pil", "prikk", "punkt",
    "rad", "ramm", "ring", "rut", "sirk", "sirkel", "skrift", "stolpe", "stolp", "strek", "stripe", "søyl", "tekst", "trekant", "bokstav", "etikett",
    "box", "cell", "field", "line", "row", "column", "bar", "dot", "arrow", "text", "button", "circle",
];

/// What their names may end in.
const ENDINGS: &[&str] =
    &["", "a", "e", "en", "ene", "ane", "er", "ar", "et", "n", "ne", "ner", "lane", "lene", "ler", "r", "s", "es"];

/// Ways of marking.
#[rustfmt::skip]
const MARKING: &[&str] = &[
    "angitt", "farga", "fargelagt", "farget", "framheva", "framhevet", "fremhevet", "highlighted", "marked", "markert", "markerte", "merka", "merket",
    "merkt", "shown", "skravert", "skrevet", "skrive", "står", "utheva", "uthevet", "vises", "visast", "vist", "written", "coloured", "colored", "markeres", "markerast", "merkes", "merkast", "farges", "fremheves",
    "framheves", "skraveres", "utheves",
];

/// What a page lists, and marks by a colour that it stands in.
const LISTED: &[&str] = &[
    "avvik", "endringer", "frister", "mål", "målene", "oppgaver", "tall", "tallene", "tiltak", "tiltaka", "tiltakene",
    "targets", "measures",
];

/// Words for what says the same without a colour, or says what a colour means.
#[rustfmt::skip]
const OTHERWISE: &[&str] = &[
    "feit", "fet", "form", "ikon", "kryss", "kursiv", "label", "ord", "ordet", "shape", "sign", "stjerne", "strek", "symbol", "symbolet", "tegn",
    "tegnet", "teikn", "tekst", "teksten", "trekant", "utropstegn", "word", "betyr", "betyd", "means",
];

/// Words for lines and routes that are named after colours.
const TRAFFIC: &[&str] = &["bane", "buss", "trikk", "ferge", "ferje", "løype", "bus", "metro", "tram"];

/// Words behind a colour that make it the colour of a thing.
const COLOUR: &[&str] = &["farge", "fargen", "bakgrunn", "bakgrunnen", "lys", "colour", "color", "background"];

/// Words between a marking and its colour.
const BY: &[&str] = &["i", "in", "med", "with", "som", "as", "av"];

/// Words that come right behind a colour that stands for itself.
#[rustfmt::skip]
const GOES_ON: &[&str] = &[
    "", "er", "og", "eller", "har", "i", "på", "må", "skal", "kan", "viser", "blir", "gjelder", "haster", "for", "når", "som", "om", "are", "and", "or",
    "is", "will", "farge", "fargen", "bakgrunn", "colour", "background",
];

/// Whether a word, in lower case, is a colour.
pub fn is_colour(word: &str) -> bool {
    COLOURS.iter().any(|colour| word.strip_suffix(colour).is_some_and(|shade| SHADES.contains(&shade)))
}

/// Where something is marked by a colour and by nothing else.
pub fn find(text: &str) -> Option<Range<usize>> {
    let all: Vec<_> = words(text).map(|(at, word)| (at..at + word.len(), word.to_lowercase())).collect();
    let words = Sentence { text, all: &all };
    let nth = (0..all.len()).find(|nth| words.is_pointing(*nth));
    let (first, last) = match nth {
        Some(nth) if words.is_thing(nth + 1) => (nth, nth + 1),
        Some(nth) => (nth, nth),
        None => {
            let alone = (0..all.len()).find(|nth| words.stands_alone(*nth)).map(|nth| (nth, nth));
            alone.or_else(|| words.row_of_lights()).or_else(|| words.traffic_light())?
        }
    };
    // In "rød tekst" the text is what is coloured.
    let is_said =
        (0..all.len()).any(|other| other != last && other + 2 != first && OTHERWISE.contains(&words.word(other)));
    let is_traffic = all.iter().any(|(_, word)| TRAFFIC.iter().any(|traffic| word.contains(traffic)));
    (!is_said && !is_traffic && !words.is_explained(first)).then(|| all[first].0.start..all[last].0.end)
}

/// A sentence and its words in lower case.
struct Sentence<'a> {
    text: &'a str,
    all: &'a [(Range<usize>, String)],
}

impl Sentence<'_> {
    fn word(&self, nth: usize) -> &str {
        self.all.get(nth).map_or("", |(_, word)| word)
    }

    /// The text between a word and the next one.
    fn behind(&self, nth: usize) -> &str {
        let end = self.all.get(nth + 1).map_or(self.text.len(), |(range, _)| range.start);
        self.all.get(nth).and_then(|(range, _)| self.text.get(range.end..end)).unwrap_or_default()
    }

    /// Whether a word is a colour, and not part of a name.
    fn is_colour(&self, nth: usize) -> bool {
        let is_name = |nth: usize| {
            self.all
                .get(nth)
                .and_then(|(range, _)| self.text.get(range.clone()))
                .is_some_and(|word| word.starts_with(char::is_uppercase))
        };
        let joins = self.behind(nth).trim().is_empty();
        is_colour(self.word(nth)) && !(joins && is_name(nth + 1)) && (nth == 0 || !is_name(nth))
    }

    fn is_thing(&self, nth: usize) -> bool {
        let word = self.word(nth);
        THINGS.iter().any(|root| word.strip_prefix(root).is_some_and(|rest| ENDINGS.contains(&rest)))
    }

    /// Whether the colour at word `nth` is what tells one thing from another.
    fn is_pointing(&self, nth: usize) -> bool {
        if !self.is_colour(nth) {
            return false;
        }
        let ends = !self.behind(nth).trim().is_empty() || GOES_ON.contains(&self.word(nth + 1));
        let has_word = |back: usize, list: &[&str]| nth >= back && list.contains(&self.word(nth - back));
        let is_marked = has_word(1, MARKING)
            || (has_word(1, BY)
                && (has_word(2, MARKING) || has_word(2, LISTED) || (nth > 1 && self.is_thing(nth - 2))));
        let is_worn = COLOUR.contains(&self.word(nth + 1)) && (0..nth).any(|before| self.is_thing(before));
        self.is_thing(nth + 1) || (is_marked && ends) || is_worn
    }

    /// Whether the words behind a colour, in parentheses or after a sign, say what it stands for.
    fn is_explained(&self, nth: usize) -> bool {
        self.behind(nth).contains(['(', '=', ':'])
    }

    /// "Trafikklys: grønt, gult og rødt".
    /// "De røde er forsinket": a colour that stands for what it marks. Parties and teams have capitals, or names around.
    fn stands_alone(&self, nth: usize) -> bool {
        let is_late = [
            "forsinket", "forsinka", "forseinka", "ferdig", "ferdige", "utsatt", "ute", "delayed", "late", "done",
            "haster", "hastar",
        ];
        nth > 0
            && matches!(self.word(nth - 1), "de" | "dei" | "den" | "det" | "the")
            && self.is_colour(nth)
            && matches!(self.word(nth + 1), "er" | "are" | "is" | "haster" | "hastar")
            && (nth + 1..nth + 4).any(|other| is_late.contains(&self.word(other)))
    }

    /// "Målene er grønne, gule eller røde": three colours of a traffic light for what is measured.
    fn row_of_lights(&self) -> Option<(usize, usize)> {
        let is_lit = |nth: usize| self.is_colour(nth) && LIGHTS.iter().any(|light| self.word(nth).starts_with(light));
        let nth = (0..self.all.len()).find(|nth| {
            is_lit(*nth)
                && is_lit(nth + 1)
                && matches!(self.word(nth + 2), "eller" | "og" | "or" | "and")
                && is_lit(nth + 3)
        })?;
        let is_measured = |word: &str| {
            LISTED.contains(&word)
                || ["status", "indikator", "måla", "målene", "rapport", "tiltak", "hovedmål", "framdrift", "fremdrift"]
                    .iter()
                    .any(|start| word.starts_with(start))
        };
        (0..nth).any(|before| is_measured(self.word(before))).then_some((nth, nth + 3))
    }

    fn traffic_light(&self) -> Option<(usize, usize)> {
        let is_lit =
            |nth: &usize| self.is_colour(*nth) && LIGHTS.iter().any(|light| self.word(*nth).starts_with(light));
        let mut lit = (0..self.all.len()).filter(is_lit);
        let (first, second) = (lit.next()?, lit.next()?);
        let names_it = |(_, word): &(Range<usize>, String)| {
            ["trafikklys", "fargekod", "fargekode", "traffic"].iter().any(|start| word.starts_with(start))
        };
        self.all.iter().any(names_it).then_some((first, second))
    }
}
