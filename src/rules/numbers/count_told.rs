//! N021.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::diag::{Diagnostic, Sink, say};
use crate::model::{ElementId, Kind, ScopeId, Shown};
use crate::prose::{Quantity, words};
use crate::rules::{Context, Counted, Words, rule};

rule! {
    /// The text counts the plan's goals, measures or values, and the plan has another number of them.
    ///
    /// The rule looks at sentences that say what the plan or its authors have ("planen har fem mål", "vi har fire verdier"),
    /// and at those that count all of something ("de tre tiltakene", "våre fire verdier", "alle de ti målene"). The number must
    /// be that of all elements of the kind, or of some that belong together: of one level or status, in one section, of one
    /// goal, programme or focus area, for one audience, in the list or the references of the same text. Of these the rule cannot
    /// know which one is meant, so any will do. Sentences that name a document, another plan or a year, or that have a word
    /// between the number and what is counted ("fem nye tiltak"), are left alone.
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
            for quantity in counted.quantities {
                let Some((kind, word)) = claimed(&counted, quantity) else { continue };
                let known = counts.entry(kind.word()).or_insert_with(|| subsets(context, scope, kind));
                let told = quantity.number.value;
                let fits = known.iter().any(|count| told == (*count).into());
                if known.is_empty() || fits || names_another(context, &counted) || is_in_text(context, &counted, kind, quantity) {
                    continue;
                }
                let place = counted.writing.place(counted.sentence, quantity.number.range.clone());
                let all = context.plan.of_kind(scope, kind).count();
                let message = say!("the text counts {told} \"{word}\", but the plan has {all}", told = told.normalize(), word, all);
                sink.push(Diagnostic::new(&CODE, place, message).help(say!("correct the number, or say which of them are meant")));
            }
        }
    }
}

/// What is counted, in the indefinite and the definite plural.
const NOUNS: &[(&str, Kind)] = &[
    ("mål måla målene hovedmål hovedmålene hovudmål hovudmåla delmål delmålene delmåla goals objectives", Kind::Goal),
    ("tiltak tiltakene tiltaka measures", Kind::Measure),
    ("verdier verdiene verdiar verdiane kjerneverdier kjerneverdiene values", Kind::Value),
    ("målgrupper målgruppene målgruppane audiences", Kind::Audience),
    ("kanaler kanalene kanalar kanalane channels", Kind::Channel),
    ("budskap budskapene budskapa hovedbudskap hovedbudskapene messages", Kind::Message),
    ("prinsipper prinsippene prinsippa principles", Kind::Principle),
    ("utfordringer utfordringene utfordringar utfordringane hovedutfordringer hovedutfordringene challenges", Kind::Challenge),
    ("satsingsområder satsingsområdene satsingsområde satsingsområda satsinger satsingene satsingar innsatsområder", Kind::FocusArea),
    ("programmer programmene program programma programmes", Kind::Programme),
    ("indikatorer indikatorene indikatorar indikatorane indicators", Kind::Indicator),
];

