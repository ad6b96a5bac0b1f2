// Sorts, filters and copies; without it, the page is whole and readable. It reads the page only, and never makes HTML of text.
{
  const form = document.querySelector('.filters');
  const status = form?.querySelector('[role=status]');
  const tables = [...document.querySelectorAll('table.facts')];
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const all = `${rows.length} ${rows.length === 1 ? 'fact' : 'facts'}`;
  const order = new Map(rows.map((row, at) => [row, at]));
  const texts = new Map();
  /** How many rows of a table are shown at first: a browser needs seconds to lay out thousands. Printing shows all. */
  const limits = new Map(tables.map((table) => [table, 200]));
  const collator = new Intl.Collator('en', { numeric: true });

  /** Text without case and accents, so that `zarzad` finds `Zarząd`. */
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').toLowerCase();

  const textOf = (row) => {
    if (!texts.has(row)) texts.set(row, fold(row.textContent));
    return texts.get(row);
  };

  const hasVerdict = ({ dataset }, wanted) =>
    wanted === '' || (wanted === 'disputed' ? /differs|contested/.test(dataset.verdict) : dataset.verdict === wanted);

  function filter() {
    const wanted = Object.fromEntries(new FormData(form));
    const words = fold(wanted.words).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const table of tables) {
      const section = table.closest('section');
      const choices = [...section.querySelectorAll('.choices select')].filter(({ value }) => value !== '');
      const isWanted = !wanted.kind || section.dataset.kind === wanted.kind;
      let here = 0;
      for (const row of table.tBodies[0].rows) {
        const passes =
          isWanted &&
          hasVerdict(row, wanted.verdict) &&
          (!wanted.source || row.dataset.source === wanted.source) &&
          choices.every(({ value, dataset }) => row.cells[dataset.column].textContent === value) &&
          words.every((word) => textOf(row).includes(word));
        row.hidden = !passes;
        if (passes) here += 1;
      }
      section.querySelector('.count').textContent =
        here === table.tBodies[0].rows.length ? here : `${here} of ${table.tBodies[0].rows.length}`;
      table.hidden = here === 0;
      limit(table);
      // A list of choices that leaves nothing must stay, so that another can be chosen.
      section.hidden = here === 0 && choices.length === 0;
      shown += here;
    }
    tell(shown === rows.length ? all : `${shown} of ${all}`);
  }

  /** Shows the first rows of a table, and a button for more. */
  function limit(table) {
    let place = 0;
    for (const row of table.tBodies[0].rows) {
      if (!row.hidden) place += 1;
      row.classList.toggle('later', place > limits.get(table));
    }
    const rest = place - limits.get(table);
    const more = table.parentElement.querySelector('.further') ?? addMore(table);
    more.hidden = rest <= 0;
    more.textContent = `Show more (${rest} left)`;
  }

  function addMore(table) {
    const button = newButton('', 'further');
    button.addEventListener('click', () => {
      limits.set(table, limits.get(table) * 4);
      limit(table);
    });
    table.after(button);
    return button;
  }

  function newButton(label, name) {
    const button = document.createElement('button');
    Object.assign(button, { type: 'button', textContent: label, className: name });
    return button;
  }

  function tell(text) {
    status.textContent = text;
  }

  function clear() {
    form.reset();
    for (const select of document.querySelectorAll('.choices select')) select.value = '';
    filter();
  }

  /** Up, then down, then as at first; rows without a value come last. */
  function sort(table, head, button) {
    const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
    const direction = next[head.getAttribute('aria-sort') ?? 'none'];
    for (const each of table.tHead.rows[0].cells) each.removeAttribute('aria-sort');
    if (direction !== 'none') head.setAttribute('aria-sort', direction);
    const column = head.cellIndex;
    const isNumber = head.classList.contains('number');
    const key = (row) => row.cells[column].firstElementChild?.textContent ?? row.cells[column].textContent;
    const keyed = [...table.tBodies[0].rows].map((row) => ({ row, key: key(row), at: order.get(row) }));
    const sign = direction === 'descending' ? -1 : 1;
    const compare = (one, other) => {
      if ((one === '') !== (other === '')) return one === '' ? 1 : -1;
      return sign * (isNumber ? Number.parseFloat(one) - Number.parseFloat(other) : collator.compare(one, other));
    };
    keyed.sort((one, other) => (direction === 'none' ? 0 : compare(one.key, other.key)) || one.at - other.at);
    table.tBodies[0].append(...keyed.map(({ row }) => row));
    limit(table);
    tell(direction === 'none' ? 'In the first order' : `Sorted by ${button.textContent}, ${direction}`);
  }

  function addSorting(table) {
    for (const head of table.tHead.rows[0].cells) {
      const button = newButton('', '');
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, head, button));
      head.append(button);
    }
  }

  function addChoices(table) {
    const line = document.createElement('div');
    line.className = 'choices';
    for (const head of table.tHead.querySelectorAll('[data-choice]')) {
      const column = head.cellIndex;
      const values = new Set([...table.tBodies[0].rows].map((row) => row.cells[column].textContent));
      values.delete('');
      if (values.size < 2) continue;
      const [label, select] = [document.createElement('label'), document.createElement('select')];
      select.dataset.column = column;
      select.add(new Option('all', ''));
      for (const value of [...values].sort(collator.compare)) select.add(new Option(value, value));
      select.addEventListener('change', filter);
      label.append(`${head.dataset.choice} `, select);
      line.append(label);
    }
    if (line.hasChildNodes()) table.before(line);
  }

  /** Leads to the fact that the address names, also where it is filtered out. */
  function go() {
    const row = rows.find(({ id }) => `#${encodeURI(id)}` === location.hash);
    if (!row) return;
    if (row.hidden) clear();
    row.classList.remove('later');
    row.querySelector('details').open = true;
    row.tabIndex = -1;
    row.focus({ preventScroll: true });
    row.scrollIntoView();
  }

  async function copy(text, button, label) {
    const [done, refused] = ['Copied', 'The browser did not let this page copy'];
    const says =
      (await navigator.clipboard
        ?.writeText(text)
        .then(() => done)
        .catch(() => refused)) ?? refused;
    tell(says);
    button.textContent = says;
    setTimeout(() => {
      button.textContent = label;
    }, 1500);
  }

  /** The buttons of a fact, made when its details are opened for the first time. */
  function addButtons(details) {
    if (details.querySelector('.copy')) return;
    const citation = details.querySelector('.citation');
    const says = details.closest('td').querySelector('p').textContent;
    const texts = {
      'Copy citation': citation.textContent,
      'Copy sentence and citation': `${says} Paraphrased from ${citation.textContent}`,
    };
    const line = document.createElement('div');
    line.className = 'buttons';
    for (const [label, text] of Object.entries(texts)) {
      const button = newButton(label, 'copy');
      button.addEventListener('click', () => copy(text, button, label));
      line.append(button);
    }
    details.querySelector('dl').after(line);
  }

  if (form) {
    for (const table of tables) {
      addSorting(table);
      addChoices(table);
      limit(table);
    }
    form.hidden = false;
    let waiting;
    form.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(filter, rows.length > 1000 ? 200 : 50);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    form.querySelector('button').addEventListener('click', clear);
    // It does not bubble, so that it is caught on its way down.
    const onToggle = ({ target }) => target.open && target.closest('.facts') && addButtons(target);
    document.addEventListener('toggle', onToggle, true);
    addEventListener('hashchange', go);
    tell(all);
    go();
  }
}
