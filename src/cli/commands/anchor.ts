import { PismError } from '../../errors.ts';
import type { JsonObject } from '../../model/values.ts';
import { plainColumn } from '../../query/result.ts';
import { visible } from '../../render/page.ts';
import { anchorOf, nearestSentences, passagesBetween, sentencesWith } from '../../source/anchor/anchor.ts';
import type { Copy, Passage } from '../../source/copy.ts';
import type { Command } from '../command.ts';
import { openCopy } from '../copies.ts';
import { type Options, option, outputOptions } from '../options.ts';
import { isDataFormat, printResult, printText } from '../print.ts';

/** `pism anchor`: the `source:` line of a passage, to paste into a fact. */
export const command: Command = {
  task: 'Write and check facts',
  summary: 'Print the source line of a passage, to paste into a fact',
  arguments: [
    ['<copy>', 'a text file or PDF of the bulletin'],
    ['[phrase...]', 'consecutive words of the sentence'],
  ],
  examples: [
    ['pism anchor bulletin.pdf "a phrase of the sentence"', 'the sentence with the phrase'],
    ['pism anchor bulletin.txt --from "its first words" --to "its last words"', 'a passage between two phrases'],
    ['pism anchor bulletin.txt "a phrase" --json', 'the anchor as JSON'],
  ],
  options: [
    option('Passage', '--from <phrase>', 'begin the passage with this phrase (needs --to)'),
    option('Passage', '--to <phrase>', 'end the passage with this phrase (needs --from)'),
    ...outputOptions,
  ],
  allowsErrors: true,
  async run(context) {
    const { io, options, words } = context;
    const [file = '', ...phrase] = words;
    const copy = await openCopy(file, io);
    const rows = find(copy, phrase.join(' '), options).map(toRow);
    if (isDataFormat(options, io)) {
      const all = ['paragraph', 'chars', 'hash', 'passage'].map((name) => plainColumn(name));
      await printResult(context, { columns: all, all, rows });
    } else {
      await printText(rows.map(sourceText).join('\n'), context);
    }
  },
};

function find(copy: Copy, phrase: string, { from, to }: Options): Passage[] {
  if ((from === undefined) !== (to === undefined))
    throw new PismError('usage', '--from and --to need each other', 'Give the first words and the last words.');
  if ((phrase === '') === (from === undefined))
    throw new PismError('usage', 'anchor needs either a phrase, or --from and --to');
  const found = from === undefined || to === undefined ? sentencesWith(copy, phrase) : passagesBetween(copy, from, to);
  const passages = found.filter(({ paragraph }) => paragraph !== null);
  if (passages.length > 0) return passages;
  const near = nearestSentences(copy, phrase || `${from} ${to}`, 3).map(
    (each) => `  paragraph ${each.paragraph}: ${each.text}`,
  );
  const hint = near.length > 0 ? `Nearest sentences:\n${near.join('\n')}` : undefined;
  throw new PismError('no', `No passage has "${from === undefined ? phrase : `${from} … ${to}`}"`, hint);
}

function toRow(passage: Passage): JsonObject {
  return { paragraph: passage.paragraph, ...anchorOf(passage.text), passage: passage.text };
}

// A hash of digits only, or with one e among them, would be a number to YAML.
function sourceText({ paragraph, chars, hash, passage }: JsonObject): string {
  const quoted = /^\d+(e\d+)?$/.test(String(hash)) ? `"${hash}"` : hash;
  return `# ${visible(String(passage))}\nsource: {paragraph: ${paragraph}, chars: ${chars}, hash: ${quoted}}\n`;
}
