import { extensionFields, maxFields } from '../model/file-keys.ts';
import { type Field, fieldOf, type Kind, meaningOf, type ReservedNames } from '../model/kind.ts';
import { type Node, ownValue, rangeOf } from '../model/values.ts';
import type { Document } from './document.ts';
import { readWhole } from './field-reader.ts';
import { checkField, checkNames, checkTwins } from './kinds.ts';

/** Whether a file of `kinds/` extends a kind. */
export function isExtension({ root }: Document): boolean {
  return root?.type === 'mapping' && root.entries.has('extends');
}

/** A field that a file adds or extends. */
type Added = Omit<Field, 'name'>;

type Extension = Record<'kind' | 'extends', string> & { fields?: Record<string, Added>; columns?: string[] };

/** The kind as a file extends it; undefined, with problems reported, if anything is wrong with the file. */
export function extendKind(kind: Kind | undefined, document: Document, fileName: string, reserved: ReservedNames) {
  const { root, report, problems } = document;
  const values = readWhole<Extension>(document, 'A file that extends a kind', extensionFields);
  if (!root || !values) return undefined;
  const { kind: name, extends: base, columns = [] } = values;
  if (name !== fileName) report('KIND_NAME', rangeOf(root, 'kind'), { file: fileName, kind: name });
  const reason = base === name ? 'there is no other kind of that name' : 'a file extends the kind of its own name';
  if (base !== name || !kind) report('NOT_EXTENDED', rangeOf(root, 'extends'), { kind: name, extends: base, reason });
  if (!kind || problems.length > 0) return undefined;
  const added = Object.entries(values.fields ?? {});
  const fields = extendedFields(kind, added, document, root);
  if (problems.length > 0) return undefined;
  const extended = { ...kind, fields, columns: [...new Set([...kind.columns, ...columns])] };
  for (const each of added.flatMap(([name]) => fieldOf(extended, name) ?? []))
    checkField(each, root, document, reserved);
  checkTwins(fields, root, document);
  checkNames('columns', columns, extended, root, document);
  if (fields.length > maxFields)
    report('TOO_MANY', rangeOf(root, 'fields'), { limit: `${maxFields}`, what: 'fields', remedy: 'Remove some.' });
  return problems.length > 0 ? undefined : extended;
}

function extendedFields(kind: Kind, added: [string, Added][], document: Document, root: Node): Field[] {
  const fields = new Map(kind.fields.map((field) => [field.name, field]));
  for (const [name, definition] of added) {
    // Facts in other folders lack what only this file requires.
    if (definition.required)
      document.report('REQUIRED_ELSEWHERE', rangeOf(root, 'fields', name, 'required'), { field: name });
    const existing = fields.get(name);
    fields.set(
      name,
      existing ? withChoices(existing, definition, document, root) : newField(name, definition, document, root),
    );
  }
  return [...fields.values()];
}

function newField(name: string, definition: Added, { report }: Document, root: Node): Field {
  for (const [key, about] of Object.entries({ type: 'Type of its values', about: 'Meaning of the field' }))
    if (!(key in definition)) report('MISSING_FIELD', rangeOf(root, 'fields', name), { field: key, about });
  return { ...definition, name };
}

/** The field with choices added, or no longer required. Two folders may add the same field if they declare it alike. */
function withChoices(known: Field, definition: Added, { report }: Document, root: Node): Field {
  const { choices = {}, required = known.required ?? false, ...others } = definition;
  const different = Object.entries(others).find(
    ([key, value]) => JSON.stringify(known[key as keyof Field]) !== JSON.stringify(value),
  );
  if (different) report('FIELD_EXISTS', rangeOf(root, 'fields', known.name, different[0]), { field: known.name });
  for (const [choice, means] of Object.entries(choices)) {
    const meaning = ownValue(known.choices ?? {}, choice);
    const place = rangeOf(root, 'fields', known.name, 'choices', choice);
    if (meaning !== undefined && JSON.stringify(meaning) !== JSON.stringify(means))
      report('CHOICE_EXISTS', place, { choice, field: known.name, meaning: meaningOf(meaning) });
  }
  return { ...known, required, ...('choices' in definition && { choices: { ...known.choices, ...choices } }) };
}
