//! Numbers as YAML and as the strategy's language write them.

use rust_decimal::Decimal;

use super::{Language, ValueFault};

/// Reads a number as people write it: `25`, `11.5`, `-3`, `+5`, "13,4" and "340 000" in Norwegian and Sámi, "13.4",
/// "340,000" and "340 000" in English. A group of thousands has three digits; the space in it may be a no-break, thin
/// or narrow one. The minus may be any short dash. The result keeps the decimals as written: "25,0" has one. What only
/// programs write, such as `1e3`, `0x10` and `1_000`, is no number here, though YAML has some of it:
/// [`respelt_number`](super::respelt_number) says how it is written.
///
/// # Errors
/// - [`ValueFault::AmbiguousNumber`] for "15.000" in Norwegian: one point and three decimals after
///   one to three digits look like thousands;
/// - [`ValueFault::DecimalComma`] for "13,4" in English;
/// - [`ValueFault::TooLarge`] for what a decimal of 28 digits can't hold exactly;
/// - [`ValueFault::NotANumber`] for everything else.
pub fn parse_number(text: &str, language: Language) -> Result<Decimal, ValueFault> {
    let (negative, body) = split_sign(text.trim());
    let sign = if negative { "-" } else { "" };
    let mut value = match language {
        Language::Bokmal | Language::Nynorsk | Language::NorthernSami => norwegian(sign, body)?,
        Language::English => english(sign, body)?,
    };
    // Zero stays positive, so that no plan ever shows "-0".
    value.set_sign_negative(negative && !value.is_zero());
    Ok(value)
}

/// Splits a text into the longest start that could be a number and what follows, trimmed. The
/// start need not be a number: whether it is, [`parse_number`] says.
pub(super) fn split_number(text: &str) -> (&str, &str) {
    let text = text.trim();
    let (_, body) = split_sign(text);
    let digits = digits_length(body);
    let length = text.len() - body.len() + digits + machine_length(&body[..digits], &body[digits..]);
    let (number, rest) = text.split_at(length);
    (number, rest.trim())
}

/// Whether the character is a sign that a number may begin with.
pub(super) fn is_sign(character: char) -> bool {
    character == '+' || is_minus(character)
}

/// Whether the character can be a minus: hyphens and the en dash are typed for it, and authors can't see them apart.
pub(super) fn is_minus(character: char) -> bool {
    matches!(character, '-' | '\u{2010}' | '\u{2011}' | '–' | '−')
}

fn split_sign(text: &str) -> (bool, &str) {
    if let Some(body) = text.strip_prefix(is_minus) {
        (true, body)
    } else {
        (false, text.strip_prefix('+').unwrap_or(text))
    }
}

/// The space characters that typography puts between groups of thousands: space, no-break space, narrow no-break space,
/// thin space, figure space.
fn is_group_space(character: char) -> bool {
    matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}')
}

/// How many bytes of the body are digits, marks, and spaces with a digit on both sides.
fn digits_length(body: &str) -> usize {
    let mut after_digit = false;
    let mut characters = body.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let before_digit = characters.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let belongs = character.is_ascii_digit()
            || matches!(character, '.' | ',')
            || (is_group_space(character) && after_digit && before_digit);
        if !belongs {
            return at;
        }
        after_digit = character.is_ascii_digit();
    }
    body.len()
}

/// How many bytes after the digits belong to a number in a notation that only programs use: an exponent (`1e3`), or
/// what follows the zero of `0x1F`, `0o17` and `0b101`. Read as a unit, they would leave a different number.
fn machine_length(digits: &str, rest: &str) -> usize {
    let mut letters = rest.chars();
    let tail = match letters.next() {
        Some('e' | 'E') => {
            let power = letters.as_str();
            power.strip_prefix(['+', '-']).unwrap_or(power)
        }
        Some('x' | 'X' | 'o' | 'O' | 'b' | 'B') if digits == "0" => letters.as_str(),
        _ => return 0,
    };
    let radix = if rest.starts_with(['x', 'X']) { 16 } else { 10 };
    if !tail.starts_with(|c: char| c.is_digit(radix)) {
        return 0;
    }
    rest.len() - tail.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_').len()
}

