//! Nesting sections as their folders are nested.

use std::collections::HashMap;

use crate::model::{Body, Element, Link, Ref};
use crate::source::SourceMap;

/// Gives every section of a Markdown file without a parent the section of the nearest enclosing folder that has an
/// `index.md`. `folder` is the strategy's own folder, whose `index.md` is a section like any other.
pub fn nest_by_folder(elements: &mut [Element], folder: &str, sources: &SourceMap) {
    let mut by_folder: HashMap<String, Box<str>> = HashMap::new();
    for element in elements.iter().filter(|element| element.section().is_some()) {
        if let Some(parent) = folder_of_index(sources.file(element.span.file()).path()) {
            by_folder.insert(parent.to_owned(), element.id.clone());
        }
    }
    by_folder.remove(folder);
    for element in elements {
        let path = sources.file(element.span.file()).path();
        if !path.ends_with(".md") {
            continue;
        }
        let around = enclosing(path).find_map(|folder| by_folder.get(folder));
        if let (Body::Section(section), Some(parent)) = (&mut element.body, around)
            && section.parent.is_none()
        {
            section.parent = Some(Ref::new(Link::new(parent.clone(), element.span)));
        }
    }
}

fn folder_of_index(path: &str) -> Option<&str> {
    path.strip_suffix("/index.md")
}

/// The folders around a file, innermost first; an `index.md` is not inside its own folder's section.
fn enclosing(path: &str) -> impl Iterator<Item = &str> {
    let start = folder_of_index(path).unwrap_or(path);
    std::iter::successors(parent(start), |folder| parent(folder))
}

fn parent(path: &str) -> Option<&str> {
    path.rsplit_once('/').map(|(folder, _)| folder)
}
