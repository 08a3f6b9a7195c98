//! Files that are not text, are not files, or are not there.

#[cfg(unix)]
use std::fs;
use std::fs::File;
#[cfg(unix)]
use std::process::Command;

use super::{found, measure, run};
use crate::support::{STRATEGY, Workspace};

/// Makes a link at `path` of the workspace that leads to `target`.
#[cfg(unix)]
fn link(workspace: &Workspace, target: &str, path: &str) {
    std::os::unix::fs::symlink(target, workspace.path(path)).expect("links can be made");
}

/// Makes a pipe at `path` of the workspace that nobody writes to.
#[cfg(unix)]
fn pipe(workspace: &Workspace, path: &str) {
    let status = Command::new("mkfifo").arg(workspace.path(path)).status().expect("mkfifo is there");
    assert!(status.success());
}

/// Makes a file of `bytes` zeros that takes no room on the disk.
fn sparse(workspace: &Workspace, path: &str, bytes: u64) {
    let file = File::create(workspace.path(path)).expect("files can be made");
    file.set_len(bytes).expect("files can be long");
}

#[test]
fn a_file_that_is_not_utf8_is_named_with_the_place_of_the_first_wrong_letter() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", b"goals:\n  svar:\n    title: \xc5pent\n");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:3:12: error[S001]: this file is not UTF-8 text: this letter cannot be read"]
    );
}

#[test]
fn text_in_utf16_is_not_utf8() {
    let utf16: Vec<u8> = "\u{feff}goals:\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", utf16);
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/maal.yaml:1:1: error[S001]: this file is saved as UTF-16, not as UTF-8, so it cannot be read"
        ]
    );
}

#[test]
fn a_byte_order_mark_is_no_part_of_the_text() {
    let workspace = Workspace::new()
        .with("strategies/plan/strategy.yaml", format!("\u{feff}{STRATEGY}"))
        .with("strategies/plan/maal.yaml", "\u{feff}gaols:\n  svar: Alle får svar\n")
        .with("strategies/plan/innledning.md", "\u{feff}---\nonwer: sjef\n---\n# Innledning\n");
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/innledning.md:2:1: error[S013]: a section has no field \"onwer\"",
            "strategies/plan/maal.yaml:1:1: error[S013]: a strategy has no collection \"gaols\"",
        ]
    );
}

#[test]
fn carriage_returns_are_not_shown_as_part_of_a_line() {
    let workspace = Workspace::new().with(
        "strategies/plan/maal.yaml",
        "goals:\r\n  svar:\r\n    title: Svar\r\n    owner: sjef\r\n  svar: Nei\r\n",
    );
    let shown = run(&workspace, &["check"]).out;
    assert!(shown.contains("owner: sjef\n") && shown.contains("svar: Nei\n"), "{shown}");
    assert!(!shown.contains('␍') && !shown.contains('\r'), "{shown}");
}

#[test]
fn carriage_returns_move_no_place() {
    let workspace = Workspace::new()
        .with("strategies/plan/maal.yaml", "goals:\r\n  svar:\r\n    titel: Svar\r\n    title: Svar\r\n")
        .with("strategies/plan/innledning.md", "---\r\nonwer: sjef\r\n---\r\n# Innledning\r\n\r\nSe [[borte]].\r\n");
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/innledning.md:2:1: error[S013]: a section has no field \"onwer\"",
            "strategies/plan/innledning.md:6:4: error[R001]: nothing is called \"borte\"",
            "strategies/plan/maal.yaml:3:5: error[S013]: a goal has no field \"titel\"",
        ]
    );
}

#[test]
fn a_file_with_nothing_but_a_remark_is_empty() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml", "# Her kommer målene\n");
    assert_eq!(found(&workspace), ["strategies/plan/maal.yaml:1:1: advice[S024]: this file has nothing in it"]);
}

#[test]
fn an_empty_strategy_lacks_its_block() {
    let workspace = Workspace::empty().with("strategies/plan/strategy.yaml", "");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/strategy.yaml:1:1: error[C002]: this file has no \"strategy:\" block"]
    );
}

#[test]
fn an_empty_document_lacks_its_block() {
    let workspace = Workspace::new().with("seeds/lov.yaml", "");
    assert_eq!(found(&workspace), ["seeds/lov.yaml:1:1: error[C002]: this file has no \"document:\" block"]);
}

#[test]
fn a_file_of_200_mb_is_not_read() {
    let workspace = Workspace::new();
    sparse(&workspace, "strategies/plan/maal.yaml", 200 * 1024 * 1024);
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:1:1: error[S003]: \
          strategies/plan/maal.yaml is 200 MB, more than the 16 MB that stratc reads"]
    );
}

#[cfg(unix)]
#[test]
fn a_pipe_is_reported_and_not_waited_for() {
    let workspace = Workspace::new();
    pipe(&workspace, "strategies/plan/maal.yaml");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:1:1: error[S003]: strategies/plan/maal.yaml is not an ordinary file"]
    );
    assert_eq!(run(&workspace, &["build"]).status, 1);
}

