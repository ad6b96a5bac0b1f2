import { isDeepStrictEqual } from 'node:util';
import { isNode, parseDocument } from 'yaml';
import { PismError } from '../../errors.ts';
import { parseYaml } from '../../load/document.ts';
import { type LoadedFact, readFacts } from '../../load/facts.ts';
import { readingOf } from '../../load/reading.ts';
import { factFields } from '../../model/file-fields.ts';
import type { Kind } from '../../model/kind.ts';
import type { Registers } from '../../model/register.ts';
import type { JsonObject } from '../../model/values.ts';
import { schemaLine } from '../bulletin.ts';
import { formatYaml } from '../format.ts';
import { FactStore } from './fact-store.ts';
import { factWriter } from './fact-text.ts';

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
  /** Texts by the names of the files. */
  files: Map<string, string>;
  /** The facts as they were imported the last time, by id. */
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
 * the one imported before. What the table lacks now stays too, unless it is to be removed and was not edited.
 */
export async function mergeFacts(
  { kind, registers, files, imported }: Dataset,
  next: FactStore,
  removeVanished: boolean,
): Promise<Merged> {
  const changes: Changes = { added: [], changed: [], same: [], edited: [], removed: [], vanished: [], conflicts: [] };
  const present = new Set<string>();
  const pages: Page[] = [];
  const kept = new FactStore();
  for (const [name, text] of files) {
    const page = await readPage(name, text, kind, registers);
    page.chunks = page.facts.map(({ values }, at) => {
      const id = String(values['id']);
      present.add(id);
      const before = imported.get(id);
      const { change, merged } = changeOf(values, before, next.get(id), removeVanished);
      if (change) changes[change].push(id);
      const conflicts = conflictsIn(values, before, next.get(id));
      if (conflicts.length > 0) changes.conflicts.push(`${id} (${conflicts.join(', ')})`);
      if (change === 'vanished' && merged && before) kept.set(before);
      return merged ? rewritten(page.chunks[at] ?? '', values, merged, kind) : '';
    });
    pages.push(page);
  }
  const absent = next.ids().filter((id) => !present.has(id));
  // What was imported before and is gone was removed by hand.
  changes.removed = absent.filter((id) => imported.has(id));
  changes.added = absent.filter((id) => !imported.has(id));
  return { files: append(pages, changes.added, next, kind), kept, changes };
}

