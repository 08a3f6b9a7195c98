//! Titles and texts as plans have them, and how people reword them.

use fastrand::Rng;

/// What a title is made of; clusters of near-duplicates differ in one of these.
#[derive(Debug, Clone)]
pub struct Topic {
    verb: usize,
    object: usize,
    group: usize,
    place: usize,
    quality: usize,
}

impl Topic {
    pub fn any(rng: &mut Rng) -> Self {
        Self {
            verb: rng.usize(..VERBS.len()),
            object: rng.usize(..OBJECTS.len()),
            group: rng.usize(..GROUPS.len()),
            place: rng.usize(..PLACES.len()),
            quality: rng.usize(..QUALITIES.len()),
        }
    }

    /// The same but for the place or the group.
    pub fn sibling(&self, rng: &mut Rng) -> Self {
        let mut other = self.clone();
        if rng.bool() {
            other.place = (self.place + rng.usize(1..PLACES.len())) % PLACES.len();
        } else {
            other.group = (self.group + rng.usize(1..GROUPS.len())) % GROUPS.len();
        }
        other
    }

    /// The title of an element of a kind.
    pub fn title(&self, kind: &str) -> String {
        let (verb, object, group) = (VERBS[self.verb], OBJECTS[self.object], GROUPS[self.group]);
        let (place, quality) = (PLACES[self.place], QUALITIES[self.quality]);
        match (kind, self.verb % 3) {
            ("goal", 0) => capital(&format!("{group} {place} har {quality} {object}")),
            ("goal", 1) => capital(&format!("{quality} {object} for {group} {place}")),
            ("indicator", 0) => format!("Andel {group} {place} som er fornøyde med {object}"),
            ("indicator", 1) => format!("Antall {group} {place} som bruker {object}"),
            ("indicator", _) => format!("Gjennomsnittlig ventetid på {object} for {group} {place}"),
            ("audience", _) => capital(&format!("{group} {place} som trenger {object}")),
            ("message", _) => capital(&format!("{group} {place} kan regne med {quality} {object}")),
            ("channel", _) => capital(&format!("nettsidene om {object} for {group} {place}")),
            ("role", _) => capital(&format!("fagansvarlig for {object} {place}, {group}")),
            ("risk", _) => capital(&format!("{group} {place} mister {object}")),
            (_, 0) => capital(&format!("{verb} {object} for {group} {place}")),
            (_, 1) => capital(&format!("{verb} {quality} {object} {place} sammen med {group}")),
            _ => capital(&format!("{verb} {object} {place}")),
        }
    }

    /// Some sentences about it.
    pub fn text(&self, rng: &mut Rng) -> String {
        let (object, group, place) = (OBJECTS[self.object], GROUPS[self.group], PLACES[self.place]);
        let mut text = format!("Arbeidet med {object} {place} angår særlig {group}.");
        for _ in 0..rng.usize(1..4) {
            let (verb, other) = (VERBS[rng.usize(..VERBS.len())], OBJECTS[rng.usize(..OBJECTS.len())]);
            let quality = QUALITIES[rng.usize(..QUALITIES.len())];
            let whom = GROUPS[rng.usize(..GROUPS.len())];
            text.push_str(&format!(" Vi skal {verb} {quality} {other}, slik at {whom} merker det."));
        }
        text
    }
}

/// A title in other words: one or two of what people do to titles.
pub fn reworded(title: &str, rng: &mut Rng) -> String {
    let mut words: Vec<String> = title.split(' ').map(str::to_lowercase).collect();
    for _ in 0..rng.usize(1..3) {
        match rng.usize(..5) {
            0 => synonym(&mut words),
            1 => order(&mut words),
            2 => inflect(&mut words),
            3 => more(&mut words, rng),
            _ => fewer(&mut words, rng),
        }
    }
    let reworded = capital(&words.join(" "));
    if reworded == title { format!("{reworded} framover") } else { reworded }
}

/// The first word that has a synonym is changed for it.
fn synonym(words: &mut [String]) {
    let other = |word: &str| {
        SYNONYMS.iter().find_map(|(one, two)| match word {
            _ if word == *one => Some(*two),
            _ if word == *two => Some(*one),
            _ => None,
        })
    };
    if let Some((word, other)) = words.iter_mut().find_map(|word| other(word).map(|other| (word, other))) {
        other.clone_into(word);
    }
}

/// What comes last is put first: "i skolen: mindre fravær".
fn order(words: &mut [String]) {
    let is_link = |word: &String| matches!(&**word, "i" | "på" | "for" | "ved" | "som");
    let Some(link) = words.iter().rposition(is_link).filter(|link| *link > 0) else { return };
    words.rotate_left(link);
    let end = words.len() - link - 1;
    words[end].push(':');
}

