import { resolve } from 'node:path';
import { layOut, noLayout } from '../../copy/copy.ts';
import { openCopy } from '../../copy/open.ts';
import { type Exit, PismError } from '../../errors.ts';
import { withIndex } from '../../facts/open.ts';
import { counted } from '../../model/text.ts';
import { proofread } from '../../proofread/proofread.ts';
import type { ProofreadRow } from '../../proofread/rows.ts';
import { idColumn, plainColumn } from '../../query/result.ts';
import { type RenderOptions, visible } from '../../render/options.ts';
import type { Command, Context } from '../command.ts';
import { hanging } from '../findings.ts';
import { option, outputOptions } from '../options.ts';
import { chosenFormat, note, printResult, printText, renderOptionsFor } from '../print.ts';

/** A row with the file of its sentence, as the user named it. */
type FileRow = ProofreadRow & { file: string };

const declared = {
  verbose: option('Sentences', '--verbose', 'also list what agrees, and what was not compared'),
  cite: option('Sentences', '--cite', 'with what agrees, and a footnote to cite it'),
  watch: option('Sentences', '--watch', 'again after each change of a file or the facts, until Ctrl-C'),
  exitStatus: option('Sentences', '--exit-status', 'exit with 1 if there is something to look at'),
  ...outputOptions,
};

/** `pism proofread`: what a manuscript says otherwise than facts and other sources. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    if (!context.options.watch) return proofreadFiles(context);
    const { index, io, options, words } = context;
    if (words.includes('-')) throw new PismError('usage', '--watch needs files', 'Standard input is read only once.');
    const files = words.map((word) => resolve(io.cwd, word));
    return (await import('../watch.ts')).repeatOnChange([index.folders, files], context, async () =>
      withIndex(await context.open(options.facts ?? []), (now) => proofreadFiles({ ...context, index: now })),
    );
  },
};

async function proofreadFiles(context: Context<typeof declared>): Promise<Exit> {
  const { index, io, options, words } = context;
  const page = await renderOptionsFor({ forReader: true }, context);
  const rows: FileRow[] = [];
  for (const name of new Set(words)) {
    const copy = layOut(await openCopy(name, io), noLayout);
    for (const row of proofread(copy, index, page.display)) rows.push({ file: copy.file, ...row });
  }
  const isShown = (row: FileRow) => isToLookAt(row) || options.verbose || (options.cite && row.result === 'agrees');
  const shown = rows.filter(isShown);
  if (chosenFormat(options) !== undefined || options.fields !== undefined) await printResult(context, resultOf(shown));
  else if (shown.length > 0)
    await printText(await textOf(shown, context, page), context, counted(shown.length, 'place'));
  await note(tally([...bySentence(rows).values()]), io);
  return options.exitStatus && rows.some(isToLookAt) ? 'no' : 'done';
}

function isToLookAt({ result }: FileRow): boolean {
  return result === 'differs' || result === 'disputed';
}

function resultOf(rows: FileRow[]) {
  const names = 'file paragraph line column result sentence written fact place field stated says others'.split(' ');
  const all = names.map((name) => (name === 'fact' ? { ...idColumn(), name, title: 'Fact' } : plainColumn(name)));
  const columns = all.filter(({ name }) => !['line', 'column', 'place', 'says', 'others'].includes(name));
  return { columns, all, rows, rowsAre: 'place' };
}

/** The rows by their sentences, each with its place before it. */
function bySentence(rows: readonly FileRow[]): Map<string, FileRow[]> {
  return Map.groupBy(rows, ({ file, line, column, paragraph, sentence }) => {
    const place = line === null ? `${file}, paragraph ${paragraph ?? 'outside'}` : `${file}:${line}:${column}`;
    return `${place}\n${sentence}`;
  });
}

/** Each sentence once, with what facts and other sources have beside it. */
async function textOf(rows: FileRow[], context: Context<typeof declared>, page: RenderOptions): Promise<string> {
  const notes = context.options.cite ? await footnotes(rows, context, page) : new Map<string, string>();
  const texts = Array.from(bySentence(rows), ([head, own]) => {
    const [place = '', sentence = ''] = head.split('\n');
    const lines = own.map((row) => `   ${hanging(rowText(row, page), 5, page)}\n${notes.get(row.fact ?? '') ?? ''}`);
    const opening = sentence.replace(/^((?:\S+ ){9})(?=.*\S).*/, '$1…');
    return `${page.style.strong(visible(place))}  “${visible(opening)}”\n${[...new Set(lines)].join('')}`;
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

/** A note to cite each of the facts that agree. */
async function footnotes(rows: FileRow[], { index }: Context, page: RenderOptions): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ fact, result }) => (fact !== null && result === 'agrees' ? fact : [])))];
  const [{ citedAs }, { citationsIn }] = await Promise.all([
    import('../../cite/index.ts'),
    import('../../cite/prose.ts'),
  ]);
  const notes = citationsIn(
    ids.map((id) => citedAs(id, index)[1]),
    'chicago',
  );
  return new Map(ids.map((id, at) => [id, `     ${hanging(notes[at]?.trim() ?? '', 5, page)}\n`]));
}

function tally(sentences: readonly FileRow[][]): string {
  const toLookAt = sentences.filter((rows) => rows.some(isToLookAt)).length;
  const others = sentences.filter(([row]) => row?.result === 'not compared').length;
  const agreeing = sentences.length - toLookAt - others;
  const about = `${counted(sentences.length, 'sentence')} ${sentences.length === 1 ? 'names' : 'name'} what facts are about`;
  return `${about}: ${agreeing} agree, ${toLookAt} to look at, ${others} not compared (--verbose).\n`;
}
