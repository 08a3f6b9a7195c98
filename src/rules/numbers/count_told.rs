//! N021.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::counted_kinds::{Counting, NOUNS, members, subsets};
use super::counted_lists::announced;
use super::counted_own::{Of, Own, own_number};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind};
use crate::prose::{Block, Quantity, words};
use crate::rules::{Context, Counted, Words, rule};

rule! {
    /// The text counts the plan's goals, measures or values, and the plan has another number of them.
    ///
    /// The rule looks at sentences that say what the plan or its authors have ("planen har fem mål", "vi har fire verdier"),
    /// and at those that count all of something ("de tre tiltakene", "våre fire verdier", "alle de ti målene"). The number must
    /// be that of all elements of the kind, or of some that belong together: of one level or status, in one section, of one
    /// goal, programme or focus area, for one audience, in the list or the references of the same text. Of these the rule cannot
    /// know which one is meant, so any will do. "Hovedmål" are those of that level, and "søyler" the messages that bear another.
    /// "De fire tiltakene under [[programmet]]" must be as many as belong to it, and so must what the text of a goal, a focus area,
    /// a programme or a measure counts of its own ("målet har fem delmål", "satsingen har sju tiltak"). "Tre prioriterte målgrupper"
    /// are those of high priority, and so are "tre av dem har høy prioritet". "Ni av tiltakene er ferdige" must be as many as have
    /// that status. A sentence that begins with the number ("Fem
    /// utfordringer ligger bak målene") must not count more than there are, or others than the elements to which its paragraph
    /// refers.
    ///
    /// What announces a list ("Vi gjør fire ting:") must count its items. Sentences that name a document, another plan or a year,
    /// or that have a word between the number and what is counted ("fem nye tiltak"), are left alone.
    ///
    /// ## Why
    ///
    /// Our own judgement: Whoever reads "fem mål" and finds four looks for the fifth. Either it has been dropped and nobody said
    /// so, or the text is older than the plan.
    ///
    /// ## Faulty
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar: {title: Alle får svar samme dag}
    ///   brev: {title: Alle forstår brevet sitt}
    /// ```
    ///
    /// ```markdown kapitler/innledning.md
    /// # Innledning
    ///
    /// Planen har tre mål.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml maal.yaml
    /// goals:
    ///   svar: {title: Alle får svar samme dag}
    ///   brev: {title: Alle forstår brevet sitt}
    /// ```
    ///
    /// ```markdown kapitler/innledning.md
    /// # Innledning
    ///
    /// Planen har to mål.
    /// ```
    "N021", "count-told", Advice, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let mut counts: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for counted in context.counted(scope) {
            if let Some(list) = announced(&counted) {
                let place = counted.writing.place(counted.sentence, list.range);
                let message =
                    say!("the text announces {told}, but the list has {count}", told = list.told, count = list.count);
                sink.push(Diagnostic::new(&CODE, place, message).help(say!("correct the number, or the list")));
                continue;
            }
            for quantity in counted.quantities {
                if let Some(own) = own_number(context, &counted, quantity) {
                    sink.push(own_finding(&counted, quantity, &own));
                    continue;
                }
                let Some((counting, word)) = claimed(&counted, quantity) else { continue };
                let known = counts.entry(counting.words).or_insert_with(|| subsets(context, scope, counting));
                if known.is_empty() || names_another(context, &counted) {
                    continue;
                }
                if let Some((all, is_named)) = other_number(context, (&counted, quantity), counting, known) {
                    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
                    let told = quantity.number.value.normalize();
                    let message = if is_named {
                        say!("the text counts {told} \"{word}\", but names {all}", told, word, all)
                    } else {
                        say!("the text counts {told} \"{word}\", but the plan has {all}", told, word, all)
                    };
                    sink.push(
                        Diagnostic::new(&CODE, place, message)
                            .help(say!("correct the number, or say which of them are meant")),
                    );
                }
            }
        }
    }
}

