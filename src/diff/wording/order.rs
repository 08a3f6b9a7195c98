//! Whether the same words in another order say the same.

use super::token::{Role, Token};

/// Words that open what can stand first as well as last in a Norwegian or English sentence.
const OPENERS: [&str; 22] = [
    "i", "innen", "innan", "på", "for", "ved", "til", "fra", "frå", "med", "uten", "utan", "etter", "før", "under",
    "over", "hos", "gjennom", "mellom", "in", "by", "at",
];

/// Whether two sentences with the same telling words have them in the same order, but for what may be moved without saying
/// anything else: members of a list, and an adverbial that is moved to the front. Numbers stay with what they count.
pub fn is_same(old: &[Token], new: &[Token]) -> bool {
    let (before, after) = (keys(old), keys(new));
    before == after
        || (sorted(neighbours(old)) == sorted(neighbours(new))
            && (is_fronted(old, &before, &after)
                || is_fronted(new, &after, &before)
                || is_adverb_moved(old, &before, &after)))
}

/// The telling words in order, with the members of each list of single words sorted.
fn keys(tokens: &[Token]) -> Vec<&str> {
    let mut keys: Vec<&str> = Vec::new();
    let (mut list, mut is_open) = (0, false);
    for token in tokens {
        match token.role {
            Role::Telling | Role::Number => {
                if !is_open {
                    list = keys.len();
                }
                keys.push(&token.key);
                keys[list..].sort_unstable();
                is_open = false;
            }
            Role::Comma => is_open = true,
            Role::Joining => is_open = matches!(&*token.form, "og" | "samt" | "and"),
            Role::Binding(_) => is_open = false,
        }
    }
    keys
}

/// Each number with the word that leads up to it and the word that it counts.
fn neighbours(tokens: &[Token]) -> Vec<(&str, &str, &str)> {
    let numbers = tokens.iter().enumerate().filter(|(_, token)| token.role == Role::Number);
    let around = numbers.map(|(at, token)| {
        let before = at.checked_sub(1).and_then(|at| tokens.get(at)).filter(|token| OPENERS.contains(&&*token.form));
        let after = tokens.get(at + 1).filter(|token| token.role == Role::Telling);
        (before.map_or("", |token| &*token.form), &*token.key, after.map_or("", |token| &*token.key))
    });
    around.collect()
}

/// Whether one adverb has moved by a word or two.
fn is_adverb_moved(old: &[Token], before: &[&str], after: &[&str]) -> bool {
    let is_adverb = |token: &&Token| {
        token.role == Role::Telling && ["t", "ig", "vis"].into_iter().any(|end| token.form.ends_with(end))
    };
    old.iter().filter(is_adverb).any(|adverb| {
        let place = |keys: &[&str]| keys.iter().position(|key| *key == adverb.key);
        match (place(before), place(after)) {
            (Some(one), Some(two)) => one.abs_diff(two) <= 2 && without(before, one) == without(after, two),
            _ => false,
        }
    })
}

fn without<'a>(keys: &[&'a str], place: usize) -> Vec<&'a str> {
    [&keys[..place], &keys[place + 1..]].concat()
}

fn sorted<T: Ord>(mut all: Vec<T>) -> Vec<T> {
    all.sort_unstable();
    all
}

/// Whether `front` is `back` with an adverbial moved to the front, before which subject and verb change places. `tokens` are
/// the sentence of `front`.
fn is_fronted(tokens: &[Token], front: &[&str], back: &[&str]) -> bool {
    if !tokens.first().is_some_and(|first| OPENERS.contains(&&*first.form)) {
        return false;
    }
    (1..front.len()).any(|length| {
        let (moved, rest) = front.split_at(length);
        let places = 0..=back.len() - length;
        places
            .into_iter()
            .any(|at| back[at..].starts_with(moved) && is_rest(rest, &[&back[..at], &back[at + length..]].concat()))
    })
}

/// Whether what is left is the same, but for subject and verb.
fn is_rest(one: &[&str], other: &[&str]) -> bool {
    one == other
        || matches!((one, other), ([a, b, rest @ ..], [c, d, others @ ..]) if a == d && b == c && rest == others)
}
