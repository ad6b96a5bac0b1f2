import { PismError } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { type Problem, severityOf } from '../model/problem.ts';
import { type Index, problemsIn } from '../store/open.ts';

const keepGoingHint = '`pism check` lists all problems; --keep-going answers from the other facts.';

/** Thrown when the facts that a command needs have problems: all of them are shown. */
export class InvalidFacts extends PismError {
  readonly problems: Problem[];

  constructor(problems: Problem[], hint = keepGoingHint, message = 'The facts have errors') {
    super('unreadable', message, hint);
    this.problems = problems;
  }
}

/** The errors in facts of this kind or, without one, in any facts. */
export function errorsIn({ database }: Index, kind: Pick<Kind, 'kind'> | null): Problem[] {
  return problemsIn(database, kind).filter((problem) => severityOf(problem) === 'error');
}

/** Throws when there is a file for a kind of this name that has errors, so that the kind is not known. */
export function requireUsableKind(index: Index, name: string): void {
  const file = index.database.prepare("SELECT 1 FROM files WHERE role = 'kind' AND kind = ?").get(name.toLowerCase());
  const errors = file ? errorsIn(index, { kind: name.toLowerCase() }) : [];
  if (errors.length > 0) throw new InvalidFacts(errors, '`pism check` lists all problems.');
}
