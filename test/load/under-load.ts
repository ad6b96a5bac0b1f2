import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, canMeasureMemory } from '../../bench/measure.ts';
import { ended } from '../support/spawn.ts';
import { Editor } from './editor.ts';
import { readyForEdits } from './edits.ts';
import { inShort, isRight, type Question, questions } from './questions.ts';

/** The program and the facts to put under load. */
export interface Loaded {
  /** The command line of the program with these arguments. */
  command(argv: string[]): Command;
  /** An archive from `bench/archive.ts`; its seventh bulletin is edited. */
  archive: string;
  /** The folder of the index. */
  cache: string;
  /** A folder for reports of memory. */
  folder: string;
  seed: number;
}

/** Numbers of queries: one by one, then in parallel, and how many of these run at the same time. */
export interface Amount {
  inARow: number;
  inParallel: number;
  atOnce: number;
}

/** The result of a run. */
export interface LoadReport {
  edits: number;
  /** In the order in which they ended: milliseconds, and MiB where memory can be measured. */
  queries: { time: number; peak: number | undefined }[];
  /** Answers that were right at no moment of their query. */
  wrong: string[];
  /** Queries without an answer. */
  failed: string[];
  /** Bytes of the index before and after. */
  index: [number, number];
}

/**
 * Runs queries one by one and in parallel while two files of a bulletin are edited, and checks every answer against
 * what the files said at each moment between the start and the end of the query.
 */
export async function underLoad(loaded: Loaded, { inARow, inParallel, atOnce }: Amount): Promise<LoadReport> {
  const bulletin = readyForEdits(join(loaded.archive, 'pism-0007'));
  const report: LoadReport = { edits: 0, queries: [], wrong: [], failed: [], index: [0, 0] };
  const calm = await answersInCalm(loaded);
  report.index[0] = indexSize(loaded.cache);
  const editor = new Editor(bulletin, loaded.seed);
  let next = 0;
  const askUntil = async (end: number) => {
    while (next < end) await ask(loaded, editor, calm, next++, report);
  };
  await askUntil(inARow);
  await Promise.all(Array.from({ length: atOnce }, () => askUntil(inARow + inParallel)));
  report.edits = await editor.stop();
  report.index[1] = indexSize(loaded.cache);
  return report;
}

/** The answers before anything is edited: they show which facts each query finds. */
async function answersInCalm(loaded: Loaded): Promise<string[]> {
  const answers: string[] = [];
  for (const { argv } of questions) {
    const { status, stdout, stderr } = await run(loaded, argv, 0);
    if (status !== 0) throw new Error(`pism ${argv.join(' ')} ended with ${status}: ${stderr}`);
    answers.push(stdout);
  }
  return answers;
}

async function ask(loaded: Loaded, editor: Editor, calm: string[], number: number, report: LoadReport): Promise<void> {
  const at = number % questions.length;
  const question = questions[at] as Question;
  const from = editor.done();
  const { status, stdout, stderr, time, peak } = await run(loaded, question.argv, number);
  const to = editor.begun();
  report.queries.push({ time, peak });
  const query = `${number}: pism ${question.argv.join(' ')} (steps ${from} to ${to}, ${Math.round(time)} ms)`;
  // An empty result is explained on standard error.
  // A process that waits for the index of another says so.
  const isSilent = /^(?:Waiting for another pism .*\n)?$/.test(stderr) || stdout === '[]\n';
  if (status !== 0 || !isSilent) report.failed.push(`${query}: ${status} ${stderr}`);
  else if (!isRight(editor.bulletin, question, stdout, calm[at] as string, from, to)) {
    report.wrong.push(`${query}: ${inShort(stdout)}`);
  }
}

async function run({ command, folder }: Loaded, argv: string[], number: number) {
  const memory = join(folder, `memory-${number}`);
  const { file, argv: all, env, cwd } = command(argv);
  const [program = '', ...rest] = [...(canMeasureMemory ? timed(memory) : []), file, ...all];
  const start = performance.now();
  const ran = await ended(spawn(program, rest, { env, cwd }));
  const time = performance.now() - start;
  const peak = canMeasureMemory ? Number(readFileSync(memory, 'utf8')) / 1024 : undefined;
  rmSync(memory, { force: true });
  return { ...ran, time, peak };
}

function timed(memory: string): string[] {
  return ['/usr/bin/time', '-q', '-f', '%M', '-o', memory];
}

function indexSize(cache: string): number {
  // The built program keeps compiled code there.
  const names = readdirSync(cache).filter((name) => name !== 'code');
  // SQLite keeps a write-ahead log and shared memory next to the index.
  const others = names.filter((name) => !/^[0-9a-f]{8}\.db(-wal|-shm)?$/.test(name));
  if (others.length > 0) throw new Error(`Next to the index, the cache has ${others.join(', ')}`);
  return names.reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
}
