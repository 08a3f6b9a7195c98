//! N020.

use std::collections::BTreeSet;
use std::ops::Range;

use rust_decimal::Decimal;

use super::cells::Amount;
use crate::diag::{Diagnostic, Message, Sink, say};
use crate::model::value::{KnownUnit, Language, Unit};
use crate::prose::{Cell, Table};
use crate::rules::{Context, Writing, rule};

rule! {
    /// The sum in a table is not the sum of its parts.
    ///
    /// The rule looks at rows and columns called "Sum", "Totalt", "I alt", "Til sammen" and the like. A row may be the sum of
    /// what stands above it, of what follows the sum before it, of the sums above it, or of all below it if it comes first.
    /// Rows with "herav" are parts of others, and left out. A column of sums is looked at where most of its rows add up, or
    /// where the columns before it are years. Numbers may be rounded where they have decimals, are in per cent or the text
    /// speaks of thousands or millions: then each may be off by half of its last digit. The rule is silent where a cell has
    /// words or a reference in it, where units differ, and where what is called the total may be an average: it lies between
    /// the parts, and nothing says that they are money or counted. Shares must give 100 only where they have such a row, or where
    /// the head of the column says that it shows how a whole is divided ("fordeling", "andel av rammen"), or all rows are answers of which everybody
    /// gives one. Kroner, thousands and millions of kroner are converted where one column has several of them.
    ///
    /// ## Why
    ///
    /// Our own judgement: A sum is the one number in a table that every reader can check. If it is wrong, they trust none of the
    /// others, and nobody knows which of them was voted on.
    ///
    /// ## Faulty
    ///
    /// ```markdown kapitler/ramme.md
    /// # Ramme
    ///
    /// | År | Ramme |
    /// |---|---:|
    /// | 2026 | 900 000 kr |
    /// | 2027 | 1 400 000 kr |
    /// | Sum | 2 500 000 kr |
    /// ```
    ///
    /// ## Sound
    ///
    /// ```markdown kapitler/ramme.md
    /// # Ramme
    ///
    /// | År | Ramme |
    /// |---|---:|
    /// | 2026 | 900 000 kr |
    /// | 2027 | 1 400 000 kr |
    /// | Sum | 2 300 000 kr |
    /// ```
    "N020", "table-sum", Warning, check
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    for (scope, _) in context.strategies() {
        let language = context.plan.language(scope);
        for writing in context.writings(scope).iter().filter(|writing| !writing.analysis.tables.is_empty()) {
            let is_rough = speaks_of_thousands(writing.words.text());
            for table in &writing.analysis.tables {
                let grid = Grid::new(table, language, is_rough);
                let found = grid.rows().into_iter().chain(grid.columns()).chain(grid.whole());
                found.for_each(|wrong| sink.push(report(writing, &wrong)));
            }
        }
    }
}

/// Whether numbers may be rounded since the text counts in thousands or more.
fn speaks_of_thousands(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["tusen", "mill", "mrd", "1000", "1 000", "avrund", "thousand"].iter().any(|word| lower.contains(word))
}

/// A sum that is none.
struct Wrong {
    sum: Decimal,
    told: Decimal,
    name: String,
    place: Range<usize>,
}

fn report(writing: &Writing<'_>, wrong: &Wrong) -> Diagnostic {
    let number = |value: Decimal| -> Message { say!("{value}", value = value.normalize()) };
    let message = say!(
        "the numbers under \"{name}\" give {sum} together, but the table says {told}",
        name = wrong.name.clone(),
        sum = number(wrong.sum),
        told = number(wrong.told)
    );
    Diagnostic::new(&CODE, writing.markdown_place(wrong.place.clone()), message)
        .help(say!("add the numbers again, and correct the sum or the part that is wrong"))
}

/// The cells of a table as amounts, without the head.
struct Grid<'a> {
    table: &'a Table,
    amounts: Vec<Vec<Amount>>,
    is_rough: bool,
}

