//! YAML → tree, from the events of `granit-parser`; the only room that knows that crate.
//!
//! The crate was chosen for byte offsets in every mark, comments as events, limits on nesting and a panic-free, fuzzed
//! scanner. Aliases are resolved by copying the anchored tree, within a budget.

mod blocks;
mod brackets;
mod builder;
mod comments;
mod documents;
mod escape;
mod explain;
mod find;
mod indents;
mod keys;
mod line;
mod origin;
mod patched;
mod slip;
mod tabs;
mod values;
mod words;

pub use escape::escape;
pub use line::quoted;

use super::Parsed;
use builder::Builder;
use keys::{drop_repeated_keys, next_top_level_key};
use origin::line_start;
use patched::Patched;

use crate::diag::Sink;
use crate::source::{FileId, Span};

/// The most slips of one file that are read past. A file with more of them is hardly YAML.
const MOST_SLIPS: usize = 200;

/// Parses `text`, which starts at byte `offset` of `file`.
pub fn parse(file: FileId, text: &str, offset: usize, sink: &mut Sink) -> Parsed {
    let mut parsed = Parsed::default();
    let mut patched = Patched::new(text);
    let (mut start, mut reported, mut slips) = (0, usize::MAX, 0);
    // One broken entry must not hide the rest: a slip that is recognised is read past, and after any other fault,
    // parsing resumes at the next top-level key.
    while let Some(rest) = patched.text.get(start..) {
        let mut own = Sink::new();
        let mut builder = Builder::new(file, offset, &patched, start, &mut own);
        builder.reported = reported;
        let Some(stop) = builder.run(rest) else {
            builder.finish(&mut parsed);
            sink.absorb(own);
            break;
        };
        stop.finding.into_iter().for_each(|finding| sink.push(finding));
        if let Some(repair) = stop.repair.filter(|_| slips < MOST_SLIPS) {
            slips += 1;
            patched.apply(repair, start);
            continue;
        }
        builder.finish(&mut parsed);
        sink.absorb(own);
        let end = next_top_level_key(rest, stop.at);
        // If the line of the fault itself is parsed again, what it gave so far is dropped.
        parsed.entries.retain(|entry| entry.key.span.start() < offset + start + end);
        parsed.directives.retain(|directive| directive.span.start() < offset + start + end);
        reported = offset + start + stop.at;
        let begin = line_start(rest, stop.at).min(end);
        parsed.lost.push(Span::new(file, offset + start + begin..offset + start + end));
        if end >= rest.len() {
            break;
        }
        start += end;
    }
    let within = Span::new(file, offset..offset + text.len());
    parsed.directives.iter_mut().for_each(|directive| directive.within = within);
    parsed.lost.extend(patched.skipped.iter().map(|place| Span::new(file, offset + place.start..offset + place.end)));
    // Once more for the whole: a fault may have split the top level.
    drop_repeated_keys(&mut parsed.entries, &mut parsed.dropped, sink);
    parsed
}
