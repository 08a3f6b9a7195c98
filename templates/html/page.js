// Helps with what the page can do without: finding measures in a long table, and copying the address of a place.
(() => {
  const words = document.currentScript.dataset;
  const plain = (node) => node.textContent.replace(/\u00ad/g, "").trim();

  const make = (name, attributes, ...inner) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inner);
    return element;
  };

  // The link beside an element leads to it, and copies its address on the way.
  const said = make("p", { role: "status", class: "said" });
  document.querySelector("main").append(said);
  let silence;
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a.self");
    if (!link || !navigator.clipboard) return;
    try {
      await navigator.clipboard.writeText(link.href);
    } catch {
      return;
    }
    said.textContent = words.copied;
    clearTimeout(silence);
    silence = setTimeout(() => { said.textContent = ""; }, 4000);
  });

  // A table this short is read as fast as it is searched.
  const short = 6;

  const choice = (label, values) => {
    const options = [...values].map((value) => make("option", { value }, value));
    const select = make("select", {}, make("option", { value: "" }, words.all), ...options);
    return { select, field: make("label", {}, make("span", {}, label), select) };
  };

  const whole = (text) => [text];

  // Every year from the first that is named to the last.
  const years = (text) => {
    const named = (text.match(/\b\d{4}\b/g) ?? []).map(Number);
    const first = Math.min(...named);
    return named.length ? Array.from({ length: Math.max(...named) - first + 1 }, (_, nth) => String(first + nth)) : [];
  };

  const filter = (table) => {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < short) return;
    const input = make("input", { type: "search", autocomplete: "off" });
    const status = make("p", { role: "status" });
    const tests = [(row) => plain(row).toLowerCase().includes(input.value.trim().toLowerCase())];
    const fields = [make("label", { class: "words" }, make("span", {}, words.words), input)];
    for (const [name, label, read] of [["c-state", words.state, whole], ["c-owner", words.owner, whole], ["c-time", words.time, years]]) {
      const head = table.tHead.querySelector("." + name);
      if (!head) continue;
      const cell = (row) => read(plain(row.cells[head.cellIndex]));
      const values = new Set(rows.flatMap(cell).filter(Boolean));
      if (values.size < 2) continue;
      const { select, field } = choice(label, [...values].sort((a, b) => a.localeCompare(b, document.documentElement.lang)));
      tests.push((row) => !select.value || cell(row).includes(select.value));
      fields.push(field);
    }
    let pause;
    const apply = () => {
      for (const row of rows) row.hidden = !tests.every((test) => test(row));
      const shown = rows.filter((row) => !row.hidden).length;
      const hits = shown ? words.hits.replace("%1", shown).replace("%2", rows.length) : words.none;
      clearTimeout(pause);
      // Said once typing rests, not for every letter.
      pause = setTimeout(() => { status.textContent = shown < rows.length ? hits : ""; }, 300);
    };
    const form = make("div", { class: "filter", role: "search", "aria-label": words.filter }, ...fields, status);
    form.addEventListener("input", apply);
    table.closest(".scroll").before(form);
  };

  document.querySelectorAll("table.measures").forEach(filter);

  // One goal alone on paper, with the goals below it and copies of the measures that it leads to.
  const alone = (goal) => {
    const led = [...goal.querySelectorAll('.figures a[href^="#"]')].map((link) => document.getElementById(link.hash.slice(1)));
    const copies = [...new Set(led)].filter((each) => each?.matches(".items>li") && !goal.contains(each)).map((each) => each.cloneNode(true));
    for (const copy of copies) for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
    const hanging = make("ul", { class: "items measure" }, ...copies);
    if (copies.length) goal.append(hanging);
    goal.classList.add("wanted");
    document.body.classList.add("alone");
    print();
    document.body.classList.remove("alone");
    goal.classList.remove("wanted");
    hanging.remove();
  };
  for (const goal of document.querySelectorAll("main article.goal")) {
    const title = plain(goal.querySelector("h2,h3,h4,h5,h6"));
    const button = make("button", { type: "button", class: "act", "aria-label": `${words.alone}: ${title}` }, words.alone);
    button.addEventListener("click", () => alone(goal));
    goal.append(button);
  }
})();
