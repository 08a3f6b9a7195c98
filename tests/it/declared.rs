//! Names of fields and words of kinds: the code says them by the constants that declarations make, so that a renamed field
//! does not compile where it is meant, and no string silently means nothing any longer.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use stratc::model::entity::Common;
use stratc::model::{Kind, Record as _, RecordSpec, Shape};
use syn::parse::{Parse, ParseStream};
use syn::visit::{self, Visit};

/// A place, some words, and why they are not ours there. An empty list stands for all words.
type Exception = (&'static str, &'static [&'static str], &'static str);

/// Where such words mean something else.
const ELSEWHERE: &[Exception] = &[
    (
        "src/cli/edition/others.rs",
        &["kind", "organisation", "period", "title", "version", "vision"],
        "keys of published data",
    ),
    ("src/diag/emit/sarif/place.rs", &["note"], "a level of SARIF"),
    ("src/document/outline.rs", &["change"], "the topic of a heading in a change log"),
    ("src/document/front.rs", &["hearing", "version"], "a status, and a value in a label"),
    ("src/export/", &[], "keys of views and documents: the room does not see the model"),
    ("src/locale/mod.rs", &["language"], "what the type says of itself"),
    ("src/lower/parts.rs", &["from", "review"], "parts of values that are no records"),
    ("src/model/value/recurrence.rs", &["every", "year"], "words of English"),
    ("src/model/value/vague.rs", &["year"], "a word of prose"),
    ("src/model/word_set.rs", &["year"], "an interval"),
    ("src/prose/", &[], "words of prose"),
    ("src/provenance/", &[], "keys of published data: the room imports nothing"),
    ("src/reference/schema.rs", &[], "keywords of JSON Schema, and names of its definitions"),
    ("src/render/", &[], "keys of views and documents: the room does not see the model"),
    ("src/rules/language/compound_parts.rs", &["per"], "a word of prose"),
    ("src/rules/measurability/negative_goal.rs", &["at"], "a word of prose"),
    ("src/rules/numbers/count_told.rs", &["strategy"], "a word of prose"),
    ("src/rules/numbers/joint_cost.rs", &["measures"], "a word of prose"),
    ("src/rules/numbers/outside_scale.rs", &["from"], "a word of prose"),
    ("src/rules/numbers/title_told.rs", &["by"], "a word of prose"),
    ("src/rules/numbers/unit_cost.rs", &["per", "year"], "a word of prose"),
    ("src/rules/time/", &["at", "from", "next", "start", "year"], "words of prose"),
    ("src/theme/", &["source"], "keys of what a theme ships"),
    ("src/view/prose.rs", &["note"], "a sort of box"),
    ("src/view/progress/", &["start", "unit", "words"], "keys of judgements"),
];

#[test]
fn no_string_names_a_field_or_a_kind() {
    let found = all();
    let found = found.iter().filter(|word| !ELSEWHERE.iter().any(|exception| word.is_let_by(exception)));
    let found: Vec<_> = found.map(Named::place).collect();
    assert!(found.is_empty(), "use the constant of the declaration, such as Goal::PARENT: {found:#?}");
}

#[test]
fn every_exception_is_needed() {
    let found = all();
    for (place, words, why) in ELSEWHERE {
        let each = if words.is_empty() {
            vec![(*place, &words[..], *why)]
        } else {
            words.chunks(1).map(|word| (*place, word, *why)).collect()
        };
        let unneeded: Vec<_> =
            each.iter().filter(|exception| !found.iter().any(|word| word.is_let_by(exception))).collect();
        assert!(unneeded.is_empty(), "take these out: {unneeded:?}");
    }
}

#[test]
fn names_are_found_where_they_mean_something() {
    let declared: BTreeSet<&str> = ["goal", "parent", "by"].into();
    let found = |code: &str| named(&format!("fn f() {{ {code} }}"), &declared).len();
    for telling in [
        "field.name == \"parent\"",
        "match field.name { \"parent\" => 1, _ => 2 }",
        "matches!(field.name, \"by\" | \"other\")",
        "plan.referrers(id, \"parent\")",
        "const LIST: [&str; 2] = [\"parent\", \"by\"];",
        "let relations = [(Kind::Goal, \"parent\")];",
        "Entry { kind: \"goal\" }",
    ] {
        assert!(found(telling) > 0, "{telling}");
    }
    for harmless in [
        "let words = [\"with\", \"by\", \"from\"];",
        "say!(\"goal\")",
        "label(\"key\", &[(\"goal\", value)])",
        "field.name == \"another\"",
    ] {
        assert_eq!(found(harmless), 0, "{harmless}");
    }
}

/// A declared name in a string.
struct Named {
    path: PathBuf,
    line: usize,
    word: String,
}

impl Named {
    fn place(&self) -> String {
        format!("{}:{}: \"{}\"", self.path.display(), self.line, self.word)
    }

    fn is_let_by(&self, (place, words, _): &Exception) -> bool {
        self.path.starts_with(place) && (words.is_empty() || words.contains(&&*self.word))
    }
}

/// All that the sources name in strings.
fn all() -> Vec<Named> {
    let declared = declared();
    let of = |path: PathBuf| {
        let source = fs::read_to_string(&path).expect("sources can be read");
        let found = named(&source, &declared).into_iter();
        found.map(|(line, word)| Named { path: path.clone(), line, word }).collect::<Vec<_>>()
    };
    sources(Path::new("src")).into_iter().flat_map(of).collect()
}

/// The names of all fields and the words of all kinds.
fn declared() -> BTreeSet<&'static str> {
    let mut names: BTreeSet<_> = Kind::ALL.iter().map(|kind| kind.word()).collect();
    gather(&Common::SPEC, &mut names);
    Kind::ALL.iter().for_each(|kind| gather(&kind.spec().record, &mut names));
    names
}

