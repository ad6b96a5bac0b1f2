/**
 * Measures how well `pism draft` drafts a bulletin whose facts are written, as if they were not; by default the made-up one:
 * npm run drafts -- <facts folder> <bulletin> <text file> [--list]
 */
import { resolve } from 'node:path';
import { measureDrafts, tableOf } from '../test/draft/measure.ts';
import { madeUpSample } from '../test/proof/sample.ts';
import { removeFolders } from '../test/support/folders.ts';

const words = process.argv.slice(2).filter((word) => word !== '--list');
const [folder, bulletin = '', copy = ''] = words;
const sample = folder === undefined ? madeUpSample() : { folder: resolve(folder), bulletin, copy };
console.log(tableOf(await measureDrafts(sample, process.argv.includes('--list') ? console.log : undefined)));
removeFolders();
