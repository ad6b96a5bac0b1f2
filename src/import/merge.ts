import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { type Facts, placeOf } from './collect.ts';
import { appendFacts, type FactFile, factText, rewriteFact, splitFacts } from './fact-files.ts';

/** What an import does to the facts of a dataset, as ids; fields are in brackets, as in `iccpr-cn (says)`. */
export interface Changes {
  added: string[];
  /** With the fields that change. */
  changed: string[];
  /** Facts that are as they were; their rows in the table may differ. */
  same: string[];
  /** Facts with edits by hand, which are kept; with the fields. */
  edited: string[];
  /** Facts that were removed by hand, and stay so. */
  removed: string[];
  /** Facts that the table no longer has. */
  vanished: string[];
  /** With the fields that keep an edit by hand although the table has a new value. */
  conflicts: string[];
}

/** A dataset before an import: its files of facts of the kind, and what was imported before. */
export interface Dataset {
  /** The text of each file by its name. */
  files: Map<string, string>;
  /** The facts as they were imported the last time. */
  imported: Facts;
}

/** The files after an import, and what changes. */
export interface Merged {
  files: FactFile[];
  /** Facts that vanished and stay, as they were imported. */
  kept: Facts;
  changes: Changes;
}

/** How facts are merged. */
export interface MergeOptions {
  kind: Kind;
  registers: Registers;
  /** The names of the tables of this import. */
  tables: string[];
  removeVanished: boolean;
}

/**
 * Brings what a table has now into the files of a dataset. Of each field, an edit by hand stays: a value that differs from
 * the one imported before. What these tables lack now stays too, unless it is to be removed and was not edited.
 */
export async function mergeFacts(
  { files, imported }: Dataset,
  next: Facts,
  { kind, registers, tables, removeVanished }: MergeOptions,
): Promise<Merged> {
  const changes: Changes = { added: [], changed: [], same: [], edited: [], removed: [], vanished: [], conflicts: [] };
  const merged: Merged = { files: [], kept: new Map(), changes };
  // If a table of an earlier import is given again, others of that import were only not given this time.
  const isPart = imported.values().some((fact) => tables.includes(placeOf(fact).file));
  const isLeftAlone = (before: JsonObject) => isPart && !tables.includes(placeOf(before).file);
  const present = new Set<string>();
  for (const [name, text] of files) {
    const { head, facts } = await splitFacts(name, text, kind, registers);
    const texts = facts.flatMap(({ text, values }) => {
      const id = String(values['id']);
      const [written, now] = [imported.get(id), next.get(id)];
      present.add(id);
      const { change, after, fields, conflicts } = changeOf(values, written, now, isLeftAlone, removeVanished);
      if (change) changes[change].push(withFields(id, fields));
      if (conflicts.length > 0) changes.conflicts.push(withFields(id, conflicts));
      if (written && after && !now) merged.kept.set(id, written);
      return after ? textAfter(text, values, after, kind) : [];
    });
    merged.files.push({ name, head, facts: texts });
  }
  // What was imported before and is gone was removed by hand.
  const absent = [...next].filter(([id]) => !present.has(id));
  const added = absent.filter(([id]) => !imported.has(id));
  changes.added = added.map(([id]) => id);
  changes.removed = absent.flatMap(([id]) => (imported.has(id) ? id : []));
  const texts = added.map(([, fact]) => factText(fact, kind));
  appendFacts(merged.files, texts, kind);
  return merged;
}

/** The text of a fact that has these values, with those after the merge. */
function textAfter(text: string, values: JsonObject, after: JsonObject, kind: Kind): string {
  if (isDeepStrictEqual(after, values)) return text;
  // Where nobody has changed the layout, it is written as a new fact is, which takes a tenth of the time.
  return factText(values, kind) === text ? factText(after, kind) : rewriteFact(text, values, after, kind);
}

/** What becomes of a fact in a file, given how it was imported before and how the table has it now. */
function changeOf(
  values: JsonObject,
  written: JsonObject | undefined,
  now: JsonObject | undefined,
  isLeftAlone: (before: JsonObject) => boolean,
  removeVanished: boolean,
): { change?: keyof Changes; after?: JsonObject; fields: string[]; conflicts: string[] } {
  const before = asAgreed(written, values, now);
  const edits = differences(values, before ?? now);
  const nothing = { fields: [], conflicts: [] };
  if (!now && (!before || isLeftAlone(before))) return { after: values, ...nothing };
  if (!now)
    return { change: 'vanished', ...nothing, ...(!(removeVanished && edits.length === 0) && { after: values }) };
  const isConflict = (name: string) => [before, values].every((fact) => differences(now, fact).includes(name));
  const conflicts = before ? edits.filter(isConflict) : [];
  const merged = mergedFact(values, before, now);
  // The sentence of the table would state its value of a field that keeps another.
  const after = conflicts.length > 0 ? { ...merged, says: values['says'] ?? null } : merged;
  const fields = differences(after, values);
  if (fields.length > 0) return { change: 'changed', after, fields, conflicts };
  return { change: edits.length > 0 ? 'edited' : 'same', after, fields: edits, conflicts };
}

/** The fact as imported before, with what file and table both have by now, such as the id of an entry: that is no edit by hand. */
function asAgreed(before: JsonObject | undefined, values: JsonObject, now: JsonObject = {}): JsonObject | undefined {
  const agreed = Object.entries(now).filter(([name, value]) => isDeepStrictEqual(value, values[name]));
  return before && { ...before, ...Object.fromEntries(agreed) };
}

/** The fields in which two facts differ, except their place. */
function differences(one: JsonObject, other: JsonObject = {}): string[] {
  const names = Object.keys({ ...other, ...one });
  return names.filter((name) => name !== 'source' && !isDeepStrictEqual(one[name], other[name]));
}

/** The fact as it is now, with every field in which it was as imported before changed to what the table has now. */
function mergedFact(current: JsonObject, before: JsonObject | undefined, now: JsonObject): JsonObject {
  // A fact written by hand that the table has now, too, is left as it is.
  if (!before) return current;
  const merged = { ...current };
  for (const name of Object.keys({ ...now, ...before })) {
    if (!isDeepStrictEqual(current[name], before[name])) continue;
    const value = now[name];
    if (value === undefined) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}

function withFields(id: string, fields: string[]): string {
  return fields.length > 0 ? `${id} (${fields.join(', ')})` : id;
}