impl<'a> Grid<'a> {
    fn new(table: &'a Table, language: Language, is_rough: bool) -> Self {
        let read = |row: &Vec<Cell>| row.iter().map(|cell| Amount::of(&cell.text, language)).collect::<Vec<_>>();
        let mut amounts: Vec<_> = table.iter().map(read).collect();
        in_kroner(&mut amounts);
        Self { table, amounts, is_rough }
    }

    fn text(&self, row: usize, column: usize) -> &str {
        self.table.get(row).and_then(|cells| cells.get(column)).map_or("", |cell| &cell.text)
    }

    fn amount(&self, row: usize, column: usize) -> &Amount {
        self.amounts.get(row).and_then(|cells| cells.get(column)).unwrap_or(&Amount::Nothing)
    }

    fn width(&self) -> usize {
        self.table.first().map_or(0, Vec::len)
    }

    fn is_sum(&self, row: usize) -> bool {
        is_sum(self.text(row, 0))
    }

    /// The sums in rows that are wrong.
    fn rows(&self) -> Vec<Wrong> {
        let of_row = |row: usize| (1..self.width()).filter_map(move |column| self.wrong_in_column(row, column));
        (1..self.table.len()).filter(|row| self.is_sum(*row)).flat_map(of_row).collect()
    }

    fn wrong_in_column(&self, row: usize, column: usize) -> Option<Wrong> {
        let all: Vec<_> =
            (1..self.table.len()).filter(|other| *other != row && !is_part(self.text(*other, 0))).collect();
        let plain =
            |rows: &mut dyn Iterator<Item = usize>| rows.filter(|other| !self.is_sum(*other)).collect::<Vec<_>>();
        let before = || all.iter().copied().filter(|other| *other < row);
        let last_sum = before().rfind(|other| self.is_sum(*other)).unwrap_or_default();
        let candidates = [
            plain(&mut before().filter(|other| *other > last_sum)),
            plain(&mut before()),
            before().filter(|other| self.is_sum(*other)).collect(),
            before().filter(|other| *other >= last_sum).collect(),
            if row == 1 { plain(&mut all.iter().copied()) } else { Vec::new() },
        ];
        let cells = |rows: &Vec<usize>| rows.iter().map(|other| self.amount(*other, column)).collect::<Vec<_>>();
        let parts = candidates.iter().map(cells);
        let parts = parts.filter(|cells| cells.iter().filter(|cell| ***cell != Amount::Nothing).count() > 1);
        let total = self.amount(row, column);
        let head = self.text(0, column);
        let mut sums = Vec::new();
        for part in parts {
            sums.push(self.sum(&part, total, head)?);
        }
        let (sum, _) = sums.first().copied().filter(|_| sums.iter().all(|(_, fits)| !fits))?;
        let place = self.table.get(row)?.get(column)?.range.clone();
        Some(Wrong { sum, told: total.value()?, name: head.to_owned(), place })
    }

