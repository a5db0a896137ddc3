// Tables sort by a column. A cell that does not read as what it means says so in `data-sort`.
(() => {
  'use strict';

  const compare = new Intl.Collator('en', { numeric: true }).compare;

  for (const table of document.querySelectorAll('table.sortable')) {
    const body = table.tBodies[0];
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener('click', () => {
        const falling = heading.getAttribute('aria-sort') === 'ascending';
        for (const other of headings) other.removeAttribute('aria-sort');
        heading.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
        const keyed = [...body.rows].map((row) => ({ row, key: keyOf(row.cells[column]) }));
        keyed.sort((a, b) => (falling ? compare(b.key, a.key) : compare(a.key, b.key)));
        body.append(...keyed.map(({ row }) => row));
      });
    });
  }

  function keyOf(cell) {
    return cell.dataset.sort ?? cell.textContent.trim();
  }
})();
