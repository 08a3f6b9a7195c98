//! The workspace: its settings, and which files belong to which strategy or document.

mod attached;
mod copied;
mod csv;
mod main_file;
mod outline;
mod overlooked;
mod path;
mod portable;
mod site;
mod starter;
mod theme;

pub use attached::{ending, is_publishable};
pub use copied::original;
pub use csv::CsvSettings;
pub use main_file::{MAIN as STRATEGY_FILE, is_misnamed_main};
pub use overlooked::{
    Unread, are_templates, ending_for, has_block, is_about_folder, is_chapter, is_kept_apart, unread,
};
pub use portable::{Unportable, unportable};
pub use site::{Site, SiteSettings};
pub use starter::STARTER;
pub use theme::{LogoSettings, Part, ThemeFile, ThemeSettings, TypefaceSettings};

use crate::diag::{Diagnostic, Sink, codes, say, suggest_word};
use crate::format::{CsvForm, Format};
use crate::lower::{self, FileContext};
use crate::model::record::record;
use crate::model::value::Language;
use crate::model::{LevelLists, LimitSettings, Limits, Line, Outline, OutlineSettings};
use crate::rules::{self, Levels};
use crate::source::{Directive, FileId, SourceMap, Span};
use crate::syntax::yaml;
use crate::theme::Theme;

/// The file with the workspace's settings, in its root.
pub const SETTINGS_FILE: &str = "stratc.yaml";
/// The default path of the baseline, in the workspace's root.
pub const BASELINE_FILE: &str = "stratc-baseline.yaml";

record! {
    /// What `stratc.yaml` can say. Every field has a default; the file may be missing.
    pub struct SettingsFile {
        /// The folder of the strategies: `strategies` by default.
        strategies: Option<Line>,
        /// The folder of the governing documents: `seeds` by default.
        documents: Option<Line>,
        /// The folder that `build` writes: `public` by default.
        output: Option<Line>,
        /// What `build` makes: any of `html`, `print`, `onepage`, `text`, `pdf`, `markdown`, `docx`, `xlsx`, `csv`,
        /// `ics` and `json`. The default is `html`, `print`, `text` and `json`.
        formats: Vec<Line>,
        /// How tables are written as CSV.
        csv: Option<Box<CsvSettings>>,
        /// The file with the known findings, which `check` leaves out. `stratc check --write-baseline` writes it.
        baseline: Option<Line>,
        /// In which order people read the plans, how deep they go, and what is left out.
        outline: Option<Box<OutlineSettings>>,
        /// The look of what is published.
        theme: Option<Box<ThemeSettings>>,
        /// The folder of your own templates, which replace those that come with stratc.
        templates: Option<Line>,
        /// Where the plans are published.
        site: Option<Box<SiteSettings>>,
        /// How much each finding of the content rules matters here.
        levels: Option<Box<LevelLists>>,
        /// The limits beyond which rules report something.
        limits: Option<Box<LimitSettings>>,
    }
}

/// A folder of sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Relative to the root.
    pub path: String,
    /// Where the settings name it, if they do.
    pub named_at: Option<Span>,
}

/// The settings of a workspace.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Folder of the strategies.
    pub strategies: Folder,
    /// Folder of the governing documents.
    pub documents: Folder,
    /// Folder of the published plans, relative to the root.
    pub output: String,
    /// The formats to build, in the order of their listing; empty means [`Format::USUAL`].
    pub formats: Vec<Format>,
    /// How tables are written as CSV.
    pub csv: CsvForm,
    /// The file with the known findings, relative to the root.
    pub baseline: Option<String>,
    /// In which order people read the plans.
    pub outline: Outline,
    /// The look of what is published. What comes from files is added when they are read.
    pub theme: Theme,
    /// The files that the look refers to.
    pub theme_files: Vec<ThemeFile>,
    /// The folder of the workspace's own templates.
    pub templates: Option<Folder>,
    /// Where the plans are published.
    pub site: Site,
    /// How much each rule matters.
    pub levels: Levels,
    /// The limits beyond which rules report something.
    pub limits: Limits,
    /// The comments in the settings that are addressed to the compiler.
    pub directives: Vec<Directive>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            strategies: Folder { path: "strategies".to_owned(), named_at: None },
            documents: Folder { path: "seeds".to_owned(), named_at: None },
            output: "public".to_owned(),
            formats: Vec::new(),
            csv: CsvForm::default(),
            baseline: None,
            outline: Outline::default(),
            theme: Theme::default(),
            theme_files: Vec::new(),
            templates: None,
            site: Site::default(),
            levels: Levels::default(),
            limits: Limits::default(),
            directives: Vec::new(),
        }
    }
}

