import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { type Command, outputOf } from './measure.ts';
import type { Workspace } from './workspace.ts';

/** Another program that can answer the same question. */
export interface OtherProgram {
  name: string;
  version: string;
  /** How many times as long as pism it must take. */
  minimum: number;
  /** Asks the question of the files of all kinds, or of the file of treaties alone. */
  command(workspace: Workspace, scope: Scope): Command;
}

/** The exported files that a program reads. */
export type Scope = 'all kinds' | 'treaties';

const columns = ['id', 'instrument', 'party', 'status', 'signed', 'ratified'];

/** The question to pism, which sorts by date, then instrument, then position in the archive. */
export const question = ['treaties', '--status=signed', '--limit', '50', '--fields', columns.join(',')];

const facts = join(import.meta.dirname, '../facts');
const treaties = parse(readFileSync(join(facts, 'kinds/treaties.yaml'), 'utf8')) as { date: string[] };
const registers = globSync(join(facts, 'registers/*.yaml')).map((file) => basename(file, '.yaml'));

const jqProgram = `[inputs | select(.kind == "treaties" and .status == "signed")]
  | sort_by([((${treaties.date.map((name) => `.${name}`).join(' // ')} // "9999") + "-01-01")[:10], (.instrument | ascii_downcase), .id])
  | .[:50][] | [${columns.map((name) => `.${name}`).join(', ')}] | @tsv`;

const millerDates = treaties.date.map((name) => `is_not_empty($${name}_first) ? $${name}_first : `);
const millerDate = `$date = ${millerDates.join('')}"9999"`;

const millerVerbs =
  `filter|$kind == "treaties" && $status == "signed"|then|put|${millerDate}|then|sort|-f|date|-c|instrument|-f|id
  |then|head|-n|50|then|cut|-o|-f|${columns.join(',')}`
    .split('|')
    .map((word) => word.trim());

/** Which of jq, Miller and DuckDB's Node package are installed. */
export function installedPrograms(): OtherProgram[] {
  return [jq(), miller(), duckdb()].filter((other) => other !== null);
}

function jq(): OtherProgram | null {
  const version = versionOf('jq');
  return version === null
    ? null
    : {
        name: 'jq on NDJSON',
        version: version.replace('jq-', 'jq '),
        minimum: 5,
        command: (workspace, scope) =>
          program(workspace, 'jq', ['-rn', jqProgram, ...filesIn(workspace, 'ndjson', scope)]),
      };
}

function miller(): OtherProgram | null {
  const version = versionOf('mlr');
  return version === null
    ? null
    : {
        name: 'Miller on CSV',
        version: version.replace('mlr', 'Miller'),
        minimum: 4,
        command: (workspace, scope) =>
          program(workspace, 'mlr', ['-S', '--icsv', '--otsv', ...millerVerbs, ...filesIn(workspace, 'csv', scope)]),
      };
}

function duckdb(): OtherProgram | null {
  const version = versionOfPackage('@duckdb/node-api');
  return version === null
    ? null
    : {
        name: "DuckDB's Node package on CSV",
        version: `DuckDB ${version}`,
        minimum: 2.5,
        command: (workspace, scope) =>
          workspace.node(join(import.meta.dirname, 'duckdb-query.cjs'), [
            `SELECT ${columns.join(', ')} FROM read_csv(${JSON.stringify(filesIn(workspace, 'csv', scope)).replaceAll('"', "'")}, union_by_name = true)
             WHERE kind = 'treaties' AND status = 'signed'
             ORDER BY coalesce(${treaties.date.map((name) => `${name}_first`).join(', ')}) NULLS LAST, lower(instrument), id LIMIT 50`,
          ]),
      };
}

/** The ids in the first column of the output. */
export function idsOf(command: Command): string[] {
  const cells = outputOf(command)
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
  return cells.filter((cell) => cell.includes('/'));
}

function filesIn(workspace: Workspace, format: 'csv' | 'ndjson', scope: Scope): string[] {
  const others = new Set([...registers, 'bulletins', 'checks']);
  const name = scope === 'all kinds' ? '*' : scope;
  return globSync(join(workspace[format], `${name}.${format}`))
    .filter((file) => !others.has(basename(file, `.${format}`)))
    .sort();
}

function program({ bare }: Workspace, file: string, argv: string[]): Command {
  return { ...bare, file, argv };
}

function versionOf(file: string): string | null {
  try {
    return outputOf({ file, argv: ['--version'], env: { PATH: process.env['PATH'] ?? '' }, cwd: '/' }).trim();
  } catch {
    return null;
  }
}

function versionOfPackage(name: string): string | null {
  try {
    const { version } = createRequire(import.meta.url)(`${name}/package.json`) as { version: string };
    return version;
  } catch {
    return null;
  }
}
