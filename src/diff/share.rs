//! Shares of counts.

/// How much of `whole` is `part`, between 0 and 1; 0 where there is nothing at all.
pub fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}
