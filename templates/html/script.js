// Everything on the page is there without this: it opens what a link points to, copies, prints unfolded, and shows
// which nodes a finding touches.
(() => {
  'use strict';

  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target === null) return;
    for (let part = target; part !== null; part = part.parentElement) {
      if (part instanceof HTMLDetailsElement) part.open = true;
    }
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  reveal();

  for (const button of document.querySelectorAll('.commands button')) {
    const commands = button.parentElement.querySelector('code');
    button.hidden = false;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(commands.textContent);
        button.textContent = 'Copied';
      } catch {
        getSelection().selectAllChildren(commands);
        button.textContent = 'Selected';
      }
      setTimeout(() => (button.textContent = 'Copy'), 1500);
    });
  }

  let unfolded = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll('details:not([open])')];
    for (const details of unfolded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
  });

  const marked = [...document.querySelectorAll('[data-node]')];
  const findings = [...document.querySelectorAll('[data-nodes]')].map((finding) => ({
    finding,
    nodes: new Set(finding.dataset.nodes.split(',')),
  }));
  for (const { finding, nodes } of findings) {
    const light = (on) => {
      for (const element of marked) element.classList.toggle('lit', on && nodes.has(element.dataset.node));
    };
    finding.addEventListener('pointerenter', () => light(true));
    finding.addEventListener('pointerleave', () => light(false));
  }
  for (const element of marked) {
    const light = (on) => {
      for (const { finding, nodes } of findings) finding.classList.toggle('lit', on && nodes.has(element.dataset.node));
    };
    element.addEventListener('pointerenter', () => light(true));
    element.addEventListener('pointerleave', () => light(false));
  }
})();
