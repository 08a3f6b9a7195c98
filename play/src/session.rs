//! What the page can ask for: files are opened, a workspace among them is checked, and its edition is made.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use stratc::baseline::Baseline;
use stratc::compile::{Compilation, compile};
use stratc::diag::emit::{Report, summary};
use stratc::diag::{Translator, UserError};
use stratc::edition::templates::{TemplateFaults, Templates};
use stratc::edition::{EditionBuilder, Listing, formats, site, views};
use stratc::format::{File, Format};
use stratc::locale::{marks, sentences};
use stratc::model::value::Language;
use stratc::source::SourceFile;
use stratc::view::{Edition, IndexView, PlanView};
use stratc::workspace::STARTER;
use stratc::world::{Memory, World as _};

use crate::answer::{BuildAnswer, CheckAnswer, Found, Made, UnpackAnswer, findings};
use crate::archive::{self, ArchiveFault};
use crate::folder::Folder;

/// The formats that are not made here: Typst is larger than all else together, and the library for workbooks asks for the
/// time of day, which a module has not.
const NOT_HERE: [Format; 2] = [Format::Pdf, Format::Xlsx];

/// What was opened, and what has been made of it.
#[derive(Debug, Default)]
pub struct Session {
    folder: Folder,
    checked: Option<Compiled>,
    edition: Vec<File>,
}

/// A workspace, compiled.
#[derive(Debug)]
struct Compiled {
    workspace: String,
    today: Date,
    world: Memory,
    compilation: Compilation,
    /// How many findings the baseline knows.
    known: usize,
}

/// What to check.
#[derive(Deserialize)]
struct CheckRequest {
    /// The day as of which dates and embargoes are judged, such as `2026-08-31`.
    today: String,
    language: Tongue,
    /// The folder of the workspace, where one was chosen.
    workspace: Option<String>,
}

/// What to make.
#[derive(Deserialize)]
struct BuildRequest {
    language: Tongue,
    is_internal: bool,
    /// Formats; none means those of the settings.
    formats: Vec<String>,
}

/// The languages of the page.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Tongue {
    Nb,
    En,
}

impl Tongue {
    fn translator(self) -> Translator {
        let language = match self {
            Self::Nb => Language::Bokmal,
            Self::En => Language::English,
        };
        Translator::new(sentences(language), marks(language))
    }
}

impl Session {
    /// Adds a file that was opened.
    pub fn add(&mut self, path: &str, contents: Vec<u8>) {
        self.folder.add(path, contents);
        self.checked = None;
    }

    /// Adds the files of a zip file that was opened.
    pub fn unpack(&mut self, archive: Vec<u8>) -> Vec<u8> {
        json(&match archive::unpacked(archive) {
            Ok(files) => {
                files.into_iter().for_each(|(path, contents)| self.add(&path, contents));
                UnpackAnswer::Unpacked
            }
            Err(ArchiveFault::Unreadable) => UnpackAnswer::Unreadable,
            Err(ArchiveFault::TooLarge) => UnpackAnswer::TooLarge,
        })
    }

    /// Opens a small sound workspace.
    pub fn add_example(&mut self) {
        STARTER.iter().for_each(|(path, text)| self.add(path, text.as_bytes().to_vec()));
    }

    /// Compiles the workspace, and tells of the findings in it. It is compiled anew only for another day or another folder.
    pub fn check(&mut self, request: &[u8]) -> Vec<u8> {
        let Ok(CheckRequest { today, language, workspace }) = serde_json::from_slice(request) else {
            return json(&CheckAnswer::NotAsked);
        };
        let Ok(today) = today.parse() else { return json(&CheckAnswer::NotAsked) };
        let workspaces = self.folder.workspaces();
        let chosen = workspace.filter(|chosen| workspaces.contains(chosen));
        let workspace = match (chosen, workspaces.as_slice()) {
            (Some(chosen), _) => chosen,
            (None, []) => return json(&CheckAnswer::NoWorkspace),
            (None, [only]) => only.clone(),
            (None, _) => return json(&CheckAnswer::Several { workspaces: &workspaces }),
        };
        let is_same = |known: &Compiled| known.workspace == workspace && known.today == today;
        let known = self.checked.take().filter(is_same);
        let checked = known.unwrap_or_else(|| Compiled::new(self.folder.world(&workspace, today), workspace, today));
        let answer = json(&CheckAnswer::Checked(checked.found(&workspaces, &language.translator())));
        self.checked = Some(checked);
        answer
    }

