//! A: whether things hang together.

use super::family;

family! { demand_open, waiver_unneeded }
