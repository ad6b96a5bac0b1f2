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

const sentence =
  `In March 2024 agreement was reached within the EU about an instrument to remove forced labour from the supply
  chains of companies on the single market and it is to be implemented`.split(/\s+/);

const usual = { budget: 4, aim: 3 };

/** Queries of the whole archive, with their budgets. */
const queries: [what: string, argv: string[], limits: Limits][] = [
  ['search, two words', ['search', 'forced labour', '--limit', '50'], { budget: 5, aim: 3 }],
  ['search, a sentence of thirty words', ['search', ...sentence, '--limit', '50'], { budget: 10, aim: 6 }],
  ['search, a frequent word', ['search', 'rights', '--limit', '50'], { budget: 10, aim: 6 }],
  ['timeline, 50 rows', ['timeline', '--limit', '50'], usual],
  ['treaties --group-by participant', ['treaties', '--group-by', 'participant'], usual],
  ['treaties --pivot participant --over status', 'treaties --pivot participant --over status'.split(' '), usual],
  ['facts --group-by kind', ['facts', '--group-by', 'kind'], usual],
  ['summary', ['summary'], usual],
];

/** Measures queries that find the index up to date. */
export function measureQueries(workspace: Workspace, runs: Runs, others: OtherProgram[]): Row[] {
  const { pism, bare, archive, database } = workspace;
  const row = (what: string, command: Command, limits: Limits) =>
    ratioRow(what, timePairs(command, bare, runs.fast), 'bare', limits);
  const filter = pism([...question, '--facts', archive]);
  const builtin = ['treaties', '--status=signed'];
  const table = pism([...builtin, '--format', 'table']);
  const [asTable, inDatabase] = ['built-in facts, filter, as a table', pism([...question, '--facts', database])];
  const inDatabaseSummary = pism(['summary', '--facts', database]);
  waitUntilClean(filter, table);
  return [
    row(asTable, table, { budget: 1.75, aim: 1.6 }),
    row('built-in facts, filter, --json', pism([...builtin, '--json']), { budget: 1.55, aim: 1.45 }),
    limitRow(`${asTable}: our source files loaded`, loadedSources(workspace, table), 50, 'files'),
    row('pism help', pism(['help']), { budget: 1.9, aim: 1.6 }),
    row('archive, filter, 50 rows', filter, { budget: 2.5, aim: 2 }),
    row('archive as exported .db, filter, 50 rows', inDatabase, { budget: 1.9, aim: 1.5 }),
    ...others.map((other) => otherRow(workspace, filter, other, runs)),
    ...queries.map(([what, argv, limits]) => row(`.db, ${what}`, pism([...argv, '--facts', database]), limits)),
    // A folder has to be looked at as well, in all files.
    ratioRow(
      'archive, summary',
      timePairs(pism(['summary', '--facts', archive]), inDatabaseSummary, runs.fast),
      '.db',
      {},
    ),
  ];
}

function otherRow(workspace: Workspace, filter: Command, { name, minimum, command }: OtherProgram, runs: Runs): Row {
  const expected = idsOf(filter);
  const other = command(workspace);
  if (expected.length !== 50 || idsOf(other).join() !== expected.join())
    throw new Error(`${name} gives other rows than pism`);
  const pairs = timePairs(other, filter, Math.ceil(runs.fast / 2), 1);
  return ratioRow(`${name}, the same 50 rows`, pairs, 'pism', { minimum: runs.isSmall ? undefined : minimum });
}

/** How many files of `src/` the program loads for this command. */
function loadedSources({ program }: Workspace, command: Command): number {
  const preload = ['--require', join(import.meta.dirname, 'loaded-files.cjs')];
  const lines = outputOf({ ...command, argv: [...preload, ...command.argv] }).split('\n');
  const loaded = JSON.parse(lines.at(-1) ?? '') as string[];
  const sources = JSON.parse(readFileSync(join(program, 'dist', 'sources.json'), 'utf8')) as Record<string, string[]>;
  return loaded.flatMap((file) => sources[basename(file)] ?? []).length;
}
