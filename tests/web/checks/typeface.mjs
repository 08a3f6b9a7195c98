// A page that brings typefaces uses them for its heading and its running text. Letters that they do not have, as of other
// scripts, are set in one of the reader's beside them.

export const name = "typeface";

export async function check({ page }) {
  const families = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map((face) => face.family);
  });
  if (!families.length) return [];
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const found = [];
  for (const selector of ["h1", "main p"]) {
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    if (!nodeId) continue;
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const names = fonts.map((font) => font.familyName);
    const isOwn = fonts.some((font) => font.isCustomFont);
    if (names.length && !isOwn) found.push(`${selector} is set in ${names.join(", ")}, which is the reader's`);
  }
  await session.detach();
  return found;
}
