import type { JsonObject } from '../core/model/values.ts';
import { type Column, notesAt, plainColumn, shownFirst } from '../core/query/result.ts';
import type { Command } from '../terminal/command.ts';
import { openCopyOf } from '../terminal/open-copy.ts';
import { copySourceOption, outputOptions } from '../terminal/options.ts';
import { openCase, passagesHeld } from '../texts/case.ts';
import { anchorOf, placeYaml } from '../texts/copy/anchor/anchor.ts';
import { coverageOf } from '../texts/copy/coverage.ts';
import { placeFinder } from '../texts/copy/identify-source.ts';
import { leftOutOf } from '../texts/copy/outline.ts';
import { placesIn } from '../texts/copy/text/lines.ts';

const coverageOptions = { source: copySourceOption, ...outputOptions };

/** `pism coverage`: the sentences of a bulletin or report that no fact covers yet. */
export const command: Command<typeof coverageOptions> = {
  name: 'coverage',
  task: 'Prove',
  summary: 'List sentences of a bulletin or report that facts do not hold in full',
  about:
    'Counts the letters and digits that passages of facts and no_fact hold. A sentence is listed, with the share that is held, until that is nine tenths. A heading at the start of a paragraph does not count.',
  arguments: [['<copy...>', 'text, PDF, HTML or DOCX files of bulletins, reports or pages; - for standard input']],
  examples: `
    pism coverage bulletin.pdf # sentences that are not held in full, with their source lines
  `,
  options: coverageOptions,
  async run(context) {
    const rows: JsonObject[] = [];
    const notes: string[] = [];
    for (const file of new Set(context.words)) {
      const copy = await openCopyOf(file, context);
      const { sentences, total, percent } = coverageOf(copy, passagesHeld(openCase(copy, context.index)));
      const open = sentences.filter(({ covered }) => !covered);
      const [placeAt, placeOf] = [placesIn(copy.text), placeFinder(copy, context.index, copy.source)];
      rows.push(
        ...open.map(({ sentence, held, letters }): JsonObject => {
          const { paragraph, text, start } = sentence;
          const { line, page } = placeAt(start);
          const place = { paragraph, line: copy.format === 'text' ? line : null, page };
          const source = { ...placeOf(sentence), ...anchorOf(text) };
          return {
            bulletin: copy.source,
            ...place,
            held: Math.floor((100 * held) / letters) / 100,
            sentence: text,
            source,
          };
        }),
      );
      const covered = `${total - open.length} of ${total} sentences are covered`;
      notes.push(`${copy.source}: ${covered} (${Math.floor(percent * 10) / 10}% of the text)`, leftOutOf(copy));
    }
    const all: Column[] = [
      plainColumn('bulletin'),
      ...['paragraph', 'line', 'page'].map((name) => plainColumn(name, undefined, 'integer')),
      { ...plainColumn('held', undefined, 'number'), show: (share) => `${Math.floor(Number(share) * 100)}%` },
      plainColumn('sentence'),
      { ...plainColumn('source', 'To paste'), show: (place) => placeYaml(place as JsonObject) },
    ];
    const shown = all.slice(1).filter(({ name }) => rows.some((row) => row[name] !== null));
    return {
      columns: shownFirst(all, shown),
      rows,
      notes: notesAt('answer', ...notes),
      exit: rows.length === 0 ? 'done' : 'no',
    };
  },
};
