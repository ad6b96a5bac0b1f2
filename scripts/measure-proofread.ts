import { parseArgs } from 'node:util';
import { type Read, readArticles } from '../test/proof/articles.ts';
import { markdownTable } from './markdown-table.ts';

// node scripts/measure-proofread.ts [--sealed] [--cases]: of the slips in the made-up articles of test/proof/articles, how
// many `proofread` finds, and how many true sentences it lists too. --cases lists slips that it misses, and true sentences
// that it lists.
const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({ options: { sealed: flag, cases: flag } });
const all = await readArticles(values.sealed);
const sorts = [...new Set(all.flatMap(({ slip }) => slip?.sort ?? []))].sort();
const halves = values.sealed ? [false, true] : [false];
const rows = [...sorts, undefined].map((sort) => [sort ?? 'all slips', ...halves.map((half) => slipsOf(half, sort))]);
rows.push(['true sentences that are listed', ...halves.map((half) => listedOf(half))]);
console.log(markdownTable(['sort', ...halves.map((half) => (half ? 'sealed articles' : 'open articles'))], rows));
if (values.cases) for (const each of all) if (isWrong(each)) console.log(lineOf(each));

function slipsOf(half: boolean, sort: string | undefined): string {
  const own = all.filter(({ isSealed, slip }) => isSealed === half && slip && (!sort || slip.sort === sort));
  return `${own.filter(({ found }) => found.length > 0).length} of ${own.length}`;
}

function listedOf(half: boolean): string {
  const own = all.filter(({ isSealed, slip }) => isSealed === half && !slip);
  return `${own.filter(({ found }) => found.length > 0).length} of ${own.length}`;
}

function isWrong({ slip, found }: Read): boolean {
  return slip ? found.length === 0 : found.length > 0;
}

function lineOf({ article, slip, text, found }: Read): string {
  return slip
    ? `missed (${article}, ${slip.sort}, ${slip.why}): ${text}`
    : `listed (${article}): ${text}\n  ${found.join('\n  ')}`;
}
