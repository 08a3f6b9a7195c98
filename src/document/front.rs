//! The title page, and what follows the last division.

use schemars::JsonSchema;
use serde::Serialize;

use crate::locale::{Locale, Value};
use crate::model::entity::Strategy;
use crate::view::{Edition, Fact, Item, PlanView, capitalised};

/// The title page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Front {
    /// The plan's anchor: its id.
    pub anchor: String,
    /// A notice that the edition is not for everybody; only in the internal edition.
    pub internal: Option<InternalNotice>,
    /// The organisation whose plan it is; empty if none is named.
    pub organisation: String,
    /// The title.
    pub title: String,
    /// A notice that the plan is not in force, if it is not.
    pub status: Option<String>,
    /// The other facts of the title page, starting with the type of plan.
    pub facts: Vec<Fact>,
    /// What every page must say: that the edition is internal, that the plan is not in force.
    pub marks: Vec<String>,
    /// The footer of every page: the version, and the day as of which dates are judged.
    pub issue: Vec<String>,
}

/// A notice that an edition is not for everybody.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InternalNotice {
    /// The name of the edition.
    pub name: String,
    /// What its readers must know.
    pub words: String,
}

/// What follows the last division.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct End {
    /// A notice that the internal edition ends here.
    pub internal: Option<String>,
    /// The organisation's own text at the end of every plan, one item per line.
    pub footer: Vec<String>,
    /// A notice that the plan is not in force, if it is not.
    pub status: Option<String>,
    /// The name of the edition.
    pub edition: String,
    /// The checksum in short form, with its label.
    pub checksum: String,
    /// The mark that `stratc verify` reads.
    pub mark: String,
}

impl InternalNotice {
    /// All of it on one line.
    pub fn line(&self) -> String {
        format!("{}. {}", self.name, self.words)
    }
}

impl End {
    /// The edition and its checksum, on one line.
    pub fn colophon(&self) -> String {
        format!("{}. {}", self.edition, self.checksum)
    }
}

/// The title page of `view`.
pub fn front(view: &PlanView, locale: &Locale) -> Front {
    let organisation = [("organisation", Value::Text(&view.organisation))];
    let internal = (view.edition == Edition::Internal).then(|| InternalNotice {
        name: locale.label("page-internal"),
        words: locale.label_with("page-internal-note", &organisation),
    });
    let kind = view.kind.iter().map(|kind| Fact {
        name: Strategy::KIND.name,
        label: locale.label("field-kind"),
        items: vec![Item::plain(kind.clone())],
        prose: None,
    });
    Front {
        anchor: view.id.clone(),
        internal,
        organisation: view.organisation.clone(),
        title: view.title.clone(),
        status: status(view, locale).map(|status| with_deadline(status, view)),
        facts: kind.chain(view.facts.iter().cloned()).collect(),
        marks: page_marks(view.edition, view.status, view.status_label.as_deref(), locale),
        issue: issue(view, locale),
    }
}

fn issue(view: &PlanView, locale: &Locale) -> Vec<String> {
    let said = |key: &str, name: &'static str, value: &str| locale.label_with(key, &[(name, Value::Text(value))]);
    let version = view.version.as_deref().map(|version| said("page-version", "version", version));
    version.into_iter().chain([said("page-as-of", "date", &view.as_of)]).collect()
}

/// What follows the last division of `view`.
pub fn end(view: &PlanView, locale: &Locale, footer: &[String]) -> End {
    let is_internal = view.edition == Edition::Internal;
    End {
        internal: is_internal.then(|| locale.label("text-end-internal")),
        footer: footer.to_vec(),
        status: status(view, locale),
        edition: locale.label(view.edition.label()),
        checksum: format!("{} {}", locale.label("page-checksum"), view.provenance.short),
        mark: view.provenance.mark.clone(),
    }
}

/// The notice of a plan that is out for comments, with the day by which to reply.
fn with_deadline(status: String, view: &PlanView) -> String {
    match &view.hearing {
        Some(deadline) => format!("{status} {deadline}"),
        None => status,
    }
}

fn status(view: &PlanView, locale: &Locale) -> Option<String> {
    not_in_force(view.status).map(|key| locale.label(key))
}

/// What every page must say: that the edition is internal, and `label`, the status of the plan, if that means that it
/// is not in force.
pub fn page_marks(edition: Edition, status: Option<&str>, label: Option<&str>, locale: &Locale) -> Vec<String> {
    let internal = (edition == Edition::Internal).then(|| locale.label("page-internal"));
    let status = not_in_force(status).and(label).map(capitalised);
    internal.into_iter().chain(status).collect()
}

/// The label saying that a plan with `status` is not in force; `None` for one that is.
pub fn not_in_force(status: Option<&str>) -> Option<&'static str> {
    match status? {
        "draft" => Some("page-status-draft"),
        "hearing" => Some("page-status-hearing"),
        "replaced" => Some("page-status-replaced"),
        _ => None,
    }
}
