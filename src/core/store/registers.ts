import type { DatabaseSync } from 'node:sqlite';
import { entryOf, type Register, type Registers, registerOf } from '../model/register.ts';

/** The registers in an index. */
export function registersOf(database: DatabaseSync): Registers {
  const registers = new Map<string, Register>();
  for (const row of database.prepare('SELECT * FROM entries ORDER BY register, id').all()) {
    const [name, entry] = [String(row['register']), entryOf(row)];
    const register = registers.get(name) ?? registerOf(new Map());
    registers.set(name, register);
    register.byId.set(entry.id, entry);
  }
  return registers;
}
