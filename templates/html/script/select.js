// A number's link names facets (`#present=mtu-too-large&provider=iks`); the archives that have all of them are shown.
(() => {
  'use strict';

  const MOST = 200;
  const table = document.querySelector('.archives');
  const names = new Map(table.dataset.facets.split(' ').map((name, place) => [name, String(place)]));
  const rows = [...table.querySelectorAll('tr[data-facets]')].map((row) => ({
    row,
    facets: new Set(row.dataset.facets.split(' ')),
  }));
  const told = document.querySelector('.selection');
  const status = document.querySelector('[role="status"]');
  const more = table.querySelector('.more');
  let shown = MOST;

  function selected() {
    const wanted = location.hash.slice(1).split('&').filter((facet) => facet.includes('='));
    const places = wanted.map((facet) => names.get(facet));
    return { wanted, matching: rows.filter(({ facets }) => places.every((place) => facets.has(place))) };
  }

  function show() {
    const { wanted, matching } = selected();
    const visible = new Set(matching.slice(0, shown));
    for (const entry of rows) entry.row.hidden = !visible.has(entry);
    more.hidden = matching.length <= shown;
    more.textContent = `Show ${Math.min(matching.length - shown, MOST)} more of ${matching.length}`;
    told.hidden = wanted.length === 0;
    if (wanted.length === 0) return;
    const words = wanted.map((facet) => decodeURIComponent(facet).replace('=', ': ')).join(' and ');
    const text = `${matching.length} of ${rows.length} archives with ${words}.`;
    told.firstElementChild.textContent = text;
    status.textContent = text;
  }

  function follow() {
    shown = MOST;
    show();
    const isSelection = location.hash.includes('=');
    if (isSelection || location.hash === '#archives') table.open = true;
    if (isSelection) document.getElementById('archives').scrollIntoView();
  }

  more.addEventListener('click', () => {
    shown += MOST;
    show();
  });
  addEventListener('hashchange', follow);
  follow();
})();
