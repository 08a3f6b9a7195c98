//! What SARIF says about every code, whether it was found or not.

use super::log::{Configuration, Help, Message, Rule, RuleProperties};
use super::place::level;
use crate::diag::Code;
use crate::diag::emit::report::Catalogue;

pub(super) fn rules(catalogue: &Catalogue) -> Vec<Rule<'_>> {
    catalogue.pages.iter().map(|(code, page)| rule(code, page)).collect()
}

/// A page is prose followed by examples under headings. Its first paragraph says what is wrong.
fn rule<'a>(code: &'a Code, page: &str) -> Rule<'a> {
    let page = page.trim();
    let prose = page.split("\n## ").next().unwrap_or(page).trim();
    let first = prose.split("\n\n").next().unwrap_or(prose);
    let family = code.family().map_or("", |family| family.name().template());
    Rule {
        id: code.id,
        name: code.name,
        short_description: Message::new(one_line(first)),
        full_description: Message::new(prose),
        help: Help { text: page.to_owned(), markdown: format!("# {code} {}\n\n{page}\n", code.name) },
        default_configuration: Configuration { level: level(code.level) },
        properties: RuleProperties { family, tags: [family] },
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
