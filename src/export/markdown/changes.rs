//! A comparison as Markdown, short enough for a comment on a change.
//!
//! What authors wrote stays text, and mentions nobody. What does not fit is counted.

use super::escape;
use crate::locale::{Locale, Value};
use crate::mentions::without_mentions;
use crate::view::{
    ChangeView, ChangesView, Edition, ElementChangesView, Operation, PlanChangesView, SideView, WordsBlock,
};

/// The longest comment, in characters. GitHub accepts 65,536.
const LONGEST: usize = 60_000;
/// The longest quotation in characters, so that no single title fills the comment.
const LONGEST_QUOTE: usize = 1_500;

/// The comparison as Markdown (`CommonMark` with strikethrough).
pub fn changes(view: &ChangesView) -> String {
    let locale = Locale::for_code(&view.language);
    let mut comment = Comment::default();
    head(&mut comment, view, locale);
    let left_out: usize = view.plans.iter().map(|plan| of_plan(&mut comment, plan)).sum();
    if left_out > 0 {
        let words = locale.label_with("changes-cut", &[("count", Value::Count(left_out))]);
        comment.text.push_str(&format!("\n**{}**\n", quoted(&words)));
    }
    comment.text
}

/// A comment that grows up to its limit and no further.
#[derive(Default)]
struct Comment {
    text: String,
    length: usize,
}

impl Comment {
    /// Adds a block if it fits, and says whether it did.
    fn add(&mut self, block: &str) -> bool {
        let length = block.chars().count();
        let fits = self.length + length <= LONGEST;
        if fits {
            self.text.push_str(block);
            self.length += length;
        }
        fits
    }
}

/// Writes the summary of the whole comparison.
fn head(comment: &mut Comment, view: &ChangesView, locale: &Locale) {
    if view.edition == Edition::Internal {
        comment.add(&format!("> **{}**\n\n", quoted(&locale.label("text-internal"))));
    }
    comment.add(&format!("## {}\n\n", quoted(&view.title)));
    let (before, after) = (locale.label("changes-before"), locale.label("changes-now"));
    comment.add(&format!("{} · {}\n\n", side(&before, &view.before), side(&after, &view.after)));
    let summary = [Some(&view.summary), view.refiled_label.as_ref()].into_iter().flatten().map(|words| quoted(words));
    comment.add(&format!("{}\n", escape::line(&summary.collect::<Vec<_>>().join(" "))));
    let title = format!("**{}:**\n\n", quoted(&locale.label("changes-left-out")));
    listed(comment, &title, view.omissions.iter().map(|line| format!("* {}\n", escape::line(&quoted(line)))));
    let title = format!("### {}\n\n", quoted(&locale.label("changes-weightiest")));
    let weightiest = view.weightiest.iter().zip(1..).map(|(each, number)| {
        format!("{number}. {} (**{}**)\n", escape::line(&quoted(&each.sentence)), quoted(&each.judgement_label))
    });
    listed(comment, &title, weightiest);
}

fn side(label: &str, side: &SideView) -> String {
    let named = [Some(&side.name), side.date.as_ref()].into_iter().flatten().map(|words| quoted(words));
    format!("**{}:** {}", quoted(label), named.collect::<Vec<_>>().join(", "))
}

/// Writes a list below its title; nothing if it is empty.
fn listed(comment: &mut Comment, title: &str, lines: impl Iterator<Item = String>) {
    for (nth, line) in lines.enumerate() {
        let opening = if nth == 0 { format!("\n{title}") } else { String::new() };
        comment.add(&format!("{opening}{line}"));
    }
}

