// Pointing at a finding lights its nodes; pointing at a node lights its findings. The keyboard's focus points as well.
(() => {
  'use strict';

  const marked = [...document.querySelectorAll('[data-node]')];
  const touching = [...document.querySelectorAll('[data-nodes]')];
  const sets = new Map();

  function setOf(text) {
    let set = sets.get(text);
    if (set === undefined) {
      set = new Set();
      for (const range of text.split(' ')) {
        const [first, last = first] = range.split('-').map(Number);
        for (let at = first; range !== '' && at <= last; at++) set.add(String(at));
      }
      sets.set(text, set);
    }
    return set;
  }

  let shown;
  function point(event) {
    const element = event.target.closest?.('[data-node], [data-nodes]') ?? undefined;
    if (element === shown) return;
    shown = element;
    const nodes = element?.dataset.nodes === undefined ? new Set() : setOf(element.dataset.nodes);
    const node = element?.dataset.node;
    for (const one of marked) one.classList.toggle('lit', nodes.has(one.dataset.node));
    for (const one of touching) one.classList.toggle('lit', node !== undefined && setOf(one.dataset.nodes).has(node));
  }
  document.addEventListener('pointerover', point);
  document.addEventListener('focusin', point);
})();
