//! The typed model: what a strategy consists of.
//!
//! [`entity`] declares every kind once; the declarations give the structs, the readers, the JSON Schema and
//! the text of `stratc explain`. A [`Draft`] holds elements as they were written; a [`Plan`] is the same with
//! every reference resolved.

mod change;
mod deadline;
pub mod declaration;
mod draft;
mod element;
mod enclosure;
pub mod entity;
mod field;
mod field_type;
mod id;
mod kind;
mod mapping;
mod outline;
mod plan;
mod reader;
pub(crate) mod record;
mod reference;
mod sections;
mod settings;
mod shown;
mod stated;
mod text;
pub mod value;
mod visibility;
pub(crate) mod word_set;

pub use change::{ChangeKind, Judgement};
pub use deadline::Deadline;
pub use declaration::Nesting;
pub use draft::{Draft, Scope, ScopeKind};
pub use element::{Element, LAST_TARGET};
pub use enclosure::{EnclosedFile, Enclosure, EnclosureFault, EnclosureRole, PictureFacts};
pub use entity::Body;
pub use field::{Field, FieldId, RecordSpec, Shape, Tag};
pub use id::{is_valid_id, named_after, nearest_valid_id};
pub use kind::{Kind, KindTag, Rank};
pub use outline::{Outline, OutlineName, OutlinePart, OutlineSettings};
pub use plan::{Coverage, Incoming, Plan};
pub use reader::{FieldReader, FieldType};
pub use record::Record;
pub use reference::{ElementId, Link, Ref, ScopeId, Targets};
pub use sections::SectionPlace;
pub use settings::{CheckSettings, LevelLists, LimitSettings, Limits};
pub use shown::{Group, Shown};
pub use text::{Layout, Line, ProseLink, Text};
pub use word_set::{Word, WordSet, WordSpec};
