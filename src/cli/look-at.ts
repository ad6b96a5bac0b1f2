import { type Stats, statSync } from 'node:fs';

/** What stands at a place; nothing where nobody lets us look, or links lead in circles: then it can be of no use to us. */
export function lookAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
