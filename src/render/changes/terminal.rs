//! A comparison for a terminal: a symbol for each judgement, and colours where the terminal has some.

use std::collections::BTreeMap;

use anstyle::{AnsiColor, Effects, Style};
use textwrap::{Options, WordSeparator, WordSplitter};

use super::words;
use crate::locale::Locale;
use crate::view::{
    ChangeView, ChangesView, ElementChangesView, Operation, PlanChangesView, SaidView, SideView, WordsBlock,
};

/// The fixed texts around what is said about a plan, by name.
type Words = BTreeMap<&'static str, String>;

/// The comparison, with lines no longer than `width` columns.
pub fn changes_for_terminal(view: &ChangesView, colour: bool, width: usize) -> String {
    let mut screen = Screen { colour, width, text: String::new() };
    screen.head(view);
    view.plans.iter().for_each(|plan| screen.plan(plan));
    screen.text
}

/// One of the fixed texts.
fn say<'a>(words: &'a Words, name: &'static str) -> &'a str {
    words.get(name).map_or(name, String::as_str)
}

fn side(side: &SideView) -> String {
    let date = side.date.as_ref().map(|date| format!(", {date}"));
    format!("{}{}", side.name, date.unwrap_or_default())
}

/// The symbol of a judgement.
fn sign(judgement: &str) -> &'static str {
    match judgement {
        "dropped" | "weakened" => "−",
        "strengthened" => "+",
        "changed" => "~",
        _ => "·",
    }
}

struct Screen {
    colour: bool,
    width: usize,
    text: String,
}

