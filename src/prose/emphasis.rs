//! Emphasis delimiters that Markdown does not read as such, though the author meant them.
//!
//! The characters on both sides of a delimiter run decide whether it opens or closes emphasis, often not as people
//! expect: the second run of `**«Åpen»**het` closes nothing, since it follows punctuation and precedes a letter.
//!
//! Source: CommonMark 0.31.2, 6.2, on left-flanking and right-flanking delimiter runs.

use std::ops::Range;

use super::marks::is_quotation_mark;

/// Emphasis delimiters that are shown literally.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Their byte range, including the words that they were meant to emphasise if those are known.
    pub range: Range<usize>,
    /// Why they are not read as emphasis.
    pub slip: Slip,
}

/// What keeps delimiters from being read as emphasis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    /// The characters around them: a delimiter between a letter and punctuation such as a quotation mark.
    Letters,
    /// A word that follows directly, after a colon or the like: `**Viktig:**alle`.
    Behind,
    /// Underscores inside a word, where only asterisks can emphasise.
    InsideWord,
    /// A space between a delimiter and the words.
    Space,
    /// Nothing closes what they open.
    Open,
    /// Nothing opens what they close.
    Unopened,
}

/// A delimiter run.
#[derive(Debug)]
struct Run {
    mark: char,
    range: Range<usize>,
    /// The number of the block that it is in.
    block: usize,
    /// The characters before and after it in the Markdown.
    before: Option<char>,
    after: Option<char>,
}

/// The delimiter runs that a Markdown parser takes for text.
#[derive(Debug, Default)]
pub(super) struct Leftovers {
    runs: Vec<Run>,
    block: usize,
}

impl Leftovers {
    /// Whether a text may have any. It rules out most texts cheaply.
    pub(super) fn may_be_in(markdown: &str) -> bool {
        markdown.contains(['*', '_'])
    }

    /// Starts a new block.
    pub(super) fn next_block(&mut self) {
        self.block += 1;
    }

    /// Adds the bytes `range` of `markdown`, which the parser reported as text.
    pub(super) fn text(&mut self, markdown: &str, range: Range<usize>) {
        let text = markdown.get(range.clone()).unwrap_or_default();
        for (at, mark) in text.match_indices(['*', '_']) {
            let at = range.start + at;
            if at > range.start || !is_escaped(markdown, at) {
                self.mark(markdown, at, mark.starts_with('*'));
            }
        }
    }

    fn mark(&mut self, markdown: &str, at: usize, is_asterisk: bool) {
        let (mark, block, end) = (if is_asterisk { '*' } else { '_' }, self.block, at + 1);
        let after = markdown.get(end..).and_then(|rest| rest.chars().next());
        match self.runs.last_mut() {
            Some(last) if last.mark == mark && last.range.end == at => {
                last.range.end = end;
                last.after = after;
            }
            _ => {
                let before = markdown.get(..at).and_then(|text| text.chars().next_back());
                self.runs.push(Run { mark, range: at..end, block, before, after });
            }
        }
    }

    /// Those of the delimiters that were meant to emphasise.
    pub(super) fn unread(mut self, markdown: &str) -> Vec<Unread> {
        // Longer runs stand for something withheld, or for a blank to fill in.
        self.runs.retain(|run| run.range.len() <= LONGEST);
        let mut found: Vec<_> = ['*', '_'].into_iter().flat_map(|mark| self.unread_of(mark, markdown)).collect();
        found.sort_by_key(|unread| unread.range.start);
        found
    }

    fn unread_of(&self, mark: char, markdown: &str) -> Vec<Unread> {
        let runs: Vec<_> = self.runs.iter().filter(|run| run.mark == mark).collect();
        if let [only] = runs.as_slice() {
            return only.alone(markdown).into_iter().collect();
        }
        let divided = divided(&runs);
        // Single asterisks, and double ones after words, refer to footnotes. Where there are any, all others may do so
        // too.
        let points_at_notes = mark != '*' || (divided.is_empty() && runs.iter().any(|run| run.may_point_at_note()));
        let (mut found, mut nth) = (Vec::new(), 0);
        while let Some(run) = runs.get(nth) {
            let next = runs.get(nth + 1).filter(|next| next.block == run.block && next.range.len() == run.range.len());
            let pair = next.and_then(|next| run.slip_before(next, markdown, points_at_notes).map(|slip| (next, slip)));
            nth += 1;
            if divided.contains(&(nth - 1)) {
                found.push(Unread { range: run.range.clone(), slip: Slip::Open });
                nth += 1;
            } else if let Some((next, slip)) = pair {
                found.push(Unread { range: run.range.start..next.range.end, slip });
                nth += 1;
            } else if run.touches_emphasis() || (run.is_strong() && run.opens_word() && !points_at_notes) {
                found.push(Unread { range: run.range.clone(), slip: Slip::Open });
            }
        }
        found
    }
}

