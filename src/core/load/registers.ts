import iso from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import polish from 'i18n-iso-countries/langs/pl.json' with { type: 'json' };
import { readRecord } from '../model/fields/index.ts';
import {
  actorRegister,
  type Entry,
  entryFields,
  namesOf,
  newEntry,
  type Register,
  reachedFrom,
  registerOf,
  schemes,
} from '../model/register.ts';
import { checkName, foldName } from '../model/text.ts';
import { type MappingNode, ownValue, rangeOf } from '../model/values.ts';
import type { Document } from './document.ts';
import { fieldReader, listItems } from './field-reader.ts';

type FileEntry = { node: MappingNode; values: Partial<Entry> };

type RegisterFile = { register: string; document: Document; isBuiltin?: boolean };

/**
 * The registers that these files declare, and that of actors, which has all countries of ISO 3166-1 too. Files of the same
 * name add to each other: they replace built-in values, and must not contradict each other.
 */
export function readRegisters(files: RegisterFile[]): Map<string, Register> {
  const groups = new Map([[actorRegister, []], ...Map.groupBy(files, ({ register }) => register)]);
  const known = (name: string) => (name === actorRegister ? countryEntries() : []);
  return new Map(Array.from(groups, ([name, own]) => [name, readRegister(own, known(name))]));
}

function readRegister(ofRegister: RegisterFile[], known: Entry[]): Register {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const files = ofRegister.map((file) => ({ ...file, entries: entriesInFile(file.document) }));
  for (const { document, entries } of files) addEntries(entries, document, byId);
  // What `see` and `succeeded_by` say once is seen from both sides.
  const links = [...byId.values()].flatMap(({ id, see, succeeded_by }) =>
    [...see, ...succeeded_by].map((to) => [id, to]),
  );
  for (const [to = '', from] of Map.groupBy(links, ([, to]) => to)) {
    const other = byId.get(to);
    if (other) byId.set(to, { ...other, see: [...new Set([...other.see, ...from.flatMap(([id]) => id ?? [])])] });
  }
  const register = registerOf(byId);
  const stated = new Map<string, NameInFile>();
  for (const { document, entries, isBuiltin } of files)
    for (const entry of entries) {
      if (isBuiltin !== true) reportDifferences(entry, document, stated);
      reportAmbiguous(entry, document, register.names);
      reportUnknown(entry, document, byId);
      reportChains(entry, document, byId);
      reportIdentifiers(entry, document, register.names);
    }
  return register;
}

/** The countries of ISO 3166-1 with their English and Polish names and codes. */
function countryEntries(): Entry[] {
  iso.registerLocale(english);
  iso.registerLocale(polish);
  const names = iso.getNames('en', { select: 'all' });
  const polishNames = iso.getNames('pl', { select: 'all' });
  const codes = Object.entries(iso.getAlpha2Codes()).sort();
  return codes.map(([id, iso3]) => {
    const [name = id, ...others] = names[id] ?? [];
    // The numeric code of ISO 3166-1 is that of M49, where the UN lists neither of these two.
    const m49 = ['TW', 'XK'].includes(id) ? undefined : iso.alpha2ToNumeric(id);
    const ids = { iso3, ...(m49 !== undefined && { m49 }) };
    const { [id]: pl } = polishNames;
    return { ...newEntry(id, name), names: { ...(pl && { pl }) }, aliases: others, ids };
  });
}

function entriesInFile(document: Document): FileEntry[] {
  const reading = fieldReader(document);
  return listItems(document, 'entries', 'Keep those that facts name.').flatMap((node) => {
    const values = readRecord(node, { name: 'an entry', fields: entryFields }, reading);
    return node.type === 'mapping' && values ? [{ node, values }] : [];
  });
}

function addEntries(entries: FileEntry[], { report }: Document, byId: Map<string, Entry>): void {
  const seen = new Set<string>();
  for (const { node, values } of entries) {
    const { id, name } = values;
    if (id === undefined) continue;
    if (seen.has(id)) {
      report('DUPLICATE_ENTRY', node, { id });
      continue;
    }
    seen.add(id);
    const known = byId.get(id);
    if (!known && name === undefined) report('ENTRY_WITHOUT_NAME', node, { id });
    byId.set(id, mergedEntry(known ?? newEntry(id, name ?? id), values));
  }
}

