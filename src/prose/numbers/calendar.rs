//! Stretches of the calendar that running text names with their year: "våren 2027", "innen 30. juni 2027", "2026–2029".

use std::ops::Range;

use jiff::civil::Date;

use super::seasons::{Season, season};
use super::years::{is_amount, month, ordinal};
use crate::prose::words;

/// A stretch of the calendar that a text names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct When {
    /// Its first day.
    pub first: Date,
    /// Its last day.
    pub last: Date,
    /// How the text leads up to it.
    pub lead: Lead,
    /// Whether it has two ends that the text names: "2026–2029".
    pub is_range: bool,
    /// Its byte range, from the word that leads up to it.
    pub range: Range<usize>,
}

impl When {
    /// Whether it shares a day with the days from `first` to `last`.
    pub fn meets(&self, first: Date, last: Date) -> bool {
        self.first <= last && first <= self.last
    }
}

/// How a text leads up to a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lead {
    /// "In", "on", or nothing that says otherwise.
    In,
    /// "By", "at the latest".
    By,
    /// "Before".
    Before,
    /// "After".
    After,
    /// "From".
    From,
    /// "Since".
    Since,
    /// "Until".
    Until,
    /// "For", "than": it is no time at which something happens.
    Other,
}

/// Words between a time and the word that leads up to it.
const BETWEEN: [&str; 31] = [
    "den", "av", "utgangen", "slutten", "begynnelsen", "byrjinga", "starten", "midten", "løpet", "året", "år", "hele",
    "heile", "perioden", "tidlig", "tidleg", "sent", "seint", "rundt", "omkring", "årsskiftet", "medio", "ultimo",
    "primo", "fredag", "mandag", "tirsdag", "onsdag", "torsdag", "lørdag", "søndag",
];

struct Token<'a> {
    at: usize,
    end: usize,
    word: &'a str,
    lower: String,
}

/// Every stretch of the calendar that a text names with its year, in order.
pub fn calendar(text: &str) -> Vec<When> {
    if !words(text).any(|(_, word)| word.bytes().filter(u8::is_ascii_digit).count() >= 4) {
        return Vec::new();
    }
    let tokens: Vec<_> =
        words(text).map(|(at, word)| Token { at, end: at + word.len(), word, lower: word.to_lowercase() }).collect();
    (0..tokens.len()).filter_map(|nth| by_figures(&tokens, nth).or_else(|| by_year(text, &tokens, nth))).collect()
}

/// A date in figures, "30.06.2027" or "2027-06-30": its year, month and day, whether or not there is such a day.
pub fn in_figures(word: &str) -> Option<(i16, i8, i8)> {
    let parts = |by: char| -> Option<Vec<i16>> { word.split(by).map(|part| part.parse().ok()).collect() };
    let (year, month, day) = match (parts('.').as_deref(), parts('-').as_deref()) {
        (Some(&[day, month, year]), _) if (1900..=2100).contains(&year) => (year, month, day),
        (_, Some(&[year, month, day])) if (1900..=2100).contains(&year) && word.len() == 10 => (year, month, day),
        _ => return None,
    };
    Some((year, i8::try_from(month).ok()?, i8::try_from(day).ok()?))
}

