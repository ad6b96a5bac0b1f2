import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { readable } from '../copy/copy.ts';
import { copyLinesOf } from '../copy/text/lines.ts';
import { mastheadsIn } from '../copy/text/paragraphs.ts';
import { otherLanguage } from '../evidence/wording.ts';
import { InvalidFacts } from '../facts/problems.ts';
import { refuseId } from '../files/new-files.ts';
import { openTable } from '../import/table.ts';
import { parseYaml } from '../load/document.ts';
import { readWhole } from '../load/field-reader.ts';
import { readTextFile } from '../load/file.ts';
import { problemSays } from '../model/problem.ts';
import { seriesFields, type WrittenSeries } from '../model/series.ts';
import { checkName } from '../model/text.ts';
import { clip, type Json, type JsonObject, ownValue, rangeOf } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';
import { checkedSource, schemaLine } from '../write/bulletin.ts';
import { dayIn, namesIn } from '../write/read-masthead.ts';
import { linesOfTable } from './read-proposals.ts';

/** The bulletin of a copy: its id and the text of its `bulletin.yaml`, unless that is there already; or why the copy is left. */
export type SeriesCopy = { id: string; text?: string } | { left: string };

/** What a name in braces may be; a title may have several lines. */
const named: Readonly<Record<string, string>> = {
  number: '\\d{1,4}',
  running: '\\d{1,5}',
  date: '[^\\n]{4,40}?',
  title: '[^\\n]{1,200}?(?:\\n[^\\n]{1,200}?){0,3}?',
  authors: '[^\\n]{1,200}?',
  any: '[^\\n]{0,200}?',
};

const inBraces = /\{([^{}]*)\}/g;

/** In how much of a text mastheads are looked for. */
const maxText = 200_000;

/** Makes a function that reads of which bulletin a copy is, as a `series.yaml` says. Throws the problems of that file. */
export async function seriesReader(path: string, index: Index) {
  const series = await readSeries(path);
  const patterns = (series.mastheads ?? []).map(patternOf);
  const listed = series.list === undefined ? new Map() : await readList(join(dirname(path), series.list));
  return async (file: string, whole: string): Promise<SeriesCopy> => {
    const text = foldLines(whole.slice(0, maxText));
    const several = mastheadsIn(whole);
    if (several.length > 1) return { left: `it has the mastheads of No. ${several.join(' and No. ')}` };
    const found = listed.get(file) ?? readMastheads(text, patterns);
    if (typeof found === 'string') return { left: found };
    const other = series.language === 'en' ? otherLanguage(text) : undefined;
    if (other !== undefined) return { left: `it does not seem to be ${other}` };
    const { id, values } = describe(found, series);
    return knownCopy(id, values, index) ?? newCopy(id, values);
  };
}

/** The bulletin that is there already; undefined for a new one. */
function knownCopy(id: string, values: JsonObject, { database }: Index): SeriesCopy | undefined {
  const sql = 'SELECT source FROM sources WHERE source = ? OR (running = ? AND series = ?)';
  const row = database.prepare(sql).get(id, Number(values['running'] ?? -1), String(values['series']));
  const known = row && sourceById(database, String(row['source']));
  if (!known) return undefined;
  const other = ['number', 'date', 'title'].find((name) => (values[name] ?? null) !== (known[name] ?? null));
  if (other !== undefined) return { left: `${known.source} is there, and its ${other} is ${known[other]}` };
  return { id: known.source };
}

async function newCopy(id: string, values: JsonObject): Promise<SeriesCopy> {
  refuseId(id, 'bulletin');
  const plain = `${schemaLine('bulletin')}${stringify(values, { lineWidth: 0 })}`;
  const { text, problems } = await checkedSource('bulletin', id, plain);
  return problems.length > 0 ? { left: problems.map(problemSays).join(' ') } : { id, text };
}

