import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorOf } from '../src/copy/anchor/anchor.ts';
import { pactsKind } from '../test/support/pacts-kind.ts';
import { sentence, wholeSeries, writeArchive } from './archive.ts';
import {
  type Command,
  canMeasureMemory,
  type Limits,
  limitRow,
  pairsOf,
  peakMemoryOf,
  type Row,
  ratioRow,
  run,
  timeOf,
} from './measure.ts';
import { Random } from './random.ts';

// npm run bench [-- options]: measures every budget; takes about half an hour and 20 GB of temporary space.
//   --bulletins <number>  an archive of this many bulletins in place of the whole series
//   --quick               an archive of 100, and few runs: some three minutes; RESULTS.md is not written
const options = { quick: { type: 'boolean', default: false }, bulletins: { type: 'string' } } as const;
const { quick, bulletins } = parseArgs({ options }).values;
const size = { ...wholeSeries, bulletins: quick ? 100 : Number(bulletins ?? wholeSeries.bulletins) };
const [fast, slow] = quick ? [8, 1] : [30, 3];

const folder = mkdtempSync(join(tmpdir(), 'pism-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
// Ctrl-C ends the program that is measured, and its failure ends this one.
process.on('SIGINT', () => {});
const repository = join(import.meta.dirname, '..');
const [program, archive] = [join(folder, 'program'), join(folder, 'archive')];
const node = (argv: string[], cache = 'cache'): Command => ({
  argv,
  env: { HOME: folder, XDG_CACHE_HOME: join(folder, cache), PATH: process.env['PATH'] ?? '' },
});
const pism = (argv: string[], cache?: string) => node([join(program, 'bin/pism.js'), ...argv], cache);
const baseline = (...argv: string[]) => node([join(import.meta.dirname, 'baseline.cjs'), ...argv]);
const bare = baseline();
const [load = 0] = loadavg();
// A copy, so that a build during the benchmark changes nothing.
for (const part of ['bin', 'dist', 'facts', 'package.json'])
  cpSync(join(repository, part), join(program, part), { recursive: true });
writeArchive(archive, size);

const result = resultOf([...ofQueries(), ...ofIndex(), ...ofCopies(), ...ofSites()]);
console.log(result);
if (!quick) writeFileSync(join(import.meta.dirname, 'RESULTS.md'), result);

function rowOf(what: string, command: Command, limits: Limits): Row {
  return ratioRow(what, pairsOf(command, bare, fast), 'bare', limits);
}

/** Waits until no file is so new that the index must check it again, then lets these commands update the index. */
function waitUntilClean(...commands: Command[]): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2600);
  for (const command of commands) run(command);
}

/** The question about treaties whose files `bench/baseline.cjs` asks for. */
function question(): string[] {
  return 'treaties --status=signed --sort date --sort id --limit 50'.split(' ');
}

/** Queries that find the index up to date. */
function ofQueries(): Row[] {
  const builtin = ['treaties', '--status=signed'];
  const [table, search] = [pism([...builtin, '--format', 'table']), pism(['search', 'forced', 'labour'])];
  const filter = pism([...question(), '--facts', archive, '--json']);
  const filterAsTable = pism([...question(), '--facts', archive, '--format', 'table']);
  const asking = baseline('times', archive);
  waitUntilClean(filter, table, search);
  const beside = (what: string, command: Command, limits: Limits) =>
    ratioRow(`archive, filter, 50 rows, ${what}`, pairsOf(command, asking, fast), 'asking only', limits);
  const prose = `In March 2024 agreement was reached within the EU about an instrument to remove forced labour from the
    supply chains of companies on the single market and it is to be implemented`;
  const ofArchive: [what: string, argv: string[], limits: Limits][] = [
    ['search, two words', ['search', 'forced labour', '--limit', '50'], [5, 3]],
    ['search, a sentence of thirty words', ['search', ...prose.split(/\s+/), '--limit', '50'], [10, 6]],
    ['search, a frequent word', ['search', 'rights', '--limit', '50'], [10, 6]],
    ['timeline, 50 rows', ['timeline', '--limit', '50'], [2.5]],
    ['treaties --group-by participant', ['treaties', '--group-by', 'participant'], [2.5]],
    ['facts --group-by kind', ['facts', '--group-by', 'kind'], [2.5]],
    ['summary', ['summary'], [2.5]],
  ];
  return [
    rowOf('built-in facts, filter, as a table', table, [1.7, 1.5]),
    rowOf('built-in facts, filter, --json', pism([...builtin, '--json']), [1.5, 1.35]),
    rowOf('built-in facts, search, two words', search, [2.2, 1.8]),
    rowOf('pism help', pism(['help']), []),
    beside('as a table', filterAsTable, [1.5, 1.3]),
    beside('--json', filter, [1.6, 1.4]),
    ...ofArchive.map(([what, argv, limits]) => rowOf(`archive, ${what}`, pism([...argv, '--facts', archive]), limits)),
  ];
}