    /// The sum of parts, and whether it is the total; `None` where that cannot be known.
    fn sum(&self, parts: &[&Amount], total: &Amount, head: &str) -> Option<(Decimal, bool)> {
        let unit = total.unit()?;
        let own = |part: &&Amount| part.unit().is_none_or(|own| own == unit || own.is_empty() || unit.is_empty());
        let numbers: Vec<_> = parts.iter().filter(|part| part.unit().is_some()).collect();
        let told = total.value()?;
        let values = parts.iter().map(|part| part.value()).collect::<Option<Vec<_>>>()?;
        if numbers.len() < 2 || !parts.iter().all(own) {
            return None;
        }
        let sum = values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))?;
        let is_share = unit.contains('%')
            || numbers.iter().any(|part| part.unit().is_some_and(|own| own.contains('%')))
            || head.contains('%');
        let is_counted = !is_share && is_summed(unit, head);
        let inside = numbers.iter().filter_map(|part| part.value()).min()? <= told
            && numbers.iter().filter_map(|part| part.value()).max()? >= told;
        if inside && !is_counted {
            return None;
        }
        let off = sum.checked_sub(told)?.abs();
        let rounded = is_share || self.is_rough || values.iter().chain([&told]).any(|value| value.scale() > 0);
        Some((sum, off <= if rounded { tolerance(&values, told) } else { Decimal::ZERO }))
    }

    /// The sums at the ends of rows that are wrong.
    fn columns(&self) -> Vec<Wrong> {
        let last = self.width().saturating_sub(1);
        if last < 3 || !is_sum(self.text(0, last)) {
            return Vec::new();
        }
        let rows: Vec<_> = (1..self.table.len()).collect();
        let sums: Vec<_> = rows.iter().filter_map(|row| Some((*row, self.sum_of_row(*row, last)?))).collect();
        let fitting = sums.iter().filter(|(_, (_, fits))| *fits).count();
        let are_times = (1..last).all(|column| is_time(self.text(0, column)));
        if !are_times && fitting * 2 <= sums.len() {
            return Vec::new();
        }
        let wrong = |(row, (sum, fits)): (usize, (Decimal, bool))| {
            let place = self.table.get(row)?.get(last)?.range.clone();
            let told = self.amount(row, last).value()?;
            (!fits).then(|| Wrong { sum, told, name: self.text(row, 0).to_owned(), place })
        };
        sums.into_iter().filter_map(wrong).collect()
    }

    fn sum_of_row(&self, row: usize, last: usize) -> Option<(Decimal, bool)> {
        let parts: Vec<_> = (1..last).map(|column| self.amount(row, column)).collect();
        self.sum(&parts, self.amount(row, last), "sum")
    }

    /// Shares of one whole, by the head of their column, that do not give 100.
    fn whole(&self) -> Vec<Wrong> {
        let of_column = |column: usize| {
            let head = self.text(0, column).to_lowercase();
            let rows: Vec<_> = (1..self.table.len()).collect();
            let is_divided = head.contains("fordeling") || shares_out(&head) || self.are_answers();
            if !is_divided || rows.iter().any(|row| self.is_sum(*row) || is_part(self.text(*row, 0))) {
                return None;
            }
            let parts: Vec<_> = rows.iter().map(|row| self.amount(*row, column)).collect();
            let in_per_cent = head.contains('%') || head.contains("prosent");
            let are_shares = parts.iter().all(|part| part.unit().is_some_and(|unit| unit == "%" || in_per_cent));
            let values = parts.iter().map(|part| part.value()).collect::<Option<Vec<_>>>()?;
            let sum = values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value))?;
            let off = sum.checked_sub(Decimal::ONE_HUNDRED)?.abs();
            let wrong = are_shares && values.len() > 1 && off > tolerance(&values, Decimal::ONE_HUNDRED);
            let place = self.table.first()?.get(column)?.range.clone();
            wrong.then(|| Wrong { sum, told: Decimal::ONE_HUNDRED, name: self.text(0, column).to_owned(), place })
        };
        (1..self.width()).filter_map(of_column).collect()
    }
}

/// Converts the amounts of columns that have kroner as well as thousands or millions of them.
fn in_kroner(rows: &mut [Vec<Amount>]) {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    for column in 0..width {
        let known = |unit: &str| Unit::new(unit).as_ref().and_then(Unit::known);
        let units: BTreeSet<_> = rows.iter().filter_map(|row| row.get(column)?.unit().map(str::to_owned)).collect();
        if units.len() < 2 || !units.iter().all(|unit| matches!(known(unit), Some(KnownUnit::Kroner(_)))) {
            continue;
        }
        for cell in rows.iter_mut().filter_map(|row| row.get_mut(column)) {
            if let Amount::Number { value, unit } = cell
                && let Some(converted) = known(unit).and_then(|unit| unit.convert(*value, KnownUnit::Kroner(1)))
            {
                // The decimals that are left say how the amount was rounded.
                *value = converted;
                "kr".clone_into(unit);
            }
        }
    }
}

/// The first words of answers of which everybody gives one, and of those that lie between.
const ANSWERS: [&str; 11] =
    ["fornøyd", "misfornøyd", "enig", "uenig", "einig", "ueinig", "svært", "ganske", "litt", "ja", "nei"];
const BETWEEN: [&str; 8] =
    ["verken", "korkje", "nøytral", "usikker", "vet ikke", "veit ikkje", "ubesvart", "ikke svart"];

