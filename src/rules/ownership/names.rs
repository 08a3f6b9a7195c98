//! Names of people.

/// First names that are common in Norway. Those that are also words for functions or organisations are left out. The
/// selection is our own.
#[rustfmt::skip]
const FIRST_NAMES: [&str; 153] = [
    "Aina", "Amalie", "Amina", "Anders", "Andreas", "Andrea", "Ane", "Anita", "Anja", "Anna", "Anne", "Arild", "Arne",
    "Arvid", "Asbjørn", "Aslaug", "Astrid", "Aud", "Bente", "Berit", "Bjarne", "Bjørg", "Bjørn", "Bodil", "Britt",
    "Camilla", "Cathrine", "Cecilie", "Christian", "Christine", "Christoffer", "Dag", "Daniel", "Egil", "Einar", "Eirik",
    "Eivind", "Elin", "Elisabeth", "Ellen", "Else", "Emilie", "Emma", "Erik", "Erling", "Eva", "Finn", "Frank",
    "Fredrik", "Frode", "Geir", "Gerd", "Gro", "Grete", "Gunnar", "Gunn", "Guri", "Gøran", "Hanne", "Hans", "Harald", "Hege",
    "Heidi", "Helge", "Henrik", "Hilde", "Håkon", "Håvard", "Ida", "Inger", "Ingrid", "Ingunn", "Irene", "Ivar", "Jan",
    "Janne", "Jens", "Joakim", "Johan", "Johanne", "John", "Jon", "Jonas", "Jorunn", "Julie", "Jørgen", "Kari", "Karin",
    "Karoline", "Katrine", "Kenneth", "Ketil", "Kirsten", "Kjell", "Kjersti", "Knut", "Kristian", "Kristin", "Kristine",
    "Kåre", "Lars", "Laila", "Leif", "Lene", "Linda", "Lise", "Liv", "Magne", "Magnus", "Mari", "Marianne",
    "Marit", "Marte", "Martin", "Mohammed", "Mona", "Monica", "Morten", "Nils", "Nina", "Odd", "Ola", "Olav", "Ole",
    "Oddvar", "Per", "Pål", "Ragnhild", "Randi", "Reidar", "Rolf", "Rune", "Roar", "Sara", "Sigrid", "Silje", "Siri", "Sissel", "Solveig",
    "Stein", "Stian", "Svein", "Sverre", "Terje", "Thomas", "Tone", "Tor", "Tore", "Trond", "Turid", "Unni", "Wenche", "Øyvind",
];

/// Last words in the names of organisations that are named after a person.
#[rustfmt::skip]
const ORGANISATIONS: [&str; 12] = [
    "Fond", "Gruppen", "Gymnas", "Institutt", "Legat", "Minne", "Museum", "Senter", "Skole", "Stiftelse", "Stiftelsen",
    "Sykehus",
];

/// The most names that a person has, including the first.
const MOST: usize = 4;

/// Whether a title is the name of a person: a common first name followed by nothing but names.
pub fn is_name_of_person(title: &str) -> bool {
    let words: Vec<_> = title.split_whitespace().collect();
    let first = words.first().and_then(|first| first.split('-').next()).unwrap_or_default();
    let is_organisation = words.last().is_some_and(|last| ORGANISATIONS.contains(last));
    (2..=MOST).contains(&words.len())
        && !is_organisation
        && FIRST_NAMES.contains(&first)
        && words[1..].iter().all(|word| is_name(word))
}

/// Whether a word is written like a name: a capital and lower-case letters, or a capital with a full stop.
fn is_name(word: &str) -> bool {
    word.split('-').all(|part| {
        let mut letters = part.chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        let rest = letters.as_str();
        capital && (rest == "." || (!rest.is_empty() && rest.chars().all(char::is_lowercase)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_are_told_from_functions_and_organisations() {
        for name in
            ["Kari Lunde", "Marit Tveitnes", "Anne-Grete Berg", "Ole Johan Vik", "Per A. Moe", "Siri Dahl-Hansen"]
        {
            assert!(is_name_of_person(name), "{name}");
        }
        for role in [
            "Kommunikasjonssjefen",
            "Leder for innbyggertorget",
            "Helse Sør-Øst RHF",
            "Helse Midt-Norge",
            "Sykehuset Innlandet HF",
            "Administrerende direktør",
            "Avdeling Tverrfaglig spesialisert rusbehandling",
            "HelseINN og andre klynger",
            "Tor",
            "Per Diem AS",
            "Christian Michelsens Institutt",
            "Dag- og kveldsvakten",
            "Universitetet i Oslo",
            "",
        ] {
            assert!(!is_name_of_person(role), "{role}");
        }
    }
}
