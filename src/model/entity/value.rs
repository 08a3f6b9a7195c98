//! Values.

use super::declare::kind;

kind! { "value", "a value" in "values" rank Ground [Promise, Aim];
    /// A value: what the organisation stands for in everything it does.
    pub struct Value {}
}
