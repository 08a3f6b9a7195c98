//! Help, and what is said about a command that is written wrongly, in the reader's language.

use std::collections::BTreeMap;

use clap::builder::{PossibleValue, StyledStr};
use clap::{Arg, Command};
use snapbox::{assert_data_eq, str};
use stratc::locale::sentences as translations;
use stratc::model::value::Language;

use crate::support::{Run, Workspace, command};

// Every sentence of help has its translation.

#[test]
fn every_sentence_of_help_is_said_in_norwegian() {
    let norwegian = translations(Language::Bokmal);
    let sentences = sentences();
    assert!(sentences.len() > 50, "there is little to look at: {sentences:#?}");
    let missing: Vec<_> = sentences.iter().filter(|(sentence, _)| !norwegian.contains_key(*sentence)).collect();
    assert!(missing.is_empty(), "add these to templates/locales/nb/messages/help.txt: {missing:#?}");
}

#[test]
fn nothing_is_left_in_english_on_a_norwegian_page() {
    for language in [Language::Bokmal, Language::Nynorsk] {
        let norwegian = translations(language);
        let has_own = |sentence: &String| sentence.contains(' ') && norwegian[sentence] != *sentence;
        let own = ["Usage:", "Commands:", "Arguments:", "Options:", "[OPTIONS]", "default:", "ossible values:"];
        let english: Vec<_> = sentences().into_keys().filter(has_own).chain(own.map(str::to_owned)).collect();
        for path in pages() {
            let page = run(&[&["--lang", language.code()], words(&path).as_slice(), &["--help"]].concat());
            let page = squeezed(&page.out);
            let left: Vec<_> = english.iter().filter(|sentence| page.contains(*sentence)).collect();
            assert!(left.is_empty(), "stratc {path} --help: {left:?}");
        }
    }
}

// What a person sees.

