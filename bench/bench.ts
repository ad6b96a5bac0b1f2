import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { anchorOf } from '../src/texts/copy/anchor/anchor.ts';
import { pactsKind } from '../test/support/pacts-kind.ts';
import { sentence, wholeSeries, writeArchive } from './archive.ts';
import {
  type Command,
  cpuOf,
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

// npm run bench [-- options]: measures every budget; takes about half an hour, 20 GB of temporary space, and GNU time.
//   --bulletins <number>  an archive of this many bulletins in place of the whole series
//   --quick               an archive of 100, and few runs: some three minutes; RESULTS.md is not written
const options = { quick: { type: 'boolean', default: false }, bulletins: { type: 'string' } } as const;
const { quick, bulletins } = parseArgs({ options }).values;
const size = { ...wholeSeries, bulletins: quick ? 100 : Number(bulletins ?? wholeSeries.bulletins) };
const numberOfFacts = size.bulletins * size.factsPerBulletin;
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
/** The question about treaties whose files `bench/baseline.cjs` asks for. */
const question = `treaties --status=signed --sort date --sort id --limit 50 --facts ${archive}`.split(' ');

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

/** Queries that find the index up to date. */
function ofQueries(): Row[] {
  const builtin = ['treaties', '--status=signed'];
  const table = pism([...builtin, '--format', 'table']);
  const everything = pism(['facts', '--format', 'ndjson', '--facts', archive]);
  waitUntilClean(everything, table);
  const beside = (what: string, ...format: string[]) => {
    const pairs = pairsOf(pism([...question, ...format]), baseline('times', archive), fast);
    return ratioRow(`archive, filter, 50 rows, ${what}`, pairs, 'asking only', [1.6, 1.3]);
  };
  const ofArchive: [words: string, limits: Limits][] = [
    ['search forced labour --limit 50', [5, 3]],
    ['timeline --limit 50', [2.5, 1.8]],
    ['treaties --group-by participant', [2.5, 1.8]],
    ['facts --group-by kind', [2.5, 1.8]],
    ['summary', [2.5, 2]],
  ];
  const peaks = pairsOf(pism(question), bare, 5, peakMemoryOf);
  return [
    rowOf('built-in facts, filter, as a table', table, [1.75, 1.6]),
    rowOf('built-in facts, filter, --json', pism([...builtin, '--json']), [1.6, 1.4]),
    beside('as a table', '--format', 'table'),
    beside('--json', '--json'),
    ...ofArchive.map(([words, limits]) =>
      rowOf(`archive, ${words}`, pism([...words.split(' '), '--facts', archive]), limits),
    ),
    ratioRow('archive, filter, peak memory', peaks, 'bare', [1.6, 1.4], 'MiB'),
    limitRow('archive, facts --format ndjson, peak memory', peakMemoryOf(everything), [160, 120], 'MiB'),
  ];
}

/** Building the index and updating it. */
function ofIndex(): Row[] {
  const cache = 'cache-of-first';
  const before = () => rmSync(join(folder, cache), { recursive: true, force: true });
  const filter = pism(question);
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
  const yaml = baseline('yaml', archive);
  const ofKind = pairsOf({ ...pism(question, cache), before }, yaml, slow);
  const ofAll = pairsOf({ ...pism(['facts', '--count', '--facts', archive], cache), before }, yaml, slow, cpuOf);
  const files = globSync(join(folder, cache, 'pism', '*.db*'));
  const kilobytes = files.reduce((sum, file) => sum + statSync(file).size / 1000, 0);
  return [
    ratioRow('archive, first query of one kind', ofKind, 'js-yaml', [1.8, 1.3]),
    ratioRow('archive, whole first index, CPU', ofAll, 'js-yaml', [6.3, 4]),
    limitRow('archive, size of the index, a fact', kilobytes / numberOfFacts, [2.5, 1.8], 'KB'),
    ratioRow('archive, one file edited, next query', edited, 'nothing edited', [1.8, 1.3]),
  ];
}

/** `verify` of a copy of 1 MB, and `proofread` of a book. */
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
  const [copy, book] = [join(folder, 'copy.txt'), join(folder, 'book.txt')];
  writeFileSync(copy, `NO. 1 (1), 1 MAY 2031\n\n${[...bulletin, ...more].join('\n\n')}\n`);
  writeFileSync(book, textOf(520_000, new Random(5)).join('\n\n'));
  const [verify, proofread] = [pism(['verify', copy, '--facts', facts]), pism(['proofread', book, '--json'])];
  waitUntilClean(verify);
  return [
    rowOf('verify, 1 MB, 156 facts', verify, [6, 4]),
    limitRow('proofread, a book of 520 KB', timeOf(proofread), [2000, 1000], 'ms'),
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
  return [
    limitRow('site, built-in facts', small, [800, 400], 'ms'),
    limitRow('site, 3,906 facts', large, [5000, 2500], 'ms'),
    limitRow('site, 3,906 facts, peak memory', peakMemoryOf(larger), [250, 200], 'MiB'),
  ];
}

/** The text of RESULTS.md, which the formatter aligns. */
function resultOf(rows: Row[]): string {
  const head = ['what', 'figure', 'compared with', 'ratio', 'budget', 'then aim at', 'met'];
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
  return `# Results of the benchmark

Written by \`npm run bench\`.

- Date: ${new Date().toISOString().slice(0, 10)}
- Machine: ${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB of memory, ${process.platform}
- Versions: Node.js ${process.versions.node}, SQLite ${process.versions['sqlite']}
- Load average: ${load.toFixed(2)} before, ${loadavg()[0]?.toFixed(2)} after
- Archive: ${size.bulletins.toLocaleString('en')} bulletins, ${numberOfFacts.toLocaleString('en')} facts

${lines.join('\n')}

"Bare" is the same Node.js running a script that does nothing. The two commands of a row run alternately, after a warm-up. The ratio is the
median of the ratios of all pairs; the two figures are medians of their own. Output goes into a pipe and is discarded. "Asking
only" asks the system for the times of the files that the answer depends on. "js-yaml" is one thread that reads each file and calls \`load\`.
`;
}
