import { extname } from 'node:path';
import type { Option } from 'commander';
import { styles } from '../../cite/index.ts';
import type { Cited } from '../../cite/item.ts';
import { PismError } from '../../errors.ts';
import type { Source } from '../../model/kind.ts';
import type { Place } from '../../model/place.ts';
import type { JsonObject } from '../../model/values.ts';
import { sourceById, sourceIds } from '../../query/lookup.ts';
import { visibleLines } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import type { Command } from '../command.ts';
import { factById } from '../facts.ts';
import { type Options, oneOf, option, outputOption } from '../options.ts';
import { printText } from '../print.ts';

const names = Object.keys(styles);

/** `pism cite`: sources, and the places that facts come from, as citations to paste. */
export const command: Command = {
  task: 'Use facts elsewhere',
  summary: 'Cite a bulletin or other source, or a fact with its place',
  about:
    'The citation of a fact names its source and the place: a paragraph or the lead, a page, or a row of a dataset. Keys in BibTeX, RIS and CSL-JSON never change.',
  arguments: [['<id...>', 'ids of sources or facts']],
  examples: [
    ['pism cite my-bulletin', 'the bulletin, for a list of references'],
    ['pism cite my-fact --style chicago', 'a fact, as a footnote'],
    ['pism cite my-fact another-fact --style bibtex', 'entries for a .bib file'],
  ],
  options: [
    styleOption(),
    option('Output', '--json', 'print CSL-JSON'),
    outputOption('write to a file; its ending (.bib, .ris, .json) chooses the style'),
  ],
  async run(context) {
    const style = styles[styleOf(context.options)];
    if (!style) throw new PismError('usage', 'There is no such style');
    const cite = await style.load();
    // What is named twice is cited once: a bibliography must not have a key twice.
    const cited = new Map(context.words.map((id) => citedAs(id, context.index)));
    await printText(visibleLines(cite([...cited.values()])), context);
  },
};

function styleOption(): Option {
  const about = `cite in this style (default: apa)${stylesText()}`;
  const made = option('Output', '--style <style>', about, (value) => oneOf(value, names, '--style'));
  made.argChoices = names;
  return made;
}

function stylesText(): string {
  const texts = Object.entries(styles).map(([name, { about }]) => `\n  ${name}: ${about}`);
  return texts.join('');
}

function styleOf({ style, json, output }: Options): string {
  if (style !== undefined) return style;
  if (json) return 'csl-json';
  const ending = extname(output?.toLowerCase() ?? '').slice(1);
  const meant = names.find((name) => styles[name]?.endings.includes(ending));
  if (meant !== undefined || ['', 'txt', 'md'].includes(ending)) return meant ?? 'apa';
  throw new PismError('usage', `No citation style has the ending .${ending}`, 'Choose one with --style.');
}

/** What an id means, with a key of its own. A source goes before a fact of the same name. */
export function citedAs(id: string, index: Index): [string, Cited] {
  const { database } = index;
  const named = sourceById(database, id);
  if (named) return [named.source, { source: named }];
  const { fact } = factById(id, index, sourceIds(database));
  return [String(fact['id']), citedFact(fact, index)];
}

/** What to cite for a fact: its source, with the place. */
export function citedFact(fact: JsonObject, { database }: Index): Cited {
  const source = sourceById(database, String(fact['source'])) as Source;
  const place = fact['place'] as unknown as Place;
  return { source, fact: { id: String(fact['id']).slice(source.source.length + 1), place } };
}
