//! What the completions of each shell have beside what is generated from the command line.

use clap_complete::Shell;

use crate::diag::{Message, say};

/// How to install the completions: what to do, and the line that does it.
pub fn install(shell: Shell) -> Vec<(Message, &'static str)> {
    let now = || say!("To use these completions in this window, run this line:");
    let write = || say!("To have them always, run this line once:");
    let profile = |file: &str| say!("To have them always, put the same line into {file}:", file);
    match shell {
        Shell::PowerShell => vec![
            (now(), "stratc completions powershell | Out-String | Invoke-Expression"),
            (profile("$PROFILE"), "notepad $PROFILE"),
            (say!("If there is no such file yet, make it first:"), "New-Item -ItemType File -Force $PROFILE"),
        ],
        Shell::Bash => vec![
            (now(), "source <(stratc completions bash)"),
            (profile("~/.bashrc"), "echo 'source <(stratc completions bash)' >> ~/.bashrc"),
        ],
        Shell::Zsh => vec![
            (write(), "mkdir -p ~/.zfunc && stratc completions zsh > ~/.zfunc/_stratc"),
            (say!("In ~/.zshrc, put this line before \"compinit\":"), "fpath+=(~/.zfunc)"),
        ],
        Shell::Fish => vec![
            (now(), "stratc completions fish | source"),
            (write(), "stratc completions fish > ~/.config/fish/completions/stratc.fish"),
        ],
        _ => vec![
            (now(), "eval (stratc completions elvish | slurp)"),
            (
                profile("~/.config/elvish/rc.elv"),
                "echo 'eval (stratc completions elvish | slurp)' >> ~/.config/elvish/rc.elv",
            ),
        ],
    }
}

/// A generated script, which then also asks the program for ids, codes, kinds and strategies.
pub fn with_known(shell: Shell, script: &str) -> String {
    match shell {
        Shell::Bash => format!("{script}{BASH}"),
        Shell::Fish => format!("{script}{FISH}"),
        Shell::Elvish => format!("{script}{ELVISH}"),
        Shell::Zsh => script.replacen("_stratc() {\n", ZSH, 1),
        Shell::PowerShell => {
            let switch = "    $completions = @(switch";
            script.replacen(switch, &format!("{POWERSHELL}{switch}"), 1)
        }
        _ => script.to_owned(),
    }
}

const BASH: &str = r#"
_stratc_known() {
    _stratc "$@"
    local cur="${COMP_WORDS[COMP_CWORD]}" what=""
    case "${COMP_WORDS[COMP_CWORD-1]}" in
        --only) what=codes; COMPREPLY=() ;;
        --strategy) what=strategies; COMPREPLY=() ;;
        show) what=ids ;;
        explain) what=topics ;;
    esac
    if [[ -n "$what" && "$cur" != -* ]]; then
        local IFS=$'\n'
        COMPREPLY+=($(compgen -W "$(stratc candidates "$what" 2>/dev/null)" -- "$cur"))
    fi
}
complete -F _stratc_known -o bashdefault -o default stratc
"#;

const FISH: &str = r#"
complete -c stratc -n "__fish_stratc_using_subcommand show; and not __fish_seen_subcommand_from goals coverage help" -f -a "(stratc candidates ids 2>/dev/null)"
complete -c stratc -n "__fish_stratc_using_subcommand explain" -f -a "(stratc candidates topics 2>/dev/null)"
complete -c stratc -n "__fish_stratc_using_subcommand check" -l only -x -a "(stratc candidates codes 2>/dev/null)"
complete -c stratc -n "__fish_stratc_using_subcommand check" -l strategy -x -a "(stratc candidates strategies 2>/dev/null)"
complete -c stratc -n "__fish_stratc_using_subcommand build" -l strategy -x -a "(stratc candidates strategies 2>/dev/null)"
complete -c stratc -n "__fish_stratc_using_subcommand diff" -l strategy -x -a "(stratc candidates strategies 2>/dev/null)"
"#;

const ELVISH: &str = r"
var stratc-generated = $edit:completion:arg-completer[stratc]
set edit:completion:arg-completer[stratc] = {|@words|
    var known = [&--only=codes &--strategy=strategies &show=ids &explain=topics]
    if (has-key $known $words[-2]) {
        try { e:stratc candidates $known[$words[-2]] 2>/dev/null } catch { }
    }
    $stratc-generated $@words
}
";

const ZSH: &str = r#"_stratc_known() {
    local -a known
    known=(${(f)"$(stratc candidates $1 2>/dev/null)"})
    compadd -a known
}

_stratc() {
    if [[ "$words[CURRENT]" != -* ]]; then
        case "$words[CURRENT-1]" in
            (--only) _stratc_known codes; return ;;
            (--strategy) _stratc_known strategies; return ;;
            (explain) _stratc_known topics; return ;;
            (show) _stratc_known ids ;;
        esac
    fi
"#;

const POWERSHELL: &str = r#"    $last = $commandElements | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | Select-Object -Last 1
    $what = switch ("$last") { '--only' { 'codes' } '--strategy' { 'strategies' } 'show' { 'ids' } 'explain' { 'topics' } }
    if ($what -and -not $wordToComplete.StartsWith('-')) {
        & stratc candidates $what 2>$null | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
            [CompletionResult]::new($_, $_, [CompletionResultType]::ParameterValue, $_)
        }
    }

"#;
