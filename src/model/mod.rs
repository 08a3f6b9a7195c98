//! The typed model: what a strategy consists of.
//!
//! [`entity`] declares every kind once; the declarations give the structs, the readers, the JSON Schema and
//! the text of `stratc explain`. A [`Draft`] holds elements as they were written; a [`Plan`] is the same with
//! every reference resolved.

mod change;
mod draft;
mod element;
pub mod entity;
mod field;
mod id;
mod plan;
pub(crate) mod record;
mod reference;
mod settings;
mod shown;
mod text;
pub mod value;
pub(crate) mod words;

pub use change::{ChangeKind, Judgement};
pub use draft::{Draft, Scope, ScopeKind};
pub use element::{Body, Element};
pub use entity::Kind;
pub use field::{Field, FieldReader, FieldType, HISTORY, RecordSpec, Shape};
pub use id::{is_valid_id, nearest_valid_id};
pub use plan::{Coverage, Incoming, Plan};
pub use record::Record;
pub use reference::{ElementId, Link, Ref, ScopeId, Targets};
pub use settings::{CheckSettings, LevelLists, LimitSettings, Limits};
pub use shown::{Group, Shown};
pub use text::{Layout, Line, ProseLink, Text};
pub use words::{Word, WordSet, WordSpec};
