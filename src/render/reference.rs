//! The reference of what templates can use: the fields of the views, and the filters and functions around them.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value};

use crate::document::Document;
use crate::view::{ChangesView, IndexView, OnePage, PlanView, ReportView};

/// Our own filters and functions, as they are called, with what they give.
pub const HELPERS: [(&str, &str); 10] = [
    (
        "t(key=\"page-owner\")",
        "A label in the plan's language, from `locales/`. Further arguments are inserted into it: `count=3`.",
    ),
    ("text | prose(level=3)", "A piece of prose as HTML. Its top-level headings get this level."),
    (
        "words | wrap(first=\"- \", rest=\"  \")",
        "Text wrapped at 72 columns, with the first indent before the first line and the other before the rest.",
    ),
    (
        "list | labelled(label=\"Eier\", pad=\"  \")",
        "A label followed by values, or by a list of them below it, as plain text.",
    ),
    ("words | underline(mark=\"=\")", "A heading in plain text: the text, underlined."),
    (
        "words | css_string",
        "Text as the inside of a string in a style sheet, escaped so that nothing can end the string.",
    ),
    (
        "words | soft(lang=\"nn\")",
        "Text with soft hyphens in long words, for headings and narrow cells. The default of `lang` is the plan's language.",
    ),
    ("script(name=\"html/page.js\")", "A script, verbatim: files that end in `.js` are not rendered."),
    (
        "script_hash(name=\"html/page.js\")",
        "The source expression for that script in the Content-Security-Policy: `sha256-…`.",
    ),
    (
        "value | safe",
        "The value without escaping. Only for values that are not an author's text, such as `theme.logo.source`.",
    ),
];

/// What every template sees besides its view.
const AROUND: [(&str, &str); 14] = [
    ("formats", "The formats that are built, such as `html`, so that no page links to one that is not there."),
    (
        "document",
        "The plan in reading order: order, columns and what is left out are the same in every format; in `html/body.html` and the pages that include it.",
    ),
    (
        "anchor, internal, organisation, title, status, facts, marks, issue",
        "The content of the title page (`Front`); in `typst/style.typ`, which has no other values besides the theme.",
    ),
    (
        "plan_body",
        "The plan from its vision to its last chapter as HTML, rendered by `html/body.html`; in `html/plan.html` and `print/plan.html`.",
    ),
    (
        "sheet",
        "The content of one sheet: `values`, `goals`, `all_goals` (how many there are), `is_dense`; in `print/onepage.html`.",
    ),
    (
        "words",
        "The fixed texts around what a comparison says about a plan, by the code of the plan's language, such as `words.nb.before`; in `changes/`.",
    ),
    ("languages", "The language codes of the plans that are compared, by plan id; in `changes/`."),
    (
        "theme.light, theme.dark, theme.paper",
        "The colours of light pages, dark pages and paper, each as `#rrggbb`: `ink`, `soft`, `line`, `strong`, `paper`, `panel`, `raised`, `brand`, `brand_soft`, `good`, `late`, `wait`, `warn`, `warn_ink`.",
    ),
    (
        "theme.accent, theme.accent_dark",
        "The accent colours of light and of dark pages: `theme.light.brand` and `theme.dark.brand`.",
    ),
    (
        "theme.logo",
        "The logo, or none: `alt`, `source` (a data URL of the whole image), `media_type`, and `width` and `height` in pixels unless it is SVG.",
    ),
    ("theme.logo.dark", "The logo for dark pages, if that is another."),
    (
        "theme.typefaces",
        "The typefaces embedded in the page: `role` (`text`, `text_bold`, `text_italic`, `heading`, `heading_italic`), `format`, `is_variable`, `source`.",
    ),
    ("theme.footer", "The text at the bottom of every page, one item per line."),
    ("theme.policy", "What the Content-Security-Policy must allow for the logo and the typefaces."),
];

/// The reference for authors of templates, in Markdown.
pub fn template_reference() -> String {
    let mut text = String::from(
        "# What templates can use\n\nTemplates are written in the language of [Tera](https://keats.github.io/tera/). \
         In files that end in `.html` every value is escaped; in `.typ` every value is a string.\n\n",
    );
    text.push_str("## Filters and functions\n\nThose of Tera, and:\n\n");
    table(
        &mut text,
        &["Call", "What it returns"],
        HELPERS.map(|(call, doc)| vec![format!("`{call}`"), doc.to_owned()]),
    );
    text.push_str("\n## Besides the view\n\n");
    table(&mut text, &["Name", "What it is"], AROUND.map(|(name, doc)| vec![format!("`{name}`"), doc.to_owned()]));
    let mut known = Map::new();
    view::<PlanView>(&mut text, "The pages of a plan", &mut known);
    view::<Document>(&mut text, "What the plan says, in order: `document` in the pages of a plan", &mut known);
    view::<IndexView>(&mut text, "The page that lists all plans: `html/index.html`", &mut known);
    view::<OnePage<'_>>(&mut text, "One sheet: `sheet` in `print/onepage.html`", &mut known);
    view::<ReportView>(&mut text, "The status report: `report/`", &mut known);
    view::<ChangesView>(&mut text, "The comparison of two versions: `changes/`", &mut known);
    for (name, schema) in &known {
        text.push_str(&format!("\n## {name}\n\n"));
        definition(&mut text, schema);
    }
    text
}

