//! Phrases that soften a promise, and conditions that it is made to depend on.

use super::binding::Force;
use super::token::{Role, Token};

/// Phrases of several words. Where several begin alike, the longer one comes first.
const PHRASES: [(&str, Force); 58] = [
    ("så langt det er mulig", Force::Weak),
    ("så langt det er mogleg", Force::Weak),
    ("så langt som mulig", Force::Weak),
    ("så langt som råd", Force::Weak),
    ("så langt det lar seg gjøre", Force::Weak),
    ("så langt mulig", Force::Weak),
    ("så langt råd er", Force::Weak),
    ("der det er mulig", Force::Weak),
    ("der det er mogleg", Force::Weak),
    ("når det er mulig", Force::Weak),
    ("hvis det er mulig", Force::Weak),
    ("dersom det er mulig", Force::Weak),
    ("om det er mulig", Force::Weak),
    ("om mulig", Force::Weak),
    ("om mogleg", Force::Weak),
    ("i størst mulig grad", Force::Weak),
    ("i størst mogleg grad", Force::Weak),
    ("i så stor grad som mulig", Force::Weak),
    ("i stor grad", Force::Weak),
    ("i noen grad", Force::Weak),
    ("i hovedsak", Force::Weak),
    ("i hovudsak", Force::Weak),
    ("i utgangspunktet", Force::Weak),
    ("som hovedregel", Force::Weak),
    ("som hovudregel", Force::Weak),
    ("som regel", Force::Weak),
    ("som en hovedregel", Force::Weak),
    ("etter hvert", Force::Weak),
    ("etter kvart", Force::Weak),
    ("etter behov", Force::Weak),
    ("ved behov", Force::Weak),
    ("ved anledning", Force::Weak),
    ("på sikt", Force::Weak),
    ("tar sikte på å", Force::Weak),
    ("tar sikte på", Force::Weak),
    ("tek sikte på å", Force::Weak),
    ("tek sikte på", Force::Weak),
    ("ta sikte på å", Force::Weak),
    ("ta sikte på", Force::Weak),
    ("har som mål å", Force::Weak),
    ("har som ambisjon å", Force::Weak),
    ("arbeider for å", Force::Weak),
    ("arbeide for å", Force::Weak),
    ("arbeidar for å", Force::Weak),
    ("arbeide for at", Force::Weak),
    ("jobber for å", Force::Weak),
    ("jobbe for å", Force::Weak),
    ("bidra til at", Force::Weak),
    ("bidra til å", Force::Weak),
    ("bidrar til å", Force::Weak),
    ("bidra til", Force::Weak),
    ("bidrar til", Force::Weak),
    ("legge til rette for", Force::Weak),
    ("legger til rette for", Force::Weak),
    ("legg til rette for", Force::Weak),
    ("leggje til rette for", Force::Weak),
    ("sørge for", Force::Assured),
    ("sørger for", Force::Assured),
];

/// What opens a condition, or the frame that a promise has to keep within.
const CONDITIONS: [&str; 20] = [
    "dersom", "hvis", "såfremt", "så sant", "med mindre", "forutsatt", "føresett", "under forutsetning",
    "under føresetnad", "innenfor rammen", "innanfor ramma", "innenfor gitte", "innenfor tildelte", "innenfor de",
    "avhengig av", "når økonomien", "så lenge", "provided", "unless", "if",
];

/// The phrase that a sentence begins with: how far it binds, and its number of words.
pub fn hedge(tokens: &[Token]) -> Option<(Force, usize)> {
    PHRASES.iter().find_map(|(phrase, force)| starts_with(tokens, phrase).map(|count| (*force, count)))
}

/// A sentence without its conditions, each from the word that opens it to the next comma or the end. `None` where it has none.
pub fn without_conditions(tokens: &[Token]) -> Option<Vec<Token>> {
    let opens = |at: usize| CONDITIONS.iter().any(|opener| starts_with(&tokens[at..], opener).is_some());
    let first = (0..tokens.len()).find(|at| opens(*at))?;
    let end =
        tokens[first..].iter().position(|token| token.form.is_empty()).map_or(tokens.len(), |comma| first + comma + 1);
    let rest = tokens[..first].iter().chain(&tokens[end..]).cloned().collect::<Vec<_>>();
    Some(without_conditions(&rest).unwrap_or(rest))
}

/// Whether a note makes what it stands beside depend on something, or softens it.
pub fn has_condition(sentences: &[Vec<Token>]) -> bool {
    let is_soft = |token: &Token| matches!(token.role, Role::Binding(Force::Weak));
    sentences.iter().any(|tokens| without_conditions(tokens).is_some() || tokens.iter().any(is_soft))
}

fn starts_with(tokens: &[Token], phrase: &str) -> Option<usize> {
    let mut count = 0;
    for word in phrase.split(' ') {
        if tokens.get(count)?.form != word {
            return None;
        }
        count += 1;
    }
    Some(count)
}
