import { basename } from 'node:path';
import { writtenFields } from '../model/fields/index.ts';
import { type Field, isNeeded, type Kind } from '../model/kind.ts';
import type { TableOptions } from '../model/map.ts';
import { clip } from '../model/values.ts';
import { openTable, type Table } from './table.ts';

/** A map to complete as YAML: the headings of a table, each with an example, and the fields of the kind. */
export async function suggestMap(kind: Kind, file: string, options: TableOptions): Promise<string> {
  const table = await openTable(file, { ...options, isGuess: true });
  const [needed = [], optional = []] = [true, false].map((isWanted) =>
    writtenFields(kind).filter((field) => isNeeded(kind, field) === isWanted),
  );
  const key = kind.subject.length > 0 ? kind.subject : [kind.caption];
  const lines = [
    '# A map to complete: write the heading of a column in place of each …, and delete what you do not need.',
    `title: ${yamlScalar(basename(file))}`,
    `kind: ${kind.kind}`,
    '',
    'source:',
    '  form: dataset',
    '  # publisher: who publishes the table?',
    '  # title: what is it called? link, licence: where, and on what terms?',
    '',
    ...tableLines(options, table.part),
    '# dates: dmy, mdy or ymd? It says how to read 3.4.2021.',
    '',
    '# The columns of the table, each with an example:',
    ...columnLines(table),
    '',
    'fields:',
    ...needed.map((field) => `  ${fieldLine(field, kind)}`),
    ...optional.map((field) => `  # ${fieldLine(field, kind)}`),
    '',
    '# The sentences that readers see. The first one whose values all exist is used.',
    'says:',
    `  - '${key.map((name) => `{${name}}`).join(', ')}.'`,
    '',
    '# What tells rows apart.',
    `key: [${key.join(', ')}]`,
    '',
  ];
  return lines.join('\n');
}

/** The most characters of an example. */
const maxExample = 40;

/** The encoding of a table, and which part of its file it is, where a map must say so. */
function tableLines({ encoding }: TableOptions, part: Table['part']): string[] {
  const keys = encoding === undefined ? [] : [`encoding: ${yamlScalar(encoding)}`];
  if (part && (part.key === 'records' || part.others.length > 0)) keys.push(`${part.key}: ${yamlScalar(part.name)}`);
  const others = part?.others.map(yamlScalar).join(', ') ?? '';
  const note = others === '' ? [] : [`# Not read: ${others}. --sheet <name> reads another.`];
  return keys.length > 0 ? [...note, `table: { ${keys.join(', ')} }`, ''] : [];
}

function columnLines({ headings, rows }: Table): string[] {
  const sound = rows.filter(({ broken }) => broken === undefined);
  return headings.map((heading, at) => {
    const texts = sound.values().map(({ cells }) => [cells[at] ?? ''].flat().join('; ').trim());
    const example = texts.find((text) => text !== '') ?? 'empty';
    return `#   ${yamlScalar(heading)}: ${clip(example.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' '), maxExample)}`;
  });
}

/** A field with the place of its value, which is to complete, its meaning and its choices. */
function fieldLine({ name, about, choices = {} }: Field, { stages }: Kind): string {
  const isStatus = stages.length > 0 && stages.every(({ status }) => Object.hasOwn(choices, status));
  const words = Object.keys(choices).join(', ');
  return `${name}: ${isStatus ? '{ stage: latest }' : '…'} # ${about}${words === '' ? '' : `: ${words}`}`;
}

/** A text as a YAML scalar on one line. */
function yamlScalar(text: string): string {
  if (/^\p{L}[\p{L}\p{N} ._()-]*$/u.test(text) && !/^(true|false|null)$|\s$/i.test(text)) return text;
  return /[\p{Cc}\p{Cf}]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}
