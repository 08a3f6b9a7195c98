//! A repository in which one file is anything at all: an object, a reference, or the configuration. The
//! first byte chooses which.

#![no_main]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use libfuzzer_sys::fuzz_target;
use stratc::compile::read;
use stratc::world::git::{Content, Repository};
use stratc_fuzz::{STRATEGY, TODAY};
use tempfile::TempDir;

/// The hashes of our objects. Nothing compares them with what the objects contain.
const COMMIT: &str = "1111111111111111111111111111111111111111";
const ROOT: &str = "2222222222222222222222222222222222222222";
const STRATEGIES: &str = "3333333333333333333333333333333333333333";
const PLAN: &str = "4444444444444444444444444444444444444444";
const FILE: &str = "5555555555555555555555555555555555555555";

/// The files of the repository that input replaces. Of an object it is the content, which is then compressed.
const REPLACED: [&str; 8] = [COMMIT, ROOT, STRATEGIES, FILE, "HEAD", "packed-refs", "config", "objects/raw"];

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().expect("a temporary folder can be made"));

fuzz_target!(
    // Panics of the library that reads repositories are caught and told as damage; only what gets past that counts.
    init: std::panic::set_hook(Box::new(|_| ())),
    |bytes: &[u8]| {
        let Some((first, content)) = bytes.split_first() else { return };
        let replaced = REPLACED[usize::from(*first) % REPLACED.len()];
        write(FOLDER.path(), replaced, content);
        for name in ["HEAD", "main", "main:strategies/plan/strategy.yaml", "v1"] {
            let Ok(repository) = Repository::discover(FOLDER.path()) else { return };
            if let Ok(snapshot) = repository.snapshot(name, TODAY)
                && let Content::Workspace(world) = snapshot.content
            {
                read(&*world, None);
            }
        }
    }
);

/// Writes a sound repository with one strategy, but for one file.
fn write(folder: &Path, replaced: &str, content: &[u8]) {
    let tree = |mode: &str, name: &str, hash: &str| {
        let digit = u8::from_str_radix(&hash[..2], 16).expect("the hash is of digits");
        [format!("{mode} {name}\0").as_bytes(), &[digit; 20]].concat()
    };
    let person = "Kari Nordmann <kari@example.org> 1767600000 +0100";
    let commit = format!("tree {ROOT}\nauthor {person}\ncommitter {person}\n\nPlanen\n");
    let objects = [
        (COMMIT, "commit", commit.into_bytes()),
        (ROOT, "tree", tree("40000", "strategies", STRATEGIES)),
        (STRATEGIES, "tree", tree("40000", "plan", PLAN)),
        (PLAN, "tree", tree("100644", "strategy.yaml", FILE)),
        (FILE, "blob", STRATEGY.as_bytes().to_vec()),
    ];
    for (hash, kind, sound) in objects {
        let body = if hash == replaced { content } else { &sound };
        put(folder, &loose(hash), &compressed(kind, body));
    }
    let files = [
        ("HEAD", "ref: refs/heads/main\n".to_owned()),
        ("packed-refs", format!("# pack-refs with: peeled fully-peeled sorted\n{COMMIT} refs/tags/v1\n")),
        ("config", "[core]\n\trepositoryformatversion = 0\n\tbare = true\n".to_owned()),
        ("refs/heads/main", format!("{COMMIT}\n")),
    ];
    for (path, sound) in files {
        put(folder, Path::new(path), if path == replaced { content } else { sound.as_bytes() });
    }
    if replaced == "objects/raw" {
        put(folder, &loose(PLAN), content);
    }
}

fn loose(hash: &str) -> PathBuf {
    Path::new("objects").join(&hash[..2]).join(&hash[2..])
}

fn compressed(kind: &str, body: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    let written = write!(encoder, "{kind} {}\0", body.len()).and_then(|()| encoder.write_all(body));
    written.and_then(|()| encoder.finish()).expect("memory can be written to")
}

fn put(folder: &Path, path: &Path, content: &[u8]) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("it lies in the folder")).expect("folders can be made");
    fs::write(path, content).expect("files can be written");
}
