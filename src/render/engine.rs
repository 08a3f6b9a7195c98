//! The template engine; the only file that knows tera.

use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::embedded::TEMPLATES;
use super::{escape, html, text, typeset};
use crate::format::Format;
use crate::locale::{self, Locale};
use crate::view::Prose;

/// A template that cannot be read or filled in.
#[derive(Debug)]
pub struct TemplateError {
    /// What is wrong, with the place in the template where it is known.
    pub message: String,
    /// The template, where it is known.
    pub template: Option<String>,
    /// Line in the template, counted from 1.
    pub line: Option<usize>,
    /// Column, counted from 1.
    pub column: Option<usize>,
}

impl std::fmt::Display for TemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(template) = &self.template {
            write!(f, "{template}:{}:{}: ", self.line.unwrap_or(1), self.column.unwrap_or(1))?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for TemplateError {}

impl From<tera::Error> for TemplateError {
    fn from(error: tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                message: report.message().to_owned(),
                template: Some(report.filename().to_owned()),
                line: Some(report.span().start_line),
                column: Some(report.span().start_col + 1),
            },
            _ => from_report(&error.to_string()),
        }
    }
}

/// Some errors come only as a drawn report: "error: …", and below it the place after an arrow.
fn from_report(report: &str) -> TemplateError {
    let first = report.lines().next().unwrap_or_default();
    let place = report.lines().find_map(|line| line.trim_start().strip_prefix("--> "));
    let mut parts = place.into_iter().flat_map(|place| place.trim().rsplitn(3, ':'));
    let (column, line) = (parts.next(), parts.next());
    TemplateError {
        message: first.strip_prefix("error: ").unwrap_or(first).to_owned(),
        template: parts.next().map(str::to_owned),
        line: line.and_then(|line| line.parse().ok()),
        column: column.and_then(|column| column.parse().ok()),
    }
}

/// Colours of the pages that replace the program's own, each as `#rrggbb`.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Theme {
    /// The accent on a light page and on paper.
    pub accent: Option<String>,
    /// The accent on a dark page.
    pub accent_dark: Option<String>,
}

/// The templates, read once: the program's own, and those that replace them.
pub struct Engine {
    tera: Tera,
    theme: Theme,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

impl Engine {
    /// Reads all templates. `overrides` are pairs of a name, such as `html/plan.html`, and a source; one with a
    /// new name can be included by the others.
    pub fn new(overrides: &[(String, String)]) -> Result<Self, TemplateError> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".typ"]);
        register(&mut tera, &Arc::new(Surroundings::none()));
        let own = TEMPLATES.iter().map(|(name, source)| (*name, *source));
        let replaced = overrides.iter().map(|(name, source)| (name.as_str(), source.as_str()));
        tera.add_raw_templates(own.chain(replaced))?;
        Ok(Self { tera, theme: Theme::default() })
    }

    /// Gives the pages these colours.
    #[must_use]
    pub fn with_theme(mut self, theme: Theme) -> Self {
        self.theme = theme;
        self
    }

    /// Prepares a page: `view` with its prose, in the language of `locale`. Formats that are built are known to
    /// the templates as `formats`, so that no page links to one that is not there.
    pub fn page(
        &self,
        view: &impl Serialize,
        locale: Locale,
        prose: &[Prose],
        formats: &[Format],
    ) -> Result<Page, TemplateError> {
        let mut context = Context::from_serialize(view)?;
        let words: Vec<_> = formats.iter().map(|format| format.word()).collect();
        context.insert("formats", &words);
        context.insert("theme", &self.theme);
        let mut tera = self.tera.clone();
        register(&mut tera, &Arc::new(Surroundings { locale: Some(locale), prose: prose.to_vec() }));
        Ok(Page { tera, context })
    }
}

/// A view and the templates, ready to be put together.
pub struct Page {
    tera: Tera,
    context: Context,
}

