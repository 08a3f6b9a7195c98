// Puts the page together from its parts: node assemble.mjs MODULE PAGE.

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";

const [module, page] = process.argv.slice(2);
const here = (path) => join(import.meta.dirname, path);
const text = (path) => readFileSync(here(path), "utf8");

/** A script with all that it imports, in a form that can stand in a page. */
function bundle(path) {
  const options = { bundle: true, format: "iife", target: "es2022", charset: "utf8", write: false };
  const [{ text }] = buildSync({ entryPoints: [here(path)], ...options }).outputFiles;
  if (/<\/script|<!--/i.test(text)) throw new Error(`${path} would end the element that it stands in`);
  return text;
}

/** A value of the program's own Cargo.toml. */
function declared(name) {
  const line = text("../Cargo.toml").match(new RegExp(`^${name} = "(.*)"$`, "m"));
  if (!line) throw new Error(`Cargo.toml says no ${name}`);
  return line[1];
}

const script = bundle("page/app.js");
const hash = createHash("sha256").update(script).digest("base64");
// Nothing may be fetched from anywhere and nothing sent. The pages of a plan are shown under this policy too, and carry their
// own style, pictures and typefaces.
const policy = [
  "default-src 'none'",
  "connect-src 'none'",
  `script-src 'sha256-${hash}' 'wasm-unsafe-eval'`,
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const bytes = readFileSync(module);
const packed = gzipSync(bytes, { level: 9 });
const parts = {
  policy,
  style: text("page/style.css"),
  script,
  worker: bundle("page/worker.js"),
  program: packed.toString("base64"),
  version: declared("version"),
  repository: declared("repository"),
};
const whole = text("page/index.html").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
writeFileSync(page, whole);
const kilobytes = (length) => `${Math.round(length / 1000)} kB`;
console.log(`module: ${kilobytes(bytes.length)}, packed: ${kilobytes(packed.length)}, page: ${kilobytes(whole.length)}`);
