import { relative, resolve } from 'node:path';
import { statIfExists, writeOutputFile } from '../files/output.ts';
import type { Collected } from '../import/collect.ts';
import type { FactStore } from '../import/fact-store.ts';
import type { Changes, Merged } from '../import/merge.ts';
import type { NameFinder } from '../import/names.ts';
import type { Kind } from '../model/kind.ts';
import { visible, visibleLines } from '../render/page.ts';
import type { Context } from './command.ts';
import { note, wrapMessage } from './messages.ts';

/** Tells on standard output what was imported, and on standard error what the user should look at. */
export async function tellImported(
  { rows, facts, rejected, leftOut, unused }: Collected,
  { files, kept, changes }: Merged,
  names: NameFinder,
  kind: Kind,
  folder: string,
  { io, options }: Pick<Context, 'io'> & { options: { dryRun?: boolean; removeVanished?: boolean } },
): Promise<void> {
  const left = [...leftOut].map(([why, count]) => `${number(count)} left out (${why})`);
  const lines = [
    `${number(rows)} ${rows === 1 ? 'row' : 'rows'}: ${[`${number(facts.size)} imported`, `${number(rejected.length)} rejected`, ...left].join(', ')}`,
    `Facts: ${changesText(changes)}`,
  ];
  const counts = countsOf(facts, kind.summary.count);
  if (counts !== '') lines.push(`By ${kind.summary.count}: ${counts}`);
  const place = relative(io.cwd, folder) || folder;
  if (facts.size === 0) lines.push('Nothing was written.');
  else lines.push(`${options.dryRun ? 'Would write' : 'Wrote'} ${place}: source.yaml, ${[...files.keys()].join(', ')}`);
  io.stdout.write(await wrapMessage(visibleLines(`${lines.join('\n')}\n`), io.stdout));
  if (options.dryRun) io.stdout.write(visibleLines(`\n${(await firstFacts(facts, kind)).join('\n')}\n`));
  const [stay, gone] = [true, false].map((isKept) => changes.vanished.filter((id) => kept.has(id) === isKept));
  const reason = options.removeVanished ? 'as edited by hand' : '(--remove-vanished removes them)';
  const why = rejected.length > 0 ? 'as their rows may be among the rejected ones' : reason;
  if (gone?.length) await note(`Vanished from the tables and removed: ${listed(gone)}\n`, io);
  if (stay?.length) await note(`Vanished from the tables and kept ${why}: ${listed(stay)}\n`, io);
  if (changes.conflicts.length > 0)
    await note(`Kept as edited by hand, though the table has a new value: ${listed(changes.conflicts)}\n`, io);
  if (unused.length > 0) await note(`Columns that the map does not use: ${listed(unused)}\n`, io);
  for (const register of new Set([...names.unresolved.values()].map((each) => each.register))) {
    const ofRegister = [...names.unresolved.values()].filter((each) => each.register === register);
    const shown = ofRegister
      .sort((one, other) => other.count - one.count)
      .map(({ name, ids, count }) => {
        const several = ids.length > 0 ? ` is ${ids.join(' or ')}` : '';
        return `${name}${several} (${count})`;
      });
    const hint = `Add them to \`names\` of the map or to registers/${register}.yaml.`;
    await note(`Names that ${register} lack, or have twice: ${listed(shown)}. ${hint}\n`, io);
  }
}

/** How many facts are told by id, and rejected rows with their reasons. */
const maxListed = 10;

function listed(items: string[]): string {
  const more = items.length - maxListed;
  return items.slice(0, maxListed).join(', ') + (more > 0 ? ` and ${number(more)} more` : '');
}

function changesText({ added, changed, same, edited, removed, vanished }: Changes): string {
  const parts: [number, string][] = [
    [added.length, 'new'],
    [changed.length, 'changed'],
    [same.length, 'the same'],
    [edited.length, 'edited by hand and kept'],
    [removed.length, 'removed by hand and left out'],
    [vanished.length, 'vanished'],
  ];
  const shown = parts.filter(([count]) => count > 0).map(([count, what]) => `${number(count)} ${what}`);
  return shown.length > 0 ? shown.join(', ') : 'none';
}

function countsOf(facts: FactStore, field: string | undefined): string {
  if (field === undefined) return '';
  const counts = new Map<string, number>();
  for (const fact of facts.facts()) {
    const value = String(fact[field] ?? 'not stated');
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return listed(sorted.map(([value, count]) => `${value} ${number(count)}`));
}

async function firstFacts(facts: FactStore, kind: Kind): Promise<string[]> {
  const { factWriter } = await import('../import/fact-text.ts');
  return [...facts.facts().take(3)].map(factWriter(kind));
}

/** Tells on standard error which rows are no facts, and writes them to the file of --rejects. */
export async function tellRejected(
  { rejected }: Collected,
  { io, options, index }: Pick<Context, 'io' | 'index'> & { options: { rejects?: string } },
): Promise<void> {
  if (rejected.length === 0) return;
  const lines = rejected
    .sort((one, other) => (one.file < other.file ? -1 : Number(one.file > other.file)) || one.row - other.row)
    .flatMap(({ file, row, reasons }) => reasons.map((reason) => ({ file, row, ...reason })));
  const shown = lines.slice(0, maxListed).map(({ file, row, column, says }) => {
    return `  ${file} row ${row}${column === '' ? '' : `, ${visible(column)}`}: ${says}\n`;
  });
  const more = lines.length > maxListed ? `  and ${number(lines.length - maxListed)} more\n` : '';
  const where =
    options.rejects === undefined ? '--rejects FILE lists them with their cells' : `listed in ${options.rejects}`;
  await note(`Rejected rows (${where}):\n${shown.join('')}${more}`, io);
  if (options.rejects === undefined) return;
  const { stringify } = await import('csv-stringify/sync');
  const columns = ['file', 'row', 'column', 'cell', 'says'] as const;
  const table = [
    ['file', 'row', 'column', 'cell', 'reason'],
    ...lines.map((line) => columns.map((name) => String(line[name]))),
  ];
  writeOutputFile([stringify(table)], resolve(io.cwd, options.rejects), index);
}

/** Milliseconds between two updates of the progress. */
const updateTime = 100;

/** Shows on a terminal how far the tables are read, in one line that is cleared at the end. */
export function progressOn({ io: { stderr } }: Pick<Context, 'io'>, files: string[]) {
  if (!stderr.isTerminal) return undefined;
  const total = files.reduce((sum, file) => sum + (statIfExists(file)?.size ?? 0), 0);
  let [bytes, shown] = [0, Date.now()];
  return {
    bytes(count: number) {
      bytes += count;
    },
    rows(count: number) {
      const now = Date.now();
      if (now < shown + updateTime) return;
      shown = now;
      const done = Math.min(1, bytes / Math.max(1, total));
      const bar = '#'.repeat(Math.round(done * 20)).padEnd(20, '.');
      stderr.write(`\r[${bar}] ${Math.round(done * 100)} % of the tables, ${number(count)} rows\x1b[K`);
    },
    done() {
      stderr.write('\r\x1b[K');
    },
  };
}

function number(value: number): string {
  return value.toLocaleString('en-GB');
}
