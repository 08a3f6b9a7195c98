// WCAG 1.4.10 and 1.4.4: the page itself never scrolls sideways, neither on a phone, nor at 1280 px with a zoom of
// 400 per cent (320 by 256 px), nor with text of twice the size. Tables may, in a region of their own.

import { named, set } from "../browser.mjs";

export const name = "reflow";

const SETTINGS = [
  { width: 1280 },
  { width: 1280, text: 200 },
  { width: 768 },
  { width: 320 },
  { width: 320, height: 256 },
];

export async function check({ page }) {
  const found = [];
  for (const setting of SETTINGS) {
    await set(page, setting);
    const wide = await page.evaluate(tooWide);
    if (wide) found.push(`${named(setting)}: the page is ${wide.page} px wide; furthest out: ${wide.outermost}`);
  }
  return found;
}

/** Runs in the page. */
function tooWide() {
  const root = document.documentElement;
  const page = Math.max(root.scrollWidth, document.body.scrollWidth);
  if (page <= root.clientWidth) return null;
  const scrolls = (element) => element && element !== root && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
  const free = [...document.body.querySelectorAll("*")].filter((element) => !scrolls(element.parentElement));
  const right = (element) => element.getBoundingClientRect().right;
  const outermost = free.reduce((one, other) => (right(other) > right(one) ? other : one), document.body);
  return { page, outermost: outermost.outerHTML.slice(0, 120) };
}
