'use strict';

const search = document.querySelector('#search');
const choices = [...document.querySelectorAll('.filters select')];
const kinds = [...document.querySelectorAll('.filters input[type="checkbox"]')];
const cases = [...document.querySelectorAll('tbody[data-kind]')].map((body) => ({
  body,
  kind: body.dataset.kind,
  text: body.textContent.toLowerCase(),
}));

function show() {
  const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = new Set(kinds.filter((box) => box.checked).map((box) => box.value));
  let shown = 0;
  for (const entry of cases) {
    const fits =
      wanted.has(entry.kind) &&
      choices.every((choice) => choice.value === '' || choice.value === entry.body.dataset[choice.id]) &&
      words.every((word) => entry.text.includes(word));
    entry.body.hidden = !fits;
    shown += fits ? 1 : 0;
  }
  document.querySelector('.shown').textContent = `${shown} of ${cases.length} shown`;
}

document.querySelector('.filters').addEventListener('input', show);
show();
