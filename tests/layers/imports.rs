//! What a file names of others: the paths in its `use` declarations, its code and its macros.

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream, TokenTree};
use syn::visit::{self, Visit};
use syn::{ItemMod, ItemUse, Macro, Path, UseTree, Visibility};

/// A path as it is written, with the module in which it stands.
#[derive(Debug, Clone)]
pub struct Named {
    /// The segments: `["super", "judge", "Verdict"]`.
    pub segments: Vec<String>,
    /// The module in which they are looked up.
    pub module: Vec<String>,
    /// The line, from 1.
    pub line: usize,
    /// Whether it is only handed on: `pub use`. The file knows what it names no more than a signpost does.
    pub handed_on: bool,
}

/// What a file names, and what it makes known under a name.
#[derive(Default)]
pub struct Imports {
    /// Paths in code and macros, single names too.
    pub paths: Vec<Named>,
    /// What each `use` brings into a module, by module and name; `*` for all that another has.
    pub uses: HashMap<(Vec<String>, String), Vec<Named>>,
    module: Vec<String>,
}

impl Imports {
    /// Collects what the items of a module name.
    pub fn of(module: &[String], items: &[syn::Item]) -> Self {
        let mut imports = Self { module: module.to_vec(), ..Self::default() };
        items.iter().for_each(|item| imports.visit_item(item));
        imports
    }

    fn bring(&mut self, tree: &UseTree, before: &[String], handed_on: bool) {
        let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
        match tree {
            UseTree::Path(path) => self.bring(&path.tree, &with(&path.ident), handed_on),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.bring(tree, before, handed_on)),
            UseTree::Glob(glob) => {
                self.bring_one("*".to_owned(), before.to_vec(), glob.star_token.spans[0], handed_on);
            }
            UseTree::Name(name) if name.ident == "self" => {
                let known = before.last().cloned().unwrap_or_default();
                self.bring_one(known, before.to_vec(), name.ident.span(), handed_on);
            }
            UseTree::Name(name) => {
                self.bring_one(name.ident.to_string(), with(&name.ident), name.ident.span(), handed_on);
            }
            UseTree::Rename(rename) => {
                self.bring_one(rename.rename.to_string(), with(&rename.ident), rename.ident.span(), handed_on);
            }
        }
    }

    fn bring_one(&mut self, known: String, segments: Vec<String>, span: Span, handed_on: bool) {
        let named = Named { segments, module: self.module.clone(), line: span.start().line, handed_on };
        self.uses.entry((self.module.clone(), known)).or_default().push(named);
    }

    /// Paths in the tokens of a macro: names with `::` between them.
    fn read_tokens(&mut self, tokens: TokenStream) {
        let mut segments: Vec<String> = Vec::new();
        let mut line = 0;
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.end_path(&mut segments, line);
                        line = ident.span().start().line;
                    }
                    segments.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    self.end_path(&mut segments, line);
                    self.read_tokens(group.stream());
                    colons = 0;
                }
                _ => {
                    self.end_path(&mut segments, line);
                    colons = 0;
                }
            }
        }
        self.end_path(&mut segments, line);
    }

    fn end_path(&mut self, segments: &mut Vec<String>, line: usize) {
        let segments = std::mem::take(segments);
        if !segments.is_empty() {
            self.paths.push(Named { segments, module: self.module.clone(), line, handed_on: false });
        }
    }
}

impl<'ast> Visit<'ast> for Imports {
    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        self.bring(&item.tree, &[], !matches!(item.vis, Visibility::Inherited));
    }

    fn visit_item_mod(&mut self, item: &'ast ItemMod) {
        if item.content.is_some() {
            self.module.push(item.ident.to_string());
            visit::visit_item_mod(self, item);
            self.module.pop();
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let line = path.segments.first().map_or(0, |segment| segment.ident.span().start().line);
        let mut segments = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        self.end_path(&mut segments, line);
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, called: &'ast Macro) {
        self.read_tokens(called.tokens.clone());
        visit::visit_macro(self, called);
    }

    fn visit_visibility(&mut self, _: &'ast Visibility) {
        // `pub(in crate::x)` imports nothing.
    }
}
