//! Which indicator a sentence is about that does not have all words of its title: by what the element that it stands in is for,
//! and by the words that the indicator uses of itself.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::subjects::{Subject, Telling, references, telling};
use crate::model::entity::{Common, Goal, Measure};
use crate::model::{Element, ElementId, Kind, Ref, ScopeId};
use crate::prose::{is_numeral, words};
use crate::rules::{Context, Counted};

/// The words of an indicator.
struct Own {
    telling: Telling,
    /// Those of its title, its source and its method.
    pool: HashSet<String>,
}

/// The indicators of a strategy by their words.
pub struct Near {
    own: HashMap<ElementId, Own>,
    by_stem: HashMap<String, Vec<ElementId>>,
}

/// The fewest words that a sentence and an indicator have in common. Our own default.
const COMMON: usize = 3;

impl Near {
    /// The indicators of a strategy.
    pub fn new(context: &Context<'_>, scope: ScopeId) -> Self {
        let mut own = HashMap::new();
        let mut by_stem: HashMap<String, Vec<ElementId>> = HashMap::new();
        for (id, element) in context.plan.of_kind(scope, Kind::Indicator) {
            let telling = Telling::new(element.title());
            let pool = pool(element);
            pool.iter().for_each(|stem| by_stem.entry(stem.clone()).or_default().push(id));
            own.insert(id, Own { telling, pool });
        }
        Self { own, by_stem }
    }

    /// The one indicator that a sentence is about. `shares` are the places of its shares.
    pub fn subject(
        &self,
        context: &Context<'_>,
        counted: &Counted<'_, '_>,
        shares: &[Range<usize>],
    ) -> Option<Subject> {
        let element = context.plan.element(counted.writing.element);
        let is_told_of_others = matches!(element.kind(), Kind::Indicator | Kind::Term | Kind::Strategy | Kind::Review);
        if is_told_of_others || shares.len() != 1 {
            return None;
        }
        let text = &*counted.sentence.text;
        let all: HashSet<_> = telling(text).filter(|stem| !is_numeral(stem)).collect();
        let linked = linked(context, counted, element);
        let wide = all.iter().flat_map(|stem| self.by_stem.get(stem).into_iter().flatten()).copied();
        let mut candidates: Vec<_> = linked.iter().copied().chain(wide).collect();
        candidates.sort_unstable();
        candidates.dedup();
        let is_goal = element.kind() == Kind::Goal && counted.writing.field.name == Common::TEXT.name;
        let opens = shares.iter().all(|share| is_of_all(text, share)) && (is_goal || says_aim(text));
        let fitting = candidates.into_iter().filter_map(|id| Some((id, self.fit(id, &all)?)));
        let fitting = fitting.filter(|(id, fit)| fit.is_enough(all.len(), opens && linked.contains(id)));
        let mut best: Vec<_> = fitting.collect();
        best.sort_by_key(|(_, fit)| std::cmp::Reverse(fit.common));
        let (id, first) = best.first()?;
        let is_one = best.get(1).is_none_or(|(_, second)| second.common < first.common);
        is_one.then_some(Subject { id: *id, range: 0..0 })
    }

    fn fit(&self, id: ElementId, stems: &HashSet<String>) -> Option<Fit> {
        let own = self.own.get(&id)?;
        let among =
            |stem: &String, set: &HashSet<String>| set.contains(stem) || set.iter().any(|other| is_akin(stem, other));
        let common = stems.iter().filter(|stem| among(stem, &own.pool)).count();
        let needed = own.telling.needed.iter().filter(|stem| among(stem, stems)).count();
        Some(Fit { common, needed, all: own.telling.needed.len() })
    }
}

/// How much of an indicator a sentence speaks of.
struct Fit {
    common: usize,
    needed: usize,
    all: usize,
}

impl Fit {
    fn is_enough(&self, words: usize, opens: bool) -> bool {
        let is_much = self.common >= COMMON && self.common * 5 >= words * 2 && self.needed * 2 >= self.all;
        self.needed > 0 && (is_much || (opens && self.needed * 2 >= self.all))
    }
}

/// The words that an indicator uses of itself.
fn pool(element: &Element) -> HashSet<String> {
    let own = element.indicator();
    let source = own.and_then(|own| own.source.as_ref()).map(|line| &*line.value);
    let method = own.and_then(|own| own.method.as_ref()).map(|text| &*text.markdown);
    [Some(element.title()), source, method].into_iter().flatten().flat_map(telling).collect()
}

/// The fewest letters that two words of one family share. Our own default.
const SHARED: usize = 5;

/// Whether one word is the beginning or the end of the other: "vedtak" and "vedtaksbrev".
fn is_akin(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.chars().count() >= SHARED && (long.starts_with(short) || long.ends_with(short))
}

/// The indicators of the goals that an element is for, or that its sentence refers to.
fn linked(context: &Context<'_>, counted: &Counted<'_, '_>, element: &Element) -> HashSet<ElementId> {
    let plan = context.plan;
    let named = references(counted, |id| matches!(plan.element(id).kind(), Kind::Goal | Kind::Measure));
    let own = match element.kind() {
        Kind::Goal | Kind::Measure => vec![counted.writing.element],
        Kind::Challenge => plan.referrers(counted.writing.element, Goal::ADDRESSES).collect(),
        Kind::Risk => element.risk().into_iter().flat_map(|own| &own.threatens).filter_map(Ref::target).collect(),
        Kind::Message => element.message().into_iter().flat_map(|own| &own.supports).filter_map(Ref::target).collect(),
        _ => Vec::new(),
    };
    let goals = own.into_iter().chain(named.into_iter().map(|subject| subject.id)).flat_map(|id| {
        match plan.element(id).measure() {
            Some(Measure { goals, .. }) => goals.iter().filter_map(Ref::target).collect(),
            None => vec![id],
        }
    });
    goals.flat_map(|goal| context.indicators_of(goal).map(|(id, _, _)| id).collect::<Vec<_>>()).collect()
}

/// Whether a share is of all that are meant: a verb follows it, and not those whom it is a share of.
fn is_of_all(text: &str, share: &Range<usize>) -> bool {
    const VERBS: [&str; 16] = [
        "kan", "skal", "får", "forstår", "har", "er", "mener", "meiner", "finner", "finn", "vet", "kjenner",
        "opplever", "vil", "må", "svarer",
    ];
    let rest = text.get(share.end..).unwrap_or_default();
    let mut next = words(rest).map(|(_, word)| word.to_lowercase()).skip_while(|word| word == "prosent");
    next.next().is_some_and(|word| VERBS.contains(&&*word))
}

/// Whether a sentence says what is to be.
fn says_aim(text: &str) -> bool {
    words(text).any(|(_, word)| matches!(&*word.to_lowercase(), "skal" | "målet" | "will" | "shall"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_family_are_akin() {
        assert!(is_akin("vedtak", "vedtaksbrev") && is_akin("klarspråkskurs", "språkskurs"));
        assert!(!is_akin("brev", "brevtyp") && !is_akin("svar", "ansvar"));
    }

    #[test]
    fn a_share_is_of_all_where_a_verb_follows() {
        let of_all = |text: &str, end: usize| is_of_all(text, &(0..end));
        assert!(of_all("Ni av ti kan si hva vedtaket betyr", 8) && of_all("80 prosent får svar", 2));
        assert!(!of_all("Tre av fire svar gis på telefon", 11) && !of_all("80 prosent av dem får svar", 2));
    }
}
