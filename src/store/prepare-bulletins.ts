import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { listBulletin } from '../load/folder.ts';
import { workerFile } from '../package.ts';
import { type Foundation, type PreparedFile, prepareFile, readFile } from './add-file.ts';
import type { WorkerStart } from './prepare-worker.ts';

/** A bulletin's folder. */
export interface BulletinFolder {
  root: string;
  bulletin: string;
}

/** Bulletins that go to a worker at once. */
const batch = 8;
/** Below this many bulletins, starting workers takes longer than they save. */
const worthWorkers = 64;

/** Memory of a worker, in MiB: little, so that what it has parsed is thrown away soon. */
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 32 };

/** Reads and prepares the files of a bulletin. */
export function prepareBulletin({ root, bulletin }: BulletinFolder, foundation: Foundation): PreparedFile[] {
  return listBulletin(root, bulletin).map((file) => prepareFile(readFile(file), foundation));
}

/** Prepares bulletins, on worker threads where there are many; hands them over in their order, a batch at a time. */
export async function prepareBulletins(
  folders: BulletinFolder[],
  foundation: Foundation,
  take: (bulletins: PreparedFile[][]) => void,
): Promise<void> {
  const batches = Array.from({ length: Math.ceil(folders.length / batch) }, (_, at) =>
    folders.slice(at * batch, (at + 1) * batch),
  );
  const alone = folders.length < worthWorkers || availableParallelism() === 1;
  const taken = alone ? 0 : await prepareOnWorkers(batches, foundation, take);
  for (const some of batches.slice(taken)) take(some.map((folder) => prepareBulletin(folder, foundation)));
}

/** Prepares batches on worker threads; returns how many were taken before one of the workers failed, if one did. */
async function prepareOnWorkers(
  batches: BulletinFolder[][],
  { kinds, brokenKinds, actors }: Foundation,
  take: (bulletins: PreparedFile[][]) => void,
): Promise<number> {
  const workerData: WorkerStart = { kinds, brokenKinds, actors: [...actors.byId.values()] };
  const workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(workerFile('store/prepare-worker'), { workerData, resourceLimits }),
  );
  try {
    return await distribute(batches, workers, take);
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** Keeps each worker busy with two batches, so that what waits to be taken never grows beyond a few. */
function distribute(
  batches: BulletinFolder[][],
  workers: Worker[],
  take: (bulletins: PreparedFile[][]) => void,
): Promise<number> {
  const ready = new Map<number, PreparedFile[][]>();
  let sent = 0;
  let taken = 0;
  let over = false;
  return new Promise((resolve, reject) => {
    const end = () => {
      over = true;
      resolve(taken);
    };
    const takeReady = () => {
      for (let next = ready.get(taken); next; next = ready.get(taken)) {
        ready.delete(taken);
        take(next);
        taken += 1;
      }
      if (taken === batches.length) end();
    };
    for (const worker of workers) {
      const underWay: number[] = [];
      const send = () => {
        const next = batches[sent];
        if (!next) return;
        underWay.push(sent);
        sent += 1;
        worker.postMessage(next);
      };
      // A worker that fails may be out of memory or descriptors, or have met what nobody can read. The rest is prepared
      // without it: then it works, or fails with an error that says what it is about.
      worker.on('error', end);
      worker.on('message', (bulletins: PreparedFile[][]) => {
        if (over) return;
        ready.set(underWay.shift() ?? -1, bulletins);
        send();
        try {
          takeReady();
        } catch (thrown) {
          over = true;
          reject(thrown);
        }
      });
      send();
      send();
    }
  });
}
