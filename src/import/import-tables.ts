import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { attempt, type Exit, PismError } from '../errors.ts';
import { errorsIn, InvalidFacts, refuseProblems } from '../facts/problems.ts';
import type { Kind } from '../model/kind.ts';
import type { TableOptions } from '../model/map.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import { shellWord } from '../query/operators.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';
import { changerOf } from '../write/change-folder.ts';
import { type Collected, collectFacts, type FactsById, placeOf } from './collect.ts';
import { type GeneratedFacts, generatedFiles, readGenerated } from './fact-files.ts';
import { findMap } from './map.ts';
import { importReport } from './report.ts';
import { type ImportContext, importContext } from './row.ts';
import { type Gone, sourceFileOf } from './source-file.ts';

/** Writes the files of a dataset for a kind whole from all its tables; throws without writing anything if something is wrong. */
export async function importTables(request: TablesRequest): Promise<TablesReport> {
  const { index, folder, isDryRun, isForced } = request;
  requireSoundFacts(request);
  const change = changerOf(folder, index);
  const imported = await readTables(request);
  const { collected, former, texts } = imported;
  const hasFacts = collected.facts.size > 0;
  const isChanged = (name: string) => attempt(() => readFileSync(join(folder, name), 'utf8')) !== texts.get(name);
  const changed = hasFacts ? [...new Set([...texts.keys(), ...former.names])].filter(isChanged) : [];
  const refusal = hasFacts && !isForced ? refusalOf(former.edited, request) : undefined;
  const filesWith = () => changed.map((name) => [name, texts.get(name)] as const);
  if (changed.length > 0) await change({ filesWith, isDryRun: isDryRun || refusal !== undefined });
  return importReport({ ...request, ...imported, changed, refusal });
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
  retrieved?: string | undefined;
  asOf?: string | undefined;
  isDryRun: boolean;
  /** Whether edited files may be replaced, and facts of other tables dropped. */
  isForced: boolean;
  progress: NonNullable<ImportContext['progress']>;
}

/** What an import prints: a summary, for a dry run the changes, and notes; `refusal` is why nothing was written. */
export interface TablesReport {
  summary: string;
  review: string;
  notes: string[];
  exit: Exit;
  refusal: PismError | undefined;
}

/** The effects of an import on the facts of a dataset. */
interface Changes {
  added: string[];
  /** The ids, each with lines of its former and new values. */
  changed: string[];
  same: number;
  gone: Gone[];
}

/** Throws if facts have errors, except those that are to be replaced. */
function requireSoundFacts({ index, folder, isForced }: TablesRequest): void {
  const isReplaced = (file: string) => dirname(file) === folder && basename(file) !== 'source.yaml';
  const errors = errorsIn(index, null).filter(({ file }) => !isForced || !isReplaced(file));
  const force = errors.some(({ file }) => isReplaced(file)) ? ', or replace those of the tables with --force' : '';
  refuseProblems(errors, `Correct them first${force}. Nothing was written.`);
}

/** Reads tables: the facts, what they change in the dataset, and the texts of its files. */
async function readTables(request: TablesRequest) {
  const { index, kind, files, folder, retrieved, asOf, progress } = request;
  const registers = registersOf(index.database);
  const { map, problems: warnings } = await mapOf(request, registers);
  const former = await readGenerated(folder, kind, index.kinds, registers);
  requireAllTables(former, request);
  const days = { ...(retrieved !== undefined && { retrieved }), ...(asOf !== undefined && { as_of: asOf }) };
  const source = sourceFileOf(folder, map, days);
  const known = new Set([...former.facts.keys(), ...source.goneIds]);
  const context = { ...importContext(map, kind, registers, known), progress };
  const collected = await collectFacts(files, context);
  const changes = changesOf(former.facts, collected);
  source.setGone(changes.gone, (id) => collected.facts.has(id));
  const texts = new Map([['source.yaml', source.text()], ...generatedFiles(collected.facts, kind)]);
  const { unclear } = context.names;
  return { collected, changes, former, texts, warnings, unclear, retrievedOn: source.retrieved };
}

