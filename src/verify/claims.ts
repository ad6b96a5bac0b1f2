import { findPassages } from '../copy/anchor/find-passages.ts';
import type { Passage } from '../copy/copy.ts';
import { prepareNames } from '../copy/reading/names.ts';
import type { Fact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import { placeColumns, placeIn } from '../model/place.ts';
import { entryOf, spellingsOf } from '../model/register.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { sourceById } from '../query/lookup.ts';
import { selectFacts } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import { type Background, type Claim, type ClaimValue, claimOf, type StatedPassage } from './claim.ts';
import type { SourceCopy } from './source-of-copy.ts';

/** The claims of a source, or of all sources, read one by one. */
export function claimsOf(
  { database, kinds }: Index,
  source: string | null,
  background: Background,
): IteratorObject<Claim> {
  const filters = source === null ? [] : [{ sql: 'f.source = ?', values: [source] }];
  return Iterator.from(kinds).flatMap((kind) => {
    const facts = selectFacts(database, { kind, filters });
    return facts.map((fact) => claimOf(factsOfSource(fact, kind), background));
  });
}

function factsOfSource(fact: Fact, kind: Kind): StatedPassage {
  const { paragraph, page, chars, hash } = fact.place;
  const { inferred } = fact;
  const valuesOf = (record: JsonObject) =>
    kind.fields.flatMap((field): ClaimValue[] => {
      const value = record[field.name] ?? null;
      const evidence = value === null ? [] : fieldType(field).evidence(value, field);
      const own = { field: field.name, isInList: isList(field), isInferred: inferred.includes(field.name) };
      return evidence.map((each) => ({ ...own, ...each }));
    });
  return {
    id: fact.id,
    paragraph,
    page,
    anchor: chars === null || hash === null ? null : { chars, hash },
    values: valuesOf(fact),
    checks: fact.checks.map(({ says, value = {} }) => ({ says, values: valuesOf(value) })),
    says: fact.says,
    roles: kind.roles,
  };
}

/** The passages of the facts of a source in its copy, by the ids of the facts. */
export function passagesOf(copy: SourceCopy, { database }: Index): Map<string, readonly Passage[]> {
  const sql = `SELECT id, ${placeColumns.join()} FROM fact_rows WHERE source = ? AND hash IS NOT NULL`;
  const rows = database.prepare(sql).all(copy.source);
  const facts = rows.flatMap(({ id, ...row }) => {
    const { paragraph, page, chars, hash } = placeIn(placeColumns.map((name) => row[name] as Json));
    return chars === null || hash === null ? [] : [{ id: String(id), paragraph, page, anchor: { chars, hash } }];
  });
  const places = findPassages(copy, facts);
  return new Map(facts.map(({ id }, at) => [id, places[at]?.first ?? []]));
}

/** The names of all registers, and the day and title of a source. */
export function backgroundOf({ database }: Index, source: string | null): Background {
  const rows = database.prepare('SELECT * FROM entries').all();
  const entries = rows.map((row) => {
    const entry = entryOf(row);
    const names = [...spellingsOf(entry), entry.ids['iso3'] ?? entry.name];
    return { register: String(row['register']), id: entry.id, names };
  });
  const described = source === null ? undefined : sourceById(database, source);
  const date = described?.date ?? described?.retrieved ?? '';
  return { names: prepareNames(entries), date, title: described?.title ?? '' };
}
