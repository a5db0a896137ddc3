// Single keys, which the reader can switch off.
(() => {
  'use strict';

  const keys = document.querySelector('.keys');
  const search = document.querySelector('.filters input[type=search]');
  if (keys === null) return;
  const enabled = keys.querySelector('input');

  const actions = {
    '/': () => search.focus(),
    j: () => step(1),
    k: () => step(-1),
    o: () => toggleFolds(document.activeElement.closest('.finding')),
    c: () => document.activeElement.closest('.finding')?.querySelector('[data-copy=link]').click(),
    '?': () => {
      keys.open = !keys.open;
      keys.querySelector('summary').focus();
    },
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' && event.target === search) {
      document.dispatchEvent(new CustomEvent('show-all'));
      return;
    }
    if (!enabled.checked || event.target.closest('input, select, textarea')) return;
    const action = actions[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  });

  function step(by) {
    const findings = [...document.querySelectorAll('.finding')].filter((one) => one.checkVisibility());
    const here = findings.indexOf(document.activeElement.closest('.finding'));
    const next = findings[here === -1 ? (by > 0 ? 0 : findings.length - 1) : here + by];
    next?.focus({ preventScroll: true });
    next?.scrollIntoView();
  }

  function toggleFolds(finding) {
    const folds = [...(finding?.querySelectorAll('details') ?? [])];
    const open = folds.some((fold) => !fold.open);
    for (const fold of folds) fold.open = open;
  }

  // Among the tiles of the map the arrows move, and the tabulator stops once.
  const tiles = [...document.querySelectorAll('.tile')];
  tiles.forEach((tile, at) => {
    tile.tabIndex = at === 0 ? 0 : -1;
    tile.addEventListener('keydown', (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (event.key === ' ') tile.click();
      else if (by !== undefined) moveTo(tile, tiles[at + by]);
      else return;
      event.preventDefault();
    });
  });

  function moveTo(from, to) {
    if (to === undefined) return;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  }
})();
