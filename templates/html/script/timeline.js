// The timeline zooms: by its buttons, and by drawing a stretch with the pointer. The table shows the same stretch.
(() => {
  'use strict';

  const chart = document.querySelector('.chart');
  if (chart === null) return;
  const MOST = 1000;
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const HOUR = 60 * MINUTE;
  const DAY = 24 * HOUR;
  const STEPS = [
    ...[1, 5, 15, 30].map((seconds) => seconds * SECOND),
    ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
    ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ];
  const drawing = chart.querySelector('.drawing');
  const svg = drawing.querySelector('svg');
  const from = Number(svg.dataset.from);
  const length = Number(svg.dataset.to) - from;
  const rows = [...document.querySelectorAll('tr[data-from]')];
  const told = document.querySelector('.zoom .stretch');
  const ticks = svg.querySelector('.ticks');
  const axis = svg.querySelector('.lane').getAttribute('y1');
  const wholeTicks = [...ticks.childNodes];
  let zoom = 1;

  /** Shows the drawing so many times wider, with this share of it at the left edge. */
  function show(wider, left) {
    zoom = Math.min(Math.max(wider, 1), MOST);
    drawing.style.width = `${zoom * 100}%`;
    chart.scrollLeft = left * drawing.clientWidth;
    tell();
  }

  function tell() {
    const first = from + (chart.scrollLeft / drawing.clientWidth) * length;
    const last = first + length / zoom;
    for (const row of rows) {
      row.classList.toggle('outside', zoom > 1 && (Number(row.dataset.to) < first || Number(row.dataset.from) > last));
    }
    told.textContent = zoom === 1 ? '' : `${utc(first)} to ${utc(last)} UTC; the table shows the same`;
    ticks.replaceChildren(...(zoom === 1 ? wholeTicks : ticksFor(first, last)));
  }

  function ticksFor(first, last) {
    const step = STEPS.find((one) => (last - first) / one <= 7) ?? Math.ceil((last - first) / (7 * DAY)) * DAY;
    const drawn = [];
    for (let at = Math.ceil(first / step) * step; at <= last; at += step) {
      const x = `${(100 * (at - from)) / length}%`;
      const label = utc(at).slice(...(at % DAY === 0 ? [5, 10] : step < MINUTE ? [11, 19] : [11, 16]));
      drawn.push(element('line', { x1: x, x2: x, y1: axis, y2: '100%' }), element('text', { x, y: 12 }, label));
    }
    return drawn;
  }

  function element(name, attributes, text = '') {
    const made = document.createElementNS('http://www.w3.org/2000/svg', name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  }

  function utc(time) {
    return new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  }

  function zoomBy(factor) {
    const middle = (chart.scrollLeft + chart.clientWidth / 2) / drawing.clientWidth;
    const next = Math.min(Math.max(zoom * factor, 1), MOST);
    show(next, Math.max(middle - 0.5 / next, 0));
  }
  document.querySelector('.zoom-in').addEventListener('click', () => zoomBy(2));
  document.querySelector('.zoom-out').addEventListener('click', () => zoomBy(0.5));
  document.querySelector('.zoom-all').addEventListener('click', () => show(1, 0));
  chart.addEventListener('scroll', tell, { passive: true });

  const brush = element('rect', { class: 'brush', height: '100%' });
  let start;
  const shareAt = (event) => {
    const { left, width } = svg.getBoundingClientRect();
    return Math.min(Math.max((event.clientX - left) / width, 0), 1);
  };
  svg.addEventListener('pointerdown', (event) => {
    // A finger scrolls.
    if (event.pointerType === 'touch' || event.button !== 0) return;
    event.preventDefault();
    start = shareAt(event);
    svg.setPointerCapture(event.pointerId);
  });
  svg.addEventListener('pointermove', (event) => {
    if (start === undefined) return;
    const end = shareAt(event);
    brush.setAttribute('x', `${100 * Math.min(start, end)}%`);
    brush.setAttribute('width', `${100 * Math.abs(end - start)}%`);
    svg.append(brush);
  });
  svg.addEventListener('pointerup', (event) => {
    if (start === undefined) return;
    const end = shareAt(event);
    const share = Math.abs(end - start);
    if (share * svg.clientWidth > 8) show(1 / share, Math.min(start, end));
    start = undefined;
    brush.remove();
  });
  svg.addEventListener('pointercancel', () => {
    start = undefined;
    brush.remove();
  });
})();
