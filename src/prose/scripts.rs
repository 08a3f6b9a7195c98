//! Raised and lowered letters where a text has one height only.

/// Raised letters as text: `²`, or `^ab` where there are no such letters.
pub fn raised(letters: &str) -> String {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿⁱ";
    flat(letters, RAISED).unwrap_or_else(|| format!("^{letters}"))
}

/// Lowered letters as text: `₂`, or `_ab` where there are no such letters.
pub fn lowered(letters: &str) -> String {
    const LOWERED: &str = "₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₙᵢ";
    flat(letters, LOWERED).unwrap_or_else(|| format!("_{letters}"))
}

/// The letters that the last argument has others for, in the same order.
const LETTERS: &str = "0123456789+-()ni";

fn flat(letters: &str, others: &str) -> Option<String> {
    let other = |letter: char| {
        let letter = if matches!(letter, '−' | '–') { '-' } else { letter };
        others.chars().nth(LETTERS.chars().position(|known| known == letter)?)
    };
    letters.chars().map(other).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_keep_their_height_where_there_are_such() {
        assert_eq!(raised("2"), "²");
        assert_eq!(raised("−6"), "⁻⁶");
        assert_eq!(lowered("2"), "₂");
        assert_eq!(raised("ab"), "^ab");
        assert_eq!(lowered("maks"), "_maks");
    }
}
