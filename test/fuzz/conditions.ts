import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Ran } from '../support/run.ts';
import { filesOf, type Pact, pact, stages } from './pacts.ts';
import { withFacts } from './program.ts';
import { property } from './property.ts';
import { oddPiece } from './texts.ts';

/** A piece of SQL, and its value for a fact, computed in JavaScript; null is unknown. */
interface Expression<Value> {
  sql: string;
  of(pact: Pact): Value | null;
}

type Int = Expression<number>;
type Text = Expression<string>;
/** A condition of `--where`. */
export type Condition = Expression<boolean>;

/** Words that facts and conditions share. */
export const word = fc.constantFrom('cod', 'Cod', 'herring', 'gull', "o'clock", 'x_y', '50%', '');

const space = fc.constantFrom(' ', ' ', ' ', '  ', '\n', ' /* ) */ ', ' -- (\n');
const int = (sql: string, of: Int['of']): Int => ({ sql, of });
const text = (sql: string, of: Text['of']): Text => ({ sql, of });

function both<A, B, Value>(
  a: Expression<A>,
  b: Expression<B>,
  sql: string,
  of: (a: A, b: B) => Value | null,
): Expression<Value> {
  return {
    sql,
    of(pact) {
      const [first, second] = [a.of(pact), b.of(pact)];
      return first === null || second === null ? null : of(first, second);
    },
  };
}

const intLeaf = fc.oneof(
  fc.integer({ min: -3, max: 20 }).map((value) => int(`${value}`, () => value)),
  fc.constantFrom(
    int('pages', ({ pages }) => pages ?? null),
    int('"translated"', ({ translated }) => translated ?? null),
    int('members_count', ({ members }) => members?.length ?? null),
    int('k.topics_count', ({ topics }) => topics?.length ?? null),
    int('secret', ({ secret }) => (secret === undefined ? null : Number(secret))),
    int('NULL', () => null),
  ),
);

const textLeaf = fc.oneof(
  word.map((value) => text(`'${value.replaceAll("'", "''")}'`, () => value)),
  fc.constantFrom(...stages).map((value) => text(`'${value}'`, () => value)),
  fc.constantFrom(
    text('name', ({ name }) => name),
    text('k."stage"', ({ stage }) => stage),
    text('host', ({ host }) => host ?? null),
    text('signed_first', ({ signed }) => signed?.first ?? null),
    text("'1995-01-01'", () => '1995-01-01'),
  ),
);

