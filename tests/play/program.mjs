// What the program says and makes, to compare with: `stratc check` and `stratc build` of a workspace.

import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve, sep } from "node:path";

export const REPOSITORY = resolve(import.meta.dirname, "../..");
export const DAY = "2026-12-01";
/** All formats but those that are not made here: play/src/session.rs. */
export const FORMATS = ["html", "print", "onepage", "text", "markdown", "docx", "csv", "ics", "json"];

const folders = [];
process.on("exit", () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder that is gone when the tests are done. */
export function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "stratc-play-"));
  folders.push(folder);
  return folder;
}

/** A workspace with the plans of the repository and nothing else. */
export function plans() {
  const folder = join(scratch(), "plan");
  for (const name of ["strategies", "seeds"]) cpSync(join(REPOSITORY, name), join(folder, name), { recursive: true });
  return folder;
}

/** The findings in a workspace, with places as the page has them. */
export function findings(program, workspace, language) {
  let text;
  try {
    text = execFileSync(program, ["check", "-C", workspace, "--as-of", DAY, "--format", "json", "--lang", language], { encoding: "utf8", maxBuffer: 1 << 28 });
  } catch (error) {
    // Where there are errors, the program ends with status 1 and has told them all the same.
    if (error.status !== 1) throw error;
    text = error.stdout;
  }
  return JSON.parse(text);
}

/** The folder of an edition. */
export function edition(program, workspace, name = "public", formats = FORMATS) {
  const folder = join(scratch(), "edition");
  execFileSync(program, ["build", "-C", workspace, "--as-of", DAY, "--format", formats.join(","), "--edition", name, "--output", folder], { stdio: "ignore" });
  return folder;
}

/** The files in some folders, by their paths from `root` on. Hidden ones are not among them. */
export function filesOf(root, folders = [""]) {
  const entries = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }));
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const shown = paths.filter((path) => !path.split("/").some((name) => name.startsWith("."))).sort();
  return new Map(shown.map((path) => [path, readFileSync(join(root, path))]));
}

/** The files in a zip file, as Python reads it. */
export function unzipped(archive) {
  const folder = scratch();
  writeFileSync(join(folder, "edition.zip"), archive);
  execFileSync("python3", ["-m", "zipfile", "-e", "edition.zip", "edition"], { cwd: folder });
  return filesOf(join(folder, "edition"));
}

/** How files differ from those in a folder. */
export function differences(files, folder) {
  const expected = filesOf(folder);
  if (!expected.size) return ["the program made nothing"];
  const missing = [...expected.keys()].filter((path) => !files.has(path)).map((path) => `${path} is missing`);
  const more = [...files.keys()].filter((path) => !expected.has(path)).map((path) => `${path} is too much`);
  const both = [...expected.keys()].filter((path) => files.has(path));
  const other = both.filter((path) => !expected.get(path).equals(Buffer.from(files.get(path)))).map((path) => `${path} has other bytes`);
  return [...missing, ...more, ...other];
}
