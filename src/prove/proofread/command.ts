import { resolve } from 'node:path';
import { PismError } from '../../core/errors.ts';
import type { Display } from '../../core/model/fields/type.ts';
import { counted } from '../../core/model/text.ts';
import { type Column, notesAt, plainColumn, type Result, shownFirst } from '../../core/query/result.ts';
import type { Command, Context } from '../../terminal/command.ts';
import { option, outputOptions } from '../../terminal/options.ts';
import { formatFor, renderOptionsFor } from '../../terminal/print.ts';
import { type Copy, layOut } from '../../texts/copy/copy.ts';
import { layoutOf, sourceIn } from '../../texts/copy/identify-source.ts';
import { type CopyFile, openCopy } from '../../texts/copy/open.ts';
import { readManuscript } from '../../texts/copy/text/manuscript.ts';
import { NEAR } from './nearest.ts';
import { type ProofreadRow, proofread } from './proofread.ts';

const proofreadOptions = {
  exitStatus: option('Sentences', '--exit-status', 'exit with 1 if something differs or is disputed'),
  ...outputOptions,
};

/** `pism proofread`: shows the sentences of a manuscript beside the nearest facts and sentences of copies. */
export const command: Command<typeof proofreadOptions> = {
  name: 'proofread',
  task: 'Prove',
  summary: 'Show your own text beside the nearest facts',
  about:
    'Beside each sentence, shows the two facts or sentences of a copy that it is nearest to, in full, and another number, share, date or name than the nearest has. What other sources have instead is beside it, with their names. First come the sentences with another value, then those where only other sources have one, then the other pairs, and last the sentences with nothing near enough here. It calls nothing right: read both sides, and judge. Nothing is sent anywhere or kept.',
  arguments: [
    ['<manuscript>', 'a text, Markdown, PDF, HTML or DOCX file of your own, in English; - for standard input'],
    ['[copy...]', 'texts to set beside it, such as the bulletin: they need no facts'],
  ],
  examples: `
    pism proofread article.docx # each sentence beside the nearest facts
    pism proofread article.docx bulletin.pdf # also beside sentences of your copy
    pism proofread article.md -o pairs.html # a page to read or print
    pism proofread article.md --exit-status # exit with 1 if something differs
  `,
  options: proofreadOptions,
  run: proofreadFile,
};

async function proofreadFile(context: Context<typeof proofreadOptions>): Promise<Result> {
  const { index, io, options, words } = context;
  const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  if (words.some((word) => resolve(io.cwd, word) === output)) {
    const hint = 'Nothing was written. Name another file after -o.';
    throw new PismError('usage', `${options.output} is a file that is read`, hint);
  }
  const [name = '', ...copyNames] = words;
  const opened = await openCopy(name, io);
  const { sentences, leftOut } = readManuscript(opened);
  if (sentences.length === 0)
    throw new PismError('unreadable', `${opened.file} has no sentence that can be read`, leftOut || undefined);
  const copies: (Copy & CopyFile)[] = [];
  for (const copy of new Set(copyNames)) {
    const file = await openCopy(copy, io);
    copies.push(layOut(file, layoutOf(sourceIn(file, index), index)));
  }
  const { display } = await renderOptionsFor(formatFor(options, io), context);
  const rows = proofread({ file: opened.file, sentences }, index, copies, display);
  const differing = rows.filter(({ marks }) => marks.length > 0).length;
  const disputed = rows.filter((row) => row.marks.length === 0 && row.disputed.length > 0).length;
  const summary = [
    `${counted(rows.length, 'sentence')}: ${differing} with another value, ${disputed} where only other sources have one, ${rows.filter(({ nearest }) => nearest.length === 0).length} with nothing near enough.`,
    leftOut,
    copies.length > 0 && `Beside them: ${copies.map((copy) => copy.file).join(', ')}.`,
    'Nothing here is called right: read both sides.',
  ].filter(Boolean);
  return {
    columns: columnsOf(opened.format === 'text' ? 'line' : 'paragraph'),
    rows,
    rowsAre: 'sentence',
    notes: notesAt('answer', summary.join(' ')),
    exit: options.exitStatus && differing + disputed > 0 ? 'no' : 'done',
  };
}

const textsOf: Record<string, (row: ProofreadRow, display: Display) => string[]> = {
  nearest: ({ nearest }, { forReader, id: idText }) =>
    forReader
      ? nearest.slice(0, NEAR).map(({ id, says, place }) => `${says} (${id === null ? '' : `${idText(id)}, `}${place})`)
      : nearest.map(({ id, place, score }) => `${id ?? place} (${score})`),
  marks: ({ marks }) => marks.map(({ yours, theirs }) => `${yours} ≠ ${theirs}`),
  // Each value once, with those who publish it.
  disputed: ({ disputed }) => {
    const byValue = Map.groupBy(disputed, ({ field, value }) => (field === null ? value : `${field}: ${value}`));
    return Array.from(byValue, ([value, sources]) => {
      const publishers = new Set(sources.map(({ source: { title, publisher = title } }) => publisher));
      return `≠ ${value} (${[...publishers].join('; ')})`;
    });
  },
};

/** The columns of a row; a terminal has the line or the paragraph, and not the file. */
function columnsOf(place: string): Column[] {
  const integer = (name: string) => plainColumn(name, undefined, 'integer');
  const texts = { nearest: 'Nearest', marks: 'Differs', disputed: 'Others have' };
  const compared = Object.entries(texts).map(([name, title]): Column => {
    const show: Column['show'] = (_value, display, row) =>
      (textsOf[name]?.(row as unknown as ProofreadRow, display) ?? []).join('; ');
    return { ...plainColumn(name, title), show };
  });
  const all = [plainColumn('file'), integer('line'), integer('paragraph'), plainColumn('sentence'), ...compared];
  return shownFirst(
    all,
    all.filter(({ name }) => !['file', 'line', 'paragraph'].includes(name) || name === place),
  );
}
