// Findings: what is wrong, where, the words in their line, and what to do.

import { $, element } from "./element.js";

const LEVELS = ["error", "warning", "advice"];
const hidden = new Set();

/** Shows what was found. `words` are those of the page in the reader's language. */
export function showFindings({ findings, summary, known }, words) {
  $("findings").hidden = false;
  $("summary").textContent = [summary, known ? words.known(known) : ""].join(" ").trim();
  const buttons = LEVELS.map((level) => button(level, findings.filter((found) => found.level === level))).filter(Boolean);
  const legend = $("levels").querySelector("legend");
  $("levels").replaceChildren(legend, ...buttons);
  $("levels").hidden = buttons.length < 2;
  $("list").replaceChildren(...findings.map((found) => finding(found, words)));
  $("none").textContent = findings.length ? words.none_shown : words.none;
  hide();
}

/** A button that shows or hides the findings of a level; none where there are none. */
function button(level, found) {
  if (!found.length) return null;
  const toggle = ({ currentTarget }) => {
    if (!hidden.delete(level)) hidden.add(level);
    currentTarget.setAttribute("aria-pressed", !hidden.has(level));
    hide();
  };
  const pressed = !hidden.has(level);
  return element("button", { type: "button", "aria-pressed": pressed, onclick: toggle }, `${capital(found[0].level_name)} (${found.length})`);
}

function hide() {
  const items = [...$("list").children];
  for (const item of items) item.hidden = hidden.has(item.dataset.level);
  $("none").hidden = items.some((item) => !item.hidden);
}

/** One finding, as an item of a list. */
export function finding({ code, level, level_name, message, label, help, place, notes }, words) {
  return element(
    "li",
    { class: `finding ${level}`, "data-level": level },
    element("p", { class: "what" }, element("span", { class: "level" }, capital(level_name)), ` ${message}`),
    whereOf(place, words, code),
    lineOf(place),
    label && element("p", {}, label),
    help.length ? element("ul", { class: "help" }, help.map((line) => element("li", {}, capital(line)))) : null,
    notes.map((note) => noteOf(note, words)),
  );
}

function noteOf({ message, place }, words) {
  return element("div", { class: "note" }, element("p", { class: "place" }, `${words.line(place.path, place.line)}: ${message}`), lineOf(place));
}

function whereOf({ path, line }, words, code) {
  return element("p", { class: "place" }, `${words.line(path, line)} · ${code}`);
}

function lineOf({ before, words, after }) {
  if (!words) return null;
  return element("code", { class: "line" }, before.trimStart(), element("mark", {}, words), after);
}

function capital(text) {
  return text.charAt(0).toLocaleUpperCase("nb") + text.slice(1);
}
