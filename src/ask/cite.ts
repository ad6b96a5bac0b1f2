import { extname } from 'node:path';
import { PismError } from '../core/errors.ts';
import { ownValue } from '../core/model/values.ts';
import { sourceIds } from '../core/query/lookup.ts';
import { citedAs, styles } from '../formats/cite/index.ts';
import { visibleLines } from '../formats/options.ts';
import type { Command, Context } from '../terminal/command.ts';
import { choiceOption, option, outputOption } from '../terminal/options.ts';

const names = Object.keys(styles);

const abouts = Object.entries(styles).map(([name, { about }]) => `\n  ${name}: ${about}`);

const citeOptions = {
  style: choiceOption('Output', '--style <style>', `cite in this style (default: apa)${abouts.join('')}`, names),
  json: option('Output', '--json', 'print CSL-JSON').conflicts('style'),
  output: outputOption('write to a file; its ending (.bib, .ris, .json) chooses the style'),
};

/** `pism cite`: citations of sources and of places of facts, to paste. */
export const command: Command<typeof citeOptions> = {
  name: 'cite',
  task: 'Ask',
  summary: 'Cite a bulletin or other source, or a fact with its place',
  about:
    'The citation of a fact names its source and the place: a paragraph or the lead, a page, or a row of a dataset. BibTeX, RIS and CSL-JSON have one record for each source, with the places of its facts in a note. Their keys never change.\n\npism is neither from nor affiliated with the publishers that it cites. The facts that come with it are under the MIT licence, as its code is; `pism facts --unchecked` lists those that no second person has compared with their source.',
  arguments: [['[id...]', 'ids of sources or facts; without them, all sources']],
  examples: `
    pism cite my-bulletin # the bulletin, for a list of references
    pism cite my-fact another-fact --style bibtex # an entry for a .bib file, with both paragraphs
  `,
  options: citeOptions,
  async run(context) {
    const name = chosenStyle(context.options);
    const { load } = styles[name] as (typeof styles)[string];
    const cite = await load();
    // Cite repeated ids once: a bibliography must not repeat a key.
    const ids = context.words.length > 0 ? context.words : sourceIds(context.index.database);
    const cited = new Map(ids.map((id) => citedAs(id, context.index)));
    const text = visibleLines(cite([...cited.values()]));
    return { text, count: cited.size, rowsAre: 'citation' };
  },
};

/** The styles that the ending of a file chooses. */
const byEnding = { '.bib': 'bibtex', '.ris': 'ris', '.json': 'csl-json', '': 'apa', '.txt': 'apa', '.md': 'apa' };

function chosenStyle({ style, json, output = '' }: Context<typeof citeOptions>['options']): string {
  if (style !== undefined) return style;
  const ending = json ? '.json' : extname(output.toLowerCase());
  const meant = ownValue<string>(byEnding, ending);
  if (meant !== undefined) return meant;
  throw new PismError('usage', `No citation style has the ending ${ending}`, 'Choose one with --style.');
}
