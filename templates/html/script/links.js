// Opens the folds around what the address points to.
(() => {
  'use strict';

  function reveal() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target === null) return;
    for (let part = target; part !== null; part = part.parentElement) {
      if (part instanceof HTMLDetailsElement) part.open = true;
    }
    target.scrollIntoView();
  }
  addEventListener('hashchange', reveal);
  // A click on a link to the place where the address already is changes no address.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link !== null && !event.defaultPrevented && link.hash === location.hash) reveal();
  });
  reveal();
})();
