import { parse } from '@citation-js/name';
import { type Place, placeText, type Source } from '../model/source.ts';
import { fold } from '../model/text.ts';

/** A citation of a source, or of the place of a fact in it. */
export interface Cited {
  source: Source;
  fact?: CitedFact;
}

/** A fact's id within its source, its place there, and what became of it. */
type CitedFact = { id: string; place: Place; history: string };

/** The parts of a name in CSL; that of an organisation is `literal`. */
export type PersonName = Partial<Record<'given' | 'family' | 'literal' | 'non-dropping-particle' | 'suffix', string>>;

type OptionalText = 'language' | 'URL' | 'collection-title' | 'collection-number' | 'number' | 'note' | 'locator';

/** One day, month or year, or two for a range; other dates are in words. */
type CslDate = { 'date-parts'?: number[][]; circa?: true; literal?: string };

/** The CSL types of the forms of sources. */
const types = { bulletin: 'report', report: 'report', dataset: 'dataset', page: 'webpage' } as const;

/** A work in CSL-JSON 1.0.2 (csl-data.json); a bulletin is a report in a numbered series. */
export interface Item extends Partial<Record<OptionalText, string>> {
  id: string;
  type: (typeof types)[keyof typeof types];
  title: string;
  author?: PersonName[];
  issued?: CslDate;
  accessed?: CslDate;
  publisher: string;
  /** For data without a field in CSL-JSON. */
  custom?: { label: string };
}

/** Writes records in a format: of each source with the places of its facts, or with `isEach` of each fact. */
export type Bibliography = (cited: Cited[], isEach?: boolean) => string;

/** The items as a CSL-JSON array. */
export const cslJson: Bibliography = (cited, isEach) => `${JSON.stringify(itemsOf(cited, isEach), null, 2)}\n`;

/** The items of sources, or with `isEach` of facts; `locator` has the places of facts, in the unit `custom.label`. */
export function itemsOf(cited: Cited[], isEach = false): Item[] {
  if (isEach) return cited.map(({ source, fact }) => itemOf(source, fact ? [fact] : [], fact));
  const ofSources = Map.groupBy(cited, ({ source }) => source.source);
  return Array.from(ofSources.values(), (all) => {
    const [{ source }] = all as [Cited];
    return itemOf(
      source,
      all.flatMap(({ fact }) => fact ?? []),
    );
  });
}

/** The item of a source with the places of these facts; that of a single fact has a key of its own. */
export function itemOf(source: Source, facts: CitedFact[] = [], single?: CitedFact): Item {
  const { number, running } = source;
  const order = ({ paragraph, page, row }: Place) => paragraph ?? page ?? row ?? 0;
  const places = facts.map(({ place }) => place).sort((one, other) => order(one) - order(other));
  const words = placesText(places);
  const place = locatorsOf(places);
  const text = (name: string) => oneLine(source[name]);
  const date = (name: string) => (source[name] === null ? '' : cslDate(text(name)));
  const item = {
    id: citationKey(source, single),
    type: types[source.form],
    title: text('title'),
    author: authorsOf(source),
    issued: date('date') || date('as_of'),
    accessed: date('retrieved'),
    publisher: text('publisher'),
    'collection-title': text('series'),
    'collection-number': number === null || running === null ? oneLine(number ?? running) : `${number} (${running})`,
    language: text('language'),
    URL: text('link'),
    note: [words.charAt(0).toUpperCase() + words.slice(1), ...facts.map(({ history }) => oneLine(history))]
      .filter(Boolean)
      .join('. '),
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

// The numbers of places in one unit, or else places in words.
function locatorsOf(places: Place[]): Locator | undefined {
  const [first, ...others] = places.map(locatorOf);
  if (others.length === 0 || first === undefined) return first;
  const isInWords = first.label === 'section' || others.some(({ label }) => label !== first.label);
  if (isInWords) return { locator: placesText(places), label: 'section' };
  return { ...first, locator: [...new Set([first, ...others].map(({ locator }) => locator))].join(', ') };
}

/** Places in words, each once: `lead, paragraphs 3 and 7`. */
function placesText(places: Place[]): string {
  const texts = new Set(places.map((place) => oneLine(placeText(place))));
  const byUnit = Map.groupBy(texts, (text) => text.replace(/\d+/, '#'));
  const groups = Array.from(byUnit, ([unit, all]) => {
    const numbers = all.map((text) => /\d+/.exec(text)?.[0]);
    if (numbers.length < 2) return all.join('');
    return unit.replace(/^(\w+) #/, (_, noun) => `${noun}s ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}`);
  });
  return groups.join(', ');
}

// `przychodniak2024-pism-2404`, with `.iccpr` for a fact. Ids are never renamed and have no dots, so keys stay and differ.
function citationKey(source: Source, fact: CitedFact | undefined): string {
  const [{ family, literal } = {}] = authorsOf(source);
  const [year = ''] = /\d{4}/.exec(String(source.date)) ?? [];
  const name = fold(family ?? literal ?? '').replace(/[^a-z]/g, '');
  return `${name && `${name}${year}-`}${source.source}${fact ? `.${fact.id}` : ''}`;
}

// A publisher that is the author stays whole, as does a single word: it is an abbreviation, such as PISM.
function authorsOf(source: Source): PersonName[] {
  const publisher = oneLine(source.publisher);
  const authors = source.authors.flatMap((author) => oneLine(author) || []);
  return authors.map((author) => {
    const isPerson = author !== publisher && /^[\p{L}\p{M}.'’-]+,? \p{L}/u.test(author);
    return isPerson ? parse(author) : { literal: author };
  });
}

// An EDTF date in CSL-JSON. A quarter becomes its year, as no style knows quarters.
function cslDate(date: string): CslDate {
  const plain = date.replace(/[?~%]/g, '').replace(/-Q[1-4](?=\/|$)/g, '');
  if (!/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/.test(plain)) return { literal: date };
  const ends = plain.split('/').map((end) => end.split('-').map(Number));
  // Both ends of a range must have the same precision.
  const precision = Math.min(...ends.map((parts) => parts.length));
  return { 'date-parts': ends.map((parts) => parts.slice(0, precision)), ...(/[?~%]/.test(date) && { circa: true }) };
}

// A line break or control character in a fact file could end a record of RIS or BibTeX.
function oneLine(value: unknown): string {
  const text = String(value ?? '');
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
