//! `stratc explain`

use anyhow::bail;
use clap::{Args, ValueEnum};

use super::super::Outcome;
use super::super::ui::{Ui, wrapped};
use crate::diag::{Family, nearest, say};
use crate::model::Kind;
use crate::reference::{Page, code_page, codes, kind_page, kinds, manual};

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A code such as R001, its name, or a kind such as goal; without it, lists them all
    #[arg(value_name = "CODE|KIND", conflicts_with = "all")]
    what: Option<String>,

    /// Explain every finding and every kind
    #[arg(long)]
    all: bool,

    /// How to show all of it
    #[arg(long, value_name = "FORMAT", default_value = "text", requires = "all")]
    format: ExplainFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum ExplainFormat {
    /// For reading
    Text,
    /// Markdown, for a website
    Markdown,
}

/// Prints the page of a code or kind, or all of them.
pub fn run(args: &ExplainArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    let text = match (&args.what, args.format) {
        (Some(what), _) => match page(what, ui) {
            Some(page) => shown(&page),
            None => bail!(unknown(what, ui)),
        },
        (None, ExplainFormat::Markdown) => manual(ui.language(), ui.translator()),
        (None, ExplainFormat::Text) if args.all => {
            let names = codes().into_iter().map(|code| code.id).chain(Kind::ALL.iter().map(|kind| kind.word()));
            let pages: Vec<_> = names.filter_map(|name| page(name, ui)).map(|page| shown(&page)).collect();
            pages.join("\n\n")
        }
        (None, ExplainFormat::Text) => list(ui),
    };
    ui.print(&text)?;
    Ok(Outcome::Fine)
}

fn page(what: &str, ui: &Ui) -> Option<Page> {
    code_page(what, ui.language(), ui.translator()).or_else(|| kind_page(what, ui.translator()))
}

/// A page as wide as the terminal, but for the lines of examples.
fn shown(page: &Page) -> String {
    let mut text = format!("{}\n\n", page.title);
    let mut in_example = false;
    for line in page.body.lines() {
        in_example ^= line.starts_with("```");
        if in_example {
            text.push_str(line);
        } else {
            let words = line.trim_start_matches(' ');
            let indent = " ".repeat(line.len() - words.len());
            let rest = if words.starts_with("- ") { format!("{indent}  ") } else { indent.clone() };
            text.push_str(&wrapped(words, &indent, &rest));
        }
        text.push('\n');
    }
    text
}

fn list(ui: &Ui) -> String {
    let mut text = format!("{}:\n", ui.say(&say!("Codes")));
    for code in codes() {
        text.push_str(&format!("  {} {} ({})\n", code.id, code.name, ui.say(&code.level.name())));
    }
    text.push_str(&format!("\n{}:\n", ui.say(&say!("Kinds"))));
    let kinds = kinds(ui.translator());
    let longest = kinds.iter().map(|(word, _)| word.len()).max().unwrap_or_default();
    for (word, sentence) in kinds {
        text.push_str(&format!("  {word:longest$}  {sentence}\n"));
    }
    text
}

fn unknown(what: &str, ui: &Ui) -> String {
    if let Some(letter) = Family::LETTERS.into_iter().find(|letter| letter.eq_ignore_ascii_case(what)) {
        return ui
            .say(&say!("{letter} is a family of findings; \"stratc rules {letter}\" lists them", letter = letter));
    }
    let codes = codes().into_iter().flat_map(|code| [code.id, code.name]);
    let kinds = Kind::ALL.iter().flat_map(|kind| [kind.word(), kind.spec().collection]);
    match nearest(what, codes.chain(kinds).filter(|name| !name.is_empty())) {
        Some(right) => {
            ui.say(&say!("there is no code or kind \"{name}\"; did you mean \"{right}\"?", name = what, right = right))
        }
        None => ui.say(&say!("there is no code or kind \"{name}\"; \"stratc explain\" lists them", name = what)),
    }
}
