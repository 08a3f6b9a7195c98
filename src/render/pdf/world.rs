//! What Typst may see: one source, its pictures, the plan as data to attach, and the embedded typefaces. No disk, no network, no
//! clock.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jiff::civil::Date;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt as _, World};

macro_rules! faces {
    ($($file:literal)*) => { [$(include_bytes!(concat!("../../../fonts/", $file)).as_slice()),*] };
}

/// Source Sans 3 for text, Libertinus Serif for headings, `DejaVu Sans Mono` for code. New Computer Modern Math has the signs and
/// arrows that these lack: what a face does not have is taken from the first that does.
const FACES: [&[u8]; 15] = faces![
    "SourceSans3-Regular.ttf" "SourceSans3-Italic.ttf" "SourceSans3-SemiBold.ttf" "SourceSans3-SemiBoldItalic.ttf"
    "LibertinusSerif-Regular.otf" "LibertinusSerif-Bold.otf" "LibertinusSerif-Italic.otf" "LibertinusSerif-BoldItalic.otf"
    "LibertinusSerif-Semibold.otf" "LibertinusSerif-SemiboldItalic.otf"
    "NewCMMath-Regular.otf"
    "DejaVuSansMono-Bold.ttf" "DejaVuSansMono-BoldOblique.ttf" "DejaVuSansMono-Oblique.ttf" "DejaVuSansMono.ttf"
];

static FONTS: LazyLock<Vec<Font>> =
    LazyLock::new(|| FACES.into_iter().flat_map(|face| Font::iter(Bytes::new(face))).collect());

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // For header cells of rows.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

/// Whether any typeface has the character.
pub fn can_show(letter: char) -> bool {
    (0..).map_while(|index| BOOK.info(index)).any(|info| info.coverage.contains(u32::from(letter)))
}

/// The path by which the source can attach the plan as data.
const DATA: &str = "plan.json";

/// One source to be typeset.
pub struct Sheet {
    main: Source,
    data: Bytes,
    pictures: BTreeMap<String, Bytes>,
    day: Option<Datetime>,
}

impl Sheet {
    /// The source `markup` on a day, and what it may attach as [`DATA`].
    pub fn new(markup: String, data: String, day: Date) -> Self {
        let (main, data) = (Source::detached(markup), Bytes::from_string(data));
        Self { main, data, pictures: BTreeMap::new(), day: datetime(day) }
    }

    /// The same with pictures, by the names that the source has for them.
    #[must_use]
    pub fn with(mut self, pictures: BTreeMap<String, Vec<u8>>) -> Self {
        self.pictures = pictures.into_iter().map(|(name, bytes)| (name, Bytes::new(bytes))).collect();
        self
    }

    /// Midnight at the start of its day.
    pub fn day(&self) -> Option<Datetime> {
        self.day
    }

    /// The source.
    pub fn text(&self) -> &Source {
        &self.main
    }

    /// The line that contains byte `at`, as far as it is useful in a message.
    pub fn line(&self, at: usize) -> String {
        let line = self.main.lines().byte_to_line(at).and_then(|line| self.main.lines().line_to_range(line));
        let line = line.and_then(|range| self.main.text().get(range)).unwrap_or_default();
        line.trim().chars().take(120).collect()
    }

    fn missing<T>(id: FileId) -> FileResult<T> {
        Err(FileError::NotFound(id.vpath().get_with_slash().into()))
    }
}

/// Midnight at the start of a day, in Typst's type.
fn datetime(day: Date) -> Option<Datetime> {
    let number = |part: i8| u8::try_from(part).ok();
    Datetime::from_ymd_hms(i32::from(day.year()), number(day.month())?, number(day.day())?, 0, 0, 0)
}

impl World for Sheet {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Self::missing(id) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match id.vpath().get_without_slash() {
            DATA => Ok(self.data.clone()),
            name => self.pictures.get(name).cloned().map_or_else(|| Self::missing(id), Ok),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.day
    }
}
