/** The worker thread that reads the text of a PDF. */
import { PismError } from '../../../core/errors.ts';
import { doWork } from '../../../core/files/limited-worker.ts';
import { textOfPdf } from './read-pdf.ts';

// For a damaged PDF, pdf.js reports one failure and leaves others unhandled, which must not end the thread first.
process.on('unhandledRejection', (error) => {
  if (error instanceof PismError) throw error;
});

doWork(textOfPdf);
