"""The jobs for GitLab, included from an address as their readers do and run by gitlab-ci-local, which reads, checks and runs
pipelines as GitLab does. The host that takes the comments is a stand-in."""

import json
import os
import tempfile
import threading
import unittest
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import host
import places


class Files(SimpleHTTPRequestHandler):
    """Serves ci/, from where jobs are included."""

    def log_message(self, *_):
        pass


class Pipeline(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        shared = Path(cls.folder.name)
        cls.releases = places.release(shared / "releases")
        cls.source = places.clone_of_stratc(shared / "stratc")
        cls.files = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=places.ROOT / "ci"))
        threading.Thread(target=cls.files.serve_forever, daemon=True).start()

    @classmethod
    def tearDownClass(cls):
        cls.files.shutdown()
        cls.files.server_close()
        cls.folder.cleanup()

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.repository = places.repository(Path(scratch.name) / "repository", "planer/a", "planer/b")
        places.git(self.repository, "remote", "add", "origin", "https://gitlab.example.no/kommune/planer.git")
        self.host = host.Host()
        self.addCleanup(self.host.close)

    def include(self, *jobs):
        """Writes the pipeline: each job is a file of ours, and what its reader sets."""
        entries = []
        for file, inputs in jobs:
            inputs = {"source": str(self.source), "version": f"v{places.VERSION}", "releases": self.releases} | inputs
            entries.append({"remote": f"http://127.0.0.1:{self.files.server_port}/{file}", "inputs": inputs})
        # JSON is YAML.
        (self.repository / ".gitlab-ci.yml").write_text(json.dumps({"include": entries}))
        places.commit(self.repository, "Pipeline")

    def run_job(self, job, **variables):
        variables = {
            "CI_PIPELINE_SOURCE": "merge_request_event",
            "CI_API_V4_URL": self.host.address,
            "CI_MERGE_REQUEST_PROJECT_ID": "5",
            "CI_MERGE_REQUEST_IID": "12",
            "CI_MERGE_REQUEST_DIFF_BASE_SHA": places.git(self.repository, "rev-parse", "main"),
        } | variables
        settings = [f"--variable={name}={value}" for name, value in variables.items()]
        settings += ["--ignore-predefined-vars", ",".join(variables)]
        command = ["gitlab-ci-local", job, "--force-shell-executor", "--shell-isolation", "--unset-variable=STRATC", *settings]
        return places.run(*command, cwd=self.repository, env=os.environ | {"NO_COLOR": "1"})

    def made(self, job, file):
        return (self.repository / ".gitlab-ci-local/builds" / job / file).read_text()


class Check(Pipeline):
    def test_what_readers_set_takes_effect_and_workspaces_do_not_replace_each_other(self):
        for workspace in ("planer/a", "planer/b"):
            places.replace(places.goals(self.repository, workspace), "owner: leder", "owner: leeder")
        common = {"language": "nb", "deny": "warnings"}
        jobs = [("gitlab.yml", common | {"workspace": f"planer/{name}", "job": name}) for name in ("a", "b")]
        self.include(*jobs)
        prints = []
        for name in ("a", "b"):
            run = self.run_job(name)
            self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
            self.assertIn("feil[R001]", run.stdout)
            (finding,) = json.loads(self.made(name, "gl-code-quality-report.json"))
            self.assertEqual(finding["location"]["path"], f"planer/{name}/strategies/min-strategi/maal.yaml")
            prints.append(finding["fingerprint"])
            self.assertIn("<testsuite ", self.made(name, "stratc-junit.xml"))
        self.assertNotEqual(*prints)

    def test_a_sound_plan_passes(self):
        self.include(("gitlab.yml", {"workspace": "planer/a"}))
        run = self.run_job("stratc")
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)

    def test_without_a_release_nothing_is_built_unasked(self):
        self.include(("gitlab.yml", {"workspace": "planer/a", "releases": "file:///borte"}))
        run = self.run_job("stratc")
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("file:///borte", run.stdout + run.stderr)

    def test_a_value_that_no_input_has_is_refused_before_anything_runs(self):
        self.include(("gitlab.yml", {"workspace": "planer/a", "language": "tysk"}))
        run = self.run_job("stratc")
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("language", run.stdout + run.stderr)


class Diff(Pipeline):
    def promise_less(self):
        places.replace(places.goals(self.repository, "planer/a"), "at_least: 80", "at_least: 70")
        self.include(("gitlab-diff.yml", {"workspace": "planer/a", "language": "nb"}))

    def test_one_comment_says_what_is_promised_differently(self):
        self.promise_less()
        self.host.add("<!-- stratc diff", {"id": 1, "login": "kari"})
        for _ in range(2):
            run = self.run_job("stratc-diff", STRATC_TOKEN=host.TOKEN)
            self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        _, comment = self.host.comments
        self.assertIn("Måltallet er senket: minst 70", comment["body"])
        self.assertEqual(comment["body"], self.made("stratc-diff", "stratc-diff.md"))

    def test_without_a_token_the_comparison_is_in_the_artifacts_and_the_log(self):
        self.promise_less()
        for token in ({}, {"STRATC_TOKEN": host.READ_ONLY}, {"STRATC_TOKEN": "feil"}):
            run = self.run_job("stratc-diff", **token)
            self.assertEqual((run.returncode, self.host.comments), (1, []), run.stdout + run.stderr)
            self.assertIn("in the artifacts of this job alone", run.stdout + run.stderr)
            self.assertIn("Måltallet er senket", self.made("stratc-diff", "stratc-diff.md"))

    def test_a_clone_without_the_base_says_what_to_do(self):
        self.promise_less()
        run = self.run_job("stratc-diff", CI_MERGE_REQUEST_DIFF_BASE_SHA="0123456789" * 4)
        self.assertNotEqual(run.returncode, 0)
        self.assertIn("GIT_DEPTH: 0", run.stdout + run.stderr)


if __name__ == "__main__":
    unittest.main()
