import type { Table } from './table.ts';
import { limitRows, unreadableTable } from './table-bytes.ts';

/** Reads the first table in a Markdown text whose lines begin with `|`; a row has the number of its line. */
export function readMarkdown(file: string, text: string): Table {
  const lines = text.split(/\r\n?|\n/).map((line) => cellsInLine(line.trim()));
  const at = lines.findIndex((cells, index) => cells && lines[index + 1]?.every((cell) => /^:?-+:?$/.test(cell)));
  const [headings, , ...others] = lines.slice(at);
  const hint = 'Write a line of headings, a line of hyphens and a line for each row; each begins with |.';
  if (at < 0 || !headings) throw unreadableTable(file, 'it has no table', hint);
  const end = [...others, undefined].indexOf(undefined);
  const rows = others.slice(0, end).map((cells = [], index) => {
    const broken = `the row has ${cells.length} cells, and the headings are ${headings.length}`;
    return { row: at + 3 + index, cells, ...(cells.length !== headings.length && { broken }) };
  });
  return { headings, rows: limitRows(file, rows) };
}

/** The texts of the cells of a line, without escapes and the brackets of addresses; undefined if it is none of a table. */
function cellsInLine(line: string): string[] | undefined {
  if (!line.startsWith('|')) return undefined;
  // A pipe after a backslash, which no other backslash escapes, is part of a text.
  const cells = line.slice(1).split(/\|(?<=(?<!\\)(?:\\\\)*\|)/);
  return (cells.at(-1) === '' ? cells.slice(0, -1) : cells).map((cell) => {
    const plain = cell.replace(/<(https?:[^<>]*)>/g, (_, address: string) => address.replaceAll('&amp;', '&'));
    return plain.replace(/\\([^a-z\d\s])/gi, '$1').trim();
  });
}