/// A number of what belongs to the element itself, or of those that are prioritised.
fn own_finding(counted: &Counted<'_, '_>, quantity: &Quantity, own: &Own<'_>) -> Diagnostic {
    let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
    let told = quantity.number.value.normalize();
    let (word, count) = (own.word, own.count);
    let message = match own.of {
        Of::Element(title) => {
            say!("the text counts {told} \"{word}\", but \"{title}\" has {all}", told, word, title, all = count)
        }
        Of::Priority => {
            say!("the text counts {told} \"{word}\" of high priority, but the plan has {all}", told, word, all = count)
        }
        Of::Status(state) => {
            say!(
                "the text counts {told} \"{word}\" that are \"{state}\", but the plan has {all}",
                told,
                word,
                state,
                all = count
            )
        }
    };
    Diagnostic::new(&CODE, place, message).help(say!("correct the number, or say which of them are meant"))
}

/// How many there are, where the number is another, and whether the paragraph names them.
fn other_number(
    context: &Context<'_>,
    (counted, quantity): (&Counted<'_, '_>, &Quantity),
    counting: &Counting,
    known: &BTreeSet<usize>,
) -> Option<(usize, bool)> {
    let told = quantity.number.value;
    let all = members(context, context.plan.element(counted.writing.element).scope, counting).len();
    let is = |count: usize| told == count.into();
    let referred = referred(context, counted, counting.kind);
    if let Some((of, counts)) = belonging(context, counted, quantity, counting.kind) {
        return (!counts.iter().chain([&all]).any(|count| is(*count))).then_some((of, false));
    }
    if opens(&counted.sentence.text, quantity) {
        // What a paragraph names one by one is what it counts.
        let named = referred.len();
        let is_short =
            named > 1 && (told == (named + 1).into() || (told < named.into() && told > rust_decimal::Decimal::ONE));
        return (!is(all) && (told > all.into() || is_short) && !is_in_text(counted, quantity))
            .then_some(if told > all.into() { (all, false) } else { (named, true) });
    }
    let is_below = counted
        .sentence
        .text
        .get(quantity.unit_at..)
        .and_then(|rest| words(rest).nth(1))
        .is_some_and(|(_, next)| next == "under");
    let fits = known.iter().any(|count| is(*count)) || is(referred.len());
    (!fits && !is_below && !is_in_text(counted, quantity)).then_some((all, false))
}

/// The kind that a number counts as all there is of it, with the word for it.
fn claimed<'t>(counted: &Counted<'t, '_>, quantity: &Quantity) -> Option<(&'static Counting, &'t str)> {
    let text = &*counted.sentence.text;
    let after = text.get(quantity.unit_at..)?;
    let (at, noun) = words(after).next()?;
    let is_next = after[..at].trim().is_empty();
    let lower = noun.to_lowercase();
    let counting =
        NOUNS.iter().find(|counting| counting.words.split(' ').any(|word| word == lower)).filter(|_| is_next)?;
    let before: Vec<_> = words(text.get(..quantity.number.range.start)?).map(|(_, word)| word.to_lowercase()).collect();
    let is_whole = quantity.number.value.is_integer() && quantity.number.of.is_none() && quantity.number.to.is_none();
    let is_exact = is_whole && quantity.bound.is_none() && !quantity.is_rough;
    let of_some = words(after).nth(1).is_some_and(|(_, next)| {
        matches!(next, "av" | "som" | "of" | "til" | "under" | "innen" | "for" | "med" | "hver" | "kvar")
    });
    let is_all =
        says_all(&before, &lower) && (!of_some || words(after).nth(1).is_some_and(|(_, next)| next == "under"));
    let is_ours = before.last().is_some_and(|word| matches!(&**word, "våre" | "our"));
    let is_claim = is_ours
        || is_all
        || (!of_some && (says_has(&before) || says_chosen(&before) || opens_claim(&before, after, counting)));
    (is_exact && is_claim).then_some((counting, noun))
}

/// Whether the words before a number say that all are counted: "de tre tiltakene", "våre fire verdier".
fn says_all(before: &[String], noun: &str) -> bool {
    let is_definite = noun.ends_with("ene") || noun.ends_with("ane") || noun.ends_with('a');
    match before.last().map(String::as_str) {
        Some("de" | "dei") => is_definite,
        Some("våre" | "our") => true,
        _ => false,
    }
}

