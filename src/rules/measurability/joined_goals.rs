//! M011.

use super::verbs::{is_change_now, is_finite, is_infinitive, is_surely_finite};
use super::wording::Wording;
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::{Goal, GoalLevel};
use crate::model::{Element, ElementId, Kind};
use crate::prose::significant;
use crate::rules::{Context, level, rule};

rule! {
    /// A goal is several goals in one.
    ///
    /// The rule reports two sentences with a verb each, joined by a comma and "og", two verbs about change with an object
    /// each ("øke tillit og redusere fravær", "vi skal øke …", "kommunen øker …"), two changed things ("økt tillit og
    /// kortere svartid"), two things that the organisation does to two objects ("kommunen når unge på skolen og svarer pressen"),
    /// and a sentence more after a full stop, "mens" or "samt". One verb with several objects is fine
    /// ("åpenhet og tillit"), and so are verbs that share an object ("beholde og rekruttere ansatte"), a purpose ("for å",
    /// "og dermed"), goals that others have set, main goals with
    /// goals below them, and goals with an indicator for each part. Other verbs with one subject
    /// ("er trygge og mestrer hverdagen") often say one thing in two words, and are left alone.
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
    for (id, goal) in context.all(Kind::Goal) {
        let Some(title) = goal.common.title.as_ref().filter(|title| is_joined(&title.value)) else { continue };
        if context.is_set_by_others(goal) || is_told_apart(context, id, goal) {
            continue;
        }
        let message = say!("the goal \"{title}\" is several goals in one", title = &*title.value);
        sink.push(
            Diagnostic::new(&CODE, title.span, message)
                .help(say!("make each result a goal of its own, so that it can be measured and followed up alone")),
        );
    }
}

/// Whether the parts of a goal are followed up each by itself: a main goal by the goals below it, another by an indicator
/// for each part.
fn is_told_apart(context: &Context<'_>, id: ElementId, goal: &Element) -> bool {
    let is_top = matches!(level(goal), Some(GoalLevel::Overall | GoalLevel::Main));
    let is_served = !context.is_lowest(id) || context.plan.referrers(id, Goal::SUPPORTS).next().is_some();
    let indicators: Vec<_> = context.indicators_of(id).flat_map(|(_, own, _)| significant(own.title())).collect();
    let parts: Vec<_> = goal.title().split(" og ").flat_map(|part| part.split(", ")).collect();
    let is_part_measured = |part: &&str| significant(part).any(|word| indicators.contains(&word));
    let says_two_results = says_sentences(goal.title());
    (is_top && is_served && !says_two_results) || (parts.len() > 1 && parts.iter().all(is_part_measured))
}

fn is_joined(title: &str) -> bool {
    says_sentences(title)
        || joins_infinitives(title)
        || joins_changes(title)
        || joins_changed_things(title)
        || joins_doings(title)
}

/// Those whose plan it is, and who may do two things that have nothing to do with each other.
const OURSELVES: [&str; 9] = [
    "kommunen", "vi", "fylkeskommunen", "foretaket", "etaten", "virksomheten", "avdelingen", "organisasjonen",
    "sykehuset",
];

/// Verbs of the present tense with an object, each of which is a result of its own.
#[rustfmt::skip]
const DOINGS: [&str; 24] = [
    "når", "svarer", "gir", "tilbyr", "leverer", "bruker", "kjenner", "besvarer", "inviterer", "varsler", "holder", "betaler", "sender", "beholder", "tiltrekker", "rekrutterer",
    "møter", "hjelper", "ringer", "sparer", "kutter", "publiserer", "behandler", "finner",
];

/// Whether one subject does two things to two objects: "Kommunen når unge på skolen og svarer pressen samme dag". What goes on
/// about the first thing ("og svarer dem") has a word that points back.
fn joins_doings(title: &str) -> bool {
    /// Words that point back to the first thing.
    const BACK: [&str; 12] =
        ["dem", "det", "den", "de", "disse", "dei", "alle", "opp", "videre", "raskt", "godt", "der"];
    let words = Wording::new(title);
    let verb = if words.word(1) == "kommune" { 2 } else { 1 };
    let is_ours = OURSELVES.contains(&words.word(verb - 1)) || verb == 2;
    let is_clause = words.words().skip(verb + 1).any(|word| OPENERS.contains(&word)) || words.find(&PURPOSES).is_some();
    let second = (verb + 3..words.len()).find(|nth| words.word(nth - 1) == "og" && DOINGS.contains(&words.word(*nth)));
    is_ours
        && !is_clause
        && DOINGS.contains(&words.word(verb))
        && second.is_some_and(|second| {
            let rest = second + 1..words.len();
            rest.len() > 1
                && !rest.clone().any(|nth| BACK.contains(&words.word(nth)))
                && words.word(verb) != words.word(second)
        })
}

