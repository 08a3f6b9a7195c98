//! The theme settings in `stratc.yaml`, and whether the result is legible.

use rust_decimal::Decimal;

use super::path;
use crate::diag::{Diagnostic, Message, Sink, codes, say, suggest_word};
use crate::model::Line;
use crate::model::record::record;
use crate::theme::{Colour, Faint, LEAST, Palette, Role, SHIPPED, Theme, is_light};

record! {
    #[derive(Default)]
    /// The look of what is published. Each colour has a counterpart for readers who have chosen a dark screen.
    pub struct ThemeSettings {
        /// The colours to start from: `fjord` (the default) or `granitt`.
        name: Option<Line>,
        /// The colour of links, numbers and headings on a light page, such as `"#0b4f5c"`.
        accent: Option<Line>,
        /// The same on a dark page, such as `"#7fd0d8"`.
        accent_dark: Option<Line>,
        /// The colour of text on a light page.
        ink: Option<Line>,
        /// The same on a dark page.
        ink_dark: Option<Line>,
        /// The background colour of a light page.
        paper: Option<Line>,
        /// The background colour of a dark page.
        paper_dark: Option<Line>,
        /// The picture at the top of every page.
        logo: Option<Box<LogoSettings>>,
        /// Typefaces of your own.
        typefaces: Option<Box<TypefaceSettings>>,
        /// Text at the bottom of every page, such as an address; a list gives several lines.
        footer: Vec<Line>,
    }
}

record! {
    /// The picture at the top of every page: SVG, PNG or JPEG, in a file of the workspace.
    pub struct LogoSettings {
        /// The file, such as `grafikk/logo.svg`.
        file: Option<Line> = required,
        /// The file for dark pages. Without it the logo is shown on a light plate there.
        file_dark: Option<Line>,
        /// What the logo shows, for those who cannot see it: usually the name of the organisation.
        alt: Option<Line> = required,
    }
}

record! {
    /// Typefaces of your own: WOFF2, TrueType or OpenType, in files of the workspace. They replace those that come with
    /// stratc.
    pub struct TypefaceSettings {
        /// The file with the typeface for text, or `system` for one that the reader's system has.
        text: Option<Line>,
        /// The file with its bold face. Without it, and unless the first is a variable font, browsers embolden the
        /// regular one.
        text_bold: Option<Line>,
        /// The file with its italics. Without it browsers slant the upright face.
        text_italic: Option<Line>,
        /// The file with the typeface for headings, or `system` for one that the reader's system has.
        heading: Option<Line>,
        /// The file with its italics, for the vision and for messages. Without it browsers slant the upright face.
        heading_italic: Option<Line>,
    }
}

/// The setting by which pages use a typeface of the reader's system instead of a file.
const SYSTEM: &str = "system";

/// A file that the theme names, with the place where it does.
#[derive(Debug, Clone)]
pub struct ThemeFile {
    /// Its path in the workspace.
    pub path: Line,
    /// What it is for.
    pub part: Part,
}

/// What a file of the theme is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The logo, with its alternative text.
    Logo(String),
    /// The logo for dark pages.
    LogoDark,
    /// A typeface.
    Typeface(Role),
}

/// Reads the colours and texts of a theme, and reports colours that cannot be parsed or would not be legible.
pub(super) fn read(settings: &ThemeSettings, text: &str, sink: &mut Sink) -> Theme {
    let own = Theme::default();
    let shipped = settings.name.as_ref().and_then(|name| named(name, text, sink));
    let (light, dark) = shipped.unwrap_or((own.light, own.dark));
    let one = [&settings.ink, &settings.paper, &settings.accent];
    let two = [&settings.ink_dark, &settings.paper_dark, &settings.accent_dark];
    let footer = settings.footer.iter().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut theme = Theme {
        light: colours(light, one, sink),
        dark: colours(dark, two, sink),
        footer: footer.filter(|line| !line.is_empty()).collect(),
        ..own
    };
    if let Some(faces) = &settings.typefaces {
        let named = [(&faces.text, Role::Text), (&faces.heading, Role::Heading)];
        named.iter().filter(|(line, _)| line.is_some()).for_each(|(_, role)| theme.drop_typefaces(*role));
    }
    theme
}

/// The files that a theme names, the logo before its dark counterpart. Reports those that lie outside the workspace.
pub(super) fn files(settings: &ThemeSettings, text: &str, sink: &mut Sink) -> Vec<ThemeFile> {
    let inside = |file: ThemeFile| Some(ThemeFile { path: path::inside(&file.path, text, sink)?, ..file });
    named_files(settings).into_iter().filter_map(inside).collect()
}

fn named_files(settings: &ThemeSettings) -> Vec<ThemeFile> {
    let mut files = Vec::new();
    if let Some(logo) = &settings.logo {
        let alt = logo.alt.as_ref().map(|alt| alt.trim()).unwrap_or_default();
        let parts = [(&logo.file, Part::Logo(alt.to_owned())), (&logo.file_dark, Part::LogoDark)];
        files.extend(parts.into_iter().filter_map(|(path, part)| Some(ThemeFile { path: path.clone()?, part })));
    }
    if let Some(faces) = &settings.typefaces {
        let is_file = |line: &&Line| &*line.value != SYSTEM;
        let faces = [
            (faces.text.as_ref().filter(is_file), Role::Text),
            (faces.text_bold.as_ref(), Role::TextBold),
            (faces.text_italic.as_ref(), Role::TextItalic),
            (faces.heading.as_ref().filter(is_file), Role::Heading),
            (faces.heading_italic.as_ref(), Role::HeadingItalic),
        ];
        let named = faces.into_iter().filter_map(|(path, role)| Some((path?.clone(), Part::Typeface(role))));
        files.extend(named.map(|(path, part)| ThemeFile { path, part }));
    }
    files
}

