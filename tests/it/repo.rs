//! A workspace under git, made by the `git` program.

use std::cell::Cell;
use std::io::Write as _;
use std::ops::Deref;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::support::Workspace;

/// A git repository that goes away with the value. Its commits have the same hashes wherever it is made: each is a day
/// younger than the one before, and the first is of 2 January 2026.
pub struct Repo {
    workspace: Workspace,
    commits: Cell<i8>,
}

/// What a workspace can do, a repository can do too.
impl Deref for Repo {
    type Target = Workspace;

    fn deref(&self) -> &Workspace {
        &self.workspace
    }
}

impl Repo {
    /// A repository without commits, on the branch `main`.
    pub fn new() -> Self {
        Self::with_options(&[])
    }

    /// A repository made with options of `git init`.
    pub fn with_options(options: &[&str]) -> Self {
        let repo = Self { workspace: Workspace::empty(), commits: Cell::new(0) };
        repo.git(&[&["init", "--quiet", "--initial-branch=main"], options].concat());
        repo
    }

    /// Commits everything in the folder as it is now; gives the hash.
    pub fn commit(&self, message: &str) -> String {
        self.git(&["add", "--all"]);
        self.commit_staged(message)
    }

    /// Commits what has been staged; gives the hash.
    pub fn commit_staged(&self, message: &str) -> String {
        self.commits.set(self.commits.get() + 1);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
        self.git(&["rev-parse", "HEAD"])
    }

    /// Gives the last commit a name that stays.
    pub fn tag(&self, name: &str) {
        self.git(&["tag", name]);
    }

    /// Runs git here; gives what it printed.
    pub fn git(&self, args: &[&str]) -> String {
        self.git_in(self.root(), args, "")
    }

    /// Runs git in another folder, with something to read; gives what it printed.
    pub fn git_in(&self, folder: &Path, args: &[&str], input: &str) -> String {
        let when = format!("{} 12:00:00 +0100", jiff::civil::date(2026, 1, 1 + self.commits.get()));
        let mut git = Command::new("git");
        git.current_dir(folder).env_clear().envs(std::env::vars_os().filter(|(name, _)| name == "PATH"));
        git.env("GIT_CONFIG_GLOBAL", "/dev/null").env("GIT_CONFIG_NOSYSTEM", "1").env("LC_ALL", "C");
        for who in ["AUTHOR", "COMMITTER"] {
            git.env(format!("GIT_{who}_NAME"), "Kari Nordmann").env(format!("GIT_{who}_EMAIL"), "kari@example.org");
            git.env(format!("GIT_{who}_DATE"), &when);
        }
        git.args(["-c", "gc.auto=0", "-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false"]).args(args);
        git.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut running = git.spawn().expect("git is installed");
        running.stdin.take().expect("git reads").write_all(input.as_bytes()).expect("git takes what it is given");
        let output = running.wait_with_output().expect("git ends");
        assert!(output.status.success(), "git {args:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).trim_end().to_owned()
    }
}
