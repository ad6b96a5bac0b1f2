import { readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isSeq, parseDocument, stringify } from 'yaml';
import { attempt, PismError } from '../../core/errors.ts';
import { errorsIn, refuseProblems } from '../../core/facts/problems.ts';
import { statIfExists } from '../../core/files/output.ts';
import { readTextFile } from '../../core/load/file.ts';
import type { Kind } from '../../core/model/kind.ts';
import type { TableMap, TableOptions } from '../../core/model/map.ts';
import type { Registers } from '../../core/model/register.ts';
import { sourceFields } from '../../core/model/source.ts';
import type { JsonObject } from '../../core/model/values.ts';
import { builtinFacts } from '../../core/package.ts';
import type { Index } from '../../core/store/open.ts';
import { registersOf } from '../../core/store/registers.ts';
import { changerOf } from '../folder/change-folder.ts';
import { type FactsById, generatedFiles, readGenerated } from '../folder/fact-files.ts';
import { findMap } from '../folder/map.ts';
import { schemaLine, yamlText } from '../folder/yaml.ts';
import { type Collected, collectFacts, placeOf, type RowOutcome } from './facts.ts';

/** Writes all files of a kind in a dataset anew from its tables; throws without writing anything if something is wrong. */
export async function importTables(request: TablesRequest): Promise<Imported> {
  const { index, kind, folder, files } = request;
  requireSoundFacts(request);
  const change = changerOf(folder, index);
  const map = await mapOf(request);
  const registers = registersOf(index.database);
  const former = await readGenerated(folder, kind, index.kinds, registers);
  requireAllTables(former.facts, request);
  const source = sourceOf(folder, map, request.options);
  const before: Gone[] = source.toJS().gone ?? [];
  const known = new Set([...former.facts.keys(), ...before.map(({ id }) => String(id))]);
  const collected = await collectFacts(files, { database: index.database, map, kind, registers, known });
  const changes = changesOf(former.facts, collected);
  const on = new Date().toISOString().slice(0, 10);
  const gone = changes
    .filter(({ outcome }) => outcome === 'gone')
    .map(({ id, reasons: [why = ''] }) => ({ id, on, why }));
  setGone(source, [...before.filter(({ id }) => !collected.facts.has(String(id))), ...gone]);
  const texts = new Map([['source.yaml', yamlText(source)], ...generatedFiles(collected.facts, kind)]);
  const isChanged = (name: string) => attempt(() => readFileSync(join(folder, name), 'utf8')) !== texts.get(name);
  const hasFacts = collected.facts.size > 0;
  const changed = hasFacts ? [...new Set([...texts.keys(), ...former.names])].filter(isChanged) : [];
  const edited = hasFacts && !request.options.force ? former.edited : [];
  const isDryRun = request.options.dryRun === true || edited.length > 0;
  const written = changed.map((name) => [name, texts.get(name)] as const);
  if (changed.length > 0) await change({ files: written, isDryRun });
  const retrieved = String(source.get('retrieved') ?? '');
  return { ...request, collected, changes, changed, edited, isDryRun, registers, retrieved };
}

/** What to import: tables by their paths, the folder of the dataset, and the options of the command. */
export interface TablesRequest {
  index: Index;
  kind: Kind;
  files: string[];
  folder: string;
  cwd: string;
  options: { [name in 'map' | 'retrieved' | 'asOf']?: string } & { [name in 'dryRun' | 'force']?: boolean };
  table: TableOptions;
}

/** What an import read, and what it writes. */
export interface Imported extends TablesRequest {
  collected: Collected;
  /** What became of the facts of the dataset. */
  changes: RowOutcome[];
  /** The names of the files that differ, and of those that were edited and so are not replaced. */
  changed: string[];
  edited: string[];
  isDryRun: boolean;
  registers: Registers;
  /** The day of retrieval in source.yaml, or nothing. */
  retrieved: string;
}

/** A fact that left a dataset: its id, the day, and the reason. */
type Gone = Record<'on' | 'why', string> & { id: string | null };

