import chicagoStyle from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' };
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type Cited, type Item, itemOf } from './item.ts';

// For each CSL style: the word before the number in the series, what a citation of a place is called, what prints the lead as
// a place, and whether letters distinguish works of one author and year, so that all must be formatted together.
const prose = {
  apa: { number: 'No.', citation: 'In the text', lead: { suffix: ', lead' }, letters: true },
  // As a page, the lead is printed without a unit before it.
  chicago: { number: 'no.', citation: 'Note', lead: { locator: 'lead', label: 'page' }, letters: false },
};

/** References and citations in the text after the APA manual: `(Przychodniak, 2024, para. 3)`. */
export function apa(cited: Cited[]): string {
  return textOf(cited, 'apa');
}

/** Bibliography entries and full notes after the Chicago Manual of Style. */
export function chicago(cited: Cited[]): string {
  const { styles } = plugins.config.get('@csl') as { styles: { add(name: string, xml: string): void } };
  styles.add('chicago', chicagoStyle.content);
  return textOf(cited, 'chicago');
}

// A reference for each, and below that of a fact the citation of its place.
function textOf(cited: Cited[], style: keyof typeof prose): string {
  const { number, citation, lead, letters } = prose[style];
  const options = { style, lang: 'en-US', format: 'text' };
  const works = worksOf(cited, number);
  const references = new Map<string, string>();
  for (const list of letters ? [works] : works.map((work) => [work])) {
    const entries = plugins.output.format('bibliography', list, { ...options, asEntryArray: true });
    for (const [id, text] of entries as [string, string][]) references.set(id, text.trim());
  }
  const texts = cited.map(({ bulletin, fact }) => {
    const { id } = itemOf({ bulletin });
    if (!fact) return `${references.get(id)}\n`;
    const place = fact.paragraph === 0 ? lead : { locator: String(fact.paragraph), label: 'paragraph' };
    const citationsPre = letters ? [works.map((work) => work.id)] : [];
    const text = plugins.output.format('citation', works, { ...options, entry: { id, ...place }, citationsPre });
    return `${references.get(id)}\n${citation}: ${text}\n`;
  });
  return texts.join('\n');
}

// Each bulletin once, with the word that the style puts before its number.
function worksOf(cited: Cited[], word: string): Item[] {
  const items = new Map(cited.map(({ bulletin }) => [bulletin.bulletin, itemOf({ bulletin })]));
  return [...items.values()].map(({ 'collection-number': number, ...item }) => {
    return number === undefined ? item : { ...item, 'collection-number': `${word} ${number}` };
  });
}
