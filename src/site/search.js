// Searches the facts of a site: it adds up what `pism search` adds up. It never makes HTML of a text. A query is in the
// address, so that links and the back button keep it.
import { messageOf } from '../errors.ts';
import { counted } from '../model/text.ts';
import { readWords, searchedWords } from '../query/search-words.ts';
import { leastShare, tellingTerms } from '../search/ranked.ts';
import { comparedName, entityTerm, markedWords, partsOf, readerOf, stemOf } from '../search/terms.ts';
import { entryPath, factPath } from './paths.ts';

/** How many facts of bulletins, and of each other source, are listed at first. */
const [few, fewOthers] = [10, 5];

/** What is said of a fact, by the number of its standing. */
const standings = ['', '≠ disputed', 'not compared'];

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
/** @type {import('./pages/search.ts').SearchIndex} */
let index;
/** @type {import('../search/terms.ts').Words} */
let read;

// The file of the index calls it.
Object.assign(globalThis, {
  pismSearch(file) {
    index = file;
    const names = entries().flatMap(({ register, id, entity, names }) =>
      names.map((each) => {
        const { first, name } = comparedName(each, /^[A-Z]+$/.test(each) ? each : undefined);
        return { first, name, length: name.split(' ').length, register, id, entity };
      }),
    );
    names.sort((one, other) => other.length - one.length);
    const byFirst = Map.groupBy(names, ({ first }) => first);
    read = readerOf((...either) => either.flatMap((first) => byFirst.get(first) ?? []));
  },
});

function entries() {
  return Object.entries(index.entries).flatMap(([register, all]) =>
    all.map(([id, name, count, others]) => {
      return { register, id, entity: entityTerm(register, id), name, count, names: [name, ...others.split('|')] };
    }),
  );
}

/** By this, words are read as `pism search` reads them. */
const reader = { parts: (text) => partsOf(text, read) };

/** The facts that have a term, each with twice its score, and 1 if the fact itself states the term. */
function hitsOf(term) {
  const hits = new Map();
  const numbers = Object.hasOwn(index.terms, term) ? index.terms[term] : [];
  for (let at = 0; at < numbers.length; at += 2) hits.set(numbers[at], numbers[at + 1]);
  return hits;
}

const isOwn = (hits, fact) => hits.get(fact) % 2 === 1;

function allOf([first = new Map(), ...others]) {
  const shared = [...first].filter(([fact]) => others.every((hits) => hits.has(fact)));
  return new Map(shared.map(([fact, hit]) => [fact, others.reduce((all, hits) => all & hits.get(fact), hit)]));
}

/** The facts that have what is asked, in any form and spelling; of a phrase, all words. */
function meeting(/** @type {import('../query/search-words.ts').Wanted} */ { parts, isPhrase }) {
  const withAll = (words) => allOf(words.map((word) => hitsOf(stemOf(word))));
  if (isPhrase) return withAll(parts.flatMap(({ words }) => words));
  const either = parts.flatMap(({ words, names }) => [withAll(words), ...names.map(({ entity }) => hitsOf(entity))]);
  const union = new Map();
  for (const [fact, hit] of either.flatMap((hits) => [...hits])) union.set(fact, union.get(fact) | hit);
  return union;
}

/** Whether a sentence has the words of a phrase one after the other; in these very forms if it is in quotation marks. */
function hasPhrase(says, { typed, parts }) {
  const form = typed.startsWith('"') ? (word) => word : stemOf;
  const line = (all) => ` ${all.flatMap(({ words }) => words.map(form)).join(' ')} `;
  return line(reader.parts(says)).includes(line(parts));
}

