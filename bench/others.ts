import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Command, outputOf } from './measure.ts';
import type { Workspace } from './workspace.ts';

/** Another program that can answer the same question. */
export interface Other {
  name: string;
  version: string;
  /** How many times faster pism is to be: the budget. */
  faster: number;
  /** The question, put to all facts of the archive, or to the file of the kind alone. */
  command(workspace: Workspace, only: 'everything' | 'treaties'): Command;
}

/** The question as pism is asked: its own order is by date, then by instrument, then by place in the archive. */
export const question = ['treaties', '--status=signed', '--limit', '50'];

const columns = ['id', 'short', 'instrument', 'party', 'status', 'signed', 'ratified'];

const jqProgram = `[inputs | select(.kind == "treaties" and .status == "signed")]
  | sort_by([((.signed // .ratified // .adopted // "9999") + "-01-01")[:10], (.instrument | ascii_downcase), .id])
  | .[:50][] | [${columns.map((name) => `.${name}`).join(', ')}] | @tsv`;

const millerDate = `$date = is_not_empty($signed_first) ? $signed_first
  : is_not_empty($ratified_first) ? $ratified_first : is_not_empty($adopted_first) ? $adopted_first : "9999"`;

const millerVerbs =
  `filter|$kind == "treaties" && $status == "signed"|then|put|${millerDate}|then|sort|-f|date|-c|instrument|-f|id
  |then|head|-n|50|then|cut|-o|-f|${columns.join(',')}`
    .split('|')
    .map((word) => word.trim());

/** Those of jq, Miller and DuckDB's Node package that are installed here. */
export function othersInstalled(): Other[] {
  return [jq(), miller(), duckdb()].filter((other) => other !== null);
}

function jq(): Other | null {
  const version = versionOf('jq');
  return version === null
    ? null
    : {
        name: 'jq on NDJSON',
        version: version.replace('jq-', 'jq '),
        faster: 5,
        command: (workspace, only) =>
          program(workspace, 'jq', ['-rn', jqProgram, ...filesIn(workspace, 'ndjson', only)]),
      };
}

function miller(): Other | null {
  const version = versionOf('mlr');
  return version === null
    ? null
    : {
        name: 'Miller on CSV',
        version: version.replace('mlr', 'Miller'),
        faster: 4,
        command: (workspace, only) =>
          program(workspace, 'mlr', ['-S', '--icsv', '--otsv', ...millerVerbs, ...filesIn(workspace, 'csv', only)]),
      };
}

function duckdb(): Other | null {
  const version = versionOfPackage('@duckdb/node-api');
  return version === null
    ? null
    : {
        name: "DuckDB's Node package on CSV",
        version: `DuckDB ${version}`,
        faster: 2.5,
        command: (workspace, only) =>
          workspace.node(join(import.meta.dirname, 'duckdb-alone.cjs'), [
            `SELECT ${columns.join(', ')} FROM read_csv(${JSON.stringify(filesIn(workspace, 'csv', only)).replaceAll('"', "'")}, union_by_name = true)
             WHERE kind = 'treaties' AND status = 'signed'
             ORDER BY coalesce(signed_first, ratified_first, adopted_first) NULLS LAST, lower(instrument), id LIMIT 50`,
          ]),
      };
}

/** The ids that a command's first column holds. */
export function idsOf(command: Command): string[] {
  const cells = outputOf(command)
    .split('\n')
    .map((line) => line.split('\t')[0] ?? '');
  return cells.filter((cell) => cell.includes('/'));
}

function filesIn(workspace: Workspace, format: 'csv' | 'ndjson', only: 'everything' | 'treaties'): string[] {
  const others = /(?:actors|bulletins|checks)\.\w+$/;
  const name = only === 'everything' ? '*' : only;
  return globSync(join(workspace[format], `${name}.${format}`))
    .filter((file) => !others.test(file))
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