/// Whether a title is two sentences.
fn says_sentences(title: &str) -> bool {
    joins_sentences(title) || follows_without_comma(title) || adds_another(title)
}

/// Signs and words between two sentences that each say a result.
const ADDING: [&str; 9] = [
    ". ", "; ", ", mens ", ", samtidig som ", ", samstundes som ", " samt at ", ", i tillegg ", ". i tillegg ",
    ", while ",
];

/// Whether a second sentence stands behind the first, or something is added with "samt" or "i tillegg til": "Innbyggerne får svar
/// samme dag. Brevene er klare".
fn adds_another(title: &str) -> bool {
    let lower = title.trim_end_matches('.').to_lowercase();
    let verb = |part: &str| Wording::new(part).words().any(is_surely_finite);
    let two =
        ADDING.iter().any(|joint| lower.split_once(joint).is_some_and(|(first, second)| verb(first) && verb(second)));
    let behind = [" samt ", " i tillegg til å ", " i tillegg til at "].iter().find_map(|joint| lower.split_once(joint));
    let added = behind.is_some_and(|(first, second)| {
        let (before, after) = (Wording::new(first), Wording::new(second));
        let opens = is_infinitive(after.word(0)) || CHANGED.contains(&after.word(0)) || is_change_now(after.word(0));
        opens && after.len() > 1 && before.len() > 1
    });
    two || added
}

/// Words that begin a subordinate clause, whose verb is not that of the sentence.
const OPENERS: [&str; 16] = [
    "som", "når", "hvis", "dersom", "der", "at", "fordi", "hva", "hvem", "hvor", "hvordan", "hvilke", "om", "kva",
    "that", "who",
];

/// Those whom results are for, without an article.
const PEOPLE: [&str; 18] = [
    "unge", "eldre", "ansatte", "barn", "foreldre", "innbyggere", "elever", "pasienter", "brukere", "ledere",
    "pårørende", "mottakere", "kvinner", "menn", "foresatte", "lærere", "tilsette", "innbyggjarar",
];

/// Verbs of results beside those that [`is_surely_finite`] knows, where a subject without an article stands before them.
const RESULTS: [&str; 8] = ["deltar", "svares", "leses", "lykkes", "lever", "bor", "deltek", "trivst"];

/// Whether a comma and "og" join two sentences. Norwegian has a comma there, but not between objects.
fn joins_sentences(title: &str) -> bool {
    [", og ", ", and "].iter().any(|joint| {
        title.split_once(joint).is_some_and(|(first, second)| {
            has_verb_of_its_own(first) && has_verb_of_its_own(second) && !goes_on_about_it(second)
        })
    })
}

/// Whether the second sentence tells more of the first: a part of it ("og ett av dem er nytt"), or how it went ("og
/// effekten er målt").
fn goes_on_about_it(second: &str) -> bool {
    let second = Wording::new(second);
    let is_part = (1..4).any(|nth| {
        matches!(second.word(nth), "dem" | "dei" | "disse" | "desse" | "them") && second.word(nth - 1) == "av"
    });
    let is_outcome = matches!(second.word(0), "effekten" | "effektane" | "effektene" | "virkningen" | "verknaden");
    let is_looked_at = second.words().any(|word| {
        matches!(word, "evaluert" | "evaluerast" | "evalueres" | "målt" | "måles" | "målast" | "vurdert" | "vurderes")
    });
    is_part || (is_outcome && is_looked_at)
}

