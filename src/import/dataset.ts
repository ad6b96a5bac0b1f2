import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Document, isMap, isSeq, parseDocument, stringify } from 'yaml';
import { attempt, PismError } from '../errors.ts';
import { errorsIn, refuseProblems } from '../facts/problems.ts';
import { statIfExists } from '../files/output.ts';
import { readTextFile } from '../load/file.ts';
import type { Kind } from '../model/kind.ts';
import type { TableMap, TableOptions } from '../model/map.ts';
import { sourceFields } from '../model/source.ts';
import type { JsonObject } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import type { Result } from '../query/result.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { changerOf } from '../write/change-folder.ts';
import { schemaLine, yamlText } from '../write/yaml.ts';
import { generatedFiles, readGenerated } from './fact-files.ts';
import { type Collected, collectFacts, type FactsById, placeOf } from './facts.ts';
import { findMap } from './map.ts';
import { importReport } from './report.ts';

/** Writes the files of a dataset for a kind whole from all its tables; throws without writing anything if something is wrong. */
export async function importTables(request: TablesRequest): Promise<Result> {
  const { index, kind, folder, files, progress } = request;
  requireSoundFacts(request);
  const change = changerOf(folder, index);
  const map = await mapOf(request);
  const registers = registersOf(index.database);
  const former = await readGenerated(folder, kind, index.kinds, registers);
  requireAllTables(former.facts, request);
  const source = sourceOf(folder, map, request.days);
  const before: Gone[] = source.toJS().gone ?? [];
  const known = new Set([...former.facts.keys(), ...before.map(({ id }) => id)]);
  const collected = await collectFacts(files, { map, kind, registers, known, progress });
  const changes = changesOf(former.facts, collected);
  const hasFacts = collected.facts.size > 0;
  setGone(source, [
    ...before.filter(({ id }) => !collected.facts.has(id)),
    ...changes.gone.map(({ place: _, ...gone }) => gone),
  ]);
  const texts = new Map([['source.yaml', yamlText(source)], ...generatedFiles(collected.facts, kind)]);
  const isChanged = (name: string) => attempt(() => readFileSync(join(folder, name), 'utf8')) !== texts.get(name);
  // Without any fact nothing is written, as the table may be a wrong one.
  const changed = hasFacts ? [...new Set([...texts.keys(), ...former.names])].filter(isChanged) : [];
  const edited = hasFacts && !request.isForced ? former.edited : [];
  const isDryRun = request.isDryRun || edited.length > 0;
  const filesWith = () => changed.map((name) => [name, texts.get(name)] as const);
  if (changed.length > 0) await change({ filesWith, isDryRun });
  const retrieved = String(source.get('retrieved') ?? '');
  return importReport({ ...request, collected, changes, changed, edited, isDryRun, registers, retrieved });
}

/** What to import: tables by their paths, a map by its name and path, and the folder of the dataset. */
export interface TablesRequest {
  index: Index;
  kind: Kind;
  files: string[];
  map: { name: string; path: string };
  folder: string;
  /** The path of a file, or of the folder, as the user would write it. */
  shown(path: string): string;
  table: TableOptions;
  /** The days `retrieved` and `as_of` of the source, as far as they are stated. */
  days: Record<string, string>;
  isDryRun: boolean;
  /** Whether edited files may be replaced, and facts of other tables dropped. */
  isForced: boolean;
  progress(file: string, rows: number, of: number): void;
}

/** The effects of an import on the facts of a dataset. */
export interface Changes {
  added: JsonObject[];
  /** The facts as they are now, each with its former and new values. */
  changed: { fact: JsonObject; reasons: string[] }[];
  same: number;
  gone: (Gone & { place: { file: string; row: number } })[];
}

/** A fact that left a dataset: its id, the day, and the reason. */
type Gone = Record<'id' | 'on' | 'why', string>;

/** Throws if facts have errors, except those that are to be replaced. */
function requireSoundFacts({ index, folder, isForced }: TablesRequest): void {
  const isReplaced = (file: string) => dirname(file) === folder && basename(file) !== 'source.yaml';
  const errors = errorsIn(index, null).filter(({ file }) => !isForced || !isReplaced(file));
  const force = errors.some(({ file }) => isReplaced(file)) ? ', or replace those of the tables with --force' : '';
  refuseProblems(errors, `Correct them first${force}. Nothing was written.`);
}

/** The map of an import. Throws if it has errors or is for another kind. */
async function mapOf({ index, kind, map: { name, path }, folder, table }: TablesRequest): Promise<TableMap> {
  const map = await findMap(name, path, [dirname(folder), builtinFacts], index.kinds);
  if (map.kind !== kind.kind)
    throw new PismError('usage', `The map ${name} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
  return { ...map, table: { ...map.table, ...table } };
}

/** Throws if facts are from tables that are not named, unless they are to be dropped. */
function requireAllTables(facts: FactsById, { kind, files, folder, shown, isForced }: TablesRequest): void {
  const given = new Set<string | undefined>(files.map((file) => basename(file)));
  const former = new Set(facts.values().map((fact) => placeOf(fact).file));
  const missing = [...former.difference(given)].filter((name) => name !== undefined).sort();
  if (missing.length === 0 || isForced) return;
  const hint = 'Name all its tables; if other tables have taken their place, add --force.';
  throw new PismError('usage', `${shown(folder)} also has ${kind.kind} of ${missing.join(', ')}`, hint);
}

/** The `source.yaml` of a dataset, made from the map if there is none yet, with these days. */
function sourceOf(folder: string, { title, source }: TableMap, days: Record<string, string>): Document {
  const place = join(folder, 'source.yaml');
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

/** What an import changes in the facts of a dataset. */
function changesOf(former: FactsById, { facts, rejected }: Collected): Changes {
  const changes: Changes = { added: [], changed: [], same: 0, gone: [] };
  for (const [id, fact] of facts) {
    const before = former.get(id);
    const reasons = before ? differencesOf(before, fact) : [];
    if (!before) changes.added.push(fact);
    else if (reasons.length > 0) changes.changed.push({ fact, reasons });
    else changes.same += 1;
  }
  const on = new Date().toISOString().slice(0, 10);
  const rejectedIds = new Set(rejected.map(({ id }) => id));
  const withoutId = new Set(rejected.flatMap(({ id, file }) => (id === null ? file : [])));
  for (const [id, fact] of former) {
    if (facts.has(id)) continue;
    const place = { ...placeOf(fact) };
    const { file = 'the tables' } = place;
    const absent = withoutId.has(file) ? `not in ${file}, or in a row that was rejected` : `no longer in ${file}`;
    const why = rejectedIds.has(id) ? `its row in ${file} is rejected` : absent;
    changes.gone.push({ id, on, why, place });
  }
  return changes;
}

/** The fields in which two versions of a fact differ, with both values; a row that moved is no difference. */
function differencesOf(before: JsonObject, now: JsonObject): string[] {
  const names = Object.keys({ ...before, ...now }).filter((name) => name !== 'source');
  const text = (value: JsonObject[string] = 'none') => [value].flat().join('; ');
  return names
    .filter((name) => !isDeepStrictEqual(before[name], now[name]))
    .map((name) => `${name}: ${text(before[name])} -> ${text(now[name])}`);
}
