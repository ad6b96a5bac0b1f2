import { attempt } from '../errors.ts';
import { openTable, type Table } from '../import/table.ts';
import { decodeTable, unreadableTable } from '../import/table-bytes.ts';
import { limits } from '../load/folder.ts';
import type { TableOptions } from '../model/map.ts';
import { clip, type Json, type JsonObject, valuesIn } from '../model/values.ts';

/** A line of a file of proposals: its number, its values, and why it cannot be read. */
export interface ProposalLine {
  line: number;
  values: JsonObject;
  broken?: string | undefined;
}

/** The lines of a file, and the table that it is, if it is one, with the names of its columns. */
export interface ProposalFile {
  lines: ProposalLine[];
  table?: Table;
}

/** The end of the heading of a column that nobody reads back, which no field can have. */
export const toRead = ' (to read)';

/** The field of a kind that a proposal cannot state: its `quote` is the passage, unless that has a name of its own. */
export function isPassageKey(key: string, values: JsonObject = {}): boolean {
  return key === 'quote' && !('passage' in values);
}

/** Reads proposals: JSON Lines, a JSON array, either in a fenced block, or a table. Throws a PismError if the file is neither. */
export async function readProposals(file: string, options: TableOptions): Promise<ProposalFile> {
  const text = /\.(?:xlsx|csv|tsv)$/i.test(file) ? '' : decodeTable(file, options.encoding);
  if (/^[ \t]*[[{]/m.test(text)) return { lines: limited(file, linesOfJson(text)) };
  const opened = await openTable(file, options);
  const table = withColumnNames(opened);
  const { headings } = table;
  if (!headings.some((name) => ['kind', 'none', 'name'].includes(name)))
    throw unreadableTable(
      file,
      `it has no column kind: its first row has ${clip(opened.headings.join(', '), 80)}`,
      'Name the columns as the sheet of `pism draft` does: passage, says, kind and the fields.',
    );
  return { lines: limited(file, linesOfTable(table)), table };
}

/** A table whose headings are the names of keys; columns that are only to be read have none. */
function withColumnNames({ headings, ...table }: Table): Table {
  const written = headings.map((heading) => heading.trim().toLowerCase());
  const names = written.map((name) => (name.endsWith(toRead) ? '' : name.replaceAll(' ', '_')));
  return { ...table, headings: names };
}

/** The rows of a table, with their values by the names of its columns. */
function linesOfTable({ headings: names, rows }: Table): ProposalLine[] {
  return rows.map(({ row: line, cells, broken }): ProposalLine => {
    const values = names.flatMap((name, at): [string, Json][] =>
      name && cells[at]?.length ? [[name, cells[at]]] : [],
    );
    return { line, values: broken === undefined ? Object.fromEntries(values) : {}, broken };
  });
}

function limited(file: string, lines: ProposalLine[]): ProposalLine[] {
  const hint = 'Split the file, and review what is proposed between its parts.';
  if (lines.length > limits.facts) throw unreadableTable(file, `it has more than ${limits.facts} proposals`, hint);
  return lines;
}

/** The objects of a text with their lines, or of an array with their positions. */
function linesOfJson(text: string): ProposalLine[] {
  const parts = text.split(/^[ \t]*```.*$/m);
  // An answer may have words around a fenced block; its lines keep their numbers.
  const fenced = parts.map((part, at) => (at % 2 === 1 ? part : part.replace(/.+/g, ''))).join('');
  const json = parts.length < 3 ? text : fenced;
  const whole: Json | undefined = attempt(() => JSON.parse(json));
  const list = listIn(whole) ?? (whole === undefined ? undefined : [whole]);
  if (list) return list.map((value, at) => proposalOf(at + 1, value));
  return json.split(/\r?\n/).flatMap((written, at) => {
    const line = written.trim().replace(/,$/, '');
    const value: Json | undefined = attempt(() => JSON.parse(line));
    return /^[[\]]?$/.test(line) ? [] : proposalOf(at + 1, value);
  });
}

/** The proposals of an array, or of an object around one; lists of a proposal have no objects. */
function listIn(whole: Json | undefined): Json[] | undefined {
  if (Array.isArray(whole)) return whole;
  const isList = (value: Json): value is Json[] => Array.isArray(value) && value.some((item) => isMapping(item));
  return Object.values(valuesIn(whole)).find(isList);
}

function isMapping(value: Json | undefined): boolean {
  return Object.keys(valuesIn(value)).length > 0;
}

/** A proposal from its JSON, or why it cannot be read. */
export function proposalOf(line: number, value: Json | undefined): ProposalLine {
  const { fields, ...own } = valuesIn(value);
  const broken = value === undefined ? 'the line is not JSON' : 'it is not an object with names and values';
  return { line, values: { ...valuesIn(fields), ...own }, ...(!isMapping(value) && { broken }) };
}
