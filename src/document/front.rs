//! The title page, and what stands after the last division.

use schemars::JsonSchema;
use serde::Serialize;

use crate::locale::{Locale, Value};
use crate::model::entity::Strategy;
use crate::view::{Edition, Fact, Item, PlanView, capitalised};

/// The title page.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Front {
    /// The name of the plan's place: its id.
    pub anchor: String,
    /// That the edition is not for everyone; only in the internal edition.
    pub internal: Option<InternalNotice>,
    /// Whose plan it is. Empty where nobody is named.
    pub organisation: String,
    /// The title.
    pub title: String,
    /// That the plan is not in force, in a sentence or two, where that is so.
    pub status: Option<String>,
    /// What else the title page says: the sort of plan first.
    pub facts: Vec<Fact>,
    /// What stands at the head of every page: that the edition is internal, that the plan is not in force.
    pub marks: Vec<String>,
    /// What stands at the foot of every page: the version, and the day as of which dates are judged.
    pub issue: Vec<String>,
}

/// That an edition is not for everyone.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct InternalNotice {
    /// What the edition is called.
    pub name: String,
    /// What its readers must know.
    pub words: String,
}

/// What stands after the last division.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct End {
    /// That the internal edition ends here.
    pub internal: Option<String>,
    /// What the organisation wants said at the end of every plan, a line each.
    pub footer: Vec<String>,
    /// That the plan is not in force, where that is so.
    pub status: Option<String>,
    /// Which edition it is.
    pub edition: String,
    /// The checksum for people, with its label.
    pub checksum: String,
    /// The mark that `stratc verify` reads.
    pub mark: String,
}

impl InternalNotice {
    /// The whole in one line.
    pub fn line(&self) -> String {
        format!("{}. {}", self.name, self.words)
    }
}

impl End {
    /// Which edition it is, and its checksum, in one line.
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
        status: status(view, locale),
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

/// What stands after the last division of `view`.
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

fn status(view: &PlanView, locale: &Locale) -> Option<String> {
    not_in_force(view.status).map(|key| locale.label(key))
}

/// What stands at the head of every page: that the edition is internal, and `label`, the status of the plan, where that
/// says that it is not in force.
pub fn page_marks(edition: Edition, status: Option<&str>, label: Option<&str>, locale: &Locale) -> Vec<String> {
    let internal = (edition == Edition::Internal).then(|| locale.label("page-internal"));
    let status = not_in_force(status).and(label).map(capitalised);
    internal.into_iter().chain(status).collect()
}

/// The label that says that a plan with `status` is not in force; `None` for one that is.
pub fn not_in_force(status: Option<&str>) -> Option<&'static str> {
    match status? {
        "draft" => Some("page-status-draft"),
        "hearing" => Some("page-status-hearing"),
        "replaced" => Some("page-status-replaced"),
        _ => None,
    }
}
