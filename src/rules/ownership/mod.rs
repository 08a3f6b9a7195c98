//! O: whether somebody answers for it.

use super::family;

family! {}
