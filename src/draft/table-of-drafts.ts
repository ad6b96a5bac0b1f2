import type { Copy } from '../copy/copy.ts';
import { startOf } from '../copy/outline.ts';
import { columnsAfter, columnsBefore, splitAt } from '../import/fact-cells.ts';
import { registerOfField } from '../model/fields/index.ts';
import { type Field, isNeeded, type Kind } from '../model/kind.ts';
import { entriesNamed, type Registers } from '../model/register.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { listFields } from '../query/catalogue.ts';
import { type Column, plainColumn, type Result } from '../query/result.ts';
import type { Draft } from './draft.ts';
import { calledFor } from './fill-fields.ts';

/** A table of drafts for a person to fill in; in a workbook a second sheet explains kinds, fields and choices. */
export function tableOfDrafts(copy: Copy, drafts: Draft[], kinds: Kind[], registers: Registers): Result {
  const rows = drafts.map(({ kind, fields, inferred, passage }): JsonObject => {
    const sentence = copy.sentences.findLast(({ start }) => start <= passage.start) ?? passage;
    const values = (kind?.fields ?? []).flatMap((field): [string, Json][] => {
      const value = fields.get(field.name);
      return value === undefined ? [] : [[field.name, [value].flat().map((each) => nameOf(each, field, registers))]];
    });
    const own = { paragraph: passage.paragraph, begins: startOf(sentence.text), kind: kind?.kind ?? null };
    return { ...own, ...Object.fromEntries(values), passage: passage.text, inferred: [...inferred] };
  });
  const table = tableOf([...columnsBefore, ...fieldsOf(drafts, kinds), ...columnsAfter], rows);
  const sheets = [{ name: 'Kinds', result: tableOfKinds(kinds) }];
  return { ...table, form: { column: 'kind', choices: `Kinds!$A$2:$A$${kinds.length + 2}`, sheets } };
}

/** The fields that drafts have or call for, those of the most frequent kind first, and the needed ones of other kinds. */
function fieldsOf(drafts: Draft[], kinds: Kind[]): string[] {
  const count = (kind: Kind) => drafts.filter((draft) => draft.kind === kind).length;
  const sorted = kinds.toSorted((one, other) => count(other) - count(one));
  const calls = ({ kind, fields }: Draft) => (kind ? calledFor(kind, fields).map(({ field }) => field.name) : []);
  const used = new Set(drafts.flatMap((draft) => [...draft.fields.keys(), ...calls(draft)]));
  const shown = sorted.flatMap((kind) => kind.fields.filter((each) => used.has(each.name) || isNeeded(kind, each)));
  return [...new Set(shown.map(({ name }) => name))];
}

/** The name of an entry, if it is that of no other, or the value. */
function nameOf(value: Json, field: Field, registers: Registers): string {
  const register = registerOfField(field) ?? '';
  const { name = '' } = registers.get(register)?.byId.get(String(value)) ?? {};
  return entriesNamed(registers, register, name).join() === value ? name : String(value);
}

/** A row for each kind, then one for each field and choice. */
function tableOfKinds(kinds: Kind[]): Result {
  const none = { kind: 'none', about: 'no fact: the row is left out' };
  const ofKinds = kinds.map(({ kind, about }): JsonObject => ({ kind, about }));
  const ofFields = kinds.flatMap((kind) =>
    [...listFields(kind).rows].flatMap(({ field = '', choices = null, is = null, ...own }): JsonObject[] => {
      const of = { kind: kind.kind, field };
      const words = Object.entries(valuesIn(choices)).map(([choice, about]) => ({ ...of, choice, about }));
      return is === null ? [{ ...of, ...own }, ...words] : [];
    }),
  );
  return tableOf(['kind', 'field', 'choice', 'required', 'type', 'about'], [...ofKinds, none, ...ofFields]);
}

function tableOf(names: readonly string[], rows: JsonObject[]): Result {
  const show: Column['show'] = (value) => (value === null ? '' : [value].flat().map(String).join(`${splitAt} `));
  const columns = names.map((name) => ({ ...plainColumn(name, name), show }));
  return { columns, all: columns, rows };
}
