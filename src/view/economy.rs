//! Money: what the measures cost, by year and by what they belong to, against the budget.
//!
//! Only what the edition may show is added up, so that no sum tells what a hidden measure costs. Measures that were
//! stopped cost nothing any more. Currencies are never added to each other: each has lines of its own.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::context::ViewContext;
use super::fact::Item;
use super::home::focus_area;
use super::mark::{self, Mark};
use crate::locale::Value;
use crate::model::entity::{Cost, Entity as _, FocusArea, Goal, Measure, MeasureStatus, Strategy};
use crate::model::value::{Currency, Money, Sums, Unit};
use crate::model::{Element, ElementId, Kind, Ref};
use rust_decimal::Decimal;

/// The money of a plan.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Economy {
    /// What the measures cost in all, what has been granted and what has no source, in a sentence or two per currency.
    pub summary: Vec<String>,
    /// The years that costs or budgets are given for, in order.
    pub years: Vec<i16>,
    /// The sums.
    pub lines: Vec<EconomyLine>,
}

/// What some of the measures cost, in one currency, or the budget.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EconomyLine {
    /// What the sum is made by: `all`, `budget`, `goal`, `focus-area`, `owner` or `funding`.
    pub by: &'static str,
    /// The same in words.
    pub by_label: String,
    /// Whose sum it is: the goal, the focus area, the role or the source.
    pub title: Item,
    /// The currency: `NOK`.
    pub currency: &'static str,
    /// The sum of each year in [`Economy::years`]; none where nothing is given.
    pub years: Vec<Option<AmountOfMoney>>,
    /// What is given without a year.
    pub undated: Option<AmountOfMoney>,
    /// The sum of all of them.
    pub total: Option<AmountOfMoney>,
    /// How much of it has been granted.
    pub granted: Option<AmountOfMoney>,
    /// How much of it has no source of funding.
    pub unfunded: Option<AmountOfMoney>,
}

/// A sum.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct AmountOfMoney {
    /// The exact number.
    pub value: String,
    /// The sum in words, with its currency.
    pub words: String,
}

/// A cost as it was written.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CostData {
    /// The id of the measure.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The year; none where the cost is that of the whole measure.
    pub year: Option<i16>,
    /// How much.
    pub amount: String,
    /// The currency: `NOK`.
    pub currency: &'static str,
    /// Whether it has been granted, in words.
    pub status: Option<String>,
    /// Where the money comes from.
    pub funding: Option<String>,
    /// Marks of the internal edition.
    pub marks: Vec<Mark>,
}

/// One cost of a measure.
struct Entry<'a> {
    measure: ElementId,
    year: Option<i16>,
    money: Money,
    cost: Option<&'a Cost>,
    funding: Option<&'a str>,
}

/// The money of a plan that tells it year by year; `None` for any other.
pub fn by_year(context: &ViewContext<'_>) -> Option<Economy> {
    let has_years = |element: &Element| element.measure().is_some_and(|measure| !measure.costs.is_empty());
    let costs = context.of_kind(Kind::Measure).any(|(_, element)| has_years(element));
    let budgets = strategy(context).is_some_and(|strategy| !strategy.budgets.is_empty());
    (costs || budgets).then(|| economy(context))
}

/// The money of any plan.
pub fn economy(context: &ViewContext<'_>) -> Economy {
    let maker = Maker::new(context);
    let lines = maker.lines();
    Economy { summary: maker.summary(&lines), years: maker.years.into_iter().collect(), lines }
}

/// Every cost as it was written, for formats that calculate with them; none where no measure tells them by year.
pub fn costs(context: &ViewContext<'_>) -> Vec<CostData> {
    let entries = entries(context);
    if entries.iter().all(|entry| entry.year.is_none()) {
        return Vec::new();
    }
    let data = |entry: Entry<'_>| {
        let element = context.plan.element(entry.measure);
        let status = entry.cost.and_then(|cost| cost.status.as_ref());
        CostData {
            id: element.id.to_string(),
            title: element.title().to_owned(),
            year: entry.year,
            amount: entry.money.amount.normalize().to_string(),
            currency: entry.money.currency.code(),
            status: status.map(|status| context.format.word_of(status.value)),
            funding: entry.funding.map(str::to_owned),
            marks: mark::marks(context, element),
        }
    };
    entries.into_iter().map(data).collect()
}

fn strategy<'a>(context: &ViewContext<'a>) -> Option<&'a Strategy> {
    context.plan.root(context.scope).and_then(Element::strategy)
}

