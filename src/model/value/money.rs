//! Amounts of money.

use rust_decimal::Decimal;

use super::number::{is_sign, split_number};
use super::{Language, ValueFault, parse_number};

/// An exact amount in a currency. Equality is that of numbers: 5 equals 5.00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// How much, in whole units of the currency (kroner, not øre); below zero for a saving.
    pub amount: Decimal,
    /// In which currency.
    pub currency: Currency,
}

/// A currency that amounts may be stated in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Currency {
    /// Norwegian krone; also what "kr" and an amount without a currency mean.
    Nok,
    /// Swedish krona.
    Sek,
    /// Danish krone.
    Dkk,
    /// Euro.
    Eur,
    /// United States dollar.
    Usd,
    /// Pound sterling.
    Gbp,
}

impl Currency {
    /// Every currency there is, in the order that lists show them.
    pub const ALL: [Self; 6] = [Self::Nok, Self::Sek, Self::Dkk, Self::Eur, Self::Usd, Self::Gbp];

    /// The ISO 4217 code: `NOK`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nok => "NOK",
            Self::Sek => "SEK",
            Self::Dkk => "DKK",
            Self::Eur => "EUR",
            Self::Usd => "USD",
            Self::Gbp => "GBP",
        }
    }

    /// The currency with this ISO 4217 code in capitals, spaces around it aside; `None` if the
    /// language doesn't know it.
    pub fn from_code(code: &str) -> Option<Self> {
        let code = code.trim();
        Self::ALL.into_iter().find(|currency| currency.code() == code)
    }

    /// The currency that a code, word or sign in an amount means.
    fn from_marker(marker: &str) -> Result<Self, ValueFault> {
        match marker.to_lowercase().as_str() {
            "kr" | "kr." | "krone" | "kroner" => Ok(Self::Nok),
            "€" | "euro" | "euros" => Ok(Self::Eur),
            "$" => Ok(Self::Usd),
            "£" => Ok(Self::Gbp),
            _ => Self::from_code(&marker.to_ascii_uppercase()).ok_or_else(|| unknown(marker)),
        }
    }
}

impl Money {
    /// Reads "850 000 kr", "850000 NOK", "NOK 850 000", "2,5 mill. kr", "kr 350,-", "2000 €"; a bare
    /// number is in Norwegian kroner, whatever the language. The language decides how the number
    /// is read, and that "billion" is 10⁹ in English; in Norwegian, where it is 10¹² and rarely
    /// meant, it is refused.
    ///
    /// # Errors
    /// [`ValueFault::UnknownCurrency`] for another currency's code or sign;
    /// [`ValueFault::NotMoney`] for a text of another form; for the number those of
    /// [`parse_number`], of which [`ValueFault::NotANumber`] becomes `NotMoney`.
    pub fn parse(text: &str, language: Language) -> Result<Self, ValueFault> {
        let text = without_price_dash(text.trim());
        let begins_number = |character: char| character.is_ascii_digit() || is_sign(character);
        let start = text.find(begins_number).ok_or(ValueFault::NotMoney)?;
        let (before, text) = text.split_at(start);
        let (number, after) = split_number(text);
        let (scale, after) = split_scale(after, language);
        let currency = match (before.trim(), after) {
            ("", "") => Currency::Nok,
            ("", marker) | (marker, "") => Currency::from_marker(marker)?,
            _ => return Err(ValueFault::NotMoney),
        };
        let amount = parse_number(number, language).map_err(|fault| match fault {
            ValueFault::NotANumber => ValueFault::NotMoney,
            fault => fault,
        })?;
        // Times a power of ten is exact or overflows; it never rounds.
        let amount = amount.checked_mul(scale.into()).ok_or(ValueFault::TooLarge)?;
        Ok(Self { amount, currency })
    }
}

/// Takes off the ",-" of Norwegian prices, which stands for "and no øre".
fn without_price_dash(text: &str) -> &str {
    let stripped = text.strip_suffix(['-', '–', '—']).and_then(|text| text.strip_suffix(','));
    stripped.unwrap_or(text)
}

/// Splits what follows the number into the power of ten that its first word means, 1 if none, and
/// the rest.
fn split_scale(text: &str, language: Language) -> (u64, &str) {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let english = language == Language::English;
    let scale = match word.to_lowercase().as_str() {
        "tusen" | "thousand" => 1_000,
        "mill." | "mill" | "million" | "millioner" | "millionar" | "millions" => 1_000_000,
        "mrd." | "mrd" | "milliard" | "milliarder" | "milliardar" => 1_000_000_000,
        "billion" | "billions" | "bn" if english => 1_000_000_000,
        _ => return (1, text),
    };
    (scale, rest.trim())
}

