import { readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Random } from '../../bench/random.ts';
import { ended, startProcess } from '../support/spawn.ts';

/** What to put under load. */
interface Loaded {
  /** An archive from `bench/archive.ts`; its seventh bulletin is edited. */
  archive: string;
  cache: string;
  /** Draws the pauses between edits. */
  seed: number;
}

/** The result of a run. */
interface LoadReport {
  edits: number;
  queries: number;
  /** Queries without an answer, and answers that were right at no moment of their query. */
  wrong: string[];
}

/** A fact on disk as answers show it. */
interface Shown {
  id: string;
  says: string;
}

const files = ['treaties', 'events'] as const;
type File = (typeof files)[number];
const edited = ['--where', "says LIKE 'Cormorant %'"];
const inSql = "FROM facts WHERE says LIKE 'Cormorant %'";

/** Queries of all sorts, with the edited files that the answer depends on. */
const questions: [string[], readonly File[]][] = [
  [['facts', ...edited, '--fields', 'id,says', '--json'], files],
  [['treaties', ...edited, '--json'], ['treaties']],
  [['sql', `SELECT id, says ${inSql}`, '--json'], files],
  [['events', '--source', 'pism-0007', '--fields', 'id,says', '--json'], ['events']],
  [['search', 'cormorant', '--limit', '100', '--json'], files],
  [['timeline', ...edited, '--json'], files],
  [['facts', 'cormorant', '--fields', 'id,says', '--json'], files],
];

/**
 * Runs queries one by one, and then some at the same time, while two files of a bulletin are edited, and checks every
 * answer against what the files said at each moment between the start and the end of the query.
 */
export async function underLoad(
  loaded: Loaded,
  inARow: number,
  inParallel: number,
  atOnce: number,
): Promise<LoadReport> {
  const bulletin = new Bulletin(join(loaded.archive, 'pism-0007'));
  // The answers before the edits show which facts each query finds.
  const calm = await Promise.all(questions.map(async ([argv]) => factsIn((await run(loaded, argv)).stdout)));
  if (calm.some((rows) => rows.length === 0)) throw new Error('a query finds none of the edited facts');
  const report: LoadReport = { edits: 0, queries: 0, wrong: [] };
  const draw = new Random(loaded.seed);
  let isOver = false;
  const edits = (async () => {
    // 3 to 400 milliseconds; short and long pauses are equally likely.
    for (; !isOver; await pause(3 * 2 ** (7 * draw.next()))) bulletin.edit();
  })();
  let next = 0;
  const askUntil = async (end: number) => {
    while (next < end) {
      const at = next++ % questions.length;
      const [argv, shown] = questions[at] as (typeof questions)[number];
      const from = bulletin.steps.length - 1;
      const { status, stdout, stderr } = await run(loaded, argv);
      report.queries += 1;
      const moments = bulletin.steps.slice(from);
      // Two files that are edited during an update may be of two moments.
      const isRight = (file: File) => {
        const own = (all: Shown[]) => linesOf(all.filter(({ id }) => id.startsWith(`pism-0007/${file}-`)));
        const found = new Set(calm[at]?.map(({ id }) => id));
        return moments.some((each) => own(factsIn(stdout)) === own(each[file].filter(({ id }) => found.has(id))));
      };
      if (status !== 0 || !shown.every(isRight))
        report.wrong.push(`pism ${argv.join(' ')}: ${status} ${stderr}${stdout.slice(0, 200)}`);
    }
  };
  await askUntil(inARow);
  await Promise.all(Array.from({ length: atOnce }, () => askUntil(inARow + inParallel)));
  isOver = true;
  await edits;
  report.edits = bulletin.steps.length - 1;
  return report;
}

/** Bytes of the index, next to which nothing but SQLite's log and shared memory may be. */
export function indexSize(cache: string): number {
  const names = readdirSync(cache);
  const others = names.filter((name) => !/^[0-9a-f]{8}\.db(-wal|-shm)?$/.test(name));
  if (others.length > 0) throw new Error(`Next to the index, the cache has ${others.join(', ')}`);
  return names.reduce((sum, name) => sum + statSync(join(cache, name)).size, 0);
}

/** A bulletin that is edited step by step, with what its files said after each. */
class Bulletin {
  readonly steps: Record<File, Shown[]>[] = [{ treaties: [], events: [] }];
  readonly #folder: string;
  readonly #facts: Record<File, string[]>;

  constructor(folder: string) {
    this.#folder = folder;
    for (const name of readdirSync(folder)) {
      const text = readFileSync(join(folder, name), 'utf8');
      // They would lead nowhere while a file is half written.
      writeFileSync(join(folder, name), text.replace(/^ {2}related: .*\n/gm, ''));
    }
    const textsIn = (file: File) => readFileSync(this.#path(file), 'utf8').split(/^(?=- id: )/m);
    this.#facts = { treaties: textsIn('treaties'), events: textsIn('events') };
    for (const file of files) this.#put(file, 1);
  }

  /** Replaces a file by a new one, or empties it, fills half of it or all. */
  edit(): void {
    const step = this.steps.length;
    this.#put(step % 2 === 0 ? 'treaties' : 'events', [1, 0, 0.5, 1][(step >> 1) % 4] as number, step % 3 === 0);
  }

  #put(file: File, share: number, inPlace = false): void {
    const says = `Cormorant ${this.steps.length}.`;
    const facts = this.#facts[file].slice(0, this.#facts[file].length * share);
    const text = facts.join('').replace(/^ {2}says: .*(?:\n {3,}.*)*/gm, `  says: ${says}`);
    const path = this.#path(file);
    writeFileSync(inPlace ? path : `${path}.new`, text);
    if (!inPlace) renameSync(`${path}.new`, path);
    const ids = facts.map((fact) => `${basename(this.#folder)}/${/^- id: (.*)/.exec(fact)?.[1]}`);
    const last = this.steps.at(-1) ?? { treaties: [], events: [] };
    this.steps.push({ ...last, [file]: ids.map((id) => ({ id, says })) });
  }

  #path(file: File): string {
    return join(this.#folder, `${file}.yaml`);
  }
}

function run({ archive, cache }: Loaded, argv: string[]) {
  return ended(startProcess([...argv, '--facts', archive], { XDG_CACHE_HOME: cache }, cache));
}

function factsIn(answer: string): Shown[] {
  return answer.startsWith('[') ? (JSON.parse(answer) as Shown[]) : [];
}

/** The facts in an answer, each once: a timeline has a line for each date. */
function linesOf(rows: Shown[]): string {
  return [...new Set(rows.map(({ id, says }) => `${id} ${says}\n`))].sort().join('');
}
