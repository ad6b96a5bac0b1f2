import { dirname, relative, resolve } from 'node:path';
import { type Exit, PismError } from '../../../errors.ts';
import { errorsIn, InvalidFacts } from '../../../facts/problems.ts';
import { changeNames, changeTitles, type Merged } from '../../../import/merge.ts';
import { withCommas } from '../../../model/text.ts';
import { visibleLines } from '../../../render/options.ts';
import { pdfHint } from '../../copies.ts';
import { note, wrapMessage } from '../../print.ts';
import { openOneCopy } from '../draft.ts';
import type { CommandContext } from '../import.ts';

/** Makes facts of a bulletin from a table: all of them, or none if a cell has a problem. */
export async function importBulletin(context: CommandContext): Promise<Exit> {
  const { index, io, options, words } = context;
  const [file = '', more] = words;
  const example = 'As in `pism import --source nsi-3107 facts.xlsx --copy seagrass.pdf --facts my-facts`.';
  if (options.source === undefined || options.copy === undefined || more !== undefined)
    throw new PismError('usage', 'An import into a bulletin needs --source, --copy and one table', example);
  const errors = errorsIn(index, null);
  if (errors.length > 0) throw new InvalidFacts(errors, 'Correct them first. Nothing was written.');
  const { draftsFileOf } = await import('../../../draft/drafts-of-copy.ts');
  const { importIntoBulletin } = await import('../../../import/into-bulletin.ts');
  const copy = await openOneCopy(options.copy, context);
  const folder = dirname(draftsFileOf(copy.source, index));
  const imported = await importIntoBulletin({ ...options, file: resolve(io.cwd, file), copy, folder, index });
  const { problems, rows, facts, asking, merged } = imported;
  const inferred = 'If a value follows from the text and is not in its passage, name its column under `inferred`.';
  const advice = [...(imported.isContradicted ? [inferred] : []), ...pdfHint(copy), 'Nothing was written.'];
  const hint = [...problems.map((each) => `  ${each}`), ...advice].join('\n');
  if (problems.length > 0) throw new PismError('no', `${file} has problems`, visibleLines(hint));
  if (!options.dryRun && merged.length > 0) imported.write();
  const left = rows > facts ? `, ${withCommas(rows - facts)} left out (no kind or no sentence)` : '';
  const questions = asking === 0 ? '' : `, ${withCommas(asking)} to look at (\`pism verify --questions\`)`;
  const files = merged.flatMap((each) => each.files.map(({ name }) => name)).join(', ') || 'nothing new';
  const wrote = `${options.dryRun ? 'Would write' : 'Wrote'} ${relative(io.cwd, folder)}: ${files}`;
  const says = `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${withCommas(facts)} compared with the copy${questions}${left}`;
  const lines = [says, ...merged.map(({ kind, changes }) => `${kind}: ${changesText(changes)}`), wrote, ''];
  io.stdout.write(await wrapMessage(visibleLines(lines.join('\n')), io.stdout));
  const shown = options.dryRun ? changeLists : changesNotes;
  const notes = [...merged.flatMap(({ changes }) => shown(changes)), ...imported.notes.map((line) => `${line}\n`)];
  await note(notes.join(''), io);
  return 'done';
}

/** What the user should check in the changes of an import. */
function changesNotes(changes: Merged['changes']): string[] {
  return changeLists({ ...changes, changed: [], keeps: [] }, maxListed);
}

/** Titled lists of facts with their values, of which each has at most `maximum` facts. */
function changeLists(changes: Merged['changes'], maximum = Number.POSITIVE_INFINITY): string[] {
  return (Object.keys(changeTitles) as (keyof typeof changeTitles)[]).flatMap((change) => {
    const all = changes[change];
    const items =
      all.length > maximum ? [...all.slice(0, maximum), `and ${withCommas(all.length - maximum)} more`] : all;
    return items.length > 0 ? `${changeTitles[change]}:\n  ${items.join('\n  ')}\n` : [];
  });
}

/** Maximum number of facts in a message. */
const maxListed = 10;

/** The numbers of facts by what an import does to them. */
function changesText(changes: Merged['changes']): string {
  const shown = Object.entries(changeNames).flatMap(([change, name]) => {
    const count = changes[change as keyof typeof changeNames].length;
    return count > 0 ? `${withCommas(count)} ${name}` : [];
  });
  return shown.join(', ') || 'none';
}
