import { DatabaseSync } from 'node:sqlite';
import type { StatedFact } from '../model/fact.ts';
import type { FieldReader } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import type { Registers } from '../model/register.ts';
import { emptyRange } from '../model/values.ts';
import { valueLimits } from './guard.ts';
import { schemaOf } from './schema.ts';
import { Writer } from './writer.ts';

/** Makes a function that reports the rules of its kind that a fact breaks, and expressions that fail for it. */
export function factChecker(kind: Kind, registers: Registers): (values: StatedFact, reading: FieldReader) => void {
  const database = new DatabaseSync(':memory:');
  Object.assign(database.limits, valueLimits);
  database.exec(schemaOf([kind], []));
  const writer = new Writer(database, { registers });
  const file = { path: '', role: 'facts', source: '', kind: kind.kind } as const;
  return (values, reading) => {
    database.exec('BEGIN');
    writer.addFact({ number: 1, file, kind, position: 0 }, { values, line: 0, place: emptyRange }, reading);
    database.exec('ROLLBACK');
  };
}
