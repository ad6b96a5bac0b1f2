import { resolve } from 'node:path';
import { type Copy, layOut } from '../../copy/copy.ts';
import { type CopyFile, openCopy } from '../../copy/open.ts';
import { type Manuscript, readManuscript } from '../../copy/text/manuscript.ts';
import { PismError } from '../../errors.ts';
import { otherLanguage } from '../../evidence/wording.ts';
import { pairsHtml } from '../../proofread/page.ts';
import { proofread } from '../../proofread/proofread.ts';
import type { ProofreadRow } from '../../proofread/row.ts';
import { disputedTexts, markText, type Shown, shownRow, tally } from '../../proofread/shown.ts';
import {
  type Answer,
  type Column,
  listWith,
  notesAt,
  plainColumn,
  type Result,
  type Said,
} from '../../query/result.ts';
import { type RenderOptions, type TextStyle, visible } from '../../render/options.ts';
import { wrapHanging } from '../../render/text-width.ts';
import { layoutOf, sourceIn } from '../../verify/identify-source.ts';
import type { Command, Context } from '../command.ts';
import { option, outputOptions } from '../options.ts';
import { chosenFormat, formatFor, renderOptionsFor } from '../print.ts';

const proofreadOptions = {
  exitStatus: option('Sentences', '--exit-status', 'exit with 1 if something differs or is disputed'),
  ...outputOptions,
};

/** `pism proofread`: shows the sentences of a manuscript beside the nearest facts and sentences of copies. */
export const command: Command<typeof proofreadOptions> = {
  name: 'proofread',
  task: 'Ask and cite',
  summary: 'Show your own text beside the nearest facts',
  about:
    'Beside each sentence, shows the two facts or sentences of a copy that it is nearest to, in full, and marks another number, share, date, name or status than the nearest has, and what only one side denies. What other sources have instead is below, with their names. First come the sentences with a mark, then those where only other sources have another value, then the other pairs, and last the sentences with nothing near enough here. It calls nothing right: read both sides, and judge. Nothing is sent anywhere or kept.',
  arguments: [
    ['<manuscript>', 'a text, Markdown, PDF, HTML or DOCX file of your own, in English; - for standard input'],
    ['[copy...]', 'texts to set beside it, such as the bulletin: they need no facts'],
  ],
  examples: `
    pism proofread article.docx # each sentence beside the nearest facts
    pism proofread article.docx bulletin.pdf # also beside sentences of your copy
    pism proofread article.md -o pairs.html # a page with two columns, to read or print
    pism proofread article.md --exit-status # exit with 1 if something differs
  `,
  options: proofreadOptions,
  run: proofreadFile,
};

async function proofreadFile(context: Context<typeof proofreadOptions>): Promise<Answer> {
  const { index, io, options, words } = context;
  const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  if (words.some((word) => resolve(io.cwd, word) === output)) {
    const hint = 'Nothing was written. Name another file after -o.';
    throw new PismError('usage', `${options.output} is a file that is read`, hint);
  }
  const [name = '', ...copyNames] = words;
  const format = chosenFormat(options);
  const isData = (format !== undefined && format !== 'html') || options.fields !== undefined;
  const page = await renderOptionsFor(isData ? formatFor(options, io) : { forReader: true }, context);
  const { file, leftOut, sentences } = await openManuscript(name, context);
  const { copies, foreign } = await openCopies([...new Set(copyNames)], context);
  const rows = proofread({ file, sentences, leftOut }, index, copies, page.display);
  const beside = copies.length === 0 ? '' : ` Beside them: ${copies.map((copy) => copy.file).join(', ')}.`;
  const forReader = rows.map((row) => shownRow(row, page.display));
  const summary = [`${tally(forReader, leftOut)}${beside}`, ...foreign].join(' ');
  const isOpen = rows.some(({ marks, disputed }) => marks.length + disputed.length > 0);
  const said: Said = {
    notes: notesAt('answer', summary),
    exit: options.exitStatus && isOpen ? 'no' : 'done',
  };
  if (isData) return { ...said, ...proofreadResult(rows) };
  const text = format === 'html' ? pairsHtml(forReader, file, summary) : pairsText(forReader, page);
  return { ...said, text, count: rows.length, rowsAre: 'sentence' };
}

