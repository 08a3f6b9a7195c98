//! What a new wording means for what a text promises.
//!
//! Two texts are compared sentence by sentence (`tokens`). What softens or hardens a sentence (`binding`, `hedges`) is set
//! apart from what it tells; the rest has to be the same words, but for spelling and forms that say nothing else (`forms`), in
//! the same order, but for what may stand elsewhere (`order`). Where that cannot be told, the text has changed.

mod binding;
mod forms;
mod hedges;
mod order;
mod token;
mod tokens;

use super::Reason;
use crate::model::Judgement;
use binding::Force;
use forms::{are_forms_of_one, differ_in_sense, is_respelled};
use hedges::{has_condition, without_conditions};
use token::{Role, Token};
use tokens::sentences;

/// What differs between two wordings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Only words of no weight.
    Editorial,
    /// The obligation has become weaker, and nothing else of weight differs.
    Weaker,
    /// The obligation has become stronger, and nothing else of weight differs.
    Stronger,
    /// Something of weight.
    Substantial,
}

impl Verdict {
    /// What it makes of the promise, and why.
    pub fn judgement(self) -> (Judgement, Option<Reason>) {
        match self {
            Self::Editorial => (Judgement::Neutral, None),
            Self::Weaker => (Judgement::Weakened, Some(Reason::WeakerWords)),
            Self::Stronger => (Judgement::Strengthened, Some(Reason::StrongerWords)),
            Self::Substantial => (Judgement::Changed, None),
        }
    }

    /// What two parts of a text make together.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Editorial, one) | (one, Self::Editorial) => one,
            (one, two) if one == two => one,
            _ => Self::Substantial,
        }
    }

    fn reversed(self) -> Self {
        match self {
            Self::Weaker => Self::Stronger,
            Self::Stronger => Self::Weaker,
            other => other,
        }
    }
}

/// Compares two wordings of one thing, sentence by sentence.
pub fn verdict(old: &str, new: &str) -> Verdict {
    let (mut old, mut new) = (sentences(old), sentences(new));
    old.retain(|sentence| match new.iter().position(|other| keys(other) == keys(sentence)) {
        Some(place) => {
            new.remove(place);
            false
        }
        None => true,
    });
    if old.len() != new.len() {
        // Sentences were joined or divided.
        return of_sentence(&old.concat(), &new.concat());
    }
    let mut verdict = Verdict::Editorial;
    for sentence in old {
        let scored = new.iter().enumerate().map(|(place, other)| (shared(&sentence, other), std::cmp::Reverse(place)));
        let Some((_, std::cmp::Reverse(place))) = scored.max() else { break };
        verdict = verdict.and(of_sentence(&sentence, &new.remove(place)));
    }
    verdict
}

/// What a note makes of what it stands beside: a condition weakens it.
pub fn conditions(old: &str, new: &str) -> (Judgement, Option<Reason>) {
    match (has_condition(&sentences(old)), has_condition(&sentences(new))) {
        (false, true) => (Judgement::Weakened, Some(Reason::Conditional)),
        (true, false) => (Judgement::Strengthened, Some(Reason::Unconditional)),
        _ => (Judgement::Neutral, None),
    }
}

fn keys(sentence: &[Token]) -> Vec<&str> {
    sentence.iter().filter(|token| token.role != Role::Comma).map(|token| &*token.form).collect()
}

/// How many words two sentences share.
fn shared(one: &[Token], other: &[Token]) -> usize {
    let mut left: Vec<&str> = other.iter().map(|token| &*token.key).collect();
    let mut count = 0;
    for token in one {
        if let Some(place) = left.iter().position(|key| *key == token.key) {
            left.swap_remove(place);
            count += 1;
        }
    }
    count
}

fn of_sentence(old: &[Token], new: &[Token]) -> Verdict {
    match (without_conditions(old), without_conditions(new)) {
        (None, Some(rest)) => conditioned(old, &rest),
        (Some(rest), None) => conditioned(new, &rest).reversed(),
        _ => of_words(old, new),
    }
}

