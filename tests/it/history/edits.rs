//! One edit is one change, whatever field of whatever kind it is made in; and no two plans are too odd to compare.

use proptest::prelude::*;
use stratc::diff::{Change, compare};
use stratc::model::{ChangeKind, Field, Kind, Shape, Word as _};
use stratc::view::{ElementRecord, FieldRecord, PlanRecord, ValueRecord};

use super::generated::{declared, mixed, pick, plan, record, with_value};
use super::told;

/// What is done to a field.
#[derive(Debug, Clone, Copy)]
enum Edit {
    /// It is set where it is not, and otherwise says something else, or one thing more.
    Set,
    /// It is taken out.
    Remove,
    /// It says something else; of a group, in one of its fields.
    Alter,
}

/// A field after an edit: none, where it was taken out; as it was, where there is nothing to edit.
fn edited(field: &Field, old: Option<&FieldRecord>, edit: Edit, seed: u64) -> Option<FieldRecord> {
    let new = record(field, seed);
    match (old, edit) {
        (None, Edit::Set) => Some(new),
        (None, _) | (_, Edit::Remove) => None,
        (Some(old), _) => {
            let value = other(field, old, new.value, (edit, seed)).filter(|value| is_other(&old.value, value));
            Some(value.map_or_else(|| old.clone(), |value| with_value(field.name, value)))
        }
    }
}

/// What a field says that was set or altered.
fn other(field: &Field, old: &FieldRecord, new: ValueRecord, (edit, seed): (Edit, u64)) -> Option<ValueRecord> {
    let value = match (&old.value, new, edit) {
        (ValueRecord::References(one), ValueRecord::References(two), Edit::Set) => {
            ValueRecord::References([one.clone(), two].concat())
        }
        (ValueRecord::Groups(one), ValueRecord::Groups(two), Edit::Set) => {
            ValueRecord::Groups([one.clone(), two].concat())
        }
        (ValueRecord::Readings(one), ValueRecord::Readings(two), Edit::Set) => {
            ValueRecord::Readings([one.clone(), two].concat())
        }
        (ValueRecord::Reasons(one), ValueRecord::Reasons(two), Edit::Set) => {
            ValueRecord::Reasons([one.clone(), two].concat())
        }
        // One more and one less are two changes.
        (ValueRecord::References(_), _, Edit::Alter) => return None,
        (ValueRecord::Readings(one), ValueRecord::Readings(two), Edit::Alter) => {
            let mut altered = one.clone();
            altered[0].value = two[0].value.clone();
            ValueRecord::Readings(altered)
        }
        (ValueRecord::Reasons(one), ValueRecord::Reasons(two), Edit::Alter) => {
            ValueRecord::Reasons(vec![(one[0].0.clone(), two[0].1.clone())])
        }
        (ValueRecord::Group(one), ..) => ValueRecord::Group(altered(field, one, seed)?),
        (ValueRecord::Groups(one), _, Edit::Alter) => ValueRecord::Groups(vec![altered(field, &one[0], seed)?]),
        (_, value, _) => value,
    };
    Some(value)
}

/// A group with one field set, taken out or changed.
fn altered(field: &Field, group: &[FieldRecord], seed: u64) -> Option<Vec<FieldRecord>> {
    let (Shape::Record(spec) | Shape::Records(spec)) = field.shape else { return None };
    let inner = pick(spec.fields, mixed(seed));
    // The unit of a group stands in each of its numbers.
    if inner.name == "unit" {
        return None;
    }
    let mut altered = group.to_vec();
    match altered.iter_mut().find(|field| field.name == inner.name) {
        None => altered.push(record(inner, seed)),
        Some(_) if seed.is_multiple_of(3) => altered.retain(|field| field.name != inner.name),
        Some(field) => *field = record(inner, seed),
    }
    let has_numbers = |fields: &[FieldRecord]| fields.iter().any(|field| matches!(field.value, ValueRecord::Amount(_)));
    let is_sound = !altered.is_empty() && has_numbers(&altered) == has_numbers(group);
    (is_sound && altered != group).then_some(altered)
}

