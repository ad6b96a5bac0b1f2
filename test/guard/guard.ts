import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readExamples } from '../../scripts/examples.ts';
import { documents } from '../../scripts/walkthroughs.ts';
import { pism } from '../support/run.ts';

// Records what some 300 commands print, and compares with the record: `node test/guard/guard.ts record|compare`.
// It guards the rebuilding of this round against changes that nobody meant, and goes when that is done.

interface Recorded {
  status: number;
  stdout: string;
  stderr: string;
}

const here = import.meta.dirname;
const recordFile = join(here, 'recorded.json');
const longest = 20_000;

const { positionals } = parseArgs({ allowPositionals: true });
const folder = mkdtempSync(join(tmpdir(), 'pism-guard-'));
const results: Record<string, Recorded> = {};
try {
  cpSync('docs/example', join(folder, 'docs/example'), { recursive: true });
  for (const line of commandLines()) results[line] = await recordOf(line);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (positionals[0] === 'record') writeFileSync(recordFile, `${JSON.stringify(results, null, 1)}\n`);
else compare(JSON.parse(readFileSync(recordFile, 'utf8')));

/** The commands of `commands.txt`, of the examples in documents that are plain `pism` commands, and the help of each command. */
function commandLines(): string[] {
  const listed = readFileSync(join(here, 'commands.txt'), 'utf8').split('\n');
  const examples = readExamples(documents.filter((file) => !/TUTORIAL|KINDS|IMPORT/.test(file)))
    .map(({ command }) => command)
    .filter((command) => command.startsWith('pism ') && !/[|>$&;<]|--watch| \.\.?\/|my-|\.(pdf|docx)/.test(command))
    .map((command) => `[80] ${command.slice('pism '.length)}`);
  return [...new Set([...listed, ...examples])].filter((line) => line !== '' && !line.startsWith('#'));
}

/** What a line prints; `[80]` in front makes standard output a terminal of that width. */
async function recordOf(line: string): Promise<Recorded> {
  const [, width, command = ''] = /^(?:\[(\d+)\] )?(.*)$/.exec(line) ?? [];
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const { status, stdout, stderr } = await pism(wordsOf(command), {
    cwd: folder,
    ...(width ? { terminal: Number(width), errorTerminal: Number(width) } : {}),
  });
  const written = readdirSync(out, { recursive: true, encoding: 'utf8' }).sort();
  const files = written
    .filter((file) => statSync(join(out, file)).isFile())
    .map((file) => `${file} ${sumOf(out, file)}\n`);
  return { status, stdout: shortened(stdout) + files.join(''), stderr: shortened(stderr) };
}

// Binary files hold the time and the version of SQLite.
function sumOf(out: string, file: string): string {
  if (/\.(db|xlsx|parquet)$/.test(file)) return '(binary)';
  return createHash('sha256')
    .update(readFileSync(join(out, file)))
    .digest('hex')
    .slice(0, 16);
}

function shortened(text: string): string {
  const plain = text.replaceAll(folder, '<folder>').replaceAll(process.cwd(), '<pism>');
  if (plain.length <= longest) return plain;
  return `${plain.slice(0, 2000)}\n... ${plain.length} characters, ${createHash('sha256').update(plain).digest('hex')}\n`;
}

/** The words of a command line with quotes as in a shell. */
function wordsOf(command: string): string[] {
  return Array.from(command.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g), ([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double = '', single = '') => double + single),
  );
}

function compare(before: Record<string, Recorded>): void {
  let differing = 0;
  for (const line of new Set([...Object.keys(before), ...Object.keys(results)])) {
    const differences = differencesOf(before[line], results[line]);
    if (differences.length === 0) continue;
    differing += 1;
    console.log(`=== ${line}\n${differences.join('\n')}`);
  }
  console.log(`${Object.keys(results).length} commands, ${differing} differ`);
  process.exitCode = differing > 0 ? 1 : 0;
}

function differencesOf(before: Recorded | undefined, after: Recorded | undefined): string[] {
  if (!before || !after) return [before ? 'no longer run' : 'not recorded'];
  const status = before.status === after.status ? [] : [`status ${before.status} -> ${after.status}`];
  return [
    ...status,
    ...linesOf('stdout', before.stdout, after.stdout),
    ...linesOf('stderr', before.stderr, after.stderr),
  ];
}

/** The lines that only one of two texts has. */
function linesOf(stream: string, before: string, after: string): string[] {
  if (before === after) return [];
  const [old, now] = [before.split('\n'), after.split('\n')];
  const gone = old.filter((line) => !now.includes(line)).map((line) => `- ${line}`);
  const come = now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`);
  return gone.length + come.length > 0
    ? [stream, ...gone.slice(0, 12), ...come.slice(0, 12)]
    : [`${stream}: other order`];
}
