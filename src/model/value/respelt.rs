//! Values that are written in another spelling than ours.

/// What a text in another spelling says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Respelt<T> {
    /// The value.
    pub value: T,
    /// Whether it can mean nothing else.
    pub certain: bool,
}
