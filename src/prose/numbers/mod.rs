//! Numbers in running text: which of them are quantities, and their values.

mod calendar;
mod chunk;
mod clock;
mod days;
mod names;
mod number;
mod number_words;
mod parts;
mod quantities;
mod rhythm;
mod seasons;
mod surroundings;
mod whom;
mod years;

use rust_decimal::Decimal;

pub use calendar::{Lead, When, calendar, in_figures};
use chunk::{Chunk, chunks};
pub use clock::{Clock, clock};
pub use days::{Day, days, weekday};
use names::Names;
pub use number::Number;
use number::plain;
pub use number_words::Grammar;
pub use number_words::is_month;
pub use quantities::{Quantity, Sense, is_numeral, quantities};
pub use rhythm::{Rhythm, rhythms};
pub use seasons::{Season, season};
pub use surroundings::{Bound, Cue};
pub use whom::{is_plain, other_whole};
pub use years::{Time, month, named_years};

/// The quantities in a sentence, in digits or in words, in order.
///
/// Excluded is what only looks like one: years, dates, ordinals, times of day, numbers of chapters, paragraphs, phases
/// and documents, telephone numbers, and everything that contains letters or other characters, such as LIS3,
/// 24/7 and 1.2.3. A range such as 70–75 is a quantity where a word or a sign for what is counted follows.
pub fn numbers(text: &str, grammar: Grammar) -> Vec<Number> {
    let chunks: Vec<_> = chunks(text).collect();
    let mut found: Vec<Number> = Vec::new();
    let mut names = Names::default();
    let mut at = 0;
    while at < chunks.len() {
        let Some((read, next)) = read(&chunks, at, grammar) else {
            names.pass(&chunks[at]);
            at += 1;
            continue;
        };
        let is_name = match read {
            Read::Name => true,
            Read::Quantity(_) => !has_unit_of_its_own(&chunks, next) && names.opens(&chunks, at),
        };
        if let Read::Quantity(number) = read
            && !is_name
        {
            found.push(number);
        }
        names.number(&chunks[next - 1], is_name);
        at = next;
    }
    found
}

/// What a number turned out to be.
enum Read {
    Quantity(Number),
    Name,
}