/// Whether "og" alone joins two sentences: a noun of its own and its verb come right behind it.
fn follows_without_comma(title: &str) -> bool {
    [" og ", " and "].iter().any(|joint| {
        title.split_once(joint).is_some_and(|(first, second)| {
            let goes_on = goes_on_about_it(second);
            let (first, second) = (Wording::new(first), Wording::new(second));
            let noun = second.word(0);
            let is_noun = ["en", "et", "ne", "vi", "de", "dei"].iter().any(|ending| noun.ends_with(ending));
            let has_verb = (first.words().skip(1).any(is_surely_finite) || is_verb_of(first.word(0), first.word(1)))
                && !first.words().any(|word| OPENERS.contains(&word));
            let is_group = CHANGED.contains(&noun) || matches!(noun, "alle" | "ingen");
            let is_people = PEOPLE.contains(&noun);
            let is_article = matches!(noun, "de" | "dei" | "den" | "det");
            let verb = second.word(if is_article { 2 } else { 1 });
            let is_result = is_surely_finite(verb) || is_people && RESULTS.contains(&verb) || is_verb_of(noun, verb);
            let is_clause = (is_noun || is_people) && !goes_on && is_result;
            has_verb && (is_clause || (is_group && is_surely_finite(second.word(2))))
        })
    })
}

/// Whether the word behind a noun with its article can only be its verb: "elevene lærer".
fn is_verb_of(noun: &str, verb: &str) -> bool {
    let is_definite =
        ["en", "et", "ene", "ane"].iter().any(|ending| noun.ends_with(ending)) && noun.chars().count() > 5;
    is_definite && verb.ends_with("er") && verb.chars().count() > 4 && !verb.ends_with("ere")
}

/// Whether a verb comes before any subordinate clause.
fn has_verb_of_its_own(part: &str) -> bool {
    let words = Wording::new(part);
    words.words().take_while(|word| !OPENERS.contains(word)).skip(1).any(is_finite)
}

/// Whether the title opens with an infinitive or an imperative that has an object, and another with an object follows:
/// "øke tillit og redusere fravær", "vi skal øke …". After "å", an infinitive belongs to the words before it.
fn joins_infinitives(title: &str) -> bool {
    let words = Wording::new(title);
    let modal = (1..=WHO).find(|nth| MODALS.contains(&words.word(*nth)));
    let first = modal.map_or(usize::from(words.word(0) == "å"), |modal| modal + 1);
    let is_order = |word: &str| is_infinitive(&format!("{word}e"));
    let is_verb = |nth: usize| {
        is_infinitive(words.word(nth)) || (first == 0 && is_order(words.word(0)) && is_order(words.word(nth)))
    };
    let is_joint = |nth: usize| matches!(words.word(nth), "og" | "and" | "samt");
    if !is_verb(first) || words.words().skip(first).any(|word| matches!(word, "å" | "to")) {
        return false;
    }
    // What comes behind "ved" or "gjennom" is how the first thing is done.
    let has_purpose = |nth: usize| (first..nth).any(|before| PURPOSES.contains(&words.word(before)));
    let starts_anew = |nth: usize| {
        let after_joint = is_joint(nth - 1) && !is_verb(nth - 2);
        let after_comma = title_has_comma_before(title, &words, nth);
        (after_joint || after_comma) && is_verb(nth) && !has_purpose(nth)
    };
    // At least as long as "øke tillit og redusere fravær", with an object before and one after.
    let mut later = (first + 2..words.len().saturating_sub(1)).filter(|nth| starts_anew(*nth));
    later.any(|nth| (first + 1..nth).any(|before| !is_verb(before) && !is_joint(before)))
}

/// Words before the infinitive.
const MODALS: [&str; 5] = ["skal", "vil", "må", "will", "shall"];
/// The most words that name who is to do it.
const WHO: usize = 3;

/// Words that make what follows the purpose or the result of what stands before.
const PURPOSES: [&str; 8] = ["dermed", "slik", "slik at", "for at", "ved", "gjennom", "thereby", "by"];

/// Whether one subject brings about two changes: "Kommunen øker tilliten og reduserer svartiden".
fn joins_changes(title: &str) -> bool {
    let words = Wording::new(title);
    let before_clause = words.words().take_while(|word| !OPENERS.contains(word)).count();
    let verbs: Vec<_> = (1..before_clause).filter(|nth| is_change_now(words.word(*nth))).collect();
    let [first, second, ..] = verbs[..] else { return false };
    let is_anew = matches!(words.word(second - 1), "og" | "and") && second > first + 2 && second + 1 < words.len();
    is_anew && words.find(&PURPOSES).is_none()
}

