import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { type ExportType, factVerdicts, verdicts } from '../model/fields/type.ts';
import { type JsonObject, ownValue, quoteName } from '../model/values.ts';
import { renderedFolder, type Written } from './folder.ts';
import type { Exporter, Selection } from './index.ts';
import { listOfFacts, type Table, type TypedColumn } from './tables.ts';

/** A folder of CSV files with a `datapackage.json` that gives types, keys and foreign keys (Frictionless, version 1). */
export async function datapackage(): Promise<Exporter> {
  return renderedFolder('csv', {
    name: 'datapackage',
    more: ({ index, kinds, filters }) => [listOfFacts(index, kinds, filters)],
    describe: (written, selection) => {
      const resources = written.map((each) => resourceOf(each, selection));
      return ['datapackage.json', { profile: 'tabular-data-package', name: 'pism-facts', resources }];
    },
  });
}

function resourceOf({ table, path, file }: Written, { index, kinds }: Selection): JsonObject {
  const content = readFileSync(file);
  const kind = kinds.find((each) => each.kind === table.name);
  const keys = kind ? keysOfKind(table, index.database) : ownValue(keysOfOthers, table.name);
  const { primaryKey, foreignKeys } = keys ?? keysOfRegister;
  return {
    profile: 'tabular-data-resource',
    name: table.name,
    ...(kind && { title: kind.title, description: kind.about }),
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: content.length,
    hash: `sha256:${hash('sha256', content)}`,
    schema: {
      fields: table.columns.map((column) =>
        fieldOf(column, primaryKey, Object.keys(table.name === 'checks' ? verdicts : factVerdicts)),
      ),
      ...(primaryKey !== undefined && { primaryKey }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

interface Keys {
  primaryKey?: string;
  foreignKeys: JsonObject[];
}

function foreignKey(fields: string, resource: string, column: string): JsonObject {
  return { fields, reference: { resource, fields: column } };
}

// An empty name means the table itself.
const keysOfRegister: Keys = {
  primaryKey: 'id',
  foreignKeys: [foreignKey('part_of', '', 'id'), foreignKey('succeeded_by', '', 'id')],
};

const keysOfOthers: Record<string, Keys> = {
  facts: { primaryKey: 'id', foreignKeys: [foreignKey('source', 'sources', 'source')] },
  sources: { primaryKey: 'source', foreignKeys: [] },
  checks: { foreignKeys: [foreignKey('id', 'facts', 'id')] },
};

function keysOfKind({ name, columns }: Table, database: DatabaseSync): Keys {
  const entries = columns.flatMap((column) => {
    const { register, type } = column;
    if (register === undefined || type !== 'text' || hasOthers(database, name, column.name, register)) return [];
    return [foreignKey(column.name, register, 'id')];
  });
  const foreignKeys = [foreignKey('id', 'facts', 'id'), foreignKey('source', 'sources', 'source'), ...entries];
  return { primaryKey: 'id', foreignKeys };
}

// What a register lacks is written by its name, and a name is no key.
function hasOthers(database: DatabaseSync, kind: string, column: string, register: string): boolean {
  const ids = 'SELECT id FROM entries WHERE register = ?';
  const sql = `SELECT 1 FROM ${quoteName(kind)} WHERE ${quoteName(column)} NOT IN (${ids}) LIMIT 1`;
  return database.prepare(sql).get(register) !== undefined;
}

const types: Record<ExportType, string> = {
  text: 'string',
  texts: 'array',
  integer: 'integer',
  number: 'number',
  flag: 'boolean',
  day: 'date',
};

/** Columns that every fact and every check has. */
const neverEmpty = new Set(['kind', 'id', 'source', 'says']);

function fieldOf({ name, title, type, json, source: { field } }: TypedColumn, key = '', known: string[]): JsonObject {
  const { about, required = name === key || neverEmpty.has(name), choices, minimum, maximum } = field ?? {};
  const words = choices ? Object.keys(choices) : name === 'verdict' ? known : undefined;
  const constraints = {
    ...(required && { required }),
    ...(words && { enum: words }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
  };
  return {
    name,
    title,
    ...(about !== undefined && { description: about }),
    type: json ?? types[type],
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}