async function readSeries(path: string): Promise<WrittenSeries> {
  const { text, problem } = readTextFile(path);
  const document = await parseYaml(path, text);
  const { root, report, problems } = document;
  const series = readWhole<WrittenSeries>(document, 'series.yaml', seriesFields);
  const templates = series?.mastheads?.map((each, at) => [each, Object.keys(named), 'mastheads', at] as const) ?? [];
  const ofId = [series?.id ?? '', ['number', 'running', 'date', 'year'], 'id'] as const;
  for (const [template, known, ...at] of [ofId, ...templates])
    for (const [, name = ''] of template.matchAll(inBraces)) {
      const place = root ? rangeOf(root, ...at) : { start: 0, end: 0 };
      checkName(report, 'UNKNOWN_NAME', place, { name, remedy: 'Correct it.' }, [...known], 'Names are');
    }
  if (series && problems.length === 0) return series;
  throw new InvalidFacts(problem ? [problem] : problems, 'Nothing was written.', 'series.yaml has errors');
}

/** The rows of a list by their files. A row that is broken leaves its file without one. */
async function readList(path: string): Promise<Map<Json, JsonObject>> {
  const lines = linesOfTable(await openTable(path, {}));
  return new Map(lines.flatMap((each) => ('values' in each ? [[each.values['file'] ?? '', each.values]] : [])));
}

/** The lines of a text with single spaces, and with an empty line where it has some. */
function foldLines(text: string): string {
  const lines = copyLinesOf(text.normalize('NFKC'));
  return lines.map((line) => `${line.blankBefore ? '\n' : ''}${line.text.replace(/\s+/g, ' ')}`).join('\n');
}

/** The expression for a masthead as printed; one that ends with a name alone in its line ends at an empty line. */
function patternOf(masthead: string): RegExp {
  const text = foldLines(masthead);
  const parts = text.split(inBraces).map((part, at) => {
    if (at % 2 === 0) return RegExp.escape(part);
    return part === 'any' ? `${named[part]}` : `(?<${part}>${named[part]})`;
  });
  const end = /(?:^|\n)\{\w+\}$/.test(text) ? '\\n\\n' : '\\n';
  return new RegExp(`(?<=^|\\n)${parts.join('')}(?=${end}|$)`, 'giu');
}

/** What the first masthead that fits states; or why none does, or that another one states otherwise. */
function readMastheads(text: string, patterns: readonly RegExp[]): JsonObject | string {
  const all = patterns
    .flatMap((pattern) => Array.from(text.matchAll(pattern), ({ groups = {} }) => groups))
    .filter(({ date }) => date === undefined || dayIn(date));
  const [first] = all;
  if (!first) return `no masthead fits; it begins "${clip(text.replace(/\s+/g, ' '), 100)}"`;
  for (const name of ['number', 'running', 'date']) {
    const values = [...new Set(all.flatMap((each) => each[name] ?? []))];
    if (values.length > 1) return `it has mastheads with the ${name} ${values.join(' and ')}`;
  }
  return { ...first } as JsonObject;
}

function describe(found: JsonObject, { id, mastheads: _, list: __, ...shared }: WrittenSeries) {
  const given = (name: string) => String(found[name] ?? '') || undefined;
  const numberIn = (text?: string) => (text === undefined ? undefined : Number(text));
  const [written = '', authors] = [given('date'), given('authors')];
  // What a list has is checked as it is written.
  const date = dayIn(written)?.date ?? (written || undefined);
  const numbers = { number: numberIn(given('number')), running: numberIn(given('running')) };
  const title = readable(given('title') ?? '') || undefined;
  const values: Record<string, unknown> = {
    ...shared,
    ...numbers,
    date,
    title,
    authors: authors && namesIn(authors).filter((name) => !/^et al\b/.test(name)),
  };
  const filled = id.replace(inBraces, (all, name) =>
    String(ownValue({ ...values, year: date?.slice(0, 4) }, name) ?? all),
  );
  return { id: filled, values: values as JsonObject };
}
