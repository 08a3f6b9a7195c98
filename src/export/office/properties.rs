//! What an office file says about itself, in its properties and on its pages.

use jiff::civil::Date;

use crate::document::{Document, page_marks};
use crate::locale::{Locale, Value};
use crate::view::{ChangesView, Formatter, PlanView, ReportView};

/// The properties of an office file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Properties {
    /// The plan's title.
    pub title: String,
    /// What kind of plan it is, and for which period.
    pub subject: String,
    /// Whose plan it is. A comparison covers several plans, possibly of several organisations.
    pub organisation: Option<String>,
    /// A language tag with a country: `nb-NO`.
    pub language: &'static str,
    /// The plan's version.
    pub version: Option<String>,
    /// The plan's status.
    pub status: Option<String>,
    /// Whom the edition is for.
    pub edition: String,
    /// The day as of which the plan is shown.
    pub day: Date,
    /// What every page must say: that the edition is internal, that the plan is a draft.
    pub marks: Vec<String>,
    /// The version, and the day as of which the plan is shown, in words.
    pub issue: Vec<String>,
    /// Whom the edition is for, and the beginning of its checksum, in words. A report has none.
    pub checksum: Option<String>,
    /// The mark that `stratc verify` reads.
    pub mark: Option<String>,
    /// The label for the language, in the plan's language.
    pub language_label: String,
    labels: [String; 3],
}

impl Properties {
    /// The properties of a plan.
    pub fn new(view: &PlanView, document: &Document) -> Self {
        let locale = Locale::for_code(document.language);
        let subject: Vec<_> = [&view.kind, &view.period].into_iter().flatten().cloned().collect();
        Self {
            title: document.front.title.clone(),
            subject: subject.join(" "),
            organisation: Some(document.front.organisation.clone()),
            language: tag(document.language),
            version: view.version.clone(),
            status: view.status_label.clone(),
            edition: document.end.edition.clone(),
            day: view.day,
            marks: document.front.marks.clone(),
            issue: document.front.issue.clone(),
            checksum: Some(document.end.colophon()),
            mark: Some(document.end.mark.clone()),
            language_label: locale.label("field-language"),
            labels: ["field-version", "field-status", "field-as-of"].map(|key| locale.label(key)),
        }
    }

    /// The properties of a status report.
    pub fn of_report(view: &ReportView, locale: &Locale) -> Self {
        let text = |key: &str, name: &'static str, value: &str| locale.label_with(key, &[(name, Value::Text(value))]);
        let version = view.version.as_deref().map(|version| text("page-version", "version", version));
        Self {
            title: format!("{}: {}", text("report-title", "period", &view.period), view.title),
            subject: view.title.clone(),
            organisation: Some(view.organisation.clone()),
            language: tag(view.language),
            version: view.version.clone(),
            status: view.status_label.clone(),
            edition: locale.label(view.edition.label()),
            day: view.days.day,
            marks: page_marks(view.edition, view.status, view.status_label.as_deref(), locale),
            issue: version.into_iter().chain([text("page-as-of", "date", &view.as_of)]).collect(),
            checksum: None,
            mark: None,
            language_label: locale.label("field-language"),
            labels: ["field-version", "field-status", "field-as-of"].map(|key| locale.label(key)),
        }
    }

    /// The properties of a comparison that was made on `day`.
    pub fn of_changes(view: &ChangesView, day: Date, locale: &Locale) -> Self {
        let date = Formatter { locale }.date(day);
        Self {
            title: view.title.clone(),
            subject: format!("{} – {}", view.before.name, view.after.name),
            organisation: None,
            language: tag(&view.language),
            version: None,
            status: None,
            edition: locale.label(view.edition.label()),
            day,
            marks: page_marks(view.edition, None, None, locale),
            issue: vec![locale.label_with("diff-word-compared", &[("date", Value::Text(&date))])],
            checksum: None,
            mark: None,
            language_label: locale.label("field-language"),
            labels: ["field-version", "field-status", "diff-word-day"].map(|key| locale.label(key)),
        }
    }

    /// The custom properties, for which the format has no field: each with its label in the plan's language.
    pub fn custom(&self) -> Vec<(String, String)> {
        let version = self.version.iter().map(|version| (self.labels[0].clone(), version.clone()));
        let status = self.status.iter().map(|status| (self.labels[1].clone(), status.clone()));
        let day = [(self.labels[2].clone(), self.day.to_string())];
        let mark = self.mark.iter().map(|mark| ("stratc".to_owned(), mark.clone()));
        version.chain(status).chain(day).chain(mark).collect()
    }

    /// Whose plan it is and from when, in words.
    pub fn origin(&self) -> Vec<&str> {
        let words = self.organisation.iter().chain(&self.issue).map(String::as_str);
        words.filter(|words| !words.is_empty()).collect()
    }
}

/// The language tag with the country whose spelling and dates it uses.
pub fn tag(language: &str) -> &'static str {
    match language {
        "nn" => "nn-NO",
        "en" => "en-GB",
        "se" => "se-NO",
        _ => "nb-NO",
    }
}