fn named(name: &Line, text: &str, sink: &mut Sink) -> Option<(Palette, Palette)> {
    if let Some(shipped) = SHIPPED.iter().find(|shipped| shipped.name == &*name.value) {
        return Some((shipped.light, shipped.dark));
    }
    let names = SHIPPED.map(|shipped| shipped.name);
    let message = say!("there is no theme \"{name}\"", name = &*name.value);
    let diagnostic = Diagnostic::new(&codes::value::UNKNOWN_WORD, name.span, message);
    sink.push(match suggest_word(&name.value, names) {
        Some(right) => {
            diagnostic.suggesting(right, &name.value, name.span, text.get(name.span.range()).unwrap_or_default())
        }
        None => diagnostic.help(say!("write one of: {words}", words = names.join(", "))),
    });
    None
}

/// The colours of light or of dark pages, with ink, paper and accent replaced by those of the settings.
fn colours(shipped: Palette, [ink, paper, accent]: [&Option<Line>; 3], sink: &mut Sink) -> Palette {
    let mut read =
        |line: &Option<Line>| line.as_ref().and_then(|line| colour(line, sink).map(|colour| (line.clone(), colour)));
    let (ink, paper, accent) = (read(ink), read(paper), read(accent));
    let value = |set: &Option<(Line, Colour)>, own: Colour| set.as_ref().map_or(own, |(_, colour)| *colour);
    let mut palette = shipped;
    if ink.is_some() || paper.is_some() {
        palette = palette.with_page(value(&ink, shipped.ink), value(&paper, shipped.paper));
    }
    if let Some((_, accent)) = accent {
        palette = palette.with_brand(accent);
    }
    let mut faint = palette.faint();
    faint.sort_by(|one, two| one.contrast.total_cmp(&two.contrast));
    let to_blame = |text: &str| match text {
        "brand" if accent.is_some() => accent.as_ref(),
        "ink" | "soft" if ink.is_some() => ink.as_ref(),
        _ => paper.as_ref().or(ink.as_ref()).or(accent.as_ref()),
    };
    // Each colour is reported once, with the text that suffers most from it.
    let mut told = Vec::new();
    for worst in &faint {
        let Some((line, colour)) = to_blame(worst.text).filter(|(line, _)| !told.contains(&line.span)) else {
            continue;
        };
        told.push(line.span);
        let is_behind = paper.as_ref().is_some_and(|(paper, _)| paper.span == line.span);
        sink.push(too_faint(worst, (line, *colour), is_behind, !is_light(shipped.paper)));
    }
    palette
}

fn colour(line: &Line, sink: &mut Sink) -> Option<Colour> {
    let colour = Colour::parse(&line.value);
    if colour.is_none() {
        let message = say!("\"{text}\" is not a colour", text = &*line.value);
        sink.push(
            Diagnostic::new(&codes::value::UNKNOWN_WORD, line.span, message).help(say!(
                "write it in quotes, as # and six digits or letters a–f: {example}",
                example = "\"#0b4f5c\""
            )),
        );
    }
    colour
}

fn too_faint(worst: &Faint, (line, colour): (&Line, Colour), is_behind: bool, is_dark: bool) -> Diagnostic {
    let (contrast, least) = (rounded_down(worst.contrast), rounded_down(LEAST));
    let (message, help) = if is_behind {
        let message = say!(
            "{text} would be hard to read on \"{colour}\": the contrast is {contrast} to 1, and text needs at least {least} to 1",
            text = text_called(worst.text),
            colour = colour.to_string(),
            contrast,
            least
        );
        let lighter = say!("choose a lighter paper colour for the light page, or darker colours for what is on it");
        let darker = say!("choose a darker paper colour for the dark page, or lighter colours for what is on it");
        (message, if is_dark { darker } else { lighter })
    } else {
        let message = say!(
            "\"{colour}\" is hard to read on the page: the contrast is {contrast} to 1, and text needs at least {least} to 1",
            colour = colour.to_string(),
            contrast,
            least
        );
        let lighter = say!("choose a lighter colour for the dark page");
        (message, if is_dark { lighter } else { say!("choose a darker colour for the light page") })
    };
    Diagnostic::new(&codes::disclosure::COLOUR_CONTRAST, line.span, message).help(help)
}

fn text_called(name: &str) -> Message {
    match name {
        "brand" => say!("text in the accent colour"),
        "good" | "late" | "wait" => say!("the words for the status"),
        _ => say!("text"),
    }
}

/// A contrast ratio with one decimal, never rounded up.
fn rounded_down(contrast: f64) -> Decimal {
    format!("{:.1}", (contrast * 10.0).floor() / 10.0).parse().unwrap_or_default()
}
