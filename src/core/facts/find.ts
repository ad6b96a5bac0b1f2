/** Finds kinds by their names and facts by their ids, or says which names are near. */
import { PismError } from '../errors.ts';
import { dateInWords } from '../model/date.ts';
import type { Fact } from '../model/fact.ts';
import type { Kind } from '../model/kind.ts';
import { didYouMean } from '../model/text.ts';
import { factsById, nearestIds } from '../query/lookup.ts';
import type { Index } from '../store/open.ts';
import { rowsOf } from '../store/read.ts';
import { goneFacts } from '../store/schema.ts';
import { requireUsableKind } from './problems.ts';

/** The kind of this name, ignoring case. Throws a usage error with the nearest names. */
export function kindByName(name: string, index: Index): Kind {
  const match = index.kinds.find(({ kind }) => kind === name.toLowerCase());
  if (match) return match;
  requireUsableKind(index, name);
  const known = index.kinds.map(({ kind }) => kind);
  throw new PismError('usage', `There is no kind ${name}`, didYouMean(name, known, 'Kinds are'));
}

/** The kinds of these names, each once; without names, all. */
export function kindsByName(names: string[], index: Index): Kind[] {
  const named = new Map(names.map((name) => [name.toLowerCase(), kindByName(name, index)]));
  return names.length === 0 ? index.kinds : [...named.values()];
}

/** The fact with this id. Throws a PismError where there is none, with the nearest ids, or where there are several. */
export function factById(id: string, index: Index, sources: string[] = []): { kind: Kind; fact: Fact } {
  const [found, ...others] = factsById(index.database, index.kinds, id);
  if (found && others.length === 0) return found;
  if (!found) throw goneFact(id, index) ?? unknownFact(id, index, sources);
  const ids = [...new Set([found, ...others].map(({ fact }) => fact.id))];
  if (ids.length === 1) throw new PismError('no', `The id ${ids} is used twice`, '`pism check` says in which files.');
  const hint = `Write the whole id, such as ${ids.slice(0, 5).join(' or ')}.`;
  throw new PismError('no', `${ids.length} sources have a fact ${id}`, hint);
}

/** The error for a fact that its source lists under `gone`; undefined for any other. */
function goneFact(id: string, { database }: Index): PismError | undefined {
  const sql = `WITH gone AS (${goneFacts})
    SELECT id, day, why, coalesce(now, '') AS now FROM gone WHERE ?1 IN (id, local)`;
  const [gone] = rowsOf<Record<'id' | 'day' | 'why' | 'now', string>>(database, sql, [id]);
  if (!gone) return undefined;
  const now = gone.now === '' ? '' : `; now ${gone.now}`;
  const why = `${gone.why.replace(/\.$/, '')} (${dateInWords(gone.day)})`;
  return new PismError('no', `${gone.id} was removed: ${why}${now}`);
}

// Suggests ids of sources too, if the command accepts them.
function unknownFact(id: string, { database }: Index, sources: string[]): PismError {
  const what = sources.length > 0 ? 'fact or source' : 'fact';
  return new PismError('no', `There is no ${what} ${id}`, nearestIds(database, id, sources));
}
