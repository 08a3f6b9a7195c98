//! Values as expressions of Typst.

pub use crate::render::escape::typst as string;
use crate::view::{Item, Mark};

/// An array of expressions. The trailing comma makes even a single one an array.
pub fn array(values: impl IntoIterator<Item = String>) -> String {
    let values: String = values.into_iter().map(|value| value + ", ").collect();
    format!("({values})")
}

/// A dictionary of expressions.
pub fn dictionary<const N: usize>(fields: [(&str, String); N]) -> String {
    let fields = fields.map(|(name, value)| format!("{name}: {value}"));
    format!("({})", fields.join(", "))
}

/// An expression, or `none`.
pub fn optional(value: Option<String>) -> String {
    value.unwrap_or_else(|| "none".to_owned())
}

/// Items: text, each with its link target.
pub fn items(items: &[Item]) -> String {
    array(items.iter().map(item))
}

/// An item: its text, and its link target.
pub fn item(item: &Item) -> String {
    format!("({}, {})", string(&item.text), optional(item.href.as_deref().map(string)))
}

/// The words of marks.
pub fn marks(marks: &[Mark]) -> String {
    array(marks.iter().map(|mark| string(&mark.text)))
}