/// What a condition makes of a sentence that had none; `rest` is the new one without it.
fn conditioned(old: &[Token], rest: &[Token]) -> Verdict {
    match of_words(old, rest) {
        Verdict::Editorial | Verdict::Weaker => Verdict::Weaker,
        _ => Verdict::Substantial,
    }
}

fn of_words(old: &[Token], new: &[Token]) -> Verdict {
    let Some(new) = &matched(old, new).filter(|new| order::is_same(old, new)) else { return Verdict::Substantial };
    let verdict = by_force(old, new);
    if verdict != Verdict::Editorial && [old, new].into_iter().any(is_about_readers) {
        // What readers may or must do is no promise of the organisation.
        return Verdict::Substantial;
    }
    verdict
}

/// Which of two sentences that tell the same binds more.
fn by_force(old: &[Token], new: &[Token]) -> Verdict {
    let bound = |sentence: &[Token], is_weak: bool| {
        let forces = sentence.iter().filter_map(|token| match token.role {
            Role::Binding(force) => Some(force),
            _ => None,
        });
        forces.filter(|force| (*force == Force::Weak) == is_weak).count()
    };
    let (strong, weak) = ((bound(old, false), bound(new, false)), (bound(old, true), bound(new, true)));
    let is_weaker = strong.1 <= strong.0 && weak.1 >= weak.0;
    let is_stronger = strong.1 >= strong.0 && weak.1 <= weak.0;
    match (is_weaker, is_stronger) {
        (true, true) if binding(old) == binding(new) => Verdict::Editorial,
        (true, false) => Verdict::Weaker,
        (false, true) => Verdict::Stronger,
        _ => Verdict::Substantial,
    }
}

/// What binds in a sentence. All words of duty are one; of the others each says something of its own.
fn binding(sentence: &[Token]) -> Vec<(Force, &str)> {
    let each = sentence.iter().filter_map(|token| match token.role {
        Role::Binding(force @ (Force::Duty | Force::Whole)) => Some((force, "")),
        Role::Binding(force) => Some((force, &*token.form)),
        _ => None,
    });
    let mut all: Vec<_> = each.collect();
    all.sort_unstable();
    all
}

/// Whether a sentence speaks to its readers and says what they do.
fn is_about_readers(sentence: &[Token]) -> bool {
    let has = |words: &[&str]| sentence.iter().any(|token| words.contains(&&*token.form));
    has(&["du", "dere", "dykk", "you"]) && !has(&["få", "får", "get", "receive"])
}

/// The new sentence with the keys of the old one; `None` where the telling words are not the same, but for misspellings and
/// forms that say nothing else.
fn matched(old: &[Token], new: &[Token]) -> Option<Vec<Token>> {
    let is_telling = |token: &Token| matches!(token.role, Role::Telling | Role::Number);
    let mut left: Vec<&Token> = old.iter().filter(|token| is_telling(token)).collect();
    let mut matched = new.to_vec();
    for token in matched.iter_mut().filter(|token| is_telling(token)) {
        let same = left.iter().position(|other| is_one(token, other));
        let place = same.or_else(|| left.iter().position(|other| is_respelled(&token.form, &other.form)))?;
        token.key.clone_from(&left.swap_remove(place).key);
    }
    left.is_empty().then_some(matched)
}

