/** A thread that edits a bulletin until it is told to stop, and says at any time how far it is. */
import { workerData } from 'node:worker_threads';
import { Draw } from '../../bench/draw.ts';
import { type Counters, counted } from './editor.ts';
import { type Edited, edit } from './edits.ts';

const { edited, counters, seed } = workerData as { edited: Edited; counters: Counters; seed: number };
const draw = new Draw(seed);

for (let step = 1; Atomics.load(counters, counted.stop) === 0; step += 1) {
  Atomics.store(counters, counted.begun, step);
  edit(edited, step);
  Atomics.store(counters, counted.done, step);
  // From 3 to 400 milliseconds, short and long pauses as often.
  Atomics.wait(counters, counted.stop, 0, 3 * 2 ** (7 * draw.next()));
}
