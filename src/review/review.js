// Shows one card after the other and keeps the answers. It never makes HTML of a text, and asks no network.
{
  /** @type {(id: string) => any} */
  const $ = (id) => document.getElementById(id);
  /** @type {(selector: string) => any[]} */
  const all = (selector) => [...document.querySelectorAll(selector)];
  const data = JSON.parse($('data').textContent);
  const { cards } = data;
  const key = `pism-review:${data.source}:${data.hash}`;
  const empty = { by: '', answers: {}, picks: {}, at: 0, sent: '', caught: null };
  let state = { ...empty };
  let kept = false;
  /** `start`, `card`, `why`, `edit` or `end`. */
  let mode = 'start';
  let [shownAt, spent, answered, began] = [0, 0, 0, Date.now()];
  let times = [];
  const undo = [];

  const reasons = [
    ['not-stated', 'The text does not say it'],
    ['role', 'Wrong name, or who and whom exchanged'],
    ['value', 'Wrong date, number or treaty'],
    ['limit', 'Says too much: a limit is lost'],
    ['twice', 'Twice, or not worth keeping'],
    ['other', 'Another reason'],
  ];
  const done = {
    yes: 'Confirmed',
    edit: 'Corrected',
    no: 'Declined',
    skip: 'Left for later',
    new: 'A new name',
    known: 'A known name',
    none: 'No fact',
  };
  const signs = { yes: '✓', edit: '✎', no: '✗', skip: '»', new: '✓', known: '✓', none: '✓' };

  function store(change) {
    state = { ...state, ...change };
    try {
      localStorage.setItem(key, JSON.stringify(state));
      kept = true;
    } catch {
      kept = false;
    }
  }
  const answerOf = ({ id }) => state.answers[id];
  const isOpen = (card) => !answerOf(card) || answerOf(card).answer === 'skip';
  const isBlind = (card) => Boolean(card.pick) && state.picks[card.id] === undefined && !answerOf(card);
  const agrees = (card) => card.pick.right.includes(state.picks[card.id]);
  const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;
  const say = (text) => {
    $('said').textContent = text;
  };
  const lastAnswer = () =>
    Object.values(state.answers)
      .map(({ on }) => on)
      .sort()
      .at(-1) ?? '';

  function element(tag, text, properties = {}) {
    return Object.assign(document.createElement(tag), { textContent: text }, properties);
  }

  const later = ['s', 'Later', () => answer({ answer: 'skip' })];
  const edit = ['e', 'Correct', () => go('edit')];
  const no = ['n', 'No', () => go('why')];
  const back = ['Escape', 'Back', () => go('card')];
  const yes = (key, words, more) => [key, words, () => answer({ answer: 'yes', ...more })];
  const decline = (key, words, why) => [
    key,
    words,
    () => answer({ answer: 'no', why, note: $('note')?.value || undefined }),
  ];

  /** The keys of a card that are not asked about what was proposed: key, words, what it does. */
  const actionsOf = {
    name: ({ fields, like }) => [
      ['1', `New: ${fields.name}`, () => answer({ answer: 'new' })],
      ...like.map(({ id, name }, at) => [`${at + 2}`, `Same as ${name}`, () => answer({ answer: 'known', as: id })]),
      edit,
      decline('n', 'No name to enter', 'not-a-name'),
      later,
    ],
    none: () => [
      ['y', 'Yes, it states no fact', () => answer({ answer: 'none' })],
      decline('n', 'No, it states one', 'other'),
      later,
    ],
    nones: () => [['y', 'Yes, those with a tick', answerAll], later],
  };

  /** The keys of a card as it is now. The cheapest never confirms. */
  function actions(card) {
    if (mode === 'edit') return [['Ctrl+Enter', 'Save', saveEdit], back];
    if (mode === 'why') return [...reasons.map(([why, words], at) => decline(`${at + 1}`, words, why)), back];
    if (isBlind(card)) return [...card.pick.options.map((label, at) => [`${at + 1}`, label, () => pick(at)]), later];
    if (Object.hasOwn(actionsOf, card.group)) return actionsOf[card.group](card);
    if (card.isChange) return [decline('1', 'The old one', 'old-is-right'), yes('2', 'The new one'), edit, no, later];
    if (differs(card)) {
      const over = ['2', 'Right all the same: it follows from the text', () => overrule(card)];
      return [
        decline('1', 'The proposal is wrong', 'role'),
        over,
        ['3', 'Pick again', () => unpick(card)],
        edit,
        later,
      ];
    }
    if (!card.careful) return [yes('y', 'Yes, all of it'), edit, no, later];
    const isLost = card.careful === 'limit';
    const words = isLost ? `Right without “${card.lost[0]}”` : 'Right: it follows from the text';
    const despite = isLost ? card.lost : [card.ask];
    return [
      ['1', isLost ? 'Put it in' : 'Correct it', edit[2]],
      ['2', 'No', no[2]],
      yes('3', words, { despite }),
      later,
    ];
  }

  /** Whether the person picked another value, and has not said that the proposal is right all the same. */
  function differs(card) {
    return card.pick && state.picks[card.id] !== undefined && !agrees(card) && !state.picks[`${card.id} over`];
  }

  function overrule({ id }) {
    store({ picks: { ...state.picks, [`${id} over`]: true } });
    draw();
  }

  function questionOf(card) {
    if (mode === 'edit') return 'Correct it';
    if (mode === 'why') return 'Why not?';
    if (isBlind(card)) return card.pick.ask;
    if (differs(card)) return 'You and the proposal differ. Which is right?';
    const isRest = card.pick && agrees(card);
    return isRest ? card.ask.replace(/^Does the text say this.*/, 'And is all the rest of it right?') : card.ask;
  }

  function pick(at) {
    const card = cards[state.at];
    store({ picks: { ...state.picks, [card.id]: at } });
    draw();
    say(`You picked ${card.pick.options[at]}.`);
  }

  function unpick({ id }) {
    const { [id]: _, [`${id} over`]: __, ...picks } = state.picks;
    store({ picks });
    draw();
  }

  /** Draws the card again in another mode, and puts the focus where the work goes on. */
  function go(next) {
    mode = next;
    draw();
    const to =
      mode === 'edit' ? $('form').elements[0] : mode === 'why' ? $('actions').querySelector('button') : $('ask');
    to.focus();
  }

  function drawCard() {
    const card = cards[state.at];
    const content = $(`card-${state.at}`).content.cloneNode(true);
    const view = isBlind(card) ? 'blind' : 'open';
    for (const part of content.querySelectorAll('[data-view]')) if (part.dataset.view !== view) part.remove();
    content.getElementById('ask').textContent = questionOf(card);
    const picked = state.picks[card.id];
    const own = content.getElementById('picked');
    if (own && picked !== undefined) {
      const others = card.pick.right.map((at) => card.pick.options[at]).join(' or ');
      const same = agrees(card) ? 'So does the proposal.' : `The proposal has: ${others}.`;
      own.append(element('p', `You picked ${card.pick.options[picked]}. ${same}`, { className: 'note' }));
    }
    const before = answerOf(card);
    if (before)
      content.append(
        element('p', `Your answer: ${done[before.answer].toLowerCase()}. Another answer replaces it.`, {
          className: 'note',
        }),
      );
    if (mode === 'edit') content.append(editForm(card));
    const whole = content.querySelector('.whole');
    if (whole) whole.addEventListener('click', showWhole);
    $('main').replaceChildren(content);
    $('main').classList.remove('whole-text');
    const note =
      mode === 'why'
        ? [
            element('input', '', {
              id: 'note',
              placeholder: 'in your words, if you like',
              ariaLabel: 'Reason in your words',
            }),
          ]
        : [];
    const buttons = actions(card).map(([name, words, run]) => {
      const button = element('button', '', { type: 'button', ariaKeyShortcuts: name.replace('Ctrl', 'Control') });
      const shown = element('kbd', name === 'Escape' ? 'Esc' : name, { ariaHidden: 'true' });
      button.append(shown, ` ${words}`);
      button.addEventListener('click', run);
      return button;
    });
    $('actions').replaceChildren(...buttons, ...note);
  }

  function showWhole() {
    $('main').classList.toggle('whole-text');
  }

  function editForm(card) {
    const form = $(`form-${card.form}`).content.cloneNode(true).getElementById('form');
    const before = { ...card.fields, ...answerOf(card)?.fields };
    for (const field of form.elements) field.value = [before[field.name] ?? ''].flat().join('; ');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      saveEdit();
    });
    return form;
  }

  function saveEdit() {
    const card = cards[state.at];
    const fields = {};
    for (const { name, value, dataset } of $('form').elements) {
      const text = value.trim();
      if (!name || text === (card.fields[name] ?? '')) continue;
      const items = text.split(';').map((each) => each.trim());
      fields[name] = text === '' ? null : 'list' in dataset ? items.filter(Boolean) : text;
    }
    mode = 'card';
    if (Object.keys(fields).length === 0) {
      draw();
      return say('Nothing was changed.');
    }
    answer({ answer: card.form === 'name' ? 'new' : 'edit', fields });
  }

  function draw() {
    $('progress').value = cards.filter((card) => !isOpen(card)).length;
    $('count').textContent = `${$('progress').value} of ${cards.length}`;
    $('kept').textContent = kept ? 'kept in this browser' : 'not kept: download before you close';
    $('bar').hidden = mode === 'start' || mode === 'end';
    if (mode === 'end') drawEnd();
    else if (mode !== 'start') drawCard();
    for (const button of all('#list button')) {
      const card = cards[button.dataset.at];
      const { answer } = answerOf(card) ?? {};
      const [sign, words] = button.children;
      sign.textContent = signs[answer] ?? '·';
      words.textContent = done[answer] ?? 'open';
      if (mode !== 'start' && mode !== 'end' && card === cards[state.at]) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
  }

  function show(at) {
    if (state.by === '') return;
    store({ at });
    [mode, shownAt, spent] = ['card', performance.now(), 0];
    say('');
    draw();
    scrollTo(0, 0);
    $('ask').focus({ preventScroll: true });
    document.querySelector('[aria-current]').scrollIntoView({ block: 'nearest' });
  }

  function end() {
    mode = 'end';
    draw();
    $('ask').focus();
  }

  function answerAll() {
    const ticks = all('.nones input');
    const others = ticks.filter(({ checked }) => !checked).map(({ name }) => name);
    answer({ answer: 'none', ...(others.length > 0 && { others }) });
  }

  function answer(given) {
    const card = cards[state.at];
    const ms = Math.round(spent + performance.now() - shownAt);
    if (['yes', 'none', 'new'].includes(given.answer) && ms < 1000)
      return say('Too quick to have been read. Once more, please.');
    undo.push([card.id, answerOf(card), state.picks]);
    const picked = state.picks[card.id];
    const full = {
      id: card.id,
      was: card.was,
      ...given,
      ms: Math.min(ms, 300_000),
      by: state.by,
      on: new Date().toISOString(),
    };
    if (picked !== undefined) full.picked = card.pick.options[picked];
    store({ answers: { ...state.answers, [card.id]: full } });
    answered += 1;
    times = [...times.slice(-4), ms];
    const isFast = times.length === 5 && times.every((each) => each < 2500);
    const minutes = Math.max(1, Math.round((Date.now() - began) / 60_000));
    const pause =
      answered % 25 === 0
        ? ` ${answered} cards in ${count(minutes, 'minute')}: a good moment for a pause.`
        : ' u takes it back.';
    const after = [...cards.keys()].filter((at) => isOpen(cards[at]) && !(answerOf(cards[at]) && at <= state.at));
    const next = after.find((at) => at > state.at) ?? after[0];
    if (next === undefined) end();
    else show(next);
    say(`${done[given.answer]}.${isFast ? ' Five cards in a few seconds: the text first, please.' : pause}`);
  }

  function takeBack() {
    const [id, before, picks] = undo.pop() ?? [];
    if (id === undefined) return say('Nothing to take back.');
    const { [id]: _, ...answers } = state.answers;
    const { [id]: __, ...others } = picks;
    store({ answers: before ? { ...answers, [id]: before } : answers, picks: before ? picks : others });
    show(cards.findIndex((card) => card.id === id));
    say('Taken back.');
  }

  /** A decoy is found if it was not confirmed and, where there was a pick, if that was the true value: random keys find few. */
  function isFound({ id, right }) {
    const { answer, picked } = state.answers[id] ?? {};
    const card = cards.find((each) => each.id === id);
    return (
      ['no', 'edit'].includes(answer) && (right.length === 0 || right.some((at) => card.pick.options[at] === picked))
    );
  }

  function drawEnd() {
    const decoys = JSON.parse(
      new TextDecoder().decode(Uint8Array.from(atob(JSON.parse($('seal').textContent)), (each) => each.charCodeAt(0))),
    );
    const open = cards.filter(isOpen).length;
    if (open === 0 && state.caught === null) store({ caught: decoys.filter(isFound).map(({ id }) => id) });
    const isDecoy = ({ id }) => state.caught !== null && decoys.some((each) => each.id === id);
    const real = cards.filter((card) => !isOpen(card) && !isDecoy(card));
    const number = (...answers) => real.filter((card) => answers.includes(answerOf(card).answer)).length;
    const lines = [
      `${number('yes', 'new', 'known', 'none')} confirmed, ${number('edit')} corrected, ${number('no')} declined, ${open} open.`,
    ];
    if (decoys.length > 0)
      lines.push(
        state.caught === null
          ? 'How many of the false cards you found is shown when no card is open.'
          : `You found ${state.caught.length} of ${count(decoys.length, 'false card')}.`,
      );
    const parts = [
      element('h1', open > 0 ? `${count(open, 'card')} still open` : 'Done. Download your answers', {
        id: 'ask',
        tabIndex: -1,
      }),
      ...lines.map((line) => element('p', line)),
    ];
    const link = (words, run) => parts.push(element('button', words, { type: 'button', onclick: run }));
    for (const { id, truth, label } of state.caught === null
      ? []
      : decoys.filter((each) => !state.caught.includes(each.id))) {
      parts.push(element('p', `A false card passed (${label}). What was proposed: ${truth}`, { className: 'note' }));
      const order = Object.values(state.answers).sort((one, other) => (one.on < other.on ? -1 : 1));
      const at = order.findIndex((each) => each.id === id);
      const near = order.slice(Math.max(0, at - 4), at + 5).filter((each) => !isDecoy(each));
      link(`Look at the ${near.length} cards around it again`, () => again(near));
    }
    const fast = real.filter((card) => answerOf(card).ms < 3000 && card.group !== 'name');
    if (fast.length > 0)
      link(`${count(fast.length, 'card')} took less than three seconds: look again`, () => again(fast.map(answerOf)));
    if (open > 0) link('Go on', () => show(cards.findIndex(isOpen)));
    link('Download answers.jsonl', download);
    parts.push(element('p', `Then: pism review COPY --answers answers.jsonl. Nothing is entered before that.`));
    $('main').replaceChildren(...parts);
  }

  function again(answers) {
    const opened = answers.map((each) => [each.id, { ...each, answer: 'skip' }]);
    const ids = answers.map(({ id }) => id);
    const picks = Object.fromEntries(
      Object.entries(state.picks).filter(([id]) => !ids.includes(id.replace(' over', ''))),
    );
    store({ answers: { ...state.answers, ...Object.fromEntries(opened) }, picks });
    for (const id of ids) delete state.answers[id];
    store({});
    show(cards.findIndex(isOpen));
  }

  /** An answer to a list of passages is one line for each. */
  function linesOf(card) {
    const { others = [], ...given } = answerOf(card);
    if (!card.items) return [given];
    return card.items.map((item) => ({
      ...given,
      ...item,
      ...(others.includes(item.id) && { answer: 'no', why: 'other' }),
    }));
  }

  function download() {
    const lines = cards.filter(answerOf).flatMap(linesOf);
    const head = {
      format: 'pism-answers/1',
      source: data.source,
      proposed: data.hash,
      by: state.by,
      on: new Date().toISOString(),
    };
    const text = [head, ...lines].map((line) => `${JSON.stringify(line)}\n`).join('');
    const link = element('a', '', {
      href: URL.createObjectURL(new Blob([text], { type: 'application/jsonl' })),
      download: 'answers.jsonl',
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    store({ sent: lastAnswer() });
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
    /** @type {any} */
    const answers = { ...state.answers };
    const isAnswer = (line) =>
      line && cards.some(({ id, was }) => id === line.id && was === line.was) && Object.hasOwn(done, line.answer);
    const read = lines.filter(isAnswer);
    for (const line of read) if (!(answers[line.id]?.on > line.on)) answers[line.id] = line;
    const [list] = cards.filter(({ items }) => items);
    const own = list ? lines.filter((line) => list.items.some(({ id }) => id === line?.id)) : [];
    if (own.length > 0)
      answers.none = {
        ...own[0],
        id: 'none',
        answer: 'none',
        others: own.filter((line) => line.answer === 'no').map(({ id }) => id),
      };
    store({ answers, by: state.by || String(head.by ?? '').slice(0, 80) });
    if (cards.some(isOpen)) show(cards.findIndex(isOpen));
    else end();
    const leftOut = lines.length - read.length - own.length;
    say(`${count(read.length + own.length, 'answer')} read${leftOut > 0 ? `, ${leftOut} left out` : ''}.`);
  }

  /** @param {any} element */
  const isField = ({ tagName }) => /^(INPUT|TEXTAREA|SELECT)$/.test(tagName);
  /** What a key does; undefined for keys that are none of ours. */
  function keyAction({ key: name, ctrlKey, metaKey, altKey, target }) {
    if ($('help').open || mode === 'start') return undefined;
    if (mode === 'edit' && name === 'Enter' && (ctrlKey || metaKey)) return saveEdit;
    if (name === 'Escape' && (mode === 'edit' || mode === 'why')) return () => go('card');
    const isSwitchedOff = name.length === 1 && !$('single').checked;
    if (ctrlKey || metaKey || altKey || isField(target) || isSwitchedOff) return undefined;
    const moves = {
      '?': () => $('help').showModal(),
      ArrowRight: () => (state.at + 1 < cards.length ? show(state.at + 1) : end()),
      ArrowLeft: () => show(mode === 'end' ? state.at : Math.max(0, state.at - 1)),
      u: takeBack,
    };
    if (Object.hasOwn(moves, name) || mode === 'end') return moves[name];
    const card = cards[state.at];
    const refuse = () =>
      say(isBlind(card) ? 'Pick first: read the text and take a number.' : 'Here a number is needed.');
    const others = { p: showWhole, y: refuse, n: refuse, e: refuse };
    return actions(card).find(([own]) => own === name)?.[2] ?? (Object.hasOwn(others, name) ? others[name] : undefined);
  }

  document.addEventListener('keydown', (event) => {
    // A held key counts once.
    const isHeld = event.repeat && event.key.length === 1 && !isField(event.target);
    const run = isHeld ? undefined : keyAction(event);
    if (isHeld || run) event.preventDefault();
    run?.();
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) spent += performance.now() - shownAt;
    else shownAt = performance.now();
  });
  addEventListener('beforeunload', (event) => {
    if (lastAnswer() > state.sent) event.preventDefault();
  });
  $('download').addEventListener('click', download);
  $('upload').addEventListener('change', upload);
  $('ask-help').addEventListener('click', () => $('help').showModal());
  $('summary').addEventListener('click', () => state.by !== '' && end());
  $('list').addEventListener('click', (/** @type {any} */ { target }) => {
    const at = target.closest('button')?.dataset.at;
    if (at !== undefined) show(Number(at));
  });
  $('begin').addEventListener('submit', (event) => {
    event.preventDefault();
    const by = $('by').value.trim();
    if (by === '') return;
    store({ by });
    began = Date.now();
    show(Math.max(0, cards.findIndex(isOpen)));
  });
  all('nav details')[0].open = innerWidth > 960;
  try {
    state = { ...empty, ...JSON.parse(localStorage.getItem(key) ?? '{}') };
  } catch {}
  store({});
  draw();
  if (state.by !== '' && Object.keys(state.answers).length > 0) show(Math.min(state.at, cards.length - 1));
}
