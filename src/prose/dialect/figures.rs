//! Whether the first row of a table without a line below it is a head, or has figures as the rows below have.

/// Whether the first row is no head: it has a figure where all others have one, and not a year above them.
pub(super) fn are_all_data(rows: &[Vec<&str>]) -> bool {
    let Some(first) = rows.first() else { return false };
    let is_column = |column: usize| rows.iter().all(|row| row.get(column).is_some_and(|cell| is_figure(cell)));
    let is_year = |cell: &str| cell.trim().parse().is_ok_and(|year: u32| (1900..2200).contains(&year));
    rows.len() > 1 && (0..first.len()).any(|column| is_column(column) && !is_year(first[column]))
}

/// Whether a cell is a number, with its sign and unit.
fn is_figure(cell: &str) -> bool {
    let number = cell.trim().trim_start_matches(['+', '-', '−', '–', '<', '>', ' ']);
    let unit = number.trim_start_matches(|letter: char| letter.is_ascii_digit() || ",. \u{a0}".contains(letter));
    number.starts_with(|letter: char| letter.is_ascii_digit()) && matches!(unit, "" | "%" | "kr" | "kroner" | "prosent")
}
