//! What makes releases, and what installs them: the scripts of `release/` that need no compiler, and `ci/install.*`.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::{Run, Workspace};

mod installing;
mod packing;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// A Cargo.toml as far as scripts read it.
const MANIFEST: &str = "\
[package]
name = \"stratc\"
version = \"9.9.9\"
description = \"Checks plans\"
license = \"MIT OR Apache-2.0\"
repository = \"https://example.org/stratc\"
";

const PROGRAM: &str = "#!/bin/sh\necho stratc 9.9.9\n";

const CHANGELOG: &str = "\
# Changelog

## [Unreleased]

- Noe som kommer.

## [9.9.9] - 2026-12-01

### Added

- Noe nytt.

## [9.9.8] - 2026-11-01

- Noe gammelt.
";

const LOCK: &str = "[[package]]\nname = \"stratc\"\nversion = \"9.9.9\"\n";

/// A source of version 9.9.9 with the scripts of `release/`, and made-up programs for all platforms.
struct Releasing(Workspace);

impl Releasing {
    fn new() -> Self {
        let folder =
            Workspace::empty().with("Cargo.toml", MANIFEST).with("Cargo.lock", LOCK).with("CHANGELOG.md", CHANGELOG);
        copy(&Path::new(ROOT).join("release"), &folder.path("release"));
        copy(&Path::new(ROOT).join("ci"), &folder.path("ci"));
        for file in ["LICENSE-MIT", "LICENSE-APACHE"] {
            folder.write(file, read(file));
        }
        for file in ["THIRD-PARTY.md", "share/LESMEG.md", "share/completions/_stratc"] {
            folder.write(&format!("dist/{file}"), file);
        }
        for platform in ["linux-x64", "linux-arm64", "windows-x64"] {
            let ending = if platform.starts_with("windows") { ".exe" } else { "" };
            folder.write(&format!("dist/bin/{platform}/stratc{ending}"), PROGRAM);
        }
        Self(folder)
    }

    fn release(&self, script: &str, arguments: &[&str]) -> Run {
        let script = format!("release/{script}");
        self.shell(&[&["bash", &script], arguments].concat(), &[])
    }

    fn shell(&self, words: &[&str], variables: &[(&str, &str)]) -> Run {
        let [dist, home] = ["dist", ""].map(|folder| self.0.path(folder).display().to_string());
        let path = self.path();
        let base = [
            ("PATH", path.as_str()),
            ("HOME", &home),
            ("LC_ALL", "C"),
            ("STRATC_DIST", &dist),
            ("SOURCE_DATE_EPOCH", "1764547200"),
        ];
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).current_dir(self.0.root()).env_clear().envs(base).envs(variables.iter().copied());
        Run::new(command.output().expect("the shell starts"))
    }

    /// The programs of the folder `bin` come before those of the machine.
    fn path(&self) -> String {
        let path = std::env::var("PATH").expect("there is a path");
        format!("{}:{path}", self.0.path("bin").display())
    }

    /// Adds a program to the folder `bin`, or elsewhere.
    fn add_program(&self, path: &str, content: &str) {
        self.0.write(path, content);
        fs::set_permissions(self.0.path(path), fs::Permissions::from_mode(0o755)).expect("permissions can be set");
    }
}

/// A source of version 9.9.9, its release on a server of its own, and a `cargo` that only says what it was told.
struct Server {
    source: Releasing,
    address: String,
}

impl Server {
    fn new() -> Self {
        Self::with_program(PROGRAM)
    }

    fn with_program(program: &str) -> Self {
        let source = Releasing::new();
        source.add_program("bin/cargo", "#!/bin/sh\necho \"$@\"\n");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let address = listener.local_addr().expect("the port has a number");
        let root = source.0.path("releases");
        std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| serve(stream, &root)));
        let server = Self { source, address: format!("http://{address}/releases/download") };
        server.pack(program);
        server
    }

    /// Packs the release as `release/archive` and `release/sums` do.
    fn pack(&self, program: &str) {
        let (source, platform) = (&self.source, platform());
        source.0.write(&format!("dist/bin/{platform}/stratc"), program);
        assert_eq!(source.release("archive", &[&platform]).status, 0);
        assert_eq!(source.release("sums", &[]).status, 0);
        for file in [archive(), "SHA256SUMS".into()] {
            let content = fs::read(source.0.path(&format!("dist/{file}"))).expect("it was made");
            source.0.write(&format!("releases/v9.9.9/{file}"), content);
        }
    }

    fn install(&self, arguments: &[&str], variables: &[(&str, &str)]) -> Run {
        let variables = [&[("STRATC_RELEASES", self.address.as_str())], variables].concat();
        self.source.shell(&[&["sh", "ci/install.sh"], arguments].concat(), &variables)
    }
}

/// Answers one request for a file below `/releases/download/`.
fn serve(mut stream: TcpStream, root: &Path) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let request = lines.next().unwrap_or_default();
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    let name = request.split(' ').nth(1).and_then(|path| path.strip_prefix("/releases/download/")).unwrap_or_default();
    let (status, content) = match fs::read(root.join(name)) {
        Ok(content) => ("200 OK", content),
        Err(_) => ("404 Not Found", Vec::new()),
    };
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", content.len());
    // A client that has gone needs no answer.
    let _ = stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(&content));
}

/// What this platform is called in releases.
fn platform() -> String {
    let machine = if std::env::consts::ARCH == "x86_64" { "x64" } else { "arm64" };
    format!("{}-{machine}", std::env::consts::OS)
}

fn archive() -> String {
    format!("stratc-{}.tar.gz", platform())
}

fn read(path: &str) -> String {
    fs::read_to_string(Path::new(ROOT).join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Copies a folder with all that it holds, permissions too.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folders can be made");
    for entry in fs::read_dir(from).expect("the folder can be read").flatten() {
        let (path, copied): (PathBuf, PathBuf) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &copied);
        } else {
            fs::copy(&path, &copied).expect("files can be copied");
        }
    }
}
