import type { SQLOutputValue } from 'node:sqlite';
import { parseStored } from '../errors.ts';
import { absentValues, field, requiredField, type WholeOf } from './field.ts';
import { cached, foldName } from './text.ts';

/** A register: its entries by id and by every folded name that finds them. */
export interface Register {
  byId: Map<string, Entry>;
  /** Ids by folded name; only names that ISO 3166-1 uses twice (Congo) have more than one. */
  readonly names: Map<string, string[]>;
}

/** A regular expression for ids of entries: an ISO 3166-1 alpha-2 code, or lower-case words joined by hyphens. */
export const entryId = '^([A-Z]{2}|[a-z][a-z0-9]*(-[a-z0-9]+)*)$';

/** The chapters of the UN Treaty Collection. */
const chapters =
  'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII XXIV XXV XXVI XXVII XXVIII XXIX'.split(
    ' ',
  );

/** Public identifiers: the pattern of each, who assigns it, and its web address. */
export const schemes: Record<string, { pattern: RegExp; about: string; link?: (id: string) => string }> = {
  iso3: { pattern: /^[A-Z]{3}$/, about: 'ISO 3166-1 alpha-3 code' },
  m49: { pattern: /^\d{3}$/, about: 'M49 code of the UN Statistics Division' },
  untc: {
    pattern: /^[IVX]+-[1-9]\d*(-[a-z])?$/,
    about: 'chapter and number in the UN Treaty Collection, such as IV-4',
    link: (id) => {
      const chapter = chapters.indexOf(id.slice(0, id.indexOf('-'))) + 1;
      return `https://treaties.un.org/Pages/ViewDetails.aspx?src=TREATY&mtdsg_no=${id}&chapter=${chapter}&clang=_en`;
    },
  },
  celex: {
    pattern: /^[1-9CE]\d{4}[A-Z]{1,2}\d{4}(R\(\d{2}\))?$/,
    about: 'CELEX number of EUR-Lex, such as 32020D1999',
    link: (id) => `https://eur-lex.europa.eu/legal-content/EN/ALL/?uri=CELEX:${encodeURIComponent(id)}`,
  },
  eli: { pattern: /^https?:\/\/\S+\/eli\/\S+$/, about: 'European Legislation Identifier, a web address' },
  'us-pl': { pattern: /^[1-9]\d{1,2}-[1-9]\d{0,2}$/, about: 'US Public Law, such as 116-149' },
  opensanctions: { pattern: /^[A-Za-z][A-Za-z0-9-]*$/, about: 'identifier of OpenSanctions' },
  wikidata: { pattern: /^Q[1-9]\d*$/, about: 'item of Wikidata', link: (id) => `https://www.wikidata.org/wiki/${id}` },
};

/** An entry of a register, such as a country, with the names that find it; `entryFields` explains its fields. */
export interface Entry extends Omit<WholeOf<(typeof entryFields)[number]>, 'name' | 'names'> {
  name: string;
  /** In other languages, by their codes: the name to show, or several with that first. */
  names: Record<string, string | string[]>;
}

const idRule = 'use an ISO 3166-1 alpha-2 code, or lower-case letters, digits and single hyphens';
const idPattern = { matches: entryId, rule: idRule };
const ids = { pattern: idPattern, mayBeAlone: true };

const memberFields = [
  requiredField('id', 'text', 'Id of the member, in the same register', { pattern: idPattern }),
  field('since', 'date', 'When it joined'),
  field('until', 'date', 'When it left'),
];

/** The fields of an entry in a file of `registers/`. */
export const entryFields = [
  requiredField('id', 'text', 'Its id; for a state its ISO 3166-1 alpha-2 code', { pattern: idPattern }),
  field('name', 'text', 'Name to show'),
  field('short', 'text', 'Short name, for tables'),
  field('names', 'dictionary', 'Names in other languages by code, such as `pl`: a text, or a list', { holds: 'texts' }),
  field('aliases', 'texts', 'Other names that find it'),
  field('adjectives', 'texts', 'Adjectives and demonyms, as they occur in texts'),
  field('about', 'text', 'What it is'),
  field('form', 'text', 'What sort of thing it is, such as treaty or regulation'),
  field('adopted', 'date', 'When it was adopted'),
  field('part_of', 'text', 'Id of the entry that it belongs to; a search for that one finds it too'),
  field('until', 'date', 'When it ceased to exist'),
  field('succeeded_by', 'texts', 'Ids of the entries that took its place; one alone continues its obligations', ids),
  field('see', 'texts', 'Ids of entries that are taken for it, which a list of names shows', ids),
  field('members', 'records', 'For a group: its members', { fields: memberFields }),
  field('ids', 'dictionary', `Public identifiers: ${Object.keys(schemes).join(', ')}`),
];

