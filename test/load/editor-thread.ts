/** The thread that edits a bulletin until it is told to stop, and counts its steps. */
import { workerData } from 'node:worker_threads';
import { Random } from '../../bench/random.ts';
import { type Counters, counted } from './editor.ts';
import { type Edited, edit } from './edits.ts';

const { edited, counters, seed } = workerData as { edited: Edited; counters: Counters; seed: number };
const draw = new Random(seed);

for (let step = 1; Atomics.load(counters, counted.stop) === 0; step += 1) {
  Atomics.store(counters, counted.begun, step);
  edit(edited, step);
  Atomics.store(counters, counted.done, step);
  // 3 to 400 milliseconds; short and long pauses are equally likely.
  Atomics.wait(counters, counted.stop, 0, 3 * 2 ** (7 * draw.next()));
}