/// Which runs open emphasis that a later paragraph closes. Where other runs may refer to footnotes, these may do so too.
fn divided(runs: &[&Run]) -> Vec<usize> {
    let is_divided = |nth: usize| {
        let (Some(run), Some(next)) = (runs.get(nth), runs.get(nth + 1)) else { return false };
        let is_pair = next.block > run.block && next.range.len() == run.range.len();
        let may_be_note = run.mark == '*' && !run.is_strong();
        is_pair && !may_be_note && run.opens_word() && next.closes() && !next.opens_word()
    };
    let found: Vec<_> = (0..runs.len()).filter(|nth| is_divided(*nth)).collect();
    let is_of_pair = |nth: usize| found.iter().any(|first| nth == *first || nth == first + 1);
    let has_notes = runs.iter().enumerate().any(|(nth, run)| !is_of_pair(nth) && run.may_point_at_note());
    if has_notes { Vec::new() } else { found }
}

/// Delimiter runs longer than this are not emphasis.
const LONGEST: usize = 3;

/// The ends of words that introduce the names of files, folders and the like, which may begin or end with an underscore.
const NAMED: [&str; 20] = [
    "mappe", "mappen", "mappa", "fil", "filen", "fila", "katalog", "katalogen", "område", "området", "felt", "feltet",
    "variabel", "variabelen", "bruker", "brukeren", "folder", "file", "field", "variable",
];

impl Run {
    /// Whether it is as long as the delimiters of strong emphasis, which have hardly any other use.
    fn is_strong(&self) -> bool {
        self.range.len() > 1
    }

    /// Whether it is where a word can begin.
    fn stands_before_word(&self) -> bool {
        self.before.is_none_or(|letter| letter.is_whitespace() || opens_quotation(letter) || "–—-|>".contains(letter))
    }

    /// Whether it is where a word can end.
    fn stands_behind_word(&self) -> bool {
        self.after.is_none_or(|letter| {
            letter.is_whitespace() || is_closing(letter) || matches!(letter, '–' | '—' | '-' | '|' | '/')
        })
    }

    /// Whether it is right before a word and not after another.
    fn opens_word(&self) -> bool {
        self.stands_before_word()
            && self.after.is_some_and(|letter| letter.is_alphanumeric() || opens_quotation(letter))
    }

    /// Whether it was meant to open emphasis.
    fn opens(&self) -> bool {
        let is_before_quotation = self.after.is_some_and(opens_quotation);
        let is_apart = self.after.is_some_and(|letter| !letter.is_whitespace() && !is_closing(letter));
        is_before_quotation || (is_apart && self.stands_before_word())
    }

    /// Whether it was meant to close emphasis.
    fn closes(&self) -> bool {
        let is_behind_word = self.before.is_some_and(|letter| !letter.is_whitespace() && !"([„‚".contains(letter));
        is_behind_word && (self.stands_behind_word() || self.before.is_some_and(is_closing))
    }

    /// Whether it may refer to a footnote, or mark one.
    fn may_point_at_note(&self) -> bool {
        let is_behind_word = self.before.is_some_and(|letter| !letter.is_whitespace()) && self.stands_behind_word();
        !self.touches_emphasis() && (self.range.len() == 1 || is_behind_word)
    }

    /// Whether delimiters that are read follow directly: then one is missing at the end, as in `**words*`.
    fn touches_emphasis(&self) -> bool {
        self.after == Some(self.mark) && self.stands_before_word()
    }

