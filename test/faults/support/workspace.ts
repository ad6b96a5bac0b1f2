import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Size, writeArchive } from '../../../bench/archive.ts';
import type { Io } from '../../../src/cli/command.ts';
import { run } from '../../../src/main.ts';

const start = join(import.meta.dirname, '..', '..', '..', 'src', 'start.ts');

/** A version of the facts: as first written, with edited bulletins, or also with another actor. */
export type State = 'first' | 'edited' | 'renamed';

/** How a process ended, with the status null if it was killed, and what it printed. */
export interface End {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** A facts folder with several states, a cache and a folder for outputs, for tests that kill processes. */
export class Workspace {
  readonly facts: string;
  readonly cache: string;
  readonly outputs: string;
  readonly #folder: string;
  /** The files of every third bulletin, as first written. */
  readonly #edited: Map<string, string>;
  readonly #known = new Map<string, Promise<string>>();
  #state: State = 'first';

  constructor(folder: string, size: Size) {
    this.#folder = folder;
    this.facts = join(folder, 'facts');
    this.cache = join(folder, 'cache');
    this.outputs = join(folder, 'outputs');
    mkdirSync(this.outputs);
    writeArchive(this.facts, size);
    const files = filesBelow(this.facts).filter((path) => Number(/\d+/.exec(path)?.[0]) % 3 === 0);
    this.#edited = new Map(files.map((path) => [path, readFileSync(join(this.facts, path), 'utf8')]));
    this.put('first');
  }

  /** Writes the facts of a state. */
  put(state: State): void {
    this.#state = state;
    const actor = state === 'renamed' ? 'The Harbour Board' : 'Harbour Board';
    mkdirSync(join(this.facts, 'registers'), { recursive: true });
    writeFileSync(join(this.facts, 'registers/actors.yaml'), `- { id: harbour-board, name: ${actor} }\n`);
    for (const [path, text] of this.#edited) {
      const now = state === 'first' ? text : text.replaceAll(/^( +says: "?)/gm, '$1Moreover, ');
      writeFileSync(join(this.facts, path), now);
    }
  }

  /** A hash of all files of the facts, with their names. */
  factsHash(): string {
    return hashOf(this.facts);
  }

  /** Runs the program in this process and returns its output; throws unless the status is 0. */
  ask(argv: string[]): Promise<string> {
    return ask([...argv, '--facts', this.facts], this.cache, this.outputs);
  }

  /** Starts the program as the leader of a process group. */
  start(argv: string[]): { pid: number; end: Promise<End> } {
    const child = spawn(process.execPath, [start, ...argv, '--facts', this.facts], {
      cwd: this.outputs,
      env: { PATH: process.env['PATH'], HOME: this.cache, XDG_CACHE_HOME: this.cache },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const printed = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (text: string) => {
        printed[name] += text;
      });
    }
    const end = new Promise<End>((resolve) => child.on('close', (status) => resolve({ status, ...printed })));
    return { pid: child.pid as number, end };
  }

  /** The answers to many queries about these facts. */
  answers(facts = this.facts, cache = this.cache): Promise<string> {
    return answersOf(facts, cache);
  }

  /** The right answers: those from a new index. */
  right(): Promise<string> {
    const state = this.#state;
    const known = this.#known.get(state) ?? answersOf(this.facts, join(this.#folder, `clean-${state}`));
    this.#known.set(state, known);
    return known;
  }

  /** The hash of the right output: one made from a new index. */
  rightOutput(argv: string[], output: string): Promise<string> {
    const place = join(this.#folder, `${this.#state}-${output}`);
    const make = async () => {
      await ask([...argv.slice(0, -1), place, '--facts', this.facts], join(this.#folder, `clean-${this.#state}`));
      return hashOf(place);
    };
    const known = this.#known.get(place) ?? make();
    this.#known.set(place, known);
    return known;
  }
}

/** A hash of a file, or of all files below a folder with their names; an empty text if nothing is there. */
export function hashOf(place: string): string {
  if (!statSync(place, { throwIfNoEntry: false })) return '';
  const hash = createHash('sha256');
  for (const path of filesBelow(place)) hash.update(`${path}\0`).update(readFileSync(join(place, path)));
  return hash.digest('hex');
}

function filesBelow(place: string): string[] {
  if (statSync(place).isFile()) return [''];
  const names = readdirSync(place, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => statSync(join(place, name)).isFile()).sort();
}

const questions = [
  ['facts', '--json'],
  ['treaties', '--json'],
  ['sanctions', '--format', 'ndjson', '--since', '2010'],
  ['timeline', '--country', 'PL', '--format', 'tsv'],
  ['search', 'agreement', '--json'],
  ['summary', '--json'],
  ['actors', '--json'],
  ['checks', '--json'],
];

async function answersOf(facts: string, cache: string): Promise<string> {
  const answers: string[] = [];
  for (const argv of questions) {
    answers.push(`pism ${argv.join(' ')}`, await ask([...argv, '--facts', facts], cache));
  }
  return answers.join('\n');
}

async function ask(argv: string[], cache: string, cwd = '/'): Promise<string> {
  const printed = { stdout: '', stderr: '' };
  const output = (name: 'stdout' | 'stderr') => ({
    isTerminal: false,
    columns: undefined,
    rows: undefined,
    write: (text: string) => {
      printed[name] += text;
    },
  });
  const env = { HOME: cache, XDG_CACHE_HOME: cache };
  const io: Io = { stdout: output('stdout'), stderr: output('stderr'), env, cwd, page: async () => false };
  const status = await run(argv, io);
  if (status !== 0) throw new Error(`pism ${argv.join(' ')} ended with ${status}: ${printed.stderr}`);
  return printed.stdout;
}
