import { kindFieldTypes } from '../src/model/fields/index.ts';
import { extensionFields, kindFields } from '../src/model/file-fields.ts';
import type { Field } from '../src/model/kind.ts';
import { entryFields } from '../src/model/register.ts';

const files: Record<string, Field[]> = { kind: kindFields, extension: extensionFields, register: entryFields };

/** A document with the tables between `<!-- keys: kind fields -->` and `<!-- end -->` written again. */
export function withKeyTables(text: string): string {
  return text.replace(
    /(<!-- keys: (.*) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, path: string, end: string) => `${start}\n${tableOf(fieldsAt(path.split(' ')))}\n${end}`,
  );
}

/** The keys of a file, or of what stands under one of them. */
function fieldsAt([file = '', ...path]: string[]): Field[] {
  return path.reduce(
    (fields: Field[] | undefined, name) => fields?.find((each) => each.name === name)?.fields,
    files[file],
  ) as Field[];
}

function tableOf(fields: Field[]): string {
  const cells = fields.map((each) => [`\`${each.name}\``, each.required ? 'yes' : '', written(each), saysOf(each)]);
  const headings = ['key', 'needed', 'is written as', 'says'];
  const widths = headings.map((_, at) => Math.max(...[headings, ...cells].map((row) => row[at]?.length ?? 0)));
  // As the formatter of the repository lays tables out.
  const line = (row: string[], filler = ' ') =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0, filler)).join(' | ')} |`;
  const rows = [line(headings), line(['', '', '', ''], '-'), ...cells.map((row) => line(row))];
  return `${rows.join('\n')}\n`;
}

/** In words, how a value is written. */
function written({ type, choices = {} }: Field): string {
  const words: Record<string, string> = {
    texts: 'list of texts',
    flag: '`true` or `false`',
    record: 'mapping',
    records: 'list of mappings',
    dictionary: 'mapping from names',
    choice: 'a word',
  };
  const known = Object.keys(choices);
  return known.length > 0 && known.length < 4 ? known.map((each) => `\`${each}\``).join(', ') : (words[type] ?? type);
}

/** What it is, with the types of field that need it or may have it. */
function saysOf({ name, about }: Field): string {
  const types = Object.entries(kindFieldTypes).filter(
    ([, { keys }]) => name in keys && keys[name as keyof typeof keys] === 'needed',
  );
  const needed = types.length > 0 ? ` (needed for ${types.map(([type]) => `\`${type}\``).join(', ')})` : '';
  const known =
    name === 'type'
      ? `: ${Object.keys(kindFieldTypes)
          .map((type) => `\`${type}\``)
          .join(', ')}`
      : '';
  return `${about.replaceAll('|', '\\|')}${known}${needed}`;
}
