import { execFileSync } from 'node:child_process';
import { cpus, totalmem } from 'node:os';
import type { Size } from './archive.ts';
import type { Other } from './others.ts';
import type { Row } from './row.ts';

/** What a table is of, and when and on what it was measured. */
export interface Circumstances {
  size: Size;
  quick: boolean;
  others: Other[];
  /** Load averages of the last minute, before and after. */
  load: [before: number, after: number];
}

/** The table, in Markdown that can be read as it is. */
export function tableOf(rows: Row[]): string {
  const head = ['what', 'figure', 'beside', 'ratio', 'budget', 'then aim at', 'met'];
  const cells = rows.map(({ what, figure, beside, ratio, budget, aim, met }) => {
    return [what, figure, beside, ratio, budget, aim, met];
  });
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((line) => line[at]?.length ?? 0)));
  const padded = (line: string[]) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return `${[padded(head), rule, ...cells.map(padded)].join('\n')}\n`;
}

/** On what, when and how it was measured. */
export function circumstancesOf({ size, quick, others, load }: Circumstances): string {
  const memory = Math.round(totalmem() / 2 ** 30);
  const facts = (size.bulletins * size.factsPerBulletin).toLocaleString('en');
  const missing = others.length < 3 ? ' What is not listed is not installed here.' : '';
  return `- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${memory} GiB of memory, ${process.platform}
- Versions: ${[`Node.js ${process.versions.node}`, `SQLite ${process.versions['sqlite']}`, ...others.map(({ version }) => version)].join(', ')}.${missing}
- Load average: ${load.map((value) => value.toFixed(2)).join(' before, ')} after
- Archive: ${size.bulletins.toLocaleString('en')} bulletins, ${facts} facts${quick ? '; QUICK: a small archive and few runs, which says little of what grows with the archive' : ''}
`;
}

/** The whole of RESULTS.md. */
export function resultsOf(rows: Row[], circumstances: Circumstances): string {
  return `# Results of the benchmark

Written by \`npm run bench\`.

${circumstancesOf(circumstances)}
${tableOf(rows)}
"Bare" is the same Node.js running an empty file. Each row is of runs in pairs, one of each by turns, after a warm-up; the
ratio is the median of the pairs' ratios, the figures are medians by themselves. Output goes into a pipe and is thrown away.

Other programs answer the same question with the same 50 rows in the same order, from \`pism export csv\` or \`ndjson\` of the
archive: with all facts before them, which the budget is about, and with the file of treaties alone. "yaml alone" is one thread
that reads each file and calls \`parse\` of the yaml package.
`;
}

/** Whether the source has changed since the program was built. */
export function builtBeforeSource(repository: string): boolean {
  const newer = execFileSync('find', ['src', '-newer', 'dist/start.cjs', '-name', '*.ts'], { cwd: repository });
  return newer.length > 0;
}