impl Page {
    /// Fills in the template called `name`.
    pub fn render(&self, name: &str) -> Result<String, TemplateError> {
        Ok(self.tera.render(name, &self.context)?)
    }

    /// Fills in the template called `name` with every value as a Typst string.
    pub fn typst(&self, name: &str) -> Result<String, TemplateError> {
        let mut tera = self.tera.clone();
        tera.set_escape_fn(|text, out| out.write_all(escape::typst(text).as_bytes()));
        Ok(tera.render(name, &self.context)?)
    }

    /// Gives the templates a piece of HTML that another template made, under `name`.
    pub fn embed(&mut self, name: &'static str, html: &str) {
        self.context.insert_value(name, Value::safe_string(html));
    }
}

/// What filters and functions need beyond their arguments.
struct Surroundings {
    locale: Option<Locale>,
    prose: Vec<Prose>,
}

impl Surroundings {
    fn none() -> Self {
        Self { locale: None, prose: Vec::new() }
    }

    fn prose(&self, id: usize) -> TeraResult<&Prose> {
        self.prose.get(id).ok_or_else(|| tera::Error::message(format!("there is no prose number {id}")))
    }

    /// A label, with every further argument put into it.
    fn label(&self, key: &str, kwargs: &Kwargs) -> String {
        let Some(locale) = &self.locale else { return key.to_owned() };
        let given = kwargs.iter().filter(|(name, _)| name.as_str() != Some("key"));
        let values: Vec<_> = given
            .filter_map(|(name, value)| {
                let name = name.as_str()?.to_owned();
                let count = value.as_u64().and_then(|count| usize::try_from(count).ok());
                Some((name, count, value.as_str().map_or_else(|| value.to_string(), str::to_owned)))
            })
            .collect();
        let values: Vec<_> = values
            .iter()
            .map(|(name, count, text)| (name.as_str(), count.map_or(locale::Value::Text(text), locale::Value::Count)))
            .collect();
        locale.label_with(key, &values)
    }
}

fn register(tera: &mut Tera, surroundings: &Arc<Surroundings>) {
    let around = Arc::clone(surroundings);
    tera.register_filter("prose", move |id: usize, kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let level = kwargs.get::<u8>("level")?.unwrap_or(3);
        Ok(Value::safe_string(&html::prose(around.prose(id)?, level)))
    });
    let around = Arc::clone(surroundings);
    tera.register_filter("prose_text", move |id: usize, kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        Ok(text::prose(around.prose(id)?, kwargs.get::<usize>("indent")?.unwrap_or(0)))
    });
    let around = Arc::clone(surroundings);
    tera.register_filter("prose_typst", move |id: usize, kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let level = kwargs.get::<u8>("level")?.unwrap_or(2);
        let write = if kwargs.get::<bool>("run_in")?.unwrap_or(false) { typeset::run_in } else { typeset::prose };
        Ok(Value::safe_string(&write(around.prose(id)?, level)))
    });
    let around = Arc::clone(surroundings);
    tera.register_function("t", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let key: String = kwargs.must_get::<&str>("key")?.to_owned();
        Ok(around.label(&key, &kwargs))
    });
    tera.register_filter("wrap", |words: &str, kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let first = kwargs.get::<&str>("first")?.unwrap_or_default();
        let rest = kwargs.get::<&str>("rest")?.unwrap_or(first);
        Ok(text::wrap(words, first, rest))
    });
    tera.register_filter("labelled", |words: Vec<String>, kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let pad = kwargs.get::<&str>("pad")?.unwrap_or_default();
        Ok(text::labelled(kwargs.must_get::<&str>("label")?, &words, pad))
    });
    tera.register_filter("underline", |words: &str, kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        Ok(text::underline(words, kwargs.get::<&str>("mark")?.unwrap_or("-")))
    });
    tera.register_filter("css_string", |words: &str, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        Ok(Value::safe_string(&escape::css_string(words)))
    });
}
