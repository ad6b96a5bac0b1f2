/** Random changes of facts and kinds: each is read, or is a problem at its place. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { Json, JsonObject } from '../../src/core/model/values.ts';
import { harbourFiles, pactsKind } from '../support/harbour.ts';
import { junkSql } from './junk-sql.ts';
import { mutated } from './mutated.ts';
import { type Facts, withFacts } from './program.ts';
import { property } from './property.ts';
import { escapedYaml } from './texts.ts';

/** A problem as `pism check --json` prints it. */
interface Problem {
  severity: string;
  file: string;
  line: number | null;
  column: number | null;
  length: number;
  excerpt: string;
  says: string;
}

/** Checks what is true of any facts folder: problems are at the place given, and without any the facts are shown. */
async function assertSound(facts: Facts, files: Record<string, string>, kind: string): Promise<boolean> {
  const { status, stdout } = await facts.pism(['check', '--json']);
  const problems = JSON.parse(stdout) as Problem[];
  const errors = problems.filter(({ severity }) => severity === 'error');
  assert.equal(status, errors.length > 0 ? 1 : 0);
  for (const problem of problems) assertPlace(problem, facts, files);
  await facts.pism(['check']);
  const all = await facts.pism(['facts', '--json']);
  assert.equal(all.status, errors.length > 0 ? 3 : 0, all.stderr);
  if (all.status === 0) JSON.parse(all.stdout);
  const own = await facts.pism([kind, '--json']);
  // A kind with a problem has no command.
  assert([0, 2, 3].includes(own.status) && (status === 1 || own.status === 0), own.stderr);
  return status === 0;
}

function assertPlace(
  { file, line, column, length, excerpt, says }: Problem,
  { folder }: Facts,
  files: Record<string, string>,
): void {
  assert.notEqual(says, '');
  if (line === null || column === null) return;
  const text = files[relative(folder, file)]?.toWellFormed().replace(/^\ufeff/, '');
  const whole = text?.split(/\r\n?|\n/)[line - 1] ?? '';
  // Of a long line, the excerpt is the part around the mark.
  const at = whole.indexOf(excerpt, Math.max(0, column - 1 - excerpt.length));
  assert(at >= 0 && at < column, `${says} in line ${line} of ${file}: ${excerpt}`);
  if (whole.length < 100) assert.equal(excerpt, whole);
  assert(column >= 1 && length >= 1, `${says}: column ${column}, ${length} characters`);
}

/** Content as YAML. */
const written = (content: fc.Arbitrary<Json>) =>
  fc.oneof(
    content.map((value) => stringify(value)),
    content.map(escapedYaml),
  );

const piece = fc.constantFrom(
  ...':#-[]{},&*!|>\'"%@`?~=.+\\\t\r\u00a0\u2028\ufeffż\u00002eEx',
  ...'\n¦\n  ¦\n- ¦\nb: ¦\n\n¦ #¦>-\n¦|\n¦  ¦\ud83d¦- ¦: ¦a: ¦? ¦&a ¦!!str ¦<<: ¦---¦[a, b]¦null¦0x1¦.inf¦""'.split(
    '¦',
  ),
);

/** Puts in, takes out, replaces or moves something somewhere. */
function change(text: string, [where, how, put]: [number, number, string]): string {
  const at = where % (text.length + 1);
  const middle = how === 0 || how === 2 ? put : how === 3 ? text.slice(at + 1, at + 2) + text.slice(at, at + 1) : '';
  return text.slice(0, at) + middle + text.slice(at + (how === 0 ? 0 : how === 3 ? 2 : 1));
}

