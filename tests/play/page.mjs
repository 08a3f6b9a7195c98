// The page in Chromium: node page.mjs PROGRAM PAGE. Somebody opens a folder, a zip file and the wrong things; reads findings,
// looks at the plan, takes it home, and nothing leaves the machine.

import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { open, set, start } from "../web/browser.mjs";
import * as axe from "../web/checks/axe.mjs";
import * as keyboard from "../web/checks/keyboard.mjs";
import * as reflow from "../web/checks/reflow.mjs";
import { WORDS } from "../../play/page/words.js";
import { DAY, FORMATS, REPOSITORY, differences, edition, findings, plans, scratch, unzipped } from "./program.mjs";

const [program, file] = process.argv.slice(2);
const wrong = [];
const expect = (what, holds) => holds || wrong.push(what);
const { nb, en } = WORDS;

// Browsers say this of every page with a script that they show without running it, as the frame does.
const EXPECTED = /^Blocked script execution in 'about:srcdoc'/;

/** A workspace in which a file has another text. */
function altered(path, text) {
  const folder = plans();
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
  return folder;
}

function zipped(folder, names) {
  const archive = join(scratch(), "plan.zip");
  execFileSync("python3", ["-m", "zipfile", "-c", archive, ...names], { cwd: folder });
  return archive;
}

const said = (page) => page.locator("#status").textContent();
/** Waits until the page has said how it went. */
async function settled(page) {
  const ends = [nb.done, en.done, nb.example_done, en.example_done];
  const isSettled = (ends) => {
    const status = document.getElementById("status");
    return status.className === "wrong" || ends.includes(status.textContent);
  };
  await page.waitForFunction(isSettled, ends, { timeout: 120_000 });
  return said(page);
}

async function openFolder(page, folder) {
  await page.evaluate(() => (document.getElementById("status").textContent = ""));
  await page.locator("#folder").setInputFiles(folder);
  return settled(page);
}

async function openArchive(page, archive) {
  await page.evaluate(() => (document.getElementById("status").textContent = ""));
  await page.locator("#archive").setInputFiles(archive);
  return settled(page);
}

async function onDay(page, day) {
  await page.evaluate(() => (document.getElementById("status").textContent = ""));
  await page.locator("#day").fill(day);
  await page.locator("#day").dispatchEvent("change");
  return settled(page);
}

async function download(page, act) {
  const [saved] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: saved.suggestedFilename(), bytes: readFileSync(await saved.path()) };
}

/** What is shown of each finding, as the program tells it. */
const shown = (page) =>
  page.locator("#list > li").evaluateAll((items) =>
    items.map((item) => ({
      what: item.querySelector(".what").lastChild.textContent.trim(),
      place: item.querySelector(".place").textContent,
      help: [...item.querySelectorAll(".help li")].map((line) => line.textContent),
    })),
  );

const capital = (text) => text.charAt(0).toLocaleUpperCase("nb") + text.slice(1);
const expected = (found, words) =>
  found.map(({ code, message, help, place }) => ({
    what: message.trim(),
    place: `${words.line(place.path, place.line)} · ${code}`,
    help: help.map(capital),
  }));

async function aFolderIsChecked({ page, heard }) {
  const folder = plans();
  expect("a folder is read", (await openFolder(page, folder)) === nb.done);
  await onDay(page, DAY);
  const found = findings(program, folder, "nb");
  expect("there are findings to compare", found.length > 0);
  expect("the findings are the program's", JSON.stringify(await shown(page)) === JSON.stringify(expected(found, nb)));
  const marked = await page.locator("#list mark").allTextContents();
  expect("the words that findings are about are marked", marked.length > 0 && marked.every(Boolean));

  await page.locator("#language").click();
  await settled(page);
  expect("the page speaks English", (await page.locator("html").getAttribute("lang")) === "en" && (await page.locator("h1").textContent()) === en.title);
  const english = expected(findings(program, folder, "en"), en);
  expect("the findings are English too", JSON.stringify(await shown(page)) === JSON.stringify(english));
  await page.locator("#language").click();
  await settled(page);

  const errors = heard.complaints.filter((line) => !EXPECTED.test(line));
  expect(`the browser complains: ${errors}`, !errors.length);
}

