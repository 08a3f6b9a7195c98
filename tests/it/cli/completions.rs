//! Completions: how they are installed, and what they ask the program for.

use super::small_plan;
use crate::support::Workspace;

#[test]
fn each_script_says_how_to_install_it_and_asks_for_what_only_the_program_knows() {
    for (shell, line) in [
        ("powershell", "stratc completions powershell | Out-String | Invoke-Expression"),
        ("bash", "source <(stratc completions bash)"),
        ("zsh", "mkdir -p ~/.zfunc && stratc completions zsh > ~/.zfunc/_stratc"),
        ("fish", "stratc completions fish > ~/.config/fish/completions/stratc.fish"),
        ("elvish", "eval (stratc completions elvish | slurp)"),
    ] {
        let script = Workspace::empty().run(&["completions", shell, "--lang", "nb"]).out;
        let head: String = script.lines().take(8).collect::<Vec<_>>().join("\n");
        assert!(head.contains(&format!("#   {line}")), "{shell}: {head}");
        assert!(head.contains("for å "), "{shell}: {head}");
        assert!(script.contains("stratc candidates "), "{shell}");
    }
    assert!(Workspace::empty().run(&["completions", "zsh"]).out.starts_with("#compdef stratc\n"));
}

#[test]
fn names_are_listed_one_a_line() {
    let workspace = small_plan();
    let names = |what: &str| {
        let run = workspace.run(&["candidates", what]);
        assert_eq!((run.status, run.err.as_str()), (0, ""), "{what}");
        run.out.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(names("strategies"), ["plan"]);
    assert_eq!(
        names("ids"),
        ["aapen", "andel", "klart-spraak", "nynorsk", "plan", "rammer", "raske-svar", "sjef", "spraak", "svar", "vakt"]
    );
    for (what, name) in
        [("codes", "S013"), ("codes", "unknown-key"), ("codes", "M"), ("topics", "goal"), ("topics", "change-moved")]
    {
        assert!(names(what).iter().any(|known| known == name), "{what} lack {name}");
    }
}

#[test]
fn where_there_is_no_workspace_there_is_nothing_to_complete_and_nothing_is_said() {
    let run = Workspace::empty().run(&["candidates", "ids"]);
    assert_eq!((run.status, run.out.as_str(), run.err.as_str()), (0, "", ""));
}

#[cfg(unix)]
#[test]
fn bash_completes_ids_codes_and_kinds() {
    let workspace = small_plan();
    workspace.write("stratc.bash", workspace.run(&["completions", "bash"]).out);
    let folder = std::path::Path::new(env!("CARGO_BIN_EXE_stratc")).parent().expect("it lies in a folder").to_owned();
    let completed = |words: &str| {
        let script = format!(
            "source stratc.bash; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}}-1)); _stratc_known stratc \
             \"${{COMP_WORDS[COMP_CWORD]}}\" \"${{COMP_WORDS[COMP_CWORD-1]}}\"; printf '%s\\n' \"${{COMPREPLY[@]}}\""
        );
        let mut command = std::process::Command::new("/bin/bash");
        command
            .current_dir(workspace.root())
            .args(["-c", &script])
            .env("PATH", format!("{}:/usr/bin:/bin", folder.display()));
        let output = command.output().expect("bash starts");
        String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(completed("stratc show ras"), ["raske-svar"]);
    assert_eq!(completed("stratc explain focus"), ["focus-area-empty", "focus-areas-apart", "focus-area"]);
    assert!(completed("stratc check --only S01").contains(&"S013".to_owned()));
    assert_eq!(completed("stratc build --strategy p"), ["plan"]);
}
