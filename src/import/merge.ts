import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { type FactsById, placeOf } from './collect.ts';
import { correctedKeys } from './corrected.ts';
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

/** The titles of lists of facts; `keeps` are edits by hand that the table does not contradict. */
export const changeTitles = {
  changed: 'Changed',
  keeps: 'Edited by hand and kept',
  conflicts: 'Edited by hand and kept, although the table has a new value',
  gone: 'No longer in the tables and removed',
  stays: 'No longer in the tables and kept (--remove-vanished removes them)',
  editedAndVanished: 'No longer in the tables and kept because you edited them',
  perhapsRejected: 'No longer in the tables and kept because their rows may have been rejected',
};

/** The effect of an import on a fact; one fact may have several. */
type Change = keyof typeof changeNames | keyof typeof changeTitles;

/** A fact, and fields of it with their values in the file and after the import or in the table. */
export interface ChangedFact {
  id: string;
  fields: { name: string; from: Json; to: Json }[];
}

/** A dataset before an import: the texts of its files by their names, and the facts imported before. */
export interface Dataset {
  files: Map<string, string>;
  imported: FactsById;
}

/** The files after an import, and the changes. */
export interface Merged {
  files: FactFile[];
  /** Facts that vanished from the table and are kept, as imported. */
  kept: FactsById;
  changes: Record<Change, ChangedFact[]>;
  /** Which vanished facts may be new ones with a corrected key. */
  corrected: string[];
}

/** What an import does with facts that are no longer in its tables. */
interface Vanishing {
  tables: string[];
  removeVanished: boolean;
  /** Whether a rejected row may be that of a fact. */
  mayBeRejected(fact: JsonObject): boolean;
}

/**
 * Merges the facts of a table into the files of a dataset. Keeps fields edited by hand, whose values differ from those
 * imported before, and facts that vanished from the table, unless `removeVanished` is set, they were not edited and no
 * rejected row may be theirs.
 */
export async function mergeFacts(
  { files, imported }: Dataset,
  next: FactsById,
  { kind, key, registers }: { kind: Kind; key: string[]; registers: Registers },
  vanishing: Vanishing,
): Promise<Merged> {
  // Facts that were imported before and are gone were removed by hand.
  const absent = new Map(next);
  const names = Object.keys({ ...changeNames, ...changeTitles });
  const changes = Object.fromEntries(names.map((name) => [name, [] as ChangedFact[]])) as Merged['changes'];
  const merged: Merged = { files: [], kept: new Map(), changes, corrected: [] };
  const fateOf = fateOfVanished(imported, vanishing);
  for (const [name, text] of files) {
    const { head, facts } = await splitFacts(name, text, kind, registers);
    const texts = facts.flatMap(({ text, values }) => {
      const id = String(values['id']);
      const [written, now] = [imported.get(id), next.get(id)];
      absent.delete(id);
      const { after, ...found } = now ? changeOfFact(values, written, now) : fateOf(values, written);
      for (const [change, fields] of Object.entries(found) as [Change, ChangedFact['fields']][])
        changes[change].push({ id, fields });
      if (written && after && !now) merged.kept.set(id, written);
      return after ? textAfter(text, values, after, kind) : [];
    });
    merged.files.push({ name, head, facts: texts });
  }
  const added = [...absent].filter(([id]) => !imported.has(id)).map(([, fact]) => fact);
  for (const id of absent.keys()) changes[imported.has(id) ? 'removed' : 'added'].push({ id, fields: [] });
  const stayed = changes.vanished.map(({ id }) => merged.kept.get(id) ?? {}).filter(({ id }) => id !== undefined);
  merged.corrected = correctedKeys(stayed, added, key);
  appendFacts(merged.files, added, kind);
  return merged;
}

/** The text of a fact with its values after the merge. */
function textAfter(text: string, values: JsonObject, after: JsonObject, kind: Kind): string {
  if (isDeepStrictEqual(after, values)) return text;
  // If nobody changed the layout, writing it as a new fact takes a tenth of the time.
  return factText(values, kind) === text ? factText(after, kind) : rewriteFact(text, values, after, kind);
}

type Outcome = Partial<Record<Change, ChangedFact['fields']>> & { after?: JsonObject };

/** Decides what becomes of facts that are not in the tables. */
function fateOfVanished(imported: FactsById, { tables, removeVanished, mayBeRejected }: Vanishing) {
  // If only some tables of an earlier import are given, the facts of the others have not vanished.
  const isPart = imported.values().some((fact) => tables.includes(placeOf(fact).file));
  return (values: JsonObject, before: JsonObject | undefined): Outcome => {
    if (!before || (isPart && !tables.includes(placeOf(before).file))) return { after: values };
    if (changedFields(values, before).length > 0) return { vanished: [], editedAndVanished: [], after: values };
    if (mayBeRejected(before)) return { vanished: [], perhapsRejected: [], after: values };
    return removeVanished ? { vanished: [], gone: [] } : { vanished: [], stays: [], after: values };
  };
}

/** Merges a fact in a file with its versions at the earlier import and in the table now. */
function changeOfFact(values: JsonObject, before: JsonObject | undefined, now: JsonObject): Outcome {
  const edits = editsIn(values, before, now);
  const conflicts = before ? edits.filter((name) => isChanged(name, before, now)) : [];
  // A fact written by hand is not changed, even if the table has it by now.
  const after = before ? withUpdates(values, before, now, edits) : { ...values };
  // The sentence of the table would state a value that the field does not get.
  if (conflicts.length > 0) after['says'] = values['says'] ?? null;
  const fields = changedFields(after, values);
  const keeps = edits.filter((name) => !conflicts.includes(name));
  const fromTo = (names: string[], to: JsonObject) =>
    names.map((name) => ({ name, from: values[name] ?? null, to: to[name] ?? null }));
  return {
    [fields.length > 0 ? 'changed' : edits.length > 0 ? 'edited' : 'same']: fromTo(fields, after),
    ...(keeps.length > 0 && { keeps: fromTo(keeps, now) }),
    ...(conflicts.length > 0 && { conflicts: fromTo(conflicts, now) }),
    after,
  };
}

/** The fields edited by hand; a value that the file and the table share by now is no edit. */
function editsIn(values: JsonObject, before: JsonObject | undefined, now: JsonObject): string[] {
  return changedFields(values, before ?? now).filter((name) => isChanged(name, values, now));
}

/** The fact in the file, with the table's values in all fields that were not edited. */
function withUpdates(values: JsonObject, before: JsonObject, now: JsonObject, edits: string[]): JsonObject {
  const isKept = (name: string) => edits.includes(name) || (name === 'source' && isChanged(name, values, before));
  const merged = Object.keys({ ...values, ...now }).map((name) => [name, (isKept(name) ? values : now)[name]]);
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined));
}

/** The fields in which two facts differ, without their place. */
function changedFields(one: JsonObject, other: JsonObject = {}): string[] {
  return Object.keys({ ...other, ...one }).filter((name) => name !== 'source' && isChanged(name, one, other));
}

function isChanged(name: string, one: JsonObject, other: JsonObject = {}): boolean {
  return !isDeepStrictEqual(one[name], other[name]);
}