/// The fault of a marker that is no known currency: three capitals or a currency sign look like
/// one, everything else like a text that is no amount.
fn unknown(marker: &str) -> ValueFault {
    let is_code = marker.len() == 3 && marker.bytes().all(|byte| byte.is_ascii_uppercase());
    let is_currency_sign = |c: char| matches!(c, '¥' | '¢' | '\u{20a0}'..='\u{20cf}');
    let mut characters = marker.chars();
    let is_sign = characters.next().is_some_and(is_currency_sign) && characters.next().is_none();
    if is_code || is_sign { ValueFault::UnknownCurrency } else { ValueFault::NotMoney }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn shown(text: &str, language: Language) -> String {
        match Money::parse(text, language) {
            Ok(money) => format!("{} {}", money.amount.normalize(), money.currency.code()),
            Err(fault) => format!("{fault:?}"),
        }
    }

    #[test]
    fn norwegian_amounts_are_read() {
        let table = [
            ("850 000 kr", "850000 NOK"),
            ("850000 NOK", "850000 NOK"),
            ("NOK 850 000", "850000 NOK"),
            ("2,5 mill. kr", "2500000 NOK"),
            ("1,2 mrd. kr", "1200000000 NOK"),
            ("350 kr", "350 NOK"),
            ("350kr.", "350 NOK"),
            ("kr 350,-", "350 NOK"),
            ("kr. 350", "350 NOK"),
            ("EUR 2000", "2000 EUR"),
            ("2000 €", "2000 EUR"),
            ("€2000", "2000 EUR"),
            ("3 mill. kroner", "3000000 NOK"),
            ("3\u{a0}millioner\u{a0}kroner", "3000000 NOK"),
            ("NOK 2,5 mill.", "2500000 NOK"),
            ("4 millionar SEK", "4000000 SEK"),
            ("12 tusen dkk", "12000 DKK"),
            (" 850000 ", "850000 NOK"),
            ("−5 mill. kr", "-5000000 NOK"),
        ];
        for (text, expected) in table {
            assert_eq!(shown(text, Language::Bokmal), expected, "{text}");
            assert_eq!(shown(text, Language::Nynorsk), expected, "{text}");
        }
    }

    #[test]
    fn english_amounts_are_read() {
        let table = [
            ("NOK 850,000", "850000 NOK"),
            ("2.5 million NOK", "2500000 NOK"),
            ("USD 1.2 billion", "1200000000 USD"),
            ("$5", "5 USD"),
            ("£3 million", "3000000 GBP"),
            ("850000", "850000 NOK"),
        ];
        for (text, expected) in table {
            assert_eq!(shown(text, Language::English), expected, "{text}");
        }
    }

    #[test]
    fn faults_are_told_apart() {
        let table = [
            ("500 JPY", ValueFault::UnknownCurrency),
            ("CHF 500", ValueFault::UnknownCurrency),
            ("500 ¥", ValueFault::UnknownCurrency),
            ("99999999999999999999 mrd. kr", ValueFault::TooLarge),
            ("15.000 kr", ValueFault::AmbiguousNumber { thousands: "15 000".into(), decimal: "15".into() }),
        ];
        for (text, fault) in table {
            assert_eq!(Money::parse(text, Language::Bokmal), Err(fault), "{text}");
        }
        let texts = [
            "", "kr", "mange kr", "350 kr/m2", "25 %", "NOK 350 kr", "350 kr mill.", "2 billion kr", "350 kr ekstra",
            "34 00 kr", "2-3 mill. kr", "mill. 5", "-", ",-", "1e6 kr", "0x10 kr", "kr 1_000", "5 til 6 mill. kr",
        ];
        for text in texts {
            assert_eq!(Money::parse(text, Language::Bokmal), Err(ValueFault::NotMoney), "{text}");
        }
    }

    #[test]
    fn codes_go_round() {
        for currency in Currency::ALL {
            assert_eq!(Currency::from_code(currency.code()), Some(currency));
        }
        assert_eq!(Currency::from_code("nok"), None);
    }

    proptest! {
        #[test]
        fn no_text_panics(
            text in any::<String>(),
            near in "[kr€NOK. ]{0,4}[-−0-9., ]{0,30}(mill\\.|mrd\\.|)[ –kr€¥-]{0,4}",
        ) {
            for language in Language::ALL {
                let _ = Money::parse(&text, language);
                let _ = Money::parse(&near, language);
            }
        }

        #[test]
        fn scales_are_exact(mantissa in any::<i64>(), places in 0_u32..12) {
            let written = Decimal::new(mantissa, places);
            let text = format!("{} mrd. kr", written.to_string().replace('.', ","));
            let amount = Money::parse(&text, Language::Bokmal).unwrap().amount;
            prop_assert_eq!(amount / Decimal::from(1_000_000_000), written);
        }

        #[test]
        fn code_and_amount_go_round(amount in any::<i64>(), index in 0_usize..6) {
            let money = Money { amount: amount.into(), currency: Currency::ALL[index] };
            let text = format!("{} {}", money.currency.code(), money.amount);
            prop_assert_eq!(Money::parse(&text, Language::English), Ok(money));
        }
    }
}
