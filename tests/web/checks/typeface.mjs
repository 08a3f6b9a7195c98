// A page that brings typefaces uses them: its headings and its running text are set in none of the reader's.

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
    const others = fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName);
    if (others.length) found.push(`${selector} is set in ${others.join(", ")}, which is the reader's`);
  }
  await session.detach();
  return found;
}
