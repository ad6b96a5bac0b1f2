import type { Renderer } from './page.ts';

/** Every output format: what it is, the file endings that choose it, and where its renderer is. */
export const formats: Record<string, { about: string; endings: string[]; load(): Promise<Renderer> }> = {
  table: {
    about: 'an aligned table, wrapped to the width of the terminal',
    endings: ['txt'],
    load: async () => (await import('./table.ts')).table,
  },
  plain: {
    about: 'labelled lines, for screen readers and narrow terminals',
    endings: [],
    load: async () => (await import('./plain.ts')).plain,
  },
  tsv: {
    about: 'tab-separated values with a header, for cut, awk and sort',
    endings: ['tsv'],
    load: async () => (await import('./tsv.ts')).tsv,
  },
  csv: {
    about: 'comma-separated values with a header (RFC 4180), for spreadsheets',
    endings: ['csv'],
    load: async () => (await import('./csv.ts')).csv,
  },
  json: {
    about: 'one JSON array with every field, for jq and scripts',
    endings: ['json'],
    load: async () => (await import('./json.ts')).json,
  },
  ndjson: {
    about: 'one JSON object a line, for streams',
    endings: ['ndjson', 'jsonl'],
    load: async () => (await import('./ndjson.ts')).ndjson,
  },
  yaml: {
    about: 'a YAML list with every field',
    endings: ['yaml', 'yml'],
    load: async () => (await import('./yaml.ts')).yaml,
  },
  markdown: {
    about: 'a table in GitHub Flavored Markdown',
    endings: ['md', 'markdown'],
    load: async () => (await import('./markdown.ts')).markdown,
  },
};

/** Formats for readers, which show names of actors and percentages; the others are for programs. */
export const readerFormats = new Set(['table', 'plain', 'markdown']);
