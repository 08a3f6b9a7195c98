// html-validate: what it recommends, and its rules on accessibility.

import { readFileSync } from "node:fs";
import { HtmlValidate, StaticConfigLoader } from "html-validate";

// What differs from the presets, and why.
const rules = {
  // A title is as long as its author has made it.
  "long-title": "off",
  // Ids begin with an underscore where they are the program's own, so that none can be the id of an element, and
  // those of demands may have a full stop. HTML allows both.
  "valid-id": ["error", { relaxed: true }],
};

const validator = new HtmlValidate(
  new StaticConfigLoader({ extends: ["html-validate:recommended", "html-validate:a11y"], rules }),
);

export const name = "markup";

export async function check({ file }) {
  const { results } = await validator.validateString(readFileSync(file, "utf8"), file);
  const messages = results.flatMap((result) => result.messages);
  return messages.slice(0, 10).map(({ line, column, ruleId, message }) => `${line}:${column}: ${ruleId}: ${message}`);
}
