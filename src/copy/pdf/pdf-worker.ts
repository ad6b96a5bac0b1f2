import { parentPort, workerData } from 'node:worker_threads';
import { textOfPdf } from './read-pdf.ts';

// For a damaged PDF, pdf.js reports one failure and leaves others unhandled, which must not end the thread first.
process.on('unhandledRejection', () => {});

textOfPdf(workerData as Uint8Array).then(
  (text) => parentPort?.postMessage(text),
  // Thrown outside of a promise, it ends the thread and becomes the `error` event in pdf-worker-client.ts.
  (error) =>
    setImmediate(() => {
      throw error;
    }),
);
