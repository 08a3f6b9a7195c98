//! Phrases that are used of everything, and mean little.

use std::ops::Range;
use std::sync::LazyLock;

use crate::prose::Phrases;

/// The phrases, without endings. The selection is our own.
pub static WORN: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(PHRASES.iter().copied()));

/// What the last word of a phrase may end in.
pub const ENDINGS: [&str; 10] = ["", "e", "r", "er", "t", "ene", "en", "et", "ar", "te"];

#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "løfte blikket", "løfter blikket", "lyfte blikket", "spille på lag", "spiller på lag", "spele på lag", "på lag med", "sømløs", "saumlaus",
    "i verdensklasse", "i verdsklasse", "best i klassen", "ta grep", "tar grep", "tenke utenfor boksen", "utenfor boksen", "vinn-vinn", "lavthengende frukt",
    "skreddersy", "skreddersydde løsninger", "synergi", "merverdi", "meirverdi", "fremoverlent", "framoverlent", "framoverlena", "rigget for fremtiden",
    "rigget for framtiden", "rigga for framtida", "på ballen", "dra lasset sammen", "dra i samme retning", "trekke i samme retning", "sette på dagsordenen",
    "ta ned til", "mulighetsrom", "moglegheitsrom", "verktøykasse", "spisse budskapet", "helhetstenkning", "på tå hev", "ta en posisjon", "grensesprengende",
    "snu hver stein", "snur hver stein", "snu kvar stein", "til neste nivå", "til det neste nivået", "spydspiss", "fyrtårn for", "i førersetet", "på kartet",
    "heve lista", "heve listen", "hever listen", "gå foran som et godt eksempel", "gullstandard", "drahjelp", "kinderegg", "brenne for", "brenner for", "trå til",
    "banebrytende", "banebrytande", "nytenkende og fremtidsrettet", "ta det til neste", "think outside the box", "outside the box", "low-hanging fruit", "win-win", "world-class", "best-in-class", "seamless", "synergies", "game changer",
    "løfte i flokk", "løfter i flokk", "løft i flokk", "bygge bro", "bygge bruer", "bygge broer", "bygger bro", "nye høyder", "nye høgder", "sammen er vi sterkere",
    "sammen er vi sterke", "saman er vi sterke", "i samme båt", "på samme lag", "sette standarden", "sett i førersetet", "fremtidens kommune", "framtidens kommune",
    "stå på to ben", "gå i takt", "i bunnen av alt", "ligge i forkant", "ligger i forkant", "være i front", "ligge i tet", "ut av komfortsonen", "komfortsonen",
    "ta ut potensialet", "hente ut potensialet", "den røde tråden", "rød tråd", "henge på greip", "nerve i alt", "ryggraden i", "skape verdi", "skape verdier", "kompass for", "motor for utvikling",
    "move the needle", "cutting-edge", "future-proof",
];

/// Where a sentence has such phrases, each kind once.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let mut seen = Vec::new();
    let found = WORN.find_with(text, &ENDINGS).filter(|(place, _)| {
        let is_new = !seen.contains(place);
        seen.push(*place);
        is_new
    });
    found.map(|(_, range)| range).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_found_in_their_forms() {
        let text = "Vi spiller på lag og leverer sømløse tjenester.";
        assert_eq!(find(text).into_iter().map(|range| &text[range]).collect::<Vec<_>>(), ["spiller på lag", "sømløse"]);
        assert!(find("Laget spiller fotball, og blikket er løftet.").is_empty());
        assert_eq!(find("Sømløse tjenester og sømløs hjelp").len(), 1);
    }
}