/// Reads the number that begins at the chunk `at`. Returns it with the index of the chunk after it.
fn read(chunks: &[Chunk<'_>], at: usize, grammar: Grammar) -> Option<(Read, usize)> {
    let chunk = chunks.get(at)?;
    if let Some((number, next)) = parts::part(chunks, at, grammar) {
        return Some((Read::Quantity(number), next));
    }
    let (value, next) = if chunk.core.contains(|letter: char| letter.is_ascii_digit()) {
        let Some(found) = digits(chunks, at, grammar) else {
            let range = parts::range(chunks, at, grammar).map(|number| (Read::Quantity(number), at + 1));
            return Some(range.unwrap_or_else(|| (Read::Name, end_of_digits(chunks, at))));
        };
        found
    } else {
        in_words(chunks, at, grammar)?
    };
    let whole = whole(chunks, next, grammar).filter(|(whole, _)| value <= *whole);
    let (of, end) = whole.map_or((None, next), |(whole, end)| (Some(whole), end));
    let last = chunks.get(end - 1)?;
    let range = chunk.start..chunk.start.max(last.end() - sign_length(last.core));
    Some((Read::Quantity(Number { value, to: None, of, range }), end))
}

/// The length in bytes of a percent sign written without a space.
fn sign_length(core: &str) -> usize {
    core.len() - core.trim_end_matches('%').len()
}

/// "… of ten".
fn whole(chunks: &[Chunk<'_>], at: usize, grammar: Grammar) -> Option<(Decimal, usize)> {
    let chunk = chunks.get(at).filter(|_| at > 0 && chunks[at - 1].runs_on())?;
    let words = grammar.part_of().iter().find(|words| words.first().is_some_and(|word| chunk.core == *word))?;
    let same =
        words.iter().enumerate().all(|(nth, word)| chunks.get(at + nth).is_some_and(|chunk| chunk.core == *word));
    let after = at + words.len();
    let first = chunks.get(after).filter(|_| same)?;
    let digit = first.core.bytes().next().is_some_and(|byte| byte.is_ascii_digit());
    let (whole, next) = if digit { digits(chunks, after, grammar)? } else { in_words(chunks, after, grammar)? };
    let usual = whole.is_integer() && (Decimal::from(3)..=Decimal::TEN).contains(&whole);
    let is_whole = usual || whole == Decimal::from(20) || whole == Decimal::ONE_HUNDRED;
    is_whole.then_some((whole, next))
}

/// The most words of one number.
const LONGEST: usize = 9;

fn in_words(chunks: &[Chunk<'_>], at: usize, grammar: Grammar) -> Option<(Decimal, usize)> {
    let run = chunks[at..].iter().position(|chunk| !chunk.runs_on()).map_or(chunks.len(), |last| at + last + 1);
    // Punctuation before a word separates it from the words before.
    let run = chunks[at + 1..run].iter().position(|chunk| !chunk.before.is_empty()).map_or(run, |nth| at + 1 + nth);
    let run = run.min(at + LONGEST);
    let words: Vec<_> = chunks[at..(run + 2).min(chunks.len())].iter().map(|chunk| chunk.core.to_lowercase()).collect();
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    let (value, count) = number_words::read(&words, run - at, grammar)?;
    Some((value, at + count))
}

/// The number in digits that begins at the chunk `at`: a single chunk, groups of thousands, or one followed by
/// "million".
fn digits(chunks: &[Chunk<'_>], at: usize, grammar: Grammar) -> Option<(Decimal, usize)> {
    let end = end_of_digits(chunks, at);
    let first = chunks.get(at)?;
    let value = match end - at {
        1 => plain(first.core.trim_end_matches('%'), grammar)?,
        _ => grouped(&chunks[at..end])?,
    };
    let last = &chunks[end - 1];
    if is_name(value, &chunks[at..end], chunks.get(end)) || (at == 0 && last.after == "." && end < chunks.len()) {
        return None;
    }
    let scale =
        chunks.get(end).filter(|_| last.runs_on()).and_then(|next| number_words::scale(&next.core.to_lowercase()));
    match scale {
        Some(scale) => Some((value.checked_mul(scale)?, end + 1)),
        None => Some((value, end)),
    }
}

/// The end of the chunks of digits separated only by spaces. A year before a number is separate from it.
fn end_of_digits(chunks: &[Chunk<'_>], at: usize) -> usize {
    let is_digits = |chunk: &Chunk<'_>| chunk.core.bytes().all(|byte| byte.is_ascii_digit()) && !chunk.core.is_empty();
    let is_group = |chunk: &Chunk<'_>| {
        chunk.before.is_empty() && chunk.core.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
    };
    let mut end = at + 1;
    if !is_digits(&chunks[at]) || chunks[at].core.len() == 4 {
        return end;
    }
    while end < chunks.len() && chunks[end - 1].runs_on() && is_digits(&chunks[end - 1]) && is_group(&chunks[end]) {
        end += 1;
    }
    end
}

/// "340 000", or "1 234,5": digits in groups of three.
fn grouped(chunks: &[Chunk<'_>]) -> Option<Decimal> {
    let (first, rest) = chunks.split_first()?;
    let mut text = first.core.to_owned();
    for (nth, group) in rest.iter().enumerate() {
        let last = nth + 1 == rest.len();
        let core = group.core.trim_end_matches('%');
        let (whole, fraction) =
            core.split_once(',').filter(|_| last).map_or((core, None), |(whole, fraction)| (whole, Some(fraction)));
        if whole.len() != 3 || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        text.push_str(whole);
        text.extend(fraction.map(|fraction| format!(".{fraction}")));
    }
    (first.core.len() <= 3 && !first.core.starts_with('0')).then(|| text.parse().ok()).flatten()
}

/// Whether a number in digits is a year, a date, an ordinal or a telephone number.
fn is_name(value: Decimal, own: &[Chunk<'_>], next: Option<&Chunk<'_>>) -> bool {
    let Some(last) = own.last() else { return true };
    let word = next.map(|next| next.core.to_lowercase()).unwrap_or_default();
    let long = own.len() == 1 && matches!(last.core.len(), 8 | 11) && !last.core.contains([',', '%']);
    let ordinal = last.after == "." && word.chars().next().is_some_and(char::is_lowercase);
    let date = is_month(&word);
    let year = own.len() == 1
        && value.is_integer()
        && (Decimal::from(1900)..=Decimal::from(2100)).contains(&value)
        && last.core.len() == 4;
    long || ordinal || date || (year && !is_measure(&word)) || last.after == ":"
}

fn is_measure(word: &str) -> bool {
    matches!(word, "%" | "prosent" | "kr" | "kroner" | "per" | "percent") || number_words::scale(word).is_some()
}

/// Whether the number is followed by a sign or word that only quantities have.
fn has_unit_of_its_own(chunks: &[Chunk<'_>], next: usize) -> bool {
    let last_has = next > 0 && chunks.get(next - 1).is_some_and(|chunk| chunk.core.ends_with('%'));
    last_has || chunks.get(next).is_some_and(|chunk| is_measure(&chunk.core.to_lowercase()) && chunk.core != "per")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers found, as their texts with their values.
    fn read_as(text: &str, grammar: Grammar) -> Vec<String> {
        let show = |number: &Number| {
            let of = number.of.map(|of| format!(" of {of}")).unwrap_or_default();
            let to = number.to.map(|to| format!(" to {to}")).unwrap_or_default();
            format!("{}={}{to}{of}", &text[number.range.clone()], number.value.normalize())
        };
        numbers(text, grammar).iter().map(show).collect()
    }

    #[test]
    fn quantities_are_read() {
        let table: [(&str, &[&str]); 40] = [
            ("25–30 prosent", &["25–30=25 to 30"]),
            ("70-75 % av dem", &["70-75=70 to 75"]),
            ("70–75%", &["70–75=70 to 75"]),
            ("15–20 år kortere", &["15–20=15 to 20"]),
            ("1,5–2,5 timer", &["1,5–2,5=1.5 to 2.5"]),
            ("Halvparten får svar", &["Halvparten=1 of 2"]),
            ("nær halvdelen av dem", &["halvdelen=1 of 2"]),
            ("en tredel av dem", &["en tredel=1 of 3"]),
            ("To tredjedeler får svar", &["To tredjedeler=2 of 3"]),
            ("tre firedelar", &["tre firedelar=3 of 4"]),
            ("Mål 80 prosent", &["80=80"]),
            ("Det er −5 grader", &["−5=-5"]),
            ("Andelen er 80 prosent.", &["80=80"]),
            ("Andelen er 80 %, ikke mer", &["80=80"]),
            ("Minst 80% får svar", &["80=80"]),
            ("13,4 DDD per 100 liggedøgn", &["13,4=13.4", "100=100"]),
            ("Kommunen har 340 000 innbyggere.", &["340 000=340000"]),
            ("Rammen er 5 200 000,50 kr", &["5 200 000,50=5200000.5"]),
            ("Rammen er 5,2 millioner kroner", &["5,2 millioner=5200000"]),
            ("fra 61 til 69 prosent siden 2025", &["61=61", "69=69"]),
            ("I 2026 fikk 69 prosent svar", &["69=69"]),
            ("I 2026 340 000 innbyggere", &["340 000=340000"]),
            ("Vi bruker 2000 kroner", &["2000=2000"]),
            ("fem prosent", &["fem=5"]),
            ("Tjue prosent av oss", &["Tjue=20"]),
            ("tjueein prosent", &["tjueein=21"]),
            ("femtito møter", &["femtito=52"]),
            ("to og en halv time", &["to og en halv=2.5"]),
            ("to og ei halv veke", &["to og ei halv=2.5"]),
            ("halvannen time", &["halvannen=1.5"]),
            ("et halvt år", &["et halvt=0.5"]),
            ("hundre og femti svar", &["hundre og femti=150"]),
            ("to hundre tusen kroner", &["to hundre tusen=200000"]),
            ("ein av fem spør", &["ein av fem=1 of 5"]),
            ("Ni av ti forstår brevet", &["Ni av ti=9 of 10"]),
            ("8 av 10 får svar", &["8 av 10=8 of 10"]),
            ("en prosent", &["en=1"]),
            ("én klage, sju møter og tolv brev", &["én=1", "sju=7", "tolv=12"]),
            ("syv og åtte", &["syv=7", "åtte=8"]),
            ("(femten svar)", &["femten=15"]),
        ];
        for (text, expected) in table {
            assert_eq!(read_as(text, Grammar::Norwegian), expected, "{text}");
        }
    }

    #[test]
    fn names_are_no_quantities() {
        let texts = "NOU 2023: 4 | Meld. St. 7 (2019–2020) | Prop. 1 S | LIS 3 | LIS3 | LIS-3 | § 4-3 \
            | §§ 11-1 og 11-2 | § 9 | fase 1 og 2 | fase én og to | fase 1, 2 og 3 | i 2027 | 18. juni 2026 \
            | 1. januar | 31.12.2026 | 24/7 | kl. 7-17 | 7–17 | klokka 15 | kl. 8 til 18 | 1. Mål | side 12 \
            | s. 4 | 99 88 77 66 | tlf. 62 51 55 00 | 97654321 | versjon 1.2 | 1.2.3 | kapittel 6.3 \
            | sak 46/26 | nr. 4 | 2. tertial | 17-åringer | 10-årsplan | G9 | ISO 9001 | mål 3 | tiltak 12 \
            | kl. 7–17 hver dag | 2026–2029 gjelder planen | 5–3 prosent | kapittel 4–8 utdyper | en del av dem | en kommune | et svar | Covid-19 | trinn 2 | ei veke | andre tertial";
        for text in texts.split(" | ") {
            assert_eq!(read_as(text, Grammar::Norwegian), [""; 0], "{text}");
        }
    }

    #[test]
    fn english_has_its_own_marks_and_words() {
        let table: [(&str, &[&str]); 6] = [
            ("340,000 people", &["340,000=340000"]),
            ("13.4 per cent", &["13.4=13.4"]),
            ("twenty-five per cent", &["twenty-five=25"]),
            ("nine out of ten", &["nine out of ten=9 of 10"]),
            ("we want to call", &[]),
            ("chapter 4", &[]),
        ];
        for (text, expected) in table {
            assert_eq!(read_as(text, Grammar::English), expected, "{text}");
        }
    }

    #[test]
    fn no_text_is_too_odd() {
        for text in [
            "", " ", "%", "0", "-", "1,", ",5", "999999999999999999999999999999999999", "av ti", "ti av", "og en halv",
            "\u{fffc} 5",
        ] {
            let _ = read_as(text, Grammar::Norwegian);
            let _ = read_as(text, Grammar::English);
        }
    }
}
