//! From a [`World`] to a [`Compilation`]: the one way through the compiler.

use jiff::civil::Date;
use rayon::prelude::*;

use crate::diag::{Diagnostic, Level, Sink, codes, say};
use crate::lower::{self, Context, FileElements};
use crate::model::value::Language;
use crate::model::{Draft, Element, ElementId, Plan, Scope, ScopeId, ScopeKind};
use crate::source::{FileId, SourceFile, SourceMap, Span};
use crate::syntax::{Parsed, Value, markdown, yaml};
use crate::workspace::{self, Layout, Settings, StrategyFolder};
use crate::world::{FaultKind, World};
use crate::{resolve, rules};

/// A workspace, compiled: what every command works on.
#[derive(Debug)]
pub struct Compilation {
    /// Every source file.
    pub sources: SourceMap,
    /// The workspace's settings.
    pub settings: Settings,
    /// The resolved model. Whole even where there are errors, as far as it could be read.
    pub plan: Plan,
    /// Everything found, in reading order.
    pub diagnostics: Vec<Diagnostic>,
    /// The day as of which dates are judged.
    pub as_of: Date,
}

impl Compilation {
    /// Whether anything found is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|diagnostic| diagnostic.level == Level::Error)
    }
}

/// Compiles the workspace that `world` holds, judging dates as of `as_of` or else of the world's own day.
pub fn compile(world: &dyn World, as_of: Option<Date>) -> Compilation {
    let mut sink = Sink::new();
    let (sources, settings) = load(world, &mut sink);
    let layout = workspace::layout(&sources, &settings);
    let draft = draft(&sources, &layout, &mut sink);
    let plan = resolve::resolve(draft, &sources, &mut sink);
    rules::run(&plan, &settings.levels, &mut sink);
    let as_of = as_of.unwrap_or_else(|| world.today());
    Compilation { sources, settings, plan, diagnostics: sink.finish(), as_of }
}

/// Reads the settings, then every source file, side by side.
fn load(world: &dyn World, sink: &mut Sink) -> (SourceMap, Settings) {
    let mut paths: Vec<String> = Vec::new();
    let mut faults = Vec::new();
    let mut settings = Settings::default();
    if let Ok(bytes) = world.read(workspace::SETTINGS_FILE) {
        paths.push(workspace::SETTINGS_FILE.to_owned());
        // Read for its folders only; its faults are reported below, when its place in the map is known.
        settings = workspace::read_settings(FileId::new(0), &String::from_utf8_lossy(&bytes), &mut Sink::new());
    }
    for folder in [&settings.documents, &settings.strategies] {
        let listing = world.list(folder);
        paths.extend(listing.files.into_iter().map(|entry| entry.path).filter(|path| workspace::is_source(path)));
        let missing = |fault: &crate::world::Fault| fault.kind == FaultKind::Missing && fault.path == **folder;
        faults.extend(listing.faults.into_iter().filter(|fault| !missing(fault)));
    }
    let mut read: Vec<_> = paths
        .into_par_iter()
        .map(|path| {
            let found = world.read(&path);
            (path, found)
        })
        .collect();
    read.extend(faults.into_iter().map(|fault| (fault.path.clone(), Err(fault))));
    read.sort_by(|(a, _), (b, _)| crate::world::path_order(a, b));
    read.dedup_by(|(a, _), (b, _)| a == b);
    let sources = source_map(read, sink);
    let own = sources.iter().find(|(_, source)| source.path() == workspace::SETTINGS_FILE);
    let settings = own.map_or(settings, |(file, source)| workspace::read_settings(file, source.text(), sink));
    (sources, settings)
}

type Read = (String, Result<Vec<u8>, crate::world::Fault>);

fn source_map(read: Vec<Read>, sink: &mut Sink) -> SourceMap {
    let files = read.into_iter().enumerate().map(|(index, (path, found))| {
        let place = Span::start_of(FileId::new(index));
        let text = match found.map(String::from_utf8) {
            Ok(Ok(text)) => without_mark(text),
            Ok(Err(error)) => {
                sink.push(not_utf8(place, error.utf8_error().valid_up_to(), error.as_bytes()));
                String::new()
            }
            Err(fault) => {
                sink.push(unreadable(place, &path, &fault.kind));
                String::new()
            }
        };
        SourceFile::new(path, text)
    });
    SourceMap::new(files.collect())
}

