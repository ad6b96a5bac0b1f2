import { delimiter, resolve } from 'node:path';
import { diskFull, PismError } from '../errors.ts';
import { isDatabaseFile } from '../load/folder.ts';
import type { readDate as readDateOf } from '../model/date.ts';
import type { Lookup } from '../model/fields/type.ts';
import type { Kind } from '../model/kind.ts';
import { type Problem, severityOf } from '../model/problem.ts';
import { didYouMean, nearest } from '../model/text.ts';
import type { JsonObject } from '../model/values.ts';
import { builtinFacts } from '../package.ts';
import { entriesByName, factsById, nearestIds } from '../query/lookup.ts';
import { shellWord, understood } from '../query/operators.ts';
import { factNumbers } from '../query/select.ts';
import { wordsFilters } from '../query/words.ts';
import { type Index, openIndex, problemsIn } from '../store/open.ts';
import type { Progress, UpdateOptions } from '../store/update.ts';
import type { Context, Io } from './command.ts';

const keepGoingHint = '`pism check` lists all problems; --keep-going answers from the other facts.';

/** Thrown when the facts that a command needs have problems: all of them are shown. */
export class InvalidFacts extends PismError {
  readonly problems: Problem[];

  constructor(problems: Problem[], hint = keepGoingHint, message = 'The facts have errors') {
    super('unreadable', message, hint);
    this.problems = problems;
  }
}

/** Whether the user asks what the program does: PISM_DEBUG=1. */
export function isDebugging({ env }: Pick<Io, 'env'>): boolean {
  return !['', '0'].includes(env['PISM_DEBUG'] ?? '');
}

/** Opens the index of the facts that the user names, or of our own, up to date for one kind or for all. */
export async function openIndexFor(facts: string[], io: Io, options: UpdateOptions): Promise<Index> {
  if (!isDebugging(io)) return openFacts(foldersOf(facts, io), io, options);
  const { debugLog, timeStatements } = await import('./debug.ts');
  const log = debugLog(io);
  const index = await openFacts(foldersOf(facts, io), io, { ...options, log });
  timeStatements(index.database);
  return index;
}

async function openFacts(named: string[], io: Io, options: UpdateOptions): Promise<Index> {
  const waiting = () => io.stderr.write('Waiting for another pism to finish indexing these facts ...\n');
  const open = () => openIndex(named, io.env, { ...options, waiting, progress: async () => progressOn(io) });
  const [only = builtinFacts, ...others] = named;
  if (others.length > 0 || only === builtinFacts || !isDatabaseFile(only)) return open();
  const { openExported } = await import('../store/exported.ts');
  return openExported(only, options.reserved);
}

