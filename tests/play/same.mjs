// The module says and makes what the program does: node same.mjs PROGRAM MODULE. The five plans of the repository and their
// documents go through both; findings must agree in both languages, and every file of both editions, byte for byte.

import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { start } from "../../play/page/program.js";
import { DAY, FORMATS, differences, edition, filesOf, findings, plans, scratch, unzipped } from "./program.mjs";

const [program, module] = process.argv.slice(2);
const bytes = readFileSync(module);
const workspace = plans();
const wrong = [];

/** Reads the plans into a module, one file at a time. */
async function opened() {
  const compiler = await start(bytes);
  for (const [path, contents] of filesOf(workspace)) compiler.add(path, contents);
  return compiler;
}

function same(what, found, expected) {
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    const at = expected.findIndex((one, nth) => JSON.stringify(one) !== JSON.stringify(found[nth]));
    wrong.push(`${what}: ${JSON.stringify(found[at])}\n  instead of ${JSON.stringify(expected[at])}`);
  }
}

/** A finding of the module in the words of `stratc check --format json`, as far as both have the same. */
const told = ({ code, level, message, help, place: { path, line }, notes }) => ({
  code, level, message, help, path, line,
  notes: notes.map(({ message, place: { path, line } }) => ({ message, path, line })),
});

const compiler = await opened();
for (const language of ["nb", "en"]) {
  const checked = compiler.check({ today: DAY, language });
  same(`findings (${language})`, checked.findings.map(told), findings(program, workspace, language).map(told));
}
for (const name of ["public", "internal"]) {
  const made = compiler.build({ language: "nb", is_internal: name === "internal", formats: FORMATS });
  const folder = edition(program, workspace, name);
  const files = new Map(made.files.map(({ path }) => [path, compiler.file(path)]));
  wrong.push(...differences(files, folder).map((line) => `${name} edition: ${line}`));
  // The zip file is read by a program that knows nothing of the module.
  wrong.push(...differences(unzipped(compiler.archive()), folder).map((line) => `${name} edition, in the zip file: ${line}`));
}

// From a zip file, inside a folder, comes the same.
const archive = join(scratch(), "plan.zip");
execFileSync("python3", ["-m", "zipfile", "-c", archive, "strategies", "seeds"], { cwd: workspace });
const other = await start(bytes);
if (other.unpack(readFileSync(archive)).state !== "unpacked") wrong.push("the zip file cannot be read");
const again = other.check({ today: DAY, language: "nb" });
same("findings (zip)", again.findings.map(told), findings(program, workspace, "nb").map(told));

// What is nested as deep as it may be, and much deeper, needs no more stack than there is.
const deep = scratch();
const nested = (levels) => `strategy: {title: Dyp, organisation: Fjordvik}\nsections: {en: {text: ${"[".repeat(levels)}${"]".repeat(levels)}}}\n`;
const quoted = `# Dyp\n\n${"> ".repeat(5_000)}sitat\n\n${"- ".repeat(5_000)}punkt\n\n${"*a ".repeat(5_000)}\n`;
for (const [name, text] of [["a/strategy.yaml", nested(60)], ["b/strategy.yaml", nested(50_000)], ["b/dyp.md", quoted]]) {
  mkdirSync(join(deep, "strategies", name, ".."), { recursive: true });
  writeFileSync(join(deep, "strategies", name), text);
}
const third = await start(bytes);
for (const [path, contents] of filesOf(deep)) third.add(path, contents);
same("findings (deep)", third.check({ today: DAY, language: "nb" }).findings.map(told), findings(program, deep, "nb").map(told));

// How long it takes. Nothing is asserted of it.
const began = performance.now();
for (let nth = 0; nth < 5; nth += 1) compiler.check({ today: `2026-11-0${nth + 1}`, language: "nb" });
console.log(`check of the five plans in Node: ${Math.round((performance.now() - began) / 5)} ms`);

wrong.forEach((line) => console.log(line));
console.log(wrong.length ? "The module and the program differ." : "The module gives what the program gives.");
process.exitCode = wrong.length ? 1 : 0;
