//! F: whether messages reach those they are for.

use super::family;

family! {}
