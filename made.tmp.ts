import { madeUpSample } from '/tmp/wt/draft/test/proof/sample.ts';
import { measureDrafts, tableOf } from '/tmp/wt/draft/test/draft/measure.ts';
console.log(tableOf(await measureDrafts(madeUpSample(), console.log)));
process.exit()
