import { resolve } from 'node:path';
import { layOut, noLayout } from '../../copy/copy.ts';
import { openCopy } from '../../copy/open.ts';
import { type Exit, PismError } from '../../errors.ts';
import { counted } from '../../model/text.ts';
import { proofread } from '../../proofread/proofread.ts';
import type { ProofreadRow } from '../../proofread/rows.ts';
import { idColumn, plainColumn } from '../../query/result.ts';
import { type RenderOptions, visible } from '../../render/options.ts';
import type { Command, Context } from '../command.ts';
import { option, outputOptions } from '../options.ts';
import { chosenFormat, note, printResult, printText, renderOptionsFor } from '../print.ts';
import { hanging } from '../whole-fact.ts';

/** A row with the file of its sentence, as the user named it, and with --cite a note to cite the fact. */
type FileRow = ProofreadRow & { file: string; citation?: string | null };

const declared = {
  verbose: option('Sentences', '--verbose', 'also list what agrees, and what was not compared'),
  cite: option('Sentences', '--cite', 'also list what agrees, each with a footnote to cite it'),
  exitStatus: option('Sentences', '--exit-status', 'exit with 1 if there is something to look at'),
  ...outputOptions,
};

/** `pism proofread`: what a manuscript says otherwise than facts and other sources. */
export const command: Command<typeof declared> = {
  options: declared,
  run: proofreadFiles,
};

async function proofreadFiles(context: Context<typeof declared>): Promise<Exit> {
  const { io, options, words } = context;
  const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
  if (words.some((word) => resolve(io.cwd, word) === output))
    throw new PismError(
      'usage',
      `${options.output} is a manuscript`,
      'Nothing was written. Name another file after -o.',
    );
  const page = await renderOptionsFor({ forReader: true }, context);
  const { rows, foreign } = await rowsOfFiles([...new Set(words)], context, page);
  const isShown = (row: FileRow) => isToLookAt(row) || options.verbose || (options.cite && row.result === 'agrees');
  const shown = options.cite ? await withCitations(rows.filter(isShown), context) : rows.filter(isShown);
  if (chosenFormat(options) !== undefined || options.fields !== undefined) await printResult(context, resultOf(shown));
  else if (shown.length > 0) await printText(textOf(shown, page), context, counted(shown.length, 'place'));
  await note(tally(bySentence(rows), options.verbose === true), io);
  if (foreign) throw foreign;
  return options.exitStatus && rows.some(isToLookAt) ? 'no' : 'done';
}

/** The rows of files, and the error of one in another language, which is thrown at once if it is the only file. */
async function rowsOfFiles(names: readonly string[], { index, io }: Context, { display }: RenderOptions) {
  const rows: FileRow[] = [];
  let foreign: PismError | undefined;
  for (const name of names) {
    const copy = layOut(await openCopy(name, io), noLayout);
    try {
      rows.push(...proofread(copy, index, display).map((row) => ({ file: copy.file, ...row })));
    } catch (thrown) {
      if (!(thrown instanceof PismError) || names.length === 1) throw thrown;
      foreign = thrown;
    }
  }
  return { rows, foreign };
}

function isToLookAt({ result }: FileRow): boolean {
  return result === 'differs' || result === 'disputed';
}

function resultOf(rows: FileRow[]) {
  const names = 'file paragraph line column result sentence written fact place field stated says others'.split(' ');
  const cited = rows.some(({ citation }) => citation !== undefined) ? ['citation'] : [];
  const all = [...names, ...cited].map((name) =>
    name === 'fact' ? { ...idColumn(), name, title: 'Fact' } : plainColumn(name),
  );
  const columns = all.filter(({ name }) => !['line', 'column', 'place', 'says', 'others'].includes(name));
  return { columns, all, rows, rowsAre: 'place' };
}

/** The rows by their sentences. */
function bySentence(rows: readonly FileRow[]): FileRow[][] {
  const key = ({ file, line, column, paragraph, sentence }: FileRow) =>
    JSON.stringify([file, line, column, paragraph, sentence]);
  return [...Map.groupBy(rows, key).values()];
}

/** Each sentence once, with what facts and other sources have beside it, and a footnote below what agrees. */
function textOf(rows: FileRow[], page: RenderOptions): string {
  const texts = bySentence(rows).map((own) => {
    const { file = '', line, column, paragraph, sentence = '' } = own[0] ?? {};
    const place = line === null ? `${file}, paragraph ${paragraph ?? 'outside'}` : `${file}:${line}:${column}`;
    const lines = own.map((row) => `   ${hanging(rowText(row, page), 5, page)}\n`);
    const notes = own.flatMap(({ citation }) => (citation ? `     ${hanging(citation, 5, page)}\n` : []));
    const opening = sentence.replace(/^((?:\S+ ){9})(?=.*\S).*/, '$1…');
    return [`${page.style.strong(visible(place))}  “${visible(opening)}”\n`, ...new Set([...lines, ...notes])].join('');
  });
  return texts.join('');
}

const signs = { differs: '≠', disputed: '±', agrees: '=', 'not compared': '·' };

function rowText({ result, fact, place, written, stated, others }: ProofreadRow, { display }: RenderOptions): string {
  if (fact === null) return `${signs[result]} it names what facts are about, and no value of theirs`;
  const id = display.id(fact);
  const source = `${fact.split('/')[0]}, ${place}`;
  if (result === 'agrees') return `${signs[result]} ${written}, as in ${source} (${id})`;
  const also = [...Map.groupBy(others, ({ value }) => value)].map(([value, [first, ...more]]) => {
    return `${first?.publisher}${more.length > 0 ? ` and ${more.length} more` : ''}: ${value}`;
  });
  const own = result === 'differs' ? `you write ${written}; ${source}: ${stated}` : `${written}, as in ${source}`;
  return `${signs[result]} ${[own, ...also].join('; ')} (pism ${others.length > 0 ? 'checks' : 'show'} ${id})`;
}

/** The rows, those of sentences that agree in all with a note to cite the fact. */
async function withCitations(rows: readonly FileRow[], { index }: Context): Promise<FileRow[]> {
  const agreeing = bySentence(rows)
    .filter((own) => own.every(({ result }) => result === 'agrees'))
    .flat();
  const ids = [...new Set(agreeing.flatMap(({ fact }) => fact ?? []))];
  const { citedAs } = await import('../../cite/index.ts');
  const { citationsIn } = await import('../../cite/prose.ts');
  const notes = citationsIn(
    ids.map((id) => citedAs(id, index)[1]),
    'chicago',
  );
  const noteOf = new Map(ids.map((id, at) => [id, notes[at]?.trim() ?? '']));
  const cited = new Set(agreeing);
  return rows.map((row) => ({ ...row, citation: cited.has(row) ? (noteOf.get(row.fact ?? '') ?? null) : null }));
}

function tally(sentences: readonly FileRow[][], isVerbose: boolean): string {
  if (sentences.length === 0) return 'No sentence names what a fact is about, so nothing was compared.\n';
  const toLookAt = sentences.filter((rows) => rows.some(isToLookAt)).length;
  const others = sentences.filter(([row]) => row?.result === 'not compared').length;
  const agreeing = sentences.length - toLookAt - others;
  const about = `${counted(sentences.length, 'sentence')} ${sentences.length === 1 ? 'names' : 'name'} what facts are about`;
  const more = isVerbose || agreeing + others === 0 ? '' : ' (--verbose)';
  return `${about}: in ${agreeing} what was compared agrees, ${toLookAt} to look at, ${others} not compared${more}.\n`;
}