const operators: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
};
const comparisons: Record<string, (order: number) => boolean> = {
  '=': (order) => order === 0,
  '==': (order) => order === 0,
  '<>': (order) => order !== 0,
  '!=': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** Compares as SQLite does; all texts here are ASCII. */
function compare<Value extends number | string>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Matches as SQLite's LIKE: % is any text, _ any character, ASCII letters in any case. */
function like(value: string, wanted: string): boolean {
  const escaped = wanted
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('%', '.*')
    .replaceAll('_', '.');
  return new RegExp(`^${escaped}$`, 'is').test(value);
}

const compared = <Value extends number | string>(leaf: fc.Arbitrary<Expression<Value>>) =>
  fc
    .tuple(leaf, fc.constantFrom(...Object.keys(comparisons)), leaf, space)
    .map(
      ([a, sign, b, gap]): Condition =>
        both(a, b, `${a.sql}${gap}${sign}${gap}${b.sql}`, (x, y) => comparisons[sign]?.(compare(x, y)) ?? null),
    );

const isNull = <Value>(leaf: fc.Arbitrary<Expression<Value>>) =>
  fc.tuple(leaf, fc.boolean()).map(
    ([a, not]): Condition => ({
      sql: `(${a.sql}) IS ${not ? 'NOT ' : ''}NULL`,
      of: (pact) => (a.of(pact) === null) !== not,
    }),
  );

const inList = fc.tuple(textLeaf, fc.array(fc.constantFrom(...stages, 'cod', 'PL'), { minLength: 1 })).map(
  ([a, list]): Condition => ({
    sql: `${a.sql} IN (${list.map((each) => `'${each}'`).join(', ')})`,
    of(pact) {
      const value = a.of(pact);
      return value === null ? null : list.includes(value);
    },
  }),
);

/** Conditions of many forms, with their value. */
export const condition = fc.letrec<{ int: Int; condition: Condition }>((tie) => ({
  int: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    intLeaf,
    fc
      .tuple(tie('int'), fc.constantFrom(...Object.keys(operators)), tie('int'))
      .map(([a, sign, b]) => both(a, b, `(${a.sql} ${sign} ${b.sql})`, (x, y) => operators[sign]?.(x, y) ?? null)),
    fc
      .tuple(tie('int'), tie('int'))
      .map(([a, b]) => int(`coalesce(${a.sql}, ${b.sql})`, (pact) => a.of(pact) ?? b.of(pact))),
  ),
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    compared(tie('int')),
    compared(textLeaf),
    isNull(tie('int')),
    isNull(textLeaf),
    inList,
    fc.tuple(textLeaf, textLeaf).map(([a, b]): Condition => both(a, b, `${a.sql} LIKE ${b.sql}`, like)),
    fc.tuple(tie('condition'), space).map(
      ([a, gap]): Condition => ({
        sql: `NOT${gap}(${a.sql}${gap})`,
        of(pact) {
          const value = a.of(pact);
          return value === null ? null : !value;
        },
      }),
    ),
    fc.tuple(tie('condition'), tie('condition'), fc.boolean()).map(
      ([a, b, and]): Condition => ({
        sql: `(${a.sql}) ${and ? 'AND' : 'OR'} (${b.sql}\n)`,
        of(pact) {
          const values = [a.of(pact), b.of(pact)];
          if (values.includes(!and)) return !and;
          return values.includes(null) ? null : and;
        },
      }),
    ),
  ),
})).condition;

const sqlPieces = [
  "(¦)¦((¦))¦;¦);¦--¦--\n¦/*¦*/¦'¦\"¦`¦[¦]¦?¦?1¦:a¦@b¦$c¦,¦.¦=¦<¦>=¦||¦->>¦+¦-¦*¦%¦0¦1¦-1¦1e400¦0x10¦x'00'¦NULL¦'a'",
  'pages¦name¦stage¦secret¦members¦k.¦f.¦k.pages¦f.id¦id¦fact¦nosuch¦says¦checks¦rowid¦search',
  ' AND ¦ OR ¦ NOT ¦ IS NULL¦ LIKE ¦ IN ¦ BETWEEN ¦ AS x¦ COLLATE NOCASE¦ ESCAPE ¦ MATCH ¦ REGEXP ¦ GLOB ',
  'SELECT ¦ FROM ¦ WHERE ¦ UNION ¦ LIMIT 1¦ ORDER BY 1¦ GROUP BY 1¦ HAVING 1¦ VALUES ¦(SELECT 1)¦EXISTS (SELECT 1)',
  'count(*)¦sum(pages)¦max(pages)¦max(1, 2)¦random()¦json(says)¦json_each(tags)¦abs(-9223372036854775808)¦CAST(name AS INTEGER)',
  'load_extension(1)¦row_number() OVER ()¦CASE WHEN ¦ THEN ¦ END¦RAISE(ABORT, 1)¦last_insert_rowid()¦instr(name, ¦length(',
  ") OR (1¦) AND (0¦) UNION SELECT (1¦) LIMIT (1¦ AS INTEGER) OR CAST(1¦);DROP TABLE fact_rows¦ATTACH 'x'¦PRAGMA x",
].flatMap((line) => line.split('¦'));

/** Random pieces of SQL, which are rarely a condition. */
export const junkSql = fc
  .array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...sqlPieces) }, oddPiece), { maxLength: 7 })
  .map((pieces) => pieces.join(''));

const pacts = fc.array(pact(word.map((text) => `cod ${text}`.trim())), { minLength: 1, maxLength: 6 });

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
    fc.tuple(pacts, fc.array(asked, { minLength: 1, maxLength: 10 })),
    async ([pacts, conditions]) => {
      await withFacts(filesOf(pacts), async (facts) => {
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
