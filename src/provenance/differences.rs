//! What differs between a plan as it was published and as it is now, element by element.
//!
//! Both are the JSON of an edition. An element's content is everything between its braces except for nested elements,
//! with its prose inserted.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// How an element differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferenceKind {
    /// Its content differs.
    Changed,
    /// It is new.
    New,
    /// It is no longer there.
    Gone,
}

/// An element that is not as it was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// How it differs.
    pub change: DifferenceKind,
    /// Its anchor, which is its id if it belongs to the plan itself.
    pub anchor: String,
    /// Its present title, or the former one if it is gone.
    pub title: String,
}

/// Fields that hold the number of a piece of prose.
const PROSE: [&str; 4] = ["text", "prose", "mission", "scope"];

/// Fields that are derived from others.
const DERIVED: [&str; 4] = ["provenance", "contents", "number", CHANGES];

/// The change log, which is compared as a whole: its elements are those of other versions.
const CHANGES: &str = "changes";

/// The elements that differ, in the order of the plan, with those that are gone last. Overviews are included only if
/// nothing else differs, since they repeat what elements say.
pub fn differences(published: &Value, now: &Value) -> Vec<Difference> {
    let (before, after) = (Parts::of(published), Parts::of(now));
    let changed = after.order.iter().filter_map(|anchor| {
        let change = match (before.found.get(anchor), after.found.get(anchor)) {
            (Some(one), Some(other)) if one == other => return None,
            (Some(_), _) => DifferenceKind::Changed,
            (None, _) => DifferenceKind::New,
        };
        Some(after.difference(change, anchor))
    });
    let gone = before.order.iter().filter(|anchor| !after.found.contains_key(*anchor));
    let mut found: Vec<_> = changed.chain(gone.map(|anchor| before.difference(DifferenceKind::Gone, anchor))).collect();
    let is_overview = |difference: &Difference| difference.anchor.starts_with('_');
    if !found.iter().all(is_overview) {
        found.retain(|difference| !is_overview(difference));
    }
    found
}

/// The elements of a published plan, by anchor.
struct Parts<'a> {
    prose: &'a [Value],
    found: BTreeMap<String, Value>,
    order: Vec<String>,
}

impl<'a> Parts<'a> {
    fn of(document: &'a Value) -> Self {
        let prose = document.get("prose").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let mut parts = Self { prose, found: BTreeMap::new(), order: Vec::new() };
        if let Some(plan) = document.get("plan").and_then(Value::as_object) {
            let id = plan.get("id").and_then(Value::as_str).unwrap_or_default();
            parts.add(id, plan);
            if let Some(log) = plan.get(CHANGES) {
                let anchor = format!("_{CHANGES}");
                parts.order.push(anchor.clone());
                parts.found.insert(anchor, log.clone());
            }
        }
        parts
    }

    fn add(&mut self, anchor: &str, fields: &Map<String, Value>) {
        self.order.push(anchor.to_owned());
        let place = self.order.len();
        let own = fields.iter().filter(|(name, _)| !DERIVED.contains(&name.as_str()));
        let own: Map<_, _> = own.filter_map(|(name, value)| Some((name.clone(), self.own(name, value)?))).collect();
        if self.found.insert(anchor.to_owned(), Value::Object(own)).is_some() {
            self.order.remove(place - 1);
        }
    }

    /// A field's own value; `None` for an element, which becomes a part of its own.
    fn own(&mut self, name: &str, value: &Value) -> Option<Value> {
        match value {
            Value::Number(number) if PROSE.contains(&name) => {
                let place = number.as_u64().and_then(|place| usize::try_from(place).ok());
                Some(place.and_then(|place| self.prose.get(place)).unwrap_or(value).clone())
            }
            Value::Array(items) => Some(items.iter().filter_map(|item| self.own("", item)).collect()),
            Value::Object(fields) => {
                let Some(anchor) = fields.get("anchor").and_then(Value::as_str) else {
                    let own = fields.iter().filter_map(|(name, value)| Some((name.clone(), self.own(name, value)?)));
                    return Some(Value::Object(own.collect()));
                };
                self.add(anchor, fields);
                None
            }
            plain => Some(plain.clone()),
        }
    }

    fn difference(&self, change: DifferenceKind, anchor: &str) -> Difference {
        let title = self.found.get(anchor).and_then(|part| part.get("title")).and_then(Value::as_str);
        Difference { change, anchor: anchor.to_owned(), title: title.unwrap_or(anchor).to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn plan(sections: &Value, chapters: &Value, prose: &Value) -> Value {
        let plan = json!({"id": "plan", "title": "Plan", "text": 0, "sections": sections, "chapters": chapters});
        json!({"plan": plan, "prose": prose})
    }

    fn said(before: &Value, after: &Value) -> Vec<String> {
        let line = |each: Difference| format!("{:?} {} {}", each.change, each.anchor, each.title);
        differences(before, after).into_iter().map(line).collect()
    }

    #[test]
    fn the_innermost_element_that_differs_is_named_and_renumbering_is_no_difference() {
        let goal =
            |text: usize, number: &str| json!({"anchor": "svar", "title": "Svar", "number": number, "text": text});
        let section = |goal: Value| json!([{"anchor": "om", "title": "Om", "elements": [goal]}]);
        let before = plan(&section(goal(1, "M1")), &json!([]), &json!(["ingress", "raskt"]));
        let moved = plan(&section(goal(2, "M2")), &json!([]), &json!(["ingress", "annet", "raskt"]));
        assert_eq!(said(&before, &moved), [""; 0]);
        let changed = plan(&section(goal(1, "M1")), &json!([]), &json!(["ingress", "sakte"]));
        assert_eq!(said(&before, &changed), ["Changed svar Svar"]);
        let front = plan(&section(goal(1, "M1")), &json!([]), &json!(["ny ingress", "raskt"]));
        assert_eq!(said(&before, &front), ["Changed plan Plan"]);
    }

    #[test]
    fn what_is_new_and_what_is_gone_are_named_and_overviews_only_alone() {
        let overview = |cost: u32| json!([{"anchor": "_measures", "title": "Tiltak", "measures": [{"cost": cost}]}]);
        let one = |anchor: &str| json!([{"anchor": anchor, "title": anchor.to_uppercase()}]);
        let (before, after) =
            (plan(&one("a"), &overview(1), &json!(["x"])), plan(&one("b"), &overview(2), &json!(["x"])));
        assert_eq!(said(&before, &after), ["New b B", "Gone a A"]);
        let after = plan(&one("a"), &overview(2), &json!(["x"]));
        assert_eq!(said(&before, &after), ["Changed _measures Tiltak"]);
    }

    #[test]
    fn what_is_no_plan_has_nothing_to_name() {
        for junk in [json!(null), json!([]), json!({"plan": 7}), json!({"prose": {}})] {
            assert_eq!(said(&junk, &junk), [""; 0]);
        }
    }
}
