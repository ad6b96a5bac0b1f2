/**
 * Measures how many false facts and false copies `check` and `verify` find, with a bulletin that is not part of this project:
 * node scripts/measure-proof.ts <facts folder> <bulletin> <text file>
 */
import { measureCopies, measureFacts, reportOf } from '../test/proof/measure.ts';
import { copiesThatPass, factsThatPass } from '../test/proof/reasons.ts';

const [folder = 'facts', bulletin = '', copy = ''] = process.argv.slice(2);
console.log(reportOf(await measureFacts({ folder, bulletin, copy }), factsThatPass));
console.log(reportOf(await measureCopies({ folder, bulletin, copy }), copiesThatPass));
