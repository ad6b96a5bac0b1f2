import { extname } from 'node:path';
import { citedAs } from '../../cite/cited.ts';
import { styles } from '../../cite/index.ts';
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
