import { resolve } from 'node:path';
import { fieldType } from '../model/fields/index.ts';
import type { Field, Kind } from '../model/kind.ts';
import type { Json, JsonObject } from '../model/values.ts';
import { columnsOf, type FactColumn } from '../query/columns.ts';
import { plainColumn } from '../query/result.ts';
import { type Query, selectFacts, source, valuesOf, where } from '../query/select.ts';
import { findPassages } from '../source/anchor/find-passages.ts';
import type { Copy } from '../source/copy.ts';
import { writtenNumbers } from '../source/evidence/numbers.ts';
import type { Claim, ClaimValue } from '../source/verify.ts';
import type { Index } from '../store/open.ts';
import type { Context } from './command.ts';
import { copiesByBulletin, findCopy, isFolder, openCopy } from './copies.ts';

/** The passage of a fact, or why it cannot be shown. */
type Passage = { text: string } | { text: null; because: string };

/** Finds the passage of a fact in the reader's copy of its bulletin. */
type PassageFinder = (bulletin: string, source: JsonObject) => Passage;

/** A finder for facts of these bulletins; it reads the copies that are known. */
export async function passageFinder(
  bulletins: string[],
  { io, index, options }: Pick<Context, 'io' | 'index' | 'options'>,
): Promise<PassageFinder> {
  const texts = options.text ?? [];
  const folders = texts.filter((text) => isFolder(resolve(io.cwd, text)));
  const files = texts.filter((text) => !folders.includes(text));
  const copies: Map<string, Copy> = await copiesByBulletin(files, index, io);
  for (const bulletin of bulletins.filter((each) => !copies.has(each))) {
    const file = findCopy(bulletin, folders, io);
    if (file !== undefined) copies.set(bulletin, (await openCopy(file, io)).copy);
  }
  return (bulletin, { paragraph, chars, hash }) => {
    const copy = copies.get(bulletin);
    if (!copy) return { text: null, because: `there is no copy of ${bulletin}` };
    if (chars === null || hash === null) return { text: null, because: 'the fact has no anchor' };
    const anchor = { chars: Number(chars), hash: String(hash) };
    const found = findPassages(copy, [{ anchor, paragraph: Number(paragraph) }])[0]?.[0];
    return found ? { text: found.text } : { text: null, because: 'the copy does not have it' };
  };
}

/** The column of a fact's passage, for the facts that a query asks for. */
export async function passageColumn(query: Query, context: Context): Promise<FactColumn> {
  const sql = `SELECT DISTINCT f.bulletin FROM ${source(query.kind)} ${where(query.filters)}`;
  const rows = context.index.database.prepare(sql).all(...valuesOf(query.filters));
  const bulletins = rows.map((row) => String(row['bulletin']));
  const find = await passageFinder(bulletins, context);
  return {
    ...plainColumn('passage'),
    source: {
      select: ['f.bulletin', 'f.paragraph', 'f.chars', 'f.hash'],
      restore: ([bulletin = '', paragraph = null, chars = null, hash = null]): Json =>
        find(String(bulletin), { paragraph, chars, hash }).text,
    },
  };
}

/** All facts of a bulletin, reduced to what can be compared with its text. */
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
    values: kind.fields.flatMap((field) => claimValues(field, fact[field.name] ?? null, names)),
    inferred: fact['inferred'] as string[],
    says: String(fact['says']),
  };
}

function claimValues(field: Field, value: Json, names: Map<string, string[]>): ClaimValue[] {
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

/** Every name, alias and adjective by which a passage may mention an actor. */
function evidenceNames(database: Index['database']): Map<string, string[]> {
  const rows = database.prepare('SELECT id, name, aliases, adjectives FROM actors').all();
  return new Map(
    rows.map(({ id, name, aliases, adjectives }) => [
      String(id),
      [String(name), ...[aliases, adjectives].flatMap((list): string[] => JSON.parse(String(list)))],
    ]),
  );
}
