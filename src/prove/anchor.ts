import { PismError } from '../core/errors.ts';
import type { JsonObject } from '../core/model/values.ts';
import { columnsByName } from '../core/query/fact-columns.ts';
import { type Column, listWith, plainColumn, type Result, shownFirst } from '../core/query/result.ts';
import { visible } from '../formats/options.ts';
import type { Command } from '../terminal/command.ts';
import { pdfHint, warnOfLayout } from '../terminal/open-copy.ts';
import { copySourceOption, outputOptions } from '../terminal/options.ts';
import { chosenFormat } from '../terminal/print.ts';
import { anchorOf, nearestSentences, passagesBetween, placeYaml, sentencesWith } from '../texts/copy/anchor/anchor.ts';
import { layOut, type Passage } from '../texts/copy/copy.ts';
import { identifySource, layoutOf, type OpenedCopy, placeFinder, sourceIn } from '../texts/copy/identify-source.ts';
import { openCopy } from '../texts/copy/open.ts';
import { outlineOf, startOf } from '../texts/copy/outline.ts';

const anchorOptions = {
  source: copySourceOption,
  ...outputOptions,
};

/** `pism anchor`: the `source:` line of a passage, to paste into a fact. */
export const command: Command<typeof anchorOptions> = {
  name: 'anchor',
  task: 'Prove',
  summary: 'Print the source line of a passage, to paste into a fact',
  arguments: [
    ['<copy>', 'a text, PDF, HTML or DOCX file of the bulletin, report or page; - for standard input'],
    ['[phrase...]', "consecutive words of a sentence; or 'first words ... last words' of a passage"],
  ],
  examples: `
    pism anchor bulletin.pdf "a phrase of the sentence" # the sentence with the phrase
    pism anchor bulletin.txt "its first words ... its last words" # a passage between two phrases
    pism anchor bulletin.txt "a phrase" --json # the anchor as JSON
    pism anchor bulletin.pdf # the paragraphs as they are counted, and the lines outside paragraphs
  `,
  options: anchorOptions,
  allowsErrors: true,
  async run(context) {
    const { index, io, options, words } = context;
    const [file = '', ...phrase] = words;
    const named = options.source?.at(-1);
    const opened = await openCopy(file, io);
    const source = named === undefined ? sourceIn(opened, index) : identifySource(opened, index, named);
    const copy = layOut(opened, layoutOf(source, index));
    await warnOfLayout(copy, io);
    if (phrase.length === 0) return outline(copy);
    const placeOf = placeFinder(copy, index, source);
    const rows = findPhrase(copy, phrase.join(' ')).map((passage): JsonObject => {
      return { ...placeOf(passage), ...anchorOf(passage.text), passage: passage.text };
    });
    if (chosenFormat(options) === undefined && options.fields === undefined) {
      const lines = rows.map(({ passage, ...place }) => `# ${visible(String(passage))}\n${placeYaml(place)}\n`);
      return { text: lines.join('\n') };
    }
    return listWith(Object.keys(rows[0] ?? {}), rows);
  },
};

function outline(copy: OpenedCopy): Result {
  const shown: Column['show'] = (value, { forReader }) => (forReader ? startOf(String(value)) : String(value));
  const right = (name: string) => plainColumn(name, undefined, 'integer');
  const place = copy.format === 'text' ? ['line'] : copy.format === 'pdf' ? ['page'] : [];
  const text = { ...plainColumn('text'), show: shown };
  const all = [plainColumn('part'), right('paragraph'), right('line'), right('page'), text];
  const rows = outlineOf(copy).map((part): JsonObject => ({ ...part }));
  const shownNames = ['paragraph', 'part', ...place, 'text'];
  return { columns: shownFirst(all, columnsByName(all, shownNames)), rows };
}

function findPhrase(copy: OpenedCopy, phrase: string): Passage[] {
  const [first = '', last] = phrase.split(/\.\.\.|…/);
  const found = last ? passagesBetween(copy, first, last) : sentencesWith(copy, first);
  const passages = found.filter(({ paragraph }) => paragraph !== null);
  if (passages.length > 0) return passages;
  const near = nearestSentences(copy, phrase, 3);
  const nearest = near.map(({ paragraph, text }) => `  paragraph ${paragraph}: ${text}`);
  if (near.length > 0) nearest.unshift('Nearest sentences:');
  const hint = [...nearest, ...pdfHint(copy)].join('\n') || undefined;
  throw new PismError('no', `No passage has "${phrase}"`, hint);
}
