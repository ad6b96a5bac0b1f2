import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Command, outputOf, timePairs } from './measure.ts';
import { idsOf, type OtherProgram, question } from './other-programs.ts';
import { type Budget, limitRow, otherProgramRow, type Row, timeRow } from './report.ts';
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

/** Measures queries that find the index up to date. */
export function measureQueries(workspace: Workspace, runs: Runs, others: OtherProgram[]): Row[] {
  const { pism, bare, archive, database } = workspace;
  const inArchive = (...argv: string[]) => pism([...argv, '--facts', archive]);
  const row = (what: string, command: Command, budget: Budget) =>
    timeRow(what, timePairs(command, bare, runs.fast), 'bare', budget);
  const filter = inArchive(...question);
  const builtin = ['treaties', '--status=signed'];
  const table = pism([...builtin, '--format', 'table']);
  const whole = { budget: 5, aim: 3 };
  waitUntilClean(filter, table);
  return [
    row('built-in facts, filter, as a table', table, { budget: 1.85, aim: 1.6 }),
    row('built-in facts, filter, --json', pism([...builtin, '--json']), { budget: 1.6, aim: 1.4 }),
    limitRow(
      'built-in facts, filter, as a table: our source files loaded',
      loadedSources(workspace, table),
      50,
      'files',
    ),
    row('pism help', pism(['help']), { budget: 2, aim: 1.75 }),
    row('archive, filter, 50 rows', filter, { budget: 2.6, aim: 2 }),
    row('archive as exported .db, filter, 50 rows', pism([...question, '--facts', database]), {
      budget: 1.75,
      aim: 1.5,
    }),
    ...others.flatMap((other) => otherRows(workspace, filter, other, runs)),
    row('archive, search, two words', inArchive('search', 'forced labour', '--limit', '50'), whole),
    row('archive, search, a frequent word', inArchive('search', 'energy', '--limit', '50'), whole),
    row('archive, timeline, 50 rows', inArchive('timeline', '--limit', '50'), whole),
    row('archive, treaties --group-by party', inArchive('treaties', '--group-by', 'party'), whole),
    row(
      'archive, treaties --pivot party --over status',
      inArchive('treaties', '--pivot', 'party', '--over', 'status'),
      whole,
    ),
    row('archive, facts --group-by kind', inArchive('facts', '--group-by', 'kind'), whole),
    row('archive, summary', inArchive('summary'), whole),
  ];
}

function otherRows(workspace: Workspace, filter: Command, { name, minimum, command }: OtherProgram, runs: Runs): Row[] {
  const expected = idsOf(filter);
  return (['all kinds', 'treaties'] as const).map((scope) => {
    const other = command(workspace, scope);
    const found = idsOf(other);
    if (expected.length !== 50 || found.join() !== expected.join())
      throw new Error(`${name} gives other rows than pism`);
    const pairs = timePairs(other, filter, Math.ceil(runs.fast / 2), 1);
    return scope === 'all kinds'
      ? otherProgramRow(`${name}, the same 50 rows`, pairs, runs.isSmall ? undefined : minimum)
      : otherProgramRow(`${name}, the same from the file of treaties alone`, pairs);
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