/** Building the index and updating it. */
function ofIndex(): Row[] {
  const cache = 'cache-of-first';
  const before = () => rmSync(join(folder, cache), { recursive: true, force: true });
  const first = { ...pism([...question(), '--facts', archive], cache), before };
  const filter = pism([...question(), '--facts', archive]);
  const everything = pism(['facts', '--format', 'ndjson', '--facts', archive]);
  // Each pair: a query of unchanged files, then an edit in place, then the same query.
  const edited = Array.from({ length: slow * 3 }, (_, at) => {
    const file = join(archive, `pism-${String(1 + at * 7).padStart(4, '0')}`, 'treaties.yaml');
    const text = readFileSync(file, 'utf8');
    waitUntilClean(filter);
    const base = timeOf(filter);
    writeFileSync(file, text.replace(/paragraph: \d+/, 'paragraph: 12'));
    const measured = timeOf(filter);
    writeFileSync(file, text);
    return { base, measured };
  });
  const yaml = pairsOf(first, baseline('yaml', archive), slow);
  const rows = [
    ratioRow('archive, first index', yaml, 'yaml alone', [0.8, 0.5]),
    ratioRow('archive, one file edited, next query', edited, 'nothing edited', [1.8, 1.3]),
  ];
  if (!canMeasureMemory) return rows;
  waitUntilClean(filter, everything);
  const peaks = pairsOf(filter, bare, 5, peakMemoryOf);
  return [
    ...rows,
    limitRow('archive, first index, peak memory', peakMemoryOf(first), 512, 'MiB'),
    ratioRow('archive, filter, peak memory', peaks, 'bare', [1.6, 1.4], 'MiB'),
    limitRow('archive, facts --format ndjson, peak memory', peakMemoryOf(everything), 160, 'MiB'),
  ];
}