/// Whether the title is two changes, each with what is to change: "Økt tillit og kortere svartid".
fn joins_changed_things(title: &str) -> bool {
    let words = Wording::new(title);
    let is_changed = |nth: usize| CHANGED.contains(&words.word(nth));
    let is_sentence = words.words().any(|word| is_surely_finite(word) || OPENERS.contains(&word));
    let is_joint = |nth: &usize| {
        matches!(words.word(nth - 1), "og" | "and" | "samt") || title_has_comma_before(title, &words, *nth)
    };
    let mut later = (2..words.len().saturating_sub(1)).filter(is_joint);
    // In "flere og bedre svar" and "flere gode og raske svar", both belong to one thing.
    is_changed(0)
        && !is_sentence
        && words.find(&PURPOSES).is_none()
        && later.any(|nth| {
            (is_changed(nth) || IMPROVED.contains(&words.word(nth))) && !words.word(nth - 2).ends_with("ere")
        })
}

/// Adjectives that say how something has changed. The selection is our own.
#[rustfmt::skip]
const CHANGED: [&str; 24] = [
    "auka", "doblet", "fewer", "flere", "fleire", "færre", "halvert", "higher", "høyere", "høgare", "increased", "kortere",
    "kortare", "lavere", "lågare", "lower", "mindre", "raskere", "raskare", "reduced", "redusert", "shorter", "styrket", "økt",
];

/// Adjectives that say how something has changed, but that open a goal as often as a result.
const IMPROVED: [&str; 8] = ["bedre", "betre", "enklere", "enklare", "klarere", "klarare", "tryggere", "tryggare"];

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
            "Styrke beredskapen og redusere svartiden gjennom felles rutiner",
            "Energiforbruket er redusert med 20 prosent, og andelen gjenvinningskraft er høyere",
            "Feil bruk av tvang forhindres, og aggresjon og vold forebygges",
            "Brukerne får raskere svar, og de ansatte har færre avbrudd",
            "Vi skal øke tilliten og redusere svartiden",
            "Øk tilliten og reduser svartiden",
            "Kommunen øker tilliten blant unge og reduserer svartiden",
            "Økt tillit og kortere svartid",
            "Flere besøkende på nettsidene og færre klager",
            "Å forenkle brevene og halvere antallet klager",
            "Svartiden er kortere, og språket er klart",
            "Innbyggerne er trygge og ledelsen er synlig",
            "Bli bedre på klarspråk og kutte kostnader",
            "Innbyggerne får svar samme dag. Brevene er klare.",
            "Innbyggerne får svar samme dag; de ansatte har færre avbrudd",
            "Øke tilliten i bygdene samt redusere antallet klager",
            "Raskere svar, klarere brev og bedre nettsider",
            "Innbyggerne får svar samme dag og de ansatte har færre avbrudd",
            "Flere unge gir innspill og flere eldre deltar på møter",
            "Kortere ventetid, færre klager og lavere kostnader",
            "Innbyggerne er fornøyd, mens de ansatte får bedre tid",
            "Unge deltar på møtene og eldre får hjelp med nettet",
            "Kommunen når unge på skolen og svarer pressen samme dag",
            "Kommunen sparer porto og elevene lærer mer",
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
            "Raske og klare svar",
            "Kommunen vet hva unge vil og hva de kan",
            "Innbyggerne er trygge hjemme og i skolen",
            "Flere og bedre svar",
            "Kortere og klarere brev",
            "Øke tilliten og dermed redusere antallet klager",
            "Redusere svartiden ved å forenkle brevene og samle skjemaene",
            "Flere unge og eldre bruker nettsidene",
            "Vi skal øke andelen unge og eldre som svarer",
            "Innbyggerne øker kunnskapen om helse og miljø",
            "Økt tillit blant unge og eldre",
            "30 prosjekter har ekstern finansiering, og ett av dem er et nytt EU-prosjekt",
            "Pasientforløpene er fulgt opp, og effekten er evaluert",
            "Øke",
            "Telefon, chat samt nettsider gir samme svar",
            "Kommunen vet hva unge vil, og at de kan nås på skolen",
            "Flere svar på telefon, chat og nett",
            "Flere unge, eldre og nye innbyggere gir innspill",
            "Kommunen møter unge på skolen og svarer dem samme dag",
            "Alle vet hva lag og ansatte har ansvar for",
            "Kommunen svarer og hjelper innbyggerne samme dag",
            "Kl. 15.30 er alle spørsmål besvart",
            "",
        ] {
            assert!(!is_joined(title), "{title}");
        }
    }
}
