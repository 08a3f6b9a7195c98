//! C: whether what a plan needs is there.

use super::family;

family! {}
