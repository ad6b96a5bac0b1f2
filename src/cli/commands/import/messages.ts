import { relative } from 'node:path';
import { writeOutputFile } from '../../../files/output.ts';
import type { FactsById, RejectedRow } from '../../../import/collect.ts';
import type { Imported } from '../../../import/dataset.ts';
import { factText } from '../../../import/fact-files.ts';
import { changeNames, changeTitles, type Merged } from '../../../import/merge.ts';
import type { NameFinder } from '../../../import/names.ts';
import { withCommas } from '../../../model/text.ts';
import { visible, visibleLines } from '../../../render/options.ts';
import type { Index } from '../../../store/open.ts';
import { wrapMessage } from '../../print.ts';
import type { CommandContext } from '../import.ts';

/** Counts of the import and the files, and the changes and names that the user should check. */
export async function importText(imported: Imported, files: string[], { io, options }: CommandContext) {
  const { kind, folder, collected, merged, names } = imported;
  const { rows, facts, rejected, leftOut, unused } = collected;
  const reasons = [...leftOut].map(([why, count]) => `${withCommas(count)} left out (${why})`);
  const counts = [`${withCommas(facts.size)} imported`, `${withCommas(rejected.length)} rejected`, ...reasons].join(
    ', ',
  );
  const lines = [
    `${withCommas(rows)} ${rows === 1 ? 'row' : 'rows'}: ${counts}`,
    `Facts: ${changesText(merged.changes)}`,
  ];
  if (kind.summary.count !== undefined && facts.size > 0)
    lines.push(`By ${kind.summary.count}: ${countsOf(facts, kind.summary.count)}`);
  const place = relative(io.cwd, folder) || folder;
  const visibleFiles = files.filter((name) => !name.startsWith('_'));
  if (facts.size === 0) lines.push('Nothing was written.');
  else if (visibleFiles.length === 0) lines.push(`${place} is up to date.`);
  else lines.push(`${options.dryRun ? 'Would write' : 'Wrote'} ${place}: ${visibleFiles.join(', ')}`);
  const counted = await wrapMessage(visibleLines(`${lines.join('\n')}\n`), io.stdout);
  const text = options.dryRun ? counted + visibleLines(reviewText(imported)) : counted;
  const notes = options.dryRun ? [] : changesNotes(merged.changes);
  if (unused.size > 0) notes.push(`Columns that the map does not use: ${listed([...unused])}`);
  return { text, notes: [...notes, ...unknownNames(names)] };
}

/** What the user should check in the changes of an import. */
export function changesNotes(changes: Merged['changes']): string[] {
  return changeLists({ ...changes, changed: [], keeps: [] }, maxListed);
}

/** The new facts of an import, of a first one only three, and everything that it changes or keeps against the table. */
function reviewText({ kind, collected: { facts }, merged }: Imported): string {
  const { added } = merged.changes;
  const shown = added.slice(0, added.length === facts.size ? 3 : undefined);
  const news = shown.map((id) => factText(facts.get(id) ?? {}, kind));
  if (added.length > shown.length) news.push(`and ${withCommas(added.length - shown.length)} more\n`);
  return [...news, ...changeLists(merged.changes).map((text) => `${text}\n`)].map((text) => `\n${text}`).join('');
}

/** Titled lists of facts with their values, of which each has at most `maximum` facts. */
export function changeLists(changes: Merged['changes'], maximum = Number.POSITIVE_INFINITY): string[] {
  return (Object.keys(changeTitles) as (keyof typeof changeTitles)[]).flatMap((change) => {
    const all = changes[change];
    const items =
      all.length > maximum ? [...all.slice(0, maximum), `and ${withCommas(all.length - maximum)} more`] : all;
    return items.length > 0 ? `${changeTitles[change]}:\n  ${items.join('\n  ')}` : [];
  });
}

function unknownNames({ unresolved }: NameFinder): string[] {
  return [...Map.groupBy(unresolved.values(), ({ register }) => register)].map(([register, all]) => {
    const sorted = all.toSorted((one, other) => other.count - one.count);
    const several = (ids: string[]) => (ids.length > 0 ? ` is ${ids.join(' or ')}` : '');
    const items = sorted.map(({ name, ids, count }) => `${name}${several(ids)} (${count})`);
    const hint = `Add them to \`names\` of the map or to registers/${register}.yaml.`;
    return `Not in the ${register} register, or ambiguous: ${listed(items)}. ${hint}`;
  });
}

/** Maximum number of ids, names or rejected rows in a message. */
const maxListed = 10;

function listed(items: string[]): string {
  const more = items.length - maxListed;
  return items.slice(0, maxListed).join(', ') + (more > 0 ? ` and ${withCommas(more)} more` : '');
}

/** The numbers of facts by what an import does to them. */
export function changesText(changes: Merged['changes']): string {
  const shown = Object.entries(changeNames).flatMap(([change, name]) => {
    const count = changes[change as keyof typeof changeNames].length;
    return count > 0 ? `${withCommas(count)} ${name}` : [];
  });
  return shown.join(', ') || 'none';
}

function countsOf(facts: FactsById, field: string): string {
  const groups = [...Map.groupBy(facts.values(), (fact) => String(fact[field] ?? 'not stated'))];
  const sorted = groups.sort(([, one], [, other]) => other.length - one.length);
  return listed(sorted.map(([value, all]) => `${value} ${withCommas(all.length)}`));
}

/** Writes rejected rows and their reasons to the file of --rejects. */
export async function writeRejects(rejected: RejectedRow[], file: string, index: Index): Promise<void> {
  const { stringify } = await import('csv-stringify/sync');
  const lines = reasonsOf(rejected).map(({ file, row, column, cell, says }) => [file, `${row}`, column, cell, says]);
  writeOutputFile([stringify([['file', 'row', 'column', 'cell', 'reason'], ...lines])], file, index);
}

/** A list of the first rejected rows; empty without any. */
export function rejectsText(rejected: RejectedRow[], rejects: string | undefined): string {
  if (rejected.length === 0) return '';
  const lines = reasonsOf(rejected);
  const shown = lines.slice(0, maxListed).map(({ file, row, column, says }) => {
    return `  ${file} row ${row}${column === '' ? '' : `, ${visible(column)}`}: ${says}`;
  });
  const more = lines.length > maxListed ? [`  and ${withCommas(lines.length - maxListed)} more`] : [];
  const where = rejects === undefined ? '--rejects FILE lists them with their cells' : `listed in ${rejects}`;
  return [`Rejected rows (${where}):`, ...shown, ...more].join('\n');
}

function reasonsOf(rejected: RejectedRow[]) {
  return rejected
    .toSorted((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)) || one.row - other.row)
    .flatMap(({ reasons, ...place }) => reasons.map((reason) => ({ ...place, ...reason })));
}
