//! N: whether numbers are possible, and agree.

mod stated;

use super::family;

family! { figure_differs, figure_missing }