/// Parses the settings file `file`, whose text is `text`.
pub fn read_settings(file: FileId, text: &str, sink: &mut Sink) -> Settings {
    let parsed = yaml::parse(file, text, 0, sink);
    let context = FileContext { file, text, language: Language::default() };
    let place = Span::start_of(file);
    let read = lower::record::<SettingsFile>(context, &parsed.entries, place, say!("stratc.yaml"), sink);
    read.limits.iter().for_each(|limits| rules::check_limits(limits, sink));
    let folder = |line: Option<Line>, sink: &mut Sink| {
        let line = path::inside(&line?, text, sink)?;
        Some(Folder { path: line.value.trim_matches('/').to_owned(), named_at: Some(line.span) })
    };
    let look = read.theme.unwrap_or_default();
    let defaults = Settings::default();
    let output = read.output.and_then(|line| path::beside(&line, text, sink));
    Settings {
        strategies: folder(read.strategies, sink).unwrap_or(defaults.strategies),
        documents: folder(read.documents, sink).unwrap_or(defaults.documents),
        output: output.map_or(defaults.output, |line| line.value.trim_end_matches('/').to_owned()),
        formats: formats(&read.formats, text, sink),
        csv: read.csv.map_or(defaults.csv, |settings| csv::form(&settings)),
        baseline: read.baseline.and_then(|line| path::inside(&line, text, sink)).map(|line| line.to_string()),
        outline: read.outline.map_or(defaults.outline, |asked| outline::read(&asked, sink)),
        theme: theme::read(&look, text, sink),
        theme_files: theme::files(&look, text, sink),
        templates: folder(read.templates, sink),
        site: read.site.map_or(defaults.site, |site| Site::new(&site, sink)),
        levels: read.levels.map(|lists| Levels::default().with(&lists, sink)).unwrap_or_default(),
        limits: read.limits.map_or(defaults.limits, |set| defaults.limits.with(&set)),
        directives: parsed.directives,
    }
}

fn formats(lines: &[Line], text: &str, sink: &mut Sink) -> Vec<Format> {
    let mut formats = Vec::new();
    for line in lines {
        if let Some(format) = Format::named(&line.value) {
            formats.push(format);
            continue;
        }
        let message = say!("\"{word}\" is not a format that stratc can make", word = &*line.value);
        let diagnostic = Diagnostic::new(&codes::value::UNKNOWN_WORD, line.span, message);
        sink.push(match suggest_word(&line.value, Format::WORDS) {
            Some(right) => {
                let raw = text.get(line.span.range()).unwrap_or_default();
                diagnostic.suggesting(right, &line.value, line.span, raw)
            }
            None => diagnostic.help(say!("write one of: {words}", words = Format::WORDS.join(", "))),
        });
    }
    formats
}

/// A strategy's folder and its files.
#[derive(Debug)]
pub struct StrategyFolder {
    /// The folder, relative to the root.
    pub path: String,
    /// The folder's own name: the strategy's id.
    pub id: String,
    /// `strategy.yaml`.
    pub main: FileId,
    /// All its source files in path order, `strategy.yaml` among them.
    pub files: Vec<FileId>,
}

/// Which file belongs to what.
#[derive(Debug, Default)]
pub struct Layout {
    /// The strategies.
    pub strategies: Vec<StrategyFolder>,
    /// The files of governing documents.
    pub documents: Vec<FileId>,
    /// Source files in no strategy's folder.
    pub stray: Vec<FileId>,
}

/// Assigns the files of a workspace. A file belongs to the innermost strategy folder that contains it.
pub fn layout(sources: &SourceMap, settings: &Settings) -> Layout {
    let mut layout = Layout::default();
    for (file, source) in sources.iter() {
        if let Some(folder) = source.path().strip_suffix(STRATEGY_FILE).and_then(|folder| folder.strip_suffix('/'))
            && is_below(source.path(), &settings.strategies.path)
        {
            let id = folder.rsplit('/').next().unwrap_or(folder).to_owned();
            layout.strategies.push(StrategyFolder { path: folder.to_owned(), id, main: file, files: Vec::new() });
        }
    }
    let baseline = settings.baseline.as_deref().unwrap_or(BASELINE_FILE);
    let is_own = |path: &str| path == baseline || path == SETTINGS_FILE || path.ends_with(&format!("/{SETTINGS_FILE}"));
    for (file, source) in sources.iter().filter(|(_, source)| is_source(source.path()) && !is_own(source.path())) {
        let path = source.path();
        let strategy = innermost(&mut layout.strategies, path);
        match strategy {
            Some(strategy) => strategy.files.push(file),
            None if is_in_misplaced_plan(sources, path, settings) => {}
            None if is_below(path, &settings.documents.path) && is_yaml(path) => layout.documents.push(file),
            None if is_below(path, &settings.strategies.path) => layout.stray.push(file),
            None => {}
        }
    }
    layout
}

/// Whether a file belongs to a plan that is not read as one, which is reported once: its main file has another name, or it lies
/// among the governing documents.
fn is_in_misplaced_plan(sources: &SourceMap, path: &str, settings: &Settings) -> bool {
    let plans = sources.iter().filter_map(|(_, source)| {
        let (folder, name) = source.path().rsplit_once('/')?;
        let is_there = is_below(source.path(), &settings.strategies.path);
        let is_main = if is_there { is_misnamed_main(name) } else { name == STRATEGY_FILE };
        (is_main && folder != settings.strategies.path && folder != settings.documents.path).then_some(folder)
    });
    plans.into_iter().any(|folder| is_below(path, folder))
}

fn innermost<'a>(strategies: &'a mut [StrategyFolder], path: &str) -> Option<&'a mut StrategyFolder> {
    let around = strategies.iter_mut().filter(|strategy| is_below(path, &strategy.path));
    around.max_by_key(|strategy| strategy.path.len())
}

/// Whether a path leads into `folder`; everything is in the folder that is the workspace itself.
pub fn is_below(path: &str, folder: &str) -> bool {
    matches!(folder, "" | ".") || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether a path is that of a YAML file.
pub fn is_yaml(path: &str) -> bool {
    path.ends_with(".yaml") || path.ends_with(".yml")
}

/// Whether a path is that of a source file.
pub fn is_source(path: &str) -> bool {
    is_yaml(path) || path.ends_with(".md")
}
