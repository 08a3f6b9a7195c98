//! Views as JSON, and their JSON Schemas.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde::Serialize;
use serde_json::Value;

use super::coverage::CoverageData;
use crate::locale::Locale;
use crate::view::{ChangesView, DataView, PlanRecord, PlanView, Prose};

/// The version of the JSON format of plans. It changes when readers of the previous version would misread it; new
/// fields do not count, since readers that do not know them ignore them.
pub const FORMAT_VERSION: u32 = 1;

/// A published plan as JSON.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A plan published by stratc")]
struct Document<'a> {
    /// The version of this form. It changes only when fields change their meaning or go away.
    version: u32,
    /// What the edition is called in the plan's language.
    edition: String,
    /// The plan as its pages show it. Texts are numbers: the places, from 0, of their pieces in `prose`.
    plan: &'a PlanView,
    /// All prose of the plan.
    prose: &'a [Prose],
    /// The plan's dates and numbers, for programs that sort and calculate.
    data: &'a DataView,
    /// The plan's elements field by field, for programs that compare versions.
    record: &'a PlanRecord,
}

/// The plan as JSON, with its fields in a fixed order.
///
/// # Errors
/// None that a view can cause; only the serialiser's own.
pub fn json(view: &PlanView) -> serde_json::Result<String> {
    let edition = view.edition.label();
    let document = Document {
        version: FORMAT_VERSION,
        edition: Locale::for_code(view.language).label(edition),
        plan: view,
        prose: &view.prose,
        data: &view.data,
        record: &view.record,
    };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// The JSON Schema (2020-12) of what [`json`] writes.
pub fn schema() -> Value {
    schema_of::<Document<'_>>()
}

/// The version of the JSON format of comparisons, under the same rule.
pub const CHANGES_VERSION: u32 = 1;

/// What a new version of plans promises differently, as JSON.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "A comparison made by stratc")]
struct Changes<'a> {
    /// The version of this form. It changes only when fields change their meaning or go away.
    version: u32,
    /// The comparison as its pages show it.
    comparison: &'a ChangesView,
}

/// A comparison as JSON, with its fields in a fixed order.
///
/// # Errors
/// None that a view can cause; only the serialiser's own.
pub fn changes_json(view: &ChangesView) -> serde_json::Result<String> {
    let document = Changes { version: CHANGES_VERSION, comparison: view };
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

/// The JSON Schema (2020-12) of what [`changes_json`] writes.
pub fn changes_schema() -> Value {
    schema_of::<Changes<'_>>()
}

/// Coverage of governing documents as JSON, with its fields in a fixed order.
///
/// # Errors
/// None that the data can cause; only the serialiser's own.
pub fn coverage_json(data: &CoverageData) -> serde_json::Result<String> {
    Ok(serde_json::to_string_pretty(data)? + "\n")
}

/// The JSON Schema (2020-12) of what [`coverage_json`] writes.
pub fn coverage_schema() -> Value {
    schema_of::<CoverageData>()
}

fn schema_of<T: JsonSchema>() -> Value {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    SchemaGenerator::new(settings).into_root_schema_for::<T>().to_value()
}

/// A JSON object without the fields that are null.
pub fn without_nulls(mut value: Value) -> Value {
    if let Some(fields) = value.as_object_mut() {
        fields.retain(|_, field| !field.is_null() && field.as_array().is_none_or(|list| !list.is_empty()));
    }
    value
}
