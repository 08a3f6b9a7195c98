//! D: whether it may be shown, and everyone can use it.

use super::family;

family! {}
