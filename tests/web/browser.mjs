// Debian's Chromium, started once for each set of typefaces.

import { chromium } from "playwright-core";
import { environment } from "./fonts.mjs";

/** The settings that a reader may have: the width of the window, the colour scheme, the size of text in per cent. */
export const SETTINGS = [1280, 320].flatMap((width) =>
  ["light", "dark"].flatMap((scheme) => [100, 200].map((text) => ({ width, scheme, text }))),
);

/** A browser on a machine that has one set of typefaces and no other. */
export async function start(fonts) {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
  const args = [...sandbox, "--disable-gpu", "--font-render-hinting=none"];
  return chromium.launch({ executablePath, args, env: { ...process.env, ...environment(fonts) } });
}

/** A page of its own, with what it asked for and complained of while it was read. */
export async function open(browser, file, { script = true } = {}) {
  const context = await browser.newContext({ javaScriptEnabled: script, reducedMotion: "reduce" });
  const page = await context.newPage();
  const heard = { requests: [], complaints: [] };
  page.on("request", (request) => heard.requests.push(request.url()));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) heard.complaints.push(message.text());
  });
  page.on("pageerror", (error) => heard.complaints.push(String(error)));
  await set(page, { width: 1280, scheme: "light", text: 100 });
  const address = new URL(`file://${file}`).href;
  await page.goto(address, { waitUntil: "load" });
  return { page, heard, address, close: () => context.close() };
}

/** Gives the page other settings, without reading it again. */
export async function set(page, { width, height = 900, scheme = "light", text = 100 }) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  // Set by the object model, since the page's own policy may refuse a style sheet from elsewhere.
  await page.evaluate((size) => (document.documentElement.style.fontSize = size === 100 ? "" : `${size}%`), text);
}

/** What settings are called in a report. */
export function named({ width, scheme = "light", text = 100 }) {
  return `${width} px, ${scheme}, text ${text} %`;
}
