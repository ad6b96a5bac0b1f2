// Draws one card after the other from the JSON of the page, and keeps the answers. It never makes HTML of a text, and asks no network.
{
  /** @type {(id: string) => any} */
  const $ = (id) => document.getElementById(id);
  const { source, hash, cards } = JSON.parse($('data').textContent);
  const key = `pism-review:${source}:${hash}`;
  /** @type {any} */
  let state = { by: '', answers: {} };
  let at = -1;
  let isEdit = false;

  /**
   * An element with texts and elements in it.
   * @param {string | Node | (string | Node)[]} content
   */
  const make = (tag, content = [], properties = {}) => {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...[content].flat());
    return made;
  };
  const say = (text) => {
    $('said').textContent = text;
  };
  const answerOf = (card) => state.answers[card.id];

  function store(change) {
    state = { ...state, ...change };
    let kept = 'kept in this browser';
    try {
      localStorage.setItem(key, JSON.stringify(state));
    } catch {
      kept = 'not kept: download before you close';
    }
    $('kept').textContent = kept;
  }

  const textOf = ({ text }) =>
    text.map(([own, isPassage, label]) => {
      const piece = label === '' ? own : make('mark', [own, make('small', ` ${label}`)]);
      return isPassage ? make('b', piece) : piece;
    });

  function pointRow({ label, value, was, from }) {
    const head = make('th', label, { scope: 'row' });
    return make('tr', [head, make('td', [was ? make('s', was) : '', ` ${value}`]), make('td', from)]);
  }

  function fieldOf({ name, label, value, isRequired, choices }, given) {
    const option = ([choice, meaning]) => make('option', `${choice}: ${meaning}`, { value: choice });
    const options = [make('option', 'not stated', { value: '' }), ...(choices ?? []).map(option)];
    const field = choices ? make('select', options) : make(name === 'says' ? 'textarea' : 'input');
    Object.assign(field, { name, value: given ?? value, required: isRequired === true });
    field.dataset.was = value;
    return make('label', [label, field]);
  }

  function formOf({ fields }, given) {
    const form = make(
      'form',
      fields.map((field) => fieldOf(field, given?.[field.name])),
      { id: 'form' },
    );
    const why = 'Why, where the text says otherwise';
    form.append(make('label', [why, make('input', [], { id: 'why', value: answerOf(cards[at])?.why ?? '' })]));
    form.addEventListener('submit', (event) => save(event.preventDefault()));
    return form;
  }

  /** The keys of the card as it is now: key, words, what it does. */
  function actions() {
    const card = cards[at];
    if (isEdit)
      return [
        ['Ctrl+Enter', 'Save', save],
        ['Escape', 'Back', () => show(at)],
      ];
    const own = card.answers.map(([name, words, given]) => [name, words, () => answer(given)]);
    return card.fields.length > 0 ? [...own, ['e', 'Correct', edit]] : own;
  }

  function draw() {
    const card = cards[at];
    const given = answerOf(card);
    const before = given
      ? [make('p', `Your answer: ${given.answer}. Another one replaces it.`, { className: 'box' })]
      : [];
    const table = make('table', make('tbody', card.points.map(pointRow)));
    $('main').replaceChildren(
      make('p', `${at + 1} of ${cards.length} · ${card.about}`, { className: 'about' }),
      make('h1', isEdit ? 'Correct it' : card.ask, { id: 'ask', tabIndex: -1 }),
      make('p', textOf(card), { className: 'text', tabIndex: 0 }),
      ...(card.before ? [make('p', make('s', card.before), { className: 'says' })] : []),
      ...(card.says ? [make('p', card.says, { className: 'says' })] : []),
      ...card.asks.map((each) => make('p', each, { className: 'box' })),
      ...(isEdit ? [formOf(card, given?.fields)] : [table, ...before]),
    );
    const buttons = actions().map(([name, words, onclick]) => {
      const ariaKeyShortcuts = name.replace('Ctrl', 'Control');
      return make('button', [make('kbd', name.replace('Escape', 'Esc'), { ariaHidden: 'true' }), ` ${words}`], {
        ...{ type: 'button', ariaKeyShortcuts, onclick: () => onclick() },
      });
    });
    $('actions').replaceChildren(...buttons);
    drawList();
  }

  function drawList() {
    $('count').textContent = `${cards.filter(answerOf).length} of ${cards.length}`;
    for (const [place, card] of cards.entries()) {
      const button = $('list').children[place].firstChild;
      button.firstChild.textContent = answerOf(card)?.answer ?? 'open';
      button.ariaCurrent = place === at ? 'true' : null;
    }
  }

  function show(next) {
    if (state.by === '' || !cards[next]) return;
    [at, isEdit] = [next, false];
    draw();
    $('ask').focus();
    document.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
    $('main').parentElement.scrollTop = 0;
  }

  function showOpen() {
    const open = cards.findIndex((card) => !answerOf(card));
    show(Math.max(open, 0));
  }

  function edit() {
    isEdit = true;
    draw();
    (document.querySelector('#form :invalid') ?? $('form').elements[0]).focus();
  }

  function save(_) {
    if (!$('form').reportValidity()) return;
    const changed = [...$('form').elements].filter(
      ({ value, dataset }) => value.trim() !== (dataset.was ?? value.trim()),
    );
    const fields = Object.fromEntries(changed.map(({ name, value }) => [name, value.trim() || null]));
    const why = $('why').value.trim();
    answer({ answer: cards[at].group === 'name' ? 'new' : 'edit', fields, ...(why && { why }) });
  }

  /** Keeps an answer to the card that is shown, and shows the next one without. */
  function answer(given) {
    const { id, was } = cards[at];
    store({ answers: { ...state.answers, [id]: { id, was, ...given, by: state.by, on: new Date().toISOString() } } });
    const open = [...cards.keys()].filter((each) => !answerOf(cards[each]));
    show(open.find((each) => each > at) ?? open[0] ?? at);
    say(open.length > 0 ? `Kept: ${given.answer}.` : 'All are answered: download the answers.');
  }

  function download() {
    const lines = Object.values(state.answers);
    const head = { format: 'pism-answers/1', source, proposed: hash, by: state.by };
    const text = [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    const href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
    make('a', [], { href, download: 'answers.jsonl' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    say(`Downloaded: ${lines.length}.`);
  }

  const parsed = (line) => {
    try {
      return JSON.parse(line);
    } catch {
      return null;
    }
  };

  async function load({ target }) {
    const [file] = target.files;
    const [head, ...lines] = (await file.text()).split('\n').filter(Boolean).map(parsed);
    target.value = '';
    if (head?.format !== 'pism-answers/1') return say('That is no file of answers.');
    if (head.source !== source || head.proposed !== hash) return say('These answers belong to another page.');
    const known = new Map(cards.map(({ id, was }) => [id, was]));
    const read = lines.filter((line) => line?.was && known.get(line.id) === line.was);
    store({
      answers: { ...state.answers, ...Object.fromEntries(read.map((line) => [line.id, line])) },
      by: state.by || String(head.by ?? '').slice(0, 80),
    });
    showOpen();
    say(`Loaded: ${read.length} of ${lines.length}.`);
  }

  function keyAction({ key: name, ctrlKey, metaKey, altKey, repeat, target }) {
    if (at < 0) return undefined;
    const own = actions().find(([each]) => each === (name === 'Enter' && (ctrlKey || metaKey) ? 'Ctrl+Enter' : name));
    const isTyped = /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName) && name.length === 1;
    if (isTyped || repeat || altKey) return undefined;
    if (own) return own[2];
    if (isEdit || ctrlKey || metaKey) return undefined;
    if (name === 'y') return () => say('Take one of the keys below.');
    return { ArrowRight: () => show(at + 1), ArrowLeft: () => show(at - 1) }[name];
  }

  document.addEventListener('keydown', (event) => {
    const run = keyAction(event);
    if (!run) return;
    event.preventDefault();
    run();
  });
  $('download').addEventListener('click', download);
  $('upload').addEventListener('change', load);
  $('begin').addEventListener('submit', (event) => {
    event.preventDefault();
    store({ by: $('by').value.trim() });
    showOpen();
  });
  for (const [place, { says, text }] of cards.entries()) {
    const name = says ?? text.flatMap(([own, isPassage]) => (isPassage ? own : [])).join('');
    const content = [make('span', 'open'), ` ${name.slice(0, 60)}`];
    $('list').append(make('li', make('button', content, { type: 'button', onclick: () => show(place) })));
  }
  try {
    state = { ...state, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {}
  store({});
  $('by').value = state.by;
  drawList();
}
