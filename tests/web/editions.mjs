// Builds what is tested: the plans of this repository, reports on them, the workspace of things that break pages in both editions, and a
// comparison of it with an edited copy.

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const HERE = import.meta.dirname;
const ROOT = join(HERE, "../..");
const DAY = "2026-11-21";

function stratc(program, args, cwd) {
  const run = spawnSync(program, args, { cwd, encoding: "utf8", env: { LC_ALL: "C" } });
  if (run.status !== 0) throw new Error(`stratc ${args.join(" ")} (in ${cwd}): ${run.error ?? run.stderr}`);
  return run.stdout;
}

/** Every format but PDF, so that the pages have all the links they can have. */
function formats(program) {
  const help = stratc(program, ["build", "--help"], ROOT);
  const words = /--format <FORMAT>[^]*?\[possible values: ([^\]]+)\]/.exec(help);
  if (!words) throw new Error("the help of build names no formats");
  return words[1].split(/,\s*/).filter((word) => word !== "pdf").join(",");
}

/** A copy of a workspace in which much is said otherwise. */
function edited(workspace, copy) {
  cpSync(workspace, copy, { recursive: true });
  const files = readdirSync(copy, { recursive: true }).filter((path) => /strategies.*\.(yaml|md)$/.test(path));
  for (const path of files.map((path) => join(copy, path))) {
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/^( +by: .*)/gm, "").replaceAll(" skal ", " bør ").replaceAll(" og ", " eller ").replaceAll("80", "75"));
  }
  return copy;
}

/** A copy of a workspace whose pages leave typefaces to the reader. */
function withoutTypefaces(workspace, copy) {
  cpSync(workspace, copy, { recursive: true });
  const file = join(copy, "stratc.yaml");
  const system = "text: system, heading: system";
  const text = readFileSync(file, "utf8").replace(/^theme: \{/m, `theme: {typefaces: {${system}}, `);
  if (!text.includes(system)) throw new Error(`${file} has no theme to add to`);
  writeFileSync(file, text);
  return copy;
}

/** The pages whose typefaces the reader's machine has to have. */
export function buildWithoutTypefaces(program) {
  const folder = scratch();
  const copy = withoutTypefaces(join(HERE, "workspace"), join(folder, "workspace"));
  for (const strategy of readdirSync(join(ROOT, "strategies")).filter((name) => name.startsWith("fjordvik-"))) {
    cpSync(join(ROOT, "strategies", strategy), join(copy, "strategies", strategy), { recursive: true });
  }
  cpSync(join(ROOT, "seeds"), join(copy, "seeds"), { recursive: true });
  stratc(program, ["build", "-o", join(folder, "plans"), "--as-of", DAY, "--format", "html,print,onepage"], copy);
  return pagesIn(join(folder, "plans"), 8);
}

/** The pages, the largest first, each with its name in reports. */
export function build(program) {
  const folder = scratch();
  const common = ["--as-of", DAY, "--format", formats(program)];
  stratc(program, ["build", "-o", join(folder, "plans"), ...common], ROOT);
  stratc(program, ["report", "-o", join(folder, "report"), "--as-of", "2026-T2", "--format", "html"], ROOT);
  const nasty = join(HERE, "workspace");
  stratc(program, ["build", "-o", join(folder, "nasty"), ...common], nasty);
  stratc(program, ["build", "-o", join(folder, "nasty-internal"), "--edition", "internal", ...common], nasty);
  const changes = join(folder, "changes.html");
  const both = [nasty, edited(nasty, join(folder, "edited"))];
  stratc(program, ["diff", ...both, "--edition", "internal", "--format", "html", "-o", changes], ROOT);
  return pagesIn(folder, 12);
}

function scratch() {
  const folder = mkdtempSync(join(tmpdir(), "stratc-web-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  return folder;
}

function pagesIn(folder, least) {
  const files = readdirSync(folder, { recursive: true }).map((path) => join(folder, path));
  const pages = files.filter((path) => path.endsWith(".html"));
  if (pages.length < least) throw new Error(`only ${pages.length} pages were built`);
  const described = pages.map((file) => ({ file, name: relative(folder, file), size: statSync(file).size }));
  return described.sort((one, other) => other.size - one.size || (one.name < other.name ? -1 : 1));
}
