// A page that can be filtered shows what is asked for, says how much that is, and leads to what it had hidden.

import { open } from "../browser.mjs";

export const name = "filter";

export async function check({ browser, file }) {
  const { page, close } = await open(browser, file);
  const boxes = await page.$$(".choice input[type=checkbox]");
  const found = boxes.length ? await walk(page, boxes) : [];
  await close();
  return found;
}

async function walk(page, boxes) {
  const found = [];
  const judge = async (when) => {
    const { shown, hidden, said } = await page.evaluate(state);
    if (!said.includes(String(shown)) && shown) found.push(`${when}, ${shown} elements are shown, and the page says "${said}"`);
    if (!said) found.push(`${when}, nothing is said`);
    return { shown, hidden };
  };
  await boxes[0].focus();
  await page.keyboard.press("Space");
  const { hidden } = await judge("after one choice");
  if (!hidden) found.push("taking a choice away hides nothing");
  const link = await page.evaluateHandle(() =>
    [...document.querySelectorAll('main a[href^="#"]')].find((each) => document.getElementById(each.hash.slice(1))?.closest("[hidden]")),
  );
  if (link.asElement()) {
    await link.asElement().click();
    if (await page.evaluate(() => document.querySelector(":target")?.closest("[hidden]"))) found.push("a link leads to what is hidden");
  }
  for (const box of boxes) if (await box.isChecked()) await box.click();
  await judge("without a choice");
  await page.click(".choice button");
  if ((await judge("in the end")).hidden) found.push("not everything is shown in the end");
  return found;
}

/** Runs in the page. */
function state() {
  const elements = [...document.querySelectorAll(".element")];
  const shown = elements.filter((element) => element.checkVisibility()).length;
  const said = document.querySelector(".choice [role=status]")?.textContent ?? "";
  return { shown, hidden: elements.length - shown, said };
}
