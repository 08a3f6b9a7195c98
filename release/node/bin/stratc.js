#!/usr/bin/env node
// Runs the program of this platform. It lies in a package of its own, of which npm installs the one that fits.
"use strict";

const { spawnSync } = require("node:child_process");

const language =
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
const norwegian = /^(nb|nn|no)([-_.]|$)/i.test(language);

function fail(english, bokmaal) {
  console.error(norwegian ? `feil: ${bokmaal}` : `error: ${english}`);
  process.exit(2);
}

const name = `@stratc/${{ darwin: "macos", win32: "windows" }[process.platform] || process.platform}-${process.arch}`;
let program;
try {
  program = require.resolve(`${name}/stratc${process.platform === "win32" ? ".exe" : ""}`);
} catch {
  fail(
    `the package ${name}, which holds the program, is not installed. Install stratc again without --omit=optional; ` +
      "if there is no such package, stratc does not run on this platform",
    `pakken ${name}, som programmet ligger i, er ikke installert. Installer stratc på nytt uten --omit=optional; ` +
      "finnes ikke pakken, kan stratc ikke kjøres på denne plattformen",
  );
}

const run = spawnSync(program, process.argv.slice(2), { stdio: "inherit" });
if (run.error) fail(`${program} cannot be run: ${run.error.message}`, `${program} kan ikke kjøres: ${run.error.message}`);
if (run.signal) process.kill(process.pid, run.signal);
process.exitCode = run.status === null ? 2 : run.status;
