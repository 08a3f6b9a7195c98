//! What an office file says of itself, in its properties and on its pages.

use jiff::civil::Date;

use crate::export::mark_of_status;
use crate::locale::{Locale, Value};
use crate::view::{ChangesView, Edition, Format, PlanView, ReportView};

/// The properties of a plan's file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// The plan's title.
    pub title: String,
    /// What kind of plan it is, and for when.
    pub subject: String,
    /// Whose it is. A comparison is of several plans, which may be several organisations'.
    pub organisation: Option<String>,
    /// The language and country: `nb-NO`.
    pub language: &'static str,
    /// The plan's version.
    pub version: Option<String>,
    /// How far the plan has come.
    pub status: Option<String>,
    /// For whom the edition is.
    pub edition: String,
    /// The day as of which the plan is shown: as a date, and in words with its label.
    pub as_of: (Date, String),
    /// What each page has to say: that the edition is internal, that the plan is a draft.
    pub marks: Vec<String>,
    /// For whom the edition is, and the beginning of its checksum, in words. A report has none.
    pub checksum: Option<String>,
    /// What `stratc verify` reads.
    pub mark: Option<String>,
    /// What the plan calls its language.
    pub language_label: String,
    version_label: Option<String>,
    labels: [String; 3],
}

impl Properties {
    /// The properties of a plan.
    pub fn new(view: &PlanView, locale: &Locale) -> Self {
        let subject: Vec<_> = [&view.kind, &view.period].into_iter().flatten().cloned().collect();
        let version = view.version.as_deref();
        let as_of = locale.label_with("page-as-of", &[("date", Value::Text(&view.as_of))]);
        let edition = view.edition.label();
        Self {
            title: view.title.clone(),
            subject: subject.join(" "),
            organisation: Some(view.organisation.clone()),
            language: tag(view.language),
            version: view.version.clone(),
            status: view.status_label.clone(),
            edition: locale.label(edition),
            as_of: (view.day, as_of),
            marks: marks(view, locale),
            checksum: Some(format!(
                "{}. {} {}",
                locale.label(edition),
                locale.label("page-checksum"),
                view.provenance.short
            )),
            mark: Some(view.provenance.mark.clone()),
            language_label: locale.label("field-language"),
            version_label: version.map(|text| locale.label_with("page-version", &[("version", Value::Text(text))])),
            labels: ["field-version", "field-status", "field-as-of"].map(|key| locale.label(key)),
        }
    }

    /// The properties of a status report.
    pub fn of_report(view: &ReportView, locale: &Locale) -> Self {
        let text = |key: &str, name: &'static str, value: &str| locale.label_with(key, &[(name, Value::Text(value))]);
        let edition = view.edition.label();
        let internal = (view.edition == Edition::Internal).then_some("text-internal");
        let marks = internal.into_iter().chain(mark_of_status(view.status));
        Self {
            title: format!("{}: {}", text("report-title", "period", &view.period), view.title),
            subject: view.title.clone(),
            organisation: Some(view.organisation.clone()),
            language: tag(view.language),
            version: view.version.clone(),
            status: view.status_label.clone(),
            edition: locale.label(edition),
            as_of: (view.days.day, text("page-as-of", "date", &view.as_of)),
            marks: marks.map(|key| locale.label(key)).collect(),
            checksum: None,
            mark: None,
            language_label: locale.label("field-language"),
            version_label: view.version.as_deref().map(|version| text("page-version", "version", version)),
            labels: ["field-version", "field-status", "field-as-of"].map(|key| locale.label(key)),
        }
    }

    /// The properties of a comparison that was made on `day`.
    pub fn of_changes(view: &ChangesView, day: Date, locale: &Locale) -> Self {
        let internal = (view.edition == Edition::Internal).then_some("text-internal");
        let date = Format { locale }.date(day);
        Self {
            title: view.title.clone(),
            subject: format!("{} – {}", view.before.name, view.after.name),
            organisation: None,
            language: tag(&view.language),
            version: None,
            status: None,
            edition: locale.label(view.edition.label()),
            as_of: (day, locale.label_with("diff-word-compared", &[("date", Value::Text(&date))])),
            marks: internal.into_iter().map(|key| locale.label(key)).collect(),
            checksum: None,
            mark: None,
            language_label: locale.label("field-language"),
            version_label: None,
            labels: ["field-version", "field-status", "diff-word-day"].map(|key| locale.label(key)),
        }
    }

    /// Properties that programs have no place of their own for: each with its label in the plan's language.
    pub fn custom(&self) -> Vec<(String, String)> {
        let version = self.version.iter().map(|version| (self.labels[0].clone(), version.clone()));
        let status = self.status.iter().map(|status| (self.labels[1].clone(), status.clone()));
        let as_of = [(self.labels[2].clone(), self.as_of.0.to_string())];
        let mark = self.mark.iter().map(|mark| ("stratc".to_owned(), mark.clone()));
        version.chain(status).chain(as_of).chain(mark).collect()
    }

    /// Whose plan it is and of when, in words.
    pub fn origin(&self) -> Vec<&str> {
        let words = [self.organisation.as_deref(), self.version_label.as_deref(), Some(self.as_of.1.as_str())];
        words.into_iter().flatten().filter(|words| !words.is_empty()).collect()
    }
}

fn marks(view: &PlanView, locale: &Locale) -> Vec<String> {
    let internal = (view.edition == Edition::Internal).then_some("text-internal");
    internal.into_iter().chain(status_mark(view)).map(|key| locale.label(key)).collect()
}

/// The label that says that a plan is not in force.
pub fn status_mark(view: &PlanView) -> Option<&'static str> {
    mark_of_status(view.status)
}

/// A language with the country whose spelling and dates it uses.
pub fn tag(language: &str) -> &'static str {
    match language {
        "nn" => "nn-NO",
        "en" => "en-GB",
        "se" => "se-NO",
        _ => "nb-NO",
    }
}
