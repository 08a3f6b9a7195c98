"""The actions for GitHub, step by step, against a stand-in for the host."""

import json
import os
import tempfile
import unittest
from pathlib import Path

import host
import places
from composite import Action


class Job(unittest.TestCase):
    """A repository with two workspaces, and a job that uses an action on a pull request of it."""

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.releases = places.release(Path(cls.folder.name) / "releases")

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        self.scratch = Path(scratch.name)
        self.repository = places.repository(self.scratch / "repository", "planer/a", "planer/b")
        self.host = host.Host()
        self.addCleanup(self.host.close)
        self.token = host.TOKEN

    def promise_less(self, workspace="planer/a"):
        places.replace(places.goals(self.repository, workspace), "at_least: 80", "at_least: 70")
        places.commit(self.repository, "Lavere mål")

    def checkout(self, *more):
        """The clone that a job has: as actions/checkout makes it, with "fetch-depth: 0" unless it is told otherwise."""
        clone = self.scratch / f"clone-{len(list(self.scratch.iterdir()))}"
        address = self.repository.as_uri()
        places.must("git", "clone", "--quiet", "--branch", "endring", *more, address, str(clone), cwd=self.scratch)
        return clone

    def use(self, action, clone, **values):
        folder = Path(tempfile.mkdtemp(dir=self.scratch))
        values = {"releases": self.releases} | {name.replace("_", "-"): value for name, value in values.items()}
        github = {"token": self.token, "event.pull_request.number": "12"}
        environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(self.scratch),
            "GITHUB_API_URL": self.host.address,
            "GITHUB_REPOSITORY": "kommune/planer",
            "GITHUB_BASE_REF": "main",
        }
        used = Action(places.ROOT / action, values, github, folder)
        return used, used.run(clone, environment)


class Check(Job):
    def test_findings_stand_in_the_log_the_summary_and_a_file(self):
        places.replace(places.goals(self.repository, "planer/a"), "owner: leder", "owner: leeder")
        places.commit(self.repository, "Feil")
        used, outputs = self.use(".", self.checkout(), workspace="planer/a", language="nb", upload_sarif="true")
        self.assertTrue(used.failed)
        self.assertEqual(outputs["status"], "1")
        self.assertIn("::error file=planer/a/strategies/min-strategi/maal.yaml,line=9,", used.log)
        self.assertIn("### `planer/a/strategies/min-strategi/maal.yaml`", used.summary)
        self.assertIn("**feil** `R001`", used.summary)
        run = json.loads(Path(outputs["sarif"]).read_text())["runs"][0]
        self.assertEqual(run["automationDetails"]["id"], "stratc/planer/a/")
        upload, values = used.used[-1]
        self.assertTrue(upload.startswith("github/codeql-action/upload-sarif@"))
        self.assertEqual(values["sarif_file"], outputs["sarif"])

    def test_a_sound_plan_passes_and_uploads_nothing_unless_asked(self):
        used, outputs = self.use(".", self.checkout(), workspace="planer/b")
        self.assertFalse(used.failed, used.log)
        self.assertEqual(outputs["status"], "0")
        self.assertEqual([name.split("@")[0] for name, _ in used.used], ["actions/cache"])

    def test_the_program_is_fetched_once_and_kept_under_the_name_of_its_version(self):
        used, _ = self.use(".", self.checkout(), workspace="planer/b")
        _, cache = used.used[0]
        self.assertIn(f"stratc-{places.VERSION}-", cache["key"])
        self.assertTrue(any(Path(cache["path"]).glob("*/bin/stratc")))

    def test_without_a_release_the_job_fails_and_says_so(self):
        used, outputs = self.use(".", self.checkout(), workspace="planer/b", releases="file:///borte")
        self.assertTrue(used.failed)
        self.assertEqual(outputs["status"], "", "nothing was checked")
        self.assertIn("file:///borte", used.log)


