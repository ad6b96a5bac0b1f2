// Shows one card after the other and keeps the answers. It never makes HTML of a text, and asks no network.
{
  /** @type {(id: string) => any} */
  const $ = (id) => document.getElementById(id);
  /** @type {(selector: string) => any[]} */
  const all = (selector) => [...document.querySelectorAll(selector)];
  const data = JSON.parse($('data').textContent);
  const { cards } = data;
  const key = `pism-review:${data.source}:${data.hash}`;
  /** @type {any} */
  let state = { by: '', answers: {}, at: 0, sent: '' };
  /** `start`, `card`, `why`, `edit` or `end`. */
  let mode = 'start';
  let shownAt = 0;
  const undo = [];

  const reasons = {
    'not-stated': 'The text does not say it',
    role: 'Wrong name, or who and whom exchanged',
    value: 'Wrong date, number or treaty',
    limit: 'Says too much: a limit is lost',
    twice: 'Twice, or not worth keeping',
    other: 'Another reason',
  };
  /** What is said of an answer, and its sign in the list. */
  const done = {
    yes: ['Confirmed', '✓'],
    edit: ['Corrected', '✎'],
    no: ['Declined', '✗'],
    skip: ['Left for later', '»'],
    new: ['A new name', '✓'],
    known: ['A known name', '✓'],
    none: ['No fact', '✓'],
  };

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

  const shownCard = () => cards[state.at];
  const answerOf = (card) => state.answers[card.id];
  const isOpen = (card) => !answerOf(card) || answerOf(card).answer === 'skip';
  const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const say = (text) => {
    $('said').textContent = text;
  };
  const inTime = () => Object.values(state.answers).sort((one, other) => (one.on < other.on ? -1 : 1));
  const without = (values, ids) => Object.fromEntries(Object.entries(values).filter(([id]) => !ids.includes(id)));
  const element = (tag, textContent, properties = {}) =>
    Object.assign(document.createElement(tag), { textContent, ...properties });

  const later = ['s', 'Later', () => answer({ answer: 'skip' })];
  const edit = ['e', 'Correct', () => go('edit')];
  const no = ['n', 'No', () => go('why')];
  const back = ['Escape', 'Back', () => go('card')];
  const yes = (name, words) => [name, words, () => answer({ answer: 'yes' })];
  const decline = (name, words, why) => [name, words, () => answer({ answer: 'no', why, note: $('note')?.value })];

  /** The keys of a card as it is now: key, words, what it does. A yes to what asks is not the usual key. */
  function actions(card) {
    if (mode === 'edit') return [['Ctrl+Enter', 'Save', saveEdit], back];
    if (mode === 'why')
      return [...Object.entries(reasons).map(([why, words], at) => decline(`${at + 1}`, words, why)), back];
    if (card.group === 'none') {
      const settle = ['y', 'Yes, it states no fact', () => answer({ answer: 'none' })];
      return [settle, decline('n', 'No, it states one', 'other'), later];
    }
    if (card.group === 'name')
      return [
        ['1', `New: ${card.name}`, () => answer({ answer: 'new' })],
        ...card.like.map(({ id, name }, at) => [
          `${at + 2}`,
          `Same as ${name}`,
          () => answer({ answer: 'known', as: id }),
        ]),
        edit,
        decline('n', 'No name to enter', 'not-a-name'),
        later,
      ];
    if (card.isBroken) return [edit, no, later];
    if (card.isChange) return [decline('1', 'The old one', 'old-is-right'), yes('2', 'The new one'), edit, no, later];
    return [card.isAsking ? yes('1', 'Right all the same') : yes('y', 'Yes, all of it'), edit, no, later];
  }

  const undoing = () => (mode === 'card' && undo.length > 0 ? [['u', 'Take the last answer back', takeBack]] : []);

  function questionOf(card) {
    if (mode === 'edit') return 'Correct it';
    if (mode === 'why') return 'Why not?';
    return card.ask;
  }

  /** Whether a key comes so soon after the last card that it was meant for that; says so. */
  function isTooQuick() {
    const isSoon = performance.now() - shownAt < 1000;
    if (isSoon) say('Too quick to have been read. Once more, please.');
    return isSoon;
  }

  /** Draws the card again in another mode, and puts the focus where the work goes on. */
  function go(next) {
    mode = next;
    draw();
    const field = document.querySelector('#form :invalid') ?? $('form')?.elements[0];
    const to = { edit: field, why: $('actions').firstChild }[mode] ?? $('ask');
    to.focus();
  }

  function drawCard() {
    const card = shownCard();
    const content = $(`card-${state.at}`).content.cloneNode(true);
    content.getElementById('ask').textContent = questionOf(card);
    const before = answerOf(card);
    const words = `Your answer: ${done[before?.answer]?.[0].toLowerCase()}. Another one replaces it.`;
    if (before) content.append(element('p', words, { className: 'box' }));
    const form = content.getElementById('form');
    if (form) {
      form.hidden = mode !== 'edit';
      for (const field of form.elements) field.value = before?.fields?.[field.name] ?? field.value;
      form.addEventListener('submit', (event) => saveEdit(event.preventDefault()));
    }
    $('main').replaceChildren(content);
    for (const passage of all('.text .in').slice(0, 1)) {
      const text = passage.closest('.text');
      text.scrollTop = passage.offsetTop - text.offsetTop - 40;
    }
    const buttons = [...actions(card), ...undoing()].map(([name, words, onclick]) => {
      const ariaKeyShortcuts = name.replace('Ctrl', 'Control');
      const button = element('button', '', { type: 'button', ariaKeyShortcuts, onclick });
      button.append(element('kbd', name.replace('Escape', 'Esc'), { ariaHidden: 'true' }), ` ${words}`);
      return button;
    });
    const reason = 'Reason in your words';
    if (mode === 'why') buttons.push(element('input', '', { id: 'note', placeholder: reason, ariaLabel: reason }));
    $('actions').replaceChildren(...buttons);
  }

  function saveEdit(_) {
    if (!$('form').reportValidity()) return undefined;
    const changed = [...$('form').elements].filter(({ value, dataset }) => value.trim() !== dataset.was);
    const fields = Object.fromEntries(changed.map(({ name, value }) => [name, value.trim() || null]));
    mode = 'card';
    if (changed.length > 0) return answer({ answer: shownCard().group === 'name' ? 'new' : 'edit', fields });
    draw();
    return say('Nothing was changed.');
  }

  function draw(_) {
    const isCard = mode !== 'start' && mode !== 'end';
    $('progress').value = cards.filter((card) => !isOpen(card)).length;
    $('count').textContent = `${$('progress').value} of ${cards.length}`;
    $('bar').hidden = !isCard;
    if (mode === 'end') drawEnd();
    if (isCard) drawCard();
    for (const [at, button] of all('#list button').entries()) {
      const [words, sign] = done[answerOf(cards[at])?.answer] ?? ['open', '·'];
      button.children[0].textContent = sign;
      button.children[1].textContent = words;
      button.ariaCurrent = isCard && at === state.at ? 'true' : null;
    }
  }

  function show(at) {
    if (state.by === '') return;
    store({ at });
    [mode, shownAt] = ['card', performance.now()];
    say('');
    draw();
    scrollTo(0, 0);
    $('ask').focus({ preventScroll: true });
    document.querySelector('[aria-current]').scrollIntoView({ block: 'nearest' });
  }

  /** Shows the next open card, or the first one without an answer. */
  function showNext() {
    const open = [...cards.keys()].filter((at) => isOpen(cards[at]));
    const next = open.find((at) => at > state.at) ?? open.find((at) => !answerOf(cards[at]));
    if (next === undefined) go('end');
    else show(next);
  }

  /** Keeps an answer to the card that is shown. */
  function answer(given) {
    if (isTooQuick()) return;
    const { id, was } = shownCard();
    const ms = Math.round(performance.now() - shownAt);
    undo.push(state);
    const more = { ms: Math.min(ms, 300_000), by: state.by, on: new Date().toISOString() };
    store({ answers: { ...state.answers, [id]: { id, was, ...given, ...more } } });
    showNext();
    say(`${done[given.answer][0]}.`);
  }

  function takeBack() {
    const before = undo.pop();
    if (!before) return say('Nothing to take back.');
    store({ answers: before.answers });
    show(before.at);
    say('Taken back.');
  }

  function drawEnd() {
    const open = cards.filter(isOpen).length;
    const given = cards.filter((card) => !isOpen(card));
    const number = (...names) => given.filter((card) => names.includes(answerOf(card).answer)).length;
    const heading = open > 0 ? `${count(open, 'card')} still open` : 'Done. Download your answers';
    const counts = `${number('yes', 'new', 'known', 'none')} confirmed, ${number('edit')} corrected, ${number('no')} declined`;
    const parts = [element('h1', heading, { id: 'ask', tabIndex: -1 }), element('p', `${counts}, ${open} open.`)];
    const button = (words, onclick) => parts.push(element('button', words, { type: 'button', onclick }));
    const fast = given.filter((card) => answerOf(card).ms < 3000 && card.group !== 'name');
    const words = `${count(fast.length, 'card')} took less than three seconds: look again`;
    if (fast.length > 0) button(words, () => again(fast.map(({ id }) => id)));
    if (open > 0) button('Go on', () => show(cards.findIndex(isOpen)));
    button('Download answers.jsonl', download);
    parts.push(element('p', 'Then: pism review COPY --answers answers.jsonl. Nothing is entered before that.'));
    $('main').replaceChildren(...parts);
  }

  function again(ids) {
    undo.length = 0;
    store({ answers: without(state.answers, ids) });
    show(cards.findIndex(isOpen));
  }

  function download() {
    const lines = inTime();
    const on = new Date().toISOString();
    const head = { format: 'pism-answers/1', source: data.source, proposed: data.hash, by: state.by, on };
    const text = [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    const href = URL.createObjectURL(new Blob([text], { type: 'application/jsonl' }));
    element('a', '', { href, download: 'answers.jsonl' }).click();
    setTimeout(() => URL.revokeObjectURL(href), 10_000);
    store({ sent: lines.at(-1)?.on ?? '' });
    say(`${count(lines.length, 'answer')} downloaded.`);
  }

  const parsed = (line) => {
    try {
      return JSON.parse(line);
    } catch {
      return null;
    }
  };

  async function upload({ target }) {
    const [file] = target.files;
    const [head, ...lines] = file.size > 20_000_000 ? [] : (await file.text()).split('\n').filter(Boolean).map(parsed);
    target.value = '';
    $('bar').hidden = false;
    if (head?.format !== 'pism-answers/1') return say('That is no file of answers.');
    if (head.source !== data.source || head.proposed !== data.hash) return say('These answers belong to another page.');
    const known = new Map(cards.map(({ id, was }) => [id, was]));
    const read = lines.filter(
      (line) => line?.was && known.get(line.id) === line.was && Object.hasOwn(done, line.answer),
    );
    const newer = read.filter(({ id, on }) => !(state.answers[id]?.on > on)).map((line) => [line.id, line]);
    undo.length = 0;
    const by = state.by || String(head.by ?? '').slice(0, 80);
    store({ answers: { ...state.answers, ...Object.fromEntries(newer) }, by });
    if (cards.some(isOpen)) show(cards.findIndex(isOpen));
    else go('end');
    const leftOut = lines.length - read.length;
    say(`${count(read.length, 'answer')} read${leftOut > 0 ? `, ${leftOut} left out` : ''}.`);
  }

  /** @param {any} element */
  const isField = ({ tagName }) => /^(INPUT|TEXTAREA|SELECT)$/.test(tagName);
  const moves = {
    '?': () => $('help').showModal(),
    ArrowRight: () => (state.at + 1 < cards.length ? show(state.at + 1) : go('end')),
    ArrowLeft: () => show(mode === 'end' ? state.at : Math.max(0, state.at - 1)),
    u: takeBack,
  };

  /** What a key does; undefined for keys that are none of ours. */
  function keyAction({ key: name, ctrlKey, metaKey, altKey, target }) {
    if ($('help').open || mode === 'start') return undefined;
    if (mode === 'edit' && name === 'Enter' && (ctrlKey || metaKey)) return saveEdit;
    if (name === 'Escape' && (mode === 'edit' || mode === 'why')) return back[2];
    const isTyped = isField(target) || (name.length === 1 && !$('single').checked);
    return isTyped || ctrlKey || metaKey || altKey ? undefined : singleKeyAction(name);
  }

  function singleKeyAction(name) {
    if (Object.hasOwn(moves, name) || mode === 'end') return moves[name];
    const found = actions(shownCard()).find(([own]) => own === name);
    if (found) return found[2];
    return /^[yne]$/.test(name) ? () => say('Take one of the keys below.') : undefined;
  }

  document.addEventListener('keydown', (event) => {
    // A held key counts once.
    const isHeld = event.repeat && event.key.length === 1 && !isField(event.target);
    const run = isHeld ? undefined : keyAction(event);
    if (isHeld || run) event.preventDefault();
    run?.();
  });
  addEventListener('beforeunload', (event) => {
    if ((inTime().at(-1)?.on ?? '') > state.sent) event.preventDefault();
  });
  $('download').addEventListener('click', download);
  $('upload').addEventListener('change', upload);
  $('ask-upload').addEventListener('click', () => $('upload').click());
  $('ask-help').addEventListener('click', moves['?']);
  $('summary').addEventListener('click', () => state.by !== '' && go('end'));
  $('list').addEventListener('click', (/** @type {any} */ { target }) => {
    const at = target.closest('button')?.dataset.at;
    if (at !== undefined) show(Number(at));
  });
  $('begin').addEventListener('submit', (event) => {
    event.preventDefault();
    const by = $('by').value.trim();
    if (by === '') return;
    store({ by });
    show(Math.max(0, cards.findIndex(isOpen)));
  });
  all('nav details')[0].open = innerWidth > 960;
  try {
    state = { ...state, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {}
  store({});
  draw();
  if (state.by !== '' && Object.keys(state.answers).length > 0) show(Math.min(state.at, cards.length - 1));
}
