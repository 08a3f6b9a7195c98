//! What is wrong with templates, each fault at its line, and what to do about it.

use std::fmt::{Display, Formatter, Result};

use super::problem::what_is_wrong;
use super::set::{Templates, builtin, place_of};
use crate::diag::emit::Report;
use crate::diag::{Diagnostic, Message, Translator, UserError, codes, did_you_mean, say, suggest};
use crate::render::{Callable, Problem, RenderError, TEMPLATES, TemplateError, TemplateFault, TemplatePlace};
use crate::source::{FileId, SourceFile, SourceMap, Span};

/// The most names that a message lists.
const LISTED: usize = 20;

/// Faults of templates, with the lines in question. A command that cannot go on because of them fails with this.
#[derive(Debug)]
pub struct TemplateFaults {
    sources: SourceMap,
    diagnostics: Vec<Diagnostic>,
}

impl TemplateFaults {
    /// What a template engine found, shown in the templates that it was given.
    pub fn new(templates: &Templates, error: &TemplateError) -> Self {
        let mut sources = SourceMap::default();
        let diagnostics = error.faults.iter().map(|fault| templates.diagnostic(fault, &mut sources)).collect();
        Self { sources, diagnostics }
    }

    /// The faults in the reader's language.
    pub fn report<'a>(&'a self, translator: &'a Translator) -> Report<'a> {
        Report { sources: &self.sources, diagnostics: &self.diagnostics, translator, folder: "" }
    }
}

/// For developers. What people read is a report.
impl Display for TemplateFaults {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        write!(f, "{:?}", self.diagnostics)
    }
}

impl std::error::Error for TemplateFaults {}

impl Templates {
    /// Why nothing was made with these templates: what is wrong with them, or something else.
    pub fn explain(&self, error: RenderError) -> anyhow::Error {
        match error {
            RenderError::Template(error) => TemplateFaults::new(self, &error).into(),
            other => UserError::from(other).into(),
        }
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
        let (path, text) = match self.own().find(|(name, _)| *name == place.template) {
            Some((name, text)) => (self.path(name), text),
            None => (place.template.clone(), builtin(&place.template).unwrap_or_default()),
        };
        let known = sources.iter().find(|(_, source)| source.path() == path).map(|(file, _)| file);
        let file = known.unwrap_or_else(|| sources.add(SourceFile::new(path, text)));
        let line_start: usize = text.split_inclusive('\n').take(place.line.saturating_sub(1)).map(str::len).sum();
        let line = text.get(line_start..).unwrap_or_default();
        // Where a template ends too soon there is nothing to show, so the last that is there is shown.
        if line.trim().is_empty() {
            let shown = text.trim_end();
            let last = shown.char_indices().next_back().map_or(0, |(at, _)| at);
            return Span::new(file, last..shown.len());
        }
        let bytes = |characters: usize| line.chars().take(characters).map(char::len_utf8).sum::<usize>();
        let start = place.column.saturating_sub(1);
        Span::new(file, line_start + bytes(start)..line_start + bytes(start + place.width))
    }

    /// What to do about it.
    fn what_to_do(&self, problem: &Problem) -> Option<Message> {
        Some(match problem {
            Problem::Variable(name, known) | Problem::Field(name, known) => meant(name, known),
            Problem::Unknown(Callable::Template, name) => self.which_template(name),
            Problem::Unknown(..) => say!("\"stratc templates view\" lists what templates can use"),
            Problem::Unexpected(..) => say!("look at the brackets, the quotes and the names just before this place"),
            Problem::UnexpectedEnd => {
                say!("every \"if\", \"for\" and \"component\" needs its \"endif\", \"endfor\" or \"endcomponent\"")
            }
            Problem::Circle(_) => say!("take one of these away"),
            Problem::DefinedTwice(..) => {
                say!("give one of them another name, or put yours into a template of the same name as the program's")
            }
            Problem::NotText => say!("open it in your editor and save it with the encoding UTF-8"),
            Problem::Other(_) => return None,
        })
    }

    fn which_template(&self, name: &str) -> Message {
        let own = self.own().map(|(name, _)| name);
        match suggest(name, TEMPLATES.iter().map(|(name, _)| *name).chain(own)) {
            Some(right) => did_you_mean(right.name),
            None => say!("make the file {path}, or correct its name", path = self.path(name)),
        }
    }
}

fn meant(name: &str, known: &[String]) -> Message {
    match suggest(name, known.iter().map(String::as_str)) {
        Some(right) => did_you_mean(right.name),
        None if known.is_empty() || known.len() > LISTED => {
            say!("\"stratc templates view\" lists what templates can use")
        }
        None => say!("there is: {names}", names = known.join(", ")),
    }
}
