import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Size } from './archive.ts';
import type { Pairs } from './measure.ts';
import type { OtherProgram } from './other-programs.ts';

/** A row of the table of results, as text. */
export interface Row {
  what: string;
  figure: string;
  comparedWith: string;
  ratio: string;
  budget: string;
  aim: string;
  met: string;
}

/** The largest ratio allowed, and the one to aim at next. */
export interface Budget {
  budget: number;
  aim?: number;
}

/** When, on what, and with which programs was measured. */
export interface Circumstances {
  size: Size;
  quick: boolean;
  others: OtherProgram[];
  /** Load averages of the last minute. */
  load: [before: number, after: number];
}

/** A row that compares the time of a command with a shorter one. */
export function timeRow(what: string, pairs: Pairs, base: string, budget: Budget): Row {
  return {
    what,
    figure: milliseconds(pairs.measured),
    comparedWith: `${base} ${milliseconds(pairs.base)}`,
    ...judged(pairs.ratio, budget, 'x'),
  };
}

/** A row about another program, which must take this many times as long as pism; without a minimum, for information. */
export function otherProgramRow(what: string, { measured, base, ratio }: Pairs, minimum?: number): Row {
  return {
    what,
    figure: milliseconds(measured),
    comparedWith: `pism ${milliseconds(base)}`,
    ratio: times(ratio),
    budget: minimum === undefined ? '' : `at least ${minimum} x`,
    aim: '',
    met: minimum === undefined ? '' : ratio >= minimum ? 'yes' : 'no',
  };
}

/** A row that compares the peak memory of two commands. */
export function memoryRow(what: string, pairs: Pairs, base: string, budget: Budget): Row {
  return {
    what,
    figure: mebibytes(pairs.measured),
    comparedWith: `${base} ${mebibytes(pairs.base)}`,
    ...judged(pairs.ratio, budget, 'x'),
  };
}

/** A row about a number that has an absolute limit. */
export function limitRow(what: string, measured: number, limit: number, unit: 'MiB' | 'files'): Row {
  const figure = unit === 'MiB' ? mebibytes(measured) : `${measured} ${unit}`;
  return { what, figure, comparedWith: '', ...judged(measured, { budget: limit }, unit), ratio: '' };
}

function judged(value: number, { budget, aim }: Budget, unit: 'x' | 'MiB' | 'files') {
  return {
    ratio: times(value),
    budget: `${budget} ${unit}`,
    aim: aim === undefined ? '' : `${aim} ${unit}`,
    met: value > budget ? 'no' : aim !== undefined && value <= aim ? 'yes, and the aim' : 'yes',
  };
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)} x`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 1000 ? 1 : 0)} ms`;
}

function mebibytes(value: number): string {
  return `${value.toFixed(1)} MiB`;
}

/** The rows as a Markdown table with aligned columns. */
export function tableOf(rows: Row[]): string {
  const head = ['what', 'figure', 'compared with', 'ratio', 'budget', 'then aim at', 'met'];
  const cells = rows.map(({ what, figure, comparedWith, ratio, budget, aim, met }) => {
    return [what, figure, comparedWith, ratio, budget, aim, met];
  });
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)));
  const padded = (line: string[]) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[padded(head), rule, ...cells.map(padded)].join('\n')}\n`;
}

/** The circumstances as a Markdown list. */
export function listOf({ size, quick, others, load }: Circumstances): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const facts = (size.bulletins * size.factsPerBulletin).toLocaleString('en');
  const missing = others.length < 3 ? ' Programs not listed are not installed here.' : '';
  const versions = [`Node.js ${process.versions.node}`, `SQLite ${process.versions['sqlite']}`];
  const warning = quick ? '; QUICK: a small archive and few runs, which says little about a large one' : '';
  return `- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${memory} GiB of memory, ${process.platform}
- Versions: ${[...versions, ...others.map(({ version }) => version)].join(', ')}.${missing}
- Load average: ${load.map((value) => value.toFixed(2)).join(' before, ')} after
- Archive: ${size.bulletins.toLocaleString('en')} bulletins, ${facts} facts${warning}
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

The other programs answer the same question with the same 50 rows in the same order, from \`pism export csv\` or \`ndjson\` of
the archive: once from the files of all kinds, which the budget is about, and once from the file of treaties alone. "yaml
alone" is one thread that reads each file and calls \`parse\` of the yaml package.
`;
}

/** Whether a source file is newer than the build. */
export function isBuildStale(repository: string): boolean {
  const newer = execFileSync('find', ['src', '-newer', 'dist/start.cjs', '-name', '*.ts'], { cwd: repository });
  return newer.length > 0;
}
