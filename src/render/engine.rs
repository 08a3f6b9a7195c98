//! The template engine; the only file that knows Tera.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, TeraResult, Value};

use super::embedded::TEMPLATES;
use super::figure::Drawn;
use super::hyphen::Hyphens;
use super::script::{self, Scripts};
use super::template_error::{Callable, Problem, TemplateError, TemplatePlace, called_from};
use super::{escape, html};
use crate::export::text;
use crate::format::Format;
use crate::locale::{self, Locale};
use crate::theme::{Colour, Palette, Theme};
use crate::view::{Prose, Site};

impl From<tera::Error> for TemplateError {
    fn from(error: tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
                let span = report.span();
                let width =
                    if span.end_line == span.start_line { span.end_col.saturating_sub(span.start_col) } else { 1 };
                let (line, column) = (span.start_line, span.start_col + 1);
                let place = TemplatePlace { template: report.filename().to_owned(), line, column, width: width.max(1) };
                let first = report.message().lines().next().unwrap_or_default();
                Self::of(place, Problem::read(first)).called_from(&called_from(&error.to_string()))
            }
            ErrorKind::CircularInclude { tpl, include_chain: chain }
            | ErrorKind::CircularExtend { tpl, inheritance_chain: chain } => {
                Self::of(TemplatePlace::start_of(tpl), Problem::Circle(chain.clone()))
            }
            ErrorKind::MissingParent { current, parent } => {
                Self::of(TemplatePlace::start_of(current), Problem::Unknown(Callable::Template, parent.clone()))
            }
            _ => Self::from_reports(&error.to_string()),
        }
    }
}

/// The same plan in another format, beside the page.
#[derive(Serialize)]
struct Alternate {
    word: &'static str,
    file: &'static str,
    media_type: &'static str,
}

/// The templates, parsed once: the program's own, and those that replace them.
pub struct Engine {
    tera: Tera,
    look: Value,
    /// The same for pages with pictures in their texts.
    look_with_pictures: Value,
    /// The colours of figures on paper.
    palette: Palette,
    scripts: Scripts,
    site: Site,
    /// The page templates that are not the program's own.
    replaced: Vec<String>,
}

impl std::fmt::Debug for Engine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Engine").finish_non_exhaustive()
    }
}

impl Engine {
    /// Parses all templates. `overrides` are pairs of a name, such as `html/plan.html`, and a source; a template with a
    /// new name can be included by others.
    ///
    /// # Errors
    /// Everything that is wrong with the templates.
    pub fn new(overrides: &[(String, String)]) -> Result<Self, TemplateError> {
        let mut tera = Tera::new();
        tera.autoescape_on([".html", ".typ"]);
        register(&mut tera, &Arc::new(Surroundings::none()));
        let own = TEMPLATES.iter().map(|(name, source)| (*name, *source));
        let replaced = overrides.iter().map(|(name, source)| (name.as_str(), source.as_str()));
        let all = own.chain(replaced);
        let others = ["typst/", "report/", "changes/", "print/onepage"];
        let is_of_pages = |name: &str| !others.iter().any(|other| name.starts_with(other));
        let differs = |(name, text): &&(String, String)| is_of_pages(name) && !TEMPLATES.contains(&(&**name, &**text));
        syntax(overrides)?;
        tera.add_raw_templates(all.clone().filter(|(name, _)| !name.ends_with(script::ENDING)))?;
        Ok(Self {
            tera,
            look: look(&Theme::default(), false),
            look_with_pictures: look(&Theme::default(), true),
            palette: Theme::default().light.on_white(),
            scripts: Scripts::among(all),
            site: Site::default(),
            replaced: overrides.iter().filter(differs).map(|(name, _)| name.clone()).collect(),
        })
    }

    /// The colours of figures on paper.
    pub fn palette(&self) -> &Palette {
        &self.palette
    }

    /// Sets the look of the pages.
    #[must_use]
    pub fn with_theme(mut self, theme: &Theme) -> Self {
        self.look = look(theme, false);
        self.look_with_pictures = look(theme, true);
        self.palette = theme.light.on_white();
        self
    }

    /// Sets where the pages are published.
    #[must_use]
    pub fn with_site(mut self, site: Site) -> Self {
        self.site = site;
        self
    }

    /// Where the pages are published.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// Prepares a page: `view` with its prose, in the language of `locale`. The templates know the formats that are
    /// built as `formats`, so that no page links to one that is not there.
    ///
    /// # Errors
    /// Where the view cannot be serialised.
    pub fn page(
        &self,
        view: &impl Serialize,
        locale: &'static Locale,
        prose: &[Prose],
        formats: &[Format],
    ) -> Result<Page, TemplateError> {
        let mut context = Context::from_serialize(view)?;
        let words: Vec<_> = formats.iter().map(|format| format.word()).collect();
        context.insert("formats", &words);
        let files = formats.iter().filter_map(|format| {
            Some(Alternate { word: format.word(), file: format.file()?, media_type: format.media_type() })
        });
        context.insert("alternates", &files.collect::<Vec<_>>());
        let has_pictures = prose.iter().any(|prose| !prose.pictures().is_empty());
        let look = if has_pictures { &self.look_with_pictures } else { &self.look };
        context.insert_value("theme", look.clone());
        context.insert("site", &self.site);
        context.insert("replaced", &self.replaced);
        let mut tera = self.tera.clone();
        let hyphens = Hyphens::of(locale.language().code());
        let (prose, scripts) = (prose.to_vec(), self.scripts.clone());
        register(&mut tera, &Arc::new(Surroundings { locale: Some(locale), prose, hyphens, scripts }));
        Ok(Page { tera, context })
    }
}

