/**
 * Measures what `check` and `verify` say to facts by writers who have not seen their rules. PISM_TEXTS names folders of texts:
 * node scripts/measure-sealed.ts [--sealed] [--json] [--cases]
 */
import { countsOf, judgeText, textNames } from '../test/proof/sealed.ts';
import { removeFolders } from '../test/support/folders.ts';

const has = (option: string) => process.argv.includes(option);
const texts = await Promise.all(textNames.map((name) => judgeText(name, has('--sealed'))));
removeFolders();
const judged = texts.flatMap((each) => each ?? []);
const wrong = has('--cases') ? judged.filter(({ is, outcome }) => is !== (outcome === 'holds')) : [];
if (has('--json')) console.log(JSON.stringify({ counts: countsOf(judged), cases: wrong }, null, 1));
else console.table(countsOf(judged));
const lines = wrong.map(({ text, id, is, sort, outcome, fact, why, findings }) =>
  [`${text} ${id} (${is}, ${sort}) ${outcome}: ${fact['says']}`, why, ...findings].join('\n  '),
);
if (!has('--json') && wrong.length > 0) console.log(lines.join('\n'));
for (const [at, text] of texts.entries())
  if (!text) console.error(`Left out, as it is not in PISM_TEXTS: ${textNames[at]}`);
