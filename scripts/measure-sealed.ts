/**
 * Measures what `check` and `verify` say to facts by writers who have not seen their rules. PISM_TEXTS names folders of texts:
 * node scripts/measure-sealed.ts [--sealed] [--json] [--markdown] [--cases]; --markdown prints a table, whose sums docs/PROOF.md has.
 */
import { type Count, countsOf, judgeText, textNames } from '../test/proof/sealed.ts';
import { removeFolders } from '../test/support/folders.ts';
import { markdownTable } from './markdown-table.ts';

const has = (option: string) => process.argv.includes(option);
const texts = await Promise.all(textNames.map((name) => judgeText(name, has('--sealed'))));
removeFolders();
const judged = texts.flatMap((each) => each ?? []);
const wrong = has('--cases') ? judged.filter(({ is, outcome }) => is !== (outcome === 'holds')) : [];
if (has('--json')) console.log(JSON.stringify({ counts: countsOf(judged), cases: wrong }, null, 1));
else if (has('--markdown')) console.log(markdownOf(countsOf(judged)));
else console.table(countsOf(judged));
const lines = wrong.map(({ text, id, is, sort, outcome, fact, why, findings }) =>
  [`${text} ${id} (${is}, ${sort}) ${outcome}: ${fact['says']}`, why, ...findings].join('\n  '),
);
if (!has('--json') && wrong.length > 0) console.log(lines.join('\n'));
for (const [at, text] of texts.entries())
  if (!text) console.error(`Left out, as it is not in PISM_TEXTS: ${textNames[at]}`);

/** The counts of each text and half, and their sums, as a table. */
function markdownOf(counts: Count[]): string {
  const halves = [...new Set(counts.map(({ half }) => half))];
  const sums = halves.flatMap((half) => [false, true].map((is) => sumOf(counts, half, is)));
  const rows = [...counts, ...sums].map(({ text, half, is, fails, asks, holds }) => {
    const all = fails + asks + holds;
    const share = (part: number) => `${part} (${Math.round((100 * part) / all)} %)`;
    return [text, half, is ? 'true' : 'false', String(all), share(fails), share(asks), share(holds)];
  });
  return markdownTable(['text', 'half', 'facts', 'number', 'fail', 'ask', 'neither'], rows);
}

function sumOf(counts: Count[], half: Count['half'], is: boolean): Count {
  const own = counts.filter((each) => each.half === half && each.is === is);
  const sum = (part: 'fails' | 'asks' | 'holds') => own.reduce((total, each) => total + each[part], 0);
  return { text: 'all', half, is, fails: sum('fails'), asks: sum('asks'), holds: sum('holds') };
}
