// The page stands alone: it asks for nothing but itself, complains of nothing (its own Content-Security-Policy
// included), and says the same without scripts.

import { open } from "../browser.mjs";

export const name = "alone";

export async function check({ page, heard, address, browser, file }) {
  const foreign = heard.requests.filter((request) => request !== address);
  const found = foreign.map((request) => `the page asks for ${request}`);
  found.push(...heard.complaints.map((complaint) => `the browser complains: ${complaint}`));
  const policy = await page.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content);
  if (!policy?.includes("default-src 'none'")) found.push("the page's policy lets it ask for things");
  const still = await open(browser, file, { script: false });
  const [moving, unmoving] = [await page.evaluate(text), await still.page.evaluate(text)];
  found.push(...still.heard.requests.filter((request) => request !== address).map((request) => `without scripts the page asks for ${request}`));
  await still.close();
  const missing = moving.find((line, nth) => line !== unmoving[nth]);
  if (missing !== undefined) found.push(`not there without scripts, or not in its place: "${missing.slice(0, 80)}"`);
  if (!moving.length) found.push("the page is empty");
  return found;
}

/** Runs in the page: its lines, those of controls aside, which need not be there without scripts. */
function text() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("form,search,fieldset,button,input,select,textarea,label,output{display:none!important}");
  document.adoptedStyleSheets = [sheet];
  const lines = document.body.innerText.split("\n").filter((line) => line.trim());
  document.adoptedStyleSheets = [];
  return lines;
}
