import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { type Cited, placeInWords } from './cited.ts';
import { type Item, itemOf } from './item.ts';

interface Entry {
  type: string;
  properties: Record<string, string>;
}

/** BibTeX entries in UTF-8: technical reports, whose `type` is the series and whose `note` is the place of a fact. */
export function bibtex(cited: Cited[]): string {
  const config = plugins.config.get('@bibtex') as { format: { asciiOnly: boolean } };
  // Otherwise the library leaves out every letter for which it knows no TeX command, such as Chinese ones.
  config.format.asciiOnly = false;
  const items = cited.map(bibtexItem);
  const entries = plugins.output.format('bibtex', items, { format: 'object' }) as Entry[];
  return entries.map((entry, position) => entryText(entry, items[position] as Item)).join('\n');
}

function bibtexItem(cited: Cited): Item {
  const { 'collection-number': number, ...item } = itemOf(cited);
  const note = placeInWords(cited);
  return {
    ...item,
    title: escapeTex(item.title),
    publisher: escapeTex(item.publisher),
    ...(item.author && { author: item.author.map(escapeAll) }),
    ...(number && { number }),
    ...(note && { note }),
  };
}

function escapeAll<Parts extends object>(parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, escapeTex(String(part))])) as Parts;
}

const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

// Braces become commands, for BibTeX counts them even behind a backslash.
function escapeTex(text: string): string {
  return text.replace(/[\\{}~^<>&%$#_]/g, (character) => commands[character] ?? `\\${character}`);
}

const order = ['author', 'title', 'type', 'number', 'institution', 'year', 'month', 'day', 'url', 'note'];

// The library makes keys of its own where a key has a dot, and knows a series of books only.
function entryText({ type, properties }: Entry, { id, issued, 'collection-title': series = '' }: Item): string {
  const fields: Record<string, string> = {
    ...(issued.literal && { year: escapeTex(issued.literal) }),
    ...properties,
    ...monthAndDay(properties['month']),
    type: escapeTex(series),
  };
  const lines = order
    .filter((name) => fields[name] !== undefined)
    .map((name) => `  ${name} = ${name === 'month' ? fields[name] : `{${fields[name]}}`},\n`);
  return `@${type}{${id},\n${lines.join('')}}\n`;
}

// `jul 3`: the month is a macro, which styles print in their language; those that know days print one.
function monthAndDay(value = ''): Record<string, string> {
  const [month, day] = value.split(' ');
  return { ...(month && { month }), ...(day && { day }) };
}