impl Grid<'_> {
    /// Whether the rows are all answers to one question.
    fn are_answers(&self) -> bool {
        let begins = |row: usize, words: &[&str]| {
            let text = self.text(row, 0).to_lowercase();
            words.iter().any(|word| text.starts_with(word))
        };
        let rows = 1..self.table.len();
        rows.len() > 2
            && rows.clone().all(|row| begins(row, &ANSWERS) || begins(row, &BETWEEN))
            && rows.clone().any(|row| begins(row, &BETWEEN))
    }
}

/// Whether the head of a column names what can be given to one row only: "Andel av rammen".
fn shares_out(head: &str) -> bool {
    const ONCE: [&str; 14] = [
        "tiden", "tida", "rammen", "ramma", "budsjettet", "midlene", "midlane", "ressursene", "ressursane",
        "henvendelsene", "kostnadene", "the budget", "the time", "spending",
    ];
    let of_it = |what: &str| head.ends_with(&format!(" av {what}")) || head.ends_with(&format!(" of {what}"));
    ONCE.iter().any(|what| of_it(what))
}

/// What rounding can make of a sum: half of the last digit of each number.
fn tolerance(values: &[Decimal], told: Decimal) -> Decimal {
    let all = values.iter().filter(|value| !value.is_zero()).chain([&told]);
    all.map(|value| Decimal::new(5, value.scale() + 1)).sum()
}

/// Whether a row or a column is called a sum.
fn is_sum(text: &str) -> bool {
    let lower = text.trim().trim_end_matches([':', '.']).to_lowercase();
    let exact = [
        "sum", "total", "totalt", "totalsum", "i alt", "til sammen", "tilsammen", "til saman", "delsum", "samlet",
        "samla", "samlet sum",
    ];
    let begins = ["sum ", "totalt ", "i alt ", "til sammen ", "total "];
    exact.contains(&&*lower) || begins.iter().any(|start| lower.starts_with(start))
}

/// Whether a row is a part of another one.
fn is_part(text: &str) -> bool {
    let lower = text.trim_start_matches(['-', '–', ' ']).to_lowercase();
    ["herav", "derav", "av dette", "av disse", "hvorav", "of which"].iter().any(|start| lower.starts_with(start))
}

/// Whether what is in a column is money or counted, so that a total is a sum.
fn is_summed(unit: &str, head: &str) -> bool {
    let head = head.to_lowercase();
    let words =
        ["kr", "kost", "budsjett", "ramme", "beløp", "antall", "antal", "sum", "årsverk", "mill", "utgift", "inntekt"];
    let is_average = ["snitt", "per ", "andel", "tid"].iter().any(|word| head.contains(word));
    !is_average && (unit.contains("kr") || words.iter().any(|word| head.contains(word)))
}

