import { leftOutOf } from '../../copy/outline.ts';
import { mastheadsIn } from '../../copy/text/paragraphs.ts';
import type { Draft } from '../../draft/draft.ts';
import { PismError } from '../../errors.ts';
import { writeFacts, writePieces } from '../../files/output.ts';
import { problemSays } from '../../model/problem.ts';
import { builtinFacts } from '../../package.ts';
import { visibleLines } from '../../render/options.ts';
import type { SourceCopy } from '../../verify/identify-source.ts';
import { mastheadFindings } from '../../verify/masthead.ts';
import type { Command, Context, Io } from '../command.ts';
import { openCopyOf, pdfHint } from '../copies.ts';
import { note } from '../messages.ts';
import { copyBulletinOption, option } from '../options.ts';
import { printText } from '../print.ts';
import { shownPath } from '../problems.ts';

const declared = {
  bulletin: copyBulletinOption,
  dryRun: option('Drafts', '--dry-run', 'print the drafts, and write nothing'),
};

/** `pism draft`: stubs of facts for the sentences of a copy that no fact covers. */
export const command: Command<typeof declared> = {
  options: declared,
  async run(context) {
    const { index, io, options } = context;
    if (index.folders.every((folder) => folder === builtinFacts))
      throw new PismError('usage', 'draft needs a folder of your own', 'Name it with --facts, as in --facts my-facts.');
    const copy = await copyToDraft(context);
    const { draftsFileOf, newDrafts, oldDrafts } = await import('../../draft/drafts-of-copy.ts');
    const { readDrafts } = await import('../../draft/drafts-file.ts');
    const file = draftsFileOf(copy.source, index);
    const old = await oldDrafts(file);
    const { drafts, kept, text, removed, unreadAs } = newDrafts(copy, old, index, pdfHint(copy).join('\n'));
    const shown = shownPath(file, io.cwd);
    await noteLanguage(unreadAs, io);
    const gone = removed > 0 ? `${countOf(removed)} removed: facts cover them.\n` : '';
    if (drafts.length === 0 && removed === 0)
      return note(`Nothing to draft: facts and drafts cover every sentence of ${copy.source}.\n`, io);
    if (options.dryRun) {
      await note(gone.replace('removed', 'would be removed'), io);
      return printText(visibleLines(text.slice(kept.length)), context);
    }
    const read = await readDrafts(file, text);
    if (read.problems.length > 0 || read.count !== old.count - removed + drafts.length) {
      const reason = read.problems[0] ? `: ${problemSays(read.problems[0])}` : '';
      const hint = 'Write each draft that is there as a `- ` item, or move some to the files of their kinds.';
      throw new PismError('unreadable', `Drafts cannot be added to ${shown}${reason}`, `Nothing was written. ${hint}`);
    }
    writeFacts(file, (draft) => writePieces(draft, [text]));
    const all = old.count > 0 ? `, ${read.count} in all` : '';
    const kinds = drafts.length > 0 ? ` (${tally(drafts)})` : '';
    const count = countOf(drafts.length, old.count > 0 ? 'new ' : '');
    io.stdout.write(visibleLines(`Wrote ${shown}: ${count}${all}${kinds}\n`));
    const next = 'Compare each with its sentence, write `says`, and move it to the file of its kind.\n';
    await note(`${gone}${next}${leftOutOf(copy)}`, io);
  },
};

function countOf(count: number, which = ''): string {
  return `${count} ${which}${count === 1 ? 'draft' : 'drafts'}`;
}

/** Says that a text is not in the language of the drafting words. */
async function noteLanguage(code: string | undefined, io: Io): Promise<void> {
  if (code === undefined) return;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(code);
  const why = `kinds and choices are found by ${name} words, so drafts have only dates, numbers and names.`;
  await note(`The text does not seem to be ${name}; ${why}\n`, io);
}

/** Opens the copy, which must be of exactly one bulletin that has a folder. */
async function copyToDraft(context: Context<typeof declared>): Promise<SourceCopy> {
  const { index, io, options, words } = context;
  const [file = ''] = words;
  const copy = await openCopyOf(file, context).catch((thrown) => {
    if (!(thrown instanceof PismError) || thrown.code !== 'no' || options.bulletin) throw thrown;
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
  const hint = [...others, `${remedy}; with --bulletin, pism uses it all the same.`].join('\n');
  if (!options.bulletin) throw new PismError('no', message, hint);
  await note(`${[message, ...others].join('\n')}\n`, io);
  return copy;
}

/** Counts of drafts by kind, largest first. */
function tally(drafts: readonly Draft[]): string {
  const kinds = Map.groupBy(drafts, ({ kind }) => kind?.kind ?? 'of no kind');
  const sorted = [...kinds].sort(([, one], [, other]) => other.length - one.length);
  return sorted.map(([kind, own]) => `${own.length} ${kind}`).join(', ');
}
