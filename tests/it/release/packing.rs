//! What the scripts of `release/` make of programs, and the workflow that calls them.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use serde_json::{Value, json};

use super::{CHANGELOG, LOCK, PROGRAM, ROOT, Releasing, platform, read};
use crate::schema::validate;

#[test]
fn the_notes_of_a_release_are_its_section_of_the_changelog() {
    let folder = Releasing::new();
    let run = folder.release("notes", &["v9.9.9"]);
    assert_eq!((run.status, run.out.as_str()), (0, "### Added\n\n- Noe nytt.\n"), "{run:?}");
}

#[test]
fn a_release_in_which_tag_version_and_changelog_disagree_is_refused() {
    let lock = LOCK.replace("9.9.9", "9.9.8");
    let other = CHANGELOG.replace("[9.9.9]", "[9.9.8]");
    let undated = CHANGELOG.replace(" - 2026-12-01", "");
    let empty = CHANGELOG.replace("### Added\n\n- Noe nytt.\n", "");
    for (tag, file, content, said) in [
        ("v9.9.8", "notes.txt", "", "the tag says 9.9.8, but Cargo.toml says 9.9.9"),
        ("9.9.9", "notes.txt", "", "9.9.9 is not the tag of a release"),
        ("v9.9.9", "Cargo.lock", &lock, "Cargo.toml says 9.9.9, but Cargo.lock says 9.9.8"),
        ("v9.9.9", "CHANGELOG.md", &other, "CHANGELOG.md has no section for 9.9.9"),
        ("v9.9.9", "CHANGELOG.md", &undated, "CHANGELOG.md does not say on which day 9.9.9 is released"),
        ("v9.9.9", "CHANGELOG.md", &empty, "the section of 9.9.9 in CHANGELOG.md is empty"),
    ] {
        let folder = Releasing::new();
        folder.0.write(file, content);
        let run = folder.release("notes", &[tag]);
        assert_eq!((run.status, run.out.as_str()), (1, ""), "{said}: {run:?}");
        assert!(
            run.err.starts_with(&format!("error: {said}")) && run.err.contains("\n  help: "),
            "{said}: {}",
            run.err
        );
    }
}

/// What guides lead to is packed with them, or else they lead to it in the repository.
#[test]
fn guides_lead_somewhere_wherever_they_are_read() {
    let guide =
        "[a](docs/a.md) [b](play) [c](https://example.org/c) [d](LESMEG.md#e) [f](#g) [h](release/README.md#i)\n";
    let folder = Releasing::new();
    folder.add_program("dist/bin/linux-x64/stratc", PROGRAM);
    for file in ["README.md", "LESMEG.md", "docs/a.md", "docs/a.png", "docs/reference/en.md"] {
        folder.0.write(file, guide);
    }
    let run = folder.release("share", &[]);
    assert_eq!(run.status, 0, "{run:?}");
    let place = "https://example.org/stratc/blob/v9.9.9";
    let expected = guide.replace("(play", &format!("({place}/play")).replace("(release", &format!("({place}/release"));
    for file in ["README.md", "LESMEG.md"] {
        assert_eq!(folder.0.read(&format!("dist/share/{file}")), expected);
    }
    for file in ["docs/a.md", "docs/a.png", "docs/reference/en.md", "man/stratc.1", "completions/_stratc"] {
        assert!(folder.0.path(&format!("dist/share/{file}")).exists(), "{file}");
    }
}

#[test]
fn an_archive_holds_a_program_and_its_guides_and_is_the_same_each_time() {
    let folder = Releasing::new();
    for (platform, name, list) in [
        ("linux-x64", "stratc-linux-x64.tar.gz", &["tar", "-tzf"][..]),
        ("windows-x64", "stratc-windows-x64.zip", &["python3", "-m", "zipfile", "-l"]),
    ] {
        assert_eq!(folder.release("archive", &[platform]).status, 0, "{platform}");
        let file = format!("dist/{name}");
        let first = fs::read(folder.0.path(&file)).expect("there is an archive");
        let run = folder.shell(&[list, &[&file]].concat(), &[]);
        for held in
            ["LESMEG.md", "completions/_stratc", if platform == "linux-x64" { "stratc\n" } else { "stratc.exe" }]
        {
            assert!(run.out.contains(&format!("stratc-{platform}/{held}")), "{held}: {}", run.out);
        }
        fs::remove_file(folder.0.path(&file)).expect("it can be removed");
        assert_eq!(folder.release("archive", &[platform]).status, 0);
        assert!(first == fs::read(folder.0.path(&file)).expect("there is an archive"), "{name} is another each time");
    }
}

