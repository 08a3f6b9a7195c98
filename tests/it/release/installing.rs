//! `ci/install.sh` against a server of its own, and what is handed out of it and `ci/install.ps1`.

use super::{MANIFEST, PROGRAM, Server, archive, read};

/// Where the program is installed, from the root on: people may add the folder to their path.
fn installed(server: &Server) -> String {
    let root = server.source.0.root().canonicalize().expect("it is there");
    root.join("ny/bin/stratc").display().to_string()
}

#[test]
fn a_release_is_fetched_checked_and_installed() {
    let server = Server::new();
    for arguments in [&["ny"][..], &["ny", "9.9.9"], &["ny", "v9.9.9"]] {
        let run = server.install(arguments, &[]);
        assert_eq!(run.status, 0, "{run:?}");
        let address = format!("fetching {}/v9.9.9/{}\n", server.address, archive());
        assert!(run.err.starts_with(&address), "{}", run.err);
        assert!(run.err.contains(&format!("installed stratc 9.9.9 as {}\n", installed(&server))), "{}", run.err);
        assert!(run.err.contains("its sum is the one in SHA256SUMS"), "{}", run.err);
        assert_eq!(server.source.0.read("ny/bin/stratc"), PROGRAM);
    }
}

#[test]
fn a_branch_is_not_a_release_and_one_is_told_what_is_installed_instead() {
    let run = Server::new().install(&["ny", "main"], &[]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(
        run.err.starts_with("main is not the version of a release, so it is that of the source: 9.9.9\n"),
        "{}",
        run.err
    );
}

#[test]
fn advice_on_path_is_for_people_who_need_it() {
    let server = Server::new();
    let advised = |variables: &[(&str, &str)]| server.install(&["ny"], variables).err.contains("is not in PATH");
    assert!(advised(&[]));
    assert!(!advised(&[("CI", "true")]));
    let own = installed(&server);
    let path = format!("{}:{}", server.source.path(), own.trim_end_matches("/stratc"));
    assert!(!advised(&[("PATH", &path)]));
}

#[test]
fn what_is_not_what_its_sum_says_is_never_installed() {
    let server = Server::new();
    server.source.0.write(&format!("releases/v9.9.9/{}", archive()), "something else");
    let run = server.install(&["ny"], &[]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("is not what SHA256SUMS says, so it was not installed\n"), "{}", run.err);
    assert!(!server.source.0.path("ny").exists());
}

/// What went wrong, what the script says of it, and whether it tells how to build the source that lies beside it.
#[test]
fn why_nothing_could_be_installed_is_said_and_nothing_is_built_instead() {
    let server = Server::new();
    let refused = |arguments: &[&str], variables: &[(&str, &str)], said: &str, builds: bool| {
        let run = server.install(arguments, variables);
        assert_eq!((run.status, run.out.as_str()), (2, ""), "{said}: {run:?}");
        assert!(run.err.contains(said), "{said}: {}", run.err);
        assert_eq!(run.err.contains("STRATC_BUILD=source"), builds, "{}", run.err);
        assert!(!server.source.0.path("ny").exists(), "{said}");
    };
    let address = &server.address;
    refused(&["ny", "9.9.8"], &[], &format!("error: there is no release 9.9.8 at {address}/v9.9.8\n"), false);
    // Nothing listens at this port, which is kept for that.
    let nowhere = ("STRATC_RELEASES", "http://127.0.0.1:1");
    refused(&["ny"], &[nowhere], "error: http://127.0.0.1:1/v9.9.9/SHA256SUMS cannot be fetched\n", true);
    refused(&["ny"], &[("STRATC_BUILD", "kilde")], "but can only be \"release\" or \"source\"\n", false);
    server.source.add_program("bin/uname", "#!/bin/sh\necho Amiga\n");
    refused(&["ny"], &[], "error: stratc 9.9.9 is not released for Amiga-Amiga\n", true);
}

#[test]
fn a_program_that_does_not_run_here_replaces_none_that_does() {
    let server = Server::with_program("#!/bin/sh\nexit 1\n");
    server.source.add_program("ny/bin/stratc", PROGRAM);
    let before = std::fs::read(server.source.0.path("ny/bin/stratc")).expect("it is there");
    let run = server.install(&["ny"], &[]);
    assert_eq!(run.status, 2, "{run:?}");
    assert!(run.err.contains("does not run on this machine, so it was not installed\n"), "{}", run.err);
    assert_eq!(std::fs::read(server.source.0.path("ny/bin/stratc")).expect("it is there"), before);
    assert!(!server.source.0.path("ny/bin/.stratc.new").exists());
}

#[test]
fn the_source_is_built_where_that_is_asked_for_and_only_in_its_own_version() {
    let server = Server::new();
    server.source.add_program("ny/bin/stratc", PROGRAM);
    let source = ("STRATC_BUILD", "source");
    let run = server.install(&["ny"], &[source]);
    let root = server.source.0.root().display();
    assert_eq!(run.status, 0, "{run:?}");
    assert_eq!(run.out, format!("install --quiet --locked --features pdf --path {root} --root ny\n"));
    let run = server.install(&["ny", "9.9.8"], &[source]);
    assert_eq!((run.status, run.out.as_str()), (2, ""), "{run:?}");
    assert!(
        run.err.starts_with("error: the source here is stratc 9.9.9, and cannot be built as 9.9.8\n"),
        "{}",
        run.err
    );
}

#[test]
fn a_script_that_is_handed_out_alone_knows_its_version_and_where_releases_lie() {
    let server = Server::new();
    let manifest =
        MANIFEST.replace("https://example.org/stratc", server.address.trim_end_matches("/releases/download"));
    server.source.0.write("Cargo.toml", manifest);
    assert_eq!(server.source.release("installers", &[]).status, 0);
    let run = server.source.shell(&["sh", "dist/install.sh", "ny"], &[]);
    assert_eq!(run.status, 0, "{run:?}");
    assert!(run.err.contains(&format!("installed stratc 9.9.9 as {}\n", installed(&server))), "{}", run.err);
    let script = server.source.0.read("dist/install.ps1");
    assert!(
        script.contains("\n$ownVersion = '9.9.9'\n")
            && script.contains(&format!("\n$ownReleases = '{}'\n", server.address))
    );
}

/// Windows PowerShell reads a script without a mark as text in the code page of the machine.
#[test]
fn the_script_for_windows_is_in_ascii() {
    assert!(read("ci/install.ps1").is_ascii());
}
