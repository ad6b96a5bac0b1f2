import { type Bibliography, type Item, itemsOf, type PersonName } from './item.ts';
import { inBraces } from './title.ts';

/**
 * BibTeX entries in UTF-8: technical reports with the series as `type`, and `@misc` for datasets and pages, which BibTeX
 * and biblatex both know; `note` is the place of a fact.
 */
export const bibtex: Bibliography = (cited, isEach) => {
  const names = [...new Set(cited.flatMap((each) => each.names))];
  const entries = itemsOf(cited, isEach).map((item) => entryText(item, names));
  return entries.join('\n');
};

/** The `howpublished` of `@misc`, which has no institution and type. */
const howPublished: Record<Item['type'], string> = { report: '', dataset: 'Data set', webpage: 'Web page' };

/** The macros of months, which styles print in their language. */
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

function entryText(item: Item, names: string[]): string {
  const { author = [], issued, accessed, publisher = '', title = '' } = item;
  const how = howPublished[item.type];
  const [year = issued?.literal, month = 0, day] = issued?.['date-parts']?.[0] ?? [];
  const report = {
    type: escapeTex(item['collection-title'] ?? 'Report'),
    number: escapeTex(item['collection-number'] ?? item.number),
    institution: inList(publisher),
  };
  const fields = {
    author: author.map(nameText).join(' and '),
    title: inBraces(title, names, escapeTex),
    ...(how === '' ? report : { howpublished: escapeTex([how, publisher].filter(Boolean).join(', ')) }),
    year: escapeTex(year?.toString()),
    month: months[month - 1],
    day,
    url: item.URL,
    urldate: accessed?.['date-parts']?.[0]?.map((part) => String(part).padStart(2, '0')).join('-'),
    note: escapeTex(item.note),
    // In biblatex, `\cite[3]{key}` then gives "par. 3".
    pagination: item.custom?.label === 'paragraph' ? 'paragraph' : undefined,
  };
  const lines = Object.entries(fields).map(([name, value]) => {
    if (!value) return '';
    return `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`;
  });
  return `@${how === '' ? 'techreport' : 'misc'}{${item.id},\n${lines.join('')}}\n`;
}

function nameText({ 'non-dropping-particle': particle, family, given, suffix, literal }: PersonName): string {
  if (literal !== undefined) return `{${escapeTex(literal)}}`;
  const whole = [particle, family].filter(Boolean).join(' ');
  return inList([whole, suffix, given].filter(Boolean).join(', '));
}

/** A text that is one item of a list, whose items "and" separates. */
function inList(text: string): string {
  return / and /i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text);
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
