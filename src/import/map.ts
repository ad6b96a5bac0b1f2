import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { attempt, failureOf, PismError } from '../errors.ts';
import { statIfExists } from '../files/output.ts';
import { parseYaml } from '../load/document.ts';
import { fieldReader } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { fieldType, readRecord, writtenFields } from '../model/fields/index.ts';
import { absentValues, fieldOf, type Kind } from '../model/kind.ts';
import { mapFields, placeKeys, type TableMap, type ValueSource, type WrittenMap } from '../model/map.ts';
import type { Problem, ReportProblem } from '../model/problem.ts';
import type { Registers } from '../model/register.ts';
import { checkName, didYouMean } from '../model/text.ts';
import { emptyRange, type Node, rangeOf } from '../model/values.ts';
import { registersOf } from '../store/add-file.ts';
import type { Index } from '../store/open.ts';

/** Reads the map at a path, or with a name in facts folders. Throws a usage error if there is none. */
export async function findMap(name: string, path: string, folders: string[], facts: MapDefinitions): Promise<FoundMap> {
  const maps = mapsIn(folders);
  const place = statIfExists(path)?.isFile() ? path : maps.get(name);
  if (place !== undefined) return readMap(place, facts);
  const hint = didYouMean(name, maps.keys(), 'Maps are') || 'Name a file.';
  throw new PismError('usage', `There is no map ${name}`, hint);
}

/** A name in braces in a template: `{participant}`, `{on signed}`. */
export const templateName = /\{(on )?([a-z][a-z0-9_-]*)\}/g;

/** A map, or its problems. */
interface FoundMap {
  map?: TableMap;
  problems: Problem[];
}

/** The kinds and registers of the facts that a map is for. */
interface MapDefinitions {
  kinds: Kind[];
  registers: Registers;
}

/** The paths of the maps in facts folders by their names; the first folder wins. */
function mapsIn(folders: string[]): Map<string, string> {
  const maps = new Map<string, string>();
  for (const folder of folders.map((each) => join(each, 'maps'))) {
    const names = (statIfExists(folder) && attempt(() => readdirSync(folder))) || [];
    for (const [, name = ''] of names.sort().flatMap((each) => [/^([^._].*)\.yaml$/.exec(each) ?? []]))
      if (name !== '' && !maps.has(name)) maps.set(name, join(folder, `${name}.yaml`));
  }
  return maps;
}

/** The problems of the maps in the facts folders of an index. */
export async function mapProblems({ folders, kinds, database }: Index): Promise<Problem[]> {
  const paths = folders.flatMap((folder) => [...mapsIn([folder]).values()]);
  const facts = { kinds, registers: registersOf(database) };
  const maps = await Promise.all(paths.map((path) => readMap(path, facts)));
  return maps.flatMap(({ problems }) => problems);
}

/** Reads the map in a file; only its problems if it has any. */
async function readMap(file: string, { kinds, registers }: MapDefinitions): Promise<FoundMap> {
  const { text, problem } = readTextFile(file);
  if (problem) return { problems: [problem] };
  const document = await parseYaml(file, text);
  const { root, report, problems } = document;
  if (!root && problems.length === 0) report('EMPTY_VALUE', emptyRange, { field: 'The file' });
  const kind = root ? kindNamedIn(root, kinds, report) : undefined;
  const reading = fieldReader(document, registers);
  const values = root && readRecord<WrittenMap>(root, { name: 'A map', fields: mapFields }, reading);
  if (!values || !root || !kind) return { problems };
  const own = { parts: whole(values.parts), fields: whole(values.fields), kind: kind.kind };
  const map = { ...absentValues<TableMap>(mapFields), key: kind.subject, ...values, ...own };
  checkMap(map, kind, root, report);
  return document.errors > 0 ? { problems } : { map, problems };
}

/** The kind that a mapping names; undefined if it names none, or, with a problem reported, one that there is not. */
export function kindNamedIn(node: Node, kinds: Kind[], report: ReportProblem): Kind | undefined {
  const written = node.type === 'mapping' ? node.entries.get('kind')?.value : undefined;
  if (written?.type !== 'scalar') return undefined;
  const [value, known] = [written.text, kinds.map(({ kind }) => kind)];
  checkName(report, 'UNKNOWN_CHOICE', written, { value, field: 'kind' }, known, 'Kinds are');
  return kinds.find(({ kind }) => kind === value);
}

/** `participant: State` is short for `participant: { column: State }`. */
function whole(sources: Record<string, ValueSource | string> = {}): Record<string, ValueSource> {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, typeof source === 'string' ? { column: source } : source]),
  );
}

function checkMap(map: TableMap, kind: Kind, root: Node, report: ReportProblem): void {
  const written = writtenFields(kind);
  const above: string[] = [];
  for (const [key, sources] of Object.entries({ parts: map.parts, fields: map.fields })) {
    for (const [name, source] of Object.entries(sources)) {
      checkValueSource(name, source, above, [root, key, name], report);
      above.push(name);
    }
  }
  const known = written.map(({ name }) => name);
  for (const field of Object.keys(map.fields))
    checkName(report, 'UNKNOWN_FIELD', rangeOf(root, 'fields', field), { field }, known, 'Fields are');
  for (const { name, required } of written)
    if (required && !Object.hasOwn(map.fields, name)) report('NOT_MAPPED', rangeOf(root, 'fields'), { field: name });
  for (const [at, { why, ...source }] of map.leave_out.entries())
    checkValueSource(`leave_out ${at + 1}`, source, [], [root, 'leave_out'], report);
  for (const template of map.says) checkTemplate(template, above, [root, 'says'], report, kind);
  if (map.key.length === 0) report('MISSING_FIELD', rangeOf(root), { field: 'key', about: 'what tells rows apart' });
  for (const name of map.key) {
    const values = { name, where: 'key' };
    checkName(report, 'UNKNOWN_FIELD_NAME', rangeOf(root, 'key'), values, above, 'Its fields and parts are');
  }
}

type MapPath = [root: Node, ...path: string[]];

function checkValueSource(name: string, source: ValueSource, above: string[], place: MapPath, report: ReportProblem) {
  const keys = placeKeys.filter((key) => key in source);
  if (keys.length !== 1) {
    const values = { field: name, found: keys.join(' and ') || 'none of them', keys: placeKeys.join(', ') };
    report('ONE_PLACE', rangeOf(...place), values);
  }
  for (const key of ['heading', 'file', 'pattern'] as const) {
    const reason = failureOf(() => new RegExp(source[key] ?? '', 'u'))?.replace(/^Invalid regular expression: /, '');
    if (reason !== undefined) report('BAD_REGEXP', rangeOf(...place, key), { reason });
  }
  if (source.value !== undefined) checkTemplate(source.value, above, [...place, 'value'], report);
  for (const each of source.first ?? []) checkTemplate(`{${each}}`, above, [...place, 'first'], report);
}

/** Reports names in a template that are not defined above it; in a sentence, a date may have `on` before it. */
function checkTemplate(template: string, above: string[], place: MapPath, report: ReportProblem, kind?: Kind): void {
  for (const [, on, name = ''] of template.matchAll(templateName)) {
    const field = kind && fieldOf(kind, name);
    const remedy = 'Name a part, or a field that is above it.';
    const at = rangeOf(...place);
    const isKnown = checkName(report, 'UNKNOWN_NAME', at, { name, remedy }, above, 'Names above are');
    const suggestion = 'Only a date has `on` before it.';
    if (isKnown && on !== undefined && !(field && fieldType(field).isDate))
      report('UNKNOWN_NAME', at, { name: on + name, suggestion, remedy });
  }
}
