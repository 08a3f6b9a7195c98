//! Names of people.

/// First names that are common in Norway. Those that are also words for functions or organisations are left out. The
/// selection is our own.
#[rustfmt::skip]
const FIRST_NAMES: &[&str] = &[
    "Aina", "Amalie", "Amina", "Anders", "Andreas", "Andrea", "Ane", "Anita", "Anja", "Anna", "Anne", "Arild", "Arne",
    "Arvid", "Asbjørn", "Aslaug", "Astrid", "Aud", "Bente", "Berit", "Bjarne", "Bjørg", "Bjørn", "Bodil", "Britt",
    "Camilla", "Cathrine", "Cecilie", "Christian", "Christine", "Christoffer", "Dag", "Daniel", "Egil", "Einar", "Eirik",
    "Eivind", "Elin", "Elisabeth", "Ellen", "Else", "Emilie", "Emma", "Erik", "Erling", "Eva", "Finn", "Frank",
    "Fredrik", "Frode", "Geir", "Gerd", "Gro", "Grete", "Gunnar", "Gunn", "Guri", "Gøran", "Hanne", "Hans", "Harald", "Hege",
    "Heidi", "Helge", "Henrik", "Hilde", "Håkon", "Håvard", "Ida", "Inger", "Ingrid", "Ingunn", "Irene", "Ivar", "Jan",
    "Janne", "Jens", "Joakim", "Johan", "Johanne", "John", "Jon", "Jonas", "Jorunn", "Julie", "Jørgen", "Kari", "Karin",
    "Karoline", "Katrine", "Kenneth", "Ketil", "Kirsten", "Kjell", "Kjetil", "Kjersti", "Knut", "Kristian", "Kristin", "Kristine",
    "Kåre", "Lars", "Laila", "Leif", "Lene", "Linda", "Lise", "Liv", "Magne", "Magnus", "Mari", "Marianne",
    "Marit", "Marte", "Martin", "Mohammed", "Mona", "Monica", "Morten", "Nils", "Nina", "Odd", "Ola", "Olav", "Ole",
    "Oddvar", "Per", "Pål", "Ragnhild", "Randi", "Reidar", "Rolf", "Rune", "Roar", "Sara", "Sigrid", "Silje", "Siri", "Sissel", "Solveig",
    "Stein", "Stian", "Svein", "Sverre", "Terje", "Thomas", "Tone", "Tor", "Tore", "Trond", "Turid", "Unni", "Wenche", "Øyvind",
    "Adrian", "Agnes", "Agnete", "Aleksander", "Alexander", "Alf", "Ali", "Alma", "Amanda", "Anniken", "Arnfinn", "Arnt",
    "Asgeir", "Astri", "Aurora", "Birger", "Birgit", "Birgitte", "Birte", "Bård", "Børge", "Cato", "Cecilia", "Charlotte",
    "Dagfinn", "Dagny", "Edvard", "Eilif", "Einride", "Elias", "Eline", "Elise", "Ellinor", "Endre", "Erlend", "Espen",
    "Ester", "Fatima", "Filip", "Fredrikke", "Frida", "Gaute", "Gina", "Gisle", "Gjertrud", "Gudrun", "Gunhild", "Gunvor",
    "Guro", "Gustav", "Haakon", "Hallgeir", "Halvard", "Halvor", "Hassan", "Hedda", "Helene", "Helga", "Henning",
    "Henriette", "Herman", "Hermann", "Ibrahim", "Idun", "Ine", "Ingeborg", "Ingvild", "Isabella", "Isak", "Iselin", "Jakob",
    "Jarle", "Johannes", "Jostein", "Jørn", "Kaja", "Kamilla", "Karen", "Karl", "Karsten", "Kaspar", "Kasper", "Katarina",
    "Kim", "Kine", "Kristoffer", "Lasse", "Leah", "Leon", "Linn", "Linnea", "Lisbeth", "Ludvig", "Lukas", "Mads", "Maja",
    "Malin", "Maren", "Margrete", "Margrethe", "Maria", "Marius", "Markus", "Mathias", "Mathilde", "Merete", "Mette", "Mia",
    "Mikael", "Mikkel", "Mohamed", "Muhammad", "Nora", "Norunn", "Olaf", "Olga", "Oliver", "Omar", "Oscar", "Oskar", "Otto",
    "Petter", "Ragna", "Ragnar", "Rakel", "Ranveig", "Roger", "Ronny", "Ruth", "Sander", "Sebastian", "Selma", "Signe",
    "Sigurd", "Sindre", "Sofia", "Sofie", "Sondre", "Steinar", "Sunniva", "Susanne", "Synne", "Synnøve", "Søren", "Thea",
    "Thor", "Tobias", "Tomas", "Tonje", "Torbjørn", "Torfinn", "Torgeir", "Torill", "Torleif", "Torstein", "Torunn", "Tove",
    "Trine", "Trude", "Trygve", "Ulrik", "Une", "Valborg", "Vegard", "Vera", "Vibeke", "Victoria", "Viktor", "Vilde",
    "Yngve", "Yusuf", "Åge", "Åse", "Åsmund", "Ørjan", "Øystein",
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

/// Whether a title is a first name and nothing else. Short ones are also other words.
pub fn is_first_name(title: &str) -> bool {
    title.chars().count() > 3 && FIRST_NAMES.contains(&title.trim())
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
