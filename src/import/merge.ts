import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import { type JsonObject, valuesIn } from '../model/values.ts';
import { type FactsById, placeOf } from './collect.ts';
import { appendFacts, type FactFile, factText, rewriteFact, splitFacts } from './fact-files.ts';

/** The effects of an import on a fact. */
export const changeNames = {
  added: 'new',
  changed: 'changed',
  same: 'the same',
  edited: 'edited by hand and kept',
  removed: 'removed by hand and left out',
  vanished: 'vanished',
};

/** The effect of an import on a fact; a conflict is a field edited by hand that the table changed as well. */
type Change = keyof typeof changeNames | 'conflicts';

/** A dataset before an import: the texts of its files by their names, and the facts imported before. */
export interface Dataset {
  files: Map<string, string>;
  imported: FactsById;
}

/** The files after an import, and the changes. */
export interface Merged {
  files: FactFile[];
  /** Facts that stay, wholly or in some fields, as imported before: vanished ones, and those with conflicts. */
  kept: FactsById;
  /** The facts that the files had, after the merge. */
  after: FactsById;
  /** The ids of facts, with the fields concerned in brackets: `iccpr-cn (says)`. */
  changes: Record<Change, string[]>;
}

/**
 * Merges the facts of a table into the files of a dataset. Keeps fields edited by hand, whose values differ from those
 * imported before, and facts that vanished from the table, unless `removeVanished` is set and they were not edited.
 */
export async function mergeFacts(
  { files, imported }: Dataset,
  next: FactsById,
  kind: Kind,
  registers: Registers,
  tables: string[],
  removeVanished: boolean,
): Promise<Merged> {
  // Facts that were imported before and are gone were removed by hand.
  const absent = new Map(next);
  const merged: Merged = {
    files: [],
    kept: new Map(),
    after: new Map(),
    changes: { added: [], changed: [], same: [], edited: [], removed: [], vanished: [], conflicts: [] },
  };
  // If only some tables of an earlier import are given, the facts of the others have not vanished.
  const isPart = imported.values().some((fact) => tables.includes(placeOf(fact).file));
  const isLeftAlone = (before: JsonObject) => isPart && !tables.includes(placeOf(before).file);
  for (const [name, text] of files) {
    const { head, facts } = await splitFacts(name, text, kind, registers);
    const texts = facts.flatMap(({ text, values }) => {
      const id = String(values['id']);
      const [written, now] = [imported.get(id), next.get(id)];
      absent.delete(id);
      const { after, base, ...found } = changeOfFact(values, written, now, isLeftAlone, removeVanished);
      for (const [change, fields] of Object.entries(found) as [Change, string[]][])
        merged.changes[change].push(fields.length > 0 ? `${id} (${fields.join(', ')})` : id);
      if (!after) return [];
      merged.after.set(id, after);
      if (base) merged.kept.set(id, base);
      return textAfter(text, values, after, kind);
    });
    merged.files.push({ name, head, facts: texts });
  }
  const { true: removed = [], false: added = [] } = Object.groupBy(absent.values(), ({ id }) =>
    imported.has(String(id)) ? 'true' : 'false',
  );
  merged.changes.added = added.map(({ id }) => String(id));
  merged.changes.removed = removed.map(({ id }) => String(id));
  appendFacts(merged.files, added, kind);
  return merged;
}

/** The text of a fact with its values after the merge. */
function textAfter(text: string, values: JsonObject, after: JsonObject, kind: Kind): string {
  if (isDeepStrictEqual(after, values)) return text;
  // If nobody changed the layout, writing it as a new fact takes a tenth of the time.
  return factText(values, kind) === text ? factText(after, kind) : rewriteFact(text, values, after, kind);
}

/** Merges a fact in a file with its versions at the earlier import and in the table now. */
function changeOfFact(
  values: JsonObject,
  before: JsonObject | undefined,
  now: JsonObject | undefined,
  isLeftAlone: (before: JsonObject) => boolean,
  removeVanished: boolean,
): Partial<Record<Change, string[]>> & { after?: JsonObject; base?: JsonObject | undefined } {
  const edits = editsIn(values, before, now);
  if (!now && (!before || isLeftAlone(before))) return { after: values, base: before };
  if (!now)
    return removeVanished && edits.length === 0 ? { vanished: [] } : { vanished: [], after: values, base: before };
  // A fact written by hand is not changed, even if the table has it by now.
  const merged = before ? mergedFields(values, before, now, edits) : { after: { ...values } };
  const fields = changedFields(merged.after, values);
  const change = fields.length > 0 ? { changed: fields } : edits.length > 0 ? { edited: edits } : { same: [] };
  return { ...change, ...merged };
}

/** The fact after the merge; with conflicts also their fields, and what counts as imported by now. */
function mergedFields(values: JsonObject, before: JsonObject, now: JsonObject, edits: string[]) {
  const conflicts = edits.filter((name) => isChanged(name, before, now));
  const after = withUpdates(values, before, now, edits);
  if (conflicts.length === 0) return { after };
  // The sentence of the table would state a value that the field does not get.
  const told = isChanged('says', after, values) ? [...conflicts, 'and with it says'] : conflicts;
  after['says'] = values['says'] ?? null;
  // What was not applied would seem edited by hand the next time.
  return { after, conflicts: told, base: withUpdates(before, before, now, [...conflicts, 'says']) };
}
/** The fields edited by hand; a value that the file and the table share by now is no edit. */
function editsIn(values: JsonObject, before: JsonObject | undefined, now: JsonObject | undefined): string[] {
  return changedFields(values, before ?? now).filter((name) => !now || isChanged(name, values, now));
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