function mergedEntry(known: Entry, values: Partial<Entry>): Entry {
  const entry = { ...known, ...values };
  // A name that an entry replaces still finds it.
  entry.names = { ...known.names, ...values.names };
  const replaced = namesOf(known).filter((name) => !namesOf(entry).includes(name));
  return {
    ...entry,
    aliases: [...new Set([...known.aliases, ...replaced, ...(values.aliases ?? [])])],
    adjectives: [...new Set([...known.adjectives, ...(values.adjectives ?? [])])],
    ids: { ...known.ids, ...values.ids },
  };
}

/** Reports an entry that a file of another folder calls otherwise: it may be another thing. */
function reportDifferences({ node, values }: FileEntry, { file, report }: Document, stated: Map<string, NameInFile>) {
  const { id = '', name } = values;
  if (name === undefined) return;
  const other = stated.get(id) ?? { name, file };
  stated.set(id, other);
  const said = { id, field: 'name', other: other.file, value: other.name };
  if (other.file !== file && other.name !== name) report('ENTRY_DIFFERS', rangeOf(node, 'name'), said);
}

type NameInFile = Record<'name' | 'file', string>;

function reportAmbiguous({ node, values }: FileEntry, { report }: Document, names: Register['names']): void {
  for (const key of ['name', 'short', 'names', 'aliases'] as const)
    for (const name of [values[key] ?? []].flat().flatMap(textsIn)) {
      const other = (names.get(foldName(name)) ?? []).filter((owner) => owner !== values.id).join(', ');
      if (other) report('AMBIGUOUS_NAME', rangeOf(node, key, name), { name, other });
    }
}

/** The names that a text is, or a mapping by languages has. */
function textsIn(names: string | Entry['names']): string[] {
  return typeof names === 'string' ? [names] : Object.values(names).flat();
}

/** Reports ids of other entries that do not exist. */
function reportUnknown({ node, values }: FileEntry, { report }: Document, byId: Map<string, Entry>): void {
  const { part_of, succeeded_by = [], see = [], members = [] } = values;
  const others = { part_of: [part_of ?? []].flat(), succeeded_by, see, members: members.flatMap(({ id }) => id ?? []) };
  for (const [key, ids] of Object.entries(others))
    for (const value of ids)
      if (!byId.has(value)) report('UNKNOWN_ENTRY', rangeOf(node, key), { value, suggestion: '' });
}

/** Reports an entry that is part of itself, takes its own place or is taken for itself. */
function reportChains({ node, values }: FileEntry, { report }: Document, byId: Map<string, Entry>): void {
  const { id = '', see = [] } = values;
  if (see.includes(id)) report('CIRCLE', rangeOf(node, 'see', id), { id, field: 'see', ids: id });
  for (const field of ['part_of', 'succeeded_by'] as const) {
    const ids = [...reachedFrom(id, field, byId).keys()];
    if (ids.includes(id) && field in values) report('CIRCLE', rangeOf(node, field), { id, field, ids: ids.join(', ') });
  }
}

function reportIdentifiers({ node, values }: FileEntry, { report }: Document, names: Register['names']): void {
  for (const [scheme, value] of Object.entries(values.ids ?? {})) {
    const place = rangeOf(node, 'ids', scheme);
    const known = ownValue(schemes, scheme);
    checkName(report, 'UNKNOWN_SCHEME', place, { scheme }, Object.keys(schemes), 'Identifiers are');
    if (known && !known.pattern.test(value)) report('BAD_IDENTIFIER', place, { scheme, value, about: known.about });
    const others = (names.get(foldName(value)) ?? []).filter((id) => id !== values.id);
    if (others.length > 0) report('DUPLICATE_IDENTIFIER', place, { scheme, value, other: others.join(', ') });
  }
}
