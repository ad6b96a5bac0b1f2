import { parentPort, workerData } from 'node:worker_threads';
import { registerOf } from '../load/actor-register.ts';
import type { Actor } from '../model/file-fields.ts';
import type { Kind } from '../model/kind.ts';
import { type BulletinFolder, prepareBulletin } from './prepare-bulletins.ts';

/** What a worker is given when it starts. */
export interface WorkerStart {
  kinds: Kind[];
  brokenKinds: string[];
  actors: Actor[];
}

const { kinds, brokenKinds, actors } = workerData as WorkerStart;
const foundation = { kinds, brokenKinds, actors: registerOf(actors) };

parentPort?.on('message', (folders: BulletinFolder[]) => {
  parentPort?.postMessage(folders.map((folder) => prepareBulletin(folder, foundation)));
});
