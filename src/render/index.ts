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
  /** Whether entries are named by their short names, such as EU. */
  shortNames?: boolean;
  /** Whether it has every field as data, with lists and objects. */
  isData?: boolean;
  /** Whether it is for spreadsheets, where cells can be formulas; its control characters are not escaped. */
  isForSpreadsheets?: boolean;
  /** Whether it takes --bom. */
  takesBom?: boolean;
  /** Whether its output is binary. */
  isBinary?: boolean;
  load(): Promise<Renderer | BinaryRenderer>;
}

/** The formats that are used when none is chosen. */
export const usualFormats = { terminal: 'table', pipe: 'tsv' };

/** Every output format, by name. */
export const formats: Record<string, Format> = {
  table: {
    about: 'an aligned table, wrapped to the width of the terminal',
    endings: ['txt'],
    forReader: true,
    shortNames: true,
    load: async () => (await import('./table.ts')).table,
  },
  plain: {
    about: 'labelled lines, for screen readers',
    endings: [],
    hasOption: true,
    forReader: true,
    load: async () => (await import('./table.ts')).plain,
  },
  tsv: {
    about: 'tab-separated values with a header, for cut, awk and sort',
    endings: ['tsv'],
    takesBom: true,
    load: async () => (await import('./tsv.ts')).tsv,
  },
  csv: {
    about: 'comma-separated values with a header (RFC 4180), for spreadsheets',
    endings: ['csv'],
    isForSpreadsheets: true,
    takesBom: true,
    load: async () => (await import('./csv.ts')).csv,
  },
  xlsx: {
    about: 'an Excel workbook, with sheets of sources and checks (needs -o or a pipe)',
    endings: ['xlsx'],
    forReader: true,
    isBinary: true,
    load: async () => (await import('./xlsx.ts')).xlsx,
  },
  json: {
    about: 'a JSON array with every field, for jq and scripts',
    endings: ['json'],
    hasOption: true,
    isData: true,
    load: async () => (await import('./json.ts')).json,
  },
  ndjson: {
    about: 'a JSON object on each line, for streams',
    endings: ['ndjson', 'jsonl'],
    isData: true,
    load: async () => (await import('./json.ts')).ndjson,
  },
  yaml: {
    about: 'a YAML list with every field',
    endings: ['yaml', 'yml'],
    isData: true,
    load: async () => (await import('./yaml.ts')).yaml,
  },
  markdown: {
    about: 'a table in GitHub Flavored Markdown',
    endings: ['md', 'markdown'],
    forReader: true,
    load: async () => (await import('./markdown.ts')).markdown,
  },
  html: {
    about: 'a table to paste into a document or a mail',
    endings: ['html', 'htm'],
    forReader: true,
    load: async () => (await import('./html.ts')).htmlTable,
  },
};
