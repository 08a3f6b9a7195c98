//! What of a plan prose may count, and how many there are.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::model::entity::GoalLevel;
use crate::model::{Element, ElementId, Kind, ScopeId, Shown};
use crate::rules::{Context, level};

/// A word that prose counts elements by.
pub struct Counting {
    /// Its indefinite and definite plurals.
    pub words: &'static str,
    /// The kind that it means.
    pub kind: Kind,
    /// Which of them.
    which: Which,
    /// Whether a plan lists all that there are of it, so that a sentence that begins with a number counts them all.
    pub is_listed: bool,
}

/// Which elements of a kind a word means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    All,
    /// Goals of the level "main".
    Main,
    /// Messages that bear another one.
    Bearing,
}

const fn all(kind: Kind, words: &'static str) -> Counting {
    Counting { words, kind, which: Which::All, is_listed: false }
}

const fn listed(kind: Kind, words: &'static str) -> Counting {
    Counting { words, kind, which: Which::All, is_listed: true }
}

/// What is counted.
pub const NOUNS: &[Counting] = &[
    Counting {
        words: "hovedmål hovedmålene hovudmål hovudmåla hovudmålene",
        kind: Kind::Goal,
        which: Which::Main,
        is_listed: true,
    },
    Counting {
        words: "søyler søylene søyla pilarer pilarene",
        kind: Kind::Message,
        which: Which::Bearing,
        is_listed: true,
    },
    all(Kind::Goal, "mål måla målene delmål delmålene delmåla goals objectives"),
    all(Kind::Measure, "tiltak tiltakene tiltaka measures"),
    listed(Kind::Value, "verdier verdiene verdiar verdiane kjerneverdier kjerneverdiene values"),
    listed(
        Kind::Audience,
        "målgrupper målgruppene målgruppane mottakergrupper mottakergruppene mottakargrupper audiences",
    ),
    listed(Kind::Channel, "kanaler kanalene kanalar kanalane channels"),
    all(Kind::Message, "budskap budskapene budskapa hovedbudskap hovedbudskapene messages"),
    listed(Kind::Principle, "prinsipper prinsippene prinsippa principles"),
    listed(
        Kind::Challenge,
        "utfordringer utfordringene utfordringar utfordringane hovedutfordringer hovedutfordringene hovudutfordringar challenges",
    ),
    listed(
        Kind::FocusArea,
        "satsingsområder satsingsområdene satsingsområde satsingsområda satsinger satsingene satsingar innsatsområder innsatsområdene",
    ),
    all(Kind::Programme, "programmer programmene program programma programmes"),
    all(Kind::Indicator, "indikatorer indikatorene indikatorar indikatorane indicators"),
    listed(Kind::Risk, "risikoer risikoene risikoar risikoane risks"),
    all(Kind::Policy, "retningslinjer retningslinjene retningsliner retningslinene policies"),
];

/// The elements that a word means.
pub fn members<'a>(context: &Context<'a>, scope: ScopeId, counting: &Counting) -> Vec<(ElementId, &'a Element)> {
    let all: Vec<_> = context.plan.of_kind(scope, counting.kind).collect();
    let is_meant = |element: &Element| match counting.which {
        Which::All => true,
        Which::Main => level(element) == Some(GoalLevel::Main),
        Which::Bearing => element.message().is_some_and(|message| message.pillar_of.is_some()),
    };
    let meant: Vec<_> = all.iter().filter(|(_, element)| is_meant(element)).copied().collect();
    // Without levels, a plan does not say which of its goals are the main ones.
    if meant.is_empty() && counting.which == Which::Main { all } else { meant }
}

/// How many elements of a kind there are in all, and in everything that some of them belong to together.
pub fn subsets(context: &Context<'_>, scope: ScopeId, counting: &Counting) -> BTreeSet<usize> {
    let mut groups: BTreeMap<String, HashSet<ElementId>> = BTreeMap::new();
    let own = members(context, scope, counting);
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