/** What is found, best first: the numbers of facts, each with its score, and entries. */
function find() {
  const { wanted, unwanted } = searchedWords(query.split(/\s+/));
  const asked = readWords(reader, wanted);
  const not = readWords(reader, unwanted);
  if (asked.length + not.length === 0) throw new Error('Add a word that tells facts apart.');
  const known = asked.filter((each) => meeting(each).size > 0);
  const parts = asked.flatMap((each) => each.parts);
  const terms = tellingTerms(parts, index.facts.length, (term) => hitsOf(term).size);
  const scores = new Map();
  for (const [fact, hit] of terms.flatMap((term) => [...hitsOf(term)]))
    scores.set(fact, (scores.get(fact) ?? 0) + (hit >> 1));
  // Where no term tells facts apart, they must state all.
  if (terms.length === 0) {
    const stated = asked.length > 0 ? allOf(known.map(meeting)) : undefined;
    const all = stated ? [...stated.keys()].filter((fact) => isOwn(stated, fact)) : index.facts.keys();
    for (const fact of all) scores.set(fact, 0);
  }
  const phrases = asked.filter(({ isPhrase }) => isPhrase);
  const passes = (fact) =>
    phrases.every((each) => hasPhrase(index.facts[fact][2], each)) && !not.some((each) => isOwn(meeting(each), fact));
  const matches = [...scores.keys()].filter(passes);
  matches.sort((one, other) => scores.get(other) - scores.get(one) || one - other);
  const entities = parts.flatMap(({ names }) => names.map(({ entity }) => entity));
  return {
    bySource: [...Map.groupBy(matches, sourceOf)].sort(([one], [other]) => one - other),
    isBest: (fact, [best]) => scores.get(fact) >= scores.get(best) * leastShare,
    named: entries().filter(({ entity, count }) => entities.includes(entity) && count > 0),
    lacking: (fact) => known.filter((each) => !isOwn(meeting(each), fact)).map(({ typed }) => typed),
    unknown: asked.filter((each) => !known.includes(each)).map(({ typed }) => typed),
    marked: (says) => markedWords(says, parts, read).split('**'),
  };
}

/** The number of the source of a fact; those of bulletins are listed together. */
function sourceOf(fact) {
  const [source] = index.facts[fact];
  return index.sources[source][2] ? -1 : source;
}

function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function item(href, text, about) {
  const parts = about.flatMap((each) => (each ? [element('span', {}, each), ' '] : []));
  const link = element('p', { className: 'says' }, element('a', { href }, ...text));
  return element('li', {}, link, element('p', { className: 'about' }, ...parts));
}

function factItem(fact, { marked, lacking }) {
  const [source, own, says, kind, place, standing] = index.facts[fact];
  const [id, name] = index.sources[source];
  const text = marked(says).map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part));
  const lacks = lacking(fact).join(', ');
  const about = [index.kinds[kind], `${name}, ${place}`, lacks && `without: ${lacks}`, standings[standing]];
  return item(factPath(`${id}/${own}`), text, about);
}

const listOf = (facts, found) => element('ul', { className: 'facts' }, ...facts.map((fact) => factItem(fact, found)));

/** The facts of bulletins or of another source: the best, then the others in a fold. */
function part([source, facts], found) {
  const best = facts.filter((fact) => found.isBest(fact, facts)).slice(0, source < 0 ? few : fewOthers);
  const rest = facts.slice(best.length);
  const title = source < 0 ? 'Facts' : index.sources[source][1];
  const fold = element('details', {}, element('summary', {}, `and ${rest.length} more`));
  fold.addEventListener('toggle', () => fold.append(listOf(rest, found)), { once: true });
  return [element('h2', {}, title), listOf(best, found), ...(rest.length > 0 ? [fold] : [])];
}

function run() {
  if (query === '') return counted(index.facts.length, 'fact');
  const found = find();
  const results = document.getElementById('results');
  const names = found.named.map(({ register, id, name, count }) => {
    return item(entryPath(register, id), [name], [counted(count, 'fact')]);
  });
  if (names.length > 0) results.append(element('h2', {}, 'Names'), element('ul', { className: 'facts' }, ...names));
  results.append(...found.bySource.flatMap((each) => part(each, found)));
  if (found.bySource.length + names.length === 0)
    return `Nothing has “${query}”. That it is missing here says nothing about whether it is true.`;
  const missing = found.unknown.length > 0 ? ` No fact has: ${found.unknown.join(', ')}.` : '';
  return `${counted(found.bySource.flatMap(([, facts]) => facts).length, 'fact')}.${missing}`;
}

addEventListener('DOMContentLoaded', () => {
  /** @type {HTMLInputElement} */
  const input = document.querySelector('input[name=q]');
  input.value = query;
  if (query === '') input.focus();
  try {
    document.getElementById('said').textContent = run();
  } catch (thrown) {
    document.getElementById('said').textContent = messageOf(thrown);
  }
});
