/** The JSON Schema of each sort of file accepts and refuses what `pism check` does. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Document, parseYaml } from '../../../src/core/load/document.ts';
import { readFacts, readSource } from '../../../src/core/load/facts.ts';
import { fieldReader } from '../../../src/core/load/field-reader.ts';
import { readKind } from '../../../src/core/load/kinds.ts';
import { readRegisters } from '../../../src/core/load/registers.ts';
import type { Kind } from '../../../src/core/model/kind.ts';
import { type Problem, type ProblemCode, severityOf } from '../../../src/core/model/problem.ts';
import { schemaByName } from '../../../src/core/model/schema.ts';
import type { Json } from '../../../src/core/model/values.ts';
import { reservedNames } from '../../../src/core/store/reserved.ts';
import { mutated } from '../../fuzz/mutated.ts';

// What only `pism check` can find: it has the calendar and the other files, sees how a number is spelled, and compares fields.
const onlyCheck = new Set<ProblemCode>([
  'BAD_DATE', // the calendar; that a range ends after it begins
  'BAD_LINK', // what follows https://
  'UNKNOWN_ACTOR',
  'ENTRY_WITHOUT_NAME',
  'CHECK_FIELD_ABSENT',
  'OTHER_CHECK_FIELD',
  'CHECK_WITHOUT_VALUE',
  'CHECK_UNDECIDED',
  'TWO_VERDICTS',
  'WRONG_VERDICT',
  'AMBIGUOUS_NAME',
  'DUPLICATE_ENTRY',
  'UNKNOWN_ENTRY',
  'CIRCLE',
  'UNKNOWN_SCHEME',
  'BAD_IDENTIFIER',
  'DUPLICATE_IDENTIFIER',
  'DUPLICATE_ID',
  'DUPLICATE_ITEM', // with other space around it
  'INFERRED_ABSENT',
  'KIND_NAME',
  'RESERVED_NAME',
  'UNKNOWN_FIELD_NAME',
  'MISPLACED_KEY',
  'MISSING_KEY',
]);

/** A kind with a field of every type. */
const everything = readFileSync('test/core/schema/everything.yaml', 'utf8');

/** A file of every sort without a mistake. */
const good = parse(readFileSync('test/core/schema/good.yaml', 'utf8'));

const actorsFile = 'facts/registers/actors.yaml';
const registers = readRegisters([
  { register: 'actors', document: await parseYaml(actorsFile, readFileSync(actorsFile, 'utf8')) },
  { register: 'laws', document: await parseYaml('laws.yaml', '- {id: first-law, name: First Law}') },
]);
const kind = await kindIn('everything', everything);

/** A sort of file: the schema it has, good content, and how `pism check` reads it. */
interface Sort {
  name: string;
  good: Json;
  read(document: Document): void;
}

const sorts: Sort[] = [
  { name: 'everything', good: good.everything, read: (document) => readAsFacts(document, kind) },
  { name: 'bulletin', good: good.bulletin, read: (document) => readSource(document, 'notes-7', 'bulletin') },
  { name: 'source', good: good.source, read: (document) => readSource(document, 'cranes', 'source') },
  { name: 'register', good: good.register, read: (document) => readRegisters([{ register: 'actors', document }]) },
  { name: 'kind', good: parse(everything), read: (document) => readKind(document, 'everything', reservedNames()) },
];

const ajv = new Ajv({ strict: true, allowUnionTypes: true, strictRequired: false });
ajv.addKeyword('patternErrorMessage');
const validators = new Map(
  sorts.map(({ name }) => [name, ajv.compile(schemaByName(name, [kind]) as Record<string, unknown>)]),
);

describe.each(sorts)('the schema and `pism check` agree on a $name file', (sort) => {
  test('as it is', async () => {
    expect(await judge(sort, sort.good)).toEqual({ schema: true, problems: [] });
  });

  test('with a mistake', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(sort.good), async (value) => {
        const { schema, problems } = await judge(sort, value);
        const errors = problems.filter((problem) => severityOf(problem) === 'error' && !isForCheckOnly(problem));
        if (schema) expect(errors.map(({ code }) => code)).toEqual([]);
        else expect(problems).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

/** What the schema and `pism check` find of a file with this content. */
async function judge({ name, read }: Sort, content: Json): Promise<{ schema: boolean; problems: Problem[] }> {
  const text = stringify(content, { lineWidth: 0 });
  const document = await parseYaml(`${name}.yaml`, text);
  read(document);
  const schema = validators.get(name)?.(parse(text)) as boolean;
  return { schema, problems: document.problems };
}

function isForCheckOnly({ code, excerpt, arguments: { expected, field } }: Problem): boolean {
  // Whether a kind has the field to which a file gives choices only, and so no type.
  if (code === 'MISSING_FIELD' && ['type', 'about'].includes(field ?? '') && !/\btype:/.test(excerpt)) return true;
  // That stages and binding name choices of the kind, and its date is one of its date fields.
  const isOfKind = ['stages', 'binding', 'includes'].includes(field ?? '') || expected === 'a date field';
  return onlyCheck.has(code) || isOfKind;
}

function readAsFacts(document: Document, kind: Kind): void {
  readFacts(document, kind, fieldReader(document, registers));
}

async function kindIn(name: string, text: string): Promise<Kind> {
  const document = await parseYaml(`${name}.yaml`, text);
  const kind = readKind(document, name, reservedNames());
  if (!kind) throw new Error(JSON.stringify(document.problems));
  return kind;
}
