import { countsOf, type Judged, judgeText, pricesOf, textNames } from '../test/prove/proof/sealed.ts';
import { removeFolders } from '../test/support/folders.ts';

// node scripts/measure-sealed.ts [--sealed] [--cases] [--prices]: what `check` and `verify` say to facts by writers who have not
// seen their rules. PISM_TEXTS names folders of texts. --cases lists what is judged wrongly, --prices what each rule wins and costs.
const has = (option: string) => process.argv.includes(option);
const judged: Judged[] = [];
for (const name of textNames) {
  const text = await judgeText(name, has('--sealed'));
  if (text) judged.push(...text);
  else console.error(`Left out, as it is not in PISM_TEXTS: ${name}`);
}
removeFolders();
console.table(countsOf(judged));
if (has('--prices')) console.table(pricesOf(judged));
const wrong = has('--cases') ? judged.filter(({ is, outcome }) => is !== (outcome === 'holds')) : [];
for (const { text, id, is, sort, outcome, fact, why, said } of wrong) {
  const lines = said.map(({ rule, says }) => `${rule}: ${says}`);
  console.log([`${text} ${id} (${is}, ${sort}) ${outcome}: ${fact['says']}`, why, ...lines].join('\n  '));
}
