import assert from 'node:assert/strict';
import fc from 'fast-check';
import { harbourFiles } from '../support/harbour.ts';
import type { Ran } from '../support/run.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';
import { oddPiece } from './texts.ts';

const sqlPieces = [
  "(¦)¦((¦))¦;¦);¦--¦--\n¦/*¦*/¦'¦\"¦`¦[¦]¦?¦?1¦:a¦@b¦$c¦,¦.¦=¦<¦>=¦||¦->>¦+¦-¦*¦%¦0¦1¦-1¦1e400¦0x10¦x'00'¦NULL¦'a'",
  'pages¦name¦stage¦secret¦members¦k.¦f.¦k.pages¦f.id¦id¦fact¦nosuch¦says¦checks¦rowid¦search',
  ' AND ¦ OR ¦ NOT ¦ IS NULL¦ LIKE ¦ IN ¦ BETWEEN ¦ AS x¦ COLLATE NOCASE¦ ESCAPE ¦ MATCH ¦ REGEXP ¦ GLOB ',
  'SELECT ¦ FROM ¦ WHERE ¦ UNION ¦ LIMIT 1¦ ORDER BY 1¦ GROUP BY 1¦ HAVING 1¦ VALUES ¦(SELECT 1)¦EXISTS (SELECT 1)',
  'count(*)¦sum(pages)¦max(pages)¦max(1, 2)¦random()¦json(says)¦json_each(tags)¦abs(-9223372036854775808)¦CAST(name AS INTEGER)',
  'load_extension(1)¦row_number() OVER ()¦CASE WHEN ¦ THEN ¦ END¦RAISE(ABORT, 1)¦last_insert_rowid()¦instr(name, ¦length(',
  ") OR (1¦) AND (0¦) UNION SELECT (1¦) LIMIT (1¦ AS INTEGER) OR CAST(1¦);DROP TABLE _fact_rows¦ATTACH 'x'¦PRAGMA x",
].flatMap((line) => line.split('¦'));

/** Random pieces of SQL, which are rarely a condition. */
export const junkSql = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...sqlPieces) }, oddPiece), { maxLength: 7 })
  .map((pieces) => pieces.join(''));

const commands = [
  ['facts'],
  ['search', 'cod'],
  ['timeline'],
  ['summary'],
  ['checks'],
  ['pacts', '--count'],
  ['pacts', '--group-by', 'members'],
  ['pacts', '--pivot', 'members', '--over', 'signed'],
];
const asked = fc.tuple(junkSql, fc.constantFrom(...commands));
const all = ['pacts', '--stage', 'open', '--stage', 'signed', '--sort', '-name'];

/** The text of `--where` is a condition, which leaves facts out and does nothing else, or an error. */
export const conditions = [
  property(
    'conditions: --where only ever leaves facts out',
    8,
    fc.array(asked, { minLength: 1, maxLength: 10 }),
    async (conditions) => {
      await withFacts(harbourFiles, async (facts) => {
        const found = async (...more: string[]) => idsOf(await facts.pism([...all, ...more, '--format', 'ndjson']));
        const before = await found();
        for (const [condition, command] of conditions) {
          await facts.pism([...command, '--where', condition]);
          const left = await found('--where', condition);
          // A random condition finds other facts each time.
          const expected = condition.includes('random') ? left : before.filter((id) => left.includes(id));
          assert.deepEqual(left, expected, condition);
        }
      });
    },
  ),
];

/** The ids that were printed; none if the condition is an error. */
function idsOf({ status, stdout, stderr }: Ran): string[] {
  assert([0, 2].includes(status), stderr);
  if (status !== 0) return [];
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { id: string }).id);
}
