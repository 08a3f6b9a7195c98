// What the page says stands in both languages, and the page itself has the Norwegian, for whoever reads it without its script.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WORDS } from "../../play/page/words.js";
import { FORMATS, REPOSITORY } from "./program.mjs";

const text = (path) => readFileSync(join(REPOSITORY, path), "utf8");
const wrong = [];
const names = (words) =>
  Object.entries(words).flatMap(([name, value]) => (typeof value === "object" ? names(value).map((inner) => `${name}.${inner}`) : [name]));

const [nb, en] = [names(WORDS.nb), names(WORDS.en)];
for (const name of new Set([...nb, ...en])) if (!nb.includes(name) || !en.includes(name)) wrong.push(`${name} is in one language only`);
if (Object.keys(WORDS.nb.formats).join() !== FORMATS.join()) wrong.push("other formats are offered than can be made");

const page = text("play/page/index.html");
const said = [...page.matchAll(/data-says="(\w+)"[^>]*>([^<]*)</g)];
if (said.length !== page.split("data-says=").length - 1) wrong.push("an element with data-says holds more than text");
for (const [, name, words] of said) if (WORDS.nb[name] !== words) wrong.push(`${name}: the page says “${words}”, its words “${WORDS.nb[name]}”`);
if (!page.includes(`<title>${WORDS.nb.page_title}</title>`)) wrong.push("page_title is another in the page");
if (!page.includes(`title="${WORDS.nb.view_title}"`)) wrong.push("view_title is another in the page");

const script = ["app", "compiler", "edition", "element", "findings", "program", "sources", "worker"].map((name) => text(`play/page/${name}.js`)).join("\n");
// The compiler names some itself.
const states = text("play/src/answer.rs").toLowerCase();
const used = (name) => states.includes(`    ${name.replaceAll("_", "")},`) || [`.${name}`, `"${name}"`, `="${name}"`].some((form) => script.includes(form) || page.includes(form));
for (const name of nb) if (!name.startsWith("formats.") && !used(name.split(".").pop()) && !used(name.split(".").pop().replaceAll("_", "-"))) wrong.push(`${name} is said nowhere`);

// The limit stands in the compiler and in the page.
const limit = /512 \* 1024 \* 1024/;
if (!limit.test(text("play/src/archive.rs")) || !limit.test(script)) wrong.push("the limits of the compiler and of the page differ");

wrong.forEach((line) => console.log(line));
process.exitCode = wrong.length ? 1 : 0;
