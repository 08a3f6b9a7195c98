//! Templates of one's own: reading them, and showing what is wrong with them at their lines.

mod words;

use std::path::Path;

use anyhow::{Context as _, anyhow};

use super::Outcome;
use super::ui::Ui;
use crate::diag::emit::Report;
use crate::diag::{Diagnostic, codes, say, suggest};
use crate::render::{Engine, Problem, TEMPLATES, TemplateError, TemplateFault, TemplatePlace};
use crate::source::{FileId, SourceFile, SourceMap, Span};
use crate::theme::Theme;
use crate::workspace::Settings;
use crate::world::environment::is_folder;
use crate::world::{Disk, World as _};

pub use words::what_is_wrong;

/// Templates that the program once had. It writes what they made itself now.
pub const FORMER: [&str; 4] = ["text/plan.txt", "text/parts.txt", "typst/plan.typ", "typst/parts.typ"];

/// The templates that replace the program's own.
#[derive(Debug, Default)]
pub struct Templates {
    /// The folder as people write it, with `/` at its end.
    folder: String,
    /// Name, such as `html/plan.html`, and text.
    files: Vec<(String, String)>,
    /// Files that are no text and that no template could take in.
    others: Vec<String>,
    /// Files with the names of templates that the program once had.
    former: Vec<String>,
    /// Templates that are not text.
    unreadable: TemplateError,
}

/// A file among the templates that nothing is made of.
#[derive(Debug, PartialEq, Eq)]
pub struct Unused<'a> {
    /// Its path in the folder.
    pub name: &'a str,
    /// The template that was probably meant.
    pub meant: Option<&'a str>,
}

impl Templates {
    /// Those in the folder that the command line names, else in the one that the settings name.
    pub fn find(given: Option<&Path>, workspace: &Path, settings: &Settings, ui: &Ui) -> anyhow::Result<Self> {
        match (given, &settings.templates) {
            (Some(folder), _) => {
                let missing = say!("there is no folder {path}", path = folder.display().to_string());
                is_folder(folder).then_some(()).with_context(|| ui.say(&missing))?;
                Self::read(&Disk::new(folder), "", &folder.display().to_string(), ui)
            }
            (None, Some(folder)) => Self::read(&Disk::new(workspace), &folder.path, &folder.path, ui),
            (None, None) => Ok(Self::default()),
        }
    }

    fn read(world: &Disk, folder: &str, shown: &str, ui: &Ui) -> anyhow::Result<Self> {
        let mut templates = Self { folder: format!("{}/", shown.trim_end_matches('/')), ..Self::default() };
        for file in world.list(folder).files {
            let name = file.strip_prefix(folder).map_or(&*file, |name| name.trim_start_matches('/'));
            let path = format!("{}{name}", templates.folder);
            let bytes = world.read(&file).map_err(|_| {
                anyhow!(ui.say(&say!("the template {path} cannot be read; see that you may read it", path = path)))
            })?;
            templates.take_in(name.to_owned(), bytes);
        }
        Ok(templates.without_former())
    }

    fn take_in(&mut self, name: String, bytes: Vec<u8>) {
        match String::from_utf8(bytes) {
            Ok(text) => self.files.push((name, text)),
            Err(error) if is_own(&name) => {
                let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
                let place = place_of(&name, &text, error.utf8_error().valid_up_to());
                let fault = TemplateError::of(place, Problem::NotText);
                self.unreadable = std::mem::take(&mut self.unreadable).and(fault);
                self.files.push((name, text));
            }
            Err(_) => self.others.push(name),
        }
    }

    /// Leaves out what stands where the program once had a template, so that nothing in it can be in the way.
    fn without_former(mut self) -> Self {
        let is_former = |name: &str| FORMER.contains(&name) && !self.is_named(name);
        self.former = self.files.iter().map(|(name, _)| name.clone()).filter(|name| is_former(name)).collect();
        self.files.retain(|(name, _)| !self.former.contains(name));
        self
    }

    /// Whether another template takes in the one called `name`.
    fn is_named(&self, name: &str) -> bool {
        let quoted = ['"', '\''].map(|quote| format!("{quote}{name}{quote}"));
        self.files.iter().any(|(other, text)| other != name && quoted.iter().any(|named| text.contains(named)))
    }

    /// The engine with these templates.
    pub fn engine(&self, theme: &Theme) -> Result<Engine, TemplateError> {
        if !self.unreadable.faults.is_empty() {
            return Err(self.unreadable.clone());
        }
        Ok(Engine::new(&self.files)?.with_theme(theme))
    }

    /// Whether a template of the program is replaced.
    pub fn replaces(&self, name: &str) -> bool {
        self.files.iter().any(|(own, _)| own == name)
    }

