import { resolve } from 'node:path';
import { PismError } from '../core/errors.ts';
import { refuseExisting } from '../core/files/new-files.ts';
import { writeOutputFile } from '../core/files/output.ts';
import { withCommas } from '../core/model/text.ts';
import { type Answer, notesAt } from '../core/query/result.ts';
import type { Command, Context } from '../terminal/command.ts';
import { openOneCopy } from '../terminal/open-copy.ts';
import { copySourceOption, option, outputOption } from '../terminal/options.ts';
import { formAnswer, printAnswer } from '../terminal/print.ts';
import type { SourceCopy } from '../texts/copy/identify-source.ts';
import { leftOutOf } from '../texts/copy/outline.ts';

const draftOptions = {
  source: copySourceOption,
  task: option(
    'Proposals',
    '--task <file>',
    'write what a language model needs to propose facts, as JSON (- prints it)',
  ),
  output: outputOption('write a sheet for a person to fill in, .xlsx or .csv').conflicts('task'),
};

/** `pism draft`: what a model or a person needs to propose facts for the sentences of a copy that no fact holds yet. */
export const command: Command<typeof draftOptions> = {
  name: 'draft',
  task: 'Enter',
  summary: 'Write what a model or a person needs to propose facts of your copy',
  about:
    'With --task, pism writes JSON for any language model: instructions, the kinds with their fields, the names that occur, and the numbered sentences with the parts that facts or no_fact hold already. pism contains no model and sends nothing. With -o, it writes the same as a sheet for a person: a row for each sentence, with lists to choose from. `pism import --copy` reads the answer of either.',
  arguments: [['<copy>', 'a text, PDF, HTML or DOCX file of the bulletin; - for standard input']],
  examples: `
    pism draft bulletin.pdf --facts my-facts --task task.json # what a language model needs
    pism draft bulletin.pdf --facts my-facts -o facts.xlsx # a workbook for a person to fill in
    pism draft bulletin.txt --facts my-facts --source nsi-3001 --task task.json # from a text without a masthead
  `,
  options: draftOptions,
  run: (context) => draftOf(context.words[0] ?? '', context),
};

async function draftOf(name: string, context: DraftContext): Promise<Answer> {
  const { task, output } = context.options;
  if (task === undefined && output === undefined)
    throw new PismError('usage', 'draft needs --task or -o', 'As in --task task.json, or -o facts.xlsx for a person.');
  const copy = await openOneCopy(name, context);
  if (task === '-') return { text: await taskText(copy, context) };
  const notes = await (task === undefined ? writeSheet(copy, context) : writeTask(copy, task, context));
  return { notes: notesAt('stderr', ...notes, leftOutOf(copy)) };
}

type DraftContext = Context<typeof draftOptions>;

async function writeTask(copy: SourceCopy, file: string, context: DraftContext): Promise<string[]> {
  const { index, io } = context;
  const text = await taskText(copy, context);
  if (text === '') return [nothingLeft(copy)];
  refuseExisting(resolve(io.cwd, file), io.cwd);
  writeOutputFile([text], resolve(io.cwd, file), index);
  const tokens = withCommas(Math.ceil(text.length / 400) * 100);
  return [
    `${file}: some ${tokens} tokens`,
    `Import the answer:\n    ${importCommand('proposals.jsonl', copy, context)}`,
  ];
}

/** The task as JSON; empty if nothing is left. */
async function taskText(copy: SourceCopy, { index }: DraftContext): Promise<string> {
  const { taskOf } = await import('./lines/task.ts');
  const { openProposed } = await import('./lines/proposed-file.ts');
  const { proposed } = await openProposed(copy.source, index);
  const task = taskOf(copy, index, proposed);
  return task ? `${JSON.stringify(task)}\n` : '';
}

async function writeSheet(copy: SourceCopy, context: DraftContext): Promise<string[]> {
  const { index, io, options } = context;
  const { output = '' } = options;
  refuseExisting(resolve(io.cwd, output), io.cwd);
  const { filledIn, sheetOf } = await import('./lines/sheet.ts');
  const sheet = sheetOf(copy, index);
  if ([...sheet.rows].length === 0) return [nothingLeft(copy)];
  const answer = await formAnswer(sheet, { ...context, options: { output } }, (page) =>
    filledIn(sheet, output, index.kinds, page),
  );
  await printAnswer(answer, { ...context, options: { output } });
  const next =
    'Shorten each passage to the words that state the fact, write `says`, choose a kind. Then propose the facts:';
  return [next, `    ${importCommand(output, copy, context)} --by your-name`];
}

function nothingLeft({ source }: SourceCopy): string {
  return `Nothing was written: facts or no_fact hold every sentence of ${source}.`;
}

function importCommand(file: string, copy: SourceCopy, { options }: DraftContext): string {
  const folders = options.facts?.map((folder) => ` --facts ${folder}`).join('') ?? '';
  const source = options.source ? ` --source ${copy.source}` : '';
  return `pism import ${file} --copy ${copy.file}${source}${folders}`;
}
