//! The view of the workspace: which plans there are.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::provenance::{Origin, Provenance};
use super::publication::{self, Publication};
use super::{Edition, Formatter, PlanView};
use crate::locale::Locale;
use crate::model::value::Language;

/// The index of all published plans.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct IndexView {
    /// The language of the page: that of most plans.
    pub language: &'static str,
    /// The edition.
    pub edition: Edition,
    /// The day as of which dates are judged, in words.
    pub as_of: String,
    /// What search engines are told.
    pub publication: Publication,
    /// The plans.
    pub strategies: Vec<StrategyEntry>,
    /// Where the list came from.
    pub provenance: Provenance,
}

/// A plan in the index.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct StrategyEntry {
    /// Its id, and the name of its folder.
    pub id: String,
    /// Its language.
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// Whose it is.
    pub organisation: String,
    /// What sort of plan it is.
    pub kind: Option<String>,
    /// When it applies.
    pub period: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// How far along it is.
    pub status_label: Option<String>,
    /// The vision.
    pub vision: Option<String>,
}

impl IndexView {
    /// The index of the given plans.
    pub fn new(plans: &[&PlanView], edition: Edition, as_of: Date) -> Self {
        let count = |language: &Language| plans.iter().filter(|plan| plan.language == language.code()).count();
        // The last of several equal maxima would win, so the most usual language is listed last.
        let languages = [Language::NorthernSami, Language::English, Language::Nynorsk, Language::Bokmal];
        let language = languages.into_iter().max_by_key(count).unwrap_or_default();
        let locale = Locale::of(language);
        // Search engines are told of the plans that they may list.
        let listed = plans.iter().filter(|plan| !plan.publication.is_unlisted);
        let titles: Vec<_> = listed.map(|plan| plan.title.as_str()).collect();
        let description = format!("{}: {}", locale.label("page-index-title"), titles.join("; "));
        let strategies: Vec<_> = plans.iter().map(|plan| entry(plan)).collect();
        let origin = Origin { plan: None, version: None, status: None, edition, as_of };
        Self {
            language: language.code(),
            edition,
            publication: Publication {
                description: publication::shortened(&description),
                is_unlisted: edition == Edition::Internal,
                ..Publication::default()
            },
            as_of: Formatter { locale }.date(as_of),
            provenance: Provenance::new(&origin, &(language.code(), &strategies)),
            strategies,
        }
    }
}

fn entry(plan: &PlanView) -> StrategyEntry {
    StrategyEntry {
        id: plan.id.clone(),
        language: plan.language,
        title: plan.title.clone(),
        organisation: plan.organisation.clone(),
        kind: plan.kind.clone(),
        period: plan.period.clone(),
        version: plan.version.clone(),
        status_label: plan.status_label.clone(),
        vision: plan.vision.clone(),
    }
}