    /// What is wrong with it if it is the only one of its kind in a text, so that there is no note that it may refer to.
    fn alone(&self, markdown: &str) -> Option<Unread> {
        let found = |slip| Some(Unread { range: self.range.clone(), slip });
        let line = markdown.get(..self.range.start)?.rsplit('\n').next().unwrap_or_default();
        let opens_line = line.trim_start_matches([' ', '>', '|', '-', '+', '\t']).is_empty();
        let opens = self.opens_word() && self.after.is_some_and(|letter| !letter.is_numeric());
        let closes =
            self.before.is_some_and(|letter| letter.is_alphabetic() || is_closing(letter)) && self.stands_behind_word();
        match self.mark {
            _ if self.touches_emphasis() => found(Slip::Open),
            '*' if opens && (self.is_strong() || !opens_line) => found(Slip::Open),
            '*' if closes && self.is_strong() => found(Slip::Unopened),
            '_' if self.is_in_name(markdown) => None,
            '_' if opens => found(Slip::Open),
            '_' if closes => found(Slip::Unopened),
            _ => None,
        }
    }

    /// Whether the word that it touches may be the name of a file or the like: by its own signs, or by the word before.
    fn is_in_name(&self, markdown: &str) -> bool {
        let (before, after) = markdown.split_at(self.range.start);
        let opening = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let ending = after.split(char::is_whitespace).next().unwrap_or_default();
        let has_signs = |part: &str| {
            part.trim_end_matches(is_closing)
                .contains(|letter: char| letter.is_numeric() || "/\\.@:=&".contains(letter))
        };
        let named = before[..before.len() - opening.len()].split_whitespace().next_back().unwrap_or_default();
        let named = named.trim_end_matches([':', '«', '"']).to_lowercase();
        has_signs(opening) || has_signs(ending) || NAMED.iter().any(|word| named.ends_with(word))
    }

    /// What keeps this run and the next from emphasising the text between them, if that was meant.
    fn slip_before(&self, next: &Self, markdown: &str, points_at_notes: bool) -> Option<Slip> {
        let words = markdown.get(self.range.end..next.range.start)?;
        if !words.contains(char::is_alphabetic) {
            return None;
        }
        let is_inside_word = next.after.is_some_and(char::is_alphanumeric);
        if self.mark == '_' {
            let is_closed = next.before.is_some_and(|letter| is_closing(letter) || next.is_strong());
            let is_meant = self.opens_word() && is_inside_word && is_closed && !words.ends_with(char::is_whitespace);
            return is_meant.then_some(Slip::InsideWord);
        }
        if self.opens() && next.closes() {
            let ends_words = next.before.is_some_and(|letter| matches!(letter, ':' | ';' | ',' | '!' | '?' | '.'));
            return Some(if ends_words && is_inside_word { Slip::Behind } else { Slip::Letters });
        }
        let is_spaced = words.starts_with(char::is_whitespace) || words.ends_with(char::is_whitespace);
        let is_meant = self.stands_before_word() && (self.opens_word() || next.stands_behind_word());
        (self.is_strong() && is_spaced && is_meant && !points_at_notes).then_some(Slip::Space)
    }
}

fn opens_quotation(letter: char) -> bool {
    matches!(letter, '(' | '[') || is_quotation_mark(letter)
}

fn is_closing(letter: char) -> bool {
    matches!(letter, ')' | ']' | '.' | ',' | ';' | ':' | '!' | '?' | '…' | '%') || is_quotation_mark(letter)
}

/// The delimiters of strong emphasis in a single-line field, which is not Markdown, so that readers see them:
/// `**words**`.
pub fn marks_in_line(line: &str) -> Vec<Range<usize>> {
    let mut marks = Leftovers::default();
    marks.text(line, 0..line.len());
    let runs: Vec<_> = marks.runs.iter().filter(|run| run.mark == '*' && run.range.len() == 2).collect();
    let pairs = runs.chunks_exact(2).filter_map(|pair| match pair {
        [first, second] if first.opens() && second.before.is_some_and(|letter| !letter.is_whitespace()) => {
            Some(first.range.start..second.range.end)
        }
        _ => None,
    });
    pairs.collect()
}

