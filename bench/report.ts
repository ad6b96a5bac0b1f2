import { cpus, totalmem } from 'node:os';
import { markdownTable } from '../scripts/markdown-table.ts';
import type { Size } from './archive.ts';
import type { Pairs } from './measure.ts';
import type { OtherProgram } from './other-programs.ts';

/** The cells of a row of the table of results. */
export type Row = string[];

/** The largest figure allowed, and the one to aim at next; or the smallest allowed. */
export interface Limits {
  budget?: number;
  aim?: number;
  minimum?: number | undefined;
}

type Unit = 'ms' | 'MiB';

/** When, on what, and with which programs was measured. */
export interface Circumstances {
  size: Size;
  others: OtherProgram[];
  /** Load averages of the last minute. */
  load: [before: number, after: number];
}

/** A row that compares the time or the peak memory of a command with that of another one, in the same run. */
export function ratioRow(what: string, pairs: Pairs, base: string, limits: Limits, unit: Unit = 'ms'): Row {
  const { measured, base: ofBase, ratio } = pairs;
  const compared = `${base} ${withUnit(ofBase, unit)}`;
  return [what, withUnit(measured, unit), compared, `${ratio.toFixed(2)} x`, ...judged(ratio, limits, 'x')];
}

/** A row about a number that has an absolute limit. */
export function limitRow(what: string, measured: number, budget: number, unit: Unit): Row {
  return [what, withUnit(measured, unit), '', '', ...judged(measured, { budget }, unit)];
}

/** The limits, and whether the value meets them. */
function judged(value: number, { budget, aim, minimum }: Limits, unit: string): string[] {
  if (minimum !== undefined) return [`at least ${minimum} ${unit}`, '', value >= minimum ? 'yes' : 'no'];
  if (budget === undefined) return ['', '', ''];
  const met = aim !== undefined && value <= aim ? 'yes, and the aim' : value <= budget ? 'yes' : 'no';
  return [`${budget} ${unit}`, aim === undefined ? '' : `${aim} ${unit}`, met];
}

function withUnit(value: number, unit: Unit): string {
  return `${value.toFixed(value >= 1000 ? 0 : 1)} ${unit}`;
}

/** The rows as a Markdown table. */
export function tableOf(rows: Row[]): string {
  return markdownTable(['what', 'figure', 'compared with', 'ratio', 'budget', 'then aim at', 'met'], rows);
}

/** The circumstances as a Markdown list. */
export function listOf({ size, others, load }: Circumstances): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const facts = (size.bulletins * size.factsPerBulletin).toLocaleString('en');
  const versions = [`Node.js ${process.versions.node}`, `SQLite ${process.versions['sqlite']}`];
  return `- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${memory} GiB of memory, ${process.platform}
- Versions: ${[...versions, ...others.map(({ version }) => version)].join(', ')}. Programs not listed are not installed here.
- Load average: ${load.map((value) => value.toFixed(2)).join(' before, ')} after
- Archive: ${size.bulletins.toLocaleString('en')} bulletins, ${facts} facts
`;
}

/** The text of RESULTS.md. */
export function resultsOf(rows: Row[], circumstances: Circumstances): string {
  return `# Results of the benchmark

Written by \`npm run bench\`.

${listOf(circumstances)}
${tableOf(rows)}
"Bare" is the same Node.js running an empty file. The two commands of a row run alternately, after a warm-up. The ratio is
the median of the ratios of all pairs; the two figures are medians of their own. Output goes into a pipe and is discarded.

The other programs answer the same question with the same 50 rows in the same order, from \`pism export csv\` or
\`pism facts --format ndjson\` of the archive. "Asking only" asks the system for the times of the files that the answer depends on.
"yaml alone" is one thread that reads each file and calls \`parse\` of the yaml package.
`;
}
