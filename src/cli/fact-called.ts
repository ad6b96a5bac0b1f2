import { PismError } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { nearest } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { factsById, nearestIds } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';

/** The fact with this id. Throws a PismError where there is none, with the nearest ids, and where there are several. */
export function factCalled(id: string, index: Index, bulletins: string[] = []): { kind: Kind; fact: JsonObject } {
  const [found, ...others] = factsById(index.database, index.kinds, id);
  if (found && others.length === 0) return found;
  if (!found) throw unknown(id, index, bulletins);
  const ids = [found, ...others].map(({ fact }) => fact['id']);
  throw new PismError(
    'no',
    `${id} is a fact of ${ids.length} bulletins`,
    `Write it whole, such as ${ids.slice(0, 5).join(' or ')}.`,
  );
}

/** Where a bulletin would do as well, the ids of `bulletins` are suggested too. */
function unknown(id: string, { database }: Index, bulletins: string[]): PismError {
  const near = [...nearest(id, bulletins), ...nearestIds(database, id)];
  return new PismError(
    'no',
    `There is no fact ${bulletins.length > 0 ? 'or bulletin ' : ''}${id}`,
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`pism facts` lists all.',
  );
}