/// The kind that a number counts as all there is of it, with the word for it.
fn claimed<'t>(counted: &Counted<'t, '_>, quantity: &Quantity) -> Option<(Kind, &'t str)> {
    let text = &*counted.sentence.text;
    let after = text.get(quantity.unit_at..)?;
    let (at, noun) = words(after).next()?;
    let is_next = after[..at].trim().is_empty();
    let lower = noun.to_lowercase();
    let (_, kind) = NOUNS.iter().find(|(words, _)| words.split(' ').any(|word| word == lower)).filter(|_| is_next)?;
    let before: Vec<_> = words(text.get(..quantity.number.range.start)?).map(|(_, word)| word.to_lowercase()).collect();
    let is_whole = quantity.number.value.is_integer() && quantity.number.of.is_none() && quantity.number.to.is_none();
    let is_exact = is_whole && quantity.bound.is_none() && !quantity.is_rough;
    let of_some = words(after).nth(1).is_some_and(|(_, next)| matches!(next, "av" | "som" | "of" | "til" | "under" | "innen" | "for" | "med" | "hver" | "kvar"));
    let is_all = says_all(&before, &lower);
    let is_ours = before.last().is_some_and(|word| matches!(&**word, "våre" | "our"));
    (is_exact && (is_ours || ((is_all || says_has(&before)) && !of_some))).then_some((*kind, noun))
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

/// Whether the words before a number say that the plan has as many.
fn says_has(before: &[String]) -> bool {
    let [.., subject, verb] = before else { return false };
    let is_plan = matches!(&**subject, "planen" | "strategien" | "vi" | "kommunikasjonsplanen" | "kommunikasjonsstrategien" | "plan" | "strategy" | "we");
    let has = matches!(&**verb, "har" | "inneholder" | "inneheld" | "omfatter" | "setter" | "has" | "have" | "contains");
    is_plan && has && before.len() <= 4
}

/// Whether a sentence names a document, another plan, or a time.
fn names_another(context: &Context<'_>, counted: &Counted<'_, '_>) -> bool {
    let kinds = [Kind::Document, Kind::Strategy, Kind::Demand];
    let Words::Prose(text) = counted.writing.words else { return false };
    let named = |name: &str| {
        let name = name.split('#').next().unwrap_or_default();
        text.links.iter().filter(|link| &*link.link.name == name).filter_map(|link| link.link.target).any(|id| kinds.contains(&context.plan.element(id).kind()))
    };
    let lower = counted.sentence.text.to_lowercase();
    let foreign = ["samfunnsdelen", "kommuneplan", "fjor", "tidligere", "forrige", "førre", "gamle", "regjeringen", "staten", "første", "siste", "neste"];
    let dated = words(&lower).any(|(_, word)| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
    dated || foreign.iter().any(|word| lower.contains(word)) || counted.sentence.references.iter().any(|reference| named(&reference.target))
}

/// Whether the same text has as many of the kind as it says: in references, in items of a list, or in its headings.
fn is_in_text(context: &Context<'_>, counted: &Counted<'_, '_>, kind: Kind, quantity: &Quantity) -> bool {
    let told = quantity.number.value;
    let links = match counted.writing.words {
        Words::Prose(text) => {
            let targets = text.links.iter().filter_map(|link| link.link.target);
            targets.filter(|id| context.plan.element(*id).kind() == kind).collect::<HashSet<_>>().len()
        }
        Words::Line(_) => 0,
    };
    let analysis = &counted.writing.analysis;
    let items = analysis.sentences.iter().filter(|sentence| sentence.block == crate::prose::Block::Item).count();
    let rows = analysis.tables.iter().map(|table| table.len().saturating_sub(1));
    let commas = counted.sentence.text.matches(',').count() + 2;
    let lists = counted.sentence.text.contains(':') && told == commas.into();
    lists || [links, items, analysis.headings.len()].into_iter().chain(rows).any(|count| told == count.into())
}

/// How many elements of a kind there are in all, and in everything that some of them belong to together.
fn subsets(context: &Context<'_>, scope: ScopeId, kind: Kind) -> BTreeSet<usize> {
    let mut groups: BTreeMap<String, HashSet<ElementId>> = BTreeMap::new();
    let own: Vec<_> = context.plan.of_kind(scope, kind).collect();
    if own.is_empty() {
        return BTreeSet::new();
    }
    for (id, element) in &own {
        let mut add = |group: String| {
            groups.entry(group).or_default().insert(*id);
        };
        add("all".to_owned());
        add(format!("nested {:?}", element.nested_in));
        for (field, shown) in element.show() {
            match shown {
                Shown::Links(links) => links.iter().filter_map(|link| link.target).for_each(|target| {
                    add(format!("{} {target:?}", field.name));
                }),
                Shown::Word(_, nth) => add(format!("{} {nth}", field.name)),
                _ => {}
            }
        }
        context.plan.incoming(*id).iter().for_each(|link| add(format!("{} by {:?}", link.field.name, link.from)));
        add(format!("depth {}", depth(context, *id)));
        add(format!("lowest {}", context.is_lowest(*id)));
    }
    groups.values().map(HashSet::len).collect()
}

/// How many goals lie above a goal.
fn depth(context: &Context<'_>, id: ElementId) -> usize {
    let parent = |id: &ElementId| context.plan.element(*id).goal().and_then(|goal| goal.parent.as_ref()?.target());
    std::iter::successors(Some(id), parent).take(MOST).count()
}

/// More goals do not lie above each other.
const MOST: usize = 20;

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
        assert!(says_all(&lower("de"), "tiltakene") && says_all(&lower("alle våre"), "verdier"));
        assert!(!says_all(&lower("de"), "tiltak") && !says_all(&lower("disse"), "tiltakene"));
    }
}
