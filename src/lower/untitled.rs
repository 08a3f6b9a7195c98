//! Markdown files without a title: what is said of them, and how the title was probably meant.

use super::context::FileContext;
use crate::diag::{Diagnostic, Message, codes::completeness::MISSING_FIELD, say, suggest_word};
use crate::model::entity::Common;
use crate::model::{Element, Kind};
use crate::naming::a_kind;
use crate::source::{At, Span};

/// The finding for a file that describes an element of `kind` and has no title. `has_front` says whether it has fields at
/// its top.
pub fn finding(context: FileContext<'_>, kind: Kind, body: &At<Box<str>>, has_front: bool) -> Diagnostic {
    let text = &*body.value;
    let line = text.lines().next().unwrap_or_default().trim_end();
    let span = match line {
        "" => Span::start_of(context.file),
        line => Span::new(context.file, body.span.start()..body.span.start() + line.len()),
    };
    let title = Common::TITLE.name;
    let found = Diagnostic::new(
        &MISSING_FIELD,
        span,
        say!("{what} must have \"{field}\", and this one has none", what = a_kind(kind), field = title),
    );
    if let Some(heading) = has_front.then(|| among_fields(context.text)).flatten() {
        return found.help(say!(
            "the heading \"{heading}\" stands among the fields, where # begins a comment: move it below them",
            heading
        ));
    }
    let fields = Element::field_names(kind);
    let field = |line: &str| {
        let (key, value) = line.split_once(':')?;
        let meant = suggest_word(key, fields.iter().copied()).filter(|meant| meant.certain || meant.name == key)?;
        Some((meant.name, value.trim().to_owned()))
    };
    let next = text.lines().nth(1).unwrap_or_default();
    match field(line).filter(|_| !has_front) {
        Some((name, words)) if name == title && !words.is_empty() && field(next).is_none() => {
            let heading = format!("# {}", words.trim_matches(['"', '\'']));
            let help = say!("write it as a heading: \"{heading}\"", heading = heading.as_str());
            let found = found.help(help);
            // A text that goes on in the next line would become a part of the heading's paragraph.
            if next.trim().is_empty() { found.fix(span, heading) } else { found }
        }
        Some(_) => found.help(say!(
            "fields at the top of a file stand between two lines of \"---\", of which the first is the file's first line"
        )),
        None => found.help(heading(line, text)),
    }
}

/// The heading that stands between the lines of hyphens at the top of a file.
fn among_fields(text: &str) -> Option<&str> {
    let fields = text.trim_start().strip_prefix("---")?.lines().skip(1).take_while(|line| line.trim_end() != "---");
    fields.map(str::trim_end).filter(|line| line.starts_with("# ")).last()
}

/// What to do about a text without fields at its top.
fn heading(line: &str, text: &str) -> Message {
    let marks = line.len() - line.trim_start_matches('#').len();
    let bare = line.trim_start_matches('#');
    if marks > 0 && bare.trim().is_empty() {
        return say!("write the title after the sign, as in \"# Title\"");
    }
    if (1..=6).contains(&marks) {
        let right = format!("# {}", bare.trim());
        return say!("if this is the title, put a space after the sign: \"{right}\"", right);
    }
    let bold = ["**", "__"].into_iter().find_map(|mark| line.strip_prefix(mark)?.strip_suffix(mark));
    if let Some(words) = bold.filter(|words| !words.is_empty()) {
        return say!("if this is the title, write it as a heading: \"{right}\"", right = format!("# {words}"));
    }
    if text.lines().any(|line| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')) {
        return say!("the heading that is its title must come before the text: begin the text with \"# …\"");
    }
    say!("begin the text with a heading, a line such as \"# Title\"")
}