/** A manuscript with its file; throws a PismError if nothing in it can be read. */
async function openManuscript(name: string, { io }: Context): Promise<Manuscript & { file: string }> {
  const opened = await openCopy(name, io);
  const { file } = opened;
  const other = foreignness(opened);
  if (other) throw new PismError('unreadable', other, 'Facts and copies are found by their words.');
  const manuscript = readManuscript(opened);
  if (manuscript.sentences.length === 0) {
    const reasons = Array.from(manuscript.leftOut, ([reason, count]) => `${count} ${reason}`).join(', ');
    throw new PismError('unreadable', `${file} has no sentence that can be read`, reasons && `Left out: ${reasons}.`);
  }
  return { file, ...manuscript };
}

/** The copies in the language of the facts, laid out as their sources say, and what is said of the others. */
async function openCopies(names: readonly string[], { index, io }: Context) {
  const copies: (Copy & CopyFile)[] = [];
  const foreign: string[] = [];
  for (const name of names) {
    const opened = await openCopy(name, io);
    const other = foreignness(opened);
    if (other) foreign.push(`${other}; it was left out.`);
    else copies.push(layOut(opened, layoutOf(sourceIn(opened, index), index)));
  }
  return { copies, foreign };
}

function foreignness({ file, text }: CopyFile): string | undefined {
  const language = otherLanguage(text);
  return language && `${file} does not seem to be ${language}`;
}

function proofreadResult(rows: ProofreadRow[]): Result {
  const texts: Record<string, (row: ProofreadRow) => string> = {
    nearest: ({ nearest }) => nearest.map(({ id, place, score }) => `${id ?? place} (${score})`).join('; '),
    marks: ({ marks }) => marks.map(markText).join('; '),
    disputed: ({ disputed }) => disputedTexts(disputed).join('; '),
  };
  const columns = Object.entries(texts).map(([name, textOf]): Column => {
    return { ...plainColumn(name), show: (_value, _display, row) => textOf(row as unknown as ProofreadRow) };
  });
  return listWith(['file', 'line', 'paragraph', 'sentence', ...columns], rows, 'sentence');
}

/** Each sentence with what is beside it and what differs, those with nothing near enough last. */
function pairsText(rows: readonly Shown[], page: RenderOptions): string {
  const alone = rows.filter(({ group }) => group === 'alone').map((row) => pairText(row, page));
  const pairs = rows.filter(({ group }) => group !== 'alone').map((row) => `${pairText(row, page)}\n`);
  const single = alone.length > 0 ? [page.style.heading('Nothing near enough here:'), ...alone, ''] : [];
  const end = page.style.faint('Nothing here is called right: read both sides.');
  return [...pairs, ...single, end, ''].join('\n');
}

function pairText({ group, where, sentence, beside }: Shown, page: RenderOptions): string {
  const { style } = page;
  const sign = group === 'plain' || group === 'alone' ? ' ' : style.warning('≠');
  const head = wrapHanging(`${style.faint(visible(where))}  ${highlighted(sentence, style)}`, 4, page.width);
  const others = beside.flatMap(({ name, place, says, marks, disputed }) => {
    const [start, end] =
      name === null ? [visible(place), ''] : [style.id(visible(name)), style.faint(` (${visible(place)})`)];
    const differing = marks.length > 0 ? [style.bad(visible(marks.join('; ')))] : [];
    const below = [...differing, ...disputed.map((text) => style.warning(visible(text)))];
    return [
      `    ${wrapHanging(`${start}  ${highlighted(says, style)}${end}`, 6, page.width)}`,
      ...below.map((text) => `      ${wrapHanging(text, 8, page.width)}`),
    ];
  });
  return [`${sign} ${head}`, ...others].join('\n');
}

function highlighted(pieces: Shown['sentence'], style: TextStyle): string {
  return pieces.map(({ text, isMarked }) => (isMarked ? style.strong(visible(text)) : visible(text))).join('');
}
