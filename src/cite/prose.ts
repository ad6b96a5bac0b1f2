import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { type Cited, locatorOf } from './cited.ts';
import { type Item, itemOf } from './item.ts';

/** How a style of prose differs from the others. */
export interface Prose {
  /** The name of its CSL style. */
  style: string;
  /** The word before the number in the series. */
  number: string;
  /** What a citation of a place is called in that style. */
  citation: string;
  /** What its CSL style needs to print the lead as a place. */
  lead: { locator?: string; label?: string; suffix?: string };
  /** Whether it tells works of one author and year apart by letters, for which it has to see them all. */
  letters: boolean;
}

/** A reference for each, and for a fact the citation of its place in a second line. */
export function prose(cited: Cited[], style: Prose): string {
  const works = [...new Map(cited.map(({ bulletin }) => [bulletin.bulletin, workOf({ bulletin }, style)])).values()];
  const references = referencesOf(works, style);
  const texts = cited.map(({ bulletin, fact }) => {
    const { id } = itemOf({ bulletin });
    const citation = fact ? [`${style.citation}: ${citationOf(id, { bulletin, fact }, works, style)}`] : [];
    return `${[references.get(id), ...citation].join('\n')}\n`;
  });
  return texts.join('\n');
}

function workOf(cited: Cited, { number: word }: Prose): Item {
  const { 'collection-number': number, ...item } = itemOf(cited);
  return number === undefined ? item : { ...item, 'collection-number': `${word} ${number}` };
}

function referencesOf(works: Item[], style: Prose): Map<string, string> {
  const options = { ...optionsOf(style), asEntryArray: true };
  const lists = style.letters ? [works] : works.map((work) => [work]);
  const entries = lists.flatMap((list) => plugins.output.format('bibliography', list, options) as [string, string][]);
  return new Map(entries.map(([id, text]) => [id, text.trim()]));
}

function citationOf(id: string, cited: Cited, works: Item[], style: Prose): string {
  const place = cited.fact?.paragraph === 0 ? style.lead : locatorOf(cited);
  const before = style.letters ? [works.map((work) => work.id)] : [];
  const options = { ...optionsOf(style), entry: { id, ...place }, citationsPre: before };
  return String(plugins.output.format('citation', works, options));
}

function optionsOf({ style }: Prose) {
  return { style, lang: 'en-US', format: 'text' };
}
