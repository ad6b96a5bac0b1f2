import { namesOf } from '../copy/reading/names.ts';
import { parseStored } from '../errors.ts';
import type { Fact } from '../model/fact.ts';
import { fieldType, isList } from '../model/fields/index.ts';
import type { Kind } from '../model/kind.ts';
import type { JsonObject } from '../model/values.ts';
import { selectFacts } from '../query/select.ts';
import type { Index } from '../store/open.ts';
import type { Background, Claim, ClaimValue } from './claim.ts';

/** All facts of a source, or of all sources, reduced to what can be compared with a text; read one by one. */
export function claimsOf({ database, kinds }: Index, bulletin: string | null): IteratorObject<Claim> {
  const filters = bulletin === null ? [] : [{ phrase: '', sql: 'f.bulletin = ?', values: [bulletin] }];
  return Iterator.from(kinds).flatMap((kind) => {
    const facts = selectFacts(database, { kind, filters, sort: [], limit: null });
    return facts.map((fact) => claimOf(fact, kind));
  });
}

function claimOf(fact: Fact, kind: Kind): Claim {
  const { paragraph, page, chars, hash } = fact.place;
  const valuesOf = (record: JsonObject) =>
    kind.fields.flatMap((field): ClaimValue[] => {
      const value = record[field.name] ?? null;
      const evidence = value === null ? [] : fieldType(field).evidence(value, field);
      return evidence.map((each) => ({ field: field.name, isInList: isList(field), ...each }));
    });
  return {
    id: fact.id,
    paragraph,
    page,
    anchor: chars === null || hash === null ? null : { chars, hash },
    values: valuesOf(fact),
    checks: fact.checks.map(({ says, value = {} }) => {
      return { says, values: valuesOf(value) };
    }),
    inferred: fact.inferred,
    says: fact.says,
    roles: kind.roles,
    phrases: Object.fromEntries(kind.fields.flatMap(({ name, phrases }) => (phrases ? [[name, phrases]] : []))),
    signals: kind.fields.flatMap(({ name, signals }) =>
      signals && (fact[name] ?? null) === null ? [{ field: name, words: signals }] : [],
    ),
  };
}

/** What facts are held against: every name in the registers, and the year of their source. */
export function backgroundOf({ database }: Index, bulletin: string | null): Background {
  const sql = "SELECT register, id, name, short, ids ->> 'iso3' AS iso3, aliases, adjectives FROM entries";
  const entries = database
    .prepare(sql)
    .all()
    .map((row) => ({
      register: String(row['register']),
      id: String(row['id']),
      names: [
        ...[row['name'], row['short'], row['iso3']].flatMap((each) => each ?? []).map(String),
        ...[row['aliases'], row['adjectives']].flatMap((list): string[] => parseStored(list)),
      ],
    }));
  const date = database
    .prepare('SELECT coalesce(date, retrieved) AS date FROM sources WHERE source = ?')
    .get(bulletin)?.['date'];
  const year = /^\d{4}/.exec(String(date))?.[0];
  return { names: namesOf(entries), year: year === undefined ? null : Number(year) };
}
