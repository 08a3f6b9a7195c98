//! Principles.

use super::declare::kind;
use super::value::Value;
use crate::model::reference::Ref;

kind! { "principle", "a principle" in "principles" rank Ground [Promise, Aim];
    /// A principle: a rule for how the organisation acts or communicates.
    pub struct Principle {
        /// The values it rests on.
        grounded_in: Vec<Ref<Value>>,
    }
}
