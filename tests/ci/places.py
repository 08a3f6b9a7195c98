"""What the recipes are tried on: a repository with plans, and a release to fetch."""

import hashlib
import os
import platform
import shutil
import subprocess
import tarfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = Path(os.environ["STRATC_PROGRAM"])
VERSION = subprocess.run([PROGRAM, "--version"], capture_output=True, text=True, check=True).stdout.split()[1]


def run(*command, cwd, **more):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, **more)


def must(*command, cwd, **more):
    done = run(*command, cwd=cwd, **more)
    assert done.returncode == 0, (command, done.stdout, done.stderr)
    return done.stdout.strip()


def git(folder, *words):
    return must("git", "-c", "user.name=Kari", "-c", "user.email=kari@example.no", *words, cwd=folder)


def repository(folder, *workspaces):
    """A git repository whose branch main has a plan in each of these folders, and which is on the branch "endring"."""
    folder = Path(folder)
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet", "-b", "main")
    for workspace in workspaces:
        must(PROGRAM, "init", workspace, cwd=folder)
    commit(folder, "Planen")
    git(folder, "checkout", "--quiet", "-b", "endring")
    return folder


def commit(folder, message):
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", message)


def replace(file, old, new):
    text = Path(file).read_text()
    assert old in text, (file, old)
    Path(file).write_text(text.replace(old, new, 1))


def goals(folder, workspace):
    return Path(folder) / workspace / "strategies/min-strategi/maal.yaml"


def release(folder):
    """A release with the program that is tested, and the address below which it lies."""
    place = Path(folder) / f"v{VERSION}"
    place.mkdir(parents=True)
    system = {"Darwin": "macos"}.get(platform.system(), "linux")
    machine = {"arm64": "arm64", "aarch64": "arm64"}.get(platform.machine(), "x64")
    name = f"stratc-{system}-{machine}"
    archive = place / f"{name}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
        tar.add(PROGRAM, f"{name}/stratc")
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    (place / "SHA256SUMS").write_text(f"{digest}  {archive.name}\n")
    return Path(folder).as_uri()


def clone_of_stratc(folder):
    """The working copy as a repository that a job can clone, under the tag of its version."""
    files = must("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT).splitlines()
    for file in (file for file in files if (ROOT / file).is_file()):
        target = Path(folder) / file
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / file, target)
    git(folder, "init", "--quiet", "-b", "main")
    commit(folder, "stratc")
    git(folder, "tag", f"v{VERSION}")
    return folder
