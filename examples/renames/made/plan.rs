//! Made-up plans as records, as large as wanted, with the repetitions that real ones have.

use fastrand::Rng;
use stratc::view::{Amount, ElementRecord, FieldRecord, Piece, PlanRecord, ReadingRecord, ValueRecord};

use super::phrase::Topic;

/// What the elements of a plan say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// All that a real plan says.
    Full,
    /// Titles, and nothing else.
    Titles,
    /// "Tiltak 17": titles that differ by their numbers, with texts.
    Numbered,
}

/// Every so many-th element is like another but for a word or two.
const TWIN: usize = 4;
/// Elements that one section has in it.
const PER_SECTION: usize = 60;

/// A plan with so many elements beside the one that stands for itself.
pub fn plan(elements: usize, style: Style, seed: u64) -> PlanRecord {
    let mut maker = Maker { rng: Rng::with_seed(seed), style, made: Vec::new() };
    let root = element("plan", "strategy", "Kommunikasjonsplan", Vec::new());
    for nth in 0..elements {
        maker.add(nth);
    }
    let elements = std::iter::once(root).chain(maker.made.into_iter().map(|(_, element)| element)).collect();
    PlanRecord { id: "plan".to_owned(), language: "nb".to_owned(), elements, ..PlanRecord::default() }
}

struct Maker {
    rng: Rng,
    style: Style,
    made: Vec<(Topic, ElementRecord)>,
}

impl Maker {
    fn add(&mut self, nth: usize) {
        let kind = KINDS[nth % KINDS.len()];
        let twin = (nth % TWIN == TWIN - 1).then(|| self.earlier(kind)).flatten();
        let topic = match twin {
            Some(twin) => self.made[twin].0.sibling(&mut self.rng),
            None => Topic::any(&mut self.rng),
        };
        let title = if self.style == Style::Numbered { format!("Tiltak {}", nth + 1) } else { topic.title(kind) };
        let mut fields = Vec::new();
        if self.style != Style::Titles {
            fields = match twin {
                // What is like another says nearly the same of it, and belongs to the same.
                Some(twin) => self.made[twin].1.fields.clone(),
                None => self.fields(kind),
            };
            let text = topic.text(&mut self.rng);
            if let Some(field) = fields.iter_mut().find(|field| field.name == "text") {
                // Every other one has the text of the other too.
                if twin.is_none_or(|_| self.rng.bool()) {
                    field.value = ValueRecord::Prose(vec![vec![Piece::Text(text)]]);
                }
            }
        }
        self.made.push((topic, element(&format!("{kind}-{nth}"), kind, &title, fields)));
    }

    fn earlier(&mut self, kind: &str) -> Option<usize> {
        let of_kind: Vec<_> =
            (0..self.made.len()).rev().filter(|nth| self.made[*nth].1.kind == kind).take(40).collect();
        (!of_kind.is_empty()).then(|| of_kind[self.rng.usize(..of_kind.len())])
    }

    /// The fields of an element. It refers to a few that stand before it.
    fn fields(&mut self, kind: &str) -> Vec<FieldRecord> {
        let mut fields = vec![field("text", ValueRecord::Prose(Vec::new()))];
        let mut refer = |name: &str, kind: &str| {
            fields.extend(
                self.earlier(kind).map(|nth| field(name, ValueRecord::References(vec![self.made[nth].1.id.clone()]))),
            );
        };
        match kind {
            "goal" => {
                refer("parent", "goal");
                refer("owner", "role");
                refer("section", "section");
            }
            "indicator" => {
                refer("goals", "goal");
                refer("owner", "role");
            }
            "measure" => {
                refer("goals", "goal");
                refer("owner", "role");
                refer("audiences", "audience");
                refer("section", "section");
            }
            "message" => refer("audiences", "audience"),
            "channel" => refer("reaches", "audience"),
            "risk" => refer("threatens", "goal"),
            _ => {}
        }
        if kind == "indicator" {
            fields.extend(self.figures());
        }
        if kind == "measure" || kind == "goal" {
            let year = self.rng.u32(2027..2034);
            fields.push(field("by", ValueRecord::Days(format!("{year}-01-01"), format!("{year}-12-31"))));
        }
        fields
    }

    fn figures(&mut self) -> Vec<FieldRecord> {
        let (from, step) = (self.rng.u32(5..60), self.rng.u32(1..5) * 5);
        let year = self.rng.u32(2028..2034);
        let value =
            |number: u32| ValueRecord::Amount(Amount { number: number.to_string(), unit: Some("%".to_owned()) });
        let at = |year: u32| ValueRecord::Days(format!("{year}-01-01"), format!("{year}-12-31"));
        let reading = |year: u32, number: u32| ReadingRecord {
            first: format!("{year}-01-01"),
            last: format!("{year}-12-31"),
            value: Amount { number: number.to_string(), unit: Some("%".to_owned()) },
        };
        let baseline = ValueRecord::Group(vec![field("value", value(from)), field("at", at(2024))]);
        let target = vec![field("at_least", value(from + step)), field("by", at(year))];
        vec![
            field("baseline", baseline),
            field("targets", ValueRecord::Groups(vec![target])),
            field("readings", ValueRecord::Readings(vec![reading(2025, from + 1), reading(2026, from + step / 2)])),
        ]
    }
}

/// Kinds, as often as plans have them.
#[rustfmt::skip]
const KINDS: [&str; PER_SECTION / 3] = [
    "section", "role", "goal", "indicator", "measure", "measure", "audience", "goal", "measure", "indicator", "measure",
    "message", "measure", "goal", "measure", "channel", "measure", "indicator", "risk", "measure",
];

fn field(name: &str, value: ValueRecord) -> FieldRecord {
    FieldRecord { name: name.to_owned(), label: name.to_owned(), value, words: Vec::new() }
}

fn element(id: &str, kind: &str, title: &str, fields: Vec<FieldRecord>) -> ElementRecord {
    ElementRecord {
        id: id.to_owned(),
        kind: kind.to_owned(),
        label: kind.to_owned(),
        title: title.to_owned(),
        fields,
        file: String::new(),
        replaces: Vec::new(),
        is_faulty: false,
    }
}