/// Drops the byte order mark that some editors put before UTF-8.
fn without_mark(text: String) -> String {
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

fn not_utf8(place: Span, valid: usize, bytes: &[u8]) -> Diagnostic {
    let line = 1 + bytes.iter().take(valid).filter(|byte| **byte == b'\n').count();
    Diagnostic::new(
        &codes::source::NOT_UTF8,
        place,
        say!("this file is not UTF-8 text; line {line} has a letter that cannot be read", line = line),
    )
    .help(say!("open it in your editor and save it with the encoding UTF-8"))
}

fn unreadable(place: Span, path: &str, kind: &FaultKind) -> Diagnostic {
    use codes::source as code;
    match kind {
        FaultKind::Missing => Diagnostic::new(&code::UNREADABLE, place, say!("{path} leads to nothing", path = path))
            .help(say!("remove the link, or put back what it leads to")),
        FaultKind::Unreadable { reason } => Diagnostic::new(
            &code::UNREADABLE,
            place,
            say!("{path} cannot be read: {reason}", path = path, reason = reason.as_str()),
        )
        .help(say!("ask whoever owns the file to let you read it")),
        FaultKind::LeavesWorkspace { target } => {
            let message = say!("{path} leads out of the workspace, to {target}", path = path, target = target.as_str());
            Diagnostic::new(&code::LINK_LEAVES, place, message).help(say!("copy what is needed into the workspace"))
        }
        FaultKind::LinkLoop => {
            Diagnostic::new(&code::LINK_LEAVES, place, say!("{path} leads back to itself", path = path))
                .help(say!("remove the link"))
        }
        FaultKind::FolderNamedLikeFile => {
            let message = say!("{path} is a folder, but has the name of a source file", path = path);
            Diagnostic::new(&code::FOLDER_NAMED_LIKE_FILE, place, message).help(say!("rename the folder"))
        }
        FaultKind::NameNotUtf8 => {
            Diagnostic::new(&code::UNREADABLE, place, say!("the name of {path} cannot be read", path = path))
                .help(say!("rename the file, using ordinary letters"))
        }
        FaultKind::NotARegularFile => {
            Diagnostic::new(&code::NOT_A_SOURCE, place, say!("{path} is not an ordinary file", path = path))
                .help(say!("remove it from the strategy's folder"))
        }
        FaultKind::TooLarge { bytes, limit } => {
            let (size, limit) = (megabytes(*bytes), megabytes(*limit));
            let message = say!(
                "{path} has {size} MB, more than the {limit} MB that stratc reads",
                path = path,
                size = size,
                limit = limit
            );
            Diagnostic::new(&code::NOT_A_SOURCE, place, message)
                .help(say!("split the file, or move data out of the workspace"))
        }
    }
}

/// Whole megabytes, rounded up.
fn megabytes(bytes: u64) -> String {
    bytes.div_ceil(1024 * 1024).to_string()
}

/// A file as a tree.
enum Tree {
    Yaml(Parsed),
    Markdown(markdown::Document),
}

fn parse(file: FileId, source: &SourceFile, sink: &mut Sink) -> Tree {
    if workspace::is_yaml(source.path()) {
        Tree::Yaml(yaml::parse(file, source.text(), 0, sink))
    } else {
        Tree::Markdown(markdown::parse(file, source.text(), sink))
    }
}

/// What one file of a scope gives, with its findings.
struct Lowered {
    elements: FileElements,
    sink: Sink,
}

/// Reads all files into one draft: first every document, then every strategy.
fn draft(sources: &SourceMap, layout: &Layout, sink: &mut Sink) -> Draft {
    let documents: Vec<_> = layout.documents.par_iter().map(|file| lower_document(sources, *file)).collect();
    let strategies: Vec<_> = layout.strategies.par_iter().map(|folder| lower_strategy(sources, folder)).collect();
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
    draft
}

fn lower_document(sources: &SourceMap, file: FileId) -> Lowered {
    let mut sink = Sink::new();
    let source = sources.file(file);
    let parsed = yaml::parse(file, source.text(), 0, &mut sink);
    let context = Context { file, text: source.text(), language: Language::default() };
    let elements = lower::documents_file(context, &parsed, stem(source.path()), &mut sink);
    Lowered { elements, sink }
}

fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Lowers the files of one strategy side by side, once the language in which its numbers are read is known.
fn lower_strategy(sources: &SourceMap, folder: &StrategyFolder) -> Vec<Lowered> {
    let parsed: Vec<_> = folder
        .files
        .par_iter()
        .map(|file| {
            let mut sink = Sink::new();
            let tree = parse(*file, sources.file(*file), &mut sink);
            (*file, tree, sink)
        })
        .collect();
    let main = parsed.iter().find(|(file, ..)| *file == folder.main);
    let language = main.map_or_else(Language::default, |(_, tree, _)| language_of(tree));
    parsed.into_par_iter().map(|(file, tree, sink)| lower_file(sources, folder, language, file, tree, sink)).collect()
}

fn lower_file(
    sources: &SourceMap,
    folder: &StrategyFolder,
    language: Language,
    file: FileId,
    tree: Tree,
    mut sink: Sink,
) -> Lowered {
    let source = sources.file(file);
    let context = Context { file, text: source.text(), language };
    let elements = match tree {
        Tree::Yaml(parsed) => lower::yaml_file(context, &parsed, &folder.id, file == folder.main, &mut sink),
        Tree::Markdown(document) => lower::markdown_file(context, document, source.path(), &mut sink),
    };
    let readable = !source.text().is_empty() || source.path().ends_with(".md");
    if elements.elements.is_empty() && elements.lost.is_empty() && !sink.has_errors() && readable {
        report_empty(file, &mut sink);
    }
    Lowered { elements, sink }
}

fn report_empty(file: FileId, sink: &mut Sink) {
    sink.push(
        Diagnostic::new(&codes::source::EMPTY_FILE, Span::start_of(file), say!("this file has nothing in it"))
            .help(say!("fill it or remove it")),
    );
}

/// The language that `strategy.yaml` names, read ahead of everything else.
fn language_of(tree: &Tree) -> Language {
    let Tree::Yaml(parsed) = tree else { return Language::default() };
    let block = parsed.entries.iter().find(|entry| &*entry.key.text == "strategy");
    let Some(Value::Map(fields)) = block.map(|entry| &entry.node.value) else { return Language::default() };
    let field = fields.iter().find(|entry| &*entry.key.text == "language");
    field.and_then(|entry| Language::from_code(entry.node.scalar()?)).unwrap_or_default()
}

fn add_document(draft: &mut Draft, sources: &SourceMap, file: FileId, lowered: Lowered, sink: &mut Sink) {
    let Lowered { elements: FileElements { elements, root, id, lost }, sink: found } = lowered;
    let broken = found.has_errors();
    sink.absorb(found);
    if root.is_none() && !broken {
        let message = say!("this file has no \"document:\" block");
        sink.push(Diagnostic::new(&codes::completeness::MISSING_BLOCK, Span::start_of(file), message).help(say!(
            "begin it with \"document:\" and the document's title, or move it out of the documents' folder"
        )));
    }
    let place = id.as_ref().map_or_else(|| Span::start_of(file), |(_, span)| *span);
    let id = id.map_or_else(|| stem(sources.file(file).path()).into(), |(id, _)| id);
    let scope = Scope { id, kind: ScopeKind::Document, root: None, elements: Vec::new(), lost, span: place };
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
        span: place,
    });
    let (mut root, mut all, mut broken) = (None, Vec::new(), false);
    for (file, lowered) in folder.files.iter().zip(files) {
        let Lowered { elements: FileElements { elements, root: own, lost, .. }, sink: found } = lowered;
        broken |= *file == folder.main && found.has_errors();
        sink.absorb(found);
        draft.scopes[scope.index()].lost.extend(lost);
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
    if !crate::model::is_valid_id(&folder.id) {
        let message = say!("the folder's name \"{id}\" cannot be an id", id = folder.id.as_str());
        let help = say!("rename the folder: lower-case letters a–z, digits, - and . only");
        sink.push(Diagnostic::new(&codes::source::INVALID_ID, place, message).help(help));
    }
    let root = append(draft, scope, all, root);
    draft.scopes[scope.index()].root = root;
}

/// Puts the elements of one file after those of others; `nested_in` moves with them.
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