/** `verify` with copies of two sizes, and `proofread` of a book. */
function ofCopies(): Row[] {
  const [bulletin, more] = [textOf(11_000, new Random(1)), textOf(989_000, new Random(2))];
  const facts = join(folder, 'facts-of-copies');
  for (const part of ['kinds', 'notes-1']) mkdirSync(join(facts, part), { recursive: true });
  writeFileSync(join(facts, 'kinds', 'pacts.yaml'), pactsKind);
  const head = 'series: Notes\nnumber: 1\nrunning: 1\ndate: 2031-05-01\ntitle: Notes\npublisher: Notes\nlanguage: en\n';
  writeFileSync(join(facts, 'notes-1', 'bulletin.yaml'), head);
  const random = new Random(4);
  const items = Array.from({ length: 156 }, (_, at) => {
    const paragraph = random.below(bulletin.length);
    const words = bulletin[paragraph]?.split(' ') ?? [];
    const from = random.below(words.length - 8);
    const { chars, hash } = anchorOf(words.slice(from, from + 8 + random.below(20)).join(' '));
    const source = `{ paragraph: ${paragraph}, chars: ${chars}, hash: ${hash} }`;
    return `- { id: note-${at}, name: Note, stage: open, says: Note., source: ${source} }\n`;
  });
  writeFileSync(join(facts, 'notes-1', 'pacts.yaml'), items.join(''));
  const verify = (name: string, paragraphs: string[]): Command => {
    const file = join(folder, `copy-${name}.txt`);
    writeFileSync(file, `NO. 1 (1), 1 MAY 2031\n\n${paragraphs.join('\n\n')}\n`);
    // The generated facts have other values than their passages.
    return { ...pism(['verify', file, '--facts', facts]), mayBeNo: true };
  };
  const [kilo, mega] = [verify('kilo', bulletin), verify('mega', [...bulletin, ...more])];
  const book = join(folder, 'book.txt');
  writeFileSync(book, textOf(520_000, new Random(5)).join('\n\n'));
  waitUntilClean(kilo);
  const peak = canMeasureMemory ? [limitRow('verify, 1 MB, peak memory', peakMemoryOf(mega), 512, 'MiB')] : [];
  return [
    rowOf('verify, 11 KB, 156 facts', kilo, [8, 5]),
    rowOf('verify, 1 MB, 156 facts', mega, [8, 5]),
    ...peak,
    limitRow('proofread, a book of 520 KB', timeOf(pism(['proofread', book, '--format', 'json'])), 2000, 'ms'),
  ];
}

/** Paragraphs of some ten sentences, with this many characters in all. */
function textOf(characters: number, random: Random): string[] {
  const paragraphs: string[] = [];
  for (let left = characters; left > 0; left -= (paragraphs.at(-1)?.length ?? 0) + 2)
    paragraphs.push(Array.from({ length: 5 + random.below(10) }, () => sentence(random)).join(' '));
  return paragraphs;
}

/** Writing a site of the built-in facts, and one of 62 bulletins. */
function ofSites(): Row[] {
  const [facts, place] = [join(folder, 'some-bulletins'), join(folder, 'public')];
  writeArchive(facts, { ...wholeSeries, bulletins: 62 });
  const before = () => rmSync(place, { recursive: true, force: true });
  const siteOf = (of: string): Command => ({ ...pism(['site', '--facts', of, '-o', place]), before });
  const [builtin, larger] = [siteOf('builtin'), siteOf(facts)];
  // The first run indexes the facts.
  const [, small = 0, , large = 0] = [builtin, builtin, larger, larger].map(timeOf);
  const peak = canMeasureMemory ? [limitRow('site, 3,906 facts, peak memory', peakMemoryOf(larger), 250, 'MiB')] : [];
  const rows = [limitRow('site, built-in facts', small, 800, 'ms'), limitRow('site, 3,906 facts', large, 5000, 'ms')];
  return [...rows, ...peak];
}

/** The text of RESULTS.md. */
function resultOf(rows: Row[]): string {
  const head = ['what', 'figure', 'compared with', 'ratio', 'budget', 'then aim at', 'met'];
  const widths = head.map((_, at) => Math.max(...[head, ...rows].map((row) => row[at]?.length ?? 0)));
  const lines = [head, widths.map((width) => '-'.repeat(width)), ...rows].map(
    (row) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  const facts = (size.bulletins * size.factsPerBulletin).toLocaleString('en');
  return `# Results of the benchmark

Written by \`npm run bench\`.

- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${process.platform}
- Versions: Node.js ${process.versions.node}, SQLite ${process.versions['sqlite']}
- Load average: ${load.toFixed(2)} before, ${loadavg()[0]?.toFixed(2)} after
- Archive: ${size.bulletins.toLocaleString('en')} bulletins, ${facts} facts

${lines.join('\n')}

"Bare" is the same Node.js running a script that does nothing. The two commands of a row run alternately, after a warm-up. The ratio is the
median of the ratios of all pairs; the two figures are medians of their own. Output goes into a pipe and is discarded. "Asking
only" asks the system for the times of the files that the answer depends on. "yaml alone" is one thread that reads each file and
calls \`parse\` of the yaml package.
`;
}