class Diff(Job):
    def setUp(self):
        super().setUp()
        for number in range(120):
            self.host.add(f"Kommentar {number}", {"id": 1, "login": "kari"})

    def ours(self):
        return [comment["body"] for comment in self.host.comments if comment["user"] is self.host.ours]

    def test_what_is_promised_differently_stands_in_one_comment_that_is_kept_up_to_date(self):
        self.promise_less()
        used, outputs = self.use("diff", self.checkout(), workspace="planer/a", language="nb")
        self.assertTrue(used.failed, "nobody has approved it")
        self.assertEqual((outputs["status"], outputs["difference"]), ("1", "different"))
        (comment,) = self.ours()
        self.assertIn("Måltallet er senket: minst 70", comment)
        self.assertIn("    Endringer som ingen har godkjent: 1.", comment)
        self.assertEqual(used.summary, "", "it is said once")

        places.replace(places.goals(self.repository, "planer/a"), "at_least: 70", "at_least: 80")
        places.commit(self.repository, "Likevel ikke")
        used, outputs = self.use("diff", self.checkout(), workspace="planer/a")
        self.assertFalse(used.failed, used.log)
        self.assertEqual(outputs["difference"], "same")
        (comment,) = self.ours()
        self.assertIn("lover det samme", comment)

    def test_each_workspace_has_a_comment_of_its_own(self):
        for workspace in ("planer/a", "planer/b"):
            self.promise_less(workspace)
        clone = self.checkout()
        for workspace in ("planer/a", "planer/b", "planer/a"):
            self.use("diff", clone, workspace=workspace)
        self.assertEqual(len(self.ours()), 2)

    def test_the_comment_of_somebody_else_is_left_alone(self):
        self.promise_less()
        clone = self.checkout()
        self.use("diff", clone, workspace="planer/a")
        (comment,) = self.ours()
        self.host.comments[:] = [self.host.add(comment, {"id": 1, "login": "kari"})]
        self.use("diff", clone, workspace="planer/a")
        self.assertEqual([comment["user"]["login"] for comment in self.host.comments], ["kari", "github-actions[bot]"])

    def test_where_nothing_is_different_there_is_no_comment(self):
        used, _ = self.use("diff", self.checkout(), workspace="planer/a")
        self.assertFalse(used.failed, used.log)
        self.assertEqual((self.ours(), used.summary), ([], ""))

    def test_a_token_that_may_only_read_leaves_it_to_the_summary(self):
        self.promise_less()
        self.token = host.READ_ONLY
        used, _ = self.use("diff", self.checkout(), workspace="planer/a")
        self.assertEqual(self.ours(), [])
        self.assertIn("Måltallet er senket", used.summary)
        self.assertIn("pull-requests: write", used.log)

    def test_a_host_that_answers_something_else_leaves_it_to_the_summary(self):
        self.promise_less()
        self.host.is_disturbed = True
        used, outputs = self.use("diff", self.checkout(), workspace="planer/a")
        self.assertEqual(outputs["status"], "1", "the comparison counts all the same")
        self.assertIn("could not be read", used.log)
        self.assertIn("Måltallet er senket", used.summary)

    def test_a_long_comparison_has_room_in_a_comment_and_is_whole_in_the_log(self):
        more = "".join(f"  maal-{at}: Innbyggerne får svar på spørsmål nummer {at}.\n" for at in range(900))
        places.replace(places.goals(self.repository, "planer/a"), "goals:\n", "goals:\n" + more)
        places.commit(self.repository, "Mange mål")
        used, _ = self.use("diff", self.checkout(), workspace="planer/a")
        self.assertFalse(used.failed)
        (comment,) = self.ours()
        self.assertTrue(30_000 < len(comment.encode()) <= host.LONGEST, len(comment))
        last = "spørsmål nummer 899."
        self.assertEqual((last in comment, last in used.log), (False, True))

    def test_a_clone_without_the_target_branch_says_what_to_do(self):
        self.promise_less()
        used, outputs = self.use("diff", self.checkout("--depth", "1"), workspace="planer/a")
        self.assertTrue(used.failed)
        self.assertEqual(outputs["status"], "")
        self.assertIn("::error title=stratc diff::The branch main is not in this clone", used.log)
        self.assertIn("fetch-depth: 0", used.log)

    def test_what_the_target_branch_has_got_meanwhile_is_no_difference(self):
        places.git(self.repository, "checkout", "--quiet", "main")
        places.replace(places.goals(self.repository, "planer/a"), "at_least: 80", "at_least: 95")
        places.commit(self.repository, "Høyere mål")
        places.git(self.repository, "checkout", "--quiet", "endring")
        used, outputs = self.use("diff", self.checkout(), workspace="planer/a")
        self.assertEqual(outputs["difference"], "same", used.log)

    def test_a_workspace_that_is_new_is_said_to_be_new(self):
        places.must(places.PROGRAM, "init", "planer/c", cwd=self.repository)
        places.commit(self.repository, "Ny plan")
        used, _ = self.use("diff", self.checkout(), workspace="planer/c", language="nb")
        self.assertFalse(used.failed, used.log)
        (comment,) = self.ours()
        self.assertIn("ingen mappe `planer/c`", comment)


if __name__ == "__main__":
    unittest.main()
