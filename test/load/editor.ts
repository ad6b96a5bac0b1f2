import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edited } from './edits.ts';

/** Memory that the editor's thread shares with the test. */
export type Counters = Int32Array<SharedArrayBuffer>;

/** The indexes of the counters: the last step begun, the last step done, and whether to stop. */
export const counted = { begun: 0, done: 1, stop: 2 } as const;

/** Edits a bulletin on a thread of its own, so that queries do not hold it up. */
export class Editor {
  readonly bulletin: Edited;
  readonly #counters: Counters = new Int32Array(new SharedArrayBuffer(12));
  readonly #end: Promise<void>;

  constructor(bulletin: Edited, seed: number) {
    this.bulletin = bulletin;
    const workerData = { edited: bulletin, counters: this.#counters, seed };
    const thread = new Worker(join(import.meta.dirname, 'editor-thread.ts'), { workerData });
    this.#end = new Promise((resolve, reject) => thread.on('error', reject).on('exit', () => resolve()));
  }

  /** The last step that was begun. */
  begun(): number {
    return Atomics.load(this.#counters, counted.begun);
  }

  /** The last step that was done. */
  done(): number {
    return Atomics.load(this.#counters, counted.done);
  }

  /** Stops editing, and returns the number of steps done. */
  async stop(): Promise<number> {
    Atomics.store(this.#counters, counted.stop, 1);
    Atomics.notify(this.#counters, counted.stop);
    await this.#end;
    return this.done();
  }
}
