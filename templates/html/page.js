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

  const filter = (table) => {
    const rows = [...table.tBodies[0].rows];
    if (rows.length < short) return;
    const input = make("input", { type: "search", autocomplete: "off" });
    const status = make("p", { role: "status" });
    const tests = [(row) => plain(row).toLowerCase().includes(input.value.trim().toLowerCase())];
    const fields = [make("label", { class: "words" }, make("span", {}, words.words), input)];
    for (const [name, label] of [["c-state", words.state], ["c-owner", words.owner]]) {
      const head = table.tHead.querySelector("." + name);
      if (!head) continue;
      const cell = (row) => plain(row.cells[head.cellIndex]);
      const values = new Set(rows.map(cell).filter(Boolean));
      if (values.size < 2) continue;
      const { select, field } = choice(label, [...values].sort((a, b) => a.localeCompare(b, document.documentElement.lang)));
      tests.push((row) => !select.value || cell(row) === select.value);
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
})();
