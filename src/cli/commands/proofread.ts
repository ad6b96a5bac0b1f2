import { resolve } from 'node:path';
import { wrapAnsi } from 'fast-wrap-ansi';
import { type Copy, layOut } from '../../copy/copy.ts';
import { type CopyFile, openCopy } from '../../copy/open.ts';
import { type Manuscript, readManuscript } from '../../copy/text/manuscript.ts';
import { draftingWords, isInLanguage } from '../../draft/drafting-words.ts';
import { type Exit, PismError } from '../../errors.ts';
import { counted } from '../../model/text.ts';
import { locationOf, pairsHtml } from '../../proofread/page.ts';
import { groupOf, type ProofreadRow, proofread } from '../../proofread/proofread.ts';
import { disputedTexts, marksOf, markText, piecesOf, shownBeside, signs, tally } from '../../proofread/shown.ts';
import { plainColumn, type Result } from '../../query/result.ts';
import { type RenderOptions, type TextStyle, visible } from '../../render/options.ts';
import { layoutOf, sourceIn } from '../../verify/identify-source.ts';
import type { Command, Context } from '../command.ts';
import { option, outputOptions } from '../options.ts';
import { chosenFormat, note, printResult, printText, renderOptionsFor } from '../print.ts';

const declared = {
  exitStatus: option('Sentences', '--exit-status', 'exit with 1 if something differs or is disputed'),
  ...outputOptions,
};

/** `pism proofread`: shows the sentences of a manuscript beside the nearest facts and sentences of copies. */
export const command: Command<typeof declared> = {
  options: declared,
  run: proofreadFile,
};

async function proofreadFile(context: Context<typeof declared>): Promise<Exit> {
  const { index, io, options, words } = context;
  const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  if (words.some((word) => resolve(io.cwd, word) === output)) {
    const hint = 'Nothing was written. Name another file after -o.';
    throw new PismError('usage', `${options.output} is a file that is read`, hint);
  }
  const [name = '', ...copyNames] = words;
  const page = await renderOptionsFor({ forReader: true }, context);
  const { file, leftOut, sentences } = await openManuscript(name, context);
  const { copies, foreign } = await openCopies([...new Set(copyNames)], context);
  const rows = proofread({ file, sentences, leftOut }, index, copies, page.display);
  const beside = copies.length === 0 ? '' : ` Beside them: ${copies.map((copy) => copy.file).join(', ')}.`;
  const summary = [`${tally(rows, leftOut)}${beside}`, ...foreign].join(' ');
  const format = chosenFormat(options);
  if (format === 'html')
    await printText(pairsHtml(rows, file, summary, page.display), context, counted(rows.length, 'sentence'));
  else if (format !== undefined || options.fields !== undefined) await printResult(context, resultOf(rows));
  else await printText(textOf(rows, page), context, counted(rows.length, 'sentence'));
  await note(`${summary}\n`, io);
  const isOpen = rows.some(({ marks, disputed }) => marks.length + disputed.length > 0);
  return options.exitStatus && isOpen ? 'no' : 'done';
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
  const words = draftingWords();
  if (isInLanguage(text, words)) return undefined;
  return `${file} does not seem to be ${new Intl.DisplayNames('en', { type: 'language' }).of(words.language)}`;
}

function resultOf(rows: ProofreadRow[]): Result {
  const texts: Record<string, (row: ProofreadRow) => string> = {
    nearest: ({ nearest }) => nearest.map(({ id, place, score }) => `${id ?? place} (${score})`).join('; '),
    marks: ({ marks }) => marks.map(markText).join('; '),
    disputed: ({ disputed }) =>
      disputed.map(({ field, value, publisher }) => `${field}: ${value} (${publisher})`).join('; '),
  };
  const columns = ['file', 'line', 'paragraph', 'sentence', ...Object.keys(texts)].map((name) => {
    const show = texts[name];
    return {
      ...plainColumn(name),
      ...(show && { show: (_: unknown, _display: unknown, row: unknown) => show(row as ProofreadRow) }),
    };
  });
  return { columns, all: columns, rows, rowsAre: 'sentence' };
}

/** Each sentence with what is beside it and what differs, those without a source last. */
function textOf(rows: readonly ProofreadRow[], page: RenderOptions): string {
  const { alone = [], ...groups } = Object.groupBy(rows, groupOf);
  const pairs = Object.values(groups).flat();
  const heading = alone.length > 0 ? [page.style.heading('No source here:')] : [];
  const others = alone.map((row) => wrapped(`${page.style.faint(locationOf(row))}  ${visible(row.sentence)}`, 2, page));
  return [...pairs.map((row) => `${pairText(row, page)}\n`), ...heading, ...others, ''].join('\n');
}

function pairText(row: ProofreadRow, page: RenderOptions): string {
  const { style, display } = page;
  const { marks, sentence } = row;
  const group = groupOf(row);
  const tone = group === 'differs' ? style.bad : style.warning;
  const yours = marks.map((mark) => mark.yours);
  const place = style.faint(visible(locationOf(row)));
  const head = `${tone(signs[group] ?? ' ')} ${wrapped(`${place}  ${highlighted(sentence, yours, style)}`, 4, page, 0)}`;
  const beside = shownBeside(row).flatMap((near) => {
    const { id, says, place } = near;
    const own = marksOf(near, row);
    const name = id === null ? visible(place) : style.id(visible(display.id(id)));
    const where = id === null ? '' : style.faint(` (${visible(place)})`);
    const theirs = own.map((mark) => mark.theirs);
    const differing = own.length > 0 ? [style.bad(visible(own.map(markText).join('; ')))] : [];
    const disputed = disputedTexts(id, row).map((text) => style.warning(visible(text)));
    const below = [...differing, ...disputed].map((text) => wrapped(text, 8, page, 6));
    return [wrapped(`${name}  ${highlighted(says, theirs, style)}${where}`, 6, page, 4), ...below];
  });
  return [head, ...beside].join('\n');
}

function highlighted(text: string, named: readonly (string | null)[], style: TextStyle): string {
  return piecesOf(text, named)
    .map((piece) => (piece.isMarked ? style.strong(visible(piece.text)) : visible(piece.text)))
    .join('');
}

/** Wraps a text that may be coloured, its lines after the first with this indent. */
function wrapped(text: string, indent: number, { width }: RenderOptions, first = indent): string {
  const lines = wrapAnsi(text, Math.max(20, width - indent), { hard: true });
  return `${' '.repeat(first)}${lines.replaceAll('\n', `\n${' '.repeat(indent)}`)}`;
}