/** The register of countries and other actors, which every facts folder has. */
export const actorRegister = 'actors';

/** The register of persons, whom texts name by their last names. */
export const personRegister = 'persons';

/** The registers by name. */
export type Registers = ReadonlyMap<string, Register>;

/** An entry that has only names. */
export function newEntry(id: string, name: string): Entry {
  return { ...absentValues<Entry>(entryFields), id, name };
}

/** The register of these entries; their names are folded only when one is looked up. */
export function registerOf(byId: Map<string, Entry>): Register {
  const names = cached(() => namesOfAll(byId));
  return {
    byId,
    get names() {
      return names();
    },
  };
}

function namesOfAll(byId: Map<string, Entry>): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [id, entry] of byId)
    for (const name of namesThatFind(entry)) names.set(name, [...(names.get(name) ?? []), id]);
  return names;
}

/** The ids of the entries that a word names: by their id, else by any name or identifier. */
export function entriesNamed(registers: Registers | undefined, register: string, word: string): string[] {
  const entries = registers?.get(register);
  return entries?.byId.has(word) ? [word] : (entries?.names.get(foldName(word)) ?? []);
}

/** The entry in a row of the table of entries. */
export function entryOf({ _document }: Record<string, SQLOutputValue>): Entry {
  return parseStored(_document);
}

/** The names of an entry to show, in every language. */
export function namesOf({ name, short, names }: Entry): string[] {
  return [name, short, ...Object.values(names).flat()].filter((each) => each !== null);
}

/** The names of an entry as written in texts; adjectives and demonyms come last. */
export function spellingsOf(entry: Entry): string[] {
  return [...namesOf(entry), ...entry.aliases, ...entry.adjectives];
}

/** Every folded word that finds an entry: its id, names, aliases and public identifiers. */
export function namesThatFind(entry: Entry): Set<string> {
  const names = spellingsOf({ ...entry, adjectives: [] });
  return new Set([entry.id, ...names, ...Object.values(entry.ids)].map(foldName).filter(Boolean));
}

/** Pairs of an entry and one that belongs to it, directly or not; of members of a group, the current ones. */
export function belonging({ byId }: Pick<Register, 'byId'>): { whole: string; part: string; how: string }[] {
  const pairs = (key: 'part_of' | 'succeeded_by', how: string, others: string) =>
    [...byId.keys()].flatMap((part) =>
      Array.from(reachedFrom(part, key, byId), ([whole, isOnly]) => ({ whole, part, how: isOnly ? how : others })),
    );
  const members = [...byId.values()].flatMap((group) =>
    group.members
      .filter(({ until }) => until === undefined)
      .map(({ id }) => ({ whole: group.id, part: id, how: 'member' })),
  );
  return [
    ...pairs('part_of', 'part', 'part'),
    ...members,
    ...pairs('succeeded_by', 'predecessor', 'shared predecessor'),
  ];
}

/** Whether an entry is part of another, directly or not, or a current member of it. */
export function isPartOf(register: Register | undefined, part: string, whole: string): boolean {
  const members = register?.byId.get(whole)?.members ?? [];
  const isMember = members.some(({ id, until }) => id === part && until === undefined);
  return isMember || reachedFrom(part, 'part_of', register?.byId ?? new Map()).has(whole);
}

/** The number of levels of `part_of` and `succeeded_by` that are followed. */
const maxDepth = 20;

/**
 * The entries that an entry leads to by `part_of` or `succeeded_by`, nearest first, up to a depth, and whether each is the
 * only way on; in a circle, itself too.
 */
export function reachedFrom(id: string, key: 'part_of' | 'succeeded_by', byId: Map<string, Entry>) {
  const reached = new Map<string, boolean>();
  const step = (from: string, isOnly: boolean) => {
    const next = [byId.get(from)?.[key] ?? []].flat();
    for (const each of next) if (!reached.has(each)) reached.set(each, isOnly && next.length === 1);
  };
  step(id, true);
  // The map grows while it is read.
  for (const [each, isOnly] of reached) if (reached.size < maxDepth) step(each, isOnly);
  return reached;
}
