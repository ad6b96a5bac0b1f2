import { isDeepStrictEqual } from 'node:util';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import type { JsonObject } from '../model/values.ts';
import { FactStore } from './fact-store.ts';
import { type Chunk, cutPage, Pages } from './pages.ts';

/** What an import does to the facts of a dataset, as ids. */
export interface Changes {
  added: string[];
  changed: string[];
  /** Facts that are as they were; where they stand in the table may differ. */
  same: string[];
  /** Facts with edits by hand, which are kept. */
  edited: string[];
  /** Facts that were removed by hand, and stay so. */
  removed: string[];
  /** Facts that the table has no longer. */
  vanished: string[];
  /** Fields that keep an edit by hand although the table has another value than before: `iccpr-cn (says)`. */
  conflicts: string[];
}

/** A dataset before an import: its files of facts of the kind, and what was imported before. */
export interface Dataset {
  kind: Kind;
  registers: Registers;
  /** What reads each file, by the names of the files. */
  files: Map<string, () => string>;
  /** The facts as they were imported the last time. */
  imported: FactStore;
}

/** The files after an import, each in pieces of text, and what changes. */
export interface Merged {
  files: Map<string, Iterable<string>>;
  /** Facts that vanished and stay, as they were imported. */
  kept: FactStore;
  changes: Changes;
}

/**
 * Brings what a table has now into the files of a dataset. Of each field, an edit by hand stays: a value that is another than
 * the one imported before. What these tables lack now stays too, unless it is to be removed and was not edited.
 */
export async function mergeFacts(
  { kind, registers, files, imported }: Dataset,
  next: FactStore,
  { tables, removeVanished }: { tables: string[]; removeVanished: boolean },
): Promise<Merged> {
  const changes: Changes = { added: [], changed: [], same: [], edited: [], removed: [], vanished: [], conflicts: [] };
  const present = new Set<string>();
  // If a table of an earlier import is given again, others of that import were only not given this time.
  const isPart = imported.facts().some((fact) => tables.includes(fileOf(fact)));
  const isLeftAlone = (before: JsonObject) => isPart && !tables.includes(fileOf(before));
  const kept = new FactStore();
  const pages = new Pages(kind, next);
  for (const [name, read] of files) {
    const { head, facts } = await cutPage(name, read(), kind, registers);
    const chunks = facts.map(({ text, values }): Chunk => {
      const [written, now] = [imported, next].map((store) => store.get(String(values['id'])));
      const before = asAgreed(written, values, now);
      // A piece of a file's text keeps the whole text in memory: the id of the table, if it has one, is no such piece.
      const id = String((now ?? before ?? values)['id']);
      present.add(id);
      const { change, merged, conflicts } = changeOf(values, before, now, { isLeftAlone, removeVanished });
      if (change) changes[change].push(id);
      if (conflicts) changes.conflicts.push(`${id} (${conflicts})`);
      if (written && merged && !now) kept.set(written);
      return merged ? chunkOf(text, values, merged, written, now, pages) : '';
    });
    pages.add(name, head, chunks);
  }
  const absent = [...next.ids().filter((id) => !present.has(id))];
  // What was imported before and is gone was removed by hand.
  changes.removed = absent.filter((id) => imported.has(id));
  changes.added = absent.filter((id) => !imported.has(id));
  for (const id of changes.added) pages.append(id);
  return { files: pages.texts(), kept, changes };
}

/** The fact of this text with the values after the merge. */
function chunkOf(
  text: string,
  values: JsonObject,
  merged: JsonObject,
  before: JsonObject | undefined,
  now: JsonObject | undefined,
  pages: Pages,
): Chunk {
  // What nobody has touched is written as a new fact is, and its text need not stay in memory.
  const isUntouched =
    isDeepStrictEqual(merged, now) && [now, before].some((fact) => fact && pages.write(fact) === text);
  if (isUntouched) return { id: String(now?.['id']) };
  return isDeepStrictEqual(merged, values) ? text : pages.rewrite(text, values, merged);
}

/** What becomes of a fact in a file, given how it was imported before and how the table has it now. */
function changeOf(
  values: JsonObject,
  before: JsonObject | undefined,
  now: JsonObject | undefined,
  { isLeftAlone, removeVanished }: { isLeftAlone: (before: JsonObject) => boolean; removeVanished: boolean },
): { change?: keyof Changes; merged: JsonObject | undefined; conflicts?: string } {
  const isEdited = !isDeepStrictEqual(withoutPlace(values), withoutPlace(before ?? now ?? {}));
  if (!now && (!before || isLeftAlone(before))) return { merged: values };
  if (!now) return { change: 'vanished', merged: removeVanished && !isEdited ? undefined : values };
  const merged = mergedFact(values, before, now);
  const isChanged = !isDeepStrictEqual(withoutPlace(merged), withoutPlace(values));
  const conflicts = conflictsIn(values, before, now).join(', ');
  return { change: isChanged ? 'changed' : isEdited ? 'edited' : 'same', merged, conflicts };
}

/** The fact as imported before, with what file and table both have by now, such as the id of an entry: that is no edit by hand. */
function asAgreed(before: JsonObject | undefined, values: JsonObject, now: JsonObject = {}): JsonObject | undefined {
  const agreed = Object.entries(now).filter(([name, value]) => isDeepStrictEqual(value, values[name]));
  return before && { ...before, ...Object.fromEntries(agreed) };
}

/** The table that a fact is from. */
function fileOf({ source }: JsonObject): string {
  return String((source as JsonObject)['file']);
}

function withoutPlace({ source: _, ...fact }: JsonObject): JsonObject {
  return fact;
}

/** The fact as it is now, with every field in which it was as imported before changed to what the table has now. */
function mergedFact(current: JsonObject, before: JsonObject | undefined, now: JsonObject): JsonObject {
  const merged = { ...current };
  for (const name of new Set([...Object.keys(now), ...Object.keys(before ?? {})])) {
    // A fact written by hand that the table has now, too, is left as it is.
    if (!before || !isDeepStrictEqual(current[name], before[name])) continue;
    const value = now[name];
    if (value === undefined) delete merged[name];
    else merged[name] = value;
  }
  return merged;
}

/** The fields that were edited by hand and of which the table has another value than before, too. */
function conflictsIn(current: JsonObject, before: JsonObject | undefined, now: JsonObject): string[] {
  if (!before) return [];
  const names = Object.keys({ ...before, ...now }).filter((name) => name !== 'source');
  return names.filter((name) => {
    const [one, two, three] = [current[name], before[name], now[name]];
    return !isDeepStrictEqual(one, two) && !isDeepStrictEqual(two, three) && !isDeepStrictEqual(one, three);
  });
}
