//! D006.

use std::ops::Range;

use super::everything::each_text;
use super::people::{is_of_function, names_person};
use crate::diag::{Diagnostic, Sink, say};
use crate::model::entity::Role;
use crate::rules::{Context, rule};

rule! {
    /// The plan contains a private e-mail address, or what looks like a private mobile number.
    ///
    /// The rule looks anywhere for addresses at providers that are mostly used by private individuals (gmail.com,
    /// online.no …), and for Norwegian mobile numbers: eight digits that begin with 4 or 9, in one piece or written 912
    /// 34 567 or 91 23 45 67. A number under a role's `contact` is taken to be a work number, and so is one in the same
    /// sentence as a function that somebody always answers for ("vakttelefon", "pressevakt", "beredskapstelefonen"). The
    /// word "privat" or a person's name beside the number makes it that person's, in both places. Amounts, case numbers
    /// and numbers with a sign or a unit beside them are left alone. The message never repeats the address or the number.
    ///
    /// ## Why
    ///
    /// Plans are read by strangers and kept for years. Readers need a role to turn to, not somebody's private phone.
    ///
    /// Source: the General Data Protection Regulation (personvernforordningen), article 5(1)(c): no more personal data
    /// than the purpose requires.
    ///
    /// ## Faulty
    ///
    /// ```yaml channels.yaml
    /// channels:
    ///   vakttelefon:
    ///     title: Vakttelefonen
    ///     text: Ring 912 34 567 når det haster.
    /// ```
    ///
    /// ## Sound
    ///
    /// ```yaml channels.yaml
    /// channels:
    ///   vakttelefon:
    ///     title: Vakttelefonen
    ///     text: Ring sentralbordet når det haster.
    /// ```
    "D006", "private-contact", Warning, check
}

/// E-mail providers that are mostly used by private individuals. The selection is our own.
const PROVIDERS: [&str; 20] = [
    "broadpark.no", "c2i.net", "frisurf.no", "getmail.no", "gmail.com", "haugnett.no", "hotmail.com", "hotmail.no",
    "icloud.com", "live.com", "live.no", "lyse.net", "me.com", "msn.com", "online.no", "outlook.com", "proton.me",
    "start.no", "yahoo.com", "yahoo.no",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    each_text(context, &mut |field, words| {
        for range in addresses(words.text()) {
            sink.push(
                Diagnostic::new(&CODE, words.place(range), say!("this e-mail address seems to be private"))
                    .help(say!("give an address at work, or name the role instead")),
            );
        }
        let is_contact = field.id == Role::CONTACT;
        let is_work = |number: &Range<usize>| {
            let text = words.text();
            !names_person(text, number) && (is_contact || is_of_function(text, number))
        };
        for range in mobile_numbers(words.text()).into_iter().filter(|number| !is_work(number)) {
            sink.push(
                Diagnostic::new(&CODE, words.place(range), say!("this looks like a person's mobile number"))
                    .help(say!("name the role instead; a number at work can stand under the role's \"contact:\"")),
            );
        }
    });
}

/// What stands between the name and the provider of an address, also where it is to hide it from machines.
const SIGNS: [&str; 7] = ["@", " (at) ", "(at)", " [at] ", "[at]", " (a) ", " krøllalfa "];

fn addresses(text: &str) -> Vec<Range<usize>> {
    let is_part = |letter: char| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '_' | '+');
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, sign) in SIGNS.iter().flat_map(|sign| text.match_indices(sign)) {
        let name = text[..at].len() - text[..at].trim_end_matches(is_part).len();
        let behind = at + sign.len();
        let after = &text[behind..];
        let host = after[..after.len() - after.trim_start_matches(is_part).len()].trim_end_matches('.');
        if name > 0 && PROVIDERS.contains(&&*host.to_ascii_lowercase()) {
            found.push(at - name..behind + host.len());
        }
    }
    found
}

/// How the digits of a mobile number are usually grouped.
const GROUPINGS: [&[usize]; 3] = [&[8], &[3, 2, 3], &[2, 2, 2, 2]];

