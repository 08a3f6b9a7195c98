//! Words that say how far a sentence binds.

/// How far a word binds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Force {
    /// What must be done: "skal", "må".
    Duty,
    /// All without exception: "alle", "alltid".
    Whole,
    /// That it will come about: "sikre", "sørge for".
    Assured,
    /// Less than any of these.
    Weak,
}

const DUTY: [&str; 5] = ["skal", "må", "plikter", "shall", "must"];
const WHOLE: [&str; 11] =
    ["alle", "hver", "hvert", "kvar", "kvart", "alltid", "samtlige", "samtlege", "all", "every", "always"];
const ASSURED: [&str; 8] = ["sikre", "sikrer", "sikrar", "garantere", "garanterer", "garanterar", "ensure", "ensures"];
const WEAK: [&str; 49] = [
    "bør", "burde", "kan", "kunne", "vil", "ville", "ønsker", "ønskjer", "ønske", "tilstreber", "tilstrebe", "mange",
    "flere", "fleire", "noen", "nokon", "nokre", "ofte", "oftest", "vanligvis", "vanlegvis", "normalt", "hovedsakelig",
    "hovudsakleg", "primært", "fortrinnsvis", "helst", "veiledende", "rettleiande", "eventuelt", "forsøke", "forsøker",
    "prøve", "prøver", "vurdere", "vurderer", "should", "may", "might", "could", "can", "aims", "many", "most", "some",
    "often", "usually", "fleste", "flest",
];

/// How far a lower-case word binds; `None` for a word that says nothing of that.
pub fn force(word: &str) -> Option<Force> {
    let lists: [(&[&str], Force); 4] =
        [(&DUTY, Force::Duty), (&WHOLE, Force::Whole), (&ASSURED, Force::Assured), (&WEAK, Force::Weak)];
    lists.into_iter().find(|(words, _)| words.contains(&word)).map(|(_, force)| force)
}
