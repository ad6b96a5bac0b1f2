import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import { type Json, type JsonObject, valuesIn } from '../model/values.ts';
import { type FactsById, placeOf } from './collect.ts';
import { appendFacts, type FactFile, rewriteFact, splitFacts } from './fact-files.ts';
import { factText } from './generated.ts';

/** The effects of an import on a fact. */
export const changeNames = {
  added: 'new',
  changed: 'changed',
  same: 'the same',
  edited: 'edited by hand and kept',
  removed: 'removed by hand and left out',
  vanished: 'vanished',
};

/** The titles of lists of facts; `keeps` are edits by hand that the table does not contradict. */
export const changeTitles = {
  changed: 'Changed',
  keeps: 'Edited by hand and kept',
  conflicts: 'Edited by hand and kept, although the table has a new value',
  gone: 'No longer in the tables and removed',
  stays: 'No longer in the tables and kept (--remove-vanished removes them)',
  editedAndVanished: 'No longer in the tables and kept because you edited them',
};

/** The effect of an import on a fact; one fact may have several. */
type Change = keyof typeof changeNames | keyof typeof changeTitles;

/** A dataset before an import: the texts of its files by their names, and the facts imported before. */
export interface Dataset {
  files: Map<string, string>;
  imported: FactsById;
}

/** The files after an import, and the changes: the ids of facts, with the values concerned in further lines. */
export type Merged = Awaited<ReturnType<typeof mergeFacts>>;

/**
 * Merges the facts of a table into the files of a dataset. Keeps fields edited by hand, whose values differ from those
 * imported before, and facts that vanished from the table, unless `removeVanished` is set, they were not edited and no
 * rejected row may be theirs.
 */
export async function mergeFacts(
  { files, imported }: Dataset,
  next: FactsById,
  { kind, registers }: { kind: Kind; registers: Registers },
  tables: string[],
  removeVanished: boolean,
) {
  // Facts that were imported before and are gone were removed by hand.
  const absent = new Map(next);
  const names = Object.keys({ ...changeNames, ...changeTitles }) as Change[];
  const changes = Object.fromEntries(names.map((name): [Change, string[]] => [name, []])) as Record<Change, string[]>;
  // `kept`: as imported before, vanished facts that stay and those with conflicts. `after`: those of the files after the merge.
  const merged = { files: [] as FactFile[], kept: new Map() as FactsById, after: new Map() as FactsById, changes };
  // If only some tables of an earlier import are given, the facts of the others have not vanished.
  const isPart = imported.values().some((fact) => tables.includes(placeOf(fact).file));
  const changeOfAbsent = (values: JsonObject, before: JsonObject | undefined): FactChange => {
    if (!before || (isPart && !tables.includes(placeOf(before).file))) return { after: values };
    if (changedFields(values, before).length > 0) return { vanished: '', editedAndVanished: '', after: values };
    return removeVanished ? { vanished: '', gone: '' } : { vanished: '', stays: '', after: values };
  };
  for (const [name, text] of files) {
    const { head, facts } = await splitFacts(name, text, kind, registers);
    const texts = facts.flatMap(({ text, values }) => {
      const id = String(values['id']);
      const [written, now] = [imported.get(id), next.get(id)];
      absent.delete(id);
      const { after, base, ...found } = now ? changeOfFact(values, written, now) : changeOfAbsent(values, written);
      for (const [change, values] of Object.entries(found) as [Change, string][]) changes[change].push(id + values);
      if (!after) return [];
      merged.after.set(id, after);
      const kept = now ? base : written;
      if (kept) merged.kept.set(id, kept);
      return textAfter(text, values, after, kind);
    });
    merged.files.push({ name, head, facts: texts });
  }
  const added = [...absent].filter(([id]) => !imported.has(id)).map(([, fact]) => fact);
  for (const id of absent.keys()) changes[imported.has(id) ? 'removed' : 'added'].push(id);
  appendFacts(merged.files, added, kind);
  return merged;
}

/** The text of a fact with its values after the merge. */
function textAfter(text: string, values: JsonObject, after: JsonObject, kind: Kind): string {
  if (isDeepStrictEqual(after, values)) return text;
  // If nobody changed the layout, writing it as a new fact takes a tenth of the time.
  return factText(values, kind) === text ? factText(after, kind) : rewriteFact(text, values, after, kind);
}

/** What an import does to a fact: its values, which are none if it is removed, and the lines of each list that it is in. */
type FactChange = Partial<Record<Change, string>> & { after?: JsonObject; base?: JsonObject };

/** Merges a fact in a file with its versions at the earlier import and in the table now. */
function changeOfFact(values: JsonObject, before: JsonObject | undefined, now: JsonObject): FactChange {
  // A value that the file and the table share by now is no edit.
  const edits = changedFields(values, before ?? now).filter((name) => isChanged(name, values, now));
  // A fact written by hand is not changed, even if the table has it by now.
  const after = before ? withUpdates(values, before, now, edits) : { ...values };
  const conflicts = before ? edits.filter((name) => isChanged(name, before, now)) : [];
  // What is not applied would seem edited by hand the next time.
  const base = before && conflicts.length > 0 && { base: withUpdates(before, before, now, [...conflicts, 'says']) };
  if (base) {
    // The sentence of the table would state a value that the field does not get.
    if (isChanged('says', after, values)) conflicts.push('says');
    after['says'] = values['says'] ?? null;
  }
  const fields = changedFields(after, values);
  const keeps = edits.filter((name) => !conflicts.includes(name));
  const change = fields.length > 0 ? 'changed' : edits.length > 0 ? 'edited' : 'same';
  const textOf = (value: Json = null) => (value === null ? 'none' : [value].flat().join('; '));
  const lines = (names: string[], ending: (name: string) => string) =>
    names.map((name) => `\n    ${name}: ${textOf(values[name])}${ending(name)}`).join('');
  const inTable = (name: string) => ` (table: ${textOf(now[name])})`;
  return {
    [change]: lines(fields, (name) => ` -> ${textOf(after[name])}`),
    ...(keeps.length > 0 && { keeps: lines(keeps, inTable) }),
    ...(conflicts.length > 0 && { conflicts: lines(conflicts, inTable) }),
    after,
    ...base,
  };
}

/** The fact in the file, with the table's values in all fields that were not edited. */
function withUpdates(values: JsonObject, before: JsonObject, now: JsonObject, edits: string[]): JsonObject {
  const isKept = (name: string) => edits.includes(name) || (name === 'source' && isChanged(name, values, before));
  const merged = Object.keys({ ...values, ...now }).map((name) => [name, (isKept(name) ? values : now)[name]]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** The fields in which two facts differ, without their rows. */
function changedFields(one: JsonObject, other: JsonObject = {}): string[] {
  const isRow = valuesIn(one['source'])['row'] !== undefined;
  const names = Object.keys({ ...other, ...one });
  return names.filter((name) => !(isRow && name === 'source') && isChanged(name, one, other));
}

function isChanged(name: string, one: JsonObject, other: JsonObject = {}): boolean {
  return !isDeepStrictEqual(one[name], other[name]);
}
