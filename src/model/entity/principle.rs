//! Principles.

use super::{Value, kind};
use crate::model::Ref;

kind! { "principle" in "principles";
    /// A principle: a rule for how the organisation acts or communicates.
    pub struct Principle {
        /// The values it rests on.
        grounded_in: Vec<Ref<Value>>,
    }
}
