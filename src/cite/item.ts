import { parse } from '@citation-js/name';
import type { Bulletin } from '../model/kind.ts';
import { fold } from '../model/text.ts';

/** What is cited: a bulletin as a whole, or the paragraph of it that states a fact. */
export interface Cited {
  bulletin: Bulletin;
  /** The fact's id within the bulletin, and its paragraph in print; 0 is the lead. */
  fact?: { id: string; paragraph: number };
}

/** A name in the parts of CSL; an organisation's is `literal`. */
export type Name = Partial<Record<'given' | 'family' | 'literal' | 'non-dropping-particle' | 'suffix', string>>;

type OptionalText = 'language' | 'URL' | 'collection-title' | 'collection-number' | 'number' | 'note' | 'locator';

/** A work as CSL-JSON 1.0.2 describes it (csl-data.json); a bulletin is a report in a numbered series. */
export interface Item extends Partial<Record<OptionalText, string>> {
  id: string;
  type: 'report';
  title: string;
  author?: Name[];
  /** One day, month or year, or two for a range; in words where the date is neither. */
  issued: { 'date-parts'?: number[][]; circa?: true; literal?: string };
  publisher: string;
  /** The member that CSL-JSON leaves for what it has no field for. */
  custom?: { label: string };
}

/** The items as CSL-JSON: an array, whatever their number. */
export function cslJson(cited: Cited[]): string {
  return `${JSON.stringify(cited.map(itemOf), null, 2)}\n`;
}

/** The item of a bulletin or fact: a fact's has its paragraph as `locator`, counted by `custom.label`. */
export function itemOf(cited: Cited): Item {
  const { bulletin, fact } = cited;
  const text = (name: string) => oneLine(bulletin[name]);
  const item = {
    id: citationKey(cited),
    type: 'report',
    title: text('title'),
    author: authorsOf(bulletin),
    issued: issued(text('date')),
    publisher: text('publisher'),
    'collection-title': text('series'),
    'collection-number': numberOf(bulletin),
    language: text('language'),
    URL: text('link'),
    // The lead has no number, so it is cited by its name.
    ...(fact?.paragraph === 0 && { locator: 'lead', custom: { label: 'section' } }),
    ...(fact?.paragraph && { locator: String(fact.paragraph), custom: { label: 'paragraph' } }),
  };
  const known = Object.entries(item).filter(([, value]) => (value as { length?: number }).length !== 0);
  return Object.fromEntries(known) as unknown as Item;
}

/** The item for formats without locators and numbered series: its number is `number`, and a note names the place. */
export function itemWithNote(cited: Cited): Item {
  const { 'collection-number': number, locator, custom, ...item } = itemOf(cited);
  const note = custom?.label === 'section' ? 'Lead' : `Paragraph ${locator}`;
  return { ...item, ...(number && { number }), ...(locator && { note }) };
}

// `przychodniak2024-pism-2404`, with `.iccpr` for a fact. Ids are never renamed and have no dots, so keys stay and differ.
function citationKey({ bulletin, fact }: Cited): string {
  const [{ family, literal } = {}] = authorsOf(bulletin);
  const [year = ''] = /\d{4}/.exec(String(bulletin['date'])) ?? [];
  const name = fold(family ?? literal ?? '').replace(/[^a-z]/g, '');
  return `${name && `${name}${year}-`}${bulletin.bulletin}${fact ? `.${fact.id}` : ''}`;
}

// A publisher that is its own author stays whole, and so does a single word: it is an abbreviation, such as PISM.
function authorsOf(bulletin: Bulletin): Name[] {
  const publisher = oneLine(bulletin['publisher']);
  return ((bulletin['authors'] ?? []) as string[]).map(oneLine).map((author) => {
    const isPerson = author !== publisher && /^[\p{L}\p{M}.'’-]+,? \p{L}/u.test(author);
    return isPerson ? parse(author) : { literal: author };
  });
}

// `96 (2404)`: the number in its year, then the running number.
function numberOf({ number, running }: Bulletin): string {
  return number === null || running === null ? oneLine(number ?? running) : `${number} (${running})`;
}

// An EDTF date in CSL-JSON. A quarter becomes its year, as no style knows quarters.
function issued(date: string): Item['issued'] {
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
