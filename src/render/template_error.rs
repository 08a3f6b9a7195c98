//! What is wrong with templates, and where in them.

/// Templates that cannot be parsed or rendered: everything that was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TemplateError {
    /// What is wrong, in reading order.
    pub faults: Vec<TemplateFault>,
}

/// One thing that is wrong with a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplateFault {
    /// The template and the position in it, where they are known.
    pub place: Option<TemplatePlace>,
    /// What is wrong there.
    pub problem: Problem,
    /// The chain of templates that included this one, the nearest first.
    pub called_from: Vec<TemplatePlace>,
}

/// A position in a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TemplatePlace {
    /// The template's name, such as `html/plan.html`.
    pub template: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// How many characters are marked.
    pub width: usize,
}

impl TemplatePlace {
    /// The first character of a template, for what concerns it as a whole.
    pub(super) fn start_of(template: &str) -> Self {
        Self { template: template.to_owned(), line: 1, column: 1, width: 1 }
    }
}

/// What is wrong in a template.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// An unknown variable, and those that exist.
    Variable(String, Vec<String>),
    /// An unknown field of a value, and those that it has.
    Field(String, Vec<String>),
    /// Something that templates refer to by name and that does not exist.
    Unknown(Callable, String),
    /// What was found, and what was expected in its place.
    Unexpected(String, String),
    /// The template ends within a tag.
    UnexpectedEnd,
    /// Templates include each other in a cycle.
    Circle(Vec<String>),
    /// Two templates define the same component.
    DefinedTwice(String, [String; 2]),
    /// The file is not UTF-8; what can be read of it ends at the position.
    NotText,
    /// Anything else: the template engine's message.
    Other(String),
}

/// What templates refer to by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Callable {
    /// `value | name`
    Filter,
    /// `value is name`
    Test,
    /// `name(…)`
    Function,
    /// `<name/>`
    Component,
    /// `include` or `extends`
    Template,
}

impl TemplateError {
    /// An error with a single fault.
    pub fn of(place: TemplatePlace, problem: Problem) -> Self {
        Self { faults: vec![TemplateFault { place: Some(place), problem, called_from: Vec::new() }] }
    }

    /// The same, with the chain of templates that included this one.
    #[must_use]
    pub(super) fn called_from(mut self, places: &[TemplatePlace]) -> Self {
        self.faults.iter_mut().for_each(|fault| fault.called_from = places.to_vec());
        self
    }

    /// Both, in reading order and without duplicates: plans that share a template share its faults.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.faults.extend(other.faults);
        self.faults.sort();
        self.faults.dedup();
        self
    }

    /// Parses the template engine's report: `error: …`, with the position after an arrow below it. A text may hold
    /// several reports.
    pub(super) fn from_reports(text: &str) -> Self {
        let faults = text.split("\n\nerror: ").map(from_report).collect();
        Self::default().and(Self { faults })
    }
}

fn from_report(report: &str) -> TemplateFault {
    let mut lines = report.lines();
    let first = lines.next().unwrap_or_default();
    let place = lines.clone().find_map(|line| line.trim_start().strip_prefix("--> ")).and_then(place);
    let marked = lines.find_map(|line| line.split_once('|').map(|(_, rest)| rest.trim()).filter(|rest| is_mark(rest)));
    let width = marked.map_or(1, str::len);
    let place = place.map(|(template, line, column)| TemplatePlace { template, line, column, width });
    let problem = Problem::read(first.strip_prefix("error: ").unwrap_or(first));
    TemplateFault { place, problem, called_from: Vec::new() }
}

/// The chain of including templates: lines such as `note: called from html/plan.html:3:1`.
pub(super) fn called_from(report: &str) -> Vec<TemplatePlace> {
    let notes = report.lines().filter_map(|line| line.strip_prefix("note: called from "));
    let places = notes.filter_map(place);
    places.map(|(template, line, column)| TemplatePlace { template, line, column, width: 1 }).collect()
}

fn is_mark(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte == b'^')
}

