//! The baseline: the findings that were known when an organisation adopted stratc, so that it sees only new ones.
//!
//! A baseline counts findings by element and code, never by line: moving a goal to another file changes nothing. Where
//! an element has more findings of a code than the baseline knows, nobody can tell which are new, so all are shown. A
//! finding that stands for several is known by its parts, so that one more goal without an owner is noticed. Errors are
//! never known: what cannot be right prevents publication, whoever knows of it.

mod file;

use std::collections::BTreeMap;

use crate::diag::{Code, Diagnostic, Level, codes, say};
use crate::source::{SourceMap, Span};

pub use file::is_baseline;

/// Known findings by subject, then by code.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Baseline {
    known: BTreeMap<String, BTreeMap<String, Known>>,
}

/// How many findings of one code are known for one subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    count: usize,
    /// Where the baseline says so; `None` while it has not been written.
    span: Option<Span>,
}

/// The subject of a finding, as users look it up: `strategy/element`, or the file where there is no element.
fn subject<'a>(finding: &'a Diagnostic, sources: &'a SourceMap) -> &'a str {
    finding.subject.as_deref().unwrap_or_else(|| sources.file(finding.span.file()).path())
}

/// The number of findings of each code for each subject.
type Counts<'a> = BTreeMap<(&'a str, &'static str), usize>;

/// The parts of a finding; most findings have none and are their own only part.
fn singly(finding: &Diagnostic) -> &[Diagnostic] {
    if finding.parts.is_empty() { std::slice::from_ref(finding) } else { &finding.parts }
}

fn count<'a>(findings: impl Iterator<Item = &'a Diagnostic>, sources: &'a SourceMap) -> Counts<'a> {
    let mut counts = Counts::new();
    for finding in findings.flat_map(singly) {
        *counts.entry((subject(finding, sources), finding.code.id)).or_default() += 1;
    }
    counts
}

impl Baseline {
    /// A baseline that knows all `findings` but the errors.
    pub fn of(findings: &[Diagnostic], sources: &SourceMap) -> Self {
        let mut known: BTreeMap<String, BTreeMap<String, Known>> = BTreeMap::new();
        let findings = findings.iter().filter(|finding| finding.level != Level::Error);
        for ((subject, code), count) in count(findings, sources) {
            known.entry(subject.to_owned()).or_default().insert(code.to_owned(), Known { count, span: None });
        }
        Self { known }
    }

    fn count_of(&self, subject: &str, code: &Code) -> usize {
        let known = self.known.get(subject).and_then(|codes| codes.get(code.id).or_else(|| codes.get(code.name)));
        known.map_or(0, |known| known.count)
    }

    /// The findings that it does not know, in reading order. Of a finding with parts, only the new parts are shown.
    pub fn unknown(&self, findings: &[Diagnostic], sources: &SourceMap) -> Vec<Diagnostic> {
        let counts = count(findings.iter(), sources);
        let is_known = |finding: &Diagnostic| {
            let subject = subject(finding, sources);
            let found = counts.get(&(subject, finding.code.id)).copied().unwrap_or_default();
            found <= self.count_of(subject, finding.code)
        };
        let mut shown = Vec::new();
        for finding in findings {
            let new: Vec<_> = singly(finding).iter().filter(|one| !is_known(one)).collect();
            if finding.level == Level::Error || new.len() == singly(finding).len() {
                shown.push(finding.clone());
            } else {
                shown.extend(new.into_iter().map(|one| Diagnostic { level: finding.level, ..one.clone() }));
            }
        }
        shown.sort_by_key(|finding| (finding.span, finding.code.id));
        shown
    }

    /// The entries that no longer hold, each at its place. `findings` are all that were found of the codes that
    /// `is_wanted` accepts; entries of other codes are left alone. Nothing is stale while something in the plans is
    /// broken, since nobody can tell then.
    pub fn stale(
        &self,
        findings: &[Diagnostic],
        sources: &SourceMap,
        is_wanted: &dyn Fn(&str) -> bool,
    ) -> Vec<Diagnostic> {
        if findings.iter().any(Diagnostic::is_source_error) {
            return Vec::new();
        }
        let counts = count(findings.iter(), sources);
        let names: BTreeMap<_, _> = findings.iter().map(|finding| (finding.code.name, finding.code.id)).collect();
        let mut stale = Vec::new();
        for (subject, codes) in &self.known {
            for (code, Known { count, span }) in codes {
                let id = names.get(&**code).copied().unwrap_or(code);
                let found = counts.get(&(&**subject, id)).copied().unwrap_or_default();
                if let Some(span) = span.filter(|_| found < *count && is_wanted(code)) {
                    stale.push(no_longer(subject, code, found, *count, span));
                }
            }
        }
        stale
    }
}

fn no_longer(subject: &str, code: &str, found: usize, count: usize, span: Span) -> Diagnostic {
    let message = if found == 0 {
        say!("\"{subject}\" no longer has the finding {code}", subject, code)
    } else {
        say!("\"{subject}\" no longer has {code} {count} times, only {found}", subject, code, count, found)
    };
    Diagnostic::new(&codes::allowed::BASELINE_STALE, span, message)
        .help(say!("run \"stratc check --write-baseline\" to rewrite the baseline, or correct this line"))
}
