// Shows only the elements that were judged as the reader asks, and says how many. The page is whole without it.
(() => {
  const words = document.currentScript.dataset;
  const elements = [...document.querySelectorAll(".element")];
  const parts = [...document.querySelectorAll(".part")];
  const tallies = [...document.querySelectorAll(".tally > li")];
  if (tallies.length < 2) return;

  const make = (name, attributes, ...inner) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.append(...inner);
    return element;
  };

  const boxes = tallies.map((tally) => {
    const box = make("input", { type: "checkbox", value: tally.dataset.judgement });
    box.checked = true;
    return box;
  });
  const labels = boxes.map((box, at) => {
    const judgement = tallies[at].querySelector(".judgement").cloneNode(true);
    return make("label", {}, box, judgement, ` (${tallies[at].querySelector("b").textContent})`);
  });
  const status = make("p", { role: "status" });
  const all = make("button", { type: "button" }, words.all);

  const apply = () => {
    const wanted = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    for (const element of elements) element.hidden = !wanted.has(element.dataset.judgement);
    for (const part of parts) part.hidden = !part.querySelector(".element:not([hidden])");
    const shown = elements.filter((element) => !element.hidden).length;
    status.textContent = shown ? words.hits.replace("%1", shown).replace("%2", elements.length) : words.none;
  };
  const showAll = () => {
    for (const box of boxes) box.checked = true;
    apply();
  };

  // A link to something that is hidden shows everything again, so that it leads there.
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const place = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (place && place.closest("[hidden]")) showAll();
  });

  const filter = make("fieldset", { class: "choice" }, make("legend", {}, words.filter), ...labels, all, status);
  filter.addEventListener("change", apply);
  all.addEventListener("click", showAll);
  document.getElementById("_summary").after(filter);
})();
