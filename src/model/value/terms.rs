//! The words in which people speak of dates and intervals, in bokmål, nynorsk, English and Northern Sámi.

/// The months in bokmål, nynorsk, English and Northern Sámi; a shorter form has at least three letters.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "ođđajagimánnu"],
    &["februar", "february", "guovvamánnu"],
    &["mars", "march", "njukčamánnu"],
    &["april", "cuoŋománnu"],
    &["mai", "may", "miessemánnu"],
    &["juni", "june", "geassemánnu"],
    &["juli", "july", "suoidnemánnu"],
    &["august", "borgemánnu"],
    &["september", "čakčamánnu"],
    &["oktober", "october", "golggotmánnu"],
    &["november", "skábmamánnu"],
    &["desember", "december", "juovlamánnu"],
];

/// Ordinal numbers, from the first on, in bokmål, nynorsk and English.
const ORDINALS: [&[&str]; 14] = [
    &["første", "fyrste", "first", "1st"],
    &["annen", "annet", "anna", "annan", "andre", "other", "second", "2nd"],
    &["tredje", "third", "3rd"],
    &["fjerde", "fourth", "4th"],
    &["femte", "fifth", "5th"],
    &["sjette", "sixth", "6th"],
    &["sjuende", "syvende", "sjuande", "seventh"],
    &["åttende", "åttande", "eighth"],
    &["niende", "niande", "ninth"],
    &["tiende", "tiande", "tenth"],
    &["ellevte", "eleventh"],
    &["tolvte", "twelfth"],
    &["trettende", "trettande", "thirteenth"],
    &["fjortende", "fjortande", "fourteenth"],
];

/// Cardinal numbers as words, from one on.
const CARDINALS: [&[&str]; 12] = [
    &["en", "én", "ei", "ett", "ein", "eit", "one", "a"],
    &["to", "two"],
    &["tre", "three"],
    &["fire", "four"],
    &["fem", "five"],
    &["seks", "six"],
    &["sju", "syv", "seven"],
    &["åtte", "eight"],
    &["ni", "nine"],
    &["ti", "ten"],
    &["elleve", "eleven"],
    &["tolv", "twelve"],
];

/// The month, 1 to 12, with this name or the beginning of it.
pub fn month_called(word: &str) -> Option<u8> {
    let is_short = |name: &str| word.len() >= 3 && name.starts_with(word);
    let at = MONTHS.iter().position(|names| names.iter().any(|name| is_short(name)))?;
    u8::try_from(at + 1).ok()
}

/// Whether the word is a year in four digits.
pub fn is_year(word: &str) -> bool {
    word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// A number of one or two digits.
pub fn number(word: &str) -> Option<u8> {
    let plain = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| word.parse().ok()).flatten()
}

/// The number that an ordinal in words stands for.
pub fn ordinal(word: &str) -> Option<u16> {
    nth_in(&ORDINALS, word)
}

/// The number that a cardinal in words stands for.
pub fn cardinal(word: &str) -> Option<u16> {
    nth_in(&CARDINALS, word)
}

fn nth_in(lists: &[&[&str]], word: &str) -> Option<u16> {
    let at = lists.iter().position(|names| names.contains(&word))?;
    u16::try_from(at + 1).ok()
}
