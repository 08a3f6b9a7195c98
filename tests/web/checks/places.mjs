// Names and languages: every id stands once, every link within the edition leads somewhere, every `lang` is a language.

import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

export const name = "places";

export async function check({ page, file }) {
  const { ids, links, languages, language } = await page.evaluate(gather);
  const found = [];
  const twice = ids.filter((id, nth) => ids.indexOf(id) !== nth);
  found.push(...new Set(twice.map((id) => `the id ${id} stands more than once`)));
  if (!["nb", "nn", "en", "se"].includes(language)) found.push(`the page's language is "${language}"`);
  found.push(...languages.filter((code) => !isLanguage(code)).map((code) => `"${code}" is no language`));
  const own = new Set(ids);
  found.push(...links.filter((link) => !leads(link, file, own)).map((link) => `${link} leads nowhere`));
  return found.slice(0, 10);
}

/** Runs in the page. */
function gather() {
  const all = (selector, name) => [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name));
  return {
    ids: all("[id]", "id"),
    links: [...new Set([...all("a[href]", "href"), ...all("link[rel=alternate][href]", "href")])],
    languages: [...all("[lang]", "lang"), ...all("[hreflang]", "hreflang")],
    language: document.documentElement.lang,
  };
}

function isLanguage(code) {
  try {
    const { language } = new Intl.Locale(code);
    return new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(language) !== undefined;
  } catch {
    return false;
  }
}

const idsOf = new Map();

function leads(link, file, own) {
  if (/^[a-z]+:/i.test(link)) return true;
  const [path, fragment] = link.split("#");
  if (!path) return fragment !== undefined && own.has(decodeURIComponent(fragment));
  const target = resolve(dirname(file), decodeURIComponent(path));
  if (!existsSync(target)) return false;
  if (!fragment) return true;
  if (!idsOf.has(target)) idsOf.set(target, readFileSync(target, "utf8"));
  return idsOf.get(target).includes(`id="${decodeURIComponent(fragment)}"`);
}