/// `html/plan.html:2:8`
fn place(text: &str) -> Option<(String, usize, usize)> {
    let mut parts = text.trim().rsplitn(3, ':');
    let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Some((parts.next()?.to_owned(), line, column))
}

impl Problem {
    /// Classifies a message of the template engine.
    pub(super) fn read(message: &str) -> Self {
        let (said, listed) = message.split_once(" is not defined").unwrap_or((message, ""));
        let named = |prefix: &str| said.strip_prefix(prefix).and_then(|rest| rest.strip_suffix('`')).map(str::to_owned);
        let known = || {
            let list = listed.split_once(": ").map_or("", |(_, list)| list);
            list.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect()
        };
        if let Some(name) = named("Variable `") {
            return Self::Variable(name, known());
        }
        if let Some(name) = named("Field `") {
            return Self::Field(name, known());
        }
        let callables = [
            ("Unknown filter `", Callable::Filter),
            ("Unknown test `", Callable::Test),
            ("Unknown function `", Callable::Function),
            ("Unknown component `", Callable::Component),
            ("Unknown template `", Callable::Template),
        ];
        if let Some((name, callable)) = callables.iter().find_map(|(start, kind)| Some((named(start)?, *kind))) {
            return Self::Unknown(callable, name);
        }
        if message.starts_with("Unexpected end of") {
            return Self::UnexpectedEnd;
        }
        let found = message.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected "));
        if let Some((found, expected)) = found {
            return Self::Unexpected(found.to_owned(), expected.strip_suffix('.').unwrap_or(expected).to_owned());
        }
        defined_twice(message).unwrap_or_else(|| Self::Other(message.to_owned()))
    }
}

/// "Component `a` is defined in both `b` and `c`"
fn defined_twice(message: &str) -> Option<Problem> {
    let rest = message.strip_prefix("Component `")?;
    let (name, rest) = rest.split_once("` is defined in both `")?;
    let (one, rest) = rest.split_once("` and `")?;
    let two = rest.strip_suffix('`')?;
    Some(Problem::DefinedTwice(name.to_owned(), [one.to_owned(), two.to_owned()]))
}

impl std::fmt::Display for TemplateError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for fault in &self.faults {
            if let Some(TemplatePlace { template, line, column, .. }) = &fault.place {
                write!(f, "{template}:{line}:{column}: ")?;
            }
            writeln!(f, "{:?}", fault.problem)?;
        }
        Ok(())
    }
}

impl std::error::Error for TemplateError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_reports_are_read_in_order_and_once() {
        let report = |line: usize, name: &str| {
            format!(
                "error: Unknown filter `{name}`\n --> html/plan.html:{line}:12\n  |\n{line} | {{{{ a | {name} }}}}\n  |            ^^^"
            )
        };
        let read = TemplateError::from_reports(&[report(7, "rop"), report(2, "rap"), report(7, "rop")].join("\n\n"));
        let fault = |line, name: &str| TemplateFault {
            place: Some(TemplatePlace { template: "html/plan.html".to_owned(), line, column: 12, width: 3 }),
            problem: Problem::Unknown(Callable::Filter, name.to_owned()),
            called_from: Vec::new(),
        };
        assert_eq!(read.faults, [fault(2, "rap"), fault(7, "rop")]);
    }

    #[test]
    fn what_the_engine_says_is_understood() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        let table = [
            (
                "Variable `ttle` is not defined. Available variables: id, title",
                Problem::Variable("ttle".into(), names(&["id", "title"])),
            ),
            ("Field `navn` is not defined.", Problem::Field("navn".into(), Vec::new())),
            ("Unknown function `tt`", Problem::Unknown(Callable::Function, "tt".into())),
            ("Found `</` but expected }}.", Problem::Unexpected("`</`".into(), "}}".into())),
            ("Unexpected end of input", Problem::UnexpectedEnd),
            (
                "Component `a` is defined in both `b` and `c`",
                Problem::DefinedTwice("a".into(), ["b".into(), "c".into()]),
            ),
            ("Division by zero", Problem::Other("Division by zero".into())),
        ];
        for (said, expected) in table {
            assert_eq!(Problem::read(said), expected, "{said}");
        }
    }
}