/** What an import read, and what it writes. */
export type Imported = TablesRequest &
  Awaited<ReturnType<typeof readTables>> & { changed: string[]; refusal: PismError | undefined };

/** The map of an import. Throws if it has errors or is for another kind. */
async function mapOf(
  { index, kind, map: { name, path }, folder, table }: TablesRequest,
  registers: ImportContext['registers'],
) {
  const found = await findMap(name, path, [dirname(folder), builtinFacts], { kinds: index.kinds, registers });
  const { map, problems } = found;
  if (!map) throw new InvalidFacts(problems, 'Nothing was written.', 'The map has errors');
  if (map.kind !== kind.kind)
    throw new PismError('usage', `The map ${name} is for ${map.kind}`, `Write \`pism import ${map.kind}\`.`);
  return { map: { ...map, table: { ...map.table, ...table } }, problems };
}

/** Throws if facts are from tables that are not named, unless they are to be dropped. */
function requireAllTables({ facts }: GeneratedFacts, request: TablesRequest): void {
  const { kind, files, map, folder, shown, isForced } = request;
  const given = files.map((file) => basename(file));
  const former = new Set(facts.values().map((fact) => placeOf(fact).file));
  const missing = [...former].filter((name) => name !== undefined && !given.includes(name)).sort();
  if (missing.length === 0 || isForced) return;
  const beside = missing.map((name) => join(dirname(files[0] ?? ''), name));
  const words = [...files, ...beside].map((file) => shellWord(shown(file)));
  const command = `pism import ${kind.kind} ${words.join(' ')} --map ${shellWord(map.name)} --into ${shellWord(shown(folder))}`;
  throw new PismError(
    'usage',
    `${shown(folder)} also has ${kind.kind} of ${missing.join(', ')}`,
    `Name all its tables:\n  ${command}\nIf other tables have taken their place, add --force.`,
  );
}

/** Why edited files are not replaced; undefined if none was edited. */
function refusalOf(edited: string[], { folder, shown }: TablesRequest): PismError | undefined {
  if (edited.length === 0) return undefined;
  const names = edited.map((name) => shown(join(folder, name))).join(', ');
  const hint =
    'Nothing was written. Write what should stay into the map, or into your copy of the table; --force then replaces the files.';
  return new PismError('no', `Edited, or not written by \`pism import\`: ${names}`, hint);
}

/** What an import changes in the facts of a dataset. */
function changesOf(former: FactsById, { facts, rejected }: Collected): Changes {
  const changes: Changes = { added: [], changed: [], same: 0, gone: [] };
  for (const [id, fact] of facts) {
    const before = former.get(id);
    const lines = before ? differencesOf(before, fact) : [];
    if (!before) changes.added.push(id);
    else if (lines.length > 0) changes.changed.push([id, ...lines].join('\n    '));
    else changes.same += 1;
  }
  const on = new Date().toISOString().slice(0, 10);
  const rejectedIds = new Set(rejected.map(({ id }) => id));
  const withoutId = new Set(rejected.flatMap(({ id, file }) => (id === undefined ? file : [])));
  for (const [id, fact] of former) {
    if (facts.has(id)) continue;
    const { file = 'the tables' } = placeOf(fact);
    const absent = withoutId.has(file) ? `not in ${file}, or in a row that was rejected` : `no longer in ${file}`;
    const why = rejectedIds.has(id) ? `its row in ${file} is rejected` : absent;
    changes.gone.push({ id, on, why });
  }
  return changes;
}

/** The fields in which two versions of a fact differ, with both values; a row that moved is no difference. */
function differencesOf(before: JsonObject, now: JsonObject): string[] {
  const names = Object.keys({ ...before, ...now }).filter((name) => name !== 'source');
  return names
    .filter((name) => !isDeepStrictEqual(before[name], now[name]))
    .map((name) => `${name}: ${writtenValue(before[name])} -> ${writtenValue(now[name])}`);
}

/** A value as a person writes it. */
function writtenValue(value: Json | undefined): string {
  return [value ?? 'none'].flat().join('; ');
}