/** The facts folders that the user names, with whole paths, or our own. */
export function foldersOf(facts: string[], { env, cwd }: Io): string[] {
  const fromEnvironment = (env['PISM_FACTS'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = facts.length > 0 ? facts : fromEnvironment;
  if (named.length === 0) return [builtinFacts];
  // Sorted, so that the order in which they are named changes nothing.
  return [...new Set(named.map((folder) => (folder === 'builtin' ? builtinFacts : resolve(cwd, folder))))].sort();
}

/** Works with an index and closes it; what goes wrong because of the disk or an exported file is explained. */
export async function withIndex<Value>(index: Index, work: (index: Index) => Promise<Value>): Promise<Value> {
  try {
    return await work(index);
  } catch (thrown) {
    if (index.exported === undefined) throw diskFull(thrown) ?? thrown;
    const { damageOf } = await import('../store/exported.ts');
    throw diskFull(thrown) ?? damageOf(index.exported, thrown) ?? thrown;
  } finally {
    if (index.database.isOpen) index.database.close();
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

/** The kind of this name, whatever the case. Throws a usage error with the nearest names. */
export function kindByName(name: string, index: Index): Kind {
  const found = index.kinds.find(({ kind }) => kind === name.toLowerCase());
  if (found) return found;
  requireUsableKind(index, name);
  const known = index.kinds.map(({ kind }) => kind);
  throw new PismError('usage', `There is no kind ${name}`, didYouMean(name, known, 'Kinds are'));
}

/** The kinds of these names, each once; without names, all. */
export function kindsByName(names: string[], index: Index): Kind[] {
  return names.length === 0 ? index.kinds : [...new Set(names.map((name) => kindByName(name, index)))];
}

/** The fact with this id. Throws a PismError where there is none, with the nearest ids, or where there are several. */
export function factById(id: string, index: Index, sources: string[] = []): { kind: Kind; fact: JsonObject } {
  const [found, ...others] = factsById(index.database, index.kinds, id);
  if (found && others.length === 0) return found;
  if (!found) throw unknownFact(id, index, sources);
  const ids = [...new Set([found, ...others].map(({ fact }) => fact['id']))];
  if (ids.length === 1) throw new PismError('no', `The id ${ids} is used twice`, '`pism check` says in which files.');
  const hint = `Write the whole id, such as ${ids.slice(0, 5).join(' or ')}.`;
  throw new PismError('no', `${ids.length} sources have a fact ${id}`, hint);
}

// Where the id of a source could stand instead, such ids are suggested too.
function unknownFact(id: string, { database }: Index, sources: string[]): PismError {
  const near = [...nearest(id, sources), ...nearestIds(database, id)];
  const what = sources.length > 0 ? 'fact or source' : 'fact';
  const hint =
    near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '`pism facts --fields id,says` lists all facts.';
  const words = understood.test(id) ? wordsFilters(database, [id]) : [];
  const found = words.length > 0 ? factNumbers(database, words).length : 0;
  const search = `\`pism search ${shellWord(id)}\` finds ${found === 1 ? '1 fact' : `${found} facts`} by that word.`;
  return new PismError('no', `There is no ${what} ${id}`, found > 0 ? `${hint}\n${search}` : hint);
}

/** Milliseconds before progress is shown: a short wait needs no explanation. */
const quietTime = 400;
/** Milliseconds between two updates. */
const updateTime = 100;

/** Shows on a terminal how the building of an index goes, in one line that is cleared at the end. */
function progressOn({ stderr }: Io): Progress | undefined {
  if (!stderr.isTerminal) return undefined;
  const started = Date.now();
  let shown = started + quietTime - updateTime;
  return ({ files, of, facts }) => {
    const now = Date.now();
    if (files === of && shown > started + quietTime - updateTime) stderr.write('\r\x1b[K');
    if (files === of || now < shown + updateTime) return;
    shown = now;
    const left = Math.ceil(((now - started) / files) * ((of - files) / 1000));
    const text = `Reading the facts: ${files} of ${of} files, ${facts} facts, ${left} s left`;
    stderr.write(`\r${text.slice(0, (stderr.columns ?? 80) - 1)}\x1b[K`);
  };
}

/** What filters need to understand words; the library that understands dates is loaded only when a date is given. */
export async function lookupFor({ index, options }: Context, hasDate: boolean): Promise<Lookup> {
  const isDated = hasDate || (options.year ?? options.since ?? options.until ?? options.asOf) !== undefined;
  return lookupIn(index, isDated ? (await import('../model/date.ts')).readDate : undefined);
}

/** What filters need to understand words: the registers of these facts and, where dates can occur, a reader of dates. */
export function lookupIn({ database }: Index, readDate?: typeof readDateOf): Lookup {
  return {
    entries: (register, word) => entriesByName(database, register, word),
    interval(word) {
      const found = readDate?.(word) ?? { reason: 'no date was expected' };
      if ('first' in found) return found;
      const hint = 'Write 1998, 2021-03, 2024-07-03, 2024-Q1 or 2023/2026.';
      throw new PismError('usage', `${word} is not a date: ${found.reason}`, hint);
    },
  };
}
