import type { Kind } from '../model/kind.ts';
import { type Column, cellText, columnsOf } from './columns.ts';

/** The columns of facts of several kinds: each once, and for a fact the way that its own kind has it. */
export function columnsOfKinds(kinds: Kind[]): Column[] {
  const byName = new Map<string, Column>();
  for (const kind of kinds) {
    for (const column of columnsOf(kind)) {
      const known = byName.get(column.name);
      byName.set(column.name, known && column.field ? either(known, column, kind) : (known ?? column));
    }
  }
  return [...byName.values()];
}

// Two kinds may have fields of one name and of different types.
function either(known: Column, column: Column, { kind }: Kind): Column {
  return {
    ...known,
    actors: known.actors === true || column.actors === true,
    from: (row, look) => cellText(row['kind'] === kind ? column : known, row, look),
  };
}
