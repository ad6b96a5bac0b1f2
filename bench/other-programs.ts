import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type Command, outputOf } from './measure.ts';
import type { Workspace } from './workspace.ts';

/** Another program that can answer the same question. */
export interface OtherProgram {
  name: string;
  version: string;
  /** How many times as long as pism it must take; nothing is asked of sqlite3, which only selects. */
  minimum?: number;
  /** Asks the question of the exported files of all kinds. */
  command(workspace: Workspace): Command;
}

const columns = ['id', 'instrument', 'participant', 'status', 'signed', 'ratified'];

/** The question to pism; without an order of its own, it would sort facts of one date by names that other programs lack. */
export const question = `treaties --status=signed --sort date --sort id --limit 50 --fields ${columns.join(',')}`.split(
  ' ',
);

const repository = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(repository, file), 'utf8');
const { date: dates } = parse(read('facts/kinds/treaties.yaml')) as { date: string[] };
const registers = globSync(join(repository, 'facts/registers/*.yaml')).map((file) => basename(file, '.yaml'));

const jqProgram = `[inputs | select(.kind == "treaties" and .status == "signed")]
  | sort_by([((${dates.map((name) => `.${name}`).join(' // ')} // "9999") + "-01-01")[:10], .id])
  | .[:50][] | [${columns.map((name) => `.${name}`).join(', ')}] | @tsv`;

const sqlOf = (files: string[]) =>
  selectFrom(`read_csv([${files.map((file) => `'${file}'`).join()}], union_by_name = true, all_varchar = true)`);

const selectFrom = (source: string) =>
  `SELECT ${columns.join(', ')} FROM ${source} WHERE kind = 'treaties' AND status = 'signed'
   ORDER BY coalesce(${dates.map((name) => `${name}_first`).join(', ')}) NULLS LAST, id LIMIT 50`;

/** Those of jq, sqlite3 and DuckDB's Node package that are installed. */
export function installedPrograms(): OtherProgram[] {
  const { version: duckdb } = JSON.parse(read('node_modules/@duckdb/node-api/package.json')) as { version: string };
  const programs: OtherProgram[] = [
    {
      name: 'jq on NDJSON',
      version: versionOf('jq').replace('jq-', 'jq '),
      minimum: 5,
      command: ({ bare, ndjson }) => {
        return { ...bare, file: 'jq', argv: ['-rn', jqProgram, ndjson] };
      },
    },
    {
      name: 'sqlite3 on the .db',
      version: versionOf('sqlite3').replace(/^(\S+).*/s, 'sqlite3 $1'),
      command: ({ bare, database }) => ({
        ...bare,
        file: 'sqlite3',
        argv: ['-readonly', '-tabs', database, selectFrom('treaties')],
      }),
    },
    {
      name: "DuckDB's Node package on CSV",
      version: `DuckDB ${duckdb}`,
      minimum: 2.5,
      command: ({ node, csv }) => node(join(import.meta.dirname, 'duckdb-query.cjs'), [sqlOf(filesIn(csv))]),
    },
  ];
  return programs.filter(({ version }) => version !== '');
}

/** The ids in the first column of the output. */
export function idsOf(command: Command): string[] {
  const cells = outputOf(command)
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
  return cells.filter((cell) => cell.includes('/'));
}

/** The exported tables with facts in a folder. */
function filesIn(folder: string): string[] {
  const others = new Set([...registers, 'bulletins', 'checks', 'sources']);
  return globSync(join(folder, '*.csv'))
    .filter((file) => !others.has(basename(file, '.csv')))
    .sort();
}

/** What a program prints as its version; an empty text if it is not installed. */
function versionOf(file: string): string {
  return (spawnSync(file, ['--version'], { encoding: 'utf8' }).stdout ?? '').trim();
}