/** What becomes of a fact in a file, given how it was imported before and how the table has it now. */
function changeOf(
  values: JsonObject,
  before: JsonObject | undefined,
  now: JsonObject | undefined,
  removeVanished: boolean,
): { change?: keyof Changes; merged: JsonObject | undefined } {
  const isEdited = !isDeepStrictEqual(withoutPlace(values), withoutPlace(before ?? {}));
  if (!now && !before) return { merged: values };
  if (!now) return { change: 'vanished', merged: removeVanished && !isEdited ? undefined : values };
  const merged = mergedFact(values, before, now);
  const isChanged = !isDeepStrictEqual(withoutPlace(merged), withoutPlace(values));
  return { change: isChanged ? 'changed' : isEdited ? 'edited' : 'same', merged };
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
function conflictsIn(current: JsonObject, before: JsonObject | undefined, now: JsonObject | undefined): string[] {
  if (!before || !now) return [];
  const names = Object.keys({ ...before, ...now }).filter((name) => name !== 'source');
  return names.filter((name) => {
    const [one, two, three] = [current[name], before[name], now[name]];
    return !isDeepStrictEqual(one, two) && !isDeepStrictEqual(two, three) && !isDeepStrictEqual(one, three);
  });
}

/** The YAML of a fact with these values in place of those before; its comments stay. */
function rewritten(chunk: string, before: JsonObject, after: JsonObject, kind: Kind): string {
  if (isDeepStrictEqual(before, after)) return chunk;
  const document = parseDocument(chunk, { schema: 'core' });
  for (const name of Object.keys({ ...before, ...after })) {
    if (isDeepStrictEqual(before[name], after[name])) continue;
    const former = document.getIn([0, name], true);
    if (after[name] === undefined) document.deleteIn([0, name]);
    else {
      const node = document.createNode(after[name], { flow: true });
      if (isNode(former) && former.comment) node.comment = former.comment;
      document.setIn([0, name], node);
    }
  }
  const text = document.toString({ lineWidth: 140 });
  return `${(formatYaml(text, factFields(kind)) ?? text).trimEnd()}\n`;
}

/** A file of facts, cut into the text before the first fact and that of each fact. */
interface Page {
  name: string;
  head: string;
  chunks: string[];
  facts: LoadedFact[];
}

async function readPage(name: string, text: string, kind: Kind, registers: Registers): Promise<Page> {
  const document = await parseYaml(name, text);
  const facts = readFacts(document, kind, readingOf(document, registers));
  const starts = facts.map(({ place }) => text.lastIndexOf('\n', place.start - 1) + 1);
  const isOnOwnLine = (at: number, start: number) => /^- *$/.test(text.slice(start, facts[at]?.place.start));
  if (document.problems.length > 0 || !starts.every((start, at) => isOnOwnLine(at, start)))
    throw new PismError('unreadable', `${name} cannot be changed in place`, 'Run `pism format` on the folder first.');
  const chunks = starts.map((start, at) => `${text.slice(start, starts[at + 1]).trimEnd()}\n`);
  return { name, head: text.slice(0, starts[0] ?? text.length), chunks, facts };
}

/** What a file holds, in JSON, at most: half of what the loader accepts. */
const maxPage = { facts: 5_000, characters: 2_000_000, commas: 50_000 };
type Size = typeof maxPage;
const sizes = Object.keys(maxPage) as (keyof Size)[];

/** The texts of all files, with new facts at the end of the last one and then in more files. */
function append(pages: Page[], added: string[], facts: FactStore, kind: Kind): Map<string, Iterable<string>> {
  const files = new Map(
    pages.map(({ name, head, chunks }) => [
      name,
      { head, chunks: chunks.filter((each) => each !== ''), more: [] as string[] },
    ]),
  );
  let last = [...files.values()].at(-1);
  const size = sizeOf(last?.chunks ?? []);
  for (const id of added) {
    const more = sizeOf([JSON.stringify(facts.get(id))]);
    if (!last || sizes.some((key) => size[key] + more[key] > maxPage[key])) {
      last = { head: schemaLine(kind.kind), chunks: [], more: [] };
      files.set(pageName(files, kind), last);
      Object.assign(size, sizeOf([]));
    }
    last.more.push(id);
    for (const key of sizes) size[key] += more[key];
  }
  const write = factWriter(kind);
  // Made only as they are written, so that they are never all in memory.
  const pieces = function* ({ head, chunks, more }: { head: string; chunks: string[]; more: string[] }) {
    yield head;
    let gap = '';
    for (const chunk of chunks) {
      yield gap + chunk;
      gap = '\n';
    }
    for (const id of more) {
      yield gap + write(facts.get(id) as JsonObject);
      gap = '\n';
    }
  };
  return new Map([...files].map(([name, page]) => [name, { [Symbol.iterator]: () => pieces(page) }]));
}

function sizeOf(texts: string[]): Size {
  const sum = (count: (text: string) => number) => texts.reduce((total, text) => total + count(text), 0);
  return {
    facts: texts.length,
    characters: sum(({ length }) => length),
    commas: sum((text) => text.split(/[\n,]/).length),
  };
}

/** The first name that is free: `<kind>.yaml`, then `<kind>-002.yaml` and so on. */
function pageName(files: Map<string, unknown>, { kind }: Kind): string {
  if (!files.has(`${kind}.yaml`)) return `${kind}.yaml`;
  let number = 2;
  while (files.has(`${kind}-${`${number}`.padStart(3, '0')}.yaml`)) number += 1;
  return `${kind}-${`${number}`.padStart(3, '0')}.yaml`;
}
