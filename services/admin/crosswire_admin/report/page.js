"use strict";
const filters = document.getElementById("filters");
const cases = [...document.querySelectorAll("main .case")];
const chosen = (name) => document.querySelector(`input[name=${name}]:checked`)?.value ?? "";

function show() {
  const type = chosen("type"), kind = chosen("kind");
  const only = document.getElementById("gained")?.checked ?? false;
  const words = document.getElementById("words").value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const one of cases) {
    const text = one.textContent.toLowerCase();
    const fits = (!type || one.dataset.type === type)
      && (!kind || one.dataset.kind === kind)
      && (!only || "gained" in one.dataset)
      && words.every((word) => text.includes(word));
    one.hidden = !fits;
    shown += fits;
  }
  document.getElementById("shown").textContent = `${shown} of ${cases.length} shown`;
  document.getElementById("nothing").hidden = shown > 0 || cases.length === 0;
}

if (cases.length) {
  filters.hidden = false;
  filters.addEventListener("input", show);
  show();
}
