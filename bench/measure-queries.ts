import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Command, outputOf, timePairs } from './measure.ts';
import { idsOf, type OtherProgram, question } from './other-programs.ts';
import { type Limits, limitRow, type Row, ratioRow } from './report.ts';
import { type Workspace, waitUntilClean } from './workspace.ts';

/** How often each command runs. */
export interface Runs {
  /** Commands of some milliseconds. */
  fast: number;
  /** Commands of some seconds. */
  slow: number;
  /** Whether the archive is too small to compare with programs whose time grows with it. */
  isSmall: boolean;
}

/** Queries of the whole archive, all with the same budget. */
const queries = {
  'search, two words': ['search', 'forced labour', '--limit', '50'],
  'search, a frequent word': ['search', 'rights', '--limit', '50'],
  'timeline, 50 rows': ['timeline', '--limit', '50'],
  'treaties --group-by participant': ['treaties', '--group-by', 'participant'],
  'treaties --pivot participant --over status': ['treaties', '--pivot', 'participant', '--over', 'status'],
  'facts --group-by kind': ['facts', '--group-by', 'kind'],
  summary: ['summary'],
};

/** Measures queries that find the index up to date. */
export function measureQueries(workspace: Workspace, runs: Runs, others: OtherProgram[]): Row[] {
  const { pism, bare, archive, database } = workspace;
  const row = (what: string, command: Command, limits: Limits) =>
    ratioRow(what, timePairs(command, bare, runs.fast), 'bare', limits);
  const filter = pism([...question, '--facts', archive]);
  const builtin = ['treaties', '--status=signed'];
  const table = pism([...builtin, '--format', 'table']);
  const [asTable, inDatabase] = ['built-in facts, filter, as a table', pism([...question, '--facts', database])];
  waitUntilClean(filter, table);
  return [
    row(asTable, table, { budget: 1.85, aim: 1.6 }),
    row('built-in facts, filter, --json', pism([...builtin, '--json']), { budget: 1.6, aim: 1.4 }),
    limitRow(`${asTable}: our source files loaded`, loadedSources(workspace, table), 50, 'files'),
    row('pism help', pism(['help']), { budget: 2, aim: 1.75 }),
    row('archive, filter, 50 rows', filter, { budget: 2.6, aim: 2 }),
    row('archive as exported .db, filter, 50 rows', inDatabase, { budget: 1.75, aim: 1.5 }),
    ...others.flatMap((other) => otherRows(workspace, filter, other, runs)),
    ...Object.entries(queries).map(([what, argv]) =>
      row(`archive, ${what}`, pism([...argv, '--facts', archive]), { budget: 5, aim: 3 }),
    ),
  ];
}

function otherRows(workspace: Workspace, filter: Command, { name, minimum, command }: OtherProgram, runs: Runs): Row[] {
  const expected = idsOf(filter);
  return (['all kinds', 'treaties'] as const).map((scope) => {
    const other = command(workspace, scope);
    if (expected.length !== 50 || idsOf(other).join() !== expected.join())
      throw new Error(`${name} gives other rows than pism`);
    const pairs = timePairs(other, filter, Math.ceil(runs.fast / 2), 1);
    return scope === 'all kinds'
      ? ratioRow(`${name}, the same 50 rows`, pairs, 'pism', { minimum: runs.isSmall ? undefined : minimum })
      : ratioRow(`${name}, the same from the file of treaties alone`, pairs, 'pism', {});
  });
}

/** How many files of `src/` the program loads for this command. */
function loadedSources({ program }: Workspace, command: Command): number {
  const preload = ['--require', join(import.meta.dirname, 'loaded-files.cjs')];
  const lines = outputOf({ ...command, argv: [...preload, ...command.argv] }).split('\n');
  const loaded = JSON.parse(lines.at(-1) ?? '') as string[];
  const sources = JSON.parse(readFileSync(join(program, 'dist', 'sources.json'), 'utf8')) as Record<string, string[]>;
  return loaded.flatMap((file) => sources[basename(file)] ?? []).length;
}
