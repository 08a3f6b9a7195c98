// The page: something is opened, checked, and shown.

import { Compiler } from "./compiler.js";
import { showEdition, startEdition } from "./edition.js";
import { $, element } from "./element.js";
import { finding, showFindings } from "./findings.js";
import { fromArchive, fromDrop, fromHandle, fromList, Unusable } from "./sources.js";
import { WORDS } from "./words.js";

const compiler = new Compiler();
let language = "nb";
const words = () => WORDS[language];

/** The day in Norway, as for the program: an embargo ends at the same moment everywhere. */
const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date());

/** Reads what is open; null for the example, which the compiler has. */
let read = null;
let isOpen = false;
/** The formats to make; null as long as they are those of the settings. */
let chosenFormats = null;

// Saying.

function say(name, ...values) {
  const said = words()[name];
  $("status").textContent = typeof said === "function" ? said(...values) : said;
  $("status").className = "";
}

function complain(error) {
  const { reason = "failed", values = [] } = error instanceof Unusable ? error : reasonOf(error);
  const said = words().wrong[reason];
  $("status").textContent = typeof said === "function" ? said(...values) : said;
  $("status").className = "wrong";
}

function reasonOf(error) {
  const isMissing = typeof DecompressionStream === "undefined" || error instanceof ReferenceError;
  if (!isMissing) console.error(error);
  return { reason: isMissing ? "too_old" : "failed" };
}

function translate() {
  document.documentElement.lang = language;
  document.title = words().page_title;
  $("view").title = words().view_title;
  for (const target of document.querySelectorAll("[data-says]")) target.textContent = words()[target.dataset.says];
  const other = language === "nb" ? "en" : "nb";
  $("language").textContent = { en: "English", nb: "Norsk" }[other];
  $("language").lang = other;
}

// Opening.

/** Opens what `reading` reads; without it, the example. */
async function open(reading) {
  read = reading;
  chosenFormats = null;
  $("workspace").replaceChildren();
  await load();
}

async function load() {
  say("reading");
  const found = read && (await read());
  const answer = await (found ? compiler.ask(found.archive ? "unpack" : "open", found) : compiler.ask("example"));
  if (answer && answer.state !== "unpacked") throw new Unusable(answer.state.replace("-", "_"));
  isOpen = true;
  await check();
}

// Checking.

async function check() {
  say("checking");
  const found = await compiler.ask("check", { today: $("day").value || today, language, workspace: $("workspace").value || null });
  $("findings").hidden = $("plan").hidden = $("day-choice").hidden = true;
  if (found.state === "no-workspace") throw new Unusable("no_workspace");
  const { workspaces } = found;
  $("workspace-choice").hidden = workspaces.length < 2;
  if (!$("workspace").options.length) $("workspace").replaceChildren(...workspaces.map((path) => element("option", { value: path }, path)));
  if (found.state === "several") return check();
  $("day-choice").hidden = false;
  if (found.is_empty && !found.findings.length) throw new Unusable("no_plan");
  showFindings(found, words());
  await make(found);
}

// Making.

async function make(found) {
  $("plan").hidden = false;
  $("refused").hidden = !found.has_errors;
  $("made").hidden = found.has_errors || found.is_empty;
  $("faults").hidden = true;
  $("plan").hidden = found.is_empty;
  if (!$("made").hidden) {
    say("making");
    offer(found.formats);
    await build();
  }
  say(read ? "done" : "example_done");
}

/** Offers the formats, as the settings of the workspace have them. */
function offer(usual) {
  chosenFormats ??= new Set(usual);
  const box = (format) => {
    const input = element("input", { type: "checkbox", name: "format", value: format });
    input.checked = chosenFormats.has(format);
    return element("label", {}, input, ` ${words().formats[format]}`);
  };
  const legend = $("formats").querySelector("legend");
  $("formats").replaceChildren(legend, ...Object.keys(words().formats).map(box));
}

async function build() {
  const is_internal = document.querySelector("[name=edition]:checked").value === "internal";
  const answer = await compiler.ask("build", { language, is_internal, formats: [...chosenFormats] });
  $("faults").hidden = answer.state !== "faulty";
  if (answer.state === "faulty") $("faults").replaceChildren(...answer.findings.map((found) => finding(found, words())));
  const notes = answer.state === "built" ? answer.notes : [answer.message].filter(Boolean);
  if (answer.state === "built" && !answer.plans) notes.unshift(words().no_edition);
  $("notes").textContent = notes.join(" ");
  await showEdition(answer.files ?? [], words());
}

/** Does one thing after the other, and says what fails. */
let turn = Promise.resolve();
const inTurn = (act) => (turn = turn.then(act).catch(complain));
const when = (id, event, act) => $(id).addEventListener(event, act);

when("language", "click", () => {
  language = language === "nb" ? "en" : "nb";
  translate();
  $("status").textContent = "";
  if (isOpen) inTurn(check);
});
when("choose-folder", "click", async () => {
  if (!window.showDirectoryPicker) return $("folder").click();
  // Whoever closes the picker without choosing has not asked for anything.
  const folder = await window.showDirectoryPicker({ id: "plan" }).catch(() => null);
  if (folder) inTurn(() => open(fromHandle(folder)));
});
when("folder", "change", ({ target }) => target.files.length && inTurn(() => open(fromList(target.files))));
when("choose-archive", "click", () => $("archive").click());
when("archive", "change", ({ target }) => target.files.length && inTurn(() => open(fromArchive(target.files[0]))));
when("example", "click", () => inTurn(() => open(null)));
when("workspace", "change", () => inTurn(check));
when("day", "change", ({ target }) => target.value && inTurn(check));
when("again", "click", () => inTurn(load));
when("choices", "change", () => {
  chosenFormats = new Set([...document.querySelectorAll("[name=format]:checked")].map(({ value }) => value));
  inTurn(build);
});

for (const event of ["dragover", "dragleave", "drop"]) {
  addEventListener(event, (happened) => {
    happened.preventDefault();
    $("drop").classList.toggle("over", event === "dragover");
  });
}
addEventListener("drop", ({ dataTransfer }) => {
  // What was dropped can be looked at only while the event lasts.
  try {
    const reading = fromDrop(dataTransfer);
    inTurn(() => open(reading));
  } catch (error) {
    complain(error);
  }
});

$("day").value = today;
startEdition(compiler);
translate();
