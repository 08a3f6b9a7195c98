//! Which file imports which: paths followed through re-exports to the file that defines what they name.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::imports::{Imports, Named};
use crate::source::SourceFile;

/// An import: from one file, by number, to another, in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Import {
    /// The file that imports.
    pub from: usize,
    /// The file that defines what is imported.
    pub to: usize,
    /// The line of the first file, from 1.
    pub line: usize,
}

/// How often a re-export leads on to another before one is given up.
const LONGEST_CHAIN: usize = 16;

/// The modules of the house, and what each knows.
pub struct Graph<'a> {
    files: &'a [SourceFile],
    imports: Vec<Imports>,
    by_module: HashMap<&'a [String], usize>,
}

impl<'a> Graph<'a> {
    /// Reads what the files name.
    pub fn new(files: &'a [SourceFile]) -> Self {
        let imports = files.iter().map(|file| Imports::of(&file.module, &file.items)).collect();
        let by_module = files.iter().enumerate().rev().map(|(at, file)| (file.module.as_slice(), at)).collect();
        Self { files, imports, by_module }
    }

    /// Every import of one file by another, once for each line.
    pub fn imports(&self) -> BTreeSet<Import> {
        let mut found = BTreeSet::new();
        for (from, imports) in self.imports.iter().enumerate() {
            let uses = imports.uses.values().flatten().filter(|named| !named.handed_on);
            for named in uses.chain(&imports.paths) {
                let reached = self.reached(named, from);
                found.extend(reached.filter(|to| *to != from).map(|to| Import { from, to, line: named.line }));
            }
        }
        found
    }

    /// The file in which what a path names is defined. None for other crates, names of this file, and whole modules:
    /// what is taken from a module counts, not that its name is known.
    fn reached(&self, named: &Named, from: usize) -> Option<usize> {
        let path = self.absolute(named, &self.imports[from], LONGEST_CHAIN)?;
        self.defined(&path, LONGEST_CHAIN)
    }

    /// A path from the crate on.
    fn absolute(&self, named: &Named, imports: &Imports, left: usize) -> Option<Vec<String>> {
        let (first, rest) = named.segments.split_first()?;
        match first.as_str() {
            "crate" | "stratc" => Some(rest.to_vec()),
            "self" => Some([named.module.as_slice(), rest].concat()),
            "super" => {
                let (_, above) = named.module.split_last()?;
                let named = Named { segments: rest.to_vec(), module: above.to_vec(), ..*named };
                let goes_up = named.segments.first().is_some_and(|next| next == "super");
                if goes_up { self.absolute(&named, imports, left) } else { Some([above, rest].concat()) }
            }
            _ => {
                let child = [named.module.as_slice(), std::slice::from_ref(first)].concat();
                if self.by_module.contains_key(child.as_slice()) {
                    return Some([child.as_slice(), rest].concat());
                }
                let known = imports.uses.get(&(named.module.clone(), first.clone()))?.first()?;
                let is_itself = known.segments.first() == Some(first);
                if is_itself || left == 0 {
                    return None;
                }
                Some([self.absolute(known, imports, left - 1)?.as_slice(), rest].concat())
            }
        }
    }

    /// The file that defines what stands at a path from the crate on.
    fn defined(&self, path: &[String], left: usize) -> Option<usize> {
        let depth = (0..=path.len()).rev().find(|depth| self.by_module.contains_key(&path[..*depth]))?;
        let (module, rest) = path.split_at(depth);
        let file = self.by_module[module];
        let (name, rest) = rest.split_first()?;
        if left == 0 {
            return Some(file);
        }
        let imports = &self.imports[file];
        let brought = imports.uses.get(&(module.to_vec(), name.clone())).into_iter().flatten();
        for named in brought {
            if let Some(path) = self.absolute(named, imports, left) {
                return self.defined(&[path.as_slice(), rest].concat(), left - 1).or(Some(file));
            }
        }
        Some(file)
    }

    /// The circles among the files of each room: sets of files that all import each other, directly or over others.
    pub fn circles(&self) -> Vec<Vec<usize>> {
        let mut inside: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
        for Import { from, to, .. } in self.imports() {
            if self.files[from].room() == self.files[to].room() {
                inside.entry(from).or_default().insert(to);
            }
        }
        let reach: Vec<BTreeSet<usize>> = (0..self.files.len()).map(|from| all_reached(from, &inside)).collect();
        let mut circles: Vec<Vec<usize>> = Vec::new();
        for from in 0..self.files.len() {
            let circle: Vec<usize> = reach[from].iter().copied().filter(|to| reach[*to].contains(&from)).collect();
            if circle.first() == Some(&from) {
                circles.push(circle);
            }
        }
        circles
    }
}

/// Every file that one imports, directly or over others; itself where a way leads back.
fn all_reached(from: usize, imports: &BTreeMap<usize, BTreeSet<usize>>) -> BTreeSet<usize> {
    let mut reached = BTreeSet::new();
    let mut open = vec![from];
    while let Some(next) = open.pop() {
        for to in imports.get(&next).into_iter().flatten() {
            if reached.insert(*to) {
                open.push(*to);
            }
        }
    }
    reached
}
