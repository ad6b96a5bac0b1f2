import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { type Bibliography, type Item, itemsOf } from './item.ts';
import { inBraces } from './title.ts';

type BibtexEntry = { properties: Record<string, string> };

/**
 * BibTeX entries in UTF-8: technical reports with the series as `type`, and `@misc` for datasets and pages, which BibTeX
 * and biblatex both know; `note` is the place of a fact.
 */
export const bibtex: Bibliography = (cited, isEach) => {
  const config = plugins.config.get('@bibtex') as { format: { asciiOnly: boolean } };
  // Otherwise the library drops letters without a TeX command, such as Chinese ones.
  config.format.asciiOnly = false;
  const names = [...new Set(cited.flatMap((each) => each.names))];
  const items = itemsOf(cited, isEach).map((item) => bibtexItem(item, names));
  const entries = plugins.output.format('bibtex', items, { format: 'object' }) as BibtexEntry[];
  return entries.map((entry, position) => entryText(entry, items[position] as Item)).join('\n');
};

function bibtexItem({ author = [], 'collection-number': number, ...item }: Item, names: string[]): Item {
  const escapePart = ([part, text]: [string, string]) => [part, escapeTex(text)];
  const authors = author.map((name) => Object.fromEntries(Object.entries(name).map(escapePart)));
  return {
    ...item,
    title: inBraces(item.title ?? '', names, escapeTex),
    publisher: escapeTex(item.publisher),
    author: authors,
    ...(number && { number }),
  };
}

const texCommands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

// Braces become commands because BibTeX counts them even after a backslash.
function escapeTex(text = ''): string {
  return text.replace(/[\\{}~^<>&%$#_]/g, (character) => texCommands[character] ?? `\\${character}`);
}

const bibtexFields =
  'author title howpublished type number institution year month day url urldate note pagination'.split(' ');

/** The `howpublished` of `@misc`, which has no institution and type. */
const howPublished: Record<Item['type'], string> = { report: '', dataset: 'Data set', webpage: 'Web page' };

// The library replaces keys with a dot, and knows series only for books.
function entryText({ properties }: BibtexEntry, item: Item): string {
  const { id, issued, accessed, publisher, 'collection-title': series = 'Report' } = item;
  const how = howPublished[item.type];
  // `jul 3`: the month is a macro that styles print in their language.
  const [month, day] = properties['month']?.split(' ') ?? [];
  const fields: Record<string, string | undefined> = {
    ...(issued?.literal && { year: escapeTex(issued.literal) }),
    ...properties,
    // The library would protect every capital.
    title: item.title,
    month,
    day,
    ...(how === '' ? { type: escapeTex(series) } : { institution: undefined, howpublished: `${how}, ${publisher}` }),
    note: item.note && escapeTex(item.note),
    // In biblatex, `\cite[3]{key}` then gives "par. 3".
    pagination: item.custom?.label === 'paragraph' ? 'paragraph' : undefined,
    urldate: accessed?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-'),
  };
  const lines = bibtexFields
    .filter((name) => fields[name])
    .map((name) => `  ${name} = ${name === 'month' ? fields[name] : `{${fields[name]}}`},\n`);
  return `@${how === '' ? 'techreport' : 'misc'}{${id},\n${lines.join('')}}\n`;
}
