import { fieldType } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { columnsOf } from '../query/columns.ts';
import { selectFacts } from '../query/select.ts';
import { writtenNumbers } from '../source/numbers.ts';
import type { Claim, ClaimValue } from '../source/verify.ts';
import type { Index } from '../store/open.ts';

/** All facts of a bulletin, reduced to what can be held against its text. */
export function claimsOf({ database, kinds }: Index, bulletin: string): Claim[] {
  const names = evidenceNames(database);
  return kinds.flatMap((kind) => {
    const filter = { phrase: '', sql: 'f.bulletin = ?', values: [bulletin] };
    const facts = selectFacts(database, { kind, filters: [filter], sort: [], limit: null }, columnsOf(kind));
    return [...facts].map((fact) => claimOf(fact, kind, names));
  });
}

function claimOf(fact: JsonObject, kind: Kind, names: Map<string, string[]>): Claim {
  const { paragraph, chars, hash } = fact['source'] as { paragraph: number; chars: number | null; hash: string | null };
  return {
    id: String(fact['id']),
    paragraph,
    anchor: chars === null || hash === null ? null : { chars, hash },
    values: kind.fields.flatMap((field) => valuesOf(field, fact[field.name] ?? null, names)),
    inferred: fact['inferred'] as string[],
    says: String(fact['says']),
  };
}

function valuesOf(field: Field, value: Json, names: Map<string, string[]>): ClaimValue[] {
  if (value === null) return [];
  return fieldType(field)
    .evidence(value)
    .flatMap((each): ClaimValue[] => {
      const shared = { field: field.name };
      if (each.kind === 'actor')
        return [{ ...shared, kind: 'actor', actor: each.actor, names: names.get(each.actor) ?? [] }];
      if (each.kind === 'date') return [{ ...shared, kind: 'date', date: each.date }];
      if (each.kind === 'number') return [{ ...shared, kind: 'number', number: each.number }];
      return writtenNumbers(each.text).map((number) => ({ ...shared, kind: 'number', number }));
    });
}

/** Every name, alias and adjective of an actor, by which a passage may speak of it. */
function evidenceNames(database: Index['database']): Map<string, string[]> {
  const rows = database.prepare('SELECT id, name, aliases, adjectives FROM actors').all();
  return new Map(
    rows.map(({ id, name, aliases, adjectives }) => [
      String(id),
      [String(name), ...(JSON.parse(String(aliases)) as string[]), ...(JSON.parse(String(adjectives)) as string[])],
    ]),
  );
}