fn norwegian(sign: &str, body: &str) -> Result<Decimal, ValueFault> {
    let mark = if body.contains(',') { ',' } else { '.' };
    let (whole, fraction) = split_mark(body, mark).ok_or(ValueFault::NotANumber)?;
    if mark == '.' && looks_like_thousands(whole, fraction) {
        let decimals = fraction.trim_end_matches('0');
        let comma = if decimals.is_empty() { "" } else { "," };
        return Err(ValueFault::AmbiguousNumber {
            thousands: format!("{sign}{whole} {fraction}"),
            decimal: format!("{sign}{whole}{comma}{decimals}"),
        });
    }
    let digits = ungroup(whole, is_group_space).ok_or(ValueFault::NotANumber)?;
    exact(&digits, fraction)
}

fn english(sign: &str, body: &str) -> Result<Decimal, ValueFault> {
    let (whole, fraction) = split_mark(body, '.').ok_or(ValueFault::NotANumber)?;
    let spaced = ungroup(whole, is_group_space);
    if let Some(digits) = spaced.or_else(|| ungroup(whole, |c| c == ',')) {
        return exact(&digits, fraction);
    }
    Err(decimal_comma(sign, body).unwrap_or(ValueFault::NotANumber))
}

/// The fault of an English number whose only flaw is a comma for its decimal point.
fn decimal_comma(sign: &str, body: &str) -> Option<ValueFault> {
    let (whole, fraction) = body.split_once(',')?;
    let digits = ungroup(whole, is_group_space).filter(|digits| !digits.is_empty())?;
    all_digits(fraction).then(|| ValueFault::DecimalComma { decimal: format!("{sign}{digits}.{fraction}") })
}

/// Splits at the decimal mark. The part before it may be anything; the part after it is digits, or
/// empty if there is no mark. `None` if a mark has no digits after it or nothing has any.
fn split_mark(body: &str, mark: char) -> Option<(&str, &str)> {
    match body.split_once(mark) {
        Some((whole, fraction)) => all_digits(fraction).then_some((whole, fraction)),
        None => (!body.is_empty()).then_some((body, "")),
    }
}

/// Whether a point between these parts may have been meant to separate thousands: "15.000" and
/// "2.125" may, "0.125", "1234.567" and "15.00" may not.
fn looks_like_thousands(whole: &str, fraction: &str) -> bool {
    all_digits(whole) && whole.len() <= 3 && !whole.starts_with('0') && fraction.len() == 3
}

