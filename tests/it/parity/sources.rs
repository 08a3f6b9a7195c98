//! A plan in which every field of every kind carries words of its own, made from the declarations of the kinds: a
//! new field is included automatically.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use stratc::locale::{Locale, sources};
use stratc::model::entity::Common;
use stratc::model::value::Language;
use stratc::model::{Field, Kind, Record as _, RecordSpec, Shape, WordSet};
use stratc::view::{ChangeGroup, ChangeLog};

use crate::changes::view::{WEAKENED, change, element};

/// Words, each with the fields that say it: `goal.owner`.
pub type Words = BTreeMap<String, BTreeSet<String>>;

/// The sources of the plan.
pub struct Sources {
    /// Paths and what the files hold. YAML takes JSON as it is.
    pub files: Vec<(&'static str, String)>,
    /// What has changed in the plan.
    pub log: ChangeLog,
    /// All words that the plan says.
    pub words: Words,
    /// Those that only the internal edition may show.
    pub internal: BTreeSet<String>,
}

/// The plan. It builds on two documents of the workspace, one of them internal.
pub fn sources_of_all() -> Sources {
    let mut maker = Maker::default();
    let (open, closed) = (maker.document(false), maker.document(true));
    let log = maker.log();
    let strategy = maker.strategy();
    Sources {
        files: vec![
            ("seeds/open.yaml", open.to_string()),
            ("seeds/closed.yaml", closed.to_string()),
            ("strategies/plan/strategy.yaml", strategy.to_string()),
        ],
        log,
        words: maker.words,
        internal: maker.internal,
    }
}

#[derive(Default)]
struct Maker {
    words: Words,
    internal: BTreeSet<String>,
    elements: BTreeMap<Kind, Map<String, Value>>,
    made: usize,
    texts: usize,
}

impl Maker {
    /// The strategy with all its elements.
    fn strategy(&mut self) -> Value {
        let mut strategy = self.whole(Kind::Strategy);
        strategy.insert("language".to_owned(), json!("nb"));
        if let Some(documents) = strategy["builds_on"].as_array_mut() {
            documents.extend([json!("open"), json!("closed")]);
        }
        for kind in Kind::ALL.iter().filter(|kind| **kind != Kind::Strategy) {
            let element = self.whole(*kind);
            self.add(*kind, format!("whole-{}", kind.word()), element);
            let id = self.bare(*kind, "internal");
            self.hide(*kind, &id);
        }
        let demands = self.elements.remove(&Kind::Demand).unwrap_or_default();
        let host = Map::from_iter([title(self.word("document.title")), ("demands".to_owned(), Value::Object(demands))]);
        self.add(Kind::Document, "host".to_owned(), host);
        let off = json!({"off": ["C", "M", "T", "N", "A", "F", "O", "L", "D"]});
        let mut file = Map::from_iter([("levels".to_owned(), off), ("strategy".to_owned(), Value::Object(strategy))]);
        for (kind, elements) in std::mem::take(&mut self.elements) {
            file.insert(kind.spec().collection.to_owned(), Value::Object(elements));
        }
        Value::Object(file)
    }

    /// A document of the workspace with a demand.
    fn document(&mut self, is_internal: bool) -> Value {
        let said: Vec<_> = (0..8).map(|_| self.word("a document of the workspace")).collect();
        let [name, text, publisher, id, demand, place, ask, basis] = said.as_slice() else { return Value::Null };
        let mut document = json!({"title": name, "text": text, "publisher": publisher});
        if is_internal {
            document["visibility"] = json!({"internal": {"basis": format!("offl. § 14, {basis}")}});
            self.internal.extend(said.iter().cloned());
        } else {
            document["reference"] = json!(basis);
        }
        json!({"document": document, "demands": {id: {"title": demand, "place": place, "text": ask}}})
    }

    /// What has changed since an earlier version.
    fn log(&mut self) -> ChangeLog {
        let mut word = || self.word("the change log");
        let sentences = [word(), word()];
        let changes = sentences.map(|sentence| change(("target-lowered", "senket måltall"), WEAKENED, &sentence));
        let goal = element("goal", ("goal", "Mål"), &word(), WEAKENED, changes.into());
        let groups = vec![ChangeGroup { title: word(), elements: vec![goal] }];
        ChangeLog { title: word(), summary: word(), counts: Vec::new(), groups }
    }
}

fn title(words: String) -> (String, Value) {
    ("title".to_owned(), Value::String(words))
}

impl Maker {
    /// How many words there are already.
    fn next(&mut self) -> usize {
        self.made += 1;
        self.made
    }