    /// Makes the edition of what was checked, and tells of its files. As everywhere, errors stop it.
    pub fn build(&mut self, request: &[u8]) -> Vec<u8> {
        self.edition.clear();
        let (Ok(request), Some(checked)) = (serde_json::from_slice::<BuildRequest>(request), &self.checked) else {
            return json(&BuildAnswer::Refused);
        };
        if checked.compilation.has_errors() {
            return json(&BuildAnswer::Refused);
        }
        match checked.edition(&request) {
            Ok((files, answer)) => {
                self.edition = files;
                json(&answer)
            }
            Err(error) => json(&why_not(&error, &request.language.translator())),
        }
    }

    /// A file of the edition; nothing where it has no such file.
    pub fn file(&self, path: &str) -> Vec<u8> {
        self.edition.iter().find(|file| file.path == path).map(|file| file.bytes.clone()).unwrap_or_default()
    }

    /// The edition as a zip file; nothing where there is none.
    pub fn archive(&self) -> Vec<u8> {
        if self.edition.is_empty() { Vec::new() } else { archive::packed(&self.edition).unwrap_or_default() }
    }
}

impl Compiled {
    fn new(world: Memory, workspace: String, today: Date) -> Self {
        let mut compilation = compile(&world, None);
        let known = leave_out_known(&mut compilation, &world);
        Self { workspace, today, world, compilation, known }
    }

    fn found<'a>(&'a self, workspaces: &'a [String], translator: &Translator) -> Found<'a> {
        let Compilation { sources, diagnostics, settings, .. } = &self.compilation;
        Found {
            workspaces,
            workspace: &self.workspace,
            summary: summary(sources, diagnostics).text(translator),
            findings: findings(&Report { sources, diagnostics, translator, folder: "" }),
            known: self.known,
            has_errors: self.compilation.has_errors(),
            is_empty: self.compilation.is_empty(),
            formats: formats(&[], settings).into_iter().map(Format::word).collect(),
        }
    }

    fn edition(&self, request: &BuildRequest) -> anyhow::Result<(Vec<File>, BuildAnswer)> {
        let translator = request.language.translator();
        let settings = &self.compilation.settings;
        let mut formats = formats(&request.formats, settings);
        formats.retain(|format| !NOT_HERE.contains(format));
        let templates = Templates::of(settings, &self.world)?;
        let engine = templates.engine(&settings.theme).map_err(|error| TemplateFaults::new(&templates, &error))?;
        let engine = engine.with_site(site(settings));
        let edition = if request.is_internal { Edition::Internal } else { Edition::Public };
        let views = views(&self.compilation, edition);
        let plans: Vec<&PlanView> = views.iter().collect();
        let index = IndexView::new(&plans, edition, self.compilation.as_of);
        let builder = EditionBuilder { settings, engine: &engine, formats: &formats, published: &formats };
        let listing = Listing { index: &index, plans: &views, formats: &formats };
        let files = builder.files(&plans, listing, &|| ()).map_err(|error| templates.explain(error))?;
        let made = files.iter().map(|file| Made { path: file.path.clone(), bytes: file.bytes.len() }).collect();
        let notes = templates.warnings().iter().map(|note| note.text(&translator)).collect();
        Ok((files, BuildAnswer::Built { files: made, plans: plans.len(), notes }))
    }
}

/// Leaves out the findings that the workspace's baseline knows; says how many those were. A baseline that cannot be read is
/// one more finding, and knows none.
fn leave_out_known(compilation: &mut Compilation, world: &Memory) -> usize {
    let Some(path) = compilation.settings.baseline.clone() else { return 0 };
    let Some(text) = world.read(&path).ok().and_then(|bytes| String::from_utf8(bytes).ok()) else { return 0 };
    let file = compilation.sources.add(SourceFile::new(path, text));
    let baseline = match Baseline::read(file, compilation.sources.file(file).text()) {
        Ok(baseline) => baseline,
        Err(fault) => {
            compilation.diagnostics.push(*fault);
            return 0;
        }
    };
    let found = std::mem::take(&mut compilation.diagnostics);
    let stale = baseline.stale(&found, &compilation.sources, &|_| true);
    let mut shown = baseline.unknown(&found, &compilation.sources);
    let known = found.len().saturating_sub(shown.len());
    shown.extend(stale.into_iter().filter_map(|finding| compilation.settings.levels.apply(finding)));
    compilation.diagnostics = shown;
    known
}

/// Why there is no edition.
fn why_not(error: &anyhow::Error, translator: &Translator) -> BuildAnswer {
    if let Some(faults) = error.downcast_ref::<TemplateFaults>() {
        return BuildAnswer::Faulty { findings: findings(&faults.report(translator)) };
    }
    let message = error.downcast_ref::<UserError>().map_or_else(|| error.to_string(), |error| error.text(translator));
    BuildAnswer::Failed { message }
}

/// Serialising plain data to memory does not fail.
fn json(value: &impl Serialize) -> Vec<u8> {
    serde_json::to_vec(value).unwrap_or_default()
}
