import { extname } from 'node:path';
import { Option } from 'commander';
import { styles } from '../../cite/index.ts';
import type { Cited } from '../../cite/item.ts';
import { PismError } from '../../errors.ts';
import type { Bulletin } from '../../model/kind.ts';
import { bulletinById, bulletinIds } from '../../query/lookup.ts';
import { visibleLines } from '../../render/page.ts';
import type { Index } from '../../store/open.ts';
import type { Command, Example } from '../command.ts';
import { factById, requireValid } from '../facts.ts';
import { inGroup, type Options, oneOf, outputOption } from '../options.ts';
import { printText } from '../print.ts';

/** The options that only this command has. */
interface CiteOptions {
  style?: string;
  json?: boolean;
}

const names = Object.keys(styles);

/** `pism cite`: bulletins, and the paragraphs that facts come from, as citations to paste. */
export const command: Command<CiteOptions> = {
  summary: 'Cite a bulletin, or the paragraph that a fact comes from',
  about:
    'A fact is cited as its bulletin, with the paragraph as the place in it; the lead has no number and is called lead. Keys of BibTeX, RIS and CSL-JSON are made of author, year and id, and never change.',
  arguments: [['<id...>', 'a bulletin, or a fact: bulletin/id, or only the id where one bulletin has it']],
  examples: ({ bulletins, ids }) => [
    ...bulletins.map((id): Example => [`pism cite ${id}`, 'the bulletin, for a list of references']),
    ...ids.slice(0, 1).map((id): Example => [`pism cite ${id} --style chicago`, 'the paragraph that states a fact']),
    ...(ids.length > 1 ? [[`pism cite ${ids.join(' ')} --style bibtex`, 'entries for a .bib file'] as Example] : []),
  ],
  options: citeOptions(),
  async run(context) {
    requireValid(context.index, null);
    const style = styles[styleOf(context.options)];
    if (!style) throw new PismError('usage', 'There is no such style');
    const cite = await style.load();
    // What is named twice is cited once: a bibliography must not have a key twice.
    const cited = new Map(context.words.map((id) => citedAs(id, context.index)));
    await printText(visibleLines(cite([...cited.values()])), context);
    return 'done';
  },
};

function citeOptions(): Option[] {
  const about = Object.entries(styles).map(([name, style]) => `\n  ${name}: ${style.about}`);
  const options = [
    new Option('--style <style>', `cite in this style; apa unless given${about.join('')}`).argParser((value) =>
      oneOf(value, names, '--style'),
    ),
    new Option('--json', 'print CSL-JSON'),
    outputOption('write to a file; its ending (.bib, .ris, .json) chooses the style'),
  ];
  return inGroup('Output', options);
}

function styleOf({ style, json, output }: Options & CiteOptions): string {
  if (style !== undefined) return style;
  if (json) return 'csl-json';
  const ending = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  const meant = names.find((name) => styles[name]?.endings.includes(ending));
  if (meant !== undefined || ['', 'txt', 'md'].includes(ending)) return meant ?? 'apa';
  throw new PismError('usage', `The ending .${ending} stands for no style`, 'Choose one with --style.');
}

/** What an id means, under the key that tells it from others. A bulletin goes before a fact of the same name. */
function citedAs(id: string, index: Index): [string, Cited] {
  const { database } = index;
  const named = bulletinById(database, id);
  if (named) return [named.bulletin, { bulletin: named }];
  const { fact } = factById(id, index, bulletinIds(database));
  const bulletin = bulletinById(database, String(fact['bulletin'])) as Bulletin;
  const { paragraph } = fact['source'] as { paragraph: number };
  const whole = String(fact['id']);
  return [whole, { bulletin, fact: { id: whole.slice(bulletin.bulletin.length + 1), paragraph } }];
}
