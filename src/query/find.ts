import type { DatabaseSync } from 'node:sqlite';
import { bulletinFields } from '../model/bulletin.ts';
import type { JsonObject } from '../model/json.ts';
import type { Bulletin, Kind } from '../model/kind.ts';
import { nearest } from '../model/suggest.ts';
import { selectFacts } from './select.ts';

/** The facts with this id: `bulletin/id`, or the part after the slash, which several bulletins may use. */
export function findFacts(database: DatabaseSync, kinds: Kind[], id: string): { kind: Kind; fact: JsonObject }[] {
  const wanted = id.toLowerCase();
  const sql = wanted.includes('/')
    ? 'SELECT id, kind FROM fact_rows WHERE id = ?'
    : "SELECT id, kind FROM fact_rows WHERE id IN (SELECT bulletin || '/' || ? FROM bulletins) ORDER BY id";
  return database
    .prepare(sql)
    .all(wanted)
    .flatMap((row) => {
      const kind = kinds.find((each) => each.kind === row['kind']);
      if (!kind) return [];
      const filter = { phrase: id, sql: 'f.id = ?', values: [String(row['id'])] };
      return [...selectFacts(database, { kind, filters: [filter], sort: [], limit: null })].map((fact) => ({
        kind,
        fact,
      }));
    });
}

/** The ids that are nearest to one that no fact has. */
export function nearestIds(database: DatabaseSync, id: string): string[] {
  const ids = database
    .prepare('SELECT id FROM fact_rows')
    .all()
    .map((row) => String(row['id']));
  if (id.includes('/')) return nearest(id, ids);
  const local = new Map(ids.map((each) => [each.slice(each.indexOf('/') + 1), each]));
  return nearest(id, local.keys()).map((each) => local.get(each) ?? each);
}

/** The bulletin with this id, whatever the case, or else with this running number, where only one has it. */
export function findBulletin(database: DatabaseSync, id: string): Bulletin | undefined {
  const fields = ['bulletin', ...bulletinFields.map(({ name }) => name)].join(', ');
  const [byId] = database.prepare(`SELECT ${fields} FROM bulletins WHERE bulletin = ?`).all(id.toLowerCase());
  const byNumber = database.prepare(`SELECT ${fields} FROM bulletins WHERE CAST(running AS TEXT) = ?`);
  const [row, other] = byId ? [byId] : byNumber.all(id);
  if (other) return undefined;
  return row && ({ ...row, authors: JSON.parse(String(row['authors'] ?? '[]')) } as unknown as Bulletin);
}

/** Whether there is one bulletin and no other. */
export function hasOneBulletin(database: DatabaseSync): boolean {
  return database.prepare('SELECT 1 FROM bulletins LIMIT 2').all().length === 1;
}

/** The ids of all bulletins. */
export function bulletinIds(database: DatabaseSync): string[] {
  const rows = database.prepare('SELECT bulletin FROM bulletins ORDER BY bulletin').all();
  return rows.map((row) => String(row['bulletin']));
}