/** Throws if facts have errors, except those that are to be replaced. */
function requireSoundFacts({ index, folder, options: { force = false } }: TablesRequest): void {
  const isReplaced = (file: string) => dirname(file) === folder && basename(file) !== 'source.yaml';
  const errors = errorsIn(index, null).filter(({ file }) => !force || !isReplaced(file));
  refuseProblems(errors, 'Correct them first; --force replaces files of the tables. Nothing was written.');
}

/** The map of an import. Throws if it has errors or is for another kind. */
async function mapOf({ index, kind, options, folder, cwd, table }: TablesRequest): Promise<TableMap> {
  const { map: name = '' } = options;
  const map = await findMap(name, resolve(cwd, name), [dirname(folder), builtinFacts], index.kinds);
  if (map.kind !== kind.kind)
    throw new PismError('usage', `The map ${name} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
  return { ...map, table: { ...map.table, ...table } };
}

/** Throws if facts are from tables that are not named, unless they are to be dropped. */
function requireAllTables(facts: FactsById, { kind, files, folder, options, cwd }: TablesRequest): void {
  const given = new Set<string | undefined>(files.map((file) => basename(file)));
  const former = new Set(facts.values().map((fact) => placeOf(fact).file));
  const missing = [...former.difference(given)].filter((name) => name !== undefined).sort();
  if (missing.length === 0 || options.force) return;
  const hint = 'Name all its tables; if other tables have taken their place, add --force.';
  throw new PismError('usage', `${relative(cwd, folder)} also has ${kind.kind} of ${missing.join(', ')}`, hint);
}

/** The `source.yaml` of a dataset, made from the map if there is none yet, with the days that are stated. */
function sourceOf(
  folder: string,
  { title, source }: TableMap,
  { retrieved, asOf }: TablesRequest['options'],
): Document {
  const place = join(folder, 'source.yaml');
  const days = { ...(retrieved !== undefined && { retrieved }), ...(asOf !== undefined && { as_of: asOf }) };
  const values: JsonObject = { form: 'dataset', title, ...source, ...days };
  const made = sourceFields.flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]));
  const text = schemaLine('source') + stringify(Object.fromEntries(made), { schema: 'core' });
  const yaml: Document = parseDocument(statIfExists(place) ? readTextFile(place).text : text, { schema: 'core' });
  for (const [name, day] of Object.entries(days)) yaml.set(name, day);
  return yaml;
}

/** Lists the facts that are gone, each on a line. */
function setGone(source: Document, gone: Gone[]): void {
  const list = source.createNode(gone);
  if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true;
  if (gone.length > 0) source.set('gone', list);
  else source.delete('gone');
}

/** What an import makes of the facts of a dataset. */
function changesOf(former: FactsById, { facts }: Collected): RowOutcome[] {
  const now = Array.from(facts, ([id, fact]): RowOutcome => {
    const before = former.get(id);
    const reasons = before ? differencesOf(before, fact) : [String(fact['says'])];
    const outcome = before ? (reasons.length > 0 ? 'changed' : 'the same') : 'new';
    return { ...placeOf(fact), outcome, id, reasons };
  });
  const gone = [...former]
    .filter(([id]) => !facts.has(id))
    .map(([id, fact]): RowOutcome => {
      const { file, row } = placeOf(fact);
      return { file, row, outcome: 'gone', id, reasons: [`no accepted row of ${file} states it`] };
    });
  // Without any fact nothing is written, as the table may be a wrong one.
  return facts.size > 0 ? [...now, ...gone] : [];
}

/** The fields in which two versions of a fact differ, with both values; a row that moved is no difference. */
function differencesOf(before: JsonObject, now: JsonObject): string[] {
  const names = Object.keys({ ...before, ...now }).filter((name) => name !== 'source');
  const text = (value: JsonObject[string] = 'none') => [value].flat().join('; ');
  return names
    .filter((name) => !isDeepStrictEqual(before[name], now[name]))
    .map((name) => `${name}: ${text(before[name])} -> ${text(now[name])}`);
}
