// Searches the facts of a site: it adds up what `pism search` adds up, from an index of which it loads parts. It never makes
// HTML of a text. A query is in the address, so that links and the back button keep it.
import { messageOf } from '../errors.ts';
import { cached, counted } from '../model/text.ts';
import { readWords, searchedWords } from '../query/search-words.ts';
import { leastShare, tellingTerms } from '../search/ranked.ts';
import { comparedName, entityTerm, markedWords, partsOf, readerOf, stemOf } from '../search/terms.ts';
import { entryPath, factPath, searchPath } from './paths.ts';
import { factsInFile, fileOf, keyOf, scoreScale, standings, unpacked } from './search-format.ts';

/** How many facts are listed at first, and how many more at a time. */
const [few, more] = [20, 100];

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
/** @type {import('./search-format.ts').SearchFile['head']} */
let head;
let ranks = [];
/** @type {import('../search/terms.ts').Words} */
let read;
/** The facts that have a term, packed. */
const lists = new Map();
/** Those of stems that have only one word. */
const ofStems = new Map();
const facts = [];

/** @param {import('./search-format.ts').SearchFile} file */
function add(file) {
  if (file.head) {
    head = file.head;
    ranks = unpacked(head.ranks);
    read = wordReader();
  }
  let term = '';
  for (const line of file.terms?.split(';') ?? []) {
    const [start, hits] = line.split(' ');
    term = term.slice(0, unpacked(start.charAt(0))[0]) + start.slice(1);
    const stem = keyOf(term);
    lists.set(term, hits);
    if (hits.length > (ofStems.get(stem) ?? '').length) ofStems.set(stem, hits);
  }
  for (const [at, fact] of file.facts?.entries() ?? []) {
    fact[4] ||= file.facts[at - 1][4];
    facts[file.first + at] = fact;
  }
}
// Each file of the index calls it.
Object.assign(globalThis, { pismSearch: add });

function entries() {
  return Object.entries(head.entries).flatMap(([register, all]) =>
    all.map(([id, name, count, others]) => {
      const entity = entityTerm(register, id);
      return {
        register,
        id,
        entity,
        name,
        count,
        names: [name, ...others.split('|')],
        path: entryPath(register, id),
      };
    }),
  );
}

function wordReader() {
  const names = entries().flatMap(({ register, id, entity, names }) =>
    names.map((each) => {
      const { first, name } = comparedName(each, /^[A-Z]+$/.test(each) ? each : undefined);
      return { first, name, length: name.split(' ').length, register, id, entity };
    }),
  );
  names.sort((one, other) => other.length - one.length);
  const byFirst = Map.groupBy(names, ({ first }) => first);
  return readerOf((...either) => either.flatMap((first) => byFirst.get(first) ?? []));
}

/** By this, words are read as `pism search` reads them. */
const reader = { parts: (text) => partsOf(text, read) };

/** The facts that have a term, with what the index has for each: twice its score, and 1 if the fact itself states the term. */
const hitsOf = cached((/** @type {string} */ term) => {
  const hits = new Map();
  const numbers = unpacked(lists.get(term) ?? ofStems.get(term) ?? '').values();
  let fact = 0;
  for (const after of numbers) {
    fact += after;
    hits.set(fact, numbers.next().value);
  }
  return hits;
});

const isOwn = (hits, fact) => hits.get(fact) % 2 === 1;

function allOf([first = new Map(), ...others]) {
  const shared = [...first].filter(([fact]) => others.every((hits) => hits.has(fact)));
  return new Map(shared.map(([fact, hit]) => [fact, others.reduce((all, hits) => all & hits.get(fact), hit)]));
}

function anyOf(all) {
  const union = new Map();
  for (const [fact, hit] of all.flatMap((hits) => [...hits])) union.set(fact, union.get(fact) | hit);
  return union;
}

