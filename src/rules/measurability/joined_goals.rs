//! M011.

use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::Kind;
use crate::rules::{Context, rule};

rule! {
    /// A goal contains several results in one sentence.
    ///
    /// The rule reports two sentences with a verb each, joined by a comma and "og", and two infinitives with an object
    /// each ("øke tillit og redusere fravær"). One verb with several objects is fine ("åpenhet og tillit"), and so are
    /// verbs that share an object ("beholde og rekruttere ansatte").
    ///
    /// ## Why
    ///
    /// Our own judgement: One of the results may be achieved without the other, and then nobody can say whether the
    /// goal was.
    ///
    /// ## Faulty
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit: Øke tilliten i befolkningen og redusere antallet klager
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml goals.yaml
    /// goals:
    ///   tillit: Innbyggerne har tillit til kommunen
    ///   klager: Færre klager på svarene de får
    /// ```
    "M011", "joined-goals", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (_, goal) in context.all(Kind::Goal) {
        let Some(title) = goal.common.title.as_ref().filter(|title| is_joined(&title.value)) else { continue };
        let message = say!("the goal \"{title}\" contains several results", title = &*title.value);
        sink.push(
            Diagnostic::new(&CODE, title.span, message)
                .help(say!("make each result a goal of its own, so that it can be measured and followed up alone")),
        );
    }
}

fn is_joined(title: &str) -> bool {
    joins_sentences(title) || joins_infinitives(title)
}

/// Verb forms found in sentences about results. Those in "-es" are recognised by their ending.
const FINITE: [&str; 58] = [
    "er", "var", "har", "får", "blir", "kan", "skal", "vil", "må", "gir", "går", "øker", "synker", "vokser", "kommer",
    "tar", "bruker", "følger", "opplever", "forstår", "finner", "vet", "kjenner", "deltar", "møter", "bidrar", "sikrer",
    "styrker", "utvikler", "leverer", "mestrer", "støtter", "fremmer", "skaper", "dekker", "nærmer", "fortsetter",
    "reiser", "trives", "stoler", "velger", "svarer", "arbeider", "samarbeider", "medvirker", "fungerer", "bygger",
    "holder", "veks", "aukar", "gjev", "vert", "is", "are", "has", "have", "gets", "grows",
];

fn is_finite(word: &str) -> bool {
    FINITE.contains(&word) || (word.ends_with("es") && word.chars().count() > 5)
}

/// Words that begin a subordinate clause, whose verb is not that of the sentence.
const OPENERS: [&str; 9] = ["som", "når", "hvis", "dersom", "der", "at", "fordi", "that", "who"];

/// Whether a comma and "og" join two sentences. Norwegian has a comma there, but not between objects.
fn joins_sentences(title: &str) -> bool {
    [", og ", ", and "].iter().any(|joint| {
        title.split_once(joint).is_some_and(|(first, second)| has_verb_of_its_own(first) && has_verb_of_its_own(second))
    })
}

/// Whether a verb comes before any subordinate clause.
fn has_verb_of_its_own(part: &str) -> bool {
    let words = Wording::new(part);
    words.words().take_while(|word| !OPENERS.contains(word)).skip(1).any(is_finite)
}

/// Infinitives that demand a result and cannot be adjectives (such as "trygge" and "bedre").
const INFINITIVES: [&str; 43] = [
    "auke", "begrense", "beholde", "bevare", "bygge", "desentralisere", "effektivisere", "etablere", "fjerne",
    "forbedre", "forebygge", "forenkle", "fornye", "fremme", "gi", "gjøre", "halvere", "heve", "hindre", "innføre",
    "kutte", "minske", "modernisere", "motvirke", "oppnå", "redusere", "rekruttere", "samle", "samordne", "senke",
    "sikre", "skape", "standardisere", "styrke", "tiltrekke", "utvide", "utvikle", "videreutvikle", "øke",
    "increase", "reduce", "strengthen", "improve",
];

/// Whether the title begins with an infinitive that has an object, and another infinitive with an object follows. After
/// "å", an infinitive belongs to the words before it.
fn joins_infinitives(title: &str) -> bool {
    let words = Wording::new(title);
    let is_infinitive = |nth: usize| INFINITIVES.contains(&words.word(nth));
    let is_joint = |nth: usize| matches!(words.word(nth), "og" | "and");
    if !is_infinitive(0) || words.words().any(|word| matches!(word, "å" | "to")) {
        return false;
    }
    let starts_anew = |nth: usize| {
        let after_joint = is_joint(nth - 1) && !is_infinitive(nth - 2);
        let after_comma = title_has_comma_before(title, &words, nth);
        (after_joint || after_comma) && is_infinitive(nth)
    };
    // At least as long as "øke tillit og redusere fravær", with an object before and one after.
    let mut later = (2..words.len().saturating_sub(1)).filter(|nth| starts_anew(*nth));
    later.any(|nth| (1..nth).any(|before| !is_infinitive(before) && !is_joint(before)))
}

fn title_has_comma_before(title: &str, words: &Wording, nth: usize) -> bool {
    let start = words.bytes(nth..nth + 1).map_or(0, |bytes| bytes.start);
    title[..start].trim_end().ends_with(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_results_are_seen() {
        for title in [
            "Øke tillit og redusere fravær",
            "Desentralisere tjenester, styrke og videreutvikle samhandling",
            "Energiforbruket er redusert med 20 prosent, og andelen gjenvinningskraft er høyere",
            "Feil bruk av tvang forhindres, og aggresjon og vold forebygges",
            "Brukerne får raskere svar, og de ansatte har færre avbrudd",
        ] {
            assert!(is_joined(title), "{title}");
        }
    }

    #[test]
    fn one_result_with_several_objects_is_one() {
        for title in [
            "Øke åpenhet og tillit",
            "Styrke og videreutvikle samhandlingen",
            "Beholde, utvikle og rekruttere ansatte",
            "Gjøre det enkelt å finne svaret og bruke tjenestene",
            "Pasienter, pårørende og ansatte er trygge og mestrer sin situasjon",
            "Pasientene utredes, behandles og følges opp i nærområdet sitt",
            "Alle som bor alene, og pårørende som hjelper dem, får svar",
            "Innbyggere, lag, og foreninger får svar",
            "Standardiserte forløp gir kortere ventetid, bedre oppfølging og effektiv ressursbruk",
            "Skape gode, trygge og attraktive arbeidsplasser",
            "Gi raskere, bedre og likere svar",
            "Innbyggerne finner fram, og får svar",
            "Øke",
            "",
        ] {
            assert!(!is_joined(title), "{title}");
        }
    }
}
