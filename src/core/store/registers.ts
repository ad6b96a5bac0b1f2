/** Reads the registers of actors and other entries that an index holds. */
import type { DatabaseSync } from 'node:sqlite';
import { entryOf, type Register, type Registers, registerOf } from '../model/register.ts';

/** The registers in an index. */
export function registersOf(database: DatabaseSync): Registers {
  const rows = database.prepare('SELECT * FROM entries ORDER BY register, id').all();
  const byRegister = Map.groupBy(rows, ({ register }) => String(register));
  const registers = Array.from(byRegister, ([register, all]): [string, Register] => {
    return [register, registerOf(new Map(all.map(entryOf).map((entry) => [entry.id, entry])))];
  });
  return new Map(registers);
}
