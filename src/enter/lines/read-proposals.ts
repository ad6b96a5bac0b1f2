/** Reads a file of proposals, a table or JSON, line by line. */
import { attempt } from '../../core/errors.ts';
import type { TableOptions } from '../../core/model/map.ts';
import { clip, type Json, type JsonObject, valuesIn } from '../../core/model/values.ts';
import { decodeTable, unreadableTable } from './table/table-bytes.ts';

/** A line of a file of proposals: its number, its values, and why it cannot be read. */
export interface ProposalLine {
  line: number;
  values: JsonObject;
  broken?: string | undefined;
}

/** The field of a kind that a proposal cannot state: its `quote` is the passage, unless that has a name of its own. */
export function isPassageKey(key: string, values: JsonObject = {}): boolean {
  return key === 'quote' && !('passage' in values);
}

/** Reads proposals: JSON Lines, a JSON array, either in fenced blocks, or a table. Throws a PismError if the file is neither. */
export async function readProposals(file: string, options: TableOptions, piped?: string): Promise<ProposalLine[]> {
  const text = piped ?? (/\.(?:xlsx|csv|tsv)$/i.test(file) ? '' : decodeTable(file, options.encoding));
  return /^[ \t]*[[{]/m.test(text) ? linesOfJson(text) : linesOfTable(file, options);
}

/** The rows of a table with their values by the names of its columns. */
async function linesOfTable(file: string, options: TableOptions): Promise<ProposalLine[]> {
  const { openTable } = await import('./table/table.ts');
  const { headings, rows } = await openTable(file, options);
  const names = headings.map((heading) => heading.trim().toLowerCase().replaceAll(' ', '_'));
  if (!names.some((name) => ['kind', 'none', 'name'].includes(name)))
    throw unreadableTable(
      file,
      `it has no column kind: its first row has ${clip(headings.join(', '), 80)}`,
      'Name the columns as the sheet of `pism draft` does: passage, says, kind and the fields.',
    );
  return rows.map(({ row: line, cells, broken }): ProposalLine => {
    const values = names.flatMap((name, at): [string, Json][] =>
      name && cells[at]?.length ? [[name, cells[at]]] : [],
    );
    return { line, values: broken === undefined ? Object.fromEntries(values) : {}, broken };
  });
}

/** The objects of a text by their lines, or those of an array, perhaps in an object around it, by their positions. */
function linesOfJson(text: string): ProposalLine[] {
  const parts = text.split(/^[ \t]*```.*$/m);
  // An answer may have words around its fenced blocks; their lines keep their numbers.
  const fenced = parts.map((part, at) => (at % 2 === 1 ? part : part.replace(/.+/g, ''))).join('');
  const json = parts.length < 3 ? text : fenced;
  const whole: Json | undefined = attempt(() => JSON.parse(json));
  const isList = (value: Json): value is Json[] => Array.isArray(value) && value.some(isMapping);
  if (whole !== undefined) {
    const list = Array.isArray(whole) ? whole : (Object.values(valuesIn(whole)).find(isList) ?? [whole]);
    return list.map((value, at) => proposalOf(at + 1, value));
  }
  return json.split('\n').flatMap((written, at) => {
    const line = written.trim().replace(/,$/, '');
    const value: Json | undefined = attempt(() => JSON.parse(line));
    return /^[[\]]?$/.test(line) ? [] : proposalOf(at + 1, value);
  });
}

function isMapping(value: Json | undefined): boolean {
  return Object.keys(valuesIn(value)).length > 0;
}

/** A proposal from its JSON, or why it cannot be read. */
function proposalOf(line: number, value: Json | undefined): ProposalLine {
  const broken = value === undefined ? 'the line is not JSON' : 'it is not an object with names and values';
  return { line, values: valuesIn(value), ...(!isMapping(value) && { broken }) };
}
