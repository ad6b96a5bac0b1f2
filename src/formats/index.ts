/** All output formats, by name, with what renders them. */
import descriptions from './formats.json' with { type: 'json' };
import type { BinaryRenderer, Renderer } from './options.ts';

/** An output format: its description, what chooses it, and its renderer. */
export interface Format {
  about: string;
  /** The file endings that choose it. */
  endings: string[];
  /** Whether it has a separate option, such as `--json`. */
  hasOption?: boolean;
  /** Whether it is for people, with names, short ids and rounded percentages instead of codes and exact numbers. */
  forReader?: boolean;
  /** Whether columns have dates and choices in words. */
  inWords?: boolean;
  /** Whether entries are named by their short names, such as EU. */
  shortNames?: boolean;
  /** Whether it has every field as data, with lists and objects. */
  isData?: boolean;
  /** Whether it is for spreadsheets, where cells can be formulas; its control characters are not escaped. */
  isForSpreadsheets?: boolean;
  /** Whether its output is binary. */
  isBinary?: boolean;
  /** Whether it is joined with CSV and other workbooks, by whole ids, and has no room for notes. */
  isWorkbook?: boolean;
  load(): Promise<Renderer | BinaryRenderer>;
}

/** The formats that are used when none is chosen. */
export const usualFormats = { terminal: 'table', pipe: 'tsv' };

const formatLoaders: Record<keyof typeof descriptions, Format['load']> = {
  table: async () => (await import('./table.ts')).table,
  plain: async () => (await import('./table.ts')).plain,
  tsv: async () => (await import('./tsv.ts')).tsv,
  csv: async () => (await import('./csv.ts')).csv,
  xlsx: async () => (await import('./xlsx.ts')).xlsx,
  docx: async () => (await import('./docx.ts')).docx,
  json: async () => (await import('./json.ts')).json,
  ndjson: async () => (await import('./json.ts')).ndjson,
  markdown: async () => (await import('./markdown.ts')).markdown,
  html: async () => (await import('./html.ts')).htmlTable,
};

/** Every output format, by name. */
export const formats: Record<string, Format> = Object.fromEntries(
  Object.entries(formatLoaders).map(([name, load]) => [
    name,
    { ...descriptions[name as keyof typeof formatLoaders], load },
  ]),
);
