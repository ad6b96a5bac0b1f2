import { runInWorker } from '../../../core/files/limited-worker.ts';

/** Reads the text of a PDF in a worker thread; throws a PismError above the limits and without text. */
export function textOfPdfInWorker(bytes: Uint8Array): Promise<string> {
  const hint = 'Save it as plain text, and give that.';
  return runInWorker('texts/copy/pdf/pdf-worker', bytes, { ...pdfLimits, work: 'reading it', hint });
}

/** The limits for reading a PDF: a few kilobytes can unpack to gigabytes. */
export const pdfLimits = { megabytes: 160, seconds: 8 };
