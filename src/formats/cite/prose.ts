import chicagoStyle from '@citation/csl-style-chicago-fullnote-bibliography/info.json' with { type: 'json' };
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Source } from '../../core/model/source.ts';
import { type Cited, type Item, itemOf, type Locator, locatorOf } from './item.ts';
import { inSentenceCase } from './title.ts';

/** References in prose by the APA or the Chicago manual: one for each source, and below it the citations of the places that facts come from. */
export function bibliography(style: keyof typeof prose, cited: Cited[]): string {
  const { citation } = prose[style];
  const works = worksOf(cited, style);
  const references = referencesOf(works, style);
  const ofSources = Map.groupBy(cited, ({ source }) => itemOf({ source }).id);
  const hasSeveral = cited.filter(({ fact }) => fact).length > 1;
  const texts = [...ofSources].map(([id, all]) => {
    const places = all.flatMap((each) => {
      if (!each.fact) return [];
      const label = hasSeveral ? `${each.fact.id}, ${citation.toLowerCase()}` : citation;
      const place = citedPlace(each.source, locatorOf(each.fact.place), works, style);
      return [`${label}: ${place}\n`, each.fact.history === '' ? '' : `${each.fact.history}.\n`];
    });
    return `${references.get(id)}\n${places.join('')}`;
  });
  return texts.join('\n');
}

const { styles } = plugins.config.get('@csl') as {
  styles: Record<'add' | 'get', (name: string, xml?: string) => string>;
};
styles.add('chicago', chicagoStyle.content);
// To prepare how the APA style sorts works takes half a second and 180 MB, and a single work needs no order.
const singleApa = 'apa-single';
styles.add(singleApa, styles.get('apa').replace(/<sort>.*?<\/sort>/gs, ''));

// For each CSL style: the word before the number in the series, the name of a citation of a place, how to print a place in
// words, and whether letters distinguish works of one author and year, so that all must be formatted together. The APA
// manual uses the publisher of a dataset without authors as its author, names nobody twice, and writes "Data set".
const prose = {
  apa: {
    number: 'No.',
    citation: 'In the text',
    inWords: (suffix: string) => ({ suffix: `, ${suffix}` }),
    letters: true,
  },
  // Pages are printed without a unit.
  chicago: {
    number: 'no.',
    citation: 'Note',
    inWords: (locator: string) => ({ locator, label: 'page' }),
    letters: false,
  },
};

/** The note on a place of a source that an earlier note has in full, by the Chicago manual. */
export function shortNote({ source, fact }: Cited): string {
  const { author = [], title } = itemOf({ source });
  const [first = '', ...more] = author.map(({ family, literal }) => family ?? literal ?? '');
  const names = more.length > 2 ? `${first} et al.` : new Intl.ListFormat('en-US').format([first, ...more]);
  const { locator = '', label } = fact ? locatorOf(fact.place) : {};
  const place = label === 'paragraph' ? `para. ${locator}` : locator;
  return `${names && `${names}, `}“${title.replace(/[,:;?!] .*/, '')},” ${place}.`;
}

/** The references of sources by the APA manual, in the same order. */
export function references(cited: Cited[]): string[] {
  const texts = referencesOf(worksOf(cited, 'apa'), 'apa');
  return cited.map((each) => texts.get(itemOf(each).id) ?? '');
}

/** A placeholder for a place in a note: no source has this many paragraphs, pages or rows. */
const anyPlace = '987654321';

/** Citations in the text (APA) or full notes (Chicago), with the work and the place in it. */
export function citationsIn(cited: Cited[], style: keyof typeof prose): string[] {
  // Formatting takes 5 ms, so a table of thousands of rows is formatted once, and its rows are filled in.
  const patterns = new Map<string, string>();
  const all = prose[style].letters && worksOf(cited, style);
  return cited.map((each) => {
    const { source, fact } = each;
    const { locator, label } = fact ? locatorOf(fact.place) : {};
    const key = `${source.source} ${label}`;
    const place = label && { locator: anyPlace, label };
    const pattern = patterns.get(key) ?? citedPlace(source, place, all || worksOf([each], style), style);
    patterns.set(key, pattern);
    return pattern.replace(anyPlace, () => locator ?? '');
  });
}

// The reference of each work by its id.
function referencesOf(works: Item[], style: keyof typeof prose): Map<string, string> {
  const options = { style: styleFor(works, style), lang: 'en-US', format: 'text', asEntryArray: true };
  const lists = prose[style].letters ? [works] : works.map((work) => [work]);
  const entries = lists.flatMap((list) => plugins.output.format('bibliography', list, options) as [string, string][]);
  // Without the day of retrieval, the APA style leaves its verb alone.
  return new Map(entries.map(([id, text]) => [id, text.trim().replace(/ Retrieved (?=https?:)/, ' ')]));
}

// The citation of a place in a source, or of the source as a whole.
function citedPlace(source: Source, found: Locator | undefined, works: Item[], style: keyof typeof prose): string {
  const { inWords, letters } = prose[style];
  const place = found?.label === 'section' ? inWords(found.locator) : found;
  const entry = { id: itemOf({ source }).id, ...place };
  const citationsPre = letters ? [works.map((work) => work.id)] : [];
  const options = { style: styleFor(works, style), lang: 'en-US', format: 'text', entry, citationsPre };
  return String(plugins.output.format('citation', works, options));
}

function styleFor({ length }: Item[], style: keyof typeof prose): string {
  return style === 'apa' && length === 1 ? singleApa : style;
}

// Each source once, with the word that the style puts before its number.
function worksOf(cited: Cited[], style: keyof typeof prose): Item[] {
  const works = new Map(cited.map((each) => [each.source.source, each]));
  return [...works.values()].map(({ source, names }) => {
    const item = itemOf({ source });
    const { title, 'collection-number': number, number: symbol, publisher, type } = item;
    const author = item.author ?? (style === 'apa' && type === 'dataset' && publisher ? [{ literal: publisher }] : []);
    const isOwn = style === 'apa' && author.every(({ literal }) => literal === publisher);
    return {
      ...item,
      ...(style === 'apa' && title && { title: inSentenceCase(title, names) }),
      ...(author.length > 0 && { author }),
      // The style prints no number without a series.
      ...(style === 'chicago' && symbol !== undefined && { 'collection-title': item['collection-title'] ?? symbol }),
      ...(number !== undefined && { 'collection-number': `${prose[style].number} ${number}` }),
      ...(style === 'apa' && type === 'dataset' && { genre: 'Data set' }),
      ...(isOwn && author.length > 0 && { publisher: '' }),
    };
  });
}