/// "tjenester" becomes "tjenestene".
fn inflect(words: &mut [String]) {
    for word in words {
        if word.len() > 6 && word.ends_with("er") {
            word.truncate(word.len() - 1);
            word.push_str("ne");
            return;
        }
    }
}

fn more(words: &mut Vec<String>, rng: &mut Rng) {
    const BEFORE: [&str; 4] = ["systematisk", "fortsatt", "sammen", "tydelig"];
    const AFTER: [&str; 4] = ["hele året", "i tråd med planen", "framover", "i fellesskap"];
    if rng.bool() {
        words.insert(0, BEFORE[rng.usize(..BEFORE.len())].to_owned());
    } else {
        words.push(AFTER[rng.usize(..AFTER.len())].to_owned());
    }
}

/// One word is left out, but never the last, which often is what tells an element from others.
fn fewer(words: &mut Vec<String>, rng: &mut Rng) {
    if words.len() > 4 {
        words.remove(rng.usize(..words.len() - 1));
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

const SYNONYMS: [(&str, &str); 14] = [
    ("utvikle", "lage"),
    ("styrke", "bygge ut"),
    ("forenkle", "rydde i"),
    ("evaluere", "gå gjennom"),
    ("barn", "unger"),
    ("eldre", "seniorer"),
    ("ansatte", "medarbeidere"),
    ("pårørende", "nærmeste"),
    ("innbyggere", "folk"),
    ("raske", "hurtige"),
    ("gode", "solide"),
    ("tilgjengelige", "åpne"),
    ("andel", "prosentdel"),
    ("ventetid", "tid i kø"),
];

#[rustfmt::skip]
const VERBS: [&str; 18] = [
    "utvikle", "styrke", "forenkle", "evaluere", "innføre", "prøve ut", "samordne", "utvide", "avvikle", "dokumentere",
    "kartlegge", "fornye", "kvalitetssikre", "følge opp", "finansiere", "bemanne", "digitalisere", "tydeliggjøre",
];

#[rustfmt::skip]
const QUALITIES: [&str; 12] = [
    "gode", "raske", "trygge", "tilgjengelige", "forutsigbare", "universelt utformede", "sammenhengende",
    "bærekraftige", "tverrfaglige", "lokale", "gratis", "nye",
];

#[rustfmt::skip]
const OBJECTS: [&str; 48] = [
    "svar på henvendelser", "lavterskeltilbud", "leksehjelp", "fritidstilbud", "hjemmetjenester", "byggesaker",
    "søknadsskjemaer", "dagaktiviteter", "kulturarrangementer", "tolketjenester", "skoleskyss", "praksisplasser",
    "vaktordninger", "møteplasser", "omsorgsboliger", "rehabiliteringstilbud", "kurstilbud", "folkemøter", "nyhetsbrev",
    "driftsmeldinger", "kriseøvelser", "klimatiltak", "gang- og sykkelveier", "helsestasjoner", "arbeidsmiljøtiltak",
    "innkjøpsavtaler", "arkivrutiner", "postlister", "bibliotektilbud", "svømmeopplæring", "frivillighetsavtaler",
    "bostøtteordninger", "lærlingplasser", "tilskuddsordninger", "friluftsområder", "vannmålinger", "varslingsrutiner",
    "veiledningstimer", "introduksjonsprogram", "spørreundersøkelser", "responstjenester", "brannøvelser",
    "mediehenvendelser", "opplæringsplaner", "pasientforløp", "barnehageplasser", "legetimer", "avfallsordninger",
];

#[rustfmt::skip]
const GROUPS: [&str; 16] = [
    "barn", "unge", "eldre", "ansatte", "pårørende", "innbyggere", "nyankomne flyktninger", "studenter", "småbarnsforeldre",
    "næringsdrivende", "frivillige", "journalister", "pasienter", "lærere", "hytteeiere", "personer med demens",
];

#[rustfmt::skip]
const PLACES: [&str; 24] = [
    "i Nordbygda", "i Sørbygda", "i Vestbygda", "på Austøya", "i sentrum", "på Nesset", "i Fjorddalen", "på Storneset",
    "i Indrevåg", "i Ytrevåg", "ved sykehuset", "på legevakta", "i grunnskolen", "i videregående skole", "i barnehagene",
    "på rådhuset", "i hjemmesykepleien", "på sykehjemmene", "i kulturskolen", "på nett", "i resepsjonen", "i hele fylket",
    "på Moen", "i Lillevik",
];
