//! Comments in sources that allow a finding to stand, with a reason: `# stratc: allow N003, because …` in YAML,
//! `<!-- stratc: allow L002, fordi … -->` in prose.

mod parse;
mod reach;

use super::subjects::Subjects;
use crate::diag::{Code, Diagnostic, Sink, codes, say};
use crate::source::{At, Directive, SourceMap, Span};
use reach::Reach;

/// The most comments to the compiler that are read in one file. Each finding is compared with each of them.
const MOST: usize = 1000;

/// Everything that comments allow, in the order of the sources.
pub(super) struct Allows {
    allows: Vec<Allow>,
}

/// One code that a comment allows.
struct Allow {
    code: At<&'static Code>,
    reach: Reach,
    used: bool,
}

impl Allows {
    /// Reads the directives, and reports what is wrong with them.
    pub(super) fn read(
        directives: &[Directive],
        sources: &SourceMap,
        subjects: &Subjects<'_>,
        sink: &mut Sink,
    ) -> Self {
        let mut allows = Vec::new();
        for own in directives.chunk_by(|a, b| a.span.file() == b.span.file()) {
            for directive in own.iter().take(MOST).map(|directive| snapped(*directive, sources)) {
                let codes = parse::read(directive, sources.slice(directive.span), sink);
                let reach = Reach::of(directive, sources, subjects);
                allows.extend(codes.into_iter().map(|code| Allow { code, reach: reach.clone(), used: false }));
            }
            own.get(MOST).into_iter().for_each(|directive| sink.push(parse::too_many(*directive, MOST)));
        }
        allows.sort_by_key(|allow| allow.code.span);
        Self { allows }
    }

    /// Whether a finding may stand, so that it is not reported. It marks every comment that allows the finding as used.
    /// A finding that stands for several may stand if each of them may.
    pub(super) fn allow(&mut self, finding: &Diagnostic, subjects: &Subjects<'_>) -> bool {
        let parts = finding.parts.iter().filter(|part| self.allow(part, subjects)).count();
        let file = finding.span.file();
        let first = self.allows.partition_point(|allow| allow.code.span < Span::start_of(file));
        let mut allowed = parts > 0 && parts == finding.parts.len();
        for allow in self.allows[first..].iter_mut().take_while(|allow| allow.code.span.file() == file) {
            if allow.code.id == finding.code.id && allow.reach.covers(finding.span, subjects) {
                allow.used = true;
                allowed = true;
            }
        }
        allowed
    }

    /// The findings for comments that allow nothing. `is_off` says whether a code is off at a span.
    pub(super) fn unused(&self, is_off: impl Fn(&Code, Span) -> bool) -> impl Iterator<Item = Diagnostic> {
        let unused = self.allows.iter().filter(move |allow| !allow.used && !is_off(&allow.code, allow.code.span));
        unused.map(|allow| {
            let message = say!("this comment allows {code}, but there is no such finding here", code = allow.code.id);
            Diagnostic::new(&codes::allowed::ALLOW_UNUSED, allow.code.span, message).help(say!(
                "take {code} out of the comment, or put the comment right above what it is about",
                code = allow.code.id
            ))
        })
    }
}

/// A directive whose span begins and ends at character boundaries. In a text with escapes its position is only
/// approximate.
fn snapped(directive: Directive, sources: &SourceMap) -> Directive {
    let text = sources.file(directive.span.file()).text();
    let snap = |at: usize| text.floor_char_boundary(at);
    let whole = |span: Span| Span::new(span.file(), snap(span.start())..snap(span.end()));
    Directive { span: whole(directive.span), within: whole(directive.within) }
}
