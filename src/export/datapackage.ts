import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { ExportType } from '../model/fields/type.ts';
import { type JsonObject, ownValue, quoteName } from '../model/values.ts';
import { checkVerdicts, verdictNames } from '../model/verdicts.ts';
import type { Column } from '../query/result.ts';
import { renderedFolder, type Written } from './folder.ts';
import type { Exporter, Selection } from './index.ts';
import { type ExportTable, listOfFacts } from './tables.ts';

/** A folder of CSV files with a `datapackage.json` that gives types, keys and foreign keys (Frictionless, version 1). */
export async function csvDataPackage(): Promise<Exporter> {
  return renderedFolder('csv', {
    more: ({ index, kinds, filters }) => [listOfFacts(index, kinds, filters)],
    describe: (written, selection) => {
      const resources = written.map((each) => resourceOf(each, selection));
      return { 'datapackage.json': { profile: 'tabular-data-package', name: 'pism-facts', resources } };
    },
  });
}

function resourceOf({ table, path, file }: Written, { index, kinds }: Selection) {
  const content = readFileSync(file);
  const kind = kinds.find((each) => each.kind === table.name);
  const keys = kind ? keysOfKind(table, index.database) : ownValue(keysOfOthers, table.name);
  const { primaryKey, foreignKeys } = keys ?? keysOfRegister;
  const verdicts = table.name === 'checks' ? Object.keys(checkVerdicts) : verdictNames;
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    title: kind?.title,
    description: kind?.about,
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: content.length,
    hash: `sha256:${hash('sha256', content)}`,
    schema: {
      fields: table.columns.map((column) => fieldDescriptor(column, primaryKey, verdicts)),
      primaryKey,
      foreignKeys: foreignKeys.length > 0 ? foreignKeys : undefined,
    },
  };
}

type TableKeys = { primaryKey?: string; foreignKeys: JsonObject[] };

function foreignKey(fields: string, resource: string, column: string): JsonObject {
  return { fields, reference: { resource, fields: column } };
}

// An empty name means the table itself.
const keysOfRegister: TableKeys = { primaryKey: 'id', foreignKeys: [foreignKey('part_of', '', 'id')] };

const keysOfOthers: Record<string, TableKeys> = {
  facts: { primaryKey: 'id', foreignKeys: [foreignKey('source', 'sources', 'source')] },
  sources: { primaryKey: 'source', foreignKeys: [] },
  checks: { foreignKeys: [foreignKey('id', 'facts', 'id')] },
};

function keysOfKind({ name: kind, columns }: ExportTable, database: DatabaseSync): TableKeys {
  const entries = columns.flatMap(({ name, register, type = 'text' }) => {
    if (register === undefined || type !== 'text') return [];
    // An entry that the register lacks is written by name, which is not a key.
    const others = `SELECT 1 FROM ${quoteName(kind)}
      WHERE ${quoteName(name)} NOT IN (SELECT id FROM entries WHERE register = ?) LIMIT 1`;
    return database.prepare(others).get(register) ? [] : [foreignKey(name, register, 'id')];
  });
  const foreignKeys = [foreignKey('id', 'facts', 'id'), foreignKey('source', 'sources', 'source'), ...entries];
  return { primaryKey: 'id', foreignKeys };
}

const dataPackageTypes: Record<ExportType, string> = {
  text: 'string',
  texts: 'array',
  integer: 'integer',
  number: 'number',
  flag: 'boolean',
  day: 'date',
  array: 'array',
  object: 'object',
};

/** Columns that are required in every fact and check. */
const neverEmpty = new Set(['kind', 'id', 'source', 'says']);

function fieldDescriptor({ name, title, type = 'text', field }: Column, key = '', known: string[]) {
  const { about, required = name === key || neverEmpty.has(name), choices, minimum, maximum } = field ?? {};
  const words = choices && type !== 'texts' ? Object.keys(choices) : name === 'verdict' ? known : undefined;
  const constraints = { required: required || undefined, enum: words, minimum, maximum };
  const isConstrained = Object.values(constraints).some((each) => each !== undefined);
  return { name, title, description: about, type: dataPackageTypes[type], ...(isConstrained && { constraints }) };
}