#[test]
fn sums_are_those_of_the_files_that_are_released_and_no_others() {
    let folder = Releasing::new();
    folder.0.write("dist/stratc-linux-x64.tar.gz", "a");
    folder.0.write("dist/SHA256SUMS.sigstore.json", "{}");
    folder.0.write("dist/wheels/stratc.whl", "b");
    assert_eq!(folder.release("sums", &[]).status, 0);
    let sum = "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb";
    let sums = folder.0.read("dist/SHA256SUMS");
    let names: Vec<_> = sums.lines().filter_map(|line| line.split_once("  ")).map(|(_, name)| name).collect();
    assert_eq!(names, ["THIRD-PARTY.md", "stratc-linux-x64.tar.gz"]);
    assert!(sums.contains(&format!("{sum}  stratc-linux-x64.tar.gz\n")), "{sums}");
}

#[test]
fn manifests_have_the_version_the_addresses_and_the_sums() {
    let folder = Releasing::new();
    for name in ["stratc-windows-x64.msi", "stratc-windows-x64.zip", "stratc-windows-arm64.zip"] {
        folder.0.write(&format!("dist/{name}"), name);
    }
    assert_eq!(folder.release("sums", &[]).status, 0);
    let run = folder.release("manifests", &[]);
    assert_eq!(run.status, 0, "{run:?}");
    let sum = |name: &str| {
        let sums = folder.0.read("dist/SHA256SUMS");
        let line = sums.lines().find(|line| line.ends_with(name)).expect("each file has a sum");
        line.split(' ').next().expect("a line is a sum and a name").to_owned()
    };
    let scoop: Value = serde_json::from_str(&folder.0.read("dist/manifests/scoop/stratc.json")).expect("it is JSON");
    assert_eq!(scoop["version"], "9.9.9");
    for (machine, platform) in [("64bit", "windows-x64"), ("arm64", "windows-arm64")] {
        let archive = format!("stratc-{platform}.zip");
        let one = &scoop["architecture"][machine];
        assert_eq!(one["hash"], sum(&archive));
        assert_eq!(one["url"], format!("https://example.org/stratc/releases/download/v9.9.9/{archive}"));
    }
    let winget = "dist/manifests/winget/s/Stratc/Stratc/9.9.9";
    let installer = folder.0.read(&format!("{winget}/Stratc.Stratc.installer.yaml"));
    assert!(installer.contains(&format!("InstallerSha256: \"{}\"\n", sum("stratc-windows-x64.msi"))), "{installer}");
    for file in ["Stratc.Stratc.yaml", "Stratc.Stratc.installer.yaml", "Stratc.Stratc.locale.nb-NO.yaml"] {
        let manifest = folder.0.read(&format!("{winget}/{file}"));
        assert!(manifest.contains("PackageVersion: \"9.9.9\"\n") && !manifest.contains('@'), "{manifest}");
    }
}

#[test]
fn a_manifest_is_not_made_of_half_a_release() {
    let folder = Releasing::new();
    let run = folder.release("manifests", &[]);
    assert!(run.status == 1 && run.err.starts_with("error: there is no SHA256SUMS\n"), "{run:?}");
    assert_eq!(folder.release("sums", &[]).status, 0);
    let run = folder.release("manifests", &[]);
    assert!(run.status == 1 && run.err.contains("SHA256SUMS has no stratc-windows-x64.msi\n"), "{run:?}");
}