/// Whether a backslash escapes the character at `at`.
pub(super) fn is_escaped(markdown: &str, at: usize) -> bool {
    let before = markdown.as_bytes().get(..at).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

#[cfg(test)]
mod tests {
    use super::super::analyse;
    use super::*;

    fn unread(markdown: &str) -> Vec<(&str, Slip)> {
        analyse(markdown).unread.into_iter().map(|unread| (&markdown[unread.range], unread.slip)).collect()
    }

    #[test]
    fn what_was_meant_is_found() {
        let table = [
            ("Vi er **«Åpen»**het.", "**«Åpen»**", Slip::Letters),
            ("Vi er før**«Åpen»**.", "**«Åpen»**", Slip::Letters),
            ("Vi er *«åpne»*re og **fri**.", "*«åpne»*", Slip::Letters),
            ("**(Ny)**e tiltak …", "**(Ny)**", Slip::Letters),
            ("**“A”**-laget og **„Å“**pent", "**„Å“**", Slip::Letters),
            ("**Viktig:**alle får svar", "**Viktig:**", Slip::Behind),
            ("__Åpen__het", "__Åpen__", Slip::InsideWord),
            ("_«Åpen»_het", "_«Åpen»_", Slip::InsideWord),
            ("**Viktig: **Vi svarer.", "**Viktig: **", Slip::Space),
            ("Det er ** viktig ** nå.", "** viktig **", Slip::Space),
            ("Vi er **åpne for alle.", "**", Slip::Open),
            ("- **åpne*\n- lukket", "*", Slip::Open),
            ("| A | B |\n|---|---|\n| ***åpne** | b |", "*", Slip::Open),
            ("**Viktig\n\nslutt**", "**", Slip::Open),
            ("__Viktig\n\nslutt__ og mer", "__", Slip::Open),
            ("Dette _er feil.", "_", Slip::Open),
            ("Dette er_ feil.", "_", Slip::Unopened),
            ("Dette *er feil.", "*", Slip::Open),
            ("Dette er** feil.", "**", Slip::Unopened),
        ];
        for (markdown, marks, slip) in table {
            assert_eq!(unread(markdown), [(marks, slip)], "{markdown}");
        }
    }

    #[test]
    fn what_means_something_else_is_left_alone() {
        for markdown in [
            "**Åpen**het, *åpen*het, __åpen__ og _åpen_, ***åpen***",
            "«**Åpen**»het og **«Åpen»het**",
            "2 * 3 * 4, 2*3*4, 2 ** 3 ** 4 og 5*(3+2)*4",
            "Pris* og kostnad*\n\n*Uten moms.",
            "Pris** og kostnad.\n\n**Uten moms.\n** Med frakt **",
            "| Pris* | Sum** |\n|---|---|\n| 1 | 2 |\n\n** Uten moms\n\n**Med moms",
            "* punkt\n* punkt\n\n*punkt",
            "`**«a»**b` og `**a`\n\n```\n**a\n```\n\n    **a",
            "\\*\\*Åpen og \\**Åpen*",
            "en_mal_for_navn, _fil_navn og __init__.py",
            "Navn: __ Sted: ____ Dato: __/__ 2027, passord: ****",
            "https://a.no/__a__b/*c*",
            "[[andel#at_least|ord]] og [a_b](https://a.no/a_b*c*)",
            "** ** og * *",
            "&ast;&ast;a",
            "Pris** og kostnad.\n\n**Uten moms.\n\nSum** og mer.",
            "Filene ligger i mappen _felles.",
            "Se _mal.docx og _Ref123456.",
            "*Uten moms.",
            "Pris* uten note.",
            "- *Uten moms.",
            "Navn: _ og 5 * 3",
            "",
        ] {
            assert_eq!(unread(markdown), [], "{markdown}");
        }
    }

    #[test]
    fn a_line_has_no_emphasis() {
        let marks = |line: &'static str| marks_in_line(line).into_iter().map(|range| &line[range]).collect::<Vec<_>>();
        assert_eq!(marks("**Åpen** kommune og **«fri»**t"), ["**Åpen**", "**«fri»**"]);
        for line in ["Åpen kommune", "Pris** og kostnad**", "2 ** 3 ** 4", "\\**Åpen**", "**Åpen", "*Åpen* kommune"]
        {
            assert!(marks(line).is_empty(), "{line}");
        }
    }
}
