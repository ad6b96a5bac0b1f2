import { join } from 'node:path';
import { type Command, timePairs } from './measure.ts';
import { idsOf, type OtherProgram, question } from './other-programs.ts';
import { type Limits, type Row, ratioRow } from './report.ts';
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

const usual = { budget: 2.5 };

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
  const { pism, node, bare, archive } = workspace;
  const row = (what: string, command: Command, limits: Limits) =>
    ratioRow(what, timePairs(command, bare, runs.fast), 'bare', limits);
  const beside = (what: string, command: Command, other: Command, limits: Limits) =>
    ratioRow(what, timePairs(command, other, runs.fast), 'asking only', limits);
  const filter = pism([...question, '--facts', archive]);
  const filterAsTable = pism([...question, '--facts', archive, '--format', 'table']);
  // What it takes to ask the system whether a file that the answer depends on has changed.
  const asking = node(join(import.meta.dirname, 'ask-times.cjs'), [archive]);
  const builtin = ['treaties', '--status=signed'];
  const table = pism([...builtin, '--format', 'table']);
  waitUntilClean(filter, table);
  return [
    row('built-in facts, filter, as a table', table, { budget: 1.7, aim: 1.5 }),
    row('built-in facts, filter, --json', pism([...builtin, '--json']), { budget: 1.5, aim: 1.35 }),
    row('built-in facts, search, two words', pism(['search', 'forced', 'labour']), { budget: 2.2, aim: 1.8 }),
    row('pism help', pism(['help']), {}),
    beside('archive, filter, 50 rows, as a table', filterAsTable, asking, { budget: 1.5, aim: 1.3 }),
    beside('archive, filter, 50 rows, --json', filter, asking, { budget: 1.6, aim: 1.4 }),
    ...others.map((other) => otherRow(workspace, filter, other, runs)),
    ...queries.map(([what, argv, limits]) => row(`archive, ${what}`, pism([...argv, '--facts', archive]), limits)),
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