#[test]
fn a_folder_called_like_a_source_file_is_reported_and_not_entered() {
    let workspace = Workspace::new().with("strategies/plan/maal.yaml/flere.yaml", "goals: [");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:1:1: error[S005]: \
          strategies/plan/maal.yaml is a folder, but has the name of a source file"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_nothing_is_reported() {
    let workspace = Workspace::new();
    link(&workspace, "borte.yaml", "strategies/plan/maal.yaml");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:1:1: error[S002]: strategies/plan/maal.yaml is a link to nothing"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_out_of_the_workspace_is_not_followed() {
    let outside = Workspace::empty().with("hemmelig.yaml", "goals:\n  hemmelig: Hemmelig\n");
    let workspace = Workspace::new();
    let target = outside.path("hemmelig.yaml").display().to_string();
    link(&workspace, &target, "strategies/plan/maal.yaml");
    assert_eq!(
        found(&workspace),
        [format!(
            "strategies/plan/maal.yaml:1:1: error[S004]: strategies/plan/maal.yaml leads out of the workspace, to {target}"
        )]
    );
    assert_eq!(run(&workspace, &["show", "goals"]).out.find("Hemmelig"), None);
}

#[cfg(unix)]
#[test]
fn links_that_lead_to_each_other_are_both_reported() {
    let workspace = Workspace::new();
    link(&workspace, "b.yaml", "strategies/plan/a.yaml");
    link(&workspace, "a.yaml", "strategies/plan/b.yaml");
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/a.yaml:1:1: error[S004]: strategies/plan/a.yaml leads back to itself",
            "strategies/plan/b.yaml:1:1: error[S004]: strategies/plan/b.yaml leads back to itself",
        ]
    );
}

#[cfg(unix)]
#[test]
fn a_link_to_its_own_folder_ends_the_walk() {
    let workspace = Workspace::new().with("strategies/plan/maal/svar.yaml", "goals:\n  svar: Alle får svar\n");
    link(&workspace, "..", "strategies/plan/maal/rundt");
    let circle = "strategies/plan/maal/rundt:1:1: error[S004]: strategies/plan/maal/rundt leads back to itself";
    assert!(found(&workspace).contains(&circle.to_owned()));
}

#[cfg(unix)]
#[test]
fn a_link_within_the_workspace_is_followed() {
    let workspace = Workspace::new()
        .with("felles/maal.yaml", "goals:\n  svar: Alle får svar\n")
        .with("strategies/plan/tiltak.yaml", measure("svar"));
    link(&workspace, "../../felles", "strategies/plan/felles");
    assert_eq!(found(&workspace), [""; 0]);
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_reported() {
    use std::os::unix::fs::PermissionsExt as _;

    let workspace = Workspace::new().with("strategies/plan/maal.yaml", "goals:\n  svar: Alle får svar\n");
    let path = workspace.path("strategies/plan/maal.yaml");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("permissions can be set");
    if fs::read(&path).is_ok() {
        return; // Nothing is closed to root; a link to nothing, above, takes the same way.
    }
    assert_eq!(
        found(&workspace),
        ["strategies/plan/maal.yaml:1:1: error[S002]: strategies/plan/maal.yaml cannot be read: permission denied"]
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_whose_name_is_no_text_is_reported() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    let workspace = Workspace::new();
    let name = OsStr::from_bytes(b"m\xe5l.yaml");
    fs::write(workspace.path("strategies/plan").join(name), "goals:\n").expect("files can have any name");
    assert_eq!(
        found(&workspace),
        ["strategies/plan/m\u{fffd}l.yaml:1:1: error[S002]: \
          the name of strategies/plan/m\u{fffd}l.yaml cannot be read"]
    );
}

#[test]
fn a_file_that_cannot_be_read_keeps_everything_from_being_published() {
    let workspace = Workspace::new();
    assert_eq!(run(&workspace, &["build"]).status, 0);
    let before = workspace.read("public/plan/index.html");
    workspace.write("strategies/plan/maal.yaml", b"\xff");
    assert_eq!(run(&workspace, &["build"]).status, 1);
    assert_eq!(workspace.read("public/plan/index.html"), before);
}

#[test]
fn a_readable_file_beside_an_unreadable_one_is_read() {
    let workspace = Workspace::new()
        .with("strategies/plan/a.yaml", b"goals:\n  \xff")
        .with("strategies/plan/b.yaml", "goals:\n  svar: Alle får svar\n")
        .with("strategies/plan/c.yaml", measure("svar").replace("title", "titel"));
    assert_eq!(
        found(&workspace),
        [
            "strategies/plan/a.yaml:2:3: error[S001]: \
             this file is not UTF-8 text: this letter cannot be read",
            "strategies/plan/c.yaml:3:5: error[S013]: a measure has no field \"titel\"",
        ]
    );
}