/// Parses each template by itself, so that a mistake in one does not hide those in others. References between them are
/// checked once all are there.
fn syntax(overrides: &[(String, String)]) -> Result<(), TemplateError> {
    let templates = overrides.iter().filter(|(name, _)| !name.ends_with(script::ENDING));
    let slips = templates.filter_map(|(name, source)| {
        let error = Tera::new().add_raw_template(name, source).err()?;
        matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| TemplateError::from(error))
    });
    let found = slips.fold(TemplateError::default(), TemplateError::and);
    if found.faults.is_empty() { Ok(()) } else { Err(found) }
}

/// A theme as templates see it: with its colours for paper, and what the page's Content-Security-Policy must allow for
/// it.
fn look(theme: &Theme, has_pictures: bool) -> Value {
    #[derive(Serialize)]
    struct Look<'a> {
        #[serde(flatten)]
        theme: &'a Theme,
        paper: Palette,
        policy: String,
        accent: Colour,
        accent_dark: Colour,
    }
    Value::from_serializable(&Look {
        theme,
        paper: theme.light.on_white(),
        policy: theme.content_policy(has_pictures),
        accent: theme.light.brand,
        accent_dark: theme.dark.brand,
    })
}

/// A view and the templates, ready to be rendered.
pub struct Page {
    tera: Tera,
    context: Context,
}

impl Page {
    /// Renders the template called `name`.
    ///
    /// # Errors
    /// Where the template does not exist or cannot be rendered.
    pub fn render(&self, name: &str) -> Result<String, TemplateError> {
        Ok(self.tera.render(name, &self.context)?)
    }

    /// Renders the template called `name` with every value as a Typst string.
    ///
    /// # Errors
    /// Where the template does not exist or cannot be rendered.
    pub fn typst(&self, name: &str) -> Result<String, TemplateError> {
        let mut tera = self.tera.clone();
        tera.set_escape_fn(|text, out| out.write_all(escape::typst(text).as_bytes()));
        Ok(tera.render(name, &self.context)?)
    }

    /// Adds a value for the templates, called `name`.
    pub fn insert(&mut self, name: &'static str, value: &impl Serialize) {
        self.context.insert(name, value);
    }

    /// Adds a piece of HTML that another template made, called `name`; it is not escaped again.
    pub fn embed(&mut self, name: &'static str, html: &str) {
        self.context.insert_value(name, Value::safe_string(html));
    }

    /// Adds the figures for the templates, each by the name of the place that it illustrates.
    ///
    /// # Errors
    /// Where a figure cannot be serialised.
    pub fn figures(&mut self, figures: &[Drawn]) -> Result<(), TemplateError> {
        let mut drawn = BTreeMap::new();
        for figure in figures {
            let mut value = Value::try_from_serializable(figure)?.into_map().unwrap_or_default();
            value.insert("svg".into(), Value::safe_string(&figure.svg));
            drawn.insert(figure.of.clone(), Value::from(value));
        }
        self.context.insert_value("drawn", drawn.into());
        Ok(())
    }
}

/// What filters and functions need besides their arguments.
struct Surroundings {
    locale: Option<&'static Locale>,
    prose: Vec<Prose>,
    hyphens: Hyphens,
    scripts: Scripts,
}

impl Surroundings {
    fn none() -> Self {
        Self { locale: None, prose: Vec::new(), hyphens: Hyphens::of(""), scripts: Scripts::default() }
    }

    fn prose(&self, id: usize) -> TeraResult<&Prose> {
        self.prose.get(id).ok_or_else(|| tera::Error::message(format!("there is no prose number {id}")))
    }

    /// A label, with any further arguments inserted.
    fn label(&self, key: &str, kwargs: &Kwargs) -> String {
        let Some(locale) = self.locale else { return key.to_owned() };
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
        let locale = around.locale.unwrap_or_else(|| Locale::for_code(""));
        Ok(Value::safe_string(&html::prose(around.prose(id)?, level, around.hyphens, locale)))
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
    register_for_pages(tera, surroundings);
}

/// Registers what only web pages need: soft hyphens, and scripts with their hashes.
fn register_for_pages(tera: &mut Tera, surroundings: &Arc<Surroundings>) {
    let around = Arc::clone(surroundings);
    tera.register_filter("soft", move |words: &str, kwargs: Kwargs, _: &State<'_>| -> TeraResult<String> {
        let hyphens = kwargs.get::<&str>("lang")?.map_or(around.hyphens, Hyphens::of);
        Ok(hyphens.soften(words))
    });
    let missing = |name: &str| tera::Error::message(format!("there is no script {name}"));
    let around = Arc::clone(surroundings);
    tera.register_function("script", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let name = kwargs.must_get::<&str>("name")?;
        Ok(Value::safe_string(around.scripts.source(name).ok_or_else(|| missing(name))?))
    });
    let around = Arc::clone(surroundings);
    tera.register_function("script_hash", move |kwargs: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        let name = kwargs.must_get::<&str>("name")?;
        Ok(Value::safe_string(&around.scripts.hash(name).ok_or_else(|| missing(name))?))
    });
}
