// What readers' machines have for typefaces. A page that brings its own looks the same with each of these; one that leaves
// the choice to the reader must hold with all.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const TRUETYPE = "/usr/share/fonts/truetype";

/** Sets of typefaces by name, each as the folders of a Debian machine that has no others. */
export const FONT_SETS = {
  // Wide letters, high lines.
  dejavu: [`${TRUETYPE}/dejavu`],
  // The widths of Arial and Times.
  liberation: [`${TRUETYPE}/liberation`],
  // What comes with programs for PostScript: low lines, and a serif for what is called nothing else.
  urw: ["/usr/share/fonts/opentype/urw-base35", `${TRUETYPE}/noto`, `${TRUETYPE}/droid`],
};

/** The variables by which a program sees the typefaces of one set alone. */
export function environment(set) {
  const folder = mkdtempSync(join(tmpdir(), `stratc-fonts-${set}-`));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "fonts.conf");
  const folders = FONT_SETS[set].map((path) => `<dir>${path}</dir>`).join("");
  const cache = `<cachedir>${join(folder, "cache")}</cachedir>`;
  writeFileSync(file, `<?xml version="1.0"?>\n<fontconfig>${folders}${cache}</fontconfig>\n`);
  return { FONTCONFIG_FILE: file };
}