async function thePlanIsShown({ page }) {
  const frame = page.frameLocator("#view");
  const title = await frame.locator("h1").first().textContent();
  expect("the plan is shown", title.replaceAll("\u00ad", "").includes("klima"));
  const view = await page.locator("#view").elementHandle();
  const content = await view.contentFrame();
  expect("no script runs in the frame", !(await content.evaluate(() => document.querySelector("[data-filter]") && document.querySelector("form"))));
  await frame.locator("a[href^='#']:visible").nth(2).click();
  expect("a link inside the page stays there", (await content.evaluate(() => scrollY)) > 0);
  await frame.locator("a[href='print.html']:visible").first().click();
  await page.waitForFunction(() => document.getElementById("page").value.endsWith("/print.html"));
  expect("a link to another page leads there", (await page.locator("#page").inputValue()) === "fjordvik-klimaplan/print.html");
  await page.locator("#page").selectOption("index.html");
  await frame.locator("a[href^='helse-midt-norge/index.html']").first().click();
  await page.waitForFunction(() => document.getElementById("page").value === "helse-midt-norge/index.html");
  const saved = await download(page, () => frame.locator("a[href='plan.txt']:visible").first().click());
  expect("a link to a file saves it", saved.name === "plan.txt" && saved.bytes.includes("Helse Midt-Norge"));
}

async function theEditionIsTakenHome({ page }) {
  const folder = plans();
  await openFolder(page, folder);
  await onDay(page, DAY);
  const usual = await download(page, () => page.locator("#take").click());
  const byDefault = edition(program, folder, "public", ["html", "print", "text", "json"]);
  wrong.push(...differences(unzipped(usual.bytes), byDefault).map((line) => `taken home: ${line}`));

  await page.locator("#choices summary").click();
  for (const format of FORMATS) await page.locator(`[name=format][value=${format}]`).check();
  await page.locator("[name=edition][value=internal]").check();
  await page.locator("#files summary").click();
  await page.locator("#file-list button", { hasText: "plan.docx" }).first().waitFor();
  await page.waitForFunction(() => document.getElementById("view").contentDocument?.body?.classList.contains("internal"));
  const whole = await download(page, () => page.locator("#take").click());
  wrong.push(...differences(unzipped(whole.bytes), edition(program, folder, "internal")).map((line) => `taken home, internal: ${line}`));
  await page.locator("[name=edition][value=public]").check();
}

async function wrongThingsAreExplained({ page }) {
  const letters = join(scratch(), "brev");
  mkdirSync(letters);
  writeFileSync(join(letters, "brev.txt"), "Hei");
  expect("a folder without plans", (await openFolder(page, letters)) === nb.wrong.no_workspace);
  expect("a file that is no zip file", (await openArchive(page, { name: "plan.zip", mimeType: "application/zip", buffer: Buffer.from("PK?") })) === nb.wrong.unreadable);
  const dropped = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(["Hei"], "brev.txt"));
    dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, cancelable: true }));
    return document.getElementById("status").textContent;
  });
  expect("a single file that is dropped", dropped === nb.wrong.neither);
}

async function errorsStopThePlan({ page }) {
  const folder = altered("strategies/fjordvik-kommunikasjonsplan/feil.yaml", "goals:\n  nytt: {title: Nytt, parent: finnes-ikke}\n");
  await openFolder(page, folder);
  await onDay(page, DAY);
  expect("a plan with errors is not shown", (await page.locator("#refused").isVisible()) && !(await page.locator("#view").isVisible()));
  const found = findings(program, folder, "nb");
  expect("its errors are", JSON.stringify(await shown(page)) === JSON.stringify(expected(found, nb)));
  const [all, errors] = [found.length, found.filter(({ level }) => level === "error").length];
  for (const level of ["Advarsel", "Råd"]) await page.locator("#levels button", { hasText: level }).click();
  expect("levels can be hidden", (await page.locator("#list > li:visible").count()) === errors && errors > 0 && errors < all);
  for (const level of ["Advarsel", "Råd"]) await page.locator("#levels button", { hasText: level }).click();
}

async function zipFilesAreRead({ page }) {
  const folder = plans();
  expect("a zip file is read", (await openArchive(page, zipped(folder, ["strategies", "seeds"]))) === nb.done);
  await onDay(page, DAY);
  const found = expected(findings(program, folder, "nb"), nb);
  expect("its findings are the folder's", JSON.stringify(await shown(page)) === JSON.stringify(found));

  const both = join(scratch(), "begge");
  for (const name of ["a", "b"]) cpSync(folder, join(both, name), { recursive: true });
  writeFileSync(join(both, "b/strategies/fjordvik-kommunikasjonsplan/feil.yaml"), "goals:\n  nytt: {title: Nytt, parent: finnes-ikke}\n");
  await openArchive(page, zipped(both, ["a", "b"]));
  expect("of several workspaces one is chosen", (await page.locator("#workspace").isVisible()) && (await page.locator("#refused").isHidden()));
  await page.evaluate(() => (document.getElementById("status").textContent = ""));
  await page.locator("#workspace").selectOption("b");
  await settled(page);
  expect("and another when asked", await page.locator("#refused").isVisible());
}