#[test]
fn a_page_of_help_is_norwegian_throughout() {
    assert_data_eq!(
        run(&["--lang", "nb", "schema", "--help"]).out,
        str![[r"
Skriv ut JSON-skjemaet for kildefilene, til bruk i tekstprogrammet ditt

Bruk: stratc schema [VALG] [FILER]

Argumenter:
  [FILER]
          Filene skjemaet gjelder for
          
          Mulige verdier:
          - strategy: YAML-filene til en strategi
          - document: YAML-filene til styringsdokumenter
          - edition:  JSON-filene som «build --format json» lager
          - changes:  Sammenligninger slik «diff --format json» skriver dem
          - coverage: Det «show coverage --format json» skriver ut
          
          [standard: strategy]

Valg:
  -C, --workspace <MAPPE>
          Arbeidsmappen: den som inneholder mappene «strategies» og «seeds»; ellers mappen du står
          i, eller den nærmeste over

      --lang <SPRÅK>
          Språket i meldingene; ellers det samme som i terminalen
          
          Mulige verdier:
          - nb: Norsk bokmål
          - nn: Norsk nynorsk
          - en: Engelsk

      --color <NÅR>
          Når det skal brukes farger; `NO_COLOR` slår dem av
          
          Mulige verdier:
          - auto:   I en terminal, hvis ikke `NO_COLOR` er satt eller `TERM` er `dumb`
          - always: Alltid
          - never:  Aldri
          
          [standard: auto]

  -h, --help
          Vis hjelpen («-h» viser en kortere)

"]]
    );
}

#[test]
fn short_help_is_norwegian_too() {
    let page = squeezed(&run(&["show", "-h", "--lang=nb"]).out);
    for part in [
        "Bruk: stratc show [VALG] <ID> stratc show [VALG] [ID] <KOMMANDO> Kommandoer: goals Målhierarkiet med tallene",
        "Argumenter: <ID> Id-en til elementet",
        "[standard: auto] [mulige verdier: auto, always, never]",
        "Vis hjelpen («--help» viser mer)",
    ] {
        assert!(page.contains(part), "{part:?} is not in {page}");
    }
}

#[test]
fn help_is_in_the_language_of_the_terminal_unless_another_is_asked_for() {
    let check =
        "Finn det som bør rettes i planene. Endrer ingenting uten at du ber om det\n\nBruk: stratc check [VALG]\n";
    let nynorsk =
        "Finn det som bør rettast i planane. Endrar ingenting utan at du ber om det\n\nBruk: stratc check [VAL]\n";
    let cases = [
        ("nb_NO.UTF-8", &["check", "--help"][..], check),
        ("nn_NO.UTF-8", &["help", "check"], nynorsk),
        ("C", &["--lang", "nb", "check", "--help"], check),
        ("C", &["check", "--help", "--lang=nn"], nynorsk),
        ("nb_NO.UTF-8", &["--lang", "en", "check", "--help"], "Find everything that is wrong with the plans."),
        ("nb_NO.UTF-8", &["--help"], "Kompilator for strategier"),
        ("de_DE.UTF-8", &["--help"], "A compiler for strategies"),
        ("nb_NO.UTF-8", &["--version"], "stratc "),
    ];
    for (locale, args, expected) in cases {
        let run = run_in(locale, args);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{locale} {args:?}");
        assert!(run.out.starts_with(expected), "{locale} {args:?}: {}", run.out);
    }
}

#[test]
fn a_command_line_without_a_command_is_answered_with_help() {
    let run = run_in("nb_NO.UTF-8", &[]);
    assert_eq!((run.status, run.out.as_str()), (2, ""));
    assert!(run.err.contains("Kommandoer:\n  check "), "{}", run.err);
}

/// The words that clap adds to help are written by us, so that they can be said in other languages. In English,
/// what we write must be what clap would.
#[test]
fn english_help_has_the_words_of_clap() {
    for path in pages() {
        for flag in ["--help", "-h"] {
            let given = [words(&path).as_slice(), &[flag]].concat();
            let by_clap = stratc::cli::command().term_width(100);
            let by_clap = by_clap.try_get_matches_from([&["stratc"], given.as_slice()].concat());
            let by_clap = by_clap.expect_err("help ends the command").to_string();
            assert_eq!(squeezed(&run(&given).out), squeezed(&by_clap), "{given:?}");
        }
    }
}

// Commands that are written wrongly.

#[test]
fn misuse_says_what_is_wrong_and_what_to_do() {
    assert_data_eq!(
        run(&["build", "--fromat", "html"]).err,
        str![[r#"
error: there is no option "--fromat" here
help: did you mean "--format"?

Usage: stratc build [OPTIONS]

Add --help to the command to read more about it.

"#]]
    );
}

#[test]
fn misuse_is_said_in_norwegian() {
    let cases: [(&[&str], &str); 15] = [
        (
            &["build", "--fromat", "html"],
            "feil: her finnes det ikke noe valg som heter «--fromat»\nhjelp: mente du «--format»?\n\nBruk: stratc build [VALG]\n",
        ),
        (&["chek"], "feil: kommandoen «chek» finnes ikke\nhjelp: mente du «stratc check»?\n"),
        (&["frobnicate"], "feil: kommandoen «frobnicate» finnes ikke\nhjelp: «stratc --help» viser kommandoene\n"),
        (&["help", "frobnicate"], "feil: kommandoen «frobnicate» finnes ikke\n"),
        (&["init"], "feil: her mangler det noe: <MAPPE>\n\nBruk: stratc init [VALG] <MAPPE>\n"),
        (&["show"], "feil: her mangler det noe: <ID>\n"),
        (
            &["init", "min", "plan"],
            "feil: «plan» er ett ord for mye\nhjelp: sett anførselstegn rundt navn med mellomrom;",
        ),
        (
            &["build", "--format", "doc"],
            "feil: «doc» kan ikke brukes som --format <FORMAT>\nhjelp: mente du «docx»?\nhjelp: velg ett av disse ordene: html, print, onepage, text, pdf, markdown, docx, xlsx, csv, ics, json\n\nSkriv --help",
        ),
        (
            &["build", "--edition", "pubic"],
            "feil: «pubic» kan ikke brukes som --edition <UTGAVE>\nhjelp: mente du «public»?\nhjelp: velg ett av disse ordene: public, internal\n",
        ),
        (
            &["build", "--as-of", "i morgen"],
            "feil: «i morgen» kan ikke brukes som --as-of <DATO>\nhjelp: skriv en dag, for eksempel 2026-03-31,",
        ),
        (&["build", "--output"], "feil: det mangler noe etter --output <MAPPE>\n"),
        (&["build", "-o", "a", "-o", "b"], "feil: --output <MAPPE> kan bare brukes én gang\n"),
        (&["--help=ja"], "feil: --help skal ikke ha noen verdi, men har fått «ja»\n"),
        (
            &["--format", "html", "build"],
            "feil: her finnes det ikke noe valg som heter «--format»\nhjelp: skriv det etter kommandoen: ",
        ),
        (&["--color", "never"], "feil: kommandoen mangler\nhjelp: velg ett av disse ordene: check, build, "),
    ];
    for (args, expected) in cases {
        let run = run_in("nb_NO.UTF-8", args);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.starts_with(expected), "{args:?}: {}", run.err);
        assert!(run.err.ends_with("\n\nSkriv --help bak kommandoen for å lese mer om den.\n"), "{args:?}: {}", run.err);
    }
}

#[test]
fn the_language_is_found_in_a_command_that_cannot_be_understood() {
    let cases: [(&[&str], &str); 6] = [
        (&["--lang", "nb", "frobnicate"], "feil: "),
        (&["frobnicate", "--lang=nb"], "feil: "),
        (&["check", "--what", "--lang", "nb"], "feil: "),
        (
            &["--lang", "de", "check"],
            "error: \"de\" cannot be used as --lang <LANGUAGE>\nhelp: write one of: nb, nn, en\n",
        ),
        (&["frobnicate", "--", "--lang", "nb"], "error: "),
        (&["frobnicate", "--lang"], "error: "),
    ];
    for (args, expected) in cases {
        let run = run(args);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.starts_with(expected), "{args:?}: {}", run.err);
    }
}

fn run(args: &[&str]) -> Run {
    Workspace::empty().run(args)
}

fn run_in(locale: &str, args: &[&str]) -> Run {
    let folder = Workspace::empty();
    let output = command(folder.root()).env("LC_ALL", locale).args(args).output();
    Run::new(output.expect("the program starts"))
}

/// A text on one line, so that it does not matter where lines end.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn words(path: &str) -> Vec<&str> {
    path.split_whitespace().collect()
}

/// The commands that have a page of help, each as it is written after `stratc`.
fn pages() -> Vec<String> {
    fn below(command: &Command, path: &str) -> Vec<String> {
        let inner = command.get_subcommands().flat_map(|inner| below(inner, &format!("{path} {}", inner.get_name())));
        [path.to_owned()].into_iter().chain(inner).collect()
    }
    below(&stratc::cli::command(), "")
}

/// Every sentence of help in English, with the command that it is about.
pub fn sentences() -> BTreeMap<String, String> {
    let mut command = stratc::cli::command();
    command.build();
    let mut sentences = BTreeMap::from([("COMMAND".to_owned(), "stratc".to_owned())]);
    collect(&command, &mut sentences);
    sentences
}

fn collect(command: &Command, sentences: &mut BTreeMap<String, String>) {
    let name = command.get_bin_name().unwrap_or_else(|| command.get_name()).to_owned();
    let texts = [command.get_about(), command.get_long_about(), command.get_before_help(), command.get_after_help()];
    let own = texts.into_iter().flatten().flat_map(paragraphs);
    for sentence in own.chain(command.get_arguments().flat_map(of_argument)) {
        sentences.entry(sentence).or_insert_with(|| name.clone());
    }
    command.get_subcommands().for_each(|inner| collect(inner, sentences));
}

fn of_argument(arg: &Arg) -> Vec<String> {
    let values = arg.get_possible_values();
    let texts = [arg.get_help(), arg.get_long_help()];
    let texts = texts.into_iter().chain(values.iter().map(PossibleValue::get_help)).flatten().flat_map(paragraphs);
    let names = arg.get_value_names().filter(|_| arg.get_action().takes_values()).unwrap_or_default();
    texts.chain(names.iter().map(ToString::to_string)).collect()
}

fn paragraphs(text: &StyledStr) -> Vec<String> {
    text.to_string().split("\n\n").map(str::to_owned).collect()
}
