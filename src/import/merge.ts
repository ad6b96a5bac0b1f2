import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { type FactsById, placeOf } from './collect.ts';
import { appendFacts, type FactFile, factText, rewriteFact, splitFacts } from './fact-files.ts';

/** What an import may do to a fact of a dataset. */
export const changeNames = {
  added: 'new',
  changed: 'changed',
  same: 'the same',
  edited: 'edited by hand and kept',
  removed: 'removed by hand and left out',
  vanished: 'vanished',
};

/** What becomes of a fact; a conflict is a field that keeps an edit by hand although the table has a new value. */
type Change = keyof typeof changeNames | 'conflicts';

/** A dataset before an import: the text of each file of the kind by its name, and the facts that were imported before. */
export interface Dataset {
  files: Map<string, string>;
  imported: FactsById;
}

/** The files after an import, and what changes. */
export interface Merged {
  files: FactFile[];
  /** Facts that vanished and stay, as they were imported. */
  kept: FactsById;
  /** The ids of facts, with the fields in brackets that change, were edited or are in conflict, as in `iccpr-cn (says)`. */
  changes: Record<Change, string[]>;
}

/**
 * Brings what a table has now into the files of a dataset. Of each field, an edit by hand stays: a value that differs from
 * the one imported before. What these tables lack now stays too, unless it is to be removed and was not edited.
 */
export async function mergeFacts(
  { files, imported }: Dataset,
  next: FactsById,
  kind: Kind,
  registers: Registers,
  tables: string[],
  removeVanished: boolean,
): Promise<Merged> {
  // What was imported before and is gone was removed by hand.
  const absent = new Map(next);
  const merged: Merged = {
    files: [],
    kept: new Map(),
    changes: { added: [], changed: [], same: [], edited: [], removed: [], vanished: [], conflicts: [] },
  };
  // If a table of an earlier import is given again, others of that import were only not given this time.
  const isPart = imported.values().some((fact) => tables.includes(placeOf(fact).file));
  const isLeftAlone = (before: JsonObject) => isPart && !tables.includes(placeOf(before).file);
  for (const [name, text] of files) {
    const { head, facts } = await splitFacts(name, text, kind, registers);
    const texts = facts.flatMap(({ text, values }) => {
      const id = String(values['id']);
      const [written, now] = [imported.get(id), next.get(id)];
      absent.delete(id);
      const { after, ...found } = changeOfFact(values, written, now, isLeftAlone, removeVanished);
      for (const [change, fields] of Object.entries(found) as [Change, string[]][])
        merged.changes[change].push(fields.length > 0 ? `${id} (${fields.join(', ')})` : id);
      if (written && after && !now) merged.kept.set(id, written);
      return after ? textAfter(text, values, after, kind) : [];
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

/** The text of a fact that has these values, with those after the merge. */
function textAfter(text: string, values: JsonObject, after: JsonObject, kind: Kind): string {
  if (isDeepStrictEqual(after, values)) return text;
  // Where nobody has changed the layout, it is written as a new fact is, which takes a tenth of the time.
  return factText(values, kind) === text ? factText(after, kind) : rewriteFact(text, values, after, kind);
}

/** What becomes of a fact in a file, with the fields concerned, given how it was imported before and is in the table now. */
function changeOfFact(
  values: JsonObject,
  written: JsonObject | undefined,
  now: JsonObject | undefined,
  isLeftAlone: (before: JsonObject) => boolean,
  removeVanished: boolean,
): Partial<Record<Change, string[]>> & { after?: JsonObject } {
  const before = asAgreed(written, values, now);
  const edits = changedFields(values, before ?? now);
  if (!now && (!before || isLeftAlone(before))) return { after: values };
  if (!now) return removeVanished && edits.length === 0 ? { vanished: [] } : { vanished: [], after: values };
  const isConflict = (name: string) => [before, values].every((fact) => changedFields(now, fact).includes(name));
  const conflicts = before ? edits.filter(isConflict) : [];
  // The sentence of the table would state its value of a field that keeps another.
  const after = { ...mergedFact(values, before, now), ...(conflicts.length > 0 && { says: values['says'] ?? null }) };
  const fields = changedFields(after, values);
  const change = fields.length > 0 ? { changed: fields } : edits.length > 0 ? { edited: edits } : { same: [] };
  return { ...change, ...(conflicts.length > 0 && { conflicts }), after };
}

/** The fact as imported before, with what file and table both have by now, such as the id of an entry: that is no edit by hand. */
function asAgreed(before: JsonObject | undefined, values: JsonObject, now: JsonObject = {}): JsonObject | undefined {
  const agreed = Object.entries(now).filter(([name, value]) => isDeepStrictEqual(value, values[name]));
  return before && { ...before, ...Object.fromEntries(agreed) };
}

/** The fields in which two facts differ, except their place. */
function changedFields(one: JsonObject, other: JsonObject = {}): string[] {
  const names = Object.keys({ ...other, ...one });
  return names.filter((name) => name !== 'source' && !isDeepStrictEqual(one[name], other[name]));
}

/** The fact as it is now, with every field in which it was as imported before changed to what the table has now. */
function mergedFact(current: JsonObject, before: JsonObject | undefined, now: JsonObject): JsonObject {
  const merged = { ...current };
  // A fact written by hand that the table has now, too, is left as it is.
  for (const name of before ? Object.keys({ ...now, ...before }) : []) {
    if (!isDeepStrictEqual(current[name], before?.[name])) continue;
    if (now[name] === undefined) delete merged[name];
    else merged[name] = now[name];
  }
  return merged;
}