fn entries<'a>(context: &ViewContext<'a>) -> Vec<Entry<'a>> {
    let measures = context.of_kind(Kind::Measure).filter_map(|(id, element)| Some((id, element.measure()?)));
    let is_stopped =
        |measure: &Measure| measure.status.as_ref().is_some_and(|status| status.value == MeasureStatus::Stopped);
    measures.filter(|(_, measure)| !is_stopped(measure)).flat_map(|(id, measure)| of_measure(id, measure)).collect()
}

/// The costs of a measure by year or, where it gives none, its cost as a whole.
fn of_measure(id: ElementId, measure: &Measure) -> Vec<Entry<'_>> {
    let source = measure.funding.as_ref().map(|line| &*line.value);
    let by_year = measure.costs.iter().filter_map(|cost| {
        Some(Entry {
            measure: id,
            year: cost.year.as_ref().map(|year| year.value.year()),
            money: cost.amount.as_ref()?.value,
            cost: Some(cost),
            funding: cost.funding.as_ref().map(|line| &*line.value).or(source),
        })
    });
    let by_year: Vec<_> = by_year.collect();
    let whole = measure.cost.as_ref().filter(|_| by_year.is_empty());
    let whole = whole.map(|cost| Entry { measure: id, year: None, money: cost.value, cost: None, funding: source });
    by_year.into_iter().chain(whole).collect()
}

/// Adds up the costs of one plan.
struct Maker<'a> {
    context: &'a ViewContext<'a>,
    entries: Vec<Entry<'a>>,
    years: BTreeSet<i16>,
}

