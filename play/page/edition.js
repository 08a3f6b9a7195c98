// The plan as it is published: its pages in a frame in which no script runs, and its files to take home.

import { $, element, save } from "./element.js";

const TYPES = { html: "text/html", txt: "text/plain", md: "text/markdown", json: "application/json", ics: "text/calendar", csv: "text/csv" };
const decoder = new TextDecoder();

let compiler;
let files = [];

/** Sets up what stays the same. */
export function startEdition(asked) {
  compiler = asked;
  $("page").addEventListener("change", ({ target }) => showPage(target.value));
  $("take").addEventListener("click", async () => save("plan.zip", await compiler.ask("archive"), "application/zip"));
}

/** Shows the files that were made. A page that was shown before is shown again. */
export async function showEdition(made, words) {
  files = made.map(({ path }) => path);
  const pages = files.filter((path) => path.endsWith(".html"));
  const before = $("page").value;
  $("page").replaceChildren(...pages.map((path) => element("option", { value: path }, path === "index.html" ? words.index : path)));
  const item = ({ path, bytes }) => element("li", {}, element("button", { type: "button", class: "plain", onclick: () => take(path) }, `${path} (${sizeOf(bytes)})`));
  $("file-list").replaceChildren(...made.map(item));
  const first = pages.find((path) => /\/index\.html$/.test(path)) ?? pages[0];
  $("view").hidden = !first;
  $("page").parentElement.hidden = !first;
  if (first) await showPage(pages.includes(before) ? before : first);
}

async function take(path) {
  const type = TYPES[path.split(".").pop()];
  save(path.split("/").pop(), await compiler.ask("file", { path }), type);
}

async function showPage(path, place = "") {
  $("page").value = path;
  const frame = $("view");
  const page = decoder.decode(await compiler.ask("file", { path }));
  frame.onload = () => {
    // Links are followed by the page around, which alone knows the other files.
    frame.contentDocument.addEventListener("click", (event) => follow(event, path));
    goTo(place);
  };
  frame.srcdoc = page;
}

/** Follows a link: to a place or another page in the frame, to a file that is saved, or out in a window of its own. */
function follow(event, path) {
  const link = event.target.closest?.("a[href]");
  if (!link) return;
  event.preventDefault();
  const written = link.getAttribute("href");
  if (written.startsWith("#")) return goTo(written);
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return void window.open(written, "_blank", "noopener,noreferrer");
  const { pathname, hash } = new URL(written, `edition:///${path}`);
  const wanted = decodeURIComponent(pathname).replace(/^\//, "");
  if (!files.includes(wanted)) return;
  if (wanted.endsWith(".html")) showPage(wanted, hash);
  else take(wanted);
}

function goTo(hash) {
  const page = $("view").contentDocument;
  const target = page.getElementById(decodeURIComponent(hash.slice(1)));
  if (!target) return hash ? undefined : page.defaultView.scrollTo(0, 0);
  // What is folded away is opened, as the browser does for links of its own.
  for (let around = target; around; around = around.parentElement) if (around.localName === "details") around.open = true;
  target.scrollIntoView();
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function sizeOf(bytes) {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.ceil(bytes / 1_000_000)} MB`;
}
