import { dirname, relative, resolve } from 'node:path';
import { type Exit, PismError } from '../../../errors.ts';
import { errorsIn, InvalidFacts } from '../../../facts/problems.ts';
import { visibleLines } from '../../../render/options.ts';
import { pdfHint } from '../../copies.ts';
import { note, wrapMessage } from '../../messages.ts';
import { openOneCopy } from '../draft.ts';
import type { CommandContext } from '../import.ts';
import { changesNotes, changesText, number } from './messages.ts';

/** Makes facts of a bulletin from a table: all of them, or none if a cell has a problem. */
export async function importBulletin(context: CommandContext): Promise<Exit> {
  const { index, io, options, words } = context;
  const [file = '', more] = words;
  const example = 'As in `pism import --bulletin nsi-3107 facts.xlsx --copy seagrass.pdf --facts my-facts`.';
  if (options.bulletin === undefined || options.copy === undefined || more !== undefined)
    throw new PismError('usage', 'An import into a bulletin needs --bulletin, --copy and one table', example);
  const errors = errorsIn(index, null);
  if (errors.length > 0) throw new InvalidFacts(errors, 'Correct them first. Nothing was written.');
  const { draftsFileOf } = await import('../../../draft/drafts-of-copy.ts');
  const { importIntoBulletin } = await import('../../../import/into-bulletin.ts');
  const copy = await openOneCopy(options.copy, context);
  const folder = dirname(draftsFileOf(copy.source, index));
  const imported = await importIntoBulletin(resolve(io.cwd, file), copy, folder, index, options);
  const { problems, rows, facts, merged } = imported;
  const inferred = 'If a value follows from the text and is not in its passage, name its column under `inferred`.';
  const hint = [...problems.map((each) => `  ${each}`), inferred, ...pdfHint(copy), 'Nothing was written.'].join('\n');
  if (problems.length > 0) throw new PismError('no', `${file} has problems`, visibleLines(hint));
  if (!options.dryRun) imported.write();
  const left = rows > facts ? `, ${number(rows - facts)} left out (no kind or no sentence)` : '';
  const files = merged.flatMap((each) => each.files.map(({ name }) => name)).join(', ') || 'nothing new';
  const wrote = `${options.dryRun ? 'Would write' : 'Wrote'} ${relative(io.cwd, folder)}: ${files}`;
  const says = `${number(rows)} ${rows === 1 ? 'row' : 'rows'}: ${number(facts)} verified${left}`;
  const lines = [says, ...merged.map(({ kind, changes }) => `${kind}: ${changesText(changes)}`), wrote, ''];
  io.stdout.write(await wrapMessage(visibleLines(lines.join('\n')), io.stdout));
  const notes = merged.flatMap((each) => changesNotes(each, [], options));
  await note(notes.map((line) => `${line}\n`).join(''), io);
  return 'done';
}