fn mobile_numbers(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].bytes().position(|byte| byte.is_ascii_digit()).map(|next| at + next) {
        let run = text[start..].bytes().take_while(u8::is_ascii_digit).count();
        // The country code may be joined to the number.
        let skipped = if text[..start].ends_with('+') && run > 2 && text[start..].starts_with("47") { 2 } else { 0 };
        let end = Some(start + skipped).filter(|_| begins(&text[..start])).and_then(|start| number(text, start));
        at = match end {
            Some(end) => {
                found.push(start..end);
                end
            }
            None => start + run,
        };
    }
    found
}

/// Whether a telephone number may begin after this text: not inside another number, an amount or a case number.
fn begins(before: &str) -> bool {
    let stands_alone =
        before.ends_with(|letter: char| letter.is_whitespace() || matches!(letter, '(' | ':' | '«' | '+'));
    if !stands_alone {
        return before.is_empty();
    }
    let word = before.trim_end().rsplit(char::is_whitespace).next().unwrap_or_default().to_lowercase();
    let word = word.trim_end_matches([':', '.', '+']).trim_start_matches(['(', '+']);
    let names_a_number = matches!(
        word,
        "kr" | "nok" | "nr" | "sak" | "saksnr" | "saksnummer" | "konto" | "kontonummer" | "orgnr" | "org.nr" | "isbn"
    );
    !names_a_number && !word.ends_with(|last: char| last.is_ascii_digit() && word != "47" && word != "0047")
}

/// The end of the mobile number that begins at `start`.
fn number(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..).filter(|rest| rest.starts_with(['4', '9']))?;
    let length = GROUPINGS.into_iter().find_map(|groups| grouped(rest, groups))?;
    let after = rest.get(length..).unwrap_or_default();
    let next = after.trim_start();
    let goes_on = after.starts_with(|letter: char| letter.is_alphanumeric() || matches!(letter, '/' | '-' | '%'))
        || next.starts_with(|letter: char| letter.is_ascii_digit() || letter == '%')
        || after.strip_prefix([',', '.']).is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()));
    let unit = next.split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default();
    let has_unit =
        matches!(unit, "kr" | "kroner" | "NOK" | "prosent" | "personer" | "stk" | "millioner" | "mill" | "tusen");
    let is_round = rest.get(..length).is_some_and(|digits| digits.ends_with("000"));
    (!goes_on && !has_unit && !is_round).then_some(start + length)
}

/// How many bytes the digits take, if the text begins with digits in these groups with a space between them.
fn grouped(text: &str, groups: &[usize]) -> Option<usize> {
    let mut length = 0;
    for (nth, group) in groups.iter().enumerate() {
        if nth > 0 {
            let space = text.get(length..)?.chars().next().filter(|space| {
                // Two digits with full stops between them are parts of a date or of an address in a network.
                matches!(space, ' ' | '\u{a0}') || groups.len() == 3 && matches!(space, '.' | '-')
            })?;
            length += space.len_utf8();
        }
        let digits = text.get(length..)?.bytes().take_while(u8::is_ascii_digit).count();
        if digits != *group {
            return None;
        }
        length += digits;
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_mobile_numbers() {
        let table = [
            ("Ring 912 34 567.", "912 34 567"),
            ("Ring 41 23 45 67, eller skriv", "41 23 45 67"),
            ("Tlf.: 91234567", "91234567"),
            ("+47 912 34 567", "912 34 567"),
            ("(+4791234567)", "4791234567"),
            ("Ring 900.12.345", "900.12.345"),
        ];
        for (text, expected) in table {
            let found: Vec<_> = mobile_numbers(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found, [expected], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_alone() {
        let texts = [
            "Det koster 45 000 000 kr", "kr 41234567", "41234567 kroner", "40000000 svar", "sak 2024/41234567",
            "org.nr 912 345 678", "22 33 44 55", "2024 412 34 567", "412 34 567 89", "91234567,5", "fra 45 til 98",
            "45 46 47 48 49", "sak 91234567", "800 33 344", "2026-41234567",
        ];
        for text in texts {
            assert!(mobile_numbers(text).is_empty(), "{text}");
        }
    }

    #[test]
    fn finds_addresses_at_private_providers() {
        let text = "Skriv til kari.n@gmail.com. Ikke post@fjordvik.kommune.no, @gmail.com eller a@mygmail.com";
        let found: Vec<_> = addresses(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, ["kari.n@gmail.com"]);
        assert_eq!(addresses("presse.fjordvik (at) gmail.com").first(), Some(&(0..30)));
    }
}