// Lines with a meaning in YAML or JavaScript that must have none in facts.
const hostileLine = fc.constantFrom(
  ...'__proto__: x¦  __proto__: { says: x }¦constructor: x¦  toString: x¦<<: *a¦- &a [*a, *a]¦- *a¦? [a]\n: b¦---¦...¦%YAML 1.1¦%TAG ! x'.split(
    '¦',
  ),
  ...'  says: !!binary eA==¦  says: !!js/function x¦  id: !x y¦  signed: 2024-13¦  says: |+\n\n  x¦\t\tx¦{}¦[]¦"¦\'¦  pages: 1e400¦  pages: 0x10'.split(
    '¦',
  ),
);
/** A text with a few pieces changed, moved or removed, or lines added. */
const disturbed = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.array(fc.tuple(fc.nat(), fc.nat(3), piece), { maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), hostileLine), { maxLength: 1 }),
    )
    .map(([text, changes, lines]) => {
      const changed = changes.reduce(change, text).split('\n');
      return lines.reduce((all, [at, line]) => all.toSpliced(at % (all.length + 1), 0, line), changed).join('\n');
    });

const bulletin = 'pism-2404';
/** The kinds that have facts there. */
const kinds = globSync(`facts/${bulletin}/*.yaml`, { exclude: ['**/bulletin.yaml'] }).map((file) =>
  basename(file, '.yaml'),
);
const textOf = (path: string) => readFileSync(join('facts', path), 'utf8');
const foundation = {
  'registers/actors.yaml': textOf('registers/actors.yaml'),
  [`${bulletin}/bulletin.yaml`]: textOf(`${bulletin}/bulletin.yaml`),
};

/** A few of the built-in facts, without `related`. */
const someFacts = fc
  .tuple(fc.constantFrom(...kinds), fc.nat(), fc.integer({ min: 1, max: 3 }))
  .map(([kind, from, count]) => {
    const all = parse(textOf(`${bulletin}/${kind}.yaml`)) as JsonObject[];
    const start = from % all.length;
    return { kind, facts: all.slice(start, start + count).map(({ related, ...fact }) => fact) };
  });
const changedFacts = someFacts.chain(({ kind, facts }) => {
  const content = written(fc.oneof({ weight: 3, arbitrary: mutated(facts) }, fc.constant<Json>(facts)));
  return fc.record({ kind: fc.constant(kind), text: fc.oneof(content, disturbed(content)) });
});

/** A kind with something changed, or with junk for its formula, condition and rule. */
const changedKind = fc.oneof(mutated(parse(pactsKind) as Json), fc.tuple(junkSql, junkSql, junkSql).map(kindWith));

function kindWith([is, complete, require]: [string, string, string]): Json {
  const kind = parse(pactsKind) as { fields: Record<string, object>; rules: object[] };
  const { progress, members, ...fields } = kind.fields;
  kind.fields = { ...fields, progress: { ...progress, is }, members: { ...members, complete } };
  kind.rules = [{ require, says: 'a rule' }];
  return kind as unknown as Json;
}

const uses = [
  ...[['pacts'], ['pacts', '--progress', '>=1'], ['pacts', '--pivot', 'members', '--over', 'stage'], ['summary']],
  ...[
    ['pacts', '--sort', '-progress'],
    ['help', 'pacts'],
    ['kinds', 'pacts', '--schema'],
    ['show', 'baltic-accord'],
    ['timeline'],
  ],
  ...[
    ['sql', 'SELECT * FROM pacts'],
    ['export', 'sqlite', '--force', '-o', 'db'],
  ],
];

/** Any content of a facts folder is read, or is a problem at its place. */
export const factFiles = [
  property('fact files: changed built-in facts', 8, changedFacts, async ({ kind, text }) => {
    const files = {
      ...foundation,
      [`kinds/${kind}.yaml`]: textOf(`kinds/${kind}.yaml`),
      [`${bulletin}/${kind}.yaml`]: text,
    };
    await withFacts(files, async (facts) => {
      await assertSound(facts, files, kind);
    });
  }),
  property(
    'fact files: changed kinds',
    8,
    fc.tuple(written(changedKind), fc.constantFrom(...uses)),
    async ([kind, use]) => {
      const files = { ...harbourFiles, 'kinds/pacts.yaml': kind };
      await withFacts(files, async (facts) => {
        if (!(await assertSound(facts, files, 'pacts'))) return;
        const { status, stderr } = await facts.pism(use);
        assert.equal(status, 0, stderr);
      });
    },
  ),
];