    fn say(&mut self, word: String, field: &str) -> String {
        self.words.entry(word.to_lowercase()).or_default().insert(field.to_owned());
        word
    }

    /// A word that stands nowhere else, too short to be broken at the end of a line.
    fn word(&mut self, field: &str) -> String {
        let letters = "bcdfghjklmnprstvwx".as_bytes();
        let number = self.next();
        let letter = |place: u32| char::from(letters[number / letters.len().pow(place) % letters.len()]);
        self.say(format!("q{}{}{}z", letter(2), letter(1), letter(0)), field)
    }

    fn year(&mut self, field: &str) -> String {
        let year = 2100 + self.next();
        self.say(year.to_string(), field)
    }

    /// A number with decimals, so that nothing groups its digits.
    fn number(&mut self, field: &str) -> String {
        let number = self.next();
        self.say(format!("{},{}", 401 + number / 8, 12 + number % 8), field)
    }

    /// A word of a closed list: the first one whose label stands in no other label.
    fn listed(&mut self, field: &str, set: &'static WordSet) -> String {
        let locale = Locale::of(Language::Bokmal);
        // Intervals are said with what they count: "per uke".
        let name = if set.name == "interval" { "per" } else { set.name };
        let label = |word: &str| locale.label(&format!("{name}-{word}")).replace('\u{a0}', " ").to_lowercase();
        let is_own = |label: &str| {
            let others = sources(Language::Bokmal).concat().to_lowercase();
            others.matches(label).count() == 1
        };
        let mut words = set.words.iter().map(|spec| spec.word);
        let mut own = words.clone().filter(|word| is_own(&label(word)));
        match own.next() {
            Some(word) => {
                self.say(label(word), field);
                word.to_owned()
            }
            None => words.next_back().unwrap_or_default().to_owned(),
        }
    }

    fn add(&mut self, kind: Kind, id: String, element: Map<String, Value>) {
        self.elements.entry(kind).or_default().insert(id, Value::Object(element));
    }

    /// An element with nothing but a title; its id. The names of demands appear in plans.
    fn bare(&mut self, kind: Kind, why: &str) -> String {
        let words = self.word(&format!("{}.title ({why})", kind.word()));
        let id = match kind {
            Kind::Demand => self.word(&format!("demand ({why})")),
            _ => format!("{}-{}", kind.word(), self.next()),
        };
        self.add(kind, id.clone(), Map::from_iter([title(words)]));
        id
    }

    /// Keeps a bare element from the public.
    fn hide(&mut self, kind: Kind, id: &str) {
        let basis = self.word(&format!("{}.visibility", kind.word()));
        let Some(element) = self.elements.get_mut(&kind).and_then(|all| all.get_mut(id)) else { return };
        self.internal.extend([basis.clone(), element["title"].as_str().unwrap_or_default().to_owned()]);
        element["visibility"] = json!({"internal": {"basis": format!("offl. § 14, {basis}")}});
        self.internal.extend((kind == Kind::Demand).then(|| id.to_owned()));
    }

    /// An element with all its fields, and something of each kind that it nests.
    fn whole(&mut self, kind: Kind) -> Map<String, Value> {
        let fields = Common::SPEC.fields.iter().chain(kind.spec().record.fields).filter(|field| !field.is_history());
        let mut element = self.fields(kind.word(), fields);
        for nesting in kind.nests() {
            let field = format!("{} in {}", nesting.kind.word(), kind.word());
            let inner = json!({"title": self.word(&field), "text": self.word(&field)});
            let id = if nesting.kind == Kind::Demand {
                self.word(&field)
            } else {
                format!("in-{}-{}", kind.word(), nesting.kind.word())
            };
            element.insert(nesting.kind.spec().collection.to_owned(), json!({id: inner}));
        }
        element
    }

    fn fields<'a>(&mut self, of: &str, fields: impl Iterator<Item = &'a Field>) -> Map<String, Value> {
        let mut values = Map::new();
        for field in fields {
            if let Some(value) = self.value(&format!("{of}.{}", field.name), field.shape) {
                values.insert(field.name.to_owned(), value);
            }
        }
        values
    }

