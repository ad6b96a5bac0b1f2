import type { Renderer } from './page.ts';

/** An output format: all that the rest of the program knows of it. Its file is loaded when it is asked for. */
export interface Format {
  about: string;
  /** File endings that choose it. */
  endings: string[];
  /** Where it is the default. */
  defaultFor?: 'terminal' | 'pipe';
  /** Whether it has an option of its own, such as `--json`. */
  hasOption?: true;
  /** Whether it is for people: with names for codes, short ids and percentages. */
  forReaders?: true;
  hasColour?: true;
  /** Whether it holds every field, for programs. */
  isData?: true;
  /** Whether spreadsheets open it: it has --safe-csv, and no escapes for control characters. */
  forSpreadsheets?: true;
  load(): Promise<Renderer>;
}

/** Every output format by its name. */
export const formats: Record<string, Format> = {
  table: {
    about: 'an aligned table, wrapped to the width of the terminal',
    endings: ['txt'],
    defaultFor: 'terminal',
    forReaders: true,
    hasColour: true,
    load: async () => (await import('./table.ts')).table,
  },
  plain: {
    about: 'labelled lines, for screen readers and narrow terminals',
    endings: [],
    hasOption: true,
    forReaders: true,
    hasColour: true,
    load: async () => (await import('./plain.ts')).plain,
  },
  tsv: {
    about: 'tab-separated values with a header, for cut, awk and sort',
    endings: ['tsv'],
    defaultFor: 'pipe',
    load: async () => (await import('./tsv.ts')).tsv,
  },
  csv: {
    about: 'comma-separated values with a header (RFC 4180), for spreadsheets',
    endings: ['csv'],
    forSpreadsheets: true,
    load: async () => (await import('./csv.ts')).csv,
  },
  json: {
    about: 'one JSON array with every field, for jq and scripts',
    endings: ['json'],
    hasOption: true,
    isData: true,
    load: async () => (await import('./json.ts')).json,
  },
  ndjson: {
    about: 'one JSON object a line, for streams',
    endings: ['ndjson', 'jsonl'],
    isData: true,
    load: async () => (await import('./ndjson.ts')).ndjson,
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
    forReaders: true,
    load: async () => (await import('./markdown.ts')).markdown,
  },
};