/// Whether a word is the plan or its authors.
fn is_plan(word: &str) -> bool {
    matches!(
        word,
        "planen"
            | "strategien"
            | "vi"
            | "kommunikasjonsplanen"
            | "kommunikasjonsstrategien"
            | "plan"
            | "strategy"
            | "we"
            | "den"
            | "kommunen"
    )
}

/// What a plan consists of, as the subject of a sentence that says in how many parts it comes.
const WHOLES: [&str; 12] = [
    "arbeidet", "innsatsen", "målene", "måla", "tiltakene", "tiltaka", "kommunikasjonen", "budskapet",
    "kjernebudskapet", "kommunikasjonsarbeidet", "work", "goals",
];

/// Whether the words before a number say that the plan has as many.
fn says_has(before: &[String]) -> bool {
    let [.., subject, verb] = before else { return false };
    let has = matches!(
        &**verb,
        "har"
            | "inneholder"
            | "inneheld"
            | "omfatter"
            | "setter"
            | "has"
            | "have"
            | "contains"
            | "prioriterer"
            | "peker"
    );
    is_plan(subject) && subject != "den" && subject != "kommunen" && has && before.len() <= 4
}

/// Whether the words before a number say that as many were chosen, or that all is built of them: "vi har valgt", "planen bygger på",
/// "vi samler innsatsen om".
fn says_chosen(before: &[String]) -> bool {
    let has_plan = before.iter().take(4).any(|word| is_plan(word) || WHOLES.contains(&&**word));
    let gathers =
        || before.iter().any(|word| matches!(&**word, "samler" | "samlar" | "dreier" | "handler" | "handlar"));
    let last: Vec<_> = before.iter().rev().take(2).rev().map(String::as_str).collect();
    let turns = || before.iter().any(|word| matches!(&**word, "retter" | "rettar" | "vender" | "henvender"));
    let is_chosen = match last[..] {
        [_, "om"] => gathers(),
        ["seg", "mot" | "til"] => turns(),
        [
            _,
            "valgt" | "valt" | "vedtatt" | "formulert" | "utpekt" | "prioritert" | "identifisert" | "definert"
            | "vurdert",
        ]
        | ["står", "overfor"]
        | ["samlet" | "samla" | "organisert" | "ordnet" | "ordna", "i" | "under" | "rundt"]
        | ["består" | "bestå", "av"]
        | ["delt" | "inn", "i"]
        | ["bygger" | "byggjer" | "hviler" | "kviler" | "peker" | "peikar", "på"]
        | ["planen" | "strategien" | "arbeidet" | "innsatsen", "med"] => true,
        _ => false,
    };
    has_plan && is_chosen
}

/// Whether a sentence begins with the number and says something of all of them.
fn opens_claim(before: &[String], after: &str, counting: &Counting) -> bool {
    const VERBS: [&str; 36] = [
        "ligger", "ligg", "bærer", "ber", "preger", "pregar", "styrer", "får", "kan", "er", "viser", "danner",
        "utgjør", "gjelder", "skal", "peker", "krever", "står", "har", "driver", "sier", "seier", "forteller",
        "beskriver", "gjeld", "bygger", "legger", "setter", "svarer", "leder", "skaper", "dekker", "gir", "gjev",
        "bestemmer", "underbygger",
    ];
    // "Gjennom fire hovedmål gjør planen …" and "Med tre satsinger vil vi …" count all of them too.
    let is_means = matches!(before, [word] if matches!(&**word, "gjennom" | "med" | "through" | "with"))
        && words(after).skip(1).take(3).any(|(_, word)| is_plan(&word.to_lowercase()));
    (before.is_empty() || is_means) && counting.is_listed && (is_means || says_something(after, &VERBS))
}

/// Whether one of these verbs stands behind what is counted.
fn says_something(after: &str, verbs: &[&str]) -> bool {
    words(after).nth(1).is_some_and(|(_, verb)| verbs.contains(&&*verb.to_lowercase()))
}
fn opens(text: &str, quantity: &Quantity) -> bool {
    text.get(..quantity.number.range.start).is_some_and(|before| before.trim().is_empty())
}

