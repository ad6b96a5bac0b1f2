import { delimiter, resolve } from 'node:path';
import { PismError } from '../errors.ts';
import type { Kind } from '../model/kind.ts';
import { type Problem, severityOf } from '../model/problem.ts';
import { didYouMean } from '../model/text.ts';
import { builtinFacts } from '../package.ts';
import type { Progress } from '../store/build.ts';
import { release } from '../store/guard.ts';
import { type Index, openIndex, problemsIn } from '../store/open.ts';
import { isDatabaseFile, openExported } from '../store/open-exported.ts';
import type { Io } from './io.ts';
import type { Options } from './options.ts';

/** Thrown when the facts that a command needs have problems: all of them are shown. */
export class UnfitFacts extends PismError {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super('unreadable', 'The facts cannot be used as they are', '`pism check` lists every problem.');
    this.problems = problems;
  }
}

/** What a command works with. */
export interface Context {
  io: Io;
  index: Index;
  options: Options;
  /** What the command was given besides options. */
  words: string[];
  /** Whether indexes are made anew, because what was there made no sense. */
  anew: boolean;
}

/** The facts folders that the user names, or our own. */
function foldersOf(facts: string[], { env, cwd }: Io): string[] {
  const fromEnvironment = (env['PISM_FACTS'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = facts.length > 0 ? facts : fromEnvironment;
  if (named.length === 0) return [builtinFacts];
  return [...new Set(named.map((folder) => (folder === 'builtin' ? builtinFacts : resolve(cwd, folder))))];
}

/** The index of these folders, as the files are now; all of them, or those that a command named after a kind depends on. */
export async function indexOf(facts: string[], io: Io, anew: boolean, command?: string): Promise<Index> {
  const named = foldersOf(facts, io);
  const exported = named.find((each) => each !== builtinFacts && isDatabaseFile(each));
  if (exported === undefined)
    return openIndex(named, io.env, { wanted: command, progress: () => progressOn(io), anew });
  if (named.length === 1) return openExported(exported);
  throw new PismError('usage', `${exported} cannot be joined with other facts`, 'Name an exported database alone.');
}

/** An index of the same folders, made anew in the place of the one in use; to be closed by whoever asks for it. */
export function remade({ io, index }: Context): Promise<Index> {
  release(index.database);
  return openIndex(index.folders, io.env, { progress: () => progressOn(io), anew: true });
}

async function progressOn({ stderr }: Io): Promise<Progress | undefined> {
  return stderr.isTerminal ? (await import('./progress.ts')).progressLine(stderr) : undefined;
}

/** Refuses to go on when facts of this kind (or, without one, any facts) cannot be trusted. */
export function requireFit({ database }: Index, kind: Pick<Kind, 'kind'> | null): void {
  const problems = problemsIn(database, kind).filter((problem) => severityOf(problem) === 'error');
  if (problems.length > 0) throw new UnfitFacts(problems);
}

/** Refuses to go on when there is a file for a kind of this name that cannot be used, so that the kind is not known. */
export function requireUsableKind(index: Index, name: string): void {
  const file = index.database.prepare("SELECT 1 FROM files WHERE role = 'kind' AND kind = ?").get(name.toLowerCase());
  if (file) requireFit(index, { kind: name.toLowerCase() });
}

/** The kind of this name, whatever the case. Throws a usage error with the nearest names. */
export function kindCalled(name: string, index: Index): Kind {
  const { kinds } = index;
  const found = kinds.find(({ kind }) => kind === name.toLowerCase());
  if (found) return found;
  requireUsableKind(index, name);
  throw new PismError(
    'usage',
    `There is no kind ${name}`,
    didYouMean(
      name,
      kinds.map(({ kind }) => kind),
      'Kinds are',
    ),
  );
}
