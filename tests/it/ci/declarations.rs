//! What calls the scripts: the actions for GitHub, the jobs for GitLab, and the page that tells readers of them.

use std::collections::BTreeSet;

use super::read;

/// Each declaration with the scripts that it calls.
const DECLARATIONS: [(&str, &[&str]); 4] = [
    ("action.yml", &["ci/check.sh", "ci/github-check.sh", "ci/cut.sh"]),
    ("diff/action.yml", &["ci/diff.sh", "ci/github-diff.sh", "ci/github-comment.sh", "ci/cut.sh"]),
    ("ci/gitlab.yml", &["ci/check.sh"]),
    ("ci/gitlab-diff.yml", &["ci/diff.sh", "ci/gitlab-diff.sh", "ci/cut.sh"]),
];

/// Variables that the scripts read and that no declaration sets: the program is on the path, and the token of a project
/// is a secret that its owner sets.
fn is_set_elsewhere(file: &str, variable: &str) -> bool {
    variable.is_empty() || (variable == "TOKEN" && file.contains("gitlab"))
}

#[test]
fn each_input_is_used_and_each_variable_of_the_scripts_set() {
    for (file, scripts) in DECLARATIONS {
        let text = read(file);
        let (head, body) =
            text.split_once(if file.contains("gitlab") { "\n---\n" } else { "\noutputs:" }).expect("two parts");
        let indentation = if file.contains("gitlab") { "\n    " } else { "\n  " };
        let declared = names_after(head, indentation, ":\n");
        assert!(declared.len() > 5, "{file}: {declared:?}");
        assert_eq!(declared, names_after(body, "inputs.", ""), "{file}: inputs declared and used");
        let set = variables(body);
        let read: BTreeSet<_> = scripts.iter().flat_map(|script| variables(&read(script))).collect();
        let missing: Vec<_> =
            read.iter().filter(|name| !set.contains(*name) && !is_set_elsewhere(file, name)).collect();
        assert!(missing.is_empty(), "{file} does not set {missing:?}");
        for script in scripts {
            assert!(std::path::Path::new(super::ROOT).join(script).exists(), "{script}");
        }
    }
}

#[test]
fn both_actions_make_the_program_ready_in_the_same_way() {
    let [check, diff] = ["action.yml", "diff/action.yml"].map(|file| {
        let text = read(file).replace("/../ci/", "/ci/");
        let (_, steps) = text.split_once("    - name: Name the program\n").expect("there is such a step");
        steps.split("    - name: ").take(3).map(str::to_owned).collect::<Vec<_>>()
    });
    assert!(check.len() == 3 && check == diff, "{check:#?}\n{diff:#?}");
}

#[test]
fn both_jobs_make_the_program_ready_in_the_same_way() {
    let [check, diff] = ["ci/gitlab.yml", "ci/gitlab-diff.yml"].map(|file| {
        let text = read(file).replace(" git jq", " git");
        let (_, steps) = text.split_once("  cache:\n").expect("there is a cache");
        steps.split_once("  script:\n").expect("there is a script").0.to_owned()
    });
    assert_eq!(check, diff);
}

/// Those who copy a recipe get the version whose documents they read, from the place where it lies.
#[test]
fn the_recipes_name_this_version_and_this_repository() {
    let version = env!("CARGO_PKG_VERSION");
    let repository = env!("CARGO_PKG_REPOSITORY");
    let name = repository.strip_prefix("https://github.com/").expect("the repository is on GitHub");
    let recipes = ["docs/ci.md", "ci/gitlab.yml", "ci/gitlab-diff.yml"].map(|file| (file, read(file)));
    let mut found = 0;
    for (file, text) in &recipes {
        for (before, expected) in [
            ("stratc@v", version),
            ("stratc/diff@v", version),
            ("stratc==", version),
            ("rev: v", version),
            ("default: v", version),
            (&*format!("{name}/v"), version),
            ("https://github.com/", name),
            ("https://raw.githubusercontent.com/", name),
        ] {
            for (at, _) in text.match_indices(before) {
                found += 1;
                let rest = &text[at + before.len()..];
                assert!(rest.starts_with(expected), "{file}: {before}{}", rest.lines().next().unwrap_or_default());
            }
        }
    }
    assert!(found > 15, "only {found} places were found");
    let uses = format!("uses: {name}");
    assert_eq!(recipes[0].1.matches("uses: stratc").count(), recipes[0].1.matches(&uses).count());
}

/// The names in a text, of lower-case letters and dashes, that stand between two others.
fn names_after(text: &str, before: &str, after: &str) -> BTreeSet<String> {
    let rests = text.match_indices(before).map(|(at, _)| &text[at + before.len()..]);
    let is_letter = |letter: &char| letter.is_ascii_lowercase() || *letter == '-';
    let names = rests.map(|rest| (rest.chars().take_while(is_letter).collect::<String>(), rest));
    names
        .filter(|(name, rest)| rest[name.len()..].starts_with(after) && !name.is_empty())
        .map(|(name, _)| name)
        .collect()
}

/// The variables of ours in a text.
fn variables(text: &str) -> BTreeSet<String> {
    let is_letter = |letter: &char| letter.is_ascii_uppercase() || *letter == '_';
    text.match_indices("STRATC_")
        .map(|(at, mark)| text[at + mark.len()..].chars().take_while(is_letter).collect())
        .collect()
}
