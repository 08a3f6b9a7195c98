"""Runs a composite action as a runner of GitHub does, as far as our actions need it.

Steps that run a script are run, with the files that GitHub gives them. Steps that use another action are noted: nothing is
fetched here.
"""

import os
import re
import subprocess
from pathlib import Path

import yaml


class Action:
    """One use of an action in a job."""

    def __init__(self, folder, values, github, scratch):
        self.folder = Path(folder)
        self.declared = yaml.safe_load((self.folder / "action.yml").read_text())
        unknown = set(values) - set(self.declared["inputs"])
        assert not unknown, f"the action has no inputs {unknown}"
        self.inputs = {name: input["default"] for name, input in self.declared["inputs"].items()} | values
        self.github = github
        self.scratch = Path(scratch)
        self.steps, self.used = {}, []
        self.log, self.summary, self.path = "", "", []
        self.failed = False

    def run(self, workspace, environment):
        for at, step in enumerate(self.declared["runs"]["steps"]):
            if not self.is_wanted(step):
                continue
            if "uses" in step:
                self.used.append((step["uses"], self.evaluated(step["with"])))
                continue
            self.script(at, step, workspace, environment)
        outputs = self.declared["outputs"].items()
        return {name: self.expand(output["value"]) for name, output in outputs}

    def script(self, at, step, workspace, environment):
        assert step["shell"] == "bash"
        files = {name: self.scratch / f"{at}-{name}" for name in ("GITHUB_OUTPUT", "GITHUB_PATH", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.touch()
        given = environment | self.evaluated(step.get("env", {})) | {name: str(file) for name, file in files.items()}
        given["PATH"] = os.pathsep.join([*self.path, given["PATH"]])
        given["GITHUB_ACTION_PATH"] = str(self.folder)
        given["RUNNER_TEMP"] = str(self.scratch / "temp")
        Path(given["RUNNER_TEMP"]).mkdir(exist_ok=True)
        command = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]]
        run = subprocess.run(command, cwd=workspace, env=given, capture_output=True, text=True)
        self.log += run.stdout + run.stderr
        self.summary += files["GITHUB_STEP_SUMMARY"].read_text()
        self.path = files["GITHUB_PATH"].read_text().split() + self.path
        lines = files["GITHUB_OUTPUT"].read_text().splitlines()
        self.steps[step.get("id", at)] = dict(line.split("=", 1) for line in lines)
        self.failed = self.failed or run.returncode != 0

    def is_wanted(self, step):
        condition = step.get("if", "")
        if self.failed and "cancelled()" not in condition:
            return False
        words = condition.removeprefix("${{").removesuffix("}}").strip()
        if not words:
            return True
        words = re.sub(r"(inputs|steps|github)\.[\w.-]+", lambda name: repr(self.value(name[0])), words)
        return eval(words.replace("!cancelled()", "True").replace("&&", "and"))

    def evaluated(self, values):
        return {name: self.expand(value) for name, value in values.items()}

    def expand(self, text):
        return re.sub(r"\$\{\{ ([\w.-]+) \}\}", lambda name: self.value(name[1]), text)

    def value(self, name):
        area, rest = name.split(".", 1)
        if area == "inputs":
            return self.inputs[rest]
        if area == "steps":
            step, _, output = rest.split(".")
            return self.steps.get(step, {}).get(output, "")
        return self.github.get(rest, "")