#[test]
fn the_image_is_built_from_the_programs_for_linux() {
    let folder = Releasing::new();
    assert_eq!(folder.release("image", &[]).status, 0);
    for machine in ["amd64", "arm64"] {
        assert_eq!(folder.0.read(&format!("dist/image/{machine}/stratc")), PROGRAM);
    }
    let recipe = folder.0.read("dist/image/Dockerfile");
    for file in recipe.lines().filter_map(|line| line.strip_prefix("COPY ")).flat_map(str::split_whitespace) {
        let file = file.replace("${TARGETARCH}", "amd64");
        assert!(file.starts_with('/') || folder.0.path(&format!("dist/image/{file}")).exists(), "{file}");
    }
}

#[test]
fn the_npm_package_starts_the_program_of_its_platform() {
    let (folder, platform) = (Releasing::new(), platform());
    folder.0.write(&format!("dist/bin/{platform}/stratc"), PROGRAM);
    let run = folder.release("npm", &[&platform]);
    assert_eq!(run.status, 0, "{run:?}");
    for (package, place) in
        [("stratc", "stratc".to_owned()), (&format!("stratc-{platform}"), format!("@stratc/{platform}"))]
    {
        let place = format!("node_modules/{place}");
        fs::create_dir_all(folder.0.path(&place)).expect("folders can be made");
        let packed = format!("dist/npm/{package}-9.9.9.tgz");
        assert_eq!(folder.shell(&["tar", "-xzf", &packed, "-C", &place, "--strip-components=1"], &[]).status, 0);
    }
    let package: Value = serde_json::from_str(&folder.0.read("node_modules/stratc/package.json")).expect("it is JSON");
    assert_eq!(package["optionalDependencies"], json!({format!("@stratc/{platform}"): "9.9.9"}));
    let start = ["node", "node_modules/stratc/bin/stratc.js", "--version"];
    let run = folder.shell(&start, &[]);
    assert_eq!((run.status, run.out.as_str()), (0, "stratc 9.9.9\n"), "{run:?}");
    fs::remove_dir_all(folder.0.path("node_modules/@stratc")).expect("it can be removed");
    for (language, said) in [("C", "error: the package @stratc/"), ("nb_NO.UTF-8", "feil: pakken @stratc/")] {
        let run = folder.shell(&start, &[("LC_ALL", language)]);
        assert!(run.status == 2 && run.err.starts_with(said), "{run:?}");
    }
}

#[test]
fn platforms_are_the_same_everywhere() {
    let listed: BTreeSet<_> = read("release/platforms.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    let workflow = read(".github/workflows/release.yml");
    let built = workflow.match_indices("{platform: ").map(|(at, mark)| &workflow[at + mark.len()..]);
    let built: BTreeSet<_> = built.filter_map(|rest| rest.split(',').next().map(str::to_owned)).collect();
    assert_eq!(built, listed);
    let run = Releasing::new().release("archive", &["amiga"]);
    assert!(run.status == 1 && run.err.contains("the platforms are linux-x64 "), "{run:?}");
}

#[test]
fn the_workflow_is_what_its_reader_expects_and_runs_scripts_that_exist() {
    let file = ".github/workflows/release.yml";
    let refused =
        validate(&["--builtin-schema".into(), "vendor.github-workflows".into()], &[Path::new(ROOT).join(file)]);
    assert_eq!(refused, BTreeSet::new());
    let text = read(file) + &read("release/pack");
    let called = text.match_indices("release/").map(|(at, mark)| &text[at + mark.len()..]);
    let is_letter = |letter: &char| letter.is_ascii_lowercase();
    let called: BTreeSet<String> = called.map(|rest| rest.chars().take_while(is_letter).collect()).collect();
    for script in called.iter().filter(|name| !matches!(name.as_str(), "" | "v")) {
        let path = Path::new(ROOT).join("release").join(script);
        let mode = fs::metadata(&path).map(|file| file.permissions().mode());
        assert!(mode.is_ok_and(|mode| mode & 0o111 != 0), "release/{script} cannot be run");
    }
}
