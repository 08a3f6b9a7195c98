//! Which files a plan becomes.

use super::tables;
use crate::format::Format;
use crate::view::PlanView;

/// The files of a plan in `formats`, each with its media type.
pub fn files<'a>(view: &'a PlanView, formats: &'a [Format]) -> impl Iterator<Item = (&'static str, &'static str)> + 'a {
    formats.iter().flat_map(|format| {
        let tables = if *format == Format::Csv { tables::files(view) } else { Vec::new() };
        format.file().into_iter().chain(tables).map(|file| (file, format.media_type()))
    })
}
