//! T: whether dates and periods fit.

use super::family;

family! {}
