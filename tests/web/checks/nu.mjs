// The Nu checker, which validates all pages in one run.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import vnu from "vnu-jar";

export const name = "nu";

// What it says that is let by, and why.
const LET_BY = [
  // Linked data is no script: browsers never run it, and none refuses it (the check `alone` listens).
  { says: /^Inline script violates Content Security Policy/, about: /<script type="application\/ld\+json">/ },
  // The policy names the script by its hash, which Nu does not reckon (the check `alone` listens here too).
  { says: /^Inline script violates Content Security Policy/, about: /<script data-(copied|filter)=/ },
  // Figures are drawn for wide and for narrow columns. Nu does not know container queries (CSS Containment 3).
  { says: /container-type|@container/, about: /./ },
  // Behind @supports, for browsers that have it: the table of contents shows where one is.
  { says: /scroll-target-group|:target-current/, about: /./ },
  // A table that scrolls stands in a region of its own, named by the table's caption. Nu would have a `div` there,
  // and html-validate a `section` rather than a `div` with the role.
  { says: /^Section lacks heading/, about: /<section class="scroll" tabindex="0" aria-label/ },
];

/** Findings by file. */
export async function check(files) {
  const options = ["-Xss4m", "-jar", vnu, "--stdout", "--exit-zero-always", "--format", "json"];
  const { stdout } = await promisify(execFile)("java", [...options, ...files], { maxBuffer: 1 << 28 });
  const found = new Map(files.map((file) => [file, []]));
  for (const { url, lastLine, message, extract = "" } of JSON.parse(stdout).messages) {
    if (LET_BY.some(({ says, about }) => says.test(message) && about.test(extract))) continue;
    const file = decodeURIComponent(url.replace(/^file:(\/\/)?/, ""));
    found.get(file).push(`${lastLine ?? "?"}: ${message} (${extract.trim().slice(0, 80)})`);
  }
  return found;
}
