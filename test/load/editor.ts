import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Edited } from './edits.ts';

/** What the editor's thread and we tell each other, and where. */
export type Counters = Int32Array<SharedArrayBuffer>;

/** The places in the counters: the step that was begun last, the one that was done last, and whether to stop. */
export const counted = { begun: 0, done: 1, stop: 2 } as const;

/** Edits on a thread of its own, so that it is never kept waiting. */
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

  /** The step that was begun last. */
  begun(): number {
    return Atomics.load(this.#counters, counted.begun);
  }

  /** The step that was done last. */
  done(): number {
    return Atomics.load(this.#counters, counted.done);
  }

  /** Ends it, and tells how many steps it did. */
  async stop(): Promise<number> {
    Atomics.store(this.#counters, counted.stop, 1);
    Atomics.notify(this.#counters, counted.stop);
    await this.#end;
    return this.done();
  }
}