impl Screen {
    /// Adds text wrapped at spaces, its first line prefixed with `first` and the others with `rest`.
    fn line(&mut self, words: &str, first: &str, rest: &str) {
        let options = Options::new(self.width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_separator(WordSeparator::AsciiSpace)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        self.text.push_str(textwrap::fill(&words.trim().replace('\n', " "), options).trim_end());
        self.text.push('\n');
    }

    /// Adds a heading, after an empty line.
    fn title(&mut self, words: &str) {
        self.text.push('\n');
        self.line(&self.strong(words), "", "");
    }

    /// Adds the summary of the whole comparison.
    fn head(&mut self, view: &ChangesView) {
        let locale = Locale::for_code(&view.language);
        self.line(&self.strong(&view.title), "", "");
        self.line(&format!("{} → {}", side(&view.before), side(&view.after)), "", "  ");
        self.text.push('\n');
        let summary = [Some(&view.summary), view.refiled_label.as_ref()].into_iter().flatten();
        summary.for_each(|words| self.line(words, "", ""));
        let counts = view.counts.iter().map(|each| {
            let words = format!("{} {} {}", sign(each.judgement), each.count, each.label);
            self.judged(each.judgement, &words)
        });
        let counts = counts.collect::<Vec<_>>().join("  ");
        if !counts.is_empty() {
            self.line(&counts, "  ", "  ");
        }
        if !view.omissions.is_empty() {
            self.title(&locale.label("changes-left-out"));
            view.omissions.iter().for_each(|line| self.line(line, "  ! ", "    "));
        }
        if !view.weightiest.is_empty() {
            self.title(&locale.label("changes-weightiest"));
        }
        for (each, number) in view.weightiest.iter().zip(1..) {
            let judged = self.judged(each.judgement, &each.judgement_label);
            self.line(&format!("{} ({judged})", each.sentence), &format!("  {number}. "), "     ");
        }
    }

    fn plan(&mut self, plan: &PlanChangesView) {
        let words = words(&plan.language);
        self.title(&plan.title.to_uppercase());
        words.get(plan.state).into_iter().for_each(|state| self.line(state, "", ""));
        for group in &plan.groups {
            self.title(&group.title);
            group.elements.iter().for_each(|each| self.element(each, &words));
        }
    }

    fn element(&mut self, element: &ElementChangesView, words: &Words) {
        let label = format!("{} {}:", sign(element.judgement), element.judgement_label);
        let judged = self.judged(element.judgement, &label);
        let old = element.old_id.as_ref().map(|old| format!("; {}: {old}", say(words, "old_id"))).unwrap_or_default();
        let about = format!("({}, {}{old})", element.kind_label, element.id);
        self.line(&format!("{judged} {} {about}", self.strong(&element.title)), "  ", "    ");
        if let Some(approved) = &element.approved {
            self.line(approved, "    ", "      ");
        }
        element.changes.iter().for_each(|each| self.change(each, words));
    }

    fn change(&mut self, change: &ChangeView, words: &Words) {
        let judged = self.judged(change.judgement, sign(change.judgement));
        let likely = change.is_likely.then(|| say(words, "likely"));
        let said = [Some(change.sentence.as_str()), change.reason.as_deref(), likely].into_iter().flatten();
        let said: Vec<_> = said.collect();
        self.line(&format!("{judged} {}", said.join(" ")), "    ", "      ");
        if !change.others.is_empty() {
            let others = change.others.iter().map(|other| format!("{} ({}/{})", other.title, other.plan, other.id));
            let others = others.collect::<Vec<_>>().join("; ");
            self.line(&format!("{}: {others}", say(words, "others")), "      ", "        ");
        }
        if !change.has_values() {
            return;
        }
        if change.words.is_empty() && !change.is_told_whole() {
            self.sides(change, words);
        }
        change.words.iter().for_each(|block| self.line(&self.block(block, words), "      ", "      "));
    }

    /// Adds both versions of a value, on one line.
    fn sides(&mut self, change: &ChangeView, words: &Words) {
        let said = |said: &Option<SaidView>| said.as_ref().map_or(say(words, "unsaid"), |said| &said.words).to_owned();
        let field = change.field_label.as_ref().map(|label| format!("{label}: ")).unwrap_or_default();
        self.line(&format!("{field}{} → {}", said(&change.before), said(&change.after)), "      ", "        ");
    }

    /// A paragraph with deletions and insertions marked, by colours or by signs.
    fn block(&self, block: &WordsBlock, words: &Words) -> String {
        let gone = (AnsiColor::Red.on_default().effects(Effects::STRIKETHROUGH), "[-", "-]");
        let new = (AnsiColor::Green.on_default().effects(Effects::UNDERLINE), "{+", "+}");
        let mut text = String::new();
        for segment in block {
            let ((style, open, close), moved) = match segment.operation {
                Operation::Same => {
                    text.push_str(&segment.text);
                    continue;
                }
                Operation::Deleted => (gone, None),
                Operation::Inserted => (new, None),
                Operation::MovedAway => (gone, Some(say(words, "moved_away"))),
                Operation::MovedHere => (new, Some(say(words, "moved_here"))),
            };
            if !text.is_empty() && !text.ends_with(' ') {
                text.push(' ');
            }
            let inner = segment.text.trim();
            let shown = if self.colour { self.styled(style, inner) } else { format!("{open}{inner}{close}") };
            let moved = moved.map(|words| format!(" ({words})")).unwrap_or_default();
            text.push_str(&format!("{shown}{moved} "));
        }
        text
    }

    fn strong(&self, words: &str) -> String {
        self.styled(Style::new().bold(), words)
    }

    /// Text in the colour of a judgement.
    fn judged(&self, judgement: &str, words: &str) -> String {
        let colour = match judgement {
            "dropped" | "weakened" => AnsiColor::Red,
            "strengthened" => AnsiColor::Green,
            "changed" => AnsiColor::Yellow,
            _ => return words.to_owned(),
        };
        self.styled(colour.on_default(), words)
    }

    /// Text with each word styled by itself, so that no style extends over the indentation of the next line.
    fn styled(&self, style: Style, words: &str) -> String {
        if !self.colour {
            return words.to_owned();
        }
        let styled = words.split(' ').map(|word| match word {
            "" => String::new(),
            word => format!("{style}{word}{style:#}"),
        });
        styled.collect::<Vec<_>>().join(" ")
    }
}