/// Whether an edit says something else. A list says the same with one of its items twice.
fn is_other(old: &ValueRecord, new: &ValueRecord) -> bool {
    let has_one_twice = match new {
        ValueRecord::References(keys) => keys.len() > 1 && keys[0] == keys[1],
        ValueRecord::Readings(list) => list.len() > 1 && list[0].last == list[1].last,
        ValueRecord::Reasons(list) => list.len() > 1 && list[0].0 == list[1].0,
        ValueRecord::Groups(list) => list.len() > 1 && list[0] == list[1],
        _ => false,
    };
    !has_one_twice && old != new
}

fn kind(element: &ElementRecord) -> Kind {
    Kind::from_word(&element.kind).expect("elements have kinds")
}

/// The changes of the element with an id; there are none of others.
fn changes_of<'a>(id: &str, old: &'a [PlanRecord], new: &'a [PlanRecord]) -> Vec<Change> {
    let comparison = compare(old, new);
    let text = told(&comparison);
    let mut found = Vec::new();
    for (element, change) in comparison.changes() {
        let node = element.new.expect("nothing is gone");
        assert_eq!(comparison.new.element(node).id, id, "{text}");
        found.push(change.clone());
    }
    found
}

/// What is reported of before and after, where all that the field says is reported.
fn is_told(field: &str, said: Option<&ValueRecord>, is: Option<&FieldRecord>) -> bool {
    match is.map(|field| &field.value) {
        Some(
            ValueRecord::References(_) | ValueRecord::Groups(_) | ValueRecord::Readings(_) | ValueRecord::Reasons(_),
        ) => field != "focus_area" || said.is_some(),
        value => said.is_none() || said == value,
    }
}