/// What a line is about: what the sum is made by, and whose it is.
type Subject = (&'static str, Item);

impl<'a> Maker<'a> {
    fn new(context: &'a ViewContext<'a>) -> Self {
        let entries = entries(context);
        let budgets = strategy(context).into_iter().flat_map(|strategy| &strategy.budgets);
        let budgeted = budgets.filter_map(|budget| Some(budget.year.as_ref()?.value.year()));
        let years = entries.iter().filter_map(|entry| entry.year).chain(budgeted).collect();
        Self { context, entries, years }
    }

    fn lines(&self) -> Vec<EconomyLine> {
        let label = |key: &str| Item::plain(self.context.format.locale.label(key));
        let mut lines = self.sums(&("all", label("economy-all")), |_| true);
        lines.extend(self.budget(&(Strategy::BUDGET.name, label("field-budget"))));
        let goals =
            |id| self.measure(id).into_iter().flat_map(|own| own.goals.iter().filter_map(Ref::target)).collect();
        lines.extend(self.by_element(Goal::WORD, &goals));
        lines.extend(self.by_element(FocusArea::WORD, &|id| focus_area(self.context, id).into_iter().collect()));
        let owner = |id| self.measure(id).and_then(|own| own.owner.as_ref()?.target()).into_iter().collect();
        lines.extend(self.by_element(Measure::OWNER.name, &owner));
        let sources: BTreeSet<_> = self.entries.iter().filter_map(|entry| entry.funding).collect();
        for source in sources {
            let subject = (Measure::FUNDING.name, Item::plain(source.to_owned()));
            lines.extend(self.sums(&subject, |entry| entry.funding == Some(source)));
        }
        lines.extend(self.sums(&(Measure::FUNDING.name, label("economy-unfunded")), |entry| entry.funding.is_none()));
        lines
    }

    fn measure(&self, id: ElementId) -> Option<&'a Measure> {
        self.context.plan.element(id).measure()
    }

    /// A sum for each element that `of` finds for measures, and one for the measures for which it finds none.
    fn by_element(&self, by: &'static str, of: &dyn Fn(ElementId) -> Vec<ElementId>) -> Vec<EconomyLine> {
        let shown = |id| of(id).into_iter().filter(|id| self.context.visible.sees(*id)).collect::<BTreeSet<_>>();
        let found: Vec<_> = self.entries.iter().map(|entry| shown(entry.measure)).collect();
        let all: BTreeSet<_> = found.iter().flatten().copied().collect();
        if all.is_empty() {
            return Vec::new();
        }
        let with = |id| self.entries.iter().zip(&found).filter(move |(_, found)| found.contains(&id));
        let mut lines = Vec::new();
        for id in all {
            let entries: Vec<_> = with(id).map(|(entry, _)| entry).collect();
            lines.extend(self.lines_of(&(by, self.context.item(id)), &entries));
        }
        let rest = self.entries.iter().zip(&found).filter(|(_, found)| found.is_empty());
        let rest: Vec<_> = rest.map(|(entry, _)| entry).collect();
        let others = Item::plain(self.context.format.locale.label("economy-others"));
        lines.extend(self.lines_of(&(by, others), &rest));
        lines
    }

    fn sums(&self, subject: &Subject, is_counted: impl Fn(&Entry<'_>) -> bool) -> Vec<EconomyLine> {
        self.lines_of(subject, &self.entries.iter().filter(|entry| is_counted(entry)).collect::<Vec<_>>())
    }

    /// A line for each currency that the costs are in.
    fn lines_of(&self, subject: &Subject, entries: &[&Entry<'_>]) -> Vec<EconomyLine> {
        let currencies: BTreeSet<_> = entries.iter().map(|entry| entry.money.currency).collect();
        let line = |currency| {
            let sum = |is_counted: &dyn Fn(&Entry<'_>) -> bool| {
                let counted = entries.iter().filter(|entry| is_counted(entry));
                self.amount(counted.map(|entry| entry.money).collect::<Sums>().of(currency))
            };
            EconomyLine {
                years: self.years.iter().map(|year| sum(&|entry| entry.year == Some(*year))).collect(),
                undated: sum(&|entry| entry.year.is_none()),
                total: sum(&|_| true),
                granted: sum(&|entry| entry.cost.is_some_and(Cost::is_granted)),
                unfunded: sum(&|entry| entry.funding.is_none()),
                ..self.empty(subject, currency)
            }
        };
        currencies.into_iter().map(line).collect()
    }

    /// The budget, a line for each currency.
    fn budget(&self, subject: &Subject) -> Vec<EconomyLine> {
        let Some(strategy) = strategy(self.context) else { return Vec::new() };
        let line = |whole: Money| {
            let of = |year: i16| {
                let budgets = strategy.budgets.iter();
                let budgets = budgets.filter(|own| own.year.as_ref().is_some_and(|own| own.value.year() == year));
                budgets.filter_map(|own| Some(own.amount.as_ref()?.value)).collect::<Sums>().of(whole.currency)
            };
            EconomyLine {
                years: self.years.iter().map(|year| self.amount(of(*year))).collect(),
                total: self.amount(Some(whole)),
                ..self.empty(subject, whole.currency)
            }
        };
        strategy.whole_budget().into_iter().map(line).collect()
    }

    fn empty(&self, (by, title): &Subject, currency: Currency) -> EconomyLine {
        EconomyLine {
            by,
            by_label: self.by_label(by),
            title: title.clone(),
            currency: currency.code(),
            years: Vec::new(),
            undated: None,
            total: None,
            granted: None,
            unfunded: None,
        }
    }

    /// What a sum is made by, in words.
    fn by_label(&self, by: &str) -> String {
        let kind = [Goal::WORD, FocusArea::WORD].contains(&by).then(|| format!("kind-{by}"));
        let field = [Measure::OWNER.name, Measure::FUNDING.name].contains(&by).then(|| format!("field-{by}"));
        self.context.format.locale.label(&kind.or(field).unwrap_or_else(|| "economy-in-all".to_owned()))
    }

    fn amount(&self, money: Option<Money>) -> Option<AmountOfMoney> {
        let money = money?;
        Some(AmountOfMoney { value: money.amount.to_string(), words: self.context.format.money(&money) })
    }

    /// What the measures cost in all, how much of it has been granted and how much has no source, for each currency.
    fn summary(&self, lines: &[EconomyLine]) -> Vec<String> {
        let locale = self.context.format.locale;
        let said = |line: &EconomyLine| {
            let total = line.total.as_ref()?;
            let label = |key: &str, amount: &str| locale.label_with(key, &[("amount", Value::Text(amount))]);
            let part = |amount: &AmountOfMoney| {
                let share =
                    share(amount, total).map(|share| self.context.format.with_unit(&share, Some(&Unit::per_cent())));
                share.map_or_else(|| amount.words.clone(), |share| format!("{} ({share})", amount.words))
            };
            let whole = label("economy-total", &total.words);
            let granted = line.granted.as_ref().map(|granted| label("economy-granted-of", &part(granted)));
            let unfunded = line.unfunded.as_ref().map(|unfunded| label("economy-unfunded-of", &part(unfunded)));
            Some([Some(whole), granted, unfunded].into_iter().flatten().collect::<Vec<_>>().join(" "))
        };
        lines.iter().filter(|line| line.by == "all").filter_map(said).collect()
    }
}

/// The share of a whole, in whole per cent; `None` where there is no honest one.
fn share(part: &AmountOfMoney, whole: &AmountOfMoney) -> Option<String> {
    let number = |amount: &AmountOfMoney| amount.value.parse::<Decimal>().ok();
    let (part, whole) = (number(part)?, number(whole)?);
    if whole <= Decimal::ZERO || part < Decimal::ZERO || part > whole {
        return None;
    }
    let share = part.checked_div(whole)?.checked_mul(Decimal::ONE_HUNDRED)?.round();
    let is_rounded_away = (share.is_zero() && !part.is_zero()) || (share == Decimal::ONE_HUNDRED && part != whole);
    (!is_rounded_away).then(|| share.normalize().to_string())
}