/// Whether the head of a column is a year or a part of one.
fn is_time(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    first.len() == 4 && first.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::analyse;

    /// What is wrong in a table whose lines are separated by `/`.
    fn wrong(lines: &str) -> Vec<String> {
        let mut rows = lines.split(" / ").map(|line| format!("| {line} |"));
        let head = rows.next().unwrap_or_default();
        let line = format!("|{}", "---|".repeat(head.matches('|').count() - 1));
        let text = [head, line].into_iter().chain(rows).collect::<Vec<_>>().join("\n");
        let reading = analyse(&text);
        let grid = Grid::new(&reading.tables[0], Language::Bokmal, speaks_of_thousands(&text));
        let found = grid.rows().into_iter().chain(grid.columns()).chain(grid.whole());
        found.map(|wrong| format!("{} {} {}", wrong.name, wrong.sum.normalize(), wrong.told.normalize())).collect()
    }

    #[test]
    fn sums_that_are_none_are_found() {
        let table: [(&str, &[&str]); 13] = [
            ("Kanal | Andel av tiden / Nett | 50 % / Chat | 35 % / Møter | 25 %", &["Andel av tiden 110 100"]),
            ("År | Ramme / 2026 | 900 000 kr / 2027 | 1 400 000 kr / Sum | 2 500 000 kr", &["Ramme 2300000 2500000"]),
            ("År | Antall / A | 3 / B | 4 / I alt | 8", &["Antall 7 8"]),
            ("Post | Mill. kr / A | 1,5 / B | 2,5 / C | – / Til sammen | 4,5", &["Mill. kr 4 4.5"]),
            ("Kanal | Andel / Nett | 60 % / Telefon | 30 % / Totalt | 100 %", &["Andel 90 100"]),
            ("Tiltak | 2026 | 2027 | Sum / A | 1 | 2 | 4", &["A 3 4"]),
            ("Tiltak | Drift | Kjøp | Sum / A | 1 | 2 | 3 / B | 2 | 2 | 5 / C | 4 | 4 | 8", &["B 4 5"]),
            ("Post | Kostnad / A | 1 / B | 2 / Delsum | 3 / C | 4 / Sum | 8", &["Kostnad 7 8"]),
            ("Post | Kostnad / Totalt | 9 / A | 1 / B | 2", &["Kostnad 3 9"]),
            ("Kanal | Fordeling / Nett | 60 % / Telefon | 50 %", &["Fordeling 110 100"]),
            ("Svar | Andel / Fornøyd | 64 % / Verken eller | 20 % / Misfornøyd | 26 %", &["Andel 110 100"]),
            ("År | Ramme / 2026 | 0,8 mill. kr / 2027 | 1 400 000 kr / Sum | 2 300 000 kr", &["Ramme 2200000 2300000"]),
            ("Post | Antall / A | 10 / herav ny | 4 / B | 5 / Sum | 19", &["Antall 15 19"]),
        ];
        for (lines, expected) in table {
            assert_eq!(wrong(lines), expected, "{lines}");
        }
    }

    #[test]
    fn sums_averages_and_what_cannot_be_known_are_left_alone() {
        for lines in [
            "År | Ramme / 2026 | 900 000 kr / 2027 | 1 400 000 kr / Sum | 2 300 000 kr",
            "Post | Mill. kr / A | 1,4 / B | 2,4 / C | 1,4 / Sum | 5,3",
            "Post | Tusen kr / A | 10 / B | 20 / Sum | 31",
            "Gruppe | Andel fornøyde / Kvinner | 61 % / Menn | 69 % / Totalt | 65 %",
            "Kanal | Svartid / Telefon | 4 / Chat | 2 / Totalt | 3",
            "Post | Kostnad / A | 1 / B | 2 / Delsum | 3 / C | 4 / Sum | 7",
            "Post | Kostnad / A | 1 / B | 2 / Sum drift | 3 / C | 4 / D | 5 / Sum kjøp | 9 / Totalt | 12",
            "Vare | Antall | Pris | Sum / A | 2 | 50 | 100 / B | 3 | 10 | 30",
            "Post | Kostnad / A | 1 / B | uavklart / Sum | 5",
            "Post | Kostnad / A | [[a#cost]] / B | 2 / Sum | 5",
            "Post | Kostnad / A | 100 kr / B | 20 € / Sum | 150 kr",
            "Post | Antall / A | 10 / herav ny | 4 / B | 5 / Sum | 15",
            "Kanal | Andel / Nett | 33,3 % / Telefon | 33,3 % / Brev | 33,3 % / Sum | 100 %",
            "Kanal | Andel av innbyggerne / Nett | 60 % / Telefon | 55 %",
            "Kanal | Andel som bruker den / Nett | 60 % / Telefon | 55 %",
            "Mål | Ansvarlig / Svar | 5 / Sum | 7",
            "Svar | Andel / Fornøyd | 64 % / Verken eller | 20 % / Misfornøyd | 16 %",
            "Svar | Andel / Kvinner | 64 % / Menn | 20 % / Alle | 60 %",
            "År | Ramme / 2026 | 0,9 mill. kr / 2027 | 1 400 000 kr / Sum | 2 300 000 kr",
        ] {
            assert_eq!(wrong(lines), [""; 0], "{lines}");
        }
    }
}
