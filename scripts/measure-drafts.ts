/**
 * Measures how well `pism draft` drafts a bulletin whose facts are written, as if they were not; by default the made-up one:
 * npm run drafts -- <facts folder> <bulletin> <text file> [--list]
 * With --judged, the texts of PISM_TEXTS whose sentences a person has judged (test/draft/judged).
 */
import { resolve } from 'node:path';
import { judgedTable, judgedTexts, measureJudged } from '../test/draft/judged.ts';
import { measureDrafts, tableOf } from '../test/draft/measure.ts';
import { madeUpSample } from '../test/proof/sample.ts';
import { removeFolders } from '../test/support/folders.ts';

const words = process.argv.slice(2).filter((word) => !/^--/.test(word));
const log = process.argv.includes('--list') ? console.log : undefined;
if (process.argv.includes('--judged')) {
  const counts = [];
  for (const text of judgedTexts) counts.push(await measureJudged(text, process.env['PISM_TEXTS'] ?? '', log));
  console.log(judgedTable(counts));
} else {
  const [folder, bulletin = '', copy = ''] = words;
  const sample = folder === undefined ? madeUpSample() : { folder: resolve(folder), bulletin, copy };
  console.log(tableOf(await measureDrafts(sample, log)));
}
removeFolders();
