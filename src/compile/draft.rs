//! Drafting: each file is parsed into a tree and lowered to elements, in parallel; together they form the draft.

use rayon::prelude::*;

use crate::diag::{Diagnostic, Sink, codes, say};
use crate::lower::{self, FileContext, FileElements};
use crate::model::entity::{Entity as _, Strategy};
use crate::model::value::Language;
use crate::model::{CheckSettings, Draft, Element, ElementId, Scope, ScopeId, ScopeKind, is_valid_id};
use crate::source::{Directive, FileId, SourceFile, SourceMap, Span, may_hold_directives};
use crate::syntax::{Parsed, Value, markdown, yaml};
use crate::workspace::{self, Layout, StrategyFolder};

/// A parsed file.
enum Tree {
    Yaml(Parsed),
    Markdown(markdown::Document),
}

impl Tree {
    /// The comments to the compiler that are not in prose.
    fn take_directives(&mut self) -> Vec<Directive> {
        match self {
            Self::Yaml(parsed) => std::mem::take(&mut parsed.directives),
            Self::Markdown(document) => {
                let mut directives = std::mem::take(&mut document.front.directives);
                directives.append(&mut document.directives);
                directives
            }
        }
    }
}

fn parse(file: FileId, source: &SourceFile, sink: &mut Sink) -> Tree {
    if !source.is_readable() {
        Tree::Yaml(Parsed::default())
    } else if workspace::is_yaml(source.path()) {
        Tree::Yaml(yaml::parse(file, source.text(), 0, sink))
    } else {
        Tree::Markdown(markdown::parse(file, source.text(), sink))
    }
}

/// The outcome of lowering one file, with its findings.
struct Lowered {
    elements: FileElements,
    /// The comments to the compiler.
    directives: Vec<Directive>,
    sink: Sink,
}

impl Lowered {
    fn new(source: &SourceFile, elements: FileElements, directives: Vec<Directive>, sink: Sink) -> Self {
        let mut lowered = Self { elements, directives, sink };
        if may_hold_directives(source.text()) {
            let directives = &mut lowered.directives;
            let elements = lowered.elements.elements.iter_mut();
            elements.for_each(|element| element.each_text(&mut |text| directives.extend(&text.directives)));
        }
        lowered
    }

    fn nothing(sink: Sink) -> Self {
        Self { elements: FileElements::default(), directives: Vec::new(), sink }
    }
}

/// Reads all files into one draft: first all documents, then all strategies. Returns it with the comments to the
/// compiler.
pub(super) fn draft(sources: &SourceMap, layout: &Layout, sink: &mut Sink) -> (Draft, Vec<Directive>) {
    let documents: Vec<_> = layout.documents.par_iter().map(|file| lower_document(sources, *file)).collect();
    let strategies: Vec<_> = layout.strategies.par_iter().map(|folder| lower_strategy(sources, folder)).collect();
    let lowered = documents.iter().chain(strategies.iter().flatten());
    let directives = lowered.flat_map(|lowered| &lowered.directives).copied().collect();
    let mut draft = Draft::default();
    for (file, lowered) in layout.documents.iter().zip(documents) {
        add_document(&mut draft, sources, *file, lowered, sink);
    }
    for (folder, files) in layout.strategies.iter().zip(strategies) {
        add_strategy(&mut draft, sources, folder, files, sink);
    }
    for file in &layout.stray {
        let message = say!("{path} is in no strategy's folder", path = sources.file(*file).path());
        sink.push(
            Diagnostic::new(&codes::completeness::STRAY_FILE, Span::start_of(*file), message)
                .help(say!("move it into a folder that has a strategy.yaml")),
        );
    }
    (draft, directives)
}

fn lower_document(sources: &SourceMap, file: FileId) -> Lowered {
    let mut sink = Sink::new();
    let source = sources.file(file);
    if !source.is_readable() {
        return Lowered::nothing(sink);
    }
    let mut parsed = yaml::parse(file, source.text(), 0, &mut sink);
    let directives = std::mem::take(&mut parsed.directives);
    let context = FileContext { file, text: source.text(), language: Language::default() };
    let elements = lower::documents_file(context, &parsed, stem(source.path()), &mut sink);
    forget_missing(&elements, &mut sink);
    Lowered::new(source, elements, directives, sink)
}