/// Whether a field can have changes of a kind, for the fields that have kinds of their own.
fn is_fitting(element: Kind, field: &str, kind: ChangeKind) -> bool {
    let of_their_own = [
        ("by", "deadline-"),
        ("owner", "owner-changed"),
        ("audiences", "audience-"),
        ("reaches", "audience-"),
        ("waives", "waiver-changed"),
        ("focus_area", "focus-area-changed"),
        ("section", "moved"),
        ("parent", "moved"),
        ("programme", "moved"),
        ("readings", "reading-"),
        ("status", "status-changed"),
        ("cost", "cost-changed"),
        ("budget", "cost-changed"),
        ("period", "period-changed"),
        ("figures", "figure-changed"),
    ];
    let of_indicators =
        [("baseline", "baseline-corrected"), ("unit", "unit-changed"), ("direction", "direction-reversed")];
    let of_indicators = of_indicators.iter().filter(|_| element == Kind::Indicator);
    let own = of_their_own.iter().chain(of_indicators).find(|(name, _)| *name == field);
    own.is_none_or(|(_, word)| kind.word().starts_with(word))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn one_edit_of_a_field_is_one_change_of_that_element(
        seed in any::<u64>(),
        place in any::<prop::sample::Index>(),
        which in any::<prop::sample::Index>(),
        edit in prop::sample::select(vec![Edit::Set, Edit::Remove, Edit::Alter]),
        another in 0..u64::MAX / 2,
    ) {
        let before = plan(seed);
        let mut after = before.clone();
        let element = place.get_mut(&mut after.elements);
        let of = kind(element);
        let fields = declared(of);
        let field = *which.get(&fields);
        let old = element.field(field.name).cloned();
        let new = edited(field, old.as_ref(), edit, another);
        prop_assume!(old != new);
        element.fields.retain(|other| other.name != field.name);
        element.fields.extend(new.clone());
        let id = element.id.clone();
        let (before, after) = ([before], [after]);
        for (from, to, old, new) in [(&before, &after, &old, &new), (&after, &before, &new, &old)] {
            let changes = changes_of(&id, from, to);
            prop_assert_eq!(changes.len(), 1, "{} of {}: {:?} → {:?}: {:#?}", field.name, id, old, new, changes);
            let change = &changes[0];
            prop_assert_eq!(change.field.as_ref().map(|(name, _)| &**name), Some(field.name));
            prop_assert!(is_fitting(of, field.name, change.kind), "{} is {}", field.name, change.kind.word());
            let said = [&change.before, &change.after].map(|said| said.as_ref().and_then(|said| said.value.as_ref()));
            prop_assert!(is_told(field.name, said[0], old.as_ref()), "{:?}", change);
            prop_assert!(is_told(field.name, said[1], new.as_ref()), "{:?}", change);
        }
    }

}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn a_new_title_or_id_is_one_change(seed in any::<u64>(), place in any::<prop::sample::Index>(), is_id: bool) {
        let before = plan(seed);
        let mut after = before.clone();
        let element = place.get_mut(&mut after.elements);
        let old = element.id.clone();
        if is_id && old != "plan" {
            element.id = format!("{old}-ny");
            after.elements.iter_mut().for_each(|element| rename(element, &old));
        } else {
            element.title.push_str(" annerledes");
        }
        let id = if is_id && old != "plan" { format!("{old}-ny") } else { old };
        let changes = changes_of(&id, &[before], &[after]);
        prop_assert_eq!(changes.len(), 1, "{:#?}", changes);
    }

    #[test]
    fn a_plan_against_itself_gives_nothing(seed in any::<u64>()) {
        let plans = [plan(seed)];
        prop_assert_eq!(told(&compare(&plans, &plans)), "");
    }

    #[test]
    fn any_two_plans_can_be_compared_and_always_alike(
        seeds in any::<(u64, u64)>(),
        mangled in prop::collection::vec((any::<prop::sample::Index>(), 0..6_u8, ".{0,12}"), 0..40),
    ) {
        let mut plans = [plan(seeds.0), plan(seeds.1)];
        for (nth, (place, how, words)) in mangled.iter().enumerate() {
            mangle(&mut plans[nth % 2], *place, *how, words);
        }
        let [one, other] = plans.map(|plan| [plan]);
        let again = (one.clone(), other.clone());
        prop_assert_eq!(told(&compare(&one, &other)), told(&compare(&again.0, &again.1)));
        prop_assert_eq!(told(&compare(&one, &[])).is_empty(), false);
    }
}

/// Has an element refer to `old` by its new id.
fn rename(element: &mut ElementRecord, old: &str) {
    for field in &mut element.fields {
        if let ValueRecord::Reference(keys) | ValueRecord::References(keys) = &mut field.value {
            keys.iter_mut().filter(|key| *key == old).for_each(|key| *key = format!("{old}-ny"));
        }
    }
}

/// Makes a plan odd in one place.
fn mangle(plan: &mut PlanRecord, place: prop::sample::Index, how: u8, words: &str) {
    let nth = place.index(plan.elements.len());
    match how {
        0 => words.clone_into(&mut plan.elements[nth].id),
        1 => words.clone_into(&mut plan.elements[nth].title),
        2 if plan.elements.len() > 1 => drop(plan.elements.remove(nth)),
        3 => words.clone_into(&mut plan.elements[nth].kind),
        4 => plan.elements[nth].replaces.push(words.to_owned()),
        _ => {
            for field in &mut plan.elements[nth].fields {
                field.words.clear();
                oddly(&mut field.value, words);
            }
        }
    }
}

/// Makes a value one that no compiler would give.
fn oddly(value: &mut ValueRecord, words: &str) {
    match value {
        ValueRecord::Amount(amount) => words.clone_into(&mut amount.number),
        ValueRecord::Days(first, _) => words.clone_into(first),
        ValueRecord::References(keys) | ValueRecord::Reference(keys) => keys.push(words.to_owned()),
        ValueRecord::Groups(groups) => groups.push(Vec::new()),
        ValueRecord::Prose(blocks) => blocks.push(Vec::new()),
        other => *other = ValueRecord::Key(words.to_owned()),
    }
}
