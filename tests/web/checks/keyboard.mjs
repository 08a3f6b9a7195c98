// The keyboard alone: Tab reaches the skip link first and then all that can be reached, in the order of the page,
// each with a mark that shows where one is, and at last leaves the page.

import { set } from "../browser.mjs";

export const name = "keyboard";

// How far a large page is walked: past its contents and far into its text. A press of Tab takes ten times as long there.
const FAR = 300;

export async function check({ page, isLarge }) {
  await set(page, { width: 1280 });
  await page.evaluate(() => scrollTo(0, 0));
  const expected = await page.evaluate(listen, isLarge ? FAR : Infinity);
  // A region that scrolls is a stop as well, even where its author did not think of it. Walking on past the last
  // stop shows that there is no trap.
  for (let nth = 0; nth < expected + 20; nth += 1) {
    await page.keyboard.press("Tab");
    if (nth % 50 === 49 && (await page.evaluate(() => globalThis.walked.hasLeft))) break;
  }
  return page.evaluate(judge);
}

/** Runs in the page: notes every stop. Says how many there are to be. */
function listen(far) {
  const stops = "a[href],button:not([disabled]),input:not([disabled],[type=hidden]),select:not([disabled]),textarea:not([disabled]),summary,[tabindex]";
  const all = [...document.querySelectorAll(stops)].filter(
    (element) => element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert]"),
  );
  const expected = all.slice(0, far);
  const walked = { stops: [], expected, hasLeft: false, isWhole: all.length === expected.length };
  globalThis.walked = walked;
  const isMarked = (element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  };
  const note = ({ target }) => {
    if (walked.stops.length && target === walked.stops[0].element) walked.hasLeft = true;
    if (walked.hasLeft) return;
    const box = target.getBoundingClientRect();
    const isInView = box.width > 2 && box.height > 2 && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth;
    walked.stops.push({ element: target, isMarked: isMarked(target), isInView });
  };
  document.addEventListener("focusin", note);
  return expected.length;
}

/** Runs in the page. */
function judge() {
  const { stops, expected, hasLeft, isWhole } = globalThis.walked;
  const show = (element) => element.outerHTML.slice(0, 100);
  const found = [];
  const first = stops[0]?.element;
  const goal = first?.getAttribute("href")?.startsWith("#") && document.getElementById(first.hash.slice(1));
  if (!goal || !goal.matches("main,[role=main]")) found.push("the first stop is no link to the main content");
  if (first && !stops[0].isInView) found.push("the skip link cannot be seen when it is reached");
  const reached = new Set(stops.map((stop) => stop.element));
  for (const element of expected) if (!reached.has(element)) found.push(`not reached: ${show(element)}`);
  for (const { element, isMarked } of stops) if (!isMarked) found.push(`no mark of focus: ${show(element)}`);
  stops.slice(1).forEach(({ element }, nth) => {
    const follows = stops[nth].element.compareDocumentPosition(element) & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY);
    if (!follows) found.push(`out of order: ${show(element)}`);
  });
  if (stops.length > reached.size) found.push("the same stop comes twice: a trap");
  if (isWhole && !hasLeft && document.activeElement !== document.body) found.push(`Tab does not leave the page: ${show(document.activeElement)}`);
  const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
  const regions = isWhole ? document.body.querySelectorAll("*") : [];
  for (const element of regions) {
    if (!element.checkVisibility() || !scrolls(element)) continue;
    if (![...reached].some((stop) => stop === element || element.contains(stop))) found.push(`scrolls, but cannot be reached: ${show(element)}`);
  }
  return found.slice(0, 10);
}
