//! Help in the reader's language.
//!
//! The doc comments of arguments and commands are the English help; translations are found under it, as those of
//! messages are. The words that clap itself puts around them, such as "Usage" and "[default: …]", it has in English
//! only, so those are written here.

use clap::builder::styling::Style;
use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, Command};

use crate::diag::{Message, Translator, say};

/// The command line with its help in the reader's language.
pub fn translated(mut command: Command, translator: &Translator) -> Command {
    // Only now do all commands have their "help", and the options that hold everywhere.
    command.build();
    let help =
        Help { heading: *command.get_styles().get_usage(), literal: *command.get_styles().get_literal(), translator };
    help.command(command)
}

struct Help<'a> {
    heading: Style,
    literal: Style,
    translator: &'a Translator,
}

impl Help<'_> {
    fn command(&self, command: Command) -> Command {
        let mut command = command
            .mut_subcommands(|inner| self.command(inner))
            .mut_args(|arg| self.arg(arg))
            .subcommand_value_name(self.word("COMMAND"));
        if let Some(about) = command.get_about().map(|text| self.paragraphs(text)) {
            command = command.about(about);
        }
        if let Some(about) = command.get_long_about().map(|text| self.paragraphs(text)) {
            command = command.long_about(about);
        }
        let usage = self.usage(&mut command);
        let template = self.template(&command);
        command.override_usage(usage).help_template(template)
    }

    /// How the command is written.
    fn usage(&self, command: &mut Command) -> StyledStr {
        let usage = command.render_usage().ansi().to_string();
        // The first word is clap's heading; further forms of the command stand below each other after it.
        let (_, usage) = usage.split_once(' ').unwrap_or_default();
        let options = self.say(&say!("[OPTIONS]"));
        let indent = " ".repeat(self.say(&say!("Usage")).chars().count() + ": ".len());
        usage.replace("[OPTIONS]", &options).replace("\n       ", &format!("\n{indent}")).into()
    }

    /// The parts of a page of help, in the order of clap's own, under headings in the reader's language.
    fn template(&self, command: &Command) -> StyledStr {
        let commands = command.get_subcommands().any(|inner| inner.get_name() != "help" && !inner.is_hide_set());
        let positionals = command.get_positionals().any(|arg| !arg.is_hide_set());
        let options = command.get_arguments().any(|arg| !arg.is_positional() && !arg.is_hide_set());
        let sections = [
            (commands, say!("Commands"), "{subcommands}"),
            (positionals, say!("Arguments"), "{positionals}"),
            (options, say!("Options"), "{options}"),
        ];
        let mut template = format!("{{about-with-newline}}\n{} {{usage}}", self.headed(&say!("Usage")));
        for (_, heading, part) in sections.into_iter().filter(|(shown, ..)| *shown) {
            template.push_str(&format!("\n\n{}\n{part}", self.headed(&heading)));
        }
        template.into()
    }

    fn headed(&self, heading: &Message) -> String {
        let style = self.heading;
        format!("{style}{}:{style:#}", self.say(heading))
    }

    /// An argument whose help says itself what clap would add.
    fn arg(&self, arg: Arg) -> Arg {
        let names = arg.get_value_names().filter(|_| arg.get_action().takes_values()).unwrap_or_default();
        let names: Vec<_> = names.iter().map(|name| self.word(name)).collect();
        let short = arg.get_help().map(|text| self.paragraphs(text));
        let long = arg.get_long_help().map(|text| self.paragraphs(text)).or_else(|| short.clone());
        let is_shown = |value: &PossibleValue| !arg.is_hide_possible_values_set() && !value.is_hide_set();
        let values: Vec<_> = arg.get_possible_values().into_iter().filter(is_shown).collect();
        let (default, row) = (self.default(&arg), self.row(&values));
        let long = if values.iter().any(|value| value.get_help().is_some()) {
            joined([long, self.list(&values), default.clone()], "\n\n")
        } else {
            joined([long, Some(joined([default.clone(), row.clone()], "\n"))], "\n\n")
        };
        let arg = if names.is_empty() { arg } else { arg.value_names(names) };
        let arg = arg.hide_default_value(true).hide_possible_values(true);
        arg.help(joined([short, default, row], " ")).long_help(long)
    }

    fn default(&self, arg: &Arg) -> Option<String> {
        let values: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
        let shown = arg.get_action().takes_values() && !arg.is_hide_default_value_set() && !values.is_empty();
        shown.then(|| self.say(&say!("[default: {value}]", value = values.join(" "))))
    }

    /// The values that an argument can have, in a row.
    fn row(&self, values: &[PossibleValue]) -> Option<String> {
        let names: Vec<_> = values.iter().map(PossibleValue::get_name).collect();
        (!names.is_empty()).then(|| self.say(&say!("[possible values: {values}]", values = names.join(", "))))
    }

    /// The values that an argument can have, each with what it means.
    fn list(&self, values: &[PossibleValue]) -> Option<String> {
        let longest = values.iter().map(|value| value.get_name().len()).max()?;
        let mut list = self.say(&say!("Possible values:"));
        for value in values {
            let (name, style) = (value.get_name(), self.literal);
            list.push_str(&format!("\n- {style}{name}{style:#}"));
            if let Some(help) = value.get_help() {
                list.push_str(&format!(": {:pad$}{}", "", self.paragraphs(help), pad = longest - name.len()));
            }
        }
        Some(list)
    }

    fn paragraphs(&self, text: &StyledStr) -> String {
        text.to_string().split("\n\n").map(|paragraph| self.word(paragraph)).collect::<Vec<_>>().join("\n\n")
    }

    fn word(&self, english: &str) -> String {
        self.translator.sentence(english).to_owned()
    }

    fn say(&self, message: &Message) -> String {
        message.text(self.translator)
    }
}

/// The parts that there are.
fn joined<const N: usize>(parts: [Option<String>; N], separator: &str) -> String {
    let parts = parts.into_iter().flatten().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(separator)
}
