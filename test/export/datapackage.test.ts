import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { harbour } from '../support/harbour.ts';
import { readCsv } from '../support/read-csv.ts';
import { pism, temporaryFolder } from '../support/run.ts';

interface Resource {
  name: string;
  path: string;
  bytes: number;
  schema: {
    fields: { name: string; type: string; constraints?: { required?: boolean; enum?: string[]; minimum?: number } }[];
    primaryKey?: string;
    foreignKeys?: { fields: string; reference: { resource: string; fields: string } }[];
  };
}

const cwd = temporaryFolder();

// `$schema` names draft 4, of which the profile uses nothing that later drafts changed.
const { $schema, ...profile } = JSON.parse(readFileSync('test/export/profile/tabular-data-package.json', 'utf8'));
const isValid = new Ajv({ strict: false, validateFormats: false }).compile(profile);
expect(isValid({ resources: [], profile: 'tabular-data-package' })).toBe(false);

/** The resources of an exported package, which follows the profile. */
function resourcesIn(folder: string): Resource[] {
  const descriptor = JSON.parse(readFileSync(join(cwd, folder, 'datapackage.json'), 'utf8'));
  isValid(descriptor);
  expect(isValid.errors).toBe(null);
  return descriptor.resources;
}

/** What Table Schema takes for a value of each type. */
const lexical: Record<string, RegExp> = {
  string: /^/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e-?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  array: /^\[.*\]$/s,
  object: /^\{.*\}$/s,
};

/** Where the tables do not hold what the descriptor promises. */
function brokenPromises(folder: string): string[] {
  const resources = resourcesIn(folder);
  const tables = resources.map(({ name, path }) => {
    return [name, readCsv(readFileSync(join(cwd, folder, path), 'utf8'))] as const;
  });
  const tableOf = (name: string) => Object.fromEntries(tables)[name] ?? [];
  const column = (table: string, name: string): string[] => {
    const [header = [], ...rows] = tableOf(table);
    return rows.map((row) => row[header.indexOf(name)] ?? '').filter((cell) => cell !== '');
  };
  return resources.flatMap(({ name, schema: { fields, primaryKey, foreignKeys = [] } }) => {
    const [header = [], ...rows] = tableOf(name);
    const wrong = fields.flatMap(({ name: field, type, constraints: { required, enum: words, minimum } = {} }) => {
      const cells = column(name, field);
      const isRight = (cell: string) =>
        lexical[type]?.test(cell) &&
        (words === undefined || words.includes(cell)) &&
        (minimum === undefined || Number(cell) >= minimum);
      return cells.every(isRight) && !(required && cells.length < rows.length) ? [] : [`${name}.${field}`];
    });
    const keys = primaryKey === undefined ? [] : column(name, primaryKey);
    const isUnique = primaryKey === undefined || new Set(keys).size === rows.length;
    const dangling = foreignKeys.filter(({ fields: field, reference }) => {
      const known = new Set(column(reference.resource || name, reference.fields));
      return column(name, field).some((cell) => !known.has(cell));
    });
    return [
      ...(JSON.stringify(header) === JSON.stringify(fields.map(({ name }) => name)) ? [] : [`${name}: header`]),
      ...wrong,
      ...(isUnique ? [] : [`${name}: primary key`]),
      ...dangling.map(({ fields }) => `${name}.${fields}: foreign key`),
    ];
  });
}

test('its descriptor follows the profile, and its tables hold what it promises', async () => {
  const env = { PISM_FACTS: harbour() };
  expect(await pism(['export', 'csv', '-o', 'all'], { cwd, env })).toMatchObject({ status: 0 });
  expect(brokenPromises('all')).toEqual([]);
  const pacts = resourcesIn('all').find(({ name }) => name === 'pacts');
  const field = (wanted: string) => pacts?.schema.fields.find(({ name }) => name === wanted);
  expect(field('stage')?.constraints).toEqual({ required: true, enum: ['open', 'signed', 'in-force'] });
  const types = ['stage', 'signed', 'signed_first', 'members'].map((name) => field(name)?.type);
  expect(types).toEqual(['string', 'string', 'date', 'array']);
  expect(pacts?.schema).toMatchObject({
    primaryKey: 'id',
    foreignKeys: [
      { fields: 'id', reference: { resource: 'facts', fields: 'id' } },
      { fields: 'source', reference: { resource: 'sources', fields: 'source' } },
      { fields: 'host', reference: { resource: 'actors', fields: 'id' } },
    ],
  });
  // Again, of fewer: the files that the first export wrote are known, and keys lead to what is there.
  await pism(['export', 'csv', 'pacts', '--source', 'harbour-2', '-o', 'all', '--force'], { cwd, env });
  expect(brokenPromises('all')).toEqual([]);
});

test('a field that holds names besides ids of a register has no foreign key to it', async () => {
  const env = { PISM_FACTS: 'builtin' };
  await pism(['export', 'csv', '-o', 'builtin'], { cwd, env });
  expect(brokenPromises('builtin')).toEqual([]);
  const keys = resourcesIn('builtin').flatMap(({ name, schema }) =>
    (schema.foreignKeys ?? []).map(({ fields }) => `${name}.${fields}`),
  );
  expect(keys).toContain('treaties.participant');
  expect(keys).not.toContain('treaties.instrument');
});
