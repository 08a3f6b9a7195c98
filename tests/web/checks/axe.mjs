// The rules of axe-core: WCAG 2.2 A and AA, best practices and experimental ones.

import axe from "axe-core";
import { SETTINGS, named, set } from "../browser.mjs";

// What is off, and why.
const OFF = {
  // Contrast of 7 to 1 is level AAA; AA is what the pages promise. Other rules of level AAA are kept.
  "color-contrast-enhanced": { enabled: false },
  // An experiment that takes a vision or a slogan in large letters, which has its heading above it, for a heading.
  "p-as-heading": { enabled: false },
};
const ON = Object.fromEntries(axe.getRules().map((rule) => [rule.ruleId, { enabled: true }]));

export const name = "axe";

/** Structure is the same in every setting; colours, sizes and what can be seen are not. */
const BY_SETTING = ["color-contrast", "link-in-text-block", "scrollable-region-focusable", "target-size"];

/** With `isLayoutOnly`, only what hangs on how the page is laid out: the room of what is clicked. */
export async function check({ page, isLarge, isLayoutOnly }) {
  await page.evaluate(axe.source);
  const found = [];
  for (const [nth, setting] of SETTINGS.entries()) {
    // A large page has nothing that the smaller ones have not; axe alone takes half a minute for one setting of it.
    // So it gets the whole once, on paper-white at 1280 px, and once as a phone in the dark shows it.
    if (isLarge && nth !== 0 && !(setting.width === 320 && setting.scheme === "dark" && setting.text === 100)) continue;
    await set(page, setting);
    if (isLayoutOnly && setting.scheme === "dark") continue;
    const some = { runOnly: isLayoutOnly ? ["target-size"] : BY_SETTING };
    const rules = nth === 0 && !isLayoutOnly ? { rules: { ...ON, ...OFF } } : some;
    const violations = await page.evaluate(
      async (options) => (await globalThis.axe.run(document, options)).violations,
      { ...rules, resultTypes: ["violations"], preload: false },
    );
    for (const { id, help, nodes } of violations) {
      const where = nodes.slice(0, 3).map((node) => `${node.target.join(" ")}: ${node.failureSummary}`);
      found.push(`${named(setting)}: ${id}: ${help} (${nodes.length} places)\n      ${where.join("\n      ")}`);
    }
  }
  return found;
}
