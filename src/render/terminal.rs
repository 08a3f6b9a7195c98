//! Views for a terminal: what `stratc show` prints.

use crate::export::text::{with_footnotes, wrap};
use crate::locale::Locale;
use crate::view::{AboutView, AmountOfMoney, CoverageView, Economy, EconomyLine, GoalNode};

/// A strategy's goal hierarchy, below its title.
pub fn goals_text(title: &str, tree: &[GoalNode]) -> String {
    let mut text = format!("{}\n", wrap(title, "", "  "));
    tree.iter().for_each(|node| goal(node, 1, &mut text));
    text.push('\n');
    text
}

fn goal(node: &GoalNode, depth: usize, text: &mut String) {
    let indent = "  ".repeat(depth);
    let number = node.number.as_deref().unwrap_or_default();
    let id = node.title.href.as_deref().map_or("", |href| href.trim_start_matches('#'));
    let first = format!("{indent}{number} ");
    let rest = format!("{indent}  ");
    text.push_str(&wrap(&format!("{} [{id}]", node.title.text), &first, &rest));
    text.push('\n');
    for target in &node.targets {
        text.push_str(&wrap(target, &format!("{indent}  > "), &format!("{indent}    ")));
        text.push('\n');
    }
    node.children.iter().for_each(|child| goal(child, depth + 1, text));
}

/// A governing document, its counts, and each demand with its state.
pub fn coverage_text(document: &CoverageView) -> String {
    let CoverageView { title, summary, .. } = document;
    let mut text = format!("{}\n{}\n\n", wrap(title, "", "  "), wrap(summary, "  ", "    "));
    for demand in &document.demands {
        let line = format!("{}: {} – {}", demand.state_label, demand.id, demand.title);
        text.push_str(&wrap(&line, "  ", "    "));
        text.push('\n');
        for answer in &demand.answers {
            text.push_str(&wrap(&answer.text, "    - ", "      "));
            text.push('\n');
        }
        if let Some(reason) = &demand.reason {
            text.push_str(&wrap(reason, "    - ", "      "));
            text.push('\n');
        }
    }
    text.push('\n');
    text
}

/// What the measures of a strategy cost, below its title.
pub fn economy_text(title: &str, economy: &Economy, locale: &Locale) -> String {
    let mut text = format!("{}\n", wrap(title, "", "  "));
    economy.summary.iter().for_each(|words| text.push_str(&format!("{}\n", wrap(words, "  ", "  "))));
    let mut by = "";
    for line in &economy.lines {
        if by != line.by_label {
            by = &line.by_label;
            text.push_str(&format!("\n{}\n", wrap(&line.by_label, "  ", "  ")));
        }
        text.push_str(&format!("{}\n", wrap(&sums(line, economy, locale), "    ", "      ")));
    }
    text.push('\n');
    text
}

/// "Svar samme dag: 850 000 kr (2026: 400 000 kr, 2027: 450 000 kr)".
fn sums(line: &EconomyLine, economy: &Economy, locale: &Locale) -> String {
    let years = economy.years.iter().map(i16::to_string).zip(&line.years);
    let others = [("economy-undated", &line.undated), ("economy-granted", &line.granted)];
    let others = others.into_iter().chain([("economy-unfunded", &line.unfunded)]);
    let others = others.map(|(key, amount)| (locale.label(key), amount));
    let said = |(label, amount): (String, &Option<AmountOfMoney>)| {
        amount.as_ref().map(|amount| format!("{}: {}", label, amount.words))
    };
    let parts: Vec<_> = years.chain(others).filter_map(said).collect();
    let total = line.total.as_ref().map_or("", |total| &*total.words);
    let parts = if parts.is_empty() { String::new() } else { format!(" ({})", parts.join(", ")) };
    format!("{}: {total}{parts}", line.title.text)
}

/// Everything about one element, defined on line `line` (counted from 1) of the file `path`.
pub fn about_text(view: &AboutView, path: &str, line: usize) -> String {
    let head = wrap(&format!("{} ({}: {})", view.title, view.kind, view.name), "", "  ");
    let mut text = format!("{head}\n  {path}:{line}\n");
    if let Some(piece) = view.text.and_then(|id| view.prose.get(id.0)) {
        text.push_str(&format!("\n{}\n", with_footnotes(piece, 2)));
    }
    text.push('\n');
    for fact in &view.facts {
        if let Some(piece) = fact.prose.and_then(|id| view.prose.get(id.0)) {
            text.push_str(&format!("  {}:\n{}\n", fact.label, with_footnotes(piece, 4)));
        }
        let values: Vec<_> = fact.items.iter().map(|item| item.text.as_str()).collect();
        if !values.is_empty() {
            text.push_str(&wrap(&format!("{}: {}", fact.label, values.join("; ")), "  ", "    "));
            text.push('\n');
        }
    }
    for line in view.numbers.iter().chain(&view.figures) {
        text.push_str(&wrap(line, "  = ", "    "));
        text.push('\n');
    }
    for item in &view.covers {
        text.push_str(&wrap(&item.text, "  -> ", "     "));
        text.push('\n');
    }
    for pointing in &view.incoming {
        for from in &pointing.from {
            let line = format!("{}, {}: {} ({})", from.kind, pointing.field, from.title, from.name);
            text.push_str(&wrap(&line, "  <- ", "     "));
            text.push('\n');
        }
    }
    text
}
