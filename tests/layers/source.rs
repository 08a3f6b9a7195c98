//! The program's source files as modules: found as the compiler finds them, from `lib.rs` on, and read without their tests.

use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenTree;
use syn::spanned::Spanned;
use syn::{Attribute, Item, Meta};

/// A file of the program that is no test.
pub struct SourceFile {
    /// Where it lies, from the project's folder on, with `/` between folders: `src/diff/judge.rs`.
    pub path: String,
    /// The module that it is, from the crate on: `["diff", "judge"]`. Empty for `lib.rs` and `main.rs`.
    pub module: Vec<String>,
    /// Its items, those left out that are compiled for tests only.
    pub items: Vec<Item>,
    /// Its lines of code, comments and tests left out, with their numbers from 1.
    pub code: Vec<(usize, String)>,
}

impl SourceFile {
    /// The room that the file is in: the folder or file right below `src`; none for the roots.
    pub fn room(&self) -> Option<&str> {
        self.module.first().map(String::as_str)
    }
}

/// Every source file of the library and the program, in the order in which they name each other.
pub fn read_all() -> Vec<SourceFile> {
    let mut found = Vec::new();
    for root in ["src/lib.rs", "src/main.rs"] {
        follow(Path::new(root), &[], &mut found);
    }
    found
}

/// Reads a file, and those of the modules that it declares.
fn follow(path: &Path, module: &[String], found: &mut Vec<SourceFile>) {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let file = syn::parse_file(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let (tests, items): (Vec<_>, Vec<_>) = file.items.into_iter().partition(is_for_tests);
    let children: Vec<String> = items.iter().flat_map(declared_modules).collect();
    let path_shown = path.to_string_lossy().replace('\\', "/");
    found.push(SourceFile { path: path_shown, code: code(&text, &tests), module: module.to_vec(), items });
    for child in children {
        let module = [module, std::slice::from_ref(&child)].concat();
        follow(&file_of(&module), &module, found);
    }
}

/// The file that holds a module.
fn file_of(module: &[String]) -> PathBuf {
    let place = module.iter().fold(PathBuf::from("src"), |folder, name| folder.join(name));
    let folder = place.join("mod.rs");
    if folder.is_file() { folder } else { place.with_extension("rs") }
}

/// The modules with a file of their own that an item declares: one, or those that a macro is given the names of.
fn declared_modules(item: &Item) -> Vec<String> {
    match item {
        Item::Mod(declared) if declared.content.is_none() => vec![declared.ident.to_string()],
        Item::Macro(called) if called.mac.path.is_ident("family") => {
            let names = called.mac.tokens.clone().into_iter().filter_map(|token| match token {
                TokenTree::Ident(name) => Some(name.to_string()),
                _ => None,
            });
            names.collect()
        }
        _ => Vec::new(),
    }
}

/// Whether an item is compiled for tests only: `#[cfg(test)]`, also with further conditions.
fn is_for_tests(item: &Item) -> bool {
    let attributes = match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => return false,
    };
    attributes.iter().any(asks_for_tests)
}

fn asks_for_tests(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else { return false };
    let condition = list.tokens.to_string();
    list.path.is_ident("cfg") && (condition == "test" || condition.starts_with("all (test"))
}

/// The lines of a text that are neither comments nor part of the items given.
fn code(text: &str, tests: &[Item]) -> Vec<(usize, String)> {
    let in_tests =
        |number: usize| tests.iter().any(|item| (item.span().start().line..=item.span().end().line).contains(&number));
    let lines = text.lines().enumerate().map(|(index, line)| (index + 1, line.to_owned()));
    lines.filter(|(number, line)| !line.trim_start().starts_with("//") && !in_tests(*number)).collect()
}