async function nothingLeaves({ page, heard }) {
  const isRefused = (address) => page.evaluate((address) => fetch(address).then(() => false, () => true), address);
  expect("the page may not ask the network for anything", await isRefused("https://example.org/"));
  const picture = await page.evaluate(() => new Promise((resolve) => Object.assign(new Image(), { onload: () => resolve(false), onerror: () => resolve(true), src: "https://example.org/x.png" })));
  expect("nor by way of a picture", picture);
  expect("the policy is what keeps it from that", heard.complaints.some((line) => /Content Security Policy/.test(line)));
  const elsewhere = heard.requests.filter((address) => !/^(file|blob|data|about):/.test(address) && !address.startsWith("https://example.org/"));
  expect(`requests went to ${elsewhere}`, !elsewhere.length);
  const files = heard.requests.filter((address) => address.startsWith("file:"));
  expect(`no other file is read than the page: ${files}`, files.length === 1);
}

async function itCanBeUsed(view) {
  const { page } = view;
  await page.reload();
  const stops = await keyboard.check(view);
  wrong.push(...stops.map((line) => `keyboard: ${line}`));
  await page.reload();
  await page.locator("#example").focus();
  await page.keyboard.press("Enter");
  expect("the example is opened by the keyboard", (await settled(page)) === nb.example_done);
  expect("the example has no findings", (await page.locator("#none").textContent()) === nb.none);
  await page.locator("#choices summary").click();
  await page.locator("#files summary").click();
  for (const check of [reflow, axe]) wrong.push(...(await check.check(view)).map((line) => `${check.name}: ${line}`));
  // With findings of every level, too.
  await openFolder(page, altered("strategies/fjordvik-kommunikasjonsplan/feil.yaml", "goals:\n  nytt: {title: Nytt, parent: finnes-ikke}\n"));
  await set(page, { width: 1280 });
  for (const check of [reflow, axe]) wrong.push(...(await check.check({ ...view, isLarge: true })).map((line) => `${check.name}, with findings: ${line}`));
}

/** On a web server, with the picker of newer browsers: a folder is read again after somebody has worked on it. */
async function foldersAreReadAgain(browser) {
  const server = createServer((_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end(readFileSync(file)));
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    globalThis.write = async (path, text) => {
      const names = path.split("/");
      let folder = root;
      for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true });
      const writable = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    };
    await globalThis.write("plan/strategies/en/strategy.yaml", "strategy: {title: En plan, organisation: Fjordvik kommune, kind: communication-plan, language: nb, period: 2026–2029, status: draft}\nmeasures: {brev: {title: Nye brev, supports: ingen}}\n");
    globalThis.showDirectoryPicker = () => root.getDirectoryHandle("plan");
  });
  await page.locator("#choose-folder").click();
  await settled(page);
  expect("a folder from the picker is read", await page.locator("#refused").isVisible());
  await page.evaluate(() => globalThis.write("plan/strategies/en/strategy.yaml", "strategy: {title: En plan, organisation: Fjordvik kommune, kind: communication-plan, language: nb, period: 2026–2029, status: draft}\nmeasures: {brev: Nye brev}\n"));
  await page.evaluate(() => (document.getElementById("status").textContent = ""));
  await page.locator("#again").click();
  await settled(page);
  expect("and read again", (await page.locator("#refused").isHidden()) && (await page.locator("#view").isVisible()));
  await page.close();
  server.close();
}

/** How long somebody waits, from opening the page to the findings. Nothing is asserted of it. */
async function timed(browser) {
  const began = Date.now();
  const view = await open(browser, file);
  const opened = Date.now();
  await openFolder(view.page, plans());
  console.log(`page read: ${opened - began} ms; the five plans checked and shown: ${Date.now() - opened} ms`);
  await view.close();
}

const browser = await start("dejavu");
await timed(browser);
const STEPS = [aFolderIsChecked, thePlanIsShown, theEditionIsTakenHome, wrongThingsAreExplained, errorsStopThePlan, zipFilesAreRead, nothingLeaves];
const view = await open(browser, file);
for (const step of STEPS) await step(view);
await view.close();
const another = await open(browser, file);
await itCanBeUsed({ ...another, browser, file });
await another.close();
await foldersAreReadAgain(browser);
await browser.close();
wrong.forEach((line) => console.log(`wrong: ${line}`));
console.log(wrong.length ? "" : "The page does in Chromium what it should.");
process.exitCode = wrong.length ? 1 : 0;
