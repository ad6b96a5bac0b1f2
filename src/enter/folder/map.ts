import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { attempt, failureOf, PismError } from '../../core/errors.ts';
import { InvalidFacts } from '../../core/facts/problems.ts';
import { statIfExists } from '../../core/files/output.ts';
import { parseYaml } from '../../core/load/document.ts';
import { readWhole } from '../../core/load/field-reader.ts';
import { readTextFile } from '../../core/load/file.ts';
import { absentValues } from '../../core/model/field.ts';
import { writtenFields } from '../../core/model/fields/index.ts';
import type { Kind } from '../../core/model/kind.ts';
import { mapFields, type TableMap, templateName, type ValueSource, type WrittenMap } from '../../core/model/map.ts';
import type { Problem, ReportProblem } from '../../core/model/problem.ts';
import { checkName, didYouMean } from '../../core/model/text.ts';
import { type Node, rangeOf } from '../../core/model/values.ts';
import type { Index } from '../../core/store/open.ts';

/** Reads the map at a path, or with a name in facts folders. Throws if there is none, or it has errors. */
export async function findMap(name: string, path: string, folders: string[], kinds: Kind[]): Promise<TableMap> {
  const maps = mapsIn(folders);
  const place = statIfExists(path)?.isFile() ? path : maps.get(name);
  const hint = didYouMean(name, [...maps.keys()].sort(), 'Maps are') || 'Name a file.';
  if (place === undefined) throw new PismError('usage', `There is no map ${name}`, hint);
  const { map, problems } = await readMap(place, kinds);
  if (!map || problems.length > 0) throw new InvalidFacts(problems, 'Nothing was written.', 'The map has errors');
  return map;
}

/** The paths of the maps in facts folders by their names; the first folder wins. */
function mapsIn(folders: string[]): Map<string, string> {
  const paths = folders.flatMap((folder) => {
    const names = attempt(() => readdirSync(join(folder, 'maps'))) ?? [];
    return names.filter((name) => /^[^._].*\.yaml$/.test(name)).map((name) => join(folder, 'maps', name));
  });
  return new Map(paths.reverse().map((path) => [basename(path, '.yaml'), path]));
}

/** The problems of the maps in the facts folders of an index. */
export async function mapProblems({ folders, kinds }: Index): Promise<Problem[]> {
  const paths = folders.flatMap((folder) => [...mapsIn([folder]).values()]);
  const maps = await Promise.all(paths.map((path) => readMap(path, kinds)));
  return maps.flatMap(({ problems }) => problems);
}

/** Reads the map in a file, with its problems. */
async function readMap(path: string, kinds: Kind[]): Promise<{ map?: TableMap; problems: Problem[] }> {
  const { text, problem } = readTextFile(path);
  if (problem) return { problems: [problem] };
  const document = await parseYaml(path, text);
  const { root, report, problems } = document;
  const values = readWhole<WrittenMap>(document, 'A map', mapFields);
  if (!values || !root) return { problems };
  const known = kinds.map(({ kind }) => kind);
  const named = { value: values.kind, field: 'kind' };
  checkName(report, 'UNKNOWN_CHOICE', rangeOf(root, 'kind'), named, known, 'Kinds are');
  const kind = kinds.find((each) => each.kind === values.kind);
  if (!kind) return { problems };
  const own = { parts: whole(values.parts), fields: whole(values.fields) };
  const map = { ...absentValues<TableMap>(mapFields), key: kind.subject, ...values, ...own };
  checkMap(map, kind, root, report);
  return { map, problems };
}

/** `participant: State` is short for `participant: { column: State }`. */
function whole(sources: Record<string, ValueSource | string> = {}): Record<string, ValueSource> {
  return Object.fromEntries(
    Object.entries(sources).map(([name, source]) => [name, typeof source === 'string' ? { column: source } : source]),
  );
}

/** Reports patterns that do not work, and names of fields and parts that there are not. */
function checkMap(map: TableMap, kind: Kind, root: Node, report: ReportProblem): void {
  const above: string[] = [];
  const checkTemplates = (templates: string[], ...place: string[]) => {
    for (const [, , name = ''] of templates.join(' ').matchAll(templateName))
      checkName(report, 'UNKNOWN_NAME', rangeOf(root, ...place), { name }, above, 'Names above are');
  };
  const checkPatterns = (source: ValueSource, ...place: (string | number)[]) => {
    for (const key of ['heading', 'file', 'pattern'] as const) {
      const reason = failureOf(() => new RegExp(source[key] ?? '', 'u'))?.replace(/^Invalid regular expression: /, '');
      if (reason !== undefined) report('BAD_REGEXP', rangeOf(root, ...place, key), { reason });
    }
  };
  for (const key of ['parts', 'fields'] as const)
    for (const [name, source] of Object.entries(map[key])) {
      checkPatterns(source, key, name);
      checkTemplates([source.value ?? '', ...(source.first ?? []).map((each) => `{${each}}`)], key, name);
      above.push(name);
    }
  for (const [at, source] of map.leave_out.entries()) checkPatterns(source, 'leave_out', at);
  checkTemplates(map.says, 'says');
  checkTemplates(
    map.key.map((each) => `{${each}}`),
    'key',
  );
  const known = writtenFields(kind).map(({ name }) => name);
  for (const field of Object.keys(map.fields))
    checkName(report, 'UNKNOWN_FIELD', rangeOf(root, 'fields', field), { field }, known, 'Fields are');
}
