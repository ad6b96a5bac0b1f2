import { parseArgs } from 'node:util';
import { type Read, readArticles } from '../test/proof/articles.ts';
import { markdownTable } from './markdown-table.ts';

// node scripts/measure-proofread.ts [--sealed] [--cases]: of the slips in the made-up articles of test/proof/articles, beside
// how many `proofread` shows the fact that refutes them, and how many it marks; and how many true sentences it marks too.
// --cases lists slips without their fact or without a mark, and true sentences with a mark.
const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { sealed: flag, cases: flag } });
const all = await readArticles(values.sealed);
const halves = values.sealed ? [false, true] : [false];
const sorts = [...new Set(all.flatMap(({ slip }) => slip?.sort ?? []))].sort();
const counts: [string, (read: Read) => boolean, (read: Read) => boolean][] = [
  ...sorts.map((sort) => [`${sort}: beside its fact`, isOf(sort), isBeside] as (typeof counts)[number]),
  ['all slips: beside their fact', isSlip, isBeside],
  ['all slips: marked', isSlip, isMarked],
  ['true sentences about a fact: beside it', (read) => !isSlip(read) && read.fact !== undefined, isBeside],
  ['true sentences: marked', (read) => !isSlip(read), isMarked],
];
const rows = counts.map(([name, isCounted, is]) => {
  const ofHalf = (half: boolean) => all.filter((read) => read.isSealed === half && isCounted(read));
  return [name, ...halves.map((half) => `${ofHalf(half).filter(is).length} of ${ofHalf(half).length}`)];
});
console.log(markdownTable(['sentences', ...halves.map((half) => (half ? 'sealed articles' : 'open articles'))], rows));
if (values.cases)
  for (const each of all)
    if (isSlip(each) ? !isBeside(each) || !isMarked(each) : isMarked(each)) console.log(lineOf(each));

function isSlip({ slip }: Read): boolean {
  return slip !== undefined;
}

function isOf(sort: string): (read: Read) => boolean {
  return ({ slip }) => slip?.sort === sort;
}

function isBeside({ fact, nearest }: Read): boolean {
  return fact !== undefined && nearest.includes(fact);
}

function isMarked({ marks }: Read): boolean {
  return marks.length > 0;
}

function lineOf(read: Read): string {
  const { article, slip, text, nearest, marks } = read;
  const what = slip ? `${isBeside(read) ? 'no mark' : 'not beside'}, ${slip.fact}, ${slip.why}` : marks.join('; ');
  return `${article}: ${text}\n  ${what} (${nearest.join(', ')})`;
}
