import { extname } from 'node:path';
import { Option } from 'commander';
import type { Cited } from '../../cite/cited.ts';
import { styles } from '../../cite/index.ts';
import { PismError } from '../../errors.ts';
import type { Bulletin } from '../../model/kind.ts';
import { bulletinById, bulletinIds } from '../../query/lookup.ts';
import { visibleLines } from '../../render/visible.ts';
import type { Command } from '../command.ts';
import { type Context, requireFit } from '../context.ts';
import { factCalled } from '../fact-called.ts';
import { type Options, oneOf } from '../options.ts';
import { printText } from '../print.ts';

const names = Object.keys(styles);

/** `pism cite`: bulletins, and the paragraphs that facts come from, as citations to paste. */
export const command: Command = {
  summary: 'A citation of a bulletin, or of the paragraph a fact comes from',
  about: [
    'A fact is cited as its bulletin, with the paragraph as the place in it; the lead has no number and is called lead.',
    'Keys of BibTeX, RIS and CSL-JSON are made of author, year and id, and stay what they are.',
  ].join(' '),
  arguments: [['<id...>', 'a bulletin, or a fact: bulletin/id, or the id alone where it is not in doubt']],
  examples: [
    ['pism cite pism-2404', 'the bulletin, for a list of references'],
    ['pism cite iccpr', 'the same, and the citation of the paragraph that states the fact'],
    ['pism cite iccpr --style chicago', 'a bibliography entry and a note'],
    ['pism cite pism-2404 iccpr upr-2024 --style bibtex', 'entries for a .bib file'],
  ],
  options: citeOptions(),
  async run(context) {
    requireFit(context.index, null);
    const style = styles[styleOf(context.options)];
    if (!style) throw new PismError('usage', 'There is no such style');
    const cite = await style.load();
    // The same thing named twice is cited once: a bibliography must not have a key twice.
    const cited = new Map(context.words.map((id) => citedAs(id, context.index)));
    await printText(visibleLines(cite([...cited.values()])), context);
    return 'done';
  },
};

function citeOptions(): Option[] {
  const about = Object.entries(styles).map(([name, style]) => `\n  ${name}: ${style.about}`);
  const options = [
    new Option('--style <style>', `how to cite; apa unless given${about.join('')}`).argParser((value) =>
      oneOf(value, names, '--style'),
    ),
    new Option('--json', 'print CSL-JSON, the same as --style csl-json'),
    new Option('-o, --output <file>', 'write to a file; its ending (.bib, .ris, .json) chooses the style'),
  ];
  for (const option of options) option.helpGroup('Output:');
  return options;
}

function styleOf(options: Options): string {
  if (options['style'] !== undefined) return String(options['style']);
  if (options['json'] === true) return 'csl-json';
  const ending = extname(String(options['output'] ?? ''))
    .slice(1)
    .toLowerCase();
  const meant = names.find((name) => styles[name]?.endings.includes(ending));
  if (meant !== undefined || ['', 'txt', 'md'].includes(ending)) return meant ?? 'apa';
  throw new PismError('usage', `The ending .${ending} stands for no style`, 'Choose one with --style.');
}

/** What an id means, under the key that tells it from others. A bulletin goes before a fact of the same name. */
function citedAs(word: string, index: Context['index']): [string, Cited] {
  const { database } = index;
  const whole = bulletinById(database, word);
  if (whole) return [whole.bulletin, { bulletin: whole }];
  const { fact } = factCalled(word, index, bulletinIds(database));
  const bulletin = bulletinById(database, String(fact['bulletin'])) as Bulletin;
  const { paragraph } = fact['source'] as { paragraph: number };
  const id = String(fact['id']);
  return [id, { bulletin, fact: { id: id.slice(bulletin.bulletin.length + 1), paragraph } }];
}
