//! Records: structs whose fields are declared once and can be read, shown, explained and walked over.

use super::field::{Field, RecordSpec};
use super::reader::{FieldReader, FieldType};
use super::reference::Link;
use super::shown::{Group, Shown};
use super::text::Text;

/// A declared group of fields. Implemented by `record!`, never by hand.
pub trait Record: Sized + 'static {
    /// The declaration.
    const SPEC: RecordSpec;
    /// Reads all fields.
    fn read(reader: &mut dyn FieldReader) -> Self;
    /// Shows all fields, absent ones too, in the order of the declaration.
    fn show(&self) -> Vec<(&'static Field, Shown<'_>)>;
    /// Visits every reference that stands in a field, with that field.
    fn each_link(&mut self, visit: &mut dyn FnMut(&'static Field, &mut Link));
    /// Visits every piece of prose.
    fn each_text(&mut self, visit: &mut dyn FnMut(&mut Text));
}

impl<'a> Group<'a> {
    /// The fields of a record.
    pub fn new<R: Record>(record: &'a R) -> Self {
        Self::of_fields(&R::SPEC, record.show(), record)
    }
}

/// Declares a record: a struct, its fields with their docs, types and [`Tag`](super::Tag)s, and which of them are
/// required. Each field gets a constant that names it: `Goal::PARENT`.
macro_rules! record {
    ($(#[derive($derived:ident)])? $(#[doc = $doc:expr])+ pub struct $name:ident {
        $($(#[doc = $field_doc:expr])+ $field:ident: $type:ty $([$($tag:ident),+])? $(= $required:ident)?,)*
    }) => {
        $(#[derive($derived)])?
        $(#[doc = $doc])+
        #[derive(Debug, Clone)]
        pub struct $name {
            $($(#[doc = $field_doc])+ pub $field: $type,)*
        }

        pastey::paste! {
            impl $name {
                $(#[doc = concat!("The name of the field `", stringify!($field), "`.")]
                pub const [<$field:upper>]: $crate::model::FieldId =
                    $crate::model::FieldId { record: stringify!($name), name: $crate::model::record::key(stringify!($field)) };)*
            }
        }

        impl $crate::model::Record for $name {
            const SPEC: $crate::model::RecordSpec = $crate::model::RecordSpec {
                name: stringify!($name),
                doc: concat!($($doc, "\n"),+),
                fields: &[$($crate::model::Field {
                    id: pastey::paste!(Self::[<$field:upper>]),
                    name: $crate::model::record::key(stringify!($field)),
                    doc: concat!($($field_doc, "\n"),+),
                    shape: <$type as $crate::model::FieldType>::SHAPE,
                    required: false $(|| $crate::model::record::$required())?,
                    tags: &[$($($crate::model::Tag::$tag),+)?],
                }),*],
            };

            #[allow(unused_assignments, unused_mut, unused_variables, reason = "a record may have no fields")]
            fn read(reader: &mut dyn $crate::model::FieldReader) -> Self {
                let mut fields = const { <Self as $crate::model::Record>::SPEC.fields }.iter();
                Self {
                    $($field: $crate::model::record::read_next(&mut fields, reader),)*
                }
            }

            #[allow(unused_mut, reason = "a record may have no fields")]
            fn show(&self) -> Vec<(&'static $crate::model::Field, $crate::model::Shown<'_>)> {
                let shown = vec![$($crate::model::FieldType::show(&self.$field)),*];
                const { <Self as $crate::model::Record>::SPEC.fields }.iter().zip(shown).collect()
            }

            #[allow(unused_mut, unused_variables, reason = "a record may have no fields")]
            fn each_link(
                &mut self,
                visit: &mut dyn FnMut(&'static $crate::model::Field, &mut $crate::model::Link),
            ) {
                let mut fields = const { <Self as $crate::model::Record>::SPEC.fields }.iter();
                $(if let Some(field) = fields.next() {
                    $crate::model::FieldType::links(&mut self.$field, &mut |link| visit(field, link));
                })*
            }

            #[allow(unused_variables, reason = "a record may have no fields")]
            fn each_text(&mut self, visit: &mut dyn FnMut(&mut $crate::model::Text)) {
                $($crate::model::FieldType::texts(&mut self.$field, visit);)*
            }
        }
    };
}
pub(crate) use record;

/// Reads the next declared field. `read` calls it once for each field, in the order of the declaration.
pub(crate) fn read_next<T: FieldType>(
    fields: &mut std::slice::Iter<'static, Field>,
    reader: &mut dyn FieldReader,
) -> T {
    fields.next().map_or_else(T::default, |field| T::read(reader, field))
}

/// The key of a field: its name without the `r#` that a Rust keyword needs.
pub(crate) const fn key(name: &'static str) -> &'static str {
    match name.as_bytes() {
        [b'r', b'#', ..] => name.split_at(2).1,
        _ => name,
    }
}

/// Marks a field as required: `title: Option<Line> = required`.
pub(crate) const fn required() -> bool {
    true
}
