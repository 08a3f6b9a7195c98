// WCAG 1.4.12: with the reader's own spacing of lines, paragraphs, letters and words, and with text of twice the
// size, nothing is cut off, and the page does not begin to scroll sideways.

import { named, set } from "../browser.mjs";

export const name = "spacing";

const OWN_SPACING =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

export async function check({ page }) {
  const found = [];
  for (const setting of [{ width: 1280 }, { width: 320 }, { width: 1280, text: 200 }]) {
    await set(page, setting);
    for (const css of ["", OWN_SPACING]) {
      const cut = await page.evaluate(lost, css);
      found.push(...cut.map((text) => `${named(setting)}${css && ", own spacing"}: ${text}`));
    }
  }
  return found;
}

/** Runs in the page. The style is put in by the object model: the page's policy has no say in what a reader does. */
function lost(css) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
  const root = document.documentElement;
  const found = root.scrollWidth > root.clientWidth ? ["the page scrolls sideways"] : [];
  const hides = (element) => {
    const { overflowX, overflowY } = getComputedStyle(element);
    return [overflowX, overflowY].some((value) => value === "hidden" || value === "clip");
  };
  const isForReadersAloud = (box) => box.width <= 1 || box.height <= 1;
  for (const element of document.body.querySelectorAll("*")) {
    if (!element.checkVisibility() || !hides(element)) continue;
    const box = element.getBoundingClientRect();
    if (isForReadersAloud(box)) continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const text = range.getBoundingClientRect();
      if (isForReadersAloud(text) || isForReadersAloud(node.parentElement.getBoundingClientRect())) continue;
      const isOutside = text.right > box.right + 1 || text.left < box.left - 1 || text.bottom > box.bottom + 2 || text.top < box.top - 2;
      if (isOutside) found.push(`cut off: "${node.data.trim().slice(0, 60)}" in ${element.outerHTML.slice(0, 80)}`);
    }
  }
  document.adoptedStyleSheets = [];
  return found.slice(0, 5);
}
