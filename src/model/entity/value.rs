//! Values.

use super::kind;

kind! { "value" in "values";
    /// A value: what the organisation stands for in everything it does.
    pub struct Value {}
}
