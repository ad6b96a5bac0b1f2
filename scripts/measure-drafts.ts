/**
 * Measures how well `pism draft` drafts a bulletin whose facts are written, as if they were not:
 * node scripts/measure-drafts.ts <facts folder> <bulletin> <text file> [--list]
 */
import { measureDrafts, tableOf } from '../test/draft/measure.ts';

const [folder = 'facts', bulletin = '', copy = '', list] = process.argv.slice(2);
console.log(tableOf(await measureDrafts({ folder, bulletin, copy }, list ? console.log : undefined)));