    /// The path of a template of one's own, as people write it.
    pub fn path(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    /// The files that nothing is made of: no template has their name, none takes them in, and they define nothing that
    /// others could call.
    pub fn unused(&self) -> Vec<Unused<'_>> {
        let defines = |text: &str| ["{% component ", "{%- component "].iter().any(|start| text.contains(start));
        let texts = self.files.iter().filter(|(name, text)| !is_own(name) && !self.is_named(name) && !defines(text));
        let names = texts.map(|(name, _)| name).chain(&self.others);
        let unused = names.map(|name| Unused {
            name,
            meant: suggest(name, TEMPLATES.iter().map(|(own, _)| *own)).map(|meant| meant.name),
        });
        unused.collect()
    }

    /// Says which files nothing is made of.
    pub fn tell_unused(&self, ui: &Ui) {
        for name in &self.former {
            ui.note(&say!(
                "{path} has no effect any more: the program itself writes what that template made",
                path = self.path(name)
            ));
        }
        for Unused { name, meant } in self.unused() {
            let path = self.path(name);
            ui.note(&match meant {
                Some(meant) => say!(
                    "{path} is used by no template; did you mean \"{right}\"?",
                    path = path,
                    right = self.path(meant)
                ),
                None => say!(
                    "{path} is used by no template; \"stratc templates list\" shows the names that are used",
                    path = path
                ),
            });
        }
    }

    /// Shows what is wrong with templates, each fault at its line.
    pub fn show(&self, error: &TemplateError, ui: &Ui) -> Outcome {
        let mut sources = SourceMap::default();
        let diagnostics: Vec<_> = error.faults.iter().map(|fault| self.diagnostic(fault, &mut sources)).collect();
        ui.findings(&Report { sources: &sources, diagnostics: &diagnostics, translator: ui.translator(), folder: "" });
        Outcome::Unusable
    }

    fn diagnostic(&self, fault: &TemplateFault, sources: &mut SourceMap) -> Diagnostic {
        let whole = match &fault.problem {
            // The one that came last is one's own.
            Problem::DefinedTwice(_, names) => names.iter().find(|name| self.replaces(name)).or(names.last()),
            _ => None,
        };
        let place = fault.place.clone().or_else(|| whole.map(|name| place_of(name, "", 0)));
        let span = place.as_ref().map_or(Span::start_of(FileId::new(0)), |place| self.span(place, sources));
        let mut diagnostic = Diagnostic::new(&codes::look::TEMPLATE, span, what_is_wrong(&fault.problem));
        for caller in &fault.called_from {
            diagnostic = diagnostic.note(self.span(caller, sources), say!("taken in from here"));
        }
        diagnostic = self.what_to_do(&fault.problem).into_iter().fold(diagnostic, Diagnostic::help);
        match place.filter(|place| !self.replaces(&place.template)) {
            Some(place) => diagnostic.help(say!(
                "{template} is the program's own template; what it needs is probably missing in one of yours",
                template = place.template
            )),
            None => diagnostic,
        }
    }

    /// A place as a span, in a file that is put into `sources` where it is not there yet.
    fn span(&self, place: &TemplatePlace, sources: &mut SourceMap) -> Span {
        let own = self.files.iter().find(|(name, _)| *name == place.template);
        let (path, text) = match own {
            Some((name, text)) => (self.path(name), text.as_str()),
            None => (place.template.clone(), builtin(&place.template).unwrap_or_default()),
        };
        let known = sources.iter().find(|(_, source)| source.path() == path).map(|(file, _)| file);
        let file = known.unwrap_or_else(|| sources.add(SourceFile::new(path, text)));
        let line_start: usize = text.split_inclusive('\n').take(place.line.saturating_sub(1)).map(str::len).sum();
        let line = text.get(line_start..).unwrap_or_default();
        // Where a template ends too soon there is nothing to show, so the last that is there is shown.
        if line.trim().is_empty() {
            let end = text.trim_end().len();
            let last = text[..end].chars().next_back().map_or(0, char::len_utf8);
            return Span::new(file, end - last..end);
        }
        let bytes = |characters: usize| line.chars().take(characters).map(char::len_utf8).sum::<usize>();
        let start = place.column.saturating_sub(1);
        Span::new(file, line_start + bytes(start)..line_start + bytes(start + place.width))
    }
}

fn is_own(name: &str) -> bool {
    builtin(name).is_some()
}

fn builtin(name: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(own, _)| *own == name).map(|(_, source)| *source)
}

/// The place of a byte of a template's text.
fn place_of(name: &str, text: &str, byte: usize) -> TemplatePlace {
    let before = text.get(..byte).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    TemplatePlace {
        template: name.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before[line_start..].chars().count() + 1,
        width: 1,
    }
}
