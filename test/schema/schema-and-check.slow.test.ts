import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Document, parseYaml } from '../../src/load/document.ts';
import { readFacts, readSource } from '../../src/load/facts.ts';
import { fieldReader } from '../../src/load/field-reader.ts';
import { readKind } from '../../src/load/kinds.ts';
import { readRegisters } from '../../src/load/registers.ts';
import type { Kind } from '../../src/model/kind.ts';
import { type Problem, type ProblemCode, severityOf } from '../../src/model/problem.ts';
import { schemaByName } from '../../src/model/schema.ts';
import type { Json } from '../../src/model/values.ts';
import { reservedNames } from '../../src/store/reserved.ts';
import { mutated } from '../fuzz/mutated.ts';

// What only `pism check` can find: it has the calendar and the other files, it sees how a number is spelled, and it
// compares fields. (Rules of a kind and `related` need all facts, and are not about one file.)
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
  'UNKNOWN_STATUS',
  'DUPLICATE_ID',
  'DUPLICATE_ITEM', // with other space around it
  'INFERRED_ABSENT',
  'KIND_NAME',
  'RESERVED_NAME',
  'UNKNOWN_FIELD_NAME',
]);

/** A kind with a field of every type. */
const everything = readFileSync('test/schema/everything.yaml', 'utf8');

/** A file of every sort without a mistake. */
const good = parse(readFileSync('test/schema/good.yaml', 'utf8'));
const [fact] = good.everything;

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

describe('mistakes that the schema must find', () => {
  const [first, second] = fact.checks;
  const { source } = fact;
  test.each<[string, object]>([
    ['a required field left out', { state: undefined }],
    ['no source', { source: undefined }],
    ['an unknown field', { stat: 'CN' }],
    ['a formula written out', { twice: 24 }],
    ['a number for a text', { what: 7 }],
    ['nothing for a text', { what: null }],
    ['an empty text', { what: '  ' }],
    ['a text too long', { what: 'x'.repeat(10_001) }],
    ['a text for a list', { words: 'one' }],
    ['an empty list', { words: [] }],
    ['an item twice', { words: ['one', 'one'] }],
    ['a check twice', { checks: [first, { ...first }] }],
    ['a wrong choice', { grade: 'medium' }],
    ['a count below nought', { number: -1 }],
    ['half a count', { number: 1.5 }],
    ['a count in words', { number: 'twelve' }],
    ['a word for a flag', { open: 'yes' }],
    ['a date in words', { date: '3 July 2024' }],
    ['a month that no calendar has', { date: '2024-13' }],
    ['no address', { page: 'example.org' }],
    ['space in an address', { page: 'https://example.org/a b' }],
    ['a bad id', { id: 'First_Of_All' }],
    ['a bad tag', { tags: ['a tag'] }],
    ['a bad related id', { related: ['a/b/c'] }],
    ['a bad hash', { source: { ...source, hash: '0123-9F2C41D07BE3A6E5' } }],
    ['half an anchor', { source: { ...source, chars: undefined } }],
    ['the other half', { source: { ...source, hash: undefined } }],
    ['no paragraph', { source: { ...source, paragraph: undefined } }],
    ['inferred that is no field', { inferred: ['dated'] }],
    ['a wrong verdict', { checks: [{ ...first, verdict: 'denies', why: 'It is so.' }] }],
    ['a wrong agreement', { checks: [{ ...first, agrees: 'perhaps' }] }],
    ['a check without a day', { checks: [{ ...first, on: undefined }] }],
    ['a check of no field', { checks: [{ ...first, on_field: undefined }] }],
    ['a check on a formula', { checks: [{ ...first, on_field: 'twice' }] }],
    ['a check of a field that is none', { checks: [{ ...first, value: { stat: 'CN' } }] }],
    ['a check without an address', { checks: [{ ...second, source: { title: 'B', grade: 'press' } }] }],
  ])('%s', async (_, values) => {
    const { schema, problems } = await judge(sorts[0] as Sort, [{ ...fact, ...values }] as unknown as Json);
    expect({ schema, found: problems.length > 0 }).toEqual({ schema: false, found: true });
  });

  test.each<[string, string, object]>([
    ['a choice without choices', 'grade', { choices: undefined }],
    ['choices of a text', 'what', { choices: { a: 'b' } }],
    ['a formula without an expression', 'twice', { is: undefined }],
    ['a percentage that is no formula', 'number', { show: 'percent' }],
    ['a field without a meaning', 'what', { about: undefined }],
    ['a field of no type', 'what', { type: 'numeral' }],
    ['a field with a bad name', 'Two Words', { type: 'text', about: 'Words' }],
  ])('%s', async (_, name, values) => {
    const declared = parse(everything) as { fields: Record<string, object> };
    declared.fields[name] = { ...declared.fields[name], ...values };
    const { schema, problems } = await judge(sorts[4] as Sort, declared as unknown as Json);
    expect({ schema, found: problems.length > 0 }).toEqual({ schema: false, found: true });
  });
});

describe('what both must accept', () => {
  test.each([
    ['space around a text in quotes', { id: ' first ', what: ' a ', page: ' https://example.org ' }],
    ['a year as a number', { date: 1998 }],
    ['a quarter', { date: '2024-Q1' }],
    ['a range', { date: '2023/2026' }],
    ['a range that goes on', { date: '2023/..' }],
    ['a decade', { date: '2020/2029' }],
    ['letters beyond ASCII in an address', { page: 'https://pl.example.org/wiki/Łódź' }],
    ['as long a text as can be, in characters beyond the first plane', { what: '𝄞'.repeat(10_000) }],
    ['nought', { number: 0 }],
    ['a check of no value', { checks: [{ ...fact.checks[1], value: {} }] }],
  ])('%s', async (_, values) => {
    const good = { ...fact, inferred: ['state'], ...values };
    expect(await judge(sorts[0] as Sort, [good] as unknown as Json)).toEqual({ schema: true, problems: [] });
  });
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
  // That the date of a kind is one of its date fields.
  return onlyCheck.has(code) || expected === 'a date field';
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
