//! The numbering of lists.

use super::page::part;
use super::prose::INDENT;
use super::xml::{Node, node, value};

const MARKS: [&str; 3] = ["•", "–", "▪"];

/// The part that defines the lists: the bulleted list, and each numbered list with its first number.
pub fn numbering(lists: &[u64]) -> Node {
    let marked = definition("0", |level| ("bullet", MARKS[level % MARKS.len()].to_owned()));
    let numbered = definition("1", |level| ("decimal", format!("%{}.", level + 1)));
    let instance = |id: usize, definition: &str| {
        node("w:num").with("w:numId", id.to_string()).and(value("w:abstractNumId", definition))
    };
    let lists = lists.iter().enumerate().map(|(index, start)| {
        let starts = (0..LEVELS).map(|level| {
            let start = value("w:startOverride", start.to_string());
            node("w:lvlOverride").with("w:ilvl", level.to_string()).and(start)
        });
        instance(index + 2, "1").holding(starts)
    });
    part("w:numbering").and(marked).and(numbered).and(instance(1, "0")).holding(lists)
}

const LEVELS: usize = 9;

fn definition(id: &str, mark: impl Fn(usize) -> (&'static str, String)) -> Node {
    let levels = (0..LEVELS).map(|level| {
        let (format, text) = mark(level);
        let indent =
            node("w:ind").with("w:left", (INDENT * (level + 1)).to_string()).with("w:hanging", INDENT.to_string());
        node("w:lvl")
            .with("w:ilvl", level.to_string())
            .and(value("w:start", "1"))
            .and(value("w:numFmt", format))
            .and(value("w:lvlText", text))
            .and(value("w:lvlJc", "left"))
            .and(node("w:pPr").and(indent))
    });
    let kind = value("w:multiLevelType", "hybridMultilevel");
    node("w:abstractNum").with("w:abstractNumId", id).and(kind).holding(levels)
}
