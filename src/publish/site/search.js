// Searches the facts of a site, with the scores that `pism search` gives. It never makes HTML of a text. A query is in the
// address, so that links and the back button keep it.
import { messageOf } from '../../core/errors.ts';
import { counted } from '../../core/model/text.ts';
import { readWords, searchedWords } from '../../core/query/search-words.ts';
import { leastShare, tellingTerms } from '../../core/search/ranked.ts';
import { markedWords, partsOf, readerOf, termsOf } from '../../core/search/terms.ts';
import { factPath } from './paths.ts';

/** How many facts of bulletins, and of each other source, are listed at first. */
const few = 10;

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
/** @type {import('./pages/search.ts').SearchIndex} */
let index;
/** @type {Map<string, [fact: number, score: number][]>} */
let hits;
/** @type {import('../../core/search/terms.ts').Words} */
let read;

// The file of the index calls it.
Object.assign(globalThis, {
  pismSearch(file) {
    index = file;
    hits = new Map(Object.entries(index.terms));
    const byFirst = Map.groupBy(index.names, ([first]) => first);
    /** @returns {any} */
    const named = ([, name, entity]) => ({ name, length: name.split(' ').length, entity });
    read = readerOf((...either) => either.flatMap((first) => (byFirst.get(first) ?? []).map(named)));
  },
});

/** By this, words are read as `pism search` reads them. */
const reader = { parts: (text) => partsOf(text, read) };

/** The facts that have a term, with their scores. */
const hitsOf = (term) => new Map(hits.get(term));

/** The facts that have any term of what is asked. */
function meeting(/** @type {import('../../core/query/search-words.ts').Wanted} */ { parts }) {
  return new Set(termsOf(parts).flatMap((term) => [...hitsOf(term).keys()]));
}

/** What is found, best first: the numbers of facts, each with its score, and entries. */
function find() {
  const { wanted, unwanted } = searchedWords(query.split(/\s+/));
  const asked = readWords(reader, wanted).map((each) => ({ ...each, facts: meeting(each) }));
  const not = readWords(reader, unwanted).map(meeting);
  const parts = asked.flatMap((each) => each.parts);
  const terms = tellingTerms(parts, index.facts.length, (term) => hitsOf(term).size);
  // Where no term tells facts apart, they have all.
  const common = [...index.facts.keys()].filter((fact) => asked.every(({ facts }) => facts.has(fact)));
  const scores = new Map(terms.length === 0 ? common.map((fact) => [fact, 0]) : []);
  for (const [fact, score] of terms.flatMap((term) => [...hitsOf(term)]))
    scores.set(fact, (scores.get(fact) ?? 0) + score);
  const matches = [...scores.keys()].filter((fact) => !not.some((facts) => facts.has(fact)));
  matches.sort((one, other) => scores.get(other) - scores.get(one) || one - other);
  const entities = parts.flatMap(({ names }) => names.map(({ entity }) => entity));
  return {
    bySource: [...Map.groupBy(matches, sourceOf)].sort(([one], [other]) => one - other),
    isBest: (fact, [best]) => scores.get(fact) >= scores.get(best) * leastShare,
    named: index.entries.filter(({ entity }) => entities.includes(entity)),
    lacking: (fact) => asked.filter(({ facts }) => !facts.has(fact)).map(({ typed }) => typed),
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
  const about = [kind, `${name}, ${place}`, lacks && `without: ${lacks}`, standing];
  return item(factPath(`${id}/${own}`), text, about);
}

const listOf = (facts, found) => element('ul', { className: 'facts' }, ...facts.map((fact) => factItem(fact, found)));

/** The facts of bulletins or of another source: the best, then the others in a fold. */
function part([source, facts], found) {
  const best = facts.filter((fact) => found.isBest(fact, facts)).slice(0, few);
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
  const names = found.named.map(({ path, name, facts }) => {
    return item(path, [name], [counted(facts, 'fact')]);
  });
  if (names.length > 0) results.append(element('h2', {}, 'Names'), element('ul', { className: 'facts' }, ...names));
  results.append(...found.bySource.flatMap((each) => part(each, found)));
  if (found.bySource.length + names.length === 0)
    return `Nothing has “${query}”. That it is missing here says nothing about whether it is true.`;
  return `${counted(found.bySource.flatMap(([, facts]) => facts).length, 'fact')}.`;
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
