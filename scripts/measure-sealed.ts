/**
 * Measures what `check` and `verify` say to facts by writers who have not seen their rules. PISM_TEXTS names folders of texts:
 * node scripts/measure-sealed.ts [--sealed] [--json] [--markdown] [--cases] [--prices]
 * --markdown prints tables, which docs/PROOF.md has; --prices also what each rule wins and costs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Count, countsOf, type Judged, judgeText, pricesOf, textNames } from '../test/proof/sealed.ts';
import { removeFolders } from '../test/support/folders.ts';
import { markdownTable } from './markdown-table.ts';

/** The functions of each rule, whose lines are its price; two rules share one. */
const functions: Record<string, readonly string[]> = {
  amount: ['contraryFindings'],
  choice: ['choiceFinding'],
  date: ['isInNamesOnly', 'datesByContext'],
  'date-role': ['dateFindings', 'wordsOfAct'],
  denial: ['denialFindings'],
  doubt: ['doubtFindings'],
  entry: ['isDescribed'],
  inferred: ['inferredFinding'],
  name: ['nameFindings'],
  number: ['absentFinding'],
  opposite: ['contraryFindings'],
  role: ['roleFindings', 'marksIn'],
  says: ['compareSays'],
  SAYS_OTHERWISE: ['otherEntries', 'otherDates'],
  text: ['textFinding'],
};

const linesOf = Object.fromEntries(Object.entries(functions).map(([rule, names]) => [rule, countLines(rule, names)]));
const has = (option: string) => process.argv.includes(option);
const judged: Judged[] = [];
for (const name of textNames) {
  const text = await judgeText(name, has('--sealed'));
  if (text) judged.push(...text);
  else console.error(`Left out, as it is not in PISM_TEXTS: ${name}`);
}
removeFolders();
const counts = countsOf(judged);
const wrong = has('--cases') ? judged.filter(({ is, outcome }) => is !== (outcome === 'holds')) : [];
const prices = has('--prices') ? pricesOf(judged).map((price) => ({ ...price, lines: linesOf[price.rule] })) : [];
if (has('--json')) console.log(JSON.stringify({ counts, prices, cases: wrong }, null, 1));
else if (has('--markdown')) console.log(markdownOf(counts), prices.length > 0 ? `\n${markdownOfPrices()}` : '');
else {
  console.table(counts);
  if (prices.length > 0) console.table(prices);
  for (const { text, id, is, sort, outcome, fact, why, said } of wrong) {
    const lines = said.map(({ rule, says }) => `${rule}: ${says}`);
    console.log([`${text} ${id} (${is}, ${sort}) ${outcome}: ${fact['says']}`, why, ...lines].join('\n  '));
  }
}

/** How many lines the functions of a rule have. */
function countLines(rule: string, names: readonly string[]): number {
  const files = ['evidence/compare.ts', 'evidence/wording.ts', 'verify/contradictions.ts'];
  const code = files.map((file) => readFileSync(join(import.meta.dirname, '../src', file), 'utf8')).join('\n');
  const parts = names.map((name) => {
    const [part] = new RegExp(`^(?:export )?function ${name}\\b[^]*?^}$`, 'm').exec(code) ?? [];
    if (part === undefined) throw new Error(`There is no function ${name}, of the rule ${rule}`);
    return part.split('\n').length;
  });
  return parts.reduce((sum, lines) => sum + lines, 0);
}

function markdownOfPrices(): string {
  const rows = prices.map(({ rule, lines, sealed, open, alarms }) =>
    [rule, lines ?? '', sealed, open, alarms].map(String),
  );
  return markdownTable(['rule', 'lines', 'sealed', 'open', 'true ones'], rows);
}

/** The counts of each text and half, and their sums, as a table. */
function markdownOf(all: Count[]): string {
  const halves = [...new Set(all.map(({ half }) => half))];
  const sums = halves.flatMap((half) => [false, true].map((is) => sumOf(all, half, is)));
  const rows = [...all, ...sums].map(({ text, half, is, fails, asks, holds }) => {
    const number = fails + asks + holds;
    const share = (part: number) => `${part} (${Math.round((100 * part) / number)} %)`;
    return [text, half, is ? 'true' : 'false', String(number), share(fails), share(asks), share(holds)];
  });
  return markdownTable(['text', 'half', 'facts', 'number', 'fail', 'ask', 'neither'], rows);
}

function sumOf(all: Count[], half: Count['half'], is: boolean): Count {
  const own = all.filter((each) => each.half === half && each.is === is);
  const sum = (part: 'fails' | 'asks' | 'holds') => own.reduce((total, each) => total + each[part], 0);
  return { text: 'all', half, is, fails: sum('fails'), asks: sum('asks'), holds: sum('holds') };
}
