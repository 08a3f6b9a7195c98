//! The forms of a plan, as files.

use std::io::{Cursor, Read as _};
use std::sync::LazyLock;

use stratc::compile::Compilation;
use stratc::document::Document;
use stratc::export::{self, Options};
use stratc::format::{CsvForm, File, Format};
use stratc::render::{self, Engine};
use stratc::theme::Theme;
use stratc::view::{Edition, PlanView, Visible};

use crate::support::TODAY;

static ENGINE: LazyLock<Engine> = LazyLock::new(|| Engine::new(&[]).expect("the templates are sound"));

/// A plan in all forms that people read.
pub struct Forms {
    pub view: PlanView,
    files: Vec<File>,
}

impl Forms {
    pub fn of(compilation: &Compilation) -> Self {
        let visible = Visible::new(&compilation.plan, Edition::Public, TODAY);
        let (scope, _) = compilation.plan.strategies().next().expect("there is one strategy");
        let view = PlanView::new(&compilation.plan, &visible, scope, Edition::Public, TODAY).expect("it can be shown");
        let document = Document::new(&view, &[]);
        let options = Options { theme: &Theme::default(), csv: CsvForm::default() };
        let formats = [Format::Html, Format::Print, Format::Text, Format::Markdown, Format::Docx, Format::Json];
        let mut files = render::plan(&ENGINE, &view, &document, &formats, &formats).expect("it can be rendered");
        files.extend(export::plan(&view, &document, &formats, options).expect("it can be written"));
        if Format::Pdf.is_built_in() {
            files.push(render::pdf(&ENGINE, &view, &document, "{}".to_owned()).expect("it can be typeset"));
        }
        Self { view, files }
    }

    pub fn bytes(&self, name: &str) -> &[u8] {
        let file = self.files.iter().find(|file| file.path.ends_with(&format!("/{name}")));
        &file.unwrap_or_else(|| panic!("{name} was made")).bytes
    }

    pub fn text(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name).to_vec()).expect("it is text")
    }

    /// A part of the Word document.
    pub fn part(&self, name: &str) -> Vec<u8> {
        let mut archive = zip::ZipArchive::new(Cursor::new(self.bytes("plan.docx"))).expect("it is an archive");
        let mut bytes = Vec::new();
        archive.by_name(name).expect("it has the part").read_to_end(&mut bytes).expect("it can be read");
        bytes
    }

    pub fn paper(&self) -> String {
        String::from_utf8(self.part("word/document.xml")).expect("it is text")
    }

    /// Whether any file holds these bytes, as they are, in a part of an archive, or in base64.
    pub fn hold(&self, bytes: &[u8]) -> bool {
        use base64::Engine as _;
        let mut all: Vec<Vec<u8>> = self.files.iter().map(|file| file.bytes.clone()).collect();
        let mut archive = zip::ZipArchive::new(Cursor::new(self.bytes("plan.docx"))).expect("it is an archive");
        for index in 0..archive.len() {
            let mut part = Vec::new();
            archive.by_index(index).expect("it is there").read_to_end(&mut part).expect("it can be read");
            all.push(part);
        }
        let page = self.text("index.html");
        let embedded = page.split("base64,").skip(1).filter_map(|rest| rest.split('"').next());
        all.extend(embedded.filter_map(|data| base64::engine::general_purpose::STANDARD.decode(data).ok()));
        all.iter().any(|file| memchr::memmem::find(file, bytes).is_some())
    }
}
