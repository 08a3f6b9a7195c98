//! The templates that replace the program's own.

use crate::diag::{Message, UserError, say, suggest};
use crate::render::{Engine, Problem, TEMPLATES, TemplateError, TemplatePlace};
use crate::theme::Theme;
use crate::workspace::Settings;
use crate::world::World;

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
struct Unused<'a> {
    /// Its path in the folder.
    name: &'a str,
    /// The template that was probably meant.
    meant: Option<&'a str>,
}

impl Templates {
    /// Those in the folder of a workspace that its settings name.
    pub fn of(settings: &Settings, workspace: &dyn World) -> Result<Self, UserError> {
        let Some(folder) = &settings.templates else { return Ok(Self::default()) };
        Self::read(workspace, &folder.path, &folder.path)
    }

    /// Those in a folder, which people write as `shown`.
    pub fn read(world: &dyn World, folder: &str, shown: &str) -> Result<Self, UserError> {
        let mut templates = Self { folder: format!("{}/", shown.trim_end_matches('/')), ..Self::default() };
        for file in world.list(folder).files {
            let name = file.strip_prefix(folder).map_or(&*file, |name| name.trim_start_matches('/'));
            let path = format!("{}{name}", templates.folder);
            let bytes = world.read(&file).map_err(|_| {
                UserError::with_help(
                    say!("the template {path} cannot be read", path),
                    say!("make sure that you may read it"),
                )
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

    /// The templates of one's own, by name, with their texts.
    pub fn own(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The path of a template of one's own, as people write it.
    pub fn path(&self, name: &str) -> String {
        format!("{}{name}", self.folder)
    }

    /// The files that nothing is made of: no template has their name, none takes them in, and they define nothing that
    /// others could call.
    fn unused(&self) -> Vec<Unused<'_>> {
        let defines = |text: &str| ["{% component ", "{%- component "].iter().any(|start| text.contains(start));
        let texts = self.files.iter().filter(|(name, text)| !is_own(name) && !self.is_named(name) && !defines(text));
        let names = texts.map(|(name, _)| name).chain(&self.others);
        let unused = names.map(|name| Unused {
            name,
            meant: suggest(name, TEMPLATES.iter().map(|(own, _)| *own)).map(|meant| meant.name),
        });
        unused.collect()
    }

    /// Which files nothing is made of, in words.
    pub fn warnings(&self) -> Vec<Message> {
        let former = self.former.iter().map(|name| {
            say!(
                "{path} has no effect any more: the program itself writes what that template made",
                path = self.path(name)
            )
        });
        let unused = self.unused().into_iter().map(|Unused { name, meant }| match meant {
            Some(meant) => say!(
                "{path} is used by no template; did you mean \"{right}\"?",
                path = self.path(name),
                right = self.path(meant)
            ),
            None => say!(
                "{path} is used by no template; \"stratc templates list\" shows the names that are used",
                path = self.path(name)
            ),
        });
        former.chain(unused).collect()
    }
}

fn is_own(name: &str) -> bool {
    builtin(name).is_some()
}

/// The text of a template of the program.
pub fn builtin(name: &str) -> Option<&'static str> {
    TEMPLATES.iter().find(|(own, _)| *own == name).map(|(_, source)| *source)
}

/// The place of a byte of a template's text.
pub fn place_of(name: &str, text: &str, byte: usize) -> TemplatePlace {
    let before = text.get(..byte).unwrap_or_default();
    TemplatePlace {
        template: name.to_owned(),
        line: before.matches('\n').count() + 1,
        column: before.rsplit('\n').next().unwrap_or_default().chars().count() + 1,
        width: 1,
    }
}
