/** Reads fields of a YAML document, and suggests names of a register for unknown ones. */
import type { Field } from '../model/field.ts';
import { readRecord } from '../model/fields/index.ts';
import type { FieldReader } from '../model/fields/type.ts';
import { entriesNamed, isPartOf, type Register, type Registers } from '../model/register.ts';
import { foldName, nearest } from '../model/text.ts';
import { describeNode, emptyRange, type JsonObject, type Node } from '../model/values.ts';
import type { Document } from './document.ts';
import { limits } from './folder.ts';

/** Reads the values of a document; without registers, no entry is known. */
export function fieldReader({ report }: Document, registers?: Registers): FieldReader {
  return {
    report,
    isPart: (register, part, whole) => isPartOf(registers?.get(register), part, whole),
    entriesNamed: (register, word) => entriesNamed(registers, register, word),
    suggestEntry: (register, id) => suggestEntry(id, registers?.get(register)),
  };
}

/** Comparing a misspelled name with more names than this takes too long. */
const maxNamesCompared = 10_000;

/** Asks whether an entry with a near name is meant, each by its id or as `wordOf` puts it; empty if none is near. */
export function suggestEntry(written: string, register: Register | undefined, wordOf = (id: string) => id): string {
  if (!register || register.names.size > maxNamesCompared) return '';
  const { names } = register;
  const ids = nearest(foldName(written), names.keys()).flatMap((name) => names.get(name) ?? []);
  return ids.length === 0 ? '' : `Did you mean ${[...new Set(ids)].slice(0, 3).map(wordOf).join(' or ')}?`;
}

/** The values of a document that is one mapping; undefined, with problems reported, if anything is wrong with it. */
export function readWhole<Values = JsonObject>(document: Document, name: string, fields: Field[]): Values | undefined {
  const { root, problems, report } = document;
  if (!root && problems.length === 0) report('EMPTY_VALUE', emptyRange, { field: 'The file' });
  const values = root ? readRecord<Values>(root, { name, fields }, fieldReader(document)) : undefined;
  return problems.length > 0 ? undefined : values;
}

/** The items of a document that is a list; empty, with a problem reported, if it is not a list or too long. */
export function listItems({ root, report }: Document, what: 'facts' | 'entries', remedyIfTooMany: string): Node[] {
  if (!root) return [];
  if (root.type !== 'list') {
    const remedy = `Write a list of ${what}, each with \`- id: …\`.`;
    report('WRONG_TYPE', root, { field: 'The file', expected: 'a list', found: describeNode(root), remedy });
    return [];
  }
  if (root.items.length <= limits.facts) return root.items;
  report('TOO_MANY', root, { limit: `${limits.facts}`, what, remedy: remedyIfTooMany });
  return [];
}