/** The facts that have what is asked, in any form and spelling; of a phrase, all words. */
const meeting = cached((/** @type {import('../query/search-words.ts').Wanted} */ { parts, isPhrase }) => {
  const withAll = (words) => allOf(words.map((word) => hitsOf(stemOf(word))));
  if (isPhrase) return withAll(parts.flatMap(({ words }) => words));
  return anyOf(parts.flatMap(({ words, names }) => [withAll(words), ...names.map(({ entity }) => hitsOf(entity))]));
});

/** The facts that state all that is asked: all facts, if only words to leave out are. */
function statingAll(asked) {
  if (asked.length === 0) return [...ranks.keys()];
  const shared = allOf(asked.map(meeting));
  return [...shared.keys()].filter((fact) => isOwn(shared, fact));
}

/** Whether a sentence has the words of a phrase one after the other; in these very forms if it is in quotation marks. */
function hasPhrase(says, { typed, parts }) {
  const form = typed.startsWith('"') ? (word) => word : stemOf;
  const line = (all) => ` ${all.flatMap(({ words }) => words.map(form)).join(' ')} `;
  return line(reader.parts(says)).includes(line(parts));
}

/** What is found, best first: the numbers of facts, and entries. */
async function find() {
  const { wanted, unwanted } = searchedWords(query.split(/\s+/));
  const words = readWords(reader, [...wanted, ...unwanted]).flatMap(({ parts }) => parts);
  const entitiesIn = (some) => some.flatMap(({ names }) => names.map(({ entity }) => entity));
  const all = [...entitiesIn(words), ...words.flatMap(({ words }) => words)];
  const files = all.map((term) => fileOf(keyOf(term), head.files));
  await load('terms', files);
  const asked = readWords(reader, wanted);
  const known = asked.filter((each) => meeting(each).size > 0);
  const unknown = known.length === 0 ? [] : asked.filter((each) => !known.includes(each)).map(({ typed }) => typed);
  const not = readWords(reader, unwanted);
  if (asked.length + not.length === 0) throw new Error('Add a word that tells facts apart.');
  const parts = asked.flatMap((each) => each.parts);
  const phrases = asked.filter(({ isPhrase }) => isPhrase);
  const terms = tellingTerms(parts, ranks.length, (term) => hitsOf(term).size);
  const scores = new Map();
  for (const [fact, hit] of terms.flatMap((term) => [...hitsOf(term)]))
    scores.set(fact, (scores.get(fact) ?? 0) + (hit >> 1) / scoreScale);
  const order = terms.length > 0 || asked.length === 0 ? ranks : [...ranks.keys()];
  // Where no term tells facts apart, they must state all.
  if (terms.length === 0) for (const fact of statingAll(known.length > 0 ? known : asked)) scores.set(fact, 0);
  const without = unwanted.map((word) => allOf(readWords(reader, [word]).map(meeting)));
  const passes = (fact) =>
    phrases.every((each) => meeting(each).has(fact)) && !without.some((hits) => isOwn(hits, fact));
  const passing = [...scores.keys()].filter(passes);
  if (phrases.length > 0) await loadFacts(passing);
  const matches = passing.filter((fact) => phrases.every((each) => hasPhrase(facts[fact][2], each)));
  const score = (fact) => scores.get(fact);
  matches.sort((one, other) => score(other) - score(one) || order[one] - order[other]);
  const own = matches.filter((fact) => fact < head.own);
  const isBest = (fact) => score(fact) >= score(own[0]) * leastShare;
  return {
    best: own.filter(isBest),
    weaker: own.filter((fact) => !isBest(fact)),
    others: matches.filter((fact) => fact >= head.own),
    named: entries().filter(({ entity, count }) => entitiesIn(parts).includes(entity) && count > 0),
    unknown,
    unwanted,
    lacking: (fact) => known.filter((each) => !isOwn(meeting(each), fact)).map(({ typed }) => typed),
    marked: (says) => markedWords(says, parts, read).split('**'),
  };
}

const loading = new Map();

