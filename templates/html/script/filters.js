// Which findings are shown. The choice stands in the address (`#?severity=critical`), so that it can be passed on.
(() => {
  'use strict';

  const bar = document.querySelector('.filters');
  if (bar === null) return;
  const search = bar.querySelector('input[type=search]');
  const selects = [...bar.querySelectorAll('select')];
  const status = bar.querySelector('.shown');
  const nodeSelect = selects.find(({ name }) => name === 'node');
  const rows = [...document.querySelectorAll('tr[data-node]')];
  const tiles = [...document.querySelectorAll('.tile')];
  const findings = [...document.querySelectorAll('.finding')].map((element) => ({
    element,
    // A symptom lies in the finding that accounts for it.
    cause: element.parentElement.closest('.finding'),
    fold: element.parentElement.closest('details.symptom'),
    instances: [...element.querySelectorAll('.instance')].filter((one) => one.closest('.finding') === element),
    text: undefined,
  }));
  const groups = [...document.querySelectorAll('.group')];

  function apply() {
    const wanted = Object.fromEntries(selects.map(({ name, value }) => [name, value]));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const node = wanted.node === '' ? undefined : nodeSelect.selectedIndex - 1;
    const filtered = words.length > 0 || Object.values(wanted).some((value) => value !== '');
    const matching = new Set(findings.filter((finding) => matches(finding, wanted, node, words)));
    const causesToShow = new Set([...matching].flatMap(({ cause }) => cause ?? []));
    const matchingElements = new Set([...matching].map(({ element }) => element));

    for (const finding of findings) {
      const own = matching.has(finding);
      const { element, cause, fold, instances } = finding;
      if (fold === null) {
        element.hidden = !own && !causesToShow.has(element);
      } else {
        fold.hidden = !own && !matchingElements.has(cause);
        if (filtered && own && !matchingElements.has(cause)) fold.open = true;
      }
      for (const one of instances) one.hidden = node !== undefined && !holds(one.dataset.nodes, node);
    }
    for (const group of groups) group.hidden = filtered && group.querySelector('.finding:not([hidden])') === null;
    for (const row of rows) row.hidden = node !== undefined && row.dataset.node !== String(node);
    for (const tile of tiles) tile.setAttribute('aria-pressed', String(tile.dataset.node === String(node)));
    status.textContent = filtered ? `${matching.size} of ${findings.length} findings` : `${findings.length} findings`;
    return filtered;
  }

  function matches(finding, wanted, node, words) {
    const { element } = finding;
    const { severity, state, component, nodes } = element.dataset;
    if (wanted.severity && wanted.severity !== severity) return false;
    if (wanted.state && wanted.state !== state) return false;
    if (wanted.component && wanted.component !== component) return false;
    if (node !== undefined && !holds(nodes, node)) return false;
    if (words.length === 0) return true;
    finding.text ??= ownText(element).toLowerCase();
    return words.every((word) => finding.text.includes(word));
  }

  function ownText(element) {
    const symptoms = element.querySelector('.symptoms');
    const text = element.textContent;
    return symptoms === null ? text : text.replace(symptoms.textContent, '');
  }

  /** Whether a set such as `0-3 7` holds a number. */
  function holds(set, number) {
    return set.split(' ').some((range) => {
      const [first, last = first] = range.split('-');
      return first !== '' && Number(first) <= number && number <= Number(last);
    });
  }

  function write() {
    const choice = new URLSearchParams();
    for (const { name, value } of [search, ...selects]) if (value !== '') choice.set(name, value);
    const filtered = apply();
    history.replaceState(null, '', filtered ? `#?${choice}` : '#');
  }

  function read() {
    const choice = new URLSearchParams(location.hash.slice(2));
    search.value = choice.get(search.name) ?? '';
    for (const select of selects) {
      select.value = choice.get(select.name) ?? '';
      if (select.selectedIndex === -1) select.value = '';
    }
    apply();
  }

  function reset() {
    for (const control of [search, ...selects]) control.value = '';
    write();
  }

  let soon;
  search.addEventListener('input', () => {
    clearTimeout(soon);
    soon = setTimeout(write, 120);
  });
  for (const select of selects) select.addEventListener('change', write);
  bar.querySelector('.show-all').addEventListener('click', reset);
  document.addEventListener('show-all', reset);

  document.addEventListener('click', (event) => {
    const tile = event.target.closest('.tile');
    if (tile === null) return;
    event.preventDefault();
    const at = Number(tile.dataset.node) + 1;
    nodeSelect.selectedIndex = nodeSelect.selectedIndex === at ? 0 : at;
    write();
  });
  for (const tile of tiles) tile.setAttribute('role', 'button');

  // A link to a place that the filters hide shows everything again; it keeps its own address.
  function follow() {
    if (location.hash.startsWith('#?')) return read();
    if (document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest('[hidden]')) {
      for (const control of [search, ...selects]) control.value = '';
    }
    apply();
  }
  addEventListener('hashchange', follow);
  follow();
})();
