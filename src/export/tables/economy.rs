//! The sums of a plan's money, for plans and reports alike.

use super::{Cell, Maker, Numbers, Table, Words};
use crate::view::{AmountOfMoney, Economy, EconomyLine};

impl Maker<'_> {
    /// One row for each year of each sum, so that programs need not know which years there are. A row without a year is
    /// the sum of all.
    pub(super) fn economy(&self, economy: &Economy) -> Table {
        let heads = [
            ("table-id", Words),
            ("economy-by", Words),
            ("economy-sum", Words),
            ("field-year", Words),
            ("field-amount", Numbers),
            ("table-currency", Words),
            ("economy-granted", Numbers),
            ("economy-unfunded", Numbers),
        ];
        let number = |amount: &Option<AmountOfMoney>| Cell::number(amount.as_ref().map(|amount| amount.value.as_str()));
        let row = |line: &EconomyLine, year: Option<i16>, amount: &Option<AmountOfMoney>| {
            let id = line.title.href.as_deref().and_then(|address| address.strip_prefix('#'));
            let whole =
                [&line.granted, &line.unfunded].map(|sum| if year.is_none() { number(sum) } else { Cell::Empty });
            let about = [
                Cell::maybe(id),
                Cell::text(&line.by_label),
                Cell::text(&line.title.text),
                Cell::maybe(year.map(|year| year.to_string()).as_deref()),
                number(amount),
                Cell::text(line.currency),
            ];
            about.into_iter().chain(whole).collect::<Vec<_>>()
        };
        let rows = economy.lines.iter().flat_map(|line| {
            let years = economy.years.iter().zip(&line.years).filter(|(_, amount)| amount.is_some());
            let years = years.map(|(year, amount)| row(line, Some(*year), amount));
            years.chain([row(line, None, &line.total)]).map(|cells| (cells, &[][..]))
        });
        self.table("chapter-economy", Some("economy.csv"), self.columns(&heads), rows)
    }
}
