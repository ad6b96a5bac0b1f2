import { parentPort, workerData } from 'node:worker_threads';
import { messageOf } from '../errors.ts';
import { textOfPdf } from './pdf.ts';
import { type UnreadableCode, UnreadableCopy } from './unreadable.ts';

/** What a worker says of a PDF: its text, or why there is none. */
export type PdfAnswer = { text: string } | { code: UnreadableCode; message: string; hint: string } | { fault: string };

async function answer(): Promise<PdfAnswer> {
  try {
    return { text: await textOfPdf(workerData as Uint8Array) };
  } catch (thrown) {
    if (!(thrown instanceof UnreadableCopy)) return { fault: messageOf(thrown) };
    return { code: thrown.code, message: thrown.message, hint: thrown.hint };
  }
}

void answer().then((found) => parentPort?.postMessage(found));