fn is_one(word: &Token, other: &Token) -> bool {
    word.key == other.key && are_forms_of_one(&word.form, &other.form) && !differ_in_sense(&word.form, &other.form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_no_weight_are_editorial() {
        for (old, new) in [
            ("Vi svarer innen to dager.", "Innen to dager svarer vi!"),
            ("Innbyggerne får svar", "Innbyggeren får et svar"),
            ("Tilgjengelige tjenester", "Tilgjengelege tjenester"),
            ("satsing på språk", "satsning på språk"),
            ("Det gir tid til svar", "Dermed gir det da tid til svar"),
            ("Målet er 25% innen 2027", "Målet er 25 % (innen «2027»)"),
            ("Planen gjelder 2027-2030", "Planen gjelder 2027–2030"),
            ("Vi svarer innen 31.12.2027", "Vi svarer innen 31. desember 2027"),
            ("Vi bygger to skoler", "Vi bygger 2 skoler"),
            ("Vi bruker 1,5 millioner kroner", "Vi bruker 1 500 000 kroner"),
            ("25 prosent av barna", "25 % av barna"),
            ("Vi svarer f.eks. på chat", "Vi svarer for eksempel på chat"),
            ("Vi skal svare alle", "Vi må svare alle"),
            ("Barn og unge får svar", "Unge og barn får svar"),
            ("Vi svarer. Vi hjelper.", "Vi hjelper. Vi svarer."),
            ("Barna får svar innen to dager", "Innen to dager får barna svar"),
        ] {
            assert_eq!(verdict(old, new), Verdict::Editorial, "{old} / {new}");
            assert_eq!(verdict(new, old), Verdict::Editorial, "{new} / {old}");
        }
    }

    #[test]
    fn weaker_obligations_are_weaker_and_the_other_way_stronger() {
        for (old, new) in [
            ("Alle henvendelser skal besvares", "Alle henvendelser bør besvares"),
            ("Alle får svar", "Mange får svar"),
            ("Alle får svar", "De fleste får svar"),
            ("Every letter must be answered", "Every letter should be answered"),
            ("Vi skal møte pasientene", "Vi møter pasientene"),
            ("Vi skal svare innen to dager", "Vi skal normalt svare innen to dager"),
            ("Vi skal svare innen to dager", "Vi skal så langt det er mulig svare innen to dager"),
            ("Vi skal bygge skolen i 2027", "Vi skal bygge skolen i 2027 dersom vi får penger"),
            ("Vi skal sikre alle et svar", "Vi skal legge til rette for alle et svar"),
            ("Vi skal korte ned ventetiden", "Vi skal bidra til å korte ned ventetiden"),
            ("Vi skal bygge skolen", "Vi skal arbeide for å bygge skolen"),
            ("Vi svarer alle. Vi hjelper alle.", "Vi svarer alle. Vi hjelper som hovedregel alle."),
        ] {
            assert_eq!(verdict(old, new), Verdict::Weaker, "{old} / {new}");
            assert_eq!(verdict(new, old), Verdict::Stronger, "{new} / {old}");
        }
    }

    #[test]
    fn numbers_negations_and_other_words_are_of_weight() {
        for (old, new) in [
            ("Svar innen 2 dager", "Svar innen 3 dager"),
            ("Ventetiden er under 13,4 dager", "Ventetiden er under 13,5 dager"),
            ("Kommunen betaler staten", "Staten betaler kommunen"),
            ("Åpent fra 8 til 16", "Åpent fra 16 til 8"),
            ("Vi gir 2 kroner i 2027 og 4 kroner i 2028", "Vi gir 4 kroner i 2027 og 2 kroner i 2028"),
            ("Skole\n4\nHelse\n2", "Skole\n2\nHelse\n4"),
            ("Vi bygger ikke ut. Vi legger ned.", "Vi bygger ut. Vi legger ikke ned."),
            ("Alle får raskere svar", "Alle får raskt svar"),
            ("Vi verner planten", "Vi verner planen"),
            ("Du kan klage på vedtaket", "Du må klage på vedtaket"),
            ("Vi legger ned tilbudet", "Vi legger ikke ned tilbudet"),
            ("Barn får svar", "Eldre får svar"),
            ("Bedre tjenester", "Gode tjenester"),
            ("Alle skal få svar", "Mange skal få raskt svar"),
            ("Avisa kommer to ganger i året", "Avisa kommer en gang i året"),
            ("Vi arbeider for utbygging", "Vi arbeider mot utbygging"),
            ("Svar på telefon og chat", "Svar på telefon eller chat"),
            ("Kommunen svarer", "Foretaket svarer"),
        ] {
            assert_eq!(verdict(old, new), Verdict::Substantial, "{old} / {new}");
            assert_eq!(verdict(new, old), Verdict::Substantial, "{new} / {old}");
        }
    }
}