/** Loads files of the index, each once; a small index is one file. */
function load(part, numbers) {
  if (head.files === 1) return undefined;
  const paths = [...new Set(numbers)].map((number) => searchPath(part, number));
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

function loadFacts(numbers) {
  const files = numbers.map((number) => Math.floor(number / factsInFile));
  return load('facts', files);
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function item(href, text, about) {
  const spans = about.flatMap((each) => [element('span', {}, each), ' ']);
  const says = element('p', { className: 'says' }, element('a', { href }, ...text));
  return element('li', {}, says, element('p', { className: 'about' }, ...spans));
}

function factItem(fact, { marked, lacking }) {
  const [source, own, says, kind, place, standing] = facts[fact];
  const [id, name] = head.sources[source];
  const text = marked(says).map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part));
  const lacks = lacking(fact).join(', ');
  const word = standings[standing];
  const sign = standing === 1 ? element('b', { className: 'bad' }, word) : word;
  const about = [head.kinds[kind], `${name}, ${place}`, lacks && `without: ${lacks}`, sign];
  return item(
    factPath(`${id}/${own}`),
    text,
    about.filter((each) => each !== ''),
  );
}

/** Lists facts, some at a time. */
async function list(numbers, found, to) {
  const items = element('ul', { className: 'facts' });
  const button = element('button', { type: 'button' });
  const show = async (count) => {
    const next = numbers.slice(items.childElementCount, items.childElementCount + count);
    await loadFacts(next);
    items.append(...next.map((fact) => factItem(fact, found)));
    const rest = numbers.length - items.childElementCount;
    button.hidden = rest === 0;
    button.textContent = `Show ${Math.min(rest, more)} more of ${rest}`;
  };
  button.addEventListener('click', () => show(more));
  await show(few);
  to.append(items, button);
}

function folded(numbers, which, found) {
  if (numbers.length === 0) return [];
  const fold = element('details', {}, element('summary', {}, `and ${numbers.length} ${which}`));
  fold.addEventListener('toggle', () => list(numbers, found, fold), { once: true });
  fold.open = found.best.length === 0;
  return [fold];
}

function answer({ best, weaker, others, named, unknown, unwanted }) {
  if (best.length + others.length + named.length === 0)
    return `Nothing has “${query}”. That it is missing here says nothing about whether it is true.`;
  const found = best.length + others.length === 0 ? 'No fact has all of these words' : counted(best.length, 'fact');
  const folds = [
    ...(weaker.length > 0 ? [`${weaker.length} weaker`] : []),
    ...(others.length > 0 ? [`${others.length} of other sources`] : []),
  ];
  const count = new Intl.ListFormat('en-GB').format([found, ...folds]);
  const either = (words) => words.map((word) => `“${word}”`).join(' or ');
  const left = unwanted.length > 0 ? ` Those with ${either(unwanted)} are left out.` : '';
  const missing = unknown.length > 0 ? ` Nothing has ${either(unknown)}.` : '';
  return `${count}.${left}${missing}`;
}

async function run() {
  if (query === '') return counted(ranks.length, 'fact');
  const found = await find();
  const results = document.getElementById('results');
  if (found.named.length > 0) {
    const names = found.named.map(({ path, name, count }) => item(path, [name], [counted(count, 'fact')]));
    results.append(element('h2', {}, 'Names'), element('ul', { className: 'facts' }, ...names));
  }
  if (found.best.length > 0) {
    results.append(element('h2', {}, 'Facts'));
    await list(found.best, found, results);
  }
  results.append(...folded(found.weaker, 'weaker', found), ...folded(found.others, 'of other sources', found));
  return answer(found);
}

addEventListener('DOMContentLoaded', async () => {
  /** @type {HTMLInputElement} */
  const input = document.querySelector('input[name=q]');
  input.value = query;
  if (query === '') input.focus();
  document.getElementById('said').textContent = await run().catch(messageOf);
});