/// A day in figures.
fn by_figures(tokens: &[Token<'_>], nth: usize) -> Option<When> {
    let (year, month, day) = in_figures(tokens.get(nth)?.word)?;
    let date = Date::new(year, month, day).ok()?;
    Some(told(tokens, (nth, nth), (date, date), false))
}

/// A year, with what stands before it.
fn by_year(text: &str, tokens: &[Token<'_>], nth: usize) -> Option<When> {
    let token = tokens.get(nth)?;
    let year = year(text, token)?;
    let gap = |from: usize, to: usize| text.get(from..to).map_or("", str::trim);
    let is_dash = |gap: &str| matches!(gap, "–" | "-" | "—");
    if nth > 0 && is_dash(gap(tokens[nth - 1].end, token.at)) && self::year(text, &tokens[nth - 1]).is_some() {
        return None;
    }
    if let Some(next) = tokens.get(nth + 1).filter(|next| is_dash(gap(token.end, next.at))) {
        let end = self::year(text, next).or_else(|| {
            let short = next.word.parse::<i16>().ok().filter(|_| next.word.len() == 2)?;
            Some(year / 100 * 100 + short)
        });
        if let Some(end) = end.filter(|end| (year..year.saturating_add(60)).contains(end)) {
            return Some(told(tokens, (nth, nth + 1), (whole(year, 1, 12)?.0, whole(end, 1, 12)?.1), true));
        }
        if next.word.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
    }
    let (start, (first, last)) = before_year(text, tokens, nth, year)?;
    let other = other_end(text, tokens, start, year).filter(|(_, earlier)| *earlier <= first);
    Some(match other {
        Some((from, earlier)) => told(tokens, (from, nth), (earlier, last), true),
        None => told(tokens, (start, nth), (first, last), false),
    })
}

fn year(text: &str, token: &Token<'_>) -> Option<i16> {
    let year = token.word.parse::<i16>().ok().filter(|year| token.word.len() == 4 && (1900..=2100).contains(year))?;
    (!is_amount(text, token.end)).then_some(year)
}

/// The first and the last day of some months of a year.
fn whole(year: i16, first: i8, last: i8) -> Option<(Date, Date)> {
    Some((Date::new(year, first, 1).ok()?, Date::new(year, last, 1).ok()?.last_of_month()))
}

/// What the words before a year make of it, with the first of them.
fn before_year(text: &str, tokens: &[Token<'_>], nth: usize, year: i16) -> Option<(usize, (Date, Date))> {
    let word = |back: usize| nth.checked_sub(back).and_then(|at| tokens.get(at)).map_or("", |token| &*token.lower);
    // "Second half of 2027", "in June of 2027".
    let shift = usize::from(word(1) == "av" && matches!(word(2), "halvdel" | "halvår" | "kvartal" | "tertial"));
    let last = word(1 + shift);
    if let Some(month) = month(last).map(u8::cast_signed).filter(|_| nth > 0) {
        let before = nth.checked_sub(2).and_then(|at| tokens.get(at));
        let day = before.filter(|day| text.get(day.end..tokens[nth - 1].at).is_some_and(|gap| gap.trim() == "."));
        let day = day.and_then(|day| day.word.parse::<i8>().ok()).and_then(|day| Date::new(year, month, day).ok());
        return match day {
            Some(date) => Some((nth - 2, (date, date))),
            None => Some((nth - 1, whole(year, month, month)?)),
        };
    }
    if let Some(Season { months: (first, last), .. }) = season(last) {
        // Winter lies at two ends of the year.
        let winter = || Some((Date::new(year - 1, first, 1).ok()?, whole(year, 1, 12)?.1));
        return Some((nth - 1, if first <= last { whole(year, first, last)? } else { winter()? }));
    }
    let length = match last {
        "tertial" | "tertialet" => 4,
        "kvartal" | "kvartalet" | "quarter" => 3,
        "halvår" | "halvåret" | "halvdel" => 6,
        _ => return Some((nth, of_year(tokens, nth, year)?)),
    };
    let part = ordinal(word(2 + shift)).filter(|part| part * length <= 12);
    match part {
        Some(part) => {
            let (first, last) = ((part - 1) * length + 1, part * length);
            Some((nth - 2 - shift, whole(year, first.cast_signed(), last.cast_signed())?))
        }
        None => Some((nth - 1, whole(year, 1, 12)?)),
    }
}

/// The part of a year that words such as "the end of" before it name.
fn of_year(tokens: &[Token<'_>], nth: usize, year: i16) -> Option<(Date, Date)> {
    let near = &tokens[nth.saturating_sub(4)..nth];
    let has = |words: &[&str]| near.iter().any(|token| words.contains(&&*token.lower));
    let is_by = has(&["innen", "innan", "før", "by", "til"]);
    let (first, last) = match () {
        () if has(&["utgangen", "slutten", "ultimo"]) && !is_by => (7, 12),
        () if has(&["begynnelsen", "byrjinga", "starten", "primo"]) => (1, 6),
        () if has(&["midten", "medio"]) => (4, 9),
        () => (1, 12),
    };
    whole(year, first, last)
}

/// The other end, where two months or seasons share a year: "mars og april 2027", "fra mai til juni 2027".
fn other_end(text: &str, tokens: &[Token<'_>], start: usize, year: i16) -> Option<(usize, Date)> {
    let joins = |word: &str| matches!(word, "og" | "eller" | "til" | "and" | "or" | "to");
    let before = start.checked_sub(1).and_then(|at| tokens.get(at))?;
    let dash = text.get(before.end..tokens.get(start)?.at).is_some_and(|gap| matches!(gap.trim(), "–" | "-"));
    let at = if dash { start - 1 } else { start.checked_sub(2).filter(|_| joins(&before.lower))? };
    let word = &*tokens.get(at)?.lower;
    let first = month(word).map(u8::cast_signed).or_else(|| season(word).map(|season| season.months.0));
    if let Some(month) = first {
        let is_day = at > 0 && tokens[at - 1].word.parse::<u8>().is_ok();
        return Some((at - usize::from(is_day), Date::new(year, month, 1).ok()?));
    }
    // "1. til 15. mars 2027", "first and second quarter 2027": where it begins is not read more closely.
    let is_part = word.parse::<u8>().is_ok() || ordinal(word).is_some();
    Some((at, Date::new(year, 1, 1).ok()?)).filter(|_| is_part)
}

/// The stretch that the tokens from `span.0` to `span.1` name.
fn told(tokens: &[Token<'_>], span: (usize, usize), (first, last): (Date, Date), is_range: bool) -> When {
    let word = |at: usize| tokens.get(at).map_or("", |token| &*token.lower);
    let mut at = span.0;
    while at > 0 && span.0 - at < 4 && BETWEEN.contains(&word(at - 1)) {
        at -= 1;
    }
    let (lead, taken) = match at.checked_sub(1).map_or("", word) {
        "innen" | "innan" | "senest" | "seinast" | "by" | "within" => (Lead::By, 1),
        "før" | "before" => (Lead::Before, 1),
        "etter" | "after" => (Lead::After, 1),
        "fra" | "frå" | "from" => (Lead::From, 1),
        "siden" | "sidan" | "since" => (Lead::Since, 1),
        "til" | "ut" | "until" | "to" => (Lead::Until, 1),
        "med" if at > 2 && word(at - 2) == "og" && word(at - 3) == "til" => (Lead::Until, 3),
        "med" if at > 2 && word(at - 2) == "og" && matches!(word(at - 3), "fra" | "frå") => (Lead::From, 3),
        "i" | "in" | "ved" | "per" | "on" | "gjennom" => (Lead::In, 1),
        "for" | "enn" | "mot" | "om" | "than" | "med" => (Lead::Other, 1),
        _ => (Lead::In, 0),
    };
    let is_season = season(word(span.0)).is_some();
    let lead = if lead == Lead::Until && is_season && word(at - 1) == "til" { Lead::In } else { lead };
    let start = tokens.get(at - taken).map_or(0, |token| token.at);
    let end = tokens.get(span.1).map_or(start, |token| token.end);
    When { first, last, lead, is_range, range: start..end }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_read() {
        let table: [(&str, &[&str]); 22] = [
            ("Ferdig i juni 2027.", &["2027-06-01 2027-06-30 In i juni 2027"]),
            ("innen 30. juni 2027", &["2027-06-30 2027-06-30 By innen 30. juni 2027"]),
            ("Våren 2027 starter vi", &["2027-01-01 2027-06-30 In Våren 2027"]),
            ("før sommeren 2027", &["2027-04-01 2027-08-31 Before før sommeren 2027"]),
            ("til høsten 2027", &["2027-08-01 2027-12-31 In til høsten 2027"]),
            ("gjelder til og med 2029", &["2029-01-01 2029-12-31 Until til og med 2029"]),
            ("i perioden 2026–2029", &["2026-01-01 2029-12-31 In i perioden 2026–2029 range"]),
            ("planen 2026–29", &["2026-01-01 2029-12-31 In 2026–29 range"]),
            ("innen utgangen av 2027", &["2027-01-01 2027-12-31 By innen utgangen av 2027"]),
            ("i slutten av 2027", &["2027-07-01 2027-12-31 In i slutten av 2027"]),
            ("i løpet av andre halvår 2027", &["2027-07-01 2027-12-31 In i løpet av andre halvår 2027"]),
            ("3. kvartal 2028", &["2028-07-01 2028-09-30 In 3. kvartal 2028"]),
            ("første tertial 2027", &["2027-01-01 2027-04-30 In første tertial 2027"]),
            ("andre halvdel av 2027", &["2027-07-01 2027-12-31 In andre halvdel av 2027"]),
            ("fra mars til juni 2027", &["2027-03-01 2027-06-30 From fra mars til juni 2027 range"]),
            ("den 01.06.2027", &["2027-06-01 2027-06-01 In den 01.06.2027"]),
            ("siden 2025", &["2025-01-01 2025-12-31 Since siden 2025"]),
            ("fra og med 2027", &["2027-01-01 2027-12-31 From fra og med 2027"]),
            ("høyere enn i 2025", &["2025-01-01 2025-12-31 In i 2025"]),
            ("2000 kroner", &[]),
            ("fra 2026 til 2028", &["2026-01-01 2026-12-31 From fra 2026", "2028-01-01 2028-12-31 Until til 2028"]),
            ("uten år", &[]),
        ];
        for (text, expected) in table {
            let show = |when: When| {
                let range = if when.is_range { " range" } else { "" };
                format!("{} {} {:?} {}{range}", when.first, when.last, when.lead, &text[when.range.clone()])
            };
            assert_eq!(calendar(text).into_iter().map(show).collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
