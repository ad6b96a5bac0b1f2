// Searches the facts of a site: it adds up what `pism search` adds up, from an index of which it loads parts. It never makes
// HTML of a text; a query is in the address, so that links and the back button keep it.
import { messageOf } from '../errors.ts';
import { cached, counted } from '../model/text.ts';
import { askedIn, readWords, wordsBySign } from '../query/search-words.ts';
import { leastShare, tellingTerms } from '../search/ranked.ts';
import { comparedName, entityTerm, markedWords, partsOf, readerOf, stemOf } from '../search/terms.ts';
import { entryPath, factPath, searchPath } from './paths.ts';
import { factsInFile, fileOf, keyOf, scoreScale, unpacked } from './search-format.ts';

/** @typedef {Map<number, number>} Hits Facts with what the index has for each: odd if the fact itself states the term. */
/** @typedef {import('../query/search-words.ts').Wanted} Wanted */

/** How many facts are listed at first, how many more at a time, and the most names. */
const [few, more, mostNames] = [20, 100, 6];

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
/** @type {import('./search-format.ts').SearchFile['head']} */
let head;
/** @type {number[]} */
let ranks;
/** @type {import('../search/terms.ts').Words} */
let read;
/** The facts of each term as the index has them. */
const lists = new Map();
const facts = [];

/** Each file of the index calls it. */
Object.assign(globalThis, {
  pismSearch(/** @type {import('./search-format.ts').SearchFile} */ file) {
    if (file.head) {
      head = file.head;
      ranks = unpacked(head.ranks);
      read = wordReader();
    }
    let key = '';
    for (const line of (file.terms ?? '').split(';')) {
      const [start, all, ...words] = line.split(' ');
      key = key.slice(0, unpacked(start.charAt(0))[0]) + start.slice(1);
      lists.set(/^e0/.test(key) ? key : `s0${key}`, all);
      for (const word of words) {
        const [ending, own = all] = word.split('=');
        lists.set(key + ending, own);
      }
    }
    for (const [at, fact] of (file.facts ?? []).entries()) {
      fact[4] ||= file.facts[at - 1][4];
      facts[file.first + at] = fact;
    }
  },
});

function wordReader() {
  const names = Object.entries(head.entries).flatMap(([register, entries]) =>
    entries.flatMap(([id, own, , others]) =>
      [own, ...others.split('|')].map((each) => {
        const { first, name } = comparedName(each, /^[A-Z]+$/.test(each) ? each : undefined);
        return { first, name, length: name.split(' ').length, register, id, entity: entityTerm(register, id) };
      }),
    ),
  );
  const byFirst = Map.groupBy(
    names.sort((one, other) => other.length - one.length),
    ({ first }) => first,
  );
  return readerOf((...either) => either.flatMap((first) => byFirst.get(first) ?? []));
}

const parts = (/** @type {string} */ text) => partsOf(text, read);

/** @type {(term: string) => Hits} */
const hitsOf = cached((term) => {
  const numbers = unpacked(lists.get(term) ?? '');
  let fact = 0;
  /** @type {[number, number][]} */
  const hits = numbers.flatMap((after, at) => {
    if (at % 2 === 0) fact += after;
    return at % 2 === 0 ? [[fact, numbers[at + 1]]] : [];
  });
  return new Map(hits);
});

/** @param {Hits[]} lists @returns {Hits} */
function sharedBy([first = new Map(), ...others]) {
  const shared = [...first].filter(([fact]) => others.every((hits) => hits.has(fact)));
  return new Map(shared.map(([fact, hit]) => [fact, others.reduce((all, hits) => all & hits.get(fact), hit)]));
}

/** @param {Hits[]} lists @returns {Hits} */
function unionOf(lists) {
  const union = new Map();
  for (const [fact, hit] of lists.flatMap((hits) => [...hits])) union.set(fact, (union.get(fact) ?? 0) | hit);
  return union;
}

