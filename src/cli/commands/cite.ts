import { extname } from 'node:path';
import { citedAs, styles } from '../../cite/index.ts';
import { PismError } from '../../errors.ts';
import { counted } from '../../model/text.ts';
import { sourceIds } from '../../query/lookup.ts';
import { visibleLines } from '../../render/options.ts';
import type { Command, Context } from '../command.ts';
import { choiceOption, option, outputOption } from '../options.ts';
import { printText } from '../print.ts';

const names = Object.keys(styles);

const abouts = Object.entries(styles).map(([name, { about }]) => `\n  ${name}: ${about}`);

const declared = {
  style: choiceOption('Output', '--style <style>', 'cite in this style (default: apa)', names, abouts.join('')),
  each: option('Output', '--each', 'in BibTeX, RIS and CSL-JSON: a record of each fact, not of each source'),
  json: option('Output', '--json', 'print CSL-JSON'),
  output: outputOption('write to a file; its ending (.bib, .ris, .json) chooses the style'),
};

/** `pism cite`: citations of sources and of places of facts, to paste. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const name = styleOf(context.options);
    const { load, endings } = styles[name] as (typeof styles)[string];
    if (context.options.each && endings.length === 0)
      throw new PismError('usage', `--each is for BibTeX, RIS and CSL-JSON, not for ${name}`, 'Leave it out.');
    const cite = await load();
    // Cite repeated ids once: a bibliography must not repeat a key.
    const ids = context.words.length > 0 ? context.words : sourceIds(context.index.database);
    const cited = new Map(ids.map((id) => citedAs(id, context.index)));
    const text = visibleLines(cite([...cited.values()], context.options.each));
    await printText(text, context, counted(cited.size, 'citation'));
  },
};

function styleOf({ style, json, output }: Context<typeof declared>['options']): string {
  if (style !== undefined) return style;
  if (json) return 'csl-json';
  const ending = extname(output?.toLowerCase() ?? '').slice(1);
  const meant = names.find((name) => styles[name]?.endings.includes(ending));
  if (meant !== undefined || ['', 'txt', 'md'].includes(ending)) return meant ?? 'apa';
  throw new PismError('usage', `No citation style has the ending .${ending}`, 'Choose one with --style.');
}
