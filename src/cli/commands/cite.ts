import { extname } from 'node:path';
import { citedAs, styles } from '../../cite/index.ts';
import { PismError } from '../../errors.ts';
import { oneOf } from '../../model/text.ts';
import { visibleLines } from '../../render/page.ts';
import type { Command, Context } from '../command.ts';
import { option, outputOption } from '../options.ts';
import { printText } from '../print.ts';

const names = Object.keys(styles);

const declared = {
  style: styleOption(),
  json: option('Output', '--json', 'print CSL-JSON'),
  output: outputOption('write to a file; its ending (.bib, .ris, .json) chooses the style'),
};

/** `pism cite`: sources, and the places that facts come from, as citations to paste. */
export const command: Command<typeof declared> = {
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
  options: declared,
  async run(context) {
    const style = styles[styleOf(context.options)];
    if (!style) throw new PismError('usage', 'There is no such style');
    const cite = await style.load();
    // What is named twice is cited once: a bibliography must not have a key twice.
    const cited = new Map(context.words.map((id) => citedAs(id, context.index)));
    await printText(visibleLines(cite([...cited.values()])), context);
  },
};

function styleOption() {
  const texts = Object.entries(styles).map(([name, { about }]) => `\n  ${name}: ${about}`);
  const about = `cite in this style (default: apa)${texts.join('')}`;
  const made = option('Output', '--style <style>', about, (value: string) => oneOf(value, names, '--style'));
  made.argChoices = names;
  return made;
}

function styleOf({ style, json, output }: Context<typeof declared>['options']): string {
  if (style !== undefined) return style;
  if (json) return 'csl-json';
  const ending = extname(output?.toLowerCase() ?? '').slice(1);
  const meant = names.find((name) => styles[name]?.endings.includes(ending));
  if (meant !== undefined || ['', 'txt', 'md'].includes(ending)) return meant ?? 'apa';
  throw new PismError('usage', `No citation style has the ending .${ending}`, 'Choose one with --style.');
}
