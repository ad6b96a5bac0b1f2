import type { Anchor } from '../copy/anchor/anchor.ts';
import { findPassages } from '../copy/anchor/find-passages.ts';
import type { Passage } from '../copy/copy.ts';
import { prepareNames } from '../copy/reading/names.ts';
import { differs, type RuleFinding } from '../evidence/finding.ts';
import { type Background, type Claim, claimOf, type FactValue, type WrittenFact } from '../evidence/statements.ts';
import type { Fact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { type Entry, entryOf, spellingsOf } from '../model/register.ts';
import { type Place, placeText } from '../model/source.ts';
import { doOverlap, type JsonObject } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import { selectFacts } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import { rowsOf } from '../store/read.ts';
import type { SourceCopy } from './identify-source.ts';

/** The claims of a source, read one by one. */
export function claimsOf({ database, kinds }: Index, source: string, background: Background): IteratorObject<Claim> {
  const filters = [{ sql: 'f.source = ?', values: [source] }];
  return Iterator.from(kinds).flatMap((kind) => {
    const facts = selectFacts(database, { kind, filters });
    return facts.map((fact) => claimOf(writtenFact(fact, kind), background));
  });
}

/** A fact in the index, or one that may become a fact. */
type FactToVerify = JsonObject &
  Pick<Fact, 'id' | 'says'> & {
    place: Partial<Place>;
    inferred?: string[];
    counted?: Fact['counted'];
  };

/** The passage and the values of a fact. */
export function writtenFact({ inferred = [], counted = {}, ...fact }: FactToVerify, kind: Kind): WrittenFact {
  const { paragraph = null, page = null, chars = null, hash = null } = fact.place;
  const values = kind.fields.flatMap((field): FactValue[] => {
    const value = fact[field.name] ?? null;
    const evidence = value === null ? [] : fieldType(field).evidence(value, field);
    const own = { field: field.name, isInList: isList(field), isInferred: inferred.includes(field.name) };
    return evidence.map((each) => ({ ...own, ...each }));
  });
  return {
    id: fact.id,
    paragraph,
    page,
    anchor: chars === null || hash === null ? null : { chars, hash },
    values,
    counted,
    says: fact.says,
  };
}

/** How the ids of entries of `no_fact` begin among those of facts. */
export const noFact = 'no_fact ';

/** The passages of the facts of a source in its copy, by the ids of the facts, and those of its `no_fact`. */
export function passagesOf(copy: SourceCopy, { database }: Index): Map<string, readonly Passage[]> {
  const sql = `SELECT id, paragraph, page_number AS page, chars, hash FROM _fact_rows
    WHERE source = ? AND hash IS NOT NULL`;
  const facts = rowsOf<Pick<WrittenFact, 'id' | 'paragraph' | 'page'> & Anchor>(database, sql, [copy.source]);
  const settled = (copy.described?.no_fact ?? []).map((each, at) => {
    return { ...each, id: `${noFact}${at + 1}, ${placeText(each)}: ${each.why}` };
  });
  const all = [...facts, ...settled];
  const places = findPassages(copy, all);
  return new Map(all.map(({ id }, at) => [String(id), places[at]?.first ?? []]));
}

/** Entries of `no_fact` whose passages the copy does not have, or facts state all the same. */
export function noFactFindings(copy: SourceCopy, index: Index): RuleFinding[] {
  // Finding the passages of many facts takes long.
  if (!copy.described?.no_fact.length) return [];
  const passages = [...passagesOf(copy, index)];
  const facts = passages.filter(([id]) => !id.startsWith(noFact));
  return passages.slice(facts.length).flatMap(([id, own]) => {
    const of = { field: noFact.trim(), value: id.slice(noFact.length) };
    const same = facts.find(([, others]) => others.some((one) => own.some((other) => doOverlap(one, other))));
    if (own.length === 0) return differs('no_fact', of, 'passage', 'is not in the copy');
    return same ? differs('no_fact', of, 'passage', `is also in the fact ${same[0]}`) : [];
  });
}

/** The names of all registers and these entries, and the day and title of a source. */
export function backgroundOf(
  { database }: Index,
  source: string | null,
  more: readonly { register: string; entry: Entry }[] = [],
): Background {
  const rows = database.prepare('SELECT * FROM entries').all();
  const known = rows.map((row) => ({ register: String(row['register']), entry: entryOf(row) }));
  const entries = [...known, ...more].map(({ register, entry }) => {
    return { register, id: entry.id, names: [...spellingsOf(entry), entry.ids['iso3'] ?? entry.name] };
  });
  const described = source === null ? undefined : sourceById(database, source);
  const date = described?.date ?? described?.retrieved ?? '';
  return { names: prepareNames(entries), date, title: described?.title ?? '' };
}
