//! `stratc explain`

use anyhow::bail;
use clap::{Args, ValueEnum};

use crate::cli::error::{UserError, did_you_mean};
use crate::cli::lookup::kind_called;
use crate::cli::outcome::Outcome;
use crate::cli::ui::{Ui, fitted, width, wrapped};
use crate::diag::{Family, nearest, say};
use crate::model::Kind;
use crate::reference::{Page, change_names, change_page, code_page, codes, kind_page, kinds, manual, word_lists};

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct ExplainArgs {
    /// A code such as R001, its name, a kind such as goal, or a change such as change-moved; without it, lists them all
    #[arg(value_name = "CODE|KIND|CHANGE", conflicts_with = "all")]
    what: Option<String>,

    /// Explain every finding, every kind and every change
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

/// Prints the page of a code, kind or change, or all of them.
pub fn run(args: &ExplainArgs, ui: &Ui) -> anyhow::Result<Outcome> {
    let text = match (&args.what, args.format) {
        (Some(what), _) => match page(what, ui) {
            Some(page) => shown(&page),
            None => bail!(unknown(what)),
        },
        (None, ExplainFormat::Markdown) => manual(ui.language(), ui.translator()),
        (None, ExplainFormat::Text) if args.all => {
            let names = codes().into_iter().map(|code| code.id).chain(Kind::ALL.iter().map(|kind| kind.word()));
            let names = names.map(str::to_owned).chain(change_names());
            let pages: Vec<_> = names.filter_map(|name| page(&name, ui)).map(|page| shown(&page)).collect();
            pages.join("\n\n")
        }
        (None, ExplainFormat::Text) => list(ui),
    };
    ui.print(&text)?;
    Ok(Outcome::Fine)
}

fn page(what: &str, ui: &Ui) -> Option<Page> {
    let (language, translator) = (ui.language(), ui.translator());
    let page = code_page(what, language, translator).or_else(|| kind_page(what, translator));
    page.or_else(|| change_page(what, language, translator))
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
        let line = format!("{} {} ({})", code.id, code.name, ui.say(&code.level.name()));
        text.push_str(&format!("{}\n", fitted(&line, "  ", "    ")));
    }
    let lists =
        [(say!("Kinds"), kinds(ui.translator())), (say!("Comparisons of versions"), word_lists(ui.translator()))];
    for (heading, entries) in lists {
        text.push_str(&format!("\n{}:\n", ui.say(&heading)));
        let longest = entries.iter().map(|(word, _)| word.len()).max().unwrap_or_default();
        for (word, sentence) in entries {
            let rest = " ".repeat(longest.min(width() / 3) + 4);
            text.push_str(&format!("{}\n", fitted(&format!("{word:longest$}  {sentence}"), "  ", &rest)));
        }
    }
    text
}

fn unknown(what: &str) -> UserError {
    if let Some(letter) = Family::LETTERS.into_iter().find(|letter| letter.eq_ignore_ascii_case(what)) {
        return UserError::with_help(
            say!("{letter} is a family of findings", letter),
            say!("\"stratc rules {letter}\" lists them", letter),
        );
    }
    if let Some(kind) = kind_called(what) {
        return UserError::with_help(
            say!("there is no code, kind or change \"{name}\"", name = what),
            did_you_mean(kind.word()),
        );
    }
    let codes = codes().into_iter().flat_map(|code| [code.id, code.name]);
    let kinds = Kind::ALL.iter().flat_map(|kind| [kind.word(), kind.spec().collection]);
    let changes = change_names();
    let bare = changes.iter().filter_map(|name| name.split_once('-')).map(|(_, word)| word);
    let mut known: Vec<&str> = codes.chain(kinds).filter(|name| !name.is_empty()).collect();
    known.extend(changes.iter().map(String::as_str).chain(bare));
    let help = nearest(what, known).map_or_else(|| say!("\"stratc explain\" lists them"), did_you_mean);
    UserError::with_help(say!("there is no code, kind or change \"{name}\"", name = what), help)
}