/// Takes the separators out of the whole part; empty stays empty, for `.5` and ",5". `None` if it has
/// other characters or groups that are not of three digits.
pub(super) fn ungroup(whole: &str, separator: impl Fn(char) -> bool) -> Option<String> {
    if whole.is_empty() || all_digits(whole) {
        return Some(whole.to_owned());
    }
    let mut groups = whole.split(separator);
    let first = groups.next().filter(|first| first.len() <= 3 && !first.starts_with('0'))?;
    let mut digits = all_digits(first).then(|| first.to_owned())?;
    for group in groups {
        if group.len() != 3 || !all_digits(group) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

pub(super) fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The decimal of these digits, exactly or not at all.
pub(super) fn exact(whole: &str, fraction: &str) -> Result<Decimal, ValueFault> {
    let whole = if whole.is_empty() { "0" } else { whole };
    let plain = if fraction.is_empty() { whole.to_owned() } else { format!("{whole}.{fraction}") };
    Decimal::from_str_exact(&plain).map_err(|_| ValueFault::TooLarge)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NB: Language = Language::Bokmal;
    const NN: Language = Language::Nynorsk;
    const EN: Language = Language::English;

    fn shown(text: &str, language: Language) -> String {
        match parse_number(text, language) {
            Ok(value) => value.to_string(),
            Err(fault) => format!("{fault:?}"),
        }
    }

    #[test]
    fn plain_numbers_are_read_in_every_language() {
        let table = [
            ("25", "25"),
            (" 11.5 ", "11.5"),
            ("-3", "-3"),
            ("−3", "-3"),
            ("–3", "-3"),
            ("\u{2011}3", "-3"),
            ("+5", "5"),
            (".5", "0.5"),
            ("0.125", "0.125"),
            ("1234.567", "1234.567"),
            ("007", "7"),
            ("-0", "0"),
            ("25.0", "25.0"),
        ];
        for (text, expected) in table {
            for language in Language::ALL {
                assert_eq!(shown(text, language), expected, "{text} {language:?}");
            }
        }
    }

    #[test]
    fn each_language_has_its_spelling() {
        let table = [
            ("13,4", NB, "13.4"),
            ("1 234,5", NN, "1234.5"),
            ("340 000", NB, "340000"),
            (",5", NB, "0.5"),
            ("340\u{a0}000", NB, "340000"),
            ("1\u{202f}340\u{2009}000", NN, "1340000"),
            ("-1 234.5", NB, "-1234.5"),
            ("15,000", NB, "15.000"),
            ("340,000", EN, "340000"),
            ("1,234,567.89", EN, "1234567.89"),
            ("340 000", EN, "340000"),
            ("13.4", EN, "13.4"),
            ("15.000", EN, "15.000"),
        ];
        for (text, language, expected) in table {
            assert_eq!(shown(text, language), expected, "{text} {language:?}");
        }
    }

    #[test]
    fn an_ambiguous_number_offers_both_spellings() {
        let table = [("15.000", "15 000", "15"), ("-2.125", "-2 125", "-2,125"), ("340.500", "340 500", "340,5")];
        for (text, thousands, decimal) in table {
            let fault = ValueFault::AmbiguousNumber { thousands: thousands.to_owned(), decimal: decimal.to_owned() };
            assert_eq!(parse_number(text, NB), Err(fault));
            assert!(parse_number(thousands, NB).is_ok() && parse_number(decimal, NB).is_ok());
        }
    }

    #[test]
    fn an_english_decimal_comma_offers_the_point() {
        for (text, decimal) in [("13,4", "13.4"), ("-1 234,50", "-1234.50"), ("0,125", "0.125")] {
            let fault = ValueFault::DecimalComma { decimal: decimal.to_owned() };
            assert_eq!(parse_number(text, EN), Err(fault));
        }
    }

    #[test]
    fn other_texts_are_no_numbers() {
        let texts = [
            "", " ", "-", "--3", "+-3", ".", ",", "5.", "5,", "34 00", "1 2345", "1234 567", "0 125", "12  345",
            "1,2,3", "1.2.3", "1.234.567", "1.234,5", "0x1F", ".inf", "NaN", "1_000", "e3", "1e", "1e+-3", "1,5e3",
            "1e3", "1.5E+3", ".5e1", "0o17", "0b101", "1__0", "1'000", "- 3", "½", "∞", "５", "fem", "25 %", "٣",
        ];
        for text in texts {
            assert_eq!(parse_number(text, NB), Err(ValueFault::NotANumber), "{text}");
        }
        for text in ["34,00,0", "1,234 567", ",5", "1,234,5"] {
            assert_eq!(parse_number(text, EN), Err(ValueFault::NotANumber), "{text}");
        }
    }

    #[test]
    fn what_is_not_exact_is_too_large() {
        let long = format!("0.{}", "1".repeat(29));
        for text in ["99999999999999999999999999999", &long] {
            assert_eq!(parse_number(text, NB), Err(ValueFault::TooLarge), "{text}");
        }
    }

    #[test]
    fn numbers_are_split_from_what_follows() {
        let table = [
            ("25%", "25", "%"),
            ("−13,4 DDD/100 liggedøgn", "−13,4", "DDD/100 liggedøgn"),
            ("340 000 kr", "340 000", "kr"),
            ("1e3 kr", "1e3", "kr"),
            ("5elever", "5", "elever"),
            ("5e3x", "5e3x", ""),
            ("1E-3kr", "1E-3kr", ""),
            ("0x10 %", "0x10", "%"),
            ("-0b1_01", "-0b1_01", ""),
            ("0x", "0", "x"),
            ("0 beboere", "0", "beboere"),
            ("0besøk", "0", "besøk"),
            ("5 e3", "5", "e3"),
            ("kr 5", "", "kr 5"),
            ("", "", ""),
        ];
        for (text, number, rest) in table {
            assert_eq!(split_number(text), (number, rest), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_panics(text in any::<String>(), near in "[-+−0-9., \u{a0}eE]{0,40}") {
            for language in Language::ALL {
                let _ = parse_number(&text, language);
                let _ = parse_number(&near, language);
            }
            let (number, rest) = split_number(&near);
            prop_assert!(number.len() + rest.len() <= near.len());
        }

        #[test]
        fn norwegian_spelling_goes_round(mantissa in any::<i64>(), scale in 0_u32..18) {
            let value = Decimal::new(mantissa, scale);
            let text = value.to_string().replace('.', ",");
            prop_assert_eq!(parse_number(&text, NB), Ok(value));
        }

        #[test]
        fn english_spelling_goes_round(mantissa in any::<i64>(), scale in 0_u32..18) {
            let value = Decimal::new(mantissa, scale);
            prop_assert_eq!(parse_number(&value.to_string(), EN), Ok(value));
        }
    }
}
