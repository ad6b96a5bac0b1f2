// Sorts, filters and saves; without it, the page is whole and readable. It reads the page only, and never makes HTML of text.
{
  const form = document.getElementById('filters');
  const status = form.querySelector('[role=status]');
  const facts = [...document.querySelectorAll('.facts > li')];
  const tables = [...document.querySelectorAll('.kind table')];
  const rowOf = new Map(
    tables.flatMap(({ tBodies: [body] }) =>
      Array.from(body.rows, (row) => [decodeURI(row.querySelector('a').hash.slice(1)), row]),
    ),
  );
  const all = `${facts.length} ${facts.length === 1 ? 'fact' : 'facts'}`;
  const texts = new Map();

  /** Text without case and accents, so that `zarzad` finds `Zarząd`, and `borge` finds `Børge`. */
  const fold = (text) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[łøđßæœ]/g, (letter) => ({ ł: 'l', ø: 'o', đ: 'd', ß: 'ss', æ: 'ae', œ: 'oe' })[letter]);

  const textOf = (fact) => {
    if (!texts.has(fact)) texts.set(fact, fold(fact.textContent));
    return texts.get(fact);
  };

  /** Whether a fact passes the filters that are set: `words`, attributes of the fact, and choices in its table. */
  function passes(fact, words, wanted) {
    const row = rowOf.get(fact.id);
    return (
      words.every((word) => textOf(fact).includes(word)) &&
      wanted.every(([name, value]) => {
        const [kind, field] = name.split('.');
        if (field)
          return fact.dataset.kind !== kind || row.cells[form.elements[name].dataset.column].textContent === value;
        const own = fact.dataset[name];
        return value === 'disputed' ? /differs|contested/.test(own) : own === value;
      })
    );
  }

  function filter() {
    const wanted = [...new FormData(form)].filter(([, value]) => value !== '');
    const words = fold(new FormData(form).get('words')).split(/\s+/).filter(Boolean);
    const others = wanted.filter(([name]) => name !== 'words');
    let shown = 0;
    for (const fact of facts) {
      const isShown = passes(fact, words, others);
      if (fact.hidden === isShown) fact.hidden = !isShown;
      const row = rowOf.get(fact.id);
      if (row.hidden === isShown) row.hidden = !isShown;
      if (isShown) shown += 1;
    }
    const isEmpty = (part) => part.querySelector('li:not([hidden])') === null;
    for (const list of document.querySelectorAll('.facts')) {
      list.hidden = isEmpty(list);
      if (list.previousElementSibling.matches('h4')) list.previousElementSibling.hidden = list.hidden;
    }
    for (const theme of document.querySelectorAll('.theme')) theme.hidden = isEmpty(theme);
    for (const table of tables) {
      const count = table.querySelectorAll('tbody tr:not([hidden])').length;
      // The lists of choices stay, so that another can be chosen.
      table.parentElement.hidden = count === 0;
      const total = table.tBodies[0].rows.length;
      const section = table.closest('section');
      section.querySelector('small').textContent = count === total ? count : `${count} of ${total}`;
    }
    document.body.classList.toggle('filtered', shown < facts.length);
    status.textContent = shown === facts.length ? all : `${shown} of ${all}`;
  }

  /** Up, then down, then as at first, as `--sort` orders; rows without a value come last. */
  function sort(table, head, button) {
    const next = { none: 'ascending', ascending: 'descending', descending: 'none' };
    const direction = next[head.getAttribute('aria-sort') ?? 'none'];
    for (const each of table.tHead.rows[0].cells) each.removeAttribute('aria-sort');
    if (direction !== 'none') head.setAttribute('aria-sort', direction);
    const key = (row) => {
      const { dataset, textContent } = row.cells[head.cellIndex];
      if (direction === 'none') return Number(row.dataset.at);
      return textContent === ''
        ? Number.POSITIVE_INFINITY
        : Number(dataset.rank) * (direction === 'ascending' ? 1 : -1);
    };
    const keyed = Array.from(table.tBodies[0].rows, (row) => [key(row), row]);
    keyed.sort(([a, one], [b, other]) => (a === b ? one.dataset.at - other.dataset.at : a < b ? -1 : 1));
    table.tBodies[0].append(...keyed.map(([, row]) => row));
    status.textContent = direction === 'none' ? 'In the first order' : `Sorted by ${button.textContent}, ${direction}`;
  }

  function addSorting(table) {
    for (const [at, row] of [...table.tBodies[0].rows].entries()) row.dataset.at = at;
    for (const head of table.tHead.rows[0].cells) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(table, head, button));
      head.append(button);
    }
  }

  /** Sets the filters that the address names, or leads to the fact that it names, also where it is filtered out. */
  function follow() {
    const hash = location.hash.slice(1);
    if (/^[\w.-]+=/.test(hash)) {
      const wanted = new URLSearchParams(hash);
      for (const field of form.elements) if (field.name) field.value = wanted.get(field.name) ?? '';
      filter();
      return;
    }
    const fact = facts.find(({ id }) => encodeURI(id) === hash);
    if (!fact) return;
    if (fact.hidden) {
      form.reset();
      filter();
    }
    fact.querySelector('details').open = true;
    fact.tabIndex = -1;
    fact.focus({ preventScroll: true });
    fact.scrollIntoView();
  }

  function remember() {
    const set = [...new FormData(form)].filter(([, value]) => value !== '');
    filter();
    history.replaceState(
      null,
      '',
      set.length > 0 ? `#${new URLSearchParams(set)}` : location.pathname + location.search,
    );
  }

  /** Saves what is compressed in the page as it was before. */
  async function save(event) {
    event.preventDefault();
    const { href, download } = event.currentTarget;
    const bytes = Uint8Array.from(atob(href.slice(href.indexOf(',') + 1)), (each) => each.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await new Response(stream).blob());
    link.download = download.replace(/\.gz$/, '');
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  }

  for (const table of tables) addSorting(table);
  for (const part of document.querySelectorAll('.scripted')) part.hidden = false;
  for (const link of document.querySelectorAll('a[download$=".gz"]')) link.addEventListener('click', save);
  let waiting;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('button').addEventListener('click', () => {
    form.reset();
    remember();
  });
  // The lists of choices of the tables are outside the form, and belong to it.
  document.addEventListener('input', ({ target }) => {
    if (target.form !== form) return;
    clearTimeout(waiting);
    waiting = setTimeout(remember, facts.length > 1000 ? 200 : 50);
  });
  addEventListener('hashchange', follow);
  filter();
  follow();
}
