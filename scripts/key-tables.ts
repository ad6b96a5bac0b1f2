import { kindFieldTypes } from '../src/model/fields/index.ts';
import { kindFields } from '../src/model/file-keys.ts';
import type { Field } from '../src/model/kind.ts';
import { filterOptions } from '../src/query/filters.ts';
import { markdownTable } from './markdown-table.ts';

const files: Record<string, Field[]> = { kind: kindFields };

/**
 * A document with the tables between `<!-- keys: kind fields -->` and `<!-- end -->` written again, and the names of filters
 * after `<!-- filters -->`. A table of several mappings, as `<!-- keys: kind stages, kind rules -->`, says which keys are of
 * which.
 */
export function withKeyTables(text: string): string {
  const filters = filterOptions.map((name) => `\`${name}\``).join(', ');
  const withFilters = text.replace(/(<!-- filters -->).*(<!-- end -->)/g, `$1${filters}$2`);
  return withFilters.replace(
    /(<!-- keys: (.*) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, start: string, all: string, end: string) => {
      const paths = all.split(', ').map((path) => path.split(' '));
      const rows = paths.flatMap((path) => {
        const prefix = paths.length > 1 && path.length > 1 ? `${path.at(-1)}: ` : '';
        return fieldsAt(path).map((each) => [
          `${prefix}\`${each.name}\``,
          each.required ? 'yes' : '',
          written(each),
          saysOf(each),
        ]);
      });
      return `${start}${markdownTable(['key', 'needed', 'is written as', 'says'], rows)}${end}`;
    },
  );
}

/** The keys of a file, or of the mapping under one of its keys. */
function fieldsAt([file = '', ...path]: string[]): Field[] {
  return path.reduce(
    (fields: Field[] | undefined, name) => fields?.find((each) => each.name === name)?.fields,
    files[file],
  ) as Field[];
}

/** How a value is written, for types whose name says less. */
const writtenAs: Record<string, string> = {
  texts: 'list of texts',
  flag: '`true` or `false`',
  record: 'mapping',
  records: 'list of mappings',
  dictionary: 'mapping from names',
  choice: 'a word',
};

function written({ type, choices = {} }: Field): string {
  const known = Object.keys(choices);
  return known.length > 0 && known.length < 4 ? listOf(known) : (writtenAs[type] ?? type);
}

/** What a key means, with the types of field that need it. */
function saysOf({ name, about }: Field): string {
  const types = Object.entries(kindFieldTypes);
  const needing = types.filter(([, { keys }]) => (keys as Record<string, string>)[name] === 'needed');
  const needed = needing.length > 0 ? ` (needed for ${listOf(needing.map(([type]) => type))})` : '';
  const known = name === 'type' ? `: ${listOf(types.map(([type]) => type))}` : '';
  return `${about.replaceAll('|', '\\|')}${known}${needed}`;
}

function listOf(words: string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}
