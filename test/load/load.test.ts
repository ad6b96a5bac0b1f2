/** Many queries at the same time, while a bulletin is edited, give the right answer. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { wholeSeries, writeArchive } from '../../bench/archive.ts';
import { Random } from '../../bench/random.ts';
import { temporaryFolder } from '../support/run.ts';
import { ended, startProcess } from '../support/spawn.ts';

// `npm run load` asks for more, of the whole series, with new pauses between edits.
const { TIMES, SEED = TIMES === undefined ? '2404' : String(Date.now() % 1_000_000) } = process.env;
const [inARow, inParallel, atOnce] = TIMES === undefined ? [10, 25, 8] : [Number(TIMES), Number(TIMES), 16];
const bulletins = TIMES === undefined ? 20 : wholeSeries.bulletins;

/** Queries of all sorts, each of which finds all treaties of the seventh bulletin. */
const edited = ['--where', "says LIKE 'Cormorant %'", '--json'];
const questions = [
  ['treaties', ...edited],
  ['facts', ...edited],
  ['timeline', ...edited],
  ['sql', "SELECT says FROM treaties WHERE says LIKE 'Cormorant %'", '--json'],
  ['search', 'cormorant', '--limit', '100', '--json'],
];

test(
  `one after the other and many in parallel, while a file is edited (SEED=${SEED}): all answers are right`,
  async () => {
    const [archive, cache] = [temporaryFolder(), temporaryFolder()];
    writeArchive(archive, { ...wholeSeries, bulletins });
    const file = join(archive, 'pism-0007', 'treaties.yaml');
    const text = readFileSync(file, 'utf8');
    let edits = 0;
    const edit = () => {
      const says = `  says: Cormorant ${edits + 1}.`;
      writeFileSync(`${file}.new`, text.replace(/^ {2}says: .*(?:\n {3,}.*)*/gm, says));
      renameSync(`${file}.new`, file);
      edits += 1;
    };
    /** The texts in an answer, each once: all must be of one moment between the start and the end of the query. */
    const ask = async (argv: string[]) => {
      const from = edits;
      const ran = await ended(startProcess([...argv, '--facts', archive], { XDG_CACHE_HOME: cache }, cache));
      const texts = new Set(ran.stdout.match(/Cormorant \d+/g));
      const edit = Number([...texts][0]?.split(' ')[1]);
      const isRight = ran.status === 0 && texts.size === 1 && edit >= from && edit <= edits;
      return isRight ? [] : [{ argv, from, to: edits, ...ran }];
    };
    edit();
    const draw = new Random(Number(SEED));
    let isOver = false;
    const editing = (async () => {
      // 3 to 400 milliseconds; short and long pauses are equally likely.
      for (; !isOver; await pause(3 * 2 ** (7 * draw.next()))) edit();
    })();
    const wrong: unknown[] = [];
    let asked = 0;
    const askUntil = async (end: number) => {
      while (asked < end) wrong.push(...(await ask(questions[asked++ % questions.length] ?? [])));
    };
    await askUntil(inARow);
    await Promise.all(Array.from({ length: atOnce }, () => askUntil(inARow + inParallel)));
    isOver = true;
    await editing;
    expect(wrong).toEqual([]);
    expect(edits).toBeGreaterThan(10);
    for (const name of readdirSync(join(cache, 'pism'))) expect(name).toMatch(/^[0-9a-f]{8}\.db(-wal|-shm)?$/);
  },
  120_000 + 10_000 * Number(TIMES ?? 0),
);