fn gather(spec: &RecordSpec, names: &mut BTreeSet<&'static str>) {
    for field in spec.fields {
        names.insert(field.name);
        if let Shape::Record(inner) | Shape::Records(inner) = field.shape {
            gather(inner, names);
        }
    }
}

/// The Rust files of a folder, without their unit tests.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("folders can be listed") {
        let path = entry.expect("entries can be read").path();
        let is_test = path.file_name().is_some_and(|name| name == "tests" || name == "tests.rs");
        if path.is_dir() && !is_test {
            found.extend(sources(&path));
        } else if !is_test && path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The declared names that a source file says in strings, with their lines.
fn named(source: &str, declared: &BTreeSet<&str>) -> Vec<(usize, String)> {
    let mut finder = Finder { declared, found: Vec::new() };
    finder.visit_file(&syn::parse_file(source).expect("sources can be parsed"));
    finder.found
}

struct Finder<'a> {
    declared: &'a BTreeSet<&'a str>,
    found: Vec<(usize, String)>,
}

impl Finder<'_> {
    fn is_declared(&self, expression: &syn::Expr) -> bool {
        literal(expression).is_some_and(|word| self.declared.contains(&*word))
    }

    /// Lists of other words, which have one of ours by chance.
    fn is_other_list(&self, array: &syn::ExprArray) -> bool {
        array.elems.iter().any(|element| literal(element).is_some() && !self.is_declared(element))
    }
}

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_lit_str(&mut self, word: &'ast syn::LitStr) {
        if self.declared.contains(&*word.value()) {
            self.found.push((word.span().start().line, word.value()));
        }
    }

    fn visit_expr_array(&mut self, array: &'ast syn::ExprArray) {
        if !self.is_other_list(array) {
            visit::visit_expr_array(self, array);
        }
    }

    /// A name with its value, as labels and templates are given it, is not that of a field. A kind with a name is.
    fn visit_expr_tuple(&mut self, tuple: &'ast syn::ExprTuple) {
        let has_kind =
            tuple.elems.iter().any(|element| matches!(element, syn::Expr::Path(path) if is_kind(&path.path)));
        let others = tuple.elems.iter().filter(|element| has_kind || literal(element).is_none());
        others.for_each(|element| self.visit_expr(element));
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        if call.path.is_ident("matches")
            && let Ok(Matches(value, pattern)) = syn::parse2(call.tokens.clone())
        {
            self.visit_expr(&value);
            self.visit_pat(&pattern);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast syn::ItemMod) {
        if !module.attrs.iter().any(|attribute| attribute.path().is_ident("cfg")) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}
}

/// What `matches!` is given, without its guard.
struct Matches(syn::Expr, syn::Pat);

impl Parse for Matches {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        input.parse::<syn::Token![,]>()?;
        let pattern = syn::Pat::parse_multi_with_leading_vert(input)?;
        input.parse::<TokenStream>()?;
        Ok(Self(value, pattern))
    }
}

fn literal(expression: &syn::Expr) -> Option<String> {
    match expression {
        syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(word), .. }) => Some(word.value()),
        _ => None,
    }
}

fn is_kind(path: &syn::Path) -> bool {
    path.segments.first().is_some_and(|segment| segment.ident == "Kind")
}
