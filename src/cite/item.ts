import type { Bulletin } from '../model/kind.ts';
import { authorsOf, type Name } from './author.ts';
import { type Cited, locatorOf } from './cited.ts';
import { type IssuedDate, issued } from './issued.ts';
import { citationKey } from './key.ts';
import { oneLine } from './one-line.ts';

/** A work as CSL-JSON 1.0.2 describes it (csl-data.json); a bulletin is a report in a numbered series. */
export interface Item {
  id: string;
  type: 'report';
  title: string;
  author?: Name[];
  issued: IssuedDate;
  publisher: string;
  language?: string;
  URL?: string;
  'collection-title'?: string;
  'collection-number'?: string;
  number?: string;
  note?: string;
  locator?: string;
  /** The place that CSL-JSON leaves for what it has no field for. */
  custom?: { label: string };
}

/** The item of a bulletin or fact: a fact's has its paragraph as `locator`, counted by `custom.label`. */
export function itemOf(cited: Cited): Item {
  const { bulletin } = cited;
  const { locator, label } = locatorOf(cited) ?? {};
  return {
    id: citationKey(cited),
    type: 'report',
    title: oneLine(bulletin['title']),
    ...optional('author', authorsOf(bulletin)),
    issued: issued(oneLine(bulletin['date'])),
    publisher: oneLine(bulletin['publisher']),
    'collection-title': oneLine(bulletin['series']),
    ...optional('collection-number', numberOf(bulletin)),
    ...optional('language', oneLine(bulletin['language'])),
    ...optional('URL', oneLine(bulletin['link'])),
    ...optional('locator', locator),
    ...(label && { custom: { label } }),
  };
}

/** `96 (2404)`: the number in its year, and the running number behind it. */
export function numberOf({ number, running }: Bulletin): string {
  if (number === null || running === null) return oneLine(number ?? running);
  return `${number} (${running})`;
}

function optional<Key extends keyof Item>(
  key: Key,
  value: (Item[Key] & { length: number }) | undefined,
): Partial<Item> {
  return value === undefined || value.length === 0 ? {} : { [key]: value };
}