/** The facts that have what is asked in any form and spelling; a phrase is looked for in their sentences later. */
function hitsOfAsked(/** @type {Wanted} */ { parts, isPhrase }) {
  const named = parts.flatMap(({ names }) => names.map(({ entity }) => hitsOf(entity)));
  const all = (/** @type {string[]} */ words) => sharedBy(words.map((word) => hitsOf(stemOf(word))));
  if (isPhrase) return all(parts.flatMap(({ words }) => words));
  return unionOf([...parts.map(({ words }) => all(words)), ...named]);
}

const isOwn = (/** @type {Hits} */ hits, /** @type {number} */ fact) => hits.get(fact) % 2 === 1;

/** Whether a sentence has the words of a phrase one after the other, if it is typed with quotation marks in these forms. */
function hasPhrase(/** @type {string} */ says, /** @type {Wanted} */ { typed, parts: phrase }) {
  const form = typed.startsWith('"') ? (/** @type {string} */ word) => word : stemOf;
  const line = (/** @type {import('../search/terms.ts').Part[]} */ all) =>
    ` ${all.flatMap(({ words }) => words.map(form)).join(' ')} `;
  return line(parts(says)).includes(line(phrase));
}

/** What is found: facts by their numbers, and entries. */
async function find() {
  const { wanted, unwanted } = wordsBySign(query.split(/\s+/));
  const words = readWords({ parts }, [...wanted, ...unwanted]).flatMap((each) => each.parts);
  const keys = words.flatMap(({ words, names }) => [...words.map(keyOf), ...names.map(({ entity }) => entity)]);
  await load(
    'terms',
    keys.map((key) => fileOf(key, head.files)),
  );
  const { asked, known, unknown } = askedIn({ parts }, wanted, (each) => hitsOfAsked(each).size > 0);
  const named = asked.flatMap((each) => each.parts);
  const terms = tellingTerms(named, ranks.length, (term) => hitsOf(term).size);
  const scores = new Map();
  for (const [fact, hit] of terms.flatMap((term) => [...hitsOf(term)]))
    scores.set(fact, (scores.get(fact) ?? 0) + (hit >> 1) / scoreScale);
  // Where no term tells facts apart, they must state all.
  const all = sharedBy((known.length > 0 ? known : asked).map(hitsOfAsked));
  const matches = terms.length > 0 ? [...scores.keys()] : [...all.keys()].filter((fact) => isOwn(all, fact));
  const not = unwanted.map((word) => sharedBy(readWords({ parts }, [word]).map(hitsOfAsked)));
  const phrases = asked.filter(({ isPhrase }) => isPhrase);
  const candidates = matches.filter(
    (fact) => !not.some((hits) => isOwn(hits, fact)) && phrases.every((each) => hitsOfAsked(each).has(fact)),
  );
  if (phrases.length > 0) await loadFacts(candidates);
  const found = candidates.filter((fact) => phrases.every((each) => hasPhrase(facts[fact][2], each)));
  const score = (/** @type {number} */ fact) => scores.get(fact) ?? 0;
  const order = (/** @type {number} */ fact) => (terms.length > 0 ? ranks[fact] : fact);
  found.sort((one, other) => score(other) - score(one) || order(one) - order(other));
  const least = score(found[0]) * leastShare;
  return {
    best: found.filter((fact) => score(fact) >= least),
    weaker: found.filter((fact) => score(fact) < least),
    entries: entriesNamed(named.flatMap(({ names }) => names.map(({ entity }) => entity))),
    unknown,
    lacking: (/** @type {number} */ fact) =>
      known.filter((each) => !isOwn(hitsOfAsked(each), fact)).map(({ typed }) => typed),
    marked: (/** @type {string} */ says) => markedWords(says, named, read),
  };
}

function entriesNamed(/** @type {string[]} */ entities) {
  const all = Object.entries(head.entries).flatMap(([register, entries]) =>
    entries.map(([id, name, count]) => ({
      name,
      count,
      path: entryPath(register, id),
      entity: entityTerm(register, id),
    })),
  );
  const named = all.filter(({ entity, count }) => entities.includes(entity) && count > 0);
  return named.sort((one, other) => other.count - one.count).slice(0, mostNames);
}

const loading = new Map();

