import type { DatabaseSync } from 'node:sqlite';
import type { Field, Kind } from '../model/kind.ts';
import { quoteName } from '../model/sql.ts';
import { tableOf } from '../store/schema.ts';

/** A year from which on some of the facts of a kind date, about half of them; nothing where none has a date. */
export function middleYear(database: DatabaseSync, kind: Kind): string | undefined {
  const dates = `FROM ${tableOf(kind)} WHERE _dated_first IS NOT NULL`;
  const sql = `SELECT substr(_dated_first, 1, 4) AS year ${dates} ORDER BY _dated_first LIMIT 1 OFFSET (SELECT count(*) / 2 ${dates})`;
  const row = database.prepare(sql).get();
  return row === undefined ? undefined : String(row['year']);
}

/** The choices of a field that facts have, in the order of the kind. */
export function choicesInUse(database: DatabaseSync, kind: Kind, field: Field): string[] {
  const used = new Set(
    database
      .prepare(`SELECT DISTINCT ${quoteName(field.name)} AS choice FROM ${tableOf(kind)}`)
      .all()
      .map(({ choice }) => choice),
  );
  return Object.keys(field.choices ?? {}).filter((choice) => used.has(choice));
}
