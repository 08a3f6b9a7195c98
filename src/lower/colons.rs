//! Fields that lack their colon, so that YAML takes them for a text.

use super::context::FileContext;
use crate::diag::{Diagnostic, codes::source as codes, say};
use crate::model::{Element, Kind};
use crate::source::Span;
use crate::syntax::{Key, Node};

/// The finding for lines below an id that are fields without their colons, or without the space after them.
pub fn missing(kind: Kind, key: &Key, node: &Node, context: FileContext<'_>) -> Option<Diagnostic> {
    let raw = context.raw(node.span);
    let gap = Span::new(context.file, key.span.end()..node.span.start());
    let fields = Element::field_names(kind);
    let right: Option<Vec<_>> = raw.lines().map(|line| with_colon(line.trim(), &fields)).collect();
    let lines = right.filter(|lines| !lines.is_empty() && context.raw(gap).contains('\n'))?;
    let indentation = " ".repeat(context.raw(gap).rsplit('\n').next().map_or(0, str::len));
    let first = Span::new(context.file, node.span.start()..node.span.start() + raw.lines().next().map_or(0, str::len));
    let message = say!("a colon is missing here, or the space after it");
    let help = say!("write {right}, with a space after the colon", right = lines[0].as_str());
    let found = Diagnostic::new(&codes::YAML, first, message).help(help);
    Some(found.fix(node.span, lines.join(&format!("\n{indentation}"))))
}

/// A line that begins with the name of a field, with a colon and a space after it.
fn with_colon(line: &str, fields: &[&str]) -> Option<String> {
    let field =
        fields.iter().find(|field| line.strip_prefix(**field).is_some_and(|rest| rest.starts_with([' ', ':'])))?;
    let rest = line[field.len()..].trim_start_matches([' ', ':']);
    (!rest.is_empty() && !rest.contains(": ")).then(|| format!("{field}: {rest}"))
}
