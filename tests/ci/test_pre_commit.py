"""The hooks for pre-commit, in a repository that uses them."""

import os
import re
import tempfile
import unittest
import zipfile
from pathlib import Path

import places

DOCS = (places.ROOT / "docs/ci.md").read_text()
RECIPES = [text for text in re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL) if text.startswith("repos:")]


class Hooks(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.shared = Path(cls.folder.name)
        cls.source = places.clone_of_stratc(cls.shared / "stratc")
        programs = cls.shared / "bin"
        programs.mkdir()
        (programs / "stratc").symlink_to(places.PROGRAM)
        cls.environment = os.environ | {
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PRE_COMMIT_HOME": str(cls.shared / "pre-commit"),
            "GIT_AUTHOR_NAME": "Kari",
            "GIT_AUTHOR_EMAIL": "kari@example.no",
            "GIT_COMMITTER_NAME": "Kari",
            "GIT_COMMITTER_EMAIL": "kari@example.no",
        }

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.repository = places.repository(Path(scratch.name) / "repository", ".")

    def use(self, recipe):
        """Sets the hooks up as a reader of the docs does, but with this working copy in place of the published one."""
        recipe = re.sub(r"repo: https://\S+", f"repo: {self.source}", recipe)
        (self.repository / ".pre-commit-config.yaml").write_text(recipe.replace("v0.1.0", f"v{places.VERSION}"))
        places.git(self.repository, "add", "--all")
        places.must("pre-commit", "install", "--install-hooks", cwd=self.repository, env=self.environment)
        return self.commit()

    def commit(self):
        places.git(self.repository, "add", "--all")
        return places.run("git", "commit", "-m", "Endring", cwd=self.repository, env=self.environment)

    def write_a_fault(self):
        places.replace(places.goals(self.repository, "."), "owner: leder-innbyggertorget", "owner: leder-innbyggertorgett")

    def test_a_fault_stops_the_commit_and_other_files_cost_nothing(self):
        recipe = RECIPES[1].replace("stratc-fix", "stratc-check")
        self.assertIn("(no files to check)Skipped", self.use(recipe).stderr)
        self.write_a_fault()
        run = self.commit()
        self.assertEqual(run.returncode, 1)
        self.assertIn("feil[R001]", run.stderr)

    def test_what_is_certain_is_corrected_and_the_commit_stops_once(self):
        self.use(RECIPES[1])
        places.replace(places.goals(self.repository, "."), "Folk forstår brevene", "Alle forstår brevene")
        self.write_a_fault()
        run = self.commit()
        self.assertEqual(run.returncode, 1)
        self.assertIn("files were modified by this hook", run.stderr)
        self.assertIn("leder-innbyggertorgett → leder-innbyggertorget", run.stderr)
        self.assertNotIn("torgett", places.goals(self.repository, ".").read_text())
        run = self.commit()
        self.assertEqual(run.returncode, 0, run.stderr)

    def test_the_program_is_got_with_pip(self):
        wheels = self.shared / "wheels"
        wheel(wheels)
        self.environment = self.environment | {"PATH": os.environ["PATH"], "PIP_FIND_LINKS": str(wheels)}
        self.use(RECIPES[0].replace("stratc==0.1.0", f"stratc=={places.VERSION}"))
        self.write_a_fault()
        run = self.commit()
        self.assertEqual(run.returncode, 1)
        self.assertIn("feil[R001]", run.stderr)


def wheel(folder):
    """A wheel as releases have it: nothing but the program."""
    folder.mkdir(exist_ok=True)
    name = f"stratc-{places.VERSION}"
    info = f"{name}.dist-info"
    with zipfile.ZipFile(folder / f"{name}-py3-none-any.whl", "w") as file:
        program = zipfile.ZipInfo(f"{name}.data/scripts/stratc")
        program.external_attr = 0o100755 << 16
        file.writestr(program, places.PROGRAM.read_bytes())
        file.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: stratc\nVersion: {places.VERSION}\n")
        file.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        file.writestr(f"{info}/RECORD", "")


if __name__ == "__main__":
    unittest.main()
