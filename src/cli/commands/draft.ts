import { basename, dirname, extname, join, resolve } from 'node:path';
import { leftOutOf } from '../../copy/outline.ts';
import { mastheadsIn } from '../../copy/text/paragraphs.ts';
import { type Exit, PismError } from '../../errors.ts';
import { refuseExisting } from '../../files/new-files.ts';
import { writeOutputFile } from '../../files/output.ts';
import { withCommas } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import type { SourceCopy } from '../../verify/identify-source.ts';
import { mastheadFindings } from '../../verify/masthead.ts';
import type { Command, Context } from '../command.ts';
import { type Opening, openCopyOf } from '../copies.ts';
import { copySourceOption, option, outputOption } from '../options.ts';
import { note, printResult } from '../print.ts';
import { shownPath } from '../problems.ts';

const declared = {
  source: copySourceOption,
  task: option('Proposals', '--task <file>', 'write what a language model needs to propose facts, as JSON'),
  sentences: option(
    'Proposals',
    '--sentences <number>',
    'with --task: write parts of this many sentences',
    wholeNumber,
  ),
  hard: option('Proposals', '--hard', 'with --task: only sentences with a date, number, instrument, act or demand'),
  output: outputOption('write a sheet for a person to fill in, .xlsx, .csv or .md').conflicts(['task']),
};

/** `pism draft`: what a model or a person needs to propose facts for the sentences of a copy that no fact holds yet. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const { io, options } = context;
    const { task, output } = options;
    const place = task ?? output;
    if (place === undefined)
      throw new PismError(
        'usage',
        'draft needs --task or -o',
        'As in --task task.json, or -o facts.xlsx for a person.',
      );
    const [name = ''] = context.words;
    const copy = await openOneCopy(name, context);
    await (task === undefined ? writeSheet(copy, context) : writeTasks(copy, task, context));
    return note(leftOutOf(copy), io);
  },
};

type DraftContext = Context<typeof declared>;

async function writeTasks(copy: SourceCopy, file: string, context: DraftContext): Promise<Exit> {
  const { index, io, options } = context;
  const { tasksOf } = await import('../../propose/task.ts');
  const tasks = tasksOf(copy, index, options);
  const { dir, name, ext } = { dir: dirname(file), name: basename(file, extname(file)), ext: extname(file) };
  const files = tasks.map((_, at) => (tasks.length === 1 ? file : join(dir, `${name}-${at + 1}${ext}`)));
  for (const each of files) refuseExisting(resolve(io.cwd, each), io.cwd);
  for (const [at, each] of files.entries()) {
    const text = `${JSON.stringify(tasks[at])}\n`;
    writeOutputFile([text], resolve(io.cwd, each), index);
    await note(`${each}: some ${withCommas(Math.ceil(text.length / 400) * 100)} tokens\n`, io);
  }
  if (files.length === 0) await note(nothingLeft(copy), io);
  else await note(`Import the answer:\n    ${importCommand('proposals.jsonl', copy, context)}\n`, io);
  return 'done';
}

async function writeSheet(copy: SourceCopy, context: DraftContext): Promise<Exit> {
  const { index, io, options } = context;
  const { output = '' } = options;
  refuseExisting(resolve(io.cwd, output), io.cwd);
  const { sheetOf } = await import('../../propose/sheet.ts');
  const sheet = sheetOf(copy, index);
  if ([...sheet.rows].length === 0) {
    await note(nothingLeft(copy), io);
    return 'done';
  }
  // Excel on Windows would read the CSV in another encoding.
  await printResult({ ...context, options: { output, bom: /\.csv$/i.test(output) } }, sheet);
  const next =
    'Shorten each passage to the words that state the fact, write `says`, choose a kind. Then make the facts:';
  await note(`${next}\n    ${importCommand(output, copy, context)} --by "Your Name"\n`, io);
  return 'done';
}

function nothingLeft({ source }: SourceCopy): string {
  return `Nothing was written: facts or no_fact hold every sentence of ${source}.\n`;
}

function importCommand(file: string, copy: SourceCopy, { options }: DraftContext): string {
  const folders = options.facts?.map((folder) => ` --facts ${folder}`).join('') ?? '';
  const source = options.source ? ` --source ${copy.source}` : '';
  return `pism import ${file} --copy ${copy.file}${source}${folders}`;
}

function wholeNumber(value: string): number {
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new PismError('usage', `--sentences takes a number from 1, not ${value}`);
}

/** Opens the copy, which must be of exactly one bulletin that has a folder. */
export async function openOneCopy(file: string, context: Opening): Promise<SourceCopy> {
  const { index, io, options } = context;
  const copy = await openCopyOf(file, context).catch((thrown) => {
    if (!(thrown instanceof PismError) || thrown.code !== 'no' || options.source) throw thrown;
    const folder = index.folders.find((each) => each !== builtinFacts) ?? '';
    const remedy = `\`pism new bulletin <id> --from ${file} --facts ${shownPath(folder, io.cwd)}\` starts a bulletin.`;
    throw new PismError('no', thrown.message, `${thrown.hint}\n${remedy}`);
  });
  const several = mastheadsIn(copy.text);
  const others = mastheadFindings(copy, index).map(({ field, value, found }) => `  ${field} is ${value}, but ${found}`);
  if (several.length < 2 && others.length === 0) return copy;
  const message =
    several.length > 1
      ? `${file} has the mastheads of ${several.length} bulletins: No. ${several.join(', No. ')}`
      : `The masthead of ${file} is not that of ${copy.source}`;
  const remedy = 'Give a copy of that bulletin alone, or correct its bulletin.yaml';
  const hint = [...others, `${remedy}; with --source, pism uses it all the same.`].join('\n');
  if (!options.source) throw new PismError('no', message, hint);
  await note(`${[message, ...others].join('\n')}\n`, io);
  return copy;
}