/** Loads files of the index, each once. @param {'terms' | 'facts'} part @param {number[]} numbers */
function load(part, numbers) {
  // A small index is one file.
  if (head.files === 1) return undefined;
  const paths = numbers.map((number) => searchPath(part, number));
  for (const src of paths.filter((path) => !loading.has(path))) {
    const script = element('script', { src });
    const loaded = new Promise((done, failed) => {
      script.addEventListener('load', done);
      script.addEventListener('error', () => failed(new Error('A part of the index did not load.')));
    });
    loading.set(src, loaded);
    document.head.append(script);
  }
  return Promise.all(paths.map((path) => loading.get(path)));
}

const loadFacts = (/** @type {number[]} */ numbers) =>
  load(
    'facts',
    numbers.map((number) => Math.floor(number / factsInFile)),
  );

/** @param {string} tag @param {object} properties @param {(string | Node)[]} children */
function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

/** @param {string} href @param {(string | Node)[]} text @param {(string | Node)[]} about */
function item(href, text, about) {
  const link = element('a', { href }, ...text);
  const spans = about.flatMap((each) => [element('span', {}, each), ' ']);
  return element('li', {}, element('p', { className: 'says' }, link), element('p', { className: 'about' }, ...spans));
}

/** @param {number} fact @param {Awaited<ReturnType<typeof find>>} found */
function factItem(fact, { marked, lacking }) {
  const [source, own, says, kind, place, isDisputed] = facts[fact];
  const [id, name] = head.sources[source];
  const text = marked(says).split('**');
  const lacks = lacking(fact).join(', ');
  const about = [head.kinds[kind], `${name}, ${place}`, lacks && `without: ${lacks}`].filter(Boolean);
  const sign = isDisputed ? [element('b', { className: 'bad' }, '≠ disputed')] : [];
  const words = text.map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part));
  return item(factPath(`${id}/${own}`), words, [...about, ...sign]);
}

/** Lists facts, some at a time. @param {number[]} numbers @param {Awaited<ReturnType<typeof find>>} found */
async function append(numbers, found, /** @type {Element} */ to) {
  const list = element('ul', { className: 'facts' });
  const button = element('button', { type: 'button' });
  const show = async (/** @type {number} */ count) => {
    const next = numbers.slice(list.childElementCount, list.childElementCount + count);
    await loadFacts(next);
    list.append(...next.map((fact) => factItem(fact, found)));
    const rest = numbers.length - list.childElementCount;
    button.hidden = rest === 0;
    button.textContent = `Show ${Math.min(rest, more)} more of ${rest}`;
  };
  button.addEventListener('click', () => show(more));
  await show(few);
  to.append(list, button);
}

/** @param {Awaited<ReturnType<typeof find>>} found */
function answer({ best, entries, unknown }) {
  if (best.length + entries.length === 0)
    return `Nothing has “${query}”. That it is missing here says nothing about whether it is true.`;
  const count = best.length === 0 ? 'No fact has these words' : counted(best.length, 'fact');
  const names = entries.length === 0 ? '' : ` and ${counted(entries.length, 'name')}`;
  const missing = unknown.map((word) => `“${word}”`).join(' or ');
  return `${count}${names}.${missing && ` Nothing has ${missing}.`}`;
}

async function run() {
  if (query === '') return `Search ${counted(ranks.length, 'fact')}.`;
  const found = await find();
  const { best, weaker, entries } = found;
  const results = document.getElementById('results');
  if (entries.length > 0) {
    const names = entries.map(({ path, name, count }) => item(path, [name], [counted(count, 'fact')]));
    results.append(element('h2', {}, 'Names'), element('ul', { className: 'facts' }, ...names));
  }
  if (best.length > 0) results.append(element('h2', {}, 'Facts'));
  await append(best, found, results);
  if (weaker.length > 0) {
    const fold = element('details', {}, element('summary', {}, `and ${weaker.length} weaker`));
    fold.addEventListener('toggle', () => append(weaker, found, fold), { once: true });
    results.append(fold);
  }
  return answer(found);
}

addEventListener('DOMContentLoaded', async () => {
  /** @type {HTMLInputElement} */
  const input = document.querySelector('input[name=q]');
  input.value = query;
  if (query === '') input.focus();
  document.getElementById('said').textContent = await run().catch(messageOf);
});