/// The elements of a kind to which the paragraph refers from this sentence on.
fn referred(context: &Context<'_>, counted: &Counted<'_, '_>, kind: Kind) -> HashSet<ElementId> {
    let Words::Prose(text) = counted.writing.words else { return HashSet::new() };
    let start = counted.sentence.whole().start;
    let rest = text.markdown.get(start..).unwrap_or_default();
    let paragraph = rest.split("\n\n").next().unwrap_or_default();
    let is_kind = |id: &ElementId| context.plan.element(*id).kind() == kind;
    let named = text.links.iter().filter(|link| paragraph.contains(&format!("[[{}", link.link.name)));
    named.filter_map(|link| link.link.target).filter(is_kind).collect()
}

/// "De fire tiltakene under [[programmet]]": how many belong to it, by the fields in which they do.
fn belonging(
    context: &Context<'_>,
    counted: &Counted<'_, '_>,
    quantity: &Quantity,
    kind: Kind,
) -> Option<(usize, Vec<usize>)> {
    let text = &*counted.sentence.text;
    let after = text.get(quantity.unit_at..)?;
    let (at, next) = words(after).nth(1)?;
    let [one] = &super::subjects::references(counted, |_| true)[..] else { return None };
    let is_of =
        matches!(next, "under" | "i" | "for" | "til") && one.range.start <= quantity.unit_at + at + next.len() + 2;
    let mut groups: BTreeMap<&str, HashSet<ElementId>> = BTreeMap::new();
    let incoming = context.plan.incoming(one.id).iter().filter(|link| context.plan.element(link.from).kind() == kind);
    incoming.for_each(|link| {
        groups.entry(link.field.name).or_default().insert(link.from);
    });
    let counts: Vec<_> = groups.values().map(HashSet::len).collect();
    let most = counts.iter().max().copied().filter(|_| is_of)?;
    Some((most, counts))
}

/// Whether a sentence names a document, another plan, or a time.
fn names_another(context: &Context<'_>, counted: &Counted<'_, '_>) -> bool {
    let kinds = [Kind::Document, Kind::Strategy, Kind::Demand];
    let Words::Prose(text) = counted.writing.words else { return false };
    let named = |name: &str| {
        let name = name.split('#').next().unwrap_or_default();
        text.links
            .iter()
            .filter(|link| &*link.link.name == name)
            .filter_map(|link| link.link.target)
            .any(|id| kinds.contains(&context.plan.element(id).kind()))
    };
    let lower = counted.sentence.text.to_lowercase();
    let foreign = [
        "samfunnsdelen", "kommuneplan", "fjor", "tidligere", "forrige", "førre", "gamle", "regjeringen", "staten",
        "første", "siste", "neste",
    ];
    let dated = words(&lower).any(|(_, word)| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    dated
        || foreign.iter().any(|word| lower.contains(word))
        || counted.sentence.references.iter().any(|reference| named(&reference.target))
}

/// Whether the same text has as many as it says: in items of a list, in its headings, or in the rows of a table.
fn is_in_text(counted: &Counted<'_, '_>, quantity: &Quantity) -> bool {
    let told = quantity.number.value;
    let analysis = &counted.writing.analysis;
    let items = analysis.sentences.iter().filter(|sentence| sentence.block == Block::Item).count();
    let rows = analysis.tables.iter().map(|table| table.len().saturating_sub(1));
    let commas = counted.sentence.text.matches(',').count() + 2;
    let lists = counted.sentence.text.contains(':') && told == commas.into();
    lists || [items, analysis.headings.len()].into_iter().chain(rows).any(|count| told == count.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lower(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn only_what_counts_all_of_them_is_a_claim() {
        assert!(says_has(&lower("planen har")) && says_has(&lower("derfor har vi har")));
        assert!(!says_has(&lower("planen viser at kommunen og vi har")) && !says_has(&lower("to")));
        assert!(
            says_chosen(&lower("vi har valgt"))
                && says_chosen(&lower("planen bygger på"))
                && says_chosen(&lower("vi samler innsatsen om"))
        );
        assert!(!says_chosen(&lower("vi snakker om")) && !says_chosen(&lower("skolene har valgt")));
        assert!(says_all(&lower("de"), "tiltakene") && says_all(&lower("alle våre"), "verdier"));
        assert!(!says_all(&lower("de"), "tiltak") && !says_all(&lower("disse"), "tiltakene"));
    }
}
