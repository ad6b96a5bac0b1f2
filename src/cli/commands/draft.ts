import { resolve } from 'node:path';
import { leftOutOf } from '../../copy/outline.ts';
import { mastheadsIn } from '../../copy/text/paragraphs.ts';
import type { Draft } from '../../draft/draft.ts';
import { PismError } from '../../errors.ts';
import { refuseExisting } from '../../files/new-files.ts';
import { rewriterOf } from '../../files/output.ts';
import { problemSays } from '../../model/problem.ts';
import { counted } from '../../model/text.ts';
import { builtinFacts } from '../../package.ts';
import { type Answer, notesAt } from '../../query/result.ts';
import { visibleLines } from '../../render/options.ts';
import { registersOf } from '../../store/add-file.ts';
import type { SourceCopy } from '../../verify/identify-source.ts';
import { mastheadFindings } from '../../verify/masthead.ts';
import type { Command, Context, Io } from '../command.ts';
import { type Opening, openCopyOf, pdfHint } from '../copies.ts';
import { copySourceOption, option, outputOption } from '../options.ts';
import { printAnswer, warn } from '../print.ts';
import { shownPath } from '../problems.ts';

const declared = {
  source: copySourceOption,
  dryRun: option('Drafts', '--dry-run', 'print the drafts, and write nothing').conflicts(['output']),
  output: outputOption('write a table to fill in, .xlsx, .csv or .md, instead of drafts.yaml; `pism import` reads it'),
};

/** `pism draft`: stubs of facts for the sentences of a copy that no fact covers. */
export const command: Command<typeof declared> = {
  name: 'draft',
  task: 'Write facts',
  summary: 'Draft a fact for each sentence of your copy that no fact covers',
  about:
    'For each sentence or clause that no fact covers, pism adds a draft to drafts.yaml in the folder of the bulletin: a guess at the kind, the dates, numbers, actors, instruments and persons found in the sentence, and the source line. Drafts are not facts yet: write `says`, and move each draft to the file of its kind. Existing drafts stay as they are until a fact covers their sentence; new ones are added. With -o, pism writes a table to fill in instead, for people who would rather not write YAML: `pism import --source` makes facts of its rows.',
  arguments: [['<copy>', 'a text, PDF, HTML or DOCX file of the bulletin; - for standard input']],
  examples: `
    pism draft bulletin.pdf --facts my-facts # drafts.yaml in the folder of the bulletin
    pism draft bulletin.pdf --facts my-facts --dry-run # the drafts, printed and not written
    pism draft bulletin.pdf --facts my-facts -o facts.xlsx # a workbook to fill in instead, for \`pism import --source\`
    pism draft bulletin.txt --facts my-facts --source nsi-3001 # from a text without a masthead
  `,
  options: declared,
  async run(context) {
    const { index, io, options } = context;
    if (index.folders.every((folder) => folder === builtinFacts))
      throw new PismError('usage', 'draft needs a folder of your own', 'Name it with --facts, as in --facts my-facts.');
    const [name = ''] = context.words;
    const copy = await openOneCopy(name, context);
    const { draftsFileOf, newDrafts, oldDrafts } = await import('../../draft/drafts-of-copy.ts');
    const { readDrafts } = await import('../../draft/drafts-file.ts');
    const file = draftsFileOf(copy.source, index);
    const output = options.output === undefined ? undefined : resolve(io.cwd, options.output);
    if (output !== undefined) refuseExisting(output, io.cwd);
    const rewrite = rewriterOf(file);
    // A table has all sentences that no fact covers, also those in earlier drafts.
    const old = await (output === undefined ? oldDrafts(file) : readDrafts('', ''));
    const found = newDrafts(copy, old, index, pdfHint(copy).join('\n'));
    await noteLanguage(found.unreadAs, io);
    if (found.drafts.length === 0 && found.removed === 0)
      return { notes: notesAt('stderr', `Nothing to draft: facts and drafts cover every sentence of ${copy.source}.`) };
    if (output !== undefined) return writeTable(copy, found.drafts, context);
    const gone = found.removed > 0 ? `${counted(found.removed, 'draft')} removed: facts cover them.` : '';
    if (options.dryRun) {
      const notes = notesAt('stderr', gone.replace('removed', 'would be removed'));
      return { text: visibleLines(found.text.slice(found.kept.length)), notes };
    }
    const text = visibleLines(await addDrafts(file, rewrite, old.count, found, io));
    const next = 'Compare each with its sentence, write `says`, and move it to the file of its kind.';
    return { text, notes: notesAt('stderr', gone, next, leftOutOf(copy)) };
  },
};

/** Writes the file of drafts, and says how many are new. */
async function addDrafts(
  file: string,
  rewrite: (text: string) => void,
  before: number,
  { drafts, removed, text }: { drafts: Draft[]; removed: number; text: string },
  io: Io,
): Promise<string> {
  const { readDrafts } = await import('../../draft/drafts-file.ts');
  const shown = shownPath(file, io.cwd);
  const read = await readDrafts(file, text);
  if (read.problems.length > 0 || read.count !== before - removed + drafts.length) {
    const reason = read.problems[0] ? `: ${problemSays(read.problems[0])}` : '';
    const hint = 'Write each draft that is there as a `- ` item, or move some to the files of their kinds.';
    throw new PismError('unreadable', `Drafts cannot be added to ${shown}${reason}`, `Nothing was written. ${hint}`);
  }
  rewrite(text);
  const all = before > 0 ? `, ${read.count} in all` : '';
  const kinds = drafts.length > 0 ? ` (${tally(drafts)})` : '';
  return `Wrote ${shown}: ${counted(drafts.length, before > 0 ? 'new draft' : 'draft')}${all}${kinds}\n`;
}

/** Says that a text is not in the language of the drafting words. */
async function noteLanguage(code: string | undefined, io: Io): Promise<void> {
  if (code === undefined) return;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code);
  const why = `kinds and choices are found by ${name} words, so drafts have only dates, numbers and names.`;
  await warn(`The text does not seem to be ${name}; ${why}`, io);
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
  await warn([message, ...others].join('\n'), io);
  return copy;
}

/** Writes a table of drafts. */
async function writeTable(copy: SourceCopy, drafts: Draft[], context: Context<typeof declared>): Promise<Answer> {
  const { index, options } = context;
  const { tableOfDrafts } = await import('../../draft/table-of-drafts.ts');
  const table = tableOfDrafts(copy, drafts, index.kinds, registersOf(index.database));
  const { facts, output: shown = '' } = options;
  // Excel on Windows would read the CSV in another encoding.
  const printing = { ...context, options: { output: shown, bom: /\.csv$/i.test(shown) } };
  await printAnswer(table, printing);
  const folders = facts?.map((folder) => ` --facts ${folder}`).join('') ?? '';
  const command = `pism import --source ${copy.source} ${shown} --copy ${copy.file}${folders}`;
  const next = 'Compare each row with its passage, and write `says`. Then make the facts:';
  return { notes: notesAt('stderr', `By kind: ${tally(drafts)}.`, next, `    ${command}`) };
}

/** Counts of drafts by kind, largest first. */
function tally(drafts: readonly Draft[]): string {
  const kinds = Map.groupBy(drafts, ({ kind }) => kind?.kind ?? 'of no kind');
  const sorted = [...kinds].sort(([, one], [, other]) => other.length - one.length);
  return sorted.map(([kind, own]) => `${own.length} ${kind}`).join(', ');
}
