// Checks every page of the editions, after every check has shown on faulty pages that it can fail. The pages bring their
// typefaces and are checked on a machine with one set of others; those that bring none are laid out with every set.

import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { open, start } from "./browser.mjs";
import { build, buildWithoutTypefaces } from "./editions.mjs";
import { FONT_SETS } from "./fonts.mjs";
import * as alone from "./checks/alone.mjs";
import * as axe from "./checks/axe.mjs";
import * as filter from "./checks/filter.mjs";
import * as keyboard from "./checks/keyboard.mjs";
import * as markup from "./checks/markup.mjs";
import * as nu from "./checks/nu.mjs";
import * as places from "./checks/places.mjs";
import * as reflow from "./checks/reflow.mjs";
import * as spacing from "./checks/spacing.mjs";
import * as typeface from "./checks/typeface.mjs";

// In this order on one page: the keyboard begins where nobody has been yet.
const CHECKS = [keyboard, alone, filter, places, reflow, spacing, typeface, axe, markup];
// What depends on the typefaces of the reader.
const BY_TYPEFACE = [reflow, spacing, axe];
const NAMES = [...CHECKS, nu].map((check) => check.name);

// Larger pages are of the same templates and the same kinds of elements as the others, only more of them. The plan that
// shows every field of the language is tested whole, once; its print edition has the same content.
const LARGE = 150_000;
const SHOWCASE = "plans/fjordvik-kommunikasjonsplan/index.html";

/** What some checks say of one page: findings by check. */
async function judge(browser, checks, { file, name: page, size = 0, only, isLayoutOnly }) {
  const view = await open(browser, file);
  const isLarge = size > LARGE && page !== SHOWCASE;
  const found = {};
  for (const { name, check } of checks) {
    if (!only || only === name) found[name] = await check({ ...view, browser, file, isLarge, isLayoutOnly });
  }
  await view.close();
  return found;
}

/** What some checks say of all pages, on a machine with one set of typefaces. Two pages at a time: two cores. */
async function judgeWith(fonts, checks, pages) {
  const browser = await start(fonts);
  const results = new Map();
  const waiting = [...pages];
  const work = async () => {
    for (let page = waiting.shift(); page; page = waiting.shift()) {
      results.set(page.name, await judge(browser, checks, page));
    }
  };
  await Promise.all([work(), work()]);
  await browser.close();
  return results;
}

/** What all checks say of all pages. */
async function judgeAll(checks, pages) {
  const [OWN] = Object.keys(FONT_SETS);
  const [byFile, results] = await Promise.all([nu.check(pages.map(({ file }) => file)), judgeWith(OWN, checks, pages)]);
  for (const { file, name } of pages) results.get(name).nu = byFile.get(file);
  return results;
}

/** Every faulty page is reported by the check that it is named after, and the sound one by none. */
async function proveChecks() {
  const folder = join(import.meta.dirname, "faulty");
  const names = readdirSync(folder).sort();
  const about = (name) => NAMES.find((check) => name.startsWith(`${check}-`));
  const pages = names.map((name) => ({ name, file: join(folder, name), only: about(name) }));
  const results = await judgeAll(CHECKS, pages);
  const unproved = NAMES.filter((check) => !names.some((name) => about(name) === check));
  const wrong = unproved.map((check) => `there is no faulty page for ${check}`);
  for (const [name, found] of results) {
    if (!about(name)) wrong.push(...report(name, found));
    else if (!found[about(name)].length) wrong.push(`${about(name)} finds nothing on faulty/${name}`);
  }
  return wrong;
}

function report(name, found) {
  return Object.entries(found).flatMap(([check, lines]) => lines.map((line) => `${name}: ${check}: ${line}`));
}

const began = Date.now();
const seconds = () => Math.round((Date.now() - began) / 1000);
const program = resolve(process.argv[2]);
const wrong = await proveChecks();
if (!wrong.length) {
  console.log(`The checks report the faulty pages (${seconds()} s).`);
  const pages = build(program);
  const results = await judgeAll(CHECKS, pages);
  wrong.push(...pages.flatMap(({ name }) => report(name, results.get(name))));
  console.log(`${pages.length} pages checked (${seconds()} s).`);
  const bare = buildWithoutTypefaces(program).map((page) => ({ ...page, isLayoutOnly: true }));
  for (const fonts of Object.keys(FONT_SETS)) {
    const results = await judgeWith(fonts, BY_TYPEFACE, bare);
    wrong.push(...bare.flatMap(({ name }) => report(`${name} (typefaces: ${fonts})`, results.get(name))));
    console.log(`${bare.length} pages without typefaces checked with ${fonts} (${seconds()} s).`);
  }
}
wrong.forEach((line) => console.log(line));
process.exitCode = wrong.length ? 1 : 0;
