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
  addChicago();
  return textOf(cited, 'chicago');
}

function addChicago(): void {
  const { styles } = plugins.config.get('@csl') as { styles: { add(name: string, xml: string): void } };
  styles.add('chicago', chicagoStyle.content);
}

/** Full notes after the Chicago Manual of Style: each names the work and the place in it. */
export function notes(cited: Cited[]): string[] {
  addChicago();
  return cited.map((each) => placeIn(each, worksOf(cited, prose.chicago.number), 'chicago'));
}

// A reference for each bulletin, and below it the citations of the places that facts come from.
function textOf(cited: Cited[], style: keyof typeof prose): string {
  const { number, citation, letters } = prose[style];
  const options = { style, lang: 'en-US', format: 'text' };
  const works = worksOf(cited, number);
  const references = new Map<string, string>();
  for (const list of letters ? [works] : works.map((work) => [work])) {
    const entries = plugins.output.format('bibliography', list, { ...options, asEntryArray: true });
    for (const [id, text] of entries as [string, string][]) references.set(id, text.trim());
  }
  const ofBulletins = Map.groupBy(cited, ({ bulletin }) => itemOf({ bulletin }).id);
  const hasSeveral = cited.filter(({ fact }) => fact).length > 1;
  const texts = [...ofBulletins].map(([id, all]) => {
    const places = all.flatMap((each) => {
      if (!each.fact) return [];
      const label = hasSeveral ? `${each.fact.id}, ${citation.toLowerCase()}` : citation;
      return [`${label}: ${placeIn(each, works, style)}\n`];
    });
    return `${references.get(id)}\n${places.join('')}`;
  });
  return texts.join('\n');
}

// The citation of the place that a fact comes from, or of a bulletin as a whole.
function placeIn({ bulletin, fact }: Cited, works: Item[], style: keyof typeof prose): string {
  const { lead, letters } = prose[style];
  const place = fact?.paragraph === 0 ? lead : fact && { locator: String(fact.paragraph), label: 'paragraph' };
  const entry = { id: itemOf({ bulletin }).id, ...place };
  const citationsPre = letters ? [works.map((work) => work.id)] : [];
  const options = { style, lang: 'en-US', format: 'text', entry, citationsPre };
  return String(plugins.output.format('citation', works, options));
}

// Each bulletin once, with the word that the style puts before its number.
function worksOf(cited: Cited[], word: string): Item[] {
  const items = new Map(cited.map(({ bulletin }) => [bulletin.bulletin, itemOf({ bulletin })]));
  return [...items.values()].map(({ 'collection-number': number, ...item }) => {
    return number === undefined ? item : { ...item, 'collection-number': `${word} ${number}` };
  });
}