/// Writes what differs in a plan. Returns the number of elements that did not fit.
fn of_plan(comment: &mut Comment, plan: &PlanChangesView) -> usize {
    let locale = Locale::for_code(&plan.language);
    let mut heading = format!("\n### {}\n", quoted(&plan.title));
    if matches!(plan.state, "added" | "removed") {
        heading.push_str(&format!("\n{}\n", quoted(&locale.label(&format!("changes-plan-{}", plan.state)))));
    }
    let mut left_out = 0;
    for group in &plan.groups {
        let mut opening = format!("\n#### {}\n\n", quoted(&group.title));
        for each in &group.elements {
            if comment.add(&format!("{heading}{opening}{}", element(each, locale))) {
                heading.clear();
                opening.clear();
            } else {
                left_out += 1;
            }
        }
    }
    left_out
}

fn element(element: &ElementChangesView, locale: &Locale) -> String {
    let judged = quoted(&element.judgement_label);
    let mut about = format!("{}, {}", quoted(&element.kind_label), escape::code(&element.id));
    if let Some(old) = &element.old_id {
        about.push_str(&format!("; {}: {}", quoted(&locale.label("changes-old-id")), escape::code(old)));
    }
    let mut text = format!("* **{}** – {judged} ({about})\n", quoted(&element.title));
    if let Some(approved) = &element.approved {
        text.push_str(&format!("  * {}\n", escape::line(&quoted(approved))));
    }
    element.changes.iter().for_each(|each| text.push_str(&change(each, locale)));
    text
}

fn change(change: &ChangeView, locale: &Locale) -> String {
    let likely = change.is_likely.then(|| locale.label("changes-likely"));
    let said = [Some(&change.sentence), change.reason.as_ref(), likely.as_ref()].into_iter().flatten();
    let said: Vec<_> = said.map(|words| quoted(words)).collect();
    let mut text = format!("  * {}: {}\n", quoted(&change.judgement_label), said.join(" "));
    if !change.others.is_empty() {
        let others = change.others.iter().map(|other| format!("{} ({}/{})", other.title, other.plan, other.id));
        text.push_str(&labelled("    ", &locale.label("changes-others"), &others.collect::<Vec<_>>().join("; ")));
    }
    if !change.has_values() {
        return text;
    }
    for block in &change.words {
        text.push_str(&format!("    * {}\n", escape::line(&words(block, locale))));
    }
    if change.words.is_empty() && !change.is_told_whole() {
        for (key, said) in [("changes-before", &change.before), ("changes-now", &change.after)] {
            let words = said.as_ref().map_or_else(|| locale.label("changes-unsaid"), |said| said.words.clone());
            text.push_str(&labelled("    ", &locale.label(key), &words));
        }
    }
    text
}

fn labelled(pad: &str, label: &str, words: &str) -> String {
    format!("{pad}* {}: {}\n", quoted(label), quoted(words))
}

/// A paragraph with deletions struck out and insertions in bold. The delimiters are put next to spaces: between letters
/// and punctuation they might not count as such.
pub(super) fn words(block: &WordsBlock, locale: &Locale) -> String {
    let mut text = String::new();
    for segment in block {
        let (mark, moved) = match segment.operation {
            Operation::Same => ("", None),
            Operation::Deleted => ("~~", None),
            Operation::Inserted => ("**", None),
            Operation::MovedAway => ("~~", Some("changes-moved-away")),
            Operation::MovedHere => ("**", Some("changes-moved-here")),
        };
        let safe = escape::words(&without_mentions(&segment.text));
        let inner = safe.trim();
        if mark.is_empty() || inner.is_empty() {
            text.push_str(&safe);
            continue;
        }
        if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
        text.push_str(&format!("{mark}{inner}{mark} "));
        if let Some(key) = moved {
            text.push_str(&format!("*({})* ", quoted(&locale.label(key))));
        }
    }
    text
}

/// Text shown literally, on one line, and cut where it is too long.
fn quoted(text: &str) -> String {
    let cut = text.char_indices().nth(LONGEST_QUOTE).map(|(end, _)| format!("{}…", &text[..end]));
    escape::words(&without_mentions(cut.as_deref().unwrap_or(text))).trim().to_owned()
}
