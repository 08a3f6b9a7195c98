// WCAG 2.2, 2.5.8: what is clicked has a room of 24 by 24 px of its own, whatever typeface sets its words.

import axe from "axe-core";
import { SETTINGS, named, set } from "../browser.mjs";

export const name = "targets";

export async function check({ page }) {
  await page.evaluate(axe.source);
  const found = [];
  for (const setting of SETTINGS.filter(({ scheme }) => scheme === "light")) {
    await set(page, setting);
    const violations = await page.evaluate(
      async () => (await globalThis.axe.run(document, { runOnly: ["target-size"], preload: false })).violations,
    );
    const places = violations.flatMap(({ nodes }) => nodes).slice(0, 3);
    found.push(...places.map((node) => `${named(setting)}: ${node.target.join(" ")}: ${node.failureSummary}`));
  }
  return found;
}
