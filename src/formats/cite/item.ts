import { parse } from '@citation-js/name';
import { type Place, placeText, type Source } from '../../core/model/source.ts';
import { cached, capitalised, fold } from '../../core/model/text.ts';

/** The CSL-JSON items of sources with the places of their facts, or with `isEach` of facts. */
export function itemsOf(cited: Cited[], isEach = false): Item[] {
  const groups = Map.groupBy(cited, (each) => (isEach ? each : each.source.source)).values();
  return Array.from(groups, (all) => {
    const [first] = all as [Cited];
    const facts = all.flatMap(({ fact }) => fact ?? []);
    return itemOf(first, facts, isEach ? citationKey(first) : undefined);
  });
}

/** A citation of a source, or of the place of a fact in it. */
export interface Cited {
  source: Source;
  /** The names in its title, whose capitals stay. */
  names: string[];
  fact?: CitedFact;
}

/** A fact's id within its source, its place there, and what became of it. */
type CitedFact = { id: string; place: Place; history: string };

/** The parts of a name in CSL; that of an organisation is `literal`. */
export type PersonName = Partial<Record<'given' | 'family' | 'literal' | 'non-dropping-particle' | 'suffix', string>>;

type OptionalText = 'language' | 'URL' | 'collection-title' | 'collection-number' | 'number' | 'note' | 'locator';

/** One day, month or year, or two for a range; other dates are in words. */
type CslDate = { 'date-parts'?: number[][]; literal?: string };

/** The CSL types of the forms of sources. */
const cslTypes = { bulletin: 'report', report: 'report', dataset: 'dataset', page: 'webpage' } as const;

/** A work in CSL-JSON 1.0.2 (csl-data.json); a bulletin is a report in a numbered series. */
export interface Item extends Partial<Record<OptionalText, string>> {
  id: string;
  type: (typeof cslTypes)[keyof typeof cslTypes];
  title: string;
  author?: PersonName[];
  issued?: CslDate;
  accessed?: CslDate;
  publisher?: string;
  /** For data without a field in CSL-JSON. */
  custom?: { label: string };
}

/** Writes records in a format: of each source with the places of its facts, or with `isEach` of each fact. */
export type Bibliography = (cited: Cited[], isEach?: boolean) => string;

/** The items as a CSL-JSON array. */
export const cslJson: Bibliography = (cited, isEach) => `${JSON.stringify(itemsOf(cited, isEach), null, 2)}\n`;

/** The item of a source; `locator` has the places of facts, in the unit `custom.label`. */
export function itemOf(
  { source }: Pick<Cited, 'source'>,
  facts: CitedFact[] = [],
  key = citationKey({ source }),
): Item {
  const { number, running } = source;
  const [words, place] = placesInWords(facts.map(({ place }) => place));
  const text = (name: string) => oneLine(source[name]);
  const authors = authorsOf(source);
  // A document with a symbol is by the body that publishes it; a data set is only made from one.
  const symbol = source.form === 'dataset' ? '' : text('document');
  const isOwn = authors.length === 0 && symbol !== '' && source.publisher !== null;
  const date = (name: string) => (source[name] === null ? '' : cslDate(text(name)));
  const item = {
    id: key,
    type: cslTypes[source.form],
    title: text('title'),
    author: isOwn ? [{ literal: text('publisher') }] : authors,
    issued: date('date') || date('as_of'),
    accessed: date('retrieved'),
    publisher: text('publisher'),
    'collection-title': text('series'),
    'collection-number': number === null || running === null ? oneLine(number ?? running) : `${number} (${running})`,
    number: symbol,
    language: text('language'),
    URL: text('link'),
    note: [words, ...facts.map(({ history }) => oneLine(history))].filter(Boolean).join('. '),
    ...(place && { locator: place.locator, custom: { label: place.label } }),
  };
  const known = Object.entries(item).filter(([, value]) => (value as { length?: number }).length !== 0);
  return Object.fromEntries(known) as unknown as Item;
}

/** A place in CSL: a number in a unit, or words. */
export type Locator = { locator: string; label: 'paragraph' | 'page' | 'section' };

/** A place in CSL, which has no units for the lead and rows: they are cited in words. */
export function locatorOf(place: Place): Locator {
  const { paragraph, page, row } = place;
  if (row !== null || paragraph === 0) return { locator: oneLine(placeText(place)), label: 'section' };
  return page === null ? { locator: String(paragraph), label: 'paragraph' } : { locator: String(page), label: 'page' };
}

// Places in words and in CSL, in order and each once: numbers if all have one unit.
function placesInWords(places: Place[]): [words: string, place: Locator | undefined] {
  const order = ({ paragraph, page, row }: Place) => paragraph ?? page ?? row ?? 0;
  const sorted = places.toSorted((one, other) => order(one) - order(other));
  const words = new Set(sorted.map((place) => oneLine(placeText(place))));
  const [first, ...others] = sorted.map(locatorOf);
  const text = [...words].join(', ');
  if (!first || words.size === 1) return [capitalised(text), first];
  const { label } = first;
  if (label === 'section' || others.some((each) => each.label !== label))
    return [capitalised(text), { locator: text, label: 'section' }];
  const locator = [...new Set([first, ...others].map((each) => each.locator))].join(', ');
  return [capitalised(`${label}s ${locator}`), { locator, label }];
}

// `przychodniak2024-pism-2404`, with `.iccpr` for a fact. Ids are never renamed and have no dots, so keys stay and differ.
function citationKey({ source, fact }: Pick<Cited, 'source' | 'fact'>): string {
  const [{ family, literal } = {}] = authorsOf(source);
  const [year = ''] = /\d{4}/.exec(String(source.date)) ?? [];
  const name = fold(family ?? literal ?? '').replace(/[^a-z]/g, '');
  return `${name && `${name}${year}-`}${source.source}${fact ? `.${fact.id}` : ''}`;
}

// A source is cited for each of its facts, and reading a name takes longer than all else of a record.
const nameParts = cached((author: string) => parse(author));

// A publisher that is the author stays whole, as does a single word: it is an abbreviation, such as PISM.
function authorsOf(source: Source): PersonName[] {
  const publisher = oneLine(source.publisher);
  const authors = source.authors.flatMap((author) => oneLine(author) || []);
  return authors.map((author) => {
    const isPerson = author !== publisher && /^[\p{L}\p{M}.'’-]+,? \p{L}/u.test(author);
    return isPerson ? { ...nameParts(author) } : { literal: author };
  });
}

// An EDTF date in CSL-JSON. A quarter becomes its year, as no style knows quarters.
function cslDate(date: string): CslDate {
  const plain = date.replace(/-Q[1-4](?=\/|$)/g, '');
  if (!/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(plain)) return { literal: date };
  const ends = plain.split('/').map((end) => end.split('-').map(Number));
  // Both ends of a range must have the same precision.
  const precision = Math.min(...ends.map((parts) => parts.length));
  return { 'date-parts': ends.map((parts) => parts.slice(0, precision)) };
}

// A line break or control character in a fact file could end a record of RIS or BibTeX.
function oneLine(value: unknown): string {
  const text = String(value ?? '');
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