/// Drops findings of missing fields whose values may be in text that could not be parsed, and of a wrong form that is
/// due only to the text being cut off there.
fn forget_missing(elements: &FileElements, sink: &mut Sink) {
    if !elements.lost.is_empty() {
        sink.retain(|found| {
            let missing = found.code.id == codes::completeness::MISSING_FIELD.id;
            let cut_off = found.code.id == codes::source::WRONG_TYPE.id && elements.cut.contains(&found.span.start());
            !missing && !cut_off
        });
    }
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Lowers the files of one strategy in parallel, once the language of its numbers is known.
///
/// `strategy.yaml` comes first, because it sets the language. Each tree is dropped as soon as it has been lowered: all
/// of them together would be most of the memory that a compilation uses.
fn lower_strategy(sources: &SourceMap, folder: &StrategyFolder) -> Vec<Lowered> {
    let parse = |file: FileId| {
        let mut sink = Sink::new();
        (parse(file, sources.file(file), &mut sink), sink)
    };
    let (tree, sink) = parse(folder.main);
    let language = language_of(&tree);
    let lower = |file: FileId, (tree, sink): (Tree, Sink)| lower_file(sources, folder, language, file, tree, sink);
    let main = lower(folder.main, (tree, sink));
    let others = folder.files.par_iter().filter(|file| **file != folder.main);
    let mut lowered: Vec<_> = others.map(|file| lower(*file, parse(*file))).collect();
    // Findings are in the order of the folder's files, which is that of their ids.
    let place = folder.files.partition_point(|file| *file < folder.main);
    lowered.insert(place, main);
    lowered
}

fn lower_file(
    sources: &SourceMap,
    folder: &StrategyFolder,
    language: Language,
    file: FileId,
    mut tree: Tree,
    mut sink: Sink,
) -> Lowered {
    let source = sources.file(file);
    let directives = tree.take_directives();
    if !source.is_readable() {
        return Lowered::nothing(sink);
    }
    // For an empty `strategy.yaml`, the finding about its missing block says more.
    let is_main = file == folder.main;
    if source.text().trim().is_empty() && !is_main {
        report_empty(file, &mut sink);
        return Lowered::nothing(sink);
    }
    let context = FileContext { file, text: source.text(), language };
    let elements = match tree {
        Tree::Yaml(parsed) => lower::yaml_file(context, &parsed, &folder.id, is_main, &mut sink),
        Tree::Markdown(document) => lower::markdown_file(context, document, source.path(), &mut sink),
    };
    forget_missing(&elements, &mut sink);
    if elements.elements.is_empty() && elements.lost.is_empty() && !sink.has_errors() && !is_main {
        report_empty(file, &mut sink);
    }
    Lowered::new(source, elements, directives, sink)
}

fn report_empty(file: FileId, sink: &mut Sink) {
    sink.push(
        Diagnostic::new(&codes::source::EMPTY_FILE, Span::start_of(file), say!("this file has nothing in it"))
            .help(say!("fill it or remove it")),
    );
}

/// The language that `strategy.yaml` sets, read ahead of everything else.
fn language_of(tree: &Tree) -> Language {
    let Tree::Yaml(parsed) = tree else { return Language::default() };
    let block = parsed.entries.iter().find(|entry| &*entry.key.text == Strategy::WORD);
    let Some(Value::Map(fields)) = block.map(|entry| &entry.node.value) else { return Language::default() };
    let field = fields.iter().find(|entry| &*entry.key.text == Strategy::LANGUAGE.name);
    field.and_then(|entry| Language::from_code(entry.node.scalar()?)).unwrap_or_default()
}

fn add_document(draft: &mut Draft, sources: &SourceMap, file: FileId, lowered: Lowered, sink: &mut Sink) {
    let Lowered { elements: FileElements { elements, root, id, mut lost, unread, .. }, sink: found, .. } = lowered;
    lost.extend(unread);
    let readable = sources.file(file).is_readable();
    let broken = found.has_errors() || !readable;
    sink.absorb(found);
    if root.is_none() && !broken {
        let message = say!("this file has no \"document:\" block");
        sink.push(Diagnostic::new(&codes::completeness::MISSING_BLOCK, Span::start_of(file), message).help(say!(
            "begin it with \"document:\" and the document's title, or move it out of the documents' folder"
        )));
    }
    let place = id.as_ref().map_or_else(|| Span::start_of(file), |(_, span)| *span);
    let id = id.map_or_else(|| stem(sources.file(file).path()).into(), |(id, _)| id);
    let (kind, unreadable) = (ScopeKind::Document, !readable);
    let settings = CheckSettings::default();
    let scope = Scope { id, kind, root: None, elements: Vec::new(), lost, settings, unreadable, span: place };
    let scope = draft.add_scope(scope);
    let root = append(draft, scope, elements, root);
    draft.scopes[scope.index()].root = root;
}

fn add_strategy(draft: &mut Draft, sources: &SourceMap, folder: &StrategyFolder, files: Vec<Lowered>, sink: &mut Sink) {
    let place = Span::start_of(folder.main);
    let scope = draft.add_scope(Scope {
        id: folder.id.as_str().into(),
        kind: ScopeKind::Strategy,
        root: None,
        elements: Vec::new(),
        lost: Vec::new(),
        settings: CheckSettings::default(),
        unreadable: folder.files.iter().any(|file| !sources.file(*file).is_readable()),
        span: place,
    });
    let (mut root, mut all) = (None, Vec::new());
    let mut broken = !sources.file(folder.main).is_readable();
    for (file, lowered) in folder.files.iter().zip(files) {
        let Lowered { elements: FileElements { elements, root: own, lost, unread, settings, .. }, sink: found, .. } =
            lowered;
        broken |= *file == folder.main && found.has_errors();
        sink.absorb(found);
        let own_scope = &mut draft.scopes[scope.index()];
        own_scope.lost.extend(lost.into_iter().chain(unread));
        if *file == folder.main {
            own_scope.settings = settings;
        }
        root = root.or(own.map(|own| all.len() + own));
        rebase(&mut all, elements);
    }
    lower::nest_by_folder(&mut all, &folder.path, sources);
    if root.is_none() && !broken {
        let message = say!("this file has no \"strategy:\" block");
        sink.push(
            Diagnostic::new(&codes::completeness::MISSING_BLOCK, place, message)
                .help(say!("begin it with \"strategy:\" and the strategy's title, organisation, kind and language")),
        );
    }
    if !is_valid_id(&folder.id) {
        let message = say!("the folder's name \"{id}\" cannot be an id", id = folder.id.as_str());
        let help = say!("rename the folder: lower-case letters a–z, digits, - and . only");
        sink.push(Diagnostic::new(&codes::source::INVALID_ID, place, message).help(help));
    }
    let root = append(draft, scope, all, root);
    draft.scopes[scope.index()].root = root;
}

/// Appends the elements of one file to those of others, and shifts `nested_in` accordingly.
fn rebase(all: &mut Vec<Element>, elements: Vec<Element>) {
    let offset = all.len();
    all.extend(elements.into_iter().map(|mut element| {
        element.nested_in = element.nested_in.map(|outer| ElementId::new(outer.index() + offset));
        element
    }));
}

fn append(draft: &mut Draft, scope: ScopeId, elements: Vec<Element>, root: Option<usize>) -> Option<ElementId> {
    let offset = draft.elements.len();
    for mut element in elements {
        element.scope = scope;
        element.nested_in = element.nested_in.map(|outer| ElementId::new(outer.index() + offset));
        draft.add(element);
    }
    root.map(|root| ElementId::new(offset + root))
}
