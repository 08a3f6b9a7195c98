//! L: whether it can be read.

use super::family;

family! {}
