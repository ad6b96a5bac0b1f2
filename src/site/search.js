// Searches the facts of a site by its index. It never makes HTML of a text; a query is in the address, so that links and the
// back button keep it.
import { messageOf } from '../errors.ts';
import { counted } from '../model/text.ts';
import { SiteSearch } from './find.ts';
import { entryPath, factPath, searchPath } from './paths.ts';

/** @typedef {import('./find.ts').SearchFile} SearchFile */

/** How many facts are listed at first, and how many more at a time. */
const [few, more] = [20, 100];

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
const results = document.getElementById('results');

/** @type {SiteSearch} */
let search;

/** @param {string} tag @param {object} [properties] @param {(string | Node)[]} children */
function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** @param {string} text */
function say(text) {
  document.getElementById('said').textContent = text;
}

/** @param {string[]} paths */
function load(paths) {
  const scripts = paths.map((src) => {
    const script = element('script', { src });
    document.head.append(script);
    return new Promise((done, failed) => {
      script.addEventListener('load', done);
      script.addEventListener('error', () => failed(new Error('A part of the search did not load. Try again.')));
    });
  });
  return Promise.all(scripts);
}

/** @param {string} href @param {(string | Node)[]} text @param {(string | Node)[]} about */
function item(href, text, about) {
  const parts = about.flatMap((each) => [element('span', {}, each), ' ']);
  return element(
    'li',
    {},
    element('p', { className: 'says' }, element('a', { href }, ...text)),
    element('p', { className: 'about' }, ...parts),
  );
}

/** @param {number} number @param {import('./find.ts').Found} found */
function factItem(number, found) {
  const { id, says, kind, from, place, isDisputed } = search.fact(number);
  const text = found.marked(says).split('**');
  const lacking = found.lacking(number);
  return item(
    factPath(id),
    text.map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part)),
    [
      kind,
      `${from}, ${place}`,
      ...(isDisputed ? [element('b', { className: 'bad' }, '≠ disputed')] : []),
      ...(lacking.length > 0 ? [`without: ${lacking.join(', ')}`] : []),
    ],
  );
}

/** Lists facts, some at a time. @param {number[]} facts @param {import('./find.ts').Found} found */
function factList(facts, found) {
  const list = element('ul', { className: 'facts' });
  const button = element('button', { type: 'button' });
  const showMore = async (/** @type {number} */ count) => {
    const next = facts.slice(list.childElementCount, list.childElementCount + count);
    await load(search.missingFacts(next).map((file) => searchPath('facts', file)));
    list.append(...next.map((number) => factItem(number, found)));
    const rest = facts.length - list.childElementCount;
    button.hidden = rest === 0;
    button.textContent = `Show ${Math.min(rest, more)} more of ${rest}`;
  };
  button.addEventListener('click', () => showMore(more));
  return { parts: [list, button], shown: showMore(few) };
}

/** @param {import('./find.ts').Found} found */
function answer({ best, weaker, entries, unknown }) {
  if (best.length + entries.length === 0)
    return `Nothing has “${query}”. That it is missing here says nothing about whether it is true.`;
  const facts = best.length === 0 ? 'No fact has all of these words' : counted(best.length, 'fact');
  const names = entries.length === 0 ? '' : ` and ${counted(entries.length, 'name')}`;
  const missing = unknown.map((word) => `“${word}”`).join(' or ');
  return `${facts}${names}${weaker.length === 0 ? '' : `, and ${weaker.length} weaker`}.${missing && ` Nothing has ${missing}.`}`;
}

async function run() {
  if (query === '')
    return say(`Search ${counted(search.size, 'fact')} for words, a name in any spelling, or a question.`);
  await load(search.missingTerms(query).map((file) => searchPath('terms', file)));
  const found = search.find(query);
  const { best, weaker, entries } = found;
  if (entries.length > 0) {
    const items = entries.map(({ register, id, name, facts }) =>
      item(entryPath(register, id), [name], [counted(facts, 'fact')]),
    );
    results.append(element('h2', {}, 'Names'), element('ul', { className: 'facts' }, ...items));
  }
  if (best.length > 0) {
    const { parts, shown } = factList(best, found);
    await shown;
    results.append(element('h2', {}, 'Facts'), ...parts);
  }
  if (weaker.length > 0) {
    const fold = element('details', {}, element('summary', {}, `and ${weaker.length} weaker`));
    fold.addEventListener('toggle', () => fold.append(...factList(weaker, found).parts), { once: true });
    results.append(fold);
  }
  say(answer(found));
}

/** What each file of the index calls. */
Object.assign(globalThis, {
  /** @param {SearchFile} file */
  pismSearch(file) {
    if (file.head) search = new SiteSearch(file.head);
    search.add(file);
  },
});

addEventListener('DOMContentLoaded', () => {
  /** @type {HTMLInputElement} */
  const input = document.querySelector('input[name=q]');
  input.value = query;
  if (query === '') input.focus();
  run().catch((thrown) => say(messageOf(thrown)));
});
