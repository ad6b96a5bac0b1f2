import { type Read, readArticles } from '../test/prove/proof/articles.ts';

// node scripts/measure-proofread.ts [--sealed] [--cases]: of the slips in the made-up articles of test/prove/proof/articles, beside
// how many `proofread` shows the fact that refutes them, and how many it marks; and how many true sentences it marks too.
// --cases lists slips without their fact or without a mark, and true sentences with a mark.
const all = await readArticles(process.argv.includes('--sealed'));
const isBeside = ({ fact, nearest }: Read) => fact !== undefined && nearest.includes(fact);
const isMarked = ({ marks }: Read) => marks.length > 0;
const bySort = Map.groupBy(
  all,
  ({ slip, isSealed }) => `${isSealed ? 'sealed' : 'open'}: ${slip?.sort ?? 'true sentences'}`,
);
const counts = [...bySort].sort().map(([name, reads]) => {
  const about = reads.filter(({ fact }) => fact !== undefined);
  const beside = `${about.filter(isBeside).length} of ${about.length}`;
  return [name, { 'beside their fact': beside, marked: `${reads.filter(isMarked).length} of ${reads.length}` }];
});
console.table(Object.fromEntries(counts));
if (process.argv.includes('--cases')) {
  const isWrong = (read: Read) => (read.slip ? !isBeside(read) || !isMarked(read) : isMarked(read));
  for (const read of all.filter(isWrong)) {
    const { article, slip, text, nearest, marks } = read;
    const what = slip ? `${isBeside(read) ? 'no mark' : 'not beside'}, ${slip.fact}, ${slip.why}` : marks.join('; ');
    console.log(`${article}: ${text}\n  ${what} (${nearest.join(', ')})`);
  }
}
