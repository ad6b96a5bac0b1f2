// Buttons that sort the tables of facts: by rank where a cell has one, else by its text; empty cells stay last.
const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
for (const table of document.getElementsByTagName('table')) {
  if (!table.classList.contains('list')) continue;
  const body = table.tBodies[0];
  for (const head of table.tHead.rows[0].cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => sortBy(table, body, head));
  }
}

function sortBy(table, body, head) {
  const direction = head.ariaSort === 'ascending' ? 'descending' : 'ascending';
  for (const each of table.tHead.rows[0].cells) each.ariaSort = null;
  head.ariaSort = direction;
  const cellOf = (row) => row.cells[head.cellIndex];
  const isEmpty = (row) => cellOf(row).textContent === '';
  const key = (row) => cellOf(row).dataset.rank ?? cellOf(row).textContent;
  const sign = direction === 'ascending' ? 1 : -1;
  const rows = [...body.rows].sort((one, other) => {
    return Number(isEmpty(one)) - Number(isEmpty(other)) || sign * order.compare(key(one), key(other));
  });
  body.append(...rows);
}
