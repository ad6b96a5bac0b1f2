import { type Command, pairsOf } from './measure.ts';
import { idsOf, type Other, question } from './others.ts';
import { type Row, slowerRow, timeRow } from './row.ts';
import { settle, type Workspace } from './workspace.ts';

/** How often things are run: quick ones, and those that take seconds. */
export interface Runs {
  fast: number;
  slow: number;
  /** Whether the archive is too small for what takes longer the more there is. */
  few: boolean;
}

/** The rows about queries that find everything as it was. */
export function warmRows(workspace: Workspace, runs: Runs, others: Other[]): Row[] {
  const { pism, bare, archive } = workspace;
  const inArchive = (...argv: string[]) => pism([...argv, '--facts', archive]);
  const filter = inArchive(...question);
  const builtin = ['treaties', '--status=signed'];
  settle(filter, pism(builtin));
  const besideBare = (what: string, command: Command, budget: number, aim?: number) =>
    timeRow(what, pairsOf(command, bare, runs.fast), 'bare', { budget, ...(aim !== undefined && { aim }) });
  return [
    besideBare('built-in facts, filter, as a table', pism([...builtin, '--format', 'table']), 1.75, 1.5),
    besideBare('built-in facts, filter, --json', pism([...builtin, '--json']), 1.6, 1.35),
    besideBare('archive, filter, 50 rows', filter, 2.25, 1.75),
    ...others.flatMap((other) => otherRows(workspace, filter, other, runs)),
    besideBare('archive, search, two words', inArchive('search', 'forced labour', '--limit', '50'), 5, 3),
    besideBare('archive, search, a frequent word', inArchive('search', 'energy', '--limit', '50'), 5, 3),
    besideBare('archive, timeline, 50 rows', inArchive('timeline', '--limit', '50'), 5),
    besideBare('archive, treaties --group-by party', inArchive('treaties', '--group-by', 'party'), 5),
    besideBare(
      'archive, treaties --pivot party --over status',
      inArchive('treaties', '--pivot', 'party', '--over', 'status'),
      5,
    ),
    besideBare('archive, facts --group-by kind', inArchive('facts', '--group-by', 'kind'), 5),
    besideBare('archive, summary', inArchive('summary'), 5),
  ];
}

/** Beside another program: with all facts before it, and, for information, with the file of the kind alone. */
function otherRows(workspace: Workspace, filter: Command, { name, faster, command }: Other, runs: Runs): Row[] {
  const expected = idsOf(filter);
  return (['everything', 'treaties'] as const).map((only) => {
    const other = command(workspace, only);
    const found = idsOf(other);
    if (expected.length !== 50 || found.join() !== expected.join())
      throw new Error(`${name} gives other rows than pism`);
    const pairs = pairsOf(other, filter, Math.ceil(runs.fast / 2), 1);
    return only === 'everything'
      ? slowerRow(`${name}, the same 50 rows`, pairs, runs.few ? undefined : faster)
      : slowerRow(`${name}, the same from the file of treaties alone`, pairs);
  });
}
