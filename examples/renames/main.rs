//! Measures how well comparisons follow elements that have new ids and new titles: `cargo run --release --example renames`.
//!
//! Plans are made up from lists of Norwegian words, a quarter of their elements near-duplicates of others. Then some ids are
//! changed, which all references follow, and independently of that some titles are reworded: synonyms, another order,
//! other endings, a word or two more or fewer.

mod made;

use made::{Shares, Style, edited, measured, plan};

const SEEDS: u64 = 10;

fn main() {
    let tenth = Shares { renamed: 0.1, reworded: 0.1, replaced: 0.0 };
    let replaced = Shares { replaced: 0.05, ..tenth };
    let all = Shares { renamed: 1.0, ..tenth };
    let none = Shares { renamed: 0.0, reworded: 0.0, replaced: 1.0 };
    report("a tenth renamed, a tenth reworded", (5000, Style::Full), tenth);
    report("… in a small plan", (300, Style::Full), tenth);
    report("… with titles alone", (5000, Style::Titles), tenth);
    report("… with numbers for titles", (5000, Style::Numbered), Shares { reworded: 0.0, ..tenth });
    report("… and a twentieth replaced", (5000, Style::Full), replaced);
    report("all renamed, a tenth reworded", (5000, Style::Full), all);
    report("all renamed with titles alone", (5000, Style::Titles), all);
    report("everything replaced by something else", (5000, Style::Full), none);
}

fn report(name: &str, (elements, style): (usize, Style), shares: Shares) {
    let measured = (0..SEEDS).map(|seed| {
        let old = plan(elements, style, seed);
        measured(&old, &edited(&old, &plan(elements, style, seed + 1000), shares, seed))
    });
    let Some(sum) = measured.reduce(made::Figures::and) else { return };
    println!(
        "{name:40} {elements} elements, {SEEDS} times: {} renamed, {:.2} % of them right; {} wrong, {} of them with \
         confidence; {} said to be divided or put together",
        sum.renamed,
        100.0 * sum.share_right(),
        sum.wrong,
        sum.sure_and_wrong,
        sum.divided,
    );
}
