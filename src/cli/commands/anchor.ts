import { Option } from 'commander';
import { PismError } from '../../errors.ts';
import type { JsonObject } from '../../model/values.ts';
import { plainColumn } from '../../query/result.ts';
import { visible } from '../../render/visible.ts';
import { anchorOf } from '../../source/anchor.ts';
import type { Copy, Passage } from '../../source/copy.ts';
import { nearestSentences, passagesBetween, sentencesHolding } from '../../source/phrase.ts';
import type { Command } from '../command.ts';
import { openCopy } from '../copies.ts';
import { inGroup, outputOptions } from '../options.ts';
import { isDataFormat, printResult, printText } from '../print.ts';

/** `pism anchor`: the `source:` line of a passage, to paste into a fact. */
export const command: Command = {
  summary: 'The source line for a passage, to paste into a fact',
  arguments: [
    ['<copy>', 'a text file or PDF of the bulletin'],
    ['[phrase...]', 'words that stand one after the other in the sentence meant'],
  ],
  examples: [
    ['pism anchor bulletin.pdf "signed the covenant"', 'the sentence that holds the phrase'],
    ['pism anchor bulletin.txt --from "In 1998" --to protocols', 'a passage from one phrase to another'],
  ],
  options: [
    ...inGroup('Passage', [
      new Option('--from <phrase>', 'with --to: where the passage begins'),
      new Option('--to <phrase>', 'with --from: where it ends'),
    ]),
    ...outputOptions(),
  ],
  async run(context) {
    const { io, options, words } = context;
    const [file = '', ...phrase] = words;
    const { copy } = await openCopy(file, io);
    const passages = find(copy, phrase.join(' '), options as { from?: string; to?: string });
    const rows = passages.map(toRow);
    if (isDataFormat(options, io)) {
      const all = ['paragraph', 'chars', 'hash', 'passage'].map((name) => plainColumn(name));
      await printResult(context, { columns: all, all, rows });
    } else {
      await printText(rows.map(sourceText).join('\n'), context);
    }
    return 'done';
  },
};

function find(copy: Copy, phrase: string, { from, to }: { from?: string; to?: string }): Passage[] {
  if ((from === undefined) !== (to === undefined)) throw new PismError('usage', '--from and --to go together');
  if ((phrase === '') === (from === undefined))
    throw new PismError('usage', 'anchor takes a phrase, or --from and --to');
  const wanted =
    from === undefined || to === undefined ? sentencesHolding(copy, phrase) : passagesBetween(copy, from, to);
  const passages = wanted.filter(({ paragraph }) => paragraph !== null);
  if (passages.length > 0) return passages;
  const sought = from === undefined ? phrase : `${from} … ${to}`;
  const near = nearestSentences(copy, phrase || `${from} ${to}`, 3).map(
    (each) => `  paragraph ${each.paragraph}: ${each.text}`,
  );
  throw new PismError(
    'no',
    `No passage holds "${sought}"`,
    near.length > 0 ? `The nearest sentences are\n${near.join('\n')}` : undefined,
  );
}

function toRow(passage: Passage): JsonObject {
  return { paragraph: passage.paragraph, ...anchorOf(passage.text), passage: passage.text };
}

// A hash of digits only, or with one e among them, would be a number to YAML.
function sourceText({ paragraph, chars, hash, passage }: JsonObject): string {
  const quoted = /^\d+(e\d+)?$/.test(String(hash)) ? `"${hash}"` : hash;
  return `# ${visible(String(passage))}\nsource: {paragraph: ${paragraph}, chars: ${chars}, hash: ${quoted}}\n`;
}