/// Writes the top-level fields of a view; the types that they refer to are collected in `known`.
fn view<T: JsonSchema>(text: &mut String, title: &str, known: &mut Map<String, Value>) {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value();
    if let Some(Value::Object(parts)) = schema.get_mut("$defs").map(Value::take) {
        known.extend(parts);
    }
    text.push_str(&format!("\n## {title}\n\n"));
    definition(text, &schema);
}

fn definition(text: &mut String, schema: &Value) {
    if let Some(doc) = description(schema) {
        text.push_str(&format!("{doc}\n\n"));
    }
    let fields = fields(schema);
    let alternatives = ["oneOf", "anyOf"].iter().find_map(|key| schema.get(key)?.as_array());
    if !fields.is_empty() {
        table(text, &["Field", "What it holds", "What it is"], fields);
        text.push_str(alternatives.map_or("", |_| "\nand one of:\n\n"));
    }
    for one in alternatives.into_iter().flatten() {
        let doc = description(one).map(|doc| format!(": {doc}")).unwrap_or_default();
        text.push_str(&format!("- {}{doc}\n", kind(one)));
    }
}

/// A row for each field, including those of flattened types.
fn fields(schema: &Value) -> Vec<Vec<String>> {
    let own = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    own.map(|(name, field)| vec![format!("`{name}`"), kind(field), description(field).unwrap_or_default()]).collect()
}

fn description(schema: &Value) -> Option<String> {
    let doc = schema.get("description")?.as_str()?;
    Some(doc.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// The type of a value, in a few words.
fn kind(schema: &Value) -> String {
    if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
        return name.rsplit('/').next().unwrap_or(name).to_owned();
    }
    if let Some(word) = schema.get("const").and_then(Value::as_str) {
        return format!("`{word}`");
    }
    if let Some(words) = schema.get("enum").and_then(Value::as_array) {
        return words
            .iter()
            .map(|word| format!("`{}`", word.as_str().unwrap_or_default()))
            .collect::<Vec<_>>()
            .join(", ");
    }
    if let Some(several) = ["anyOf", "oneOf"].iter().find_map(|key| schema.get(key)?.as_array()) {
        return several.iter().map(kind).collect::<Vec<_>>().join(" or ");
    }
    let named = schema.get("properties").and_then(Value::as_object).filter(|fields| !fields.is_empty());
    match (schema.get("type"), named) {
        (_, Some(fields)) => {
            let fields = fields.iter().map(|(name, field)| format!("`{name}` ({})", kind(field)));
            format!("fields {}", fields.collect::<Vec<_>>().join(", "))
        }
        (Some(Value::Array(several)), _) => {
            several.iter().map(|one| of_type(one, schema)).collect::<Vec<_>>().join(" or ")
        }
        (Some(one), _) => of_type(one, schema),
        (None, _) => "any value".to_owned(),
    }
}

fn of_type(name: &Value, schema: &Value) -> String {
    match name.as_str().unwrap_or_default() {
        "array" => format!("list of {}", schema.get("items").map_or_else(|| "values".to_owned(), kind)),
        "string" => "text".to_owned(),
        "integer" | "number" => "number".to_owned(),
        "boolean" => "true or false".to_owned(),
        "null" => "none".to_owned(),
        other => other.to_owned(),
    }
}

fn table(text: &mut String, head: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
    text.push_str(&format!("| {} |\n|{}\n", head.join(" | "), " --- |".repeat(head.len())));
    for row in rows {
        let cells: Vec<_> = row.iter().map(|cell| cell.replace('|', "\\|")).collect();
        text.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_and_function_that_is_registered_is_explained() {
        let engine = include_str!("engine.rs");
        for register in ["register_filter(\"", "register_function(\""] {
            for rest in engine.split(register).skip(1) {
                let name = rest.split('"').next().unwrap_or_default();
                let is_called =
                    |call: &str| call.starts_with(&format!("{name}(")) || call.contains(&format!("| {name}"));
                assert!(HELPERS.iter().any(|(call, _)| is_called(call)), "explain {name} in render/reference.rs");
            }
        }
    }

    #[test]
    fn what_is_explained_can_be_called() {
        for (call, _) in HELPERS {
            let template = [("html/probe.html".to_owned(), format!("{{{{ {call} }}}}"))];
            assert!(super::super::Engine::new(&template).is_ok(), "{call}");
        }
    }

    #[test]
    fn every_type_that_is_named_is_explained() {
        let text = template_reference();
        for field in ["| `vision` |", "| `strategies` |", "## IndicatorRow"] {
            assert!(text.contains(field), "{field}");
        }
        let kinds =
            text.lines().skip_while(|line| !line.starts_with("## The pages")).filter(|line| line.starts_with("| `"));
        let kinds = kinds.filter_map(|line| line.split(" | ").nth(1));
        let words = kinds.flat_map(|kind| kind.split([' ', '(', ')', ',']));
        for name in words.filter(|word| word.starts_with(|first: char| first.is_ascii_uppercase())) {
            assert!(text.contains(&format!("\n## {name}\n")), "{name}");
        }
    }
}