    /// A value for a field; `None` if it cannot hold a word.
    fn value(&mut self, field: &str, shape: Shape) -> Option<Value> {
        Some(match shape {
            Shape::Line | Shape::Unit => json!(self.word(field)),
            Shape::Lines => json!([self.word(field), self.word(field)]),
            Shape::Text => json!(self.prose(field)),
            Shape::Number | Shape::Quantity => json!(self.number(field)),
            Shape::Money => json!(format!("{} kr", self.number(field))),
            Shape::Moment | Shape::Deadline => json!(self.year(field)),
            Shape::Period => json!(format!("{}–{}", self.year(field), self.year(field))),
            Shape::Recurrence => {
                let count = (700 + self.next()).to_string();
                json!(format!("{} weeks", self.say(count, field)))
            }
            Shape::Word(set) => json!(self.listed(field, set)),
            Shape::Words(set) => json!([self.listed(field, set)]),
            Shape::Reference { to, many } => self.references(field, to, many),
            Shape::Record(spec) => Value::Object(self.fields(field, spec.fields.iter())),
            Shape::Records(spec) => self.records(field, spec),
            Shape::Readings => {
                let (first, last) = (self.year(field), self.year(field));
                json!({first: self.number(field), last: self.number(field)})
            }
            Shape::Waivers => {
                let demand = self.bare(Kind::Demand, field);
                json!({demand: self.word(field)})
            }
            Shape::Flag | Shape::Language | Shape::Retirements | Shape::Visibility => return None,
        })
    }

    /// Elements that only this field refers to. Where several kinds will do, there is one of each, for all such fields.
    fn references(&mut self, field: &str, to: &[Kind], many: bool) -> Value {
        let to = if many { to } else { &to[..1] };
        let ids = to.iter().filter(|kind| **kind != Kind::Strategy).map(|kind| {
            let shared = format!("any-{}", kind.word());
            let is_there = self.elements.get(kind).is_some_and(|all| all.contains_key(&shared));
            match to {
                [_] => self.bare(*kind, field),
                _ if is_there => shared,
                _ => {
                    let words = self.word(&format!("{}.title", kind.word()));
                    self.add(*kind, shared.clone(), Map::from_iter([title(words)]));
                    shared
                }
            }
        });
        let ids: Vec<_> = ids.collect();
        if many { json!(ids) } else { json!(ids[0]) }
    }

    /// One record for each number, and one without: a record compares with one number at most. All but the first have no more
    /// than they must. A change comes first, since it alone has a beginning.
    fn records(&mut self, field: &str, spec: &RecordSpec) -> Value {
        let is_compared = |each: &&Field| matches!(each.shape, Shape::Number | Shape::Quantity) || each.name == "words";
        let (mut compared, others): (Vec<_>, Vec<_>) = spec.fields.iter().partition(is_compared);
        compared.sort_by_key(|each| each.name != "change");
        let needed: Vec<_> = others.iter().copied().filter(|each| each.required).collect();
        let mut records = Vec::new();
        for (nth, number) in compared.iter().enumerate() {
            let beside = if nth == 0 { &others } else { &needed };
            records.push(self.fields(field, beside.iter().copied().chain([*number])));
        }
        records.push(self.fields(field, others.into_iter()));
        json!(records)
    }

    /// Prose of every form and of one paragraph in turn.
    fn prose(&mut self, field: &str) -> String {
        self.texts += 1;
        if self.texts.is_multiple_of(2) {
            return format!("{} *{}* {}.", self.word(field), self.word(field), self.word(field));
        }
        let term = self.bare(Kind::Term, field);
        let mut prose = FORMS.replace("ID", &term);
        while prose.contains("NOTE") {
            prose = prose.replacen("NOTE", &self.word(&format!("{field} {FOOTNOTE}")), 1);
        }
        while prose.contains("WORD") {
            prose = prose.replacen("WORD", &self.word(field), 1);
        }
        prose
    }
}

/// What is added to the field of words that stand in a footnote.
pub const FOOTNOTE: &str = "(footnote)";

/// Every form that prose can have.
const FORMS: &str = "\
WORD *WORD* **WORD** ~~WORD~~ `WORD` [WORD](https://eksempel.no/) [WORD](lang:en) [[ID]] [[ID|WORD]] [[ID#title]]

## WORD

- WORD
- WORD

  WORD

  1. WORD

> WORD

| WORD | WORD |
| --- | --- |
| WORD | WORD |

```
WORD
```

WORD\\
WORD.[^1] WORD.[^2] WORD.[^1]

[^1]: «NOTE» *NOTE* [NOTE](https://eksempel.no/) [[ID|NOTE]]

    - NOTE

[^2]: «NOTE».[^3]
[^3]: «NOTE»
";
