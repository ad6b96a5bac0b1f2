import { basename, dirname, extname, join } from 'node:path';
import { stringify } from 'yaml';
import { type CopyText, layOut, noLayout, readable } from '../copy/copy.ts';
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
import { clip, type Json, type JsonObject, ownValue, rangeOf, type TextRange } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';
import { checkedSource, schemaLine } from '../write/bulletin.ts';
import { dayIn, namesIn } from '../write/read-masthead.ts';
import { linesOfTable } from './read-proposals.ts';

/** The bulletin of a copy: its id and the text of its `bulletin.yaml` with what that lacks, unless it is there already; or why the copy is left. */
export type SeriesCopy = { id: string; text?: string; lacks?: string } | { left: string };

/** What a name in braces may be; a title may have several lines, and {any} ends where what follows it begins. */
const named: Readonly<Record<string, string>> = {
  number: '\\d{1,4}',
  running: '\\d{1,5}',
  date: '[^\\n]{4,40}?',
  title: '[^\\n]{1,200}?(?:\\n[^\\n]{1,200}?){0,3}?',
  authors: '[^\\n]{1,200}?',
};

type Masthead = ReturnType<typeof patternsOf>;

/** What is known of a copy, and where its masthead is in the folded text. */
type FoundMasthead = { values: JsonObject } & TextRange;

/** How many words of a lead are stated. */
const leadWords = 6;

const etAl = /\bet al\b/;

const namesInMasthead = [...Object.keys(named), 'any'];

const inBraces = /\{([^{}]*)\}/g;

/** In how much of a text mastheads are looked for. */
const maxText = 200_000;

/** Makes a function that reads of which bulletin a copy is, as a `series.yaml` says. Throws the problems of that file. */
export async function seriesReader(path: string, index: Index) {
  const series = await readSeries(path);
  const mastheads = (series.mastheads ?? []).map(patternsOf);
  const listed = series.list === undefined ? new Map() : await readList(join(dirname(path), series.list));
  return async (file: string, copy: CopyText): Promise<SeriesCopy> => {
    const text = foldLines(copy.text.slice(0, maxText));
    const several = mastheadsIn(copy.text);
    if (several.length > 1) return { left: `it has the mastheads of No. ${several.join(' and No. ')}` };
    const row = listed.get(file);
    const found = row ? { values: row } : readMastheads(text, mastheads);
    if (typeof found === 'string') return { left: found };
    const other = series.language === 'en' ? otherLanguage(text) : undefined;
    if (other !== undefined) return { left: `it does not seem to be ${other}` };
    const { id, values } = describe({ ...found.values, file: basename(file, extname(file)) }, series);
    const lead = leadAfter(found, text, copy);
    const lacks = etAl.test(String(found.values['authors']))
      ? 'its masthead does not name all authors: add the others'
      : '';
    return knownCopy(id, values, index) ?? newCopy(id, { ...values, ...(lead && { lead }) }, lacks);
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

/** The first words after a masthead, unless the copy itself shows that its lead begins there; a masthead may be printed last. */
function leadAfter({ start = 0, end = 0 }: Partial<FoundMasthead>, text: string, copy: CopyText): string | undefined {
  const countUntil = (place: number) => text.slice(0, place).split('\n').filter(Boolean).length;
  const lead = copyLinesOf(copy.text.slice(0, layOut(copy, noLayout).paragraphs[0]?.start)).length;
  if (end === 0 || countUntil(start) > lead || countUntil(end) === lead) return undefined;
  return readable(lineFrom(text, end)).split(' ').slice(0, leadWords).join(' ') || undefined;
}

async function newCopy(id: string, values: JsonObject, lacks: string): Promise<SeriesCopy> {
  refuseId(id, 'bulletin');
  const plain = `${schemaLine('bulletin')}${stringify(values, { lineWidth: 0 })}`;
  const { text, problems } = await checkedSource('bulletin', id, plain);
  return problems.length > 0 ? { left: problems.map(problemSays).join(' ') } : { id, text, lacks };
}

async function readSeries(path: string): Promise<WrittenSeries> {
  const { text, problem } = readTextFile(path);
  const document = await parseYaml(path, text);
  const { root, report, problems } = document;
  const series = readWhole<WrittenSeries>(document, 'series.yaml', seriesFields);
  const templates = series?.mastheads?.map((each, at) => [each, namesInMasthead, 'mastheads', at] as const) ?? [];
  const ofId = [series?.id ?? '', ['number', 'running', 'date', 'year', 'file'], 'id'] as const;
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

/** The first line from a place on that is not empty. */
function lineFrom(text: string, place: number): string {
  return /[^\n]+/.exec(text.slice(place))?.[0] ?? '';
}

/** A masthead as printed: its expression, and those of its first lines, to say where it does not fit. */
function patternsOf(masthead: string) {
  const text = foldLines(masthead);
  const lines = text.split('\n');
  // One that ends with a name alone in its line ends at an empty line.
  const whole = patternOf(text, /(?:^|\n)\{\w+\}$/.test(text) ? '\\n\\n' : '\\n');
  return { whole, lines, starts: lines.map((_, at) => patternOf(lines.slice(0, at + 1).join('\n'), '\\n')) };
}

function patternOf(text: string, end: string): RegExp {
  const split = text.split(inBraces);
  const parts = split.map((part, at) => {
    if (at % 2 === 0) return RegExp.escape(part);
    if (part !== 'any') return `(?<${part}>${named[part]})`;
    const next = RegExp.escape(split[at + 1] ?? '') || named[split[at + 2] ?? ''] || '\\n';
    return `(?:(?!${next})[^\\n])*`;
  });
  return new RegExp(`(?<=^|\\n)${parts.join('')}(?=${end}|$)`, 'giu');
}

/** What the first masthead that fits states, and where it is; or why none does, or that another one states otherwise. */
function readMastheads(text: string, mastheads: readonly Masthead[]): FoundMasthead | string {
  const all = mastheads
    .flatMap(({ whole }) => [...text.matchAll(whole)])
    .filter(({ groups: { date } = {} }) => date === undefined || dayIn(date));
  const [first] = all;
  if (!first) return `no masthead fits; ${whereNoneFits(text, mastheads)}`;
  for (const name of ['number', 'running', 'date']) {
    const values = [...new Set(all.flatMap(({ groups }) => groups?.[name] ?? []))];
    if (values.length > 1) return `it has mastheads with the ${name} ${values.join(' and ')}`;
  }
  return { values: { ...first.groups }, start: first.index, end: first.index + first[0].length };
}

/** The first line that does not fit of the masthead of which most do. */
function whereNoneFits(text: string, mastheads: readonly Masthead[]): string {
  const nearest = mastheads.map(({ lines, starts }) => {
    const fitting = starts.findIndex((start) => text.search(start) < 0);
    return { fitting, line: lines[fitting] ?? '', start: starts[fitting - 1] };
  });
  const { line, start } = nearest.sort((one, other) => other.fitting - one.fitting)[0] ?? {};
  const [match] = start ? text.matchAll(start) : [];
  const place = match ? match.index + match[0].length : 0;
  if (!line || !match) return `it begins "${clip(text.replace(/\s+/g, ' '), 100)}"`;
  return `"${line}" does not fit "${clip(lineFrom(text, place), 60)}"`;
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
    authors: authors && namesIn(authors).filter((name) => !etAl.test(name)),
  };
  const filled = id.replace(inBraces, (all, name) =>
    String(ownValue({ ...values, file: found['file'], year: date?.slice(0, 4) }, name) ?? all),
  );
  return { id: filled, values: values as JsonObject };
}
