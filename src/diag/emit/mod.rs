//! How findings are shown: one file for each format. All formats show the same findings in the same order.

mod github;
mod gitlab;
mod json;
mod junit;
mod markdown;
mod pretty;
mod report;
mod sarif;
mod short;

pub use report::{Catalogue, Report, summary};

impl Report<'_> {
    /// With the relevant lines and marks below them, as compilers show them. `colour` adds terminal escapes; `width` is
    /// the terminal's, in columns.
    pub fn pretty(&self, colour: bool, width: usize) -> String {
        pretty::emit(self, colour, width)
    }

    /// The same with messages broken at `width` too, for terminals that are that wide.
    pub fn pretty_broken(&self, colour: bool, width: usize) -> String {
        pretty::broken(&self.pretty(colour, width), width)
    }

    /// One line per finding: `path:line:column: level[code]: message`.
    pub fn short(&self) -> String {
        short::emit(self)
    }

    /// An array of objects, for programs.
    pub fn json(&self) -> String {
        json::emit(self)
    }

    /// SARIF 2.1.0, for services that keep track of findings.
    pub fn sarif(&self, catalogue: &Catalogue) -> String {
        sarif::emit(self, catalogue)
    }

    /// Workflow commands of GitHub Actions, which become annotations.
    pub fn github(&self) -> String {
        github::emit(self)
    }

    /// A Code Quality report of GitLab.
    pub fn gitlab(&self) -> String {
        gitlab::emit(self)
    }

    /// A `JUnit` report in XML.
    pub fn junit(&self) -> String {
        junit::emit(self)
    }

    /// Markdown, for a comment on a change.
    pub fn markdown(&self) -> String {
        markdown::emit(self)
    }
}
