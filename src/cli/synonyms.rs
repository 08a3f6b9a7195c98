//! Commands by the words that people try, in bokmål, nynorsk and English.

/// The commands, each with words that are tried in its place.
const COMMANDS: &[(&str, &[&str])] = &[
    (
        "check",
        &[
            "sjekk", "sjekke", "kontroll", "kontroller", "valider", "validate", "lint", "test", "finn", "rett", "fiks",
            "fix",
        ],
    ),
    (
        "build",
        &[
            "bygg", "bygge", "byggje", "publiser", "publisere", "publish", "lag", "lage", "make", "generer",
            "generate", "eksporter", "export", "render", "pdf", "html", "docx", "word",
        ],
    ),
    (
        "diff",
        &[
            "sammenlign", "sammenligne", "sammenlikn", "sammenlikne", "samanlikn", "samanlikne", "compare",
            "endringer", "endringar", "changes", "forskjell", "forskjeller", "skilnad",
        ],
    ),
    ("verify", &["verifiser", "verifisere", "bekreft", "stadfest"]),
    ("report", &["rapport", "rapporter", "rapportere", "status", "framdrift", "fremdrift", "progress"]),
    ("show", &["vis", "vise", "syn", "syne", "se", "sjå", "list", "liste", "view"]),
    ("show goals", &["mål", "målene", "goals"]),
    ("show coverage", &["dekning", "krav", "coverage"]),
    ("explain", &["forklar", "forklare", "forklaring", "hva", "kva", "why"]),
    ("rules", &["regler", "reglar", "regel", "koder", "kodar", "codes"]),
    ("schema", &["skjema"]),
    ("templates", &["mal", "maler", "malar", "template"]),
    ("init", &["nytt", "ny", "new", "create", "opprett", "opprette", "start", "begynn"]),
    ("completions", &["fullføring", "fullfør", "autofullfør", "complete", "completion"]),
    ("man", &["manual", "håndbok", "handbok"]),
    ("help", &["hjelp", "hjelpe", "hjelp!"]),
];

/// The command that was probably meant by a word.
pub fn command(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    COMMANDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(command, _)| *command)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;
    use crate::cli::args::Args;

    #[test]
    fn every_word_leads_to_a_command_and_is_none_itself() {
        let mut declared = Args::command();
        declared.build();
        for (command, words) in COMMANDS {
            let mut names = command.split(' ');
            let first = names.next().and_then(|name| declared.find_subcommand(name)).expect("it is a command");
            assert!(names.all(|name| first.find_subcommand(name).is_some()), "{command}");
            for word in *words {
                assert!(declared.find_subcommand(word).is_none(), "{word} is a command");
            }
        }
    }

    #[test]
    fn no_word_stands_twice() {
        let mut words: Vec<_> = COMMANDS.iter().flat_map(|(_, words)| *words).collect();
        words.sort_unstable();
        assert!(words.windows(2).all(|pair| pair[0] != pair[1]), "{words:?}");
    }
}
