import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { type Cited, type Item, itemWithNote, type Name } from './item.ts';

type Tags = Record<string, string | string[]>;

/** RIS records: reports (`RPRT`) in a series (`T2`) with a number (`SN`); `N1` is the place of a fact. */
export function ris(cited: Cited[]): string {
  const items = cited.map(risItem);
  const records = plugins.output.format('ris', items, { format: 'object' }) as Tags[];
  return records.map((record, position) => recordText(record, items[position] as Item)).join('\n');
}

function risItem(cited: Cited): Item {
  const item = itemWithNote(cited);
  return { ...item, ...(item.author && { author: item.author.map(wholeFamily) }) };
}

// `van der Berg, Anna`: RIS has no field for the particle.
function wholeFamily({ 'non-dropping-particle': particle, family, ...parts }: Name): Name {
  return { ...parts, ...(family && { family: particle ? `${particle} ${family}` : family }) };
}

// The library cuts ids at 20 characters and lines at 70, but reference managers need them whole.
function recordText({ TY, ...record }: Tags, item: Item): string {
  const tags: Tags = { ...record, ID: item.id, ...(record['DA'] && { DA: dateOf(item) }) };
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values ?? []].flat().map((value) => `${tag}  - ${value}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - ', ''].join('\n');
}

// `2024/07/03/`: unknown parts are empty.
function dateOf({ issued }: Item): string {
  const [year = 0, month, day] = issued['date-parts']?.[0] ?? [];
  const two = (number?: number) => (number === undefined ? '' : String(number).padStart(2, '0'));
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/`;
}
